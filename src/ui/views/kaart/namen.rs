//! The names of the wijken, as far as they do not cover each other.

use super::grond::{Zicht, plated};
use crate::app::view::kaart::KaartVlak;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::{paint, symbol};
use egui::{
    Align2, CursorIcon, Galley, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};
use std::sync::Arc;

const HEIGHT: f32 = 24.0;
/// Where else a name may stand, as parts of its own size.
const WAYS: [[f32; 2]; 9] = [
    [0.0, 0.0],
    [0.0, -1.1],
    [0.0, 1.1],
    [0.5, 0.0],
    [-0.5, 0.0],
    [0.5, -1.1],
    [-0.5, -1.1],
    [0.5, 1.1],
    [-0.5, 1.1],
];

/// Draws them, the chosen one first; a click chooses a wijk.
pub fn names_ui(
    context: &mut ViewContext<'_>,
    ui: &Ui,
    (zicht, sense): (&Zicht<'_>, Sense),
    taken: &mut Vec<Rect>,
) {
    let mut vlakken: Vec<&KaartVlak> = zicht.view.vlakken.iter().collect();
    vlakken.sort_by_key(|vlak| Some(&*vlak.code) != zicht.gekozen);
    for vlak in vlakken {
        let word = word(ui, vlak, zicht);
        let sign = if vlak.klasse.is_some() { 20.0 } else { 0.0 };
        let size = vec2(word.size().x + sign + 16.0, HEIGHT);
        if let Some(plate) = room(vlak, size, zicht, taken) {
            taken.push(plate);
            if name_ui(ui, vlak, (plate, word), (zicht, sense)) {
                context.act(Action::Wijk(vlak.code.clone()));
            }
        }
    }
}

/// Name and figure.
fn word(ui: &Ui, vlak: &KaartVlak, zicht: &Zicht<'_>) -> Arc<Galley> {
    let chosen = zicht.gekozen == Some(&*vlak.code);
    let font = if chosen { semibold(15.0) } else { regular(15.0) };
    let text = match vlak.waarde.as_str() {
        "" => vlak.naam.clone(),
        waarde => format!("{}: {waarde}", vlak.naam),
    };
    paint::line_with_end(ui.painter(), &text, font, theme::tokens(ui).text, 220.0)
}

/// The first free place in or near the middle of a wijk, still with its middle in that wijk.
fn room(vlak: &KaartVlak, size: Vec2, zicht: &Zicht<'_>, taken: &[Rect]) -> Option<Rect> {
    let at = zicht.camera.to_screen(zicht.rect, vlak.tekening.midden?);
    let inside = zicht.rect.shrink(4.0);
    let free = |plate: &Rect| {
        let place = zicht.camera.to_world(zicht.rect, plate.center());
        inside.contains_rect(*plate)
            && !taken.iter().any(|one| one.intersects(*plate))
            && (plate.center() == at || vlak.tekening.holds(place))
    };
    let mut ways = WAYS.iter().map(|[x, y]| at + vec2(x * size.x, y * size.y));
    ways.find_map(|middle| Some(Rect::from_center_size(middle, size)).filter(free))
}

fn name_ui(
    ui: &Ui,
    vlak: &KaartVlak,
    (plate, word): (Rect, Arc<Galley>),
    (zicht, sense): (&Zicht<'_>, Sense),
) -> bool {
    let tokens = theme::tokens(ui);
    let chosen = zicht.gekozen == Some(&*vlak.code);
    let painter = ui.painter();
    let response = ui.interact(plate, ui.scope_id().with(("wijk", &vlak.code)), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &vlak.gezegd));
    plated(painter, tokens, plate);
    if sense.senses_click() && (response.hovered() || response.has_focus()) {
        let edge = Stroke::new(2.0, tokens.accent);
        painter.rect_stroke(plate, measures::RADIUS_CONTROL, edge, StrokeKind::Inside);
    }
    let mut left = plate.left() + 8.0;
    if let Some(klasse) = vlak.klasse {
        let middle = pos2(plate.left() + 15.0, plate.center().y);
        let color = tokens.klasse(klasse).line;
        match vlak.grensgeval {
            true => symbol::paint_open(painter, middle, klasse, color),
            false => symbol::paint(painter, middle, klasse, symbol::SIZE, color),
        }
        left += 20.0;
    }
    paint::text(painter, pos2(left, plate.center().y), Align2::LEFT_CENTER, word);
    if !sense.senses_click() {
        return false;
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&vlak.gezegd);
    response.clicked()
}
