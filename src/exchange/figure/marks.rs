//! Each kind of mark as SVG.

use super::cells::cell;
use super::colors;
use super::map;
use super::network;
use super::raster;
use super::sheet::{LABEL, PAGE, SMALL, Sheet};
use super::spine;
use super::svg::open_mark;
use super::xml::{Drawing, Words};
use crate::model::figure::{Figure, Mark, Shape, Tone};
use crate::model::foto::Klasse;

/// Half the height of a bar.
const HALF_BAR: f64 = 8.0;

/// Draws a mark; labels are drawn together, see [`super::svg`].
pub fn mark(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure, mark: &Mark) {
    if matches!(mark, Mark::EndLabel { .. } | Mark::PointLabel { .. }) {
        return;
    }
    open_mark(drawing, mark.getal().and_then(|place| figure.getal(place)));
    let at = |place: [f64; 2]| sheet.at(&figure.x, &figure.y, place);
    match mark {
        Mark::Line { points, tone, .. } => {
            let points: Vec<[f64; 2]> = points.iter().map(|point| at(*point)).collect();
            let (width, dash) = line_style(*tone);
            drawing.path(&points, colors::stroke(*tone), width, dash);
        }
        Mark::Band { area, tone } => {
            let upper = area.iter().map(|[x, _, high]| at([*x, *high]));
            let lower = area.iter().rev().map(|[x, low, _]| at([*x, *low]));
            let corners: Vec<[f64; 2]> = upper.chain(lower).collect();
            let color = if *tone == Tone::Chosen { colors::BAND } else { colors::BORDER };
            drawing.area(&corners, color, "none", 0.0);
        }
        Mark::Point { at: place, shape, tone, .. } => point(drawing, at(*place), *shape, *tone),
        Mark::Bar { row, from, to, tone, .. } => {
            let middle = *row as f64 + 0.5;
            let (a, b) = (at([*from, middle]), at([*to, middle]));
            bar(drawing, a, b, *tone);
        }
        Mark::Cell { row, column, vlak, .. } => cell(drawing, sheet, figure, (*row, *column), vlak),
        Mark::Interval { row, from, to, .. } => {
            let middle = *row as f64 + 0.5;
            interval(drawing, at([*from, middle]), at([*to, middle]));
        }
        Mark::Rule { at: place, tone } => {
            let [_, top, _, bottom] = sheet.plot;
            let [x, _] = at([*place, 0.0]);
            drawing.line([x, top], [x, bottom], colors::stroke(*tone), 1.5, "6 4");
        }
        Mark::Missing { row, text, .. } if figure.y.rows().get(*row).is_some_and(|r| r.apart) => {
            apart(drawing, sheet, [at([0.0, *row as f64]), at([0.0, *row as f64 + 1.0])], text);
        }
        Mark::Missing { row, text, .. } => {
            let [left, _, right, _] = sheet.plot;
            let y = at([0.0, *row as f64 + 0.5])[1];
            missing(drawing, left, right, y, text);
        }
        Mark::Note { at: place, text } => {
            let [_, top, _, bottom] = sheet.plot;
            let [x, _] = at([*place, 0.0]);
            drawing.line([x, top], [x, bottom], colors::AXIS, 1.0, "2 3");
            let how = Words { size: SMALL, strong: false, anchor: "middle", color: colors::MUTED };
            drawing.words(x, top - 5.0, how, text);
        }
        Mark::Panel { from, text, .. } => {
            let [_, top, _, _] = sheet.plot;
            let [x, _] = at([*from, 0.0]);
            let how = Words { size: LABEL, strong: true, anchor: "start", color: colors::TEXT };
            drawing.words(x, top - 12.0, how, text);
        }
        Mark::Reach { .. } | Mark::Half { .. } | Mark::Group { .. } | Mark::Words { .. } => {
            spine::mark(drawing, sheet, figure, mark);
        }
        Mark::Count { row, column, vulling, getal } => {
            raster::count(drawing, sheet, figure, ((*row, *column), *vulling, *getal));
        }
        Mark::Map(mark) => map::mark(drawing, sheet, figure, mark),
        Mark::Net(mark) => network::mark(drawing, sheet, figure, mark),
        Mark::EndLabel { .. } | Mark::PointLabel { .. } => {}
    }
    drawing.raw("</g>\n");
}

fn line_style(tone: Tone) -> (f64, &'static str) {
    match tone {
        Tone::Chosen => (3.0, ""),
        Tone::Gemeente => (2.0, "7 4"),
        Tone::Nederland => (2.0, "2 3"),
        Tone::Muted | Tone::Klasse(_) => (1.5, ""),
    }
}

fn point(drawing: &mut Drawing, at: [f64; 2], shape: Shape, tone: Tone) {
    let color = colors::stroke(tone);
    match shape {
        Shape::Dot => drawing.dot(at, 4.5, color, colors::SURFACE),
        Shape::Small => drawing.dot(at, 3.0, color, "none"),
        // As wide as the line: to be found, not to be seen.
        Shape::OnLine => drawing.dot(at, 0.75, color, "none"),
        Shape::Stripe => spine::stripe(drawing, at, color),
        Shape::Left => spine::arrow(drawing, at, -1.0, tone),
        Shape::Right => spine::arrow(drawing, at, 1.0, tone),
        Shape::Diamond => {
            let [x, y] = at;
            let corners = [[x, y - 7.0], [x + 7.0, y], [x, y + 7.0], [x - 7.0, y]];
            drawing.area(&corners, colors::SURFACE, color, 2.0);
        }
    }
}

fn bar(drawing: &mut Drawing, from: [f64; 2], to: [f64; 2], tone: Tone) {
    let (fill, edge) = match tone {
        Tone::Klasse(klasse) => (colors::fill(klasse), "none"),
        _ => (colors::SUNKEN, colors::SERIES_MUTED),
    };
    let min = [from[0].min(to[0]), from[1] - HALF_BAR];
    let max = [from[0].max(to[0]), from[1] + HALF_BAR];
    drawing.rect(min, max, fill, edge);
}

fn interval(drawing: &mut Drawing, from: [f64; 2], to: [f64; 2]) {
    drawing.line(from, to, colors::TEXT, 2.0, "");
    for [x, y] in [from, to] {
        drawing.line([x, y - 5.0], [x, y + 5.0], colors::TEXT, 2.0, "");
    }
}

/// Hatched, with the reason on a plate.
fn missing(drawing: &mut Drawing, left: f64, right: f64, y: f64, text: &str) {
    let (top, bottom) = (y - HALF_BAR - 2.0, y + HALF_BAR + 2.0);
    let mut x = left;
    while x + (bottom - top) <= right {
        drawing.line([x, bottom], [x + bottom - top, top], colors::NODATA_LINE, 1.4, "");
        x += 9.9;
    }
    let plate = super::sheet::text_width(text, SMALL) + 12.0;
    drawing.rect([left, top], [left + plate, bottom], colors::SURFACE, "none");
    let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::MUTED };
    drawing.words(left + 6.0, y + 5.0, how, text);
}

/// What has no place among the others: a line above it, and the reason in the place of a bar.
fn apart(drawing: &mut Drawing, sheet: &Sheet, [[_, top], [_, bottom]]: [[f64; 2]; 2], text: &str) {
    let [left, _, _, _] = sheet.plot;
    let right = sheet.width - PAGE;
    drawing.rect([left, top], [right, bottom], colors::SURFACE, "none");
    drawing.line([PAGE, top], [right, top], colors::GRID, 1.0, "");
    let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::MUTED };
    drawing.words(left, (top + bottom) / 2.0 + 5.0, how, text);
}

/// ▼ ● ▲ as shapes; open for a grensgeval.
pub fn symbol(drawing: &mut Drawing, [x, y]: [f64; 2], klasse: Klasse, open: bool) {
    let color = colors::line(klasse);
    let (fill, edge, width) = if open { ("none", color, 1.75) } else { (color, "none", 0.0) };
    let triangle = |up: f64| [[x, y - 5.0 * up], [x + 6.0, y + 5.0 * up], [x - 6.0, y + 5.0 * up]];
    match klasse {
        Klasse::Ongunstiger => drawing.area(&triangle(-1.0), fill, edge, width),
        Klasse::Gemiddeld => drawing.dot([x, y], 5.0, fill, edge),
        Klasse::Gunstiger => drawing.area(&triangle(1.0), fill, edge, width),
    }
}
