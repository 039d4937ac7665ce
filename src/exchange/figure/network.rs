//! The marks of a network as SVG, with its legend under it.

use super::colors;
use super::sheet::{PAGE, SMALL, Sheet, text_width};
use super::xml::{Drawing, Words};
use crate::exchange::xml::escape;
use crate::model::figure::{Figure, Mark, NetMark, NetTeken, Patroon};
use crate::model::partner::Vorm;

/// Width of the sheet, and height of the network on it.
pub const SIZE: [f64; 2] = [1168.0, 620.0];
/// Between the network and the sides of the sheet: names stand there too.
pub const EDGE: f64 = 24.0;
/// Half the size of a node.
const NODE: f64 = 6.0;
/// Between two lines of the same nodes.
const BESIDE: f64 = 5.0;
/// Height of a line of the legend, and what stands between two signs of it.
const LINE: f64 = 24.0;
const SIGN: f64 = 40.0;
const GAP: f64 = 28.0;

/// Draws one mark; the legend is drawn together, see [`legend`].
pub fn mark(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure, mark: &NetMark) {
    let at = |place: [f64; 2]| sheet.at(&figure.x, &figure.y, place);
    match mark {
        NetMark::Lijn { van, naar, naast, patroon, gericht, gezegd, .. } => {
            drawing.raw(format_args!("<title>{}</title>", escape(gezegd)));
            let [from, to] = beside(at(*van), at(*naar), *naast);
            line(drawing, from, to, (*patroon, *gericht), NODE + 3.0);
        }
        NetMark::Knoop { at: place, vorm, verbindt, .. } => {
            if *verbindt {
                drawing.dot(at(*place), NODE + 5.0, colors::SURFACE, colors::TEXT);
            }
            node(drawing, at(*place), *vorm);
        }
        NetMark::Legenda { .. } => {}
    }
}

/// Lines of the same nodes go beside each other, whichever way they are read.
fn beside(from: [f64; 2], to: [f64; 2], naast: usize) -> [[f64; 2]; 2] {
    let turned = (from[0], from[1]) > (to[0], to[1]);
    let [dx, dy] = if turned {
        [from[0] - to[0], from[1] - to[1]]
    } else {
        [to[0] - from[0], to[1] - from[1]]
    };
    let long = dx.hypot(dy).max(1e-9);
    let far = BESIDE * naast as f64;
    let [x, y] = [-dy / long * far, dx / long * far];
    [[from[0] + x, from[1] + y], [to[0] + x, to[1] + y]]
}

/// A line; an arrow ends before the node.
fn line(
    drawing: &mut Drawing,
    from: [f64; 2],
    to: [f64; 2],
    (patroon, gericht): (Patroon, bool),
    before: f64,
) {
    let dash: Vec<String> = patroon.streken().iter().map(|part| part.to_string()).collect();
    drawing.line(from, to, colors::AXIS, 1.5, &dash.join(" "));
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let long = dx.hypot(dy);
    if !gericht || long < before + 8.0 {
        return;
    }
    let [x, y] = [dx / long, dy / long];
    let tip = [to[0] - x * before, to[1] - y * before];
    let back = |side: f64| [tip[0] - x * 8.0 - y * side, tip[1] - y * 8.0 + x * side];
    drawing.area(&[tip, back(4.0), back(-4.0)], colors::AXIS, "none", 0.0);
}

fn node(drawing: &mut Drawing, [x, y]: [f64; 2], vorm: Vorm) {
    let half = NODE - 0.5;
    match vorm {
        Vorm::Formeel => {
            drawing.rect([x - half, y - half], [x + half, y + half], colors::SERIES_SEL, "none");
        }
        Vorm::Informeel => drawing.dot([x, y], NODE, colors::TRAP[3], "none"),
        Vorm::Onbekend => {
            let corners = [[x, y - NODE], [x + NODE, y], [x, y + NODE], [x - NODE, y]];
            drawing.area(&corners, colors::SURFACE, colors::MUTED, 1.75);
        }
    }
}

/// The signs of the legend with their words, each with its line and where it begins.
fn placed(figure: &Figure, room: f64) -> Vec<(usize, f64, NetTeken, &str)> {
    let (mut row, mut x) = (0, 0.0);
    let mut all = Vec::new();
    for mark in &figure.marks {
        let Mark::Net(NetMark::Legenda { teken, tekst }) = mark else { continue };
        let wide = SIGN + text_width(tekst, SMALL) + GAP;
        if x > 0.0 && x + wide > room {
            (row, x) = (row + 1, 0.0);
        }
        all.push((row, x, *teken, tekst.as_str()));
        x += wide;
    }
    all
}

/// What the legend takes; `None` when there is none.
pub fn legend_height(figure: &Figure, room: f64) -> Option<f64> {
    placed(figure, room).last().map(|(row, ..)| (*row as f64 + 1.0) * LINE + 34.0)
}

/// Draws the legend under the network.
pub fn legend(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let first = sheet.plot[3] + 40.0;
    for (row, x, teken, tekst) in placed(figure, sheet.width - 2.0 * PAGE) {
        let (x, y) = (PAGE + x, first + row as f64 * LINE);
        let middle = [x + SIGN / 2.0 - 4.0, y];
        match teken {
            NetTeken::Knoop(vorm) => node(drawing, middle, vorm),
            NetTeken::Ring => drawing.dot(middle, NODE + 3.0, colors::SURFACE, colors::TEXT),
            NetTeken::Lijn(patroon, gericht) => {
                line(drawing, [x, y], [x + SIGN - 8.0, y], (patroon, gericht), 0.0);
            }
        }
        let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::TEXT };
        drawing.words(x + SIGN, y + 5.0, how, tekst);
    }
}
