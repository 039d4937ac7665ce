//! A notice at the bottom: what happened, and what to do.

use super::button::icon_button_ui;
use super::paint;
use crate::app::session::NoticeKind;
use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons};
use egui::{Align, Frame, Layout, Margin, Sense, Stroke, Ui, vec2};

/// Shows a notice; returns whether it was put away.
pub fn notice_ui(ui: &mut Ui, kind: NoticeKind, text: &str) -> bool {
    let t = theme::tokens(ui);
    let (icon, color, fill) = match kind {
        NoticeKind::Info => (icons::INFO, t.accent, t.accent_soft),
        NoticeKind::Warning => (icons::WARNING, t.warn, t.warn_soft),
        NoticeKind::Error => (icons::WARNING_CIRCLE, t.error, t.error_soft),
    };
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 4));
    let shown = frame.show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let away = icon_button_ui(ui, icons::X, "Melding sluiten").clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
                paint::icon(ui.painter(), rect.center(), icon, 20.0, color);
                ui.add(egui::Label::new(body(text).color(t.text)).wrap());
            });
            away
        })
        .inner
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, color));
    shown.inner
}
