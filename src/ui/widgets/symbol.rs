//! ▲ ● ▼ as shapes: the same size and middle everywhere.

use crate::model::foto::Klasse;
use egui::epaint::CircleShape;
use egui::{Color32, Painter, Pos2, Shape, Stroke, vec2};

/// Width of a symbol beside a word.
pub const SIZE: f32 = 12.0;

/// Draws the symbol of a class with its middle at `center`.
pub fn paint(painter: &Painter, center: Pos2, klasse: Klasse, size: f32, color: Color32) {
    shape(painter, center, klasse, size, (color, Stroke::NONE));
}

/// The same, open: a grensgeval.
pub fn paint_open(painter: &Painter, center: Pos2, klasse: Klasse, color: Color32) {
    // A stroke lies half outside its line.
    let line = (Color32::TRANSPARENT, Stroke::new(1.75, color));
    shape(painter, center, klasse, SIZE - 1.0, line);
}

fn shape(
    painter: &Painter,
    center: Pos2,
    klasse: Klasse,
    size: f32,
    (fill, edge): (Color32, Stroke),
) {
    let half = size / 2.0;
    let height = half * 0.82;
    let triangle = |up: f32| {
        let points = vec![
            center + vec2(0.0, -height * up),
            center + vec2(half, height * up),
            center + vec2(-half, height * up),
        ];
        Shape::convex_polygon(points, fill, edge)
    };
    painter.add(match klasse {
        Klasse::Gunstiger => triangle(1.0),
        Klasse::Gemiddeld => {
            Shape::Circle(CircleShape { center, radius: half * 0.84, fill, stroke: edge })
        }
        Klasse::Ongunstiger => triangle(-1.0),
    });
}
