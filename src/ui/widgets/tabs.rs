//! Quiet tabs: the chosen one is underlined.

use super::paint;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use egui::{Align2, Color32, CursorIcon, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const HEIGHT: f32 = 34.0;
const PADDING: f32 = 10.0;

/// Shows the words beside each other, going on below where there is no room; returns the one that
/// was clicked.
pub fn tabs_ui(ui: &mut Ui, words: &[&str], selected: usize) -> Option<usize> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        for (index, word) in words.iter().enumerate() {
            if tab_ui(ui, word, index == selected) {
                clicked = Some(index);
            }
        }
    });
    clicked
}

fn tab_ui(ui: &mut Ui, word: &str, on: bool) -> bool {
    // As wide as when it is chosen, so that nothing moves.
    let width =
        ui.painter().layout_no_wrap(word.to_owned(), semibold(16.0), Color32::PLACEHOLDER).size().x;
    let size = vec2((width + 2.0 * PADDING).ceil(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, word));
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    if response.hovered() && !on {
        painter.rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
    }
    let (font, color) =
        if on { (semibold(16.0), tokens.accent) } else { (regular(16.0), tokens.text) };
    let galley = paint::line(painter, word, font, color, rect.width());
    paint::text(painter, rect.center() - vec2(0.0, 1.0), Align2::CENTER_CENTER, galley);
    if on {
        let y = rect.bottom() - 1.5;
        let ends = [pos2(rect.left() + PADDING, y), pos2(rect.right() - PADDING, y)];
        painter.line_segment(ends, Stroke::new(3.0, tokens.accent));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
