//! Sizes in points, on a grid of 4.

/// Width of the rail with words beside the icons.
pub const RAIL: f32 = 208.0;
/// Width of the rail with words under the icons.
pub const RAIL_NARROW: f32 = 88.0;
/// Below this width of the window the rail is narrow and side columns go below.
pub const NARROW: f32 = 1100.0;
/// Height of the bar on top.
pub const TOP_BAR: f32 = 64.0;
/// Height of the bar at the bottom.
pub const STATUS_BAR: f32 = 32.0;
/// Space around a page.
pub const PAGE: f32 = 24.0;
/// Space around a page in a narrow window.
pub const PAGE_NARROW: f32 = 16.0;
/// Space between cards.
pub const CARD_GAP: f32 = 12.0;
/// Height of buttons and inputs.
pub const CONTROL: f32 = 40.0;
/// Height of a small button.
pub const CONTROL_SMALL: f32 = 32.0;
/// Corner of a card.
pub const RADIUS_CARD: u8 = 8;
/// Corner of a control.
pub const RADIUS_CONTROL: u8 = 6;
/// Corner of a cell or tag.
pub const RADIUS_CELL: u8 = 4;
/// Height of a row and of the head of a table.
pub const TABLE_ROW: f32 = 36.0;
