//! Where everything of the grid stands, decided once per frame.

use crate::app::view::foto::{FotoView, Kolom, Rij};
use crate::ui::theme;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::widgets::paint;
use egui::{Color32, Galley, Ui, Vec2, vec2};
use std::ops::RangeInclusive;
use std::sync::Arc;

const HEAD: f32 = 44.0;
const ROW: f32 = 41.0;
const ROW_MAX: f32 = 64.0;
/// A row without outcomes.
pub const ROW_OUT: f32 = 28.0;
/// The row of the gemeente, with the line below it.
pub const ROW_GEMEENTE: f32 = 46.0;
/// Between two cells.
pub const GAP: f32 = 4.0;
/// Space before algemeen beeld, which is made from the others.
const GAP_LAST: f32 = 12.0;
/// Before the names.
pub const LEFT: f32 = 18.0;
const CELL_MIN: f32 = 110.0;
/// The same beside indicators: with room for a second benchmark.
const CELL_OPEN: f32 = 182.0;
const CELL_MOST: f32 = 210.0;
/// An indicator, as a part of an outcome.
const DEEL: f32 = 0.65;
const DEEL_MIN: f32 = 96.0;
const DEEL_MOST: f32 = 150.0;
/// Room for 'ongunstiger op 2 van 4'.
const NAMES: f32 = 140.0;
/// Room for the caret that opens a leefgebied.
pub const CARET: f32 = 18.0;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// An outcome, by its place among the columns of the view.
    Leefgebied(usize),
    /// One of the indicators that it is opened to.
    Deel(usize, usize),
}

/// A column: where it stands after the names, and its head.
pub struct Place {
    pub what: What,
    pub x: f32,
    pub width: f32,
    pub naam: Arc<Galley>,
    pub onder: Arc<Galley>,
    /// Whether words were left out of the head.
    pub cut: bool,
}

/// Where everything stands.
pub struct Plan {
    pub left: f32,
    pub names: f32,
    pub places: Vec<Place>,
    pub row: f32,
    pub head: f32,
}

/// How many words stand under the head of a column: as many as fit in all of them.
#[derive(Clone, Copy, PartialEq)]
enum Under {
    Full,
    Short,
    TwoLines,
}

impl Under {
    fn text(self, kolom: &Kolom) -> &str {
        match self {
            Self::Full => &kolom.onder,
            Self::Short => &kolom.onder_kort,
            Self::TwoLines => &kolom.onder_smal,
        }
    }
}

impl Plan {
    /// The plan for a grid of this width and height.
    pub fn new(ui: &Ui, view: &FotoView, (width, height): (f32, f32), open: Option<usize>) -> Self {
        let names = names(ui, view, width);
        let open = open.and_then(|index| Some((index, view.kolommen.get(index)?.delen.len())));
        let open = open.filter(|(_, delen)| *delen > 0);
        let widths = widths(view.kolommen.len(), open, width - LEFT - names);
        let places = match open {
            None => closed(ui, view, widths.0),
            Some((index, _)) => opened(ui, view, index, (widths, width - LEFT - names)),
        };
        let heads = places.iter().map(|place| place.naam.size().y + place.onder.size().y);
        let head = heads.fold(HEAD - 8.0, f32::max) + 8.0;
        let out = view.rijen.iter().filter(|rij| rij.cellen.is_err()).count() as f32;
        let rows = (view.rijen.len() as f32 - out).max(1.0);
        let own = if view.gemeente.is_some() { ROW_GEMEENTE } else { 0.0 };
        let row = ((height - head - own - out * ROW_OUT) / rows).floor().clamp(ROW, ROW_MAX);
        Self { left: 0.0, names, places, row, head }
    }

    /// The same, from this place on the screen.
    pub fn at(self, left: f32) -> Self {
        Self { left, ..self }
    }

    /// How large the grid is.
    pub fn size(&self, view: &FotoView) -> Vec2 {
        let out = view.rijen.iter().filter(|rij| rij.cellen.is_err()).count() as f32;
        let rows = view.rijen.len() as f32 - out;
        let own = if view.gemeente.is_some() { ROW_GEMEENTE } else { 0.0 };
        let right = self.places.last().map_or(0.0, |place| place.x + place.width);
        let width = LEFT + self.names + right;
        vec2(width, self.head + own + rows * self.row + out * ROW_OUT)
    }

    /// From where to where a column runs.
    pub fn columns(&self, place: &Place) -> RangeInclusive<f32> {
        let x = self.left + LEFT + self.names + place.x;
        x..=(x + place.width)
    }

    /// The same of all columns together.
    pub fn all_columns(&self) -> RangeInclusive<f32> {
        let start = self.left + LEFT + self.names;
        start..=(start + self.places.last().map_or(0.0, |place| place.x + place.width))
    }

    /// From where to where runs what is opened.
    pub fn opened(&self) -> Option<(f32, f32)> {
        let of = |place: &&Place| matches!(place.what, What::Deel(..));
        let last = self.places.iter().rev().find(of)?;
        let What::Deel(index, _) = last.what else { return None };
        let first = self.places.iter().find(|place| place.what == What::Leefgebied(index))?;
        Some((*self.columns(first).start(), *self.columns(last).end()))
    }
}

fn names(ui: &Ui, view: &FotoView, available: f32) -> f32 {
    let width = |rij: &Rij| {
        let color = ui.visuals().text_color();
        paint::line(ui.painter(), &rij.naam, semibold(16.0), color, 900.0).size().x
    };
    let longest = view.rijen.iter().map(width).fold(0.0, f32::max) + 8.0;
    longest.max(NAMES).min((available * 0.24).max(NAMES)).ceil()
}

/// Width of an outcome and of an indicator.
fn widths(columns: usize, open: Option<(usize, usize)>, room: f32) -> (f32, f32) {
    let Some((_, delen)) = open else {
        let columns = columns as f32;
        let cells = room - GAP * (columns - 2.0) - GAP_LAST;
        return ((cells / columns).floor().max(CELL_MIN), 0.0);
    };
    let delen = delen as f32;
    let cells = room - GAP * delen - GAP_LAST;
    let outcomes = if cells < 2.0 * CELL_OPEN + delen * DEEL_MIN { 1.0 } else { 2.0 };
    let cell = (cells / (outcomes + delen * DEEL)).floor().clamp(CELL_OPEN, CELL_MOST);
    (cell, ((cells - outcomes * cell) / delen).floor().clamp(DEEL_MIN, DEEL_MOST))
}

fn closed(ui: &Ui, view: &FotoView, cell: f32) -> Vec<Place> {
    let fits = |text: &str, font, room: f32| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x <= room
    };
    let all = || view.kolommen.iter();
    let over_two = !all().all(|one| fits(&one.naam, semibold(16.0), cell - 4.0 - CARET));
    let all_fit = |under: &Under| all().all(|one| fits(under.text(one), regular(14.0), cell - 4.0));
    let under = [Under::Full, Under::Short].into_iter().find(all_fit).unwrap_or(Under::TwoLines);
    let mut row = Row::default();
    for (index, kolom) in view.kolommen.iter().enumerate() {
        let naam = if over_two { &kolom.naam_smal } else { &kolom.naam };
        let last = index + 1 == view.kolommen.len();
        let words = Words { naam, onder: under.text(kolom), rows: 2 };
        row.push(ui, What::Leefgebied(index), cell, (last, words, under != Under::Full));
    }
    row.places
}

/// The leefgebied that is opened, its indicators, and algemeen beeld where that fits; the others
/// make room.
fn opened(
    ui: &Ui,
    view: &FotoView,
    open: usize,
    ((cell, deel), room): ((f32, f32), f32),
) -> Vec<Place> {
    let mut row = Row::default();
    let outcome = |index: usize| view.kolommen.get(index);
    if let Some(kolom) = outcome(open) {
        let words = Words { naam: &kolom.naam, onder: &kolom.onder_kort, rows: 3 };
        row.push(ui, What::Leefgebied(open), cell, (false, words, true));
        for (place, one) in kolom.delen.iter().enumerate() {
            let words = Words { naam: &one.naam, onder: &one.jaar, rows: 4 };
            row.push(ui, What::Deel(open, place), deel, (false, words, true));
        }
    }
    let last = view.kolommen.len().saturating_sub(1);
    let end = row.places.last().map_or(0.0, |place| place.x + place.width);
    if let Some(kolom) = outcome(last).filter(|_| end + GAP_LAST + cell <= room) {
        let words = Words { naam: &kolom.naam, onder: &kolom.onder_kort, rows: 3 };
        row.push(ui, What::Leefgebied(last), cell, (true, words, true));
    }
    row.places
}

/// The words of a head.
struct Words<'a> {
    naam: &'a str,
    onder: &'a str,
    rows: usize,
}

/// Columns one after another.
#[derive(Default)]
struct Row {
    places: Vec<Place>,
}

impl Row {
    fn push(
        &mut self,
        ui: &Ui,
        what: What,
        width: f32,
        (last, words, cut): (bool, Words<'_>, bool),
    ) {
        let gap = if last { GAP_LAST } else { GAP };
        let x = self.places.last().map_or(0.0, |place| place.x + place.width + gap);
        let tokens = theme::tokens(ui);
        let (font, color, room) = match what {
            What::Leefgebied(_) => (semibold(16.0), tokens.text, width - CARET),
            What::Deel(..) => (regular(14.0), tokens.text, width - 4.0),
        };
        let painter = ui.painter();
        let naam = paint::lines(painter, words.naam, font, color, room, words.rows, false);
        let quiet = regular(14.0);
        let onder = paint::lines(painter, words.onder, quiet, tokens.muted, width, 3, false);
        self.places.push(Place { what, x, width, naam, onder, cut });
    }
}
