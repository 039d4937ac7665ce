//! What is looked for in the history.

use super::{GeschiedenisScreen, PAGE};
use crate::app::query::GeschiedenisQuery;
use crate::app::view::geschiedenis::{GeschiedenisView, Onderwerp};
use crate::ui::context::{ViewContext, is_narrow};
use crate::ui::theme::icons;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::dropdown::{DropdownText, dropdown_ui};
use crate::ui::widgets::form_row::text_field_ui;
use egui::Ui;

impl GeschiedenisScreen {
    pub(super) fn filters_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &GeschiedenisView,
    ) {
        let before = self.wanted.clone();
        let width = if is_narrow(ui) { 132.0 } else { 220.0 };
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(48.0);
            ui.spacing_mut().item_spacing.y = 6.0;
            let search = if is_narrow(ui) { 170.0 } else { 240.0 };
            text_field_ui(ui, &mut self.wanted.tekst, "Zoek, bijvoorbeeld een naam", search)
                .accessible_name("Zoek in de geschiedenis");
            self.wijk_ui(context, ui, width);
            self.onderwerp_ui(ui, width);
            self.wie_ui(ui, view, width);
            let all = ActionButton::quiet("Alles tonen").icon(icons::X);
            if self.is_filtered() && ui.add(all).clicked() {
                self.wanted = GeschiedenisQuery { most: PAGE, ..GeschiedenisQuery::default() };
            }
        });
        if self.wanted != before {
            self.wanted.most = PAGE;
        }
    }

    fn is_filtered(&self) -> bool {
        let wanted = &self.wanted;
        wanted.wijk.is_some()
            || wanted.wie.is_some()
            || wanted.onderwerp != Onderwerp::Alles
            || !wanted.tekst.is_empty()
    }

    fn wijk_ui(&mut self, context: &ViewContext<'_>, ui: &mut Ui, max_width: f32) {
        let overview = context.session.file().map(|file| file.overview.clone()).unwrap_or_default();
        let wijken = &overview.wijken;
        let chosen = wijken.iter().position(|(code, _)| Some(code) == self.wanted.wijk.as_ref());
        let value = chosen.map_or("alle wijken", |index| wijken[index].1.as_str());
        let names: Vec<(&str, bool)> = std::iter::once(("alle wijken", chosen.is_none()))
            .chain(wijken.iter().enumerate().map(|(i, (_, naam))| (&**naam, Some(i) == chosen)))
            .collect();
        let text = DropdownText { label: "Over wijk", value, beside: "", max_width };
        if let Some(row) = dropdown_ui(ui, text, names.into_iter()) {
            self.wanted.wijk = row.checked_sub(1).map(|index| wijken[index].0.clone());
        }
    }

    fn onderwerp_ui(&mut self, ui: &mut Ui, max_width: f32) {
        let chosen = self.wanted.onderwerp;
        let rows = Onderwerp::ALL.map(|one| (one.text(), one == chosen));
        let text = DropdownText { label: "Soort", value: chosen.text(), beside: "", max_width };
        if let Some(row) = dropdown_ui(ui, text, rows.into_iter()) {
            self.wanted.onderwerp = Onderwerp::ALL[row];
        }
    }

    fn wie_ui(&mut self, ui: &mut Ui, view: &GeschiedenisView, max_width: f32) {
        let chosen = self.wanted.wie.clone();
        let value = chosen.as_deref().unwrap_or("iedereen");
        let rows: Vec<(&str, bool)> = std::iter::once(("iedereen", chosen.is_none()))
            .chain(view.wie.iter().map(|wie| (wie.as_str(), chosen.as_ref() == Some(wie))))
            .collect();
        let text = DropdownText { label: "Wie", value, beside: "", max_width };
        if let Some(row) = dropdown_ui(ui, text, rows.into_iter()) {
            self.wanted.wie = row.checked_sub(1).map(|index| view.wie[index].clone());
        }
    }
}
