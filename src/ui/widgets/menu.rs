//! A short list of things to do, under a button.

use super::{focus, paint};
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, icons, measures};
use egui::{Align2, CursorIcon, Popup, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

const ROW: f32 = 36.0;
const ICON: f32 = 20.0;

/// One thing to do.
#[derive(Debug, Clone, Copy)]
pub struct MenuRow<'a> {
    /// Its icon; empty for none.
    pub icon: &'a str,
    /// Its words.
    pub word: &'a str,
    /// Whether it is how things are now.
    pub on: bool,
}

/// Opens the list when the button is clicked; returns the row that was chosen.
pub fn menu_ui(button: &Response, rows: &[MenuRow<'_>]) -> Option<usize> {
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let width = rows.iter().map(|row| width(ui, row)).fold(160.0, f32::max);
        let mut chosen = None;
        for (index, row) in rows.iter().enumerate() {
            if row_ui(ui, row, width).clicked() {
                chosen = Some(index);
                ui.close();
            }
        }
        chosen
    };
    let shown = focus::with_list(button, || Popup::menu(button).gap(4.0).show(list));
    shown.and_then(|shown| shown.inner)
}

fn width(ui: &Ui, row: &MenuRow<'_>) -> f32 {
    let words = paint::line(ui.painter(), row.word, regular(16.0), theme::tokens(ui).text, 600.0);
    let icon = if row.icon.is_empty() { 0.0 } else { ICON + 8.0 };
    words.size().x + icon + if row.on { 52.0 } else { 24.0 }
}

/// One row of such a list, no wider than `width` where that is less than its words.
pub fn row_ui(ui: &mut Ui, row: &MenuRow<'_>, width: f32) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, row.on, row.word));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
    }
    let mut left = rect.left() + 10.0;
    if !row.icon.is_empty() {
        let middle = pos2(left + ICON / 2.0, rect.center().y);
        paint::icon(painter, middle, row.icon, ICON, tokens.muted);
        left += ICON + 8.0;
    }
    let room = rect.right() - left - if row.on { 36.0 } else { 8.0 };
    let words = paint::line(painter, row.word, regular(16.0), tokens.text, room);
    let cut = words.elided;
    paint::text(painter, pos2(left, rect.center().y), Align2::LEFT_CENTER, words);
    if row.on {
        let middle = pos2(rect.right() - 18.0, rect.center().y);
        paint::icon(painter, middle, icons::CHECK, 16.0, tokens.accent);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { response.on_hover_text(row.word) } else { response }
}
