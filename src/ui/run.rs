//! Opens the window.

use super::WijkbeeldApp;
use super::context::Voorbeeld;
use super::shell::dialogs::NativeDialogs;
use crate::app::command::Command;
use crate::app::drafts::{self, DraftKeeper};
use crate::app::inlezen::Lezer;
use crate::app::instance::{self, Start, Wish};
use crate::app::log;
use crate::app::session::Session;
use crate::app::settings::Settings;
use eframe::{CreationContext, NativeOptions, Renderer};
use egui::ViewportBuilder;
use std::path::PathBuf;
use std::sync::Arc;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Whether there is a display to open a window on.
pub fn display_present() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens the window on a file, or on the one that was open last, and stays until it closes.
///
/// # Errors
/// Why no window can be opened, as the beginning of a Dutch sentence.
pub fn run(
    file: Option<PathBuf>,
    renderer: Option<&str>,
    wie: Option<String>,
) -> Result<(), String> {
    let file = file.map(|file| std::path::absolute(&file).unwrap_or(file));
    let instance = match instance::start_for_user(&Wish { open: file.clone() }) {
        Start::HandedOver => return Ok(()),
        Start::First(instance) => Some(instance),
        Start::Alone => None,
    };
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Wijkbeeld")
            .with_app_id("wijkbeeld")
            .with_inner_size([1366.0, 768.0])
            .with_min_inner_size([720.0, 480.0])
            .with_drag_and_drop(true),
        renderer: chosen_renderer(renderer)?,
        ..NativeOptions::default()
    };
    let create = move |creation: &CreationContext<'_>| -> Result<Box<dyn eframe::App>, Failure> {
        let app = create(creation, file, wie)?;
        Ok(Box::new(match instance {
            Some(instance) => app.hear(instance, &creation.egui_ctx),
            None => app,
        }))
    };
    log::note_panics();
    log::note_start(&options.renderer.to_string());
    let outcome = eframe::run_native("wijkbeeld", options, Box::new(create));
    log::note_end(outcome.is_ok());
    match outcome {
        Ok(()) => Ok(()),
        Err(_) if renderer.is_none() && second_try() => Ok(()),
        Err(error) => Err(format!("het venster kan niet open ({error})")),
    }
}

fn create(
    creation: &CreationContext<'_>,
    file: Option<PathBuf>,
    wie: Option<String>,
) -> Result<WijkbeeldApp, Failure> {
    let mut settings = Settings::load(&Settings::path());
    let ctx = creation.egui_ctx.clone();
    let waker = Arc::new(move || ctx.request_repaint());
    settings.naam_voor_nu = wie;
    let (lezer, wie) = (Lezer::of_this_program(), settings.wie());
    let mut session = Session::start_reading_with(lezer, None, &wie, waker)?;
    let last = settings.laatste_bestand.clone().filter(|_| file.is_none());
    let missing = last.clone().filter(|path| !path.is_file());
    let wanted = file.or(last);
    let first_page = match &wanted {
        Some(path) => !path.is_file(),
        None => !settings.welkom_gezien,
    };
    match wanted {
        // The first page says that it is gone, and what to do.
        Some(_) if missing.is_some() => (),
        Some(path) => session.send(Command::OpenFile(path)),
        None if settings.welkom_gezien => session.send(Command::OpenExample),
        None => settings.welkom_gezien = true,
    }
    let voorbeeld = if first_page { Voorbeeld::hilversum()? } else { Voorbeeld::default() };
    let dialogs = Box::<NativeDialogs>::default();
    if let Err(error) = settings.save(&Settings::path()) {
        tracing::warn!("instellingen niet bewaard: {error}");
    }
    let app = WijkbeeldApp::new(&creation.egui_ctx, session, settings, dialogs, voorbeeld);
    let ctx = creation.egui_ctx.clone();
    let keeper = DraftKeeper::start(drafts::folder(), Arc::new(move || ctx.request_repaint()))?;
    let app = app.keep_settings_in(Settings::path()).missing(missing);
    Ok(app.keep_drafts_with(keeper))
}

/// On Linux only glow: with software drawing it takes a sixth of the time of wgpu.
#[cfg(target_os = "linux")]
fn chosen_renderer(name: Option<&str>) -> Result<Renderer, String> {
    match name {
        None | Some("glow") => Ok(Renderer::Glow),
        Some(_) => Err("op Linux tekent Wijkbeeld alleen met glow".to_owned()),
    }
}

/// Elsewhere wgpu first, because remote desktops have no OpenGL 2.
#[cfg(not(target_os = "linux"))]
fn chosen_renderer(name: Option<&str>) -> Result<Renderer, String> {
    Ok(match name {
        Some("glow") => Renderer::Glow,
        _ => Renderer::Wgpu,
    })
}

#[cfg(target_os = "linux")]
fn second_try() -> bool {
    false
}

/// Starts this program once more with the other way of drawing: in this process the first try
/// has used up the event loop.
#[cfg(not(target_os = "linux"))]
fn second_try() -> bool {
    let Ok(program) = std::env::current_exe() else { return false };
    let arguments = std::env::args_os().skip(1);
    let mut again = std::process::Command::new(program);
    let status = again.args(["--renderer", "glow"]).args(arguments).status();
    status.is_ok_and(|status| status.success())
}
