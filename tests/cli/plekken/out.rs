//! Places and partners that leave the file and come back.

use super::*;

fn exported(place: &Place, file: &str, soort: &str, met_personen: bool) -> String {
    let mut call = vec!["exporteer", file, "--soort", soort, "--uit", "uit.csv"];
    call.extend(met_personen.then_some("--met-personen"));
    place.run(&call).done();
    place.text("uit.csv")
}

#[test]
fn lists_go_out_and_come_back_to_the_byte() {
    let place = Place::new();
    place.example("h.wijk").example("voorbeeld.wijk");
    place.write(
        "plekken.csv",
        "id;naam;soort;adres;lon;lat;telefoon;contactpersoon;bevestigd_op\n\
         '=A-1;'=SUM(A1);Kunst en \"spel\";'-weg 1;5,1837;52,2293;'+31 6 12345678;'@jo;1-2-2025\n\
         0017;'t Hoogt;;\"Plein 1; \"\"hoek\"\"\";;;;;\n\
         c;\"Twee\nregels\";;;;;;;\n",
    );
    place.write("partners.csv", "id;naam;werkgebied;email\n'+p;'=cmd;WK040201, Oost;a@b.nl\n");
    place.run(&["importeer", "h.wijk", "plekken.csv", "partners.csv"]).done();
    let first = [
        exported(&place, "h.wijk", "ontmoetingsplekken", true),
        exported(&place, "h.wijk", "partners", true),
    ];
    assert!(first[0].contains("\n0017;'t Hoogt;;\"Plein 1; \"\"hoek\"\"\";"), "{}", first[0]);
    assert!(first[0].contains("\n'=A-1;'=SUM(A1);\"Kunst en \"\"spel\"\"\";'-weg 1;"));
    assert!(first[0].contains(";2025-02-01;;'+31 6 12345678;;'@jo;WK040206;"), "{}", first[0]);
    assert!(first[0].contains("\n007919c8-0055-4d40-a313-92c979604823;Buurthuis De Geus;"));
    assert!(first[0].contains(";\"Twee\nregels\";"));
    place.write("p.csv", &first[0]);
    place.write("q.csv", &first[1]);
    for name in ["voorbeeld.wijk", "h.wijk"] {
        place.run(&["importeer", name, "p.csv", "q.csv"]).done();
        assert!(exported(&place, name, "ontmoetingsplekken", true) == first[0], "{name}");
        assert!(exported(&place, name, "partners", true) == first[1], "{name}");
        place.sound(name);
    }
}

#[test]
fn a_map_of_places_comes_back_to_the_byte() {
    let place = Place::new();
    place.example("h.wijk").example("voorbeeld.wijk");
    lijst(&place, "plekken.csv");
    place.run(&["importeer", "h.wijk", "plekken.csv"]).done();
    let map = |file: &str| {
        let call = ["exporteer", file, "--soort", "ontmoetingsplekken", "--met-personen", "--uit"];
        place.run(&[&call[..], &["p.geojson"]].concat()).done();
        place.text("p.geojson")
    };
    let first = map("h.wijk");
    for name in ["voorbeeld.wijk", "h.wijk"] {
        let report = place.run(&["importeer", name, "p.geojson", "--json"]).json();
        assert_eq!(report["soort"], "ontmoetingsplekken");
        assert!(map(name) == first, "{name}");
        place.sound(name);
    }
}

#[test]
fn a_workbook_and_a_file_of_nothing_hold_the_same_list() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    place.run(&["importeer", "h.wijk", "plekken.csv"]).done();
    let first = exported(&place, "h.wijk", "ontmoetingsplekken", true);
    let call = ["exporteer", "h.wijk", "--soort", "ontmoetingsplekken", "--met-personen", "--uit"];
    place.run(&[&call[..], &["plekken.xlsx"]].concat()).done();
    place.write(
        "84799NED_TypedDataSet.csv",
        "\"ID\";\"WijkenEnBuurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"AantalInwoners_5\"\n\
         1;\"GM0402\";\"Hilversum\";\"Gemeente\";\"GM0402\";90000\n\
         2;\"WK040201\";\"Hilversum\";\"Wijk\";\"WK040201\";9000\n\
         3;\"WK040205\";\"Hilversum\";\"Wijk\";\"WK040205\";9000\n\
         4;\"WK040206\";\"Hilversum\";\"Wijk\";\"WK040206\";9000\n",
    );
    let kwb = "84799NED_TypedDataSet.csv";
    place.run(&["nieuw", "leeg.wijk", "--gemeente", "Hilversum", "--bron", kwb]).done();
    place.run(&["importeer", "leeg.wijk", "plekken.xlsx"]).done();
    let again = exported(&place, "leeg.wijk", "ontmoetingsplekken", true);
    let own = |text: &str| {
        let rows = text.lines().filter(|row| row.contains("sk-1") || row.contains("De Geus"));
        rows.map(|row| row.replace("BU04020101", "").replace("BU04020601", "")).collect::<Vec<_>>()
    };
    assert_eq!(own(&again), own(&first), "its wijk too, in a file without boundaries");
    assert_eq!(again.lines().count(), first.lines().count());
}

#[test]
fn persons_stay_here_unless_they_are_asked_for() {
    let place = Place::new();
    place.example("h.wijk");
    lijst(&place, "plekken.csv");
    place.run(&["importeer", "h.wijk", "plekken.csv"]).done();
    let text = exported(&place, "h.wijk", "ontmoetingsplekken", false);
    let header = "id;naam;soort;adres;postcode;lon;lat;rd_x;rd_y;status;beheerder;bevestigd_op;\
                  bevestigd_door;wijk;buurt\n";
    assert!(text.starts_with(header), "{text:.200}");
    let text = exported(&place, "h.wijk", "partners", false);
    assert!(text.starts_with("id;naam;soort;formeel_informeel;werkgebied\n"), "{text:.200}");
    let map = ["exporteer", "h.wijk", "--soort", "ontmoetingsplekken", "--uit", "kaart.geojson"];
    place.run(&map).done();
    let map: Value = serde_json::from_str(&place.text("kaart.geojson")).unwrap();
    let features = map["features"].as_array().unwrap();
    let brink = features.iter().find(|one| one["properties"]["id"] == "sk-1").unwrap();
    assert!(brink["properties"].get("telefoon").is_none(), "{brink}");
    assert_eq!(brink["properties"]["wijk"], "WK040201");
    // From the point in Hilversum that `methods/geometrie/rd.rs` has of PROJ (141098.7, 471275.2
    // is 5.183732, 52.229374): 398.7 m west is 0.00585°, 575.2 m south is 0.00517°.
    let [lon, lat] = [0, 1].map(|at| brink["geometry"]["coordinates"][at].as_f64().unwrap());
    assert!((lon - 5.1779).abs() < 2e-4 && (lat - 52.2242).abs() < 2e-4, "{lon} {lat}");
    let without = features.iter().find(|one| one["properties"]["id"] == "sk-2").unwrap();
    assert_eq!(without["geometry"], Value::Null);
    place
        .run(&[
            "exporteer",
            "h.wijk",
            "--soort",
            "gebieden",
            "--uit",
            "g.geojson",
            "--met-personen",
        ])
        .wrong_usage(&["--met-personen"]);
    place
        .run(&["exporteer", "h.wijk", "--soort", "partners", "--uit", "p.geojson"])
        .wrong_usage(&[".xlsx of .csv"]);
    place.run(&["kopie", "h.wijk", "--uit", "deel.wijk", "--zonder-personen"]).done();
    let bytes = place.bytes("deel.wijk");
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("Brinkweg 1") && !holds("123 45 67") && !holds("12345678"));
}
