//! Beside the map: what one place changes for those who walk, and where one more would help.

use super::doek::Doek;
use super::rij::row_ui;
use crate::app::loopafstand::LoopKeuze;
use crate::app::query::{BesteQuery, InvloedQuery};
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use crate::ui::theme;
use crate::ui::theme::text::small;
use crate::ui::widgets::button::ActionButton;
use egui::{Label, Ui};

/// What is out of reach without a place and with it, by part of the day.
pub fn invloed_ui(context: &mut ViewContext<'_>, ui: &mut Ui, plek: Id, lopen: LoopKeuze) {
    let Some(answer) = context.ask(&InvloedQuery { plek, lopen }) else { return };
    let Some(invloed) = answer.as_ref() else { return };
    ui.add_space(4.0);
    ui.add(Label::new(small(invloed.zin.as_str())).wrap());
    if invloed.rijen.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    row_ui(ui, ["Wanneer", "zonder", "met"]);
    for [when, zonder, met] in &invloed.rijen {
        row_ui(ui, [when, zonder, met]);
    }
}

/// 'Waar helpt één plek erbij het meest?', and the answer with a star on the map.
pub fn beste_ui(context: &mut ViewContext<'_>, ui: &mut Ui, doek: &mut Doek, lopen: LoopKeuze) {
    let Some(wijk) = context.choice.wijk.clone() else { return };
    let word = match doek.zoekt_beste {
        false => "Waar helpt één plek erbij het meest?",
        true => "Ster weghalen",
    };
    if ui.add(ActionButton::link(word)).clicked() {
        doek.zoekt_beste = !doek.zoekt_beste;
    }
    doek.ster = None;
    if !doek.zoekt_beste {
        return;
    }
    let Some(beste) = context.ask(&BesteQuery { wijk, lopen }) else {
        ui.label(small("Zoeken…").color(theme::tokens(ui).muted));
        return;
    };
    doek.ster = beste.punt;
    ui.add(Label::new(small(beste.zin.as_str())).wrap());
}
