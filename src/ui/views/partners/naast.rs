//! What stands beside the network: who connects formal and informal, and the chosen partner.

use crate::app::view::partners::netwerk::UITLEG;
use crate::app::view::partners::{KnoopView, NetwerkView};
use crate::model::record::Id;
use crate::ui::theme;
use crate::ui::theme::text::{body, card_title, small, strong};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::list_row::{ListRow, list_row_ui};
use egui::{Label, Margin, ScrollArea, Ui};

/// What the user wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naast {
    /// Choose a node, or let the chosen one go.
    Kies(usize),
    /// See the partner itself.
    Open(Id),
}

/// Draws the card; with a height it is as high as the picture and scrolls.
pub fn naast_ui(
    ui: &mut Ui,
    view: &NetwerkView,
    chosen: Option<usize>,
    height: Option<f32>,
) -> Option<Naast> {
    padded_card_ui(ui, Margin::symmetric(12, 12), |ui| {
        let Some(height) = height else { return content_ui(ui, view, chosen) };
        let room = height - 26.0;
        let scroll = ScrollArea::vertical().id_salt("naast het netwerk").max_height(room);
        let shown = scroll
            .min_scrolled_height(room)
            .auto_shrink([false, false])
            .show(ui, |ui| content_ui(ui, view, chosen));
        shown.inner
    })
    .inner
}

fn content_ui(ui: &mut Ui, view: &NetwerkView, chosen: Option<usize>) -> Option<Naast> {
    ui.spacing_mut().item_spacing.y = 4.0;
    let chosen_knoop = chosen.and_then(|place| Some((place, view.knopen.get(place)?)));
    let mut wanted = None;
    if let Some((place, knoop)) = chosen_knoop {
        wanted = knoop_ui(ui, place, knoop);
        ui.add_space(8.0);
        ui.separator();
        ui.add_space(4.0);
    }
    ui.add(Label::new(card_title("Wie verbindt formeel en informeel?")).wrap());
    let muted = theme::tokens(ui).muted;
    ui.add(Label::new(small(UITLEG).color(muted)).wrap());
    if view.verbinders.is_empty() {
        ui.add_space(4.0);
        ui.add(Label::new(body("Nog niemand, voor zover bekend.")).wrap());
    }
    for rij in &view.verbinders {
        let selected = chosen == Some(rij.knoop);
        let row = ListRow { title: &rij.naam, under: &rij.zegt, selected, ..ListRow::default() };
        if list_row_ui(ui, row).clicked() {
            wanted = Some(Naast::Kies(rij.knoop));
        }
    }
    wanted
}

/// The chosen partner with each of its betrekkingen.
fn knoop_ui(ui: &mut Ui, place: usize, knoop: &KnoopView) -> Option<Naast> {
    let muted = theme::tokens(ui).muted;
    ui.add(Label::new(strong(knoop.naam.as_str())).wrap());
    ui.add(Label::new(small(knoop.zegt.as_str()).color(muted)).wrap());
    for regel in &knoop.regels {
        ui.add(Label::new(small(format!("• {regel}"))).wrap());
    }
    ui.add_space(4.0);
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        if ui.add(ActionButton::secondary("Naar deze partner").small()).clicked() {
            wanted = Some(Naast::Open(knoop.id));
        }
        if ui.add(ActionButton::secondary("Loslaten").small()).clicked() {
            wanted = Some(Naast::Kies(place));
        }
    });
    wanted
}
