//! A list with a panel beside it: each scrolls by itself, and nothing scrolls within another.

use crate::ui::context::is_narrow;
use crate::ui::theme::measures;
use crate::ui::widgets::focus;
use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2};

/// Width of the panel.
pub const PANEL: f32 = 392.0;
/// Below this height list and panel go below each other on one page.
const LOW: f32 = 420.0;

/// Whether a panel fits beside a list.
pub fn has_room_beside(ui: &Ui) -> bool {
    !is_narrow(ui) && ui.max_rect().height() >= LOW
}

/// A page that does not scroll by itself.
pub fn fixed_page_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE };
    let margin = Margin { left: side as i8, right: side as i8, top: 10, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, content).inner
}

/// The places of list and panel in what is left of the page.
pub fn beside(ui: &Ui) -> (Rect, Rect) {
    let whole = ui.available_rect_before_wrap();
    let middle = whole.right() - PANEL;
    let left = Rect::from_min_max(whole.min, pos2(middle - measures::CARD_GAP, whole.bottom()));
    (left, Rect::from_min_max(pos2(middle, whole.top()), whole.max))
}

/// Draws in a part of the page.
pub fn part_ui<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect.expand(5.0).intersect(ui.clip_rect()));
        content(ui)
    })
    .inner
}

/// A part that scrolls when it does not fit.
pub fn scroll_part_ui<R>(ui: &mut Ui, id_salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let scroll = ScrollArea::vertical().id_salt(id_salt).auto_shrink([false, false]);
    let shown = scroll.show(ui, |ui| {
        let inner = content(ui);
        focus::follow_focus_ui(ui);
        inner
    });
    shown.inner
}
