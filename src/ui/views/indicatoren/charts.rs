//! The two charts of an indicator, each in a card.

use crate::app::query::Order;
use crate::app::view::indicatoren::IndicatorView;
use crate::model::figure::Figure;
use crate::model::foto::Klasse;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, card_title, regular, semibold, small};
use crate::ui::theme::{self, icons, measures};
use crate::ui::views::parts::page::{low_row_ui, low_wrapped_ui};
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::figure_plot::{ReadState, Wanted, ranking_plot_ui, trend_plot_ui};
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use crate::ui::widgets::{paint, symbol};
use egui::{
    Align, Align2, CursorIcon, Label, Layout, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

/// How the charts are looked at.
#[derive(Debug, Default)]
pub struct ChartState {
    /// In which order the wijken stand.
    pub order: Order,
    trend: ReadState,
    ranking: ReadState,
}

/// Least height of a chart.
const LEAST: f32 = 300.0;
/// What the wijken beside the course get of the width.
const RANKING: f32 = 0.42;

/// Draws both charts, beside or below each other, about `height` high.
pub fn charts_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &IndicatorView,
    state: &mut ChartState,
    height: f32,
) {
    let gap = measures::CARD_GAP;
    let width = ui.available_width();
    let beside = width >= 780.0 && view.verloop.is_ok() && view.wijken.is_some();
    if !beside {
        ui.spacing_mut().item_spacing.y = gap;
        let top = ui.cursor().top();
        trend_card_ui(context, ui, view, state, height.min(460.0));
        // Under a sentence the wijken still fit in the window; under a chart the page scrolls.
        let used = if view.verloop.is_err() { ui.cursor().top() - top } else { 0.0 };
        ranking_card_ui(context, ui, view, state, height - used);
        return;
    }
    let right = (width * RANKING).min(520.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let size = vec2(width - right - gap, 0.0);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            trend_card_ui(context, ui, view, state, height);
        });
        ui.allocate_ui_with_layout(vec2(right, 0.0), Layout::top_down(Align::Min), |ui| {
            ranking_card_ui(context, ui, view, state, height);
        });
    });
}

fn trend_card_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &IndicatorView,
    state: &mut ChartState,
    height: f32,
) {
    card_ui(ui, |ui| match &view.verloop {
        Ok(figure) => {
            let top = ui.cursor().top();
            head_ui(ui, &view.verloop_kop, |_| ());
            under_ui(ui, &figure.head.ondertitel);
            let left = card_height_ui(ui, height, top);
            let wanted = trend_plot_ui(ui, figure, &view.verloop_kop, left, &mut state.trend);
            follow(context, view, figure, wanted);
        }
        Err(text) => {
            head_ui(ui, &view.verloop_kop, |_| ());
            ui.add(Label::new(body(text.as_str()).color(theme::tokens(ui).muted)).wrap());
        }
    });
}

fn ranking_card_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &IndicatorView,
    state: &mut ChartState,
    height: f32,
) {
    let Some(figure) = &view.wijken else { return };
    card_ui(ui, |ui| {
        let top = ui.cursor().top();
        head_ui(ui, &view.wijken_kop, |ui| order_ui(ui, &mut state.order));
        under_ui(ui, &figure.head.ondertitel);
        let classes = figure.y.rows().iter().any(|row| row.klasse.is_some());
        let legend = if classes { 28.0 } else { 0.0 };
        let left = (height - CARD - legend - (ui.cursor().top() - top)).max(LEAST - legend);
        let wanted = ranking_plot_ui(ui, figure, &view.wijken_kop, left, &mut state.ranking);
        if classes {
            ui.add_space(4.0);
            legend_ui(ui);
        }
        // Both cards end at one line.
        ui.add_space((height - CARD - (ui.cursor().top() - top)).max(0.0));
        follow(context, view, figure, wanted);
    });
}

/// Padding of a card above and below.
const CARD: f32 = 26.0;

/// What is left for a chart in a card of `height` that began at `top`.
pub(super) fn card_height_ui(ui: &Ui, height: f32, top: f32) -> f32 {
    (height - CARD - (ui.cursor().top() - top)).max(LEAST)
}

/// The title of a card, with what belongs to it at the right.
pub fn head_ui(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing.y = 2.0;
    low_row_ui(ui, 26.0, |ui| {
        let label = ui.label(card_title(title));
        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
}

/// What the marks mean.
pub fn under_ui(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
    }
}

/// 'Volgorde: vast', with a menu.
pub(super) fn order_ui(ui: &mut Ui, order: &mut Order) {
    let orders = [(Order::Fixed, "vast", "Vast"), (Order::Value, "op waarde", "Op waarde")];
    let (_, word, _) = orders[usize::from(*order == Order::Value)];
    let button = order_button_ui(ui, word);
    let rows = orders.map(|(one, _, word)| MenuRow { icon: "", word, on: one == *order });
    if let Some(index) = menu_ui(&button, &rows) {
        *order = orders[index].0;
    }
}

fn order_button_ui(ui: &mut Ui, word: &str) -> Response {
    let tokens = theme::tokens(ui);
    let label = paint::line(ui.painter(), "Volgorde: ", regular(15.0), tokens.text, 90.0);
    let value = paint::line(ui.painter(), word, semibold(15.0), tokens.text, 90.0);
    let size = vec2(label.size().x + value.size().x + 34.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let named = || WidgetInfo::labeled(Role::ComboBox, true, format!("Volgorde: {word}"));
    response.widget_info(named);
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, measures::RADIUS_CONTROL, tokens.accent_soft);
    }
    let at = pos2(rect.left() + 6.0, rect.center().y);
    let drawn = paint::text(painter, at, Align2::LEFT_CENTER, label);
    paint::text(painter, pos2(drawn.right(), at.y), Align2::LEFT_CENTER, value);
    let caret = pos2(rect.right() - 14.0, at.y);
    paint::icon(painter, caret, icons::CARET_DOWN, 16.0, tokens.muted);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The classes in words.
pub(super) fn legend_ui(ui: &mut Ui) {
    low_wrapped_ui(ui, 20.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(16.0, 4.0);
        for klasse in Klasse::ALL {
            let tokens = theme::tokens(ui);
            let words = paint::line(ui.painter(), klasse.word(), regular(14.0), tokens.text, 200.0);
            let size = vec2(words.size().x + 18.0, 20.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, klasse.word()));
            let middle = pos2(rect.left() + 6.0, rect.center().y);
            symbol::paint(ui.painter(), middle, klasse, symbol::SIZE, tokens.klasse(klasse).line);
            let at = pos2(rect.left() + 18.0, rect.center().y);
            paint::text(ui.painter(), at, Align2::LEFT_CENTER, words);
        }
    });
}

/// Where a number leads.
fn follow(
    context: &mut ViewContext<'_>,
    view: &IndicatorView,
    figure: &Figure,
    wanted: Option<Wanted>,
) {
    match wanted {
        Some(Wanted::Bron(place)) => {
            if let Some(getal) = figure.getal(place) {
                context.act(Action::Bron(Box::new(view.bron_of(getal))));
            }
        }
        Some(Wanted::Wijk(place)) => {
            if let Some(getal) = figure.getal(place) {
                context.act(Action::Show(Target::Wijk(getal.code.to_string())));
            }
        }
        None => {}
    }
}
