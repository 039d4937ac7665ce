//! One delivery: what it fills, and withdrawing it.

use super::GegevensScreen;
use crate::app::command::Command;
use crate::app::query::LeveringQuery;
use crate::app::view::bronnen::{BronnenView, Stand};
use crate::app::view::levering::{Doen, LeveringView};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{body, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::tag::tag_ui;
use egui::{Align, Frame, Label, Layout, Margin, Role, Ui, WidgetInfo, vec2};

/// More than this many hide behind 'Alles tonen'.
const FEW: usize = 8;
const LABEL: f32 = 104.0;

impl GegevensScreen {
    /// The chosen delivery in a card, when it is still there.
    pub(super) fn panel_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        bronnen: Option<&BronnenView>,
    ) {
        let rows = bronnen.into_iter().flat_map(|one| &one.bronnen);
        let known = rows.flat_map(|bron| &bron.leveringen).any(|row| row.ids == self.chosen);
        let Some(levering) = self.chosen_levering(context).filter(|_| known) else { return };
        let shown = card_ui(ui, |ui| self.content_ui(context, ui, &levering));
        shown.response.widget_info(|| WidgetInfo::labeled(Role::Group, true, "Levering"));
    }

    /// The chosen delivery under its row.
    pub(super) fn inline_panel_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let Some(levering) = self.chosen_levering(context) else { return };
        let tokens = theme::tokens(ui);
        let frame = Frame::new().fill(tokens.bg).inner_margin(Margin::symmetric(16, 12));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            self.content_ui(context, ui, &levering);
        });
        if self.panel.take_scroll() {
            ui.scroll_to_rect(shown.response.rect, None);
        }
    }

    fn chosen_levering(&self, context: &mut ViewContext<'_>) -> Option<LeveringView> {
        if self.chosen.is_empty() {
            return None;
        }
        let query = LeveringQuery { ids: self.chosen.clone() };
        context.ask(&query).and_then(|answer| (*answer).clone())
    }

    fn content_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, levering: &LeveringView) {
        ui.spacing_mut().item_spacing.y = 4.0;
        if self.panel.head_ui(ui, &levering.titel, "Levering sluiten") {
            self.chosen.clear();
        }
        if levering.stand != Stand::InGebruik {
            tag_ui(ui, levering.stand.text(), false);
        }
        for (label, text) in &levering.feiten {
            fact_ui(ui, label, text);
        }
        if !levering.indicatoren.is_empty() {
            ui.add_space(6.0);
            self.fills_ui(ui, levering);
        }
        ui.add_space(6.0);
        do_ui(context, ui, levering);
    }

    fn fills_ui(&mut self, ui: &mut Ui, levering: &LeveringView) {
        ui.label(strong("Deze cijfers gaan over"));
        let few = if self.all_shown { usize::MAX } else { FEW };
        for (naam, jaren) in levering.indicatoren.iter().take(few) {
            low_row_ui(ui, 22.0, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(body(jaren.as_str()).color(theme::tokens(ui).muted));
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(body(naam.as_str())).truncate());
                    });
                });
            });
        }
        let all = levering.indicatoren.len();
        if all > FEW {
            let word = if self.all_shown {
                "Minder tonen".to_owned()
            } else {
                format!("Alle {all} indicatoren tonen")
            };
            if ui.add(ActionButton::link(&word)).clicked() {
                self.all_shown = !self.all_shown;
            }
        }
    }
}

/// What happens, and the button that does it.
fn do_ui(context: &mut ViewContext<'_>, ui: &mut Ui, levering: &LeveringView) {
    let (text, button) = match levering.doen {
        Doen::TrekIn(text) => (text, Some(("Cijfers intrekken", icons::PROHIBIT))),
        Doen::HaalTerug(text) => {
            (text, Some(("Cijfers terughalen", icons::ARROW_COUNTER_CLOCKWISE)))
        }
        Doen::Niets(text) => (text, None),
    };
    ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
    let Some((word, icon)) = button else { return };
    ui.add_space(4.0);
    let button = ActionButton::secondary(word).icon(icon);
    if ui.add_enabled(context.may_change(), button).clicked() {
        let ids = levering.ids.clone();
        context.act(Action::Send(match levering.doen {
            Doen::HaalTerug(_) => Command::RestoreBatches(ids),
            _ => Command::WithdrawBatches(ids),
        }));
    }
}

fn fact_ui(ui: &mut Ui, label: &str, text: &str) {
    let tokens = theme::tokens(ui);
    low_row_ui(ui, 22.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(vec2(LABEL, 22.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(LABEL);
            ui.label(body(label).color(tokens.muted));
        });
        ui.add(Label::new(body(text)).wrap());
    });
}
