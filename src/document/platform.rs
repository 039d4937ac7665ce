//! What differs per system, in one place.

use std::path::{Path, PathBuf};

/// The folder in which the app keeps what belongs to this user: settings, backups, the example.
///
/// `WIJKBEELD_DATA` names another one: for tests and for use from a stick.
pub fn data_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("WIJKBEELD_DATA") {
        return folder.into();
    }
    let folders = directories::ProjectDirs::from("nl", "Wijkbeeld", "Wijkbeeld");
    folders.map_or_else(
        || std::env::temp_dir().join("wijkbeeld"),
        |folders| folders.data_local_dir().to_owned(),
    )
}

/// Who it is when nobody knows.
pub const UNKNOWN_USER: &str = "onbekend";

/// The name under which the user is signed in to the system.
pub fn user_name() -> String {
    let name = std::env::var("USER").or_else(|_| std::env::var("USERNAME"));
    name.ok().filter(|name| !name.is_empty()).unwrap_or_else(|| UNKNOWN_USER.to_owned())
}

/// Why nothing can be written at this path, in words; `None` when it can.
///
/// Writing needs the folder too: SQLite keeps its journal beside the file.
pub fn why_read_only(path: &Path) -> Option<String> {
    use std::io::ErrorKind;
    if is_too_long(path) {
        return Some("de naam, met alle mappen erbij, is te lang".to_owned());
    }
    match std::fs::OpenOptions::new().append(true).open(path) {
        Ok(_) => folder_refuses(path).then(|| "in deze map mag u niet schrijven".to_owned()),
        Err(error) if error.kind() == ErrorKind::ReadOnlyFilesystem => {
            Some("de schijf of stick is beveiligd tegen schrijven".to_owned())
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Some("het bestand is beveiligd tegen schrijven".to_owned())
        }
        Err(_) => None,
    }
}

#[cfg(unix)]
fn folder_refuses(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    rustix::fs::access(folder.unwrap_or(Path::new(".")), rustix::fs::Access::WRITE_OK).is_err()
}

/// On Windows rights of folders are lists that only a try can tell; the first change then says so.
#[cfg(not(unix))]
fn folder_refuses(_path: &Path) -> bool {
    false
}

/// What tells a file from another one that later has its name.
pub type Identity = (u64, u64);

/// Which file lies at this path; `None` when there is none.
#[cfg(unix)]
pub fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    let found = std::fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// Windows does not let go of a file that a database has open.
#[cfg(not(unix))]
pub fn identity(path: &Path) -> Option<Identity> {
    path.exists().then_some((0, 0))
}

/// Whether two paths lead to one file, also by a second name of it: a program that opens and
/// closes a file once more loses its own lock on it.
#[cfg(unix)]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    identity(one).is_some_and(|found| Some(found) == identity(other))
}

/// Locks of Windows belong to one opening of a file, not to the program.
#[cfg(not(unix))]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().is_some_and(|found| other.canonicalize().ok() == Some(found))
}

/// Puts a finished file in the place of `target` in one step, durably.
///
/// # Errors
/// What the system says; `target` is as it was then.
pub fn replace_file(finished: &Path, target: &Path) -> std::io::Result<()> {
    std::fs::rename(finished, target)?;
    sync_folder(target)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Windows writes the folder with the rename.
#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// A name in the same folder for a file that is not finished; short, because the name of the
/// file may be as long as a name can be.
pub fn beside(target: &Path) -> PathBuf {
    target.with_file_name(format!(".wijkbeeld-{}.deel", uuid::Uuid::new_v4()))
}

/// Where SQLite keeps the journal of a file.
pub fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// Whether SQLite cannot keep its journal (`-journal`) beside a file of this name: names go to
/// 255 bytes, and whole paths to the 512 of SQLite.
pub fn is_too_long(path: &Path) -> bool {
    const MOST: usize = 512 - "-journal".len() - 1;
    const MOST_NAME: usize = 255 - "-journal".len();
    let bytes = |text: &std::ffi::OsStr| text.as_encoded_bytes().len();
    bytes(path.as_os_str()) > MOST || path.file_name().is_some_and(|name| bytes(name) > MOST_NAME)
}

/// The path of a file that need not be there yet, through no linked folder.
///
/// # Errors
/// When its folder is not there, with the name of that folder.
pub fn canonical_target(target: &Path) -> Result<PathBuf, (PathBuf, std::io::Error)> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let canonical = folder.canonicalize().map_err(|error| (folder.to_owned(), error))?;
    Ok(canonical.join(target.file_name().unwrap_or_default()))
}
