//! Where someone points for what was begun: a click, or Enter where the cross stands.

use super::grond::Zicht;
use crate::ui::theme;
use egui::{CursorIcon, Key, Rect, Response, Stroke, Ui};

/// Where someone points, in RD metres: Enter chooses what a click there would.
pub struct Gewezen {
    /// What was chosen just now.
    pub gekozen: Option<[f64; 2]>,
    /// Where the pointer is, or the cross.
    pub los: [f64; 2],
}

/// Reads it, and draws the cross for who uses the keyboard: the map moves under it.
pub fn gewezen(ui: &Ui, response: &Response, zicht: &Zicht<'_>) -> Gewezen {
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
    }
    let clicked = response.interact_pointer_pos().filter(|_| response.clicked());
    if clicked.is_some() {
        response.request_focus();
    }
    let world = |at| zicht.camera.to_world(zicht.rect, at);
    // Who moved the mouse last points with it; else the cross does.
    let pointer = response.hover_pos().filter(|_| ui.input(|input| input.pointer.has_pointer()));
    let los = pointer.map_or(zicht.camera.midden, world);
    let entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if pointer.is_none() && response.has_focus() {
        cross(ui, zicht.rect);
    }
    Gewezen { gekozen: clicked.map(world).or(entered.then_some(los)), los }
}

/// What the keyboard points at: the middle of the map.
fn cross(ui: &Ui, rect: Rect) {
    let (middle, stroke) = (rect.center(), Stroke::new(2.0, theme::tokens(ui).accent));
    let painter = ui.painter();
    painter.hline((middle.x - 14.0)..=(middle.x + 14.0), middle.y, stroke);
    painter.vline(middle.x, (middle.y - 14.0)..=(middle.y + 14.0), stroke);
}
