//! A figure that stands by itself: its card, or its table.

use super::charts::{card_height_ui, head_ui, legend_ui, under_ui};
use crate::app::view::bron::BronPaneel;
use crate::app::view::figuur::FiguurView;
use crate::model::figure::{Figure, Getal};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::body;
use crate::ui::views::parts::page::{answer_ui, room_below, sentence_ui};
use crate::ui::views::parts::take::copy_by_key;
use crate::ui::widgets::card::{card_ui, padded_card_ui};
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::figure_plot::{
    ReadState, Wanted, ranking_plot_ui, raster_plot_ui, trend_plot_ui,
};
use egui::{Label, Margin, Ui};
use std::sync::Arc;

/// How a figure is looked at.
#[derive(Debug, Default)]
pub struct FiguurState {
    read: ReadState,
}

/// Room for the words of the classes.
const LEGEND: f32 = 28.0;
/// Room for the sources under the card.
const FOOT: f32 = 78.0;
/// Least and greatest height of the card.
const LEAST: f32 = 320.0;
const MOST: f32 = 620.0;

/// Draws the sentence, the card and the sources; `bron_of` tells where a number comes from.
pub fn figuur_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &FiguurView,
    as_table: bool,
    state: &mut FiguurState,
    bron_of: impl Fn(&Getal) -> BronPaneel,
) {
    if !view.antwoord.is_empty() {
        answer_ui(ui, &view.antwoord);
        ui.add_space(4.0);
    }
    let height = (room_below(ui) - FOOT).clamp(LEAST, MOST);
    match &view.figuur {
        Err(why) => empty_ui(ui, view, why),
        Ok(figure) if as_table => {
            padded_card_ui(ui, Margin::same(1), |ui| {
                data_table_ui(ui, "Figuur als tabel", &view.tabel, height);
            });
            copy_by_key(context, ui, figure);
        }
        Ok(figure) => {
            let wanted = card_ui(ui, |ui| chart_ui(ui, view, figure, height, state)).inner;
            follow(context, figure, wanted, bron_of);
        }
    }
    ui.add_space(2.0);
    sentence_ui(ui, &view.bronregel, 14.0, 19.0, true);
}

fn empty_ui(ui: &mut Ui, view: &FiguurView, why: &str) {
    card_ui(ui, |ui| {
        head_ui(ui, &view.kop, |_| ());
        ui.add(Label::new(body(why).color(theme::tokens(ui).muted)).wrap());
    });
}

fn chart_ui(
    ui: &mut Ui,
    view: &FiguurView,
    figure: &Figure,
    height: f32,
    state: &mut FiguurState,
) -> Option<Wanted> {
    let top = ui.cursor().top();
    head_ui(ui, &view.kop, |_| ());
    under_ui(ui, &figure.head.ondertitel);
    let classes = figure.y.rows().iter().any(|row| row.klasse.is_some());
    let left = card_height_ui(ui, if classes { height - LEGEND } else { height }, top);
    if figure.y.rows().is_empty() {
        return trend_plot_ui(ui, figure, &view.kop, left, &mut state.read);
    }
    if !figure.x.columns().is_empty() {
        return raster_plot_ui(ui, figure, &view.kop, left, &mut state.read);
    }
    let wanted = ranking_plot_ui(ui, figure, &view.kop, left, &mut state.read);
    if classes {
        ui.add_space(4.0);
        legend_ui(ui);
    }
    wanted
}

/// Where a number leads.
fn follow(
    context: &mut ViewContext<'_>,
    figure: &Arc<Figure>,
    wanted: Option<Wanted>,
    bron_of: impl Fn(&Getal) -> BronPaneel,
) {
    let of = |place: usize| figure.getal(place);
    match wanted {
        Some(Wanted::Bron(place)) => {
            if let Some(getal) = of(place) {
                context.act(Action::Bron(Box::new(bron_of(getal))));
            }
        }
        Some(Wanted::Wijk(place)) => {
            if let Some(getal) = of(place) {
                context.act(Action::Show(Target::Wijk(getal.code.to_string())));
            }
        }
        None => {}
    }
}
