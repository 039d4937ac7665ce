//! The one thread that owns the document and its only connection. The window sends requests and
//! receives events; it never waits for the disk.

mod exporting;
mod importing;
mod keeping;
mod opening;
mod personen;
mod samenvoegen;

pub use opening::example_path;

use super::AppError;
use super::command::Command;
use super::inlezen::Lezer;
use super::nakijken::Nakijken;
use super::plekken;
use super::query::{AnyAnswer, Asked, KeptFigures, Reader};
use super::session::{NoticeKind, Question, Reservekopie};
use super::view::nakijken::NakijkView;
use crate::document::{Document, DocumentError};
use crate::model::klein::Grens;
use crate::model::nl;
use crate::model::persoon::TeWissen;
use crate::model::progress::{CancelSwitch, Progress, Step};
use crate::model::record::{Edit, Id, Noun};
use crate::model::revision::Revisions;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// Wakes the window when there is something to receive.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// What the thread is asked to do.
pub(super) enum Request {
    Do(Command),
    /// The next ones follow the user's yes to a question.
    OpenReadOnly(PathBuf),
    ImportInstead(Vec<PathBuf>),
    UndoSurely,
    RedoSurely,
    CleanUpSurely,
    WipeSurely(TeWissen),
    JoinSurely(Noun, [Id; 2]),
    PutBackSurely(String),
    Query(Box<Asked>),
}

/// A request, the switch that stops it, and the name of who asks.
pub(super) type Order = (Request, CancelSwitch, String);

/// How long nobody asks for anything before the file is checked as a whole.
const IDLE: Duration = Duration::from_secs(20);

/// What the thread tells.
pub(super) enum Event {
    Opened {
        path: PathBuf,
        revisions: Revisions,
        alleen_lezen: Option<String>,
        reservekopie: Option<Reservekopie>,
    },
    Changed(Revisions),
    Answered {
        query: Box<Asked>,
        revision: u64,
        answer: Option<AnyAnswer>,
    },
    Progress(Step),
    Idle,
    Review(Option<Arc<NakijkView>>),
    Notice(NoticeKind, String),
    Ask(Question, Box<Request>),
}

/// The state of the thread.
pub(super) struct Worker {
    document: Option<Document>,
    /// The file itself, while a backup of it is shown.
    parked: Option<Document>,
    /// The import that is looked over.
    review: Option<Nakijken>,
    /// Number of imports that were looked over.
    reviews: u64,
    kept: KeptFigures,
    events: Sender<Event>,
    waker: Waker,
    wie: String,
    /// Who reads the files of others.
    lezer: Lezer,
    checked: bool,
}

impl Worker {
    pub(super) fn new(
        document: Option<Document>,
        wie: String,
        lezer: Lezer,
        events: Sender<Event>,
        waker: Waker,
    ) -> Self {
        Self {
            document,
            parked: None,
            review: None,
            reviews: 0,
            kept: KeptFigures::default(),
            events,
            waker,
            wie,
            lezer,
            checked: false,
        }
    }

    /// Works until the window is gone.
    pub(super) fn run(mut self, requests: &Receiver<Order>) {
        if let Some(document) = self.document.take() {
            self.opened(document);
            self.tell(Event::Idle);
        }
        while let Some((request, switch, wie)) = self.next(requests) {
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

    /// The next request; the full check of a file is done once, when nobody asks for anything.
    fn next(&mut self, requests: &Receiver<Order>) -> Option<Order> {
        if self.document.is_some() && !self.checked {
            match requests.recv_timeout(IDLE) {
                Ok(order) => return Some(order),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => self.check_when_idle(),
            }
        }
        requests.recv().ok()
    }

    fn check_when_idle(&mut self) {
        self.checked = true;
        let Some(document) = &self.document else { return };
        let text = match document.check() {
            Ok(findings) if findings.is_empty() => return,
            Ok(findings) => first_of(&findings),
            Err(error) => error.to_string(),
        };
        let advice = "Maak geen wijzigingen meer en zet een reservekopie terug";
        self.say(NoticeKind::Warning, format!("Het bestand is niet in orde: {text}. {advice}"));
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
        let nothing_wrong = matches!(
            error,
            AppError::Document(
                DocumentError::Cancelled(_)
                    | DocumentError::NothingToUndo
                    | DocumentError::NothingToRedo
            )
        );
        let kind = if nothing_wrong { NoticeKind::Info } else { NoticeKind::Error };
        tracing::info!(error = crate::app::log::kind(error), "not done");
        self.say(kind, nl::capital(&error.to_string()));
    }

    fn handle(&mut self, request: Request, switch: &CancelSwitch) -> Result<(), AppError> {
        match request {
            Request::Do(command) => self.perform(command, switch),
            Request::OpenReadOnly(path) => self.open_for_reading(&path),
            Request::ImportInstead(paths) => self.import_surely(&paths, switch),
            Request::UndoSurely => self.undo_surely(),
            Request::RedoSurely => self.redo_surely(),
            Request::CleanUpSurely => self.clean_up_surely(switch),
            Request::WipeSurely(wie) => self.wipe_surely(&wie),
            Request::JoinSurely(noun, ids) => self.join_surely(noun, ids),
            Request::PutBackSurely(name) => self.put_back_surely(&name, switch),
            Request::Query(query) => self.answer(query),
        }
    }

    fn perform(&mut self, command: Command, switch: &CancelSwitch) -> Result<(), AppError> {
        match command {
            Command::OpenFile(path) => self.open(&path),
            Command::OpenExample => self.open_example(),
            Command::NewGemeente { kwb, gemeente, target } => {
                self.new_gemeente(&kwb, &gemeente, &target, switch)
            }
            Command::CopyTo(path) => self.copy_to(&path, false),
            Command::CopyWithoutPersons(path) => self.copy_to(&path, true),
            Command::WithdrawBatches(ids) => self.withdraw_batches(&ids),
            Command::RestoreBatches(ids) => self.restore_batches(&ids),
            Command::CleanUp => self.clean_up(),
            Command::WipePerson(wie) => self.wipe_person(wie),
            Command::Join(noun, ids) => self.join(noun, ids),
            Command::TakeBack(id) => self.take_back(id),
            Command::LookIntoBackup(name) => self.look_into_backup(&name, switch),
            Command::LeaveBackup => self.leave_backup(),
            Command::PutBack(name) => self.put_back(&name),
            Command::Import(paths) => self.import(&paths, switch),
            Command::Decide(besluit) => self.decide(besluit, switch),
            Command::TakeOverReview => self.take_over_review(switch),
            Command::StopReview => {
                self.stop_review();
                Ok(())
            }
            Command::SetTeltMee { wijk, telt_mee } => self.set_telt_mee(&wijk, telt_mee),
            Command::SetGrens { grens, waarde } => self.set_grens(grens, waarde),
            Command::KeepFoto { keuze, naam } => self.keep_foto(&keuze, naam.as_deref()),
            Command::Edit(edits) => self.edit(&edits),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::SaveFigure { figure, path, format } => {
                self.save_figure(&figure, &path, format)
            }
            Command::ExportFigures { path, form, edities } => {
                self.export_figures(&path, form, edities, switch)
            }
            Command::ExportList { path, wens } => self.export_list(&path, wens),
            Command::Report { path, wijk } => self.report(&path, wijk.as_deref()),
            // The session sees to these itself.
            Command::Tell(_) | Command::Answer(_) | Command::CancelJob | Command::Dismiss(_) => {
                Ok(())
            }
        }
    }

    fn document(&mut self) -> Result<&mut Document, AppError> {
        self.document.as_mut().ok_or_else(no_file)
    }

    fn ask(&self, ask: Ask, text: String, then: Request) {
        let (title, yes) = (ask.title.to_owned(), ask.yes.to_owned());
        let question = Question { title, text, yes, no: "Annuleren".to_owned() };
        self.tell(Event::Ask(question, Box::new(then)));
    }

    fn progress(&self, switch: &CancelSwitch) -> Progress<'static> {
        let (events, waker) = (self.events.clone(), self.waker.clone());
        Progress::new(switch.clone(), move |step| {
            let _sent = events.send(Event::Progress(step));
            waker();
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
        let before = document.revisions();
        let said = work(document, &wie);
        let after = document.revisions();
        if before != after {
            self.tell(Event::Changed(after));
        }
        if let Some(text) = said? {
            self.say(NoticeKind::Info, text);
        }
        Ok(())
    }

    fn set_telt_mee(&mut self, wijk: &str, telt_mee: Option<bool>) -> Result<(), AppError> {
        self.change(|document, wie| document.set_telt_mee(wijk, telt_mee, wie).map(|_| None))
    }

    fn set_grens(&mut self, grens: Grens, waarde: u32) -> Result<(), AppError> {
        self.change(|document, wie| document.set_grens(grens, waarde, wie).map(|_| None))
    }

    fn edit(&mut self, edits: &[Edit]) -> Result<(), AppError> {
        self.change_with(|document, wie| {
            let edits = plekken::with_ligging(document, edits)?;
            document.edit(&edits, wie)?;
            Ok(None)
        })
    }

    fn undo(&mut self) -> Result<(), AppError> {
        let step = self.document()?.next_undo()?;
        match self.foreign_step(step.as_ref(), "ongedaan maken")? {
            Some(text) => {
                let title = "Deze wijziging ongedaan maken?";
                self.ask(Ask { title, yes: "Ongedaan maken" }, text, Request::UndoSurely);
                Ok(())
            }
            None => self.undo_surely(),
        }
    }

    fn undo_surely(&mut self) -> Result<(), AppError> {
        self.change(|document, wie| {
            document.undo(wie).map(|what| Some(format!("Ongedaan gemaakt: {what}")))
        })
    }

    fn redo(&mut self) -> Result<(), AppError> {
        let step = self.document()?.next_redo()?;
        match self.foreign_step(step.as_ref(), "opnieuw doen")? {
            Some(text) => {
                let title = "Dit opnieuw doen?";
                self.ask(Ask { title, yes: "Opnieuw doen" }, text, Request::RedoSurely);
                Ok(())
            }
            None => self.redo_surely(),
        }
    }

    fn redo_surely(&mut self) -> Result<(), AppError> {
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

    fn answer(&mut self, query: Box<Asked>) -> Result<(), AppError> {
        let Some(document) = &self.document else { return Ok(()) };
        let revision = query.revision(&document.revisions());
        let answer = query.any_answer(&mut Reader::new(document, &mut self.kept));
        let (answer, failed) = match answer {
            Ok(answer) => (Some(answer), None),
            Err(error) => (None, Some(error)),
        };
        self.tell(Event::Answered { query, revision, answer });
        failed.map_or(Ok(()), Err)
    }
}

/// What stands on a question beside its text.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub title: &'static str,
    pub yes: &'static str,
}

fn no_file() -> AppError {
    DocumentError::NotFound(PathBuf::from("geen bestand")).into()
}

/// The first findings, and how many there are more.
fn first_of(findings: &[String]) -> String {
    const SHOWN: usize = 3;
    let shown = findings.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("; ");
    match findings.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown}; en nog {more}"),
    }
}
