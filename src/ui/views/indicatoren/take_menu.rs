//! 'Kopiëren of bewaren…': the figures of this page in other programs.

use crate::app::figure::FigureFormat;
use crate::app::view::indicatoren::IndicatorView;
use crate::model::figure::Figure;
use crate::ui::context::{Action, Take, ViewContext, is_narrow};
use crate::ui::theme::icons;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use egui::{Event, Ui};
use std::sync::Arc;

/// Which figure of the page.
#[derive(Clone, Copy)]
enum Which {
    Trend,
    Ranking,
    /// The table is the same for both.
    Either,
}

/// Icon and words of a row, and what it does.
type Choice = (&'static str, &'static str, Which, Take);

const CHOICES: [Choice; 8] = [
    (icons::IMAGE, "Verloop kopiëren als afbeelding", Which::Trend, Take::CopyPicture),
    (icons::IMAGE, "Alle wijken kopiëren als afbeelding", Which::Ranking, Take::CopyPicture),
    (icons::TABLE, "Tabel kopiëren", Which::Either, Take::CopyTable),
    (icons::FILE_PNG, "Verloop bewaren als PNG…", Which::Trend, Take::Save(FigureFormat::Png)),
    (
        icons::FILE_PNG,
        "Alle wijken bewaren als PNG…",
        Which::Ranking,
        Take::Save(FigureFormat::Png),
    ),
    (icons::FILE_SVG, "Verloop bewaren als SVG…", Which::Trend, Take::Save(FigureFormat::Svg)),
    (
        icons::FILE_SVG,
        "Alle wijken bewaren als SVG…",
        Which::Ranking,
        Take::Save(FigureFormat::Svg),
    ),
    (icons::FILE_CSV, "Tabel bewaren als CSV…", Which::Either, Take::Save(FigureFormat::Csv)),
];

fn figure(view: &IndicatorView, which: Which) -> Option<&Arc<Figure>> {
    let (trend, ranking) = (view.verloop.as_ref().ok(), view.wijken.as_ref());
    match which {
        Which::Trend => trend,
        Which::Ranking => ranking,
        Which::Either => Some(&view.alles),
    }
}

const WORD: &str = "Kopiëren of bewaren…";

/// Room for the button.
pub fn width(ui: &Ui) -> f32 {
    if is_narrow(ui) { 148.0 } else { 228.0 }
}

/// The button with its menu; what this indicator has no figure for is left out.
pub fn take_menu_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &IndicatorView) {
    let there: Vec<(&str, &str, &Arc<Figure>, Take)> = CHOICES
        .iter()
        .filter_map(|(icon, word, which, take)| Some((*icon, *word, figure(view, *which)?, *take)))
        .collect();
    take_choices_ui(context, ui, button(ui), &there);
}

fn button(ui: &Ui) -> ActionButton<'static> {
    let word = if is_narrow(ui) { "Kopiëren…" } else { WORD };
    ActionButton::secondary(word).icon(icons::EXPORT).small()
}

/// A button with a menu of what can be taken along: icon, words, the figure and how.
pub fn take_choices_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    button: ActionButton<'_>,
    choices: &[(&'static str, &'static str, &Arc<Figure>, Take)],
) {
    let button = ui.add(button.named(WORD));
    let rows: Vec<MenuRow<'_>> =
        choices.iter().map(|(icon, word, ..)| MenuRow { icon, word, on: false }).collect();
    if let Some((.., figure, take)) = menu_ui(&button, &rows).and_then(|index| choices.get(index)) {
        context.act(Action::Figure((*figure).clone(), *take));
    }
}

/// Icon and words of a row for a figure that stands by itself.
const OF_ONE: [(&str, &str, Take); 5] = [
    (icons::IMAGE, "Kopiëren als afbeelding", Take::CopyPicture),
    (icons::TABLE, "Tabel kopiëren", Take::CopyTable),
    (icons::FILE_PNG, "Bewaren als PNG…", Take::Save(FigureFormat::Png)),
    (icons::FILE_SVG, "Bewaren als SVG…", Take::Save(FigureFormat::Svg)),
    (icons::FILE_CSV, "Tabel bewaren als CSV…", Take::Save(FigureFormat::Csv)),
];

/// The same for a figure that stands by itself.
pub fn take_one_ui(context: &mut ViewContext<'_>, ui: &mut Ui, figure: &Arc<Figure>) {
    let choices = OF_ONE.map(|(icon, word, take)| (icon, word, figure, take));
    take_choices_ui(context, ui, button(ui), &choices);
}

/// Ctrl+C copies the table that is shown.
pub fn copy_by_key(context: &mut ViewContext<'_>, ui: &Ui, figure: &Arc<Figure>) {
    let typing = ui.ctx().text_edit_focused();
    let copied = ui.input(|input| input.events.contains(&Event::Copy));
    if copied && !typing {
        context.act(Action::Figure(figure.clone(), Take::CopyTable));
    }
}
