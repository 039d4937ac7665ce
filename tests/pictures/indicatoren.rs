//! The view of one indicator, in every way it is looked at.

use super::{BEAMER, DARK, LAPTOP, LARGE, Look, Window, ZOOMED, save, still, window};
use egui_kittest::kittest::Queryable as _;
use still::Still;
use wijkbeeld::ui::views::ViewId;

pub const MISDRIJVEN: &str = "Geregistreerde misdrijven";

/// The window on one indicator, with Zuidwest chosen where there is one.
pub fn indicator(session: Still, look: &Look, naam: &str) -> Window {
    use egui::accesskit::Role;
    let mut window = window(session, look);
    if window.query_by_label("Open Zuidwest").is_some() {
        window.get_by_label("Open Zuidwest").click();
        window.run();
    }
    window.state_mut().as_mut().unwrap().show(ViewId::Indicatoren);
    window.run();
    window.get_by_role_and_label(Role::ListItem, naam).click_accesskit();
    window.run();
    window
}

#[test]
fn indicatoren() {
    let looks = [
        ("laptop", &LAPTOP),
        ("donker", &DARK),
        ("beamer", &BEAMER),
        ("zoom150", &ZOOMED),
        ("groot", &LARGE),
    ];
    for (name, look) in looks {
        let mut window = indicator(still::example(), look, MISDRIJVEN);
        save(&mut window, &format!("{name}-8-misdrijven"));
    }
    let mut intervals = indicator(still::with_intervals(), &LAPTOP, MISDRIJVEN);
    save(&mut intervals, "laptop-8-interval");
    let mut long = indicator(still::longest_names(), &LAPTOP, MISDRIJVEN);
    save(&mut long, "lang-8-misdrijven");
}

#[test]
fn indicatoren_of_every_kind() {
    let kinds = [
        ("schatting", "Goed of zeer goed ervaren gezondheid"),
        ("euro", "Gemiddelde WOZ-waarde van woningen"),
        ("gemeente", "Huishoudens met een voorziening (Participatiewet, Wmo of Jeugdwet)"),
        ("aantal", "Aantal inwoners"),
    ];
    for (name, naam) in kinds {
        save(&mut indicator(still::example(), &LAPTOP, naam), &format!("laptop-8-{name}"));
    }
}

#[test]
fn indicatoren_read_and_taken_along() {
    use egui::Key;
    let mut window = indicator(still::example(), &LAPTOP, MISDRIJVEN);
    window.get_by_label("Kopiëren of bewaren…").click();
    save(&mut window, "laptop-8-menu");
    window.key_press(Key::Escape);
    window.run();
    window.get_by_label_contains("Verloop 2021–2025;").focus();
    window.run();
    window.key_press(Key::ArrowLeft);
    save(&mut window, "laptop-8-lezen");
    window.get_by_label_contains("Alle wijken in 2025;").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    save(&mut window, "laptop-8-rij");
    window.key_press(Key::Enter);
    save(&mut window, "laptop-8-bron");
    window.key_press(Key::Escape);
    window.run();
    let tabel = egui::accesskit::Role::RadioButton;
    window.get_by_role_and_label(tabel, "Tabel").click();
    save(&mut window, "laptop-8-tabel");
}

/// The same on a tab.
pub fn on_tab(session: Still, look: &Look, naam: &str, tab: &str) -> Window {
    let mut window = indicator(session, look, naam);
    window.get_by_role_and_label(egui::accesskit::Role::Tab, tab).click();
    window.run();
    window
}

const LOOKS: [(&str, &Look); 5] = [
    ("laptop", &LAPTOP),
    ("donker", &DARK),
    ("beamer", &BEAMER),
    ("zoom200", &super::TWICE),
    ("groot", &LARGE),
];

#[test]
fn indicatoren_of_buurten() {
    for (name, look) in LOOKS {
        let mut window = on_tab(still::with_buurten(0), look, "Koopwoningen", "Buurten");
        save(&mut window, &format!("{name}-8-buurten"));
    }
    let mut land = on_tab(still::with_buurten(9000), &LAPTOP, "Koopwoningen", "Buurten");
    save(&mut land, "laptop-8-buurten-land");
    let mut none = on_tab(still::example(), &LAPTOP, MISDRIJVEN, "Buurten");
    save(&mut none, "laptop-8-buurten-geen");
    let mut count = on_tab(still::example(), &LAPTOP, "Aantal inwoners", "Buurten");
    save(&mut count, "laptop-8-buurten-aantal");
    let radio = egui::accesskit::Role::RadioButton;
    count.get_by_role_and_label(radio, "Tabel").click();
    save(&mut count, "laptop-8-buurten-tabel");
}

#[test]
fn indicatoren_beside_another() {
    for (name, look) in LOOKS {
        let tab = "Naast een ander cijfer";
        let mut window = on_tab(still::example(), look, MISDRIJVEN, tab);
        save(&mut window, &format!("{name}-8-naast"));
    }
    let mut long = on_tab(still::longest_names(), &BEAMER, MISDRIJVEN, "Naast een ander cijfer");
    save(&mut long, "lang-8-naast");
}

#[test]
fn indicatoren_of_all_wijken_together() {
    for (name, look) in LOOKS {
        let mut window = indicator(still::example(), look, "Inzet en behoefte");
        save(&mut window, &format!("{name}-8-inzet"));
        let leefgebieden = "Leefgebieden door de jaren";
        save(&mut indicator(still::example(), look, leefgebieden), &format!("{name}-8-jaren"));
    }
    let mut long = indicator(still::longest_names(), &LAPTOP, "Inzet en behoefte");
    save(&mut long, "lang-8-inzet");
    let radio = egui::accesskit::Role::RadioButton;
    let mut table = indicator(still::example(), &LAPTOP, "Inzet en behoefte");
    table.get_by_role_and_label(radio, "Tabel").click();
    save(&mut table, "laptop-8-inzet-tabel");
    let mut table = indicator(still::example(), &BEAMER, "Leefgebieden door de jaren");
    table.get_by_role_and_label(radio, "Tabel").click();
    save(&mut table, "beamer-8-jaren-tabel");
}

/// As they leave for other programs.
#[test]
fn indicatoren_as_pictures_of_their_own() {
    use wijkbeeld::app::query::{
        BuurtenQuery, InzetQuery, KeptFigures, LeefgebiedenQuery, Order, Query as _, Reader,
        SamenhangQuery,
    };
    use wijkbeeld::model::recept::FotoKeuze;
    let document = wijkbeeld::document::Document::in_memory(&still::seed(), "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut file = Reader::new(&document, &mut kept);
    let wijk = || Some("WK040203".to_owned());

    let buurten = BuurtenQuery { id: "aantal-inwoners".to_owned(), wijk: wijk(), jaar: None };
    let naast = SamenhangQuery {
        dit: "misdrijven-per-1000-inwoners".to_owned(),
        ander: "gemiddeld-inkomen-per-inwoner".to_owned(),
        wijk: wijk(),
        jaar: None,
    };
    let inzet = InzetQuery {
        leefgebied: None,
        wijk: wijk(),
        keuze: FotoKeuze::default(),
        order: Order::Fixed,
        vandaag: jiff::civil::date(2026, 11, 28),
    };
    let jaren = LeefgebiedenQuery { wijk: wijk(), keuze: FotoKeuze::default() };
    let views = [
        buurten.answer(&mut file).unwrap().unwrap(),
        naast.answer(&mut file).unwrap().unwrap(),
        inzet.answer(&mut file).unwrap(),
        jaren.answer(&mut file).unwrap(),
    ];
    for view in views {
        let figure = view.figuur.unwrap();
        let png = wijkbeeld::exchange::figure::png(&figure).unwrap();
        let path = super::folder().join(format!("figuur-{}.png", figure.head.naam));
        std::fs::write(path, png).unwrap();
    }
}

#[test]
fn indicatoren_read_in_every_figure() {
    use egui::Key;
    let looks = [
        ("buurten", "Aantal inwoners", "Buurten", "Alle buurten in 2024;"),
        ("naast", MISDRIJVEN, "Naast een ander cijfer", "Twee cijfers per wijk;"),
    ];
    for (name, naam, tab, figuur) in looks {
        let mut window = on_tab(still::example(), &LAPTOP, naam, tab);
        window.get_by_label_contains(figuur).focus();
        window.run();
        window.key_press(Key::ArrowUp);
        save(&mut window, &format!("laptop-8-lezen-{name}"));
    }
    let mut jaren = indicator(still::example(), &LAPTOP, "Leefgebieden door de jaren");
    jaren.get_by_label_contains("Score per leefgebied;").focus();
    jaren.run();
    jaren.key_press(Key::ArrowLeft);
    save(&mut jaren, "laptop-8-lezen-jaren");
    let mut inzet = indicator(still::example(), &LAPTOP, "Inzet en behoefte");
    inzet.get_by_label_contains("Plekken per 1.000 inwoners;").focus();
    inzet.run();
    save(&mut inzet, "laptop-8-lezen-inzet");
    inzet.key_press(Key::Enter);
    save(&mut inzet, "laptop-8-inzet-bron");
}
