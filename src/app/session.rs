//! The open file as the window sees it: commands in, answers and notices out.

use super::cache::Cache;
use super::query::{Answer, Query};
use super::view::bronnen::BronnenView;
use super::view::foto::FotoView;
use super::view::outline::OutlineView;
use super::view::wijk::WijkView;
use super::worker::{Event, Order, Request, Worker};
use crate::document::Document;
use crate::model::foto::Vergelijk;
use crate::model::progress::CancelSwitch;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

pub use super::worker::{Waker, example_path};

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
    /// Change rows of nouns.
    Edit(Vec<crate::model::record::Edit>),
    /// Answer the question.
    Answer(bool),
    /// Stop the work.
    CancelJob,
    /// Put a notice away.
    Dismiss(u64),
}

/// The handle to the document thread, with what it last told.
pub struct Session {
    requests: Sender<Order>,
    events: Receiver<Event>,
    wie: String,
    cache: Cache,
    file: Option<FileInfo>,
    running: usize,
    job: Option<JobState>,
    switch: CancelSwitch,
    notices: Vec<Notice>,
    next_notice: u64,
    question: Option<(Question, Box<Request>)>,
}

impl Session {
    /// Starts the document thread, with a document that is open already or none.
    ///
    /// `wie` is the name of the user, `waker` is called when [`Session::poll`] has something.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(document: Option<Document>, wie: &str, waker: Waker) -> std::io::Result<Self> {
        let (requests, inbox) = channel();
        let (outbox, events) = channel();
        let worker_wie = wie.to_owned();
        // A document that is open already is announced by the thread, as work that is done.
        let running = usize::from(document.is_some());
        std::thread::Builder::new().name("document".to_owned()).spawn(move || {
            Worker::new(document, worker_wie, outbox, waker).run(&inbox);
        })?;
        Ok(Self {
            requests,
            events,
            wie: wie.to_owned(),
            cache: Cache::default(),
            file: None,
            running,
            job: None,
            switch: CancelSwitch::default(),
            notices: Vec::new(),
            next_notice: 0,
            question: None,
        })
    }

    /// Under which name changes are made from now on.
    pub fn set_wie(&mut self, wie: &str) {
        wie.clone_into(&mut self.wie);
    }

    /// Takes in what the document thread has done.
    pub fn poll(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.take(event);
        }
        self.refresh_overview();
    }

    /// Waits until every request is answered, and says whether there was any: for tests and
    /// pictures, never in the window.
    pub fn settle(&mut self) -> bool {
        self.poll();
        let mut waited = false;
        while self.running > 0 || !self.cache.settled() {
            let Ok(event) = self.events.recv() else { break };
            waited = true;
            self.take(event);
            self.refresh_overview();
        }
        waited
    }

    /// Whether something is being opened, made or changed.
    pub fn busy(&self) -> bool {
        self.running > 0
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Opened { path, revision, alleen_lezen } => {
                let naam = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let overview = Arc::default();
                self.cache.clear();
                self.cache.changed(revision);
                self.file = Some(FileInfo { path, naam, alleen_lezen, overview });
            }
            Event::Changed(revision) => {
                self.cache.changed(revision);
            }
            Event::Answered { query, revision, answer } => {
                if let (Some(file), Some(Answer::Overview(overview))) = (&mut self.file, &answer) {
                    file.overview = overview.clone();
                }
                self.cache.keep(query, revision, answer);
            }
            Event::Progress(step) => {
                self.job = Some(JobState {
                    title: step.title.to_owned(),
                    fraction: step.fraction,
                    can_cancel: true,
                });
            }
            Event::Idle => {
                self.running = self.running.saturating_sub(1);
                if self.running == 0 {
                    self.job = None;
                }
            }
            Event::Notice(kind, text) => self.notify(kind, text),
            Event::Ask(question, then) => self.question = Some((question, then)),
        }
    }

    fn refresh_overview(&mut self) {
        if self.file.is_some() {
            self.ask(Query::Overview);
        }
    }

    fn notify(&mut self, kind: NoticeKind, text: String) {
        // A new message of the same kind takes the place of the old one.
        self.notices.retain(|notice| notice.kind != kind);
        self.next_notice += 1;
        self.notices.push(Notice { id: self.next_notice, kind, text });
    }

    fn ask(&mut self, query: Query) -> Option<Answer> {
        let (answer, ask) = self.cache.look_up(&query);
        let answer = answer.cloned();
        if ask {
            self.request(Request::Query(query), CancelSwitch::default());
        }
        answer
    }

    fn request(&self, request: Request, switch: CancelSwitch) {
        // The thread lives as long as this handle: it ends when the channel closes.
        let _sent = self.requests.send((request, switch, self.wie.clone()));
    }

    fn work(&mut self, request: Request) {
        self.switch = CancelSwitch::default();
        self.running += 1;
        self.request(request, self.switch.clone());
    }

    /// The open file.
    pub fn file(&self) -> Option<&FileInfo> {
        self.file.as_ref()
    }

    /// The Foto; `None` while it is being made.
    pub fn foto(&mut self, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<FotoView>> {
        match self.ask(Query::Foto(jaar, met)) {
            Some(Answer::Foto(foto)) => Some(foto),
            _ => None,
        }
    }

    /// One wijk; `None` while it is being made.
    pub fn wijk(&mut self, code: &str, jaar: Option<i32>, met: Vergelijk) -> Option<Arc<WijkView>> {
        match self.ask(Query::Wijk(code.to_owned(), jaar, met)) {
            Some(Answer::Wijk(wijk)) => Some(wijk),
            _ => None,
        }
    }

    /// The sources in the file.
    pub fn bronnen(&mut self) -> Option<Arc<BronnenView>> {
        match self.ask(Query::Bronnen) {
            Some(Answer::Bronnen(bronnen)) => Some(bronnen),
            _ => None,
        }
    }

    /// Does what the user wants.
    pub fn send(&mut self, command: Command) {
        match command {
            Command::OpenFile(path) => self.work(Request::Open(path)),
            Command::OpenExample => self.work(Request::OpenExample),
            Command::NewGemeente { kwb, gemeente, target } => {
                self.work(Request::NewGemeente { kwb, gemeente, target });
            }
            Command::CopyTo(path) => self.work(Request::CopyTo(path)),
            Command::Import(paths) => self.work(Request::Import(paths)),
            Command::Undo => self.work(Request::Undo { sure: false }),
            Command::Redo => self.work(Request::Redo { sure: false }),
            Command::SetTeltMee { wijk, telt_mee } => {
                self.work(Request::SetTeltMee { wijk, telt_mee });
            }
            Command::Edit(edits) => self.work(Request::Edit(edits)),
            Command::Answer(yes) => self.answer(yes),
            Command::CancelJob => self.switch.cancel(),
            Command::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
        }
    }

    fn answer(&mut self, yes: bool) {
        if let (Some((_, then)), true) = (self.question.take(), yes) {
            self.work(*then);
        }
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
        self.question.as_ref().map(|(question, _)| question)
    }
}
