//! A list to work in: sorted by its heads, with one current row and rows that are ticked. Only
//! the rows that can be seen are laid out; the whole list is one stop of the Tab key.

mod head;
mod keys;
mod row;
mod widths;

pub use widths::fit;

use super::focus::give_next;
use super::paint;
use crate::model::record::Id as RowId;
use crate::ui::theme;
use crate::ui::theme::measures::TABLE_ROW;
use egui::{Color32, Id, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Width of the column of ticks.
pub(super) const TICK: f32 = 36.0;
/// Room for the scroll bar, so that no text stands under it.
const GUTTER: f32 = 12.0;

/// What is shown, apart from the rows.
#[derive(Debug, Clone, Copy)]
pub struct ListTable<'a> {
    /// What a screen reader calls it.
    pub name: &'a str,
    /// Names of the columns.
    pub heads: &'a [&'a str],
    /// Column that it is sorted by, and whether the last comes first; `None` for rows that have
    /// one order.
    pub sort: Option<(usize, bool)>,
    /// Number of rows.
    pub rows: usize,
    /// The current row.
    pub current: Option<usize>,
    /// Number of rows that are ticked.
    pub ticked: usize,
    /// No higher than this.
    pub height: f32,
    /// Whether the current row must come into view.
    pub bring: bool,
}

/// One row, as it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct ListRow<'a> {
    /// Its id.
    pub id: RowId,
    /// Its texts, one per column.
    pub cells: &'a [String],
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether it is shown in grey.
    pub quiet: bool,
    /// An icon before the text of a column.
    pub icon: Option<(usize, &'a str, Color32)>,
}

/// What the user did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListEvent {
    /// Clicked a head.
    Sort(usize),
    /// Went to a row.
    Choose(usize),
    /// Ticked a row, or took the tick away.
    Tick(usize),
    /// Ticked everything up to a row.
    TickTo(usize),
    /// Ticked everything, or nothing.
    TickAll(bool),
    /// Wants to work on the current row.
    Open,
}

/// What has the keyboard when the list has it.
pub fn focus_id(name: &str) -> Id {
    Id::unique(("lijst", name))
}

/// Draws the list. A drag of an edge between two heads changes `widths`.
pub fn list_table_ui<'r>(
    ui: &mut Ui,
    table: &ListTable<'_>,
    widths: &mut Vec<f32>,
    row: impl Fn(usize) -> ListRow<'r>,
) -> Vec<ListEvent> {
    let mut events = Vec::new();
    let bring = keys::keys_ui(ui, table, &mut events) || table.bring;
    let room = ui.available_width();
    let before = std::mem::replace(&mut ui.spacing_mut().scroll.floating_allocated_width, GUTTER);
    let sideways = ScrollArea::horizontal().id_salt((table.name, "opzij"));
    let shown = sideways.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let fitted = fit(widths, room - TICK - GUTTER);
        ui.set_min_width(TICK + fitted.iter().sum::<f32>());
        head::head_ui(ui, table, &fitted, widths, &mut events);
        rows_ui(ui, table, &fitted, bring, &row, &mut events);
    });
    ui.spacing_mut().scroll.floating_allocated_width = before;
    let whole = ui.interact(shown.inner_rect, focus_id(table.name).with("geheel"), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::Table, true, table.name));
    events
}

fn rows_ui<'r>(
    ui: &mut Ui,
    table: &ListTable<'_>,
    widths: &[f32],
    bring: bool,
    row: &impl Fn(usize) -> ListRow<'r>,
    events: &mut Vec<ListEvent>,
) {
    let room = (table.height - TABLE_ROW - 1.0).max(TABLE_ROW * 3.0);
    let high = (TABLE_ROW * table.rows as f32).min(room);
    let scroll = ScrollArea::vertical()
        .id_salt((table.name, "rijen"))
        .auto_shrink([false, false])
        .max_height(high)
        .min_scrolled_height(high);
    scroll.show_viewport(ui, |ui, view| {
        let (left, top) = (ui.max_rect().left(), ui.max_rect().top());
        let width = TICK + widths.iter().sum::<f32>();
        ui.allocate_rect(
            Rect::from_min_size(pos2(left, top), vec2(width, TABLE_ROW * table.rows as f32)),
            Sense::hover(),
        );
        let place = |index: usize| {
            let at = pos2(left, top + index as f32 * TABLE_ROW);
            Rect::from_min_size(at, vec2(width, TABLE_ROW))
        };
        let first = (view.min.y / TABLE_ROW).max(0.0) as usize;
        let last = ((view.max.y / TABLE_ROW).ceil().max(0.0) as usize).min(table.rows);
        let mut clicked = false;
        for index in first..last {
            let look = row::RowLook { table, widths, index, rect: place(index) };
            clicked |= row::row_ui(ui, look, &row(index), events);
        }
        let current = table.current.filter(|current| *current < table.rows);
        match current {
            Some(current) if bring => ui.scroll_to_rect(place(current), None),
            _ => {}
        }
        if current.is_none_or(|current| !(first..last).contains(&current)) {
            unseen_current_ui(ui, table, place(current.unwrap_or(first)));
        }
        if clicked {
            give_next(ui.ctx(), focus_id(table.name));
        }
    });
}

/// The list keeps the keyboard while its current row is out of view, and can be reached when
/// there is none.
fn unseen_current_ui(ui: &Ui, table: &ListTable<'_>, place: Rect) {
    if table.rows > 0 {
        let focus = ui.interact(place, focus_id(table.name), Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::Row, true, table.name));
    }
}

/// A line under a row or head.
fn line_under(ui: &Ui, rect: Rect) {
    let painter = ui.painter();
    let y = painter.round_to_pixel_center(rect.bottom() - 0.5);
    painter.hline(rect.x_range(), y, egui::Stroke::new(1.0, theme::tokens(ui).border));
}

/// A square that can be ticked.
fn tick(ui: &Ui, middle: egui::Pos2, ticked: bool, hot: bool) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let rect = paint::crisp(painter, Rect::from_center_size(middle, vec2(18.0, 18.0)));
    let (fill, edge) = match (ticked, hot) {
        (true, _) => (tokens.accent, tokens.accent),
        (false, true) => (tokens.accent_soft, tokens.accent),
        (false, false) => (tokens.surface, tokens.control),
    };
    let stroke = egui::Stroke::new(1.0, edge);
    painter.rect(rect, 4.0, fill, stroke, egui::StrokeKind::Inside);
    if ticked {
        paint::icon(painter, middle, theme::icons::CHECK, 14.0, tokens.on_accent);
    }
}
