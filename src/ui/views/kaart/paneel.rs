//! Beside the map: the chosen wijk, what is out of reach of it, and what is not on the map yet.

use super::barrieres::barriers_ui;
use super::dicht::{dicht_ui, plek_dicht_ui};
use super::doek::Doek;
use super::looptijd::{Naast, loop_ui, told_ui};
use super::lopen::invloed_ui;
use crate::app::loopafstand::LoopKeuze;
use crate::app::view::kaart::KaartView;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, card_title, semibold, small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::paint;
use crate::ui::widgets::tag::chip_ui;
use egui::{Align, Align2, Label, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// Draws the cards below each other.
pub fn panel_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &KaartView,
    (doek, naast, lopen): (&mut Doek, &mut Naast, LoopKeuze),
) {
    ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
    wijk_ui(context, ui, view);
    plek_ui(context, ui, view, (doek, naast, lopen));
    doek.dicht = dicht_ui(context, ui, naast, lopen);
    loop_ui(context, ui, view, (doek, naast, lopen));
    barriers_ui(context, ui, view, doek);
    without_ui(context, ui, view, doek);
}

fn wijk_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView) {
    let chosen = context.choice.wijk.as_deref();
    let found = view.vlakken.iter().find(|vlak| Some(&*vlak.code) == chosen);
    let Some(vlak) = found else { return };
    card_ui(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(ActionButton::link("Naar de wijk")).clicked() {
                    context.act(Action::Show(Target::Wijk(vlak.code.clone())));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(card_title(vlak.naam.as_str())).truncate());
                });
            });
        });
        if let Some(klasse) = vlak.klasse {
            let text = format!("{}: {}", view.legenda, klasse.word());
            chip_ui(ui, Some(klasse), &text);
        }
        super::kleur::figure_ui(ui, view, &vlak.code);
    });
}

fn plek_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &KaartView,
    (doek, naast, lopen): (&mut Doek, &mut Naast, LoopKeuze),
) {
    let found = view.plekken.iter().find(|plek| Some(plek.id) == doek.plek);
    let Some(plek) = found else { return };
    let may_change = context.may_change();
    card_ui(ui, |ui| {
        ui.add(Label::new(strong(plek.naam.as_str())).wrap());
        let counts = if plek.telt_mee { "telt mee" } else { "telt niet mee" };
        let text = format!("{} · {} · {counts}", plek.soort, plek.zegt);
        ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
        if view.vlak_at(plek.punt).is_none() {
            let text = format!(
                "Deze plek ligt buiten de wijken van {}. Klopt dat niet? Zet haar ergens anders.",
                view.gemeente
            );
            told_ui(ui, &text);
        }
        ui.horizontal(|ui| {
            if ui.add(ActionButton::link("Open de plek")).clicked() {
                context.act(Action::Show(Target::Plek(plek.id)));
            }
            let other = ActionButton::link("Zet ergens anders");
            let help = "Klik daarna op de kaart, of sleep het teken.";
            if ui.add_enabled(may_change, other).on_hover_text(help).clicked() {
                doek.begin(plek.id, &plek.naam);
            }
        });
        invloed_ui(context, ui, plek.id, lopen);
        plek_dicht_ui(context, ui, plek.id, naast);
    });
}

fn without_ui(context: &ViewContext<'_>, ui: &mut Ui, view: &KaartView, doek: &mut Doek) {
    if view.zonder_punt.is_empty() {
        return;
    }
    let may_change = context.may_change();
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let here = view.zonder_punt.iter().filter(|plek| plek.hier).count();
        ui.add(Label::new(strong(format!("Nog zonder punt op de kaart: {here}"))).wrap());
        if let Some(wijk) = &view.lopend.waar {
            let all = format!(
                "In {wijk} of van onbekende wijk. In heel {}: {}.",
                view.gemeente,
                view.zonder_punt.len()
            );
            ui.add(Label::new(small(all).color(theme::tokens(ui).muted)).wrap());
        }
        if ui.add_enabled(may_change, ActionButton::link("Punten plakken…")).clicked() {
            doek.plakken.open();
        }
        for plek in view.zonder_punt.iter().filter(|plek| plek.hier) {
            ui.add_space(2.0);
            ui.add(Label::new(body(plek.naam.as_str())).truncate());
            ui.horizontal(|ui| {
                let adres = if plek.adres.is_empty() { "adres ontbreekt" } else { &plek.adres };
                ui.label(small(adres).color(theme::tokens(ui).muted));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = format!("Zet {} op de kaart", plek.naam);
                    let button = ActionButton::link("Zet op de kaart").named(&name);
                    if ui.add_enabled(may_change, button).clicked() {
                        doek.begin(plek.id, &plek.naam);
                    }
                });
            });
        }
    });
}

/// A sentence over the map about what was begun; the map below it is not clicked through it. Gives
/// where it stands.
pub fn banner_ui(ui: &mut Ui, rect: Rect, text: &str) -> Rect {
    let tokens = theme::tokens(ui);
    let (font, width) = (semibold(16.0), rect.width() - 250.0);
    let words = paint::lines(ui.painter(), text, font, tokens.on_accent, width, 3, false);
    let at = rect.center_top() + vec2(45.0, 12.0);
    let plate = Align2::CENTER_TOP.anchor_size(at, words.size() + vec2(32.0, 16.0));
    ui.painter().rect_filled(plate, measures::RADIUS_CONTROL, tokens.accent);
    paint::text(ui.painter(), plate.min + vec2(16.0, 8.0), Align2::LEFT_TOP, words);
    let response = ui.interact(plate, ui.scope_id().with("zet op de kaart"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    plate
}

/// What the map needs before it can show anything.
pub fn no_outlines_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    use crate::ui::shell::dialogs::Ask;
    use crate::ui::widgets::empty_state::empty_state_ui;
    let text = "Lees de grenzen van uw wijken en buurten in: een GeoJSON-bestand van CBS en \
                Kadaster (Wijk- en buurtkaart) of van uw gemeente.";
    let word = Some("Grenzen inlezen…");
    if empty_state_ui(ui, icons::MAP_TRIFOLD, "Nog geen grenzen", text, word) {
        context.act(Action::Ask(Ask::Import));
    }
}
