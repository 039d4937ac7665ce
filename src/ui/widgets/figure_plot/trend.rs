//! The course of an indicator: lines with egui_plot, words beside them by hand.

use super::names;
use super::reading::{Spot, plate_ui, read_ui, ring};
use super::{
    EDGE, LABEL_GAP, ReadState, Wanted, between, is_loud, marks, stroke, width_of, with_edge, words,
};
use crate::app::figure::labels;
use crate::model::figure::{Figure, Mark, Tone};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::paint;
use egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, UiBuilder, pos2, vec2};
use egui_plot::{FilledArea, Line, Plot, PlotBounds, PlotPoints, PlotUi};

/// Between the end of a line and its label.
const LEADER: f32 = 28.0;
/// Room for the ring of the keyboard.
const SIDE: f32 = 4.0;
/// Between dots in a row.
const DOT: f32 = 28.0;
/// The most of the width that names may take.
const NAMES: f32 = 0.34;

/// Where everything stands.
struct Layout {
    whole: Rect,
    plot: Rect,
    names: f32,
}

impl Layout {
    fn new(painter: &Painter, figure: &Figure, mut whole: Rect) -> Self {
        let of_tick =
            |tick: &crate::model::figure::Tick| width_of(painter, &tick.text, regular(14.0));
        let ticks = figure.y.ticks().iter().map(of_tick).fold(16.0, f32::max);
        let (mut names, mut values) = (0.0_f32, 0.0_f32);
        for mark in &figure.marks {
            let Mark::EndLabel { naam, getal, .. } = mark else { continue };
            names = names.max(width_of(painter, naam, semibold(15.0)));
            let kort = figure.getal(*getal).map_or("", |getal| &getal.kort);
            values = values.max(width_of(painter, kort, semibold(15.0)));
        }
        let names = names.min(whole.width() * NAMES);
        let is_above = |mark: &Mark| matches!(mark, Mark::Note { .. } | Mark::Panel { .. });
        let has_note = figure.marks.iter().any(is_above);
        let has_words = has_note || !figure.y.naam().is_empty();
        let top = whole.top() + if has_words { 26.0 } else { 10.0 };
        let under = if figure.x.naam().is_empty() { 30.0 } else { 54.0 };
        let left = whole.left() + ticks + 16.0;
        let beside = SIDE + LEADER + names + values + 12.0;
        if figure.x.ticks().is_empty() {
            // Dots in a row keep together: a line from far away is hard to follow.
            let most = left + figure.x.range().1 as f32 * DOT + beside;
            whole.max.x = whole.right().min(most);
        }
        let right = whole.right() - beside;
        let plot = Rect::from_min_max(
            pos2(left, top),
            pos2(right.max(left + 40.0), whole.bottom() - under),
        );
        Self { whole, plot, names }
    }

    fn at(&self, figure: &Figure, [x, y]: [f64; 2]) -> Pos2 {
        let plot = self.plot;
        let down = 1.0 - figure.y.fraction(y);
        pos2(
            between(plot.left(), plot.right(), figure.x.fraction(x)),
            between(plot.top(), plot.bottom(), down),
        )
    }
}

/// Draws the course of an indicator, `height` high.
pub fn trend_plot_ui(
    ui: &mut Ui,
    figure: &Figure,
    name: &str,
    height: f32,
    state: &mut ReadState,
) -> Option<Wanted> {
    let size = vec2(ui.available_width(), height);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let layout = Layout::new(ui.painter(), figure, whole);
    axes(ui, figure, &layout);
    lines_ui(ui, figure, name, &layout);
    dashes(ui, figure, &layout);
    let ends = end_labels(ui, figure, &layout);
    names::axis_names(ui, figure, whole, layout.plot);
    names::panel_names(ui, figure, layout.plot, |x| layout.at(figure, [x, 0.0]).x);
    names::point_labels(ui, figure, layout.plot, |at| layout.at(figure, at));
    let mut spots: Vec<Spot> = Vec::new();
    for mark in &figure.marks {
        if let Mark::Point { at, shape, tone, getal } = mark {
            let pos = layout.at(figure, *at);
            marks::point(ui.painter(), theme::tokens(ui), pos, *shape, *tone);
            let area = Rect::from_center_size(pos, vec2(10.0, 10.0));
            spots.push(Spot { getal: *getal, pos, area, is_node: true });
        }
    }
    spots.extend(ends);
    let (read, wanted) = read_ui(ui, figure, name, whole, &spots, state);
    if let Some(spot) = read {
        let point = spots.iter().find(|one| one.getal == spot.getal).copied().unwrap_or(spot);
        ring(ui.painter(), point, Stroke::new(2.0, theme::tokens(ui).focus));
        plate_ui(ui, figure, point, whole);
    }
    wanted
}

/// Lines across, the words of the ticks, and notes.
fn axes(ui: &Ui, figure: &Figure, layout: &Layout) {
    let (painter, tokens, plot) = (ui.painter(), theme::tokens(ui), layout.plot);
    let put = |pos: Pos2, anchor: Align2, text: &str| {
        let galley = paint::line(painter, text, regular(14.0), tokens.muted, 200.0);
        paint::text(painter, pos, anchor, galley);
    };
    for tick in figure.y.ticks() {
        let y = layout.at(figure, [figure.x.range().0, tick.at]).y;
        // In a panel the band around zero shows where it lies.
        let is_base = tick.at == 0.0 && !names::has_panels(figure);
        let color = if is_base { tokens.axis } else { tokens.grid };
        for x in names::stretches(figure, plot, |x| layout.at(figure, [x, 0.0]).x) {
            painter.hline(x, painter.round_to_pixel_center(y), Stroke::new(1.0, color));
        }
        put(pos2(plot.left() - 10.0, y), Align2::RIGHT_CENTER, &tick.text);
    }
    for tick in figure.x.ticks() {
        let x = layout.at(figure, [tick.at, 0.0]).x;
        put(pos2(x, plot.bottom() + 17.0), Align2::CENTER_CENTER, &tick.text);
    }
    let mut free_from = f32::NEG_INFINITY;
    for mark in &figure.marks {
        if let Mark::Note { at, text } = mark {
            let x = layout.at(figure, [*at, 0.0]).x;
            let ends = [pos2(x, plot.top()), pos2(x, plot.bottom())];
            painter.extend(Shape::dashed_line(&ends, Stroke::new(1.0, tokens.axis), 2.0, 3.0));
            let half = width_of(painter, text, regular(14.0)) / 2.0;
            // Two breaks close together share the word of the first.
            if x - half >= free_from {
                put(pos2(x, plot.top() - 11.0), Align2::CENTER_CENTER, text);
                free_from = x + half + 6.0;
            }
        }
    }
}

/// Areas and whole lines, with fixed bounds and nothing that moves.
fn lines_ui(ui: &mut Ui, figure: &Figure, name: &str, layout: &Layout) {
    let outer = with_edge(layout.plot);
    let tokens = theme::tokens(ui);
    let mut own = ui.new_child(UiBuilder::new().max_rect(outer).id_salt(("lijnen", name)));
    let bounds = bounds(figure, layout.plot);
    Plot::new(("plot", name))
        .width(outer.width())
        .height(outer.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show(&mut own, |plot| {
            plot.set_plot_bounds(bounds);
            for mark in &figure.marks {
                draw_line(plot, tokens, mark);
            }
        });
}

/// The axes with their edge, so that what lies on the border is drawn whole.
fn bounds(figure: &Figure, plot: Rect) -> PlotBounds {
    let side = |(from, to): (f64, f64), size: f32| {
        let more = (to - from) * f64::from(EDGE / size.max(1.0));
        (from - more, to + more)
    };
    let (left, right) = side(figure.x.range(), plot.width());
    let (low, high) = side(figure.y.range(), plot.height());
    PlotBounds::from_min_max([left, low], [right, high])
}

fn draw_line(plot: &mut PlotUi<'_>, tokens: &Tokens, mark: &Mark) {
    match mark {
        Mark::Band { area, tone } => {
            let column =
                |place: usize| area.iter().map(|corner| corner[place]).collect::<Vec<f64>>();
            let (xs, low, high) = (column(0), column(1), column(2));
            let color = if *tone == Tone::Chosen { tokens.band } else { tokens.border };
            let area = FilledArea::new("", &xs, &low, &high).fill_color(color);
            plot.add(area.allow_hover(false));
        }
        Mark::Line {
            points, tone: tone @ (Tone::Chosen | Tone::Muted | Tone::Klasse(_)), ..
        } => {
            let line = Line::new("", PlotPoints::new(points.clone()));
            plot.line(line.stroke(stroke(tokens, *tone)).allow_hover(false));
        }
        _ => {}
    }
}

/// Dashed and dotted lines in points of the screen, the same at every zoom.
fn dashes(ui: &Ui, figure: &Figure, layout: &Layout) {
    for mark in &figure.marks {
        let Mark::Line { points, tone, .. } = mark else { continue };
        let (dash, gap) = match tone {
            Tone::Gemeente => (7.0, 4.0),
            Tone::Nederland => (2.0, 3.0),
            _ => continue,
        };
        let points: Vec<Pos2> = points.iter().map(|point| layout.at(figure, *point)).collect();
        let line = stroke(theme::tokens(ui), *tone);
        ui.painter().extend(Shape::dashed_line(&points, line, dash, gap));
    }
}

/// An end of a line with its words.
struct End<'a> {
    pos: Pos2,
    tone: Tone,
    naam: &'a str,
    getal: usize,
}

/// Names and values beside the ends, pushed apart, with a leader.
fn end_labels(ui: &Ui, figure: &Figure, layout: &Layout) -> Vec<Spot> {
    let all: Vec<End<'_>> =
        figure.marks.iter().filter_map(|mark| end(figure, layout, mark)).collect();
    let (top, bottom) = (f64::from(layout.plot.top()), f64::from(layout.plot.bottom()));
    let gap = f64::from(LABEL_GAP);
    let wanted: Vec<f64> = all.iter().map(|end| f64::from(end.pos.y)).collect();
    let must: Vec<bool> = all.iter().map(|end| end.tone != Tone::Muted).collect();
    let kept = labels::kept(&wanted, &must, labels::most(gap, top, bottom));
    let wanted: Vec<f64> = kept.iter().map(|index| wanted[*index]).collect();
    let places = labels::push_apart(&wanted, gap, top, bottom);
    let mut spots = Vec::new();
    for (index, y) in kept.into_iter().zip(places) {
        spots.push(label(ui, figure, layout, &all[index], y as f32));
    }
    spots
}

fn end<'a>(figure: &Figure, layout: &Layout, mark: &'a Mark) -> Option<End<'a>> {
    let Mark::EndLabel { at, tone, naam, getal } = mark else { return None };
    Some(End { pos: layout.at(figure, *at), tone: *tone, naam, getal: *getal })
}

fn label(ui: &Ui, figure: &Figure, layout: &Layout, end: &End<'_>, y: f32) -> Spot {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let left = layout.plot.right() + LEADER;
    let leader = vec![end.pos + vec2(6.0, 0.0), pos2(left - 12.0, y), pos2(left - 4.0, y)];
    painter.add(Shape::line(leader, Stroke::new(1.0, tokens.series_muted)));
    let color = words(tokens, end.tone);
    let font = || if is_loud(end.tone) { semibold(15.0) } else { regular(15.0) };
    let name = paint::line_with_end(painter, end.naam, font(), color, layout.names);
    let drawn = paint::text(painter, pos2(left, y), Align2::LEFT_CENTER, name);
    let kort = figure.getal(end.getal).map_or("", |getal| &getal.kort);
    let value = paint::line(painter, kort, font(), color, 120.0);
    let right = pos2(layout.whole.right() - SIDE, y);
    let area = drawn.union(paint::text(painter, right, Align2::RIGHT_CENTER, value));
    Spot { getal: end.getal, pos: end.pos, area, is_node: false }
}
