//! A field of a form that is chosen from a list, and one that is searched in.

use super::{dropdown, focus, paint};
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, icons, measures};
use egui::{
    Align2, CursorIcon, Margin, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// What stands in a field that is chosen.
#[derive(Debug, Clone, Copy)]
pub struct SelectText<'a> {
    /// What is chosen ('Soort'), for a screen reader.
    pub label: &'a str,
    /// The choice.
    pub value: &'a str,
    /// Whether nothing was chosen yet.
    pub quiet: bool,
    /// How wide it is.
    pub width: f32,
}

/// Shows the choice; a click opens the list. Returns the field and the row that was chosen.
pub fn select_field_ui<'r>(
    ui: &mut Ui,
    text: SelectText<'_>,
    rows: impl ExactSizeIterator<Item = (&'r str, bool)>,
) -> (Response, Option<usize>) {
    pick_ui(ui, text, rows, PopupCloseBehavior::CloseOnClick)
}

/// The same, where the list stays open because more can be chosen.
pub fn select_many_ui<'r>(
    ui: &mut Ui,
    text: SelectText<'_>,
    rows: impl ExactSizeIterator<Item = (&'r str, bool)>,
) -> (Response, Option<usize>) {
    pick_ui(ui, text, rows, PopupCloseBehavior::CloseOnClickOutside)
}

/// The same for a long list: what is typed in the field on top leaves out the other rows. Returns
/// the place in `rows`.
pub fn select_search_ui(
    ui: &mut Ui,
    text: SelectText<'_>,
    rows: &[(&str, bool)],
) -> (Response, Option<usize>) {
    const SHORT: usize = 12;
    if rows.len() <= SHORT {
        return select_field_ui(ui, text, rows.iter().copied());
    }
    let response = face_ui(ui, text);
    if !ui.is_enabled() {
        return (response, None);
    }
    let width = response.rect.width().max(200.0);
    let close = PopupCloseBehavior::CloseOnClickOutside;
    let memory = response.id.with("zoek");
    let popup = Popup::menu(&response).width(width).gap(4.0).close_behavior(close);
    let chosen = focus::with_list(&response, || {
        let shown = popup.show(|ui| search_rows_ui(ui, memory, rows, width));
        if shown.is_none() {
            ui.data_mut(|data| data.remove::<(String, bool)>(memory));
        }
        let chosen = shown.and_then(|shown| shown.inner);
        if chosen.is_some() {
            Popup::close_all(ui.ctx());
        }
        chosen
    });
    (response, chosen)
}

fn search_rows_ui(
    ui: &mut Ui,
    memory: egui::Id,
    rows: &[(&str, bool)],
    width: f32,
) -> Option<usize> {
    let known: Option<(String, bool)> = ui.data(|data| data.get_temp(memory));
    let (mut typed, mut had_focus) = known.unwrap_or_default();
    let field = search_field_ui(ui, &mut typed, "Zoek een naam", width - 52.0);
    // A new window is measured before it is shown: what it asks for then gets lost.
    match (had_focus, field.has_focus()) {
        (false, true) => had_focus = true,
        (false, false) => field.request_focus(),
        (true, _) => {}
    }
    let wanted = typed.to_lowercase();
    let fits = |(_, (word, _)): &(usize, &(&str, bool))| word.to_lowercase().contains(&wanted);
    let found: Vec<(usize, &(&str, bool))> = rows.iter().enumerate().filter(fits).collect();
    ui.data_mut(|data| data.insert_temp(memory, (typed, had_focus)));
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let scroll = ScrollArea::vertical().id_salt("choices").max_height(dropdown::ROW * 8.5);
    let shown = found.iter().map(|(_, row)| **row);
    let clicked = scroll.show(ui, |ui| dropdown::rows_ui(ui, shown, width, true)).inner;
    // One that is left needs no second choice.
    let only = (enter && found.len() == 1).then_some(0);
    clicked.or(only).and_then(|place| found.get(place)).map(|(place, _)| *place)
}

fn pick_ui<'r>(
    ui: &mut Ui,
    text: SelectText<'_>,
    rows: impl ExactSizeIterator<Item = (&'r str, bool)>,
    close: PopupCloseBehavior,
) -> (Response, Option<usize>) {
    let response = face_ui(ui, text);
    if !ui.is_enabled() {
        return (response, None);
    }
    let width = response.rect.width().max(200.0);
    let stays = close == PopupCloseBehavior::CloseOnClickOutside;
    let popup = Popup::menu(&response).width(width).gap(4.0).close_behavior(close);
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let scroll = ScrollArea::vertical().id_salt("choices").max_height(dropdown::ROW * 10.5);
        scroll.show(ui, |ui| dropdown::rows_ui(ui, rows, width, stays)).inner
    };
    let shown = focus::with_list(&response, || popup.show(list));
    (response, shown.and_then(|shown| shown.inner))
}

fn face_ui(ui: &mut Ui, text: SelectText<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let size = vec2(text.width, measures::CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let name = format!("{}: {}", text.label, text.value);
        WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name)
    });
    let painter = ui.painter();
    let (fill, edge) = match (ui.is_enabled(), response.hovered() || response.has_focus()) {
        (false, _) => (tokens.sunken, tokens.border),
        (true, true) => (tokens.accent_soft, tokens.accent),
        (true, false) => (tokens.surface, tokens.control),
    };
    let rect = paint::crisp(painter, rect);
    let stroke = Stroke::new(1.0, edge);
    painter.rect(rect, measures::RADIUS_CONTROL, fill, stroke, StrokeKind::Inside);
    let color = if text.quiet { tokens.muted } else { tokens.text };
    let galley = paint::line(painter, text.value, regular(16.0), color, rect.width() - 46.0);
    let cut = galley.elided;
    let at = pos2(rect.left() + 12.0, rect.center().y);
    paint::text(painter, at, Align2::LEFT_CENTER, galley);
    let caret = pos2(rect.right() - 18.0, rect.center().y);
    paint::icon(painter, caret, icons::CARET_DOWN, 16.0, tokens.muted);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { response.on_hover_text(text.value) } else { response }
}

/// A field to search in.
pub fn search_field_ui(ui: &mut Ui, text: &mut String, name: &str, width: f32) -> Response {
    let field = TextEdit::singleline(text)
        .hint_text(name)
        .desired_width(width)
        .min_size(vec2(0.0, measures::CONTROL))
        .margin(Margin { left: 40, right: 12, top: 8, bottom: 8 });
    let response = ui.add(field).accessible_name(name);
    let at = pos2(response.rect.left() + 22.0, response.rect.center().y);
    paint::icon(ui.painter(), at, icons::MAGNIFYING_GLASS, 20.0, theme::tokens(ui).muted);
    response
}
