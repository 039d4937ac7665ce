//! The fields of a form, one function per way of filling in.

use super::Shared;
use super::dialog::Dialog;
use super::tijden::TijdenState;
use crate::app::view::lijst::RecordView;
use crate::model::bevestiging::{Zekerheid, confirm_fields};
use crate::model::formulier::{BEVESTIGD_OP, Formulier, Regel};
use crate::model::ontmoetingsplek::{FEESTDAGEN, OPENINGSTIJDEN};
use crate::model::partner::werkgebied_parts;
use crate::model::veld::{Fout, Veld, VeldSoort, Woord};
use crate::ui::context::ViewContext;
use crate::ui::theme::text::{small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::fault::{fault_edge, fault_ui, given_away_ui};
use crate::ui::widgets::select_field::{SelectText, select_field_ui, select_many_ui};
use egui::{Align2, Margin, RadioButton, Response, TextEdit, Ui, vec2};

/// Draws fields of one row, and types in its draft.
pub(super) struct FieldUi<'a, 'c> {
    pub(super) context: &'a mut ViewContext<'c>,
    pub(super) shared: Shared<'a>,
    pub(super) view: &'a RecordView,
    /// The question that a choice leads to.
    pub(super) dialog: Option<Dialog>,
    /// How the opening hours are looked at.
    pub(super) tijden: TijdenState,
    pub(super) editable: bool,
}

impl<'a, 'c> FieldUi<'a, 'c> {
    pub(super) fn new(
        context: &'a mut ViewContext<'c>,
        shared: Shared<'a>,
        view: &'a RecordView,
        tijden: TijdenState,
        editable: bool,
    ) -> Self {
        Self { context, shared, view, dialog: None, tijden, editable }
    }

    /// Fields beside each other; the first gets the keyboard when it is wanted, until it has it.
    pub(super) fn line_ui(&mut self, ui: &mut Ui, line: Regel, mut focus: Option<&mut bool>) {
        if !line.iter().any(|veld| self.applies(veld)) {
            return;
        }
        let [left, right] = line else {
            for veld in line {
                self.field_ui(ui, veld, focus.take());
            }
            return;
        };
        ui.columns_const(|[first, second]| {
            self.field_ui(first, left, focus);
            self.field_ui(second, right, None);
        });
    }

    /// Since when something is gone is asked only when it is, how it is on holidays only of what has
    /// hours, and rows only where there are some to choose from.
    fn applies(&self, veld: &Veld) -> bool {
        if veld.kolom == FEESTDAGEN.kolom {
            let has_hours = !self.text(OPENINGSTIJDEN.kolom).is_empty();
            return has_hours
                || self.tijden.is_open(self.view.id)
                || !self.text(veld.kolom).is_empty();
        }
        if let VeldSoort::Rijen(noun) = veld.soort
            && self.shared.lijst.verwijzingen.keuzes(noun).is_empty()
        {
            return !self.text(veld.kolom).is_empty();
        }
        let Some(form) = Formulier::of(self.shared.noun()) else { return true };
        let Some((gone, since)) = form.weg else { return true };
        veld.kolom != since.kolom
            || self.text("status") == gone
            || !self.text(veld.kolom).is_empty()
    }

    /// What stands in a field: what was typed, else what is in the file.
    pub(super) fn text(&self, kolom: &str) -> &str {
        let typed = self.context.drafts.get(self.view.id).and_then(|draft| draft.typed(kolom));
        typed.unwrap_or_else(|| self.view.text(kolom))
    }

    /// What is wrong in a field.
    pub(super) fn fault(&self, kolom: &str) -> Option<Fout> {
        self.context.drafts.get(self.view.id)?.fault(kolom, self.shared.vandaag)
    }

    pub(super) fn type_in(&mut self, kolom: &str, text: &str) {
        let row = (self.shared.noun(), self.view.id, self.view.naam.as_str());
        self.context.drafts.type_in(row, kolom, text);
    }

    fn field_ui(&mut self, ui: &mut Ui, veld: &'static Veld, focus: Option<&mut bool>) {
        ui.spacing_mut().item_spacing.y = 3.0;
        let label = ui.label(strong(veld.label)).id;
        ui.add_enabled_ui(self.editable, |ui| match veld.soort {
            _ if veld.kolom == "status" => self.status_ui(ui, veld),
            _ if veld.kolom == BEVESTIGD_OP.kolom => self.confirmed_ui(ui, veld, label),
            VeldSoort::Soort(offered) => self.kind_ui(ui, veld, offered),
            VeldSoort::Keuze(words) => self.radio_ui(ui, veld, words),
            VeldSoort::Openingstijden => self.tijden_ui(ui, veld),
            VeldSoort::Wijk => self.wijk_ui(ui, veld),
            VeldSoort::Werkgebied => self.werkgebied_ui(ui, veld, label),
            VeldSoort::Rij(noun) => self.row_ui(ui, veld, noun),
            VeldSoort::Rijen(noun) => self.rows_ui(ui, veld, noun),
            _ => {
                let width = ui.available_width();
                let response = self.typed_ui(ui, veld, label, width);
                if let Some(wanted) = focus.filter(|wanted| **wanted) {
                    *wanted = !response.has_focus() && self.editable;
                    response.request_focus();
                }
            }
        });
        // Of hours each day says what is wrong in it.
        let told = veld.soort == VeldSoort::Openingstijden;
        if let Some(fault) = self.fault(veld.kolom).filter(|_| !told) {
            fault_ui(ui, &fault);
        }
        if veld.is_free() || veld.soort == VeldSoort::Naam {
            given_away_ui(ui, self.text(veld.kolom));
        }
        ui.add_space(2.0);
    }

    fn typed_ui(
        &mut self,
        ui: &mut Ui,
        veld: &'static Veld,
        label: egui::Id,
        width: f32,
    ) -> Response {
        let mut text = self.text(veld.kolom).to_owned();
        let edit = if veld.is_long() {
            TextEdit::multiline(&mut text).desired_rows(3)
        } else {
            TextEdit::singleline(&mut text).align(Align2::LEFT_CENTER)
        };
        let edit = edit
            .id_salt(veld.kolom)
            .hint_text(veld.hulp)
            .desired_width(width)
            .min_size(vec2(0.0, measures::CONTROL))
            .margin(Margin::symmetric(12, 8));
        let response = ui.add(edit).labelled_by(label);
        if response.changed() {
            self.type_in(veld.kolom, &text);
        }
        if response.has_focus() {
            self.context.drafts.typing_in(self.view.id, veld.kolom);
        }
        if self.fault(veld.kolom).is_some() {
            fault_edge(ui, response.rect);
        }
        response
    }

    /// The day, with the button that fills in today.
    fn confirmed_ui(&mut self, ui: &mut Ui, veld: &'static Veld, label: egui::Id) {
        ui.horizontal(|ui| {
            const BUTTON: f32 = 188.0;
            let beside = (ui.available_width() - 8.0 - BUTTON).clamp(100.0, 240.0);
            self.typed_ui(ui, veld, label, beside);
            let button = ActionButton::secondary("Vandaag bevestigd").icon(icons::CHECK);
            if ui.add(button.min_width(BUTTON)).clicked() {
                self.confirm_today();
            }
        });
    }

    /// Someone says that it is so today; without a name it is the user who says so.
    fn confirm_today(&mut self) {
        let unknown = matches!(self.text("status"), "" | "onbekend");
        let door = match self.text("bevestigd_door").trim() {
            "" => self.context.settings.known_wie(),
            door => door.to_owned(),
        };
        let (noun, vandaag) = (self.shared.noun(), self.shared.vandaag);
        for (kolom, value) in confirm_fields(noun, unknown, vandaag, &door) {
            let veld = Formulier::of(noun).and_then(|form| form.veld(kolom));
            if let Some(veld) = veld {
                self.type_in(kolom, &veld.show(&value));
            }
        }
    }

    /// How it is now. What nobody confirmed reads 'niet bevestigd'; who chooses something else
    /// says so today.
    fn status_ui(&mut self, ui: &mut Ui, veld: &'static Veld) {
        let VeldSoort::Keuze(words) = veld.soort else { return };
        let Some((gone, since)) = Formulier::of(self.shared.noun()).and_then(|form| form.weg)
        else {
            return;
        };
        let now = self.text(veld.kolom).to_owned();
        let typed = self.context.drafts.get(self.view.id).and_then(|d| d.typed(veld.kolom));
        let known = typed.is_some() || self.view.zekerheid != Zekerheid::Onbevestigd;
        let word = words.iter().find(|word| word.0 == now).map_or(now.as_str(), |word| word.1);
        let value = if known { word } else { "niet bevestigd" };
        let rows = words.iter().map(|word| (word.1, known && word.0 == now));
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: !known, width };
        let (_, Some(index)) = select_field_ui(ui, text, rows) else { return };
        let chosen = words[index].0;
        if chosen == gone {
            self.dialog = Some(Dialog::gone(vec![self.view.id], self.shared.vandaag));
            return;
        }
        if now == gone {
            self.type_in(since.kolom, "");
        }
        if !matches!(chosen, "" | "onbekend") {
            self.confirm_today();
        }
        self.type_in(veld.kolom, chosen);
    }

    /// A kind from the list, or one that the file brought.
    fn kind_ui(&mut self, ui: &mut Ui, veld: &'static Veld, offered: &[&'static str]) {
        let now = self.text(veld.kolom).to_owned();
        let own = self.shared.lijst.soorten.iter().map(String::as_str);
        let own = own.filter(|soort| !offered.contains(soort));
        let kinds: Vec<&str> = offered.iter().copied().chain(own).collect();
        let rows: Vec<(&str, bool)> = kinds.iter().map(|kind| (*kind, *kind == now)).collect();
        let value = if now.is_empty() { "kies een soort" } else { now.as_str() };
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: now.is_empty(), width };
        if let (_, Some(index)) = select_field_ui(ui, text, rows.iter().copied()) {
            let kind = kinds[index].to_owned();
            self.type_in(veld.kolom, &kind);
        }
    }

    fn radio_ui(&mut self, ui: &mut Ui, veld: &'static Veld, words: &[Woord]) {
        let now = self.text(veld.kolom).to_owned();
        low_wrapped_ui(ui, 28.0, |ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for (word, text) in words {
                let radio = ui.add(RadioButton::new(*word == now, *text));
                let radio = radio.accessible_name(format!("{}: {text}", veld.label));
                if radio.clicked() && *word != now {
                    self.type_in(veld.kolom, word);
                }
            }
        });
    }

    fn wijk_ui(&mut self, ui: &mut Ui, veld: &'static Veld) {
        let now = self.text(veld.kolom).to_owned();
        let lijst = self.shared.lijst.clone();
        let rows: Vec<(&str, bool)> = [("onbekend", now.is_empty())]
            .into_iter()
            .chain(lijst.wijken.iter().map(|(code, naam)| (naam.as_str(), *code == now)))
            .collect();
        let value = rows.iter().find(|row| row.1).map_or(now.as_str(), |row| row.0);
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: now.is_empty(), width };
        if let (_, Some(index)) = select_field_ui(ui, text, rows.iter().copied()) {
            let code = index.checked_sub(1).map_or("", |place| &lijst.wijken[place].0);
            self.type_in(veld.kolom, code);
        }
    }

    /// The whole gemeente, some wijken, or words of one's own.
    fn werkgebied_ui(&mut self, ui: &mut Ui, veld: &'static Veld, label: egui::Id) {
        let now = self.text(veld.kolom).to_owned();
        let lijst = self.shared.lijst.clone();
        let overview = self.context.session.file().map(|file| file.overview.clone());
        let gemeente = overview.map(|overview| overview.gemeente.clone()).unwrap_or_default();
        let whole = format!("heel {gemeente}");
        let parts: Vec<&str> = werkgebied_parts(&now).collect();
        let named =
            |(code, naam): &(String, String)| parts.iter().any(|part| part == code || part == naam);
        let rows: Vec<(&str, bool)> = [(whole.as_str(), parts == [gemeente.as_str()])]
            .into_iter()
            .chain(lijst.wijken.iter().map(|wijk| (wijk.1.as_str(), named(wijk))))
            .collect();
        let chosen: Vec<&str> = rows.iter().filter(|row| row.1).map(|row| row.0).collect();
        let words = chosen.join(", ");
        let value = if chosen.is_empty() { "kies wijken" } else { words.as_str() };
        let width = ui.available_width();
        let text = SelectText { label: veld.label, value, quiet: chosen.is_empty(), width };
        if let (_, Some(index)) = select_many_ui(ui, text, rows.iter().copied()) {
            let text = match index.checked_sub(1) {
                None if rows[0].1 => String::new(),
                None => gemeente,
                Some(place) => toggled(&rows, place, &lijst.wijken),
            };
            self.type_in(veld.kolom, &text);
        } else if chosen.is_empty() {
            ui.add_space(2.0);
            let color = theme::tokens(ui).muted;
            ui.label(small("of schrijf zelf waar").color(color));
            self.typed_ui(ui, veld, label, width);
        }
    }
}

/// The codes of the wijken that are named once one was ticked or not.
fn toggled(rows: &[(&str, bool)], place: usize, wijken: &[(String, String)]) -> String {
    let codes = wijken.iter().enumerate().filter(|(index, _)| {
        let named = rows[index + 1].1;
        named != (*index == place)
    });
    codes.map(|(_, (code, _))| code.as_str()).collect::<Vec<_>>().join(", ")
}
