//! Pictures of every view, to look at: `cargo test --features pictures --test pictures`.
//!
//! They go to the folder in `WIJKBEELD_PICTURES`, or else to one in the build folder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod still;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::path::PathBuf;
use still::Still;
use wijkbeeld::app::session::{JobState, Notice, NoticeKind, Question};
use wijkbeeld::app::settings::{Settings, Thema};
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::views::VIEWS;

fn folder() -> PathBuf {
    let folder = std::env::var_os("WIJKBEELD_PICTURES")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

struct Look {
    size: (f32, f32),
    zoom: f32,
    thema: Thema,
}

const LAPTOP: Look = Look { size: (1366.0, 768.0), zoom: 1.0, thema: Thema::Licht };
const DARK: Look = Look { thema: Thema::Donker, ..LAPTOP };
const BEAMER: Look = Look { size: (1024.0, 768.0), ..LAPTOP };
const ZOOMED: Look = Look { zoom: 1.5, ..LAPTOP };
const TWICE: Look = Look { zoom: 2.0, ..LAPTOP };
const LARGE: Look = Look { size: (1920.0, 1080.0), ..LAPTOP };

type Window = Harness<'static, Option<WijkbeeldApp>>;

/// A window on a session, without a screen.
fn window(session: Still, look: &Look) -> Window {
    let settings = Settings { thema: look.thema, zoom: look.zoom, ..Settings::default() };
    let mut start = Some((session, settings));
    let mut harness = Harness::builder()
        .with_size(egui::vec2(look.size.0, look.size.1))
        .with_max_steps(12)
        .with_render_cursor(false)
        .wgpu()
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    let (session, settings) = start.take().unwrap();
                    still::app(&ctx, session, settings)
                });
                app.tick(&ctx);
                // The harness leaves a margin; a window does not.
                let whole = egui::UiBuilder::new().max_rect(ctx.content_rect());
                let mut ui = ui.new_child(whole);
                ui.set_clip_rect(ctx.content_rect());
                app.content_ui(&mut ui);
            },
            None,
        );
    harness.run();
    harness
}

fn save(window: &mut Window, name: &str) {
    window.run();
    let path = folder().join(format!("{name}.png"));
    window.render().unwrap().save(path).unwrap();
}

fn go(window: &mut Window, word: &str) {
    window.get_by_role_and_label(egui::accesskit::Role::Tab, word).click();
    window.run();
}

fn all_views(name: &str, session: fn() -> Still, look: &Look) {
    let mut window = window(session(), look);
    for (index, view) in VIEWS.iter().enumerate() {
        window.state_mut().as_mut().unwrap().show(view.id);
        save(&mut window, &format!("{name}-{}-{}", index + 1, view.word.to_lowercase()));
    }
}

/// A few pictures are kept in the repository, so that a change of the look is seen;
/// `UPDATE_SNAPSHOTS=true` keeps them anew. The first one is in the README.
#[test]
fn kept_pictures() {
    let mut light = window(still::example(), &LAPTOP);
    keep(&mut light, "foto");
    light.get_by_label("Open Zuidwest").click();
    light.run();
    keep(&mut light, "wijk");
}

#[test]
fn kept_dark_picture() {
    keep(&mut window(still::example(), &DARK), "foto-donker");
}

#[test]
fn kept_first_page() {
    keep(&mut window(Still::default(), &LAPTOP), "eerste-start");
}

fn keep(window: &mut Window, name: &str) {
    window.run();
    // Text has a few edge pixels that differ between versions of the software renderer.
    let options = egui_kittest::SnapshotOptions::new().max_failed_pixels(60);
    window.snapshot_options(name, &options);
}

#[test]
fn laptop() {
    all_views("laptop", still::example, &LAPTOP);
}

#[test]
fn dark() {
    all_views("donker", still::example, &DARK);
}

#[test]
fn beamer() {
    all_views("beamer", still::example, &BEAMER);
}

#[test]
fn zoomed() {
    all_views("zoom150", still::example, &ZOOMED);
}

#[test]
fn twice() {
    all_views("zoom200", still::example, &TWICE);
}

#[test]
fn large() {
    all_views("groot", still::example, &LARGE);
}

#[test]
fn longest_names() {
    all_views("lang", still::longest_names, &LAPTOP);
}

#[test]
fn without_figures() {
    all_views("leeg", still::without_figures, &LAPTOP);
}

#[test]
fn first_start() {
    for (name, look) in
        [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("zoom150", &ZOOMED)]
    {
        save(&mut window(Still::default(), look), &format!("{name}-0-eerste-start"));
    }
}

#[test]
fn tables_and_bron() {
    let mut window = window(still::example(), &LAPTOP);
    window.get_by_label("Tabel").click();
    save(&mut window, "laptop-1-foto-tabel");
    window.get_by_role_and_label(egui::accesskit::Role::RadioButton, "Foto").click();
    window.run();
    window.get_by_label_contains("Zuidwest, gezondheid").click();
    save(&mut window, "laptop-1-foto-bron");
    go(&mut window, "Wijk");
    window.get_by_label("Tabel").click();
    save(&mut window, "laptop-2-wijk-tabel");
}

#[test]
fn wijken() {
    let mut window = window(still::example(), &LAPTOP);
    for naam in ["Zuidwest", "Noordwest", "Landelijk Gebied"] {
        go(&mut window, "Foto");
        window.get_by_label(&format!("Open {naam}")).click();
        window.run();
        save(&mut window, &format!("laptop-7-{}", naam.to_lowercase().replace(' ', "-")));
    }
    go(&mut window, "Wijk");
    window.get_by_label_contains("Voor heel Hilversum").click();
    save(&mut window, "laptop-7-voor-heel-hilversum");
    window.get_by_label_contains("Gemiddeld inkomen per inwoner").click();
    save(&mut window, "laptop-7-bron-inkomen");
}

#[test]
fn keyboard_focus() {
    let mut window = window(still::example(), &LAPTOP);
    window.get_by_label_contains("Zuidwest, gezondheid").focus();
    save(&mut window, "laptop-6-focus-vak");
    window.get_by_role_and_label(egui::accesskit::Role::RadioButton, "Tabel").focus();
    window.key_press(egui::Key::Enter);
    window.run();
    for _ in 0..2 {
        window.key_press(egui::Key::Tab);
        window.run();
    }
    for _ in 0..3 {
        window.key_press(egui::Key::ArrowRight);
        window.key_press(egui::Key::ArrowDown);
        window.run();
    }
    save(&mut window, "laptop-6-focus-tabel");
    window.get_by_label("Wijk: Centrum").click();
    save(&mut window, "laptop-6-wijk-kiezen");
}

#[test]
fn notices() {
    let mut desk = still::example();
    let title = "KWB 2020 inlezen".to_owned();
    desk.job = Some(JobState { title, fraction: 0.4, can_cancel: true });
    let notice = |id, kind, text: &str| Notice { id, kind, text: text.to_owned() };
    desk.notices = vec![
        notice(1, NoticeKind::Info, "Er staat een kopie in Documenten."),
        notice(
            2,
            NoticeKind::Error,
            "misdrijven.csv kan niet gelezen worden: rij 12, kolom waarde: ‘twaalf’ is geen getal.",
        ),
    ];
    save(&mut window(desk, &LAPTOP), "laptop-5-meldingen");
}

#[test]
fn question() {
    let mut desk = still::example();
    desk.question = Some(Question {
        text: "In misdrijven.csv staan 45 nieuwe cijfers over 9 wijken. Wilt u deze overnemen?"
            .into(),
        yes: "Overnemen".into(),
        no: "Niet overnemen".into(),
    });
    save(&mut window(desk, &LAPTOP), "laptop-5-vraag");
}
