//! Where the file is, and what can be done with it as a whole.

use crate::app::session::FileInfo;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::dialogs::Ask;
use crate::ui::theme::text::{body, card_title, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use egui::{Align, Direction, Label, Layout, Ui};

/// Draws the card; returns whether a copy without persons is wanted.
pub fn file_card_ui(context: &mut ViewContext<'_>, ui: &mut Ui, file: &FileInfo) -> bool {
    let tokens = theme::tokens(ui);
    let shown = card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(card_title("Het bestand"));
        fact_ui(ui, "Naam", &file.naam);
        let folder = file.path.parent().unwrap_or(&file.path).to_string_lossy();
        fact_ui(ui, "Map", &folder);
        match &file.alleen_lezen {
            Some(why) => {
                ui.add(Label::new(body(why.as_str()).color(tokens.warn)).wrap());
            }
            None => {
                let text = "Elke wijziging wordt meteen bewaard. U hoeft niets op te slaan.";
                ui.add(Label::new(body(text).color(tokens.muted)).wrap());
            }
        }
        ui.add_space(6.0);
        let without_persons = buttons_ui(context, ui);
        ui.add_space(2.0);
        without_persons
    });
    shown.inner
}

fn buttons_ui(context: &mut ViewContext<'_>, ui: &mut Ui) -> bool {
    ui.spacing_mut().item_spacing.y = 8.0;
    let is_wide = ui.available_width() > 640.0;
    let direction = if is_wide { Direction::LeftToRight } else { Direction::TopDown };
    let layout = Layout::from_main_dir_and_cross_align(direction, Align::Min);
    ui.with_layout(layout.with_main_wrap(is_wide), |ui| {
        for (icon, word, ask) in [
            (icons::FOLDER_OPEN, "Ander bestand openen…", Ask::Open),
            (icons::FILE_PLUS, "Nieuw bestand…", Ask::Kwb),
            (icons::COPY, "Bewaar kopie als…", Ask::CopyTo),
        ] {
            if ui.add(ActionButton::secondary(word).icon(icon).small()).clicked() {
                context.act(Action::Ask(ask));
            }
        }
        let button = ActionButton::secondary("Kopie zonder personen…").icon(icons::USER).small();
        ui.add(button).clicked()
    })
    .inner
}

fn fact_ui(ui: &mut Ui, label: &str, text: &str) {
    low_row_ui(ui, 22.0, |ui| {
        ui.label(body(label).color(theme::tokens(ui).muted));
        ui.add(Label::new(strong(text)).truncate());
    });
}
