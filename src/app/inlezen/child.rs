//! The process that reads.

use super::wire::{self, Kind};
use super::{Answer, Question, limits};
use crate::exchange::{self, ImportError};
use crate::model::progress::{CancelSwitch, Progress, Step};
use std::io::{Read as _, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Between two words about how far it is.
const BETWEEN: Duration = Duration::from_millis(50);

/// Reads the question on stdin and answers on stdout.
pub fn serve() -> ExitCode {
    limits::lower();
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut bytes);
    let question = postcard::from_bytes(&bytes).ok().filter(|_| read.is_ok());
    let told = question.map(|question| tell(answer(question)));
    // Who asked sees the end of the answer, or that there is none.
    if told.is_some_and(|told| told.is_ok()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn answer(question: Question) -> Result<Answer, ImportError> {
    match question {
        Question::Read { path, known, options } => {
            let mut last = Instant::now();
            let mut progress = Progress::new(CancelSwitch::default(), move |step| {
                if last.elapsed() > BETWEEN {
                    last = Instant::now();
                    say(step);
                }
            });
            let draft = exchange::read(&path, &known, &options, &mut progress)?;
            Ok(Answer::Draft(Box::new(draft)))
        }
        Question::FindGemeente { path, text, options } => {
            let (code, naam) = exchange::find_gemeente(&path, &text, &options)?;
            Ok(Answer::Gemeente(code, naam))
        }
    }
}

/// When nobody listens any more, the end of this process is near.
fn say(step: Step) {
    let bytes = [&step.fraction.to_le_bytes(), step.title.as_bytes()].concat();
    let _written = wire::write(&mut std::io::stdout().lock(), Kind::Progress, &bytes);
}

fn tell(answer: Result<Answer, ImportError>) -> std::io::Result<()> {
    let (kind, bytes) = match answer {
        Ok(answer) => (Kind::Answer, postcard::to_stdvec(&answer).map_err(std::io::Error::other)?),
        Err(error) => (Kind::Refusal, error.to_string().into_bytes()),
    };
    let mut output = std::io::stdout().lock();
    wire::write(&mut output, kind, &bytes)?;
    output.flush()
}
