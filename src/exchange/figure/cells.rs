//! Cells of rows and columns as SVG: symbol, word and what belongs to them.

use super::colors;
use super::marks::symbol;
use super::sheet::{LABEL, SMALL, Sheet, cut, text_width};
use super::xml::{Drawing, Words};
use crate::model::figure::{Figure, Vlak};
use crate::model::foto::Klasse;

/// Between two rows.
const GAP: f64 = 4.0;
/// Width of the block of a second benchmark.
const BLOCK: f64 = 84.0;
/// Before the words of a cell.
const INSET: f64 = 8.0;

/// A rectangle: left, top, right, bottom.
type Rect = [f64; 4];

/// Draws what stands at a row and a column.
pub fn cell(
    drawing: &mut Drawing,
    sheet: &Sheet,
    figure: &Figure,
    at: (usize, usize),
    vlak: &Vlak,
) {
    let (row, column) = at;
    let Some(place) = figure.x.columns().get(column) else { return };
    let corner = |x: f64, y: f64| sheet.at(&figure.x, &figure.y, [x, y]);
    let ([left, top], [right, bottom]) =
        (corner(place.from, row as f64), corner(place.to, row as f64 + 1.0));
    let whole = [left, top + GAP / 2.0, right, bottom - GAP / 2.0];
    let Some(klasse) = vlak.klasse else {
        return if vlak.onder.is_empty() {
            without(drawing, whole, vlak)
        } else {
            bare(drawing, whole, vlak)
        };
    };
    let mut own = whole;
    if let Some((naam, other)) = vlak.tweede {
        own[2] = right - BLOCK - 3.0;
        second(drawing, [own[2] + 3.0, own[1], right, own[3]], naam, other);
    }
    filled(drawing, own, klasse, vlak);
    words(drawing, own, klasse, vlak);
}

fn filled(drawing: &mut Drawing, [left, top, right, bottom]: Rect, klasse: Klasse, vlak: &Vlak) {
    let (min, max) = ([left, top], [right, bottom]);
    if vlak.omlijnd {
        drawing.rect(min, max, colors::SURFACE, colors::line(klasse));
        return drawing.rect(min, [left + 4.0, bottom], colors::line(klasse), "none");
    }
    drawing.rect(min, max, colors::fill(klasse), "none");
    if vlak.grensgeval {
        let corners = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]];
        let inside = corners.map(|[x, y]| {
            let to = |place: f64, from: f64| place + if place == from { 1.0 } else { -1.0 };
            [to(x, left), to(y, top)]
        });
        drawing.path(&inside, colors::line(klasse), 1.5, "5 4");
    }
}

/// Symbol and word, and under them how firm it is and where it goes.
fn words(drawing: &mut Drawing, [left, top, right, bottom]: Rect, klasse: Klasse, vlak: &Vlak) {
    let start = left + INSET + if vlak.omlijnd { 4.0 } else { 0.0 };
    let middle = (top + bottom) / 2.0;
    symbol(drawing, [start + 6.0, middle - 9.0], klasse, false);
    let how = |strong, size| Words { size, strong, anchor: "start", color: colors::TEXT };
    let word = cut(&vlak.woord, right - start - 20.0, LABEL);
    drawing.words(start + 18.0, middle - 4.0, how(true, LABEL), &word);
    let arrow = vlak.koers.map(|koers| koers.arrow()).unwrap_or_default();
    let under = format!("{} {arrow}", vlak.onder);
    drawing.words(start, middle + 15.0, how(false, SMALL), under.trim());
}

/// The class by the second benchmark.
fn second(drawing: &mut Drawing, [left, top, right, bottom]: Rect, naam: &str, klasse: Klasse) {
    drawing.rect([left, top], [right, bottom], colors::fill(klasse), colors::line(klasse));
    let how = Words { size: SMALL, strong: true, anchor: "start", color: colors::TEXT };
    let middle = (top + bottom) / 2.0;
    drawing.words(left + 5.0, middle - 4.0, how, naam);
    symbol(drawing, [right - 11.0, middle - 9.0], klasse, false);
    drawing.words(left + 5.0, middle + 15.0, how, klasse.word());
}

/// A figure without a class: the figure, and why.
fn bare(drawing: &mut Drawing, [left, top, right, bottom]: Rect, vlak: &Vlak) {
    drawing.rect([left, top], [right, bottom], colors::SURFACE, colors::BORDER);
    let (start, middle) = (left + INSET, (top + bottom) / 2.0);
    let how = |strong, size, color| Words { size, strong, anchor: "start", color };
    let word = cut(&vlak.woord, right - start, LABEL);
    drawing.words(start, middle - 4.0, how(true, LABEL, colors::TEXT), &word);
    let under = cut(&vlak.onder, right - start, SMALL);
    drawing.words(start, middle + 15.0, how(false, SMALL, colors::MUTED), &under);
}

/// Hatched, with the words on a plate.
fn without(drawing: &mut Drawing, [left, top, right, bottom]: Rect, vlak: &Vlak) {
    drawing.rect([left, top], [right, bottom], colors::SURFACE, colors::BORDER);
    let high = bottom - top;
    let mut x = left;
    while x + high <= right {
        drawing.line([x, bottom], [x + high, top], colors::NODATA_LINE, 1.4, "");
        x += 9.9;
    }
    let text = cut(&vlak.woord, right - left - 8.0, SMALL);
    let (middle, half) = ((left + right) / 2.0, text_width(&text, SMALL) / 2.0 + 4.0);
    let y = (top + bottom) / 2.0;
    drawing.rect([middle - half, y - 11.0], [middle + half, y + 11.0], colors::SURFACE, "none");
    let how = Words { size: SMALL, strong: false, anchor: "middle", color: colors::MUTED };
    drawing.words(middle, y + 5.0, how, &text);
}
