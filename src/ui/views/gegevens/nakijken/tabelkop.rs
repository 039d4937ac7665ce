//! What stands over the rows of a card: how many there are, and the names of the columns.

use super::rijen::{FEW, Lijst};
use crate::ui::theme::text::{body, card_title, regular, semibold, small};
use crate::ui::theme::{self, measures};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, Color32, Frame, Label, Layout, Margin, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// The title of a list.
pub(super) struct Titel<'a> {
    /// Before the title.
    pub icon: &'a str,
    /// Of icon and title.
    pub color: Color32,
    /// How many there are.
    pub text: &'a str,
    /// What to know about all of them; may be empty.
    pub beside: &'a str,
    /// In which order they stand; may be empty.
    pub order: &'a str,
    /// Number of rows.
    pub rows: usize,
}

/// A card with a title and rows over its whole width.
pub(super) fn list_card_ui<R>(
    ui: &mut Ui,
    titel: &Titel<'_>,
    lijst: &mut Lijst,
    content: impl FnOnce(&mut Ui, &mut Lijst) -> R,
) -> R {
    let shown = padded_card_ui(ui, Margin::same(1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Frame::new().inner_margin(Margin { left: 15, right: 13, top: 4, bottom: 0 }).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                title_ui(ui, titel, lijst);
            },
        );
        content(ui, lijst)
    });
    shown.inner
}

fn title_ui(ui: &mut Ui, titel: &Titel<'_>, lijst: &mut Lijst) {
    let tokens = theme::tokens(ui);
    let beside = ui.available_width() > 900.0;
    low_row_ui(ui, 28.0, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 28.0), Sense::hover());
        paint::icon(ui.painter(), rect.center(), titel.icon, 20.0, titel.color);
        let title = ui.label(card_title(titel.text).color(titel.color));
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, titel.text));
        if beside && !titel.beside.is_empty() {
            ui.add_space(6.0);
            ui.label(body(titel.beside).color(tokens.muted));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| more_ui(ui, titel, lijst));
    });
    if !beside && !titel.beside.is_empty() {
        ui.add(Label::new(body(titel.beside).color(tokens.muted)).wrap());
    }
}

/// How many are shown, and all of them.
fn more_ui(ui: &mut Ui, titel: &Titel<'_>, lijst: &mut Lijst) {
    if titel.rows > FEW {
        let word = if lijst.alle { "Toon minder" } else { "Toon alle" };
        let name = format!("{word}: {}", titel.text);
        if ui.add(ActionButton::link(word).named(&name)).clicked() {
            lijst.alle = !lijst.alle;
        }
        ui.add_space(4.0);
    }
    let count = match (titel.rows > FEW, lijst.alle) {
        (true, false) => format!("{FEW} van {}", crate::model::nl::number(titel.rows as f64, 0)),
        _ => String::new(),
    };
    let parts: Vec<&str> =
        [titel.order, count.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() && ui.available_width() > 240.0 {
        ui.label(small(parts.join(" · ")).color(theme::tokens(ui).muted));
    }
}

/// A column: its head, where it begins within the row, how wide it is, whether it holds figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kolom<'a> {
    pub naam: &'a str,
    pub left: f32,
    pub width: f32,
    pub right: bool,
}

impl Kolom<'_> {
    /// Where a text in this column stands.
    fn at(&self, rect: Rect) -> (egui::Pos2, Align2) {
        let y = rect.center().y;
        match self.right {
            true => (pos2(rect.left() + self.left + self.width, y), Align2::RIGHT_CENTER),
            false => (pos2(rect.left() + self.left, y), Align2::LEFT_CENTER),
        }
    }
}

/// Draws the heads with a line under them.
pub(super) fn heads_ui(ui: &mut Ui, kolommen: &[Kolom<'_>]) {
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), measures::TABLE_ROW - 8.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for kolom in kolommen {
        text(ui, rect, kolom, kolom.naam, semibold(14.0), tokens.muted);
    }
    let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, tokens.control));
}

/// A line of text in a column; says whether it did not fit.
pub(super) fn cell(
    ui: &Ui,
    rect: Rect,
    kolom: &Kolom<'_>,
    words: &str,
    strong: bool,
    color: Color32,
) -> bool {
    let font = if strong { semibold(15.0) } else { regular(15.0) };
    text(ui, rect, kolom, words, font, color)
}

fn text(
    ui: &Ui,
    rect: Rect,
    kolom: &Kolom<'_>,
    words: &str,
    font: egui::FontId,
    color: Color32,
) -> bool {
    let galley = paint::line(ui.painter(), words, font, color, kolom.width);
    let cut = galley.elided;
    let (at, anchor) = kolom.at(rect);
    paint::text(ui.painter(), at, anchor, galley);
    cut
}

/// The row as a whole, for screen readers and the pointer; the line under it.
pub(super) fn row_ui(
    ui: &Ui,
    rect: Rect,
    key: impl std::hash::Hash + std::fmt::Debug,
    said: &str,
) -> Response {
    let id = egui::Id::unique(("nakijken-rij", key));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, said));
    let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, theme::tokens(ui).border));
    response
}
