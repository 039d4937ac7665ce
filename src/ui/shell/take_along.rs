//! Taking a figure along: to the clipboard, or to a file.

use super::clipboard::{Clipboard, SystemClipboard};
use super::dialogs::Ask;
use crate::app::AppError;
use crate::app::command::Command;
use crate::app::figure::{FigureFormat, Picture, make_picture, table_forms};
use crate::model::figure::Figure;
use crate::ui::context::Take;
use egui::Context;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

/// What the user reads when it is done, or why it is not.
pub type Told = Result<String, String>;

/// Figures on their way out.
pub struct TakeAlong {
    clipboard: Box<dyn Clipboard>,
    picture: Option<Receiver<Result<Picture, AppError>>>,
    saving: Option<(Arc<Figure>, FigureFormat)>,
}

impl Default for TakeAlong {
    fn default() -> Self {
        Self::new(Box::<SystemClipboard>::default())
    }
}

impl TakeAlong {
    /// Copies go to this clipboard.
    pub fn new(clipboard: Box<dyn Clipboard>) -> Self {
        Self { clipboard, picture: None, saving: None }
    }

    /// Begins; what is done at once is told at once. A file is asked for first.
    pub fn begin(
        &mut self,
        figure: Arc<Figure>,
        take: Take,
        ctx: &Context,
        ask: &mut Option<Ask>,
    ) -> Option<Told> {
        match take {
            Take::CopyTable => Some(self.copy_table(&figure)),
            Take::CopyPicture => self.start_picture(figure, ctx),
            Take::Save(format) => {
                self.saving = Some((figure, format));
                *ask = Some(Ask::Figure(format));
                None
            }
        }
    }

    fn copy_table(&mut self, figure: &Figure) -> Told {
        let (html, text) = table_forms(figure);
        self.clipboard.put_table(&html, &text)?;
        Ok("De tabel is gekopieerd. Plak hem in Word, PowerPoint of Excel.".to_owned())
    }

    fn start_picture(&mut self, figure: Arc<Figure>, ctx: &Context) -> Option<Told> {
        let ctx = ctx.clone();
        match make_picture(figure, Arc::new(move || ctx.request_repaint())) {
            Ok(receiver) => {
                self.picture = Some(receiver);
                None
            }
            Err(error) => {
                tracing::error!(%error, "no thread for the picture");
                Some(Err("De afbeelding is niet gemaakt. Probeer het nog eens.".to_owned()))
            }
        }
    }

    /// What became of the picture, once.
    pub fn poll(&mut self) -> Option<Told> {
        let made = match self.picture.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
            Ok(made) => Some(made),
        };
        self.picture = None;
        Some(self.copy_picture(made?))
    }

    /// Waits for the picture: for tests, never in the window.
    pub fn settle(&mut self) -> Option<Told> {
        let made = self.picture.take()?.recv().ok()?;
        Some(self.copy_picture(made))
    }

    fn copy_picture(&mut self, made: Result<Picture, AppError>) -> Told {
        let picture = made.map_err(|error| error.to_string())?;
        self.clipboard.put_picture(&picture)?;
        Ok("De afbeelding is gekopieerd. Plak hem in Word of PowerPoint.".to_owned())
    }

    /// The name that the dialog suggests.
    pub fn file_name(&self) -> String {
        self.saving.as_ref().map_or_else(String::new, |(figure, format)| {
            format!("{}.{}", figure.head.naam, format.ending())
        })
    }

    /// Keeps the figure in the file that was chosen.
    pub fn save_to(&mut self, path: PathBuf) -> Option<Command> {
        let (figure, format) = self.saving.take()?;
        Some(Command::SaveFigure { figure, path, format })
    }
}
