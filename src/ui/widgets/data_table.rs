//! The one table: rows of text that are only laid out when they can be seen.

use super::{paint, symbol};
use crate::app::view::tabel::{TabelKolom, TabelRij, TabelView};
use crate::model::foto::Klasse;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, Tokens, measures};
use egui::{
    Align2, Key, Modifiers, Painter, Rangef, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};
use egui_extras::{Column, TableBuilder, TableRow};

const PADDING: f32 = 8.0;
const GUTTER: f32 = 12.0;
/// The widest column of words gives up at most this part of its width.
const SHRINK: f32 = 0.25;

/// Draws a table no higher than `max_height`. A wide one scrolls sideways; its first column
/// stays. With the keyboard on it, arrows and page keys scroll.
pub fn data_table_ui(ui: &mut Ui, name: &str, tabel: &TabelView, max_height: f32) {
    let widths = widths(tabel, ui.available_width() - GUTTER);
    let head_high = head_height(ui, tabel, &widths);
    let high = measures::TABLE_ROW * tabel.rijen.len() as f32 + head_high;
    let whole = ui.available_rect_before_wrap();
    let whole = Rect::from_min_size(whole.min, vec2(whole.width(), high.min(max_height)));
    let focus = ui.interact(whole, ui.make_persistent_id(name), Sense::focusable_noninteractive());
    focus.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    let delta = scroll_by_key(ui, &focus, whole.height());
    // Bars get room of their own, so that no figure stands under them.
    let before = std::mem::replace(&mut ui.spacing_mut().scroll.floating_allocated_width, GUTTER);
    let scroll = ScrollArea::horizontal().id_salt((name, "opzij")).auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        ui.scroll_with_delta(vec2(delta.x, 0.0));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let view = ui.clip_rect();
        let body_height = max_height - head_high - GUTTER;
        let mut builder = TableBuilder::new(ui)
            .id_salt(name)
            .vscroll(true)
            .auto_shrink([false, true])
            .min_scrolled_height(body_height)
            .max_scroll_height(body_height);
        for width in &widths {
            builder = builder.column(Column::exact(*width).clip(true));
        }
        let table = builder.header(head_high, |mut row| head_row_ui(&mut row, tabel, view));
        table.body(|mut body| {
            body.ui_mut().scroll_with_delta(vec2(0.0, delta.y));
            body.rows(measures::TABLE_ROW, tabel.rijen.len(), |mut row| {
                body_row_ui(&mut row, tabel, view);
            });
        });
    });
    ui.spacing_mut().scroll.floating_allocated_width = before;
}

/// How far the keys scroll, when the table has the keyboard.
fn scroll_by_key(ui: &Ui, focus: &Response, page: f32) -> Vec2 {
    if !focus.has_focus() {
        return Vec2::ZERO;
    }
    let filter =
        egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focus.id, filter));
    let row = measures::TABLE_ROW;
    let steps = [
        (Key::ArrowDown, vec2(0.0, -row)),
        (Key::ArrowUp, vec2(0.0, row)),
        (Key::PageDown, vec2(0.0, row - page)),
        (Key::PageUp, vec2(0.0, page - row)),
        (Key::ArrowRight, vec2(-80.0, 0.0)),
        (Key::ArrowLeft, vec2(80.0, 0.0)),
    ];
    ui.input_mut(|input| {
        let pressed = steps.into_iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.fold(Vec2::ZERO, |sum, (_, delta)| sum + delta)
    })
}

/// Space that is left goes mostly to the widest column, the first of equal ones; when there is too
/// little, it gives way.
fn widths(tabel: &TabelView, available: f32) -> Vec<f32> {
    let own = |kolom: &TabelKolom| kolom.breedte + 2.0 * PADDING;
    let total: f32 = tabel.kolommen.iter().map(own).sum();
    let rest = available - total;
    let longest = tabel.kolommen.iter().map(|kolom| kolom.breedte).fold(0.0, f32::max);
    let widest = tabel.kolommen.iter().position(|kolom| kolom.breedte >= longest);
    let kolommen = || tabel.kolommen.iter().enumerate();
    let figures = kolommen().filter(|(place, kolom)| kolom.getal && Some(*place) != widest).count();
    // What scrolls sideways anyway keeps its width.
    let shrink = if rest >= -longest * SHRINK { rest } else { 0.0 };
    let share = |(place, kolom): (usize, &TabelKolom)| match (Some(place) == widest, kolom.getal) {
        (true, _) if rest < 0.0 => shrink,
        (true, _) if figures == 0 => rest,
        (true, _) => rest * 0.4,
        (false, true) => rest.max(0.0) * 0.6 / figures as f32,
        (false, false) => 0.0,
    };
    kolommen().map(|(place, kolom)| (own(kolom) + share((place, kolom))).floor()).collect()
}

/// Two lines as soon as one name needs them ('Hilversumse / Meent').
fn head_height(ui: &Ui, tabel: &TabelView, widths: &[f32]) -> f32 {
    let cut = |(kolom, width): (&TabelKolom, &f32)| {
        let color = ui.visuals().text_color();
        let width = width - 2.0 * PADDING;
        paint::line(ui.painter(), &kolom.naam, semibold(15.0), color, width).elided
    };
    let two = tabel.kolommen.iter().zip(widths).any(cut);
    if two { measures::TABLE_ROW + 20.0 } else { measures::TABLE_ROW }
}

fn head_row_ui(row: &mut TableRow<'_, '_>, tabel: &TabelView, view: Rect) {
    let mut first = Rect::NOTHING;
    for (index, kolom) in tabel.kolommen.iter().enumerate() {
        row.col(|ui| {
            let rect = ui.max_rect();
            first = if index == 0 { rect } else { first };
            cell_ui(
                ui,
                rect,
                &kolom.naam,
                Look { right: kolom.getal, head: true, klasse: None },
                Role::ColumnHeader,
            );
            if index + 1 == tabel.kolommen.len() {
                let text = tabel.kolommen[0].naam.as_str();
                first_stays_ui(ui, first, view, text, true);
            }
        });
    }
}

fn body_row_ui(row: &mut TableRow<'_, '_>, tabel: &TabelView, view: Rect) {
    let rij: &TabelRij = &tabel.rijen[row.index()];
    let mut first = Rect::NOTHING;
    for (index, (kolom, text)) in tabel.kolommen.iter().zip(&rij.cellen).enumerate() {
        row.col(|ui| {
            let rect = ui.max_rect();
            first = if index == 0 { rect } else { first };
            cell_ui(
                ui,
                rect,
                text,
                Look { right: kolom.getal, head: rij.kop, klasse: rij.klasse(index) },
                Role::Cell,
            );
            if index + 1 == tabel.kolommen.len() {
                first_stays_ui(ui, first, view, &rij.cellen[0], rij.kop);
            }
        });
    }
}

/// How a cell looks.
#[derive(Clone, Copy)]
struct Look {
    right: bool,
    head: bool,
    klasse: Option<Klasse>,
}

/// Draws the first cell again at the left edge when the table is scrolled sideways.
fn first_stays_ui(ui: &Ui, first: Rect, view: Rect, text: &str, head: bool) {
    if first.left() >= view.left() - 0.5 {
        return;
    }
    let tokens = theme::tokens(ui);
    let rect = first.translate(vec2(view.left() - first.left(), 0.0));
    let y: Rangef = ui.clip_rect().y_range();
    let clip = Rect::from_x_y_ranges(rect.left()..=(rect.right() + 1.0), y);
    let mut painter = ui.painter().clone();
    painter.set_clip_rect(clip.intersect(view));
    paint_cell(&painter, tokens, rect, text, Look { right: false, head, klasse: None });
    painter.vline(rect.right(), y, Stroke::new(1.0, tokens.control));
}

fn cell_ui(ui: &mut Ui, rect: Rect, text: &str, look: Look, role: Role) {
    let (_, response) = ui.allocate_exact_size(rect.size(), Sense::hover());
    let cut = paint_cell(ui.painter(), theme::tokens(ui), rect, text, look);
    if text.is_empty() {
        return;
    }
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    if cut {
        response.on_hover_text(text);
    }
}

/// Draws a cell; returns whether its text did not fit.
fn paint_cell(painter: &Painter, tokens: &Tokens, rect: Rect, text: &str, look: Look) -> bool {
    let fill = if look.head { tokens.sunken } else { tokens.surface };
    painter.rect_filled(rect, 0.0, fill);
    let y = painter.round_to_pixel_center(rect.bottom() - 0.5);
    painter.hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
    let font = if look.head { semibold(15.0) } else { regular(15.0) };
    let lines = if rect.height() > measures::TABLE_ROW + 1.0 { 2 } else { 1 };
    let width = rect.width() - 2.0 * PADDING;
    let galley = paint::lines(painter, text, font, tokens.text, width, lines, look.right);
    let cut = galley.elided;
    let (x, anchor) = if look.right {
        (rect.right() - PADDING, Align2::RIGHT_CENTER)
    } else {
        (rect.left() + PADDING, Align2::LEFT_CENTER)
    };
    let width = galley.size().x;
    let place = anchor.anchor_size(pos2(x, rect.center().y), galley.size());
    // Lines that end at the right have their origin there.
    let origin = if look.right { place.min + vec2(width, 0.0) } else { place.min };
    painter.galley(origin, galley, tokens.text);
    if let Some(klasse) = look.klasse {
        let middle = pos2(place.left() - 10.0, rect.center().y + 1.0);
        symbol::paint(painter, middle, klasse, 10.0, tokens.text);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(tabel: &TabelView, available: f32) -> f32 {
        widths(tabel, available).iter().sum()
    }

    #[test]
    fn a_table_with_room_fills_it_and_no_more() {
        // Floors of a few columns may leave a point each.
        let near = |tabel: &TabelView| {
            let width = sum(tabel, 800.0);
            (795.0..=800.0).contains(&width)
        };
        let words = TabelView::default().words("Gebied", 150.0).words("Wijk", 150.0);
        assert!(near(&words.clone()), "words alone");
        assert!(near(&words.figures("2024", 44.0)), "two columns of words as wide as each other");
        let figures = TabelView::default().words("Gebied", 150.0).figures("Algemeen beeld", 172.0);
        assert!(near(&figures.figures("Per 1.000", 67.0)), "the widest one holds figures");
    }

    #[test]
    fn what_does_not_fit_scrolls() {
        let wide = TabelView::default().words("Gebied", 150.0).figures("2024", 600.0);
        assert_eq!(sum(&wide, 300.0), 750.0 + 4.0 * PADDING);
    }
}
