//! Where everything of a figure stands on its sheet, in pixels.

use super::{network, spine};
use crate::model::figure::{Axis, AxisColumn, Figure, Mark, Row};

/// Space around.
pub const PAGE: f64 = 24.0;
/// Text under which nothing is smaller.
pub const SMALL: f64 = 14.0;
/// Labels and rows.
pub const LABEL: f64 = 15.0;
/// Height of a row.
const ROW: f64 = 34.0;
/// Height of a row of cells, and of a line of the words above a column.
const ROW_CELLS: f64 = 46.0;
const HEAD_LINE: f64 = 18.0;
/// Width of a column of outcomes.
const COLUMN: f64 = 204.0;
/// Room for the names beside cells.
const NAMES_MOST: f64 = 240.0;
/// Lines of words are no longer than this.
const WORDS_MOST: f64 = 1120.0;
/// Height of a chart without rows.
const CHART: f64 = 360.0;
/// Largest sides of a map, and what stands beside it.
const MAP: [f64; 2] = [700.0, 820.0];
pub const LEGEND: f64 = 280.0;
pub const LEGEND_GAP: f64 = 18.0;
/// Labels stand at least this far apart.
pub const LABEL_GAP: f64 = 19.0;
/// Between the end of a line and its label.
pub const LEADER: f64 = 30.0;

/// Sizes that belong to one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width of the whole.
    pub width: f64,
    /// Height of the whole.
    pub height: f64,
    /// Left, top, right and bottom of the chart.
    pub plot: [f64; 4],
    /// Lines of the text above.
    pub above: Vec<(Line, String)>,
    /// Lines of the text below.
    pub below: Vec<String>,
    /// Whether there are classes in it.
    pub classes: bool,
    /// Lines of the words above each column: its name, and what stands under it.
    pub heads: Vec<[Vec<String>; 2]>,
    /// Where the columns of words end, from left to right.
    pub columns: Vec<f64>,
}

/// A kind of line above the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The title.
    Title,
    /// Unit and what the marks mean.
    Quiet,
    /// The sentence.
    Sentence,
}

impl Line {
    /// Size of its letters and height of the line.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::Title => (20.0, 26.0),
            Self::Quiet => (SMALL, 19.0),
            Self::Sentence => (LABEL, 22.0),
        }
    }
}

impl Sheet {
    /// The sheet of a figure.
    pub fn new(figure: &Figure) -> Self {
        let rows = figure.y.rows();
        let words = spine::widths(figure);
        let width = width(figure, &words);
        let room = (width - 2.0 * PAGE).min(WORDS_MOST);
        let above = above(figure, room);
        let high: f64 = above.iter().map(|(line, _)| line.size().1).sum();
        let panels = figure.marks.iter().any(|mark| matches!(mark, Mark::Panel { .. }));
        let bare = rows.is_empty() && figure.y.naam().is_empty() && !panels;
        let heads: Vec<[Vec<String>; 2]> = figure.x.columns().iter().map(head_lines).collect();
        let lines = heads.iter().map(|[naam, onder]| naam.len() + onder.len()).max();
        let head = match lines {
            Some(lines) => 20.0 + lines as f64 * HEAD_LINE,
            None if bare => 20.0,
            None => 34.0,
        };
        let top = PAGE + high + head;
        let row = match (heads.is_empty(), words.is_empty()) {
            (false, _) => ROW_CELLS,
            (true, false) => spine::ROW,
            (true, true) => ROW,
        };
        let bottom = top + if rows.is_empty() { chart(figure) } else { row * rows.len() as f64 };
        let cells = figure.marks.iter().any(|mark| matches!(mark, Mark::Cell { .. }));
        let classes = cells || rows.iter().any(|row| row.klasse.is_some());
        let foot = network::legend_height(figure, room).unwrap_or(
            match (rows.is_empty(), figure.x.naam().is_empty()) {
                (true, true) => 34.0,
                (true, false) => 60.0,
                (false, _) => 14.0,
            },
        );
        let legend = if classes { 26.0 } else { 0.0 };
        let below: Vec<String> =
            figure.head.bronnen.iter().flat_map(|text| wrap(text, room, SMALL)).collect();
        let height = bottom + foot + legend + below.len() as f64 * 19.0 + PAGE;
        let ((left, right), columns) = match words.is_empty() {
            true => (sides(figure, width), words),
            false => spine::sides(&words, width),
        };
        let plot = [left, top, right, bottom];
        Self { width, height, plot, above, below, classes, heads, columns }
    }

    /// The words above a column and the baseline of each, its name first.
    pub fn head_of(&self, column: usize) -> impl Iterator<Item = (f64, bool, &str)> {
        let [_, top, _, _] = self.plot;
        let lines = self.heads.get(column).map_or(0, |[naam, onder]| naam.len() + onder.len());
        let first = top - 10.0 - lines as f64 * HEAD_LINE;
        let parts = self.heads.get(column).into_iter().flatten().zip([true, false]);
        let words = parts.flat_map(|(lines, naam)| lines.iter().map(move |text| (naam, text)));
        words.enumerate().map(move |(place, (naam, text))| {
            (first + (place as f64 + 0.8) * HEAD_LINE, naam, text.as_str())
        })
    }

    /// Where a place of the axes lies.
    pub fn at(&self, x: &Axis, y: &Axis, [place_x, place_y]: [f64; 2]) -> [f64; 2] {
        let [left, top, right, bottom] = self.plot;
        let down = y.fraction(place_y);
        // Rows run from the top down, values from the bottom up.
        let down = if y.rows().is_empty() { 1.0 - down } else { down };
        [left + x.fraction(place_x) * (right - left), top + down * (bottom - top)]
    }
}

/// `words`: how wide the columns of words are.
fn width(figure: &Figure, words: &[f64]) -> f64 {
    let columns = figure.x.columns();
    match (figure.y.rows().is_empty(), figure.x.ticks().is_empty()) {
        _ if figure.is_map() => 2.0 * PAGE + map_size(figure)[0] + LEGEND_GAP + LEGEND,
        _ if figure.is_network() => network::SIZE[0],
        _ if !words.is_empty() => spine::WIDTH,
        _ if !columns.is_empty() => 2.0 * PAGE + names(figure) + figure.x.range().1 * COLUMN,
        (true, false) => 800.0,
        (true, true) => (360.0 + figure.x.range().1 * 20.0).min(800.0),
        (false, _) => 680.0,
    }
}

/// Room for the names of the rows beside cells.
fn names(figure: &Figure) -> f64 {
    let own = |row: &Row| text_width(&row.naam, LABEL).max(text_width(&row.onder, SMALL));
    figure.y.rows().iter().map(own).fold(60.0, f64::max).min(NAMES_MOST) + 16.0
}

fn head_lines(column: &AxisColumn) -> [Vec<String>; 2] {
    let room = (column.to - column.from) * COLUMN;
    [wrap(&column.naam, room, LABEL), wrap(&column.onder, room, SMALL)]
}

/// Width and height of a map: a metre is as long in both.
fn map_size(figure: &Figure) -> [f64; 2] {
    let size = [figure.x.range(), figure.y.range()].map(|(from, to)| (to - from).max(1.0));
    let scale = (MAP[0] / size[0]).min(MAP[1] / size[1]);
    size.map(|side| side * scale)
}

/// High enough for every label beside it.
fn chart(figure: &Figure) -> f64 {
    if figure.is_map() {
        return map_size(figure)[1];
    }
    if figure.is_network() {
        return network::SIZE[1];
    }
    let labels = figure.marks.iter().filter(|mark| matches!(mark, Mark::EndLabel { .. }));
    (labels.count() as f64 * LABEL_GAP).max(CHART)
}

fn above(figure: &Figure, room: f64) -> Vec<(Line, String)> {
    let head = &figure.head;
    let joined: Vec<&str> = [head.eenheid.as_str(), &head.ondertitel]
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect();
    let texts = [
        (Line::Title, head.titel.clone()),
        (Line::Quiet, joined.join(" · ")),
        (Line::Sentence, figure.sentence()),
    ];
    let lines = |(line, text): (Line, String)| {
        wrap(&text, room, line.size().0).into_iter().map(move |text| (line, text))
    };
    texts.into_iter().flat_map(lines).collect()
}

/// Left and right of the chart: words stand beside it.
fn sides(figure: &Figure, width: f64) -> (f64, f64) {
    let rows = figure.y.rows();
    if figure.is_map() {
        return (PAGE, PAGE + map_size(figure)[0]);
    }
    if !figure.x.columns().is_empty() {
        return (PAGE + names(figure), width - PAGE);
    }
    if figure.is_network() {
        return (PAGE + network::EDGE, width - PAGE - network::EDGE);
    }
    let values = || figure.numbered().map(|(_, getal)| text_width(&getal.kort, LABEL));
    let value = values().fold(44.0, f64::max);
    if !rows.is_empty() {
        let names = rows.iter().map(|row| text_width(&row.naam, LABEL)).fold(60.0, f64::max);
        return (PAGE + names.min(220.0) + 16.0, width - PAGE - value - 48.0);
    }
    let ticks = figure.y.ticks().iter().map(|tick| text_width(&tick.text, SMALL));
    let names = figure.marks.iter().map(|mark| match mark {
        Mark::EndLabel { naam, .. } => text_width(naam, LABEL),
        _ => 0.0,
    });
    let names = names.fold(0.0, f64::max).min(220.0);
    let left = PAGE + ticks.fold(20.0, f64::max) + 10.0;
    (left, width - PAGE - value - 12.0 - names - LEADER)
}

/// About how wide a text is: measuring needs the font, and a little room to spare is enough.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.5
}

/// A text no wider than `width`.
pub fn cut(text: &str, width: f64, size: f64) -> String {
    let most = (width / (size * 0.5)).floor() as usize;
    if text.chars().count() <= most.max(2) {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1).max(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Breaks a text at its spaces.
pub fn wrap(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width(line, size) + text_width(word, size) + size / 4.0 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_long_names_are_cut() {
        // 10 pixels a letter at size 10/0.5.
        let size = 10.0 / 0.5;
        assert_eq!(wrap("aa bb cc", 60.0, size), ["aa bb", "cc"]);
        assert_eq!(wrap("", 50.0, size), Vec::<String>::new());
        assert_eq!(cut("abcdef", 40.0, size), "abc…");
        assert_eq!(cut("abc", 40.0, size), "abc");
    }
}
