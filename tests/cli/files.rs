//! Making files and copies; nothing that is there is overwritten.

use crate::common::Place;
use crate::importing::{KWB, kwb};

#[test]
fn a_new_file_never_takes_the_place_of_one_that_is_there() {
    let place = Place::new();
    kwb(&place);
    place.example("h.wijk");
    place.write("tekst.wijk", "van iemand anders");
    place.write("leeg.wijk", "");
    std::fs::create_dir(place.path("map.wijk")).unwrap();
    let before = place.bytes("h.wijk");
    for name in ["h.wijk", "tekst.wijk", "leeg.wijk", "map.wijk"] {
        let ways: [&[&str]; 3] = [
            &["nieuw", name, "--voorbeeld", "hilversum"],
            &["nieuw", name, "--voorbeeld", "oss"],
            &["nieuw", name, "--gemeente", "Proefstad", "--bron", KWB],
        ];
        for way in ways {
            place.run(way).refused(&[name, "bestaat al"]);
        }
    }
    assert_eq!(place.bytes("h.wijk"), before);
    assert_eq!(place.text("tekst.wijk"), "van iemand anders");
    assert_eq!(place.text("leeg.wijk"), "");
    place.run(&["nieuw", "weg/n.wijk", "--voorbeeld", "oss"]).refused(&["weg"]);
}

#[test]
fn a_file_for_a_gemeente_goes_by_name_or_code() {
    let place = Place::new();
    kwb(&place);
    let make = |name: &str, gemeente: &str| {
        place.run(&["nieuw", name, "--gemeente", gemeente, "--bron", KWB])
    };
    for (name, gemeente) in [("a.wijk", "Proefstad"), ("b.wijk", "GM9998"), ("c.wijk", "proefstad")]
    {
        assert!(make(name, gemeente).done().contains("Proefstad"));
        let foto = place.run(&["foto", name, "--json"]).json();
        assert_eq!(foto["gemeente"]["code"], "GM9998");
        assert_eq!(foto["wijken"].as_array().unwrap().len(), 5);
        assert_eq!(foto["peiljaar"], 2020);
        place.sound(name);
    }
    make("d.wijk", "Nergenshuizen").refused(&["Nergenshuizen"]);
    let missing = ["nieuw", "d.wijk", "--gemeente", "Proefstad", "--bron", "weg.csv"];
    place.run(&missing).refused(&["weg.csv"]);
    assert!(!place.path("d.wijk").exists());
}

#[test]
fn a_copy_is_whole_and_takes_no_ones_place() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("tekst.wijk", "van iemand anders");
    std::fs::create_dir(place.path("map")).unwrap();
    place.example("ander.wijk");
    let (before, other) = (place.bytes("h.wijk"), place.bytes("ander.wijk"));
    place.run(&["kopie", "h.wijk", "--uit", "h.wijk"]).refused(&["h.wijk", "zelf"]);
    place.run(&["kopie", "h.wijk", "--uit", "./map/../h.wijk"]).refused(&["zelf"]);
    place.run(&["kopie", "h.wijk", "--uit", "ander.wijk"]).refused(&["ander.wijk", "bestaat al"]);
    place.run(&["kopie", "h.wijk", "--uit", "tekst.wijk"]).refused(&["tekst.wijk", "bestaat al"]);
    place.run(&["kopie", "h.wijk", "--uit", "weg/k.wijk"]).refused(&["weg"]);
    place.run(&["kopie", "h.wijk", "--uit", "map"]).refused(&["map"]);
    assert_eq!(place.bytes("h.wijk"), before);
    assert_eq!(place.bytes("ander.wijk"), other);
    assert_eq!(place.text("tekst.wijk"), "van iemand anders");
    assert!(place.run(&["kopie", "h.wijk", "--uit", "k.wijk"]).done().contains("k.wijk"));
    let told = |name: &str| place.run(&["foto", name, "--json"]).done().to_owned();
    assert_eq!(told("k.wijk"), told("h.wijk"));
    let history = |name: &str| place.run(&["geschiedenis", name, "--json"]).done().to_owned();
    assert_eq!(history("k.wijk"), history("h.wijk"));
    place.sound("k.wijk");
}

#[test]
#[cfg(unix)]
fn a_copy_through_a_linked_name_is_the_file_itself() {
    let place = Place::new();
    place.example("h.wijk");
    std::os::unix::fs::symlink(place.path("h.wijk"), place.path("link.wijk")).unwrap();
    let before = place.bytes("h.wijk");
    place.run(&["kopie", "h.wijk", "--uit", "link.wijk"]).refused(&["link.wijk", "zelf"]);
    place.run(&["kopie", "link.wijk", "--uit", "h.wijk"]).refused(&["h.wijk", "zelf"]);
    assert_eq!(place.bytes("h.wijk"), before);
}

#[test]
fn a_copy_without_persons_names_no_one() {
    let place = Place::new();
    place.run(&["nieuw", "h.wijk", "--voorbeeld", "hilversum", "--wie", "Willemijn"]).done();
    let holds = |name: &str| {
        let bytes = place.bytes(name);
        bytes.windows(9).any(|part| part == b"Willemijn")
    };
    assert!(holds("h.wijk"));
    place.run(&["kopie", "h.wijk", "--uit", "k.wijk", "--zonder-personen"]).done();
    assert!(!holds("k.wijk"));
    place.sound("k.wijk");
}
