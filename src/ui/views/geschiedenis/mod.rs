//! Who changed what, and when.

use super::parts::page::{page_ui, title_row_ui};
use crate::ui::context::ViewContext;
use egui::Ui;

/// How it is looked at.
#[derive(Debug, Default)]
pub struct GeschiedenisScreen;

impl GeschiedenisScreen {
    /// Draws the view.
    pub fn ui(&mut self, _context: &mut ViewContext<'_>, ui: &mut Ui) {
        page_ui(ui, "geschiedenis", |ui| title_row_ui(ui, "Geschiedenis", |_| ()));
    }
}
