//! The examples are whole and sound.

use super::*;
use crate::model::record::Value;

fn drafts(seed: &Seed, soort: &str) -> Vec<Draft> {
    seed.drafts.iter().filter(|draft| draft.soort == soort).cloned().collect()
}

#[test]
fn the_examples_are_read_without_a_refusal() {
    for naam in VOORBEELDEN {
        for draft in voorbeeld(naam).unwrap().drafts {
            assert_eq!(draft.geweigerd, [], "{naam} {}", draft.bestand);
            assert_eq!(draft.onbekende_gebieden, [], "{naam} {}", draft.bestand);
            assert_eq!(draft.waarschuwingen, [], "{naam} {}", draft.bestand);
        }
    }
    assert!(matches!(voorbeeld("utrecht"), Err(SeedError::Unknown(_))));
}

#[test]
fn every_row_of_the_example_arrives() {
    let seed = voorbeeld("Hilversum").unwrap();
    let lines = |text: &str| text.trim_end().lines().count() - 1;
    let count = |soort: &str, each: fn(&Draft) -> usize| -> usize {
        drafts(&seed, soort).iter().map(each).sum()
    };
    assert_eq!(count("gebieden", |d| d.gebieden.len()), lines(HILVERSUM.gebieden));
    assert_eq!(count("waarnemingen", |d| d.waarnemingen.len()), lines(HILVERSUM.waarnemingen));
    assert_eq!(count("waarnemingen", |d| d.benchmarks.len()), lines(HILVERSUM.benchmark));
    assert_eq!(count("omtrekken", |d| d.omtrekken.len()), lines(HILVERSUM.omtrekken));
    let basis = HILVERSUM.basis.iter().map(|(_, _, text)| *text);
    let edits = [
        HILVERSUM.aliassen,
        HILVERSUM.wijken,
        HILVERSUM.ontmoetingsplekken,
        HILVERSUM.partners,
        HILVERSUM.doelen,
    ];
    assert_eq!(seed.edits.len(), edits.into_iter().chain(basis).map(lines).sum::<usize>());
}

#[test]
fn every_bron_and_benchmark_is_sound() {
    let seed = voorbeeld("hilversum").unwrap();
    for edit in &seed.edits {
        for (name, value) in &edit.fields {
            let text = value.as_text().unwrap_or_default();
            assert!(*name != "bron" || Bron::parse(text).is_ok(), "{text}");
        }
    }
    for draft in &seed.drafts {
        assert!(
            draft.bronnen.iter().all(|bron| Bron::parse(&bron.to_string()).as_ref() == Ok(bron))
        );
        assert!(draft.gebieden.is_sorted_by(|a, b| a.code < b.code));
    }
    let defined = &drafts(&seed, "indicatoren")[1].definities;
    for indicator in &drafts(&seed, "waarnemingen")[0].indicatoren {
        assert!(defined.iter().any(|d| d.id == indicator.id), "{}", indicator.id);
    }
}

#[test]
fn the_example_chooses_its_own_foto() {
    let seed = voorbeeld("hilversum").unwrap();
    let catalogues = drafts(&seed, "indicatoren");
    let in_foto = ("in_foto", Value::from(true));
    let chosen =
        |draft: &Draft| draft.definities.iter().filter(|d| d.velden.contains(&in_foto)).count();
    assert_eq!(chosen(&catalogues[0]), 0);
    assert!((12..=16).contains(&chosen(&catalogues[1])));
    let empty = leeg("GM0344", "Utrecht").unwrap();
    assert!(matches!(leeg("WK034401", "x"), Err(SeedError::NoGemeente(_))));
    assert!(chosen(&empty.drafts[0]) > 0);
    assert_eq!(empty.drafts[0].leefgebieden.len(), 4);
    assert_eq!(empty.drafts[1].gebieden[0].naam.as_deref(), Some("Utrecht"));
}
