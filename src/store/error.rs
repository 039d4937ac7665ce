//! What can go wrong in the file, in the terms of a user.

use std::path::PathBuf;

/// An error of the store. Its text is a Dutch sentence.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk has no room left.
    #[error("de schijf is vol; er is niets opgeslagen. Maak ruimte vrij en probeer het opnieuw")]
    DiskFull,
    /// The disk or stick did not take what was written: full in another way, a quota, gone.
    #[error(
        "de schijf of stick neemt niets meer aan; er is niets opgeslagen. Kijk of er ruimte is en of de stick er nog in zit, en probeer het opnieuw"
    )]
    NotTaken,
    /// Another program or window has the file.
    #[error("het bestand is op dit moment ergens anders geopend")]
    Busy,
    /// The medium or the rights do not allow writing.
    #[error("in dit bestand kan niet worden geschreven; er is niets opgeslagen")]
    ReadOnly,
    /// The content is damaged.
    #[error("het bestand is beschadigd: {0}")]
    Damaged(String),
    /// Reading or writing failed.
    #[error("lezen of schrijven van '{path}' lukt niet: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The user stopped the work.
    #[error(transparent)]
    Cancelled(#[from] crate::model::progress::Cancelled),
    /// Anything else that SQLite said.
    #[error("de database meldt een fout: {0}")]
    Sqlite(rusqlite::Error),
}

/// Result with a [`StoreError`].
pub type Result<T> = std::result::Result<T, StoreError>;

/// Extended codes of SQLite for writing, syncing, cutting off and removing that failed.
const WRITE_FAILURES: [i32; 5] = [
    rusqlite::ffi::SQLITE_IOERR_WRITE,
    rusqlite::ffi::SQLITE_IOERR_FSYNC,
    rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC,
    rusqlite::ffi::SQLITE_IOERR_TRUNCATE,
    rusqlite::ffi::SQLITE_IOERR_DELETE,
];

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let extended = error.sqlite_error().map_or(0, |error| error.extended_code);
        match error.sqlite_error_code() {
            Some(Code::SystemIoFailure) if WRITE_FAILURES.contains(&extended) => Self::NotTaken,
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Self::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(error.to_string()),
            None if is_wrong_content(&error) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

/// A value that this program never wrote: text that is no text, a word where a number belongs.
fn is_wrong_content(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
    )
}

impl StoreError {
    /// Ties a system error to the file it is about.
    pub fn io(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io { path, source },
        }
    }
}
