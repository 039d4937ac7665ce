//! Moving and zooming the map by keys and by the buttons in its corner.

use super::camera::Camera;
use super::grond::plated;
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::{ActionButton, icon_button_ui};
use egui::{EventFilter, Key, Rect, Response, Ui, UiBuilder, vec2};

/// How far an arrow moves the map, in points.
const STEP: f32 = 60.0;
/// How much nearer a step of the zoom comes.
const ZOOM: f64 = 1.35;

/// Arrows, plus and minus, and 0 for everything, while the map has the keyboard.
pub fn move_by_key(ui: &Ui, response: &Response, (camera, whole): (&mut Camera, Camera)) {
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

/// Nearer, farther, everything and measuring, in the corner; the last one ends what was begun
/// (what that says, and its name). Returns whether that was clicked.
pub fn buttons_ui(
    ui: &mut Ui,
    (camera, whole): (&mut Camera, Camera),
    (rect, ends): (Rect, Option<[&str; 2]>),
) -> bool {
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
    let clicked = ui.scope_builder(built.id_salt("meten"), |ui| {
        let [word, name] = ends.unwrap_or(["Meten", "Afstand meten"]);
        let button = ActionButton::secondary(word).small().named(name);
        let help = if ends.is_none() { format!("{name} (M)") } else { name.to_owned() };
        ui.add(button).on_hover_text(help).clicked()
    });
    clicked.inner
}
