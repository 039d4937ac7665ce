//! The one SVG writer: every figure, its words and its marks.
//!
//! Each mark carries its number (`data-waarde`, `<title>`), so that a reader, another program and
//! a test can find it.

use super::colors;
use super::map;
use super::marks;
use super::network;
use super::sheet::{LABEL, LABEL_GAP, LEADER, Line, PAGE, SMALL, Sheet, cut, text_width};
use super::spine;
use super::xml::{Drawing, Words, round};
use crate::exchange::xml::escape;
use crate::methods::figure::labels;
use crate::model::figure::{Figure, Getal, Mark, Row, Tone};
use crate::model::foto::Klasse;

/// A figure as an SVG drawing of 1 pixel a unit.
pub fn svg(figure: &Figure) -> String {
    let sheet = Sheet::new(figure);
    let mut drawing = Drawing::default();
    let (width, height) = (round(sheet.width), round(sheet.height));
    drawing.raw(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"titel uitleg\" font-family=\"{FONTS}\">\n"
    ));
    let head = &figure.head;
    drawing.raw(format_args!("<title id=\"titel\">{}</title>\n", escape(&head.titel)));
    drawing.raw(format_args!("<desc id=\"uitleg\">{}</desc>\n", escape(&described(figure))));
    drawing
        .raw(format_args!("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", colors::SURFACE));
    above(&mut drawing, &sheet);
    if figure.is_map() {
        map::ground(&mut drawing, &sheet);
    } else if sheet.columns.is_empty() {
        axes(&mut drawing, &sheet, figure);
    } else {
        spine::ends(&mut drawing, &sheet, figure);
    }
    axis_names(&mut drawing, &sheet, figure);
    column_heads(&mut drawing, &sheet, figure);
    for row in 0..figure.y.rows().len() {
        row_words(&mut drawing, &sheet, figure, row);
    }
    for mark in &figure.marks {
        marks::mark(&mut drawing, &sheet, figure, mark);
    }
    end_labels(&mut drawing, &sheet, figure);
    point_labels(&mut drawing, &sheet, figure);
    if figure.is_map() {
        map::names(&mut drawing, &sheet, figure);
        map::scale(&mut drawing, &sheet, figure);
    }
    network::legend(&mut drawing, &sheet, figure);
    below(&mut drawing, &sheet);
    drawing.raw("</svg>\n");
    drawing.0
}

/// The bundled family first, then what looks like it.
const FONTS: &str = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif";

fn described(figure: &Figure) -> String {
    let head = &figure.head;
    let mut parts = vec![figure.sentence(), head.eenheid.clone(), head.ondertitel.clone()];
    parts.extend(head.bronnen.iter().cloned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Opens the group of a mark with everything that is known of its number.
pub fn open_mark(drawing: &mut Drawing, getal: Option<&Getal>) {
    let Some(getal) = getal else {
        drawing.raw("<g>");
        return;
    };
    let numbers = [
        ("waarde", getal.waarde.ok()),
        ("onder", getal.onder),
        ("boven", getal.boven),
        ("teller", getal.teller),
        ("noemer", getal.noemer),
    ];
    let periode = getal.periode.map(|periode| periode.to_string()).unwrap_or_default();
    drawing.raw(format_args!(
        "<g data-gebied=\"{}\" data-naam=\"{}\" data-periode=\"{periode}\"",
        escape(&getal.code),
        escape(&getal.naam)
    ));
    for (name, value) in numbers {
        if let Some(value) = value {
            drawing.raw(format_args!(" data-{name}=\"{value}\""));
        }
    }
    drawing.raw(format_args!("><title>{}</title>", escape(&getal.gezegd)));
}

fn above(drawing: &mut Drawing, sheet: &Sheet) {
    let mut y = PAGE;
    for (line, text) in &sheet.above {
        let (size, high) = line.size();
        y += high;
        let color = if *line == Line::Quiet { colors::MUTED } else { colors::TEXT };
        let how = Words { size, strong: *line == Line::Title, anchor: "start", color };
        drawing.words(PAGE, y - high * 0.28, how, text);
    }
}

fn below(drawing: &mut Drawing, sheet: &Sheet) {
    let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::MUTED };
    let first = sheet.height - PAGE - sheet.below.len() as f64 * 19.0;
    for (index, text) in sheet.below.iter().enumerate() {
        drawing.words(PAGE, first + index as f64 * 19.0 + 14.0, how, text);
    }
    if sheet.classes {
        legend(drawing, first - 12.0);
    }
}

fn legend(drawing: &mut Drawing, y: f64) {
    let mut x = PAGE + 6.0;
    for klasse in Klasse::ALL {
        marks::symbol(drawing, [x, y], klasse, false);
        let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::TEXT };
        drawing.words(x + 12.0, y + 5.0, how, klasse.word());
        x += 112.0;
    }
}

/// Lines across and the words of the ticks.
fn axes(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let [left, top, _, bottom] = sheet.plot;
    let how = |anchor| Words { size: SMALL, strong: false, anchor, color: colors::MUTED };
    let rows = !figure.y.rows().is_empty();
    for tick in figure.y.ticks() {
        let [_, y] = sheet.at(&figure.x, &figure.y, [figure.x.range().0, tick.at]);
        let color = if tick.at == 0.0 { colors::AXIS } else { colors::GRID };
        for [from, to] in stretches(sheet, figure) {
            drawing.line([from, y], [to, y], color, 1.0, "");
        }
        drawing.words(left - 10.0, y + 5.0, how("end"), &tick.text);
    }
    for tick in figure.x.ticks() {
        let [x, _] = sheet.at(&figure.x, &figure.y, [tick.at, 0.0]);
        if rows {
            let color = if tick.at == 0.0 { colors::AXIS } else { colors::GRID };
            drawing.line([x, top - 8.0], [x, bottom], color, 1.0, "");
            drawing.words(x, top - 14.0, how("middle"), &tick.text);
        } else {
            drawing.words(x, bottom + 22.0, how("middle"), &tick.text);
        }
    }
}

/// Where lines across run: over each panel, or over the whole.
fn stretches(sheet: &Sheet, figure: &Figure) -> Vec<[f64; 2]> {
    let at = |x: f64| sheet.at(&figure.x, &figure.y, [x, 0.0])[0];
    let of_panel = |mark: &Mark| match mark {
        Mark::Panel { from, to, .. } => Some([at(*from), at(*to)]),
        _ => None,
    };
    let panels: Vec<[f64; 2]> = figure.marks.iter().filter_map(of_panel).collect();
    let [left, _, right, _] = sheet.plot;
    if panels.is_empty() { vec![[left, right]] } else { panels }
}

/// What is read along the axes: upwards above the left end, to the right under the right end.
fn axis_names(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let [_, top, right, bottom] = sheet.plot;
    let how = |anchor| Words { size: SMALL, strong: true, anchor, color: colors::TEXT };
    if !figure.y.naam().is_empty() {
        drawing.words(PAGE, top - 14.0, how("start"), &format!("↑ {}", figure.y.naam()));
    }
    if !figure.x.naam().is_empty() {
        drawing.words(right, bottom + 44.0, how("end"), &format!("{} →", figure.x.naam()));
    }
}

/// What each column says, and under that what it rests on.
fn column_heads(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    for (place, column) in figure.x.columns().iter().enumerate() {
        let at = |x: f64| sheet.at(&figure.x, &figure.y, [x, 0.0])[0];
        let (left, room) = (at(column.from), at(column.to) - at(column.from));
        for (y, naam, text) in sheet.head_of(place) {
            let (size, color) = match naam {
                true => (LABEL, colors::TEXT),
                false => (SMALL, colors::MUTED),
            };
            let how = Words { size, strong: naam && !column.deel, anchor: "start", color };
            drawing.words(left, y, how, &cut(text, room, size));
        }
    }
}

/// Names beside points, as far as there is room.
fn point_labels(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let mut all = Vec::new();
    for mark in &figure.marks {
        if let Mark::PointLabel { at, tone, text } = mark {
            let at = sheet.at(&figure.x, &figure.y, *at);
            let first = matches!(tone, Tone::Chosen | Tone::Gemeente);
            let width = text_width(text, LABEL) + 2.0 * pad(figure, first);
            all.push((labels::Wanted { at, width, first }, *tone, text));
        }
    }
    let [left, top, right, bottom] = sheet.plot;
    let wanted: Vec<labels::Wanted> = all.iter().map(|(wanted, ..)| *wanted).collect();
    let places = labels::beside(&wanted, LABEL_GAP, [left, top - 10.0, right + 60.0, bottom]);
    for ((wanted, tone, text), place) in all.into_iter().zip(places) {
        let Some([x, y]) = place else { continue };
        let color = colors::words(tone);
        let pad = pad(figure, wanted.first);
        // Widths are a guess: the side that is near the point is the one that is sure.
        let (anchor, x) = match x + wanted.width <= wanted.at[0] {
            true => ("end", x + wanted.width - pad),
            false if x < wanted.at[0] => ("middle", x + wanted.width / 2.0),
            false => ("start", x + pad),
        };
        let how = Words { size: LABEL, strong: wanted.first, anchor, color };
        drawing.words(x, y + 5.0, how, text);
    }
}

/// Room beside a name for the ring around its node.
fn pad(figure: &Figure, strong: bool) -> f64 {
    if figure.is_network() && strong { 5.0 } else { 0.0 }
}

/// Name at the left, symbol and value at the right.
fn row_words(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure, place: usize) {
    let Some(row): Option<&Row> = figure.y.rows().get(place) else { return };
    if !sheet.columns.is_empty() {
        return;
    }
    let [left, _, right, _] = sheet.plot;
    let corner = |add: f64| sheet.at(&figure.x, &figure.y, [0.0, place as f64 + add])[1];
    let (top, middle, bottom) = (corner(0.0), corner(0.5), corner(1.0));
    if row.tone == Tone::Chosen {
        let (from, to) = ([PAGE / 2.0, top], [sheet.width - PAGE / 2.0, bottom]);
        drawing.rect(from, to, colors::ACCENT_SOFT, "none");
    }
    let strong = matches!(row.tone, Tone::Chosen | Tone::Gemeente);
    let how = |anchor| Words { size: LABEL, strong, anchor, color: colors::TEXT };
    let name = cut(&row.naam, left - PAGE - 8.0, LABEL);
    let up = if row.onder.is_empty() { 0.0 } else { 9.0 };
    drawing.words(PAGE, middle + 5.0 - up, how("start"), &name);
    if !row.onder.is_empty() {
        let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::MUTED };
        drawing.words(PAGE, middle + 15.0, how, &cut(&row.onder, left - PAGE - 8.0, SMALL));
    }
    if !figure.x.columns().is_empty() {
        return;
    }
    let Some(getal) = figure.getal(row.getal).filter(|_| !row.apart) else { return };
    drawing.words(sheet.width - PAGE, middle + 5.0, how("end"), &getal.kort);
    if let Some(klasse) = row.klasse {
        marks::symbol(drawing, [right + 24.0, middle], klasse, row.grensgeval);
    }
}

/// Names and values beside the ends of the lines, pushed apart.
fn end_labels(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let [_, top, right, bottom] = sheet.plot;
    let mut ends = Vec::new();
    for mark in &figure.marks {
        if let Mark::EndLabel { at, tone, naam, getal } = mark {
            ends.push((sheet.at(&figure.x, &figure.y, *at), *tone, naam, *getal));
        }
    }
    let wanted: Vec<f64> = ends.iter().map(|(at, ..)| at[1]).collect();
    let places = labels::push_apart(&wanted, LABEL_GAP, top, bottom);
    for ((at, tone, naam, getal), y) in ends.into_iter().zip(places) {
        let Some(number) = figure.getal(getal) else { continue };
        let strong = matches!(tone, Tone::Chosen | Tone::Gemeente);
        let how = |anchor| Words { size: LABEL, strong, anchor, color: colors::words(tone) };
        open_mark(drawing, Some(number));
        let bend = right + LEADER - 10.0;
        let leader = [[at[0] + 6.0, at[1]], [bend, y], [bend + 6.0, y]];
        drawing.path(&leader, colors::SERIES_MUTED, 1.0, "");
        let value = sheet.width - PAGE;
        let room = value - right - LEADER - number.kort.chars().count() as f64 * 8.0 - 8.0;
        drawing.words(right + LEADER, y + 5.0, how("start"), &cut(naam, room, LABEL));
        drawing.words(value, y + 5.0, how("end"), &number.kort);
        drawing.raw("</g>\n");
    }
}
