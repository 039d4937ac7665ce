//! The one table: rows of text that are only laid out when they can be seen.

use super::paint;
use crate::app::view::tabel::{TabelKolom, TabelRij, TabelView};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, measures};
use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};
use egui_extras::{Column, TableBuilder};

const PADDING: f32 = 12.0;

/// Draws a table no higher than `max_height`; wide ones scroll sideways.
pub fn data_table_ui(ui: &mut Ui, id_salt: &str, tabel: &TabelView, max_height: f32) {
    let widths = widths(tabel, ui.available_width());
    let scroll = ScrollArea::horizontal().id_salt((id_salt, "sideways")).auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt(id_salt)
            .vscroll(true)
            .auto_shrink([false, true])
            .min_scrolled_height(0.0)
            .max_scroll_height(max_height - measures::TABLE_ROW);
        for width in &widths {
            builder = builder.column(Column::exact(*width).clip(true));
        }
        let table = builder.header(measures::TABLE_ROW, |mut row| {
            for kolom in &tabel.kolommen {
                row.col(|ui| head_ui(ui, kolom));
            }
        });
        table.body(|body| {
            body.rows(measures::TABLE_ROW, tabel.rijen.len(), |mut row| {
                let rij = &tabel.rijen[row.index()];
                for (kolom, cell) in tabel.kolommen.iter().zip(&rij.cellen) {
                    row.col(|ui| cell_ui(ui, kolom, rij, cell));
                }
            });
        });
    });
}

/// Space that is left goes to the columns of words, or else to all.
fn widths(tabel: &TabelView, available: f32) -> Vec<f32> {
    let own = |kolom: &TabelKolom| kolom.breedte + 2.0 * PADDING;
    let total: f32 = tabel.kolommen.iter().map(own).sum();
    let rest = (available - total).max(0.0);
    let longest = tabel.kolommen.iter().map(|kolom| kolom.breedte).fold(0.0, f32::max);
    let figures = tabel.kolommen.iter().filter(|kolom| kolom.getal).count().max(1) as f32;
    let share = |kolom: &TabelKolom| match (kolom.breedte >= longest, kolom.getal) {
        (true, _) => rest * 0.4,
        (false, true) => rest * 0.6 / figures,
        (false, false) => 0.0,
    };
    tabel.kolommen.iter().map(|kolom| (own(kolom) + share(kolom)).floor()).collect()
}

fn head_ui(ui: &mut Ui, kolom: &TabelKolom) {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, tokens.sunken);
    line_under(ui, rect);
    label(ui, rect, &kolom.naam, kolom.getal, true, Role::ColumnHeader);
}

fn cell_ui(ui: &mut Ui, kolom: &TabelKolom, rij: &TabelRij, text: &str) {
    let rect = ui.max_rect();
    if rij.kop {
        ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).sunken);
    }
    line_under(ui, rect);
    label(ui, rect, text, kolom.getal, rij.kop, Role::Cell);
}

fn line_under(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(1.0, theme::tokens(ui).border);
    let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
    ui.painter().hline(rect.x_range(), y, stroke);
}

fn label(ui: &mut Ui, rect: Rect, text: &str, right: bool, strong: bool, role: Role) {
    let (_, response) = ui.allocate_exact_size(rect.size(), Sense::hover());
    if text.is_empty() {
        return;
    }
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    let tokens = theme::tokens(ui);
    let font = if strong { semibold(15.0) } else { regular(15.0) };
    let width = rect.width() - 2.0 * PADDING;
    let galley = paint::line(ui.painter(), text, font, tokens.text, width);
    let cut = galley.elided;
    let (x, anchor) = if right {
        (rect.right() - PADDING, Align2::RIGHT_CENTER)
    } else {
        (rect.left() + PADDING, Align2::LEFT_CENTER)
    };
    paint::text(ui.painter(), pos2(x, rect.center().y), anchor, galley);
    if cut {
        response.on_hover_text(text);
    }
}
