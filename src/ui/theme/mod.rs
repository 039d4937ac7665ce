//! Colours, type, measures and icons: the only place where they are decided.

#[cfg(test)]
mod contrast;
pub mod fonts;
pub mod icons;
pub mod measures;
pub mod style;
pub mod text;
pub mod tokens;

pub use tokens::Tokens;

use egui::{Context, ThemePreference, Ui};

/// Gives the context its fonts and both themes; once, at the start.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(egui::Theme::Light, style::from_tokens(&tokens::LIGHT, false));
    ctx.set_style_of(egui::Theme::Dark, style::from_tokens(&tokens::DARK, true));
    ctx.set_theme(ThemePreference::Light);
    ctx.options_mut(|options| options.zoom_with_keyboard = true);
}

/// The colours of the theme in which `ui` is drawn.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    tokens_of(ui.visuals().dark_mode)
}

/// The colours of the dark or the light theme.
pub fn tokens_of(dark: bool) -> &'static Tokens {
    if dark { &tokens::DARK } else { &tokens::LIGHT }
}
