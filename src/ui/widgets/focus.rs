//! The focus ring: one place draws it for everything that can have the keyboard.

use crate::ui::theme;
use egui::{Context, CornerRadius, Id, LayerId, Order, Popup, Response, Stroke, StrokeKind, Ui};

const WIDTH: f32 = 3.0;
const GAP: f32 = 1.0;
const NEXT: &str = "krijgt de toetsen";

/// Scrolls to the widget that just got the keyboard; call it last in a scroll area.
pub fn follow_focus_ui(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = response.filter(Response::gained_focus) {
        let here = response.layer_id == ui.layer_id();
        if here && !ui.clip_rect().contains_rect(response.rect) {
            ui.scroll_to_rect(response.rect.expand(12.0), None);
        }
    }
}

/// Shows the list that a button opens; when a key closes it, the button has the keyboard again.
pub fn with_list<R>(button: &Response, show: impl FnOnce() -> R) -> R {
    let (ctx, id) = (&button.ctx, Popup::default_response_id(button));
    let was_open = Popup::is_id_open(ctx, id);
    let shown = show();
    let by_key = !ctx.input(|input| input.pointer.any_click());
    if was_open && by_key && !Popup::is_id_open(ctx, id) {
        button.request_focus();
    }
    shown
}

/// Gives something the keyboard in the next pass: in the pass of a click, or of an answer to a
/// question, whatever is drawn later would take it away again.
pub fn give_next(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(Id::unique(NEXT), Some(id)));
    ctx.request_repaint();
}

/// Does what [`give_next`] asked for; call it first in a frame.
pub fn give_now(ctx: &Context) {
    let asked = ctx.data_mut(|data| data.remove_temp::<Option<Id>>(Id::unique(NEXT)));
    let Some(id) = asked.flatten() else { return };
    match ctx.memory(|memory| memory.top_modal_layer()) {
        // A question that was answered still keeps the keyboard for one pass.
        Some(_) => give_next(ctx, id),
        None => ctx.memory_mut(|memory| memory.request_focus(id)),
    }
}

/// Draws a ring around the widget that has the keyboard; call it last in a frame.
pub fn focus_ring_ui(ctx: &Context) {
    let Some(response) = ctx.memory(|memory| memory.focused()).and_then(|id| ctx.read_response(id))
    else {
        return;
    };
    let visible = response.interact_rect;
    if !visible.is_positive() {
        return;
    }
    let tokens = theme::tokens_of(ctx.theme() == egui::Theme::Dark);
    let order = Order::Foreground.max(response.layer_id.order);
    let painter = ctx.layer_painter(LayerId::new(order, Id::unique("focus ring")));
    let reach = GAP + WIDTH;
    painter.with_clip_rect(visible.expand(reach)).rect_stroke(
        response.rect.expand(GAP),
        CornerRadius::same(theme::measures::RADIUS_CONTROL),
        Stroke::new(WIDTH, tokens.focus),
        StrokeKind::Outside,
    );
}
