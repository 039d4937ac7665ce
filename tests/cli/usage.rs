//! Wrong calls, help, and a computer without a display.

use crate::common::Place;

#[test]
fn what_is_not_in_the_contract_is_wrong_usage() {
    let place = Place::new();
    place.example("h.wijk");
    let before = place.bytes("h.wijk");
    let calls: [&[&str]; 22] = [
        &["verzin"],
        &["verzin", "h.wijk"],
        &["foto"],
        &["foto", "h.wijk", "--jaar", "twintig"],
        &["foto", "h.wijk", "--jaar", "20"],
        &["foto", "h.wijk", "--jaar"],
        &["foto", "h.wijk", "--vergelijk", "maan"],
        &["foto", "h.wijk", "--regel", "pbl"],
        &["foto", "h.wijk", "--regel", "eigen:1:0"],
        &["foto", "h.wijk", "--normalisatie", "minmax:9:1"],
        &["foto", "h.wijk", "--aggregatie", "mediaan"],
        &["foto", "h.wijk", "--json", "--csv"],
        &["foto", "h.wijk", "nog.wijk"],
        &["wijk", "h.wijk"],
        &["importeer", "h.wijk"],
        &["importeer", "h.wijk", "x.csv", "--soort", "verzin"],
        &["nieuw", "n.wijk"],
        &["nieuw", "n.wijk", "--voorbeeld", "amsterdam"],
        &["nieuw", "n.wijk", "--gemeente", "Oss"],
        &["exporteer", "h.wijk", "--soort", "verzin", "--uit", "x.csv"],
        &["exporteer", "h.wijk", "--soort", "indicatoren"],
        &["terugzetten", "h.wijk"],
    ];
    for call in calls {
        place.run(call).wrong_usage(&[]);
    }
    place.run(&["foto", "h.wijk", "--regel", "pbl"]).wrong_usage(&["'pbl'", "--regel"]);
    place.run(&["foto", "h.wijk", "--jaar", "twintig"]).wrong_usage(&["'twintig'", "--jaar"]);
    place.run(&["verzin"]).wrong_usage(&["'verzin'"]);
    place.run(&["nieuw", "n.wijk"]).wrong_usage(&["--voorbeeld"]);
    assert_eq!(place.bytes("h.wijk"), before);
    assert!(!place.path("n.wijk").exists());
}

#[test]
fn what_an_earlier_word_takes_is_taken() {
    let place = Place::new();
    place.example("h.wijk");
    let plain = place.run(&["foto", "h.wijk"]);
    let named = place.run(&["foto", "h.wijk", "--regel", "wijkbeeld", "--vergelijk", "wijken"]);
    assert_eq!(plain.done(), named.done());
}

#[test]
fn help_is_dutch_and_names_every_word() {
    let place = Place::new();
    let help = place.run(&["--help"]);
    let verbs = [
        "nieuw",
        "importeer",
        "foto",
        "wijk",
        "geschiedenis",
        "ongedaan",
        "opnieuw",
        "controleer",
        "kopie",
        "reservekopieen",
        "terugzetten",
        "exporteer",
        "snapshot",
    ];
    let mut texts = vec![help.done().to_owned()];
    for verb in verbs {
        assert!(help.out.contains(&format!("\n  {verb} ")), "{verb} is not in the help");
        texts.push(place.run(&[verb, "--help"]).done().to_owned());
    }
    for text in texts {
        assert!(text.contains("Gebruik: "), "{text}");
        for english in ["Usage", "Options", "Arguments", "Commands", "Print", "default", "OPTIONS"]
        {
            assert!(!text.contains(english), "'{english}' in {text}");
        }
    }
    let importeer = place.run(&["importeer", "--help"]);
    for option in ["--soort", "--jaar", "--alle-gebieden", "--proef", "--json", "--wie"] {
        assert!(importeer.out.contains(option), "{option}");
    }
}

#[test]
fn without_a_display_the_foto_stands_on_stdout() {
    let place = Place::new();
    let none: [&str; 0] = [];
    let bare = place.run(&none);
    assert_eq!(bare.code, Some(0));
    bare.says(&["beeldscherm", "nieuw", "importeer", "foto", "terugzetten"]);
    for word in ["Foto van Hilversum", "Hilversumse Meent", "Algemeen beeld", "telt niet mee"] {
        assert!(bare.out.contains(word), "{word}");
    }
    place.run(&["nieuw", "oss.wijk", "--voorbeeld", "oss"]).done();
    let named = place.run(&["oss.wijk"]);
    assert_eq!(named.code, Some(0));
    assert!(named.out.starts_with("Foto van Oss"), "{}", named.out);
}

#[test]
fn a_file_that_cannot_be_opened_is_one_sentence_without_a_display_too() {
    let place = Place::new();
    place.write("tekst.wijk", "geen database");
    place.run(&["weg.wijk"]).refused(&["weg.wijk", "bestaat niet"]);
    place.run(&["map/weg"]).refused(&["map/weg", "bestaat niet"]);
    place.run(&["tekst.wijk"]).refused(&["tekst.wijk", "geen Wijkbeeld-bestand"]);
    std::fs::create_dir(place.path("map")).unwrap();
    place.run(&["map"]).refused(&["map", "is een map"]);
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_nobody_can_write_down_is_an_error() {
    let place = Place::new();
    place.example("h.wijk");
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = place.program();
    let output = command.args(["foto", "h.wijk"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("kan niet worden geschreven"), "{said}");
}
