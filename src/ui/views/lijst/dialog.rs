//! Two questions: who confirmed it today, and since when it is there no longer. The answer is one
//! step, however many rows it is about.

use super::{LijstScreen, Shared};
use crate::app::command::Command;
use crate::model::bevestiging::{Zekerheid, confirm_fields};
use crate::model::formulier::{BEVESTIGD_DOOR, Formulier};
use crate::model::nl;
use crate::model::record::{Edit, Id, Value};
use crate::model::veld::{Fout, Veld};
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::{answers_ui, modal_ui};
use crate::ui::theme;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::widgets::fault::{fault_edge, fault_ui};
use crate::ui::widgets::focus::give_next;
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use crate::ui::widgets::list_table::focus_id;
use egui::{Key, Label, Role, Ui, WidgetInfo};
use jiff::civil::Date;

/// A question that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dialog {
    kind: Kind,
    ids: Vec<Id>,
    text: String,
    opened: bool,
    /// Whether an answer was given that cannot be: only then an empty field is wrong.
    tried: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Confirm,
    Gone,
}

impl Dialog {
    /// Who confirmed these today?
    pub(super) fn confirm(ids: Vec<Id>, wie: &str) -> Self {
        Self { kind: Kind::Confirm, ids, text: wie.to_owned(), opened: false, tried: false }
    }

    /// Since when are these there no longer?
    pub(super) fn gone(ids: Vec<Id>, vandaag: Date) -> Self {
        Self { kind: Kind::Gone, ids, text: nl::date(vandaag), opened: false, tried: false }
    }

    fn veld(&self, form: &Formulier) -> Veld {
        match (self.kind, form.weg) {
            (Kind::Gone, Some((_, since))) => since,
            _ => BEVESTIGD_DOOR,
        }
    }

    /// The answer as it goes to the file; both questions need one.
    fn value(&self, form: &Formulier, vandaag: Date) -> Result<String, Fout> {
        let veld = self.veld(form);
        match veld.parse(&self.text, vandaag)? {
            Value::Text(text) => Ok(text),
            _ => Err(nothing_filled_in(self.kind, vandaag)),
        }
    }

    fn edits(&self, shared: Shared<'_>, form: &Formulier, value: &str) -> Vec<Edit> {
        let (noun, vandaag) = (shared.noun(), shared.vandaag);
        let unknown = |id: &Id| shared.lijst.find(*id).is_some_and(|rij| rij.status_onbekend);
        let fields = |id: &Id| match self.kind {
            Kind::Confirm => confirm_fields(noun, unknown(id), vandaag, value),
            Kind::Gone => gone_fields(form, value),
        };
        // Nobody confirms that something that is gone is still there.
        let gone =
            |id: &&Id| shared.lijst.find(**id).is_some_and(|rij| rij.zekerheid == Zekerheid::Weg);
        let ids = self.ids.iter().filter(|id| self.kind == Kind::Gone || !gone(id));
        ids.map(|id| Edit::change(noun, *id, fields(id))).collect()
    }
}

fn gone_fields(form: &Formulier, since: &str) -> Vec<(&'static str, Value)> {
    let fields =
        form.weg.map(|(status, veld)| vec![("status", status.into()), (veld.kolom, since.into())]);
    fields.unwrap_or_default()
}

fn nothing_filled_in(kind: Kind, vandaag: Date) -> Fout {
    match kind {
        Kind::Confirm => Fout {
            wat: "Er staat geen naam.",
            hoe: "Schrijf wie het zegt, bijvoorbeeld de beheerder.".to_owned(),
        },
        Kind::Gone => Fout {
            wat: "Er staat geen datum.",
            hoe: format!("Schrijf dag-maand-jaar of een jaar, bijvoorbeeld {}.", nl::date(vandaag)),
        },
    }
}

impl LijstScreen {
    /// Shows the question, if there is one, and does what was answered; then the rows have the
    /// keyboard again.
    pub(super) fn dialog_ui(&mut self, context: &mut ViewContext<'_>, ui: &Ui, shared: Shared<'_>) {
        let Some(form) = Formulier::of(shared.noun()) else { return };
        let Some(dialog) = &mut self.dialog else { return };
        let value = dialog.value(form, shared.vandaag);
        let (answer, away) = modal_ui(ui.ctx(), "lijstvraag", |ui| {
            content_ui(ui, shared, form, dialog, value.as_ref().err())
        });
        match (answer, value) {
            (Some(true), Ok(value)) => {
                let edits = dialog.edits(shared, form, &value);
                context.act(Action::Send(Command::Edit(edits)));
                for id in &dialog.ids {
                    self.ticked.remove(id);
                }
                if dialog.kind == Kind::Confirm {
                    self.wie = value;
                }
            }
            (Some(true), Err(_)) => {
                dialog.tried = true;
                ui.ctx().request_repaint();
                return;
            }
            (Some(false), _) => {}
            _ if away => {}
            _ => return,
        }
        self.dialog = None;
        give_next(ui.ctx(), focus_id(shared.woorden.titel));
    }
}

fn content_ui(
    ui: &mut Ui,
    shared: Shared<'_>,
    form: &Formulier,
    dialog: &mut Dialog,
    fault: Option<&Fout>,
) -> Option<bool> {
    let words = shared.woorden;
    let (yes, question) = match dialog.kind {
        Kind::Confirm => ("Vandaag bevestigd", "Door wie is het bevestigd?"),
        Kind::Gone => (words.weg_doen, words.weg_vraag),
    };
    let heading = ui.label(large_card_title(yes));
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, yes));
    let about = match dialog.ids.as_slice() {
        [one] => shared.lijst.find(*one).map_or_else(String::new, |rij| rij.naam().to_owned()),
        more => words.aantal(more.len()),
    };
    ui.add(Label::new(body(about).color(theme::tokens(ui).muted)).wrap());
    ui.add_space(8.0);
    let veld = dialog.veld(form);
    let field = form_row_ui(ui, question, "", |ui| {
        let width = ui.available_width();
        text_field_ui(ui, &mut dialog.text, veld.hulp, width)
    });
    // A new window is measured before it is shown: what it asks for then gets lost.
    match (dialog.opened, field.has_focus()) {
        (false, true) => dialog.opened = true,
        (false, false) => field.request_focus(),
        (true, _) => {}
    }
    let told = fault.filter(|_| dialog.tried || !dialog.text.is_empty());
    if let Some(fault) = told {
        fault_edge(ui, field.rect);
        fault_ui(ui, fault);
    }
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if enter && fault.is_some() {
        field.request_focus();
    }
    ui.add_space(8.0);
    let answer = answers_ui(ui, yes, "Annuleren", told.is_none());
    if enter { Some(true) } else { answer }
}
