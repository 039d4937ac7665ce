//! Places to meet: a table and a form, and pictures of all of them.

mod beelden;

use super::lijst::LijstScreen;
use crate::app::view::lijst::PLEKKEN;
use crate::ui::context::ViewContext;
use beelden::PlekBeelden;
use egui::Ui;

/// How it is looked at.
#[derive(Default)]
pub struct PlekkenScreen {
    lijst: LijstScreen,
    beelden: PlekBeelden,
    as_picture: bool,
}

impl PlekkenScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        if self.as_picture {
            self.as_picture = !self.beelden.ui(context, ui);
            return;
        }
        self.lijst.ui(context, ui, &PLEKKEN, context.choice.plek);
        self.as_picture = self.lijst.wants_pictures();
    }
}
