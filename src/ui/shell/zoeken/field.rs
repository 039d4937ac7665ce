//! The search field in the bar on top: it opens the panel.

use crate::ui::context::Action;
use crate::ui::shell::commands::COMMANDS;
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::keycap::{self, key_text};
use crate::ui::widgets::paint;
use egui::{
    Align2, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// No wider than this.
const MOST: f32 = 200.0;
/// With less room it is a button with an icon.
pub const LEAST: f32 = 132.0;

/// Shows the field in the room there is; returns what a click wants.
pub fn search_field_ui(ui: &mut Ui, room: f32) -> Option<Action> {
    let key = COMMANDS.iter().find(|entry| entry.id == "zoeken");
    let key = key.map(|entry| key_text(ui, &entry.shortcut)).unwrap_or_default();
    let name = format!("Zoeken ({key})");
    let response = if room < LEAST {
        ui.add(ActionButton::secondary("").icon(icons::MAGNIFYING_GLASS).named(&name))
            .on_hover_text(&name)
    } else {
        wide_ui(ui, room.min(MOST), &key, &name)
    };
    response.clicked().then_some(Action::Zoek)
}

fn wide_ui(ui: &mut Ui, width: f32, key: &str, name: &str) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, measures::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let edge = if response.hovered() { tokens.accent } else { tokens.control };
    let painter = ui.painter();
    let frame = paint::crisp(painter, rect);
    let stroke = Stroke::new(1.0, edge);
    painter.rect(frame, measures::RADIUS_CONTROL, tokens.surface, stroke, StrokeKind::Inside);
    let middle = rect.center().y;
    paint::icon(
        painter,
        pos2(rect.left() + 21.0, middle),
        icons::MAGNIFYING_GLASS,
        20.0,
        tokens.muted,
    );
    let word = paint::line(painter, "Zoek", regular(16.0), tokens.muted, width - 50.0);
    let word = paint::text(painter, pos2(rect.left() + 39.0, middle), Align2::LEFT_CENTER, word);
    let cap = Rect::from_min_max(
        pos2(rect.right() - keycap::width(ui, key) - 9.0, rect.top()),
        pos2(rect.right() - 9.0, rect.bottom()),
    );
    if cap.left() > word.right() + 8.0 {
        keycap::paint_keycap(ui, cap, key);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
