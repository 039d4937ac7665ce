//! The map itself: moved, zoomed and pointed at by mouse, touch pad and keyboard.

use super::aanwijzen::{buurten_ui, messages_ui, pointed_ui};
use super::bediening::{buttons_ui, move_by_key};
use super::camera::Camera;
use super::grond::{Grond, Zicht, holds, plated, scale_bar};
use super::legenda::legend;
use super::proef::{Proefstand, star_ui, zin_ui};
use crate::app::command::Command;
use crate::app::view::kaart::{KaartPlek, KaartView, KaartVlak, Uitkomst};
use crate::model::bevestiging::Zekerheid;
use crate::model::record::{Edit, Id, Noun};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::{paint, symbol};
use egui::{
    Align2, CursorIcon, Key, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use std::sync::Arc;

/// Half the size of the sign of a place.
const PLEK: f32 = 10.0;

/// What a user does with the map.
#[derive(Default)]
pub struct Doek {
    grond: Grond,
    camera: Option<Camera>,
    /// A place that is dragged, and where the pointer is.
    sleep: Option<(Id, Pos2)>,
    /// The place that is looked at.
    pub plek: Option<Id>,
    /// The place that the next click puts on the map, and its name.
    pub zet: Option<(Id, String)>,
    proef: Proefstand,
    /// Whether the point is asked where one place more helps most, and that point.
    pub zoekt_beste: bool,
    pub ster: Option<[f64; 2]>,
    /// What is to come to the middle.
    kijk_naar: Option<[f64; 2]>,
    /// Whether the keyboard is to come to the map.
    wil_toetsen: bool,
}

/// What is shown on it.
#[derive(Clone, Copy)]
pub struct Toon {
    pub plekken: bool,
    pub lopen: bool,
}

impl Doek {
    /// Draws the map over a rectangle.
    pub fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &Arc<KaartView>,
        (rect, toon): (Rect, Toon),
    ) {
        let Some(kader) = view.kader else { return };
        let whole = Camera::on(kader, rect);
        let mut camera = self.camera.unwrap_or(whole);
        camera.midden = self.kijk_naar.take().unwrap_or(camera.midden);
        let response = ui.interact(rect, ui.scope_id().with("kaart"), Sense::click_and_drag());
        response.widget_info(|| {
            let said = "Kaart: pijlen schuiven, plus en min zoomen, 0 toont alles";
            WidgetInfo::labeled(Role::Image, true, said)
        });
        if std::mem::take(&mut self.wil_toetsen) {
            response.request_focus();
        }
        self.move_by_pointer(ui, &response, view, (&mut camera, whole));
        move_by_key(ui, &response, (&mut camera, whole));
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(rect, measures::RADIUS_CARD, tokens.sunken);
        let gekozen = context.choice.wijk.clone();
        let proef = self.trial(&response, view, (&camera, gekozen.as_deref()));
        let said = proef.clone();
        let zicht =
            Zicht { view, camera, rect, gekozen: gekozen.as_deref(), lopen: toon.lopen, proef };
        self.grond.paint(ui, &zicht);
        let mut taken: Vec<Rect> = vec![legend(ui, rect, view, toon.plekken, toon.lopen)];
        if self.zet.is_none() {
            taken.extend(messages_ui(ui, rect, view, toon));
        }
        if toon.plekken {
            self.places_ui(context, ui, &zicht, &mut taken);
        }
        names_ui(context, ui, &zicht, &mut taken);
        buurten_ui(ui, &zicht, &mut taken);
        scale_bar(ui, rect, &camera);
        if let Some(ster) = self.ster {
            star_ui(ui, rect, camera.to_screen(rect, ster));
        }
        if let Some(proef) = said {
            zin_ui(ui, rect, &proef.zin);
        }
        pointed_ui(&response, &zicht);
        buttons_ui(ui, (&mut camera, whole), rect);
        self.clicked(context, ui, &response, &Zicht { camera, ..zicht });
        let edge = Stroke::new(1.0, tokens.border);
        ui.painter().rect_stroke(rect, measures::RADIUS_CARD, edge, StrokeKind::Inside);
        if response.has_focus() {
            let edge = Stroke::new(2.0, tokens.focus);
            ui.painter().rect_stroke(rect, measures::RADIUS_CARD, edge, StrokeKind::Inside);
        }
        self.camera = Some(camera);
    }

    fn move_by_pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        view: &KaartView,
        (camera, whole): (&mut Camera, Camera),
    ) {
        let rect = response.rect;
        if response.drag_started()
            && let Some(at) = ui.input(|input| input.pointer.press_origin())
        {
            let own = view.plekken.iter().filter(|plek| Some(plek.id) == self.plek);
            let near =
                |plek: &&KaartPlek| camera.to_screen(rect, plek.punt).distance(at) <= PLEK + 4.0;
            self.sleep = own.into_iter().find(near).map(|plek| (plek.id, at));
        }
        match (&mut self.sleep, response.interact_pointer_pos()) {
            (Some((_, at)), Some(pointer)) => *at = pointer,
            _ if response.dragged() => camera.drag(response.drag_delta()),
            _ => {}
        }
        if let Some(at) = response.hover_pos() {
            let (scroll, pinch) =
                ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
            let times = f64::from(scroll * 0.004).exp() * f64::from(pinch);
            if (times - 1.0).abs() > 1e-6 {
                camera.zoom(rect, at, times, whole);
            }
        }
    }

    /// What the reach would be with the place that is dragged, or put, where the pointer is; by
    /// keyboard in the middle. A place that does not count changes nothing.
    fn trial(
        &mut self,
        response: &Response,
        view: &KaartView,
        (camera, wijk): (&Camera, Option<&str>),
    ) -> Option<Arc<Uitkomst>> {
        let dragged = self.sleep.map(|(id, at)| (id, camera.to_world(response.rect, at)));
        let hovered = response.hover_pos().map(|at| camera.to_world(response.rect, at));
        let middle = response.has_focus().then_some(camera.midden);
        let put = self.zet.as_ref().zip(hovered.or(middle)).map(|((id, _), at)| (*id, at));
        let on_its_way = dragged.or(put).filter(|(id, _)| view.lopend.grond.tellend.contains(id));
        match on_its_way {
            Some((id, at)) => Some(self.proef.follow(view, id, (at, wijk))),
            None => {
                self.proef.stop();
                None
            }
        }
    }

    /// What a click on the ground does, and where a dragged place is dropped.
    fn clicked(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        response: &Response,
        zicht: &Zicht<'_>,
    ) {
        if response.drag_stopped()
            && let Some((id, at)) = self.sleep.take()
        {
            context.act(put(id, zicht.camera.to_world(zicht.rect, at)));
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            self.zet = None;
        }
        if self.zet.is_some() {
            self.place_by_key(context, ui, response, zicht);
        }
        let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) else {
            return;
        };
        response.request_focus();
        let place = zicht.camera.to_world(zicht.rect, at);
        if let Some((id, _)) = self.zet.take() {
            self.plek = Some(id);
            context.act(put(id, place));
            return;
        }
        let hit = zicht.view.vlakken.iter().find(|vlak| holds(&vlak.tekening, place));
        if let Some(vlak) = hit {
            context.act(Action::Wijk(vlak.code.clone()));
        }
    }

    /// With the keyboard a place comes where the cross stands: the map moves under it.
    fn place_by_key(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        response: &Response,
        zicht: &Zicht<'_>,
    ) {
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        if !response.has_focus() {
            return;
        }
        let (middle, stroke) = (zicht.rect.center(), Stroke::new(2.0, theme::tokens(ui).accent));
        let painter = ui.painter();
        painter.hline((middle.x - 14.0)..=(middle.x + 14.0), middle.y, stroke);
        painter.vline(middle.x, (middle.y - 14.0)..=(middle.y + 14.0), stroke);
        if ui.input(|input| input.key_pressed(Key::Enter))
            && let Some((id, _)) = self.zet.take()
        {
            self.plek = Some(id);
            context.act(put(id, zicht.camera.midden));
        }
    }

    /// A place that someone came to see.
    pub fn look_at(&mut self, plek: &KaartPlek) {
        self.plek = Some(plek.id);
        self.kijk_naar = Some(plek.punt);
        self.wil_toetsen = true;
    }

    /// Begins to put a place on the map; the keyboard goes there.
    pub fn begin(&mut self, id: Id, naam: &str) {
        self.zet = Some((id, naam.to_owned()));
        self.wil_toetsen = true;
    }

    fn places_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        zicht: &Zicht<'_>,
        taken: &mut Vec<Rect>,
    ) {
        let dragged = |plek: &KaartPlek| self.sleep.filter(|(id, _)| *id == plek.id);
        let places: Vec<(&KaartPlek, Pos2)> = zicht
            .view
            .plekken
            .iter()
            .map(|plek| {
                let own = zicht.camera.to_screen(zicht.rect, plek.punt);
                (plek, dragged(plek).map_or(own, |(_, at)| at))
            })
            .filter(|(_, at)| zicht.rect.shrink(PLEK).contains(*at))
            .collect();
        for (plek, at) in &places {
            taken.push(Rect::from_center_size(*at, vec2(PLEK * 2.0, PLEK * 2.0)));
            if place_ui(ui, plek, *at, self.plek == Some(plek.id)).clicked() {
                self.plek = Some(plek.id);
                let hit = zicht.view.vlakken.iter().find(|v| holds(&v.tekening, plek.punt));
                if let Some(vlak) = hit {
                    context.act(Action::Wijk(vlak.code.clone()));
                }
            }
        }
        for (plek, at) in places {
            place_name(ui, plek, (at, zicht.rect), taken);
        }
    }
}

fn put(id: Id, [x, y]: [f64; 2]) -> Action {
    let metres = |value: f64| (value * 10.0).round() / 10.0;
    let fields = vec![("rd_x", metres(x).into()), ("rd_y", metres(y).into())];
    Action::Send(Command::Edit(vec![Edit::change(Noun::Ontmoetingsplek, id, fields)]))
}

/// The sign of a place: filled when it counts, a ring when not; green only when it is confirmed.
fn place_ui(ui: &Ui, plek: &KaartPlek, at: Pos2, chosen: bool) -> Response {
    let tokens = theme::tokens(ui);
    let rect = Rect::from_center_size(at, vec2(PLEK * 2.0, PLEK * 2.0));
    let response = ui.interact(rect, ui.scope_id().with(("plek", plek.id)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &plek.gezegd));
    let color = if plek.zekerheid == Zekerheid::Bevestigd { tokens.ok } else { tokens.text };
    let painter = ui.painter();
    if chosen || response.hovered() || response.has_focus() {
        painter.circle_filled(at, PLEK + 4.0, tokens.accent);
    }
    let (fill, ink) = if plek.telt_mee { (color, tokens.surface) } else { (tokens.surface, color) };
    painter.circle(
        at,
        PLEK,
        fill,
        Stroke::new(2.0, if plek.telt_mee { tokens.surface } else { color }),
    );
    paint::icon(painter, at, icons::COFFEE, 12.0, ink);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&plek.gezegd)
}

/// Name and what is known, at the right of the sign, where there is room.
fn place_name(ui: &Ui, plek: &KaartPlek, (at, rect): (Pos2, Rect), taken: &mut Vec<Rect>) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let word = paint::line(painter, &plek.bij, regular(14.0), tokens.text, 280.0);
    let start = at + vec2(PLEK + 4.0, 0.0);
    let plate = Align2::LEFT_CENTER.anchor_size(start, word.size()).expand2(vec2(4.0, 1.0));
    if !rect.contains_rect(plate) || taken.iter().any(|other| other.intersects(plate)) {
        return;
    }
    taken.push(plate);
    painter.rect_filled(plate, measures::RADIUS_CELL, tokens.surface.gamma_multiply(0.85));
    paint::text(painter, start, Align2::LEFT_CENTER, word);
}

/// The names of the wijken, as far as they do not cover each other; the chosen one first.
fn names_ui(context: &mut ViewContext<'_>, ui: &Ui, zicht: &Zicht<'_>, taken: &mut Vec<Rect>) {
    let mut vlakken: Vec<&KaartVlak> = zicht.view.vlakken.iter().collect();
    vlakken.sort_by_key(|vlak| Some(&*vlak.code) != zicht.gekozen);
    for vlak in vlakken {
        let Some(midden) = vlak.tekening.midden else { continue };
        let at = zicht.camera.to_screen(zicht.rect, midden);
        if let Some(code) = name_ui(ui, vlak, (at, zicht), taken) {
            context.act(Action::Wijk(code));
        }
    }
}

fn name_ui(
    ui: &Ui,
    vlak: &KaartVlak,
    (at, zicht): (Pos2, &Zicht<'_>),
    taken: &mut Vec<Rect>,
) -> Option<String> {
    let tokens = theme::tokens(ui);
    let chosen = zicht.gekozen == Some(&*vlak.code);
    let font = if chosen { semibold(15.0) } else { regular(15.0) };
    let painter = ui.painter();
    let text = match vlak.waarde.as_str() {
        "" => vlak.naam.clone(),
        waarde => format!("{}: {waarde}", vlak.naam),
    };
    let word = paint::line_with_end(painter, &text, font, tokens.text, 220.0);
    let sign = if vlak.klasse.is_some() { 20.0 } else { 0.0 };
    let size = vec2(word.size().x + sign + 16.0, 24.0);
    let plate = Rect::from_center_size(at, size);
    if !zicht.rect.shrink(4.0).contains_rect(plate) || taken.iter().any(|one| one.intersects(plate))
    {
        return None;
    }
    taken.push(plate);
    let response = ui.interact(plate, ui.scope_id().with(("wijk", &vlak.code)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &vlak.gezegd));
    plated(painter, tokens, plate);
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(2.0, tokens.accent);
        painter.rect_stroke(plate, measures::RADIUS_CONTROL, edge, StrokeKind::Inside);
    }
    if let Some(klasse) = vlak.klasse {
        let middle = pos2(plate.left() + 15.0, plate.center().y);
        let color = tokens.klasse(klasse).line;
        match vlak.grensgeval {
            true => symbol::paint_open(painter, middle, klasse, color),
            false => symbol::paint(painter, middle, klasse, symbol::SIZE, color),
        }
    }
    let left = pos2(plate.left() + 8.0 + sign, plate.center().y);
    paint::text(painter, left, Align2::LEFT_CENTER, word);
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&vlak.gezegd);
    response.clicked().then(|| vlak.code.clone())
}
