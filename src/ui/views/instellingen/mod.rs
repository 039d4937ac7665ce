//! Settings: how it looks, who you are, and what is too small to say.

mod klein;

use self::klein::KleinCard;
use super::parts::page::{page_ui, sentence_ui, title_row_ui};
use crate::app::settings::{Settings, Thema};
use crate::app::view::Span;
use crate::ui::context::ViewContext;
use crate::ui::theme::text::{body, card_title, regular, small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Grid, Layout, Ui, vec2};

/// How the settings are looked at.
#[derive(Debug, Default)]
pub struct InstellingenScreen {
    klein: KleinCard,
}

/// Smallest and largest zoom, in percent.
const ZOOM: (i32, i32) = (80, 200);
const ZOOM_STEP: i32 = 10;
const WIDTH: f32 = 760.0;
/// The box before the name of a wijk and the space after it.
const BESIDE_NAME: f32 = 56.0;

impl InstellingenScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let wijken = context.session.file().map(|file| file.overview.clone());
        page_ui(ui, "instellingen", |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 4.0;
            title_row_ui(ui, "Instellingen", |_| ());
            let text = "Deze keuzes gelden op deze computer en worden meteen bewaard.";
            sentence_ui(ui, &[Span::plain(text)], 17.0, 24.0, false);
            ui.add_space(4.0);
            look_ui(context.settings, ui);
            ui.add_space(measures::CARD_GAP - 4.0);
            who_ui(context.settings, ui);
            if let Some(overview) = wijken.filter(|overview| !overview.wijken.is_empty()) {
                ui.add_space(measures::CARD_GAP - 4.0);
                own_wijken_ui(context.settings, ui, &overview.wijken);
            }
            ui.add_space(measures::CARD_GAP - 4.0);
            self.klein.ui(context, ui);
        });
    }
}

fn look_ui(settings: &mut Settings, ui: &mut Ui) {
    card_ui(ui, |ui| {
        ui.label(card_title("Hoe het eruitziet"));
        ui.add_space(4.0);
        ui.label(strong("Kleuren"));
        let themas = [Thema::Licht, Thema::Donker, Thema::Systeem];
        let choices =
            [(icons::SUN, "Licht"), (icons::MOON, "Donker"), (icons::MONITOR, "Zoals de computer")];
        let selected = themas.iter().position(|thema| *thema == settings.thema).unwrap_or(0);
        if let Some(index) = segmented_ui(ui, &choices, selected) {
            settings.thema = themas[index];
        }
        ui.add_space(8.0);
        ui.label(strong("Grootte"));
        zoom_ui(settings, ui);
        ui.add_space(2.0);
    });
}

fn zoom_ui(settings: &mut Settings, ui: &mut Ui) {
    let percent = (settings.zoom * 100.0).round() as i32;
    ui.horizontal(|ui| {
        let smaller = ActionButton::secondary("").icon(icons::MINUS).named("Kleiner").medium();
        if ui.add_enabled(percent > ZOOM.0, smaller).clicked() {
            settings.zoom = zoom(percent - ZOOM_STEP);
        }
        ui.allocate_ui_with_layout(
            vec2(64.0, 36.0),
            Layout::centered_and_justified(egui::Direction::LeftToRight),
            |ui| ui.label(strong(format!("{percent}\u{a0}%"))),
        );
        let larger = ActionButton::secondary("").icon(icons::PLUS).named("Groter").medium();
        if ui.add_enabled(percent < ZOOM.1, larger).clicked() {
            settings.zoom = zoom(percent + ZOOM_STEP);
        }
        ui.label(small("of Ctrl en + of −, Ctrl 0 zet terug").color(theme::tokens(ui).muted));
    });
}

fn zoom(percent: i32) -> f32 {
    (percent / ZOOM_STEP * ZOOM_STEP).clamp(ZOOM.0, ZOOM.1) as f32 / 100.0
}

fn who_ui(settings: &mut Settings, ui: &mut Ui) {
    card_ui(ui, |ui| {
        ui.label(card_title("Ik ben…"));
        let text = "Zo ziet u later wie wat heeft gewijzigd. U hoeft dit niet in te vullen.";
        ui.label(body(text).color(theme::tokens(ui).muted));
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let width = 328.0_f32.min(ui.available_width() - 24.0);
            form_row_ui(ui, "Naam", "", |ui| text_field_ui(ui, &mut settings.naam, "", width));
            let hint = "bijvoorbeeld buurtcoördinator";
            form_row_ui(ui, "Rol", "", |ui| text_field_ui(ui, &mut settings.rol, hint, width));
        });
    });
}

fn own_wijken_ui(settings: &mut Settings, ui: &mut Ui, wijken: &[(String, String)]) {
    card_ui(ui, |ui| {
        ui.label(card_title("Mijn wijken"));
        let text = "Wijkbeeld begint met de eerste wijk die u hier kiest.";
        ui.label(body(text).color(theme::tokens(ui).muted));
        ui.add_space(2.0);
        let width = |naam: &String| {
            let color = ui.visuals().text_color();
            ui.painter().layout_no_wrap(naam.clone(), regular(16.0), color).size().x
        };
        let widest = wijken.iter().map(|(_, naam)| width(naam)).fold(0.0, f32::max) + BESIDE_NAME;
        let columns = ((ui.available_width() / widest).floor() as usize).max(1);
        let grid = Grid::new("mijn wijken").num_columns(columns).spacing(vec2(24.0, 0.0));
        grid.show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 32.0;
            for (index, (code, naam)) in wijken.iter().enumerate() {
                own_wijk_ui(settings, ui, code, naam);
                if index % columns + 1 == columns {
                    ui.end_row();
                }
            }
        });
    });
}

fn own_wijk_ui(settings: &mut Settings, ui: &mut Ui, code: &String, naam: &str) {
    let mut own = settings.eigen_wijken.contains(code);
    if ui.checkbox(&mut own, body(naam)).changed() {
        settings.eigen_wijken.retain(|other| other != code);
        if own {
            settings.eigen_wijken.push(code.clone());
        }
    }
}
