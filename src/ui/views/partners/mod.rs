//! Partners: a table and a form, and the network of all of them.

mod beelden;
mod naast;

use super::lijst::LijstScreen;
use crate::app::view::lijst::PARTNERS;
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use beelden::PartnerBeelden;
use egui::Ui;

/// How it is looked at.
#[derive(Default)]
pub struct PartnersScreen {
    lijst: LijstScreen,
    beelden: PartnerBeelden,
    /// The partner that was chosen when the picture came, while it is shown.
    as_picture: Option<Option<Id>>,
}

impl PartnersScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let chosen = context.choice.partner;
        // Who comes to see one partner wants its form.
        if self.as_picture == Some(chosen) {
            if self.beelden.ui(context, ui) {
                self.as_picture = None;
            }
            return;
        }
        self.lijst.ui(context, ui, &PARTNERS, chosen);
        self.as_picture = self.lijst.wants_pictures().then_some(context.choice.partner);
    }
}
