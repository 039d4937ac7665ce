//! An import that is looked over, on a real file: what is decided is what is taken over, in one
//! step, and nothing before.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../live/mod.rs"]
mod live;
mod much;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use live::{Place, Window, document};
use std::path::{Path, PathBuf};
use wijkbeeld::document::{Document, backup};
use wijkbeeld::ui::views::ViewId;

const HEAD: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";
const BRON: &str = "Gemeente Hilversum|Buurtpeiling 2024|2024-06-01";

/// Two good figures, a cell that is no number and a code that nobody knows.
fn figures() -> String {
    format!(
        "{HEAD}WK040201;kent-buren;2024;61,5;;;;{BRON}\n\
         WK040202;kent-buren;2024;5o;;;;{BRON}\n\
         WK040299;kent-buren;2024;70;;;;{BRON}\n\
         WK040204;kent-buren;2024;66;;;;{BRON}\n"
    )
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("not read here".to_owned())
    }
}

/// Backups of a test are no use to anyone.
struct Tidy<'a>(&'a Place);

impl Drop for Tidy<'_> {
    fn drop(&mut self) {
        let _removed = std::fs::remove_dir_all(backup::folder(&self.0.file));
    }
}

fn write(place: &Place, name: &str, content: &str) -> PathBuf {
    let path = place.path.join(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// Drops files on the window.
fn import(window: &mut Window, paths: &[&Path]) {
    for path in paths {
        window.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.to_path_buf())));
    }
    window.settle();
}

fn press(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.settle();
}

fn disabled(window: &Window, label: &str) -> bool {
    window.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
}

/// The figures of one indicator, by code of the gebied.
fn values(document: &Document, indicator: &str) -> Vec<(String, f64)> {
    let mut progress = wijkbeeld::model::progress::Progress::silent();
    let all = document.value_list(Default::default(), &mut progress).unwrap();
    let own = all.iter().filter(|one| one.indicator.id == indicator);
    let value = |one: wijkbeeld::document::value_list::ListedValue<'_>| {
        Some((one.gebied.code.clone(), one.value.waarde.ok()?))
    };
    let mut found: Vec<(String, f64)> = own.filter_map(value).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn expected(values: &[(&str, f64)]) -> Vec<(String, f64)> {
    values.iter().map(|(code, value)| ((*code).to_owned(), *value)).collect()
}

fn steps(document: &Document) -> usize {
    document.history().unwrap().len()
}

#[test]
fn nothing_is_stored_before_it_is_taken_over() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let before = std::fs::read(&place.file).unwrap();
    let mut window = place.start();
    import(&mut window, &[&file]);
    assert_eq!(window.app().choice().view, ViewId::Gegevens);
    window.get_by_role_and_label(Role::Heading, "Inlezen: nakijken");
    for text in [
        "Herkend als: eigen lijst met cijfers",
        "4 rijen · 2 gebieden · 1 indicator",
        "Er is nog niets opgeslagen.",
        "2 nieuw: 2024",
        "2 geweigerd: verbeteren of overslaan",
        "1 geweigerde cel en 1 onbekend gebied",
        "rij 3, waarde: 5o. Dit is geen getal; schrijf bijvoorbeeld 1234,5.",
        "1 rij, gebied: WK040299. Deze wijkcode is niet bekend in Hilversum.",
        "Na het overnemen kunt u alles in één keer terugdraaien",
    ] {
        assert!(window.shows(text), "{text}");
    }
    press(&mut window, "Stoppen, niets overnemen");
    window.get_by_role_and_label(Role::Heading, "Gegevens");
    assert!(window.shows("er is niets overgenomen"));
    drop(window);
    let _free = document(&place);
    assert_eq!(std::fs::read(&place.file).unwrap(), before);
    assert!(backup::list(&place.file).iter().all(|one| one.waarom != "voor-inlezen"));
}

#[test]
fn it_is_one_step_with_a_backup_and_one_undo_takes_it_all_back() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    press(&mut window, "Overslaan: rij 3, 5o");
    press(&mut window, "Overslaan: 1 rij, WK040299");
    assert!(window.shows("2 geweigerd: wordt overgeslagen"));
    press(&mut window, "2 waarden overnemen, 2 overslaan");
    assert!(window.shows("2 waarden zijn overgenomen; u kunt dit in één keer ongedaan maken"));
    window.get_by_role_and_label(Role::Heading, "Gegevens");
    drop(window);

    let mut document = document(&place);
    assert_eq!(
        values(&document, "kent-buren"),
        expected(&[("WK040201", 61.5), ("WK040204", 66.0)])
    );
    assert_eq!(steps(&document), 2, "making the file, and the import");
    assert_eq!(backup::list(&place.file)[0].waarom, "voor-inlezen");
    document.undo("Test").unwrap();
    assert_eq!(values(&document, "kent-buren"), []);
    assert_eq!(document.check().unwrap(), Vec::<String>::new());
}

#[test]
fn undo_in_the_window_brings_back_what_was() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    press(&mut window, "2 waarden overnemen, 2 overslaan");
    assert!(window.shows("peiling.csv · S. de Wit"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("ingetrokken"));
    drop(window);
    assert_eq!(values(&document(&place), "kent-buren"), []);
}

/// Needs a parser that honours corrections.
#[test]
fn a_cell_is_put_right() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    press(&mut window, "Verbeteren… rij 3, 5o");
    assert_eq!(window.field("Wat moet er staan?"), "5o", "what stands there is where it begins");
    window.type_in("Wat moet er staan?", "vijftig");
    press(&mut window, "Verbeteren");
    assert!(window.shows("Zo kan het nog niet."));
    assert_eq!(window.field("Wat moet er staan?"), "vijftig", "what was typed stays");
    window.type_in("Wat moet er staan?", "50");
    press(&mut window, "Verbeteren");
    assert!(window.query_by_label("Wat moet er staan?").is_none());
    assert!(window.shows("rij 3, waarde: 5o.") && window.shows("Nu: 50."));
    press(&mut window, "3 waarden overnemen, 1 overslaan");
    drop(window);
    let expected = expected(&[("WK040201", 61.5), ("WK040202", 50.0), ("WK040204", 66.0)]);
    assert_eq!(values(&document(&place), "kent-buren"), expected);
}

/// Needs a parser that honours coupled codes.
#[test]
fn a_code_is_coupled_and_that_can_be_taken_back() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    couple(&mut window, "Koppelen… 1 rij, WK040299", "zuidoost", "Zuidoost");
    assert!(window.shows("Nu: Zuidoost (WK040205)."));
    press(&mut window, "Toch niet: 1 rij, WK040299");
    window.get_by_role_and_label(Role::Button, "2 waarden overnemen, 2 overslaan");
    couple(&mut window, "Koppelen… 1 rij, WK040299", "zuidoost", "Zuidoost");
    press(&mut window, "3 waarden overnemen, 1 overslaan");
    drop(window);
    let expected = expected(&[("WK040201", 61.5), ("WK040204", 66.0), ("WK040205", 70.0)]);
    assert_eq!(values(&document(&place), "kent-buren"), expected);
}

/// By keyboard: Enter in the search field chooses the first gebied that was found.
fn couple(window: &mut Window, button: &str, search: &str, naam: &str) {
    press(window, button);
    window.type_in("Zoek op naam of code", search);
    window.press(Key::Enter);
    press(window, &format!("Koppelen aan {naam}"));
}

/// A figure of 250 % is a warning of its own; needs the checks, and a parser that leaves out.
#[test]
fn figures_of_a_warning_are_left_out() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let content = format!(
        "{HEAD}WK040201;koopwoningen;2031;44;;;;{BRON}\nWK040202;koopwoningen;2031;250;;;;{BRON}\n"
    );
    let file = write(&place, "koop.csv", &content);
    let mut window = place.start();
    import(&mut window, &[&file]);
    window.get_by_role_and_label(Role::Button, "2 waarden overnemen");
    let leave_out = window.get_all_by_role_and_label(Role::RadioButton, "Weglaten").next().unwrap();
    leave_out.click();
    window.settle();
    press(&mut window, "1 waarde overnemen, 1 weglaten");
    drop(window);
    let all = values(&document(&place), "koopwoningen");
    assert!(!all.iter().any(|(_, value)| *value == 250.0), "{all:?}");
    assert!(all.contains(&("WK040201".to_owned(), 44.0)));
}

#[test]
fn a_changed_figure_stands_beside_the_one_of_now() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    // Zuidwest has 76,3 % in RIVM 50090NED, 2020.
    let content = format!(
        "{HEAD}WK040203;ervaren-gezondheid-goed-zeer-goed-18plus;2020;70,3;;;;RIVM|50150NED|2025-06-01\n"
    );
    let file = write(&place, "gezond.csv", &content);
    let mut window = place.start();
    import(&mut window, &[&file]);
    assert!(window.shows("1 gewijzigd: andere uitgave van RIVM"));
    assert!(window.row("Zuidwest").contains("nu 76,3\u{a0}%, straks 70,3\u{a0}%, verschil −6,0"));
    assert!(window.shows("1 gewijzigde waarde"));
}

#[test]
fn a_file_of_which_nothing_can_be_used_can_still_be_mended() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let content = format!("{HEAD}WK040299;kent-buren;2024;70;;;;{BRON}\n");
    let file = write(&place, "peiling.csv", &content);
    let mut window = place.start();
    import(&mut window, &[&file]);
    assert!(disabled(&window, "0 waarden overnemen, 1 overslaan"));
    assert!(window.shows("Koppel een gebied, of stop."));
    window.get_by_role_and_label(Role::Button, "Koppelen… 1 rij, WK040299");
    let hopeless = write(&place, "leeg.csv", HEAD);
    press(&mut window, "Stoppen, niets overnemen");
    import(&mut window, &[&hopeless]);
    assert!(window.shows("staat niets dat Wijkbeeld kan gebruiken"));
    assert!(window.query_by_label("Inlezen: nakijken").is_none());
}

#[test]
fn what_was_taken_in_before_is_not_looked_over_again() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    press(&mut window, "2 waarden overnemen, 2 overslaan");
    import(&mut window, &[&file]);
    assert!(window.shows("Deze cijfers staan al in het bestand; er is niets veranderd"));
    assert!(window.query_by_label("Inlezen: nakijken").is_none());
}

#[test]
fn the_review_waits_while_someone_looks_at_something_else() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    press(&mut window, "Overslaan: rij 3, 5o");
    window.go("Foto");
    window.get_by_role_and_label(Role::Tab, "Gegevens, nakijken wacht");
    press(&mut window, "Nakijken wacht: peiling.csv");
    assert!(window.shows("Wordt overgeslagen"), "what was decided is still there");
    // Another file is read only after a question: decisions would be lost.
    let other = write(&place, "anders.csv", &figures().replace("kent-buren", "groet-buren"));
    import(&mut window, &[&other]);
    window.get_by_role_and_label(Role::Heading, "Een ander bestand inlezen?");
    press(&mut window, "Annuleren");
    assert!(window.shows("Wordt overgeslagen"));
    import(&mut window, &[&other]);
    press(&mut window, "Ander bestand inlezen");
    assert!(window.shows("anders.csv") && !window.shows("Wordt overgeslagen"));
}

#[test]
fn what_changed_in_the_meantime_is_counted_anew_before_it_is_taken_over() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let first = write(&place, "peiling.csv", &figures());
    let later = write(&place, "later.csv", &figures().replace(";66;", ";67;"));
    let mut window = place.start();
    import(&mut window, &[&first]);
    press(&mut window, "2 waarden overnemen, 2 overslaan");
    import(&mut window, &[&later]);
    window.get_by_role_and_label(Role::Button, "1 waarde overnemen, 2 overslaan");
    window.press_with(Modifiers::COMMAND, Key::Z);
    press(&mut window, "1 waarde overnemen, 2 overslaan");
    assert!(window.shows("Het bestand is intussen veranderd"));
    press(&mut window, "2 waarden overnemen, 2 overslaan");
    drop(window);
    let expected = expected(&[("WK040201", 61.5), ("WK040204", 67.0)]);
    assert_eq!(values(&document(&place), "kent-buren"), expected);
}
