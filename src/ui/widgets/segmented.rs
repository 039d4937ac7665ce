//! Two or three ways to look at the same: 'Foto / Tabel'.

use super::paint;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

const HEIGHT: f32 = 36.0;
const PADDING: f32 = 14.0;
const ICON: f32 = 20.0;

/// Shows the choices (icon and word) and returns the one that was clicked.
pub fn segmented_ui(ui: &mut Ui, choices: &[(&str, &str)], selected: usize) -> Option<usize> {
    let widths: Vec<f32> = choices.iter().map(|(_, word)| width(ui, word)).collect();
    let size = Vec2::new(widths.iter().sum(), HEIGHT);
    let (rect, group) = ui.allocate_exact_size(size, Sense::hover());
    let mut clicked = None;
    let mut left = rect.left();
    for (index, ((icon, word), width)) in choices.iter().zip(&widths).enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, HEIGHT));
        let response = ui.interact(part, group.id.with(index), Sense::click());
        let on = index == selected;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, word));
        segment(ui, part, (icon, word), on, response.hovered());
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            clicked = Some(index);
        }
        left += width;
    }
    let stroke = Stroke::new(1.0, theme::tokens(ui).control);
    let edge = paint::crisp(ui.painter(), rect);
    ui.painter().rect_stroke(edge, measures::RADIUS_CONTROL, stroke, StrokeKind::Inside);
    clicked
}

fn width(ui: &Ui, word: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(word.to_owned(), semibold(16.0), Color32::PLACEHOLDER);
    (galley.size().x + ICON + 8.0 + 2.0 * PADDING).ceil()
}

fn segment(ui: &Ui, rect: Rect, (icon, word): (&str, &str), on: bool, hot: bool) {
    let tokens = theme::tokens(ui);
    let (fill, color) = match (on, hot) {
        (true, _) => (tokens.accent, tokens.on_accent),
        (false, true) => (tokens.accent_soft, tokens.accent_hover),
        (false, false) => (tokens.surface, tokens.text),
    };
    let painter = ui.painter();
    let radius = CornerRadius::same(measures::RADIUS_CONTROL);
    painter.rect_filled(paint::crisp(painter, rect), radius, fill);
    let middle = pos2(rect.left() + PADDING + ICON / 2.0, rect.center().y);
    paint::icon(painter, middle, icon, ICON, color);
    let font = if on { semibold(16.0) } else { regular(16.0) };
    let galley = painter.layout_no_wrap(word.to_owned(), font, color);
    let at = pos2(rect.left() + PADDING + ICON + 8.0, rect.center().y);
    paint::text(painter, at, Align2::LEFT_CENTER, galley);
}
