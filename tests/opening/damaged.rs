//! Files that were cut off, emptied or scrambled are never written to, and a backup helps.

use super::{Place, all_refused, still_there, with_a_change};

#[test]
fn an_empty_file() {
    let place = Place::new();
    place.write("nog.csv", super::FIGURES);
    place.write("leeg.wijk", "");
    all_refused(&place, "leeg.wijk", &["leeg.wijk", "beschadigd", "0 bytes", "reservekopie"]);
    assert_eq!(place.bytes("leeg.wijk"), b"");
}

#[test]
fn a_file_that_was_cut_off() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    let whole = place.bytes("h.wijk");
    for length in [1, 50, 71] {
        std::fs::write(place.path("kort.wijk"), &whole[..length]).unwrap();
        all_refused(&place, "kort.wijk", &["kort.wijk", "geen Wijkbeeld-bestand"]);
        assert!(place.bytes("kort.wijk") == whole[..length]);
    }
    let half = whole.len() / 2;
    for length in
        [72, 99, 100, 101, 512, 4095, 4096, 4097, half, whole.len() - 4096, whole.len() - 1]
    {
        std::fs::write(place.path("half.wijk"), &whole[..length]).unwrap();
        all_refused(&place, "half.wijk", &["half.wijk", "beschadigd", "reservekopie"]);
        assert!(place.bytes("half.wijk") == whole[..length], "{length} bytes");
    }
    still_there(&place, "h.wijk");
}

/// A small generator of random bytes (SplitMix64; Steele, Lea and Flood, 2014).
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn random_bytes() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("nog.csv", super::FIGURES);
    let header = place.bytes("h.wijk")[..100].to_vec();
    for seed in 1..6 {
        let bytes = noise(seed, 1000 * seed as usize);
        std::fs::write(place.path("ruis.wijk"), &bytes).unwrap();
        all_refused(&place, "ruis.wijk", &["ruis.wijk", "geen Wijkbeeld-bestand"]);
        assert_eq!(place.bytes("ruis.wijk"), bytes, "seed {seed}");
        // The same under a header that is ours.
        let bytes = [header.clone(), noise(seed, 2_000_000)].concat();
        std::fs::write(place.path("ruis.wijk"), &bytes).unwrap();
        all_refused(&place, "ruis.wijk", &["ruis.wijk", "beschadigd"]);
        assert!(place.bytes("ruis.wijk") == bytes, "seed {seed}");
    }
}

#[test]
fn scrambled_bytes_are_found_or_harmless_and_never_written_over() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    let whole = place.bytes("h.wijk");
    let mut found = 0;
    for n in 0..40 {
        let mut bytes = whole.clone();
        // Somewhere in every 40th part of the file, past the header.
        let at = 100 + n * ((whole.len() - 200) / 40);
        bytes[at..at + 16].copy_from_slice(&noise(n as u64, 16));
        std::fs::write(place.path("krom.wijk"), &bytes).unwrap();
        let answer = place.run(&["controleer", "krom.wijk"]);
        match answer.code {
            Some(0) => assert_eq!(answer.out, "in orde\n", "at {at}"),
            _ => {
                answer.refused(&["krom.wijk"]);
                found += 1;
            }
        }
        assert!(place.bytes("krom.wijk") == bytes, "at {at}");
    }
    assert!(found >= 20, "{found} of 40 were found");
}

#[test]
fn a_backup_takes_the_place_of_a_damaged_file_which_is_kept() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    // The backup from before this import holds the change.
    assert_eq!(place.run(&["importeer", "h.wijk", "nog.csv"]).code, Some(0));
    let whole = place.bytes("h.wijk");
    for damage in [&whole[..whole.len() / 2], &[]] {
        std::fs::write(place.path("h.wijk"), damage).unwrap();
        let said = place.run(&["foto", "h.wijk"]);
        let backups = place.run(&["reservekopieen", "h.wijk", "--json"]).json();
        let good = backups.as_array().unwrap().iter().find(|b| b["waarom"] == "voor-inlezen");
        let good = good.unwrap();
        said.refused(&["h.wijk", "beschadigd", good["pad"].as_str().unwrap()]);
        place.run(&["terugzetten", "h.wijk", "verzonnen"]).refused(&["verzonnen"]);
        assert!(place.bytes("h.wijk") == damage);
        place.run(&["terugzetten", "h.wijk", good["naam"].as_str().unwrap()]).done();
        still_there(&place, "h.wijk");
        let backups = place.run(&["reservekopieen", "h.wijk", "--json"]).json();
        assert_eq!(backups[0]["waarom"], "beschadigd");
        assert!(std::fs::read(backups[0]["pad"].as_str().unwrap()).unwrap() == damage);
        place.run(&["terugzetten", "h.wijk", backups[0]["naam"].as_str().unwrap()]).refused(&[]);
        still_there(&place, "h.wijk");
    }
}
