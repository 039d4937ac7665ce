//! The dialog before places or partners leave the file: in which form, and whether persons go too.

use crate::app::export::{Form, Lijst, Vorm, Wens};
use crate::model::nl;
use crate::model::record::Noun;
use crate::ui::shell::dialogs::Ask;
use crate::ui::shell::question::{answers_ui, modal_ui};
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Context, Label, Role, Ui, WidgetInfo};

/// The dialog; whether persons go too is asked anew each time.
#[derive(Debug, Default)]
pub struct ListDialog {
    open: Option<Lijst>,
    form: usize,
    met_personen: bool,
}

/// A form, with its icon and word, and what it is.
type Described = (Vorm, (&'static str, &'static str), &'static str);

const PLEKKEN: &[Described] = &[
    (Vorm::Tabel(Form::Xlsx), (icons::TABLE, "Excel"), "Een werkmap voor Excel, een plek per rij."),
    (
        Vorm::Tabel(Form::Csv),
        (icons::FILE_CSV, "CSV"),
        "Een lijst voor andere programma's, die u ook weer kunt inlezen.",
    ),
    (
        Vorm::GeoJson,
        (icons::MAP_TRIFOLD, "Kaart"),
        "Een kaart (GeoJSON) voor een kaartprogramma, met een punt voor elke plek.",
    ),
];

const PARTNERS: &[Described] = &[
    (
        Vorm::Tabel(Form::Xlsx),
        (icons::TABLE, "Excel"),
        "Een werkmap voor Excel, een partner per rij.",
    ),
    (
        Vorm::Tabel(Form::Csv),
        (icons::FILE_CSV, "CSV"),
        "Een lijst voor andere programma's, die u ook weer kunt inlezen.",
    ),
];

const TABEL: &[Described] = &[
    (Vorm::Tabel(Form::Xlsx), (icons::TABLE, "Excel"), "Een werkmap voor Excel."),
    (Vorm::Tabel(Form::Csv), (icons::FILE_CSV, "CSV"), "Een lijst voor andere programma's."),
];

impl ListDialog {
    /// Shows it for a list.
    pub fn open(&mut self, lijst: Lijst) {
        *self = Self { open: Some(lijst), ..Self::default() };
    }

    /// Draws it while it is open; returns what to ask for when the user wants to go on.
    pub fn ui(&mut self, ctx: &Context) -> Option<Ask> {
        let lijst = self.open?;
        let title = &format!("{} exporteren", nl::capital(lijst.naam()));
        let (text, forms) = match lijst {
            Lijst::Plekken => (
                "Alle ontmoetingsplekken met adres, punt, wijk en de laatste bevestiging.",
                PLEKKEN,
            ),
            Lijst::Partners => ("Alle partners met soort en werkgebied.", PARTNERS),
            Lijst::Basis(Noun::Inventarispunt) => {
                ("Alle soorten van alle wijken, met de uitkomst en de toelichting.", TABEL)
            }
            Lijst::Basis(_) => ("De hele lijst, met de bron van elke rij.", TABEL),
        };
        let (answer, away) = modal_ui(ctx, title, |ui| {
            let heading = ui.label(large_card_title(title));
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            ui.add(Label::new(body(text)).wrap());
            ui.add_space(8.0);
            self.choices_ui(ui, forms);
            ui.add_space(12.0);
            answers_ui(ui, "Bewaren als…", "Annuleren", true)
        });
        if answer.is_some() || away {
            self.open = None;
        }
        let (vorm, ..) = forms[self.form.min(forms.len() - 1)];
        let wens = Wens { lijst, vorm, met_personen: self.met_personen };
        (answer == Some(true)).then_some(Ask::ExportList(wens))
    }

    fn choices_ui(&mut self, ui: &mut Ui, forms: &[Described]) {
        let words: Vec<_> = forms.iter().map(|(_, word, _)| *word).collect();
        if let Some(index) = segmented_ui(ui, &words, self.form) {
            self.form = index;
        }
        let color = theme::tokens(ui).muted;
        let about = forms.get(self.form).map(|(_, _, about)| *about).unwrap_or_default();
        ui.add(Label::new(body(about).color(color)).wrap());
        ui.add_space(4.0);
        let persons = match self.open {
            Some(Lijst::Basis(_)) => "Ook namen van personen en contactgegevens",
            _ => "Ook contactgegevens",
        };
        ui.checkbox(&mut self.met_personen, body(persons));
    }
}
