//! Taking figures in: read, tried out, looked over, taken over.

use super::{Ask, Event, Request, Worker, no_file};
use crate::app::nakijken::{Besluit, Nakijken};
use crate::app::session::NoticeKind;
use crate::app::{AppError, files};
use crate::document::{Access, Document, DocumentError};
use crate::model::progress::{CancelSwitch, Progress};
use std::path::PathBuf;
use std::sync::Arc;

impl Worker {
    /// Reads files and shows what they would bring: nothing is stored before the user says so.
    /// Decisions about other files are not thrown away without a question.
    pub(super) fn import(
        &mut self,
        paths: &[PathBuf],
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        if !self.review.as_ref().is_some_and(Nakijken::is_begun) {
            return self.import_surely(paths, switch);
        }
        let text = "Er wacht nog een bestand op nakijken. Wat u daarin verbeterde of koos, vervalt als u nu een ander bestand inleest.";
        let title = "Een ander bestand inlezen?";
        let then = Request::ImportInstead(paths.to_vec());
        self.ask(Ask { title, yes: "Ander bestand inlezen" }, text.to_owned(), then);
        Ok(())
    }

    pub(super) fn import_surely(
        &mut self,
        paths: &[PathBuf],
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let id = self.reviews + 1;
        let lezer = self.lezer.clone();
        let document = self.document()?;
        refuse_reader(document)?;
        match Nakijken::start(&lezer, document, paths, id, &mut progress)? {
            Some(review) => {
                self.reviews = id;
                self.review = Some(review);
                self.tell_review();
            }
            None => self.say(
                NoticeKind::Info,
                "Deze cijfers staan al in het bestand; er is niets veranderd",
            ),
        }
        Ok(())
    }

    pub(super) fn decide(
        &mut self,
        besluit: Besluit,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        self.with_review(switch, |review, document, progress| {
            review.decide(document, besluit, progress)
        })
    }

    /// Takes over what was looked over, as one user action. When the file changed since, what it
    /// would do is shown again first.
    pub(super) fn take_over_review(&mut self, switch: &CancelSwitch) -> Result<(), AppError> {
        let mut changed = false;
        self.with_review(switch, |review, document, progress| {
            changed = review.follow(document, progress)?;
            Ok(())
        })?;
        if changed {
            let text = "Het bestand is intussen veranderd. De tellingen zijn opnieuw gemaakt; kijk ze na en neem dan over";
            self.say(NoticeKind::Warning, text);
            return Ok(());
        }
        let Some(review) = self.review.take() else { return Ok(()) };
        let done = self.take_over(&review, switch);
        if done.is_err() {
            self.review = Some(review);
        }
        self.tell_review();
        done
    }

    fn take_over(&mut self, review: &Nakijken, switch: &CancelSwitch) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let done = review.view().overgenomen;
        self.change_with(|document, wie| {
            files::take_over(document, review.drafts(), wie, &mut progress)?;
            Ok(Some(format!("{done}; u kunt dit in één keer ongedaan maken")))
        })
    }

    pub(super) fn stop_review(&mut self) {
        if self.review.is_some() {
            self.drop_review();
            self.say(NoticeKind::Info, "Gestopt met nakijken; er is niets overgenomen");
        }
    }

    /// Nothing was stored, so nothing is lost.
    pub(super) fn drop_review(&mut self) {
        if self.review.take().is_some() {
            self.tell_review();
        }
    }

    /// Does something with the review and shows it again, also when that could not be done.
    fn with_review(
        &mut self,
        switch: &CancelSwitch,
        work: impl FnOnce(&mut Nakijken, &Document, &mut Progress<'_>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let document = self.document.as_ref().ok_or_else(no_file)?;
        let Some(review) = self.review.as_mut() else { return Ok(()) };
        let done = refuse_reader(document).and_then(|()| work(review, document, &mut progress));
        self.tell_review();
        done
    }

    fn tell_review(&self) {
        self.tell(Event::Review(self.review.as_ref().map(|review| Arc::new(review.view()))));
    }
}

/// Into a file that can only be read nothing is taken over, so there is nothing to look over.
fn refuse_reader(document: &Document) -> Result<(), AppError> {
    match document.access() {
        Access::Write => Ok(()),
        Access::Read(reason) => {
            let (path, reason) = (document.path().to_owned(), reason.clone());
            Err(DocumentError::ReadOnly { path, reason }.into())
        }
    }
}
