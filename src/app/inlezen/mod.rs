//! Reading files of others in a process of its own, with limits on time and memory: what such a
//! file does to its reader cannot hurt the open file.
//!
//! The process is this program, started with [`ARGUMENT`]; it gets a [`Question`] and answers in
//! [`wire`] frames. Counted caps in the readers are the first defence, on every system.

mod child;
mod limits;
mod parent;
mod wire;

pub use child::serve;

use crate::exchange::{self, ImportError, Known, Options};
use crate::methods::geometrie::wkt;
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The argument with which this program reads a file for another.
const ARGUMENT: &str = "--inlezen";

/// Who reads the files of others.
#[derive(Debug, Clone, Default)]
pub enum Lezer {
    /// This process itself: for tests, and for what the program brings.
    #[default]
    Here,
    /// A process of this program.
    Child(PathBuf),
}

/// What a reader is asked.
#[derive(Serialize, Deserialize)]
enum Question {
    /// What a file would bring.
    Read { path: PathBuf, known: Box<Known>, options: Options },
    /// Which gemeente of a CBS file someone means.
    FindGemeente { path: PathBuf, text: String, options: Options },
}

/// What a reader answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Draft(Box<Draft>),
    Gemeente(String, String),
}

impl Lezer {
    /// A process of the program that runs now; without a path to it this process reads itself.
    pub fn of_this_program() -> Self {
        std::env::current_exe().map_or(Self::Here, Self::Child)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// As [`exchange::read`], or that reading took too much time or memory.
    pub fn read(
        &self,
        path: &Path,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let Self::Child(program) = self else {
            return exchange::read(path, known, options, progress);
        };
        let (known, options) = (Box::new(known.clone()), options.clone());
        let question = Question::Read { path: path.to_owned(), known, options };
        match parent::ask(program, &question, progress).map_err(|error| named(error, path))? {
            Answer::Draft(draft) if is_sound(&draft) => Ok(*draft),
            _ => Err(named(ImportError::ReaderDied, path)),
        }
    }

    /// Code and name of the gemeente in a CBS file that someone means.
    ///
    /// # Errors
    /// As [`exchange::find_gemeente`], or that reading took too much time or memory.
    pub fn find_gemeente(
        &self,
        path: &Path,
        text: &str,
        options: &Options,
    ) -> Result<(String, String), ImportError> {
        let Self::Child(program) = self else {
            return exchange::find_gemeente(path, text, options);
        };
        let (text, options) = (text.to_owned(), options.clone());
        let question = Question::FindGemeente { path: path.to_owned(), text, options };
        let mut progress = Progress::silent();
        match parent::ask(program, &question, &mut progress).map_err(|error| named(error, path))? {
            Answer::Gemeente(code, naam) => Ok((code, naam)),
            Answer::Draft(_) => Err(named(ImportError::ReaderDied, path)),
        }
    }
}

/// Whether the arguments ask this process to read for another.
pub fn asked(mut arguments: impl Iterator<Item = OsString>) -> bool {
    arguments.nth(1).is_some_and(|first| first == ARGUMENT)
}

fn named(error: ImportError, path: &Path) -> ImportError {
    error.in_file(path.display().to_string())
}

/// Whether every place in a draft that came from another process is one in its lists.
fn is_sound(draft: &Draft) -> bool {
    let (gebieden, indicatoren) = (draft.gebieden.len(), draft.indicatoren.len());
    let bronnen = draft.bronnen.len();
    let inside = |place: u32, length: usize| (place as usize) < length;
    let values = draft.waarnemingen.iter().all(|one| {
        inside(one.gebied, gebieden)
            && inside(one.indicator, indicatoren)
            && inside(one.bron, bronnen)
            && one.waarde.map_or(true, f64::is_finite)
    });
    let empty = draft
        .lege_kolommen
        .iter()
        .all(|one| inside(one.indicator, indicatoren) && inside(one.bron, bronnen));
    let benchmarks = draft
        .benchmarks
        .iter()
        .all(|one| inside(one.indicator, indicatoren) && inside(one.bron, bronnen));
    let outlines = draft.omtrekken.iter().all(|one| {
        inside(one.gebied, gebieden)
            && inside(one.bron, bronnen)
            && wkt::parse(&one.geometrie).is_some()
    });
    values && empty && benchmarks && outlines && squares_are_sound(draft)
}

/// Whether squares are of one bron at least, and each stands there once, in the order of the table.
fn squares_are_sound(draft: &Draft) -> bool {
    draft.vierkanten.as_ref().is_none_or(|(_, all)| {
        let places: Vec<[i32; 2]> = all.iter().map(|one| [one.x, one.y]).collect();
        !draft.bronnen.is_empty() && !all.is_empty() && places.is_sorted_by(|a, b| a < b)
    })
}
