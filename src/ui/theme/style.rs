//! egui's own style, filled from the tokens once per theme.

use super::measures::{CONTROL, RADIUS_CARD, RADIUS_CONTROL};
use super::text::{regular, semibold};
use super::tokens::Tokens;
use egui::style::{Selection, Spacing, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

/// The style of one theme.
pub fn from_tokens(t: &Tokens, dark: bool) -> Style {
    let mut style = Style { visuals: visuals(t, dark), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, regular(14.0)),
        (TextStyle::Body, regular(16.0)),
        (TextStyle::Button, semibold(16.0)),
        (TextStyle::Heading, semibold(28.0)),
        (TextStyle::Monospace, regular(16.0)),
    ]
    .into();
    set_spacing(&mut style.spacing);
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn set_spacing(spacing: &mut Spacing) {
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(14.0, 9.0);
    spacing.interact_size = vec2(CONTROL, CONTROL);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.icon_spacing = 8.0;
    spacing.text_edit_width = 280.0;
    spacing.tooltip_width = 360.0;
    spacing.combo_width = 160.0;
    spacing.scroll.floating = true;
    spacing.scroll.floating_width = 6.0;
    spacing.scroll.bar_width = 10.0;
    spacing.scroll.foreground_color = true;
    spacing.scroll.dormant_handle_opacity = 0.5;
    spacing.scroll.fade.strength = 0.0;
}

fn visuals(t: &Tokens, dark: bool) -> Visuals {
    let base = if dark { Visuals::dark() } else { Visuals::light() };
    let mut visuals = Visuals {
        dark_mode: dark,
        override_text_color: None,
        weak_text_color: Some(t.muted),
        widgets: widgets(t),
        selection: Selection { bg_fill: t.accent_soft, stroke: Stroke::new(2.0, t.accent) },
        hyperlink_color: t.accent,
        faint_bg_color: t.sunken,
        extreme_bg_color: t.surface,
        text_edit_bg_color: Some(t.surface),
        code_bg_color: t.sunken,
        warn_fg_color: t.warn,
        error_fg_color: t.error,
        window_corner_radius: CornerRadius::same(RADIUS_CARD),
        window_shadow: Shadow::NONE,
        window_fill: t.raised,
        window_stroke: Stroke::new(1.0, t.control),
        menu_corner_radius: CornerRadius::same(RADIUS_CONTROL),
        panel_fill: t.bg,
        popup_shadow: Shadow::NONE,
        button_frame: true,
        striped: false,
        disabled_alpha: 0.6,
        ..base
    };
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, t.accent);
    visuals
}

fn widgets(t: &Tokens) -> Widgets {
    Widgets {
        noninteractive: widget(Color32::TRANSPARENT, t.border, t.text),
        inactive: widget(t.surface, t.control, t.text),
        hovered: widget(t.accent_soft, t.accent, t.accent_hover),
        active: widget(t.accent_soft, t.accent_hover, t.accent_hover),
        open: widget(t.accent_soft, t.accent, t.accent_hover),
    }
}

fn widget(fill: Color32, edge: Color32, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    }
}
