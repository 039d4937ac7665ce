//! A choice in the context bar: its label over its value.

use super::{focus, paint};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons, measures};
use egui::{
    Align2, CursorIcon, Popup, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

const HEIGHT: f32 = 48.0;
pub(super) const ROW: f32 = 36.0;

/// What stands on a dropdown.
#[derive(Debug, Clone, Copy)]
pub struct DropdownText<'a> {
    /// What is chosen between ('Wijk').
    pub label: &'a str,
    /// The choice.
    pub value: &'a str,
    /// What belongs to the choice ('(oudste: 2020)'); may be empty.
    pub beside: &'a str,
    /// No wider than this.
    pub max_width: f32,
}

/// Shows the choice; a click opens the list. Returns the row that was chosen.
pub fn dropdown_ui<'r>(
    ui: &mut Ui,
    text: DropdownText<'_>,
    rows: impl ExactSizeIterator<Item = (&'r str, bool)>,
) -> Option<usize> {
    let response = face_ui(ui, text);
    let width = response.rect.width().max(200.0);
    let popup = Popup::menu(&response).width(width).gap(4.0);
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let scroll = ScrollArea::vertical().id_salt("choices").max_height(ROW * 10.5);
        scroll.show(ui, |ui| rows_ui(ui, rows, width, false)).inner
    };
    let shown = focus::with_list(&response, || popup.show(list));
    shown.and_then(|shown| shown.inner)
}

pub(super) fn rows_ui<'r>(
    ui: &mut Ui,
    rows: impl ExactSizeIterator<Item = (&'r str, bool)>,
    width: f32,
    stays: bool,
) -> Option<usize> {
    let mut chosen = None;
    for (index, (word, selected)) in rows.enumerate() {
        if row_ui(ui, word, selected, width).clicked() {
            chosen = Some(index);
            if !stays {
                ui.close();
            }
        }
    }
    chosen
}

pub(super) fn row_ui(ui: &mut Ui, word: &str, selected: bool, min_width: f32) -> Response {
    let tokens = theme::tokens(ui);
    let font = if selected { semibold(16.0) } else { regular(16.0) };
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, tokens.text);
    let width = (galley.size().x + 48.0).max(min_width - 8.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, selected, word));
    let painter = ui.painter();
    if selected || response.hovered() {
        painter.rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
    }
    if selected {
        let middle = pos2(rect.right() - 18.0, rect.center().y);
        paint::icon(painter, middle, icons::CHECK, 16.0, tokens.accent);
    }
    paint::text(painter, pos2(rect.left() + 10.0, rect.center().y), Align2::LEFT_CENTER, galley);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn face_ui(ui: &mut Ui, text: DropdownText<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let room = text.max_width - 46.0;
    let label = paint::line(painter, text.label, regular(14.0), tokens.muted, room);
    let value = paint::line(painter, text.value, semibold(16.0), tokens.text, room);
    let rest = room - value.size().x - 6.0;
    let beside = (!text.beside.is_empty() && rest > 40.0)
        .then(|| paint::line(painter, text.beside, regular(16.0), tokens.muted, rest));
    let beside_width = beside.as_ref().map_or(0.0, |galley| galley.size().x + 6.0);
    let inner = (value.size().x + beside_width).max(label.size().x);
    let size = vec2((inner + 46.0).ceil(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let name = format!("{}: {} {}", text.label, text.value, text.beside);
        WidgetInfo::labeled(Role::ComboBox, true, name.trim_end())
    });
    let painter = ui.painter();
    let (fill, edge) = if response.hovered() || response.has_focus() {
        (tokens.accent_soft, tokens.accent)
    } else {
        (tokens.surface, tokens.border)
    };
    let rect = paint::crisp(painter, rect);
    let stroke = Stroke::new(1.0, edge);
    painter.rect(rect, measures::RADIUS_CONTROL, fill, stroke, StrokeKind::Inside);
    let left = rect.left() + 13.0;
    paint::text(painter, pos2(left, rect.top() + 14.0), Align2::LEFT_CENTER, label);
    let y = rect.top() + 33.0;
    let value = paint::text(painter, pos2(left, y), Align2::LEFT_CENTER, value);
    if let Some(beside) = beside {
        paint::text(painter, pos2(value.right() + 6.0, y), Align2::LEFT_CENTER, beside);
    }
    let caret = pos2(rect.right() - 18.0, y);
    paint::icon(painter, caret, icons::CARET_DOWN, 16.0, tokens.muted);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A value in the bar that is no choice.
pub fn fixed_ui(ui: &mut Ui, label: &str, value: &str, max_width: f32) -> Response {
    let tokens = theme::tokens(ui);
    let label_line = paint::line(ui.painter(), label, regular(14.0), tokens.muted, max_width);
    let value_line = paint::line(ui.painter(), value, semibold(16.0), tokens.text, max_width);
    let width = label_line.size().x.max(value_line.size().x).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label}: {value}")));
    let at = |y: f32| pos2(rect.left(), rect.top() + y);
    paint::text(ui.painter(), at(14.0), Align2::LEFT_CENTER, label_line);
    paint::text(ui.painter(), at(33.0), Align2::LEFT_CENTER, value_line);
    response
}
