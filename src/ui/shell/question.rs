//! A question in front of everything: it waits for an answer.

use crate::app::session::Question;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::button::ActionButton;
use egui::{
    Align, Color32, Context, Frame, Id, Label, Layout, Margin, Modal, Role, Stroke, Ui, WidgetInfo,
};

const WIDTH: f32 = 480.0;

/// Shows the question; returns the answer when there is one. Escape is no.
pub fn question_ui(ctx: &Context, question: &Question) -> Option<bool> {
    let shown = modal_ui(ctx, "vraag", |ui| {
        let title = question.title.as_str();
        let heading = ui.add(Label::new(large_card_title(title)).wrap());
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        ui.add_space(4.0);
        ui.add(Label::new(body(question.text.as_str())).wrap());
        ui.add_space(12.0);
        answers_ui(ui, &question.yes, &question.no, true)
    });
    shown.0.or(shown.1.then_some(false))
}

/// Shows a dialog in front of everything; also says whether it was put away.
pub fn modal_ui<R>(ctx: &Context, id: &str, content: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    dialog(ctx, id, WIDTH, content)
}

/// The same, with its own width.
pub fn dialog<R>(
    ctx: &Context,
    id: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let tokens = theme::tokens_of(ctx.theme() == egui::Theme::Dark);
    let frame = Frame::new()
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.control))
        .corner_radius(measures::RADIUS_CARD)
        .inner_margin(Margin::same(24));
    let modal =
        Modal::new(Id::unique(id)).frame(frame).backdrop_color(Color32::from_black_alpha(110));
    let shown = modal.show(ctx, |ui| {
        ui.set_width(width.min(ui.ctx().content_rect().width() - 80.0));
        content(ui)
    });
    let away = shown.should_close();
    (shown.inner, away)
}

/// Two buttons at the right: the filled one says yes.
pub fn answers_ui(ui: &mut Ui, yes: &str, no: &str, ready: bool) -> Option<bool> {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let yes = ui.add_enabled(ready, ActionButton::primary(yes)).clicked();
        let no = ui.add(ActionButton::secondary(no)).clicked();
        if yes { Some(true) } else { no.then_some(false) }
    })
    .inner
}
