//! Stand-in for the session, so that the window can be built and tested without a document.

use super::view::bronnen::BronnenView;
use super::view::foto::FotoView;
use super::view::outline::OutlineView;
use super::view::wijk::WijkView;
use crate::model::foto::Vergelijk;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// The open file, as the window sees it.
#[derive(Debug, Clone)]
pub struct FileInfo {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, without the folder.
    pub naam: String,
    /// Why it cannot be changed, as a sentence.
    pub alleen_lezen: Option<String>,
    /// What every view needs to know.
    pub overview: Arc<Overview>,
}

/// What every view needs to know about the file.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// Name of the gemeente.
    pub gemeente: String,
    /// Code and name of the wijken, in their fixed order.
    pub wijken: Vec<(String, String)>,
    /// Years with figures, oldest first.
    pub jaren: Vec<i32>,
    /// What undo takes back.
    pub ongedaan: Option<String>,
    /// What redo brings back.
    pub opnieuw: Option<String>,
    /// Outlines of the gebieden.
    pub omtrekken: Vec<OutlineView>,
}

/// Long work under way.
#[derive(Debug, Clone)]
pub struct JobState {
    /// What it does.
    pub title: String,
    /// How far it is, 0 to 1.
    pub fraction: f32,
    /// Whether it can still be stopped.
    pub can_cancel: bool,
}

/// Something the user should know.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Which one.
    pub id: u64,
    /// How bad it is.
    pub kind: NoticeKind,
    /// The sentence.
    pub text: String,
}

/// How bad a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something to watch.
    Warning,
    /// Something went wrong.
    Error,
}

/// Something only the user can decide.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub text: String,
    /// Word of the button that says yes.
    pub yes: String,
    /// Word of the button that says no.
    pub no: String,
}

/// What the user wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Open a file.
    OpenFile(PathBuf),
    /// Open the example.
    OpenExample,
    /// Make a file for a gemeente of a CBS file.
    NewGemeente {
        /// The CBS file.
        kwb: PathBuf,
        /// Name or code of the gemeente.
        gemeente: String,
        /// The file to make.
        target: PathBuf,
    },
    /// Write a copy.
    CopyTo(PathBuf),
    /// Read figures.
    Import(Vec<PathBuf>),
    /// Take back the last change.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// Decide whether a wijk takes part.
    SetTeltMee {
        /// Code of the wijk.
        wijk: String,
        /// The choice; `None` leaves it to the rule.
        telt_mee: Option<bool>,
    },
    /// Answer the question.
    Answer(bool),
    /// Stop the work.
    CancelJob,
    /// Put a notice away.
    Dismiss(u64),
}

/// A session that answers from given data and remembers what it was sent.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// The open file.
    pub file: Option<FileInfo>,
    /// The Foto.
    pub foto: Option<Arc<FotoView>>,
    /// The wijken by code.
    pub wijken: HashMap<String, Arc<WijkView>>,
    /// The sources.
    pub bronnen: Option<Arc<BronnenView>>,
    /// Work under way.
    pub job: Option<JobState>,
    /// Notices.
    pub notices: Vec<Notice>,
    /// A question.
    pub question: Option<Question>,
    /// What was sent.
    pub sent: Vec<Command>,
}

impl Session {
    /// Takes in what the document thread has done.
    pub fn poll(&mut self) {}

    /// The open file.
    pub fn file(&self) -> Option<&FileInfo> {
        self.file.as_ref()
    }

    /// The Foto; `None` while it is being made.
    pub fn foto(&mut self, _jaar: Option<i32>, _met: Vergelijk) -> Option<Arc<FotoView>> {
        self.foto.clone()
    }

    /// One wijk; `None` while it is being made.
    pub fn wijk(
        &mut self,
        code: &str,
        _jaar: Option<i32>,
        _met: Vergelijk,
    ) -> Option<Arc<WijkView>> {
        self.wijken.get(code).cloned()
    }

    /// The sources in the file.
    pub fn bronnen(&mut self) -> Option<Arc<BronnenView>> {
        self.bronnen.clone()
    }

    /// Tells what the user wants.
    pub fn send(&mut self, command: Command) {
        self.sent.push(command);
    }

    /// Work under way.
    pub fn job(&self) -> Option<&JobState> {
        self.job.as_ref()
    }

    /// What the user should know.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What only the user can decide.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }
}
