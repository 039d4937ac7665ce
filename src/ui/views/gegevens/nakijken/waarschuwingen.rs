//! Warnings: each with its explanation, and a choice where figures can be left out.

use super::rijen::{LINE, Lijst, lines, place_ui, rows_ui};
use super::tabelkop::{Titel, list_card_ui, row_ui};
use crate::app::command::Command;
use crate::app::nakijken::{Besluit, Punt};
use crate::app::view::nakijken::{BestandView, WaarschuwingRij};
use crate::model::keuzes::Weglating;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Align, Align2, Layout, Rect, Ui, pos2, vec2};

/// From this width on the choice stands beside the explanation.
const WIDE: f32 = 760.0;
const LEFT: f32 = 18.0;
const CHOICE: f32 = 290.0;
const CHOICES: [(&str, &str); 2] =
    [(icons::DOWNLOAD_SIMPLE, "Overnemen"), (icons::PROHIBIT, "Weglaten")];

/// Draws the card.
pub(super) fn card_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    bestand: &BestandView,
    lijst: &mut Lijst,
    nummer: u64,
) {
    let rijen = &bestand.waarschuwingen;
    let titel = Titel {
        icon: icons::WARNING,
        color: theme::tokens(ui).warn,
        text: &bestand.waarschuwingen_titel,
        beside: "",
        order: "",
        rows: rijen.len(),
    };
    list_card_ui(ui, &titel, lijst, |ui, lijst| {
        let width = ui.available_width();
        lijst.measure(nummer, lijst.shown(rijen.len()), width, |row| height(&rijen[row], width));
        rows_ui(ui, lijst, |ui, index, rect| one_ui(context, ui, rect, (index, &rijen[index])));
    });
}

/// Room for the words of a row.
fn room(rij: &WaarschuwingRij, width: f32) -> f32 {
    let beside = width >= WIDE && rij.weglating.is_some();
    width - 2.0 * LEFT - if beside { CHOICE } else { 0.0 }
}

fn height(rij: &WaarschuwingRij, width: f32) -> f32 {
    let head = if rij.over.is_empty() { 0.0 } else { LINE };
    let words = head + lines(&rij.tekst, room(rij, width)) as f32 * LINE + 12.0;
    match (rij.weglating.is_some(), width >= WIDE) {
        (true, true) => words.max(48.0),
        (true, false) => words + 44.0,
        (false, _) => words,
    }
}

fn one_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    rect: Rect,
    (index, rij): (usize, &WaarschuwingRij),
) {
    let row = row_ui(ui, rect, ("waarschuwing", &rij.over, index), &rij.tekst);
    let wide = rect.width() >= WIDE;
    let below = if rij.weglating.is_some() && !wide { 44.0 } else { 0.0 };
    let top = rect.min + vec2(LEFT, 0.0);
    let size = vec2(room(rij, rect.width()), rect.height() - below);
    if words(ui, Rect::from_min_size(top, size), rij) {
        row.on_hover_text(&rij.tekst);
    }
    if let Some(weglating) = &rij.weglating
        && let Some(besluit) = choice_ui(ui, rect, (index, rij), weglating)
    {
        context.act(Action::Send(Command::Decide(besluit)));
    }
}

/// What it is about and what is seen; says whether it did not fit.
fn words(ui: &Ui, place: Rect, rij: &WaarschuwingRij) -> bool {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let color = if rij.weggelaten { tokens.muted } else { tokens.text };
    let head = if rij.over.is_empty() { 0.0 } else { LINE };
    let rows = ((place.height() - head - 8.0) / LINE).floor().max(1.0) as usize;
    let galley =
        paint::lines(painter, &rij.tekst, regular(15.0), color, place.width(), rows, false);
    let (cut, high) = (galley.elided, head + galley.size().y);
    let top = place.center().y - high / 2.0;
    if !rij.over.is_empty() {
        let over = paint::line(painter, &rij.over, semibold(15.0), color, place.width());
        paint::text(painter, pos2(place.left(), top), Align2::LEFT_TOP, over);
    }
    paint::text(painter, pos2(place.left(), top + head), Align2::LEFT_TOP, galley);
    cut
}

/// Two warnings may be about the same figures: each has a choice of its own, that say the same.
fn choice_ui(
    ui: &mut Ui,
    rect: Rect,
    (index, rij): (usize, &WaarschuwingRij),
    weglating: &Weglating,
) -> Option<Besluit> {
    let wide = rect.width() >= WIDE;
    let (place, layout) = if wide {
        let left = rect.right() - CHOICE - 12.0;
        let place = Rect::from_min_max(pos2(left, rect.top()), rect.max - vec2(12.0, 1.0));
        (place, Layout::right_to_left(Align::Center))
    } else {
        let top = rect.bottom() - 44.0;
        let left = rect.left() + LEFT;
        (Rect::from_min_max(pos2(left, top), rect.max), Layout::left_to_right(Align::Center))
    };
    let chosen = place_ui(ui, ("keuze", index), place, layout, |ui| {
        segmented_ui(ui, &CHOICES, usize::from(rij.weggelaten))
    });
    match (chosen, rij.weggelaten) {
        (Some(1), false) => Some(Besluit::LaatWeg(weglating.clone())),
        (Some(0), true) => Some(Besluit::TochNiet(Punt::Cijfers(weglating.clone()))),
        _ => None,
    }
}
