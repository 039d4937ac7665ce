//! What several tests need.
#![allow(dead_code, reason = "each test target uses its own part")]

pub mod ordered;
pub mod program;

use std::path::{Path, PathBuf};
use wijkbeeld::document::Document;
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::seed::Seed;

/// A folder of its own for one test, with the app's own data in it too.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    /// Where the app keeps backups and settings in this test.
    pub fn data(&self) -> PathBuf {
        self.path("gegevens")
    }

    /// Makes the Hilversum example here.
    pub fn hilversum(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        drop(create(&path));
        path
    }

    pub fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }
}

pub fn seed() -> Seed {
    wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap()
}

pub fn create(path: &Path) -> Document {
    Document::create(path, &seed(), "Test", &mut Progress::silent()).unwrap()
}

pub fn in_memory() -> Document {
    Document::in_memory(&seed(), "Test").unwrap()
}
