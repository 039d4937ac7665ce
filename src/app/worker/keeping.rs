//! What is kept: batches that come and go, older actions, backups and copies.

use super::{Ask, Event, Request, Worker, no_file};
use crate::app::AppError;
use crate::app::query::Reader;
use crate::app::session::{NoticeKind, Reservekopie};
use crate::app::snapshot;
use crate::app::view::reservekopie::size;
use crate::document::backup::{self, Backup};
use crate::document::history::local_time;
use crate::document::{Access, Document, DocumentError};
use crate::model::nl;
use crate::model::progress::CancelSwitch;
use crate::model::recept::FotoKeuze;
use crate::model::record::Id;
use std::path::Path;

impl Worker {
    pub(super) fn copy_to(&mut self, path: &Path, without_persons: bool) -> Result<(), AppError> {
        self.document()?.copy_to(path, without_persons)?;
        let what = if without_persons { "Kopie zonder personen" } else { "Kopie" };
        self.say(NoticeKind::Info, format!("{what} bewaard als '{}'", path.display()));
        Ok(())
    }

    pub(super) fn keep_foto(
        &mut self,
        keuze: &FotoKeuze,
        naam: Option<&str>,
    ) -> Result<(), AppError> {
        let Some(document) = &self.document else { return Err(no_file()) };
        let figures = Reader::new(document, &mut self.kept).figures()?;
        self.change_with(|document, wie| {
            let id = snapshot::keep(document, &figures, keuze, naam, wie)?;
            let naam = document.row_name(id)?;
            Ok(Some(format!("Bewaard bij Gegevens: {naam}")))
        })
    }

    pub(super) fn withdraw_batches(&mut self, ids: &[Id]) -> Result<(), AppError> {
        self.change(|document, wie| {
            let step = document.withdraw_batches(ids, wie)?;
            Ok(step.map(|_| "De cijfers zijn ingetrokken; u kunt ze terughalen".to_owned()))
        })
    }

    pub(super) fn restore_batches(&mut self, ids: &[Id]) -> Result<(), AppError> {
        self.change(|document, wie| {
            let step = document.restore_batches(ids, wie)?;
            Ok(step.map(|_| "De cijfers tellen weer mee".to_owned()))
        })
    }

    pub(super) fn take_back(&mut self, id: Id) -> Result<(), AppError> {
        self.change(|document, wie| {
            document.take_back(id, wie).map(|what| Some(format!("Teruggenomen: {what}")))
        })
    }

    /// Says how much would go, and asks.
    pub(super) fn clean_up(&mut self) -> Result<(), AppError> {
        let cleanable = self.document()?.cleanable()?;
        if cleanable.bestanden.is_empty() {
            self.say(NoticeKind::Info, "Er zijn geen ingetrokken cijfers om op te ruimen");
            return Ok(());
        }
        let waarden = nl::number(cleanable.waarden as f64, 0);
        let text = format!(
            "{waarden} ingetrokken cijfers worden uit het bestand verwijderd. Dat geeft ongeveer {} ruimte terug. Opruimen kunt u niet ongedaan maken. Er wordt eerst een reservekopie gemaakt; daarin staan deze cijfers nog.",
            size(cleanable.bytes)
        );
        let title = "Ingetrokken cijfers opruimen?";
        self.ask(Ask { title, yes: "Opruimen" }, text, Request::CleanUpSurely);
        Ok(())
    }

    pub(super) fn clean_up_surely(&mut self, switch: &CancelSwitch) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        self.change_with(|document, wie| {
            let cleaned = document.clean_up(wie, &mut progress)?;
            let waarden = nl::number(cleaned.waarden as f64, 0);
            Ok(Some(format!("{waarden} ingetrokken cijfers zijn opgeruimd")))
        })
    }

    /// Shows a backup in the place of the file; the file itself stays open and locked.
    pub(super) fn look_into_backup(
        &mut self,
        name: &str,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        progress.step("Reservekopie openen", 0, 2).map_err(DocumentError::from)?;
        let own = self.own()?;
        let backup = backup::named(own.path(), name)?;
        let copy = own.look_into_backup(name)?;
        progress.step("Reservekopie openen", 1, 2).map_err(DocumentError::from)?;
        if self.parked.is_none() {
            self.parked = self.document.take();
        }
        self.show(copy, Some(&backup));
        Ok(())
    }

    /// Back to the file itself.
    pub(super) fn leave_backup(&mut self) -> Result<(), AppError> {
        if let Some(own) = self.parked.take() {
            self.show(own, None);
        }
        Ok(())
    }

    /// Says what would be lost, and asks.
    pub(super) fn put_back(&mut self, name: &str) -> Result<(), AppError> {
        let own = self.own()?;
        let backup = backup::named(own.path(), name)?;
        let when = local_time(&backup.moment());
        let lost = match own.changes_since(&backup.moment())? {
            0 => "Daarna is niets veranderd.".to_owned(),
            1 => "De ene wijziging van daarna staat dan niet meer in het bestand.".to_owned(),
            n => format!(
                "De {} wijzigingen van daarna staan dan niet meer in het bestand.",
                nl::number(n as f64, 0)
            ),
        };
        let text = format!(
            "Het bestand wordt weer zoals het was op {when}. {lost} Het bestand van nu wordt eerst bewaard als reservekopie, zodat u terug kunt."
        );
        let title = "Reservekopie terugzetten?";
        let then = Request::PutBackSurely(name.to_owned());
        self.ask(Ask { title, yes: "Terugzetten" }, text, then);
        Ok(())
    }

    pub(super) fn put_back_surely(
        &mut self,
        name: &str,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        if let Some(own) = self.parked.take() {
            self.document = Some(own);
        }
        let wie = self.wie.clone();
        let done = self.document()?.restore_with(name, &wie, &mut progress);
        if let Some(review) = &mut self.review {
            review.outdated();
        }
        if let Some(document) = self.document.take() {
            self.show(document, None);
        }
        done?;
        let text = "De reservekopie is teruggezet. Wat er stond, is bewaard als reservekopie";
        self.say(NoticeKind::Info, text);
        Ok(())
    }

    /// The file itself, also while a backup is shown.
    fn own(&mut self) -> Result<&Document, AppError> {
        if self.parked.is_some() {
            return self.parked.as_ref().map_or_else(|| Err(no_file()), Ok);
        }
        Ok(self.document()?)
    }

    /// Makes a document the one that is shown; nothing of before is true.
    pub(super) fn show(&mut self, document: Document, backup: Option<&Backup>) {
        let alleen_lezen = match document.access() {
            Access::Write => None,
            Access::Read(reason) => Some(nl::capital(reason)),
        };
        let (path, revisions) = (document.path().to_owned(), document.revisions());
        let reservekopie = backup.map(|backup| Reservekopie {
            naam: backup.naam.clone(),
            tijd: local_time(&backup.moment()),
        });
        self.document = Some(document);
        self.kept = Default::default();
        self.tell(Event::Opened { path, revisions, alleen_lezen, reservekopie });
    }
}
