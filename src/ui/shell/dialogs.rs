//! File dialogs of the computer: asked in the window, awaited on a thread, at most one open.

use crate::app::export::{Form, Vorm, Wens};
use crate::app::figure::FigureFormat;
use crate::app::files::READABLE;
use crate::app::rapport;
use crate::model::nl;
use crate::model::waarneming::Edities;
use egui::Context;
use rfd::AsyncFileDialog;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// A file to open.
    Open,
    /// Files with figures to read.
    Import,
    /// Where a copy goes.
    CopyTo,
    /// Where a copy without persons goes.
    CopyWithoutPersons,
    /// The CBS file that a new file starts from.
    Kwb,
    /// Where a new file goes.
    NewTarget,
    /// Where a figure goes.
    Figure(FigureFormat),
    /// Where the figures of the file go.
    Export(Form, Edities),
    /// Where places or partners go.
    ExportList(Wens),
    /// Where a report of the inventory goes.
    Report,
}

/// What the user chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was asked for.
    pub ask: Ask,
    /// The files; empty when the user changed their mind.
    pub paths: Vec<PathBuf>,
}

/// The dialogs; a test has its own.
pub trait FileDialogs {
    /// Opens a dialog, unless one is open.
    fn open(&mut self, ask: Ask, file_name: &str, parent: Option<&eframe::Frame>, ctx: &Context);

    /// The answer, once.
    fn answer(&mut self) -> Option<Answer>;

    /// What went wrong, once, as a sentence.
    fn problem(&mut self) -> Option<String> {
        None
    }
}

/// A dialog that is open.
#[derive(Debug)]
struct Open {
    ask: Ask,
    since: Instant,
    answer: Receiver<Vec<PathBuf>>,
}

/// A person cannot close a dialog this fast: the computer has none to show.
const TOO_FAST: Duration = Duration::from_millis(250);

const NO_DIALOG: &str =
    "Het venster om een bestand te kiezen gaat niet open. Sleep het bestand op dit venster.";

/// The dialogs of the computer.
#[derive(Debug, Default)]
pub struct NativeDialogs {
    open: Option<Open>,
    problem: Option<String>,
}

impl FileDialogs for NativeDialogs {
    fn open(&mut self, ask: Ask, file_name: &str, parent: Option<&eframe::Frame>, ctx: &Context) {
        if self.open.is_some() {
            return;
        }
        let mut dialog = described(ask).set_file_name(file_name);
        if let Some(frame) = parent {
            dialog = dialog.set_parent(frame);
        }
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let chosen = pick(ask, dialog);
        let waiting = move || {
            // The window may be gone: then nobody needs the answer.
            let _ = sender.send(pollster::block_on(chosen));
            ctx.request_repaint();
        };
        match thread::Builder::new().name("bestand-kiezen".to_owned()).spawn(waiting) {
            Ok(_) => {
                self.open = Some(Open { ask, since: Instant::now(), answer: receiver });
            }
            Err(error) => {
                tracing::error!(%error, "no thread for the file dialog");
                self.problem = Some(NO_DIALOG.to_owned());
            }
        }
    }

    fn answer(&mut self) -> Option<Answer> {
        let open = self.open.as_ref()?;
        let ask = open.ask;
        let paths = match open.answer.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Vec::new(),
            Ok(paths) => paths,
        };
        if paths.is_empty() && open.since.elapsed() < TOO_FAST {
            self.problem = Some(NO_DIALOG.to_owned());
        }
        self.open = None;
        Some(Answer { ask, paths })
    }

    fn problem(&mut self) -> Option<String> {
        self.problem.take()
    }
}

fn described(ask: Ask) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new();
    let wijk = ("Wijkbeeld-bestand", ["wijk"]);
    let figures = ("Cijfers en grenzen (CSV, Excel, LibreOffice of GeoJSON)", READABLE);
    match ask {
        Ask::Open => dialog.set_title("Bestand openen").add_filter(wijk.0, &wijk.1),
        Ask::Import => dialog.set_title("Cijfers inlezen").add_filter(figures.0, &figures.1),
        Ask::CopyTo => dialog.set_title("Bewaar kopie als").add_filter(wijk.0, &wijk.1),
        Ask::CopyWithoutPersons => {
            dialog.set_title("Bewaar kopie zonder personen als").add_filter(wijk.0, &wijk.1)
        }
        Ask::Kwb => {
            dialog.set_title("Kerncijfers wijken en buurten").add_filter(figures.0, &figures.1)
        }
        Ask::NewTarget => dialog.set_title("Nieuw bestand bewaren als").add_filter(wijk.0, &wijk.1),
        Ask::Figure(format) => {
            let kind = match format {
                FigureFormat::Png => "Afbeelding",
                FigureFormat::Svg => "Tekening",
                FigureFormat::Csv => "Tabel voor Excel",
                FigureFormat::Pagina => "Pagina om af te drukken",
            };
            dialog.set_title("Figuur bewaren als").add_filter(kind, &[format.ending()])
        }
        Ask::Export(form, _) => {
            dialog.set_title("Cijfers exporteren als").add_filter(kind(form), &[form.ending()])
        }
        Ask::Report => {
            dialog.set_title("Verslag bewaren als").add_filter("Webpagina", &[rapport::ENDING])
        }
        Ask::ExportList(wens) => {
            let title = format!("{} exporteren als", nl::capital(wens.lijst.naam()));
            let kind = match wens.vorm {
                Vorm::Tabel(form) => kind(form),
                Vorm::GeoJson => "Kaart (GeoJSON)",
            };
            dialog.set_title(title).add_filter(kind, &[wens.vorm.ending()])
        }
    }
}

fn kind(form: Form) -> &'static str {
    match form {
        Form::Xlsx => "Excel-bestand",
        Form::Ods => "LibreOffice-bestand",
        Form::Csv => "CSV-bestand",
    }
}

type Chosen = std::pin::Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

fn pick(ask: Ask, dialog: AsyncFileDialog) -> Chosen {
    let one = |handle: Option<rfd::FileHandle>| {
        handle.map(|handle| handle.path().to_owned()).into_iter().collect::<Vec<_>>()
    };
    match ask {
        Ask::Open | Ask::Kwb => {
            let file = dialog.pick_file();
            Box::pin(async move { one(file.await) })
        }
        Ask::CopyTo
        | Ask::CopyWithoutPersons
        | Ask::NewTarget
        | Ask::Figure(_)
        | Ask::Export(..)
        | Ask::ExportList(_)
        | Ask::Report => {
            let file = dialog.save_file();
            Box::pin(async move { one(file.await) })
        }
        Ask::Import => {
            let files = dialog.pick_files();
            Box::pin(async move {
                let handles = files.await.unwrap_or_default();
                handles.iter().map(|handle| handle.path().to_owned()).collect()
            })
        }
    }
}

/// Dialogs that answer with what a test gave them.
#[derive(Debug, Default)]
pub struct FakeDialogs {
    /// What the next dialog answers.
    pub next: Vec<PathBuf>,
    /// What was asked for.
    pub asked: Vec<Ask>,
    open: Option<Ask>,
}

impl FileDialogs for FakeDialogs {
    fn open(&mut self, ask: Ask, _name: &str, _parent: Option<&eframe::Frame>, _ctx: &Context) {
        self.asked.push(ask);
        self.open = Some(ask);
    }

    fn answer(&mut self) -> Option<Answer> {
        let ask = self.open.take()?;
        Some(Answer { ask, paths: std::mem::take(&mut self.next) })
    }
}
