//! The limits of small numbers: a choice of the file.

use crate::app::command::Command;
use crate::model::klein::{Grens, Grenzen};
use crate::model::nl;
use crate::model::veld::Fout;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::{body, card_title};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::fault::{fault_edge, fault_ui};
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use egui::{Label, Response, Ui};
use std::path::PathBuf;

/// What was typed and is not in the file yet.
#[derive(Debug, Default)]
pub(super) struct KleinCard {
    file: PathBuf,
    typed: [Option<String>; Grens::ALL.len()],
}

const WHY: &str = "In een kleine groep verandert één persoon het cijfer al, en kunnen mensen \
                   herkenbaar zijn. Onder deze grenzen geeft Wijkbeeld geen uitkomst en geen \
                   plaats tussen de andere wijken. Aantallen van 1 tot en met 4 toont Wijkbeeld nooit. \
                   De grenzen staan in dit bestand: ze gelden voor iedereen die het opent.";
const FIELD: f32 = 328.0;

impl KleinCard {
    /// Draws the card; without an open file there is nothing to choose.
    pub(super) fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(file) = context.session.file() else { return };
        let grenzen = file.overview.grenzen;
        if self.file != file.path {
            *self = Self { file: file.path.clone(), ..Self::default() };
        }
        let may_change = context.may_change();
        card_ui(ui, |ui| {
            ui.label(card_title("Kleine aantallen"));
            ui.add(Label::new(body(WHY).color(theme::tokens(ui).muted)).wrap());
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                for grens in Grens::ALL {
                    let wanted =
                        ui.add_enabled_ui(may_change, |ui| self.field_ui(ui, grens, grenzen));
                    if let Some(waarde) = wanted.inner {
                        context.act(Action::Send(Command::SetGrens { grens, waarde }));
                    }
                }
            });
        });
    }

    /// A field with what is wrong in it, or the way back to the ordinary limit; returns another
    /// limit when someone chose it.
    fn field_ui(&mut self, ui: &mut Ui, grens: Grens, grenzen: Grenzen) -> Option<u32> {
        let now = grenzen.get(grens);
        let typed = &mut self.typed[grens as usize];
        let mut text = typed.clone().unwrap_or_else(|| said(now));
        let width = FIELD.min(ui.available_width() - 24.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let field =
                form_row_ui(ui, grens.naam(), "", |ui| text_field_ui(ui, &mut text, "", width));
            if field.changed() {
                *typed = Some(text);
            }
            let wanted = left(typed, grens, &field);
            if let Some(Err(wrong)) = typed.as_deref().map(|text| grens.parse(text))
                && !field.has_focus()
            {
                fault_edge(ui, field.rect);
                fault_ui(ui, &Fout { wat: "Dat kan niet.", hoe: wrong });
            }
            let back = back_ui(ui, grens, now);
            if back.is_some() {
                *typed = None;
            }
            back.or(wanted).filter(|waarde| *waarde != now)
        })
        .inner
    }
}

/// What a field says when it is left and right.
fn left(typed: &mut Option<String>, grens: Grens, field: &Response) -> Option<u32> {
    let right = typed.as_deref().and_then(|text| grens.parse(text).ok());
    let right = right.filter(|_| !field.has_focus())?;
    *typed = None;
    Some(right)
}

fn back_ui(ui: &mut Ui, grens: Grens, now: u32) -> Option<u32> {
    let ordinary = grens.standaard();
    let word = format!("Terug naar {}", said(ordinary));
    let differs = now != ordinary;
    (differs && ui.add(ActionButton::link(&word)).clicked()).then_some(ordinary)
}

fn said(number: u32) -> String {
    nl::number(f64::from(number), 0)
}
