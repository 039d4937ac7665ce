//! A new file: a CBS file, then the gemeente, then where it goes.

use super::question::{answers_ui, modal_ui};
use crate::app::command::Command;
use crate::ui::theme;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use egui::{Context, Key, Label};
use std::path::PathBuf;

/// What is known of the file to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    kwb: PathBuf,
    gemeente: String,
}

/// What the user decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Ask where it goes.
    Continue,
    /// Make nothing.
    Stop,
}

impl NewFile {
    /// From a CBS file.
    pub fn from_kwb(kwb: PathBuf) -> Self {
        Self { kwb, gemeente: String::new() }
    }

    /// Asks for the gemeente.
    pub fn ui(&mut self, ctx: &Context) -> Option<Decision> {
        let (answer, away) = modal_ui(ctx, "nieuw bestand", |ui| {
            ui.label(large_card_title("Voor welke gemeente?"));
            let file = self.kwb.file_name().unwrap_or_default().to_string_lossy();
            let text =
                format!("Wijkbeeld haalt de wijken en cijfers van deze gemeente uit {file}.");
            ui.add(Label::new(body(text).color(theme::tokens(ui).muted)).wrap());
            ui.add_space(8.0);
            let help = "Bijvoorbeeld Hilversum of GM0402";
            let field = form_row_ui(ui, "Naam of code van de gemeente", help, |ui| {
                let width = ui.available_width() - 24.0;
                text_field_ui(ui, &mut self.gemeente, "", width)
            });
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let ready = !self.gemeente.trim().is_empty();
            ui.add_space(8.0);
            let answer = answers_ui(ui, "Verder…", "Annuleren", ready);
            if enter && ready { Some(true) } else { answer }
        });
        match (answer, away) {
            (Some(true), _) => Some(Decision::Continue),
            (Some(false), _) | (None, true) => Some(Decision::Stop),
            (None, false) => None,
        }
    }

    /// A name for the file.
    pub fn file_name(&self) -> String {
        let name = self.gemeente.trim().to_lowercase().replace(['/', '\\', ' '], "-");
        format!("{name}.wijk")
    }

    /// The command, once it is known where the file goes.
    pub fn command(self, target: PathBuf) -> Command {
        let gemeente = self.gemeente.trim().to_owned();
        Command::NewGemeente { kwb: self.kwb, gemeente, target }
    }
}
