//! A notice at the bottom: what happened, and what to do.

use super::button::icon_button_ui;
use super::paint;
use crate::app::session::NoticeKind;
use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons, measures};
use egui::{Align, Frame, Label, Layout, Margin, Sense, Stroke, Ui, vec2};

/// Shows a notice; returns whether it was put away.
pub fn notice_ui(ui: &mut Ui, kind: NoticeKind, text: &str) -> bool {
    let t = theme::tokens(ui);
    let (icon, color, fill) = match kind {
        NoticeKind::Info => (icons::INFO, t.accent, t.accent_soft),
        NoticeKind::Warning => (icons::WARNING, t.warn, t.warn_soft),
        NoticeKind::Error => (icons::WARNING_CIRCLE, t.error, t.error_soft),
    };
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(24, 4));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 32.0), Sense::hover());
            paint::icon(ui.painter(), rect.center(), icon, 20.0, color);
            let room = vec2(ui.available_width() - measures::CONTROL, 32.0);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(room.x);
                ui.add(Label::new(body(text).color(t.text)).wrap());
            });
            icon_button_ui(ui, icons::X, "Melding sluiten").clicked()
        })
        .inner
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, color));
    shown.inner
}
