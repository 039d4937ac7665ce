//! The command line: the same commands without a window. `--help` documents them.

mod args;
mod changing;
mod dutch;
mod exporting;
mod keuze;
mod loopafstand;
mod output;
mod rapport;
mod reading;
mod snapshot;

use args::{Arguments, Verb};
use clap::Parser as _;
use output::Failure;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What the arguments ask for.
pub enum Request {
    /// A window, on this file or the last one.
    Window {
        /// The file to open.
        file: Option<PathBuf>,
        /// Which way of drawing to use, when not the usual one.
        renderer: Option<String>,
        /// Name of the user, when given.
        wie: Option<String>,
    },
    /// The work is done; this is the exit code.
    Done(ExitCode),
}

/// Does what the arguments ask, except opening a window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Request {
    match Arguments::try_parse_from(arguments) {
        Err(error) => Request::Done(dutch::explain(&error)),
        Ok(Arguments { verb: Some(_), bestand, renderer, .. })
            if bestand.is_some() || renderer.is_some() =>
        {
            let what = "BESTAND staat na het woord, en --renderer is alleen voor het venster";
            Request::Done(Failure::Usage(what.to_owned()).report())
        }
        Ok(Arguments { verb: None, bestand, renderer, wie, .. }) => match unknown_word(&bestand) {
            Some(failure) => Request::Done(failure.report()),
            None => Request::Window { file: bestand, renderer, wie },
        },
        Ok(Arguments { verb: Some(verb), wie, .. }) => Request::Done(finish(act(verb, wie))),
    }
}

/// What is neither there nor looks like the name of a file was meant as a verb.
fn unknown_word(bestand: &Option<PathBuf>) -> Option<Failure> {
    let path = bestand.as_deref()?;
    let bare = path.components().count() == 1 && path.extension().is_none();
    (bare && path.is_relative() && path.symlink_metadata().is_err()).then(|| {
        let word = path.display();
        Failure::Usage(format!("'{word}' is geen bekend woord, en een bestand heet zo ook niet"))
    })
}

/// Shows the Foto of a file (the example when none is named) as a text table, for a computer
/// without a display.
pub fn without_display(file: Option<PathBuf>) -> ExitCode {
    without_window("er is geen beeldscherm", file)
}

/// The same, when the window cannot be opened for another reason.
pub fn without_window(why: &str, file: Option<PathBuf>) -> ExitCode {
    let sentence = format!(
        "{why}, dus er gaat geen venster open; hieronder staat de Foto als tabel. Zonder venster \
         werken: {}",
        Verb::names().join(", ")
    );
    finish(reading::text_foto(file).and_then(|foto| {
        output::remark(&sentence);
        output::print(&foto)
    }))
}

fn act(verb: Verb, wie: Option<String>) -> Result<(), Failure> {
    let wie = wie.unwrap_or_else(|| {
        let settings = crate::app::settings::Settings::path();
        crate::app::settings::Settings::load(&settings).wie()
    });
    match verb {
        Verb::Nieuw(args) => changing::nieuw(&args, &wie),
        Verb::Importeer(args) => changing::importeer(&args, &wie),
        Verb::Foto(args) => reading::foto(&args),
        Verb::Snapshot(args) => snapshot::snapshot(&args.verb, &wie),
        Verb::Wijk(args) => reading::wijk(&args),
        Verb::Loopafstand(args) => loopafstand::loopafstand(&args),
        Verb::Geschiedenis(args) => reading::geschiedenis(&args),
        Verb::Ongedaan(args) => changing::ongedaan(&args, &wie),
        Verb::Opnieuw(args) => changing::opnieuw(&args, &wie),
        Verb::Exporteer(args) => exporting::exporteer(&args),
        Verb::Rapport(args) => rapport::rapport(&args),
        Verb::Controleer(args) => reading::controleer(&args),
        Verb::Kopie(args) => exporting::kopie(&args),
        Verb::Reservekopieen(args) => reading::reservekopieen(&args),
        Verb::Terugzetten(args) => changing::terugzetten(&args, &wie),
    }
}

fn finish(result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
