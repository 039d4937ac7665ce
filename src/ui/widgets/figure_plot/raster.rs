//! Shades with their number in rows and columns: hours and days.

use super::reading::{Spot, plate_ui, read_ui};
use super::{ReadState, Wanted, between, width_of};
use crate::model::figure::{Figure, Mark, TRAPPEN, Vulling};
use crate::ui::theme::text::regular;
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::widgets::paint;
use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// The words above the columns.
const HEAD: f32 = 26.0;
const ROW_MIN: f32 = 28.0;
const ROW_MAX: f32 = 48.0;

/// Draws the rows, about `height` high in all.
pub fn raster_plot_ui(
    ui: &mut Ui,
    figure: &Figure,
    name: &str,
    height: f32,
    state: &mut ReadState,
) -> Option<Wanted> {
    let rows = figure.y.rows();
    let row = ((height - HEAD) / rows.len().max(1) as f32).floor().clamp(ROW_MIN, ROW_MAX);
    let size = vec2(ui.available_width(), HEAD + row * rows.len() as f32);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    let wide = rows.iter().map(|row| width_of(painter, &row.naam, regular(15.0)));
    let names = wide.fold(60.0, f32::max).min(whole.width() * 0.3);
    let plot = Rect::from_min_max(pos2(whole.left() + names + 14.0, whole.top() + HEAD), whole.max);
    heads(ui, figure, plot);
    for (place, own) in rows.iter().enumerate() {
        let y = plot.top() + (place as f32 + 0.5) * row;
        let text = theme::tokens(ui).text;
        let word = paint::line(ui.painter(), &own.naam, regular(15.0), text, names);
        paint::text(ui.painter(), pos2(whole.left(), y), Align2::LEFT_CENTER, word);
    }
    let mut spots = Vec::new();
    for mark in &figure.marks {
        if let Mark::Count { row: at, column, vulling, getal } = mark {
            let top = plot.top() + *at as f32 * row;
            let Some(place) = figure.x.columns().get(*column) else { continue };
            let x = |at: f64| between(plot.left(), plot.right(), figure.x.fraction(at));
            let cell = Rect::from_min_max(pos2(x(place.from), top), pos2(x(place.to), top + row));
            count(ui, figure, cell.shrink(1.5), (*vulling, *getal));
            spots.push(Spot { getal: *getal, pos: cell.center(), area: cell, is_node: true });
        }
    }
    let (read, wanted) = read_ui(ui, figure, name, whole, &spots, state);
    if let Some(spot) = read {
        let edge = Stroke::new(2.0, theme::tokens(ui).focus);
        let rect = spot.area.shrink(1.0);
        ui.painter().rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
        plate_ui(ui, figure, spot, whole);
    }
    wanted
}

fn heads(ui: &Ui, figure: &Figure, plot: Rect) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    for column in figure.x.columns() {
        let x =
            between(plot.left(), plot.right(), figure.x.fraction((column.from + column.to) / 2.0));
        let word = paint::line(painter, &column.naam, regular(14.0), tokens.muted, 60.0);
        paint::text(painter, pos2(x, plot.top() - 13.0), Align2::CENTER_CENTER, word);
    }
}

fn count(ui: &Ui, figure: &Figure, rect: Rect, (vulling, getal): (Vulling, usize)) {
    let (painter, tokens) = (ui.painter(), theme::tokens(ui));
    let rect = paint::crisp(painter, rect);
    painter.rect_filled(rect, measures::RADIUS_CELL, tokens.vulling(vulling));
    if vulling == Vulling::GeenGegevens {
        paint::hatch(painter, rect, Stroke::new(1.4, tokens.nodata_line), 7.0);
    }
    let edge = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let text = figure.getal(getal).map_or("", |getal| getal.kort.as_str());
    let word = paint::line(painter, text, regular(15.0), on(tokens, vulling), rect.width());
    paint::text(painter, rect.center(), Align2::CENTER_CENTER, word);
}

/// Words on a shade: those of the surface on the two loudest.
fn on(tokens: &Tokens, vulling: Vulling) -> Color32 {
    match vulling {
        Vulling::Trap { plaats, van } if Vulling::step(plaats, van) + 2 >= TRAPPEN => {
            tokens.surface
        }
        _ => tokens.text,
    }
}
