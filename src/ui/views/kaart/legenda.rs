//! What the colours and signs of the map say.

use super::doek::Toon;
use super::grond::plated;
use super::lijnen::{crossing, strokes};
use super::plekken::{DICHT, cross_out};
use crate::app::view::kaart::{GRENSGEVAL, KaartView, OVERGANG};
use crate::model::basis::barriere::BarriereSoort;
use crate::model::bevestiging::Zekerheid;
use crate::model::figure::Vulling;
use crate::model::foto::Klasse;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::widgets::{paint, symbol};
use egui::{Align2, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

const ROW: f32 = 21.0;
const MOST: f32 = 250.0;

/// Draws it at the lower left; returns how much room it takes.
pub fn legend(ui: &Ui, rect: Rect, view: &KaartView, toon: Toon, dicht: bool) -> Rect {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let rows = rows(view, toon, dicht);
    let line = |text: &str| paint::line(painter, text, regular(14.0), tokens.text, MOST);
    let words: Vec<Arc<Galley>> = rows.iter().map(|(_, text)| line(text)).collect();
    let title = paint::lines(
        painter,
        &view.kleuring.titel,
        semibold(14.0),
        tokens.text,
        MOST + 20.0,
        2,
        false,
    );
    let under = view.kleuring.onder.as_str();
    let under = paint::lines(painter, under, regular(14.0), tokens.muted, MOST + 20.0, 3, false);
    let under_high = if view.kleuring.onder.is_empty() { 0.0 } else { under.size().y };
    let wide = words.iter().map(|word| word.size().x + 34.0);
    let wide = wide.fold(title.size().x.max(under.size().x), f32::max);
    let head = title.size().y + under_high + 14.0;
    let size = vec2(wide + 24.0, rows.len() as f32 * ROW + head + 8.0);
    let plate = Rect::from_min_size(rect.left_bottom() + vec2(10.0, -10.0 - size.y), size);
    plated(painter, tokens, plate);
    let left = plate.left() + 12.0;
    let high = title.size().y;
    paint::text(painter, pos2(left, plate.top() + 8.0), Align2::LEFT_TOP, title);
    paint::text(painter, pos2(left, plate.top() + 8.0 + high), Align2::LEFT_TOP, under);
    for (place, ((sign, _), word)) in rows.iter().zip(words).enumerate() {
        let y = plate.top() + head + (place as f32 + 0.5) * ROW;
        sign.paint(painter, tokens, pos2(left + 12.0, y));
        paint::text(painter, pos2(left + 34.0, y), Align2::LEFT_CENTER, word);
    }
    plate
}

fn rows(view: &KaartView, Toon { plekken, lopen }: Toon, dicht: bool) -> Vec<(Sign, String)> {
    let colours = view.kleuring.rijen.iter();
    let mut rows: Vec<(Sign, String)> =
        colours.map(|(vulling, text)| (Sign::Vulling(*vulling), text.clone())).collect();
    if view.has_grensgeval() {
        rows.push((Sign::Open, GRENSGEVAL.to_owned()));
    }
    if plekken {
        rows.push((Sign::Filled, "plek: vrij binnenlopen, telt mee".to_owned()));
        rows.push((Sign::Ring, "plek: telt niet mee".to_owned()));
        if view.plekken.iter().any(|plek| plek.zekerheid == Zekerheid::Bevestigd) {
            rows.push((Sign::Confirmed, "plek: kort geleden bevestigd".to_owned()));
        }
        if dicht {
            rows.push((Sign::Closed, format!("plek: {DICHT}")));
        }
        if view.plekken.len() > 1 {
            rows.push((Sign::Number, "getal: zoveel plekken bij elkaar".to_owned()));
        }
    }
    if lopen {
        rows.push((Sign::Gap, view.lopend.gat()));
        rows.extend(view.barriere_soorten().map(|soort| (Sign::Barrier(soort), soort.legenda())));
        if view.has_overgangen() {
            rows.push((Sign::Crossing, OVERGANG.to_owned()));
        }
    }
    rows
}

/// A sign of the legend.
enum Sign {
    Vulling(Vulling),
    Open,
    Gap,
    Filled,
    Ring,
    Confirmed,
    Closed,
    Number,
    Barrier(BarriereSoort),
    Crossing,
}

impl Sign {
    fn paint(&self, painter: &Painter, tokens: &Tokens, at: Pos2) {
        let swatch = paint::crisp(painter, Rect::from_center_size(at, vec2(24.0, 15.0)));
        match self {
            Self::Vulling(Vulling::Klasse(klasse)) => {
                let colors = tokens.klasse(*klasse);
                painter.rect_filled(swatch, measures::RADIUS_CELL, colors.fill);
                symbol::paint(painter, at, *klasse, 9.0, colors.text);
            }
            Self::Vulling(vulling) => {
                painter.rect_filled(swatch, measures::RADIUS_CELL, tokens.vulling(*vulling));
                if *vulling == Vulling::GeenGegevens {
                    paint::hatch(painter, swatch, Stroke::new(1.4, tokens.nodata_line), 6.0);
                }
                edged(painter, tokens, swatch);
            }
            Self::Open => symbol::paint_open(painter, at, Klasse::Ongunstiger, tokens.text),
            Self::Gap => {
                paint::hatch_falling(painter, swatch, Stroke::new(1.4, tokens.text), 6.0);
                edged(painter, tokens, swatch);
            }
            Self::Filled => {
                painter.circle(at, 7.0, tokens.text, Stroke::new(1.5, tokens.surface));
            }
            Self::Confirmed => {
                painter.circle(at, 7.0, tokens.ok, Stroke::new(1.5, tokens.surface));
            }
            Self::Closed => {
                painter.circle(at, 6.5, tokens.surface, Stroke::new(2.0, tokens.text));
                cross_out(painter, at, 6.5, tokens.text);
            }
            Self::Number => {
                painter.circle(at, 9.0, tokens.text, Stroke::new(1.5, tokens.surface));
                let word = paint::line(painter, "3", semibold(14.0), tokens.surface, 20.0);
                paint::text(painter, at, Align2::CENTER_CENTER, word);
            }
            Self::Barrier(soort) => {
                let line = [swatch.left_center(), swatch.right_center()];
                let room = swatch.expand(8.0);
                painter.extend(strokes(tokens, *soort, &line, room));
            }
            Self::Crossing => {
                painter.add(crossing(tokens, at));
            }
            Self::Ring => {
                painter.circle(at, 6.5, tokens.surface, Stroke::new(2.0, tokens.text));
            }
        }
    }
}

fn edged(painter: &Painter, tokens: &Tokens, swatch: Rect) {
    let edge = Stroke::new(1.0, tokens.axis);
    painter.rect_stroke(swatch, measures::RADIUS_CELL, edge, StrokeKind::Inside);
}
