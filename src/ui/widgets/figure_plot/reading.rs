//! Reading numbers off a chart: by pointer, by arrow keys, and by a screen reader.

use super::Wanted;
use crate::model::figure::{Figure, Getal};
use crate::model::gebied::GebiedSoort;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::paint;
use egui::{
    Align2, CursorIcon, Id, Key, LayerId, Modifiers, Order, Painter, Pos2, Rect, Response, Role,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// Which number has been walked to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReadState {
    at: Option<usize>,
    /// Where the pointer lay when a key was pressed: there it reads nothing until it moves.
    resting: Option<Pos2>,
}

/// A number with its place on the screen and the area that stands for it.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// Place of the number.
    pub getal: usize,
    /// Where it is read.
    pub pos: Pos2,
    /// What the pointer may rest on.
    pub area: Rect,
    /// Whether a screen reader is told of it; one of several spots of a number is.
    pub is_node: bool,
}

/// A pointer further away than this reads nothing.
const REACH: f32 = 20.0;

/// More numbers than this are not told one by one to a screen reader: the table has them all.
const MOST_NODES: usize = 400;

/// Makes a chart readable; returns the number that is read now, and what the user wants.
pub fn read_ui(
    ui: &mut Ui,
    figure: &Figure,
    name: &str,
    rect: Rect,
    spots: &[Spot],
    state: &mut ReadState,
) -> (Option<Spot>, Option<Wanted>) {
    let id = ui.scope_id().with(("figuur", name));
    tell_spots(ui, figure, id, spots);
    let response = ui.interact(rect, id, Sense::click());
    walk(ui, &response, figure, spots, state);
    state.resting = state.resting.filter(|_| !response.clicked());
    let hovered = response.hover_pos().filter(|pos| Some(*pos) != state.resting);
    let pointed = hovered.and_then(|pos| nearest(spots, pos));
    let walked = state.at.filter(|_| response.has_focus());
    let found = |getal: usize| spots.iter().find(|spot| spot.getal == getal).copied();
    let read = pointed.or_else(|| walked.and_then(found));
    let said = read.and_then(|spot| figure.getal(spot.getal)).map(|one| spoken(figure, one));
    let said = said.unwrap_or_default();
    response.widget_info(|| {
        let hint = match figure.is_network() {
            true => "pijltjes: een ander, enter: kiezen",
            false => "pijltjes: ander cijfer, enter: bron, spatie: naar de wijk",
        };
        let read = if said.is_empty() { "" } else { ". " };
        WidgetInfo::labeled(Role::GraphicsDocument, true, format!("{name}{read}{said}; {hint}"))
    });
    let wanted = wanted(ui, &response, figure, read);
    // From a node that was clicked the arrow keys go on.
    if figure.is_network() && response.clicked() {
        response.request_focus();
        state.at = read.map_or(state.at, |spot| Some(spot.getal));
    }
    if pointed.is_some_and(|spot| figure.getal(spot.getal).is_some_and(is_wijk)) {
        response.on_hover_cursor(CursorIcon::PointingHand);
    }
    (read, wanted)
}

/// A number in words; of a node also its lines, which are what a network is about.
fn spoken(figure: &Figure, getal: &Getal) -> String {
    match figure.is_network() {
        true => [&getal.gezegd].into_iter().chain(&getal.uitleg).cloned().collect::<Vec<_>>(),
        false => vec![getal.gezegd.clone()],
    }
    .join("; ")
}

fn is_wijk(getal: &Getal) -> bool {
    GebiedSoort::of_code(&getal.code) == Some(GebiedSoort::Wijk)
}

/// A node for each number; none of them is a stop for the Tab key.
fn tell_spots(ui: &Ui, figure: &Figure, id: Id, spots: &[Spot]) {
    for spot in spots.iter().filter(|spot| spot.is_node).take(MOST_NODES) {
        let Some(getal) = figure.getal(spot.getal) else { continue };
        let node = ui.interact(spot.area, id.with(spot.getal), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(Role::GraphicsSymbol, true, &getal.gezegd));
    }
}

fn nearest(spots: &[Spot], pos: Pos2) -> Option<Spot> {
    let distance = |spot: &Spot| {
        let to_area = spot.area.distance_sq_to_pos(pos);
        // Within an area the nearest point wins, so that lines close together can be told apart.
        (to_area, spot.pos.distance_sq(pos))
    };
    let near = spots.iter().filter(|spot| distance(spot).0 <= REACH * REACH);
    near.min_by(|a, b| {
        let (a, b) = (distance(a), distance(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    })
    .copied()
}

/// Enter asks for the source, space and a click for the wijk.
fn wanted(ui: &Ui, response: &Response, figure: &Figure, read: Option<Spot>) -> Option<Wanted> {
    let getal = read?.getal;
    let of_wijk = figure.getal(getal).is_some_and(is_wijk);
    let enter = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    match (enter, response.clicked(), of_wijk) {
        (true, ..) | (_, true, false) => Some(Wanted::Bron(getal)),
        (false, true, true) => Some(Wanted::Wijk(getal)),
        _ => None,
    }
}

/// Arrow keys go to the nearest number on that side.
fn walk(ui: &Ui, response: &Response, figure: &Figure, spots: &[Spot], state: &mut ReadState) {
    if !response.has_focus() {
        return;
    }
    let filter =
        egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let current = spots.iter().find(|spot| Some(spot.getal) == state.at);
    let Some(current) = current.or_else(|| first(figure, spots)) else { return };
    state.at = Some(current.getal);
    let ways = [
        (Key::ArrowLeft, vec2(-1.0, 0.0)),
        (Key::ArrowRight, vec2(1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, -1.0)),
        (Key::ArrowDown, vec2(0.0, 1.0)),
    ];
    for (key, way) in ways {
        let pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed && let Some(next) = next(figure, spots, current, way) {
            (state.at, state.resting) = (Some(next.getal), response.hover_pos());
        }
    }
}

/// The newest number of the chosen wijk, or else the first.
fn first<'a>(figure: &Figure, spots: &'a [Spot]) -> Option<&'a Spot> {
    let chosen = figure.tabel.rijen.iter().find(|rij| rij.gekozen);
    let naam = chosen.and_then(|rij| rij.cellen.first()).map(|cell| cell.text(&figure.getallen));
    let own = |spot: &&Spot| figure.getal(spot.getal).is_some_and(|one| Some(&*one.naam) == naam);
    spots.iter().rev().find(own).or_else(|| spots.first())
}

/// To the side: the same gebied in the period beside it. Up and down: the nearest gebied that
/// stands above or below it, in the same period.
fn next<'a>(figure: &Figure, spots: &'a [Spot], from: &Spot, way: Vec2) -> Option<&'a Spot> {
    let here = figure.getal(from.getal)?;
    if is_cloud(figure, spots) {
        return beside_in_cloud(spots, from, way);
    }
    let same = |spot: &&Spot| {
        figure.getal(spot.getal).is_some_and(|getal| match way.x == 0.0 {
            true => (spot.pos.x - from.pos.x).abs() < 1.0 || figure.y.rows().len() > 1,
            false => getal.code == here.code,
        })
    };
    let ahead = |spot: &&Spot| {
        let along = (spot.pos - from.pos).dot(way);
        // Equal values lie on one point: then the order of the list decides.
        along > 0.01 || (along.abs() <= 0.01 && later(spot.getal, from.getal, way))
    };
    let beside = spots.iter().filter(same).filter(ahead);
    beside.min_by(|a, b| {
        let along = |spot: &Spot| (spot.pos - from.pos).dot(way);
        // Of several in the next row the one straight on.
        let across = |spot: &Spot| (spot.area.center() - from.area.center()).dot(way.rot90()).abs();
        let order = a.getal.cmp(&b.getal);
        let order = if way.x + way.y > 0.0 { order } else { order.reverse() };
        let nearest = along(a).total_cmp(&along(b));
        match figure.x.columns().is_empty() {
            true => nearest.then(order),
            false => nearest.then(across(a).total_cmp(&across(b))).then(order),
        }
    })
}

/// Whether each gebied has one point only, at a place of its own.
fn is_cloud(figure: &Figure, spots: &[Spot]) -> bool {
    let mut nodes: Vec<&str> = spots
        .iter()
        .filter(|spot| spot.is_node)
        .filter_map(|spot| Some(&*figure.getal(spot.getal)?.code))
        .collect();
    let all = nodes.len();
    nodes.sort_unstable();
    nodes.dedup();
    figure.y.rows().is_empty() && nodes.len() == all
}

/// The nearest point that lies more to that side than across it.
fn beside_in_cloud<'a>(spots: &'a [Spot], from: &Spot, way: Vec2) -> Option<&'a Spot> {
    let apart = |spot: &Spot| {
        let to = spot.pos - from.pos;
        let along = to.dot(way);
        (along, (to - along * way).length())
    };
    let ahead = spots.iter().filter(|spot| spot.is_node && spot.getal != from.getal);
    let ahead = ahead.filter(|spot| {
        let (along, across) = apart(spot);
        along > 0.01 && along >= across
    });
    ahead.min_by(|a, b| (a.pos - from.pos).length().total_cmp(&(b.pos - from.pos).length()))
}

fn later(getal: usize, than: usize, way: Vec2) -> bool {
    if way.x + way.y > 0.0 { getal > than } else { getal < than }
}

/// The number that is read, in a plate beside its point.
pub fn plate_ui(ui: &Ui, figure: &Figure, spot: Spot, within: Rect) {
    let Some(getal) = figure.getal(spot.getal) else { return };
    let tokens = theme::tokens(ui);
    let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("cijfer"));
    let painter = ui.ctx().layer_painter(layer);
    let width = 320.0;
    let head = paint::lines(&painter, &getal.gezegd, semibold(15.0), tokens.text, width, 3, false);
    let lines: Vec<_> = getal
        .uitleg
        .iter()
        .map(|line| paint::lines(&painter, line, regular(14.0), tokens.muted, width, 2, false))
        .collect();
    let widest = lines.iter().map(|line| line.size().x).fold(head.size().x, f32::max);
    let high = lines.iter().map(|line| line.size().y + 2.0).sum::<f32>() + head.size().y;
    let size = vec2(widest + 24.0, high + 16.0);
    let rect = place_plate(spot.pos, size, within);
    painter.rect(
        rect,
        measures::RADIUS_CONTROL,
        tokens.raised,
        Stroke::new(1.0, tokens.control),
        StrokeKind::Inside,
    );
    let mut at = rect.min + vec2(12.0, 8.0);
    for galley in std::iter::once(head).chain(lines) {
        let drawn = paint::text(&painter, at, Align2::LEFT_TOP, galley);
        at.y = drawn.bottom() + 2.0;
    }
}

/// Above the point, or below it where there is no room.
fn place_plate(point: Pos2, size: Vec2, within: Rect) -> Rect {
    let left =
        (point.x - size.x / 2.0).clamp(within.left(), (within.right() - size.x).max(within.left()));
    let above = point.y - size.y - 14.0;
    let top = if above >= within.top() - 40.0 { above } else { point.y + 16.0 };
    Rect::from_min_size(pos2(left, top), size)
}

/// A ring around the point that is read.
pub fn ring(painter: &Painter, spot: Spot, stroke: Stroke) {
    painter.circle_stroke(spot.pos, 8.0, stroke);
}
