//! Which of several files is shown.

use crate::app::view::nakijken::BestandView;
use crate::ui::theme::icons;
use crate::ui::theme::text::small;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::list_row::{ListRow, list_row_ui};
use egui::{Label, Margin, Ui};

/// Draws the files; returns the one that was chosen.
pub(super) fn switch_ui(ui: &mut Ui, bestanden: &[BestandView], shown: usize) -> Option<usize> {
    let mut chosen = None;
    padded_card_ui(ui, Margin::same(1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, bestand) in bestanden.iter().enumerate() {
            let row = ListRow {
                icon: icons::FILE_CSV,
                title: &bestand.naam,
                under: &bestand.samenvatting,
                tag: &bestand.te_doen,
                selected: place == shown,
                ..ListRow::default()
            };
            if ui.push_id(&bestand.naam, |ui| list_row_ui(ui, row)).inner.clicked() {
                chosen = Some(place);
            }
        }
    });
    let text = "Deze bestanden worden samen overgenomen, of geen van alle.";
    ui.add(Label::new(small(text).color(crate::ui::theme::tokens(ui).muted)).wrap());
    chosen
}
