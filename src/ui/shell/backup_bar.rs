//! The bar that says that a backup is shown, and not the file.

use crate::app::command::Command;
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::paint;
use egui::{Align, Frame, Label, Layout, Margin, Panel, Sense, Stroke, Ui, vec2};

/// Draws the bar while a backup is looked into.
pub fn backup_bar_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let Some(copy) = context.session.file().and_then(|file| file.reservekopie.clone()) else {
        return;
    };
    let tokens = theme::tokens(ui);
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE } as i8;
    let frame = Frame::new().fill(tokens.warn_soft).inner_margin(Margin::symmetric(side, 6));
    let panel = Panel::top("reservekopie").resizable(false).show_separator_line(false);
    let shown = panel.frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 32.0), Sense::hover());
            paint::icon(ui.painter(), rect.center(), icons::EYE, 20.0, tokens.warn);
            let text = format!(
                "U bekijkt een reservekopie van {}. U kunt hier niets veranderen.",
                copy.tijd
            );
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let back = ActionButton::primary("Terug naar uw bestand").small();
                let put_back = ActionButton::secondary("Deze terugzetten…").small();
                if ui.add(back).clicked() {
                    context.act(Action::Send(Command::LeaveBackup));
                }
                if ui.add(put_back).clicked() {
                    context.act(Action::Send(Command::PutBack(copy.naam.clone())));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(body(text).color(tokens.text)).truncate());
                });
            });
        });
    });
    let rect = shown.response.rect;
    let y = ui.painter().round_to_pixel_center(rect.bottom());
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, tokens.warn));
}
