//! Icons: glyphs of the Phosphor subset in `assets/fonts`, the fallback of both families.
//!
//! A new icon needs its glyph in that subset.

/// `squares-four`.
pub const SQUARES_FOUR: &str = "\u{E464}";
/// `house-line`.
pub const HOUSE_LINE: &str = "\u{E2C4}";
/// `database`.
pub const DATABASE: &str = "\u{E1DE}";
/// `gear-six`.
pub const GEAR_SIX: &str = "\u{E272}";
/// `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: &str = "\u{E08A}";
/// `arrow-u-up-right`.
pub const ARROW_U_UP_RIGHT: &str = "\u{E08C}";
/// `caret-down`.
pub const CARET_DOWN: &str = "\u{E136}";
/// `caret-up`.
pub const CARET_UP: &str = "\u{E13C}";
/// `check`.
pub const CHECK: &str = "\u{E182}";
/// `x`.
pub const X: &str = "\u{E4F6}";
/// `warning`.
pub const WARNING: &str = "\u{E4E0}";
/// `warning-circle`.
pub const WARNING_CIRCLE: &str = "\u{E4E2}";
/// `info`.
pub const INFO: &str = "\u{E2CE}";
/// `folder-open`.
pub const FOLDER_OPEN: &str = "\u{E256}";
/// `plus-circle`.
pub const PLUS_CIRCLE: &str = "\u{E3D6}";
/// `map-trifold`.
pub const MAP_TRIFOLD: &str = "\u{E31A}";
/// `lock-simple`.
pub const LOCK_SIMPLE: &str = "\u{E308}";
/// `wifi-slash`.
pub const WIFI_SLASH: &str = "\u{E4F2}";
/// `user-circle`.
pub const USER_CIRCLE: &str = "\u{E4C4}";
/// `table`.
pub const TABLE: &str = "\u{E476}";
/// `chart-bar-horizontal`.
pub const CHART_BAR_HORIZONTAL: &str = "\u{E152}";
/// `file-magnifying-glass`.
pub const FILE_MAGNIFYING_GLASS: &str = "\u{E238}";
/// `coffee`.
pub const COFFEE: &str = "\u{E1C2}";
/// `handshake`.
pub const HANDSHAKE: &str = "\u{E582}";
/// `hand-heart`.
pub const HAND_HEART: &str = "\u{E810}";
/// `download-simple`.
pub const DOWNLOAD_SIMPLE: &str = "\u{E20C}";
/// `copy`.
pub const COPY: &str = "\u{E1CA}";
/// `file-plus`.
pub const FILE_PLUS: &str = "\u{E236}";
/// `sun`.
pub const SUN: &str = "\u{E472}";
/// `moon`.
pub const MOON: &str = "\u{E330}";
/// `monitor`.
pub const MONITOR: &str = "\u{E32E}";
/// `minus`.
pub const MINUS: &str = "\u{E32A}";
/// `plus`.
pub const PLUS: &str = "\u{E3D4}";
/// `user`.
pub const USER: &str = "\u{E4C2}";
/// `question`.
pub const QUESTION: &str = "\u{E3E8}";
/// `chart-line`.
pub const CHART_LINE: &str = "\u{E154}";
/// `clock-counter-clockwise`.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{E1A0}";
/// `magnifying-glass`.
pub const MAGNIFYING_GLASS: &str = "\u{E30C}";
/// `pencil-simple`.
pub const PENCIL_SIMPLE: &str = "\u{E3B4}";
/// `trash`.
pub const TRASH: &str = "\u{E4A6}";
/// `x-circle`.
pub const X_CIRCLE: &str = "\u{E4F8}";
/// `check-circle`.
pub const CHECK_CIRCLE: &str = "\u{E184}";
/// `prohibit`.
pub const PROHIBIT: &str = "\u{E3DE}";
/// `arrow-up`.
pub const ARROW_UP: &str = "\u{E08E}";
/// `arrow-down`.
pub const ARROW_DOWN: &str = "\u{E03E}";
/// `arrow-right`.
pub const ARROW_RIGHT: &str = "\u{E06C}";
/// `image`.
pub const IMAGE: &str = "\u{E2CA}";
/// `file-csv`.
pub const FILE_CSV: &str = "\u{EB1C}";
/// `file-svg`.
pub const FILE_SVG: &str = "\u{ED08}";
/// `file-png`.
pub const FILE_PNG: &str = "\u{EB18}";
/// `file-text`.
pub const FILE_TEXT: &str = "\u{E23A}";
/// `export`.
pub const EXPORT: &str = "\u{EAF0}";
/// `eye`.
pub const EYE: &str = "\u{E220}";
/// `arrow-counter-clockwise`.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{E038}";
/// `broom`.
pub const BROOM: &str = "\u{EC54}";
/// `keyboard`.
pub const KEYBOARD: &str = "\u{E2D8}";
/// `book-open`.
pub const BOOK_OPEN: &str = "\u{E0E6}";
/// `house`.
pub const HOUSE: &str = "\u{E2C2}";
