//! What the window asks and tells: the session, or a still one in a test.

use crate::app::session::{Command, FileInfo, JobState, Notice, Question, Session};
use crate::app::view::bronnen::BronnenView;
use crate::app::view::foto::FotoView;
use crate::app::view::wijk::WijkView;
use crate::model::foto::Vergelijk;
use std::sync::Arc;

/// The open file, as the window needs it.
pub trait Desk {
    /// Takes in what has been done.
    fn poll(&mut self);
    /// The open file.
    fn file(&self) -> Option<&FileInfo>;
    /// The Foto; `None` while it is being made.
    fn foto(&mut self, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<FotoView>>;
    /// One wijk; `None` while it is being made.
    fn wijk(&mut self, code: &str, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<WijkView>>;
    /// The sources in the file.
    fn bronnen(&mut self) -> Option<Arc<BronnenView>>;
    /// Does what the user wants.
    fn send(&mut self, command: Command);
    /// Under which name changes are made from now on.
    fn set_wie(&mut self, wie: &str);
    /// Work under way.
    fn job(&self) -> Option<&JobState>;
    /// What the user should know.
    fn notices(&self) -> &[Notice];
    /// What only the user can decide.
    fn question(&self) -> Option<&Question>;
    /// Waits until everything is answered, and says whether there was anything: for tests and
    /// measurements, never in the window.
    fn settle(&mut self) -> bool {
        false
    }
}

impl Desk for Session {
    fn poll(&mut self) {
        Self::poll(self);
    }

    fn file(&self) -> Option<&FileInfo> {
        Self::file(self)
    }

    fn foto(&mut self, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<FotoView>> {
        Self::foto(self, jaar, met)
    }

    fn wijk(&mut self, code: &str, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<WijkView>> {
        Self::wijk(self, code, jaar, met)
    }

    fn bronnen(&mut self) -> Option<Arc<BronnenView>> {
        Self::bronnen(self)
    }

    fn send(&mut self, command: Command) {
        Self::send(self, command);
    }

    fn set_wie(&mut self, wie: &str) {
        Self::set_wie(self, wie);
    }

    fn job(&self) -> Option<&JobState> {
        Self::job(self)
    }

    fn notices(&self) -> &[Notice] {
        Self::notices(self)
    }

    fn question(&self) -> Option<&Question> {
        Self::question(self)
    }

    fn settle(&mut self) -> bool {
        Self::settle(self)
    }
}
