//! The layers of the crate: who may use whom, where SQL lives, how long a file may be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

use std::path::{Path, PathBuf};

/// Each layer with the layers it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("methods", &["model"]),
    ("store", &["model"]),
    ("document", &["store", "model"]),
    ("exchange", &["methods", "model"]),
    ("app", &["document", "exchange", "methods", "model"]),
    ("cli", &["app", "document", "exchange", "methods", "model"]),
    ("ui", &["app", "model"]),
];

/// Crates that only one layer may use.
const OWNED: &[(&str, &[&str])] = &[
    ("store", &["rusqlite"]),
    ("ui", &["egui", "eframe", "egui_extras", "egui_plot", "rfd", "arboard"]),
    ("exchange", &["resvg"]),
    ("cli", &["clap"]),
];

const MOST_LINES: usize = 400;

#[test]
fn each_layer_uses_only_the_layers_below_it() {
    let mut faults = Vec::new();
    for (layer, allowed) in LAYERS {
        for (path, text) in sources(layer) {
            for (used, line) in layers_used(&text) {
                if used != *layer && !allowed.contains(&used.as_str()) {
                    faults.push(format!("{}:{line} uses {used}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_crate_of_a_layer_stays_in_it() {
    let mut faults = Vec::new();
    for (owner, crates) in OWNED {
        for (layer, _) in LAYERS.iter().filter(|(layer, _)| layer != owner) {
            for (path, text) in sources(layer) {
                let code = without_comments(&text);
                let used = crates.iter().filter(|name| uses_crate(&code, name));
                faults.extend(used.map(|name| format!("{} uses {name}", path.display())));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn sql_longer_than_a_line_has_a_file() {
    const WORDS: [&str; 5] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE "];
    let mut faults = Vec::new();
    for (layer, _) in LAYERS {
        for (path, text) in sources(layer) {
            for literal in string_literals(&text) {
                let is_sql = WORDS.iter().any(|word| literal.trim_start().starts_with(word));
                if is_sql && literal.contains('\n') {
                    faults.push(format!("{}: {literal}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_is_longer_than_a_person_can_hold() {
    let long: Vec<String> = LAYERS
        .iter()
        .flat_map(|(layer, _)| sources(layer))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_guard_sees_what_it_must_see() {
    assert_eq!(layers_used("use crate::store::Store;"), [("store".to_owned(), 1)]);
    assert_eq!(layers_used("\nfn f() { crate::ui::run() }"), [("ui".to_owned(), 2)]);
    assert_eq!(layers_used("use crate::{model, store::Row};").len(), 2);
    assert_eq!(layers_used("// crate::ui"), []);
    assert!(uses_crate("use rusqlite::params;", "rusqlite"));
    assert!(!uses_crate("let my_rusqlite = 1;", "rusqlite"));
    assert_eq!(string_literals("let a = \"x\ny\";"), ["x\ny"]);
}

#[test]
fn every_layer_is_watched() {
    let mut folders: Vec<String> = std::fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir() && entry.file_name() != "bin")
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut watched: Vec<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    watched.sort_unstable();
    assert_eq!(folders, watched);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources(layer: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(layer)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{layer} has no files");
    found
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Layers named after `crate::`, also inside braces, with the line.
fn layers_used(text: &str) -> Vec<(String, usize)> {
    let code = without_comments(text);
    let mut used = Vec::new();
    for (index, line) in code.lines().enumerate() {
        for part in line.split("crate::").skip(1) {
            let names: Vec<&str> = match part.strip_prefix('{') {
                Some(group) => group.split(',').map(str::trim).collect(),
                None => vec![part],
            };
            for name in names {
                let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
                let name = &name[..end.unwrap_or(name.len())];
                if LAYERS.iter().any(|(layer, _)| *layer == name) {
                    used.push((name.to_owned(), index + 1));
                }
            }
        }
    }
    used
}

fn uses_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let starts = before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '-');
        starts && after.starts_with("::")
    })
}

fn string_literals(text: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut current: Option<String> = None;
    let mut chars = without_comments(text).chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(c) = chars.next() {
        match (&mut current, c) {
            (None, '\'') if chars.peek() == Some(&'"') => {
                chars.next();
            }
            (None, '"') => current = Some(String::new()),
            (None, _) => {}
            (Some(_), '"') => literals.extend(current.take()),
            (Some(literal), '\\') => {
                literal.extend(chars.next());
            }
            (Some(literal), c) => literal.push(c),
        }
    }
    literals
}
