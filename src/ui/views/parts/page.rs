//! What every page has: space around it, a title and a sentence.

use crate::app::view::{Span, plain_text};
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::shell::dialogs::Ask;
use crate::ui::theme::text::{page_title, spans};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::empty_state::empty_state_ui;
use crate::ui::widgets::focus;
use egui::{
    Align, Frame, Id, Key, Label, Layout, Margin, Modifiers, Role, ScrollArea, Ui, WidgetInfo,
};

/// A page that scrolls when it does not fit.
pub fn page_ui<R>(ui: &mut Ui, id_salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE };
    let margin = Margin { left: side as i8, right: side as i8, top: 10, bottom: 10 };
    let top = ui.cursor().top();
    let scroll = ScrollArea::vertical().id_salt(id_salt).auto_shrink([false, false]);
    let shown = scroll.show(ui, |ui| {
        remember_scrolled(ui, top);
        let inner = Frame::new().inner_margin(margin).show(ui, content).inner;
        focus::follow_focus_ui(ui);
        scroll_by_page_ui(ui);
        inner
    });
    shown.inner
}

/// How much of the page is left below, wherever it is scrolled to: what is sized by it does not
/// change while someone scrolls.
pub fn room_below(ui: &Ui) -> f32 {
    let scrolled = ui.data(|data| data.get_temp(Id::unique(SCROLLED))).unwrap_or(0.0);
    ui.clip_rect().bottom() - ui.cursor().top() - scrolled
}

/// Remembers how far what is drawn now is scrolled; `top` is where it begins when it is not.
pub fn remember_scrolled(ui: &Ui, top: f32) {
    let scrolled = top - ui.min_rect().top();
    ui.data_mut(|data| data.insert_temp(Id::unique(SCROLLED), scrolled));
}

const SCROLLED: &str = "scrolled";

/// Page keys scroll the page, unless something with the keyboard took them.
pub fn scroll_by_page_ui(ui: &Ui) {
    let page = ui.clip_rect().height() - 40.0;
    let (down, up) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        (pressed(Key::PageDown), pressed(Key::PageUp))
    });
    if down || up {
        ui.scroll_with_delta(egui::vec2(0.0, if down { -page } else { page }));
    }
}

/// What a page says when the file has no figures: what to do.
pub fn no_figures_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let text = "Lees Kerncijfers wijken en buurten van CBS in, cijfers van RIVM of de politie, of een eigen lijst als CSV of Excel-bestand. U ziet eerst wat erin staat; daarna beslist u.";
    let word = Some("Cijfers inlezen…");
    if empty_state_ui(ui, icons::DATABASE, "Nog geen cijfers", text, word) {
        context.act(Action::Ask(Ask::Import));
    }
}

/// The title of a page, with what belongs to it at the right.
pub fn title_row_ui<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.set_height(measures::CONTROL);
        let label = ui.add(Label::new(page_title(title)).truncate());
        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        ui.with_layout(Layout::right_to_left(Align::Center), right).inner
    })
    .inner
}

/// A row that is only as high as what stands in it, at least `height`.
pub fn low_row_ui<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    with_row_height(ui, height, |ui| ui.horizontal(content).inner)
}

/// The same, going on below when it is full.
pub fn low_wrapped_ui<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    with_row_height(ui, height, |ui| ui.horizontal_wrapped(content).inner)
}

fn with_row_height<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let before = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = height;
    let result = content(ui);
    ui.spacing_mut().interact_size.y = before;
    result
}

/// A sentence with some parts semibold.
pub fn sentence_ui(ui: &mut Ui, parts: &[Span], size: f32, line: f32, quiet: bool) {
    let tokens = theme::tokens(ui);
    let color = if quiet { tokens.muted } else { tokens.text };
    let parts_of = parts.iter().map(|span| (span.text.as_str(), span.strong));
    let response = ui.add(Label::new(spans(parts_of, size, line, color)).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, plain_text(parts)));
}

/// The answer of a page.
pub fn answer_ui(ui: &mut Ui, parts: &[Span]) {
    sentence_ui(ui, parts, 17.0, 24.0, false);
}
