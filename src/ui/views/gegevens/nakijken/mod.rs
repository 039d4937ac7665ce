//! The review of an import, in the place of Gegevens: what the file brings, what is wrong with it
//! and what a person decides. Nothing is stored before it is taken over.

mod bestanden;
mod kop;
mod koppel;
mod punten;
mod rijen;
mod stappen;
mod tabelkop;
mod verbeter;
mod voet;
mod waarschuwingen;
mod wijzigingen;

use crate::app::view::nakijken::{BestandView, NakijkView};
use crate::ui::context::ViewContext;
use crate::ui::theme::measures;
use crate::ui::views::parts::page::page_ui;
use egui::Ui;
use koppel::KoppelDialog;
use verbeter::VerbeterDialog;

/// Below this height what the buttons do scrolls along with the page.
const LOW: f32 = 340.0;

/// How the review is looked at.
#[derive(Debug, Default)]
pub(super) struct NakijkScreen {
    /// Which import; another one starts anew.
    id: u64,
    /// The file that is shown.
    bestand: usize,
    punten: rijen::Lijst,
    waarschuwingen: rijen::Lijst,
    wijzigingen: rijen::Lijst,
    verbeter: Option<VerbeterDialog>,
    koppel: Option<KoppelDialog>,
}

impl NakijkScreen {
    /// Draws the review.
    pub(super) fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, review: &NakijkView) {
        self.follow(review);
        let Some(bestand) = review.bestanden.get(self.bestand) else { return };
        let stays = ui.max_rect().height() >= LOW;
        if stays {
            voet::panel_ui(context, ui, review);
        }
        page_ui(ui, "nakijken", |ui| {
            stappen::title_ui(ui);
            ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
            self.files_ui(ui, review);
            self.file_ui(context, ui, bestand, review.nummer);
            voet::undo_ui(ui, review);
            if !stays {
                voet::voet_ui(context, ui, review);
            }
        });
        self.dialogs_ui(context, ui, review);
    }

    /// Another import starts at its first file, with the first rows of each list.
    fn follow(&mut self, review: &NakijkView) {
        if self.id != review.id {
            *self = Self { id: review.id, ..Self::default() };
        }
    }

    fn files_ui(&mut self, ui: &mut Ui, review: &NakijkView) {
        if review.bestanden.len() < 2 {
            return;
        }
        if let Some(place) = bestanden::switch_ui(ui, &review.bestanden, self.bestand) {
            self.bestand = place;
            self.punten = rijen::Lijst::default();
            self.waarschuwingen = rijen::Lijst::default();
            self.wijzigingen = rijen::Lijst::default();
        }
    }

    fn file_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        bestand: &BestandView,
        nummer: u64,
    ) {
        kop::file_card_ui(ui, bestand);
        kop::counts_ui(ui, &bestand.tellingen);
        if !bestand.punten.is_empty() {
            match punten::card_ui(context, ui, bestand, &mut self.punten, nummer) {
                Some(punten::Open::Verbeter(rij, from)) => {
                    self.verbeter = Some(VerbeterDialog::new(rij, from));
                }
                Some(punten::Open::Koppel(rij, from)) => {
                    self.koppel = Some(KoppelDialog::new(rij, from));
                }
                None => {}
            }
        }
        if !bestand.waarschuwingen.is_empty() {
            waarschuwingen::card_ui(context, ui, bestand, &mut self.waarschuwingen, nummer);
        }
        if !bestand.wijzigingen.rijen.is_empty() {
            wijzigingen::card_ui(ui, &bestand.wijzigingen, &mut self.wijzigingen, nummer);
        }
    }

    fn dialogs_ui(&mut self, context: &mut ViewContext<'_>, ui: &Ui, review: &NakijkView) {
        if let Some(dialog) = &mut self.verbeter
            && dialog.ui(context, ui.ctx(), review)
        {
            self.verbeter = None;
        }
        if let Some(dialog) = &mut self.koppel
            && dialog.ui(context, ui.ctx(), review)
        {
            self.koppel = None;
        }
    }
}
