//! The offer to go on where an earlier window stopped.

use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::paint;
use egui::{Align, Frame, Label, Layout, Margin, Panel, Sense, Stroke, Ui, vec2};

/// What the user wants with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Go on.
    Resume,
    /// Throw it away.
    Discard,
}

/// Shows the offer at the bottom; it stays until someone decides.
pub fn left_behind_ui(ui: &mut Ui, words: &str) -> Option<Wish> {
    let t = theme::tokens(ui);
    let panel = Panel::bottom("concepten").resizable(false).show_separator_line(false);
    let frame = Frame::new().fill(t.warn_soft).inner_margin(Margin::symmetric(24, 6));
    let shown = panel.frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 32.0), Sense::hover());
            paint::icon(ui.painter(), rect.center(), icons::WARNING, 20.0, t.warn);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let discard = ui.add(ActionButton::secondary("Weggooien").small()).clicked();
                let resume = ui.add(ActionButton::secondary("Verder gaan").small()).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(body(words).color(t.text)).truncate());
                });
                match (resume, discard) {
                    (true, _) => Some(Wish::Resume),
                    (false, true) => Some(Wish::Discard),
                    (false, false) => None,
                }
            })
            .inner
        })
        .inner
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.warn));
    shown.inner
}
