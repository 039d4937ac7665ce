//! What lies under the pointer, the names of buurten, and what the map cannot show yet.

use super::doek::Toon;
use super::grond::{Zicht, plated};
use crate::app::view::kaart::{KaartView, KleurVlak, Niveau, Over};
use crate::model::figure::Vulling;
use crate::ui::theme::text::{regular, small};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::paint;
use egui::{Align2, Label, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// Says which area is pointed at, and its figure.
pub fn pointed_ui(response: &Response, zicht: &Zicht<'_>) {
    let Some(at) = response.hover_pos().filter(|_| response.hovered()) else { return };
    let place = zicht.camera.to_world(zicht.rect, at);
    let areas = &zicht.view.kleuring.vlakken;
    if let Some(vlak) = areas.iter().find(|vlak| vlak.tekening.holds(place)) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(320.0);
            ui.add(Label::new(small(vlak.gezegd.as_str())).wrap());
        });
    }
}

/// The names of buurten with their figure, as far as there is room.
pub fn buurten_ui(ui: &Ui, zicht: &Zicht<'_>, taken: &mut Vec<Rect>) {
    if zicht.view.kleuring.niveau != Niveau::Buurten {
        return;
    }
    for vlak in &zicht.view.kleuring.vlakken {
        buurt_ui(ui, vlak, zicht, taken);
    }
}

fn buurt_ui(ui: &Ui, vlak: &KleurVlak, zicht: &Zicht<'_>, taken: &mut Vec<Rect>) {
    let (tokens, painter) = (theme::tokens(ui), ui.painter());
    let Some(midden) = vlak.tekening.midden else { return };
    let getal = vlak.getal.and_then(|place| zicht.view.kleuring.getallen.get(place));
    let text = match getal.filter(|_| vlak.vulling != Vulling::Leeg) {
        Some(getal) => format!("{}: {}", vlak.naam, getal.kort),
        None => vlak.naam.clone(),
    };
    let word = paint::line_with_end(painter, &text, regular(14.0), tokens.text, 180.0);
    let at = zicht.camera.to_screen(zicht.rect, midden);
    let plate = Align2::CENTER_CENTER.anchor_size(at, word.size()).expand2(vec2(4.0, 1.0));
    let free = !taken.iter().any(|other| other.intersects(plate));
    if !free || !zicht.rect.shrink(4.0).contains_rect(plate) {
        return;
    }
    taken.push(plate);
    painter.rect_filled(plate, measures::RADIUS_CELL, tokens.surface.gamma_multiply(0.9));
    paint::text(painter, at, Align2::CENTER_CENTER, word);
}

/// What is missing and what to do, at the top of the map.
pub fn messages_ui(ui: &Ui, rect: Rect, view: &KaartView, toon: Toon) -> Option<Rect> {
    let shown = |over: Over| match over {
        Over::Kleur => true,
        Over::Plekken => toon.plekken,
        Over::Lopen => toon.lopen,
    };
    let texts: Vec<&str> =
        view.meldingen.iter().filter(|one| shown(one.over)).map(|one| &*one.tekst).collect();
    if texts.is_empty() {
        return None;
    }
    let (tokens, text) = (theme::tokens(ui), texts.join("\n"));
    let painter = ui.painter();
    let width = (rect.width() - 170.0).min(460.0);
    let words = paint::lines(painter, &text, regular(15.0), tokens.text, width, 8, false);
    let at = rect.center_top() + vec2(20.0, 14.0);
    let plate = Align2::CENTER_TOP.anchor_size(at, words.size() + vec2(28.0, 18.0));
    plated(painter, tokens, plate);
    let edge = Stroke::new(1.0, tokens.accent);
    painter.rect_stroke(plate, measures::RADIUS_CONTROL, edge, StrokeKind::Inside);
    paint::text(painter, plate.min + vec2(14.0, 9.0), Align2::LEFT_TOP, words);
    let response = ui.interact(plate, ui.scope_id().with("wat ontbreekt"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    Some(plate)
}
