//! Who is who in a wijk: a card that leads to the list.

use super::side::present_row_ui;
use crate::app::view::wijk::WijkView;
use crate::model::record::Noun;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use crate::ui::theme::icons;
use crate::ui::theme::text::{card_title, small};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::{card_ui, dashed_card_ui};
use egui::{Align, Label, Layout, Ui};

/// Draws the card.
pub fn who_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
    if view.wie.is_empty() {
        dashed_card_ui(ui, |ui| {
            head_ui(context, ui);
            let text = "Wie is hier de wijkwethouder, de buurtcoördinator of de opbouwwerker? Dat is nog niet ingevuld.";
            ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
        });
        return;
    }
    card_ui(ui, |ui| {
        head_ui(context, ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        for rij in &view.wie {
            ui.push_id(rij.id, |ui| present_row_ui(context, ui, rij));
        }
    });
}

fn head_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 4.0;
    low_row_ui(ui, 32.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ActionButton::secondary("Voeg toe").icon(icons::PLUS).small();
            if context.may_change() && ui.add(button.named("Voeg toe: wie is wie")).clicked() {
                context.act(Action::New(Some(Noun::Functie)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(card_title("Wie is wie in deze wijk?")).truncate());
            });
        });
    });
}

/// What asks for attention soon; nothing without it.
pub fn attention_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
    if view.let_op.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        low_row_ui(ui, 28.0, |ui| {
            let warn = theme::tokens(ui).warn;
            ui.label(card_title(icons::WARNING_CIRCLE).color(warn));
            ui.add(Label::new(card_title("Vraagt aandacht")).truncate());
        });
        for rij in &view.let_op {
            ui.push_id(rij.id, |ui| present_row_ui(context, ui, rij));
        }
    });
}
