//! The same numbers on the screen, and what leads from them.

use super::{MISDRIJVEN, still, view};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::figure::FigureFormat;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::model::figure::Mark;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::clipboard::FakeClipboard;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;
use wijkbeeld::ui::views::ViewId;

struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
    sent: Rc<RefCell<Vec<Command>>>,
    clipboard: Rc<RefCell<FakeClipboard>>,
}

/// The window on the indicatoren with Zuidwest chosen; a dialog answers with this path.
fn window(next: Option<PathBuf>) -> Window {
    let desk = still::example();
    let sent = desk.sent.clone();
    let clipboard = Rc::new(RefCell::new(FakeClipboard::default()));
    let mut start = Some((desk, clipboard.clone(), next));
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(8)
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    let (desk, clipboard, next) = start.take().unwrap();
                    let mut dialogs = FakeDialogs::default();
                    dialogs.next.extend(next);
                    let settings = Settings {
                        eigen_wijken: vec!["WK040203".to_owned()],
                        ..Settings::default()
                    };
                    let voorbeeld = Voorbeeld::hilversum().unwrap();
                    WijkbeeldApp::new(&ctx, desk, settings, Box::new(dialogs), voorbeeld)
                        .copy_to(Box::new(clipboard))
                });
                app.tick(&ctx);
                app.content_ui(ui);
                app.open_dialog(None, &ctx);
            },
            None,
        );
    harness.run();
    let mut window = Window { harness, sent, clipboard };
    app(&mut window).show(ViewId::Indicatoren);
    window.harness.run();
    choose(&mut window, "Geregistreerde misdrijven");
    window
}

fn app(window: &mut Window) -> &mut WijkbeeldApp {
    window.harness.state_mut().as_mut().unwrap()
}

fn choose(window: &mut Window, naam: &str) {
    window.harness.get_by_role_and_label(Role::ListItem, naam).click_accesskit();
    window.harness.run();
}

fn take(window: &mut Window, word: &str) {
    window.harness.get_by_label("Kopiëren of bewaren…").click();
    window.harness.run();
    window.harness.get_by_role_and_label(Role::MenuItem, word).click();
    window.harness.run();
}

#[test]
fn a_screen_reader_finds_every_number_at_its_height() {
    let window = window(None);
    let view = view(MISDRIJVEN);
    let trend = view.verloop.unwrap();
    let mut places: Vec<(f64, f64)> = Vec::new();
    for (mark, getal) in trend.numbered() {
        if !matches!(mark, Mark::Point { .. }) {
            continue;
        }
        let nodes: Vec<_> = window
            .harness
            .query_all_by_role_and_label(Role::GraphicsSymbol, &getal.gezegd)
            .collect();
        assert!(!nodes.is_empty(), "{}", getal.gezegd);
        // The label beside the line says the newest number too: the point is the leftmost.
        let left = |node: &egui_kittest::Node<'_>| node.rect().left();
        let point = nodes.iter().min_by(|a, b| left(a).total_cmp(&left(b))).unwrap();
        places.push((getal.waarde.unwrap(), f64::from(point.rect().center().y)));
    }
    assert_eq!(places.len(), 45, "nine gebieden, five years");
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ((low, bottom), (high, top)) = (places[0], places[places.len() - 1]);
    for (value, y) in &places {
        let expected = bottom + (value - low) / (high - low) * (top - bottom);
        assert!((y - expected).abs() < 1.0, "{value} is at {y} instead of {expected}");
    }
    for (_, getal) in view.wijken.unwrap().numbered() {
        let found = window.harness.query_all_by_label(&getal.gezegd).next();
        assert!(found.is_some(), "{}", getal.gezegd);
    }
}

#[test]
fn arrow_keys_read_the_numbers_and_enter_their_source() {
    let mut window = window(None);
    let read = |window: &Window, text: &str| {
        let found = window.harness.query_all_by_role(Role::GraphicsDocument);
        let names = found.filter_map(|node| node.accesskit_node().label());
        assert!(names.into_iter().any(|name| name.contains(text)), "{text}");
    };
    window.harness.get_by_label_contains("Verloop 2021–2025;").focus();
    window.harness.run();
    read(&window, "Zuidwest, 2025: 35,3 per 1.000 inwoners");
    let keys = [
        (Key::ArrowLeft, "Zuidwest, 2024: 38,6"),
        (Key::ArrowRight, "Zuidwest, 2025: 35,3"),
        (Key::ArrowUp, "Hilversum, 2025: 42,9"),
        (Key::ArrowUp, "Noordwest, 2025: 43,0"),
        (Key::ArrowDown, "Hilversum, 2025: 42,9"),
        (Key::ArrowDown, "Zuidwest, 2025: 35,3"),
        (Key::ArrowDown, "Noordoost, 2025: 32,5"),
    ];
    for (key, expected) in keys {
        window.harness.key_press(key);
        window.harness.run();
        read(&window, expected);
    }
    window.harness.key_press(Key::Enter);
    window.harness.run();
    window.harness.get_by_label("Noordoost · Geregistreerde misdrijven");
    assert_eq!(app(&mut window).choice().view, ViewId::Indicatoren);
}

#[test]
fn rows_are_walked_through_and_the_space_bar_opens_the_wijk() {
    let mut window = window(None);
    window.harness.get_by_label_contains("Alle wijken in 2025;").focus();
    window.harness.run();
    window.harness.key_press(Key::ArrowDown);
    window.harness.run();
    window.harness.get_by_label_contains("Alle wijken in 2025. Zuid, 2025: 25,7");
    window.harness.key_press(Key::Space);
    window.harness.run();
    assert_eq!(app(&mut window).choice().view, ViewId::Wijk);
    assert_eq!(app(&mut window).choice().wijk.as_deref(), Some("WK040204"));
}

#[test]
fn a_click_on_a_bar_opens_its_wijk() {
    let mut window = window(None);
    let rows = window.harness.query_all_by_label("Oost, 2025: 29,1 per 1.000 inwoners");
    let widest = rows.max_by(|a, b| a.rect().width().total_cmp(&b.rect().width())).unwrap();
    let at = widest.rect().center();
    window.harness.hover_at(at);
    window.harness.run();
    window.harness.drag_at(at);
    window.harness.run();
    window.harness.drop_at(at);
    window.harness.run();
    assert_eq!(app(&mut window).choice().wijk.as_deref(), Some("WK040206"));
    assert_eq!(app(&mut window).choice().view, ViewId::Wijk);
}

#[test]
fn arrow_keys_choose_another_indicator_and_words_find_one() {
    let mut window = window(None);
    window.harness.get_by_role_and_label(Role::ListItem, "Geregistreerde misdrijven").focus();
    window.harness.run();
    window.harness.key_press(Key::ArrowDown);
    window.harness.run();
    let chosen = |window: &mut Window| app(window).choice().indicator.clone().unwrap();
    assert_eq!(chosen(&mut window), "ernstig-zeer-ernstig-eenzaam-18plus");
    window.harness.key_press(Key::ArrowUp);
    window.harness.run();
    assert_eq!(chosen(&mut window), MISDRIJVEN, "the keyboard goes along");
    window.harness.get_by_role_and_label(Role::TextInput, "Zoek in de lijst").focus();
    window.harness.run();
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Zoek in de lijst")
        .type_text("Ééns wonin");
    window.harness.run();
    assert_eq!(window.harness.query_all_by_role(Role::ListItem).count(), 0);
    window.harness.get_by_label("Geen indicator met deze woorden");
}

#[test]
fn the_table_says_what_the_charts_say() {
    let mut window = window(None);
    window.harness.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    window.harness.run();
    window.harness.get_by_role_and_label(Role::Table, "Indicator als tabel");
    for text in ["123,1", "35,3", "42,9", "170,8", "9.255", "telt niet mee"] {
        assert!(window.harness.query_all_by_label(text).next().is_some(), "{text}");
    }
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::C);
    window.harness.event(egui::Event::Copy);
    window.harness.run();
    let (html, text) = window.clipboard.borrow().table.clone().unwrap();
    assert!(html.contains("<table") && text.contains("Zuidwest\t34,4"));
}

#[test]
fn a_picture_and_a_table_go_to_the_clipboard() {
    let mut window = window(None);
    take(&mut window, "Tabel kopiëren");
    assert!(window.clipboard.borrow().table.is_some());
    let told = |window: &Window, begin: &str| {
        let sent = window.sent.borrow();
        let is_told =
            |command: &Command| matches!(command, Command::Tell(text) if text.starts_with(begin));
        assert!(sent.iter().any(is_told), "{sent:?}");
    };
    told(&window, "De tabel is gekopieerd.");
    take(&mut window, "Alle wijken kopiëren als afbeelding");
    app(&mut window).settle();
    told(&window, "De afbeelding is gekopieerd.");
    let picture = window.clipboard.borrow().picture.clone().unwrap();
    assert_eq!(picture.width, 2 * 680);
    assert_eq!(picture.rgba.len(), picture.width * picture.height * 4);
}

#[test]
fn a_figure_is_kept_where_the_dialog_says() {
    let path = PathBuf::from("/tmp/verloop.svg");
    let mut window = window(Some(path.clone()));
    take(&mut window, "Verloop bewaren als SVG…");
    window.harness.run();
    let sent = window.sent.borrow();
    let Some(Command::SaveFigure { figure, path: to, format }) = sent.last() else {
        panic!("{sent:?}")
    };
    assert_eq!((to, *format), (&path, FigureFormat::Svg));
    assert_eq!(figure.head.naam, "misdrijven-per-1000-inwoners-verloop");
}

fn press_on(window: &mut Window, role: Role, label: &str, key: Key) {
    window.harness.get_by_role_and_label(role, label).focus();
    window.harness.run();
    window.harness.key_press(key);
    window.harness.run();
}

fn pick(window: &mut Window, field: &str, row: &str) {
    press_on(window, Role::ComboBox, field, Key::Enter);
    window.harness.get_by_role_and_label(Role::MenuItem, row).click();
    window.harness.run();
}

#[test]
fn the_other_ways_to_look_are_reached_with_the_keyboard() {
    let mut window = window(None);
    press_on(&mut window, Role::Tab, "Buurten", Key::Enter);
    window.harness.get_by_label_contains("Voor de buurten van Hilversum zijn er geen cijfers");
    press_on(&mut window, Role::Tab, "Naast een ander cijfer", Key::Enter);
    window.harness.get_by_label_contains("r = 0,14, indicatief bij 8 wijken");
    window.harness.get_by_label("Zuidwest, 2025: 35,3 per 1.000 inwoners; Gemiddeld inkomen per inwoner: €\u{a0}31.000 (2022)");
    pick(&mut window, "Naast: Gemiddeld inkomen per inwoner", "Arbeidsparticipatie");
    window.harness.get_by_label_contains("en ‘Arbeidsparticipatie’");
    choose(&mut window, "Mensen met bijstand");
    window.harness.get_by_role_and_label(Role::ComboBox, "Naast: Arbeidsparticipatie");
}

#[test]
fn the_pictures_of_all_wijken_stand_in_the_list() {
    let mut window = window(None);
    choose(&mut window, "Inzet en behoefte");
    window.harness.get_by_label_contains("In de 2 wijken die op algemeen beeld ongunstiger zijn");
    pick(&mut window, "Behoefte volgens: Algemeen beeld", "Veiligheid");
    window.harness.get_by_label_contains("In de wijk die op veiligheid ongunstiger is");
    press_on(&mut window, Role::RadioButton, "Tabel", Key::Enter);
    window.harness.get_by_label_contains("Plekken");
    choose(&mut window, "Leefgebieden door de jaren");
    window.harness.get_by_label_contains("veiligheid gemiddeld (2025)");
    take(&mut window, "Tabel kopiëren");
    let copied = format!("{:?}", window.clipboard.borrow());
    assert!(copied.contains("Zuidwest\\tVeiligheid\\t"), "{copied}");
}

#[test]
fn the_figures_of_a_wijk_are_taken_along() {
    let path = PathBuf::from("/tmp/zuidwest.png");
    let mut window = window(Some(path.clone()));
    app(&mut window).show(ViewId::Wijk);
    window.harness.run();
    take(&mut window, "Tabel kopiëren");
    let copied = format!("{:?}", window.clipboard.borrow());
    assert!(copied.contains("Veiligheid\\tgemiddeld\\tGeregistreerde misdrijven"), "{copied}");
    take(&mut window, "Bewaren als PNG…");
    window.harness.run();
    let sent = window.sent.borrow();
    let Some(Command::SaveFigure { figure, path: to, format }) = sent.last() else {
        panic!("{sent:?}")
    };
    assert_eq!((to, *format), (&path, FigureFormat::Png));
    assert_eq!(figure.head.naam, "zuidwest-naast-hilversum");
}

#[test]
fn the_scale_of_an_indicator_is_chosen_under_its_charts() {
    let mut window = window(None);
    window.harness.get_by_label_contains("rekt een wijk die ver van de andere ligt");
    pick(&mut window, "Schaal: logaritmisch", "gewoon");
    let sent = window.sent.borrow();
    let Some(Command::Edit(edits)) = sent.last() else { panic!("{sent:?}") };
    let fields: Vec<&str> = edits.iter().flat_map(|edit| &edit.fields).map(|one| one.0).collect();
    assert_eq!(fields, ["normalisatie"]);
}

#[test]
fn the_map_is_taken_along_as_it_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.svg");
    let mut window = window(Some(path.clone()));
    app(&mut window).show(ViewId::Kaart);
    window.harness.run();
    take(&mut window, "Bewaren als SVG…");
    window.harness.run();
    let sent = window.sent.borrow();
    let figure = sent.iter().find_map(|command| match command {
        Command::SaveFigure { figure, format: FigureFormat::Svg, .. } => Some(figure.clone()),
        _ => None,
    });
    let figure = figure.expect("a command that keeps the map");
    assert_eq!(figure.head.naam, "kaart-algemeen-beeld-per-wijk");
    assert!(figure.is_map() && figure.sentence().contains("Zuidwest"));
}
