//! The rail at the left: every view with its icon and word.

use crate::ui::context::is_narrow;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::views::{Group, VIEWS, ViewEntry, ViewId};
use crate::ui::widgets::focus::follow_focus_ui;
use crate::ui::widgets::paint;
use egui::{
    Align2, Color32, CursorIcon, Frame, Id, Painter, Panel, Pos2, Rect, Response, Role, ScrollArea,
    Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

const ITEM: f32 = 38.0;
const ITEM_NARROW: f32 = 54.0;
const TITLE: f32 = 32.0;

/// Which view is shown, and in which one something waits for the user.
#[derive(Clone, Copy)]
struct Now {
    current: ViewId,
    waiting: Option<ViewId>,
}

/// Draws the rail, with a mark at the view in which something waits; returns the view that was
/// clicked.
pub fn rail_ui(ui: &mut Ui, current: ViewId, waiting: Option<ViewId>) -> Option<ViewId> {
    let tokens = theme::tokens(ui);
    let narrow = is_narrow(ui);
    let width = if narrow { measures::RAIL_NARROW } else { measures::RAIL };
    let panel = Panel::left("rail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(tokens.surface));
    panel.show(ui, |ui| content_ui(ui, Now { current, waiting }, narrow)).inner
}

fn content_ui(ui: &mut Ui, now: Now, narrow: bool) -> Option<ViewId> {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    brand_ui(ui, rect, narrow);
    let edge = ui.painter().round_to_pixel_center(rect.right() - 0.5);
    let below = rect.top() + measures::TOP_BAR;
    ui.painter().vline(edge, below..=rect.bottom(), Stroke::new(1.0, tokens.border));
    // With large letters there is no room for all: the rail scrolls.
    let scroll = ScrollArea::vertical().id_salt("schermen").auto_shrink(false);
    scroll.show(ui, |ui| views_ui(ui, rect, now, narrow)).inner
}

fn views_ui(ui: &mut Ui, rail: Rect, now: Now, narrow: bool) -> Option<ViewId> {
    let mut clicked = None;
    let mut group = None;
    let changed = is_another(ui, now.current);
    let mut show_ui = |ui: &mut Ui, entry: &ViewEntry| {
        let item = item_ui(ui, entry, now, narrow);
        if changed && entry.id == now.current {
            item.scroll_to_me(None);
        }
        if item.clicked() {
            clicked = Some(entry.id);
        }
    };
    for entry in VIEWS.iter().filter(|entry| entry.group != Group::Bottom) {
        if group != Some(entry.group) {
            group = Some(entry.group);
            title_ui(ui, entry.group, narrow);
        }
        show_ui(ui, entry);
    }
    let bottom = VIEWS.iter().filter(|entry| entry.group == Group::Bottom);
    let high = bottom.clone().count() as f32 * item_height(narrow) + 8.0;
    ui.add_space((rail.bottom() - ui.cursor().top() - high).max(0.0));
    bottom.for_each(|entry| show_ui(ui, entry));
    follow_focus_ui(ui);
    clicked
}

/// Whether another view is shown than in the frame before.
fn is_another(ui: &Ui, current: ViewId) -> bool {
    ui.data_mut(|data| {
        let shown: &mut Option<ViewId> = data.get_temp_mut_or_default(Id::unique("scherm"));
        shown.replace(current) != Some(current)
    })
}

fn brand_ui(ui: &mut Ui, rect: Rect, narrow: bool) {
    let tokens = theme::tokens(ui);
    let size = vec2(rect.width(), measures::TOP_BAR);
    let (block, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, "Wijkbeeld"));
    ui.painter().rect_filled(block, 0.0, tokens.brand);
    if narrow {
        mark(ui.painter(), block.center() - vec2(13.0, 13.0), tokens);
    } else {
        wordmark(ui.painter(), block.left_top() + vec2(16.0, 19.0), tokens);
    }
}

/// The four squares with the name beside them.
pub fn wordmark(painter: &Painter, at: Pos2, tokens: &Tokens) {
    mark(painter, at, tokens);
    let name = paint::line(painter, "Wijkbeeld", semibold(20.0), tokens.on_brand, 200.0);
    paint::text(painter, at + vec2(38.0, 12.0), Align2::LEFT_CENTER, name);
}

fn mark(painter: &Painter, at: Pos2, on: &Tokens) {
    let light = &theme::tokens::LIGHT;
    let colors = [on.on_brand, light.g_fill, light.o_fill, on.on_brand];
    for (index, color) in colors.into_iter().enumerate() {
        let offset = vec2((index % 2) as f32 * 14.0, (index / 2) as f32 * 14.0);
        painter.rect_filled(Rect::from_min_size(at + offset, vec2(12.0, 12.0)), 2.5, color);
    }
}

fn title_ui(ui: &mut Ui, group: Group, narrow: bool) {
    let Group::Named(words) = group else { return };
    if narrow {
        ui.add_space(8.0);
        return;
    }
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), TITLE + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let galley = paint::line(ui.painter(), words, regular(14.0), tokens.muted, 180.0);
    let at = pos2(rect.left() + 16.0, rect.center().y + 4.0);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
}

fn item_height(narrow: bool) -> f32 {
    if narrow { ITEM_NARROW } else { ITEM }
}

fn item_ui(ui: &mut Ui, entry: &ViewEntry, now: Now, narrow: bool) -> Response {
    let tokens = theme::tokens(ui);
    let current = entry.id == now.current;
    let waiting = !current && now.waiting == Some(entry.id);
    let size = vec2(ui.available_width() - 1.0, item_height(narrow));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let said =
            if waiting { format!("{}, nakijken wacht", entry.word) } else { entry.word.into() };
        WidgetInfo::selected(Role::Tab, true, current, said)
    });
    let fill = match (current, response.hovered()) {
        (true, _) => tokens.accent_soft,
        (false, true) => tokens.sunken,
        (false, false) => Color32::TRANSPARENT,
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, fill);
    if current {
        painter.vline(rect.left() + 2.0, rect.y_range(), Stroke::new(4.0, tokens.accent));
    }
    let color = if current { tokens.accent } else { tokens.text };
    if narrow {
        under_each_other(painter, rect, entry, color, current);
    } else {
        beside_each_other(painter, rect, entry, color, current);
    }
    if waiting {
        // At the upper right corner of the icon.
        let icon = if narrow {
            rect.center() - vec2(0.0, 10.0)
        } else {
            rect.left_center() + vec2(26.0, 0.0)
        };
        let at = icon + vec2(9.0, -8.0);
        painter.circle(at, 5.0, tokens.accent, Stroke::new(1.5, tokens.surface));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn beside_each_other(p: &Painter, rect: Rect, entry: &ViewEntry, color: Color32, strong: bool) {
    let middle = rect.center().y;
    paint::icon(p, pos2(rect.left() + 26.0, middle), entry.icon, 20.0, color);
    let font = if strong { semibold(16.0) } else { regular(16.0) };
    let word = paint::line(p, entry.word, font, color, 150.0);
    paint::text(p, pos2(rect.left() + 46.0, middle), Align2::LEFT_CENTER, word);
}

fn under_each_other(p: &Painter, rect: Rect, entry: &ViewEntry, color: Color32, strong: bool) {
    let center = rect.center();
    paint::icon(p, center - vec2(0.0, 10.0), entry.icon, 20.0, color);
    let font = if strong { semibold(14.0) } else { regular(14.0) };
    let word = paint::line(p, entry.short, font, color, rect.width() - 4.0);
    paint::text(p, center + vec2(0.0, 13.0), Align2::CENTER_CENTER, word);
}
