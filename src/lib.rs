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
    if app::inlezen::asked(std::env::args_os()) {
        return app::inlezen::serve();
    }
    app::log::start();
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
