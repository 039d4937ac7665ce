//! Rows with words in columns beside a narrow chart: the spine chart of a wijk.

use super::colors;
use super::marks::symbol;
use super::sheet::{LABEL, PAGE, SMALL, Sheet, cut, text_width};
use super::xml::{Drawing, Words};
use crate::model::figure::{Figure, Mark, Tone};
use crate::model::foto::Klasse;

/// Width of the whole.
pub const WIDTH: f64 = 960.0;
/// Height of a row.
pub const ROW: f64 = 26.0;
/// Between two columns.
const GAP: f64 = 18.0;
/// Half the height of the middle half.
const HALF_BOX: f64 = 7.0;
/// What the names may take.
const NAMES: f64 = 340.0;

/// How wide the names and the columns of words are; nothing where there are no columns.
pub fn widths(figure: &Figure) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for mark in &figure.marks {
        let Mark::Words { cells, .. } = mark else { continue };
        widths.resize(widths.len().max(cells.len() + 1), 0.0);
        for (width, cell) in widths.iter_mut().skip(1).zip(cells) {
            *width = width.max(text_width(cell, LABEL));
        }
    }
    if let Some(names) = widths.first_mut() {
        let all = figure.y.rows().iter().map(|row| text_width(&row.naam, LABEL));
        *names = all.fold(60.0, f64::max).min(NAMES);
    }
    widths
}

/// Left and right of the chart, and where each column of words ends.
pub fn sides(widths: &[f64], width: f64) -> ((f64, f64), Vec<f64>) {
    let last = widths.last().copied().unwrap_or_default();
    let before = widths.split_last().map_or(&[][..], |(_, before)| before);
    let mut edge = PAGE;
    let mut ends: Vec<f64> = Vec::new();
    for column in before {
        edge += column + GAP;
        ends.push(edge - GAP);
    }
    ends.push(width - PAGE);
    ((edge, width - PAGE - last - GAP), ends)
}

/// What lies to the left and to the right.
pub fn ends(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let [left, top, right, _] = sheet.plot;
    let places = [(left, "start"), (right, "end")];
    for (tick, (x, anchor)) in figure.x.ticks().iter().zip(places) {
        let how = Words { size: SMALL, strong: false, anchor, color: colors::MUTED };
        drawing.words(x, top - 10.0, how, &tick.text);
    }
}

/// Draws one of the marks of its own kind.
pub fn mark(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure, mark: &Mark) {
    let at = |x: f64, row: usize| sheet.at(&figure.x, &figure.y, [x, row as f64 + 0.5]);
    match mark {
        Mark::Reach { row, from, to } => {
            drawing.line(at(*from, *row), at(*to, *row), colors::AXIS, 1.5, "");
        }
        Mark::Half { row, from, to } => {
            let ([left, y], [right, _]) = (at(*from, *row), at(*to, *row));
            let (min, max) = ([left, y - HALF_BOX], [right, y + HALF_BOX]);
            drawing.rect(min, max, colors::BAND, colors::SERIES_MUTED);
        }
        Mark::Group { row, klasse, text } => {
            let naam = figure.y.rows().get(*row).map_or("", |row| row.naam.as_str());
            group(drawing, sheet, at(0.0, *row)[1], naam, (*klasse, text));
        }
        Mark::Words { row: None, cells } => {
            let [_, top, _, _] = sheet.plot;
            cells_of(drawing, sheet, top - 10.0, cells);
        }
        Mark::Words { row: Some(row), cells } => {
            let y = at(0.0, *row)[1] + 5.0;
            let naam = figure.y.rows().get(*row).map_or("", |row| row.naam.as_str());
            let how = Words { size: LABEL, strong: false, anchor: "start", color: colors::TEXT };
            let room = sheet.columns.first().map_or(NAMES, |end| end - PAGE);
            drawing.words(PAGE, y, how, &cut(naam, room, LABEL));
            cells_of(drawing, sheet, y, cells);
        }
        _ => {}
    }
}

/// The first one is of the wijk and carries weight.
fn cells_of(drawing: &mut Drawing, sheet: &Sheet, y: f64, cells: &[String]) {
    for (index, (cell, end)) in cells.iter().zip(sheet.columns.iter().skip(1)).enumerate() {
        let color = if index == 0 || index == 2 { colors::TEXT } else { colors::MUTED };
        let how = Words { size: LABEL, strong: index == 0, anchor: "end", color };
        drawing.words(*end, y, how, cell);
    }
}

/// Its name on a band, with symbol and word: never colour alone.
fn group(
    drawing: &mut Drawing,
    sheet: &Sheet,
    y: f64,
    naam: &str,
    (klasse, text): (Option<Klasse>, &str),
) {
    let (top, bottom) = (y - ROW / 2.0 + 1.0, y + ROW / 2.0 - 1.0);
    let right = sheet.width - PAGE / 2.0;
    drawing.rect([PAGE / 2.0, top], [right, bottom], colors::SUNKEN, "none");
    let how = |strong, color| Words { size: LABEL, strong, anchor: "start", color };
    drawing.words(PAGE, y + 5.0, how(true, colors::TEXT), naam);
    let mut x = PAGE + text_width(naam, LABEL) + GAP;
    if let Some(klasse) = klasse {
        symbol(drawing, [x + 6.0, y], klasse, false);
        x += 18.0;
    }
    let color = if klasse.is_some() { colors::TEXT } else { colors::MUTED };
    drawing.words(x, y + 5.0, how(false, color), text);
}

/// The gemeente: through the whole row, so that the rows make one line.
pub fn stripe(drawing: &mut Drawing, [x, y]: [f64; 2], color: &str) {
    drawing.line([x, y - ROW / 2.0], [x, y + ROW / 2.0], color, 1.5, "");
}

/// Further than the axis reaches; that of the wijk stands beside its dot.
pub fn arrow(drawing: &mut Drawing, [x, y]: [f64; 2], side: f64, tone: Tone) {
    let x = if tone == Tone::Chosen { x + side * 10.0 } else { x };
    let corners = [[x + side * 5.0, y], [x - side * 4.0, y - 5.0], [x - side * 4.0, y + 5.0]];
    let color = if tone == Tone::Chosen { colors::SERIES_SEL } else { colors::AXIS };
    drawing.area(&corners, color, "none", 0.0);
}
