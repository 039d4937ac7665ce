//! 'Kopiëren of bewaren…': the figures of this page in other programs.

use crate::app::figure::FigureFormat;
use crate::app::view::indicatoren::IndicatorView;
use crate::model::figure::Figure;
use crate::ui::context::{Take, ViewContext, is_narrow};
use crate::ui::theme::icons;
use crate::ui::views::parts::take::{take_button, take_choices_ui};
use egui::Ui;
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

const CHOICES: [Choice; 9] = [
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
    (icons::EXPORT, "Verloop om af te drukken…", Which::Trend, Take::Save(FigureFormat::Pagina)),
];

fn figure(view: &IndicatorView, which: Which) -> Option<&Arc<Figure>> {
    let (trend, ranking) = (view.verloop.as_ref().ok(), view.wijken.as_ref());
    match which {
        Which::Trend => trend,
        Which::Ranking => ranking,
        Which::Either => Some(&view.alles),
    }
}

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
    take_choices_ui(context, ui, take_button(ui), &there);
}
