//! What the user wants.

use super::export::{Form, Wens};
use super::figure::FigureFormat;
use super::nakijken::Besluit;
use crate::model::figure::Figure;
use crate::model::klein::Grens;
use crate::model::persoon::TeWissen;
use crate::model::recept::FotoKeuze;
use crate::model::record::{Edit, Id, Noun};
use crate::model::waarneming::Edities;
use std::path::PathBuf;
use std::sync::Arc;

/// Something the user wants. All but the last four are done on the document thread.
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
    /// Write a copy without contact details and names of users.
    CopyWithoutPersons(PathBuf),
    /// Let batches no longer count.
    WithdrawBatches(Vec<Id>),
    /// Let withdrawn batches count again.
    RestoreBatches(Vec<Id>),
    /// Delete the figures of withdrawn batches, after a question.
    CleanUp,
    /// Make two rows that are one and the same into one, after a question.
    Join(Noun, [Id; 2]),
    /// Take a person out for good, after a question.
    WipePerson(TeWissen),
    /// Take back one older action.
    TakeBack(Id),
    /// Show a backup, by name, in the place of the file.
    LookIntoBackup(String),
    /// Show the file itself again.
    LeaveBackup,
    /// Put a backup back, by name, after a question.
    PutBack(String),
    /// Read figures, to be looked over.
    Import(Vec<PathBuf>),
    /// Decide about something in the import that is looked over.
    Decide(Besluit),
    /// Take over what was looked over.
    TakeOverReview,
    /// Take nothing over.
    StopReview,
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
    /// Choose a limit of small numbers.
    SetGrens {
        /// Which limit.
        grens: Grens,
        /// The number of people.
        waarde: u32,
    },
    /// Keep the Foto of now with everything it is computed from.
    KeepFoto {
        /// The years, the benchmark and the rule.
        keuze: FotoKeuze,
        /// What to call it; `None` for gemeente, date, rule and number of indicators.
        naam: Option<String>,
    },
    /// Change rows of nouns.
    Edit(Vec<Edit>),
    /// Keep a figure as a file.
    SaveFigure {
        /// The figure.
        figure: Arc<Figure>,
        /// Where it goes.
        path: PathBuf,
        /// In which form.
        format: FigureFormat,
    },
    /// Write the figures of the file to another one.
    ExportFigures {
        /// Where they go.
        path: PathBuf,
        /// In which form.
        form: Form,
        /// Of which editions.
        edities: Edities,
    },
    /// Write places or partners to another file.
    ExportList {
        /// Where they go.
        path: PathBuf,
        /// Which, and in which form.
        wens: Wens,
    },
    /// Write the inventory as a report.
    Report {
        /// Where it goes.
        path: PathBuf,
        /// Code of the wijk; without one all wijken.
        wijk: Option<String>,
    },
    /// Say what the window did.
    Tell(String),
    /// Answer the question.
    Answer(bool),
    /// Stop the work.
    CancelJob,
    /// Put a notice away.
    Dismiss(u64),
}

impl Command {
    /// Whether another file comes in place of the one that is open.
    pub fn opens_a_file(&self) -> bool {
        matches!(self, Self::OpenFile(_) | Self::OpenExample | Self::NewGemeente { .. })
    }
}
