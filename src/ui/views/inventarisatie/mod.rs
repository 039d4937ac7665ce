//! The inventory of the sociale basis: the list of one wijk with what was found out of the chosen
//! kind, or all wijken as a table.

mod kaarten;
mod lijst;

use super::gegevens::export_lijst::ListDialog;
use super::parts::page::{answer_ui, page_ui, room_below, title_row_ui};
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::export::Lijst;
use crate::app::query::InventarisatieQuery;
use crate::app::view::inventarisatie::{InventarisRij, InventarisView, WijkInventaris};
use crate::model::basis::inventaris::Staat;
use crate::model::record::Noun;
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::{icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::empty_state::empty_state_ui;
use crate::ui::widgets::list_table::focus_id;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Margin, Ui, UiBuilder};
use std::collections::BTreeSet;

/// Width of the column at the right.
const SIDE: f32 = 372.0;

/// How the inventory is looked at.
#[derive(Default)]
pub struct InventarisatieScreen {
    all_wijken: bool,
    /// Place of the chosen kind.
    current: usize,
    /// Places of the kinds that are ticked, to say the same of all.
    ticked: BTreeSet<usize>,
    widths: Vec<f32>,
    /// Whether the explanation gets the keyboard.
    explain: bool,
    wijk: String,
    /// When it was drawn last.
    last_pass: u64,
    export: ListDialog,
}

impl InventarisatieScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(view) = context.ask(&InventarisatieQuery { vandaag: today() }) else { return };
        page_ui(ui, "inventarisatie", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let long = "Inventarisatie van de sociale basis";
            let title = if is_narrow(ui) { "Inventarisatie" } else { long };
            title_row_ui(ui, title, |ui| {
                let ways = [(icons::CHECK_CIRCLE, "Per wijk"), (icons::TABLE, "Alle wijken")];
                if let Some(index) = segmented_ui(ui, &ways, usize::from(self.all_wijken)) {
                    self.all_wijken = index == 1;
                }
                let export = ActionButton::secondary("Exporteren…").icon(icons::EXPORT);
                if !view.wijken.is_empty() && ui.add(export).clicked() {
                    self.export.open(Lijst::Basis(Noun::Inventarispunt));
                }
                report_ui(context, ui, &view);
            });
            if let Some(ask) = self.export.ui(ui.ctx()) {
                context.act(Action::Ask(ask));
            }
            let Some(wijk) = view.wijk(context.choice.wijk.as_deref()) else {
                let text =
                    "Lees eerst Kerncijfers wijken en buurten van CBS in: daarin staan de wijken.";
                empty_state_ui(ui, icons::CHECK_CIRCLE, "Nog geen wijken", text, None);
                return;
            };
            answer_ui(ui, &view.antwoord);
            ui.add_space(4.0);
            match self.all_wijken {
                true => all_ui(ui, &view),
                false => self.wijk_ui(context, ui, wijk),
            }
        });
    }

    fn wijk_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, wijk: &WijkInventaris) {
        if self.wijk != wijk.code {
            self.wijk.clone_from(&wijk.code);
            self.ticked.clear();
        }
        // Who comes here wants to work on the list: the keys are at hand.
        let pass = ui.ctx().cumulative_pass_nr();
        let comes_here = self.last_pass + 1 < pass;
        self.last_pass = pass;
        if comes_here && ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(focus_id(lijst::NAME)));
        }
        self.current = self.current.min(wijk.rijen.len().saturating_sub(1));
        if is_narrow(ui) {
            self.list_ui(context, ui, wijk, 420.0);
            ui.add_space(measures::CARD_GAP - 4.0);
            self.side_ui(context, ui, wijk);
            return;
        }
        let all = ui.available_rect_before_wrap();
        let (mut left, mut right) = (all, all);
        left.max.x = all.right() - SIDE - measures::CARD_GAP;
        right.min.x = all.right() - SIDE;
        let high = (room_below(ui) - 10.0).max(420.0);
        let first = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("lijst"), |ui| {
            self.list_ui(context, ui, wijk, high);
        });
        let second = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("zijkant"), |ui| {
            self.side_ui(context, ui, wijk);
        });
        ui.advance_cursor_after_rect(first.response.rect.union(second.response.rect));
    }

    /// The kinds that an outcome is about: those that are ticked, else the chosen one.
    fn meant<'v>(&self, wijk: &'v WijkInventaris) -> Vec<&'v InventarisRij> {
        let places = || self.ticked.iter().copied();
        let chosen = std::iter::once(self.current);
        match self.ticked.is_empty() {
            true => chosen.filter_map(|place| wijk.rijen.get(place)).collect(),
            false => places().filter_map(|place| wijk.rijen.get(place)).collect(),
        }
    }

    fn found_out(&mut self, context: &mut ViewContext<'_>, wijk: &WijkInventaris, staat: Staat) {
        let edits = wijk.set(&self.meant(wijk), staat, today(), &context.settings.known_wie());
        context.act(Action::Send(Command::Edit(edits)));
        self.ticked.clear();
    }
}

/// A report of the chosen wijk, or of all.
fn report_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &InventarisView) {
    let Some(wijk) = view.wijk(context.choice.wijk.as_deref()) else { return };
    let button = ui.add(ActionButton::secondary("Verslag maken…").icon(icons::FILE_TEXT));
    let own = format!("Verslag van {}…", wijk.naam);
    let row = |word| MenuRow { icon: icons::FILE_TEXT, word, on: false };
    let of = match menu_ui(&button, &[row(&own), row("Verslag van alle wijken…")]) {
        Some(0) => Some(wijk.code.clone()),
        Some(_) => None,
        None => return,
    };
    context.act(Action::Report(of));
}

fn all_ui(ui: &mut Ui, view: &InventarisView) {
    padded_card_ui(ui, Margin::same(1), |ui| {
        let height = room_below(ui) - 16.0;
        data_table_ui(ui, "Soorten en wijken", &view.tabel, height.max(320.0));
    });
}
