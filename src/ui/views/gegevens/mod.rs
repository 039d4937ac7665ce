//! The file: where it is, where its figures come from, and the copies of it.

mod bronnen;
mod copies;
mod export;
pub(in crate::ui::views) mod export_lijst;
mod file_card;
mod levering;
mod nakijken;
mod personen;
mod snapshots;

use super::parts::page::{no_figures_ui, page_ui, sentence_ui, title_row_ui};
use super::parts::split::{
    PanelFocus, beside, fixed_page_ui, has_room_beside, panel_part_ui, part_ui,
};
use crate::app::export::Lijst;
use crate::app::query::BronnenQuery;
use crate::app::session::FileInfo;
use crate::app::view::Span;
use crate::app::view::bronnen::BronnenView;
use crate::app::view::nakijken::NakijkView;
use crate::model::nl;
use crate::model::record::Id;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::dialogs::Ask;
use crate::ui::theme::{icons, measures};
use crate::ui::widgets::button::ActionButton;
use copies::WithoutPersons;
use egui::Ui;
use export::ExportDialog;
use export_lijst::ListDialog;
use nakijken::NakijkScreen;
use personen::PersonenCard;
use snapshots::KeptFotos;
use std::sync::Arc;

/// How the file is looked at.
#[derive(Debug, Default)]
pub struct GegevensScreen {
    /// The batches of the delivery that is looked at.
    chosen: Vec<Id>,
    /// Whether all that a delivery fills is listed.
    all_shown: bool,
    kept: KeptFotos,
    personen: PersonenCard,
    panel: PanelFocus,
    without_persons: WithoutPersons,
    export: ExportDialog,
    export_list: ListDialog,
    nakijken: NakijkScreen,
}

impl GegevensScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(file) = context.session.file().cloned() else { return };
        if let Some(review) = waiting_review(context, &file) {
            self.nakijken.ui(context, ui, &review);
            return;
        }
        let bronnen = context.ask(&BronnenQuery);
        if has_room_beside(ui) {
            fixed_page_ui(ui, |ui| self.beside_ui(context, ui, &file, bronnen.as_deref()));
        } else {
            page_ui(ui, "gegevens", |ui| self.below_ui(context, ui, &file, bronnen.as_deref()));
        }
        if self.without_persons.ui(ui.ctx()) {
            context.act(Action::Ask(Ask::CopyWithoutPersons));
        }
        let asked = self.export.ui(ui.ctx()).or_else(|| self.export_list.ui(ui.ctx()));
        if let Some(ask) = asked {
            context.act(Action::Ask(ask));
        }
    }

    /// The list at the left; what is chosen, or the file, at the right.
    fn beside_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        file: &FileInfo,
        bronnen: Option<&BronnenView>,
    ) {
        self.top_ui(context, ui, file, bronnen);
        let (left, right) = beside(ui);
        part_ui(ui, left, |ui| self.list_ui(context, ui, bronnen, true));
        panel_part_ui(ui, right, "gegevens-rechts", |ui| {
            ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
            self.panel_ui(context, ui, bronnen);
            self.file_ui(context, ui, file);
            self.kept.ui(context, ui);
            copies::copies_ui(context, ui, file);
            self.personen.ui(context, ui);
        });
    }

    /// Everything below each other, on one page that scrolls.
    fn below_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        file: &FileInfo,
        bronnen: Option<&BronnenView>,
    ) {
        self.top_ui(context, ui, file, bronnen);
        ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
        self.file_ui(context, ui, file);
        self.list_ui(context, ui, bronnen, false);
        self.kept.ui(context, ui);
        copies::copies_ui(context, ui, file);
        self.personen.ui(context, ui);
    }

    fn top_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        file: &FileInfo,
        bronnen: Option<&BronnenView>,
    ) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let filled = bronnen.is_some_and(|one| one.met_cijfers > 0);
        let may_import = filled && context.may_change();
        let all_in_title = ui.available_width() >= ROOM_FOR_ALL;
        title_row_ui(ui, "Gegevens", |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let import = ActionButton::primary("Cijfers inlezen…").icon(icons::DOWNLOAD_SIMPLE);
            if may_import && ui.add(import).clicked() {
                context.act(Action::Ask(Ask::Import));
            }
            let export = ActionButton::secondary("Cijfers exporteren…").icon(icons::EXPORT);
            if filled && ui.add(export).clicked() {
                self.export.open();
            }
            if all_in_title {
                self.lists_ui(ui);
            }
        });
        if let Some(bronnen) = bronnen {
            sentence_ui(ui, &answer(file, bronnen), 17.0, 24.0, false);
        }
        if !all_in_title {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                self.lists_ui(ui);
            });
        }
        ui.add_space(4.0);
    }

    /// What leaves the file beside figures.
    fn lists_ui(&mut self, ui: &mut Ui) {
        let buttons =
            [("Plekken exporteren…", Lijst::Plekken), ("Partners exporteren…", Lijst::Partners)];
        for (word, lijst) in buttons {
            if ui.add(ActionButton::secondary(word).icon(icons::EXPORT)).clicked() {
                self.export_list.open(lijst);
            }
        }
    }

    fn file_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, file: &FileInfo) {
        if file_card::file_card_ui(context, ui, file) {
            self.without_persons.open();
        }
    }

    fn list_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        bronnen: Option<&BronnenView>,
        fill: bool,
    ) {
        let Some(bronnen) = bronnen else { return };
        if bronnen.met_cijfers == 0 && bronnen.op_te_ruimen.is_none() {
            no_figures_ui(context, ui);
        } else if fill {
            self.bronnen_beside_ui(context, ui, bronnen);
        } else {
            self.bronnen_below_ui(context, ui, bronnen);
        }
    }
}

/// So wide the title and every button stand in one row.
const ROOM_FOR_ALL: f32 = 1000.0;

/// The import that is looked over; while a backup is shown it waits.
fn waiting_review(context: &ViewContext<'_>, file: &FileInfo) -> Option<Arc<NakijkView>> {
    context.session.review().filter(|_| file.reservekopie.is_none()).cloned()
}

fn answer(file: &FileInfo, bronnen: &BronnenView) -> Vec<Span> {
    let gemeente = &file.overview.gemeente;
    if bronnen.met_cijfers == 0 {
        let text = format!("In dit bestand over {gemeente} staan nog geen cijfers.");
        return vec![Span::plain(text)];
    }
    let word = if bronnen.met_cijfers == 1 { "bron" } else { "bronnen" };
    vec![
        Span::plain("In dit bestand over "),
        Span::strong(gemeente.clone()),
        Span::plain(" tellen cijfers uit "),
        Span::strong(format!("{} {word}", nl::number(bronnen.met_cijfers as f64, 0))),
        Span::plain(" mee."),
    ]
}
