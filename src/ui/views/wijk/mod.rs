//! One wijk: its figures beside the gemeente, and what is there.

mod counts;
mod history;
mod kern;
mod side;
mod spine_chart;
mod texts;
mod wie;
mod writing;

use self::counts::counts_ui;
use self::kern::kern_ui;
use self::side::WijkSide;
use self::spine_chart::{legend_ui, spine_chart_ui};
use super::parts::page::{answer_ui, no_figures_ui, page_ui, room_below, title_row_ui};
use super::parts::take::take_one_ui;
use crate::app::clock::today;
use crate::app::query::WijkQuery;
use crate::app::view::bron::BronPaneel;
use crate::app::view::wijk::{UitkomstView, WijkView};
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::text::small;
use crate::ui::theme::{self, icons, measures, text};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::empty_state::empty_state_ui;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::widgets::tag::chip_ui;
use egui::{Align, Label, Layout, Margin, Ui, UiBuilder, vec2};

/// How a wijk is looked at.
#[derive(Debug, Default)]
pub struct WijkScreen {
    as_table: bool,
    side: WijkSide,
}

/// Below this width the outcome stands above the buttons.
const HEAD_IN_ONE_ROW: f32 = 660.0;
/// Width of the column at the right.
const SIDE: f32 = 344.0;

impl WijkScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let keuze = context.choice.foto.clone();
        let Some(code) = context.choice.wijk.clone() else {
            page_ui(ui, "geen wijk", no_wijk_ui);
            return;
        };
        let Some(view) = context.ask(&WijkQuery { code, keuze, vandaag: today() }) else {
            return;
        };
        writing::writing_ui(context, ui);
        page_ui(ui, "wijk", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            title_row_ui(ui, &view.naam, |ui| {
                if let Some(figure) = &view.figuur {
                    take_one_ui(context, ui, figure);
                }
                under_title_ui(ui, &view);
            });
            if view.leeg && !context.has_figures() {
                ui.add_space(4.0);
                no_figures_ui(context, ui);
                ui.add_space(measures::CARD_GAP - 4.0);
                self.side.of_empty_ui(context, ui, &view);
                return;
            }
            answer_ui(ui, &view.antwoord);
            ui.add_space(4.0);
            kern_ui(ui, &view);
            ui.add_space(4.0);
            self.columns_ui(context, ui, &view);
        });
    }

    fn columns_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        // A table needs the width for its names.
        if is_narrow(ui) || self.as_table {
            self.figures_ui(context, ui, view);
            ui.add_space(measures::CARD_GAP - 4.0);
            self.side.ui(context, ui, view);
            counts_ui(context, ui, view);
            history::history_ui(context, ui, &view.code);
            return;
        }
        let all = ui.available_rect_before_wrap();
        let (mut left, mut right) = (all, all);
        left.max.x = all.right() - SIDE - measures::CARD_GAP;
        right.min.x = all.right() - SIDE;
        let first = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("cijfers"), |ui| {
            self.figures_ui(context, ui, view);
        });
        let second = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("zijkant"), |ui| {
            self.side.ui(context, ui, view);
            counts_ui(context, ui, view);
            history::history_ui(context, ui, &view.code);
        });
        ui.advance_cursor_after_rect(first.response.rect.union(second.response.rect));
    }

    fn figures_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let padding = Margin { left: 14, right: 16, top: 6, bottom: 8 };
        padded_card_ui(ui, padding, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            self.figures_head_ui(context, ui, view);
            if view.groepen.is_empty() {
                ui.add_space(8.0);
                ui.label(text::body("Voor deze wijk staan nog geen cijfers in het bestand."));
            } else if self.as_table {
                ui.add_space(4.0);
                let height = room_below(ui) - 32.0;
                data_table_ui(ui, "Cijfers als tabel", &view.tabel, height.max(320.0));
                ui.label(small(view.tekens.as_str()).color(theme::tokens(ui).muted));
            } else {
                spine_chart_ui(context, ui, view);
                ui.add_space(4.0);
                legend_ui(ui, view);
            }
            if !view.regel.is_empty() {
                let text = small(view.regel.as_str()).color(theme::tokens(ui).muted);
                ui.add(Label::new(text).wrap());
            }
        });
    }

    fn figures_head_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let tweede = view.algemeen.tweede.as_ref();
        let long = tweede.is_some_and(|tweede| tweede.anders);
        if long || ui.available_width() < HEAD_IN_ONE_ROW {
            ui.horizontal(|ui| outcome_ui(ui, view));
            ui.horizontal(|ui| self.ways_to_look_ui(context, ui, view));
            return;
        }
        ui.horizontal(|ui| {
            ui.set_height(36.0);
            // The buttons first: what does not fit beside them ends in '…', not under them.
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.ways_to_look_ui(context, ui, view);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| outcome_ui(ui, view));
            });
        });
    }

    fn ways_to_look_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let choices = [(icons::CHART_BAR_HORIZONTAL, "Grafiek"), (icons::TABLE, "Tabel")];
        if let Some(index) = segmented_ui(ui, &choices, usize::from(self.as_table)) {
            self.as_table = index == 1;
        }
        if let Some(paneel) = &view.bron {
            bron_button_ui(context, ui, paneel);
        }
    }
}

/// How firm an outcome is, and what a second benchmark makes of it.
fn beside_ui(ui: &mut Ui, uitkomst: &UitkomstView) {
    let muted = theme::tokens(ui).muted;
    if !uitkomst.onder.is_empty() {
        ui.label(small(uitkomst.onder.as_str()).color(muted));
    }
    match &uitkomst.tweede {
        Some(tweede) if tweede.anders => {
            chip_ui(ui, tweede.klasse, &tweede.tekst);
        }
        Some(tweede) => {
            let text = small(format!("· {}", tweede.tekst)).color(muted);
            ui.add(Label::new(text).truncate());
        }
        None => {}
    }
}

fn outcome_ui(ui: &mut Ui, view: &WijkView) {
    chip_ui(ui, view.algemeen.klasse, &view.algemeen.tekst);
    beside_ui(ui, &view.algemeen);
}

fn bron_button_ui(context: &mut ViewContext<'_>, ui: &mut Ui, paneel: &BronPaneel) {
    let bron = ActionButton::secondary("Bron").icon(icons::FILE_MAGNIFYING_GLASS).medium();
    if ui.add(bron.named("Bron van het algemeen beeld")).clicked() {
        context.act(Action::Bron(Box::new(paneel.clone())));
    }
}

/// Code and buurten, beside the title.
fn under_title_ui(ui: &mut Ui, view: &WijkView) {
    let tokens = theme::tokens(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(4.0);
        let label = Label::new(text::body(view.onder.as_str()).color(tokens.muted)).truncate();
        ui.scope_builder(
            UiBuilder::new().max_rect(ui.available_rect_before_wrap().translate(vec2(0.0, 4.0))),
            |ui| ui.add(label),
        );
    });
}

fn no_wijk_ui(ui: &mut Ui) {
    let text = "Kies bovenaan een wijk om te zien hoe het daar gaat.";
    empty_state_ui(ui, icons::HOUSE_LINE, "Kies een wijk", text, None);
}
