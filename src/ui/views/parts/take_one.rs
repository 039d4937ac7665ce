//! 'Kopiëren of bewaren…' of a figure that stands by itself.

use crate::app::figure::FigureFormat;
use crate::model::figure::Figure;
use crate::ui::context::{Action, Take, ViewContext, is_narrow};
use crate::ui::theme::icons;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use egui::{Event, Ui};
use std::sync::Arc;

/// The whole word, which a screen reader always hears.
pub const WORD: &str = "Kopiëren of bewaren…";

/// What stands on the button.
pub fn short_or_whole(short: bool) -> &'static str {
    if short { "Kopiëren…" } else { WORD }
}

/// Icon and words of a row.
const OF_ONE: [(&str, &str, Take); 5] = [
    (icons::IMAGE, "Kopiëren als afbeelding", Take::CopyPicture),
    (icons::TABLE, "Tabel kopiëren", Take::CopyTable),
    (icons::FILE_PNG, "Bewaren als PNG…", Take::Save(FigureFormat::Png)),
    (icons::FILE_SVG, "Bewaren als SVG…", Take::Save(FigureFormat::Svg)),
    (icons::FILE_CSV, "Tabel bewaren als CSV…", Take::Save(FigureFormat::Csv)),
];

/// The button with its menu.
pub fn take_one_ui(context: &mut ViewContext<'_>, ui: &mut Ui, figure: &Arc<Figure>) {
    let button = ActionButton::secondary(short_or_whole(is_narrow(ui))).icon(icons::EXPORT);
    let button = ui.add(button.small().named(WORD));
    let rows = OF_ONE.map(|(icon, word, _)| MenuRow { icon, word, on: false });
    if let Some((.., take)) = menu_ui(&button, &rows).and_then(|index| OF_ONE.get(index)) {
        context.act(Action::Figure(figure.clone(), *take));
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
