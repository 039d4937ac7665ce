//! About the app: version, where things are, and the licences of what is in it.

use super::Hulp;
use crate::ui::theme::text::{body, card_title, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use egui::{Label, Ui};

/// What of others is in the app: what it is, its licence in short, and in full.
const LICENTIES: [(&str, &str, &str); 2] = [
    (
        "Lettertype Source Sans 3",
        "SIL Open Font License 1.1",
        include_str!("../../../../assets/fonts/SourceSans3-LICENSE.md"),
    ),
    (
        "Pictogrammen Phosphor Icons",
        "MIT-licentie",
        include_str!("../../../../assets/fonts/Phosphor-LICENSE"),
    ),
];

impl Hulp {
    pub(super) fn about_ui(&mut self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let what = "Wijkbeeld houdt alles over de wijken van één gemeente bij in één bestand. Het werkt zonder internet en stuurt niets door.";
        ui.add(Label::new(body(what)).wrap());
        ui.add_space(8.0);
        self.places_ui(ui);
        self.copy_ui(ui);
        ui.add_space(12.0);
        self.licences_ui(ui);
    }

    fn places_ui(&self, ui: &mut Ui) {
        let tokens = theme::tokens(ui);
        for (what, answer) in &self.over.regels {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let width = ui.available_width();
                ui.allocate_ui(egui::vec2(136.0, 22.0), |ui| {
                    ui.set_width(136.0);
                    ui.label(strong(*what));
                });
                ui.allocate_ui(egui::vec2(width - 152.0, 22.0), |ui| {
                    let text = Label::new(body(answer).color(tokens.muted));
                    ui.add(text.wrap().selectable(true));
                });
            });
        }
    }

    fn copy_ui(&mut self, ui: &mut Ui) {
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let button = ActionButton::secondary("Kopieer deze gegevens").icon(icons::COPY);
            if ui.add(button).clicked() {
                ui.ctx().copy_text(self.over.as_text());
                self.copied = true;
            }
            if self.copied {
                let text = "Gekopieerd. Plak ze in uw bericht met Ctrl V.";
                ui.label(body(text).color(theme::tokens(ui).ok));
            }
        });
        let note = "In het logboek staan geen namen en geen gegevens uit uw bestand. In de gegevens hierboven staat wel waar uw bestanden liggen.";
        ui.add(Label::new(small(note).color(theme::tokens(ui).muted)).wrap());
    }

    fn licences_ui(&mut self, ui: &mut Ui) {
        let tokens = theme::tokens(ui);
        ui.label(card_title("Van anderen, met dank"));
        for (what, licence, _) in LICENTIES {
            ui.add(Label::new(body(format!("{what}: {licence}"))).wrap());
        }
        let word = if self.licences { "Verberg de licenties" } else { "Toon de licenties" };
        if ui.add(ActionButton::link(word)).clicked() {
            self.licences = !self.licences;
        }
        if self.licences {
            for (_, _, text) in LICENTIES {
                ui.add(Label::new(small(text).color(tokens.muted)).wrap());
                ui.add_space(8.0);
            }
        }
    }
}
