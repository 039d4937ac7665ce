//! Names as they stand in the examples, and as people type them.

use super::*;
use proptest::prelude::*;

const WIJK: u8 = 0;
const PLEK: u8 = 2;
const PARTNER: u8 = 3;

/// Rank, title, what stands under it, another name. From `seeds/hilversum`.
const NAMES: [(u8, &str, &str, &str); 14] = [
    (WIJK, "Zuid", "Wijk", "Hilversum-Zuid"),
    (WIJK, "Zuidwest", "Wijk", "Zuid-West"),
    (WIJK, "Hilversumse Meent", "Wijk", "de Meent"),
    (PLEK, "De Meentwerf", "Overig · Mierenmeent 122", ""),
    (PLEK, "De Nieuwe Lelie", "Buurthuis", ""),
    (PLEK, "Jongerencentrum 't Web", "Overig", ""),
    (PLEK, "Zuid", "Buurthuis in Zuid", ""),
    (PLEK, "Wijkcentrum St. Joseph", "Minckelersstraat 71", ""),
    (PARTNER, "Stichting Present", "Vrijwilligersorganisatie", "Stiching Present"),
    (PARTNER, "Stiching Present Gooi", "zoals de bron het schrijft", ""),
    (PARTNER, "Café de Buren", "Ontmoeting", ""),
    (PARTNER, "Zeverijn", "Buurt", ""),
    (PARTNER, "Vrijwilligerscentrale", "", ""),
    (PARTNER, "Herstelnetwerk", "netwerk geestelijke gezondheid", ""),
];

fn found(text: &str) -> Vec<&'static str> {
    let aliases: Vec<Vec<String>> = NAMES
        .iter()
        .map(|name| if name.3.is_empty() { Vec::new() } else { vec![name.3.to_owned()] })
        .collect();
    let entries = NAMES.iter().zip(&aliases).map(|((rank, title, under, _), aliases)| Entry {
        rank: *rank,
        title,
        under,
        aliases,
    });
    let index = Index::new(entries);
    index.search(text).into_iter().map(|hit| NAMES[hit.entry].1).collect()
}

#[test]
fn a_typing_error_finds_the_right_name_and_the_other_way_round() {
    assert_eq!(found("Stiching"), ["Stiching Present Gooi", "Stichting Present"]);
    assert_eq!(found("Stichting Present"), ["Stichting Present", "Stiching Present Gooi"]);
    assert_eq!(found("stihcting"), ["Stichting Present"]);
    assert_eq!(found("present stiching"), ["Stiching Present Gooi", "Stichting Present"]);
    assert_eq!(found("Vrijwilligrescntrale"), ["Vrijwilligerscentrale"]);
}

#[test]
fn a_hyphen_or_a_space_more_or_less_is_the_same() {
    for text in ["Zuidwest", "Zuid-West", "zuid west", "ZUID–WEST"] {
        assert_eq!(found(text).first(), Some(&"Zuidwest"), "{text}");
    }
}

#[test]
fn other_names_lead_there_too() {
    assert_eq!(found("de Meent")[..2], ["Hilversumse Meent", "De Meentwerf"]);
    assert_eq!(found("de meentwerf"), ["De Meentwerf"]);
    assert_eq!(found("Hilversum Zuid"), ["Zuid"]);
}

#[test]
fn diacritics_and_apostrophes_may_be_left_out_or_put_in() {
    assert_eq!(found("cafe"), ["Café de Buren"]);
    assert_eq!(found("café"), ["Café de Buren"]);
    assert_eq!(found("t web"), ["Jongerencentrum 't Web"]);
    assert_eq!(found("’t web"), ["Jongerencentrum 't Web"]);
    assert_eq!(found("zevery"), ["Zeverijn"]);
    assert_eq!(found("st joseph"), ["Wijkcentrum St. Joseph"]);
}

#[test]
fn the_same_goes_before_the_beginning_and_wijken_before_places() {
    assert_eq!(found("zuid"), ["Zuid", "Zuid", "Zuidwest"]);
    assert_eq!(found("web"), ["Jongerencentrum 't Web"]);
    assert_eq!(found("meent")[..2], ["Hilversumse Meent", "De Meentwerf"]);
}

#[test]
fn each_word_must_be_there() {
    assert_eq!(found("lelie nieuwe"), ["De Nieuwe Lelie"]);
    assert_eq!(found("gees herst"), ["Herstelnetwerk"]);
    assert!(found("lelie oude").is_empty());
    assert!(found("xyzzy").is_empty());
    assert!(found(" ' ").is_empty());
}

#[test]
fn short_words_are_taken_as_they_are_typed_unless_nothing_answers() {
    assert_eq!(found("web"), ["Jongerencentrum 't Web"]);
    assert!(found("wob").is_empty());
    assert_eq!(found("lelei"), ["De Nieuwe Lelie"]);
    assert_eq!(found("caef"), ["Café de Buren"]);
}

#[test]
fn what_answers_is_marked() {
    let marked = |title: &'static str, text: &str| -> Vec<&str> {
        marks(title, text).into_iter().map(|mark| &title[mark]).collect()
    };
    assert_eq!(marked("Café de Buren", "cafe bu"), ["Café", "Bu"]);
    assert_eq!(marked("Zuid-West", "zuidw"), ["Zuid-W"]);
    assert_eq!(marked("Stiching Present", "stichting pre"), ["Pre"]);
    assert!(marked("Zuid", "").is_empty());
}

proptest! {
    #[test]
    fn every_name_is_found_under_itself_and_its_beginning(
        names in prop::collection::vec("[A-Za-zéëĳ' -]{1,24}", 1..20),
        cut in 1usize..24,
    ) {
        let index = Index::new(names.iter().map(|title| Entry {
            rank: 0, title, under: "", aliases: &[],
        }));
        for (number, name) in names.iter().enumerate() {
            let is_there = |text: &str| {
                let empty = text.chars().all(|c| !c.is_alphanumeric());
                empty || index.search(text).iter().any(|hit| hit.entry == number)
            };
            prop_assert!(is_there(name), "{name}");
            let start: String = name.chars().take(cut).collect();
            prop_assert!(is_there(&start), "{start} of {name}");
        }
    }

    #[test]
    fn marks_are_parts_of_the_title(title in ".{0,40}", text in ".{0,20}") {
        for mark in marks(&title, &text) {
            prop_assert!(title.get(mark).is_some());
        }
    }
}
