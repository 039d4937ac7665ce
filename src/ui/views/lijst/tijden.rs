//! Opening hours in a form: one line that says them, or a line for each day to fill them in.
//!
//! By keyboard: type a day, `Ctrl D` copies it to the next one, Enter goes on to the next.

use super::fields::FieldUi;
use crate::model::openingstijden::{DAGNAMEN, Openingstijden, invullen::Invulling};
use crate::model::record::Id;
use crate::model::veld::{Fout, Veld};
use crate::ui::theme::text::{body, regular, small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::views::parts::page::{low_row_ui, low_wrapped_ui};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::fault::{fault_edge, fault_ui};
use crate::ui::widgets::keycap::{key_text, keycap_ui};
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, Frame, Key, KeyboardShortcut, Label, Layout, Margin, Modifiers, Response,
    Stroke, StrokeKind, TextEdit, Ui, vec2,
};

/// Copies a day to the next one.
pub(in crate::ui) const COPY_DAY: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND, Key::D);

/// Room for the name of a day.
const NAME: f32 = 92.0;
const HINT: &str = "Schrijf 9-17 of 9-12, 13-17 of dicht. Wat leeg blijft, is onbekend.";

/// How the hours are looked at.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TijdenState {
    /// The row whose days are shown.
    open: Option<Id>,
    /// What gets the keyboard.
    focus: Option<Focus>,
    /// The day that was typed in last.
    last: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Day(usize),
    Button,
}

impl TijdenState {
    /// Whether the days of this row are shown.
    pub(super) fn is_open(&self, id: Id) -> bool {
        self.open == Some(id)
    }
}

impl FieldUi<'_, '_> {
    pub(super) fn tijden_ui(&mut self, ui: &mut Ui, veld: &'static Veld) {
        let text = self.text(veld.kolom).to_owned();
        // What is wrong is never folded away.
        if self.fault(veld.kolom).is_some() {
            self.tijden.open = Some(self.view.id);
        }
        match self.tijden.is_open(self.view.id) {
            true => self.days_ui(ui, veld, &text),
            false => self.in_words_ui(ui, &text),
        }
    }

    fn in_words_ui(&mut self, ui: &mut Ui, text: &str) {
        let words = Openingstijden::parse(text).map(|tijden| tijden.zin()).unwrap_or_default();
        let tokens = theme::tokens(ui);
        let shown = Frame::new().inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            match words.is_empty() {
                true => nothing_ui(ui),
                false => low_wrapped_ui(ui, 28.0, |ui| {
                    ui.add(Label::new(body(&words).color(tokens.text)).wrap());
                    ui.add(ActionButton::link("Wijzigen").named("Openingstijden wijzigen"))
                }),
            }
        });
        let edge = paint::crisp(ui.painter(), shown.response.rect);
        let stroke = Stroke::new(1.0, tokens.control);
        match words.is_empty() {
            true => paint::dashed_rect(ui.painter(), edge, stroke, 4.0, 3.0),
            false => {
                let corner = measures::RADIUS_CONTROL;
                ui.painter().rect_stroke(edge, corner, stroke, StrokeKind::Inside);
            }
        }
        let button = shown.inner;
        if self.tijden.focus == Some(Focus::Button) {
            button.request_focus();
            self.tijden.focus = None;
        }
        if button.clicked() {
            self.tijden.open = Some(self.view.id);
            self.tijden.focus = Some(Focus::Day(0));
            self.tijden.last = 0;
        }
    }

    fn days_ui(&mut self, ui: &mut Ui, veld: &'static Veld, text: &str) {
        let mut form = Invulling::of(text);
        let before = form.clone();
        ui.add(Label::new(small(HINT).color(theme::tokens(ui).muted)).wrap());
        let mut typing = false;
        for day in 0..DAGNAMEN.len() {
            typing |= self.day_ui(ui, &mut form, day);
        }
        typing |= self.copy_ui(ui, &mut form);
        typing |= self.others_ui(ui, &mut form);
        if form != before {
            self.type_in(veld.kolom, &form.text());
        }
        if typing {
            self.context.drafts.typing_in(self.view.id, veld.kolom);
        }
        let right = self.fault(veld.kolom).is_none();
        if ui.add_enabled(right, ActionButton::link("Klaar met de tijden")).clicked() {
            self.close();
        }
    }

    fn close(&mut self) {
        self.tijden.open = None;
        self.tijden.focus = Some(Focus::Button);
    }

    /// The line of a day; says whether it has the keyboard.
    fn day_ui(&mut self, ui: &mut Ui, form: &mut Invulling, day: usize) -> bool {
        let id = ui.scope_id().with(("openingstijden", day));
        if ui.memory(|memory| memory.has_focus(id)) {
            self.tijden.last = day;
            self.keys_ui(ui, form, day);
        }
        let response = ui.horizontal(|ui| {
            let left = ui.cursor().left();
            let name = ui.label(body(DAGNAMEN[day])).id;
            ui.add_space(NAME - (ui.cursor().left() - left));
            let edit = TextEdit::singleline(&mut form.week[day])
                .id(id)
                .hint_text("onbekend")
                .desired_width(ui.available_width())
                .min_size(vec2(0.0, 36.0))
                .align(Align2::LEFT_CENTER)
                .margin(Margin::symmetric(10, 6));
            ui.add(edit).labelled_by(name)
        });
        let response = response.inner;
        if self.tijden.focus == Some(Focus::Day(day)) && self.editable {
            response.request_focus();
            self.tijden.focus = None;
        }
        wrong_ui(ui, &response, form.fout(day));
        response.has_focus()
    }

    /// The keys of a line, before its text sees them.
    fn keys_ui(&mut self, ui: &Ui, form: &mut Invulling, day: usize) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = DAGNAMEN.len() - 1;
        if ui.input_mut(|input| input.consume_shortcut(&COPY_DAY)) {
            self.copy_day(form, day);
        } else if pressed(Key::Enter) {
            match (day == last, form.eerste_foute_dag()) {
                (true, Some(wrong)) => self.tijden.focus = Some(Focus::Day(wrong)),
                (true, None) if form.fout_anders().is_none() => self.close(),
                _ => self.tijden.focus = Some(Focus::Day((day + 1).min(last))),
            }
        } else if pressed(Key::ArrowDown) {
            self.tijden.focus = Some(Focus::Day((day + 1).min(last)));
        } else if pressed(Key::ArrowUp) {
            self.tijden.focus = Some(Focus::Day(day.saturating_sub(1)));
        }
    }

    fn copy_day(&mut self, form: &mut Invulling, day: usize) {
        if let Some(next) = form.week.get(day + 1).is_some().then_some(day + 1) {
            form.week[next] = form.week[day].clone();
            self.tijden.focus = Some(Focus::Day(next));
        }
    }

    /// The same by mouse; says whether the keyboard or the mouse is on it.
    fn copy_ui(&mut self, ui: &mut Ui, form: &mut Invulling) -> bool {
        let day = self.tijden.last.min(DAGNAMEN.len() - 2);
        let name = format!("Kopieer {} naar {}", DAGNAMEN[day], DAGNAMEN[day + 1]);
        let button = low_wrapped_ui(ui, 28.0, |ui| {
            let button = ui.add(ActionButton::link(&name).icon(icons::COPY));
            keycap_ui(ui, &key_text(ui, &COPY_DAY));
            button
        });
        if button.clicked() {
            self.copy_day(form, day);
        }
        button.has_focus() || button.is_pointer_button_down_on() || button.clicked()
    }

    /// The days that differ; says whether they have the keyboard.
    fn others_ui(&mut self, ui: &mut Ui, form: &mut Invulling) -> bool {
        let name = ui.label(strong("Andere tijden op deze dagen")).id;
        let edit = TextEdit::multiline(&mut form.anders)
            .id_salt("uitzonderingen")
            .desired_rows(2)
            .hint_text("24-12-2026 dicht\n20-07-2027 t/m 16-08-2027 dicht")
            .desired_width(ui.available_width())
            .font(regular(16.0))
            .margin(Margin::symmetric(10, 6));
        let response = ui.add(edit).labelled_by(name);
        wrong_ui(ui, &response, form.fout_anders());
        response.has_focus()
    }
}

/// That nothing is known, with the button at the right.
fn nothing_ui(ui: &mut Ui) -> Response {
    low_row_ui(ui, 28.0, |ui| {
        ui.label(body("Geen gegevens").color(theme::tokens(ui).muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(ActionButton::link("Tijden invullen").icon(icons::PLUS))
        })
        .inner
    })
}

/// What is wrong in a line, as soon as it is left.
fn wrong_ui(ui: &mut Ui, response: &Response, fout: Option<Fout>) {
    if let Some(fout) = fout.filter(|_| !response.has_focus()) {
        fault_edge(ui, response.rect);
        fault_ui(ui, &fout);
    }
}
