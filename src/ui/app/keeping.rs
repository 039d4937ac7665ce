//! The settings: the window follows them, and they are kept when they change.

use super::WijkbeeldApp;
use crate::app::settings::Thema;
use egui::{Context, ThemePreference};

const ZOOM_MIN: f32 = 0.8;
const ZOOM_MAX: f32 = 2.0;

impl WijkbeeldApp {
    /// The theme follows the settings; the zoom also changes by key.
    pub(super) fn follow_settings(&mut self, ctx: &Context) {
        let wanted = match self.settings.thema {
            Thema::Licht => ThemePreference::Light,
            Thema::Donker => ThemePreference::Dark,
            Thema::Systeem => ThemePreference::System,
        };
        if ctx.options(|options| options.theme_preference) != wanted {
            ctx.set_theme(wanted);
        }
        let zoom = ctx.zoom_factor();
        if zoom != self.zoom {
            self.settings.zoom = zoom.clamp(ZOOM_MIN, ZOOM_MAX);
        }
        if self.settings.zoom != zoom {
            ctx.set_zoom_factor(self.settings.zoom);
        }
        self.zoom = self.settings.zoom;
    }

    /// Not while someone types or drags: each letter would be a write.
    pub(super) fn keep_settings(&mut self, ctx: &Context) {
        let busy = ctx.text_edit_focused() || ctx.input(|input| input.pointer.any_down());
        if self.settings == self.kept || busy {
            return;
        }
        // A name that was given at the start holds until another is filled in.
        if self.settings.naam != self.kept.naam {
            self.session.set_wie(&self.settings.wie());
        }
        self.kept = self.settings.clone();
        let Some(path) = &self.settings_file else { return };
        if let Err(error) = self.settings.save(path) {
            tracing::warn!(%error, "settings were not kept");
            self.problem = Some(format!("Uw instellingen zijn niet bewaard: {error}"));
        }
    }
}
