//! A figure on the screen, with its numbers for pointer, keyboard and screen reader.
//!
//! The chart is one stop for the Tab key; arrows walk over its numbers, Enter opens the source and
//! the space bar the wijk.

mod marks;
mod names;
mod network;
mod network_legend;
mod ranking;
mod raster;
mod reading;
mod trend;

pub use network::network_plot_ui;
pub use ranking::ranking_plot_ui;
pub use raster::raster_plot_ui;
pub use reading::ReadState;
pub use trend::trend_plot_ui;

use crate::model::figure::Tone;
use crate::ui::theme::Tokens;
use egui::{Color32, FontId, Painter, Rect, Stroke};

/// What the user wants of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// See where it comes from.
    Bron(usize),
    /// Go to its wijk.
    Wijk(usize),
}

/// Labels stand at least this far apart.
const LABEL_GAP: f32 = 19.0;

/// The line of a tone: width and colour.
fn stroke(tokens: &Tokens, tone: Tone) -> Stroke {
    let (width, color) = match tone {
        Tone::Chosen => (3.0, tokens.series_sel),
        Tone::Gemeente => (2.0, tokens.series_city),
        Tone::Nederland => (2.0, tokens.muted),
        Tone::Muted => (1.5, tokens.series_muted),
        Tone::Klasse(klasse) => (1.5, tokens.klasse(klasse).line),
    };
    Stroke::new(width, color)
}

/// The words of a tone.
fn words(tokens: &Tokens, tone: Tone) -> Color32 {
    match tone {
        Tone::Chosen => tokens.series_sel,
        Tone::Gemeente => tokens.series_city,
        Tone::Nederland | Tone::Muted | Tone::Klasse(_) => tokens.muted,
    }
}

fn is_loud(tone: Tone) -> bool {
    matches!(tone, Tone::Chosen | Tone::Gemeente)
}

fn width_of(painter: &Painter, text: &str, font: FontId) -> f32 {
    painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}

/// A part of the way along a side.
fn between(from: f32, to: f32, fraction: f64) -> f32 {
    egui::lerp(f64::from(from)..=f64::from(to), fraction) as f32
}

/// Space around a chart so that a dot on its edge is whole.
const EDGE: f32 = 8.0;

fn with_edge(plot: Rect) -> Rect {
    plot.expand(EDGE)
}
