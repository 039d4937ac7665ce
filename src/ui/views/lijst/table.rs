//! The card with the table.

use super::{LijstScreen, Shared, filters};
use crate::app::settings::LijstKeuze;
use crate::app::view::lijst::{BEVESTIGD, KOLOM_WOORDEN, LijstRij};
use crate::model::bevestiging::Zekerheid;
use crate::model::record::Id;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, spans};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::focus::give_next;
use crate::ui::widgets::list_table::{ListEvent, ListRow, ListTable, focus_id, list_table_ui};
use egui::{Color32, Frame, Label, Margin, Ui};

/// Place of the column with the icon.
const ZEGT: usize = 3;

impl LijstScreen {
    pub(super) fn table_card_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        keuze: &mut LijstKeuze,
        chosen: Option<Id>,
        high: f32,
    ) {
        let bottom = ui.cursor().top() + high;
        padded_card_ui(ui, Margin::same(1), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_min_height(high - 4.0);
            Frame::new().inner_margin(Margin { left: 11, right: 11, top: 9, bottom: 2 }).show(
                ui,
                |ui| {
                    match self.ronde.is_some() {
                        true => self.ronde_ui(context, ui, shared, chosen),
                        false => self.filters_ui(ui, shared, keuze),
                    }
                    match (self.ticked.is_empty(), self.ronde.is_some()) {
                        (false, _) => self.bulk_ui(context, ui, shared),
                        (true, false) => self.answer_ui(ui, shared, keuze),
                        (true, true) => {}
                    }
                },
            );
            let room = bottom - ui.cursor().top() - 4.0;
            self.rows_ui(context, ui, shared, keuze, chosen, room);
        });
    }

    fn answer_ui(&mut self, ui: &mut Ui, shared: Shared<'_>, keuze: &mut LijstKeuze) {
        let Some(ordered) = &self.ordered else { return };
        let hides = !ordered.filter.shows_all();
        let (mut oldest, mut all) = (false, false);
        low_wrapped_ui(ui, 28.0, |ui| {
            let parts = ordered.antwoord.iter().map(|span| (span.text.as_str(), span.strong));
            ui.label(spans(parts, 16.0, 22.0, theme::tokens(ui).text));
            oldest = ui.add(ActionButton::link("Begin met de oudste")).clicked();
            all = hides && ui.add(ActionButton::link("Alles tonen")).clicked();
        });
        if oldest {
            filters::oldest_first(keuze);
            self.bring = true;
            self.order(keuze, shared);
            give_next(ui.ctx(), focus_id(shared.woorden.titel));
        }
        if all {
            self.zoek.clear();
            *keuze = filters::show_all(keuze);
        }
    }

    fn rows_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        keuze: &mut LijstKeuze,
        chosen: Option<Id>,
        room: f32,
    ) {
        let Some(ordered) = &self.ordered else { return };
        let (lijst, rijen) = (&ordered.lijst, &ordered.rijen);
        if rijen.is_empty() && self.ronde.is_some() {
            return;
        }
        if rijen.is_empty() {
            Frame::new().inner_margin(Margin::symmetric(12, 16)).show(ui, |ui| {
                let text = "Niets gevonden. Kies 'Alles tonen' of een ander zoekwoord.";
                ui.add(Label::new(body(text).color(theme::tokens(ui).muted)).wrap());
            });
            return;
        }
        let current =
            chosen.and_then(|id| rijen.iter().position(|place| lijst.rij(*place).id == id));
        let table = ListTable {
            name: shared.woorden.titel,
            heads: &shared.woorden.koppen,
            sort: Some(match self.ronde {
                Some(_) => (BEVESTIGD, false),
                None => (ordered.filter.kolom, ordered.filter.aflopend),
            }),
            rows: rijen.len(),
            current,
            ticked: self.ticked.len(),
            height: room,
            bring: std::mem::take(&mut self.bring),
        };
        if keuze.breedtes.len() != KOLOM_WOORDEN.len() {
            keuze.breedtes = shared.woorden.breedtes.to_vec();
        }
        let tokens = theme::tokens(ui);
        let ticked = &self.ticked;
        let events = list_table_ui(ui, &table, &mut keuze.breedtes, |index| {
            let rij = lijst.rij(rijen[index]);
            let icon = match rij.let_op {
                true => (icons::WARNING_CIRCLE, tokens.warn),
                false => mark(tokens, rij.zekerheid),
            };
            ListRow {
                id: rij.id,
                cells: &rij.cellen,
                ticked: ticked.contains(&rij.id),
                quiet: rij.verwijderd || rij.zekerheid == Zekerheid::Weg,
                icon: Some((ZEGT, icon.0, icon.1)),
            }
        });
        for event in events {
            self.done(context, shared, keuze, current, event);
        }
    }

    fn done(
        &mut self,
        context: &mut ViewContext<'_>,
        shared: Shared<'_>,
        keuze: &mut LijstKeuze,
        current: Option<usize>,
        event: ListEvent,
    ) {
        let id_at = |screen: &Self, index: usize| -> Option<Id> {
            screen.rijen().get(index).map(|place| shared.lijst.rij(*place).id)
        };
        match event {
            // A round of calls has its own order.
            ListEvent::Sort(_) if self.ronde.is_some() => {}
            ListEvent::Sort(column) => filters::sort_by(keuze, column),
            ListEvent::Choose(index) => {
                if let Some(id) = id_at(self, index) {
                    self.anchor = index;
                    self.seen = Some(id);
                    context.act(Action::Show(Target::row(shared.noun(), id)));
                }
            }
            ListEvent::Tick(index) => {
                let Some(id) = id_at(self, index) else { return };
                self.anchor = index;
                if !self.ticked.remove(&id) {
                    self.ticked.insert(id);
                }
            }
            ListEvent::TickTo(index) => {
                let from =
                    if self.ticked.is_empty() { current.unwrap_or(index) } else { self.anchor };
                for index in from.min(index)..=from.max(index) {
                    self.ticked.extend(id_at(self, index));
                }
            }
            ListEvent::TickAll(all) => {
                self.ticked.clear();
                if all {
                    let ids: Vec<Id> =
                        self.rijen().iter().map(|p| shared.lijst.rij(*p).id).collect();
                    self.ticked.extend(ids);
                }
            }
            ListEvent::Open => self.form.take_focus(),
        }
    }
}

/// The icon that says how sure it is: never green without a confirmation.
fn mark(tokens: &Tokens, zekerheid: Zekerheid) -> (&'static str, Color32) {
    match zekerheid {
        Zekerheid::Bevestigd => (icons::CHECK_CIRCLE, tokens.ok),
        Zekerheid::Onbevestigd => (icons::QUESTION, tokens.muted),
        Zekerheid::Weg => (icons::X_CIRCLE, tokens.muted),
    }
}

/// The rows that are ticked, in the order in which they are shown.
pub(super) fn ticked_in_order(
    screen: &LijstScreen,
    lijst: &crate::app::view::lijst::Lijst,
) -> Vec<Id> {
    let mut ids: Vec<Id> = screen.ticked.iter().copied().collect();
    let place = |id: &Id| lijst.find(*id).map(LijstRij::naam);
    ids.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    ids
}
