//! What can go wrong with a document; each text is a Dutch sentence that says what to do.

use crate::model::progress::Cancelled;
use crate::store::StoreError;
use std::path::{Path, PathBuf};

/// Result with a [`DocumentError`].
pub type Result<T> = std::result::Result<T, DocumentError>;

/// An error of the document layer.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// There is nothing at that path.
    #[error("'{}' bestaat niet; controleer de naam en de map", .0.display())]
    NotFound(PathBuf),
    /// The path is a folder.
    #[error("'{}' is een map, geen bestand; kies een bestand dat eindigt op .wijk", .0.display())]
    IsFolder(PathBuf),
    /// Not an SQLite file.
    #[error("'{}' is geen Wijkbeeld-bestand; kies een bestand dat eindigt op .wijk", .0.display())]
    NotOurs(PathBuf),
    /// An SQLite file of another program.
    #[error("'{}' is een bestand van een ander programma; Wijkbeeld laat het ongemoeid", .0.display())]
    OtherProgram(PathBuf),
    /// Made by a newer version.
    #[error("'{}' is gemaakt met een nieuwere versie van Wijkbeeld; u kunt erin kijken, maar er niets in veranderen. Installeer de nieuwste versie", .0.display())]
    Newer(PathBuf),
    /// The content is damaged.
    #[error("'{}' is beschadigd ({fault}); er is niets aan veranderd. {}", .path.display(), backup_advice(.backup.as_deref()))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        fault: String,
        /// The newest good backup, if there is one.
        backup: Option<PathBuf>,
    },
    /// Another window or program has it open.
    #[error("'{}' is al geopend in een ander venster of programma{}; sluit het daar eerst", .path.display(), by(.door.as_deref()))]
    OpenElsewhere {
        /// The file.
        path: PathBuf,
        /// Who has it and since when, if that is known.
        door: Option<String>,
    },
    /// It keeps changing while it is copied for reading.
    #[error("'{}' wordt op dit moment veranderd; probeer het over een paar tellen opnieuw", .0.display())]
    Unsteady(PathBuf),
    /// The user may not read it.
    #[error("u hebt geen rechten om '{}' te lezen; vraag uw beheerder om toegang", .0.display())]
    NoRights(PathBuf),
    /// It can be read but not changed; says why.
    #[error("'{}' kan alleen worden gelezen: {reason}. Bewaar een kopie op een andere plek om te kunnen wijzigen", .path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A new file would take the place of one that is there.
    #[error("'{}' bestaat al; kies een andere naam", .0.display())]
    Exists(PathBuf),
    /// The name, or the path, is longer than a database can have.
    #[error("de naam '{}' is, met alle mappen erbij, te lang; kies een kortere naam of een andere map", .0.display())]
    NameTooLong(PathBuf),
    /// The file itself was named as the place for its copy.
    #[error("'{}' is het bestand zelf; kies een andere naam", .0.display())]
    SameFile(PathBuf),
    /// The file was moved, removed or replaced while it was open.
    #[error(
        "'{}' is verplaatst, verwijderd of vervangen terwijl het open was; deze wijziging is niet bewaard. Bewaar meteen een kopie (Gegevens, Bewaar kopie als…)",
        .0.display()
    )]
    NotInItsPlace(PathBuf),
    /// A journal of a file that is gone lies where a new one would have its own.
    #[error(
        "naast '{}' ligt nog '{}-journal' van een eerder bestand; kies een andere naam",
        .0.display(), .0.display()
    )]
    OldJournal(PathBuf),
    /// Nothing left to take back.
    #[error("er is niets meer om ongedaan te maken")]
    NothingToUndo,
    /// Nothing left to do again.
    #[error("er is niets om opnieuw te doen")]
    NothingToRedo,
    /// No wijk answers to the name.
    #[error("er is geen wijk '{0}'; kies een van: {1}")]
    NoSuchWijk(String, String),
    /// Several wijken answer to the name.
    #[error("'{0}' kan meer wijken betekenen: {1}; gebruik de code")]
    AmbiguousWijk(String, String),
    /// The backup that comes before a change cannot be made.
    #[error("er kan geen reservekopie worden gemaakt, dus er is niets veranderd: {0}")]
    NoBackup(Box<Self>),
    /// No backup answers to the name.
    #[error("er is geen reservekopie '{0}'; 'wijkbeeld reservekopieen BESTAND' noemt ze")]
    NoSuchBackup(String),
    /// A batch whose figures were deleted would come back.
    #[error(
        "de cijfers uit '{0}' zijn opgeruimd en kunnen niet terugkomen; lees het bestand opnieuw in"
    )]
    CleanedUp(String),
    /// An action cannot be taken back; says why.
    #[error("dit kan niet worden teruggenomen: {0}")]
    CannotTakeBack(String),
    /// There is no such batch.
    #[error("deze cijfers staan niet in het bestand")]
    NoSuchBatch,
    /// Nothing was withdrawn.
    #[error("er zijn geen ingetrokken cijfers om op te ruimen")]
    NothingToCleanUp,
    /// Two rows that are to be joined are not both there.
    #[error("kies twee rijen die er allebei nog zijn om ze samen te voegen")]
    CannotJoin,
    /// The file does not name this person.
    #[error("deze persoon staat niet in het bestand; controleer hoe de naam is geschreven")]
    NobodyFound,
    /// A Foto that was kept would say something else than it did.
    #[error("'{0}' is bewaard zoals de Foto toen was en verandert niet meer; bewaar een nieuwe")]
    SnapshotFixed(String),
    /// A Foto cannot be kept under this name; says why.
    #[error("{0}")]
    SnapshotName(String),
    /// A field got a value that it does not take.
    #[error("het veld '{0}' neemt deze waarde niet aan")]
    BadField(String),
    /// A limit is out of its range; says what can be filled in.
    #[error("{}", .0.trim_end_matches('.'))]
    Grens(String),
    /// The user stopped the work.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Something with the disk.
    #[error("lezen of schrijven van '{}' lukt niet: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something in the file.
    #[error(transparent)]
    Store(StoreError),
}

fn by(who: Option<&str>) -> String {
    who.map(|who| format!(" (door {who})")).unwrap_or_default()
}

fn backup_advice(backup: Option<&Path>) -> String {
    match backup {
        Some(path) => format!("Zet een reservekopie terug, bijvoorbeeld '{}'", path.display()),
        None => "Er is geen reservekopie op deze computer; zoek een eerdere kopie".to_owned(),
    }
}

impl From<StoreError> for DocumentError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            other => Self::Store(other),
        }
    }
}

impl DocumentError {
    /// Ties a system error to the file it is about.
    pub fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound(path),
            std::io::ErrorKind::PermissionDenied => Self::NoRights(path),
            std::io::ErrorKind::IsADirectory => Self::IsFolder(path),
            std::io::ErrorKind::StorageFull => Self::Store(StoreError::DiskFull),
            _ => Self::Io { path, source },
        }
    }
}
