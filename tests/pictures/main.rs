//! Pictures of every view, to look at: `cargo test --features pictures --test pictures`.
//!
//! They go to the folder in `WIJKBEELD_PICTURES`, or else to one in the build folder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod basis;
mod foto;
mod gegevens;
mod indicatoren;
mod kaart;
mod kept;
mod klein;
mod lijsten;
mod nakijken;
mod netwerk;
#[path = "../still/mod.rs"]
mod still;
mod wijk;

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
    window_with(session, settings, None, look)
}

/// The same, with settings of its own and a file that is gone.
fn window_with(session: Still, settings: Settings, gone: Option<PathBuf>, look: &Look) -> Window {
    let mut start = Some((session, settings, gone));
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
                    let (session, settings, gone) = start.take().unwrap();
                    still::app(&ctx, session, settings).missing(gone)
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
    while window.state_mut().as_mut().unwrap().settle() {
        window.run();
    }
    let path = folder().join(format!("{name}.png"));
    window.render().unwrap().save(path).unwrap();
}

fn go(window: &mut Window, word: &str) {
    // At 200 % the rail scrolls.
    window.get_by_role_and_label(egui::accesskit::Role::Tab, word).scroll_to_me();
    window.run();
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
        title: "Reservekopie terugzetten?".into(),
        text: "Het bestand wordt weer zoals het was op 21-11-2026 14:03. De 2 wijzigingen van daarna staan dan niet meer in het bestand."
            .into(),
        yes: "Terugzetten".into(),
        no: "Annuleren".into(),
    });
    save(&mut window(desk, &LAPTOP), "laptop-5-vraag");
}

fn search(window: &mut Window, text: &str) {
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    window.run();
    let field = egui::accesskit::Role::TextInput;
    window.get_by_role_and_label(field, "Zoeken").type_text(text);
    window.run();
}

#[test]
fn searching() {
    for (name, look) in
        [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("zoom150", &ZOOMED)]
    {
        let mut window = window(still::example(), look);
        search(&mut window, "");
        save(&mut window, &format!("{name}-8-zoeken-leeg"));
        window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Zoeken").type_text("zuid");
        save(&mut window, &format!("{name}-8-zoeken-zuid"));
    }
    let mut window = window(still::example(), &LAPTOP);
    search(&mut window, "Stiching Pres");
    save(&mut window, "laptop-8-zoeken-stiching");
    window.key_press(egui::Key::Enter);
    window.run();
    search(&mut window, "");
    save(&mut window, "laptop-8-zoeken-gekozen");
    window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Zoeken").type_text("xyzzy");
    save(&mut window, "laptop-8-zoeken-niets");
}

#[test]
fn searching_long_names() {
    let mut window = window(still::longest_names(), &BEAMER);
    search(&mut window, "w");
    save(&mut window, "beamer-8-zoeken-lang");
}

#[test]
fn help() {
    for (name, look) in
        [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("zoom150", &ZOOMED)]
    {
        let mut window = window(still::example(), look);
        window.key_press(egui::Key::F1);
        save(&mut window, &format!("{name}-9-hulp"));
        window.get_by_label("Sneltoetsen").click();
        save(&mut window, &format!("{name}-9-sneltoetsen"));
        window.get_by_label("Over Wijkbeeld").click();
        save(&mut window, &format!("{name}-9-over"));
    }
}

#[test]
fn files_of_before() {
    let place = tempfile::tempdir().unwrap();
    let (here, gone) = (place.path().join("oss.wijk"), place.path().join("weg.wijk"));
    std::fs::write(&here, "").unwrap();
    let settings = Settings {
        recente_bestanden: vec![here, gone.clone()],
        laatste_bestand: Some(gone.clone()),
        ..Settings::default()
    };
    for (name, look) in [("laptop", &LAPTOP), ("beamer", &BEAMER), ("zoom150", &ZOOMED)] {
        let settings = Settings { zoom: look.zoom, ..settings.clone() };
        let mut first = window_with(Still::default(), settings.clone(), Some(gone.clone()), look);
        save(&mut first, &format!("{name}-0-bestand-weg"));
        let mut menu = window_with(still::example(), settings, None, look);
        menu.get_by_label("hilversum.wijk: ander bestand").click();
        save(&mut menu, &format!("{name}-8-bestand-menu"));
    }
}
