//! Small helpers for drawing with the painter.

use crate::ui::theme::text::regular;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2,
};
use std::sync::Arc;

/// One line of text that ends in '…' when it is too wide.
pub fn line(
    painter: &Painter,
    text: &str,
    font_id: FontId,
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(
        text.to_owned(),
        TextFormat { font_id, color, ..Default::default() },
    );
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    painter.layout_job(job)
}

/// One line of text that keeps its last word when it is too wide: 'Hilversumse M… (2024)'.
pub fn line_with_end(
    painter: &Painter,
    text: &str,
    font_id: FontId,
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    let whole = line(painter, text, font_id.clone(), color, width);
    let Some((start, end)) = text.rsplit_once(' ').filter(|_| whole.elided) else { return whole };
    let end = format!(" {end}");
    let taken = line(painter, &end, font_id.clone(), color, f32::INFINITY).size().x;
    let start = line(painter, start, font_id.clone(), color, width - taken);
    let shown: String = start.rows.iter().map(|row| row.text()).collect();
    line(painter, &format!("{shown}{end}"), font_id, color, f32::INFINITY)
}

/// At most `rows` lines of text; those that end at the right have their origin there.
pub fn lines(
    painter: &Painter,
    text: &str,
    font_id: FontId,
    color: Color32,
    width: f32,
    rows: usize,
    right: bool,
) -> Arc<Galley> {
    let format = TextFormat { font_id, color, ..Default::default() };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::wrap_at_width(width.max(8.0));
    job.wrap.max_rows = rows;
    job.wrap.break_anywhere = rows == 1;
    job.halign = if right { Align::RIGHT } else { Align::LEFT };
    painter.layout_job(job)
}

/// Draws a line of text and returns its rectangle.
pub fn text(painter: &Painter, pos: Pos2, anchor: Align2, galley: Arc<Galley>) -> Rect {
    let rect = anchor.anchor_size(pos, galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    rect
}

/// Draws an icon with its middle at `center`.
pub fn icon(painter: &Painter, center: Pos2, icon: &str, size: f32, color: Color32) {
    painter.text(center, Align2::CENTER_CENTER, icon, regular(size), color);
}

/// A dashed outline.
pub fn dashed_rect(painter: &Painter, rect: Rect, stroke: Stroke, dash: f32, gap: f32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, dash, gap));
}

/// Lines at 45 degrees, `step` apart, within `rect`.
pub fn hatch(painter: &Painter, rect: Rect, stroke: Stroke, step: f32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let height = rect.height();
    let mut x = rect.left() - height;
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + height, rect.top())], stroke);
        x += step * std::f32::consts::SQRT_2;
    }
}

/// Lines as [`hatch`], falling to the right.
pub fn hatch_falling(painter: &Painter, rect: Rect, stroke: Stroke, step: f32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let height = rect.height();
    let mut x = rect.left() - height;
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.top()), pos2(x + height, rect.bottom())], stroke);
        x += step * std::f32::consts::SQRT_2;
    }
}

/// A rectangle that lies on whole pixels, so that its edge is sharp.
pub fn crisp(painter: &Painter, rect: Rect) -> Rect {
    let scale = painter.pixels_per_point();
    let snap = |pos: Pos2| pos2((pos.x * scale).round() / scale, (pos.y * scale).round() / scale);
    Rect::from_min_max(snap(rect.min), snap(rect.max))
}

/// A part of `rect`: `width` wide from its left edge plus `offset`.
pub fn column(rect: Rect, offset: f32, width: f32) -> Rect {
    Rect::from_min_size(rect.min + vec2(offset, 0.0), Vec2::new(width, rect.height()))
}

/// A small arrow to the left (`side` −1) or the right (+1).
pub fn arrow(painter: &Painter, at: Pos2, side: f32, color: Color32) {
    let back = at - vec2(side * 4.0, 0.0);
    let points = vec![at + vec2(side * 4.0, 0.0), back - vec2(0.0, 4.0), back + vec2(0.0, 4.0)];
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}
