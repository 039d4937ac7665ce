//! The map itself: moved, zoomed and pointed at by mouse, touch pad and keyboard.

use super::aanwijzen::{buurten_ui, messages_ui, pointed_ui};
use super::camera::Camera;
use super::grond::{Grond, Zicht, holds, plated, scale_bar};
use super::legenda::legend;
use super::meten::{Meting, cross};
use super::namen::names_ui;
use super::plekken::{Getekend, is_alone, plekken_ui};
use crate::app::command::Command;
use crate::app::view::kaart::{KaartPlek, KaartView, Kader};
use crate::model::record::{Edit, Id, Noun};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::{ActionButton, icon_button_ui};
use egui::{
    CursorIcon, EventFilter, Key, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, vec2,
};
use std::sync::Arc;

/// How far an arrow moves the map, in points.
const STEP: f32 = 60.0;
/// How much nearer a step of the zoom comes.
const ZOOM: f64 = 1.35;
/// Half the size of the sign of a place.
pub const PLEK: f32 = 10.0;
/// Room that the buttons take at the upper left.
const BUTTONS: egui::Vec2 = vec2(100.0, 150.0);

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
    /// The part of the plane that was looked at nearer by, as far as it is in sight.
    gezien: Option<Kader>,
    /// A distance that is being measured.
    pub meting: Option<Meting>,
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
        let response = ui.interact(rect, ui.scope_id().with("kaart"), Sense::click_and_drag());
        response.widget_info(|| {
            let said = "Kaart: pijlen schuiven, plus en min zoomen, 0 toont alles, M meet";
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
        let zicht = Zicht { view, camera, rect, gekozen: gekozen.as_deref(), lopen: toon.lopen };
        self.grond.paint(ui, &zicht);
        let mut taken: Vec<Rect> = vec![legend(ui, rect, view, toon.plekken, toon.lopen)];
        if !self.is_busy() {
            taken.extend(messages_ui(ui, rect, view, toon));
        }
        taken.push(scale_bar(ui, rect, &camera));
        taken.push(Rect::from_min_size(rect.min, BUTTONS));
        let sense = if self.is_busy() { Sense::hover() } else { Sense::click() };
        let mut nearer = None;
        if toon.plekken {
            let drawn = Getekend { zicht: &zicht, sense, sleep: self.sleep };
            nearer = plekken_ui(context, ui, &drawn, (&mut self.plek, &mut taken));
        }
        names_ui(context, ui, (&zicht, sense), &mut taken);
        buurten_ui(ui, &zicht, &mut taken);
        pointed_ui(&response, &zicht);
        self.buttons_ui(ui, (&mut camera, whole), rect);
        self.clicked(context, ui, &response, &Zicht { camera, ..zicht });
        camera = nearer.unwrap_or(camera);
        let edge = Stroke::new(1.0, tokens.border);
        ui.painter().rect_stroke(rect, measures::RADIUS_CARD, edge, StrokeKind::Inside);
        if response.has_focus() {
            let edge = Stroke::new(2.0, tokens.focus);
            ui.painter().rect_stroke(rect, measures::RADIUS_CARD, edge, StrokeKind::Inside);
        }
        self.camera = Some(camera);
        self.gezien = (camera != whole).then(|| camera.sight(rect));
    }

    /// Which part of the plane is in sight; `None` is everything.
    pub fn sight(&self) -> Option<Kader> {
        self.gezien
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
            let alone = |plek: &&KaartPlek| is_alone(view, camera, plek.id);
            let own = view.plekken.iter().filter(|plek| Some(plek.id) == self.plek);
            let own = own.filter(alone).filter(|_| !self.is_busy());
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
            (self.zet, self.meting) = (None, None);
        }
        if response.has_focus() && ui.input(|input| input.key_pressed(Key::M)) {
            self.measure();
        }
        if let Some(meting) = &mut self.meting {
            return meting.ui(ui, response, zicht);
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
        cross(ui, zicht.rect);
        if ui.input(|input| input.key_pressed(Key::Enter))
            && let Some((id, _)) = self.zet.take()
        {
            self.plek = Some(id);
            context.act(put(id, zicht.camera.midden));
        }
    }

    /// Begins to put a place on the map; the keyboard goes there.
    pub fn begin(&mut self, id: Id, naam: &str) {
        (self.zet, self.meting) = (Some((id, naam.to_owned())), None);
        self.wil_toetsen = true;
    }

    /// Begins to measure, or stops it; the keyboard goes to the map.
    fn measure(&mut self) {
        self.meting = if self.meting.is_some() { None } else { Some(Meting::default()) };
        self.zet = None;
        self.wil_toetsen = true;
    }

    /// Whether the next click is for something that was begun: signs and names let it through.
    fn is_busy(&self) -> bool {
        self.zet.is_some() || self.meting.is_some()
    }

    fn buttons_ui(&mut self, ui: &mut Ui, (camera, whole): (&mut Camera, Camera), rect: Rect) {
        let side = measures::CONTROL_SMALL;
        let plate = Rect::from_min_size(rect.min + vec2(10.0, 10.0), vec2(side, side * 3.0));
        plated(ui.painter(), theme::tokens(ui), plate);
        let built = UiBuilder::new().max_rect(plate).id_salt("zoom");
        ui.scope_builder(built, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            if icon_button_ui(ui, icons::PLUS, "Dichterbij").clicked() {
                camera.zoom(rect, rect.center(), ZOOM, whole);
            }
            if icon_button_ui(ui, icons::MINUS, "Verder weg").clicked() {
                camera.zoom(rect, rect.center(), 1.0 / ZOOM, whole);
            }
            if icon_button_ui(ui, icons::MAP_TRIFOLD, "Alles tonen").clicked() {
                *camera = whole;
            }
        });
        let below = plate.left_bottom() + vec2(0.0, 8.0);
        let built = UiBuilder::new().max_rect(Rect::from_min_size(below, vec2(90.0, side)));
        ui.scope_builder(built.id_salt("meten"), |ui| {
            let word = if self.meting.is_some() { "Stoppen" } else { "Meten" };
            let name = if self.meting.is_some() { "Meten stoppen" } else { "Afstand meten" };
            let button = ActionButton::secondary(word).small().named(name);
            if ui.add(button).on_hover_text(format!("{name} (M)")).clicked() {
                self.measure();
            }
        });
    }
}

fn put(id: Id, [x, y]: [f64; 2]) -> Action {
    let metres = |value: f64| (value * 10.0).round() / 10.0;
    let fields = vec![("rd_x", metres(x).into()), ("rd_y", metres(y).into())];
    Action::Send(Command::Edit(vec![Edit::change(Noun::Ontmoetingsplek, id, fields)]))
}

fn move_by_key(ui: &Ui, response: &Response, (camera, whole): (&mut Camera, Camera)) {
    if !response.has_focus() {
        return;
    }
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    // With Ctrl the same keys are those of the whole window.
    let pressed = |key| ui.input(|input| !input.modifiers.command && input.key_pressed(key));
    let steps = [
        (Key::ArrowLeft, vec2(STEP, 0.0)),
        (Key::ArrowRight, vec2(-STEP, 0.0)),
        (Key::ArrowUp, vec2(0.0, STEP)),
        (Key::ArrowDown, vec2(0.0, -STEP)),
    ];
    for (_, by) in steps.into_iter().filter(|(key, _)| pressed(*key)) {
        camera.drag(by);
    }
    let middle = response.rect.center();
    if pressed(Key::Plus) || pressed(Key::Equals) {
        camera.zoom(response.rect, middle, ZOOM, whole);
    }
    if pressed(Key::Minus) {
        camera.zoom(response.rect, middle, 1.0 / ZOOM, whole);
    }
    if pressed(Key::Num0) {
        *camera = whole;
    }
}
