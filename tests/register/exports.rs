//! The lists as tables for other programs.

use super::*;

/// What an export holds, by its lines.
fn exported(place: &Place, soort: &str, persons: bool) -> Vec<String> {
    use wijkbeeld::app::export::{Form, Vorm, Wens, list};
    use wijkbeeld::exchange::export::{Kind, exporter};
    let Kind::Vermeldingen(lijst) = exporter(soort).unwrap().kind else { panic!("{soort}") };
    let wens = Wens { lijst, vorm: Vorm::Tabel(Form::Csv), met_personen: persons };
    let path = place.path.join(format!("{soort}.csv"));
    list(&document(place), wens, &path).unwrap();
    std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn lists_leave_as_a_table_with_names_and_without_persons() {
    let place = Place::new();
    let diensten = exported(&place, "diensten", false);
    assert_eq!(
        diensten[0],
        "id;naam;soort;partner;werkgebied;sinds;status;gestopt_op;bevestigd_op;toelichting;bron"
    );
    assert_eq!(diensten.len(), 1 + 10);
    let opvang = diensten.iter().find(|line| line.contains(";24 uurs-begeleiding;")).unwrap();
    assert!(opvang.contains(";Bescherming en Opvang;"), "a name in the place of an id: {opvang}");
    assert!(opvang.contains("002 regel 19"), "with its source");
    // Every kind of every wijk, also those that nobody looked at: 9 × 21.
    let inventaris = exported(&place, "inventarisatie", false);
    assert_eq!(inventaris.len(), 1 + 9 * 21);
    assert!(inventaris[0].starts_with("gebied;wijk;stand;soort;in_bestand;uitkomst;toelichting"));
    let oost = "WK040206;Oost;niet begonnen;Wijkcentrum of buurthuis;2 plekken;onbekend;";
    assert!(inventaris.iter().any(|line| line.starts_with(oost)), "{:?}", &inventaris[..3]);
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.press_with(Modifiers::COMMAND, Key::N);
    choose(&mut window, "Functie: kies een soort", "wijkagent");
    window.fill("Naam", "Xanthippe Zonneveld");
    window.click(Role::Button, "Exporteren…");
    window.get_by_role_and_label(Role::Heading, "Functies exporteren");
    window.press(Key::Escape);
    drop(window);
    let holds = |persons| exported(&place, "functies", persons).concat().contains("Zonneveld");
    assert!(!holds(false) && holds(true));
}
