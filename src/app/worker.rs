//! The one thread that owns the document and its only connection. The window sends requests and
//! receives events; it never waits for the disk.

use super::query::{Answer, Answerer, Query};
use super::session::{NoticeKind, Question};
use super::{AppError, files};
use crate::document::{Access, Document, DocumentError, backup, platform};
use crate::exchange::Options;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::nl;
use crate::model::progress::{CancelSwitch, Progress, Step};
use crate::model::record::Edit;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

/// Wakes the window when there is something to receive.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// What the thread is asked to do.
pub(super) enum Request {
    Open(PathBuf),
    OpenReadOnly(PathBuf),
    OpenExample,
    NewGemeente { kwb: PathBuf, gemeente: String, target: PathBuf },
    CopyTo(PathBuf),
    Import(Vec<PathBuf>),
    TakeOver(Vec<Draft>),
    SetTeltMee { wijk: String, telt_mee: Option<bool> },
    Edit(Vec<Edit>),
    Undo { sure: bool },
    Redo { sure: bool },
    Query(Query),
}

/// What the thread tells.
pub(super) enum Event {
    Opened { path: PathBuf, revision: u64, alleen_lezen: Option<String> },
    Changed(u64),
    Answered { query: Query, revision: u64, answer: Option<Answer> },
    Progress(Step),
    Idle,
    Notice(NoticeKind, String),
    Ask(Question, Box<Request>),
}

/// The state of the thread.
pub(super) struct Worker {
    document: Option<Document>,
    answerer: Answerer,
    events: Sender<Event>,
    waker: Waker,
    wie: String,
}

impl Worker {
    pub(super) fn new(
        document: Option<Document>,
        wie: String,
        events: Sender<Event>,
        waker: Waker,
    ) -> Self {
        Self { document, answerer: Answerer::default(), events, waker, wie }
    }

    /// Works until the window is gone.
    pub(super) fn run(mut self, requests: &Receiver<(Request, CancelSwitch, String)>) {
        if let Some(document) = self.document.take() {
            self.opened(document);
            self.tell(Event::Idle);
        }
        while let Ok((request, switch, wie)) = requests.recv() {
            self.wie = wie;
            let is_question = matches!(request, Request::Query(_));
            if let Err(error) = self.handle(request, &switch) {
                self.fail(&error);
            }
            if !is_question {
                self.tell(Event::Idle);
            }
        }
    }

    fn tell(&self, event: Event) {
        // When the window is gone there is nobody to tell, and the thread ends by itself.
        let _sent = self.events.send(event);
        (self.waker)();
    }

    fn say(&self, kind: NoticeKind, text: impl Into<String>) {
        self.tell(Event::Notice(kind, text.into()));
    }

    fn fail(&self, error: &AppError) {
        let cancelled = matches!(error, AppError::Document(DocumentError::Cancelled(_)));
        let kind = if cancelled { NoticeKind::Info } else { NoticeKind::Error };
        self.say(kind, sentence(&error.to_string()));
    }

    fn handle(&mut self, request: Request, switch: &CancelSwitch) -> Result<(), AppError> {
        match request {
            Request::Open(path) => self.open(&path),
            Request::OpenReadOnly(path) => {
                self.opened(Document::open_for_reading(&path)?);
                Ok(())
            }
            Request::OpenExample => self.open_example(),
            Request::NewGemeente { kwb, gemeente, target } => {
                self.new_gemeente(&kwb, &gemeente, &target, switch)
            }
            Request::CopyTo(path) => self.copy_to(&path),
            Request::Import(paths) => self.import(&paths, switch),
            Request::TakeOver(drafts) => self.take_over(&drafts, switch),
            Request::SetTeltMee { wijk, telt_mee } => self
                .change(|document, wie| document.set_telt_mee(&wijk, telt_mee, wie).map(|_| None)),
            Request::Edit(edits) => {
                self.change(|document, wie| document.edit(&edits, wie).map(|_| None))
            }
            Request::Undo { sure } => self.undo(sure),
            Request::Redo { sure } => self.redo(sure),
            Request::Query(query) => self.answer(query),
        }
    }

    fn document(&mut self) -> Result<&mut Document, AppError> {
        let none = || DocumentError::NotFound(PathBuf::from("geen bestand"));
        Ok(self.document.as_mut().ok_or_else(none)?)
    }

    fn opened(&mut self, mut document: Document) {
        document.announce(&self.wie);
        let alleen_lezen = match document.access() {
            Access::Write => None,
            Access::Read(reason) => Some(sentence(reason)),
        };
        let (path, revision) = (document.path().to_owned(), document.revision());
        if alleen_lezen.is_none()
            && !path.as_os_str().is_empty()
            && let Err(error) = backup::make_daily(&document)
        {
            self.say(
                NoticeKind::Warning,
                format!("De dagelijkse reservekopie is niet gemaakt: {error}"),
            );
        }
        self.document = Some(document);
        self.answerer = Answerer::default();
        self.tell(Event::Opened { path, revision, alleen_lezen });
    }

    fn open(&mut self, path: &Path) -> Result<(), AppError> {
        // The same file twice in one process would lose its lock.
        let open_now = self.document.as_ref().map(|document| document.path().to_owned());
        if path.canonicalize().ok().is_some_and(|path| Some(path) == open_now) {
            return Ok(());
        }
        match Document::open(path) {
            Ok(document) => self.opened(document),
            Err(error @ DocumentError::OpenElsewhere { .. }) => {
                let text =
                    format!("{}. Wilt u er nu alleen in kijken?", sentence(&error.to_string()));
                self.ask(text, "Alleen kijken", Request::OpenReadOnly(path.to_owned()));
            }
            Err(DocumentError::ReadOnly { .. } | DocumentError::Newer(_)) => {
                self.opened(Document::open_for_reading(path)?);
            }
            Err(DocumentError::Damaged { path, fault, backup: Some(backup) }) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let text = format!(
                    "'{name}' is beschadigd ({fault}). Er is niets aan veranderd. Wilt u de nieuwste goede reservekopie bekijken?"
                );
                self.ask(text, "Reservekopie bekijken", Request::OpenReadOnly(backup));
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    fn ask(&self, text: String, yes: &str, then: Request) {
        let question = Question { text, yes: yes.to_owned(), no: "Annuleren".to_owned() };
        self.tell(Event::Ask(question, Box::new(then)));
    }

    fn open_example(&mut self) -> Result<(), AppError> {
        let path = example_path();
        if path.is_file() {
            return self.open(&path);
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .map_err(|source| AppError::Write { path: folder.to_owned(), source })?;
        let document = files::make_example(&path, "hilversum", &self.wie)?;
        self.opened(document);
        Ok(())
    }

    fn new_gemeente(
        &mut self,
        kwb: &Path,
        gemeente: &str,
        target: &Path,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let wie = self.wie.clone();
        let document = files::make_gemeente(target, gemeente, kwb, None, &wie, &mut progress)?;
        drop(progress);
        self.opened(document);
        Ok(())
    }

    fn progress(&self, switch: &CancelSwitch) -> Progress<'static> {
        let (events, waker) = (self.events.clone(), self.waker.clone());
        Progress::new(switch.clone(), move |step| {
            let _sent = events.send(Event::Progress(step));
            waker();
        })
    }

    fn copy_to(&mut self, path: &Path) -> Result<(), AppError> {
        self.document()?.copy_to(path, false)?;
        self.say(NoticeKind::Info, format!("Kopie bewaard als '{}'", path.display()));
        Ok(())
    }

    /// Reads files, tries them out on a copy and asks whether to take them over: nothing is
    /// stored before the user says so.
    fn import(&mut self, paths: &[PathBuf], switch: &CancelSwitch) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let document = self.document()?;
        let known = files::known(document)?;
        let drafts = files::read_drafts(known, paths, &Options::default(), &mut progress)?;
        let mut trial = document.trial()?;
        let reports = files::try_out(&mut trial, &drafts, &mut progress)?;
        if reports.iter().all(|report| report.al_ingelezen) {
            self.say(
                NoticeKind::Info,
                "Deze cijfers staan al in het bestand; er is niets veranderd",
            );
            return Ok(());
        }
        let summary: Vec<String> = reports.iter().map(summary).collect();
        let text = format!("{}\nEr is nog niets opgeslagen.", summary.join("\n"));
        self.ask(text, "Overnemen", Request::TakeOver(drafts));
        Ok(())
    }

    fn take_over(&mut self, drafts: &[Draft], switch: &CancelSwitch) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        self.change_with(|document, wie| {
            files::take_over(document, drafts, wie, &mut progress)?;
            Ok(Some("De cijfers zijn overgenomen; u kunt dit ongedaan maken".to_owned()))
        })
    }

    fn change(
        &mut self,
        work: impl FnOnce(&mut Document, &str) -> Result<Option<String>, DocumentError>,
    ) -> Result<(), AppError> {
        self.change_with(|document, wie| Ok(work(document, wie)?))
    }

    /// Does something that may change the document, and tells so when it did.
    fn change_with(
        &mut self,
        work: impl FnOnce(&mut Document, &str) -> Result<Option<String>, AppError>,
    ) -> Result<(), AppError> {
        let wie = self.wie.clone();
        let document = self.document()?;
        let before = document.revision();
        let said = work(document, &wie);
        let after = document.revision();
        if before != after {
            self.tell(Event::Changed(after));
        }
        if let Some(text) = said? {
            self.say(NoticeKind::Info, text);
        }
        Ok(())
    }

    fn undo(&mut self, sure: bool) -> Result<(), AppError> {
        let step = self.document()?.steps()?.undo.pop();
        if !sure && let Some(text) = self.foreign_step(step.as_ref(), "ongedaan maken")? {
            self.ask(text, "Ongedaan maken", Request::Undo { sure: true });
            return Ok(());
        }
        self.change(|document, wie| {
            document.undo(wie).map(|what| Some(format!("Ongedaan gemaakt: {what}")))
        })
    }

    fn redo(&mut self, sure: bool) -> Result<(), AppError> {
        let step = self.document()?.steps()?.redo.pop();
        if !sure && let Some(text) = self.foreign_step(step.as_ref(), "opnieuw doen")? {
            self.ask(text, "Opnieuw doen", Request::Redo { sure: true });
            return Ok(());
        }
        self.change(|document, wie| {
            document.redo(wie).map(|what| Some(format!("Opnieuw gedaan: {what}")))
        })
    }

    /// The question to ask before touching what was done earlier or by someone else.
    fn foreign_step(
        &mut self,
        step: Option<&crate::model::log::Handeling>,
        verb: &str,
    ) -> Result<Option<String>, AppError> {
        let wie = self.wie.clone();
        let document = self.document()?;
        let Some(step) = step else { return Ok(None) };
        if document.is_of_this_session(step) && step.wie == wie {
            return Ok(None);
        }
        let what = document.describe_origin(step)?;
        let when = crate::document::history::local_time(&step.tijd);
        Ok(Some(format!("'{what}' is gedaan door {} op {when}. Wilt u dit {verb}?", step.wie)))
    }

    fn answer(&mut self, query: Query) -> Result<(), AppError> {
        let Some(document) = &self.document else { return Ok(()) };
        let revision = document.revision();
        let answer = self.answerer.answer(document, &query);
        let (answer, failed) = match answer {
            Ok(answer) => (Some(answer), None),
            Err(error) => (None, Some(error)),
        };
        self.tell(Event::Answered { query, revision, answer });
        failed.map_or(Ok(()), Err)
    }
}

/// Where the copy of the example lies.
pub fn example_path() -> PathBuf {
    platform::data_folder().join("hilversum.wijk")
}

fn summary(report: &ImportReport) -> String {
    if report.al_ingelezen {
        return format!("{}: al ingelezen", report.bestand);
    }
    let count = |n: u64| nl::number(n as f64, 0);
    let mut parts = vec![
        format!("{} nieuw", count(report.nieuw)),
        format!("{} gewijzigd", count(report.gewijzigd)),
        format!("{} gelijk", count(report.gelijk)),
    ];
    let refused = report.geweigerd.len() as u64;
    if refused > 0 {
        parts.push(format!("{} geweigerd", count(refused)));
    }
    if !report.onbekende_gebieden.is_empty() {
        parts.push(format!("{} onbekende gebieden", report.onbekende_gebieden.len()));
    }
    format!("{}: {}", report.bestand, parts.join(", "))
}

/// A sentence that begins with a capital.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
