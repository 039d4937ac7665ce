//! A list of places or partners beside the form of the one that is chosen. Both nouns share all of
//! it; they differ in their words and in the fields of their form.

mod bulk;
mod dialog;
mod fields;
mod filters;
mod form;
mod gelijkend;
pub(in crate::ui) mod ronde;
mod table;
pub(in crate::ui) mod tijden;
mod verwijzing;

use super::gegevens::export_lijst::ListDialog;
use super::parts::page::{page_ui, title_row_ui};
use crate::app::clock::today;
use crate::app::export::Lijst as Export;
use crate::app::query::{LijstQuery, RecordQuery};
use crate::app::settings::LijstKeuze;
use crate::app::view::Span;
use crate::app::view::lijst::{Filter, Lijst, RecordView, Ronde, Woorden};
use crate::model::basis;
use crate::model::persoon::has_contact;
use crate::model::record::{Id, Noun};
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::{icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::empty_state::empty_state_ui;
use crate::ui::widgets::focus::give_next;
use crate::ui::widgets::list_table;
use dialog::Dialog;
use egui::{Key, Margin, Rect, Ui, UiBuilder, vec2};
use form::FormState;
use jiff::civil::Date;
use std::collections::HashSet;
use std::sync::Arc;

/// Width of the form beside the table.
const FORM: f32 = 380.0;

/// How a list is looked at.
#[derive(Default)]
pub struct LijstScreen {
    zoek: String,
    ticked: HashSet<Id>,
    anchor: usize,
    seen: Option<Id>,
    bring: bool,
    ordered: Option<Ordered>,
    form: FormState,
    dialog: Option<Dialog>,
    /// Who was said to confirm last, for when the program knows no name of its user.
    wie: String,
    /// The round of calls that goes on.
    ronde: Option<Ronde>,
    in_form: bool,
    export: ListDialog,
    /// Whether pictures of all rows were asked for.
    pictures: bool,
}

/// The rows that are shown, kept until the list or the choice changes.
struct Ordered {
    lijst: Arc<Lijst>,
    filter: Filter,
    rijen: Vec<u32>,
    antwoord: Vec<Span>,
}

/// The picture of a noun.
fn icon(noun: Noun) -> &'static str {
    match noun {
        Noun::Ontmoetingsplek => icons::COFFEE,
        Noun::Partner => icons::HANDSHAKE,
        _ => icons::HAND_HEART,
    }
}

/// What every part of the view needs to know.
#[derive(Clone, Copy)]
struct Shared<'a> {
    woorden: &'static Woorden,
    lijst: &'a Arc<Lijst>,
    vandaag: Date,
    /// Why nothing can be changed.
    locked: Option<&'a str>,
}

impl Shared<'_> {
    fn noun(&self) -> Noun {
        self.woorden.noun
    }
}

impl LijstScreen {
    /// Draws the view.
    pub fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        woorden: &'static Woorden,
        chosen: Option<Id>,
    ) {
        let vandaag = today();
        let noun = woorden.noun;
        let Some(lijst) = context.ask(&LijstQuery { noun, vandaag }) else { return };
        let locked = context.session.file().and_then(|file| file.alleen_lezen.clone());
        let shared = Shared { woorden, lijst: &lijst, vandaag, locked: locked.as_deref() };
        let mut keuze = context.settings.lijsten.get(noun.table()).cloned().unwrap_or_default();
        self.follow_choice(&mut keuze, shared, chosen);
        self.order(&keuze, shared);
        // Escape in an open list closes that alone.
        let in_list = egui::Popup::is_any_open(ui.ctx());
        page_ui(ui, woorden.titel, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            self.title_ui(context, ui, shared);
            let chosen = chosen.or_else(|| self.first());
            if lijst.rijen.is_empty() && chosen.is_none() {
                let (title, text) = woorden.leeg;
                let button = locked.is_none().then_some(woorden.nieuw);
                if empty_state_ui(ui, icon(noun), title, text, button) {
                    context.act(Action::New(Some(noun)));
                }
                return;
            }
            self.body_ui(context, ui, shared, &mut keuze, chosen);
        });
        self.dialog_ui(context, ui, shared);
        if !in_list {
            self.back_to_table(ui, woorden.titel);
        }
        if context.settings.lijsten.get(noun.table()) != Some(&keuze) {
            context.settings.lijsten.insert(noun.table().to_owned(), keuze);
        }
    }

    /// A row that is chosen elsewhere comes into view, also when the choice of rows hid it.
    fn follow_choice(&mut self, keuze: &mut LijstKeuze, shared: Shared<'_>, chosen: Option<Id>) {
        let Some(rij) = chosen.and_then(|id| shared.lijst.find(id)) else { return };
        if self.seen == chosen {
            return;
        }
        self.seen = chosen;
        self.bring = true;
        self.order(keuze, shared);
        let hidden = !self.rijen().iter().any(|place| shared.lijst.rij(*place).id == rij.id);
        if hidden {
            self.zoek.clear();
            (self.ronde, self.ordered) = (None, None);
            *keuze = filters::show_all(keuze);
            if rij.verwijderd {
                keuze.toon = crate::app::view::lijst::Toon::Verwijderd.word().to_owned();
            }
        }
    }

    /// Whether pictures of all rows were asked for just now.
    pub fn wants_pictures(&mut self) -> bool {
        std::mem::take(&mut self.pictures)
    }

    fn rijen(&self) -> &[u32] {
        self.ordered.as_ref().map_or(&[], |ordered| &ordered.rijen)
    }

    fn first(&self) -> Option<Id> {
        let ordered = self.ordered.as_ref()?;
        ordered.rijen.first().map(|place| ordered.lijst.rij(*place).id)
    }

    /// Chooses and orders the rows, when something changed.
    fn order(&mut self, keuze: &LijstKeuze, shared: Shared<'_>) {
        let filter = filters::filter(&self.zoek, keuze, shared.lijst);
        let same = |ordered: &Ordered| {
            Arc::ptr_eq(&ordered.lijst, shared.lijst) && ordered.filter == filter
        };
        if self.ordered.as_ref().is_some_and(same) {
            return;
        }
        let (rijen, antwoord) = match &self.ronde {
            Some(ronde) => {
                (ronde.rijen(shared.lijst), ronde.antwoord(shared.lijst, shared.woorden))
            }
            None => {
                let rijen = shared.lijst.choose(&filter);
                let antwoord = shared.lijst.antwoord(&rijen, shared.woorden);
                (rijen, antwoord)
            }
        };
        self.ticked.retain(|id| shared.lijst.find(*id).is_some());
        self.ordered = Some(Ordered { lijst: shared.lijst.clone(), filter, rijen, antwoord });
    }

    fn body_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        keuze: &mut LijstKeuze,
        chosen: Option<Id>,
    ) {
        let room = ui.available_rect_before_wrap();
        let high = (ui.clip_rect().bottom() - room.top() - 10.0).max(420.0);
        if is_narrow(ui) {
            self.table_card_ui(context, ui, shared, keuze, chosen, 380.0);
            ui.add_space(measures::CARD_GAP - 4.0);
            self.form_card_ui(context, ui, shared, chosen, None);
            return;
        }
        let left =
            Rect::from_min_size(room.min, vec2(room.width() - FORM - measures::CARD_GAP, high));
        let right = Rect::from_min_size(
            egui::pos2(left.right() + measures::CARD_GAP, room.top()),
            vec2(FORM, high),
        );
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            self.table_card_ui(context, ui, shared, keuze, chosen, high);
        });
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            self.form_card_ui(context, ui, shared, chosen, Some(high));
        });
    }

    fn form_card_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        chosen: Option<Id>,
        high: Option<f32>,
    ) {
        let Some(id) = chosen else { return };
        let Some(view) = self.record(context, shared, id) else { return };
        let shown = padded_card_ui(ui, Margin::symmetric(16, 12), |ui| {
            if let Some(high) = high {
                ui.set_min_height(high - 26.0);
            }
            self.form.ui(context, ui, shared, &view, high.map(|high| high - 26.0))
        });
        if let Some(dialog) = shown.inner {
            self.dialog = Some(dialog);
        }
        let focused = ui.memory(|memory| memory.focused());
        let place = focused.and_then(|id| ui.ctx().read_response(id)).map(|one| one.rect);
        if focused.is_some() {
            self.in_form = place.is_some_and(|rect| shown.response.rect.contains_rect(rect));
        }
    }

    /// The row of the form; that of before stays until the new one is there, so that nothing
    /// flickers.
    fn record(
        &mut self,
        context: &mut ViewContext<'_>,
        shared: Shared<'_>,
        id: Id,
    ) -> Option<Arc<RecordView>> {
        let query = RecordQuery { noun: shared.noun(), id, vandaag: shared.vandaag };
        self.form.follow(id, context.ask(&query))
    }

    /// Escape in the form goes back to the table.
    fn back_to_table(&mut self, ui: &Ui, name: &str) {
        let escape = ui.input(|input| input.key_pressed(Key::Escape));
        if escape && self.in_form && self.dialog.is_none() {
            self.in_form = false;
            give_next(ui.ctx(), list_table::focus_id(name));
        }
    }

    fn title_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, shared: Shared<'_>) {
        let (new, call) = title_row_ui(ui, shared.woorden.titel, |ui| {
            let button = ActionButton::primary(shared.woorden.nieuw).icon(icons::PLUS);
            let new = ui.add_enabled(shared.locked.is_none(), button).clicked();
            let some = !shared.lijst.rijen.is_empty();
            let can_call = some && has_contact(shared.noun());
            let call = can_call && ui.add(ActionButton::secondary("Bellijst")).clicked();
            // Places and partners leave from the view of the file, beside the figures.
            let own = basis::in_lijst(shared.noun()).is_some();
            let export = ActionButton::secondary("Exporteren…").icon(icons::EXPORT);
            if some && own && ui.add(export).clicked() {
                self.export.open(Export::Basis(shared.noun()));
            }
            if matches!(shared.noun(), Noun::Ontmoetingsplek | Noun::Partner) && some {
                let button = ActionButton::secondary("Beelden").icon(icons::CHART_BAR_HORIZONTAL);
                self.pictures = ui.add(button).clicked();
            }
            (new, call)
        });
        if let Some(ask) = self.export.ui(ui.ctx()) {
            context.act(Action::Ask(ask));
        }
        if new {
            context.act(Action::New(Some(shared.noun())));
        }
        if call {
            let wijk = context.choice.wijk.as_deref().unwrap_or_default();
            self.begin_ronde(context, ui, shared, filters::waar(wijk, shared.lijst));
        }
    }
}
