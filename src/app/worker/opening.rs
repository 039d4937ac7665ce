//! Opening and making files.

use super::{Ask, Request, Worker};
use crate::app::session::NoticeKind;
use crate::app::{AppError, files};
use crate::document::platform::is_same_file;
use crate::document::{Access, Document, DocumentError, backup, platform};
use crate::model::nl;
use crate::model::progress::CancelSwitch;
use std::path::{Path, PathBuf};

impl Worker {
    pub(super) fn opened(&mut self, mut document: Document) {
        document.announce(&self.wie);
        let may_write = *document.access() == Access::Write;
        if may_write
            && !document.path().as_os_str().is_empty()
            && let Err(error) = backup::make_daily(&document)
        {
            self.say(
                NoticeKind::Warning,
                format!("De dagelijkse reservekopie is niet gemaakt: {error}"),
            );
        }
        self.checked = false;
        self.parked = None;
        self.drop_review();
        self.show(document, None);
    }

    pub(super) fn open(&mut self, path: &Path) -> Result<(), AppError> {
        if self.is_open_now(path) {
            return self.leave_backup();
        }
        match Document::open(path) {
            Ok(document) => self.opened(document),
            Err(error @ DocumentError::OpenElsewhere { .. }) => {
                let text =
                    format!("{}. Wilt u er nu alleen in kijken?", nl::capital(&error.to_string()));
                let title = "Het bestand is al open";
                let then = Request::OpenReadOnly(path.to_owned());
                self.ask(Ask { title, yes: "Alleen kijken" }, text, then);
            }
            Err(DocumentError::ReadOnly { .. } | DocumentError::Newer(_)) => {
                self.opened(Document::open_for_reading(path)?);
            }
            Err(DocumentError::Damaged { path, fault, backup: Some(backup) }) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let text = format!(
                    "'{name}' is beschadigd ({fault}). Er is niets aan veranderd. Wilt u de nieuwste goede reservekopie bekijken?"
                );
                let title = "Het bestand is beschadigd";
                let then = Request::OpenReadOnly(backup);
                self.ask(Ask { title, yes: "Reservekopie bekijken" }, text, then);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// The same file twice in one process would lose its lock.
    fn is_open_now(&self, path: &Path) -> bool {
        let mut open = self.document.iter().chain(&self.parked);
        open.any(|document| is_same_file(document.path(), path))
    }

    pub(super) fn open_for_reading(&mut self, path: &Path) -> Result<(), AppError> {
        if self.is_open_now(path) {
            return self.leave_backup();
        }
        self.opened(Document::open_for_reading(path)?);
        Ok(())
    }

    pub(super) fn open_example(&mut self) -> Result<(), AppError> {
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

    pub(super) fn new_gemeente(
        &mut self,
        kwb: &Path,
        gemeente: &str,
        target: &Path,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let wie = self.wie.clone();
        let document = {
            let lezer = &self.lezer;
            files::make_gemeente(target, gemeente, kwb, None, &wie, lezer, &mut progress)?
        };
        drop(progress);
        self.opened(document);
        Ok(())
    }
}

/// Where the copy of the example lies.
pub fn example_path() -> PathBuf {
    platform::data_folder().join("hilversum.wijk")
}
