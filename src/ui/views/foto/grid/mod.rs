//! The grid of the Foto: a row per wijk, a column per leefgebied, opened to indicators or not.

mod head;
mod plan;

use crate::app::view::foto::{Cel, FotoView, GemeenteRij, Rij};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{regular, semibold, spans};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::outcome_cell::{not_counted_ui, outcome_cell_ui};
use crate::ui::widgets::paint;
use egui::{
    Align2, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use head::head_ui;
use plan::{GAP, LEFT, Plan, ROW_GEMEENTE, ROW_OUT, What};
use std::ops::RangeInclusive;

/// Draws the grid within `height` where that is possible; a click on the head of a leefgebied
/// opens it to its indicators, or closes it.
pub fn foto_grid_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &FotoView,
    height: f32,
    open: &mut Option<usize>,
) {
    let scroll = ScrollArea::horizontal().id_salt("foto grid").auto_shrink([false, true]);
    let available = ui.available_width();
    scroll.show(ui, |ui| {
        let plan = Plan::new(ui, view, (available, height), *open);
        let (rect, _) = ui.allocate_exact_size(plan.size(view), Sense::hover());
        let grid = plan.at(rect.left());
        opened_ui(ui, &grid, view, rect);
        head_ui(context, ui, &grid, view, rect, open);
        let mut top = rect.top() + grid.head;
        if let Some(gemeente) = &view.gemeente {
            let line =
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW_GEMEENTE));
            gemeente_ui(context, ui, &grid, gemeente, line);
            top += ROW_GEMEENTE;
        }
        for rij in &view.rijen {
            let high = if rij.cellen.is_ok() { grid.row } else { ROW_OUT };
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), high));
            row_ui(context, ui, &grid, rij, line);
            top += high;
        }
    });
}

/// What is opened stands on one ground.
fn opened_ui(ui: &Ui, grid: &Plan, view: &FotoView, rect: Rect) {
    let Some((from, to)) = grid.opened() else { return };
    let out = view.rijen.iter().filter(|rij| rij.cellen.is_err()).count() as f32;
    let rows = rect.top()..=(rect.bottom() - out * ROW_OUT);
    let ground = Rect::from_x_y_ranges((from - 2.0)..=(to + 2.0), rows);
    ui.painter().rect_filled(ground, measures::RADIUS_CELL, theme::tokens(ui).sunken);
}

fn row_ui(context: &mut ViewContext<'_>, ui: &mut Ui, grid: &Plan, rij: &Rij, rect: Rect) {
    let chosen = context.choice.wijk.as_deref() == Some(rij.code.as_str());
    if chosen {
        chosen_ui(ui, rect);
    }
    let id = ui.scope_id().with(&rij.code);
    name_ui(context, ui, grid, rij, rect, chosen);
    let rows = (rect.top() + GAP / 2.0)..=(rect.bottom() - GAP / 2.0);
    match &rij.cellen {
        Ok(cellen) => cells_ui(context, ui, grid, cellen, (rows, id)),
        Err(text) => {
            let all = Rect::from_x_y_ranges(grid.all_columns(), rows);
            not_counted_ui(ui, all, id.with("telt niet mee"), &rij.naam, text);
        }
    }
}

/// A cell per column; each leads to its bron.
fn cells_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Plan,
    cellen: &[Cel],
    (rows, id): (RangeInclusive<f32>, Id),
) {
    for place in &grid.places {
        let of = |index: usize| cellen.get(index);
        let cel = match place.what {
            What::Leefgebied(index) => of(index),
            What::Deel(index, deel) => of(index).and_then(|cel| cel.delen.get(deel)),
        };
        let Some(cel) = cel else { continue };
        let rect = Rect::from_x_y_ranges(grid.columns(place), rows.clone());
        if outcome_cell_ui(ui, rect, id.with(place.what), cel).clicked() {
            context.act(Action::Bron(Box::new(cel.bron.clone())));
        }
    }
}

/// The gemeente itself: outlined, for it is compared with others than the wijken.
fn gemeente_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Plan,
    gemeente: &GemeenteRij,
    rect: Rect,
) {
    let tokens = theme::tokens(ui);
    let cells = Rect::from_min_size(rect.min, vec2(rect.width(), rect.height() - 7.0));
    let area = paint::column(cells, LEFT - 4.0, grid.names);
    let id = ui.scope_id().with("gemeente");
    let response = ui.interact(area, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &gemeente.gezegd));
    let painter = ui.painter();
    let middle = pos2(rect.left() + LEFT, cells.center().y);
    let width = grid.names - 8.0;
    let naam = paint::line(painter, &gemeente.naam, semibold(16.0), tokens.text, width);
    paint::text(painter, middle - vec2(0.0, 9.0), Align2::LEFT_CENTER, naam);
    let onder = paint::line(painter, &gemeente.onder, regular(14.0), tokens.muted, width);
    paint::text(painter, middle + vec2(0.0, 10.0), Align2::LEFT_CENTER, onder);
    let y = painter.round_to_pixel_center(rect.bottom() - 3.0);
    let line = (rect.left() + LEFT)..=rect.right();
    painter.hline(line, y, Stroke::new(1.0, tokens.border));
    response.on_hover_text(&gemeente.gezegd);
    cells_ui(context, ui, grid, &gemeente.cellen, (cells.top()..=cells.bottom(), id));
}

fn chosen_ui(ui: &Ui, rect: Rect) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let band = Rect::from_min_max(rect.min + vec2(7.0, 0.0), rect.max + vec2(5.0, 0.0));
    painter.rect_filled(band, 0.0, tokens.accent_soft);
    painter.vline(band.left() + 2.0, band.y_range(), Stroke::new(4.0, tokens.accent));
}

/// The name of a wijk opens its view.
fn name_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Plan,
    rij: &Rij,
    rect: Rect,
    chosen: bool,
) {
    let area = paint::column(rect, LEFT - 4.0, grid.names).shrink2(vec2(0.0, 3.0));
    let id: Id = ui.scope_id().with(("wijk", &rij.code));
    let response = ui.interact(area, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("Open {}", rij.naam)));
    let tokens = theme::tokens(ui);
    let counts = rij.cellen.is_ok();
    let color = match (response.hovered(), counts) {
        (true, _) => tokens.accent,
        (false, true) => tokens.text,
        (false, false) => tokens.muted,
    };
    let font = if chosen { semibold(16.0) } else { regular(16.0) };
    let painter = ui.painter();
    let name = paint::line(painter, &rij.naam, font, color, grid.names - 8.0);
    let cut = name.elided;
    let y = if counts { rect.center().y - 9.0 } else { rect.center().y };
    let at = pos2(rect.left() + LEFT, y);
    let drawn = paint::text(painter, at, Align2::LEFT_CENTER, name);
    if response.hovered() {
        let y = painter.round_to_pixel_center(drawn.bottom() - 3.0);
        painter.hline(drawn.x_range(), y, Stroke::new(1.0, color));
    }
    if counts {
        under_name_ui(ui, rij, at + vec2(0.0, 19.0));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = if cut { response.on_hover_text(&rij.naam) } else { response };
    if response.clicked() {
        context.act(Action::Show(Target::Wijk(rij.code.clone())));
    }
}

/// 'ongunstiger op 2 van 4'.
fn under_name_ui(ui: &Ui, rij: &Rij, at: egui::Pos2) {
    let tokens = theme::tokens(ui);
    let (full, weights) = match &rij.ongunstiger {
        None => (["nog geen gegevens", "", ""], [false; 3]),
        Some((count, of_all)) => {
            (["ongunstiger op ", count.as_str(), of_all.as_str()], [false, count != "0", false])
        }
    };
    let pieces = full.into_iter().zip(weights);
    let job = spans(pieces, 14.0, 19.0, tokens.muted);
    let galley = ui.painter().layout_job(job);
    let anchor = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    ui.painter().with_clip_rect(anchor.intersect(ui.clip_rect())).galley(
        anchor.min,
        galley,
        tokens.muted,
    );
}
