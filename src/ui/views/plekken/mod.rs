//! Places to meet: a table and a form.

use super::lijst::LijstScreen;
use crate::app::view::lijst::PLEKKEN;
use crate::ui::context::ViewContext;
use egui::Ui;

/// How it is looked at.
#[derive(Default)]
pub struct PlekkenScreen {
    lijst: LijstScreen,
}

impl PlekkenScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        self.lijst.ui(context, ui, &PLEKKEN, context.choice.plek);
    }
}
