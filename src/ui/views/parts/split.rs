//! A list with a panel beside it: each scrolls by itself, and nothing scrolls within another.

use super::page::remember_scrolled;
use crate::ui::context::is_narrow;
use crate::ui::theme::measures;
use crate::ui::theme::{icons, text};
use crate::ui::widgets::button::icon_button_ui;
use crate::ui::widgets::focus;
use egui::{
    Align, Frame, Id, Label, Layout, Margin, Rect, Response, Role, ScrollArea, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

/// Width of the panel.
pub const PANEL: f32 = 392.0;
/// Below this height list and panel go below each other on one page.
const LOW: f32 = 420.0;

/// Whether a panel fits beside a list.
pub fn has_room_beside(ui: &Ui) -> bool {
    !is_narrow(ui) && ui.max_rect().height() >= LOW
}

/// A page that does not scroll by itself.
pub fn fixed_page_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE };
    let margin = Margin { left: side as i8, right: side as i8, top: 10, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, content).inner
}

/// The places of list and panel in what is left of the page.
pub fn beside(ui: &Ui) -> (Rect, Rect) {
    let whole = ui.available_rect_before_wrap();
    let middle = whole.right() - PANEL;
    let left = Rect::from_min_max(whole.min, pos2(middle - measures::CARD_GAP, whole.bottom()));
    (left, Rect::from_min_max(pos2(middle, whole.top()), whole.max))
}

/// Draws in a part of the page.
pub fn part_ui<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect.expand(5.0).intersect(ui.clip_rect()));
        content(ui)
    })
    .inner
}

/// A part that scrolls when it does not fit.
pub fn scroll_part_ui<R>(ui: &mut Ui, id_salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let top = ui.cursor().top();
    let scroll = ScrollArea::vertical().id_salt(id_salt).auto_shrink([false, false]);
    let shown = scroll.show(ui, |ui| {
        remember_scrolled(ui, top);
        let inner = content(ui);
        follow_own_focus_ui(ui);
        inner
    });
    shown.inner
}

/// Room for the scroll bar of a panel, in the margin of the page.
const GUTTER: f32 = 14.0;

/// A panel that scrolls, with its bar beside its cards.
pub fn panel_part_ui<R>(
    ui: &mut Ui,
    rect: Rect,
    id_salt: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let with_bar = Rect::from_min_max(rect.min, rect.max + vec2(GUTTER, 0.0));
    part_ui(ui, with_bar, |ui| {
        scroll_part_ui(ui, id_salt, |ui| {
            ui.set_max_width(rect.width());
            content(ui)
        })
    })
}

/// What has the keyboard in another part does not make this one scroll.
fn follow_own_focus_ui(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if response.is_some_and(|response| ui.min_rect().contains(response.rect.center())) {
        focus::follow_focus_ui(ui);
    }
}

/// Leads the keyboard from a list into its panel and back.
#[derive(Debug, Default)]
pub struct PanelFocus {
    /// The row that had the keyboard when the panel opened.
    from: Option<Id>,
    is_new: bool,
    scroll: bool,
}

impl PanelFocus {
    /// A row was chosen: someone who came with the keyboard goes on in the panel.
    pub fn choose(&mut self, row: &Response) {
        self.from = row.has_focus().then_some(row.id);
        self.is_new = row.has_focus();
        self.scroll = true;
    }

    /// Whether what was chosen must be brought into sight; once.
    pub fn take_scroll(&mut self) -> bool {
        std::mem::take(&mut self.scroll)
    }

    /// The title of the panel and the button that closes it; returns whether it was closed.
    pub fn head_ui(&mut self, ui: &mut Ui, title: &str, close: &str) -> bool {
        let closed = ui
            .horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    let close = icon_button_ui(ui, icons::X, close);
                    if std::mem::take(&mut self.is_new) {
                        close.request_focus();
                    }
                    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                        let label = ui.add(Label::new(text::large_card_title(title)).wrap());
                        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
                    });
                    close.clicked()
                })
                .inner
            })
            .inner;
        if closed && let Some(from) = self.from.take() {
            ui.memory_mut(|memory| memory.request_focus(from));
        }
        closed
    }
}
