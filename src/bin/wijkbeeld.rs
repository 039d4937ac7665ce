//! The app and its command line.

use std::process::ExitCode;
use wijkbeeld::cli::{self, Request};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Request::Done(code) => code,
        Request::Window { file, renderer, wie } => cli::window(file, renderer.as_deref(), wie),
    }
}
