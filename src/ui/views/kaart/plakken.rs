//! Pastes a batch of coordinates: addresses have none without internet, other programs do.

use crate::app::command::Command;
use crate::app::query::PuntenQuery;
use crate::app::view::kaart::{KaartView, Lot, PuntRij, PuntenView};
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::{answers_ui, dialog};
use crate::ui::theme::text::{body, large_card_title, small};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::paint;
use egui::{Context, Label, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

const WIDTH: f32 = 720.0;
/// Room for the name of a place.
const NAME: f32 = 230.0;
const TITLE: &str = "Punten plakken";
const WHAT: &str = "Zoek de coördinaten op in een programma dat ze heeft, bijvoorbeeld dat van de \
                    afdeling Geo. Plak ze hier: op elke regel de naam of het adres van een plek en haar \
                    punt, in meters (RD) of graden.";
const EXAMPLE: &str = "Buurthuis De Brink; 140700; 470700";

/// The dialog.
#[derive(Default)]
pub struct Plakken {
    open: bool,
    opened: bool,
    tekst: String,
    /// Shown until the answer about other lines is there.
    last: Option<Arc<PuntenView>>,
}

impl Plakken {
    /// Asks for the lines; what was typed before stays.
    pub fn open(&mut self) {
        (self.open, self.opened) = (true, false);
    }

    /// Shows the dialog, if it is open, and does what was answered.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ctx: &Context, view: &KaartView) {
        if !self.open {
            return;
        }
        let fresh = context.ask(&PuntenQuery { tekst: self.tekst.clone() });
        let is_fresh = fresh.is_some();
        self.last = fresh.or_else(|| self.last.take());
        let punten = self.last.clone().unwrap_or_default();
        let ready = is_fresh && !punten.edits.is_empty() && context.may_change();
        let (answer, away) = dialog(ctx, "punten plakken", WIDTH, |ui| {
            self.content_ui(ui, view, &punten);
            answers_ui(ui, &punten.knop(), "Annuleren", ready)
        });
        if answer == Some(true) {
            context.act(Action::Send(Command::Edit(punten.edits.clone())));
            *self = Self::default();
        } else if answer == Some(false) || away {
            self.open = false;
        }
    }

    fn content_ui(&mut self, ui: &mut Ui, view: &KaartView, punten: &PuntenView) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let heading = ui.label(large_card_title(TITLE));
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, TITLE));
        ui.add(Label::new(body(WHAT)).wrap());
        let word = format!("Kopieer de {} plekken zonder punt", view.zonder_punt.len());
        let copy = ActionButton::link(&word).icon(icons::COPY);
        if !view.zonder_punt.is_empty() && ui.add(copy).clicked() {
            ui.ctx().copy_text(view.zonder_punt_tekst());
        }
        // On a small screen both lists are low, so that the buttons stay in sight.
        let room = (ui.ctx().content_rect().height() - 330.0).clamp(100.0, 370.0);
        ScrollArea::vertical().id_salt("regels").max_height(room * 0.4).show(ui, |ui| {
            let edit = TextEdit::multiline(&mut self.tekst)
                .desired_rows(2)
                .min_size(vec2(0.0, room * 0.4))
                .desired_width(f32::INFINITY)
                .hint_text(EXAMPLE);
            let field = ui.add(edit);
            field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, "Regels"));
            // A new window is measured before it is shown: what it asks for then gets lost.
            match (self.opened, field.has_focus()) {
                (false, true) => self.opened = true,
                (false, false) => field.request_focus(),
                (true, _) => {}
            }
        });
        ScrollArea::vertical().id_salt("uitkomst").max_height(room * 0.6).show(ui, |ui| {
            for rij in &punten.rijen {
                row_ui(ui, rij);
            }
        });
        ui.add_space(6.0);
    }
}

fn row_ui(ui: &mut Ui, rij: &PuntRij) {
    let tokens = theme::tokens(ui);
    let (icon, color) = match rij.lot {
        Lot::Gaat => (icons::CHECK, tokens.ok),
        Lot::LetOp => (icons::WARNING, tokens.warn),
        Lot::Niet => (icons::X, tokens.error),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
        paint::icon(ui.painter(), rect.center(), icon, 16.0, color);
        ui.allocate_ui(vec2(NAME, 22.0), |ui| {
            ui.set_width(NAME);
            ui.add(Label::new(body(rij.naam.as_str())).truncate());
        });
        ui.add(Label::new(small(rij.zegt.as_str()).color(tokens.muted)).wrap());
    });
}
