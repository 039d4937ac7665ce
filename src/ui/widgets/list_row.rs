//! A row of a list that can be chosen: two lines, an icon before them, a tag behind them.

use super::paint;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use egui::{
    Align2, Color32, CursorIcon, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// Height of a row with two lines.
pub const ROW: f32 = 50.0;
/// Height of a row with one line.
pub const ROW_LOW: f32 = 40.0;

const PADDING: f32 = 14.0;

/// What stands in a row.
#[derive(Debug, Clone, Copy, Default)]
pub struct ListRow<'a> {
    /// Before the text; may be empty.
    pub icon: &'a str,
    /// In a fixed column before the text ('14:03'); may be empty.
    pub before: &'a str,
    /// The first line.
    pub title: &'a str,
    /// The second line; with none the row is low.
    pub under: &'a str,
    /// At the right, quiet; may be empty.
    pub right: &'a str,
    /// At the right in a frame; may be empty.
    pub tag: &'a str,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// Draws a row over the whole width; a click or Enter chooses it.
pub fn list_row_ui(ui: &mut Ui, row: ListRow<'_>) -> Response {
    let height = if row.under.is_empty() { ROW_LOW } else { ROW };
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let parts = [row.before, row.title, row.under, row.right, row.tag];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        WidgetInfo::selected(Role::Button, true, row.selected, said.join(", "))
    });
    if response.gained_focus() {
        // With a little of the next row, so that the keyboard can go on to it.
        ui.scroll_to_rect(rect.expand2(vec2(0.0, 12.0)), None);
    }
    if ui.is_rect_visible(rect) {
        let cut = paint_row(ui, rect, &row, response.hovered());
        if cut && response.hovered() {
            response.clone().on_hover_text(row.title);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Draws the parts; returns whether the title did not fit.
fn paint_row(ui: &Ui, rect: Rect, row: &ListRow<'_>, hot: bool) -> bool {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    if row.selected || hot {
        let fill = if row.selected { tokens.accent_soft } else { tokens.bg };
        painter.rect_filled(rect, 0.0, fill);
    }
    if row.selected {
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, tokens.accent);
    }
    let y = painter.round_to_pixel_center(rect.bottom() - 0.5);
    painter.hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
    let mut left = rect.left() + PADDING;
    if !row.before.is_empty() {
        let before = paint::line(painter, row.before, regular(15.0), tokens.muted, 48.0);
        paint::text(painter, pos2(left, rect.center().y), Align2::LEFT_CENTER, before);
        left += 52.0;
    }
    if !row.icon.is_empty() {
        let at = pos2(left + 10.0, rect.center().y);
        paint::icon(painter, at, row.icon, 20.0, tokens.muted);
        left += 30.0;
    }
    let right = paint_right(painter, rect, row, tokens);
    let font = if row.selected { semibold(16.0) } else { regular(16.0) };
    let title = paint::line(painter, row.title, font, tokens.text, right - left);
    let cut = title.elided;
    if row.under.is_empty() {
        paint::text(painter, pos2(left, rect.center().y), Align2::LEFT_CENTER, title);
        return cut;
    }
    let under = paint::line(painter, row.under, regular(14.0), tokens.muted, right - left);
    paint::text(painter, pos2(left, rect.center().y - 11.0), Align2::LEFT_CENTER, title);
    paint::text(painter, pos2(left, rect.center().y + 11.0), Align2::LEFT_CENTER, under);
    cut
}

/// What stands at the right; returns where the text before it must end.
fn paint_right(painter: &Painter, rect: Rect, row: &ListRow<'_>, tokens: &theme::Tokens) -> f32 {
    let mut right = rect.right() - PADDING;
    if !row.tag.is_empty() {
        let galley = painter.layout_no_wrap(row.tag.to_owned(), regular(14.0), tokens.muted);
        let size = vec2((galley.size().x + 16.0).ceil(), 24.0);
        let at = pos2(right, rect.center().y);
        let place = paint::crisp(painter, Align2::RIGHT_CENTER.anchor_size(at, size));
        let edge = Stroke::new(1.0, tokens.control);
        let fill = Color32::TRANSPARENT;
        painter.rect(place, measures::RADIUS_CELL, fill, edge, StrokeKind::Inside);
        paint::text(painter, place.center(), Align2::CENTER_CENTER, galley);
        right = place.left() - 10.0;
    }
    if !row.right.is_empty() {
        let most = (rect.width() * 0.25).clamp(60.0, 180.0);
        let galley = paint::line(painter, row.right, regular(15.0), tokens.muted, most);
        let at = pos2(right, rect.center().y);
        right = paint::text(painter, at, Align2::RIGHT_CENTER, galley).left() - 12.0;
    }
    right
}

/// A row that heads the next ones.
pub fn list_head_ui(ui: &mut Ui, text: &str, right: &str, height: f32) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, tokens.sunken);
        let row = ListRow { right, ..ListRow::default() };
        let end = paint_right(painter, rect, &row, tokens);
        let left = rect.left() + PADDING;
        let line = paint::line(painter, text, semibold(15.0), tokens.text, end - left);
        let cut = line.elided;
        paint::text(painter, pos2(left, rect.center().y), Align2::LEFT_CENTER, line);
        if cut && response.hovered() {
            response.clone().on_hover_text(text);
        }
    }
    response
}
