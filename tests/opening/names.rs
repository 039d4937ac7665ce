//! Names of files that are not plain.

use super::{Place, still_there, with_a_change};

fn all_words(place: &Place, name: &str) {
    with_a_change(place, name);
    let beside = format!("{name}.kopie.wijk");
    place.run(&["kopie", name, "--uit", &beside]).done();
    still_there(place, &beside);
    place.run(&["ongedaan", name]).done();
    place.run(&["opnieuw", name]).done();
    let backups = place.run(&["reservekopieen", name, "--json"]).json();
    assert_eq!(backups.as_array().unwrap().len(), 1, "{name}");
    let trial = place.run(&["importeer", name, "nog.csv", "--proef", "--json"]).json();
    assert_eq!(trial["gewijzigd"], 1, "{name}");
    still_there(place, name);
}

#[test]
fn spaces_emoji_and_what_means_something_to_a_database() {
    let place = Place::new();
    for name in [
        "De wijken van Hilversum.wijk",
        "wijken 🏘️ ’s-Gravenland é.wijk",
        "100% 'echt'.wijk",
        "#1;DROP TABLE;--",
        " .wijk",
    ] {
        all_words(&place, name);
    }
    // Names that Windows does not have.
    if cfg!(unix) {
        all_words(&place, "'echt' \"waar\"?.wijk");
        all_words(&place, "file:h.wijk?mode=memory");
    }
}

#[test]
fn a_name_that_begins_like_an_option() {
    let place = Place::new();
    place.run(&["nieuw", "--voorbeeld", "oss", "--", "-h.wijk"]).done();
    assert!(place.run(&["foto", "--", "-h.wijk"]).done().contains("Foto van Oss"));
}

#[test]
fn long_names() {
    let place = Place::new();
    for length in [150, 200, 230] {
        all_words(&place, &format!("{}.wijk", "x".repeat(length)));
    }
    // 247 bytes is the most beside which a journal can lie.
    let most = format!("{}.wijk", "y".repeat(242));
    place.example(&most);
    let more = format!("{}.wijk", "z".repeat(245));
    place.run(&["nieuw", &more, "--voorbeeld", "oss"]).refused(&["te lang", "kortere naam"]);
    assert!(!place.path(&more).exists());
    place.run(&["kopie", &most, "--uit", &more]).refused(&["te lang", "kortere naam"]);
    std::fs::copy(place.path(&most), place.path(&more)).unwrap();
    let before = place.bytes(&more);
    assert!(place.run(&["foto", &more]).done().contains("Foto van Hilversum"));
    place.run(&["ongedaan", &more]).refused(&["te lang", "Bewaar een kopie"]);
    assert!(place.bytes(&more) == before);
}

#[test]
#[cfg(unix)]
fn a_path_longer_than_a_database_takes_can_be_looked_at() {
    let place = Place::new();
    let folder = [&*"d".repeat(200), &"e".repeat(200), &"f".repeat(120)].join("/");
    std::fs::create_dir_all(place.path(&folder)).unwrap();
    with_a_change(&place, "h.wijk");
    let far = format!("{folder}/h.wijk");
    place.run(&["nieuw", &far, "--voorbeeld", "oss"]).refused(&["te lang"]);
    std::fs::copy(place.path("h.wijk"), place.path(&far)).unwrap();
    still_there(&place, &far);
    place.run(&["ongedaan", &far]).refused(&["te lang", "Bewaar een kopie"]);
    still_there(&place, &far);
}

#[test]
#[cfg(unix)]
fn a_path_through_a_linked_folder() {
    let place = Place::new();
    std::fs::create_dir(place.path("echt")).unwrap();
    std::os::unix::fs::symlink(place.path("echt"), place.path("link")).unwrap();
    all_words(&place, "link/h.wijk");
    still_there(&place, "echt/h.wijk");
    // The backups are those of the file, by whatever name it is called.
    let backups = |name: &str| place.run(&["reservekopieen", name, "--json"]).json();
    assert_eq!(backups("link/h.wijk"), backups("echt/h.wijk"));
    std::os::unix::fs::symlink(place.path("echt/h.wijk"), place.path("snel.wijk")).unwrap();
    still_there(&place, "snel.wijk");
    place.run(&["ongedaan", "snel.wijk"]).done();
    assert!(place.path("snel.wijk").is_symlink(), "the link stays a link");
    place.run(&["opnieuw", "echt/h.wijk"]).done();
    // The app's own folder may lie behind a link too.
    std::os::unix::fs::symlink(place.path("echt"), place.path("thuis")).unwrap();
    let mut command = place.program();
    command.env("WIJKBEELD_DATA", place.path("link/gegevens")).env("TMPDIR", place.path("link"));
    let answer = crate::common::program::Answer::of(command.args(["importeer", "h2.wijk"]));
    answer.wrong_usage(&["BRON"]);
    place.example("h2.wijk");
    let mut command = place.program();
    command.env("WIJKBEELD_DATA", place.path("link/gegevens")).env("TMPDIR", place.path("link"));
    command.args(["importeer", "h2.wijk", "proef.csv", "--json"]);
    assert_eq!(crate::common::program::Answer::of(&mut command).json()["nieuw"], 1);
    still_there(&place, "h2.wijk");
}
