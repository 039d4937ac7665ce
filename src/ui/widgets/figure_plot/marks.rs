//! Points and areas, drawn at their place on the screen.

use super::stroke;
use crate::model::figure::{Shape, Tone};
use crate::ui::theme::text::regular;
use crate::ui::theme::{Tokens, measures};
use crate::ui::widgets::paint;
use egui::{Align2, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

/// A point in its form.
pub fn point(painter: &Painter, tokens: &Tokens, at: Pos2, shape: Shape, tone: Tone) {
    let color = stroke(tokens, tone).color;
    match shape {
        Shape::Dot => {
            painter.circle(at, 5.0, color, Stroke::new(1.5, tokens.surface));
        }
        Shape::Small => {
            painter.circle_filled(at, 3.0, color);
        }
        Shape::Diamond => diamond(painter, tokens, at, 7.0),
        Shape::Stripe => {
            painter.vline(at.x, (at.y - 7.0)..=(at.y + 7.0), Stroke::new(1.5, color));
        }
        Shape::Left => paint::arrow(painter, at, -1.0, color),
        Shape::Right => paint::arrow(painter, at, 1.0, color),
        Shape::OnLine => {}
    }
}

/// The gemeente: hollow.
pub fn diamond(painter: &Painter, tokens: &Tokens, at: Pos2, size: f32) {
    let corners = vec![
        at - vec2(0.0, size),
        at + vec2(size, 0.0),
        at + vec2(0.0, size),
        at - vec2(size, 0.0),
    ];
    let edge = Stroke::new(2.0, tokens.series_city);
    painter.add(egui::Shape::convex_polygon(corners, tokens.surface, edge));
}

/// A bar in its class, or quiet without one.
pub fn bar(painter: &Painter, tokens: &Tokens, rect: Rect, tone: Tone) {
    let rect = paint::crisp(painter, rect);
    match tone {
        Tone::Klasse(klasse) => {
            painter.rect_filled(rect, 2, tokens.klasse(klasse).fill);
        }
        _ => {
            let edge = Stroke::new(1.0, tokens.series_muted);
            painter.rect(rect, 2, tokens.sunken, edge, StrokeKind::Inside);
        }
    }
}

/// An interval with caps.
pub fn interval(painter: &Painter, tokens: &Tokens, from: f32, to: f32, y: f32) {
    let line = Stroke::new(2.0, tokens.text);
    painter.hline(from..=to, y, line);
    for x in [from, to] {
        painter.vline(x, (y - 5.0)..=(y + 5.0), line);
    }
}

/// A row without a value: hatched, with the reason on a plate.
pub fn missing(painter: &Painter, tokens: &Tokens, rect: Rect, text: &str) {
    let rect = paint::crisp(painter, rect);
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.surface);
    paint::hatch(painter, rect, Stroke::new(1.4, tokens.nodata_line), 7.0);
    let words = paint::line(painter, text, regular(14.0), tokens.muted, rect.width() - 12.0);
    let plate = Rect::from_min_size(rect.min, vec2(words.size().x + 12.0, rect.height()));
    painter.rect_filled(plate, 0, tokens.surface);
    let at = pos2(rect.left() + 4.0, rect.center().y);
    paint::text(painter, at, Align2::LEFT_CENTER, words);
}
