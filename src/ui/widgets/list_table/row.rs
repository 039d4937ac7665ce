//! One row of the list.

use super::{ListEvent, ListRow, ListTable, TICK, focus_id, line_under, tick};
use crate::ui::theme;
use crate::ui::theme::text::{regular, semibold, small};
use crate::ui::widgets::paint;
use egui::{Align2, CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

const PADDING: f32 = 8.0;
const ICON: f32 = 20.0;

/// Where and how a row is drawn.
#[derive(Clone, Copy)]
pub(super) struct RowLook<'a> {
    pub table: &'a ListTable<'a>,
    pub widths: &'a [f32],
    pub index: usize,
    pub rect: Rect,
}

/// Draws a row; returns whether it was clicked.
pub(super) fn row_ui(
    ui: &Ui,
    look: RowLook<'_>,
    row: &ListRow<'_>,
    events: &mut Vec<ListEvent>,
) -> bool {
    let RowLook { table, index, rect, .. } = look;
    let current = table.current == Some(index);
    let focus = focus_id(table.name);
    // Only the current row is a stop of the Tab key; the arrows lead to the others.
    let (id, sense) =
        if current { (focus, Sense::click()) } else { (focus.with(row.id), Sense::CLICK) };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
        let ticked = if row.ticked { ", aangekruist" } else { "" };
        let said = format!("{}{ticked}", cells.join(", "));
        WidgetInfo::selected(Role::Row, true, current, said)
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let is_clicked = response.clicked();
    if is_clicked {
        events.extend(clicked(ui, look));
    }
    let cut = paint_row(ui, look, row, current, response.hovered());
    if cut {
        response.on_hover_ui(|ui| {
            for cell in row.cells {
                ui.label(small(cell.as_str()));
            }
        });
    }
    is_clicked
}

/// A click on the square or with Ctrl ticks, with Shift everything up to here, else it chooses.
fn clicked(ui: &Ui, look: RowLook<'_>) -> [ListEvent; 1] {
    let (modifiers, at) = ui.input(|input| (input.modifiers, input.pointer.interact_pos()));
    let on_square = at.is_some_and(|at| at.x < look.rect.left() + TICK);
    [match (modifiers.shift, modifiers.command || on_square) {
        (true, _) => ListEvent::TickTo(look.index),
        (false, true) => ListEvent::Tick(look.index),
        (false, false) => ListEvent::Choose(look.index),
    }]
}

/// Draws it; returns whether a text did not fit.
fn paint_row(ui: &Ui, look: RowLook<'_>, row: &ListRow<'_>, current: bool, hot: bool) -> bool {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let rect = look.rect;
    if current || row.ticked {
        painter.rect_filled(rect, 0.0, tokens.accent_soft);
    }
    if current {
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, tokens.accent);
    }
    line_under(ui, rect);
    tick(ui, pos2(rect.left() + TICK / 2.0, rect.center().y), row.ticked, hot);
    let mut left = rect.left() + TICK;
    let mut cut = false;
    for (column, (text, width)) in row.cells.iter().zip(look.widths).enumerate() {
        let quiet = row.quiet || text == "onbekend" || row.icon.is_some_and(|one| one.0 == column);
        let color = if quiet { tokens.muted } else { tokens.text };
        let font = if current && column == 0 { semibold(15.0) } else { regular(15.0) };
        let mut x = left + PADDING;
        if let Some((_, icon, color)) = row.icon.filter(|icon| icon.0 == column) {
            paint::icon(painter, pos2(x + ICON / 2.0, rect.center().y), icon, ICON, color);
            x += ICON + 4.0;
        }
        let galley = paint::line(painter, text, font, color, left + width - PADDING - x);
        cut |= galley.elided;
        paint::text(painter, pos2(x, rect.center().y), Align2::LEFT_CENTER, galley);
        left += width;
    }
    cut
}
