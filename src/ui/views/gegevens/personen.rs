//! The persons in the file, and wiping one.

use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::query::PersonenQuery;
use crate::app::view::personen::Voorbij;
use crate::model::persoon::TeWissen;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme;
use crate::ui::theme::icons;
use crate::ui::theme::text::{card_title, small, strong};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use egui::{Align, Label, Layout, Ui};

/// Whom someone wants to wipe.
#[derive(Debug, Default)]
pub struct PersonenCard {
    typed: String,
}

const LABEL: &str = "Naam, e-mailadres of telefoonnummer";

impl PersonenCard {
    /// Draws the card.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(view) = context.ask(&PersonenQuery { vandaag: today() }) else { return };
        card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.label(card_title("Personen"));
            let muted = theme::tokens(ui).muted;
            ui.add(Label::new(small(view.zin.as_str()).color(muted)).wrap());
            for one in &view.voorbij {
                ui.push_id(one.id, |ui| past_ui(context, ui, one));
            }
            ui.add_space(6.0);
            ui.add_enabled_ui(context.may_change(), |ui| self.wipe_ui(context, ui));
        });
    }

    fn wipe_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let width = ui.available_width();
        let field = form_row_ui(ui, LABEL, "", |ui| text_field_ui(ui, &mut self.typed, "", width));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let typed = self.typed.trim();
        let button = ActionButton::secondary("Persoon wissen…").icon(icons::TRASH).small();
        let clicked = ui.add_enabled(!typed.is_empty(), button).clicked();
        if (clicked || entered) && !typed.is_empty() {
            let wie = TeWissen { rij: None, teksten: vec![typed.to_owned()] };
            context.act(Action::Send(Command::WipePerson(wie)));
            self.typed.clear();
        }
    }
}

/// What is kept longer than was agreed, with the way to it.
fn past_ui(context: &mut ViewContext<'_>, ui: &mut Ui, one: &Voorbij) {
    let warn = theme::tokens(ui).warn;
    low_row_ui(ui, 32.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let named = format!("Open {}", one.naam);
            if ui.add(ActionButton::link("Openen").named(&named)).clicked() {
                context.act(Action::Show(Target::row(one.noun, one.id)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(strong(one.naam.as_str())).truncate());
            });
        });
    });
    ui.add(Label::new(small(one.onder.as_str()).color(warn)).wrap());
}
