//! Pieces of SVG as text.

use crate::exchange::xml::escape;
use std::fmt::{Display, Write as _};

/// A drawing that is being written.
#[derive(Debug, Default)]
pub struct Drawing(pub String);

/// How a word is written.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// Size in pixels.
    pub size: f64,
    /// Whether it is semibold.
    pub strong: bool,
    /// `start`, `middle` or `end`.
    pub anchor: &'a str,
    /// Colour.
    pub color: &'a str,
}

impl Drawing {
    /// Adds a piece as it is.
    pub fn raw(&mut self, piece: impl Display) {
        // Writing to a text cannot fail.
        let _written = write!(self.0, "{piece}");
    }

    /// Adds a line of words; `y` is its baseline.
    pub fn words(&mut self, x: f64, y: f64, how: Words<'_>, text: &str) {
        let weight = if how.strong { " font-weight=\"600\"" } else { "" };
        self.raw(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{weight}>{}</text>\n",
            round(x), round(y), how.size, how.anchor, how.color, escape(text)
        ));
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], color: &str, width: f64, dash: &str) {
        self.path(&[from, to], color, width, dash);
    }

    /// Adds a line through points.
    pub fn path(&mut self, points: &[[f64; 2]], color: &str, width: f64, dash: &str) {
        let dash =
            if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") };
        self.raw(format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{dash}/>\n",
            corners(points)
        ));
    }

    /// Adds a filled area.
    pub fn area(&mut self, points: &[[f64; 2]], fill: &str, edge: &str, width: f64) {
        self.raw(format_args!(
            "<polygon points=\"{}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{width}\"/>\n",
            corners(points)
        ));
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, min: [f64; 2], max: [f64; 2], fill: &str, edge: &str) {
        self.raw(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{fill}\" stroke=\"{edge}\"/>\n",
            round(min[0]), round(min[1]), round(max[0] - min[0]), round(max[1] - min[1])
        ));
    }

    /// Adds a dot.
    pub fn dot(&mut self, at: [f64; 2], radius: f64, fill: &str, edge: &str) {
        self.raw(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{edge}\"/>\n",
            round(at[0]),
            round(at[1])
        ));
    }
}

fn corners(points: &[[f64; 2]]) -> String {
    let one = |[x, y]: &[f64; 2]| format!("{},{}", round(*x), round(*y));
    points.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Hundredths of a pixel are enough.
pub fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}
