//! What lies under the names: wijken, what is out of reach, and the distance bar.

use super::camera::Camera;
use super::lijnen::barrier_shapes;
use crate::app::view::kaart::{
    KaartView, Niveau, Tekening, Uitkomst, arcering, arcering_dalend, scale_length,
};
use crate::model::figure::Vulling;
use crate::model::nl;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::widgets::paint;
use egui::{Align2, Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Between two lines of a hatch, in points.
const HATCH: f64 = 8.0;

/// What was drawn last, kept until something changes.
#[derive(Default)]
pub struct Grond {
    key: Option<Key>,
    shapes: Vec<Shape>,
}

/// What the shapes were made from.
struct Key {
    /// Held, so that no other view can stand at its address.
    view: Arc<KaartView>,
    camera: Camera,
    rect: Rect,
    dark: bool,
    gekozen: Option<String>,
    lopen: bool,
    proef: Option<Arc<Uitkomst>>,
}

impl Key {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.view, &other.view)
            && (self.camera, self.rect) == (other.camera, other.rect)
            && (self.dark, self.lopen) == (other.dark, other.lopen)
            && self.gekozen == other.gekozen
            && self.proef.as_ref().map(Arc::as_ptr) == other.proef.as_ref().map(Arc::as_ptr)
    }
}

/// How the ground is looked at.
pub struct Zicht<'a> {
    pub view: &'a Arc<KaartView>,
    pub camera: Camera,
    pub rect: Rect,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// Whether what is out of reach of it is drawn.
    pub lopen: bool,
    /// What would be, when a place is on its way.
    pub proef: Option<Arc<Uitkomst>>,
}

impl Zicht<'_> {
    /// Chooses the wijk at a point, if there is one.
    pub fn choose_wijk(&self, context: &mut ViewContext<'_>, place: [f64; 2]) {
        if let Some(vlak) = self.view.vlak_at(place) {
            context.act(Action::Wijk(vlak.code.clone()));
        }
    }
}

impl Grond {
    /// Draws everything; makes it anew only when something changed.
    pub fn paint(&mut self, ui: &Ui, zicht: &Zicht<'_>) {
        let key = Key {
            view: zicht.view.clone(),
            camera: zicht.camera,
            rect: zicht.rect,
            dark: ui.visuals().dark_mode,
            gekozen: zicht.gekozen.map(str::to_owned),
            lopen: zicht.lopen,
            proef: zicht.proef.clone(),
        };
        if !self.key.as_ref().is_some_and(|last| last.is_same(&key)) {
            self.shapes = shapes(theme::tokens(ui), zicht);
            self.key = Some(key);
        }
        ui.painter().with_clip_rect(zicht.rect).extend(self.shapes.iter().cloned());
    }
}

fn shapes(tokens: &Tokens, zicht: &Zicht<'_>) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let kleuring = &zicht.view.kleuring;
    if kleuring.niveau == Niveau::Buurten {
        // A wijk without outlines of its buurten is ground too.
        for vlak in &zicht.view.vlakken {
            shapes.push(filled(zicht, &vlak.tekening, tokens.surface));
        }
    }
    for vlak in &kleuring.vlakken {
        shapes.push(filled(zicht, &vlak.tekening, tokens.vulling(vlak.vulling)));
        if vlak.vulling == Vulling::GeenGegevens {
            let lines = Stroke::new(1.2, tokens.nodata_line);
            shapes.extend(hatched(zicht, &vlak.tekening.ringen, lines));
        }
    }
    for vlak in kleuring.vlakken.iter().filter(|_| kleuring.niveau == Niveau::Buurten) {
        shapes.extend(edges(zicht, &vlak.tekening, Stroke::new(1.0, tokens.axis)));
    }
    let wide = if kleuring.niveau == Niveau::Buurten { 2.0 } else { 1.0 };
    for vlak in &zicht.view.vlakken {
        shapes.extend(edges(zicht, &vlak.tekening, Stroke::new(wide + 1.0, tokens.surface)));
        shapes.extend(edges(zicht, &vlak.tekening, Stroke::new(wide, tokens.axis)));
    }
    let chosen = zicht.view.vlakken.iter().find(|vlak| Some(&*vlak.code) == zicht.gekozen);
    let lines = || zicht.lopen.then(|| barrier_shapes(tokens, zicht)).into_iter().flatten();
    let Some(vlak) = chosen else {
        shapes.extend(lines());
        return shapes;
    };
    let tried = zicht.proef.as_ref().and_then(|proef| proef.gat.as_ref());
    if let Some(gat) = tried.or(vlak.gat.as_ref()).filter(|_| zicht.lopen) {
        let color = vlak.klasse.map_or(tokens.text, |klasse| tokens.klasse(klasse).text);
        shapes.extend(falling(zicht, gat, Stroke::new(1.5, color)));
        shapes.extend(edges(zicht, gat, Stroke::new(1.0, color)));
    }
    shapes.extend(edges(zicht, &vlak.tekening, Stroke::new(3.5, tokens.accent)));
    shapes.extend(lines());
    shapes
}

fn filled(zicht: &Zicht<'_>, tekening: &Tekening, color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for corner in &tekening.driehoeken {
        mesh.colored_vertex(zicht.camera.to_screen(zicht.rect, *corner), color);
    }
    for first in (0..mesh.vertices.len() as u32).step_by(3) {
        mesh.add_triangle(first, first + 1, first + 2);
    }
    Shape::mesh(mesh)
}

fn edges(zicht: &Zicht<'_>, tekening: &Tekening, stroke: Stroke) -> Vec<Shape> {
    let at = |corner: &[f64; 2]| zicht.camera.to_screen(zicht.rect, *corner);
    // A closed line would run out into a spike at a sharp corner; an open one cuts it off.
    let ring = |ring: &Vec<[f64; 2]>| Shape::line(ring.iter().map(at).collect(), stroke);
    tekening.ringen.iter().map(ring).collect()
}

/// As [`hatched`], in a mirror.
fn falling(zicht: &Zicht<'_>, tekening: &Tekening, stroke: Stroke) -> Vec<Shape> {
    let at = |place: [f64; 2]| zicht.camera.to_screen(zicht.rect, place);
    let lines = arcering_dalend(&tekening.ringen, HATCH * zicht.camera.per_punt);
    lines.into_iter().map(|[a, b]| Shape::line_segment([at(a), at(b)], stroke)).collect()
}

/// Lines that rise to the right; what is out of reach has lines that fall.
fn hatched(zicht: &Zicht<'_>, ringen: &[Vec<[f64; 2]>], stroke: Stroke) -> Vec<Shape> {
    let at = |place: [f64; 2]| zicht.camera.to_screen(zicht.rect, place);
    let lines = arcering(ringen, HATCH * zicht.camera.per_punt);
    lines.into_iter().map(|[a, b]| Shape::line_segment([at(a), at(b)], stroke)).collect()
}

/// How long a distance is on the screen, and where north is; returns the room it takes.
pub fn scale_bar(ui: &Ui, rect: Rect, camera: &Camera) -> Rect {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let metres = scale_length(camera.per_punt, 120.0);
    let width = (metres / camera.per_punt) as f32;
    let plate = Rect::from_min_size(
        rect.right_bottom() - vec2(width + 66.0, 62.0),
        vec2(width + 56.0, 52.0),
    );
    plated(painter, tokens, plate);
    let text = match metres >= 1000.0 {
        true => format!("{} km", nl::number(metres / 1000.0, 0)),
        false => format!("{} meter", nl::number(metres, 0)),
    };
    let at = plate.left_top() + vec2(12.0, 16.0);
    let word = paint::line(painter, &text, regular(14.0), tokens.text, width + 30.0);
    paint::text(painter, at, Align2::LEFT_CENTER, word);
    let (y, left) = (plate.bottom() - 14.0, plate.left() + 12.0);
    let line = Stroke::new(2.0, tokens.text);
    painter.hline(left..=(left + width), y, line);
    for x in [left, left + width] {
        painter.vline(x, (y - 4.0)..=(y + 4.0), line);
    }
    north(painter, tokens, pos2(plate.right() - 20.0, plate.center().y));
    plate
}

fn north(painter: &Painter, tokens: &Tokens, at: Pos2) {
    let points = vec![at + vec2(0.0, -16.0), at + vec2(6.0, 2.0), at + vec2(0.0, -2.0)];
    let other = vec![at + vec2(0.0, -16.0), at + vec2(0.0, -2.0), at + vec2(-6.0, 2.0)];
    for points in [points, other] {
        painter.add(Shape::convex_polygon(points, tokens.text, Stroke::NONE));
    }
    let word = paint::line(painter, "N", semibold(14.0), tokens.text, 20.0);
    paint::text(painter, at + vec2(0.0, 12.0), Align2::CENTER_CENTER, word);
}

/// A quiet plate over the map.
pub fn plated(painter: &Painter, tokens: &Tokens, rect: Rect) {
    let rect = paint::crisp(painter, rect);
    painter.rect_filled(rect, measures::RADIUS_CONTROL, tokens.surface);
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, measures::RADIUS_CONTROL, edge, StrokeKind::Inside);
}
