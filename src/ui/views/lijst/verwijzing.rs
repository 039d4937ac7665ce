//! Fields that refer to other rows: one of them, or some.

use super::fields::FieldUi;
use crate::model::basis::ids;
use crate::model::record::{Id, Noun};
use crate::model::veld::Veld;
use crate::ui::widgets::select_field::{SelectText, select_many_ui, select_search_ui};
use egui::Ui;

impl FieldUi<'_, '_> {
    /// One row, or none.
    pub(super) fn row_ui(&mut self, ui: &mut Ui, veld: &'static Veld, noun: Noun) {
        let now = Id::parse_str(self.text(veld.kolom)).ok();
        let lijst = self.shared.lijst.clone();
        let rows = lijst.verwijzingen.keuzes(noun);
        let choices: Vec<(&str, bool)> = [("geen", now.is_none())]
            .into_iter()
            .chain(rows.iter().map(|(id, naam)| (naam.as_str(), Some(*id) == now)))
            .collect();
        let known = now.map(|id| lijst.verwijzingen.naam(&id.into())).unwrap_or_default();
        let value = if known.is_empty() { "kies een naam" } else { known.as_str() };
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: known.is_empty(), width };
        if let (_, Some(index)) = select_search_ui(ui, text, &choices) {
            let chosen = index.checked_sub(1).and_then(|place| rows.get(place));
            let id = chosen.map(|(id, _)| id.to_string()).unwrap_or_default();
            self.type_in(veld.kolom, &id);
        }
    }

    /// Some rows.
    pub(super) fn rows_ui(&mut self, ui: &mut Ui, veld: &'static Veld, noun: Noun) {
        let now: Vec<Id> = ids(self.text(veld.kolom)).collect();
        let lijst = self.shared.lijst.clone();
        let rows = lijst.verwijzingen.keuzes(noun);
        let choices: Vec<(&str, bool)> =
            rows.iter().map(|(id, naam)| (naam.as_str(), now.contains(id))).collect();
        let known = lijst.verwijzingen.naam(&self.text(veld.kolom).into());
        let value = if known.is_empty() { "kies namen" } else { known.as_str() };
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: known.is_empty(), width };
        let (_, Some(index)) = select_many_ui(ui, text, choices.into_iter()) else { return };
        let Some((clicked, _)) = rows.get(index) else { return };
        let mut chosen: Vec<Id> = now.iter().copied().filter(|id| id != clicked).collect();
        if chosen.len() == now.len() {
            chosen.push(*clicked);
        }
        let text: Vec<String> = chosen.iter().map(Id::to_string).collect();
        self.type_in(veld.kolom, &text.join(", "));
    }
}
