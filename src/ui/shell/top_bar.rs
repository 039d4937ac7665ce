//! The context that all views share, and undo.

use super::commands::COMMANDS;
use super::zoeken::field::{self, search_field_ui};
use crate::app::command::Command;
use crate::app::query::{FotoQuery, Overview};
use crate::app::view::vergelijk;
use crate::model::foto::Vergelijk;
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::dropdown::{DropdownText, dropdown_ui, fixed_ui};
use egui::{Align, Frame, Layout, Margin, Panel, Stroke, Ui};

/// Draws the bar.
pub fn top_bar_ui(context: &mut ViewContext<'_>, ui: &mut Ui, overview: &Overview) {
    let tokens = theme::tokens(ui);
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE } as i8;
    let frame = Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(side, 0));
    let panel = Panel::top("context")
        .exact_size(measures::TOP_BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            content_ui(context, ui, overview)
        });
    });
    let rect = shown.response.rect;
    let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
}

/// Width of undo and redo with their words.
const WORDS: f32 = 284.0;

/// How much room a choice gets: less in a narrow window.
struct Room {
    wijk: f32,
    jaar: f32,
    vergelijk: f32,
    gemeente: f32,
}

impl Room {
    fn new(width: f32) -> Self {
        match width {
            w if w >= 1000.0 => {
                Self { wijk: 230.0, jaar: 240.0, vergelijk: 250.0, gemeente: 130.0 }
            }
            w if w >= 880.0 => Self { wijk: 170.0, jaar: 220.0, vergelijk: 220.0, gemeente: 90.0 },
            w if w >= 780.0 => Self { wijk: 150.0, jaar: 210.0, vergelijk: 170.0, gemeente: 90.0 },
            w if w >= 620.0 => Self { wijk: 150.0, jaar: 130.0, vergelijk: 160.0, gemeente: 0.0 },
            _ => Self { wijk: 130.0, jaar: 110.0, vergelijk: 130.0, gemeente: 0.0 },
        }
    }
}

fn content_ui(context: &mut ViewContext<'_>, ui: &mut Ui, overview: &Overview) {
    let room = Room::new(ui.available_width());
    ui.spacing_mut().item_spacing.x = 8.0;
    if room.gemeente > 0.0 {
        fixed_ui(ui, "Gemeente", &overview.gemeente, room.gemeente);
        ui.add_space(10.0);
    }
    wijk_ui(context, ui, overview, room.wijk);
    jaar_ui(context, ui, overview, room.jaar);
    vergelijk_ui(context, ui, overview, room.vergelijk);
    // The search field goes before the words of undo, which have an icon and a tooltip.
    let words = ui.available_width() > WORDS + field::LEAST + 16.0;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let redo = (icons::ARROW_U_UP_RIGHT, "Opnieuw", "opnieuw", Command::Redo);
        history_ui(context, ui, overview.opnieuw.as_deref(), redo, words);
        let undo = (icons::ARROW_U_UP_LEFT, "Ongedaan maken", "ongedaan", Command::Undo);
        history_ui(context, ui, overview.ongedaan.as_deref(), undo, words);
        ui.add_space(6.0);
        let rest = ui.available_width() - 8.0;
        let wanted = search_field_ui(ui, rest);
        context.actions.extend(wanted);
    });
}

fn wijk_ui(context: &mut ViewContext<'_>, ui: &mut Ui, overview: &Overview, max_width: f32) {
    let wijken = &overview.wijken;
    let code = context.choice.wijk.as_deref();
    let chosen = wijken.iter().find(|(own, _)| Some(own.as_str()) == code);
    let value = chosen.map_or("Kies een wijk", |(_, naam)| naam.as_str());
    let text = DropdownText { label: "Wijk", value, beside: "", max_width };
    let rows = wijken.iter().map(|(own, naam)| (naam.as_str(), Some(own.as_str()) == code));
    if let Some(index) = dropdown_ui(ui, text, rows) {
        context.act(Action::Wijk(wijken[index].0.clone()));
    }
}

fn jaar_ui(context: &mut ViewContext<'_>, ui: &mut Ui, overview: &Overview, max_width: f32) {
    let Some(newest) = overview.jaren.last().copied() else { return };
    let chosen = context.choice.foto.jaar.unwrap_or(newest);
    let oldest =
        context.ask(&FotoQuery { keuze: context.choice.foto.clone() }).and_then(|foto| foto.oudste);
    let beside = oldest.map(|oldest| format!("(oudste: {oldest})")).unwrap_or_default();
    let value = format!("t/m {chosen}");
    let text = DropdownText { label: "Cijfers", value: &value, beside: &beside, max_width };
    let words: Vec<(String, bool)> =
        overview.jaren.iter().rev().map(|jaar| (format!("t/m {jaar}"), *jaar == chosen)).collect();
    let rows = words.iter().map(|(word, selected)| (word.as_str(), *selected));
    if let Some(index) = dropdown_ui(ui, text, rows) {
        let jaar = overview.jaren[overview.jaren.len() - 1 - index];
        context.act(Action::Jaar((jaar != newest).then_some(jaar)));
    }
}

fn vergelijk_ui(context: &mut ViewContext<'_>, ui: &mut Ui, overview: &Overview, max_width: f32) {
    let word = |one| vergelijk::choice(one, &overview.gemeente);
    let value = word(context.choice.foto.vergelijk);
    let text = DropdownText { label: "Vergelijk met", value: &value, beside: "", max_width };
    let words: Vec<String> = Vergelijk::ALL.into_iter().map(word).collect();
    let rows = words.iter().zip(Vergelijk::ALL);
    let rows = rows.map(|(word, one)| (word.as_str(), one == context.choice.foto.vergelijk));
    if let Some(index) = dropdown_ui(ui, text, rows) {
        context.act(Action::Vergelijk(Vergelijk::ALL[index]));
    }
}

/// Undo or redo; the name and tooltip say what it takes back or brings back.
fn history_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    what: Option<&str>,
    (icon, word, id, command): (&str, &str, &str, Command),
    words: bool,
) {
    let shortcut = COMMANDS.iter().find(|entry| entry.id == id).map(|entry| entry.shortcut);
    let key = shortcut.map(|shortcut| ui.ctx().format_shortcut(&shortcut)).unwrap_or_default();
    let name = match what {
        Some(what) => format!("{word}: {what}"),
        None => format!("{word}: er is niets"),
    };
    let shown = if words { word } else { "" };
    let button = ActionButton::quiet(shown).icon(icon).named(&name);
    let tooltip = format!("{name} ({key})");
    let can = what.is_some() && context.may_change();
    let response = ui.add_enabled(can, button).on_hover_text(&tooltip);
    if response.on_disabled_hover_text(&tooltip).clicked() {
        context.act(Action::Send(command));
    }
}
