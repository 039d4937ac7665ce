//! Drafts of forms outlive a crash: what is not in the file yet lies in a file of its own, in the
//! folder of the app, one for each document. A thread writes it, so that the window never waits.

use super::session::Waker;
use crate::document::platform::{data_folder, replace_file};
use crate::model::concept::Concept;
use crate::model::hex;
use crate::model::record::{Id, Noun};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Typing that stops for this long is written down.
const QUIET: Duration = Duration::from_millis(400);
/// Typing that does not stop is written down this often.
const AT_MOST: Duration = Duration::from_secs(2);

/// Where the drafts of this user lie.
pub fn folder() -> PathBuf {
    data_folder().join("concepten")
}

/// The drafts of one document, as they lie in their file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    bestand: PathBuf,
    concepten: Vec<KeptConcept>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptConcept {
    soort: String,
    id: String,
    nieuw: bool,
    naam: String,
    velden: BTreeMap<String, String>,
}

impl KeptConcept {
    fn of(concept: &Concept) -> Self {
        let typed = concept.all_typed();
        Self {
            soort: concept.noun.table().to_owned(),
            id: concept.id.to_string(),
            nieuw: concept.nieuw,
            naam: concept.naam.clone(),
            velden: typed.map(|(kolom, text)| (kolom.to_owned(), text.to_owned())).collect(),
        }
    }

    /// Everything in it was left long ago.
    fn restore(&self) -> Option<Concept> {
        let noun = Noun::from_table(&self.soort)?;
        let mut concept = Concept::of(noun, Id::parse_str(&self.id).ok()?, &self.naam);
        concept.nieuw = self.nieuw;
        for (kolom, text) in &self.velden {
            concept.type_in(kolom, text);
        }
        (!concept.is_empty()).then_some(concept)
    }
}

/// Where the drafts of a document lie.
fn file_of(folder: &Path, document: &Path) -> PathBuf {
    let hash = Sha256::digest(document.to_string_lossy().as_bytes());
    let name = hex(&hash[..16]);
    folder.join(format!("{name}.json"))
}

/// The drafts of a document; none when there is no such file or it cannot be read.
pub fn load(folder: &Path, document: &Path) -> Vec<Concept> {
    let text = std::fs::read_to_string(file_of(folder, document)).unwrap_or_default();
    let kept: Kept = serde_json::from_str(&text).unwrap_or_default();
    kept.concepten.iter().filter_map(KeptConcept::restore).collect()
}

/// Keeps the drafts of a document, whole or not at all; none leaves no file.
///
/// # Errors
/// What the system says.
pub fn save(folder: &Path, document: &Path, concepten: &[Concept]) -> std::io::Result<()> {
    let path = file_of(folder, document);
    if concepten.is_empty() {
        return match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    std::fs::create_dir_all(folder)?;
    let concepten = concepten.iter().map(KeptConcept::of).collect();
    let kept = Kept { bestand: document.to_owned(), concepten };
    let half = path.with_extension("deel");
    std::fs::write(&half, serde_json::to_vec_pretty(&kept)?)?;
    replace_file(&half, &path)
}

enum Order {
    Open(PathBuf),
    Keep { document: PathBuf, concepten: Vec<Concept>, at_once: bool },
}

/// What the thread tells.
#[derive(Debug)]
pub enum Told {
    /// These drafts were left behind.
    Found(PathBuf, Vec<Concept>),
    /// They could not be written.
    Failed(String),
}

/// The handle to the thread that keeps drafts.
pub struct DraftKeeper {
    orders: Option<Sender<Order>>,
    told: Receiver<Told>,
    thread: Option<JoinHandle<()>>,
}

impl DraftKeeper {
    /// Starts the thread; `waker` is called when it tells something.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(folder: PathBuf, waker: Waker) -> std::io::Result<Self> {
        let (orders, inbox) = channel();
        let (outbox, told) = channel();
        let tell = move |news| {
            // Without a window there is nobody to tell.
            let _sent = outbox.send(news);
            waker();
        };
        let thread = std::thread::Builder::new()
            .name("drafts".to_owned())
            .spawn(move || run(&folder, &inbox, &tell))?;
        Ok(Self { orders: Some(orders), told, thread: Some(thread) })
    }

    /// Looks for the drafts of a document; [`Told::Found`] follows.
    pub fn open(&self, document: &Path) {
        self.order(Order::Open(document.to_owned()));
    }

    /// Keeps the drafts of a document: as soon as typing stops, or at once.
    pub fn keep(&self, document: &Path, concepten: Vec<Concept>, at_once: bool) {
        self.order(Order::Keep { document: document.to_owned(), concepten, at_once });
    }

    /// What the thread told since the last time.
    pub fn told(&self) -> Option<Told> {
        self.told.try_recv().ok()
    }

    /// Waits for what the thread tells: for tests, never in the window.
    pub fn wait(&self) -> Option<Told> {
        self.told.recv().ok()
    }

    fn order(&self, order: Order) {
        // The thread lives as long as this handle.
        let _sent = self.orders.as_ref().map(|orders| orders.send(order));
    }
}

impl Drop for DraftKeeper {
    /// What was typed last is written before the window is gone.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

/// What waits to be written, since when.
type Waiting = Option<(PathBuf, Vec<Concept>, Instant)>;

fn run(folder: &Path, inbox: &Receiver<Order>, tell: &impl Fn(Told)) {
    let mut waiting: Waiting = None;
    loop {
        let order = match &waiting {
            Some((_, _, since)) => inbox.recv_timeout(patience(*since)),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match order {
            Ok(Order::Keep { document, concepten, at_once }) => {
                let since = match &waiting {
                    Some((same, _, since)) if *same == document => *since,
                    _ => Instant::now(),
                };
                if waiting.as_ref().is_some_and(|(other, _, _)| *other != document) {
                    write(folder, &mut waiting, tell);
                }
                waiting = Some((document, concepten, since));
                if at_once {
                    write(folder, &mut waiting, tell);
                }
            }
            Ok(Order::Open(document)) => {
                write(folder, &mut waiting, tell);
                let concepten = load(folder, &document);
                tell(Told::Found(document, concepten));
            }
            Err(RecvTimeoutError::Timeout) => write(folder, &mut waiting, tell),
            Err(RecvTimeoutError::Disconnected) => {
                write(folder, &mut waiting, tell);
                return;
            }
        }
    }
}

fn patience(since: Instant) -> Duration {
    QUIET.min(AT_MOST.saturating_sub(since.elapsed()))
}

fn write(folder: &Path, waiting: &mut Waiting, tell: &impl Fn(Told)) {
    let Some((document, concepten, _)) = waiting.take() else { return };
    if let Err(error) = save(folder, &document, &concepten) {
        tracing::warn!(%error, "drafts were not kept");
        let advice = "maak de velden af voordat u Wijkbeeld sluit";
        tell(Told::Failed(format!(
            "Wat nog niet af is, kan niet worden bewaard: {error}; {advice}"
        )));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn concept(text: &str) -> Concept {
        let mut concept = Concept::of(Noun::Ontmoetingsplek, Id::from_u128(7), "De Geus");
        concept.type_in("bevestigd_op", text);
        concept
    }

    fn typed(concepten: &[Concept]) -> Vec<(&'static str, &str)> {
        concepten.iter().flat_map(Concept::all_typed).collect()
    }

    #[test]
    fn drafts_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (Path::new("/a/een.wijk"), Path::new("/a/twee.wijk"));
        let mut new = Concept::nieuw(Noun::Partner, Id::from_u128(8));
        new.type_in("naam", "Buurtkoor ‘Súd’");
        save(folder.path(), one, &[concept("31-02-2026"), new.clone()]).unwrap();
        let loaded = load(folder.path(), one);
        assert_eq!(loaded, [concept("31-02-2026"), new]);
        assert!(load(folder.path(), other).is_empty());
        save(folder.path(), one, &[]).unwrap();
        save(folder.path(), one, &[]).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_damaged_or_strange_file_is_no_reason_to_stop() {
        let folder = tempfile::tempdir().unwrap();
        let document = Path::new("/a/een.wijk");
        for text in [
            "",
            "{",
            r#"{"bestand":"x","concepten":[{"soort":"ding","id":"1","nieuw":true,"naam":"","velden":{}}]}"#,
        ] {
            std::fs::write(file_of(folder.path(), document), text).unwrap();
            assert!(load(folder.path(), document).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_last_that_was_typed_is_written_when_the_window_goes() {
        let folder = tempfile::tempdir().unwrap();
        let document = Path::new("/a/een.wijk");
        let keeper = DraftKeeper::start(folder.path().to_owned(), Arc::new(|| ())).unwrap();
        keeper.keep(document, vec![concept("3")], false);
        keeper.keep(document, vec![concept("31-02")], false);
        drop(keeper);
        assert_eq!(typed(&load(folder.path(), document)), [("bevestigd_op", "31-02")]);
    }

    #[test]
    fn opening_a_document_tells_what_was_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let document = Path::new("/a/een.wijk");
        let keeper = DraftKeeper::start(folder.path().to_owned(), Arc::new(|| ())).unwrap();
        keeper.keep(document, vec![concept("31-02")], false);
        keeper.open(document);
        let Some(Told::Found(path, found)) = keeper.wait() else { panic!("nothing told") };
        assert_eq!((path.as_path(), typed(&found)), (document, vec![("bevestigd_op", "31-02")]));
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_told() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let keeper = DraftKeeper::start(file.path().join("x"), Arc::new(|| ())).unwrap();
        keeper.keep(Path::new("/a/een.wijk"), vec![concept("31")], true);
        assert!(matches!(keeper.wait(), Some(Told::Failed(_))));
    }
}
