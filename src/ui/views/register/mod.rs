//! Who does what: a list with a form for each other noun of the sociale basis, behind tabs.

use super::lijst::LijstScreen;
use crate::model::basis::{self, InLijst};
use crate::model::record::Noun;
use crate::ui::context::{Action, Target, ViewContext, is_narrow};
use crate::ui::theme::measures;
use crate::ui::widgets::tabs::tabs_ui;
use egui::{Frame, Margin, Ui};
use std::collections::BTreeMap;

/// How the lists are looked at.
#[derive(Default)]
pub struct RegisterScreen {
    lijsten: BTreeMap<Noun, LijstScreen>,
}

impl RegisterScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let shapes: Vec<&'static InLijst> = basis::lijsten().collect();
        let noun = context.choice.register;
        let at = shapes.iter().position(|shape| shape.woorden.noun == noun).unwrap_or(0);
        let words: Vec<&str> = shapes.iter().map(|shape| shape.woorden.titel).collect();
        let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE };
        let margin = Margin { left: side as i8 - 10, right: side as i8, top: 6, bottom: 0 };
        let chosen = Frame::new().inner_margin(margin).show(ui, |ui| tabs_ui(ui, &words, at)).inner;
        if let Some(shape) = chosen.and_then(|index| shapes.get(index)) {
            context.act(Action::Show(Target::Register(shape.woorden.noun)));
        }
        let Some(shape) = shapes.get(at) else { return };
        let row = context.choice.row_of(shape.woorden.noun);
        let lijst = self.lijsten.entry(shape.woorden.noun).or_default();
        ui.push_id(shape.woorden.titel, |ui| lijst.ui(context, ui, &shape.woorden, row));
    }
}
