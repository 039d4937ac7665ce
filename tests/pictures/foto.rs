//! The Foto by another rule.

use super::{BEAMER, DARK, LAPTOP, Look, TWICE, Window, save, still, window};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use wijkbeeld::app::query::{FotoQuery, KeptFigures, Query as _, Reader};
use wijkbeeld::document::Document;
use wijkbeeld::model::recept::{Aggregatie, FotoKeuze, KlasseRegel, Methode, Recept};

const LOOKS: [(&str, &Look); 4] =
    [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("zoom200", &TWICE)];

/// The Foto with the panel of the rules, by a rule.
pub fn by(look: &Look, recept: Recept) -> Window {
    let mut window = window(still::example(), look);
    window.get_by_role_and_label(Role::Button, "Andere regel…").click();
    window.run();
    window.state_mut().as_mut().unwrap().choose_recept(recept);
    window.run();
    window
}

/// The Foto looked at in another way.
pub fn shown(look: &Look, way: &str) -> Window {
    let mut window = window(still::example(), look);
    window.get_by_role_and_label(Role::RadioButton, way).click();
    window.run();
    window
}

/// The Foto opened to the indicators of a leefgebied.
pub fn opened(look: &Look, leefgebied: &str) -> Window {
    let mut window = window(still::example(), look);
    let starts = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(leefgebied))
    };
    window.get_all_by_role(Role::ColumnHeader).find(starts).unwrap().click();
    window.run();
    window.hover_at(egui::pos2(700.0, 760.0));
    window.run();
    window
}

#[test]
fn another_rule() {
    for (name, look) in LOOKS {
        let recept = Recept { regel: KlasseRegel::Ggd, ..Recept::default() };
        save(&mut by(look, recept), &format!("{name}-11-regel-ggd"));
    }
    let standard = Recept::default();
    save(&mut by(&LAPTOP, standard.clone()), "laptop-11-regel");
    let tertiel = Recept { regel: KlasseRegel::Tertiel, ..standard.clone() };
    save(&mut by(&LAPTOP, tertiel), "laptop-11-regel-tertiel");
    let toets = Recept { regel: KlasseRegel::Significantie, ..standard.clone() };
    save(&mut by(&LAPTOP, toets), "laptop-11-regel-significantie");
    let fout = Recept { aggregatie: Aggregatie::Meetkundig, ..standard };
    save(&mut by(&LAPTOP, fout), "laptop-11-regel-fout");
}

/// Beside other benchmarks: what has none, and what is no change.
#[test]
fn other_benchmarks() {
    for (name, met) in
        [("nederland", "vergelijkbare wijken in Nederland"), ("vorige", "de vorige meting")]
    {
        for (view, title) in [("foto", None), ("wijk", Some("Open Hilversumse Meent"))] {
            let mut window = window(still::example(), &LAPTOP);
            window.get_by_label_contains("Vergelijk met").click();
            window.run();
            window.get_by_label(met).click();
            window.run();
            if let Some(title) = title {
                window.get_by_label(title).click();
                window.run();
            }
            save(&mut window, &format!("laptop-14-{view}-{name}"));
        }
    }
    save(&mut shown(&LAPTOP, "Tabel"), "laptop-14-tabel");
    let mut recept = Recept::default();
    recept.gewichten.insert("veiligheid".to_owned(), 2.0);
    let mut window = window(still::example(), &LAPTOP);
    window.state_mut().as_mut().unwrap().choose_recept(recept);
    window.run();
    save(&mut window, "laptop-14-eigen-gewichten");
}

#[test]
fn accountability() {
    for (name, look) in LOOKS {
        let mut window = shown(look, "Verantwoording");
        save(&mut window, &format!("{name}-12-verantwoording"));
        window.get_by_label_contains("7. Hoe hard").scroll_to_me();
        save(&mut window, &format!("{name}-12-verantwoording-verder"));
    }
}

#[test]
fn for_the_researcher() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut recept = Recept { methode: Methode::Rang, ..Recept::default() };
        recept.gewichten.insert("veiligheid".to_owned(), 2.0);
        let mut window = by(look, recept);
        let more = window.get_by_label("Voor de onderzoeker");
        more.scroll_to_me();
        window.run();
        window.get_by_label("Voor de onderzoeker").click();
        window.run();
        save(&mut window, &format!("{name}-11-regel-onderzoeker"));
        window.get_by_label("Gewicht van Veiligheid").scroll_to_me();
        save(&mut window, &format!("{name}-11-regel-gewichten"));
    }
}

/// The Foto opened to the indicators of a leefgebied, and as the picture that is taken along.
#[test]
fn opened_to_indicators() {
    for (name, look) in LOOKS {
        for (place, column) in
            ["Bestaansvoorwaarden", "Gezondheid", "Veiligheid"].iter().enumerate()
        {
            let mut window = opened(look, column);
            save(&mut window, &format!("{name}-13-open-{}", place + 1));
        }
    }
}

#[test]
fn taken_along() {
    let document = Document::in_memory(&still::seed(), "Test").unwrap();
    let mut kept = KeptFigures::default();
    let query = FotoQuery { keuze: FotoKeuze::default() };
    let view = query.answer(&mut Reader::new(&document, &mut kept)).unwrap();
    let figuren = view.figuren.unwrap();
    let gezondheid = &figuren.per_leefgebied[1];
    let all = [(&figuren.dicht, "dicht"), (gezondheid, "gezondheid"), (&figuren.alles, "open")];
    for (figure, name) in all {
        let path = super::folder().join(format!("figuur-foto-{name}.png"));
        std::fs::write(path, wijkbeeld::exchange::figure::png(figure).unwrap()).unwrap();
    }
}
