//! The map itself: moved, zoomed and pointed at by mouse, touch pad and keyboard.

use super::aanwijzen::{buurten_ui, messages_ui, pointed_ui};
use super::bediening::{buttons_ui, move_by_key};
use super::bezig::{Bezig, Overgangstaat, Verder, put};
use super::camera::Camera;
use super::grond::{Grond, Zicht, scale_bar};
use super::legenda::legend;
use super::lijnen::crossing_rects;
use super::meten::Meting;
use super::namen::names_ui;
use super::paneel::banner_ui;
use super::plakken::Plakken;
use super::plekken::{Getekend, is_alone, plekken_ui};
use super::proef::{Proefstand, star_ui, zin_ui};
use crate::app::barrieres::Barriere;
use crate::app::view::kaart::{KaartPlek, KaartView, Kader, Uitkomst};
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use crate::ui::theme::{self, measures};
use egui::{Key, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Half the size of the sign of a place.
pub const PLEK: f32 = 10.0;
/// Free room around a line that comes into sight, for the sentence over the map.
const AROUND_LINE: f32 = 70.0;
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
    /// What the next click is for.
    pub bezig: Option<Bezig>,
    proef: Proefstand,
    /// What places that close leave out of reach, while nothing else is on its way.
    pub dicht: Option<Arc<Uitkomst>>,
    /// Whether the point is asked where one place more helps most, and that point.
    pub zoekt_beste: bool,
    pub ster: Option<[f64; 2]>,
    /// What is to come to the middle.
    kijk_naar: Option<[f64; 2]>,
    /// What is to be in sight as a whole.
    kijk_op: Option<Kader>,
    /// The part of the plane that was looked at nearer by, as far as it is in sight.
    gezien: Option<Kader>,
    /// A batch of coordinates that is being pasted.
    pub plakken: Plakken,
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
        if let Some(kader) = self.kijk_op.take() {
            camera = Camera::on(kader, rect.shrink(AROUND_LINE));
        }
        let response = ui.interact(rect, ui.scope_id().with("kaart"), Sense::click_and_drag());
        response.widget_info(|| {
            let said = "Kaart: pijlen schuiven, plus en min zoomen, 0 toont alles, M meet";
            WidgetInfo::labeled(Role::Image, true, said)
        });
        // Who comes back from another page goes on with the keyboard where it was.
        let lost = self.is_busy() && ui.memory(|memory| memory.focused().is_none());
        if std::mem::take(&mut self.wil_toetsen) || lost {
            response.request_focus();
        }
        self.move_by_pointer(ui, &response, view, (&mut camera, whole));
        move_by_key(ui, &response, (&mut camera, whole));
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(rect, measures::RADIUS_CARD, tokens.sunken);
        let gekozen = context.choice.wijk.clone();
        let proef = self.trial(&response, view, (&camera, gekozen.as_deref()));
        let proef = proef.or_else(|| self.dicht.clone());
        let said = proef.clone();
        let zicht =
            Zicht { view, camera, rect, gekozen: gekozen.as_deref(), lopen: toon.lopen, proef };
        self.grond.paint(ui, &zicht);
        let closed = self.dicht.is_some();
        let mut taken: Vec<Rect> = vec![legend(ui, rect, view, toon, closed)];
        let free = !self.is_busy();
        let messages = free.then(|| messages_ui(ui, rect, view, toon)).flatten();
        taken.extend(messages);
        taken.push(scale_bar(ui, rect, &camera));
        taken.push(Rect::from_min_size(rect.min, BUTTONS));
        let sense = if self.is_busy() { Sense::hover() } else { Sense::click() };
        taken.extend(crossing_rects(&zicht));
        let mut nearer = None;
        if toon.plekken {
            let drawn = Getekend { zicht: &zicht, sense, sleep: self.sleep };
            nearer = plekken_ui(context, ui, &drawn, (&mut self.plek, &mut taken));
        }
        // Names would lie over the line that someone works on.
        if !self.bezig.as_ref().is_some_and(Bezig::is_line) {
            names_ui(context, ui, (&zicht, sense), &mut taken);
            buurten_ui(ui, &zicht, &mut taken);
        }
        if let Some(ster) = self.ster {
            star_ui(ui, rect, camera.to_screen(rect, ster));
        }
        pointed_ui(&response, &zicht);
        let ends = self.bezig.as_ref().map(Bezig::knop);
        if buttons_ui(ui, (&mut camera, whole), (rect, ends)) {
            match self.bezig.take() {
                Some(bezig) => self.go_on(bezig.end(context, &zicht)),
                None => self.measure(),
            }
        }
        self.clicked(context, ui, &response, &Zicht { camera, ..zicht });
        let banner = self.bezig.as_ref().map(|bezig| banner_ui(ui, rect, &bezig.zin()));
        if let Some(proef) = said {
            zin_ui(ui, rect, banner.or(messages), &proef.zin);
        }
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
        let place = match &self.bezig {
            Some(Bezig::Plek { id, .. }) => Some(*id),
            _ => None,
        };
        let put = place.zip(hovered.or(middle));
        let dicht = self.dicht.as_ref().map_or(&[][..], |proef| &proef.dicht);
        let counts = |id: &Id| view.lopend.grond.tellend.contains(id) && !dicht.contains(id);
        match dragged.or(put).filter(|(id, _)| counts(id)) {
            Some((id, at)) => Some(self.proef.follow(view, (id, dicht), (at, wijk))),
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
            self.bezig = None;
        }
        let may_measure = matches!(self.bezig, None | Some(Bezig::Meten(_)));
        if may_measure && response.has_focus() && ui.input(|input| input.key_pressed(Key::M)) {
            self.measure();
        }
        if let Some(bezig) = self.bezig.take() {
            let next = bezig.ui(context, ui, response, zicht);
            return self.go_on(next);
        }
        let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) else {
            return;
        };
        response.request_focus();
        zicht.choose_wijk(context, zicht.camera.to_world(zicht.rect, at));
    }

    fn go_on(&mut self, verder: Verder) {
        match verder {
            Verder::Zo(bezig) => self.bezig = Some(bezig),
            Verder::Klaar => {}
            Verder::Gezet(plek) => self.plek = Some(plek),
        }
    }

    /// A place that someone came to see.
    pub fn look_at(&mut self, plek: &KaartPlek) {
        self.plek = Some(plek.id);
        self.kijk_naar = Some(plek.punt);
        self.wil_toetsen = true;
    }

    /// Begins to put a place on the map.
    pub fn begin(&mut self, id: Id, naam: &str) {
        self.start(Bezig::Plek { id, naam: naam.to_owned() });
    }

    /// Begins something; the keyboard goes to the map.
    pub fn start(&mut self, bezig: Bezig) {
        (self.bezig, self.wil_toetsen) = (Some(bezig), true);
    }

    /// Begins to put crossings on a line, which comes into sight as a whole.
    pub fn start_crossings(&mut self, barriere: &Barriere) {
        self.kijk_op = Kader::around(barriere.lijn.iter().copied());
        let naam = barriere.naam.clone();
        self.start(Bezig::Overgang { id: barriere.id, naam, staat: Overgangstaat::Getoond });
    }

    /// Begins to measure, or stops it.
    fn measure(&mut self) {
        match self.bezig.take() {
            Some(Bezig::Meten(_)) => self.wil_toetsen = true,
            _ => self.start(Bezig::Meten(Meting::default())),
        }
    }

    /// Whether a line is being drawn that is not kept yet.
    pub fn draws_line(&self) -> bool {
        matches!(self.bezig, Some(Bezig::Lijn(_)))
    }

    /// Whether the next click is for something that was begun: signs and names let it through.
    fn is_busy(&self) -> bool {
        self.bezig.is_some()
    }
}
