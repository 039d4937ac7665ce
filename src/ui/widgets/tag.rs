//! Tags and chips: a few words in a small frame.

use super::{paint, symbol};
use crate::model::foto::Klasse;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use egui::{
    Align2, Color32, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2,
};

/// A tag with a quiet edge; `ok` only for what is confirmed and open.
pub fn tag_ui(ui: &mut Ui, text: &str, ok: bool) -> Response {
    let tokens = theme::tokens(ui);
    let (fill, color, edge) = if ok {
        (tokens.ok_soft, tokens.ok, tokens.ok)
    } else {
        (Color32::TRANSPARENT, tokens.muted, tokens.control)
    };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), regular(14.0), color);
    let size = Vec2::new((galley.size().x + 16.0).ceil(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let rect = paint::crisp(ui.painter(), rect);
    let stroke = Stroke::new(1.0, edge);
    ui.painter().rect(rect, measures::RADIUS_CELL, fill, stroke, StrokeKind::Inside);
    paint::text(ui.painter(), rect.center(), Align2::CENTER_CENTER, galley);
    response
}

/// How wide the chip of a class with this text is.
pub fn chip_width(painter: &Painter, text: &str) -> f32 {
    let galley = painter.layout_no_wrap(text.to_owned(), semibold(15.0), Color32::PLACEHOLDER);
    (galley.size().x + 36.0).ceil()
}

/// Draws the chip of a class (`None`: geen gegevens) from the left middle of `at`.
pub fn paint_chip(ui: &Ui, at: Pos2, height: f32, klasse: Option<Klasse>, text: &str) -> Rect {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let size = Vec2::new(chip_width(painter, text), height);
    let rect = paint::crisp(painter, Align2::LEFT_CENTER.anchor_size(at, size));
    let (fill, color) = match klasse.map(|klasse| tokens.klasse(klasse)) {
        Some(colors) => (colors.fill, colors.text),
        None => (tokens.surface, tokens.muted),
    };
    painter.rect_filled(rect, measures::RADIUS_CELL, fill);
    let mut text_x = rect.left() + 28.0;
    match klasse {
        Some(klasse) => {
            let middle = pos2(rect.left() + 16.0, rect.center().y);
            symbol::paint(painter, middle, klasse, symbol::SIZE, color);
        }
        None => {
            let stroke = Stroke::new(1.0, tokens.nodata_line);
            painter.rect_stroke(rect, measures::RADIUS_CELL, stroke, StrokeKind::Inside);
            text_x = rect.left() + 18.0;
        }
    }
    let galley = painter.layout_no_wrap(text.to_owned(), semibold(15.0), color);
    paint::text(painter, pos2(text_x, rect.center().y), Align2::LEFT_CENTER, galley);
    rect
}

/// The chip of a class as a widget.
pub fn chip_ui(ui: &mut Ui, klasse: Option<Klasse>, text: &str) -> Response {
    let size = Vec2::new(chip_width(ui.painter(), text), 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    paint_chip(ui, rect.left_center(), rect.height(), klasse, text);
    response
}
