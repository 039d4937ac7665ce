//! The list of indicators: one stop for the Tab key, arrows choose.

use crate::app::view::indicatoren::{IndicatorLijst, LijstRij, folded};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{regular, semibold, small};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::form_row::text_field_ui;
use crate::ui::widgets::paint;
use egui::{
    Align2, CursorIcon, Galley, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

const ROW: f32 = 28.0;
const HEAD: f32 = 26.0;
const INSET: f32 = 12.0;
/// Room for the scroll bar.
const GUTTER: f32 = 10.0;

/// What is typed above the list.
#[derive(Debug, Default)]
pub struct ListState {
    typed: String,
    /// As the rows are searched.
    wanted: String,
    /// The row that must come into view.
    follow: Option<String>,
    /// The row that was chosen before this frame.
    before: String,
}

/// Whether a row has all the words.
fn shows(wanted: &str, rij: &LijstRij) -> bool {
    wanted.split(' ').all(|word| rij.zoek.contains(word))
}

/// Draws the field and the list, as high as there is room.
pub fn list_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    lijst: &IndicatorLijst,
    chosen: &str,
    state: &mut ListState,
) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    if state.before != chosen {
        chosen.clone_into(&mut state.before);
        state.follow = Some(chosen.to_owned());
    }
    search_ui(context, ui, lijst, state);
    ui.add_space(6.0);
    let shown: Vec<&LijstRij> = lijst.rijen().filter(|rij| shows(&state.wanted, rij)).collect();
    if shown.is_empty() {
        let text = small("Geen indicator met deze woorden").color(theme::tokens(ui).muted);
        ui.label(text);
        return;
    }
    let stop = shown.iter().position(|rij| rij.id == chosen).unwrap_or(0);
    let scope = ui.make_persistent_id("indicatoren");
    // The row that the keyboard goes to takes it in this frame already.
    let mut stops = [shown[stop].id.as_str(); 2];
    if let Some(step) = walk(ui, scope.with(stops[0])) {
        let next = shown[stop.saturating_add_signed(step).min(shown.len() - 1)];
        stops[1] = &next.id;
        ui.memory_mut(|memory| memory.request_focus(scope.with(&next.id)));
        context.act(Action::Show(Target::Indicator(next.id.clone())));
    }
    let ListState { wanted, follow, .. } = state;
    let scroll = ScrollArea::vertical().id_salt("lijst").auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        for groep in &lijst.groepen {
            if !groep.rijen.iter().any(|rij| shows(wanted, rij)) {
                continue;
            }
            group_ui(ui, &groep.naam);
            for rij in groep.rijen.iter().filter(|rij| shows(wanted, rij)) {
                let is_stop = stops.contains(&rij.id.as_str());
                row_ui(context, ui, scope, rij, rij.id == chosen, is_stop, follow);
            }
        }
    });
}

fn search_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    lijst: &IndicatorLijst,
    state: &mut ListState,
) {
    let width = ui.available_width();
    let field = text_field_ui(ui, &mut state.typed, "Zoek in de lijst", width);
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Zoek in de lijst"));
    if field.changed() {
        state.wanted = folded(&state.typed);
    }
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if enter && let Some(first) = lijst.rijen().find(|rij| shows(&state.wanted, rij)) {
        context.act(Action::Show(Target::Indicator(first.id.clone())));
    }
}

/// How many rows the keys go, when the list has the keyboard.
fn walk(ui: &Ui, focused: Id) -> Option<isize> {
    if !ui.memory(|memory| memory.has_focus(focused)) {
        return None;
    }
    let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let keys = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, 8),
        (Key::PageUp, -8),
        (Key::Home, isize::MIN / 2),
        (Key::End, isize::MAX / 2),
    ];
    ui.input_mut(|input| {
        let mut pressed =
            keys.into_iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.next().map(|(_, step)| step)
    })
}

fn group_ui(ui: &mut Ui, naam: &str) {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, naam));
    let tokens = theme::tokens(ui);
    let words = paint::line(ui.painter(), naam, regular(14.0), tokens.muted, rect.width() - 8.0);
    let at = pos2(rect.left() + 4.0, rect.bottom() - 10.0);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, words);
}

fn row_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    scope: Id,
    rij: &LijstRij,
    on: bool,
    is_stop: bool,
    follow: &mut Option<String>,
) {
    let width = ui.available_width() - GUTTER;
    let font = if on { semibold(15.0) } else { regular(15.0) };
    let color = egui::Color32::PLACEHOLDER;
    let name = paint::lines(ui.painter(), &rij.naam, font, color, width - INSET - 6.0, 2, false);
    let cut = name.elided;
    let height = (name.size().y + 9.0).max(ROW);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let sense = if is_stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, scope.with(&rij.id), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, on, &rij.naam));
    if follow.as_deref() == Some(rij.id.as_str()) && on {
        *follow = None;
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    if ui.is_rect_visible(rect) {
        paint_row(ui, rect, name, on, response.hovered());
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = if cut { response.on_hover_text(&rij.naam) } else { response };
    if response.clicked() && !on {
        context.act(Action::Show(Target::Indicator(rij.id.clone())));
    }
}

fn paint_row(ui: &Ui, rect: Rect, name: Arc<Galley>, on: bool, hot: bool) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    if on || hot {
        painter.rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
    }
    if on {
        let edge = Stroke::new(4.0, tokens.accent);
        painter.vline(rect.left() + 2.0, rect.y_range(), edge);
    }
    let color = if on { tokens.accent } else { tokens.text };
    let at = pos2(rect.left() + INSET, rect.center().y);
    let place = Align2::LEFT_CENTER.anchor_size(at, name.size());
    painter.galley_with_override_text_color(place.min, name, color);
}
