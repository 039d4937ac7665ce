//! The form of one row: what is filled in is saved as soon as a field is left.

use super::Shared;
use super::dialog::Dialog;
use super::fields::FieldUi;
use super::gelijkend::{Resembling, near_ui};
use super::tijden::TijdenState;
use crate::app::command::Command;
use crate::app::view::lijst::RecordView;
use crate::model::bevestiging::Zekerheid;
use crate::model::formulier::{CONTACT, Formulier, Vouw};
use crate::model::nl;
use crate::model::persoon::TeWissen;
use crate::model::record::{Edit, Id};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::drafts::unsaved_words;
use crate::ui::theme::text::{large_card_title, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::{low_row_ui, low_wrapped_ui};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::focus::follow_focus_ui;
use egui::{Align, Label, Layout, Role, ScrollArea, Stroke, Ui, WidgetInfo};
use std::sync::Arc;

/// Height of what stands under the fields.
const FOOT: f32 = 76.0;
/// Room for the scroll bar.
const GUTTER: f32 = 10.0;

/// How the form is looked at.
#[derive(Default)]
pub(super) struct FormState {
    shown: Option<Arc<RecordView>>,
    /// Headings of what is unfolded.
    unfolded: Vec<&'static str>,
    tijden: TijdenState,
    focus_first: bool,
    resembling: Resembling,
}

impl FormState {
    /// The first field gets the keyboard.
    pub(super) fn take_focus(&mut self) {
        self.focus_first = true;
    }

    /// Shows what is folded under a heading.
    pub(super) fn unfold(&mut self, kop: &'static str) {
        if !self.unfolded.contains(&kop) {
            self.unfolded.push(kop);
        }
    }

    /// The row to show, when its answer is there or was.
    pub(super) fn follow(
        &mut self,
        id: Id,
        answer: Option<Arc<Option<RecordView>>>,
    ) -> Option<Arc<RecordView>> {
        match answer.as_deref() {
            Some(Some(view)) if self.shown.as_deref() != Some(view) => {
                self.shown = Some(Arc::new(view.clone()));
            }
            Some(None) if self.shown.as_ref().is_none_or(|shown| shown.id != id) => {
                self.shown = Some(Arc::new(RecordView::nieuw(id)));
            }
            _ => {}
        }
        self.shown.clone()
    }

    /// Draws the form; returns the question that it leads to.
    pub(super) fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        view: &RecordView,
        high: Option<f32>,
    ) -> Option<Dialog> {
        let form = Formulier::of(shared.noun())?;
        if context.drafts.take_fresh(view.id) {
            self.focus_first = true;
        }
        let editable = shared.locked.is_none() && !view.verwijderd;
        ui.spacing_mut().item_spacing.y = 4.0;
        let top = ui.cursor().top();
        head_ui(context, ui, shared, view);
        let fields = |state: &mut Self, context: &mut ViewContext<'_>, ui: &mut Ui| {
            ui.push_id(view.id, |ui| {
                let mut field = FieldUi::new(context, shared, view, state.tijden, editable);
                state.fields_ui(&mut field, ui, form);
                state.tijden = field.tijden;
                field.dialog
            })
            .inner
        };
        let asked = match high {
            Some(high) => {
                let room = top + high - ui.cursor().top() - FOOT;
                let scroll = ScrollArea::vertical().id_salt(("formulier", view.id));
                let scroll = scroll.max_height(room).auto_shrink([false, false]);
                scroll
                    .show(ui, |ui| {
                        ui.set_max_width(ui.available_width() - GUTTER);
                        let asked = fields(self, context, ui);
                        follow_focus_ui(ui);
                        asked
                    })
                    .inner
            }
            None => fields(self, context, ui),
        };
        asked.or(foot_ui(context, ui, shared, view))
    }

    fn fields_ui(&mut self, field: &mut FieldUi<'_, '_>, ui: &mut Ui, form: &Formulier) {
        for line in form.regels {
            let is_name = line.iter().any(|veld| veld.kolom == "naam");
            let is_address = line.iter().any(|veld| veld.kolom == "adres");
            let focus = is_name.then_some(&mut self.focus_first);
            field.line_ui(ui, line, focus);
            if is_name || is_address {
                self.resembling.ui(field, ui, is_address);
            }
            if line.iter().any(|veld| veld.kolom == "postcode") {
                map_ui(field, ui, form);
                near_ui(field, ui);
            }
        }
        for vouw in form.vouwen {
            self.fold_ui(field, ui, vouw);
        }
        for line in form.slot {
            field.line_ui(ui, line, None);
        }
        related_ui(field, ui);
    }

    /// Fields that are folded away until someone wants them, or until one of them is wrong.
    fn fold_ui(&mut self, field: &mut FieldUi<'_, '_>, ui: &mut Ui, vouw: &'static Vouw) {
        let columns = || vouw.regels.iter().flat_map(|line| line.iter().map(|veld| veld.kolom));
        let filled = format!("{}: ingevuld", vouw.kop);
        let name = if field.view.any_filled(columns()) { &filled } else { vouw.kop };
        let open = self.unfolded.contains(&vouw.kop);
        let icon = if open { icons::CARET_UP } else { icons::CARET_DOWN };
        if ui.add(ActionButton::link(name).icon(icon)).clicked() {
            match open {
                true => self.unfolded.retain(|kop| *kop != vouw.kop),
                false => self.unfold(vouw.kop),
            }
        }
        let fault = columns().any(|kolom| field.fault(kolom).is_some());
        if open || fault {
            for line in vouw.regels {
                field.line_ui(ui, line, None);
            }
            if vouw.kop == CONTACT && field.editable && field.view.any_filled(columns()) {
                wipe_ui(field, ui);
            }
        }
    }
}

/// The way to the map, for what can stand on it.
fn map_ui(field: &mut FieldUi<'_, '_>, ui: &mut Ui, form: &Formulier) {
    let mut points = form.kaart.iter().flat_map(|line| line.iter().map(|veld| veld.kolom));
    let Some(first) = points.next().filter(|_| !field.view.naam.is_empty()) else { return };
    let has_point = !field.view.text(first).is_empty();
    let word = if has_point { "Bekijk op de kaart" } else { "Zet op de kaart" };
    let button = ActionButton::link(word).icon(icons::MAP_TRIFOLD);
    if ui.add_enabled(has_point || field.editable, button).clicked() {
        let target = Target::OpKaart(field.view.id, field.view.naam.clone());
        field.context.act(Action::Show(target));
    }
}

/// The one change without a way back asks first.
fn wipe_ui(field: &mut FieldUi<'_, '_>, ui: &mut Ui) {
    if ui.add(ActionButton::secondary("Contact wissen…").icon(icons::TRASH).small()).clicked() {
        let (noun, id) = (field.shared.noun(), field.view.id);
        field.context.drafts.forget(id);
        let wie = TeWissen { rij: Some((noun, id)), teksten: Vec::new() };
        field.context.act(Action::Send(Command::WipePerson(wie)));
    }
}

/// What refers to this row; each leads to its own form.
fn related_ui(field: &mut FieldUi<'_, '_>, ui: &mut Ui) {
    const MOST: usize = 12;
    let verbanden = &field.view.verbanden;
    if verbanden.is_empty() {
        return;
    }
    ui.label(strong("Hoort hierbij"));
    for one in verbanden.iter().take(MOST) {
        if ui.add(ActionButton::link(&one.tekst)).clicked() {
            field.context.act(Action::Show(Target::row(one.noun, one.id)));
        }
    }
    let more = verbanden.len().saturating_sub(MOST);
    if more > 0 {
        ui.label(small(format!("en nog {more}")).color(theme::tokens(ui).muted));
    }
}

/// What makes a row: its name, else the field that must be filled in.
fn begin_words(shared: Shared<'_>) -> String {
    let needed = Formulier::of(shared.noun()).and_then(|form| form.veld(form.nodig));
    let first = match needed.filter(|veld| veld.kolom != "naam") {
        Some(veld) => format!("Kies eerst: {}.", nl::small(veld.label)),
        None => "Begin met een naam.".to_owned(),
    };
    format!("{first} Wat u invult, wordt meteen bewaard.")
}

fn head_ui(context: &ViewContext<'_>, ui: &mut Ui, shared: Shared<'_>, view: &RecordView) {
    let tokens = theme::tokens(ui);
    let draft = context.drafts.get(view.id);
    let unsaved = draft.map_or(0, crate::model::concept::Concept::unsaved);
    let title = match (view.naam.as_str(), draft.map(|draft| draft.naam.as_str())) {
        ("", Some("") | None) => shared.woorden.naamloos,
        ("", Some(naam)) => naam,
        (naam, _) => naam,
    };
    low_row_ui(ui, 26.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if unsaved > 0 {
                let words =
                    unsaved_words(unsaved).replace("is nog", "nog").replace("zijn nog", "nog");
                let wrong = context.drafts.has_fault(view.id, shared.vandaag);
                let color = if wrong { tokens.error } else { tokens.muted };
                ui.label(small(words).color(color));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let label = ui.add(Label::new(large_card_title(title)).truncate());
                label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            });
        });
    });
    let (text, color) = match (shared.locked, view.verwijderd) {
        (Some(why), _) => (format!("Alleen lezen. {why}"), tokens.warn),
        (None, true) => {
            ("Verwijderd. Kies Terughalen om weer te wijzigen.".to_owned(), tokens.warn)
        }
        (None, false) if view.naam.is_empty() => (begin_words(shared), tokens.muted),
        (None, false) => {
            (format!("{} Wat u invult, wordt meteen bewaard.", view.zegt), tokens.muted)
        }
    };
    ui.add(Label::new(small(text).color(color)).wrap());
    if !view.bevestigd.is_empty() {
        let sure = view.zekerheid == Zekerheid::Bevestigd;
        let color = if sure { tokens.ok } else { tokens.muted };
        let text = if sure { format!("✓ {}", view.bevestigd) } else { view.bevestigd.clone() };
        ui.add(Label::new(small(text).color(color)).wrap());
    }
    ui.add_space(2.0);
}

/// What can be done with the row as a whole, and who changed it last.
fn foot_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    shared: Shared<'_>,
    view: &RecordView,
) -> Option<Dialog> {
    let tokens = theme::tokens(ui);
    let y = ui.painter().round_to_pixel_center(ui.cursor().top() + 2.0);
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
    ui.add_space(8.0);
    if view.naam.is_empty() {
        if ui.add(ActionButton::secondary("Niet toevoegen").small()).clicked() {
            context.drafts.forget(view.id);
            context.act(Action::Unchoose(shared.noun()));
        }
        return None;
    }
    let mut dialog = None;
    let open = shared.locked.is_none();
    low_wrapped_ui(ui, 32.0, |ui| {
        if ui.add(ActionButton::secondary("Bron").small()).clicked() {
            context.act(Action::Bron(Box::new(view.bron_paneel())));
        }
        let words = shared.woorden;
        let noun = shared.noun();
        if view.verwijderd {
            let back = ActionButton::secondary("Terughalen").small();
            if ui.add_enabled(open, back).clicked() {
                context.act(Action::Send(Command::Edit(vec![Edit::restore(noun, view.id)])));
            }
            return;
        }
        if view.zekerheid != Zekerheid::Weg && !words.weg_knop.is_empty() {
            let gone = ActionButton::secondary(words.weg_knop).small();
            if ui.add_enabled(open, gone).clicked() {
                dialog = Some(Dialog::gone(vec![view.id], shared.vandaag));
            }
        }
        let remove = ActionButton::secondary("Verwijderen").small();
        if ui.add_enabled(open, remove).clicked() {
            context.drafts.forget(view.id);
            context.act(Action::Send(Command::Edit(vec![Edit::remove(noun, view.id)])));
        }
    });
    if !view.wijziging.is_empty() {
        let text = format!("Laatste wijziging: {}", view.wijziging);
        ui.add(Label::new(small(text).color(tokens.muted)).truncate());
    }
    dialog
}
