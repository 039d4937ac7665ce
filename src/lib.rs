//! Wijkbeeld: how the wijken of a Dutch gemeente are doing, in one local file.
//!
//! The layers, from the inside out: [`model`] (nouns and their rules), [`methods`] (pure
//! calculations), [`store`] (SQL), [`document`] (the open file), [`exchange`] (bytes in, bytes
//! out), [`app`] (the headless application), and two faces: [`cli`] and [`ui`].

pub mod app;
pub mod cli;
pub mod document;
pub mod exchange;
pub mod methods;
pub mod model;
pub mod store;
pub mod ui;

use std::process::ExitCode;

/// The whole program: the command line, or the window when no verb is given.
pub fn main() -> ExitCode {
    start_log();
    match cli::run(std::env::args_os()) {
        cli::Request::Done(code) => code,
        cli::Request::Window { file, .. } if !ui::display_present() => cli::without_display(file),
        cli::Request::Window { file, renderer, wie } => {
            match ui::run(file.clone(), renderer.as_deref(), wie) {
                Ok(()) => ExitCode::SUCCESS,
                Err(why) => cli::without_window(&why, file),
            }
        }
    }
}

/// Warnings go to stderr; `WIJKBEELD_LOG` asks for more (`wijkbeeld=debug`).
fn start_log() {
    let wanted = std::env::var("WIJKBEELD_LOG");
    // A display without settings or themes of its own is no reason to warn.
    let quiet = "warn,wgpu=error,naga=error,sctk_adwaita=error,winit=error";
    let filter = wanted.as_deref().unwrap_or(quiet);
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter);
    // A second log in one process (as in tests) is refused; the first one serves.
    let _started = log.try_init();
}
