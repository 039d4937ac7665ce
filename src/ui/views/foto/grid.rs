//! The grid of the Foto: a row per wijk, a column per leefgebied.

use crate::app::view::foto::{FotoView, GemeenteRij, Kolom, Rij};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::{regular, semibold, spans};
use crate::ui::widgets::outcome_cell::{not_counted_ui, outcome_cell_ui, outlined_cell_ui};
use crate::ui::widgets::paint;
use egui::{
    Align2, Color32, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

const HEAD: f32 = 44.0;
const ROW: f32 = 41.0;
const ROW_MAX: f32 = 64.0;
const ROW_OUT: f32 = 28.0;
/// The row of the gemeente, with the line below it.
const ROW_GEMEENTE: f32 = 46.0;
const GAP: f32 = 4.0;
/// Space before algemeen beeld, which is made from the others.
const GAP_LAST: f32 = 12.0;
const LEFT: f32 = 18.0;
const CELL_MIN: f32 = 110.0;
/// Room for 'ongunstiger op 2 van 4'.
const NAMES: f32 = 140.0;

/// Where everything stands, decided once per frame.
struct Grid {
    left: f32,
    names: f32,
    cell: f32,
    columns: usize,
    row: f32,
    head: f32,
    names_over_two: bool,
    under: Under,
}

/// How many words stand under the head of a column: as many as fit in all of them.
#[derive(Clone, Copy, PartialEq)]
enum Under {
    Full,
    Short,
    TwoLines,
}

impl Under {
    fn text(self, kolom: &Kolom) -> &str {
        match self {
            Self::Full => &kolom.onder,
            Self::Short => &kolom.onder_kort,
            Self::TwoLines => &kolom.onder_smal,
        }
    }
}

impl Grid {
    fn column_x(&self, index: usize) -> f32 {
        let last = if index + 1 == self.columns { GAP_LAST - GAP } else { 0.0 };
        self.left + LEFT + self.names + index as f32 * (self.cell + GAP) + last
    }

    fn width(&self) -> f32 {
        self.column_x(self.columns - 1) + self.cell - self.left
    }
}

/// Draws the grid within `height` where that is possible.
pub fn foto_grid_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView, height: f32) {
    let scroll = ScrollArea::horizontal().id_salt("foto grid").auto_shrink([false, true]);
    let available = ui.available_width();
    scroll.show(ui, |ui| {
        let grid = measure(ui, view, available, height);
        let out = view.rijen.iter().filter(|rij| rij.cellen.is_err()).count() as f32;
        let rows = view.rijen.len() as f32 - out;
        let own = if view.gemeente.is_some() { ROW_GEMEENTE } else { 0.0 };
        let size = vec2(grid.width(), grid.head + own + rows * grid.row + out * ROW_OUT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let grid = Grid { left: rect.left(), ..grid };
        head_ui(ui, &grid, view, rect);
        let mut top = rect.top() + grid.head;
        if let Some(gemeente) = &view.gemeente {
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(size.x, ROW_GEMEENTE));
            gemeente_ui(context, ui, &grid, gemeente, line);
            top += ROW_GEMEENTE;
        }
        for rij in &view.rijen {
            let high = if rij.cellen.is_ok() { grid.row } else { ROW_OUT };
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(size.x, high));
            row_ui(context, ui, &grid, view, rij, line);
            top += high;
        }
    });
}

fn measure(ui: &Ui, view: &FotoView, available: f32, height: f32) -> Grid {
    let name_width = |rij: &Rij| {
        let galley =
            paint::line(ui.painter(), &rij.naam, semibold(16.0), ui.visuals().text_color(), 900.0);
        galley.size().x
    };
    let longest = view.rijen.iter().map(name_width).fold(0.0, f32::max) + 8.0;
    let names = longest.max(NAMES).min((available * 0.24).max(NAMES)).ceil();
    let columns = view.kolommen.len();
    let gaps = GAP * (columns as f32 - 2.0) + GAP_LAST;
    let cell = ((available - LEFT - names - gaps) / columns as f32).floor().max(CELL_MIN);
    let out = view.rijen.iter().filter(|rij| rij.cellen.is_err()).count() as f32;
    let rows = (view.rijen.len() as f32 - out).max(1.0);
    let fits = |text: &str, font| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x <= cell - 4.0
    };
    let names_over_two = !view.kolommen.iter().all(|one| fits(&one.naam, semibold(16.0)));
    let all_fit =
        |under: &Under| view.kolommen.iter().all(|one| fits(under.text(one), regular(14.0)));
    let under = [Under::Full, Under::Short].into_iter().find(all_fit).unwrap_or(Under::TwoLines);
    let more = [(names_over_two, 20.0), (under == Under::TwoLines, 18.0)];
    let head = HEAD + more.iter().filter(|(is, _)| *is).map(|(_, high)| high).sum::<f32>();
    let own = if view.gemeente.is_some() { ROW_GEMEENTE } else { 0.0 };
    let row = ((height - head - own - out * ROW_OUT) / rows).floor().clamp(ROW, ROW_MAX);
    Grid { left: 0.0, names, cell, columns, row, head, names_over_two, under }
}

fn head_ui(ui: &mut Ui, grid: &Grid, view: &FotoView, rect: Rect) {
    let tokens = theme::tokens(ui);
    for (index, kolom) in view.kolommen.iter().enumerate() {
        let at = pos2(grid.column_x(index), rect.top());
        let area = Rect::from_min_size(at, vec2(grid.cell, grid.head - 4.0));
        let response = ui.interact(area, ui.scope_id().with(("kolom", index)), Sense::hover());
        let said = format!("{}, {}", kolom.naam, kolom.onder);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
        let painter = ui.painter();
        let name = if grid.names_over_two { &kolom.naam_smal } else { &kolom.naam };
        let bottom = at + vec2(0.0, grid.head - 6.0);
        let under = grid.under.text(kolom).to_owned();
        let under = painter.layout_no_wrap(under, regular(14.0), tokens.muted);
        let under = paint::text(painter, bottom, Align2::LEFT_BOTTOM, under);
        let name = painter.layout_no_wrap(name.clone(), semibold(16.0), tokens.text);
        paint::text(painter, under.left_top() + vec2(0.0, 1.0), Align2::LEFT_BOTTOM, name);
        if grid.under != Under::Full {
            response.on_hover_text(said);
        }
    }
    let word = paint::line(ui.painter(), "Wijk", regular(14.0), tokens.muted, grid.names);
    let at = pos2(rect.left() + LEFT, rect.top() + grid.head - 6.0);
    paint::text(ui.painter(), at, Align2::LEFT_BOTTOM, word);
}

fn row_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Grid,
    view: &FotoView,
    rij: &Rij,
    rect: Rect,
) {
    let chosen = context.choice.wijk.as_deref() == Some(rij.code.as_str());
    if chosen {
        chosen_ui(ui, rect);
    }
    let id = ui.scope_id().with(&rij.code);
    name_ui(context, ui, grid, rij, rect, chosen);
    let cell_rect = |index: usize| {
        let at = pos2(grid.column_x(index), rect.top() + GAP / 2.0);
        Rect::from_min_size(at, vec2(grid.cell, rect.height() - GAP))
    };
    match &rij.cellen {
        Ok(cellen) => {
            for (index, cel) in cellen.iter().enumerate() {
                let cell_id = id.with(index);
                if outcome_cell_ui(ui, cell_rect(index), cell_id, cel).clicked() {
                    context.act(Action::Bron(Box::new(cel.bron.clone())));
                }
            }
        }
        Err(text) => {
            let all = cell_rect(0).union(cell_rect(view.kolommen.len() - 1));
            not_counted_ui(ui, all, id.with("telt niet mee"), &rij.naam, text);
        }
    }
}

/// The gemeente itself: outlined, for it is compared with others than the wijken.
fn gemeente_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Grid,
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
    for (index, cel) in gemeente.cellen.iter().enumerate() {
        let at = pos2(grid.column_x(index), cells.top());
        let cell = Rect::from_min_size(at, vec2(grid.cell, cells.height()));
        if outlined_cell_ui(ui, cell, id.with(index), cel).clicked() {
            context.act(Action::Bron(Box::new(cel.bron.clone())));
        }
    }
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
    grid: &Grid,
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
