//! What the file is, and the four counts.

use crate::app::view::nakijken::{BestandView, Telling};
use crate::ui::theme::text::{regular, semibold, small, strong};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::card::{card_ui, padded_card_ui};
use crate::ui::widgets::paint;
use egui::{
    Align, Color32, Label, Layout, Margin, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

const SAFE: [&str; 2] =
    ["Er is nog niets opgeslagen.", "Vóór het overnemen maakt Wijkbeeld een reservekopie."];
/// Room that the sentence about safety needs beside the rest.
const BESIDE: f32 = 760.0;
const SAFE_WIDTH: f32 = 340.0;
const GAP: f32 = 12.0;

/// The card with the name of the file.
pub(super) fn file_card_ui(ui: &mut Ui, bestand: &BestandView) {
    padded_card_ui(ui, Margin::symmetric(16, 8), |ui| {
        let beside = ui.available_width() > BESIDE;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            let (icon, _) = ui.allocate_exact_size(vec2(22.0, 44.0), Sense::hover());
            let color = theme::tokens(ui).text;
            paint::icon(ui.painter(), icon.center(), file_icon(&bestand.naam), 24.0, color);
            let room = ui.available_width() - if beside { SAFE_WIDTH } else { 0.0 };
            ui.allocate_ui_with_layout(vec2(room, 44.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                what_ui(ui, bestand);
            });
            if beside {
                ui.with_layout(Layout::top_down(Align::Max), |ui| safe_ui(ui, &SAFE));
            }
        });
        if !beside {
            safe_ui(ui, &[&SAFE.join(" ")]);
        }
    });
}

/// Name, kind and why; the reason stands beside the name when it fits there.
fn what_ui(ui: &mut Ui, bestand: &BestandView) {
    let muted = theme::tokens(ui).muted;
    ui.spacing_mut().item_spacing.y = 0.0;
    let why = || Label::new(small(bestand.omdat.as_str()).color(muted));
    let beside = fits_beside(ui, bestand);
    low_row_ui(ui, 22.0, |ui| {
        ui.add(Label::new(strong(bestand.naam.as_str())).truncate());
        if beside {
            ui.add(why());
        }
    });
    ui.add(Label::new(small(bestand.herkend.as_str()).color(muted)).wrap());
    if !beside {
        ui.add(why().wrap());
    }
}

fn fits_beside(ui: &Ui, bestand: &BestandView) -> bool {
    let width = |text: &str, font| {
        ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
    };
    let words = width(&bestand.naam, semibold(16.0)) + width(&bestand.omdat, regular(14.0));
    words + 20.0 < ui.available_width()
}

/// Excel knows another sign.
fn file_icon(naam: &str) -> &'static str {
    let is_csv = naam.to_lowercase().ends_with(".csv");
    if is_csv { icons::FILE_CSV } else { icons::TABLE }
}

fn safe_ui(ui: &mut Ui, lines: &[&str]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let muted = theme::tokens(ui).muted;
    for line in lines {
        ui.add(Label::new(small(*line).color(muted)).wrap());
    }
}

/// The four counts, in one row or two.
pub(super) fn counts_ui(ui: &mut Ui, tellingen: &[Telling; 4]) {
    let width = ui.available_width();
    let columns = if width > 700.0 { 4 } else { 2 };
    let card = (width - GAP * (columns - 1) as f32) / columns as f32;
    let mut place = 0;
    for row in tellingen.chunks(columns) {
        let (rect, _) = ui.allocate_exact_size(vec2(width, 64.0), Sense::hover());
        for (column, telling) in row.iter().enumerate() {
            let left = rect.left() + column as f32 * (card + GAP);
            let at = Rect::from_min_size(pos2(left, rect.top()), vec2(card, rect.height()));
            let mut child = ui.new_child(UiBuilder::new().id_salt(telling.woord).max_rect(at));
            count_ui(&mut child, telling, place);
            place += 1;
        }
    }
}

fn count_ui(ui: &mut Ui, telling: &Telling, place: usize) {
    let tokens = theme::tokens(ui);
    let shown = card_ui(ui, |ui| {
        ui.set_height(40.0);
        let rect = ui.max_rect();
        let room = rect.width();
        let painter = ui.painter();
        sign(painter, pos2(rect.left() + 9.0, rect.top() + 10.0), tokens, place);
        let number = paint::line(painter, &telling.aantal, semibold(22.0), tokens.text, room);
        let at = pos2(rect.left() + 28.0, rect.top() + 10.0);
        let number = paint::text(painter, at, egui::Align2::LEFT_CENTER, number);
        let word = paint::line(painter, telling.woord, semibold(16.0), tokens.text, room);
        let at = pos2(number.right() + 8.0, rect.top() + 11.0);
        paint::text(painter, at, egui::Align2::LEFT_CENTER, word);
        let under = regular(14.0);
        let under = paint::line(painter, &telling.onder, under, tokens.muted, room);
        let at = pos2(rect.left(), rect.top() + 34.0);
        paint::text(painter, at, egui::Align2::LEFT_CENTER, under);
    });
    let said = format!("{} {}: {}", telling.aantal, telling.woord, telling.onder);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// The sign before a count: plus, pencil, equals, cross.
fn sign(painter: &Painter, at: Pos2, tokens: &Tokens, place: usize) {
    let icon = |icon: &str, color: Color32| paint::icon(painter, at, icon, 20.0, color);
    match place {
        0 => icon(icons::PLUS_CIRCLE, tokens.ok),
        1 => icon(icons::PENCIL_SIMPLE, tokens.accent),
        2 => {
            for y in [-3.0, 3.0] {
                let y = painter.round_to_pixel_center(at.y + y);
                painter.hline(at.x - 8.0..=at.x + 8.0, y, Stroke::new(1.5, tokens.muted));
            }
        }
        _ => icon(icons::X_CIRCLE, tokens.error),
    }
}
