//! Buttons: one filled per page, outlined ones, and words that look like a link.

use super::paint;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use egui::{
    Align2, Color32, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, pos2, vec2,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Link,
}

/// A button with a word, and an icon before it when that helps.
#[must_use = "add it to a ui"]
#[derive(Debug, Clone)]
pub struct ActionButton<'a> {
    kind: Kind,
    text: &'a str,
    icon: Option<&'a str>,
    name: Option<&'a str>,
    height: f32,
    min_width: f32,
}

impl<'a> ActionButton<'a> {
    fn new(kind: Kind, text: &'a str) -> Self {
        let height = if kind == Kind::Link { 28.0 } else { measures::CONTROL };
        Self { kind, text, icon: None, name: None, height, min_width: 0.0 }
    }

    /// The one filled button of a page.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// An outlined button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// A button without an edge, for a bar.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// Underlined words.
    pub fn link(text: &'a str) -> Self {
        Self::new(Kind::Link, text)
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What a screen reader says, where the word alone is not enough.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// As high as a segmented choice, to stand beside it.
    pub fn medium(mut self) -> Self {
        self.height = 36.0;
        self
    }

    /// Less high.
    pub fn small(mut self) -> Self {
        self.height = measures::CONTROL_SMALL;
        self
    }

    /// At least this wide.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    fn colors(&self, t: &Tokens, hot: bool, enabled: bool) -> (Color32, Color32, Stroke) {
        let accent = if hot { t.accent_hover } else { t.accent };
        let soft = if hot { t.accent_soft } else { Color32::TRANSPARENT };
        match (self.kind, enabled) {
            (Kind::Primary, true) => (accent, t.on_accent, Stroke::NONE),
            (Kind::Primary, false) => (t.sunken, t.muted, Stroke::new(1.0, t.border)),
            (Kind::Secondary, true) if hot => (t.accent_soft, accent, Stroke::new(1.0, accent)),
            (Kind::Secondary, true) => (t.surface, accent, Stroke::new(1.0, t.control)),
            (Kind::Secondary, false) => (t.surface, t.muted, Stroke::new(1.0, t.border)),
            (_, true) => (soft, accent, Stroke::NONE),
            (_, false) => (Color32::TRANSPARENT, t.muted, Stroke::NONE),
        }
    }

    fn padding(&self) -> f32 {
        match (self.kind, self.text.is_empty()) {
            (Kind::Link, _) => 2.0,
            (_, true) => 10.0,
            (Kind::Quiet, _) => 10.0,
            _ => 14.0,
        }
    }
}

const ICON: f32 = 20.0;
const ICON_GAP: f32 = 8.0;

impl Widget for ActionButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let enabled = ui.is_enabled();
        let tokens = theme::tokens(ui);
        let font = if self.kind == Kind::Link { regular(16.0) } else { semibold(16.0) };
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font, Color32::PLACEHOLDER);
        let gap = if self.text.is_empty() { 0.0 } else { ICON_GAP };
        let icon_width = self.icon.map_or(0.0, |_| ICON + gap);
        let content = icon_width + galley.size().x;
        let width = (content + 2.0 * self.padding()).max(self.min_width);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(width.ceil(), self.height), Sense::click());
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if ui.is_rect_visible(rect) {
            let hot = enabled && (response.hovered() || response.is_pointer_button_down_on());
            let (fill, color, stroke) = self.colors(tokens, hot, enabled);
            let painter = ui.painter();
            let rect = paint::crisp(painter, rect);
            painter.rect(rect, measures::RADIUS_CONTROL, fill, stroke, StrokeKind::Inside);
            let left = rect.center().x - content / 2.0;
            if let Some(icon) = self.icon {
                let middle = pos2(left + ICON / 2.0, rect.center().y);
                paint::icon(painter, middle, icon, ICON, color);
            }
            let at = pos2(left + icon_width, rect.center().y);
            let text = Align2::LEFT_CENTER.anchor_size(at, galley.size());
            if self.kind == Kind::Link {
                let y = text.bottom() - 3.0;
                painter.hline(text.x_range(), y, Stroke::new(1.0, color));
            }
            painter.galley_with_override_text_color(text.min, galley, color);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A button with only an icon; the name is what a screen reader and the tooltip say.
pub fn icon_button_ui(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let tokens = theme::tokens(ui);
    let size = vec2(measures::CONTROL_SMALL, measures::CONTROL_SMALL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let hot = response.hovered();
    if hot {
        ui.painter().rect_filled(rect, measures::RADIUS_CONTROL, tokens.accent_soft);
    }
    let color = if hot { tokens.accent_hover } else { tokens.muted };
    paint::icon(ui.painter(), rect.center(), icon, ICON, color);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name)
}
