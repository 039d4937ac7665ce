//! Whether a wijk takes part in the Foto: people decide.

use crate::app::command::Command;
use crate::app::view::wijk::WijkView;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::{body, small};
use crate::ui::widgets::card::card_ui;
use egui::{Label, Ui};

/// A card with the choice and what it means.
pub fn counts_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
    let may_change = context.may_change();
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut counts = view.telt_mee;
        let choice = ui
            .add_enabled_ui(may_change, |ui| ui.checkbox(&mut counts, body("Telt mee in de Foto")));
        let text = small(view.telt_mee_uitleg.as_str()).color(theme::tokens(ui).muted);
        ui.add(Label::new(text).wrap());
        if choice.inner.changed() {
            let wijk = view.code.clone();
            context.act(Action::Send(Command::SetTeltMee { wijk, telt_mee: Some(counts) }));
        }
    });
}
