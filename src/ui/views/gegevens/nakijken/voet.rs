//! What happens next: take over what was looked over, or stop.

use crate::app::command::Command;
use crate::app::view::nakijken::NakijkView;
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use egui::{Align, Frame, Label, Layout, Margin, Panel, Ui};

const UNDO: &str = "Er is nog niets opgeslagen. Na het overnemen kunt u alles in één keer \
                    terugdraaien met Ongedaan maken.";
/// The same where only the buttons have room.
const SHORT: &str = "Er is nog niets opgeslagen.";
/// Room for the sentence beside the buttons.
const BESIDE: f32 = 1060.0;

/// Keeps it in sight at the bottom of the page.
pub(super) fn panel_ui(context: &mut ViewContext<'_>, ui: &mut Ui, review: &NakijkView) {
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE } as i8;
    let margin = Margin { left: side, right: side, top: 8, bottom: 10 };
    let frame = Frame::new().fill(theme::tokens(ui).bg).inner_margin(margin);
    let panel = Panel::bottom("nakijken-voet").resizable(false).show_separator_line(false);
    panel.frame(frame).show(ui, |ui| voet_ui(context, ui, review));
}

/// Whether there is room for the sentence beside the buttons.
fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= BESIDE
}

/// The sentence by itself, at the end of a page that keeps only the buttons in sight.
pub(super) fn undo_ui(ui: &mut Ui, review: &NakijkView) {
    if !is_wide(ui) && review.waarom_niet.is_none() {
        ui.add(Label::new(body(UNDO).color(theme::tokens(ui).muted)).wrap());
    }
}

/// Draws the buttons, with the sentence beside them, or above them when it says what is wrong.
pub(super) fn voet_ui(context: &mut ViewContext<'_>, ui: &mut Ui, review: &NakijkView) {
    if is_wide(ui) {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                take_over_ui(context, ui, review);
                stop_ui(context, ui);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    why_ui(context, ui, review, UNDO)
                });
            });
        });
        return;
    }
    ui.spacing_mut().item_spacing.y = 6.0;
    why_ui(context, ui, review, SHORT);
    ui.horizontal_wrapped(|ui| {
        take_over_ui(context, ui, review);
        stop_ui(context, ui);
    });
}

/// What is so until it is done, or why it cannot be done.
fn why_ui(context: &ViewContext<'_>, ui: &mut Ui, review: &NakijkView, promise: &str) {
    let tokens = theme::tokens(ui);
    let (text, color) = match (&review.waarom_niet, context.may_change()) {
        (_, false) => {
            ("In een bestand dat u alleen kunt lezen, kunt u niets overnemen.", tokens.warn)
        }
        (Some(why), true) => (why.as_str(), tokens.warn),
        (None, true) => (promise, tokens.text),
    };
    ui.add(Label::new(body(text).color(color)).wrap());
}

fn stop_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    if ui.add(ActionButton::secondary("Stoppen, niets overnemen")).clicked() {
        context.act(Action::Send(Command::StopReview));
    }
}

fn take_over_ui(context: &mut ViewContext<'_>, ui: &mut Ui, review: &NakijkView) {
    let ready = review.waarom_niet.is_none() && context.may_change();
    let button = ActionButton::primary(&review.overnemen).icon(icons::DOWNLOAD_SIMPLE);
    if ui.add_enabled(ready, button).clicked() {
        context.act(Action::Send(Command::TakeOverReview));
    }
}
