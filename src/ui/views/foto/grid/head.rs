//! The heads of the columns.

use super::plan::{LEFT, Place, Plan, What};
use crate::app::view::foto::{FotoView, Kolom};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme;
use crate::ui::theme::icons;
use crate::ui::theme::text::regular;
use crate::ui::widgets::paint;
use egui::{Align2, CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Draws the heads; a click opens a leefgebied to its indicators, or goes to an indicator.
pub fn head_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    grid: &Plan,
    view: &FotoView,
    rect: Rect,
    open: &mut Option<usize>,
) {
    for place in &grid.places {
        let rows = rect.top()..=(rect.top() + grid.head - 4.0);
        let area = Rect::from_x_y_ranges(grid.columns(place), rows);
        match place.what {
            What::Leefgebied(index) => {
                let Some(kolom) = view.kolommen.get(index) else { continue };
                if leefgebied_ui(ui, area, place, kolom, *open == Some(index)).clicked() {
                    *open = if *open == Some(index) { None } else { Some(index) };
                }
            }
            What::Deel(index, deel) => {
                let kolom = view.kolommen.get(index);
                let Some(one) = kolom.and_then(|kolom| kolom.delen.get(deel)) else { continue };
                if deel_ui(ui, area, place, &one.gezegd).clicked() {
                    context.act(Action::Show(Target::Indicator(one.id.clone())));
                }
            }
        }
    }
    let tokens = theme::tokens(ui);
    let word = paint::line(ui.painter(), "Wijk", regular(14.0), tokens.muted, grid.names);
    let at = pos2(rect.left() + LEFT, rect.top() + grid.head - 6.0);
    paint::text(ui.painter(), at, Align2::LEFT_BOTTOM, word);
}

fn leefgebied_ui(ui: &Ui, area: Rect, place: &Place, kolom: &Kolom, is_open: bool) -> Response {
    let opens = !kolom.delen.is_empty();
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let response = ui.interact(area, ui.scope_id().with(("kolom", place.what)), sense);
    let said = format!("{}, {}", kolom.naam, kolom.onder);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
    let naam = words_ui(ui, area, place, response.hovered() && opens);
    if !opens {
        return if place.cut { response.on_hover_text(said) } else { response };
    }
    let tokens = theme::tokens(ui);
    let caret = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
    let color = if response.hovered() { tokens.accent } else { tokens.muted };
    let first = place.naam.rows.first().map_or(0.0, |row| row.rect().width());
    let middle = pos2(naam.left() + first + 10.0, naam.top() + 10.0);
    paint::icon(ui.painter(), middle, caret, 14.0, color);
    let what = if is_open { "Verberg de indicatoren" } else { "Toon de indicatoren" };
    let help = if place.cut { format!("{said}. {what}") } else { what.to_owned() };
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(help)
}

fn deel_ui(ui: &Ui, area: Rect, place: &Place, gezegd: &str) -> Response {
    let response = ui.interact(area, ui.scope_id().with(("kolom", place.what)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, gezegd));
    words_ui(ui, area, place, response.hovered());
    let help = format!("{gezegd}. Naar dit cijfer");
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(help)
}

/// Draws name and what stands under it, from the bottom up; returns where the name stands.
fn words_ui(ui: &Ui, area: Rect, place: &Place, hovered: bool) -> Rect {
    let painter = ui.painter();
    let bottom = area.left_bottom() - vec2(0.0, 2.0);
    let under = paint::text(painter, bottom, Align2::LEFT_BOTTOM, place.onder.clone());
    let at = under.left_top() + vec2(0.0, 1.0);
    let naam = paint::text(painter, at, Align2::LEFT_BOTTOM, place.naam.clone());
    if hovered {
        let stroke = egui::Stroke::new(1.0, theme::tokens(ui).accent);
        painter.hline(naam.x_range(), painter.round_to_pixel_center(naam.bottom() - 2.0), stroke);
    }
    naam
}
