//! The figures that change, the largest difference first: the old and the new edition side by
//! side.

use super::rijen::{Lijst, rows_ui};
use super::tabelkop::{Kolom, Titel, cell, heads_ui, list_card_ui, row_ui};
use crate::app::view::nakijken::{Label, WijzigingRij, Wijzigingen};
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::paint;
use egui::{Align2, Color32, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// From this width on a row is one line.
const WIDE: f32 = 860.0;
const LEFT: f32 = 14.0;
const GAP: f32 = 14.0;
const ROW_HIGH: f32 = 58.0;
/// Height of a line that names the editions.
const EDITIONS: f32 = 20.0;
/// Height of a line of tags.
const LABELS: f32 = 28.0;

/// Draws the card.
pub(super) fn card_ui(ui: &mut Ui, wijzigingen: &Wijzigingen, lijst: &mut Lijst, nummer: u64) {
    let titel = Titel {
        icon: icons::PENCIL_SIMPLE,
        color: theme::tokens(ui).text,
        text: &wijzigingen.titel,
        beside: wijzigingen.uitleg,
        order: "grootste verschil eerst",
        rows: wijzigingen.rijen.len(),
    };
    list_card_ui(ui, &titel, lijst, |ui, lijst| {
        let width = ui.available_width();
        let columns = Columns::of(width, wijzigingen);
        let shown = lijst.shown(wijzigingen.rijen.len());
        lijst.measure(nummer, shown, width, |row| columns.height(&wijzigingen.rijen[row]));
        heads_ui(ui, &columns.heads(wijzigingen));
        rows_ui(ui, lijst, |ui, index, rect| {
            one_ui(ui, rect, &columns, &wijzigingen.rijen[index], index);
        });
    });
}

/// Where the columns begin and how wide they are.
struct Columns {
    gebied: (f32, f32),
    code: (f32, f32),
    indicator: (f32, f32),
    jaar: (f32, f32),
    nu: (f32, f32),
    straks: (f32, f32),
    verschil: (f32, f32),
    labels: f32,
    wide: bool,
    met_indicator: bool,
}

impl Columns {
    fn of(width: f32, wijzigingen: &Wijzigingen) -> Self {
        let wide = width >= WIDE;
        let met_indicator = wijzigingen.met_indicator;
        let room = width - 2.0 * LEFT;
        // Parts of the width: gebied, code, indicator, jaar, nu, straks, verschil, labels.
        let parts: [f32; 8] = match (wide, met_indicator) {
            (true, false) => [19.0, 12.0, 0.0, 9.0, 13.0, 17.0, 9.0, 21.0],
            (true, true) => [15.0, 10.0, 19.0, 6.0, 12.0, 14.0, 8.0, 16.0],
            (false, _) => [29.0, 0.0, 0.0, 10.0, 22.0, 25.0, 14.0, 0.0],
        };
        let total: f32 = parts.iter().sum();
        let mut left = LEFT;
        let mut next = |part: usize| {
            let width = room * parts[part] / total;
            let place = (left, (width - GAP).max(0.0));
            left += width;
            place
        };
        Self {
            gebied: next(0),
            code: next(1),
            indicator: next(2),
            jaar: next(3),
            nu: next(4),
            straks: next(5),
            verschil: next(6),
            labels: next(7).0,
            wide,
            met_indicator,
        }
    }

    /// A line for the figures, one for their editions, one for what to notice.
    fn height(&self, rij: &WijzigingRij) -> f32 {
        let named = rij.uitgaven.is_none();
        match (self.wide, named) {
            (true, true) => measures::TABLE_ROW,
            (true, false) => measures::TABLE_ROW + EDITIONS,
            (false, false) if !rij.labels.is_empty() => ROW_HIGH + LABELS,
            (false, _) => ROW_HIGH,
        }
    }

    fn heads<'a>(&self, wijzigingen: &'a Wijzigingen) -> Vec<Kolom<'a>> {
        let [nu, straks] = &wijzigingen.koppen;
        let word = |naam, (left, width)| Kolom { naam, left, width, right: false };
        let figure = |naam, (left, width)| Kolom { naam, left, width, right: true };
        let mut heads = vec![word("Gebied", self.gebied)];
        if self.wide {
            heads.push(word("Code", self.code));
        }
        if self.wide && self.met_indicator {
            heads.push(word("Indicator", self.indicator));
        }
        heads.extend([
            word("Jaar", self.jaar),
            figure(nu, self.nu),
            figure(straks, self.straks),
            figure("Verschil", self.verschil),
        ]);
        heads
    }
}

fn one_ui(ui: &Ui, rect: Rect, columns: &Columns, rij: &WijzigingRij, index: usize) {
    let tokens = theme::tokens(ui);
    let row = row_ui(ui, rect, ("wijziging", index), &rij.gezegd);
    let line = if columns.wide {
        Rect::from_min_size(rect.min, vec2(rect.width(), measures::TABLE_ROW))
    } else {
        Rect::from_min_size(rect.min + vec2(0.0, 4.0), vec2(rect.width(), 26.0))
    };
    let word = |(left, width)| Kolom { naam: "", left, width, right: false };
    let figure = |(left, width)| Kolom { naam: "", left, width, right: true };
    let mut cut = cell(ui, line, &word(columns.gebied), &rij.gebied, false, tokens.text);
    if columns.wide {
        cut |= cell(ui, line, &word(columns.code), &rij.code, false, tokens.muted);
    }
    if columns.wide && columns.met_indicator {
        cut |= cell(ui, line, &word(columns.indicator), &rij.indicator, false, tokens.text);
    }
    cut |= cell(ui, line, &word(columns.jaar), &rij.periode, false, tokens.text);
    cut |= cell(ui, line, &figure(columns.nu), &rij.nu, false, tokens.muted);
    cut |= cell(ui, line, &figure(columns.straks), &rij.straks, true, tokens.text);
    cut |= cell(ui, line, &figure(columns.verschil), &rij.verschil, false, tokens.text);
    if columns.wide {
        cut |= labels(ui, line, rect.left() + columns.labels, &rij.labels);
    } else {
        cut |= under(ui, line.translate(vec2(0.0, 24.0)), columns, rij);
    }
    cut |= editions(ui, line.translate(vec2(0.0, 22.0)), columns, rij);
    if cut {
        row.on_hover_text(&rij.gezegd);
    }
}

/// Under each figure its edition, where the heads do not name it.
fn editions(ui: &Ui, rect: Rect, columns: &Columns, rij: &WijzigingRij) -> bool {
    let Some(names) = &rij.uitgaven else { return false };
    let mut cut = false;
    for (name, (left, width)) in names.iter().zip([columns.nu, columns.straks]) {
        let color = theme::tokens(ui).muted;
        let galley = paint::line(ui.painter(), name, regular(14.0), color, width);
        cut |= galley.elided;
        let at = pos2(rect.left() + left + width, rect.center().y);
        paint::text(ui.painter(), at, Align2::RIGHT_CENTER, galley);
    }
    cut
}

/// The second line of a row: code or indicator, and what to notice; below it when the editions
/// stand there.
fn under(ui: &Ui, rect: Rect, columns: &Columns, rij: &WijzigingRij) -> bool {
    let tokens = theme::tokens(ui);
    let text = if columns.met_indicator { &rij.indicator } else { &rij.code };
    let room = match (&rij.uitgaven, rij.labels.is_empty()) {
        (Some(_), _) => columns.gebied.1,
        (None, true) => rect.width() * 0.9,
        (None, false) => rect.width() * 0.45,
    };
    let galley = paint::line(ui.painter(), text, regular(14.0), tokens.muted, room);
    let cut = galley.elided;
    let at = pos2(rect.left() + LEFT, rect.center().y);
    let place = paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
    if rij.uitgaven.is_some() {
        let third = rect.translate(vec2(0.0, LABELS - 2.0));
        return cut | labels(ui, third, rect.left() + LEFT, &rij.labels);
    }
    cut | labels(ui, rect, place.right() + GAP, &rij.labels)
}

/// What to notice, beside each other; says whether something did not fit.
fn labels(ui: &Ui, rect: Rect, left: f32, labels: &[Label]) -> bool {
    let tokens = theme::tokens(ui);
    let mut left = left;
    for label in labels {
        let look = match label.let_op {
            true => (tokens.warn_soft, tokens.warn, tokens.warn),
            false => (Color32::TRANSPARENT, tokens.muted, tokens.control),
        };
        let room = rect.right() - LEFT - left;
        if room < 48.0 {
            return true;
        }
        let (right, cut) = chip(ui.painter(), rect, left, room, &label.tekst, look);
        left = right + 4.0;
        if cut {
            return true;
        }
    }
    false
}

fn chip(
    painter: &Painter,
    rect: Rect,
    left: f32,
    room: f32,
    text: &str,
    (fill, color, edge): (Color32, Color32, Color32),
) -> (f32, bool) {
    let galley = paint::line(painter, text, regular(14.0), color, room - 16.0);
    let cut = galley.elided;
    let size = vec2((galley.size().x + 16.0).ceil(), 24.0);
    let at = pos2(left, rect.center().y);
    let place = paint::crisp(painter, Align2::LEFT_CENTER.anchor_size(at, size));
    let stroke = Stroke::new(1.0, edge);
    painter.rect(place, measures::RADIUS_CELL, fill, stroke, StrokeKind::Inside);
    paint::text(painter, place.center(), Align2::CENTER_CENTER, galley);
    (place.right(), cut)
}
