//! The sources, each with its deliveries.

use super::GegevensScreen;
use crate::app::command::Command;
use crate::app::view::bronnen::{BronRij, BronnenView, LeveringRij, Stand};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{card_title, small};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::scroll_by_page_ui;
use crate::ui::views::parts::split::scroll_part_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::list_row::{ListRow, list_head_ui, list_row_ui};
use egui::{Align, Layout, Margin, Ui};

const HEAD: f32 = 34.0;

impl GegevensScreen {
    /// The list over the whole height, with its own scroll.
    pub(super) fn bronnen_beside_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        bronnen: &BronnenView,
    ) {
        let height = ui.available_height() - 2.0;
        padded_card_ui(ui, Margin::same(1), |ui| {
            ui.set_height(height);
            ui.spacing_mut().item_spacing.y = 0.0;
            top_ui(context, ui, bronnen);
            scroll_part_ui(ui, "bronnen", |ui| {
                for bron in &bronnen.bronnen {
                    self.bron_ui(ui, bron);
                }
                scroll_by_page_ui(ui);
            });
        });
    }

    /// The list as a part of the page, with what is chosen under its row.
    pub(super) fn bronnen_below_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        bronnen: &BronnenView,
    ) {
        padded_card_ui(ui, Margin::same(1), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            top_ui(context, ui, bronnen);
            for bron in &bronnen.bronnen {
                list_head_ui(ui, &bron.titel, &bron.editie, HEAD);
                for levering in &bron.leveringen {
                    self.levering_row_ui(ui, levering);
                    if levering.ids == self.chosen {
                        self.inline_panel_ui(context, ui);
                    }
                }
            }
        });
    }

    fn bron_ui(&mut self, ui: &mut Ui, bron: &BronRij) {
        list_head_ui(ui, &bron.titel, &bron.editie, HEAD);
        for levering in &bron.leveringen {
            self.levering_row_ui(ui, levering);
        }
    }

    fn levering_row_ui(&mut self, ui: &mut Ui, levering: &LeveringRij) {
        let tag = match levering.stand {
            Stand::InGebruik => "",
            other => other.text(),
        };
        let row = ListRow {
            title: &levering.inhoud,
            under: &levering.onder,
            tag,
            selected: levering.ids == self.chosen,
            ..ListRow::default()
        };
        let response = ui.push_id(&levering.ids, |ui| list_row_ui(ui, row)).inner;
        if response.clicked() {
            self.all_shown = false;
            let again = levering.ids == self.chosen;
            self.chosen = if again { Vec::new() } else { levering.ids.clone() };
            self.panel.choose(&response);
        }
    }
}

fn top_ui(context: &mut ViewContext<'_>, ui: &mut Ui, bronnen: &BronnenView) {
    egui::Frame::new().inner_margin(Margin { left: 14, right: 12, top: 6, bottom: 6 }).show(
        ui,
        |ui| {
            ui.horizontal(|ui| {
                ui.set_height(32.0);
                ui.label(card_title("Bronnen"));
                let Some(waarden) = &bronnen.op_te_ruimen else { return };
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let may = context.may_change();
                    let button = ActionButton::secondary("Opruimen…").icon(icons::BROOM).small();
                    if ui.add_enabled(may, button).clicked() {
                        context.act(Action::Send(Command::CleanUp));
                    }
                    let text = format!("{waarden} ingetrokken cijfers");
                    ui.label(small(text).color(theme::tokens(ui).muted));
                });
            });
        },
    );
}
