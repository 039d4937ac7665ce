//! What an ordinary user may not do. As root, who may do all, the program runs as nobody.

use super::{Place, changing, looking, still_there, with_a_change};
use crate::common::program::Answer;
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;

const NOBODY: u32 = 65_534;

/// A place with a folder `map`, and an ordinary user who owns it.
struct Ordinary {
    place: Place,
    program: PathBuf,
    is_root: bool,
}

impl Ordinary {
    fn new() -> Self {
        let place = Place::new();
        let is_root = place.path("").metadata().unwrap().uid() == 0;
        // Where the program was built may be closed to others.
        let program = place.path("programma");
        let built = env!("CARGO_BIN_EXE_wijkbeeld");
        if std::fs::hard_link(built, &program).is_err() {
            std::fs::copy(built, &program).unwrap();
        }
        let ordinary = Self { place, program, is_root };
        ordinary.mode("", 0o755);
        for folder in ["gegevens", "thuis", "tmp", "map"] {
            std::fs::create_dir(ordinary.place.path(folder)).unwrap();
            ordinary.give(folder);
        }
        ordinary
    }

    /// Makes a file in `map` with an acknowledged change, owned by the user.
    fn file(&self, name: &str) {
        with_a_change(&self.place, name);
        self.give(name);
    }

    fn give(&self, name: &str) {
        if self.is_root {
            chown(self.place.path(name), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }

    fn mode(&self, name: &str, mode: u32) {
        set_permissions(self.place.path(name), Permissions::from_mode(mode)).unwrap();
    }

    fn run(&self, call: &[&str]) -> Answer {
        let mut command = self.place.command(&self.program);
        command.env("TMPDIR", self.place.path("tmp")).args(call);
        if self.is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        Answer::of(&mut command)
    }

    fn entries(&self, folder: &str) -> usize {
        std::fs::read_dir(self.place.path(folder)).unwrap().count()
    }
}

impl Drop for Ordinary {
    fn drop(&mut self) {
        // So that an ordinary user can take the place away again.
        for folder in ["", "map", "gegevens"] {
            self.mode(folder, 0o755);
        }
    }
}

/// Looking works, changing is refused with these words, and the file stays as it is.
fn only_looking(user: &Ordinary, name: &str, words: &[&str]) {
    let (before, beside) = (user.place.bytes(name), user.entries("map"));
    for mut call in looking(name) {
        if call[0] == "exporteer" {
            *call.last_mut().unwrap() = "tmp/uit.csv";
        }
        assert!(!user.run(&call).done().is_empty(), "{call:?}");
    }
    user.run(&["kopie", name, "--uit", "tmp/kopie.wijk"]).done();
    for call in changing(name) {
        user.run(&call).refused(&[&[name, "alleen worden gelezen", "kopie"], words].concat());
    }
    assert!(user.place.bytes(name) == before);
    assert_eq!(user.entries("map"), beside, "nothing is left beside it");
    std::fs::remove_file(user.place.path("tmp/uit.csv")).unwrap();
    still_there(&user.place, "tmp/kopie.wijk");
    std::fs::remove_file(user.place.path("tmp/kopie.wijk")).unwrap();
    assert_eq!(user.entries("tmp"), 0, "no copy is left behind");
}

#[test]
fn a_file_that_may_only_be_read() {
    let user = Ordinary::new();
    user.file("map/h.wijk");
    user.mode("map/h.wijk", 0o444);
    only_looking(&user, "map/h.wijk", &["beveiligd tegen schrijven"]);
    user.mode("map/h.wijk", 0o644);
    user.run(&["ongedaan", "map/h.wijk"]).done();
}

#[test]
fn a_folder_that_may_only_be_read() {
    let user = Ordinary::new();
    user.file("map/h.wijk");
    user.mode("map", 0o555);
    only_looking(&user, "map/h.wijk", &["in deze map mag u niet schrijven"]);
    user.run(&["nieuw", "map/n.wijk", "--voorbeeld", "oss"]).refused(&[]);
    user.run(&["kopie", "map/h.wijk", "--uit", "map/k.wijk"]).refused(&[]);
    let export = ["exporteer", "map/h.wijk", "--soort", "indicatoren", "--uit", "map/x.csv"];
    user.run(&export).refused(&["map/x.csv"]);
    assert_eq!(user.entries("map"), 1);
}

#[test]
fn a_file_that_may_not_be_read() {
    let user = Ordinary::new();
    user.file("map/h.wijk");
    let before = user.place.bytes("map/h.wijk");
    if user.is_root {
        chown(user.place.path("map/h.wijk"), Some(0), Some(0)).unwrap();
    }
    user.mode("map/h.wijk", 0o000);
    for call in looking("map/h.wijk").into_iter().chain(changing("map/h.wijk")) {
        user.run(&call).refused(&["map/h.wijk", "geen rechten"]);
    }
    // What cannot be looked into is not free to be written over either.
    user.file("map/eigen.wijk");
    let copy = user.run(&["kopie", "map/eigen.wijk", "--uit", "map/h.wijk"]);
    copy.refused(&["map/h.wijk", "bestaat al"]);
    user.mode("map/h.wijk", 0o644);
    assert!(user.place.bytes("map/h.wijk") == before);
    still_there(&user.place, "map/h.wijk");
}

#[test]
fn a_folder_that_may_not_be_entered() {
    let user = Ordinary::new();
    user.file("map/h.wijk");
    if user.is_root {
        chown(user.place.path("map"), Some(0), Some(0)).unwrap();
    }
    user.mode("map", 0o000);
    for call in looking("map/h.wijk").into_iter().chain(changing("map/h.wijk")) {
        user.run(&call).refused(&["map/h.wijk", "geen rechten"]);
    }
    user.mode("map", 0o755);
    still_there(&user.place, "map/h.wijk");
}

#[test]
fn no_place_for_backups() {
    let user = Ordinary::new();
    user.file("map/h.wijk");
    let before = user.place.bytes("map/h.wijk");
    std::fs::remove_dir_all(user.place.path("gegevens")).unwrap();
    user.place.write("gegevens", "een bestand waar de map hoort");
    assert!(!user.run(&["foto", "map/h.wijk"]).done().is_empty());
    user.run(&["importeer", "map/h.wijk", "nog.csv"]).refused(&["gegevens"]);
    assert!(user.place.bytes("map/h.wijk") == before, "no import without a backup");
    std::fs::remove_file(user.place.path("gegevens")).unwrap();
    std::fs::create_dir(user.place.path("gegevens")).unwrap();
    user.mode("gegevens", 0o555);
    if user.is_root {
        chown(user.place.path("gegevens"), Some(0), Some(0)).unwrap();
    }
    user.run(&["importeer", "map/h.wijk", "nog.csv"]).refused(&["gegevens"]);
    assert!(user.place.bytes("map/h.wijk") == before, "no import without a backup");
    user.mode("gegevens", 0o755);
    still_there(&user.place, "map/h.wijk");
}
