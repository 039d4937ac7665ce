//! The log of the app: a file of limited size in the app's own folder, for when something goes
//! wrong. It holds no names, paths or contents.

use crate::document::platform;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tracing_subscriber::filter::EnvFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// No larger; then it starts anew, and the old one is kept beside it.
const MOST_BYTES: u64 = 512 * 1024;

/// What a person should see on stderr: a display without settings or themes of its own is no
/// reason to warn.
const QUIET: &str = "warn,wgpu=error,naga=error,sctk_adwaita=error,winit=error";
const FILE: &str = "warn,wijkbeeld=info,wgpu=error,naga=error,sctk_adwaita=error,winit=error";

/// Where the log lies.
pub fn path() -> PathBuf {
    platform::data_folder().join("log").join("wijkbeeld.log")
}

/// Warnings go to stderr and to the log; `WIJKBEELD_LOG` asks for more (`wijkbeeld=debug`).
pub fn start() {
    let wanted = std::env::var("WIJKBEELD_LOG");
    let shown = EnvFilter::new(wanted.as_deref().unwrap_or(QUIET));
    let stderr = fmt::layer().with_writer(io::stderr).with_filter(shown);
    let file = Mutex::new(LogFile::new(path(), MOST_BYTES));
    let kept = fmt::layer().with_ansi(false).with_writer(file).with_filter(EnvFilter::new(FILE));
    // A second log in one process (as in tests) is refused; the first one serves.
    let _started = tracing_subscriber::registry().with(stderr).with(kept).try_init();
}

/// Notes from now on where a panic happened: its message may hold what someone typed.
pub fn note_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::info!(place, "panic");
        before(info);
    }));
}

/// Notes that a window starts, and on what.
pub fn note_start(renderer: &str) {
    let (system, version) = (std::env::consts::OS, super::over::version());
    tracing::info!(version, system, renderer, "start");
}

/// Notes how a window ended.
pub fn note_end(well: bool) {
    tracing::info!(well, "end");
}

/// Which kind of error it is, without the names in it: `Document(NotFound`.
pub fn kind(error: &impl std::fmt::Debug) -> String {
    let text = format!("{error:?}");
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '(').unwrap_or(text.len());
    text[..end].trim_end_matches('(').to_owned()
}

/// A file that starts anew when it is full; it is made when there is something to write.
#[derive(Debug)]
struct LogFile {
    path: PathBuf,
    most: u64,
    open: Option<(File, u64)>,
}

impl LogFile {
    fn new(path: PathBuf, most: u64) -> Self {
        Self { path, most, open: None }
    }

    fn file(&mut self, more: u64) -> io::Result<&mut (File, u64)> {
        let full = self.open.as_ref().is_some_and(|(_, size)| size + more > self.most);
        let open = match self.open.take() {
            Some(open) if !full => open,
            _ => opened(&self.path, more, self.most)?,
        };
        Ok(self.open.insert(open))
    }
}

fn opened(path: &Path, more: u64, most: u64) -> io::Result<(File, u64)> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let size = path.metadata().map_or(0, |data| data.len());
    if size + more > most && size > 0 {
        std::fs::rename(path, path.with_extension("oud.log"))?;
    }
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    let size = file.metadata()?.len();
    Ok((file, size))
}

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (file, size) = self.file(bytes.len() as u64)?;
        let written = file.write(bytes)?;
        *size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |(file, _)| file.flush())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::AppError;
    use crate::document::DocumentError;

    #[test]
    fn a_full_log_starts_anew_and_keeps_the_last_one() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("log").join("w.log");
        let mut log = LogFile::new(path.clone(), 10);
        assert!(!path.exists());
        for line in ["een\n", "twee\n", "drie\n"] {
            log.write_all(line.as_bytes()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "drie\n");
        let old = path.with_extension("oud.log");
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "een\ntwee\n");
        // A later start goes on where this one stopped.
        LogFile::new(path.clone(), 10).write_all(b"vier\n").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "drie\nvier\n");
    }

    #[test]
    fn the_kind_of_an_error_holds_no_names() {
        let error = AppError::from(DocumentError::NotFound(PathBuf::from("/home/jan/x.wijk")));
        assert_eq!(kind(&error), "Document(NotFound");
    }
}
