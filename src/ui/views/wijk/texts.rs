//! What people wrote about a wijk: read here, written in a form.

use crate::app::view::wijk::{TekstGroep, TekstRij, WijkView};
use crate::model::wijktekst::TekstSoort;
use crate::ui::context::{Action, Target};
use crate::ui::theme::text::{body, card_title, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::{low_row_ui, sentence_ui};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::{card_ui, dashed_card_ui};
use egui::{Align, Label, Layout, Ui};

/// What kind of wijk it is, what it needs and what is in the way.
pub fn about_ui(ui: &mut Ui, view: &WijkView, may_change: bool) -> Option<Action> {
    let own = |groep: &&TekstGroep| groep.soort != TekstSoort::Goed;
    let title = format!("Over {}", view.naam);
    if !view.teksten.iter().any(|groep| own(&groep)) {
        let text = "Wat voor wijk is dit, wat is er nodig en wat staat in de weg? Daar is nog niets over opgeschreven.";
        return dashed_card_ui(ui, |ui| {
            let wanted = head_ui(ui, &title, may_change.then_some(TekstSoort::Identiteit));
            ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
            wanted
        })
        .inner;
    }
    card_ui(ui, |ui| {
        let mut wanted = head_ui(ui, &title, may_change.then_some(TekstSoort::Behoefte));
        for groep in view.teksten.iter().filter(own) {
            ui.add_space(6.0);
            ui.label(strong(groep.kop));
            wanted = texts_ui(ui, groep, may_change).or(wanted);
        }
        wanted
    })
    .inner
}

/// Only what is gunstiger or what people wrote; otherwise a dashed card says that it is not there.
pub fn goes_well_ui(ui: &mut Ui, view: &WijkView, may_change: bool) -> Option<Action> {
    let title = "Wat gaat hier goed?";
    let new = may_change.then_some(TekstSoort::Goed);
    let written = view.teksten.iter().find(|groep| groep.soort == TekstSoort::Goed);
    if view.goes_well().is_none() && written.is_none() {
        return dashed_card_ui(ui, |ui| {
            let wanted = head_ui(ui, title, new);
            ui.add(
                Label::new(small(view.niets_goed.as_str()).color(theme::tokens(ui).muted)).wrap(),
            );
            wanted
        })
        .inner;
    }
    card_ui(ui, |ui| {
        let mut wanted = head_ui(ui, title, new);
        ui.spacing_mut().item_spacing.y = 6.0;
        for sentence in view.goes_well().unwrap_or_default() {
            sentence_ui(ui, sentence, 16.0, 22.0, false);
        }
        if let Some(groep) = written {
            wanted = texts_ui(ui, groep, may_change).or(wanted);
        }
        wanted
    })
    .inner
}

/// The title of the card, with the way to write something new.
fn head_ui(ui: &mut Ui, title: &str, new: Option<TekstSoort>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut wanted = None;
    low_row_ui(ui, 32.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(soort) = new {
                let name = format!("Schrijf op: {}", soort.text().to_lowercase());
                let button = ActionButton::secondary("Schrijf op").icon(icons::PENCIL_SIMPLE);
                if ui.add(button.small().named(&name)).clicked() {
                    wanted = Some(Action::Write(soort));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(card_title(title)).truncate());
            });
        });
    });
    wanted
}

fn texts_ui(ui: &mut Ui, groep: &TekstGroep, may_change: bool) -> Option<Action> {
    let mut wanted = None;
    for rij in &groep.teksten {
        ui.push_id(rij.id, |ui| {
            ui.add(Label::new(body(rij.tekst.as_str())).wrap());
            if under_ui(ui, rij, may_change) {
                wanted = Some(Action::Show(Target::Tekst(rij.id)));
            }
        });
    }
    wanted
}

/// The date, and the way to change the text; returns whether that was chosen.
fn under_ui(ui: &mut Ui, rij: &TekstRij, may_change: bool) -> bool {
    low_row_ui(ui, 24.0, |ui| {
        ui.label(small(rij.datum.as_str()).color(theme::tokens(ui).muted));
        let start: String = rij.tekst.chars().take(40).collect();
        let name = format!("Wijzig: {start}");
        may_change && ui.add(ActionButton::link("Wijzig").named(&name)).clicked()
    })
}
