//! The spine chart: each indicator of a wijk beside the gemeente; good is right.

use crate::app::view::wijk::{Groep, Plaats, Spine, SpineRij, TweedeView, WijkView};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{body, regular, semibold, small};
use crate::ui::theme::{self, Tokens, measures};
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::{paint, tag};
use egui::{
    Align2, Color32, CursorIcon, FontId, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

const ROW: f32 = 20.0;
const GROUP: f32 = 23.0;
const HEAD: f32 = 24.0;
const PAD: f32 = 8.0;
const FIGURE: f32 = 68.0;
const JAAR: f32 = 44.0;
const DOT: f32 = 6.0;

/// Where the columns stand; figures end at their x.
struct Columns {
    name: f32,
    wijk: f32,
    gemeente: f32,
    verschil: f32,
    plot: Rect,
    jaar: f32,
}

impl Columns {
    fn new(rect: Rect) -> Self {
        let jaar = rect.right() - 2.0;
        let plot_width = (152.0 + (rect.width() - 712.0) * 0.45).clamp(110.0, 440.0);
        let plot_right = jaar - JAAR - 2.0;
        let plot_left = plot_right - plot_width;
        let verschil = plot_left - 18.0;
        Self {
            name: rect.left() + PAD,
            wijk: verschil - 2.0 * FIGURE - 8.0,
            gemeente: verschil - FIGURE - 8.0,
            verschil,
            plot: Rect::from_x_y_ranges(plot_left..=plot_right, rect.y_range()),
            jaar,
        }
    }

    fn name_width(&self) -> f32 {
        self.wijk - 60.0 - self.name
    }

    fn plot_x(&self, place: f32) -> f32 {
        self.plot.center().x + place * self.plot.width() / 2.0
    }
}

/// Draws the chart at its full height.
pub fn spine_chart_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
    let rows: usize = view.groepen.iter().map(|groep| groep.rijen.len()).sum();
    let height = HEAD + view.groepen.len() as f32 * (GROUP + 2.0) + rows as f32 * ROW;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let columns = Columns::new(rect);
    head_ui(ui, &columns, view, rect);
    let mut top = rect.top() + HEAD;
    for groep in &view.groepen {
        top += 1.0;
        group_ui(
            ui,
            &columns,
            groep,
            Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), GROUP)),
        );
        top += GROUP + 1.0;
        for rij in &groep.rijen {
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
            row_ui(context, ui, &columns, rij, line);
            top += ROW;
            // Words in the place of marks are not struck through.
            if view.heeft_grafiek && !groep.context && rij.reden.is_empty() {
                centre_line(ui, &columns, line);
            }
        }
    }
}

fn centre_line(ui: &Ui, columns: &Columns, line: Rect) {
    let x = ui.painter().round_to_pixel_center(columns.plot_x(0.0));
    ui.painter().vline(x, line.y_range(), Stroke::new(1.5, theme::tokens(ui).series_city));
}

fn head_ui(ui: &Ui, columns: &Columns, view: &WijkView, rect: Rect) {
    let tokens = theme::tokens(ui);
    let y = rect.top() + 11.0;
    let put = |x: f32, anchor, text: &str, font: FontId, color, width| {
        let galley = paint::line(ui.painter(), text, font, color, width);
        paint::text(ui.painter(), pos2(x, y), anchor, galley);
    };
    let right = Align2::RIGHT_CENTER;
    put(columns.wijk, right, &view.naam, semibold(14.0), tokens.text, FIGURE + 60.0);
    let fits = |text: &str| {
        !paint::line(ui.painter(), text, regular(14.0), tokens.muted, FIGURE - 4.0).elided
    };
    let gemeente = if fits(&view.gemeente) { view.gemeente.as_str() } else { "gemeente" };
    put(columns.gemeente, right, gemeente, regular(14.0), tokens.muted, FIGURE - 4.0);
    put(columns.verschil, right, "verschil", regular(14.0), tokens.muted, FIGURE);
    put(columns.jaar, right, "Jaar", regular(14.0), tokens.muted, JAAR);
    if !view.heeft_grafiek {
        return;
    }
    let (left_x, right_x) = (columns.plot.left() - 4.0, columns.plot.right() + 6.0);
    let half = columns.plot.width() / 2.0 + 4.0;
    if half > 82.0 {
        put(left_x, Align2::LEFT_CENTER, "← ongunstiger", regular(14.0), tokens.muted, half + 8.0);
    }
    put(right_x, right, "gunstiger →", regular(14.0), tokens.muted, half);
}

fn group_ui(ui: &mut Ui, columns: &Columns, groep: &Groep, rect: Rect) {
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, measures::RADIUS_CELL, tokens.sunken);
    let response = ui.interact(rect, ui.scope_id().with(("groep", &groep.naam)), Sense::hover());
    let name = paint::line(ui.painter(), &groep.naam, semibold(15.0), tokens.text, 240.0);
    let at = pos2(columns.name, rect.center().y);
    let drawn = paint::text(ui.painter(), at, Align2::LEFT_CENTER, name);
    let beside = |x: f32, text: &str| {
        let galley = paint::line(ui.painter(), text, regular(14.0), tokens.muted, 220.0);
        paint::text(ui.painter(), pos2(x, rect.center().y), Align2::LEFT_CENTER, galley);
    };
    let said = match &groep.uitkomst {
        None if !groep.context => groep.naam.clone(),
        None => {
            beside(drawn.right() + 12.0, "telt niet mee in de uitkomst");
            format!("{}: telt niet mee in de uitkomst", groep.naam)
        }
        Some(uitkomst) => {
            let chip_x = (columns.name + 164.0).max(drawn.right() + 10.0);
            let middle = pos2(chip_x, rect.center().y);
            let chip = tag::paint_chip(ui, middle, 20.0, uitkomst.klasse, &uitkomst.tekst);
            beside(chip.right() + 10.0, &uitkomst.onder);
            if let Some(tweede) = &uitkomst.tweede {
                second_ui(ui, (columns.verschil - 4.0).max(chip.right() + 130.0), rect, tweede);
            }
            format!("{}: {}", groep.naam, uitkomst.gezegd)
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// What a second benchmark makes of it: a chip where that is another class.
fn second_ui(ui: &Ui, left: f32, rect: Rect, tweede: &TweedeView) {
    let at = pos2(left, rect.center().y);
    if tweede.anders {
        tag::paint_chip(ui, at, 20.0, tweede.klasse, &tweede.tekst);
        return;
    }
    let muted = theme::tokens(ui).muted;
    let words = paint::line(ui.painter(), &tweede.tekst, regular(14.0), muted, rect.right() - left);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, words);
}

fn row_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    columns: &Columns,
    rij: &SpineRij,
    rect: Rect,
) {
    let response = ui.interact(rect, ui.scope_id().with(&rij.id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &rij.toegankelijk));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        if response.hovered() {
            ui.painter().rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
        }
        figures(ui.painter(), tokens, columns, rij, rect.center().y);
        if let Plaats::Spine(spine) = rij.plaats {
            marks(ui.painter(), tokens, columns, &spine, rect.center().y);
        } else if !rij.reden.is_empty() {
            let width = columns.plot.width();
            let text = paint::line(ui.painter(), &rij.reden, regular(14.0), tokens.muted, width);
            let at = pos2(columns.plot.left(), rect.center().y);
            paint::text(ui.painter(), at, Align2::LEFT_CENTER, text);
        }
    }
    let response = response.on_hover_ui(|ui| {
        ui.label(body(rij.bron.titel.as_str()));
        if !rij.betekenis.is_empty() {
            ui.label(small(rij.betekenis.as_str()));
        }
    });
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        context.act(Action::Bron(Box::new(rij.bron.clone())));
    }
}

fn figures(painter: &Painter, tokens: &Tokens, columns: &Columns, rij: &SpineRij, y: f32) {
    let put = |x: f32, anchor, text: &str, font: FontId, color: Color32, width: f32| {
        let galley = paint::line(painter, text, font, color, width);
        paint::text(painter, pos2(x, y), anchor, galley);
    };
    let right = Align2::RIGHT_CENTER;
    let name = columns.name_width();
    put(columns.name, Align2::LEFT_CENTER, &rij.naam, regular(15.0), tokens.text, name);
    put(columns.wijk, right, &rij.wijk, semibold(15.0), tokens.text, FIGURE + 12.0);
    let bare = rij.gemeente.trim_end_matches('*');
    put(columns.gemeente, right, bare, regular(14.0), tokens.muted, FIGURE);
    if bare.len() < rij.gemeente.len() {
        let star = columns.gemeente;
        put(star, Align2::LEFT_CENTER, "*", regular(14.0), tokens.muted, 10.0);
    }
    put(columns.verschil, right, &rij.verschil, regular(15.0), tokens.text, FIGURE);
    put(columns.jaar, right, &rij.jaar, regular(14.0), tokens.muted, JAAR + 8.0);
}

fn marks(painter: &Painter, tokens: &Tokens, columns: &Columns, spine: &Spine, y: f32) {
    let y = painter.round_to_pixel_center(y);
    let x = |place: f32| columns.plot_x(place);
    let line = Stroke::new(1.5, tokens.axis);
    painter.hline(x(spine.lowest)..=x(spine.highest), y, line);
    let covered = |side: f32| spine.dot_cut && spine.dot == side;
    if spine.cut_left && !covered(-1.0) {
        paint::arrow(painter, pos2(x(-1.0), y), -1.0, tokens.axis);
    }
    if spine.cut_right && !covered(1.0) {
        paint::arrow(painter, pos2(x(1.0), y), 1.0, tokens.axis);
    }
    let middle_half =
        Rect::from_x_y_ranges(x(spine.box_from)..=x(spine.box_to), (y - 6.0)..=(y + 6.0));
    let middle_half = paint::crisp(painter, middle_half);
    let edge = Stroke::new(1.0, tokens.series_muted);
    painter.rect(middle_half, 0, tokens.band, edge, StrokeKind::Inside);
    let centre = painter.round_to_pixel_center(columns.plot_x(0.0));
    painter.vline(centre, (y - 7.0)..=(y + 7.0), Stroke::new(1.5, tokens.series_city));
    painter.circle(pos2(x(spine.dot), y), DOT, tokens.accent, Stroke::new(1.0, tokens.surface));
    if spine.dot_cut {
        let side = spine.dot.signum();
        let at = pos2(x(spine.dot) + side * (DOT + 4.0), y);
        paint::arrow(painter, at, side, tokens.accent);
    }
}

/// What the marks mean; it stands above the chart, so that it is never below the fold.
pub fn legend_ui(ui: &mut Ui, view: &WijkView) {
    if view.heeft_grafiek {
        legend_marks_ui(ui, view);
    }
    quiet(ui, &view.tekens);
}

fn legend_marks_ui(ui: &mut Ui, view: &WijkView) {
    low_wrapped_ui(ui, 18.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 0.0);
        legend_mark_ui(ui, 12.0, |painter, tokens, rect| {
            painter.circle_filled(rect.center(), 5.5, tokens.accent);
        });
        quiet(ui, &view.naam);
        ui.add_space(10.0);
        legend_mark_ui(ui, 3.0, |painter, tokens, rect| {
            let middle = painter.round_to_pixel_center(rect.center().x);
            let stroke = Stroke::new(1.5, tokens.series_city);
            painter.vline(middle, rect.shrink(3.0).y_range(), stroke);
        });
        quiet(ui, &view.midden);
        ui.add_space(10.0);
        legend_mark_ui(ui, 18.0, |painter, tokens, rect| {
            let middle = painter.round_to_pixel_center(rect.center().y);
            painter.hline(rect.x_range(), middle, Stroke::new(1.5, tokens.axis));
            let half = paint::crisp(painter, rect.shrink2(vec2(5.0, 4.0)));
            let edge = Stroke::new(1.0, tokens.series_muted);
            painter.rect(half, 0, tokens.band, edge, StrokeKind::Inside);
        });
        quiet(ui, "lijn: ongunstigste tot gunstigste wijk, vlak: middelste helft");
    });
}

fn legend_mark_ui(ui: &mut Ui, width: f32, mark: impl FnOnce(&Painter, &Tokens, Rect)) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
    mark(ui.painter(), theme::tokens(ui), rect);
}

fn quiet(ui: &mut Ui, text: &str) {
    let tokens = theme::tokens(ui);
    ui.add(egui::Label::new(small(text).color(tokens.muted)).wrap());
}
