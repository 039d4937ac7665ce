//! Words of a chart that stand beside points and axes.

use super::{LABEL_GAP, is_loud, width_of, words};
use crate::app::figure::labels::{Wanted, beside};
use crate::model::figure::{Figure, Mark, Tone};
use crate::ui::theme;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::widgets::paint;
use egui::{Align2, Pos2, Rangef, Rect, Ui, pos2};

/// What is read along the axes: upwards above the left end, to the right under the right end.
pub fn axis_names(ui: &Ui, figure: &Figure, whole: Rect, plot: Rect) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let put = |text: String, at: Pos2, anchor: Align2| {
        let galley = paint::line(painter, &text, semibold(14.0), tokens.text, whole.width());
        paint::text(painter, at, anchor, galley);
    };
    if !figure.y.naam().is_empty() {
        let at = pos2(whole.left() + 2.0, whole.top() + 8.0);
        put(format!("↑ {}", figure.y.naam()), at, Align2::LEFT_CENTER);
    }
    if !figure.x.naam().is_empty() {
        let at = pos2(plot.right(), plot.bottom() + 42.0);
        put(format!("{} →", figure.x.naam()), at, Align2::RIGHT_CENTER);
    }
}

/// Names beside points, as far as there is room.
pub fn point_labels(ui: &Ui, figure: &Figure, plot: Rect, place: impl Fn([f64; 2]) -> Pos2) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let font = |tone: Tone| if is_loud(tone) { semibold(15.0) } else { regular(15.0) };
    let mut all: Vec<(Wanted, Tone, &str)> = Vec::new();
    for mark in &figure.marks {
        if let Mark::PointLabel { at, tone, text } = mark {
            let at = place(*at);
            let width = f64::from(width_of(painter, text, font(*tone)));
            let at = [f64::from(at.x), f64::from(at.y)];
            all.push((Wanted { at, width, first: is_loud(*tone) }, *tone, text));
        }
    }
    if all.is_empty() {
        return;
    }
    let side = |from: f32, more: f32| f64::from(from + more);
    let within = [
        side(plot.left(), 0.0),
        side(plot.top(), -10.0),
        side(plot.right(), 20.0),
        side(plot.bottom(), 0.0),
    ];
    let wanted: Vec<Wanted> = all.iter().map(|(wanted, ..)| *wanted).collect();
    let places = beside(&wanted, f64::from(LABEL_GAP), within);
    for ((_, tone, text), found) in all.into_iter().zip(places) {
        let Some([x, y]) = found else { continue };
        let galley = paint::line(painter, text, font(tone), words(tokens, tone), f32::INFINITY);
        paint::text(painter, pos2(x as f32, y as f32), Align2::LEFT_CENTER, galley);
    }
}

/// Where lines across run: over each panel, or over the whole.
pub fn stretches(figure: &Figure, plot: Rect, place: impl Fn(f64) -> f32) -> Vec<Rangef> {
    let of_panel = |mark: &Mark| match mark {
        Mark::Panel { from, to, .. } => Some(Rangef::new(place(*from), place(*to))),
        _ => None,
    };
    let panels: Vec<Rangef> = figure.marks.iter().filter_map(of_panel).collect();
    if panels.is_empty() { vec![plot.x_range()] } else { panels }
}

/// The names of panels, each above its own.
pub fn panel_names(ui: &Ui, figure: &Figure, plot: Rect, place: impl Fn(f64) -> f32) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    for mark in &figure.marks {
        let Mark::Panel { from, to, text } = mark else { continue };
        let (left, right) = (place(*from), place(*to));
        let galley = paint::line(painter, text, semibold(15.0), tokens.text, right - left + 24.0);
        paint::text(painter, pos2(left, plot.top() - 13.0), Align2::LEFT_CENTER, galley);
    }
}

/// Whether it has panels.
pub fn has_panels(figure: &Figure) -> bool {
    figure.marks.iter().any(|mark| matches!(mark, Mark::Panel { .. }))
}
