//! The title of the review and the three steps of taking figures in.

use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::title_row_ui;
use crate::ui::widgets::paint;
use egui::{Align2, Color32, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const STEPS: [&str; 3] = ["Bestand gelezen", "Nakijken", "Overnemen"];
/// The step where the review is.
const NOW: usize = 1;
const CIRCLE: f32 = 24.0;
const LINK: f32 = 28.0;
const GAP: f32 = 8.0;
/// Room for the title beside the steps.
const TITLE: f32 = 230.0;

/// Draws title and steps, below each other where there is little room.
pub(super) fn title_ui(ui: &mut Ui) {
    let width = steps_width(ui);
    let beside = ui.available_width() > width + TITLE;
    title_row_ui(ui, "Inlezen: nakijken", |ui| {
        if beside {
            steps_ui(ui, width);
        }
    });
    if !beside && ui.available_width() > width {
        steps_ui(ui, width);
    }
}

fn steps_width(ui: &Ui) -> f32 {
    let words: f32 = STEPS.iter().map(|word| word_width(ui, word)).sum();
    let links = (STEPS.len() - 1) as f32 * (LINK + 2.0 * 2.0 * GAP);
    words + STEPS.len() as f32 * (CIRCLE + GAP) + links
}

fn word_width(ui: &Ui, word: &str) -> f32 {
    ui.painter().layout_no_wrap(word.to_owned(), semibold(16.0), Color32::PLACEHOLDER).size().x
}

fn steps_ui(ui: &mut Ui, width: f32) {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::hover());
    let said = "Stap 2 van 3: nakijken. Het bestand is gelezen; overnemen komt hierna";
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    let (painter, y) = (ui.painter(), rect.center().y);
    let mut x = rect.left();
    for (index, word) in STEPS.iter().enumerate() {
        if index > 0 {
            let link = (x + 2.0 * GAP)..=(x + 2.0 * GAP + LINK);
            painter.hline(link, painter.round_to_pixel_center(y), Stroke::new(1.0, tokens.control));
            x += LINK + 4.0 * GAP;
        }
        let middle = pos2(x + CIRCLE / 2.0, y);
        step_circle(ui, middle, index);
        x += CIRCLE + GAP;
        let (font, color) = match index == NOW {
            true => (semibold(16.0), tokens.text),
            false => (regular(16.0), tokens.muted),
        };
        let galley = painter.layout_no_wrap((*word).to_owned(), font, color);
        paint::text(painter, pos2(x, y), Align2::LEFT_CENTER, galley);
        x += word_width(ui, word);
    }
}

/// Done is a tick, now is filled, later is only an edge.
fn step_circle(ui: &Ui, middle: egui::Pos2, index: usize) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let radius = CIRCLE / 2.0 - 0.5;
    let color = match index.cmp(&NOW) {
        std::cmp::Ordering::Equal => {
            painter.circle_filled(middle, radius, tokens.accent);
            tokens.on_accent
        }
        _ => {
            painter.circle_stroke(middle, radius, Stroke::new(1.0, tokens.control));
            tokens.muted
        }
    };
    if index < NOW {
        paint::icon(painter, middle, icons::CHECK, 16.0, color);
    } else {
        let number = ["1", "2", "3"][index];
        painter.text(middle, Align2::CENTER_CENTER, number, semibold(14.0), color);
    }
}
