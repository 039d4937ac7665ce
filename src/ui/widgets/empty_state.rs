//! What a view says when there is nothing to show: what to do.

use super::button::ActionButton;
use super::card::card_ui;
use super::paint;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::theme::{self, measures};
use egui::{Sense, Ui, vec2};

/// Says what is missing and what to do; returns whether the button was clicked.
pub fn empty_state_ui(
    ui: &mut Ui,
    icon: &str,
    title: &str,
    text: &str,
    button: Option<&str>,
) -> bool {
    card_ui(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(40.0);
            let (rect, _) = ui.allocate_exact_size(vec2(56.0, 56.0), Sense::hover());
            let tokens = theme::tokens(ui);
            ui.painter().rect_filled(rect, measures::RADIUS_CARD, tokens.accent_soft);
            paint::icon(ui.painter(), rect.center(), icon, 28.0, tokens.accent);
            ui.add_space(4.0);
            ui.label(large_card_title(title));
            ui.set_max_width(560.0);
            ui.label(body(text).color(tokens.muted));
            ui.add_space(4.0);
            let clicked = button.is_some_and(|word| ui.add(ActionButton::primary(word)).clicked());
            ui.add_space(40.0);
            clicked
        })
        .inner
    })
    .inner
}
