//! The rows of the panel: groups with answers.

use super::Deel;
use super::vast;
use crate::app::view::zoek::{Soort, Treffer};
use crate::ui::theme::text::{regular, semibold, small_strong};
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::widgets::paint;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, CursorIcon, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

const ROW: f32 = 38.0;
const SIDE: f32 = 16.0;
/// Where the words begin.
const WORDS: f32 = 48.0;
/// How much of a row a name may take.
const TITLE_SHARE: f32 = 0.62;

/// What happened to the rows.
#[derive(Default)]
pub struct Touched {
    /// The row that was clicked.
    pub clicked: Option<usize>,
    /// The row under a mouse that moves, or with the keyboard.
    pub pointed: Option<usize>,
    /// The row that Enter opens.
    pub chosen: Option<Id>,
}

/// Draws the groups; `chosen` is the row that Enter opens.
pub fn rows_ui(ui: &mut Ui, delen: &[Deel], chosen: usize, follow: bool) -> Touched {
    let mut touched = Touched::default();
    let mut number = 0;
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    for deel in delen {
        title_ui(ui, deel.titel);
        for treffer in &deel.treffers {
            let is_chosen = number == chosen;
            let row = ui.push_id(number, |ui| row_ui(ui, treffer, is_chosen, deel.gemengd)).inner;
            if is_chosen && follow {
                row.scroll_to_me(None);
            }
            touched.note(number, &row, is_chosen, ui);
            number += 1;
        }
        if deel.meer > 0 {
            more_ui(ui, deel.meer);
        }
    }
    ui.add_space(6.0);
    touched
}

impl Touched {
    fn note(&mut self, number: usize, row: &Response, is_chosen: bool, ui: &Ui) {
        if row.clicked() {
            self.clicked = Some(number);
        }
        let moved = ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO);
        if row.gained_focus() || (row.hovered() && moved) {
            self.pointed = Some(number);
        }
        if is_chosen {
            self.chosen = Some(row.id);
        }
    }
}

fn title_ui(ui: &mut Ui, title: &str) {
    let tokens = theme::tokens(ui);
    ui.add_space(10.0);
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal(|ui| {
        ui.add_space(SIDE);
        let label = ui.label(small_strong(title).color(tokens.muted));
        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    });
    ui.add_space(2.0);
}

fn more_ui(ui: &mut Ui, more: usize) {
    let tokens = theme::tokens(ui);
    let text = format!("en nog {}: typ verder", crate::model::nl::number(more as f64, 0));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    let galley = paint::line(ui.painter(), &text, regular(14.0), tokens.muted, rect.width());
    let at = pos2(rect.left() + WORDS, rect.center().y);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
}

fn row_ui(ui: &mut Ui, treffer: &Treffer, chosen: bool, mixed: bool) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, spoken(treffer)));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if chosen {
        let fill = rect.shrink2(vec2(6.0, 0.0));
        ui.painter().rect_filled(fill, measures::RADIUS_CONTROL, tokens.accent_soft);
        let edge = Stroke::new(4.0, tokens.accent);
        ui.painter().vline(fill.left() + 2.0, fill.y_range().shrink(6.0), edge);
    }
    content(ui, rect, treffer, mixed);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What a screen reader says: 'De Meentwerf, ontmoetingsplek, Overig · Mierenmeent 122'.
fn spoken(treffer: &Treffer) -> String {
    let parts = [treffer.titel.as_str(), treffer.soort.word(), treffer.onder.as_str()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(", ")
}

fn content(ui: &Ui, rect: Rect, treffer: &Treffer, mixed: bool) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let middle = rect.center().y;
    let icon = vast::icon(&treffer.doel, treffer.soort);
    paint::icon(painter, pos2(rect.left() + SIDE + 12.0, middle), icon, 20.0, tokens.muted);
    let mut right = rect.right() - SIDE;
    if let Some(word) = beside(ui, treffer, mixed) {
        let word = paint::line(painter, &word, regular(14.0), tokens.muted, 180.0);
        let word = paint::text(painter, pos2(right, middle), Align2::RIGHT_CENTER, word);
        right = word.left() - 12.0;
    }
    let left = rect.left() + WORDS;
    let most = (right - left) * if treffer.onder.is_empty() { 1.0 } else { TITLE_SHARE };
    let title = painter.layout_job(marked(treffer, tokens, most));
    let title = paint::text(painter, pos2(left, middle), Align2::LEFT_CENTER, Arc::clone(&title));
    let rest = right - title.right() - 12.0;
    if rest > 40.0 && !treffer.onder.is_empty() {
        let under = paint::line(painter, &treffer.onder, regular(14.0), tokens.muted, rest);
        let at = pos2(title.right() + 12.0, middle + 1.0);
        paint::text(painter, at, Align2::LEFT_CENTER, under);
    }
}

/// At the right: the key of a view or command, or in a mixed list what kind of thing it is.
fn beside(ui: &Ui, treffer: &Treffer, mixed: bool) -> Option<String> {
    match treffer.soort {
        Soort::Scherm | Soort::Opdracht => vast::key(ui, &treffer.doel),
        soort => mixed.then(|| soort.word().to_owned()),
    }
}

/// The name, with what answers semibold.
fn marked(treffer: &Treffer, tokens: &Tokens, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut add = |text: &str, font_id| {
        job.append(text, 0.0, TextFormat { font_id, color: tokens.text, ..Default::default() });
    };
    let mut at = 0;
    for mark in &treffer.marks {
        add(&treffer.titel[at..mark.start], regular(16.0));
        add(&treffer.titel[mark.clone()], semibold(16.0));
        at = mark.end;
    }
    add(&treffer.titel[at..], regular(16.0));
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    job
}
