//! Searching twenty thousand names.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, reason = "the seed of a run that failed is needed to do it again")]

mod names;

use names::Numbers;
use wijkbeeld::app::view::zoek::{Doel, Zoekitem, Zoeklijst, zoek};
use wijkbeeld::methods::search::{Entry, Index};

const COUNT: usize = 20_000;
const TRIES: usize = 12;

/// `WIJKBEELD_SEED` does a run again.
fn seed() -> u64 {
    let wanted = std::env::var("WIJKBEELD_SEED").ok().and_then(|text| text.parse().ok());
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let seed = wanted.unwrap_or(now.as_secs());
    println!("WIJKBEELD_SEED={seed}");
    seed
}

fn index(items: &[Zoekitem]) -> Index {
    Index::new(items.iter().map(|item| Entry {
        rank: item.soort as u8,
        title: &item.titel,
        under: &item.onder,
        aliases: &item.aliassen,
    }))
}

#[test]
fn each_name_is_found_under_itself_its_parts_and_with_a_typing_error() {
    let seed = seed();
    let items = names::many(COUNT, seed);
    let index = index(&items);
    let mut numbers = Numbers::new(seed ^ 0x5eed);
    for _ in 0..TRIES {
        let number = numbers.below(COUNT);
        let title = &items[number].titel;
        let finds = |text: &str| index.search(text).iter().any(|hit| hit.entry == number);
        let best = index.search(title)[0].entry;
        assert_eq!(items[best].titel, *title, "the same name goes first");
        let words: Vec<&str> = title.split_whitespace().rev().collect();
        assert!(finds(&words.join(" ")), "{title} in another order");
        assert!(finds(&without_a_letter(title, &mut numbers)), "{title} with a typing error");
        let half: String = title.chars().take(title.chars().count() - 3).collect();
        assert!(finds(&half), "{half} of {title}");
    }
}

/// Leaves a letter out of the last word, not its first.
fn without_a_letter(title: &str, numbers: &mut Numbers) -> String {
    let word = title.rfind(' ').unwrap() + 1;
    let place = word + 1 + numbers.below(title.len() - word - 1);
    let mut text = title.to_owned();
    text.remove(place);
    text
}

#[test]
fn the_few_that_are_shown_say_how_many_more_there_are() {
    let lijst = Zoeklijst::new(names::many(COUNT, seed()));
    let uitslag = zoek(&[&lijst], "stichting");
    assert!(uitslag.treffers().count() < 50);
    let told: usize = uitslag.groepen.iter().map(|groep| groep.treffers.len() + groep.meer).sum();
    assert_eq!(told, uitslag.aantal);
    assert!(
        uitslag.treffers().all(|treffer| matches!(treffer.doel, Doel::Plek(_) | Doel::Partner(_)))
    );
}
