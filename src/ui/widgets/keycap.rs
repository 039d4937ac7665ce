//! A key as it looks on a keyboard.

use super::paint;
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, measures};
use egui::{Align2, KeyboardShortcut, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, vec2};

const HEIGHT: f32 = 22.0;
const PADDING: f32 = 6.0;

/// The words of a key: 'Ctrl K'.
pub fn key_text(ui: &Ui, shortcut: &KeyboardShortcut) -> String {
    ui.ctx().format_shortcut(shortcut).replace('+', " ")
}

/// Shows a key, for reading.
pub fn keycap_ui(ui: &mut Ui, text: &str) -> Response {
    let size = vec2(width(ui, text), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    paint_keycap(ui, rect, text);
    response
}

/// How wide a key is drawn.
pub fn width(ui: &Ui, text: &str) -> f32 {
    let tokens = theme::tokens(ui);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), regular(14.0), tokens.muted);
    (galley.size().x + 2.0 * PADDING).ceil()
}

/// Draws a key in the middle of a rectangle.
pub fn paint_keycap(ui: &Ui, rect: Rect, text: &str) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let galley = paint::line(painter, text, regular(14.0), tokens.muted, rect.width());
    let size = vec2(galley.size().x + 2.0 * PADDING, HEIGHT);
    let cap = paint::crisp(painter, Rect::from_center_size(rect.center(), size));
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect(cap, measures::RADIUS_CELL, tokens.bg, edge, StrokeKind::Inside);
    paint::text(painter, cap.center(), Align2::CENTER_CENTER, galley);
}
