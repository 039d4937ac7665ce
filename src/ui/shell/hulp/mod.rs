//! Help (F1): a short guide, the keys, and about the app. All of it is in the app itself.

mod gids;
mod over;
mod toetsen;

use crate::app::over::Over;
use crate::ui::shell::question::dialog;
use crate::ui::theme::icons;
use crate::ui::theme::text::large_card_title;
use crate::ui::widgets::button::icon_button_ui;
use crate::ui::widgets::focus;
use crate::ui::widgets::segmented::segmented_ui;
use egui::{Align, Context, Id, Layout, Role, ScrollArea, Ui, WidgetInfo};
use std::path::Path;

/// A part of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HulpDeel {
    /// The guide.
    #[default]
    Gids,
    /// The keys.
    Toetsen,
    /// About the app.
    Over,
}

const DELEN: [(HulpDeel, &str, &str); 3] = [
    (HulpDeel::Gids, icons::BOOK_OPEN, "Aan de slag"),
    (HulpDeel::Toetsen, icons::KEYBOARD, "Sneltoetsen"),
    (HulpDeel::Over, icons::INFO, "Over Wijkbeeld"),
];

const WIDTH: f32 = 760.0;
/// What stands around the text: title, choice and edges.
const AROUND: f32 = 190.0;
const HEIGHT: f32 = 500.0;

/// The help while it is open.
pub struct Hulp {
    deel: HulpDeel,
    over: Over,
    copied: bool,
    licences: bool,
    /// What had the keyboard before.
    from: Option<Id>,
    is_new: bool,
}

impl Hulp {
    /// Opens a part; `file` is the open file.
    pub fn new(deel: HulpDeel, file: Option<&Path>, ctx: &Context) -> Self {
        let from = ctx.memory(|memory| memory.focused());
        Self { deel, over: Over::new(file), copied: false, licences: false, from, is_new: true }
    }

    /// Draws it; says whether it was put away.
    pub fn ui(&mut self, ctx: &Context) -> bool {
        let (closed, away) = dialog(ctx, "hulp", WIDTH, |ui| {
            let closed = self.head_ui(ui);
            ui.add_space(8.0);
            self.parts_ui(ui);
            ui.add_space(12.0);
            let height = HEIGHT.min(ui.ctx().content_rect().height() - AROUND);
            let scroll = ScrollArea::vertical().id_salt(self.deel as u8).max_height(height);
            scroll.auto_shrink([false, false]).min_scrolled_height(height).show(ui, |ui| {
                // Beside the text there is room for the bar.
                ui.set_max_width(ui.available_width() - 20.0);
                self.content_ui(ui);
                focus::follow_focus_ui(ui);
            });
            closed
        });
        closed || away
    }

    /// What had the keyboard before.
    pub fn from(&self) -> Option<Id> {
        self.from
    }

    fn head_ui(&mut self, ui: &mut Ui) -> bool {
        ui.horizontal(|ui| {
            let heading = ui.label(large_card_title("Hulp"));
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, "Hulp"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = icon_button_ui(ui, icons::X, "Hulp sluiten");
                if std::mem::take(&mut self.is_new) {
                    close.request_focus();
                }
                close.clicked()
            })
            .inner
        })
        .inner
    }

    fn parts_ui(&mut self, ui: &mut Ui) {
        let choices = DELEN.map(|(_, icon, word)| (icon, word));
        let selected = DELEN.iter().position(|(deel, ..)| *deel == self.deel).unwrap_or(0);
        if let Some(index) = segmented_ui(ui, &choices, selected) {
            self.deel = DELEN[index].0;
        }
    }

    fn content_ui(&mut self, ui: &mut Ui) {
        match self.deel {
            HulpDeel::Gids => gids::guide_ui(ui),
            HulpDeel::Toetsen => toetsen::keys_ui(ui),
            HulpDeel::Over => self.about_ui(ui),
        }
    }
}
