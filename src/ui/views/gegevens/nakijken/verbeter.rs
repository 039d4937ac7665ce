//! Putting a cell right: what was typed stays, with what is wrong under it.

use crate::app::command::Command;
use crate::app::nakijken::{Besluit, Punt};
use crate::app::view::nakijken::{NakijkView, PuntRij, Staat};
use crate::model::keuzes::Verbetering;
use crate::model::veld::Fout;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::{answers_ui, modal_ui};
use crate::ui::theme;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::widgets::fault::{fault_edge, fault_ui};
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use egui::{Context, Id, Key, Label, Role, Ui, WidgetInfo};

/// The dialog for one cell.
#[derive(Debug)]
pub(super) struct VerbeterDialog {
    rij: PuntRij,
    text: String,
    /// What is wrong with what was filled in before.
    fout: Option<Fout>,
    /// The version of the review in which it was sent off.
    sent: Option<u64>,
    opened: bool,
    from: Id,
}

/// A longer content is shown with '…' at its end, and is no good to begin with.
const WHOLE: usize = 200;

impl VerbeterDialog {
    /// For a cell; `from` gets the keyboard back.
    pub(super) fn new(rij: PuntRij, from: Id) -> Self {
        let (text, fout) = match &rij.staat {
            Staat::NogFout(filled_in) => (filled_in.clone(), Some(fault(&rij))),
            _ if rij.inhoud.chars().count() > WHOLE => (String::new(), None),
            _ => (rij.inhoud.clone(), None),
        };
        Self { rij, text, fout, sent: None, opened: false, from }
    }

    /// Draws it; returns whether it is done.
    pub(super) fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ctx: &Context,
        review: &NakijkView,
    ) -> bool {
        if self.is_good_now(review) {
            context.act(Action::FocusBack(self.from));
            return true;
        }
        let (answer, away) = modal_ui(ctx, "cel verbeteren", |ui| self.content_ui(ui));
        match (answer, self.besluit()) {
            (Some(true), Some(besluit)) => {
                self.sent = Some(review.nummer);
                context.act(Action::Send(Command::Decide(besluit)));
                false
            }
            (Some(false), _) => self.leave(context),
            _ if away => self.leave(context),
            _ => false,
        }
    }

    fn leave(&self, context: &mut ViewContext<'_>) -> bool {
        context.act(Action::FocusBack(self.from));
        true
    }

    /// Whether the answer to what was sent off is that the cell can be used.
    fn is_good_now(&mut self, review: &NakijkView) -> bool {
        if self.sent.is_none_or(|sent| review.nummer <= sent) {
            return false;
        }
        self.sent = None;
        let rijen = review.bestanden.iter().flat_map(|bestand| &bestand.punten);
        let Some(rij) = rijen.into_iter().find(|rij| rij.punt == self.rij.punt) else {
            return true;
        };
        self.rij = rij.clone();
        self.fout = match &rij.staat {
            Staat::Goed(_) => return true,
            Staat::NogFout(_) => Some(fault(rij)),
            _ => Some(not_done()),
        };
        // Enter took the keyboard away from the field.
        self.opened = false;
        false
    }

    fn besluit(&self) -> Option<Besluit> {
        let Punt::Cel { bestand, rij, kolom } = self.rij.punt.clone() else { return None };
        let inhoud = self.text.trim().to_owned();
        Some(Besluit::Verbeter(Verbetering { bestand, rij, kolom, inhoud }))
    }

    fn content_ui(&mut self, ui: &mut Ui) -> Option<bool> {
        let title = "Cel verbeteren";
        let heading = ui.label(large_card_title(title));
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        let muted = theme::tokens(ui).muted;
        let PuntRij { rij, kolom, inhoud, wat, .. } = &self.rij;
        let inhoud = if inhoud.is_empty() { "niets" } else { inhoud };
        let about = format!("In {rij}, kolom {kolom} staat: {inhoud}");
        ui.add(Label::new(body(about)).wrap());
        if self.fout.is_none() {
            ui.add(Label::new(body(wat.as_str()).color(muted)).wrap());
        }
        ui.add_space(8.0);
        let field = form_row_ui(ui, "Wat moet er staan?", "", |ui| {
            let width = ui.available_width();
            text_field_ui(ui, &mut self.text, "", width)
        });
        // A new window is measured before it is shown: what it asks for then gets lost.
        match (self.opened, field.has_focus()) {
            (false, true) => self.opened = true,
            (false, false) => field.request_focus(),
            (true, _) => {}
        }
        if let Some(fout) = &self.fout {
            fault_edge(ui, field.rect);
            fault_ui(ui, fout);
        }
        let help = "Het bestand met cijfers zelf verandert niet; alleen wat Wijkbeeld overneemt.";
        ui.add(Label::new(theme::text::small(help).color(muted)).wrap());
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(8.0);
        let ready = self.sent.is_none();
        let word = if ready { "Verbeteren" } else { "Bezig…" };
        let answer = answers_ui(ui, word, "Annuleren", ready);
        if enter && ready { Some(true) } else { answer }
    }
}

fn fault(rij: &PuntRij) -> Fout {
    Fout { wat: "Zo kan het nog niet.", hoe: rij.wat.clone() }
}

fn not_done() -> Fout {
    Fout {
        wat: "Dit is niet gelukt.",
        hoe: "Kijk bij de melding onderaan het venster wat er mis is.".to_owned(),
    }
}
