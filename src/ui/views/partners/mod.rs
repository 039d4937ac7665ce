//! Partners: a table and a form.

use super::lijst::LijstScreen;
use crate::app::view::lijst::PARTNERS;
use crate::ui::context::ViewContext;
use egui::Ui;

/// How it is looked at.
#[derive(Default)]
pub struct PartnersScreen {
    lijst: LijstScreen,
}

impl PartnersScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        self.lijst.ui(context, ui, &PARTNERS, context.choice.partner);
    }
}
