//! The name of the file in the bar at the bottom: a menu with the files that were open before.

use super::commands::COMMANDS;
use crate::app::command::Command;
use crate::app::recent::RecentFile;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, small};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::focus::with_list;
use crate::ui::widgets::paint;
use egui::{Align2, CursorIcon, Popup, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::path::Path;

const WIDTH: f32 = 440.0;
const ROW: f32 = 36.0;
const NAME: f32 = 260.0;

/// Shows the name; a click opens the menu.
pub fn file_menu_ui(context: &mut ViewContext<'_>, ui: &mut Ui, naam: &str, path: &Path) {
    let face = face_ui(ui, naam);
    if face.clicked() {
        context.act(Action::LookForFiles);
    }
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut chosen = others_ui(context, ui, path);
        for entry in COMMANDS.iter().filter(|entry| entry.id == "openen") {
            if word_ui(ui, icons::FOLDER_OPEN, entry.text).clicked() {
                chosen = Some((entry.action)());
            }
        }
        if let Some(action) = chosen {
            context.act(action);
            ui.close();
        }
    };
    with_list(&face, || Popup::menu(&face).width(WIDTH).gap(4.0).show(list));
}

fn face_ui(ui: &mut Ui, naam: &str) -> Response {
    let tokens = theme::tokens(ui);
    let most = NAME.min(ui.available_width() - 24.0);
    let galley = paint::line(ui.painter(), naam, regular(14.0), tokens.muted, most);
    let size = vec2(galley.size().x + 22.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{naam}: ander bestand");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand(2.0), measures::RADIUS_CELL, tokens.accent_soft);
    }
    let at = pos2(rect.left() + 2.0, rect.center().y);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
    let caret = pos2(rect.right() - 9.0, rect.center().y);
    paint::icon(ui.painter(), caret, icons::CARET_DOWN, 14.0, tokens.muted);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn others_ui(context: &ViewContext<'_>, ui: &mut Ui, open: &Path) -> Option<Action> {
    let tokens = theme::tokens(ui);
    let others: Vec<&RecentFile> =
        context.recent.files().iter().filter(|file| file.path != open).collect();
    if others.is_empty() {
        return None;
    }
    ui.horizontal(|ui| {
        ui.set_height(28.0);
        ui.add_space(10.0);
        ui.label(small("Laatst geopend").color(tokens.muted));
    });
    let mut chosen = None;
    for file in others {
        if let Some(action) = ui.push_id(&file.path, |ui| other_ui(ui, file)).inner {
            chosen = Some(action);
        }
    }
    chosen
}

fn other_ui(ui: &mut Ui, file: &RecentFile) -> Option<Action> {
    if !file.gone() {
        let clicked = two_words_ui(ui, &file.naam, &file.map).clicked();
        return clicked.then(|| Action::Send(Command::OpenFile(file.path.clone())));
    }
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add_space(10.0);
        let text = format!("{}: niet gevonden", file.naam);
        ui.add(egui::Label::new(small(text).color(tokens.muted)).truncate());
        ui.add_space(8.0);
        let name = format!("Verwijder {} uit de lijst", file.naam);
        let forget = ActionButton::link("Verwijder uit de lijst").named(&name);
        ui.add(forget).clicked().then(|| Action::Forget(file.path.clone()))
    })
    .inner
}

fn word_ui(ui: &mut Ui, icon: &str, text: &str) -> Response {
    let (rect, response) = row_ui(ui, text);
    let tokens = theme::tokens(ui);
    let middle = rect.center().y;
    paint::icon(ui.painter(), pos2(rect.left() + 20.0, middle), icon, 20.0, tokens.accent);
    let word = paint::line(ui.painter(), text, regular(16.0), tokens.accent, rect.width() - 50.0);
    paint::text(ui.painter(), pos2(rect.left() + 40.0, middle), Align2::LEFT_CENTER, word);
    response
}

fn two_words_ui(ui: &mut Ui, naam: &str, map: &str) -> Response {
    let (rect, response) = row_ui(ui, naam);
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let middle = rect.center().y;
    let word = paint::line(painter, naam, regular(16.0), tokens.text, rect.width() * 0.6);
    let word = paint::text(painter, pos2(rect.left() + 10.0, middle), Align2::LEFT_CENTER, word);
    let rest = rect.right() - word.right() - 22.0;
    let beside = paint::line(painter, map, regular(14.0), tokens.muted, rest);
    let at = pos2(word.right() + 12.0, middle + 1.0);
    paint::text(painter, at, Align2::LEFT_CENTER, beside);
    response
}

fn row_ui(ui: &mut Ui, name: &str) -> (egui::Rect, Response) {
    let size = vec2(ui.available_width().max(WIDTH), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, name));
    if response.hovered() {
        let soft = theme::tokens(ui).accent_soft;
        ui.painter().rect_filled(rect, measures::RADIUS_CELL, soft);
    }
    (rect, response.on_hover_cursor(CursorIcon::PointingHand))
}
