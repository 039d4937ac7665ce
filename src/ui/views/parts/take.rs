//! 'Kopiëren of bewaren…': figures in other programs.

use crate::app::figure::FigureFormat;
use crate::model::figure::Figure;
use crate::ui::context::{Action, Take, ViewContext, is_narrow};
use crate::ui::theme::icons;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use egui::{Event, Ui};
use std::sync::Arc;

/// The whole word, which a screen reader always hears.
const WORD: &str = "Kopiëren of bewaren…";

/// What stands on the button.
fn short_or_whole(short: bool) -> &'static str {
    if short { "Kopiëren…" } else { WORD }
}

/// Icon and words of a row.
const OF_ONE: [(&str, &str, Take); 6] = [
    (icons::IMAGE, "Kopiëren als afbeelding", Take::CopyPicture),
    (icons::TABLE, "Tabel kopiëren", Take::CopyTable),
    (icons::FILE_PNG, "Bewaren als PNG…", Take::Save(FigureFormat::Png)),
    (icons::FILE_SVG, "Bewaren als SVG…", Take::Save(FigureFormat::Svg)),
    (icons::FILE_CSV, "Tabel bewaren als CSV…", Take::Save(FigureFormat::Csv)),
    (icons::EXPORT, "Pagina om af te drukken…", Take::Save(FigureFormat::Pagina)),
];

/// The button with its menu.
pub fn take_one_ui(context: &mut ViewContext<'_>, ui: &mut Ui, figure: &Arc<Figure>) {
    let choices = OF_ONE.map(|(icon, word, take)| (icon, word, figure, take));
    take_choices_ui(context, ui, take_button(ui), &choices);
}

/// The same for a figure that is made when it is asked for: how it is to be taken along.
pub fn take_asked_ui(ui: &mut Ui) -> Option<Take> {
    let button = ui.add(take_button(ui).medium().named(WORD));
    let rows = OF_ONE.map(|(icon, word, _)| MenuRow { icon, word, on: false });
    menu_ui(&button, &rows).and_then(|index| OF_ONE.get(index)).map(|(.., take)| *take)
}

/// The button of the menu, with less words where there is little room.
pub fn take_button(ui: &Ui) -> ActionButton<'static> {
    ActionButton::secondary(short_or_whole(is_narrow(ui))).icon(icons::EXPORT).small()
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

/// Ctrl+C copies the table that is shown.
pub fn copy_by_key(context: &mut ViewContext<'_>, ui: &Ui, figure: &Arc<Figure>) {
    let typing = ui.ctx().text_edit_focused();
    let copied = ui.input(|input| input.events.contains(&Event::Copy));
    if copied && !typing {
        context.act(Action::Figure(figure.clone(), Take::CopyTable));
    }
}
