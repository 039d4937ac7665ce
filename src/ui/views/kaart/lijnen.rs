//! Barriers on the map, each kind in its own pattern, with the points where one can cross.

use super::grond::Zicht;
use crate::app::barrieres::Barriere;
use crate::app::view::kaart::{Kader, patroon};
use crate::model::basis::barriere::BarriereSoort;
use crate::ui::theme::Tokens;
use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

/// Half the size of the sign of a crossing.
const OVERGANG: f32 = 7.0;

/// All barriers.
pub fn barrier_shapes(tokens: &Tokens, zicht: &Zicht<'_>) -> Vec<Shape> {
    let all = &zicht.view.barrieres;
    let lines = all.iter().flat_map(|one| line_shapes(tokens, zicht, one.soort, &one.lijn));
    let crossings = all.iter().flat_map(|one| &one.overgangen);
    let signs = crossings.map(|place| zicht.camera.to_screen(zicht.rect, *place));
    lines.chain(signs.map(|at| crossing(tokens, at))).collect()
}

/// The room that crossings take: names leave it free.
pub fn crossing_rects(zicht: &Zicht<'_>) -> Vec<Rect> {
    let shown = zicht.view.barrieres.iter().filter(|_| zicht.lopen);
    let places = shown.flat_map(|one| &one.overgangen);
    let at = places.map(|place| zicht.camera.to_screen(zicht.rect, *place));
    at.map(|at| Rect::from_center_size(at, Vec2::splat(OVERGANG * 2.0))).collect()
}

/// A line that someone works on, with its crossings, over everything else.
pub fn paint_chosen(painter: &Painter, tokens: &Tokens, zicht: &Zicht<'_>, one: &Barriere) {
    let at = |place: &[f64; 2]| zicht.camera.to_screen(zicht.rect, *place);
    let points: Vec<Pos2> = one.lijn.iter().map(at).collect();
    painter.add(Shape::line(points.clone(), Stroke::new(14.0, tokens.accent)));
    painter.extend(strokes(tokens, one.soort, &points, zicht.rect));
    painter.extend(one.overgangen.iter().map(|place| crossing(tokens, at(place))));
}

/// One line in RD metres.
pub fn line_shapes(
    tokens: &Tokens,
    zicht: &Zicht<'_>,
    soort: BarriereSoort,
    lijn: &[[f64; 2]],
) -> Vec<Shape> {
    let at = |place: &[f64; 2]| zicht.camera.to_screen(zicht.rect, *place);
    let points: Vec<Pos2> = lijn.iter().map(at).collect();
    strokes(tokens, soort, &points, zicht.rect)
}

/// One line on the screen, as far as it lies in a rectangle.
pub fn strokes(tokens: &Tokens, soort: BarriereSoort, lijn: &[Pos2], rect: Rect) -> Vec<Shape> {
    let pair = |at: &Pos2| [f64::from(at.x), f64::from(at.y)];
    let lijn: Vec<[f64; 2]> = lijn.iter().map(pair).collect();
    let zicht = Kader { min: pair(&rect.min), max: pair(&rect.max) };
    let pos = |[x, y]: [f64; 2]| pos2(x as f32, y as f32);
    let strepen = patroon(soort, &lijn, zicht).into_iter();
    strepen
        .map(|one| {
            let color = if one.licht { tokens.surface } else { tokens.text };
            Shape::line_segment([pos(one.van), pos(one.tot)], Stroke::new(one.breed as f32, color))
        })
        .collect()
}

/// The sign of a crossing: a diamond.
pub fn crossing(tokens: &Tokens, at: Pos2) -> Shape {
    let corners =
        [vec2(0.0, -OVERGANG), vec2(OVERGANG, 0.0), vec2(0.0, OVERGANG), vec2(-OVERGANG, 0.0)];
    let points = corners.map(|by| at + by).to_vec();
    Shape::convex_polygon(points, tokens.surface, Stroke::new(2.0, tokens.text))
}
