//! One outcome of the Foto: symbol, word and what belongs to it.

use super::{paint, symbol};
use crate::app::view::foto::Cel;
use crate::model::foto::Klasse;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use egui::{
    Align2, CursorIcon, Id, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2,
};

/// A cell that can be clicked to see where the outcome comes from.
pub fn outcome_cell_ui(ui: &mut Ui, rect: Rect, id: Id, cel: &Cel) -> Response {
    cell_ui(ui, rect, id, cel, klasse_cell)
}

/// The same, outlined: an outcome of another comparison than that of the cells around it.
pub fn outlined_cell_ui(ui: &mut Ui, rect: Rect, id: Id, cel: &Cel) -> Response {
    cell_ui(ui, rect, id, cel, outlined_cell)
}

/// How a cell with a class is painted.
type PaintKlasse = fn(&Painter, &Tokens, Rect, Klasse, &Cel);

fn cell_ui(ui: &mut Ui, rect: Rect, id: Id, cel: &Cel, paint_klasse: PaintKlasse) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &cel.naam));
    if ui.is_rect_visible(rect) {
        let rect = paint::crisp(ui.painter(), rect);
        let tokens = theme::tokens(ui);
        match cel.klasse {
            Some(klasse) => paint_klasse(ui.painter(), tokens, rect, klasse, cel),
            None => no_data_cell(ui.painter(), tokens, rect),
        }
        if response.hovered() {
            let edge = cel.klasse.map_or(tokens.nodata_line, |klasse| tokens.klasse(klasse).line);
            hover_edge(ui.painter(), rect, edge);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&cel.naam)
}

fn outlined_cell(painter: &Painter, tokens: &Tokens, rect: Rect, klasse: Klasse, cel: &Cel) {
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
    let word = paint::line(painter, klasse.word(), semibold(16.0), tokens.text, width);
    paint::text(painter, pos2(word_x, y), Align2::LEFT_CENTER, word);
    let width = rect.right() - left - 2.0;
    let under = paint::line(painter, &cel.onder, regular(14.0), tokens.muted, width);
    paint::text(painter, pos2(left, rect.center().y + 10.0), Align2::LEFT_CENTER, under);
}

fn hover_edge(painter: &Painter, rect: Rect, color: egui::Color32) {
    let stroke = Stroke::new(2.0, color);
    painter.rect_stroke(rect, measures::RADIUS_CELL, stroke, StrokeKind::Inside);
}

/// From this width on a block at the right has words.
const WIDE: f32 = 180.0;
/// Below this width there is a corner for it.
const NARROW: f32 = 140.0;
/// Width of a block with a symbol alone, and of that corner.
const SYMBOL_BLOCK: f32 = 22.0;
const CORNER: f32 = 16.0;

fn klasse_cell(painter: &Painter, tokens: &Tokens, whole: Rect, klasse: Klasse, cel: &Cel) {
    let onder = cel.onder.as_str();
    let colors = tokens.klasse(klasse);
    let (rect, block) = split(painter, whole, cel.tweede);
    painter.rect_filled(rect, measures::RADIUS_CELL, colors.fill);
    if cel.grensgeval {
        let edge = Stroke::new(1.5, colors.line);
        paint::dashed_rect(painter, rect.shrink(0.75), edge, 5.0, 4.0);
    }
    let cornered = cel.tweede.is_some() && whole.width() < NARROW;
    let (inset, gap) = if rect.width() < NARROW { (4.0, 4.0) } else { (12.0, 6.0) };
    let font = semibold(if cornered { 14.0 } else { 16.0 });
    let left = rect.left() + inset;
    let word_x = left + symbol::SIZE + gap;
    let word_y = if onder.is_empty() { rect.center().y } else { rect.center().y - 9.0 };
    let middle = pos2(left + symbol::SIZE / 2.0, word_y + 1.0);
    symbol::paint(painter, middle, klasse, symbol::SIZE, colors.text);
    let width = rect.right() - word_x - 2.0;
    let word = paint::line(painter, klasse.word(), font, colors.text, width);
    paint::text(painter, pos2(word_x, word_y), Align2::LEFT_CENTER, word);
    if !onder.is_empty() {
        let width = rect.right() - left - 2.0;
        let under = paint::line(painter, onder, regular(14.0), colors.text, width);
        let at = pos2(left, rect.center().y + 10.0);
        paint::text(painter, at, Align2::LEFT_CENTER, under);
    }
    if let (Some(block), Some((naam, other))) = (block, cel.tweede) {
        let naam = (block.width() > SYMBOL_BLOCK).then_some(naam);
        second_block(painter, tokens, block, naam, other);
    }
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
        let color = egui::Color32::PLACEHOLDER;
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
pub fn no_data_cell(painter: &Painter, tokens: &Tokens, rect: Rect) {
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.surface);
    paint::hatch(painter, rect.shrink(1.0), Stroke::new(1.4, tokens.nodata_line), 7.0);
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let galley = paint::line(painter, "geen gegevens", regular(14.0), tokens.muted, rect.width());
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
