//! One indicator: through the years, over the wijken, over the buurten, and in a table.

mod beelden;
pub(in crate::ui) mod charts;
pub(in crate::ui) mod figuur;
mod list;
mod manieren;
mod schaal;
mod take_menu;

use super::parts::page::{
    answer_ui, low_wrapped_ui, no_figures_ui, page_ui, room_below, sentence_ui, title_row_ui,
};
use super::parts::take;
use crate::app::query::{IndicatorLijstQuery, IndicatorQuery};
use crate::app::view::indicatoren::beelden::beeld;
use crate::app::view::indicatoren::{IndicatorLijst, IndicatorView};
use crate::ui::context::{Action, ViewContext, is_narrow};
use crate::ui::theme::text::{page_title, semibold};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::paint;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::widgets::tag::tag_ui;
use beelden::Beelden;
use charts::{ChartState, charts_ui};
use egui::{Align, Label, Layout, Margin, Role, Ui, WidgetInfo, vec2};
use list::{ListState, list_ui};
use manieren::Manieren;
use std::sync::Arc;

/// How it is looked at.
#[derive(Debug, Default)]
pub struct IndicatorenScreen {
    as_table: bool,
    list: ListState,
    charts: ChartState,
    manieren: Manieren,
    beelden: Beelden,
    /// What was shown before: it stays until the next one is there, so that nothing flickers.
    last: Option<Arc<Option<IndicatorView>>>,
}

/// Width of the list.
const LIST: f32 = 240.0;
const LIST_NARROW: f32 = 204.0;
/// With less room than this the list stands above.
const BESIDE: f32 = 620.0;
const LIST_ABOVE: f32 = 190.0;
/// Sources and rule under the cards.
const FOOT: f32 = 78.0;

impl IndicatorenScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(lijst) = context.ask(&IndicatorLijstQuery) else { return };
        let wanted = context.choice.indicator.as_deref();
        let known = wanted.filter(|id| lijst.rijen().any(|rij| rij.id == *id));
        let Some(id) = known.or_else(|| lijst.first()).map(str::to_owned) else {
            page_ui(ui, "indicatoren", |ui| {
                title_row_ui(ui, "Indicatoren", |_| ());
                no_figures_ui(context, ui);
            });
            return;
        };
        if beeld(&id).is_some() {
            self.placed_ui(context, ui, &lijst, &id, None);
            return;
        }
        let answer = context.ask(&IndicatorQuery {
            id: id.clone(),
            wijk: context.choice.wijk.clone(),
            keuze: context.choice.foto.clone(),
            order: self.charts.order,
        });
        self.last = answer.or_else(|| self.last.take());
        let last = self.last.clone();
        let view = last.as_deref().and_then(Option::as_ref);
        self.placed_ui(context, ui, &lijst, &id, view);
    }

    /// The list above or at the left of what it leads to.
    fn placed_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        id: &str,
        view: Option<&IndicatorView>,
    ) {
        if ui.available_width() < BESIDE {
            self.above_ui(context, ui, lijst, id, view);
        } else {
            self.beside_ui(context, ui, lijst, id, view);
        }
    }

    /// A picture of all wijken, or one indicator.
    fn chosen_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        id: &str,
        view: Option<&IndicatorView>,
    ) {
        match beeld(id) {
            Some(beeld) => self.beelden.ui(context, ui, lijst, beeld),
            None => self.indicator_ui(context, ui, lijst, view),
        }
    }

    /// The list stays where it is; what it leads to scrolls.
    fn beside_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        id: &str,
        view: Option<&IndicatorView>,
    ) {
        let narrow = is_narrow(ui);
        let side = if narrow { measures::PAGE_NARROW } else { measures::PAGE };
        let width = if narrow { LIST_NARROW } else { LIST };
        let area = ui.max_rect();
        let left = egui::Rect::from_min_max(
            area.min + vec2(side, 16.0),
            egui::pos2(area.left() + side + width, area.bottom() - 16.0),
        );
        let mut own = ui.new_child(egui::UiBuilder::new().max_rect(left).id_salt("lijst"));
        self.list_card_ui(context, &mut own, lijst, id);
        let right = egui::Rect::from_min_max(
            egui::pos2(left.right() + measures::CARD_GAP - side, area.top()),
            area.max,
        );
        let mut rest = ui.new_child(egui::UiBuilder::new().max_rect(right).id_salt("indicator"));
        page_ui(&mut rest, "indicatoren", |ui| self.chosen_ui(context, ui, lijst, id, view));
        ui.advance_cursor_after_rect(area);
    }

    fn above_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        id: &str,
        view: Option<&IndicatorView>,
    ) {
        page_ui(ui, "indicatoren", |ui| {
            let size = vec2(ui.available_width(), LIST_ABOVE);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_max_height(LIST_ABOVE);
                self.list_card_ui(context, ui, lijst, id);
            });
            self.chosen_ui(context, ui, lijst, id, view);
        });
    }

    fn list_card_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        id: &str,
    ) {
        let height = ui.max_rect().height() - 20.0;
        padded_card_ui(ui, Margin::same(10), |ui| {
            ui.set_height(height);
            list_ui(context, ui, lijst, id, &mut self.list);
        });
    }

    fn indicator_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        view: Option<&IndicatorView>,
    ) {
        let Some(view) = view else { return };
        ui.spacing_mut().item_spacing.y = 4.0;
        self.manieren.ask(context, view, lijst);
        self.head_ui(context, ui, view);
        self.manieren.tabs_ui(ui);
        if self.manieren.shows_other() {
            self.manieren.ui(context, ui, view, lijst, self.as_table);
        } else {
            self.course_ui(context, ui, view);
        }
    }

    /// The course beside all wijken, or both as a table.
    fn course_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &IndicatorView) {
        answer_ui(ui, &view.antwoord);
        ui.add_space(4.0);
        let height = room_below(ui) - FOOT;
        let height = height.clamp(LEAST, MOST);
        if self.as_table {
            padded_card_ui(ui, Margin::same(1), |ui| {
                data_table_ui(ui, "Indicator als tabel", &view.tabel, height);
            });
            take::copy_by_key(context, ui, &view.alles);
        } else {
            charts_ui(context, ui, view, &mut self.charts, height);
        }
        ui.add_space(2.0);
        sentence_ui(ui, &view.bronregel, 14.0, 19.0, true);
        if let Some(keuze) = &view.schaal {
            schaal::schaal_ui(context, ui, keuze);
        }
    }

    fn head_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &IndicatorView) {
        ui.horizontal(|ui| {
            ui.set_height(measures::CONTROL);
            title_ui(ui, view, ui.available_width() - CHOICES);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let choices = [(icons::CHART_LINE, "Grafiek"), (icons::TABLE, "Tabel")];
                if let Some(index) = segmented_ui(ui, &choices, usize::from(self.as_table)) {
                    self.as_table = index == 1;
                }
            });
        });
        ui.horizontal_top(|ui| {
            let left = ui.available_width() - take_menu::width(ui) - BRON;
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                low_wrapped_ui(ui, 26.0, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    for tag in &view.tags {
                        tag_ui(ui, tag, false);
                    }
                });
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                match self.manieren.figure() {
                    Some(figure) => take::take_one_ui(context, ui, figure),
                    None if self.manieren.shows_other() => {}
                    None => take_menu::take_menu_ui(context, ui, view),
                }
                let bron = ActionButton::secondary("Bron").icon(icons::FILE_MAGNIFYING_GLASS);
                if ui.add(bron.small().named("Bron van deze indicator")).clicked() {
                    context.act(Action::Bron(Box::new(view.bron.clone())));
                }
            });
        });
    }
}

/// The title, with its full name for who points at it.
fn title_ui(ui: &mut Ui, view: &IndicatorView, width: f32) {
    let size = vec2(width, measures::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(width);
        let color = theme::tokens(ui).text;
        let large = paint::line(ui.painter(), &view.titel, semibold(28.0), color, width);
        let title = page_title(view.titel.as_str());
        let title = if large.elided { title.font(semibold(20.0)) } else { title };
        let label = ui.add(Label::new(title).truncate());
        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &view.titel));
        label.on_hover_text(&view.volledig);
    });
}

/// Room for 'Grafiek / Tabel'.
const CHOICES: f32 = 216.0;
/// Room for 'Bron'.
const BRON: f32 = 108.0;
/// Least height of what stands in the middle.
const LEAST: f32 = 320.0;
/// Higher than this a line only becomes steeper.
const MOST: f32 = 620.0;
