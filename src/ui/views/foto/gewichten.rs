//! The weights in the panel 'Andere regel': a slider and a field each.

use crate::app::view::foto::keuze::GewichtRij;
use crate::model::nl;
use crate::ui::theme;
use crate::ui::theme::text::{small, small_strong};
use crate::ui::widgets::fault::{fault_edge, wrong_ui};
use crate::ui::widgets::form_row::text_field_ui;
use egui::style::HandleShape;
use egui::{Key, Label, Slider, SliderClamping, Ui};
use std::collections::HashMap;

/// The slider goes this far by steps; the field takes any weight, and more.
const BY_SLIDER: f64 = 3.0;

/// Weights while they are typed, by the id of what is weighed.
#[derive(Debug, Default)]
pub struct Getypt {
    per_id: HashMap<String, Veld>,
}

/// What stands in a field and is no weight of the Foto yet.
#[derive(Debug)]
struct Veld {
    text: String,
    /// The weight beside which it was typed: with another one, it counts no more.
    naast: f64,
    fout: Option<String>,
}

impl Getypt {
    /// A weight; returns it when it was moved or typed.
    pub fn weight_ui(&mut self, ui: &mut Ui, rij: &GewichtRij) -> Option<f64> {
        let indent = if rij.is_leefgebied { 0.0 } else { 16.0 };
        let naam = if rij.is_leefgebied { small_strong(&rij.naam) } else { small(&rij.naam) };
        let found = ui.horizontal(|ui| {
            ui.add_space(indent);
            ui.vertical(|ui| {
                ui.add(Label::new(naam).wrap());
                let row = ui.horizontal(|ui| {
                    let moved = slider_ui(ui, rij);
                    let typed = self.field_ui(ui, rij);
                    moved.or(typed)
                });
                if let Some(fout) = self.per_id.get(&rij.id).and_then(|veld| veld.fout.as_ref()) {
                    wrong_ui(ui, fout);
                }
                row.inner
            })
            .inner
        });
        found.inner
    }

    fn field_ui(&mut self, ui: &mut Ui, rij: &GewichtRij) -> Option<f64> {
        let known = self.per_id.remove(&rij.id).filter(|veld| veld.naast == rij.gewicht);
        let fault = known.as_ref().is_some_and(|veld| veld.fout.is_some());
        let rounded = (rij.gewicht * 1000.0).round() / 1000.0;
        let mut text =
            known.as_ref().map_or_else(|| nl::file_number(rounded), |veld| veld.text.clone());
        let response = text_field_ui(ui, &mut text, "1", 56.0)
            .accessible_name(format!("{}, als getal", rij.gezegd));
        if fault {
            fault_edge(ui, response.rect);
        }
        if response.changed() {
            let veld = Veld { text, naast: rij.gewicht, fout: None };
            self.per_id.insert(rij.id.clone(), veld);
        } else if let Some(veld) = known {
            self.per_id.insert(rij.id.clone(), veld);
        }
        if !response.lost_focus() {
            return None;
        }
        let mut veld = self.per_id.remove(&rij.id)?;
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            return None;
        }
        match rij.typed(&veld.text) {
            Ok(gewicht) => Some(gewicht),
            Err(fout) => {
                veld.fout = Some(fout);
                self.per_id.insert(rij.id.clone(), veld);
                None
            }
        }
    }
}

fn slider_ui(ui: &mut Ui, rij: &GewichtRij) -> Option<f64> {
    let mut gewicht = rij.gewicht;
    let most = if rij.gewicht > BY_SLIDER { rij.most() } else { BY_SLIDER };
    // A weight that was typed lies between the steps, and stays there until it is moved.
    let slider = Slider::new(&mut gewicht, 0.0..=most)
        .step_by(0.25)
        .clamping(SliderClamping::Edits)
        .show_value(false)
        .trailing_fill(true)
        .handle_shape(HandleShape::Circle);
    rail_style(ui);
    let moved = ui.add(slider).accessible_name(rij.gezegd.as_str()).changed();
    moved.then_some(gewicht)
}

/// The rail of a slider is as clear as the edge of a field.
fn rail_style(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let style = ui.style_mut();
    style.spacing.slider_width = 190.0;
    style.spacing.slider_rail_height = 4.0;
    let widgets = &mut style.visuals.widgets;
    for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        widget.bg_fill = tokens.control;
    }
    style.visuals.selection.bg_fill = tokens.accent;
}
