//! The dialog before figures leave the file: in which form, and of which editions.

use crate::app::export::Form;
use crate::model::waarneming::Edities;
use crate::ui::shell::dialogs::Ask;
use crate::ui::shell::question::{answers_ui, modal_ui};
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Context, Label, Role, Ui, WidgetInfo};

/// The dialog; what was chosen stays chosen while the window is open.
#[derive(Debug, Default)]
pub struct ExportDialog {
    open: bool,
    form: Form,
    older_too: bool,
}

/// Icon and word of a form, and what it is.
fn described(form: Form) -> ((&'static str, &'static str), &'static str) {
    match form {
        Form::Xlsx => (
            (icons::TABLE, "Excel"),
            "Een werkmap voor Excel, met een blad cijfers en een blad bronnen.",
        ),
        Form::Ods => (
            (icons::FILE_TEXT, "LibreOffice"),
            "Een werkmap voor LibreOffice, met een blad cijfers en een blad bronnen.",
        ),
        Form::Csv => (
            (icons::FILE_CSV, "CSV"),
            "Een lijst voor andere programma's, met de bron achter elk cijfer.",
        ),
    }
}

impl ExportDialog {
    /// Shows it.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Draws it while it is open; returns what to ask for when the user wants to go on.
    pub fn ui(&mut self, ctx: &Context) -> Option<Ask> {
        if !self.open {
            return None;
        }
        let (answer, away) = modal_ui(ctx, "cijfers exporteren", |ui| {
            let title = "Cijfers exporteren";
            let heading = ui.label(large_card_title(title));
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            let text = "Van elk cijfer de nieuwste uitgave, met de bron, en de reden als een cijfer ontbreekt.";
            ui.add(Label::new(body(text)).wrap());
            ui.add_space(8.0);
            self.choices_ui(ui);
            ui.add_space(12.0);
            answers_ui(ui, "Bewaren als…", "Annuleren", true)
        });
        if answer.is_some() || away {
            self.open = false;
        }
        let edities = if self.older_too { Edities::Alle } else { Edities::Tellend };
        (answer == Some(true)).then_some(Ask::Export(self.form, edities))
    }

    fn choices_ui(&mut self, ui: &mut Ui) {
        let words = Form::ALL.map(|form| described(form).0);
        let selected = Form::ALL.iter().position(|form| *form == self.form).unwrap_or(0);
        if let Some(index) = segmented_ui(ui, &words, selected) {
            self.form = Form::ALL[index];
        }
        let color = theme::tokens(ui).muted;
        ui.add(Label::new(body(described(self.form).1).color(color)).wrap());
        ui.add_space(4.0);
        ui.checkbox(&mut self.older_too, body("Ook cijfers uit oudere uitgaven van een bron"));
    }
}
