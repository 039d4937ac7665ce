//! The process that asks: it passes on how far the reader is, and ends it when the user stops or
//! time is up.

use super::wire::{self, Kind};
use super::{ARGUMENT, Answer, Question, limits};
use crate::exchange::ImportError;
use crate::model::progress::{Progress, Step};
use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long after the user stops it at the most.
const LOOK: Duration = Duration::from_millis(100);

/// What a reader says.
type Said = std::io::Result<Option<(Kind, Vec<u8>)>>;

/// Asks a process of its own.
///
/// # Errors
/// What the reader refuses, or that it took too much time or memory.
pub fn ask(
    program: &Path,
    question: &Question,
    progress: &mut Progress,
) -> Result<Answer, ImportError> {
    let question = postcard::to_stdvec(question).map_err(std::io::Error::other)?;
    let mut reader = Reader(start(program)?);
    let said = reader.listen(question)?;
    follow(&said, progress)
}

/// A reader that ends with the question: it never outlives who asked.
struct Reader(Child);

impl Drop for Reader {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to end or to wait for.
        let _killed = self.0.kill();
        let _waited = self.0.wait();
    }
}

fn start(program: &Path) -> Result<Child, ImportError> {
    Command::new(program)
        .arg(ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(ImportError::NoReader)
}

impl Reader {
    /// Puts the question and listens, on a thread: a pipe can be waited for only for ever.
    fn listen(&mut self, question: Vec<u8>) -> Result<Receiver<Said>, ImportError> {
        let (input, output) = (self.0.stdin.take(), self.0.stdout.take());
        let (Some(mut input), Some(output)) = (input, output) else {
            return Err(ImportError::ReaderDied);
        };
        let (sender, receiver) = channel();
        let listen = move || {
            // A reader that is gone already says so by its silence.
            let _written = input.write_all(&question);
            drop(input);
            pass_on(BufReader::new(output), &sender);
        };
        let thread = std::thread::Builder::new().name("inlezen".to_owned());
        thread.spawn(listen).map_err(ImportError::NoReader)?;
        Ok(receiver)
    }
}

fn pass_on(mut output: impl Read, sender: &std::sync::mpsc::Sender<Said>) {
    loop {
        let said = wire::read(&mut output);
        let last = !matches!(said, Ok(Some((Kind::Progress, _))));
        if sender.send(said).is_err() || last {
            return;
        }
    }
}

fn follow(said: &Receiver<Said>, progress: &mut Progress) -> Result<Answer, ImportError> {
    let started = Instant::now();
    let mut last = Step { title: "Bestand lezen", fraction: 0.0 };
    loop {
        if started.elapsed() > Duration::from_secs(limits::SECONDS) {
            return Err(ImportError::TooSlow(limits::SECONDS));
        }
        progress.tell(last)?;
        match said.recv_timeout(LOOK) {
            Ok(Ok(Some((Kind::Progress, bytes)))) => last = step(&bytes).unwrap_or(last),
            Ok(Ok(Some((Kind::Answer, bytes)))) => {
                return postcard::from_bytes(&bytes).map_err(|_| ImportError::ReaderDied);
            }
            Ok(Ok(Some((Kind::Refusal, bytes)))) => {
                return Err(ImportError::Told(String::from_utf8_lossy(&bytes).into_owned()));
            }
            Err(RecvTimeoutError::Timeout) => {}
            _ => return Err(ImportError::ReaderDied),
        }
    }
}

/// What readers do, in words of this program.
const TITLES: [&str; 3] = ["Bestand bekijken", "Bestand lezen", "Cijfers klaarzetten"];

fn step(bytes: &[u8]) -> Option<Step> {
    let (fraction, title) = bytes.split_first_chunk::<4>()?;
    let fraction = f32::from_le_bytes(*fraction).clamp(0.0, 1.0);
    let title = TITLES.into_iter().find(|known| known.as_bytes() == title)?;
    Some(Step { title, fraction })
}
