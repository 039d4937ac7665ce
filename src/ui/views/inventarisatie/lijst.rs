//! The list of a wijk: one key says what was found out about the chosen kind.

use super::InventarisatieScreen;
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::view::inventarisatie::WijkInventaris;
use crate::model::basis::inventaris::Staat;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::small;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::keycap::keycap_ui;
use crate::ui::widgets::list_table::{ListEvent, ListRow, ListTable, focus_id, list_table_ui};
use egui::{Color32, Frame, Key, Margin, Modifiers, Ui};

/// What a screen reader calls the list.
pub(super) const NAME: &str = "Soorten in deze wijk";
/// The key of each outcome, and its word.
pub(in crate::ui) const KEYS: [(Key, &str, Staat); 4] = [
    (Key::A, "aanwezig", Staat::Aanwezig),
    (Key::O, "ontbreekt", Staat::Ontbreekt),
    (Key::G, "bewust geen", Staat::BewustGeen),
    (Key::X, "onbekend", Staat::Onbekend),
];
const HEADS: [&str; 4] = ["Soort", "In het bestand", "Uitkomst", "Toelichting"];
const WIDTHS: [f32; 4] = [200.0, 124.0, 202.0, 140.0];
/// Place of the column with the icon.
const OUTCOME: usize = 2;

impl InventarisatieScreen {
    pub(super) fn list_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        wijk: &WijkInventaris,
        high: f32,
    ) {
        let bottom = ui.cursor().top() + high;
        padded_card_ui(ui, Margin::same(1), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_min_height(high - 4.0);
            let margin = Margin { left: 11, right: 11, top: 9, bottom: 2 };
            Frame::new().inner_margin(margin).show(ui, |ui| self.above_ui(context, ui, wijk));
            let room = bottom - ui.cursor().top() - 4.0;
            self.rows_ui(context, ui, wijk, room);
        });
    }

    /// The keys, and what the file proposes.
    fn above_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, wijk: &WijkInventaris) {
        let open = context.may_change();
        if let Some(staat) = self.pressed(ui).filter(|_| open) {
            self.found_out(context, wijk, staat);
        }
        low_wrapped_ui(ui, 26.0, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let muted = theme::tokens(ui).muted;
            for (key, word, _) in KEYS {
                keycap_ui(ui, key.name());
                ui.label(small(word).color(muted));
                ui.add_space(4.0);
            }
            keycap_ui(ui, "↓");
            ui.label(small("volgende").color(muted));
            ui.add_space(4.0);
            keycap_ui(ui, "Enter");
            ui.label(small("toelichting").color(muted));
        });
        let voorstel = wijk.voorstel();
        let word = match voorstel.len() {
            0 => return,
            1 => "Zet 1 soort uit het bestand op aanwezig".to_owned(),
            n => format!("Zet {n} soorten uit het bestand op aanwezig"),
        };
        if ui.add_enabled(open, ActionButton::secondary(&word).small()).clicked() {
            let wie = context.settings.known_wie();
            let edits = wijk.set(&voorstel, Staat::Aanwezig, today(), &wie);
            context.act(Action::Send(Command::Edit(edits)));
        }
    }

    /// The outcome whose key was pressed, as long as the rows have the keyboard.
    fn pressed(&self, ui: &Ui) -> Option<Staat> {
        if !ui.memory(|memory| memory.has_focus(focus_id(NAME))) {
            return None;
        }
        let mut keys = KEYS.into_iter();
        ui.input_mut(|input| keys.find(|(key, ..)| input.consume_key(Modifiers::NONE, *key)))
            .map(|(.., staat)| staat)
    }

    fn rows_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        wijk: &WijkInventaris,
        room: f32,
    ) {
        let table = ListTable {
            name: NAME,
            heads: &HEADS,
            // The kinds have one order, the same for every wijk.
            sort: None,
            rows: wijk.rijen.len(),
            current: Some(self.current),
            ticked: self.ticked.len(),
            height: room,
            bring: false,
        };
        if self.widths.len() != HEADS.len() {
            self.widths = WIDTHS.to_vec();
        }
        let tokens = theme::tokens(ui);
        let ticked = &self.ticked;
        let events = list_table_ui(ui, &table, &mut self.widths, |index| {
            let rij = &wijk.rijen[index];
            let (icon, color) = mark(tokens, rij.staat);
            ListRow {
                id: rij.id,
                cells: &rij.cellen,
                ticked: ticked.contains(&index),
                quiet: false,
                icon: Some((OUTCOME, icon, color)),
            }
        });
        for event in events {
            self.done(context, wijk, event);
        }
    }

    fn done(&mut self, context: &ViewContext<'_>, wijk: &WijkInventaris, event: ListEvent) {
        match event {
            ListEvent::Sort(_) => {}
            ListEvent::Choose(index) => self.current = index,
            ListEvent::Tick(index) => {
                if !self.ticked.remove(&index) {
                    self.ticked.insert(index);
                }
            }
            ListEvent::TickTo(index) => {
                let from = self.current.min(index);
                self.ticked.extend(from..=self.current.max(index));
            }
            ListEvent::TickAll(all) => {
                self.ticked.clear();
                if all {
                    self.ticked.extend(0..wijk.rijen.len());
                }
            }
            ListEvent::Open => self.explain = context.may_change() && self.ticked.is_empty(),
        }
    }
}

/// The icon of an outcome: what is missing asks for attention, what is unknown is quiet.
fn mark(tokens: &Tokens, staat: Staat) -> (&'static str, Color32) {
    match staat {
        Staat::Aanwezig => (icons::CHECK_CIRCLE, tokens.ok),
        Staat::Ontbreekt => (icons::WARNING_CIRCLE, tokens.warn),
        Staat::BewustGeen => (icons::PROHIBIT, tokens.muted),
        Staat::Onbekend => (icons::QUESTION, tokens.muted),
    }
}
