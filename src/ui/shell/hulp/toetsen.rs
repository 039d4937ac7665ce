//! The keys: of the commands and views, as their own lists have them, and those that work
//! everywhere.

use crate::ui::shell::commands::{COMMANDS, view_shortcut};
use crate::ui::theme;
use crate::ui::theme::text::{body, card_title};
use crate::ui::views::VIEWS;
use crate::ui::views::lijst::{ronde::CONFIRM, tijden::COPY_DAY};
use crate::ui::widgets::keycap::{key_text, keycap_ui};
use egui::{Align, Label, Layout, Role, Ui, WidgetInfo, vec2};

const ROW: f32 = 32.0;
const KEYS: f32 = 138.0;
const COLUMN: f32 = 330.0;

/// Between two keys of one command.
const OR: char = '|';

/// What every program has, and no list of ours.
const OVERAL: [(&str, &str); 7] = [
    ("Tab", "Naar het volgende"),
    ("Shift Tab", "Terug naar het vorige"),
    ("Enter", "Kiezen of openen"),
    ("Esc", "Sluiten zonder iets te doen"),
    ("Ctrl +", "Alles groter"),
    ("Ctrl −", "Alles kleiner"),
    ("Ctrl 0", "Gewone grootte"),
];

/// Shows the keys.
pub fn keys_ui(ui: &mut Ui) {
    let mut commands: Vec<(String, &str)> = Vec::new();
    // A command with several keys is one row.
    for entry in COMMANDS.iter().rev() {
        let key = key_text(ui, &entry.shortcut);
        match commands.iter_mut().find(|(_, text)| *text == entry.text) {
            Some((keys, _)) => *keys = format!("{keys}{OR}{key}"),
            None => commands.push((key, entry.text)),
        }
    }
    commands.reverse();
    let views = VIEWS.iter().map(|view| (key_text(ui, &view_shortcut(view.id)), view.word));
    let views: Vec<(String, &str)> = views.collect();
    let everywhere = OVERAL.map(|(key, text)| (key.to_owned(), text));
    let calls = [(key_text(ui, &CONFIRM), "Vandaag bevestigd")];
    let hours = [(key_text(ui, &COPY_DAY), "Naar de volgende dag")];
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 12.0);
        column_ui(ui, &[("Opdrachten", &commands), ("Overal", &everywhere)]);
        column_ui(
            ui,
            &[("Naar een scherm", &views), ("Openingstijden", &hours), ("Bellijst", &calls)],
        );
    });
}

fn column_ui(ui: &mut Ui, parts: &[(&str, &[(String, &str)])]) {
    let width = COLUMN.min(ui.available_width());
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (title, rows) in parts {
            let heading = ui.label(card_title(*title));
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, *title));
            for (key, text) in *rows {
                row_ui(ui, key, text);
            }
            ui.add_space(12.0);
        }
    });
}

fn row_ui(ui: &mut Ui, key: &str, text: &str) {
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let left = ui.cursor().left();
        for key in key.split(OR) {
            keycap_ui(ui, key);
        }
        let used = ui.cursor().left() - left;
        ui.add_space((KEYS - used).max(8.0));
        ui.add(Label::new(body(text).color(theme::tokens(ui).text)).truncate());
    });
}
