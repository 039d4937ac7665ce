//! The pictures of all wijken together: a title, a choice, a figure.

use super::charts::order_ui;
use super::figuur::{FiguurState, figuur_ui};
use crate::app::clock::today;
use crate::app::query::{InzetQuery, LeefgebiedenQuery, Order};
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::IndicatorLijst;
use crate::app::view::indicatoren::beelden::{Beeld, INZET, LEEFGEBIEDEN, bron_of_getal};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::{icons, measures};
use crate::ui::views::parts::page::title_row_ui;
use crate::ui::views::parts::take::take_one_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::widgets::select_field::{SelectText, select_field_ui};
use egui::{Align, Layout, Ui};
use std::sync::Arc;

/// How the pictures are looked at.
#[derive(Debug, Default)]
pub struct Beelden {
    as_table: bool,
    /// Id of the leefgebied that says what is needed; `None` is algemeen beeld.
    leefgebied: Option<String>,
    order: Order,
    state: FiguurState,
    /// What was shown before: it stays until the next one is there.
    last: Option<(Beeld, Arc<FiguurView>)>,
}

/// Width of the choice of a leefgebied.
const CHOICE: f32 = 300.0;
const ALGEMEEN: &str = "Algemeen beeld";

impl Beelden {
    /// Draws a picture.
    pub fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        lijst: &IndicatorLijst,
        beeld: Beeld,
    ) {
        self.ask(context, beeld);
        ui.spacing_mut().item_spacing.y = 4.0;
        title_row_ui(ui, beeld.1, |ui| {
            let choices = [(icons::CHART_LINE, "Grafiek"), (icons::TABLE, "Tabel")];
            if let Some(index) = segmented_ui(ui, &choices, usize::from(self.as_table)) {
                self.as_table = index == 1;
            }
        });
        let view = self.last.as_ref().filter(|(of, _)| *of == beeld).map(|(_, view)| view.clone());
        ui.horizontal(|ui| {
            ui.set_height(measures::CONTROL);
            if beeld == INZET {
                self.choices_ui(ui, lijst);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(view) = &view {
                    taken_ui(context, ui, beeld, view);
                }
            });
        });
        let Some(view) = view else { return };
        let of = |getal: &_| bron_of_getal(beeld, &view.kop, getal);
        figuur_ui(context, ui, &view, self.as_table, &mut self.state, of);
    }

    fn ask(&mut self, context: &mut ViewContext<'_>, beeld: Beeld) {
        let (wijk, keuze) = (context.choice.wijk.clone(), context.choice.foto.clone());
        let answer = if beeld == LEEFGEBIEDEN {
            context.ask(&LeefgebiedenQuery { wijk, keuze })
        } else {
            context.ask(&InzetQuery {
                leefgebied: self.leefgebied.clone(),
                wijk,
                keuze,
                order: self.order,
                vandaag: today(),
            })
        };
        if let Some(answer) = answer {
            self.last = Some((beeld, answer));
        }
    }

    /// What is needed, by which leefgebied, and in which order.
    fn choices_ui(&mut self, ui: &mut Ui, lijst: &IndicatorLijst) {
        let all = &lijst.leefgebieden;
        let chosen = all.iter().find(|one| Some(&one.id) == self.leefgebied.as_ref());
        let names = std::iter::once(ALGEMEEN).chain(all.iter().map(|one| one.naam.as_str()));
        let value = chosen.map_or(ALGEMEEN, |one| one.naam.as_str());
        let rows: Vec<(&str, bool)> = names.map(|naam| (naam, naam == value)).collect();
        let width = CHOICE.min(ui.available_width() * 0.4);
        let text = SelectText { label: "Behoefte volgens", value, quiet: false, width };
        let (_, index) = select_field_ui(ui, text, rows.into_iter());
        if let Some(index) = index {
            self.leefgebied = index.checked_sub(1).and_then(|i| all.get(i)).map(|o| o.id.clone());
        }
        order_ui(ui, &mut self.order);
    }
}

/// 'Bron', and the figure for other programs.
fn taken_ui(context: &mut ViewContext<'_>, ui: &mut Ui, beeld: Beeld, view: &FiguurView) {
    if let Ok(figure) = &view.figuur {
        take_one_ui(context, ui, figure);
        let named = format!("Bron van {}", beeld.1);
        let bron = ActionButton::secondary("Bron").icon(icons::FILE_MAGNIFYING_GLASS);
        if ui.add(bron.small().named(&named)).clicked() {
            context.act(Action::Bron(Box::new(view.bron.clone())));
        }
    }
}
