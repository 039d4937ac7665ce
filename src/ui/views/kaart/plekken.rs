//! The signs of places; those that would overlap are one sign with their number.

use super::camera::Camera;
use super::doek::PLEK;
use super::grond::Zicht;
use crate::app::view::kaart::{KaartPlek, KaartView, Kader, groepen};
use crate::model::bevestiging::Zekerheid;
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::paint;
use egui::{
    Align2, Color32, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};

/// Signs nearer than this, in points, go together.
const NEAR: f64 = 26.0;
/// Half the size of the sign of several places.
const MEER: f32 = 14.0;
/// Names of so many places are said; of more only how many.
const SAID: usize = 6;

/// How the places are drawn.
pub struct Getekend<'a> {
    pub zicht: &'a Zicht<'a>,
    pub sense: Sense,
    /// A place that is dragged, and where the pointer is.
    pub sleep: Option<(Id, Pos2)>,
}

/// Places that are drawn as one, and where.
struct Teken<'a> {
    leden: Vec<&'a KaartPlek>,
    at: Pos2,
}

/// Draws them; a click chooses one, or comes nearer to several: then the camera for that.
pub fn plekken_ui(
    context: &mut ViewContext<'_>,
    ui: &Ui,
    drawn: &Getekend<'_>,
    (chosen, taken): (&mut Option<Id>, &mut Vec<Rect>),
) -> Option<Camera> {
    let zicht = drawn.zicht;
    let mut nearer = None;
    let all: Vec<Teken<'_>> = signs(drawn).collect();
    for teken in &all {
        let half = if teken.leden.len() > 1 { MEER } else { PLEK };
        taken.push(Rect::from_center_size(teken.at, vec2(half, half) * 2.0));
        let own = teken.leden.iter().position(|plek| Some(plek.id) == *chosen);
        let clicked = match teken.leden.as_slice() {
            [plek] => {
                let closed = is_closed(zicht, plek);
                place_ui(ui, plek, (teken.at, drawn.sense), (own.is_some(), closed)).clicked()
            }
            _ => several_ui(ui, teken, drawn.sense, own.is_some()).clicked(),
        };
        if !clicked {
            continue;
        }
        match apart(teken, zicht) {
            Some(camera) => nearer = Some(camera),
            // On one point each click chooses the next.
            None => {
                let next = own.map_or(0, |own| (own + 1) % teken.leden.len());
                choose(context, zicht, teken.leden[next], chosen);
            }
        }
    }
    for teken in &all {
        name(ui, teken, (zicht, *chosen), taken);
    }
    nearer
}

/// Whether a place has a sign of its own at this scale.
pub fn is_alone(view: &KaartView, camera: &Camera, id: Id) -> bool {
    let punten: Vec<[f64; 2]> = view.plekken.iter().map(|plek| plek.punt).collect();
    let own = view.plekken.iter().position(|plek| plek.id == id);
    let groups = groepen(&punten, NEAR * camera.per_punt);
    groups.iter().any(|one| one.leden.len() == 1 && one.leden.first().copied() == own)
}

fn choose(
    context: &mut ViewContext<'_>,
    zicht: &Zicht<'_>,
    plek: &KaartPlek,
    chosen: &mut Option<Id>,
) {
    *chosen = Some(plek.id);
    zicht.choose_wijk(context, plek.punt);
}

/// The signs that are in sight; a place that is dragged has one of its own.
fn signs<'a>(drawn: &'a Getekend<'a>) -> impl Iterator<Item = Teken<'a>> {
    let zicht = drawn.zicht;
    let is_dragged = |plek: &KaartPlek| drawn.sleep.is_some_and(|(id, _)| id == plek.id);
    let (dragged, still): (Vec<&KaartPlek>, Vec<&KaartPlek>) =
        zicht.view.plekken.iter().partition(|plek| is_dragged(plek));
    let punten: Vec<[f64; 2]> = still.iter().map(|plek| plek.punt).collect();
    let groups = groepen(&punten, NEAR * zicht.camera.per_punt).into_iter();
    let together = groups.map(move |groep| Teken {
        at: zicht.camera.to_screen(zicht.rect, groep.midden),
        leden: groep.leden.iter().map(|place| still[*place]).collect(),
    });
    let at = drawn.sleep.map(|(_, at)| at).unwrap_or_default();
    let own = dragged.into_iter().map(move |plek| Teken { leden: vec![plek], at });
    together.chain(own).filter(|teken| zicht.rect.shrink(MEER).contains(teken.at))
}

/// So near that the places come apart; `None` for one place, and where that is never near enough.
fn apart(teken: &Teken<'_>, zicht: &Zicht<'_>) -> Option<Camera> {
    let kader = Kader::around(teken.leden.iter().map(|plek| plek.punt))?;
    let camera = Camera::on(kader, zicht.rect.shrink(60.0));
    let [wide, high] = [kader.max[0] - kader.min[0], kader.max[1] - kader.min[1]];
    let comes_apart = teken.leden.len() > 1 && wide.hypot(high) > NEAR * camera.per_punt;
    comes_apart.then_some(camera)
}

/// Whether a place is closed in the trial that is shown.
fn is_closed(zicht: &Zicht<'_>, plek: &KaartPlek) -> bool {
    zicht.proef.as_ref().is_some_and(|proef| proef.dicht.contains(&plek.id))
}

/// What is said of a place that is closed in the trial.
pub const DICHT: &str = "dicht in de proef";

/// The sign of a place: filled when it counts, a ring when not; green only when it is confirmed;
/// crossed out when it is closed in the trial.
fn place_ui(
    ui: &Ui,
    plek: &KaartPlek,
    (at, sense): (Pos2, Sense),
    (chosen, closed): (bool, bool),
) -> Response {
    let tokens = theme::tokens(ui);
    let rect = Rect::from_center_size(at, vec2(PLEK, PLEK) * 2.0);
    let response = ui.interact(rect, ui.scope_id().with(("plek", plek.id)), sense);
    let said = match closed {
        true => format!("{}; {DICHT}", plek.gezegd),
        false => plek.gezegd.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    let color = if plek.zekerheid == Zekerheid::Bevestigd { tokens.ok } else { tokens.text };
    let painter = ui.painter();
    if chosen || sense.senses_click() && (response.hovered() || response.has_focus()) {
        painter.circle_filled(at, PLEK + 4.0, tokens.accent);
    }
    let counts = plek.telt_mee && !closed;
    let (fill, ink) = if counts { (color, tokens.surface) } else { (tokens.surface, color) };
    let edge = if counts { tokens.surface } else { color };
    painter.circle(at, PLEK, fill, Stroke::new(2.0, edge));
    match closed {
        true => cross_out(painter, at, PLEK, color),
        false => paint::icon(painter, at, icons::COFFEE, 12.0, ink),
    }
    pointed(response, sense, &said)
}

/// A cross over a sign.
pub fn cross_out(painter: &Painter, at: Pos2, half: f32, color: Color32) {
    let (corner, line) = (half * 0.6, Stroke::new(2.0, color));
    for side in [-1.0, 1.0] {
        let by = vec2(corner, corner * side);
        painter.line_segment([at - by, at + by], line);
    }
}

/// The sign of several places: their number.
fn several_ui(ui: &Ui, teken: &Teken<'_>, sense: Sense, chosen: bool) -> Response {
    let tokens = theme::tokens(ui);
    let rect = Rect::from_center_size(teken.at, vec2(MEER, MEER) * 2.0);
    let first = teken.leden.first().map(|plek| plek.id);
    let response = ui.interact(rect, ui.scope_id().with(("plekken", first)), sense);
    let said = said(teken);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    let painter = ui.painter();
    if chosen || sense.senses_click() && (response.hovered() || response.has_focus()) {
        painter.circle_filled(teken.at, MEER + 4.0, tokens.accent);
    }
    let counts = teken.leden.iter().any(|plek| plek.telt_mee);
    let (fill, ink) = match counts {
        true => (tokens.text, tokens.surface),
        false => (tokens.surface, tokens.text),
    };
    let edge = if counts { tokens.surface } else { tokens.text };
    painter.circle(teken.at, MEER, fill, Stroke::new(2.0, edge));
    let number = teken.leden.len().to_string();
    let word = paint::line(painter, &number, semibold(15.0), ink, MEER * 2.0);
    paint::text(painter, teken.at, Align2::CENTER_CENTER, word);
    pointed(response, sense, &said)
}

fn pointed(response: Response, sense: Sense, said: &str) -> Response {
    match sense.senses_click() {
        true => response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(said),
        false => response,
    }
}

/// '3 plekken: De Geus, De Lelie, Ons Huis'.
fn said(teken: &Teken<'_>) -> String {
    let all = teken.leden.len();
    let named: Vec<&str> = teken.leden.iter().take(SAID).map(|plek| &*plek.naam).collect();
    let more = if all > SAID { format!(" en {} meer", all - SAID) } else { String::new() };
    format!("{all} plekken: {}{more}", named.join(", "))
}

/// Name and what is known of one place, or of the chosen one of several: at the right of its sign,
/// or else at the left, above or below; nothing where there is no room.
fn name(
    ui: &Ui,
    teken: &Teken<'_>,
    (zicht, chosen): (&Zicht<'_>, Option<Id>),
    taken: &mut Vec<Rect>,
) {
    let rect = zicht.rect;
    let (tokens, painter) = (theme::tokens(ui), ui.painter());
    let own = teken.leden.iter().find(|plek| Some(plek.id) == chosen);
    let alone = teken.leden.first().filter(|_| teken.leden.len() == 1);
    let Some(plek) = own.or(alone) else { return };
    let half = if teken.leden.len() > 1 { MEER } else { PLEK };
    let said = match is_closed(zicht, plek) {
        true => format!("{}: {DICHT}", plek.naam),
        false => plek.bij.clone(),
    };
    let word = paint::line(painter, &said, regular(14.0), tokens.text, 280.0);
    let size = word.size() + vec2(8.0, 2.0);
    let (side, up) = (half + size.x / 2.0 + 1.0, half + size.y / 2.0 + 1.0);
    let ways = [vec2(side, 0.0), vec2(-side, 0.0), vec2(0.0, -up), vec2(0.0, up)];
    let free = |plate: &Rect| {
        rect.contains_rect(*plate) && !taken.iter().any(|other| other.intersects(*plate))
    };
    let mut plates = ways.iter().map(|way| Rect::from_center_size(teken.at + *way, size));
    let Some(plate) = plates.find(free) else { return };
    taken.push(plate);
    painter.rect_filled(plate, measures::RADIUS_CELL, tokens.surface.gamma_multiply(0.85));
    paint::text(painter, plate.center(), Align2::CENTER_CENTER, word);
}
