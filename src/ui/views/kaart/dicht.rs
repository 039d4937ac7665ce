//! Beside the map: what if places close, together or alone.

use super::looptijd::Naast;
use super::rij::row_ui;
use crate::app::loopafstand::LoopKeuze;
use crate::app::query::{DichtQuery, GevolgQuery};
use crate::app::view::kaart::{DichtView, GevolgView, Uitkomst};
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use crate::ui::theme;
use crate::ui::theme::text::{small, strong};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use egui::{Align, Label, Layout, Ui};
use std::sync::Arc;

/// What hangs on the chosen place, and closing it in the trial.
pub fn plek_dicht_ui(context: &mut ViewContext<'_>, ui: &mut Ui, plek: Id, naast: &mut Naast) {
    let closed = naast.dicht.contains(&plek);
    if let Some(gevolg) = context.ask(&GevolgQuery { plek }).filter(|_| !closed) {
        ui.add(Label::new(small(in_short(&gevolg))).wrap());
    }
    let word = if closed { "Toch open" } else { "Wat als deze plek dichtgaat?" };
    if !ui.add(ActionButton::link(word)).clicked() {
        return;
    }
    if !naast.dicht.remove(&plek) {
        naast.dicht.insert(plek);
    }
}

/// 'Hier hangen 2 activiteiten, 1 partner en 1 dienst aan.'
fn in_short(gevolg: &GevolgView) -> String {
    let counted = [
        (gevolg.activiteiten.len(), "activiteit", "activiteiten"),
        (gevolg.partners.len(), "partner", "partners"),
        (gevolg.diensten.len(), "dienst", "diensten"),
    ];
    let some = counted.iter().filter(|(count, _, _)| *count > 0);
    let some: Vec<String> = some
        .map(|(count, one, more)| format!("{count} {}", if *count == 1 { one } else { more }))
        .collect();
    let some: Vec<&str> = some.iter().map(String::as_str).collect();
    match some.as_slice() {
        [] => "Van deze plek zijn geen activiteiten bekend.".to_owned(),
        some => format!("Aan deze plek hangen {}.", crate::model::nl::list(some)),
    }
}

/// The card with what changes when the places in the trial close; gives what the map shows of it.
pub fn dicht_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    naast: &mut Naast,
    lopen: LoopKeuze,
) -> Option<Arc<Uitkomst>> {
    if naast.dicht.is_empty() {
        return None;
    }
    let dicht = naast.dicht.iter().copied().collect();
    let query = DichtQuery { dicht, lopen, wijk: context.choice.wijk.clone() };
    let answer = context.ask(&query);
    let view = answer.as_deref().and_then(Option::as_ref)?;
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add(Label::new(strong("Wat als dit dichtgaat?")).wrap());
        let muted = theme::tokens(ui).muted;
        let text = "Een proef: in het bestand blijven deze plekken zoals ze zijn.";
        ui.add(Label::new(small(text).color(muted)).wrap());
        closed_ui(ui, view, naast);
        ui.add(Label::new(small(view.zin.as_str())).wrap());
        reach_ui(ui, view);
        gevolg_ui(ui, &view.gevolg);
        if ui.add(ActionButton::link("Stop de proef")).clicked() {
            naast.dicht.clear();
        }
    });
    Some(view.beeld.clone())
}

fn closed_ui(ui: &mut Ui, view: &DichtView, naast: &mut Naast) {
    for (id, naam) in &view.plekken {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ActionButton::link("Toch open");
                if ui.add(button.named(&format!("Toch open: {naam}"))).clicked() {
                    naast.dicht.remove(id);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(small(naam.as_str())).truncate());
                });
            });
        });
    }
}

fn reach_ui(ui: &mut Ui, view: &DichtView) {
    if view.wijken.is_empty() {
        return;
    }
    row_ui(ui, ["Te ver", "gebied", "inwoners"]);
    for [naam, gebied, inwoners] in &view.wijken {
        row_ui(ui, [naam, gebied, inwoners]);
    }
    let muted = theme::tokens(ui).muted;
    let text = crate::model::nl::capital(&view.inwoners);
    ui.add(Label::new(small(format!("{text}.")).color(muted)).wrap());
}

fn gevolg_ui(ui: &mut Ui, gevolg: &GevolgView) {
    ui.add(Label::new(strong("Openingsuren die vervallen")).wrap());
    for [when, hours] in &gevolg.uren {
        ui.add(Label::new(small(format!("{when}: {hours}"))).wrap());
    }
    let lists = [
        ("Activiteiten hier", &gevolg.activiteiten),
        ("Wie ze draagt", &gevolg.partners),
        ("Diensten van deze partners", &gevolg.diensten),
        ("Draagt vijf of meer activiteiten alleen", &gevolg.alleen),
    ];
    for (head, lines) in lists.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        ui.add(Label::new(strong(head)).wrap());
        for line in lines {
            ui.add(Label::new(small(format!("• {line}"))).wrap());
        }
    }
    if gevolg.activiteiten.is_empty() {
        let muted = theme::tokens(ui).muted;
        let text = "Van activiteiten hier is niets bekend. Vul ze in bij Wie doet wat.";
        ui.add(Label::new(small(text).color(muted)).wrap());
    }
}
