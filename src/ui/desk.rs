//! What the window asks and tells: the session, or a still one in a test.

use crate::app::command::Command;
use crate::app::query::{AnyAnswer, Asked};
use crate::app::session::{FileInfo, JobState, Notice, Question, Session};
use crate::app::view::nakijken::NakijkView;
use std::sync::Arc;

/// The open file, as the window needs it.
pub trait Desk {
    /// Takes in what has been done.
    fn poll(&mut self);
    /// The open file.
    fn file(&self) -> Option<&FileInfo>;
    /// The answer to a question; `None` while it is being made.
    fn ask_any(&mut self, query: &Asked) -> Option<AnyAnswer>;
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
    /// The import that is looked over.
    fn review(&self) -> Option<&Arc<NakijkView>>;
    /// Whether everything that was asked and sent is done, and the answers are those of now.
    fn settled(&self) -> bool {
        true
    }
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

    fn ask_any(&mut self, query: &Asked) -> Option<AnyAnswer> {
        Self::ask_any(self, query)
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

    fn review(&self) -> Option<&Arc<NakijkView>> {
        Self::review(self)
    }

    fn settled(&self) -> bool {
        Self::settled(self)
    }

    fn settle(&mut self) -> bool {
        Self::settle(self)
    }
}
