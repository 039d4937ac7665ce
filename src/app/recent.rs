//! Files that were open before, and whether they are still there.

use super::session::Waker;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread::Builder;

/// A file that was open before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecentFile {
    /// Where it was.
    pub path: PathBuf,
    /// Its name.
    pub naam: String,
    /// The folder it is in.
    pub map: String,
    /// Whether it is there; `None` while that is being looked up.
    pub found: Option<bool>,
}

/// Which files there are.
type Found = Vec<(PathBuf, bool)>;

/// The list; a disk or network that answers late holds nothing up.
#[derive(Default)]
pub struct RecentFiles {
    files: Vec<RecentFile>,
    coming: Option<Receiver<Found>>,
}

impl RecentFile {
    fn new(path: &Path, found: Option<bool>) -> Self {
        let naam = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let map = path.parent().unwrap_or(path).to_string_lossy().into_owned();
        Self { path: path.to_owned(), naam, map, found }
    }

    /// Whether it was looked for and is not there.
    pub fn gone(&self) -> bool {
        self.found == Some(false)
    }
}

impl RecentFiles {
    /// The files, newest first.
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Takes over the list of the settings, and says whether it is another one.
    pub fn list(&mut self, paths: &[PathBuf]) -> bool {
        if self.files.iter().map(|file| &file.path).eq(paths) {
            return false;
        }
        let known = |path: &PathBuf| {
            self.files.iter().find(|file| file.path == *path).and_then(|file| file.found)
        };
        self.files = paths.iter().map(|path| RecentFile::new(path, known(path))).collect();
        true
    }

    /// Looks which files are there, on a thread of its own.
    pub fn look(&mut self, waker: Waker) {
        let paths: Vec<PathBuf> = self.files.iter().map(|file| file.path.clone()).collect();
        let (sender, receiver) = channel();
        let look = move || {
            let found = paths.into_iter().map(|path| (path.is_file(), path));
            // The window may be gone, or have asked again.
            let _sent = sender.send(found.map(|(found, path)| (path, found)).collect());
            waker();
        };
        match Builder::new().name("recente-bestanden".to_owned()).spawn(look) {
            Ok(_) => self.coming = Some(receiver),
            Err(error) => tracing::warn!(%error, "no thread to look for files"),
        }
    }

    /// Takes in what was found.
    pub fn poll(&mut self) {
        if let Some(found) = self.coming.as_ref().and_then(|coming| coming.try_recv().ok()) {
            self.take(&found);
        }
    }

    /// Waits for what is found: for tests and pictures.
    pub fn settle(&mut self) -> bool {
        let found = self.coming.as_ref().and_then(|coming| coming.recv().ok());
        found.as_ref().inspect(|found| self.take(found)).is_some()
    }

    fn take(&mut self, found: &Found) {
        for file in &mut self.files {
            let looked = found.iter().find(|(path, _)| *path == file.path);
            file.found = looked.map(|(_, found)| *found).or(file.found);
        }
        self.coming = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_file_that_is_gone_is_told_from_one_that_is_there() {
        let place = tempfile::tempdir().unwrap();
        let (here, gone) = (place.path().join("a.wijk"), place.path().join("b.wijk"));
        std::fs::write(&here, "").unwrap();
        let mut recent = RecentFiles::default();
        assert!(recent.list(&[here.clone(), gone.clone()]));
        recent.look(Arc::new(|| ()));
        assert!(recent.files().iter().all(|file| file.found.is_none()));
        assert!(recent.settle());
        let found: Vec<bool> = recent.files().iter().map(RecentFile::gone).collect();
        assert_eq!(found, [false, true]);
        assert_eq!(recent.files()[1].naam, "b.wijk");
        // A shorter list keeps what is known.
        assert!(!recent.list(&[here, gone.clone()]));
        assert!(recent.list(&[gone]));
        assert!(recent.files()[0].gone());
    }
}
