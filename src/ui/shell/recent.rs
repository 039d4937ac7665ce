//! Files that were open before: a list for the first page and for others.

use crate::app::command::Command;
use crate::app::recent::RecentFile;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::{body, small};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::dashed_card_ui;
use egui::{Label, Ui};

/// Shows the newest files; one that is gone can be taken off the list.
pub fn recent_list_ui(context: &mut ViewContext<'_>, ui: &mut Ui, most: usize) {
    let files = context.recent.files();
    if files.is_empty() {
        dashed_card_ui(ui, |ui| {
            let text = "Nog geen bestanden. Wat u opent, staat de volgende keer hier.";
            ui.label(body(text).color(theme::tokens(ui).muted));
        });
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for file in files.iter().take(most) {
            let action = ui.push_id(&file.path, |ui| row_ui(ui, file)).inner;
            context.actions.extend(action);
        }
    });
}

fn row_ui(ui: &mut Ui, file: &RecentFile) -> Option<Action> {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().interact_size.y = 28.0;
    ui.horizontal(|ui| {
        if !file.gone() {
            let clicked = ui.add(ActionButton::link(&file.naam)).clicked();
            ui.add(Label::new(small(&file.map).color(tokens.muted)).truncate());
            return clicked.then(|| Action::Send(Command::OpenFile(file.path.clone())));
        }
        ui.label(body(&file.naam).color(tokens.muted));
        ui.label(small("niet gevonden").color(tokens.warn)).on_hover_text(&file.map);
        let name = format!("Verwijder {} uit de lijst", file.naam);
        let forget = ActionButton::link("Verwijder uit de lijst").named(&name);
        ui.add(forget).clicked().then(|| Action::Forget(file.path.clone()))
    })
    .inner
}
