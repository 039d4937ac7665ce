//! All wijken beside each other: a bar per row, the gemeente as a line through all of them.

use super::reading::{Spot, plate_ui, read_ui};
use super::{ReadState, Wanted, between, is_loud, marks, width_of};
use crate::model::figure::{Figure, Mark, Row, Tone};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::{paint, symbol};
use egui::{Align2, Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// The words of the ticks.
const HEAD: f32 = 26.0;
const ROW_MIN: f32 = 24.0;
const ROW_MAX: f32 = 46.0;
/// Half the height of a bar.
const HALF_BAR: f32 = 8.0;
const LEFT: f32 = 10.0;

struct Layout {
    whole: Rect,
    plot: Rect,
    row: f32,
    names: f32,
    symbols: bool,
}

impl Layout {
    fn new(painter: &Painter, figure: &Figure, whole: Rect, row: f32) -> Self {
        let rows = figure.y.rows();
        let font = |row: &Row| if is_loud(row.tone) { semibold(15.0) } else { regular(15.0) };
        let name = |row: &Row| width_of(painter, &row.naam, font(row)) + 2.0;
        let names = rows.iter().map(name).fold(60.0, f32::max).min(whole.width() * 0.4);
        let kort = |row: &Row| {
            let kort = figure.getal(row.getal).map_or("", |getal| &getal.kort);
            width_of(painter, kort, semibold(15.0))
        };
        let values = rows.iter().map(kort).fold(40.0, f32::max);
        let symbols = rows.iter().any(|row| row.klasse.is_some());
        let beside = values + LEFT + if symbols { 40.0 } else { 16.0 };
        let plot = Rect::from_min_max(
            pos2(whole.left() + LEFT + names + 12.0, whole.top() + HEAD),
            pos2(whole.right() - beside, whole.bottom()),
        );
        Self { whole, plot, row, names, symbols }
    }

    fn x(&self, figure: &Figure, at: f64) -> f32 {
        between(self.plot.left(), self.plot.right(), figure.x.fraction(at))
    }

    fn line(&self, row: usize) -> Rect {
        let top = self.plot.top() + row as f32 * self.row;
        Rect::from_min_size(pos2(self.whole.left(), top), vec2(self.whole.width(), self.row))
    }
}

/// Draws a row per wijk, about `height` high in all.
pub fn ranking_plot_ui(
    ui: &mut Ui,
    figure: &Figure,
    name: &str,
    height: f32,
    state: &mut ReadState,
) -> Option<Wanted> {
    let rows = figure.y.rows();
    let row = ((height - HEAD) / rows.len().max(1) as f32).floor().clamp(ROW_MIN, ROW_MAX);
    let size = vec2(ui.available_width(), HEAD + row * rows.len() as f32);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let layout = Layout::new(ui.painter(), figure, whole, row);
    for (place, row) in rows.iter().enumerate() {
        chosen(ui, row, layout.line(place));
    }
    axis(ui, figure, &layout);
    for mark in &figure.marks {
        draw(ui, figure, &layout, mark);
    }
    let mut spots = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        spots.push(row_words(ui, figure, &layout, row, layout.line(place)));
    }
    let (read, wanted) = read_ui(ui, figure, name, whole, &spots, state);
    if let Some(spot) = read {
        let edge = Stroke::new(2.0, theme::tokens(ui).focus);
        let rect = spot.area.shrink(1.0);
        ui.painter().rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
        plate_ui(ui, figure, spot, whole);
    }
    wanted
}

fn chosen(ui: &Ui, row: &Row, line: Rect) {
    if row.tone != Tone::Chosen {
        return;
    }
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(line, 0, tokens.accent_soft);
    let edge = Stroke::new(4.0, tokens.accent);
    ui.painter().vline(line.left() + 2.0, line.y_range(), edge);
}

fn axis(ui: &Ui, figure: &Figure, layout: &Layout) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let last = figure.x.ticks().len().saturating_sub(1);
    for (place, tick) in figure.x.ticks().iter().enumerate() {
        let x = painter.round_to_pixel_center(layout.x(figure, tick.at));
        let (color, width) = if tick.at == 0.0 { (tokens.axis, 1.5) } else { (tokens.grid, 1.0) };
        let y = (layout.plot.top() - 4.0)..=layout.plot.bottom();
        painter.vline(x, y, Stroke::new(width, color));
        let words = paint::line(painter, &tick.text, regular(14.0), tokens.muted, 90.0);
        let room = if last > 0 { layout.plot.width() / last as f32 } else { f32::INFINITY };
        // Long amounts do not run into each other: every other one is enough.
        if words.size().x + 8.0 > room && place % 2 == 1 {
            continue;
        }
        let at = pos2(x, layout.plot.top() - 15.0);
        paint::text(painter, at, Align2::CENTER_CENTER, words);
    }
}

fn draw(ui: &Ui, figure: &Figure, layout: &Layout, mark: &Mark) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let x = |at: f64| layout.x(figure, at);
    match mark {
        Mark::Bar { row, from, to, tone, .. } => {
            let y = layout.line(*row).center().y;
            let (from, to) = (x(*from), x(*to));
            let rect =
                Rect::from_x_y_ranges(from.min(to)..=from.max(to), (y - HALF_BAR)..=(y + HALF_BAR));
            marks::bar(painter, tokens, rect, *tone);
        }
        Mark::Interval { row, from, to, .. } => {
            marks::interval(painter, tokens, x(*from), x(*to), layout.line(*row).center().y);
        }
        Mark::Rule { at, .. } => {
            let x = painter.round_to_pixel_center(x(*at));
            let ends = [pos2(x, layout.plot.top()), pos2(x, layout.plot.bottom())];
            let line = Stroke::new(1.5, tokens.series_city);
            painter.extend(Shape::dashed_line(&ends, line, 6.0, 4.0));
        }
        Mark::Point { at, .. } => {
            let y = layout.line(at[1].floor() as usize).center().y;
            marks::diamond(painter, tokens, pos2(x(at[0]), y), 7.0);
        }
        Mark::Missing { row, text, .. } if figure.y.rows()[*row].apart => {
            apart(ui, layout, &figure.y.rows()[*row], layout.line(*row), text);
        }
        Mark::Missing { row, text, .. } => {
            let line = layout.line(*row);
            // Without a bar there is no symbol: its column gives room for the words.
            let right = layout.plot.right() + if layout.symbols { 30.0 } else { 0.0 };
            let x = (layout.plot.left() + 1.0)..=right;
            let rect = Rect::from_x_y_ranges(x, line.shrink(8.0).y_range());
            marks::missing(painter, tokens, rect, text);
        }
        Mark::Reach { .. } | Mark::Half { .. } | Mark::Group { .. } | Mark::Words { .. } => {}
        Mark::Line { .. }
        | Mark::Band { .. }
        | Mark::Cell { .. }
        | Mark::Count { .. }
        | Mark::EndLabel { .. }
        | Mark::PointLabel { .. }
        | Mark::Panel { .. }
        | Mark::Note { .. }
        | Mark::Map(_)
        | Mark::Net(_) => {}
    }
}

/// What has no place among the others: a line above it, and the reason in the place of bar,
/// symbol and value. Hatched is what has no figure.
fn apart(ui: &Ui, layout: &Layout, row: &Row, line: Rect, text: &str) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    // The zero line ends above it.
    let place = Rect::from_x_y_ranges((layout.plot.left() - 2.0)..=line.right(), line.y_range());
    let ground = if row.tone == Tone::Chosen { tokens.accent_soft } else { tokens.surface };
    painter.rect_filled(place, 0, ground);
    let y = painter.round_to_pixel_center(line.top());
    painter.hline(line.x_range(), y, Stroke::new(1.0, tokens.border));
    let words = paint::line(painter, text, regular(14.0), tokens.muted, place.width() - LEFT);
    paint::text(painter, place.left_center(), Align2::LEFT_CENTER, words);
}

/// Name at the left, symbol and value in fixed columns at the right.
fn row_words(ui: &Ui, figure: &Figure, layout: &Layout, row: &Row, line: Rect) -> Spot {
    let (painter, tokens, y) = (ui.painter(), theme::tokens(ui), line.center().y);
    let font = || if is_loud(row.tone) { semibold(15.0) } else { regular(15.0) };
    let name = paint::line(painter, &row.naam, font(), tokens.text, layout.names);
    paint::text(painter, pos2(line.left() + LEFT, y), Align2::LEFT_CENTER, name);
    let getal = figure.getal(row.getal);
    let value = getal.filter(|_| !row.apart).map_or("", |getal| &getal.kort);
    let value = paint::line(painter, value, font(), tokens.text, 120.0);
    paint::text(painter, pos2(line.right() - LEFT, y), Align2::RIGHT_CENTER, value);
    if let (true, Some(klasse)) = (layout.symbols, row.klasse) {
        let middle = pos2(layout.plot.right() + 22.0, y);
        let color = tokens.klasse(klasse).line;
        if row.grensgeval {
            symbol::paint_open(painter, middle, klasse, color);
        } else {
            symbol::paint(painter, middle, klasse, symbol::SIZE, color);
        }
    }
    let value = getal.filter(|_| !row.apart).and_then(|getal| getal.waarde.ok()).unwrap_or(0.0);
    Spot { getal: row.getal, pos: pos2(layout.x(figure, value), y), area: line, is_node: true }
}
