//! The app without a console window: for the shortcut on Windows.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;
use wijkbeeld::cli::{self, Request};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Request::Done(code) => code,
        Request::Window { file, renderer, wie } => cli::window(file, renderer.as_deref(), wie),
    }
}
