//! Places to meet: a table and a form, and pictures of all of them.

mod beelden;

use super::lijst::LijstScreen;
use crate::app::view::lijst::PLEKKEN;
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use beelden::PlekBeelden;
use egui::Ui;

/// How it is looked at.
#[derive(Default)]
pub struct PlekkenScreen {
    lijst: LijstScreen,
    beelden: PlekBeelden,
    /// The place that was chosen when the pictures came, while they are shown.
    as_picture: Option<Option<Id>>,
}

impl PlekkenScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let chosen = context.choice.plek;
        // Who comes to see one place wants its form.
        if self.as_picture == Some(chosen) {
            if self.beelden.ui(context, ui) {
                self.as_picture = None;
            }
            return;
        }
        self.lijst.ui(context, ui, &PLEKKEN, chosen);
        self.as_picture = self.lijst.wants_pictures().then_some(context.choice.plek);
    }
}
