//! One window per user and data folder: a second start hands its wish to the first one.
//!
//! A lock on a file says who is first; the system takes it away when a program stops, however it
//! stops. The wish goes over a socket of this computer and user, never over the network.

use crate::app::session::Waker;
use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

/// How long a window may take to answer.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// No wish is longer: a path is a few hundred bytes.
const MOST_BYTES: u64 = 64 * 1024;
const TAKEN: &str = "ok";
/// Someone who goes away halfway is a fault; this many in a row means that hearing is no use.
const MOST_FAULTS: u32 = 16;

/// What a second start asks of the window that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The file to open; without one the window only comes to the front.
    pub open: Option<PathBuf>,
}

/// How this start goes on.
#[derive(Debug)]
pub enum Start {
    /// No other window is there; this one hears of later starts.
    First(Instance),
    /// The window that was there has taken the wish.
    HandedOver,
    /// Another window may be there, but nothing can be asked of it.
    Alone,
}

/// The one window of this user: it hears what later starts ask.
#[derive(Debug)]
pub struct Instance {
    wishes: Receiver<Wish>,
    hearing: Option<Hearing>,
    /// Held until all the rest is done.
    _lock: File,
}

struct Hearing {
    folder: PathBuf,
    thread: JoinHandle<()>,
    stop: Arc<AtomicBool>,
    waker: Arc<OnceLock<Waker>>,
}

impl std::fmt::Debug for Hearing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hearing").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// Becomes the one window of this user, or hands the wish to the one that is there.
pub fn start_for_user(wish: &Wish) -> Start {
    start(&crate::document::platform::data_folder(), wish, PATIENCE)
}

/// Becomes the one window of a data folder, or hands the wish to the one that is there.
pub fn start(folder: &Path, wish: &Wish, patience: Duration) -> Start {
    match lock(folder) {
        Ok(Some(lock)) => Start::First(Instance::new(folder, lock)),
        Ok(None) if hand_over(folder, wish, patience) => Start::HandedOver,
        Ok(None) => Start::Alone,
        Err(error) => {
            tracing::warn!(%error, "it cannot be told whether there is another window");
            Start::Alone
        }
    }
}

impl Instance {
    fn new(folder: &Path, lock: File) -> Self {
        let (sender, wishes) = channel();
        let hearing = Hearing::start(folder, sender);
        if let Err(error) = &hearing {
            tracing::warn!(%error, "later starts cannot be heard");
        }
        Self { wishes, hearing: hearing.ok(), _lock: lock }
    }

    /// Calls this when someone asks something.
    pub fn wake_with(&self, waker: Waker) {
        if let Some(hearing) = &self.hearing {
            // Only the first window is woken; there is no second one.
            let _set = hearing.waker.set(waker);
        }
    }

    /// What was asked since the last time.
    pub fn wishes(&self) -> Vec<Wish> {
        self.wishes.try_iter().collect()
    }
}

impl Drop for Instance {
    /// The socket goes before the lock: who is first next makes its own.
    fn drop(&mut self) {
        let Some(hearing) = self.hearing.take() else { return };
        hearing.stop.store(true, Ordering::SeqCst);
        let knock = address(&hearing.folder).and_then(Stream::connect);
        if knock.is_ok() {
            let _ended = hearing.thread.join();
        }
    }
}

impl Hearing {
    fn start(folder: &Path, sender: Sender<Wish>) -> io::Result<Self> {
        // After a crash the name of the socket may still be there; the lock says it is ours.
        let options = ListenerOptions::new().name(address(folder)?).try_overwrite(true);
        let listener = options.create_sync()?;
        let (stop, waker) = (Arc::new(AtomicBool::new(false)), Arc::new(OnceLock::new()));
        let (stopped, woken) = (stop.clone(), waker.clone());
        let hear = move || hear(&listener, &sender, &stopped, &woken);
        let thread = Builder::new().name("tweede-start".to_owned()).spawn(hear)?;
        Ok(Self { folder: folder.to_owned(), thread, stop, waker })
    }
}

fn hear(listener: &Listener, sender: &Sender<Wish>, stop: &AtomicBool, waker: &OnceLock<Waker>) {
    let mut faults = 0;
    while faults < MOST_FAULTS {
        let stream = listener.accept();
        if stop.load(Ordering::SeqCst) {
            return;
        }
        match stream.and_then(|stream| take_wish(stream, sender)) {
            Ok(()) => {
                faults = 0;
                waker.get().into_iter().for_each(|wake| wake());
            }
            Err(error) => {
                faults += 1;
                tracing::info!(%error, "a later start was not understood");
            }
        }
    }
}

fn take_wish(stream: Stream, sender: &Sender<Wish>) -> io::Result<()> {
    // Someone who says nothing must not keep others from being heard; where the system has no
    // such limit, only programs of this user can hold it up.
    let _limited = stream.set_recv_timeout(Some(PATIENCE));
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.by_ref().take(MOST_BYTES).read_line(&mut line)?;
    let wish: Wish = serde_json::from_str(&line)?;
    sender.send(wish).map_err(io::Error::other)?;
    writeln!(stream.get_mut(), "{TAKEN}")
}

/// Whether the other window took the wish in time.
fn hand_over(folder: &Path, wish: &Wish, patience: Duration) -> bool {
    let Ok(message) = serde_json::to_string(wish) else { return false };
    let folder = folder.to_owned();
    let (sender, answer) = channel();
    let until = Instant::now() + patience;
    let ask = move || {
        // Nobody waits any more when this comes too late.
        let _sent = sender.send(ask(&folder, &message, until));
    };
    let thread = Builder::new().name("eerste-venster".to_owned()).spawn(ask);
    let answer = thread.ok().and_then(|_| answer.recv_timeout(patience).ok());
    match answer {
        Some(Ok(taken)) => taken,
        Some(Err(error)) => {
            tracing::warn!(%error, "the other window does not answer");
            false
        }
        None => false,
    }
}

fn ask(folder: &Path, message: &str, until: Instant) -> io::Result<bool> {
    let mut stream = connect(folder, until)?;
    writeln!(stream, "{message}")?;
    let mut answer = String::new();
    BufReader::new(stream).take(16).read_line(&mut answer)?;
    Ok(answer.trim_end() == TAKEN)
}

/// The first window may hold the lock a moment before it hears.
fn connect(folder: &Path, until: Instant) -> io::Result<Stream> {
    const PAUSE: Duration = Duration::from_millis(20);
    loop {
        match address(folder).and_then(Stream::connect) {
            Err(_) if Instant::now() + PAUSE < until => std::thread::sleep(PAUSE),
            outcome => return outcome,
        }
    }
}

/// The lock that says who is first; `None` when another one has it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let folder = private_folder(folder)?;
    let mut options = OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).open(folder.join("slot"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => Ok(None),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
}

/// Where the lock and the socket lie: other users have no business there.
fn private_folder(folder: &Path) -> io::Result<PathBuf> {
    let own = folder.join("venster");
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&own)?;
    Ok(own)
}

#[cfg(unix)]
fn address(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::{GenericFilePath, ToFsName as _};
    folder.join("venster").join("oproep").to_fs_name::<GenericFilePath>()
}

/// Windows has pipes with names for the whole computer: the folder, which is of one user, makes
/// the name.
#[cfg(not(unix))]
fn address(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::{GenericNamespaced, ToNsName as _};
    use sha2::Digest as _;
    let folder = folder.canonicalize()?;
    let hash = sha2::Sha256::digest(folder.as_os_str().as_encoded_bytes());
    let name = crate::model::hex(&hash[..12]);
    format!("wijkbeeld-{name}").to_ns_name::<GenericNamespaced>()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(60);

    fn first(folder: &Path) -> Instance {
        match start(folder, &Wish::default(), PATIENCE) {
            Start::First(instance) => instance,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_second_start_hands_over_what_it_wants() {
        let place = tempfile::tempdir().unwrap();
        let instance = first(place.path());
        let woken = Arc::new(AtomicBool::new(false));
        let wake = woken.clone();
        instance.wake_with(Arc::new(move || wake.store(true, Ordering::SeqCst)));
        let wish = Wish { open: Some(PathBuf::from("/tmp/wijk met spatie é.wijk")) };
        assert!(matches!(start(place.path(), &wish, PATIENCE), Start::HandedOver));
        assert!(matches!(start(place.path(), &Wish::default(), PATIENCE), Start::HandedOver));
        assert_eq!(instance.wishes(), [wish, Wish::default()]);
        drop(instance);
        assert!(woken.load(Ordering::SeqCst));
    }

    #[test]
    fn another_data_folder_has_its_own_window() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let _one = first(one.path());
        let _other = first(other.path());
    }

    #[test]
    fn when_the_first_is_gone_the_next_one_is_first() {
        let place = tempfile::tempdir().unwrap();
        drop(first(place.path()));
        let again = first(place.path());
        assert!(matches!(start(place.path(), &Wish::default(), PATIENCE), Start::HandedOver));
        assert_eq!(again.wishes(), [Wish::default()]);
    }

    #[test]
    fn a_socket_that_a_crash_left_is_no_obstacle() {
        let place = tempfile::tempdir().unwrap();
        let mut instance = first(place.path());
        // As after a crash: the socket is there, nobody has the lock.
        let hearing = instance.hearing.take();
        drop(instance);
        assert!(hearing.is_some());
        let again = first(place.path());
        assert!(matches!(start(place.path(), &Wish::default(), PATIENCE), Start::HandedOver));
        assert_eq!(again.wishes(), [Wish::default()]);
    }

    #[test]
    fn a_window_that_does_not_answer_keeps_nobody_waiting() {
        let place = tempfile::tempdir().unwrap();
        let _held = lock(place.path()).unwrap().unwrap();
        assert!(matches!(start(place.path(), &Wish::default(), SHORT), Start::Alone));
    }

    #[test]
    fn a_folder_that_cannot_be_used_starts_normally() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("bestand");
        std::fs::write(&file, "").unwrap();
        assert!(matches!(start(&file, &Wish::default(), SHORT), Start::Alone));
    }

    #[test]
    fn nonsense_is_not_taken_and_does_not_stop_the_hearing() {
        let place = tempfile::tempdir().unwrap();
        let instance = first(place.path());
        let until = Instant::now() + PATIENCE;
        assert_ne!(ask(place.path(), "geen wens", until).ok(), Some(true));
        assert!(matches!(start(place.path(), &Wish::default(), PATIENCE), Start::HandedOver));
        assert_eq!(instance.wishes(), [Wish::default()]);
    }
}
