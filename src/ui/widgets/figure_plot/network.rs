//! A network: nodes with lines between them. What is read stands out with those it is related to.

use super::network_legend::{legend_height, legend_ui};
use super::reading::{Spot, plate_ui, read_ui};
use super::{LABEL_GAP, ReadState, Wanted, between, is_loud, width_of};
use crate::app::figure::labels::{self, beside};
use crate::model::figure::{Figure, Mark, NetMark, Patroon};
use crate::model::partner::Vorm;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::paint;
use egui::{
    Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};
use std::collections::HashSet;

/// Half the size of a node.
pub(super) const NODE: f32 = 6.0;
/// Between the nodes and the edge of the picture.
const EDGE: Vec2 = vec2(16.0, 16.0);
/// Between two lines of the same nodes.
const BESIDE: f32 = 5.0;
/// What is left of a colour that is not about what is read.
const FAINT: f32 = 0.3;

/// Who stands out: what is read, and those it has a line with; empty when all are alike.
#[derive(Default)]
struct Loud {
    read: Option<usize>,
    all: HashSet<usize>,
}

impl Loud {
    fn new(figure: &Figure, read: Option<usize>) -> Self {
        let mut all: HashSet<usize> = read.into_iter().collect();
        for mark in &figure.marks {
            let Mark::Net(NetMark::Lijn { knopen: (a, b), .. }) = mark else { continue };
            match read {
                Some(read) if read == *a => all.insert(*b),
                Some(read) if read == *b => all.insert(*a),
                _ => false,
            };
        }
        Self { read, all }
    }

    fn is_faint(&self, getal: usize) -> bool {
        self.read.is_some() && !self.all.contains(&getal)
    }

    fn line(&self, tokens: &Tokens, (a, b): (usize, usize)) -> Stroke {
        match self.read {
            None => Stroke::new(1.5, tokens.axis),
            Some(read) if read == a || read == b => Stroke::new(2.0, tokens.text),
            Some(_) => Stroke::new(1.0, tokens.axis.gamma_multiply(FAINT)),
        }
    }
}

/// Draws the network, about `height` high; `chosen` stands out while nothing else is read.
pub fn network_plot_ui(
    ui: &mut Ui,
    figure: &Figure,
    name: &str,
    height: f32,
    state: &mut ReadState,
    chosen: Option<usize>,
) -> Option<Wanted> {
    let size = vec2(ui.available_width(), height.max(200.0));
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let under = legend_height(ui, figure, whole.width());
    let net = Rect::from_min_max(whole.min, pos2(whole.right(), whole.bottom() - under));
    let plot = net.shrink2(EDGE);
    let at = |[x, y]: [f64; 2]| {
        let down = 1.0 - figure.y.fraction(y);
        pos2(
            between(plot.left(), plot.right(), figure.x.fraction(x)),
            between(plot.top(), plot.bottom(), down),
        )
    };
    let spots = spots(figure, at);
    let (read, wanted) = read_ui(ui, figure, name, net, &spots, state);
    let loud = Loud::new(figure, read.map(|spot| spot.getal).or(chosen));
    for mark in &figure.marks {
        if let Mark::Net(mark) = mark {
            mark_ui(ui, mark, &loud, at);
        }
    }
    names_ui(ui, figure, &loud, net, at);
    legend_ui(ui, figure, Rect::from_min_max(pos2(whole.left(), net.bottom()), whole.max));
    if let Some(spot) = read {
        // Beside the node the plate would cover those that it tells of.
        plate_ui(ui, figure, Spot { pos: opposite(net, spot.pos), ..spot }, whole);
    }
    wanted
}

/// The corner that is furthest away.
fn opposite(net: Rect, pos: Pos2) -> Pos2 {
    let middle = net.center();
    pos2(
        if pos.x < middle.x { net.right() } else { net.left() },
        if pos.y < middle.y { net.bottom() } else { net.top() },
    )
}

fn spots(figure: &Figure, at: impl Fn([f64; 2]) -> Pos2) -> Vec<Spot> {
    let spot = |mark: &Mark| match mark {
        Mark::Net(NetMark::Knoop { at: place, getal, .. }) => {
            let pos = at(*place);
            let area = Rect::from_center_size(pos, Vec2::splat(NODE * 2.0));
            Some(Spot { getal: *getal, pos, area, is_node: true })
        }
        _ => None,
    };
    figure.marks.iter().filter_map(spot).collect()
}

fn mark_ui(ui: &Ui, mark: &NetMark, loud: &Loud, at: impl Fn([f64; 2]) -> Pos2) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    match mark {
        NetMark::Lijn { van, naar, knopen, naast, patroon, gericht, .. } => {
            let ends = beside_each_other([at(*van), at(*naar)], *naast);
            let stroke = loud.line(tokens, *knopen);
            line(painter, ends, stroke, (*patroon, *gericht), NODE + 3.0);
        }
        NetMark::Knoop { at: place, vorm, verbindt, getal } => {
            let pos = at(*place);
            let faint = loud.is_faint(*getal);
            if *verbindt {
                ring(painter, tokens, pos, faint);
            }
            node(painter, tokens, pos, *vorm, faint);
            if loud.read == Some(*getal) {
                painter.circle_stroke(pos, NODE + 7.0, Stroke::new(2.0, tokens.focus));
            }
        }
        NetMark::Legenda { .. } => {}
    }
}

/// Lines of the same nodes go beside each other, whichever way they are read.
fn beside_each_other([from, to]: [Pos2; 2], naast: usize) -> [Pos2; 2] {
    let turned = (from.x, from.y) > (to.x, to.y);
    let way = if turned { from - to } else { to - from };
    let aside = way.normalized().rot90() * BESIDE * naast as f32;
    [from + aside, to + aside]
}

/// A line; its arrow ends so far before its end.
pub(super) fn line(
    painter: &Painter,
    [from, to]: [Pos2; 2],
    stroke: Stroke,
    (patroon, gericht): (Patroon, bool),
    before: f32,
) {
    let parts = patroon.streken();
    if parts.is_empty() {
        painter.line_segment([from, to], stroke);
    } else {
        let each = |first: usize| parts.iter().skip(first).step_by(2).copied().collect::<Vec<_>>();
        let (dashes, gaps) = (each(0), each(1));
        painter.extend(Shape::dashed_line_with_offset(&[from, to], stroke, &dashes, &gaps, 0.0));
    }
    let way = to - from;
    if gericht && way.length() >= before + 8.0 {
        let way = way.normalized();
        let tip = to - way * before;
        let back = |side: f32| tip - way * 8.0 + way.rot90() * side;
        let corners = vec![tip, back(4.0), back(-4.0)];
        painter.add(Shape::convex_polygon(corners, stroke.color, Stroke::NONE));
    }
}

/// What stands around who connects formal and informal.
pub(super) fn ring(painter: &Painter, tokens: &Tokens, pos: Pos2, faint: bool) {
    painter.circle_filled(pos, NODE + 4.0, tokens.surface);
    painter.circle_stroke(pos, NODE + 4.0, Stroke::new(1.5, fade(tokens.text, faint)));
}

/// A square, a dot or an open diamond.
pub(super) fn node(painter: &Painter, tokens: &Tokens, pos: Pos2, vorm: Vorm, faint: bool) {
    match vorm {
        Vorm::Formeel => {
            let rect = Rect::from_center_size(pos, Vec2::splat(NODE * 2.0 - 1.0));
            painter.rect_filled(rect, 1.0, tokens.surface);
            painter.rect_filled(rect, 1.0, fade(tokens.series_sel, faint));
        }
        Vorm::Informeel => {
            painter.circle_filled(pos, NODE, tokens.surface);
            painter.circle_filled(pos, NODE, fade(tokens.trap[3], faint));
        }
        Vorm::Onbekend => {
            let far = NODE;
            let corners = [vec2(0.0, -far), vec2(far, 0.0), vec2(0.0, far), vec2(-far, 0.0)];
            let corners = corners.map(|off| pos + off).to_vec();
            let edge = Stroke::new(1.75, fade(tokens.muted, faint));
            painter.add(Shape::convex_polygon(corners, tokens.surface, edge));
        }
    }
}

fn fade(color: Color32, faint: bool) -> Color32 {
    if faint { color.gamma_multiply(FAINT) } else { color }
}

/// Names beside nodes as far as there is room; of what is read and those it is related to only.
fn names_ui(ui: &Ui, figure: &Figure, loud: &Loud, net: Rect, at: impl Fn([f64; 2]) -> Pos2) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let shown = shown_names(figure, loud);
    let wanted: Vec<labels::Wanted> = shown
        .iter()
        .map(|name| {
            let pos = at(name.at);
            let width = f64::from(width_of(painter, name.text, name.font()) + 2.0 * name.pad());
            let at = [f64::from(pos.x), f64::from(pos.y)];
            labels::Wanted { at, width, first: name.first }
        })
        .collect();
    let within = [net.left(), net.top(), net.right(), net.bottom()].map(f64::from);
    for (name, place) in shown.iter().zip(beside(&wanted, f64::from(LABEL_GAP), within)) {
        let Some([x, y]) = place else { continue };
        let color = if name.strong || loud.read.is_some() { tokens.text } else { tokens.muted };
        let galley = paint::line(painter, name.text, name.font(), color, f32::INFINITY);
        let place = pos2(x as f32 + name.pad(), y as f32);
        let back = Align2::LEFT_CENTER.anchor_size(place, galley.size());
        if loud.read.is_some() {
            painter.rect(back, 2.0, tokens.surface, Stroke::NONE, StrokeKind::Inside);
        }
        paint::text(painter, place, Align2::LEFT_CENTER, galley);
    }
}

/// A name that may be shown.
struct Name<'a> {
    at: [f64; 2],
    text: &'a str,
    strong: bool,
    first: bool,
}

impl Name<'_> {
    /// Room for the ring around its node, at both sides.
    fn pad(&self) -> f32 {
        if self.strong { 5.0 } else { 0.0 }
    }

    fn font(&self) -> egui::FontId {
        if self.strong { semibold(14.0) } else { regular(14.0) }
    }
}

fn shown_names<'a>(figure: &'a Figure, loud: &Loud) -> Vec<Name<'a>> {
    let is_at = |place: [f64; 2], wanted: &dyn Fn(usize) -> bool| {
        figure.marks.iter().any(|mark| match mark {
            Mark::Net(NetMark::Knoop { at, getal, .. }) => *at == place && wanted(*getal),
            _ => false,
        })
    };
    let name = |mark: &'a Mark| {
        let Mark::PointLabel { at, tone, text } = mark else { return None };
        let strong = is_loud(*tone);
        match loud.read {
            None => Some(Name { at: *at, text, strong, first: strong }),
            Some(read) => is_at(*at, &|getal| loud.all.contains(&getal)).then(|| {
                let own = is_at(*at, &|getal| getal == read);
                Name { at: *at, text, strong: own, first: own }
            }),
        }
    };
    figure.marks.iter().filter_map(name).collect()
}
