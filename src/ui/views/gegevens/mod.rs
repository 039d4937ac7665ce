//! The file: where it is, what is in it and how to bring in more.

use super::parts::page::{low_row_ui, no_figures_ui, page_ui, sentence_ui, title_row_ui};
use crate::app::query::BronnenQuery;
use crate::app::session::FileInfo;
use crate::app::view::Span;
use crate::app::view::bronnen::BronnenView;
use crate::model::nl;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::dialogs::Ask;
use crate::ui::theme::text::{body, card_title, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::{card_ui, padded_card_ui};
use crate::ui::widgets::data_table::data_table_ui;
use egui::{Label, Margin, Ui};

/// How the file is looked at.
#[derive(Debug, Default)]
pub struct GegevensScreen;

impl GegevensScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(file) = context.session.file().cloned() else { return };
        let bronnen = context.ask(&BronnenQuery);
        page_ui(ui, "gegevens", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let filled = bronnen.as_ref().is_some_and(|one| !one.tabel.rijen.is_empty());
            let import = title_row_ui(ui, "Gegevens", |ui| {
                let button = ActionButton::primary("Cijfers inlezen…");
                filled && ui.add(button.icon(icons::DOWNLOAD_SIMPLE)).clicked()
            });
            if import {
                context.act(Action::Ask(Ask::Import));
            }
            if let Some(bronnen) = &bronnen {
                sentence_ui(ui, &answer(&file, bronnen), 17.0, 24.0, false);
            }
            ui.add_space(4.0);
            file_ui(context, ui, &file);
            ui.add_space(measures::CARD_GAP - 4.0);
            if let Some(bronnen) = &bronnen {
                bronnen_ui(context, ui, bronnen);
            }
        });
    }
}

fn answer(file: &FileInfo, bronnen: &BronnenView) -> Vec<Span> {
    let number = bronnen.tabel.rijen.len();
    if number == 0 {
        let text =
            format!("In dit bestand over {} staan nog geen cijfers.", file.overview.gemeente);
        return vec![Span::plain(text)];
    }
    let word = if number == 1 { "bron" } else { "bronnen" };
    vec![
        Span::plain("In dit bestand over "),
        Span::strong(file.overview.gemeente.clone()),
        Span::plain(" staan cijfers uit "),
        Span::strong(format!("{} {word}", nl::number(number as f64, 0))),
        Span::plain("."),
    ]
}

fn file_ui(context: &mut ViewContext<'_>, ui: &mut Ui, file: &FileInfo) {
    let tokens = theme::tokens(ui);
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(card_title("Het bestand"));
        fact_ui(ui, "Naam", &file.naam);
        let folder = file.path.parent().unwrap_or(&file.path).to_string_lossy();
        fact_ui(ui, "Map", &folder);
        match &file.alleen_lezen {
            Some(why) => {
                ui.add(Label::new(body(why.as_str()).color(tokens.warn)).wrap());
            }
            None => {
                let text = "Elke wijziging wordt meteen bewaard. U hoeft niets op te slaan.";
                ui.add(Label::new(body(text).color(tokens.muted)).wrap());
            }
        }
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            for (icon, word, ask) in [
                (icons::FOLDER_OPEN, "Ander bestand openen…", Ask::Open),
                (icons::FILE_PLUS, "Nieuw bestand…", Ask::Kwb),
                (icons::COPY, "Bewaar kopie als…", Ask::CopyTo),
            ] {
                if ui.add(ActionButton::secondary(word).icon(icon)).clicked() {
                    context.act(Action::Ask(ask));
                }
            }
        });
        ui.add_space(2.0);
    });
}

fn fact_ui(ui: &mut Ui, label: &str, text: &str) {
    low_row_ui(ui, 22.0, |ui| {
        ui.label(body(label).color(theme::tokens(ui).muted));
        ui.add(Label::new(strong(text)).truncate());
    });
}

fn bronnen_ui(context: &mut ViewContext<'_>, ui: &mut Ui, bronnen: &BronnenView) {
    if bronnen.tabel.rijen.is_empty() {
        no_figures_ui(context, ui);
        return;
    }
    padded_card_ui(ui, Margin { left: 1, right: 1, top: 10, bottom: 1 }, |ui| {
        low_row_ui(ui, 22.0, |ui| {
            ui.add_space(12.0);
            ui.label(card_title("Bronnen"));
        });
        ui.add_space(4.0);
        let height = ui.clip_rect().bottom() - ui.cursor().top() - 16.0;
        data_table_ui(ui, "Bronnen", &bronnen.tabel, height.max(260.0));
    });
}
