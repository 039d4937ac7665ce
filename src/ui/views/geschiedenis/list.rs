//! The actions, newest first, under their day. Only rows that can be seen are laid out.

use super::{GeschiedenisScreen, PAGE};
use crate::app::view::geschiedenis::{GeschiedenisView, HandelingRij, Regel, RijSoort};
use crate::ui::context::ViewContext;
use crate::ui::theme::text::body;
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::scroll_by_page_ui;
use crate::ui::views::parts::split::has_room_beside;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::list_row::{ListRow, ROW_LOW, list_head_ui, list_row_ui};
use egui::{Margin, Rect, ScrollArea, Ui, pos2, vec2};

impl GeschiedenisScreen {
    pub(super) fn list_ui(
        &mut self,
        _context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &GeschiedenisView,
    ) {
        let height = ui.available_height() - 2.0;
        padded_card_ui(ui, Margin::same(1), |ui| {
            ui.set_height(height);
            ui.spacing_mut().item_spacing.y = 0.0;
            if view.regels.is_empty() {
                ui.add_space(24.0);
                ui.vertical_centered(|ui| {
                    let text =
                        "Hierbij is niets gevonden. Kies 'Alles tonen' of zoek op een ander woord.";
                    ui.label(body(text).color(theme::tokens(ui).muted));
                });
                return;
            }
            self.rows_ui(ui, view);
        });
    }

    fn rows_ui(&mut self, ui: &mut Ui, view: &GeschiedenisView) {
        let number = view.regels.len();
        let scroll = ScrollArea::vertical().id_salt("handelingen").auto_shrink([false, false]);
        // The list became lower: what was chosen may have gone out of sight.
        let bring = !has_room_beside(ui) && self.panel.take_scroll();
        let place = bring.then(|| self.place_of_chosen(view)).flatten();
        scroll.show_rows(ui, ROW_LOW, number, |ui, rows| {
            if let Some(place) = place {
                let top = ui.max_rect().top() + (place as f32 - rows.start as f32) * ROW_LOW;
                let size = vec2(ui.available_width(), ROW_LOW);
                ui.scroll_to_rect(Rect::from_min_size(pos2(ui.max_rect().left(), top), size), None);
            }
            if view.meer && rows.end + PAGE / 4 > number {
                self.wanted.most = number.max(self.wanted.most).next_multiple_of(PAGE) + PAGE;
            }
            for regel in &view.regels[rows] {
                match regel {
                    Regel::Dag(dag) => {
                        list_head_ui(ui, dag, "", ROW_LOW);
                    }
                    Regel::Handeling(rij) => self.row_ui(ui, rij),
                }
            }
            scroll_by_page_ui(ui);
        });
    }

    fn place_of_chosen(&self, view: &GeschiedenisView) -> Option<usize> {
        let is_chosen = |regel: &Regel| match regel {
            Regel::Handeling(rij) => Some(rij.id) == self.chosen,
            Regel::Dag(_) => false,
        };
        view.regels.iter().position(is_chosen)
    }

    fn row_ui(&mut self, ui: &mut Ui, rij: &HandelingRij) {
        let row = ListRow {
            before: &rij.tijd,
            icon: icon(rij.soort),
            title: &rij.wat,
            right: &rij.wie,
            selected: self.chosen == Some(rij.id),
            ..ListRow::default()
        };
        let response = ui.push_id(rij.id, |ui| list_row_ui(ui, row)).inner;
        if response.clicked() {
            let again = self.chosen == Some(rij.id);
            self.chosen = (!again).then_some(rij.id);
            self.panel.choose(&response);
        }
    }
}

fn icon(soort: RijSoort) -> &'static str {
    match soort {
        RijSoort::Bestand => icons::FILE_TEXT,
        RijSoort::Cijfers => icons::DATABASE,
        RijSoort::Plek => icons::COFFEE,
        RijSoort::Partner => icons::HANDSHAKE,
        RijSoort::Wijk => icons::HOUSE_LINE,
        RijSoort::Wijziging => icons::PENCIL_SIMPLE,
        RijSoort::Terug => icons::ARROW_COUNTER_CLOCKWISE,
    }
}
