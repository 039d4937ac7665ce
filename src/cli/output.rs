//! Results on stdout, everything else on stderr, and nothing mixed up.

use crate::app::AppError;
use crate::document::DocumentError;
use std::io::Write as _;
use std::process::ExitCode;

/// Why a verb failed.
#[derive(Debug)]
pub enum Failure {
    /// A sentence for stderr, exit code 1.
    Sentence(String),
    /// The call was wrong: a sentence for stderr, exit code 2.
    Usage(String),
    /// The result was printed already and says what is wrong: exit code 1.
    Told,
}

impl Failure {
    /// Says what is wrong and gives the exit code.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Sentence(text) => {
                remark(&text);
                ExitCode::from(1)
            }
            Self::Usage(text) => {
                remark(&format!("{text}; zie 'wijkbeeld --help'"));
                ExitCode::from(2)
            }
            Self::Told => ExitCode::from(1),
        }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::Sentence(error.to_string())
    }
}

impl From<DocumentError> for Failure {
    fn from(error: DocumentError) -> Self {
        Self::Sentence(error.to_string())
    }
}

/// Puts the result on stdout.
///
/// # Errors
/// When it cannot be written, except to a reader that has seen enough.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Sentence(format!("het antwoord kan niet worden geschreven: {error}")))
        }
        _ => Ok(()),
    }
}

/// Puts a line on stdout.
///
/// # Errors
/// As [`print`].
pub fn line(text: &str) -> Result<(), Failure> {
    print(&format!("{text}\n"))
}

/// Puts a line on stderr: one line, also when the name of a file or a cell holds a line end or
/// what would move the cursor of a terminal.
pub fn remark(text: &str) {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // When even stderr is gone there is nobody left to tell.
    let _written = writeln!(std::io::stderr().lock(), "wijkbeeld: {line}");
}
