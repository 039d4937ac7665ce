//! Shades with their number in rows and columns, as SVG.

use super::colors;
use super::sheet::{LABEL, Sheet};
use super::xml::{Drawing, Words};
use crate::model::figure::{Figure, Vulling};

/// Between two of them.
const GAP: f64 = 2.0;

/// Draws one at its row and column.
pub fn count(
    drawing: &mut Drawing,
    sheet: &Sheet,
    figure: &Figure,
    ((row, column), vulling, getal): ((usize, usize), Vulling, usize),
) {
    let Some(place) = figure.x.columns().get(column) else { return };
    let corner = |x: f64, y: f64| sheet.at(&figure.x, &figure.y, [x, y]);
    let [left, top] = corner(place.from, row as f64);
    let [right, bottom] = corner(place.to, row as f64 + 1.0);
    let (min, max) = ([left + GAP, top + GAP], [right - GAP, bottom - GAP]);
    drawing.rect(min, max, colors::vulling(vulling), colors::BORDER);
    if vulling == Vulling::GeenGegevens {
        let high = max[1] - min[1];
        let wide = max[0] - min[0];
        let side = high.min(wide);
        drawing.line(
            [min[0], min[1] + side],
            [min[0] + side, min[1]],
            colors::NODATA_LINE,
            1.4,
            "",
        );
        drawing.line(
            [max[0] - side, max[1]],
            [max[0], max[1] - side],
            colors::NODATA_LINE,
            1.4,
            "",
        );
    }
    let color = if colors::is_dark(vulling) { colors::SURFACE } else { colors::TEXT };
    let how = Words { size: LABEL, strong: false, anchor: "middle", color };
    let text = figure.getal(getal).map_or("", |getal| getal.kort.as_str());
    drawing.words((left + right) / 2.0, (top + bottom) / 2.0 + 5.0, how, text);
}
