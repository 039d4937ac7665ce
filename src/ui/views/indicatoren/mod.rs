//! One indicator: through the years, over the wijken, and in a table.

use super::parts::page::{page_ui, title_row_ui};
use crate::ui::context::ViewContext;
use egui::Ui;

/// How it is looked at.
#[derive(Debug, Default)]
pub struct IndicatorenScreen;

impl IndicatorenScreen {
    /// Draws the view.
    pub fn ui(&mut self, _context: &mut ViewContext<'_>, ui: &mut Ui) {
        page_ui(ui, "indicatoren", |ui| title_row_ui(ui, "Indicatoren", |_| ()));
    }
}
