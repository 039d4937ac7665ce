//! The heads of the columns: a click sorts, their edges can be dragged.

use super::widths::drag;
use super::{ListEvent, ListTable, TICK, focus_id, line_under, tick};
use crate::ui::theme::measures::TABLE_ROW;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::paint;
use egui::{
    Align2, CursorIcon, EventFilter, Key, Modifiers, Rect, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

const PADDING: f32 = 8.0;
/// How far a key moves an edge.
const STEP: f32 = 16.0;

pub(super) fn head_ui(
    ui: &mut Ui,
    table: &ListTable<'_>,
    fitted: &[f32],
    widths: &mut Vec<f32>,
    events: &mut Vec<ListEvent>,
) {
    let size = vec2(TICK + fitted.iter().sum::<f32>(), TABLE_ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    tick_all_ui(ui, table, rect, events);
    let mut left = rect.left() + TICK;
    for (column, (name, width)) in table.heads.iter().zip(fitted).enumerate() {
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, TABLE_ROW));
        let delta = one_ui(ui, table, cell, (column, name), events);
        left += width;
        let delta = delta + edge_ui(ui, table, left, rect, (column, name));
        if delta != 0.0 {
            *widths = fitted.to_vec();
            drag(widths, column, delta);
        }
    }
    line_under(ui, rect);
}

fn tick_all_ui(ui: &Ui, table: &ListTable<'_>, rect: Rect, events: &mut Vec<ListEvent>) {
    let cell = Rect::from_min_size(rect.min, vec2(TICK, TABLE_ROW)).shrink(4.0);
    let all = table.rows > 0 && table.ticked >= table.rows;
    let response = ui.interact(cell, focus_id(table.name).with("alles"), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all, "Alle rijen aankruisen"));
    tick(ui, cell.center(), all, response.hovered());
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        events.push(ListEvent::TickAll(!all));
    }
}

/// One head; returns how far the arrow keys move its edge.
fn one_ui(
    ui: &Ui,
    table: &ListTable<'_>,
    cell: Rect,
    (column, name): (usize, &str),
    events: &mut Vec<ListEvent>,
) -> f32 {
    let tokens = theme::tokens(ui);
    let id = focus_id(table.name).with(("kop", column));
    let inside = cell.shrink2(vec2(3.0, 3.0));
    let response = ui.interact(inside, id, Sense::click());
    let sorted = table.sort.filter(|(by, _)| *by == column).map(|(_, down)| down);
    let said = match sorted {
        Some(false) => format!("{name}, oplopend gesorteerd"),
        Some(true) => format!("{name}, aflopend gesorteerd"),
        None if table.sort.is_some() => format!("{name}, sorteren"),
        None => name.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
    let color = match (sorted, response.hovered()) {
        (_, true) => tokens.accent_hover,
        (Some(_), false) => tokens.accent,
        (None, false) => tokens.text,
    };
    let font = if sorted.is_some() { semibold(15.0) } else { regular(15.0) };
    let icon_room = if sorted.is_some() { 20.0 } else { 0.0 };
    let room = cell.width() - 2.0 * PADDING - icon_room;
    let galley = paint::line(ui.painter(), name, font, color, room);
    let at = pos2(cell.left() + PADDING, cell.center().y);
    let place = paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
    if let Some(down) = sorted {
        let icon = if down { icons::ARROW_DOWN } else { icons::ARROW_UP };
        let at = pos2(place.right() + 12.0, cell.center().y);
        paint::icon(ui.painter(), at, icon, 18.0, color);
    }
    let delta = if response.has_focus() { width_by_key(ui, id) } else { 0.0 };
    if table.sort.is_none() {
        response.on_hover_text("Met de pijltjes ← en → wordt de kolom smaller of breder");
        return delta;
    }
    let help = "Klik om te sorteren; met de pijltjes ← en → wordt de kolom smaller of breder";
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(help);
    if response.clicked() {
        events.push(ListEvent::Sort(column));
    }
    delta
}

fn width_by_key(ui: &Ui, id: egui::Id) -> f32 {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut pressed = |key| f32::from(u8::from(input.consume_key(Modifiers::NONE, key)));
        STEP * (pressed(Key::ArrowRight) - pressed(Key::ArrowLeft))
    })
}

/// The edge after a column; returns how far it was dragged.
fn edge_ui(
    ui: &Ui,
    table: &ListTable<'_>,
    x: f32,
    rect: Rect,
    (column, _name): (usize, &str),
) -> f32 {
    if column + 1 == table.heads.len() {
        return 0.0;
    }
    let grip = Rect::from_center_size(pos2(x, rect.center().y), vec2(8.0, TABLE_ROW));
    let id = focus_id(table.name).with(("rand", column));
    // The keys of the head do the same, so that this needs no stop of its own.
    let response = ui.interact(grip, id, Sense::DRAG);
    let hot = response.hovered() || response.dragged();
    let tokens = theme::tokens(ui);
    if hot {
        let stroke = Stroke::new(2.0, tokens.accent);
        ui.painter().vline(x, grip.shrink2(vec2(0.0, 6.0)).y_range(), stroke);
    }
    let response = response.on_hover_cursor(CursorIcon::ResizeColumn);
    if response.dragged() { response.drag_delta().x } else { 0.0 }
}
