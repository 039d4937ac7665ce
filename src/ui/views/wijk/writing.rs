//! The form of a text about a wijk: in front of the view, saved as soon as a field is left.

use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::query::RecordQuery;
use crate::app::view::lijst::RecordView;
use crate::model::record::{Edit, Id, Noun};
use crate::model::veld::{Veld, VeldSoort};
use crate::model::wijktekst::{DATUM, GEBIED, SOORT, TEKST};
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::modal_ui;
use crate::ui::theme::text::{large_card_title, strong};
use crate::ui::theme::{icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::fault::{fault_edge, fault_ui, given_away_ui};
use egui::{Align, Key, Layout, Margin, RadioButton, Role, TextEdit, Ui, WidgetInfo, vec2};

/// Which text is written.
struct Form<'a, 'c> {
    context: &'a mut ViewContext<'c>,
    view: &'a RecordView,
    nieuw: bool,
}

/// What is done with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// It is ready.
    Ready,
    /// What was typed does not count.
    Stop,
    /// The text goes away.
    Remove,
}

/// Shows the form of the text that is chosen, if one is.
pub fn writing_ui(context: &mut ViewContext<'_>, ui: &Ui) {
    let Some(id) = context.choice.tekst else { return };
    let query = RecordQuery { noun: Noun::Wijktekst, id, vandaag: today() };
    let Some(answer) = context.ask(&query) else { return };
    let nieuw = answer.is_none();
    if nieuw && context.drafts.get(id).is_none() {
        // It was taken back while it stood here.
        context.act(Action::Unchoose(Noun::Wijktekst));
        return;
    }
    if nieuw {
        // 'Annuleren' must find nothing in the file yet.
        context.drafts.hold(id);
    }
    let begun = RecordView::nieuw(id);
    let view = (*answer).as_ref().unwrap_or(&begun);
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let (done, away) = modal_ui(ui.ctx(), "schrijven", |ui| Form { context, view, nieuw }.ui(ui));
    let mut form = Form { context, view, nieuw };
    match done {
        Some(done) => form.finish(done, id),
        // Escape is 'Annuleren' of a text that is not there yet; a click beside it loses nothing.
        None if away && nieuw && escape => form.finish(Done::Stop, id),
        None if away && form.text(&TEKST).trim().is_empty() => form.finish(Done::Stop, id),
        None if away => form.context.act(Action::Unchoose(Noun::Wijktekst)),
        None => {}
    }
}

impl Form<'_, '_> {
    fn ui(&mut self, ui: &mut Ui) -> Option<Done> {
        let title = format!("Schrijf op over {}", self.wijk());
        let heading = ui.label(large_card_title(title.as_str()));
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add_space(4.0);
        self.kind_ui(ui);
        let first = self.typed_ui(ui, &TEKST);
        if self.nieuw && self.text(&TEKST).is_empty() && ui.memory(|m| m.focused().is_none()) {
            first.request_focus();
        }
        self.typed_ui(ui, &DATUM);
        ui.add_space(8.0);
        self.buttons_ui(ui)
    }

    /// What stands in a field: what was typed, else what is in the file.
    fn text(&self, veld: &Veld) -> String {
        let typed = self.context.drafts.get(self.view.id).and_then(|draft| draft.typed(veld.kolom));
        typed.unwrap_or_else(|| self.view.text(veld.kolom)).to_owned()
    }

    /// Name of the wijk that the text is about: not always the one that is chosen.
    fn wijk(&self) -> String {
        let code = self.text(&GEBIED);
        let file = self.context.session.file();
        let wijken = file.map(|file| file.overview.wijken.as_slice()).unwrap_or_default();
        let found = wijken.iter().find(|(own, _)| *own == code);
        found.map_or(code, |(_, naam)| naam.clone())
    }

    fn type_in(&mut self, veld: &Veld, text: &str) {
        let row = (Noun::Wijktekst, self.view.id, self.view.naam.as_str());
        self.context.drafts.type_in(row, veld.kolom, text);
    }

    fn kind_ui(&mut self, ui: &mut Ui) {
        let VeldSoort::Keuze(words) = SOORT.soort else { return };
        let now = self.text(&SOORT);
        ui.label(strong(SOORT.label));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.spacing_mut().interact_size.y = 28.0;
            for (word, text) in words {
                if ui.add(RadioButton::new(*word == now, *text)).clicked() && *word != now {
                    self.type_in(&SOORT, word);
                }
            }
        });
    }

    fn typed_ui(&mut self, ui: &mut Ui, veld: &'static Veld) -> egui::Response {
        let label = ui.label(strong(veld.label)).id;
        let mut text = self.text(veld);
        let edit = match veld.soort {
            VeldSoort::Datum => TextEdit::singleline(&mut text).desired_width(160.0),
            _ => TextEdit::multiline(&mut text).desired_rows(5).desired_width(f32::INFINITY),
        };
        let edit = edit
            .id_salt(veld.kolom)
            .hint_text(veld.hulp)
            .min_size(vec2(0.0, measures::CONTROL))
            .margin(Margin::symmetric(12, 8));
        let response = ui.add(edit).labelled_by(label);
        if response.changed() {
            self.type_in(veld, &text);
        }
        if response.has_focus() {
            self.context.drafts.typing_in(self.view.id, veld.kolom);
        }
        let fault = self.context.drafts.get(self.view.id);
        if let Some(fault) = fault.and_then(|draft| draft.fault(veld.kolom, today())) {
            fault_edge(ui, response.rect);
            fault_ui(ui, &fault);
        }
        if veld.is_free() {
            given_away_ui(ui, &text);
        }
        ui.add_space(4.0);
        response
    }

    fn buttons_ui(&self, ui: &mut Ui) -> Option<Done> {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ready = ui.add(ActionButton::primary("Klaar")).clicked();
            let (word, other) = match self.nieuw {
                true => ("Annuleren", Done::Stop),
                false => ("Verwijderen", Done::Remove),
            };
            let button = ActionButton::secondary(word);
            let button = if self.nieuw { button } else { button.icon(icons::TRASH) };
            let other = ui.add(button).clicked().then_some(other);
            other.or(ready.then_some(Done::Ready))
        })
        .inner
    }

    /// A form with something wrong in it stays: the fault is shown once its field is left.
    fn finish(&mut self, done: Done, id: Id) {
        match done {
            Done::Ready if !self.is_right() => {
                // What was never touched says what is missing too.
                let text = self.text(&TEKST);
                self.type_in(&TEKST, &text);
                return;
            }
            Done::Ready => {}
            Done::Stop => self.context.drafts.forget(id),
            Done::Remove => {
                self.context.drafts.forget(id);
                let edit = Edit::remove(Noun::Wijktekst, id);
                self.context.act(Action::Send(Command::Edit(vec![edit])));
            }
        }
        self.context.act(Action::Unchoose(Noun::Wijktekst));
    }

    fn is_right(&self) -> bool {
        [TEKST, DATUM].iter().all(|veld| veld.parse(&self.text(veld), today()).is_ok())
    }
}
