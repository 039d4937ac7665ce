//! A row of a small table beside the map.

use crate::ui::theme;
use crate::ui::theme::measures;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::widgets::paint;
use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Its first words at the left, then columns with where each ends, from the right; gives where it
/// stands.
pub fn columns_ui(ui: &mut Ui, first: &str, columns: &[(&str, f32)], on: bool) -> Rect {
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words: Vec<&str> =
        std::iter::once(first).chain(columns.iter().map(|(text, _)| *text)).collect();
    let said = words.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let painter = ui.painter();
    if on {
        let plate = rect.expand2(vec2(6.0, 0.0));
        painter.rect_filled(plate, measures::RADIUS_CELL, tokens.accent_soft);
    }
    let font = || if on { semibold(15.0) } else { regular(15.0) };
    let put = |x: f32, anchor: Align2, text: &str| {
        let galley = paint::line(painter, text, font(), tokens.text, 150.0);
        paint::text(painter, pos2(x, rect.center().y), anchor, galley);
    };
    put(rect.left(), Align2::LEFT_CENTER, first);
    for (text, end) in columns {
        put(rect.right() - end, Align2::RIGHT_CENTER, text);
    }
    rect
}

/// Three columns.
pub fn row_ui(ui: &mut Ui, [first, middle, last]: [&str; 3]) {
    columns_ui(ui, first, &[(middle, 115.0), (last, 0.0)], false);
}
