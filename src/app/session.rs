//! The open file as the window sees it: commands in, answers and notices out.

use super::cache::Cache;
use super::command::Command;
use super::inlezen::Lezer;
use super::query::{AnyAnswer, Asked, Overview, OverviewQuery, Query};
use super::view::nakijken::NakijkView;
use super::worker::{Event, Order, Request, Worker};
use crate::document::Document;
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
    /// The backup that is shown in its place, when one is.
    pub reservekopie: Option<Reservekopie>,
    /// What every view needs to know.
    pub overview: Arc<Overview>,
}

/// A backup that is looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservekopie {
    /// Its name, as a command takes it.
    pub naam: String,
    /// When it was made.
    pub tijd: String,
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
    /// What it is about, in a few words.
    pub title: String,
    /// The question.
    pub text: String,
    /// Word of the button that says yes.
    pub yes: String,
    /// Word of the button that says no.
    pub no: String,
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
    review: Option<Arc<NakijkView>>,
}

impl Session {
    /// Starts the document thread, with a document that is open already or none.
    ///
    /// `wie` is the name of the user, `waker` is called when [`Session::poll`] has something.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(document: Option<Document>, wie: &str, waker: Waker) -> std::io::Result<Self> {
        Self::start_reading_with(Lezer::Here, document, wie, waker)
    }

    /// As [`Session::start`]; `lezer` reads the files of others.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start_reading_with(
        lezer: Lezer,
        document: Option<Document>,
        wie: &str,
        waker: Waker,
    ) -> std::io::Result<Self> {
        let (requests, inbox) = channel();
        let (outbox, events) = channel();
        let worker_wie = wie.to_owned();
        // A document that is open already is announced by the thread, as work that is done.
        let running = usize::from(document.is_some());
        std::thread::Builder::new().name("document".to_owned()).spawn(move || {
            Worker::new(document, worker_wie, lezer, outbox, waker).run(&inbox);
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
            review: None,
        })
    }

    /// Under which name changes are made from now on.
    pub fn set_wie(&mut self, wie: &str) {
        wie.clone_into(&mut self.wie);
    }

    /// Takes in what the document thread has done.
    pub fn poll(&mut self) {
        self.take_all();
        self.refresh_overview();
    }

    fn take_all(&mut self) -> bool {
        let mut any = false;
        while let Ok(event) = self.events.try_recv() {
            any = true;
            self.take(event);
        }
        any
    }

    /// Waits until every request is answered, and says whether there was any: for tests and
    /// pictures, never in the window.
    pub fn settle(&mut self) -> bool {
        // An answer that came in before anyone waited for it is news too.
        let mut waited = self.take_all();
        self.refresh_overview();
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

    /// Whether everything that was asked and sent is done, and the answers are those of now.
    pub fn settled(&self) -> bool {
        !self.busy() && self.cache.settled()
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Opened { path, revisions, alleen_lezen, reservekopie } => {
                let naam = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let overview = Arc::default();
                self.cache.clear();
                self.cache.changed(revisions);
                self.file = Some(FileInfo { path, naam, alleen_lezen, reservekopie, overview });
            }
            Event::Changed(revisions) => {
                self.cache.changed(revisions);
                // What went wrong before was mended, or is behind us.
                self.notices.retain(|notice| notice.kind != NoticeKind::Error);
            }
            Event::Answered { query, revision, answer } => self.cache.keep(query, revision, answer),
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
            Event::Review(review) => self.review = review,
            Event::Ask(question, then) => self.question = Some((question, then)),
        }
    }

    fn refresh_overview(&mut self) {
        if self.file.is_none() {
            return;
        }
        let overview = self.ask(&OverviewQuery);
        if let (Some(file), Some(overview)) = (&mut self.file, overview) {
            file.overview = overview;
        }
    }

    fn notify(&mut self, kind: NoticeKind, text: String) {
        // A new message of the same kind takes the place of the old one.
        self.notices.retain(|notice| notice.kind != kind);
        self.next_notice += 1;
        self.notices.push(Notice { id: self.next_notice, kind, text });
    }

    /// The answer to a question; `None` while it is being made.
    pub fn ask<Q: Query>(&mut self, query: &Q) -> Option<Arc<Q::Answer>> {
        self.ask_any(query)?.downcast().ok()
    }

    /// The answer to a question of any kind.
    pub fn ask_any(&mut self, query: &Asked) -> Option<AnyAnswer> {
        let (answer, ask) = self.cache.look_up(query);
        if ask {
            self.request(Request::Query(query.boxed()), CancelSwitch::default());
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

    /// Does what the user wants.
    pub fn send(&mut self, command: Command) {
        match command {
            Command::Tell(text) => self.notify(NoticeKind::Info, text),
            Command::Answer(yes) => self.answer(yes),
            Command::CancelJob => self.switch.cancel(),
            Command::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
            work => {
                // What was told about earlier work is in the way by now.
                let stays = |notice: &Notice| notice.kind != NoticeKind::Info;
                self.notices.retain(|notice| !work.opens_a_file() && stays(notice));
                self.work(Request::Do(work));
            }
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

    /// The import that is looked over.
    pub fn review(&self) -> Option<&Arc<NakijkView>> {
        self.review.as_ref()
    }

    /// What only the user can decide.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref().map(|(question, _)| question)
    }
}
