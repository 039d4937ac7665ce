//! Places and partners from a list elsewhere: they come in, are brought up to date, never double,
//! and what was changed here stays.

mod out;

use crate::common::Place;
use serde_json::Value;
use wijkbeeld::document::Document;
use wijkbeeld::model::record::{Edit, Noun};

const KOP: &str = "id;naam;soort;adres;rd_x;rd_y;status;bevestigd_op;telefoon\n";

/// Two places in Hilversum; the point of the first lies in buurt BU04020101 of WK040201.
fn lijst(place: &Place, name: &str) {
    place.write(
        name,
        &format!(
            "{KOP}sk-1;De Brink;wijkcentrum;Brinkweg 1;140700;470700;open;2025-01-31;035 123 45 67\n\
             sk-2;'t Hoogt;Buurthuis;;;;gepland;;'+31 6 12345678\n"
        ),
    );
}

fn import(place: &Place, name: &str) -> Value {
    place.run(&["importeer", "h.wijk", name, "--json"]).json()
}

/// New, changed and equal.
fn counts(report: &Value) -> [u64; 3] {
    ["nieuw", "gewijzigd", "gelijk"].map(|field| report[field].as_u64().unwrap())
}

fn told<'a>(report: &'a Value, soort: &str) -> Vec<&'a str> {
    let all = report["waarschuwingen"].as_array().unwrap().iter();
    let own = all.filter(|one| one["soort"] == soort);
    own.map(|one| one["tekst"].as_str().unwrap()).collect()
}

/// The fields of a place, by its id in the list.
fn plek<const N: usize>(place: &Place, id: &str, fields: [&str; N]) -> [String; N] {
    let document = Document::open_for_reading(&place.path("h.wijk")).unwrap();
    let rows = document.records(Noun::Ontmoetingsplek).unwrap();
    let mut own = rows.iter().filter(|row| row.file_id() == id && !row.removed());
    let row = own.next().unwrap_or_else(|| panic!("no place {id}"));
    assert!(own.next().is_none(), "{id} twice");
    fields.map(|field| row.text(field).to_owned())
}

/// Someone changes a place in the window.
fn change_here(place: &Place, id: &str, field: &'static str, value: &str) {
    let mut document = Document::open(&place.path("h.wijk")).unwrap();
    let rows = document.records(Noun::Ontmoetingsplek).unwrap();
    let row = rows.iter().find(|row| row.file_id() == id && !row.removed()).unwrap().id();
    let edit = match field {
        "weg" => Edit::remove(Noun::Ontmoetingsplek, row),
        _ => Edit::change(Noun::Ontmoetingsplek, row, vec![(field, value.into())]),
    };
    document.edit(&[edit], "Sanne").unwrap();
}

#[test]
fn a_list_comes_in_as_one_action_and_never_doubles() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    let before = place.steps("h.wijk");
    let report = import(&place, "plekken.csv");
    assert_eq!((&report["soort"], counts(&report)), (&"ontmoetingsplekken".into(), [2, 0, 0]));
    let fields = ["naam", "soort", "wijk", "buurt", "bevestigd_op", "telefoon", "bron"];
    assert_eq!(
        plek(&place, "sk-1", fields),
        [
            "De Brink",
            "wijkcentrum",
            "WK040201",
            "BU04020101",
            "2025-01-31",
            "035 123 45 67",
            "Eigen bestand|Ontmoetingsplekken uit plekken.csv"
        ]
    );
    let hoogt = plek(&place, "sk-2", ["naam", "soort", "status", "telefoon", "wijk"]);
    assert_eq!(hoogt, ["'t Hoogt", "buurthuis", "gepland", "+31 6 12345678", ""]);
    let again = import(&place, "plekken.csv");
    assert_eq!((&again["al_ingelezen"], place.steps("h.wijk")), (&true.into(), before + 1));
    place.sound("h.wijk");
    let undone = place.run(&["ongedaan", "h.wijk"]).done().to_owned();
    assert_eq!(undone, "Ongedaan gemaakt: Ingelezen: plekken.csv\n");
    let gone = place.run(&["wijk", "h.wijk", "WK040201", "--json"]).json();
    assert!(!gone["plekken"].to_string().contains("De Brink"), "{gone}");
    assert_eq!(counts(&import(&place, "plekken.csv")), [2, 0, 0], "taken in again");
    assert_eq!(plek(&place, "sk-1", ["wijk"]), ["WK040201"]);
    place.sound("h.wijk");
}

#[test]
fn a_changed_list_updates_and_leaves_what_was_changed_here() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    import(&place, "plekken.csv");
    change_here(&place, "sk-1", "telefoon", "14 035");
    place.write(
        "nieuwer.csv",
        "telefoon;id;adres;status\n035 765 43 21;sk-1;Brinkweg 2;\n06 12345678;sk-2;;open\n",
    );
    let report = import(&place, "nieuwer.csv");
    assert_eq!(counts(&report), [0, 2, 0]);
    let kept = told(&report, "hier_gewijzigd");
    assert_eq!(
        kept,
        ["Rij 2: bij 'De Brink' blijft wat hier is gewijzigd sinds de vorige keer: telefoon \
             '14 035' (in het bestand staat '035 765 43 21')"]
    );
    let fields = ["telefoon", "adres", "status", "soort", "bevestigd_op"];
    assert_eq!(
        plek(&place, "sk-1", fields),
        ["14 035", "Brinkweg 2", "", "wijkcentrum", "2025-01-31"],
        "an empty cell clears, an absent column leaves"
    );
    assert_eq!(plek(&place, "sk-2", ["telefoon", "status"]), ["06 12345678", "open"]);
    place.run(&["ongedaan", "h.wijk"]).done();
    let back = plek(&place, "sk-1", ["telefoon", "adres", "status"]);
    assert_eq!(back, ["14 035", "Brinkweg 1", "open"], "one step back");
    place.sound("h.wijk");
}

#[test]
fn what_was_taken_up_here_follows_the_list_again() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    import(&place, "plekken.csv");
    change_here(&place, "sk-1", "adres", "Brinkweg 2");
    let adres = |text: &str| format!("id;adres\nsk-1;{text}\n");
    place.write("twee.csv", &adres("Brinkweg 2"));
    place.write("drie.csv", &adres("Brinkweg 3"));
    assert_eq!(counts(&import(&place, "twee.csv")), [0, 0, 1]);
    assert_eq!(counts(&import(&place, "drie.csv")), [0, 1, 0]);
    assert_eq!(plek(&place, "sk-1", ["adres"]), ["Brinkweg 3"]);
    assert_eq!(counts(&import(&place, "twee.csv")), [0, 1, 0], "the older list once more");
    assert_eq!(plek(&place, "sk-1", ["adres"]), ["Brinkweg 2"]);
}

#[test]
fn what_was_removed_here_stays_away() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    import(&place, "plekken.csv");
    change_here(&place, "sk-2", "weg", "");
    place.write("nieuwer.csv", "id;naam;adres\nsk-2;'t Hoogt;Hoogtweg 3\n");
    let bytes = place.bytes("h.wijk");
    let report = import(&place, "nieuwer.csv");
    assert_eq!(counts(&report), [0, 0, 1]);
    assert!(told(&report, "hier_gewijzigd")[0].contains("weggehaald"), "{report}");
    assert_eq!(place.bytes("h.wijk"), bytes, "nothing came in: the file is untouched");
}

#[test]
fn what_stands_out_in_a_list_is_told_and_taken_in() {
    let place = Place::new();
    place.example("h.wijk");
    let head = "id;naam;soort;adres;status\n";
    place.write("a.csv", &format!("{head}1;Koepel;wijkcentrum;;open\n2;Schuur;buurthuis;;open\n"));
    import(&place, "a.csv");
    place.write("a.csv", &format!("{head}1;Koepel;wijkcentrm;Bel 06-87654321;open\n"));
    let report = import(&place, "a.csv");
    let [kind] = told(&report, "onbekende_soort").try_into().unwrap();
    assert!(kind.contains("‘wijkcentrm’ (rij 2)") && kind.contains("‘wijkcentrum’"), "{kind}");
    let [person] = told(&report, "persoonsgegevens").try_into().unwrap();
    assert!(person.starts_with("Rij 2, adres: Hier staat een telefoonnummer."), "{person}");
    let [gone] = told(&report, "niet_in_lijst").try_into().unwrap();
    assert!(gone.contains("staat hier niet in: 2."), "{gone}");
}

#[test]
fn points_of_a_map_become_places_and_what_is_no_point_is_named() {
    let place = Place::new();
    place.example("h.wijk");
    let feature = |properties: &str, geometry: &str| {
        format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{geometry}}}")
    };
    let point = "{\"type\":\"Point\",\"coordinates\":[140700.5,470700]}";
    let line = "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}";
    let features = [
        feature("{\"id\":\"m1\",\"naam\":\"'=De Brink\",\"status\":\"open\"}", point),
        feature("{\"id\":\"m2\",\"naam\":\"Het Pad\",\"adres\":\"Plein 2\"}", line),
        feature("{\"id\":\"m3\",\"naam\":\"De Haven\"}", "null"),
    ];
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","));
    place.write("p.geojson", &text);
    let report = import(&place, "p.geojson");
    assert_eq!(counts(&report)[0], 3);
    let fields = ["naam", "wijk", "status"];
    assert_eq!(plek(&place, "m1", fields), ["'=De Brink", "WK040201", "open"]);
    assert_eq!(plek(&place, "m3", ["naam", "wijk"]), ["De Haven", ""]);
    let refused = report["geweigerd"].as_array().unwrap();
    assert!(refused.iter().all(|one| one["inhoud"] == "LineString"), "{refused:?}");
    assert_eq!(refused.len(), 1);
}

#[test]
fn a_list_of_places_without_ids_is_no_table_of_figures() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("p.csv", "naam;adres;wijkcode;jaar\nDe Koepel;Kerkstraat 1;WK040206;2019\n");
    let refused = place.run(&["importeer", "h.wijk", "p.csv", "--jaar", "2024"]);
    refused.refused(&["horen bij geen soort die Wijkbeeld kent"]);
}

#[test]
fn wrong_cells_are_named_and_do_not_stop_the_rest() {
    let place = Place::new();
    place.example("h.wijk");
    place.write(
        "plekken.csv",
        "id;naam;bevestigd_op;lon;lat;status;email\n\
         a;Een;31-02-2025;5.1837;52.2293;open;x\n\
         b;;;;;;\n\
         ;Drie;;;;;\n\
         a;Vier;;;;;\n\
         c;Vijf;;52.2293;5.1837;dicht;\n\
         d;Zes;;5.1837;;;\n\
         e;Zeven;;4.9;52.37;;\n",
    );
    let report = import(&place, "plekken.csv");
    assert_eq!(counts(&report), [4, 0, 0]);
    let refused: Vec<(u64, &str, &str)> = report["geweigerd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| {
            let text = |field: &str| cell[field].as_str().unwrap();
            (cell["rij"].as_u64().unwrap(), text("kolom"), text("reden"))
        })
        .collect();
    let places: Vec<(u64, &str)> = refused.iter().map(|(rij, kolom, _)| (*rij, *kolom)).collect();
    let expected = [
        (2, "bevestigd_op"),
        (2, "email"),
        (3, "naam"),
        (4, "id"),
        (5, "id"),
        (6, "status"),
        (6, "lon"),
        (7, "lat"),
    ];
    assert_eq!(places, expected, "{refused:?}");
    assert!(refused[0].2.contains("deze datum bestaat niet; schrijf dag-maand-jaar"));
    assert_eq!(plek(&place, "a", ["wijk", "bevestigd_op"]), ["WK040206", ""]);
    let outside = told(&report, "buiten_gemeente");
    assert!(outside.len() == 1 && outside[0].starts_with("Rij 8: het punt van 'Zeven'"));
    place.sound("h.wijk");
}

#[test]
fn a_column_that_nobody_knows_is_named() {
    let place = Place::new();
    place.example("h.wijk");
    let bytes = place.bytes("h.wijk");
    for (text, words) in [
        ("id;naam;adres;kleur\na;Een;;rood\n", ["'kleur'", "bevestigd_op"]),
        ("id;naam;werkgebied;telefoonnr\na;Een;;\n", ["'telefoonnr'", "formeel_informeel"]),
        ("id;naam;rd_x\na;Een;140700\n", ["'rd_y'", "voeg die kolom toe"]),
    ] {
        place.write("x.csv", text);
        place.run(&["importeer", "h.wijk", "x.csv"]).refused(&words);
    }
    assert_eq!(place.bytes("h.wijk"), bytes);
}

#[test]
fn partners_come_in_beside_places_as_one_action() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    place.write("partners.csv", "id;naam;soort;telefoon\np-1;Buurtkamer;Welzijn;\n");
    let partners = ["importeer", "h.wijk", "partners.csv", "--soort", "partners", "--json"];
    let report = place.run(&partners).json();
    assert_eq!((&report["soort"], counts(&report)), (&"partners".into(), [1, 0, 0]));
    place.write(
        "meer.csv",
        "id;naam;werkgebied;formeel_informeel\np-1;De Buurtkamer;Oost;onbekend\n",
    );
    let before = place.steps("h.wijk");
    let both = place.run(&["importeer", "h.wijk", "meer.csv", "plekken.csv", "--json"]).json();
    assert_eq!((counts(&both[0]), counts(&both[1])), ([0, 1, 0], [2, 0, 0]));
    assert_eq!(place.steps("h.wijk"), before + 1);
    let oost = place.run(&["wijk", "h.wijk", "Oost", "--json"]).json();
    assert!(oost["partners"].to_string().contains("De Buurtkamer"), "{oost}");
    place.sound("h.wijk");
}

#[test]
fn a_list_of_twenty_thousand_comes_in_twice() {
    let place = Place::new();
    place.example("h.wijk");
    let list = |adres: &str| {
        let row = |nr: u32| {
            let (x, y) = (139_000 + nr % 200 * 20, 468_000 + nr / 200 * 50);
            format!("p{nr};Plek {nr};overig;{adres} {nr};{x};{y};open;2025-01-31;035 123 45 67\n")
        };
        KOP.to_owned() + &(0..20_000).map(row).collect::<String>()
    };
    place.write("een.csv", &list("Weg"));
    place.write("twee.csv", &list("Laan"));
    assert_eq!(counts(&import(&place, "een.csv")), [20_000, 0, 0]);
    assert_eq!(counts(&import(&place, "twee.csv")), [0, 20_000, 0]);
    place.run(&["ongedaan", "h.wijk"]).done();
    assert_eq!(plek(&place, "p7", ["adres"]), ["Weg 7"], "one step");
}

#[test]
fn new_boundaries_take_the_places_along() {
    let place = Place::new();
    place.example("h.wijk");
    place.write(
        "plekken.csv",
        "id;naam;rd_x;rd_y\na;Een;139050;472050\nb;Twee;140700;470700\nc;Drie;;\n",
    );
    import(&place, "plekken.csv");
    let ligging = ["wijk", "buurt"];
    let before = plek(&place, "a", ligging);
    assert!(before[0] != "WK040201", "{before:?}");
    let square =
        "[[139000,472000],[139100,472000],[139100,472100],[139000,472100],[139000,472000]]";
    place.write(
        "kaart.geojson",
        &format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":\
             {{\"WK_CODE\":\"WK040201\"}},\"geometry\":{{\"type\":\"Polygon\",\
             \"coordinates\":[{square}]}}}}]}}"
        ),
    );
    let steps = place.steps("h.wijk");
    let report = import(&place, "kaart.geojson");
    assert!(told(&report, "andere_ligging")[0].starts_with("1 ontmoetingsplek ligt"), "{report}");
    assert_eq!(plek(&place, "a", ligging), ["WK040201", ""]);
    assert_eq!(plek(&place, "b", ligging), ["WK040201", "BU04020101"], "outside: it stays");
    assert_eq!(place.steps("h.wijk"), steps + 1);
    place.run(&["ongedaan", "h.wijk"]).done();
    assert_eq!(plek(&place, "a", ligging), before, "in one step");
    place.sound("h.wijk");
}
