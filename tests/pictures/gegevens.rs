//! Gegevens, Geschiedenis and backups.

use super::{BEAMER, DARK, LAPTOP, Still, TWICE, Window, ZOOMED, go, save, still, window};
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::app::session::Reservekopie;

/// A file that was used for a while, on a desk.
fn lived() -> Still {
    Still::of_document(still::lived::document())
}

/// By keyboard: what is out of sight comes into it.
fn choose(window: &mut Window, words: &str, which: usize) {
    window.get_all_by_label_contains(words).nth(which).unwrap().focus();
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
}

#[test]
fn sources_and_history() {
    for (name, look) in
        [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("zoom150", &ZOOMED)]
    {
        let mut window = window(lived(), look);
        go(&mut window, "Gegevens");
        save(&mut window, &format!("{name}-8-gegevens"));
        choose(&mut window, "buurtpeiling_2004.csv", 0);
        save(&mut window, &format!("{name}-8-gegevens-levering"));
        go(&mut window, "Geschiedenis");
        save(&mut window, &format!("{name}-9-geschiedenis"));
        choose(&mut window, "Ontmoetingsplek gewijzigd", 1);
        save(&mut window, &format!("{name}-9-geschiedenis-keuze"));
    }
}

#[test]
fn many_sources_and_a_long_history() {
    let mut window = window(Still::of_document(still::lived::long_document()), &LAPTOP);
    go(&mut window, "Gegevens");
    save(&mut window, "laptop-8-gegevens-veel");
    go(&mut window, "Geschiedenis");
    save(&mut window, "laptop-9-geschiedenis-lang");
    window.get_by_label_contains("Wie: ").click();
    save(&mut window, "laptop-9-geschiedenis-wie");
}

#[test]
fn fotos_that_were_kept() {
    let looks = [
        ("laptop", &LAPTOP),
        ("donker", &DARK),
        ("beamer", &BEAMER),
        ("zoom150", &ZOOMED),
        ("zoom200", &TWICE),
    ];
    for (name, look) in looks {
        let mut window = window(Still::of_document(still::lived::with_kept_fotos()), look);
        go(&mut window, "Gegevens");
        choose(&mut window, "Foto van nu bewaren", 0);
        save(&mut window, &format!("{name}-8-bewaarde-fotos"));
        choose(&mut window, "Vergelijk met nu: Foto van Hilversum, 12-11-2026", 0);
        save(&mut window, &format!("{name}-8-bewaarde-foto"));
    }
}

#[test]
fn looking_into_a_backup() {
    let mut desk = lived();
    let file = desk.file.as_mut().unwrap();
    file.alleen_lezen = Some("Dit is de reservekopie van 21-11-2026 14:03".into());
    file.reservekopie = Some(Reservekopie {
        naam: "20261121T130300000Z-dagelijks".into(),
        tijd: "21-11-2026 14:03".into(),
    });
    let mut window = window(desk, &LAPTOP);
    go(&mut window, "Gegevens");
    save(&mut window, "laptop-8-reservekopie");
    window.get_by_label("Kopie zonder personen…").click();
    save(&mut window, "laptop-8-zonder-personen");
}

#[test]
fn figures_that_leave() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("zoom150", &ZOOMED)] {
        let mut window = window(lived(), look);
        go(&mut window, "Gegevens");
        window.get_by_label("Cijfers exporteren…").click();
        save(&mut window, &format!("{name}-8-exporteren"));
    }
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = window(lived(), look);
        go(&mut window, "Gegevens");
        window.get_by_label("Plekken exporteren…").click();
        save(&mut window, &format!("{name}-8-plekken-exporteren"));
    }
}

/// Backups lie in the data folder of the app; this test takes its own away again.
#[test]
fn backups() {
    use wijkbeeld::document::{Document, backup};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().canonicalize().unwrap().join("hilversum.wijk");
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let mut progress = wijkbeeld::model::progress::Progress::silent();
    let mut document = Document::create(&path, &seed, "Sanne de Vries", &mut progress).unwrap();
    backup::make(&document, "dagelijks").unwrap();
    still::lived::live(&mut document, 2);
    backup::make(&document, "voor-inlezen").unwrap();
    let made = backup::make(&document, "voor-terugzetten").unwrap();
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("zoom150", &ZOOMED)] {
        let document = document.trial().unwrap();
        let mut window = window(Still::of_document(document), look);
        go(&mut window, "Gegevens");
        window.get_all_by_label_contains("bekijken").next_back().unwrap().focus();
        save(&mut window, &format!("{name}-8-reservekopieen"));
    }
    std::fs::remove_dir_all(made.parent().unwrap()).unwrap();
}

#[test]
fn persons() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = window(lived(), look);
        go(&mut window, "Gegevens");
        window.get_by_label("Naam, e-mailadres of telefoonnummer").focus();
        window.run();
        save(&mut window, &format!("{name}-8-gegevens-personen"));
        go(&mut window, "Ontmoetingsplekken");
        choose(&mut window, "Contact", 0);
        save(&mut window, &format!("{name}-4-plek-contact"));
    }
}
