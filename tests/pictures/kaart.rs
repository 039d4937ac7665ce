//! The map.

use super::indicatoren::MISDRIJVEN;
use super::{BEAMER, DARK, LAPTOP, LARGE, Look, Still, TWICE, Window, save, still, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::app::loopafstand::LoopKeuze;
use wijkbeeld::ui::views::ViewId;

/// The window on the map with a wijk chosen.
pub fn kaart(session: Still, look: &Look, wijk: &str) -> Window {
    let mut window = window(session, look);
    let open = format!("Open {wijk}");
    if window.query_by_label(&open).is_some() {
        window.get_by_label(&open).click();
        window.run();
    }
    window.state_mut().as_mut().unwrap().show(ViewId::Kaart);
    window.run();
    window
}

#[test]
fn the_map() {
    let looks = [
        ("laptop", &LAPTOP),
        ("donker", &DARK),
        ("beamer", &BEAMER),
        ("zoom200", &TWICE),
        ("groot", &LARGE),
    ];
    for (name, look) in looks {
        save(&mut kaart(still::example(), look, "Oost"), &format!("{name}-14-kaart"));
    }
}

#[test]
fn the_map_nearer_and_as_a_table() {
    let mut near = kaart(still::example(), &LAPTOP, "Oost");
    for _ in 0..4 {
        near.get_by_label("Dichterbij").click();
        near.run();
    }
    save(&mut near, "laptop-14-kaart-dichtbij");
    near.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    save(&mut near, "laptop-14-kaart-tabel");
    let mut put = kaart(still::example(), &LAPTOP, "Oost");
    put.get_by_label("Zet Wijkcentrum St. Joseph op de kaart").click_accesskit();
    put.run();
    save(&mut put, "laptop-14-kaart-zet");
}

#[test]
fn what_one_place_changes() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Waar helpt één plek erbij het meest?").click_accesskit();
        window.run();
        window.get_by_label_contains("Buurthuis De Geus, buurthuis").click_accesskit();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-invloed"));
        window.get_by_label("Zet ergens anders").click_accesskit();
        window.run();
        window.key_press(Key::ArrowLeft);
        window.run();
        save(&mut window, &format!("{name}-14-kaart-proef"));
    }
}

/// Colours the map by an indicator, found by what is typed.
fn by_figure(window: &mut Window, typed: &str) {
    window.get_by_label("Uitkomst of één cijfer").click();
    window.run();
    search(window, typed);
}

/// Types in the open list of figures, and takes the first.
fn search(window: &mut Window, typed: &str) {
    window.get_by_role_and_label(Role::TextInput, "Zoek een cijfer").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Zoek een cijfer").type_text(typed);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn the_map_by_a_figure() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Uitkomst of één cijfer").click();
        save(&mut window, &format!("{name}-14-kaart-kies"));
        search(&mut window, MISDRIJVEN);
        save(&mut window, &format!("{name}-14-kaart-cijfer"));
        window.get_by_role_and_label(Role::Tab, "Buurten").click();
        save(&mut window, &format!("{name}-14-kaart-buurten-leeg"));
        by_figure(&mut window, "inwoners");
        save(&mut window, &format!("{name}-14-kaart-buurten"));
    }
    let mut shares = kaart(still::with_buurten(0), &LAPTOP, "Zuidwest");
    shares.get_by_role_and_label(Role::Tab, "Buurten").click();
    shares.run();
    save(&mut shares, "laptop-14-kaart-buurten-kies");
    by_figure(&mut shares, "Koopwoningen");
    save(&mut shares, "laptop-14-kaart-buurten-aandeel");
    shares.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    save(&mut shares, "laptop-14-kaart-buurten-tabel");
}

#[test]
fn the_map_with_nothing_on_it() {
    let mut empty = window(still::without_figures(), &LAPTOP);
    empty.state_mut().as_mut().unwrap().show(ViewId::Kaart);
    save(&mut empty, "laptop-14-kaart-zonder");
    let mut long = kaart(still::longest_names(), &LAPTOP, "Oost");
    by_figure(&mut long, MISDRIJVEN);
    save(&mut long, "laptop-14-kaart-lang");
}

#[test]
fn the_map_with_many_places() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = kaart(still::places_on_the_map(60), look, "Oost");
        save(&mut window, &format!("{name}-14-kaart-veel"));
        for _ in 0..4 {
            window.get_by_label("Dichterbij").click();
            window.run();
        }
        save(&mut window, &format!("{name}-14-kaart-veel-dichtbij"));
    }
}

#[test]
fn a_distance_on_the_map() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Afstand meten").click();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-meten-begin"));
        window.key_press(Key::Enter);
        window.run();
        window.event(egui::Event::PointerGone);
        for _ in 0..2 {
            window.key_press(Key::ArrowRight);
            window.run();
        }
        window.key_press(Key::Enter);
        save(&mut window, &format!("{name}-14-kaart-meten"));
    }
}

#[test]
fn the_map_as_a_file() {
    use super::folder;
    use wijkbeeld::app::query::{KaartQuery, KeptFigures, Query as _, Reader};
    use wijkbeeld::app::view::kaart::{Beeld, Kader, Laag, Niveau};
    let document =
        wijkbeeld::document::Document::in_memory(&still::barrieres::seed(), "Test").unwrap();
    let near = Kader { min: [139_900.0, 470_300.0], max: [142_300.0, 472_100.0] };
    let by = |id: &str| Laag::Indicator(id.to_owned());
    let all = [
        ("uitkomst", Laag::Algemeen, Niveau::Wijken, None),
        ("misdrijven", by("misdrijven-per-1000-inwoners"), Niveau::Wijken, None),
        ("inwoners", by("aantal-inwoners"), Niveau::Buurten, None),
        ("dichtbij", Laag::Algemeen, Niveau::Wijken, Some(near)),
    ];
    for (naam, laag, niveau, kader) in all {
        let query = KaartQuery {
            keuze: Default::default(),
            laag,
            niveau,
            lopen: LoopKeuze::default(),
            wijk: Some("WK040206".to_owned()),
            vandaag: jiff::civil::date(2026, 11, 28),
        };
        let mut kept = KeptFigures::default();
        let view = query.answer(&mut Reader::new(&document, &mut kept)).unwrap();
        let beeld =
            Beeld { gekozen: Some("WK040206"), plekken: true, lopen: true, proef: false, kader };
        let bytes = wijkbeeld::exchange::figure::png(&view.figuur(beeld).unwrap()).unwrap();
        std::fs::write(folder().join(format!("bestand-14-kaart-{naam}.png")), bytes).unwrap();
    }
}

#[test]
fn barriers_on_the_map() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("groot", &LARGE)] {
        let mut window = kaart(still::barrieres::example(), look, "Oost");
        save(&mut window, &format!("{name}-14-kaart-barrieres"));
        window.get_by_label("Overgangen: Spoorlijn").click_accesskit();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-overgangen"));
    }
}

#[test]
fn points_that_are_pasted() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("zoom200", &TWICE)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Punten plakken…").click_accesskit();
        window.run();
        let lines = "Wijkcentrum St. Joseph\t141500\t471000\nBuurthuis De Geus\t140000\t472500\n\
                     Kasteel Hoogstaand aan de rand van de gemeente\t141000\t471000\n\
                     Wijkcentrum Lopes Dias\t12\t13";
        window.get_by_label("Regels").type_text(lines);
        window.run();
        save(&mut window, &format!("{name}-14-kaart-plakken"));
    }
}

#[test]
fn pace_and_detour_beside_the_map() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Tempo en omweg aanpassen").click_accesskit();
        window.run();
        window.get_by_role_and_label(Role::TextInput, "Km per uur").focus();
        window.run();
        window.get_by_role_and_label(Role::TextInput, "Km per uur").type_text("9");
        window.run();
        save(&mut window, &format!("{name}-14-kaart-tempo"));
    }
}

#[test]
fn places_closed_in_a_trial() {
    use wijkbeeld::model::record::{Edit, Noun, Value};
    let mut seed = still::seed();
    let place = |naam: &str| {
        let own = |edit: &Edit| edit.fields.iter().any(|(_, value)| *value == Value::from(naam));
        seed.edits.iter().position(own).unwrap()
    };
    let (geus, other) =
        (seed.edits[place("Buurthuis De Geus")].id, place("Wijkcentrum Lopes Dias"));
    seed.edits[other].fields.extend([("rd_x", 140_000.0.into()), ("rd_y", 469_500.0.into())]);
    let partner = Edit::add(Noun::Partner, vec![("naam", "Stichting Samen in de wijk".into())]);
    let activiteit = |naam: &str| {
        let fields = vec![
            ("naam", naam.into()),
            ("plek", Value::Id(geus)),
            ("partner", Value::Id(partner.id)),
            ("tijden", "di 10-12".into()),
        ];
        Edit::add(Noun::Activiteit, fields)
    };
    let names = ["Koffieochtend", "Samen eten", "Taalcafé", "Breien en haken", "Spelletjesmiddag"];
    let added: Vec<Edit> = names.iter().map(|naam| activiteit(naam)).collect();
    seed.edits.push(partner);
    seed.edits.extend(added);
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let document = wijkbeeld::document::Document::in_memory(&seed, "Test").unwrap();
        let mut window = kaart(Still::of_document(document), look, "Oost");
        window.get_by_label_contains("Buurthuis De Geus, buurthuis").click_accesskit();
        window.run();
        window.get_by_label("Wat als deze plek dichtgaat?").click_accesskit();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-dicht"));
        window.get_by_label("Openingsuren die vervallen").scroll_to_me();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-dicht-midden"));
        window.get_by_label("Stop de proef").scroll_to_me();
        window.run();
        save(&mut window, &format!("{name}-14-kaart-dicht-onder"));
    }
}
