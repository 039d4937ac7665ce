//! The marks of a map as SVG, with its legend, scale bar and north arrow.

use super::colors;
use super::marks::symbol;
use super::sheet::{LABEL, LEGEND, LEGEND_GAP, SMALL, Sheet, text_width, wrap};
use super::xml::{Drawing, Words, round};
use crate::exchange::xml::escape;
use crate::methods::geometrie::lijnpatroon::patroon;
use crate::methods::geometrie::tekenen::{Kader, arcering, arcering_dalend, scale_length};
use crate::model::basis::barriere::BarriereSoort;
use crate::model::figure::{Figure, LegendSign, MapMark, Mark, Ring, Vulling};
use crate::model::foto::Klasse;
use crate::model::nl;

/// Between two lines of a hatch.
const HATCH: f64 = 8.0;
/// Half the size of the sign of a place.
const PLACE: f64 = 6.5;
/// Height of a plate with a name.
const PLATE: f64 = 22.0;

/// The ground, and what keeps the areas inside it.
pub fn ground(drawing: &mut Drawing, sheet: &Sheet) {
    let [left, top, right, bottom] = sheet.plot;
    drawing.raw(format_args!(
        "<clipPath id=\"kaart\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n",
        round(left),
        round(top),
        round(right - left),
        round(bottom - top)
    ));
    drawing.rect([left, top], [right, bottom], colors::SUNKEN, colors::BORDER);
}

/// Draws one mark; names are drawn together, see [`names`].
pub fn mark(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure, mark: &MapMark) {
    let on = On { sheet, figure };
    match mark {
        MapMark::Area { ringen, vulling, gezegd, getal } => {
            drawing.raw("<g clip-path=\"url(#kaart)\">");
            if getal.is_none() {
                drawing.raw(format_args!("<title>{}</title>", escape(gezegd)));
            }
            on.rings(drawing, ringen, colors::vulling(*vulling), ("none", 0.0));
            if *vulling == Vulling::GeenGegevens {
                on.lines(drawing, &arcering(ringen, on.metres(HATCH)), colors::NODATA_LINE);
            }
            drawing.raw("</g>\n");
        }
        MapMark::Border { ringen, gekozen } => {
            let (color, width) =
                if *gekozen { (colors::SERIES_SEL, 3.0) } else { (colors::AXIS, 1.2) };
            drawing.raw("<g clip-path=\"url(#kaart)\">");
            on.rings(drawing, ringen, "none", (color, width));
            drawing.raw("</g>\n");
        }
        MapMark::Gap { ringen } => {
            drawing.raw("<g clip-path=\"url(#kaart)\">");
            on.lines(drawing, &arcering_dalend(ringen, on.metres(HATCH)), colors::TEXT);
            on.rings(drawing, ringen, "none", (colors::TEXT, 1.0));
            drawing.raw("</g>\n");
        }
        MapMark::Barrier { soort, lijn, overgangen, gezegd } => {
            drawing.raw(format_args!(
                "<g clip-path=\"url(#kaart)\"><title>{}</title>",
                escape(gezegd)
            ));
            let [left, top, right, bottom] = sheet.plot;
            let zicht = Kader { min: [left, top], max: [right, bottom] };
            let line: Vec<[f64; 2]> = lijn.iter().map(|place| on.at(*place)).collect();
            strokes(drawing, *soort, &line, zicht);
            for place in overgangen {
                crossing(drawing, on.at(*place));
            }
            drawing.raw("</g>\n");
        }
        MapMark::Place { at, telt_mee, bevestigd, naam } => {
            drawing.raw(format_args!("<title>{}</title>", escape(naam)));
            let color = if *bevestigd { colors::OK } else { colors::TEXT };
            sign(drawing, on.at(*at), *telt_mee, color);
        }
        MapMark::Legend { titel, onder, rijen } => legend(drawing, sheet, (titel, onder), rijen),
        MapMark::Name { .. } => {}
    }
}

/// A figure on its sheet.
struct On<'a> {
    sheet: &'a Sheet,
    figure: &'a Figure,
}

impl On<'_> {
    fn at(&self, place: [f64; 2]) -> [f64; 2] {
        self.sheet.at(&self.figure.x, &self.figure.y, place)
    }

    /// So many pixels in metres.
    fn metres(&self, pixels: f64) -> f64 {
        let (from, to) = self.figure.x.range();
        let [left, _, right, _] = self.sheet.plot;
        pixels * (to - from) / (right - left)
    }

    fn rings(
        &self,
        drawing: &mut Drawing,
        ringen: &[Ring],
        fill: &str,
        (edge, width): (&str, f64),
    ) {
        let mut path = String::new();
        for ring in ringen {
            for (place, corner) in ring.iter().enumerate() {
                let [x, y] = self.at(*corner);
                let step = if place == 0 { "M" } else { "L" };
                path.push_str(&format!("{step}{} {}", round(x), round(y)));
            }
            path.push('Z');
        }
        drawing.raw(format_args!(
            "<path d=\"{path}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"{edge}\" \
             stroke-width=\"{width}\" stroke-linejoin=\"round\"/>\n"
        ));
    }

    fn lines(&self, drawing: &mut Drawing, lines: &[[[f64; 2]; 2]], color: &str) {
        for [a, b] in lines {
            drawing.line(self.at(*a), self.at(*b), color, 1.2, "");
        }
    }
}

fn strokes(drawing: &mut Drawing, soort: BarriereSoort, lijn: &[[f64; 2]], zicht: Kader) {
    for one in patroon(soort, lijn, zicht) {
        let color = if one.licht { colors::SURFACE } else { colors::TEXT };
        drawing.line(one.van, one.tot, color, one.breed, "");
    }
}

/// The sign of a crossing: a diamond.
fn crossing(drawing: &mut Drawing, [x, y]: [f64; 2]) {
    const HALF: f64 = 6.5;
    let corners = [[x, y - HALF], [x + HALF, y], [x, y + HALF], [x - HALF, y]];
    drawing.area(&corners, colors::SURFACE, colors::TEXT, 2.0);
}

fn sign(drawing: &mut Drawing, at: [f64; 2], telt_mee: bool, color: &str) {
    match telt_mee {
        true => drawing.dot(at, PLACE, color, colors::SURFACE),
        false => {
            drawing.dot(at, PLACE, color, "none");
            drawing.dot(at, PLACE - 2.0, colors::SURFACE, "none");
        }
    }
}

type Rect = [f64; 4];

fn overlap(a: Rect, b: Rect) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// The names of areas, then of places, as far as they cover nothing.
pub fn names(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let on = On { sheet, figure };
    let map = || {
        figure.marks.iter().filter_map(|mark| match mark {
            Mark::Map(mark) => Some(mark),
            _ => None,
        })
    };
    let mut taken: Vec<Rect> = vec![scale_room(sheet)];
    for mark in map() {
        if let MapMark::Place { at, .. } = mark {
            let [x, y] = on.at(*at);
            taken.push([x - PLACE, y - PLACE, x + PLACE, y + PLACE]);
        }
    }
    for mark in map() {
        if let MapMark::Name { at, text, klasse, gekozen } = mark {
            let sign = if klasse.is_some() { 18.0 } else { 0.0 };
            let wide = text_width(text, LABEL) + sign + 14.0;
            let middle = on.at(*at);
            let ways = [[0.0, 0.0], [0.0, -PLATE - 4.0], [0.0, PLATE + 4.0]];
            let Some(plate) = room(sheet, (middle, wide), &ways, &mut taken) else { continue };
            let [left, top, right, bottom] = plate;
            drawing.rect([left, top], [right, bottom], colors::SURFACE, colors::BORDER);
            let y = (top + bottom) / 2.0;
            if let Some((klasse, open)) = klasse {
                symbol(drawing, [left + 13.0, y], *klasse, *open);
            }
            let how = Words { size: LABEL, strong: *gekozen, anchor: "start", color: colors::TEXT };
            drawing.words(left + 7.0 + sign, y + 5.0, how, text);
        }
    }
    for mark in map() {
        if let MapMark::Place { at, naam, .. } = mark {
            let wide = text_width(naam, SMALL) + 8.0;
            let side = PLACE + wide / 2.0 + 2.0;
            let ways = [[side, 0.0], [-side, 0.0], [0.0, -PLATE], [0.0, PLATE]];
            let Some([left, top, right, bottom]) =
                room(sheet, (on.at(*at), wide), &ways, &mut taken)
            else {
                continue;
            };
            drawing.rect([left, top + 2.0], [right, bottom - 2.0], colors::SURFACE, "none");
            let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::TEXT };
            drawing.words(left + 4.0, (top + bottom) / 2.0 + 5.0, how, naam);
        }
    }
}

/// The first free place on the map; takes it.
fn room(
    sheet: &Sheet,
    ([x, y], wide): ([f64; 2], f64),
    ways: &[[f64; 2]],
    taken: &mut Vec<Rect>,
) -> Option<Rect> {
    let [left, top, right, bottom] = sheet.plot;
    let plate = |[dx, dy]: &[f64; 2]| {
        let (x, y) = (x + dx, y + dy);
        [x - wide / 2.0, y - PLATE / 2.0, x + wide / 2.0, y + PLATE / 2.0]
    };
    let free = |own: &Rect| {
        let inside = own[0] > left && own[1] > top && own[2] < right && own[3] < bottom;
        inside && !taken.iter().any(|other| overlap(*own, *other))
    };
    let found = ways.iter().map(plate).find(free)?;
    taken.push(found);
    Some(found)
}

fn scale_room(sheet: &Sheet) -> Rect {
    let [_, _, right, bottom] = sheet.plot;
    [right - 190.0, bottom - 60.0, right, bottom]
}

/// How long a distance is, and where north is.
pub fn scale(drawing: &mut Drawing, sheet: &Sheet, figure: &Figure) {
    let on = On { sheet, figure };
    let metres = scale_length(on.metres(1.0), 110.0);
    let wide = metres / on.metres(1.0);
    let [_, _, right, bottom] = sheet.plot;
    let left = right - wide - 64.0;
    let (min, max) = ([left - 12.0, bottom - 56.0], [right - 8.0, bottom - 8.0]);
    drawing.rect(min, max, colors::SURFACE, colors::BORDER);
    let text = match metres >= 1000.0 {
        true => format!("{} km", nl::number(metres / 1000.0, 0)),
        false => format!("{} meter", nl::number(metres, 0)),
    };
    let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::TEXT };
    drawing.words(left, bottom - 36.0, how, &text);
    let y = bottom - 22.0;
    drawing.line([left, y], [left + wide, y], colors::TEXT, 2.0, "");
    for x in [left, left + wide] {
        drawing.line([x, y - 4.0], [x, y + 4.0], colors::TEXT, 2.0, "");
    }
    let (x, y) = (right - 28.0, bottom - 36.0);
    let arrow = [[x, y - 14.0], [x + 6.0, y + 4.0], [x, y], [x - 6.0, y + 4.0]];
    drawing.area(&arrow, colors::TEXT, "none", 0.0);
    let how = Words { size: SMALL, strong: true, anchor: "middle", color: colors::TEXT };
    drawing.words(x, bottom - 15.0, how, "N");
}

fn legend(
    drawing: &mut Drawing,
    sheet: &Sheet,
    (titel, onder): (&str, &str),
    rijen: &[(LegendSign, String)],
) {
    let [_, top, right, _] = sheet.plot;
    let left = right + LEGEND_GAP;
    let mut y = top + 14.0;
    for (text, strong, color) in [(titel, true, colors::TEXT), (onder, false, colors::MUTED)] {
        for line in wrap(text, LEGEND, SMALL) {
            let how = Words { size: SMALL, strong, anchor: "start", color };
            drawing.words(left, y, how, &line);
            y += 19.0;
        }
    }
    y += 8.0;
    for (sign_of, text) in rijen {
        swatch(drawing, [left + 12.0, y - 5.0], *sign_of);
        for line in wrap(text, LEGEND - 36.0, SMALL) {
            let how = Words { size: SMALL, strong: false, anchor: "start", color: colors::TEXT };
            drawing.words(left + 34.0, y, how, &line);
            y += 19.0;
        }
        y += 5.0;
    }
}

fn swatch(drawing: &mut Drawing, [x, y]: [f64; 2], sign_of: LegendSign) {
    let (min, max) = ([x - 12.0, y - 8.0], [x + 12.0, y + 8.0]);
    let hatch = |drawing: &mut Drawing, rises: bool, color: &str| {
        for step in 0..2 {
            let left = min[0] + f64::from(step) * 8.0;
            let (low, high) = if rises { (max[1], min[1]) } else { (min[1], max[1]) };
            drawing.line([left, low], [left + 16.0, high], color, 1.2, "");
        }
    };
    match sign_of {
        LegendSign::Vulling(vulling) => {
            drawing.rect(min, max, colors::vulling(vulling), colors::AXIS);
            match vulling {
                Vulling::Klasse(klasse) => symbol(drawing, [x, y], klasse, false),
                Vulling::GeenGegevens => hatch(drawing, true, colors::NODATA_LINE),
                Vulling::Trap { .. } | Vulling::Leeg => {}
            }
        }
        LegendSign::Gap => {
            drawing.rect(min, max, colors::SURFACE, colors::AXIS);
            hatch(drawing, false, colors::TEXT);
        }
        LegendSign::Barrier(soort) => {
            let zicht = Kader { min, max }.wider_by(8.0);
            strokes(drawing, soort, &[[min[0], y], [max[0], y]], zicht);
        }
        LegendSign::Grensgeval => symbol(drawing, [x, y], Klasse::Ongunstiger, true),
        LegendSign::Crossing => crossing(drawing, [x, y]),
        LegendSign::Place(telt_mee) => sign(drawing, [x, y], telt_mee, colors::TEXT),
    }
}
