//! Outlines of gebieden in a rectangle, for the first page.

use crate::app::view::outline::{OutlineView, area};
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, Tokens};
use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

/// Triangles of each ring, by the places of its points; made once.
#[derive(Debug, Default)]
pub struct OutlineMesh {
    triangles: Vec<Vec<Vec<[u32; 3]>>>,
}

impl OutlineMesh {
    /// The triangles of these outlines.
    pub fn new(omtrekken: &[OutlineView]) -> Self {
        let of_outline =
            |outline: &OutlineView| outline.rings.iter().map(|ring| triangulate(ring)).collect();
        Self { triangles: omtrekken.iter().map(of_outline).collect() }
    }
}

/// Draws the outlines as large as fits in `rect`.
pub fn outlines_ui(ui: &Ui, rect: Rect, omtrekken: &[OutlineView], mesh: &OutlineMesh) {
    let Some(fit) = Fit::new(rect, omtrekken) else { return };
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let quiet = Stroke::new(1.2, tokens.brand_line.gamma_multiply(0.55));
    for outline in omtrekken.iter().filter(|outline| !outline.is_wijk) {
        for ring in &outline.rings {
            edges(painter, &fit.ring(ring), quiet);
        }
    }
    for (outline, triangles) in omtrekken.iter().zip(&mesh.triangles) {
        for (ring, triangles) in outline.rings.iter().zip(triangles) {
            if outline.is_wijk {
                painter.add(filled(&fit.ring(ring), triangles, tokens.brand_area));
            }
        }
    }
    for outline in omtrekken.iter().filter(|outline| outline.is_wijk) {
        for ring in &outline.rings {
            edges(painter, &fit.ring(ring), Stroke::new(1.5, tokens.brand_line));
        }
    }
    for outline in omtrekken.iter().filter(|outline| outline.is_wijk) {
        let at = fit.point(outline.label_pos);
        label(painter, at, &outline.naam, tokens);
    }
}

/// A name with a quiet edge, so that it can be read across a line.
fn label(painter: &Painter, at: Pos2, naam: &str, tokens: &Tokens) {
    let around = [(-1.5, 0.0), (1.5, 0.0), (0.0, -1.5), (0.0, 1.5), (-1.0, -1.0), (1.0, 1.0)];
    for (x, y) in around {
        let place = at + vec2(x, y);
        painter.text(place, Align2::CENTER_CENTER, naam, regular(14.0), tokens.brand_area);
    }
    painter.text(at, Align2::CENTER_CENTER, naam, regular(14.0), tokens.on_brand);
}

/// Edge by edge: a closed line grows spikes at sharp corners.
fn edges(painter: &Painter, points: &[Pos2], stroke: Stroke) {
    let next = points.iter().cycle().skip(1);
    for (from, to) in points.iter().zip(next) {
        painter.line_segment([*from, *to], stroke);
    }
}

fn filled(points: &[Pos2], triangles: &[[u32; 3]], color: Color32) -> Shape {
    let vertices = points.iter().map(|pos| Vertex { pos: *pos, uv: WHITE_UV, color }).collect();
    let indices = triangles.iter().flatten().copied().collect();
    Shape::mesh(Mesh { indices, vertices, ..Default::default() })
}

/// From RD metres to the screen, north up.
struct Fit {
    middle: [f32; 2],
    scale: f32,
    at: Pos2,
}

impl Fit {
    fn new(rect: Rect, omtrekken: &[OutlineView]) -> Option<Self> {
        let mut points = omtrekken.iter().flat_map(|outline| outline.rings.iter().flatten());
        let first = *points.next()?;
        let (mut min, mut max) = (first, first);
        for [x, y] in points {
            min = [min[0].min(*x), min[1].min(*y)];
            max = [max[0].max(*x), max[1].max(*y)];
        }
        let (wide, high) = ((max[0] - min[0]).max(1.0), (max[1] - min[1]).max(1.0));
        Some(Self {
            middle: [(min[0] + max[0]) / 2.0, (min[1] + max[1]) / 2.0],
            scale: (rect.width() / wide).min(rect.height() / high),
            at: rect.center(),
        })
    }

    fn point(&self, [x, y]: [f32; 2]) -> Pos2 {
        let right = (x - self.middle[0]) * self.scale;
        let down = (self.middle[1] - y) * self.scale;
        pos2(self.at.x + right, self.at.y + down)
    }

    fn ring(&self, ring: &[[f32; 2]]) -> Vec<Pos2> {
        ring.iter().map(|point| self.point(*point)).collect()
    }
}

/// Cuts ears off a ring until nothing is left; a ring that crosses itself ends early.
fn triangulate(ring: &[[f32; 2]]) -> Vec<[u32; 3]> {
    let near: Vec<[f32; 2]> = ring.iter().map(|[x, y]| [x - ring[0][0], y - ring[0][1]]).collect();
    let mut left: Vec<u32> = (0..near.len() as u32).collect();
    if area(&near) < 0.0 {
        left.reverse();
    }
    let mut triangles = Vec::new();
    while left.len() >= 3 {
        let Some(ear) = (0..left.len()).find(|place| is_ear(&near, &left, *place)) else { break };
        triangles.push(corner(&left, ear));
        left.remove(ear);
    }
    triangles
}

fn corner(left: &[u32], place: usize) -> [u32; 3] {
    let n = left.len();
    [left[(place + n - 1) % n], left[place], left[(place + 1) % n]]
}

fn is_ear(points: &[[f32; 2]], left: &[u32], place: usize) -> bool {
    let [a, b, c] = corner(left, place);
    let at = |index: u32| points[index as usize];
    if cross(at(a), at(b), at(c)) <= 0.0 {
        return false;
    }
    let others = left.iter().filter(|index| ![a, b, c].contains(index));
    !others.copied().any(|index| inside(at(index), at(a), at(b), at(c)))
}

fn inside(p: [f32; 2], a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> bool {
    cross(a, b, p) >= 0.0 && cross(b, c, p) >= 0.0 && cross(c, a, p) >= 0.0
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn triangles_cover_a_concave_ring() {
        let ring = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [2.0, 1.0], [0.0, 4.0]];
        let triangles = triangulate(&ring);
        assert_eq!(triangles.len(), 3);
        let size = |t: &[u32; 3]| {
            area(&[ring[t[0] as usize], ring[t[1] as usize], ring[t[2] as usize]]).abs()
        };
        let sum: f32 = triangles.iter().map(size).sum();
        assert!((sum - area(&ring).abs()).abs() < 1e-4);
    }
}
