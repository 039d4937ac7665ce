//! What the signs of a network say, in lines under it.

use super::network::{NODE, line, node, ring};
use super::width_of;
use crate::model::figure::{Figure, Mark, NetMark, NetTeken};
use crate::ui::theme;
use crate::ui::theme::text::regular;
use crate::ui::widgets::paint;
use egui::{Align2, Rect, Stroke, Ui, Vec2, pos2, vec2};

/// Height of a line, room for a sign, and what stands between two of them.
const LINE: f32 = 24.0;
const SIGN: f32 = 36.0;
const GAP: f32 = 20.0;

/// The signs with their words, each with where it stands.
fn placed<'a>(ui: &Ui, figure: &'a Figure, room: f32) -> Vec<(Vec2, NetTeken, &'a str)> {
    let mut at = Vec2::ZERO;
    let mut all = Vec::new();
    for mark in &figure.marks {
        let Mark::Net(NetMark::Legenda { teken, tekst }) = mark else { continue };
        let wide = SIGN + width_of(ui.painter(), tekst, regular(14.0));
        if at.x > 0.0 && at.x + wide > room {
            at = vec2(0.0, at.y + LINE);
        }
        all.push((at, *teken, tekst.as_str()));
        at.x += wide + GAP;
    }
    all
}

/// How high the legend is.
pub fn legend_height(ui: &Ui, figure: &Figure, room: f32) -> f32 {
    placed(ui, figure, room).last().map_or(0.0, |(at, ..)| at.y + LINE + 8.0)
}

/// Draws the legend.
pub fn legend_ui(ui: &Ui, figure: &Figure, within: Rect) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    for (at, teken, tekst) in placed(ui, figure, within.width()) {
        let left = within.min + at + vec2(0.0, 8.0 + LINE / 2.0);
        let middle = left + vec2((SIGN - 8.0) / 2.0, 0.0);
        match teken {
            NetTeken::Knoop(vorm) => node(painter, tokens, middle, vorm, false),
            NetTeken::Ring => ring(painter, tokens, middle, false),
            NetTeken::Lijn(patroon, gericht) => {
                let ends = [left, left + vec2(SIGN - NODE, 0.0)];
                line(painter, ends, Stroke::new(1.5, tokens.axis), (patroon, gericht), 0.0);
            }
        }
        let place = pos2(left.x + SIGN, left.y);
        let room = within.right() - place.x;
        let word = paint::line(painter, tekst, regular(14.0), tokens.text, room);
        paint::text(painter, place, Align2::LEFT_CENTER, word);
    }
}
