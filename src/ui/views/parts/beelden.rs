//! The head of a page with pictures of a list.

use super::page::title_row_ui;
use crate::ui::theme::icons;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::segmented::segmented_ui;
use egui::Ui;

/// The title, the choice of graph or table, and the way back; returns whether that was clicked.
pub fn beelden_head_ui(ui: &mut Ui, titel: &str, as_table: &mut bool) -> bool {
    title_row_ui(ui, titel, |ui| {
        let back = ui.add(ActionButton::primary("Naar de lijst")).clicked();
        let ways = [(icons::CHART_BAR_HORIZONTAL, "Grafiek"), (icons::TABLE, "Tabel")];
        if let Some(index) = segmented_ui(ui, &ways, usize::from(*as_table)) {
            *as_table = index == 1;
        }
        back
    })
}
