//! What the keys do while the list has the keyboard.

use super::{ListEvent, ListTable, focus_id};
use crate::ui::theme::measures::TABLE_ROW;
use egui::{EventFilter, Key, Modifiers, Ui};

/// Reads the keys; says whether the current row must come into view.
pub(super) fn keys_ui(ui: &Ui, table: &ListTable<'_>, events: &mut Vec<ListEvent>) -> bool {
    let id = focus_id(table.name);
    if table.rows == 0 || !ui.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let page = ((table.height / TABLE_ROW) as usize).saturating_sub(2).max(1);
    let before = events.len();
    ui.input_mut(|input| {
        let moves = [
            (Key::ArrowDown, 1_isize),
            (Key::ArrowUp, -1),
            (Key::PageDown, page as isize),
            (Key::PageUp, -(page as isize)),
            (Key::Home, isize::MIN),
            (Key::End, isize::MAX),
        ];
        for (key, by) in moves {
            // The key with Shift goes first: matching is logical.
            if input.consume_key(Modifiers::SHIFT, key) {
                let to = moved(table, by);
                events.extend([ListEvent::TickTo(to), ListEvent::Choose(to)]);
            } else if input.consume_key(Modifiers::NONE, key) {
                events.push(ListEvent::Choose(moved(table, by)));
            }
        }
        if input.consume_key(Modifiers::COMMAND, Key::A) {
            events.push(ListEvent::TickAll(table.ticked < table.rows));
        }
        if let Some(current) = table.current {
            if input.consume_key(Modifiers::NONE, Key::Space) {
                events.push(ListEvent::Tick(current));
            }
            if input.consume_key(Modifiers::NONE, Key::Enter) {
                events.push(ListEvent::Open);
            }
        }
    });
    events.len() > before
}

/// The row that a move leads to.
fn moved(table: &ListTable<'_>, by: isize) -> usize {
    let last = table.rows - 1;
    match table.current {
        Some(current) => current.saturating_add_signed(by).min(last),
        None if by > 1 => last.min(by as usize),
        None => 0,
    }
}
