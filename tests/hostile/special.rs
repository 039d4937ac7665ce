//! Names behind which there is no ordinary file, or one that changes.

use crate::FIGURES;
use crate::arena::{Arena, program};
use std::fs::{OpenOptions, Permissions, set_permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

const ROW: &str = "WK040201;koopwoningen;2022;41,5;;;;Eigen\n";
const NOBODY: u32 = 65_534;

#[test]
fn a_pipe_a_folder_and_devices() {
    let arena = Arena::new();
    let pipe = arena.path("pijp.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(arena.path("stekker.csv")).unwrap();
    std::fs::create_dir(arena.path("map.csv")).unwrap();
    arena.refused("pijp.csv", &["geen gewoon bestand"]);
    arena.refused("stekker.csv", &["geen gewoon bestand"]);
    arena.refused("map.csv", &["map"]);
    arena.refused("/dev/zero", &["geen gewoon bestand"]);
    arena.refused("/dev/null", &["geen gewoon bestand"]);
    symlink("/dev/zero", arena.path("nul.csv")).unwrap();
    arena.refused("nul.csv", &["geen gewoon bestand"]);
}

#[test]
fn names_that_lead_nowhere() {
    let arena = Arena::with("gewoon.csv", "a;b\n");
    symlink("weg.csv", arena.path("los.csv")).unwrap();
    symlink("rond.csv", arena.path("rond.csv")).unwrap();
    arena.refused("los.csv", &["bestaat niet"]);
    arena.refused("weg.csv", &["bestaat niet"]);
    arena.refused("rond.csv", &[]);
    arena.refused("gewoon.csv/a.csv", &[]);
    arena.refused(&"x".repeat(300), &[]);
}

/// Files that say they are empty and are not, or say they are large and are empty.
#[test]
#[cfg(target_os = "linux")]
fn files_of_the_system() {
    let arena = Arena::new();
    for name in ["/proc/self/mem", "/proc/self/maps", "/proc/cpuinfo", "/sys/kernel/notes"] {
        if std::path::Path::new(name).exists() {
            arena.refused(name, &[]);
        }
    }
}

/// As root, who may read all, the program runs as somebody else.
#[test]
fn a_file_that_may_not_be_read() {
    let arena = Arena::with("dicht.csv", format!("{FIGURES}{ROW}"));
    let is_root = arena.path("").metadata().unwrap().uid() == 0;
    // Where the program was built may be closed to others.
    let copy = arena.path("programma");
    std::fs::copy(program(), &copy).unwrap();
    for (name, mode) in [("", 0o755), ("tmp", 0o777), ("dicht.csv", 0o000), ("programma", 0o755)] {
        set_permissions(arena.path(name), Permissions::from_mode(mode)).unwrap();
    }
    std::fs::create_dir(arena.path("gegevens")).unwrap();
    set_permissions(arena.path("gegevens"), Permissions::from_mode(0o777)).unwrap();
    let call = arena.call("dicht.csv");
    let mut other = Command::new(&copy);
    other.args(call.get_args()).current_dir(arena.path(""));
    for (name, value) in call.get_envs() {
        match value {
            Some(value) => other.env(name, value),
            None => other.env_remove(name),
        };
    }
    if is_root {
        other.uid(NOBODY).gid(NOBODY);
    }
    arena.throw_call(&mut other).answer.refused(&["dicht.csv", "mag niet gelezen worden"]);
}

/// Rows are added while the program reads: up to 40 MB, as fast as they can be written.
#[test]
fn a_file_that_grows_while_it_is_read() {
    let arena = Arena::with("groeit.csv", format!("{FIGURES}{}", ROW.repeat(20_000)));
    let mut file = OpenOptions::new().append(true).open(arena.path("groeit.csv")).unwrap();
    let ended = AtomicBool::new(false);
    let rows = ROW.repeat(100);
    let answer = std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..10_000 {
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                file.write_all(rows.as_bytes()).unwrap();
            }
        });
        let thrown = arena.throw("groeit.csv");
        ended.store(true, Ordering::Relaxed);
        thrown.answer
    });
    match answer.code {
        Some(0) => assert_eq!(answer.json()["gewijzigd"], 1),
        _ => drop(answer.refused(&["groeit.csv"])),
    }
}
