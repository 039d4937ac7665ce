//! One outcome of the Foto: symbol, word and what belongs to it.

use super::{paint, symbol};
use crate::app::view::foto::Cel;
use crate::model::figure::Vlak;
use crate::model::foto::Klasse;
use crate::ui::theme::text::{body, regular, semibold, small};
use crate::ui::theme::{self, Tokens, measures};
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// A cell that can be clicked to see where the outcome comes from.
pub fn outcome_cell_ui(ui: &mut Ui, rect: Rect, id: Id, cel: &Cel) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &cel.naam));
    if ui.is_rect_visible(rect) {
        let rect = paint::crisp(ui.painter(), rect);
        let tokens = theme::tokens(ui);
        let vlak = &cel.vlak;
        match vlak.klasse {
            Some(klasse) if vlak.omlijnd => outlined_cell(ui.painter(), tokens, rect, klasse, vlak),
            Some(klasse) => klasse_cell(ui.painter(), tokens, rect, klasse, vlak),
            None if vlak.onder.is_empty() => no_data_cell(ui.painter(), tokens, rect, &vlak.woord),
            None => bare_cell(ui.painter(), tokens, rect, vlak),
        }
        if response.hovered() {
            let edge = vlak.klasse.map_or(tokens.nodata_line, |klasse| tokens.klasse(klasse).line);
            hover_edge(ui.painter(), rect, edge);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui(|ui| {
        ui.label(body(cel.naam.as_str()));
        for line in &cel.getal.uitleg {
            ui.label(small(line.as_str()));
        }
    })
}

/// A figure without a class: the figure, and why.
fn bare_cell(painter: &Painter, tokens: &Tokens, rect: Rect, vlak: &Vlak) {
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.surface);
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let left = rect.left() + 4.0;
    let put = |text: &str, font, color, down: f32| {
        let galley = paint::line(painter, text, font, color, rect.right() - left - 2.0);
        paint::text(painter, pos2(left, rect.center().y + down), Align2::LEFT_CENTER, galley);
    };
    put(&vlak.woord, semibold(16.0), tokens.text, -9.0);
    put(&vlak.onder, regular(14.0), tokens.muted, 10.0);
}

fn outlined_cell(painter: &Painter, tokens: &Tokens, rect: Rect, klasse: Klasse, vlak: &Vlak) {
    let edge = tokens.klasse(klasse).line;
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.surface);
    let stroke = Stroke::new(1.0, edge);
    painter.rect_stroke(rect, measures::RADIUS_CELL, stroke, StrokeKind::Inside);
    let mut bar = rect;
    bar.max.x = bar.min.x + 4.0;
    painter.rect_filled(bar, measures::RADIUS_CELL, edge);
    let left = rect.left() + if rect.width() < NARROW { 8.0 } else { 12.0 };
    let y = rect.center().y - 9.0;
    let middle = pos2(left + symbol::SIZE / 2.0, y + 1.0);
    symbol::paint(painter, middle, klasse, symbol::SIZE, edge);
    let word_x = left + symbol::SIZE + 6.0;
    let width = rect.right() - word_x - 2.0;
    let word = paint::line(painter, &vlak.woord, semibold(16.0), tokens.text, width);
    paint::text(painter, pos2(word_x, y), Align2::LEFT_CENTER, word);
    let width = rect.right() - left - 2.0;
    let under = paint::line(painter, &vlak.onder, regular(14.0), tokens.muted, width);
    paint::text(painter, pos2(left, rect.center().y + 10.0), Align2::LEFT_CENTER, under);
}

fn hover_edge(painter: &Painter, rect: Rect, color: Color32) {
    let stroke = Stroke::new(2.0, color);
    painter.rect_stroke(rect, measures::RADIUS_CELL, stroke, StrokeKind::Inside);
}

/// From this width on a block at the right has words.
const WIDE: f32 = 180.0;
/// Below this width there is a corner for it.
const NARROW: f32 = 140.0;
/// Below this width words are smaller.
const SMALL_WORDS: f32 = 108.0;
/// Width of a block with a symbol alone, and of that corner.
const SYMBOL_BLOCK: f32 = 22.0;
const CORNER: f32 = 16.0;

fn klasse_cell(painter: &Painter, tokens: &Tokens, whole: Rect, klasse: Klasse, vlak: &Vlak) {
    let onder = vlak.onder.as_str();
    let colors = tokens.klasse(klasse);
    let (rect, block) = split(painter, whole, vlak.tweede);
    painter.rect_filled(rect, measures::RADIUS_CELL, colors.fill);
    if vlak.grensgeval {
        let edge = Stroke::new(1.5, colors.line);
        paint::dashed_rect(painter, rect.shrink(0.75), edge, 5.0, 4.0);
    }
    let cornered = vlak.tweede.is_some() && whole.width() < NARROW;
    let (inset, gap) = if rect.width() < 104.0 { (4.0, 3.0) } else { (6.0, 4.0) };
    let font = semibold(if cornered || whole.width() < SMALL_WORDS { 14.0 } else { 16.0 });
    let left = rect.left() + inset;
    let word_x = left + symbol::SIZE + gap;
    let word_y = if onder.is_empty() { rect.center().y } else { rect.center().y - 9.0 };
    let middle = pos2(left + symbol::SIZE / 2.0, word_y + 1.0);
    symbol::paint(painter, middle, klasse, symbol::SIZE, colors.text);
    let width = rect.right() - word_x - 2.0;
    let word = paint::line(painter, &vlak.woord, font, colors.text, width);
    paint::text(painter, pos2(word_x, word_y), Align2::LEFT_CENTER, word);
    if !onder.is_empty() {
        let width = rect.right() - left - 2.0;
        let under = paint::line(painter, onder, regular(14.0), colors.text, width);
        let at = pos2(left, rect.center().y + 10.0);
        let under = paint::text(painter, at, Align2::LEFT_CENTER, under);
        arrow(painter, colors.text, under, vlak);
    }
    if let (Some(block), Some((naam, other))) = (block, vlak.tweede) {
        let naam = (block.width() > SYMBOL_BLOCK).then_some(naam);
        second_block(painter, tokens, block, naam, other);
    }
}

/// Where the figure goes, behind the words.
fn arrow(painter: &Painter, color: Color32, words: Rect, vlak: &Vlak) {
    let Some(koers) = vlak.koers else { return };
    let galley = paint::line(painter, koers.arrow(), semibold(16.0), color, 20.0);
    paint::text(painter, words.right_center() + vec2(4.0, 0.0), Align2::LEFT_CENTER, galley);
}

/// Room for the outcome, and for the block beside it: with words, with a symbol, or a corner.
fn split(
    painter: &Painter,
    whole: Rect,
    tweede: Option<(&'static str, Klasse)>,
) -> (Rect, Option<Rect>) {
    let Some((_, other)) = tweede else { return (whole, None) };
    if whole.width() < NARROW {
        let corner = Rect::from_min_size(
            pos2(whole.right() - CORNER, whole.top()),
            egui::Vec2::splat(CORNER),
        );
        return (whole, Some(corner));
    }
    let words = || {
        let color = Color32::PLACEHOLDER;
        let word = paint::line(painter, other.word(), semibold(14.0), color, 200.0);
        (word.size().x + 9.0).max(72.0)
    };
    let width = if whole.width() >= WIDE { words() } else { SYMBOL_BLOCK };
    let (mut own, mut block) = (whole, whole);
    own.max.x -= width + 3.0;
    block.min.x = own.max.x + 3.0;
    (own, Some(block))
}

/// The class by the second benchmark, where that is another.
fn second_block(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    naam: Option<&str>,
    klasse: Klasse,
) {
    let colors = tokens.klasse(klasse);
    painter.rect_filled(rect, measures::RADIUS_CELL, colors.fill);
    let edge = Stroke::new(1.5, colors.line);
    painter.rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let Some(naam) = naam else {
        symbol::paint(painter, rect.center(), klasse, 10.0, colors.text);
        return;
    };
    let left = rect.left() + 4.0;
    let width = rect.width() - 6.0;
    let word = |text: &str| paint::line(painter, text, semibold(14.0), colors.text, width);
    let name = pos2(left, rect.center().y - 9.0);
    let name = paint::text(painter, name, Align2::LEFT_CENTER, word(naam));
    let middle = pos2(name.right() + 9.0, rect.center().y - 8.0);
    symbol::paint(painter, middle, klasse, 9.0, colors.text);
    let at = pos2(left, rect.center().y + 9.0);
    paint::text(painter, at, Align2::LEFT_CENTER, word(klasse.word()));
}

/// Hatched, with the words on a plate so that they can be read.
fn no_data_cell(painter: &Painter, tokens: &Tokens, rect: Rect, woord: &str) {
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.surface);
    paint::hatch(painter, rect.shrink(1.0), Stroke::new(1.4, tokens.nodata_line), 7.0);
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let galley = paint::line(painter, woord, regular(14.0), tokens.muted, rect.width() - 8.0);
    let plate = Rect::from_center_size(rect.center(), galley.size()).expand2([6.0, 2.0].into());
    painter.rect_filled(plate, measures::RADIUS_CELL, tokens.surface);
    paint::text(painter, rect.center(), Align2::CENTER_CENTER, galley);
}

/// Dashed, without a class: this wijk does not take part.
pub fn not_counted_ui(ui: &mut Ui, rect: Rect, id: Id, naam: &str, text: &str) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{naam}: {text}")));
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let edge = paint::crisp(painter, rect).shrink(0.5);
    paint::dashed_rect(painter, edge, Stroke::new(1.0, tokens.control), 4.0, 3.0);
    let galley = paint::line(painter, text, regular(14.0), tokens.muted, rect.width() - 24.0);
    let cut = galley.elided;
    paint::text(painter, pos2(rect.left() + 12.0, rect.center().y), Align2::LEFT_CENTER, galley);
    if cut { response.on_hover_text(text) } else { response }
}
