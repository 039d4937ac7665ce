//! The app without a console window: for the shortcut on Windows.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    wijkbeeld::main()
}
