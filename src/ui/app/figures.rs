//! The window and the figures that leave it.

use super::WijkbeeldApp;
use crate::app::command::Command;
use crate::model::figure::Figure;
use crate::ui::context::Take;
use crate::ui::shell::clipboard::Clipboard;
use crate::ui::shell::take_along::{TakeAlong, Told};
use egui::Context;
use std::path::PathBuf;
use std::sync::Arc;

impl WijkbeeldApp {
    /// Copies go to this clipboard.
    pub fn copy_to(mut self, clipboard: Box<dyn Clipboard>) -> Self {
        self.take_along = TakeAlong::new(clipboard);
        self
    }

    /// Begins to take a figure along.
    pub(super) fn take_figure(&mut self, figure: Arc<Figure>, take: Take, ctx: &Context) {
        let told = self.take_along.begin(figure, take, ctx, &mut self.ask);
        self.tell(told);
    }

    /// Tells what became of a picture that was being made.
    pub(super) fn follow_figures(&mut self) {
        let told = self.take_along.poll();
        self.tell(told);
    }

    /// Waits for a picture that is being made, and says whether there was any.
    pub(super) fn settle_figures(&mut self) -> bool {
        let told = self.take_along.settle();
        let waited = told.is_some();
        self.tell(told);
        waited
    }

    /// Keeps the figure in the file that was chosen.
    pub(super) fn save_figure(&mut self, path: PathBuf) {
        if let Some(command) = self.take_along.save_to(path) {
            self.session.send(command);
        }
    }

    fn tell(&mut self, told: Option<Told>) {
        match told {
            Some(Ok(text)) => self.session.send(Command::Tell(text)),
            Some(Err(text)) => self.problem = Some(text),
            None => {}
        }
    }
}
