//! Cards: surface with a quiet border, or a dashed one for what is still empty.

use super::paint;
use crate::ui::theme::{self, measures};
use egui::{Frame, InnerResponse, Margin, Stroke, Ui};

/// A card over the whole width.
pub fn card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    padded_card_ui(ui, Margin::symmetric(16, 12), content)
}

/// A card with its own padding.
pub fn padded_card_ui<R>(
    ui: &mut Ui,
    padding: Margin,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(measures::RADIUS_CARD)
        .inner_margin(padding)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A card with a dashed edge: nothing here yet.
pub fn dashed_card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    let shown = Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    });
    let rect = paint::crisp(ui.painter(), shown.response.rect).shrink(0.5);
    paint::dashed_rect(ui.painter(), rect, Stroke::new(1.0, tokens.control), 4.0, 3.0);
    shown
}
