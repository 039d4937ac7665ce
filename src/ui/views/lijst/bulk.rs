//! What can be done with the rows that are ticked, as one step.

use super::dialog::Dialog;
use super::table::ticked_in_order;
use super::{LijstScreen, Shared};
use crate::app::command::Command;
use crate::model::record::{Edit, Id};
use crate::model::vermelding::is_vermeld;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::strong;
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use egui::Ui;

impl LijstScreen {
    pub(super) fn bulk_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
    ) {
        let words = shared.woorden;
        let number = format!("{} aangekruist", words.aantal(self.ticked.len()));
        let open = shared.locked.is_none();
        low_wrapped_ui(ui, 32.0, |ui| {
            ui.label(strong(number));
            let confirm = ActionButton::secondary("Vandaag bevestigd door…").small();
            if ui.add_enabled(open, confirm).clicked() {
                let ids = ticked_in_order(self, shared.lijst);
                self.dialog = Some(Dialog::confirm(ids, &context.settings.known_wie()));
            }
            let gone = ActionButton::secondary(words.weg_knop).small();
            if !words.weg_knop.is_empty() && ui.add_enabled(open, gone).clicked() {
                let ids = ticked_in_order(self, shared.lijst);
                self.dialog = Some(Dialog::gone(ids, shared.vandaag));
            }
            let removed = shared.lijst.rijen.iter().any(|rij| rij.verwijderd)
                && self
                    .ticked
                    .iter()
                    .all(|id| shared.lijst.find(*id).is_some_and(|r| r.verwijderd));
            if removed
                && ui.add_enabled(open, ActionButton::secondary("Terughalen").small()).clicked()
            {
                let ids = ticked_in_order(self, shared.lijst);
                let edits = ids.iter().map(|id| Edit::restore(shared.noun(), *id)).collect();
                context.act(Action::Send(Command::Edit(edits)));
                self.ticked.clear();
            }
            if let (Some(ids), true) = (self.pair(shared), open)
                && ui.add(ActionButton::secondary("Samenvoegen…").small()).clicked()
            {
                context.act(Action::Send(Command::Join(shared.noun(), ids)));
                self.ticked.clear();
            }
            if ui.add(ActionButton::link("Niets aankruisen")).clicked() {
                self.ticked.clear();
            }
        });
    }

    /// The two rows that are ticked, when both are there.
    fn pair(&self, shared: Shared<'_>) -> Option<[Id; 2]> {
        if !is_vermeld(shared.noun()) || self.ticked.len() != 2 {
            return None;
        }
        let ids = ticked_in_order(self, shared.lijst);
        let live = |id: &Id| shared.lijst.find(*id).is_some_and(|rij| !rij.verwijderd);
        <[Id; 2]>::try_from(ids).ok().filter(|ids| ids.iter().all(live))
    }
}
