//! A place from what someone pastes or a file has: RD or degrees, in either order.

use super::rd::{Graden, Stelsel, from_graden, stelsel, to_mm};
use geo::Coord;

/// The place of two numbers: RD metres or degrees, told apart by their size, in either order. To
/// the millimetre; `None` when they are no place in or near the Netherlands.
pub fn of_numbers(first: f64, second: f64) -> Option<Coord> {
    let rd = match stelsel(first, second)? {
        Stelsel::Rd => Coord { x: first, y: second },
        Stelsel::RdOmgekeerd => Coord { x: second, y: first },
        Stelsel::Graden => from_graden(Graden { lon: first, lat: second }),
        Stelsel::GradenOmgekeerd => from_graden(Graden { lon: second, lat: first }),
    };
    Some(Coord { x: to_mm(rd.x), y: to_mm(rd.y) })
}

/// The place in a pasted text: `52.2292, 5.1837`, `141098,7 471275,2`, `5.1837;52.2292`.
pub fn of_text(text: &str) -> Option<Coord> {
    let apart = |c: char| c.is_whitespace() || c == ';' || c == '/';
    let words = text.split(apart).map(|word| word.trim_matches(','));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (first, second) = match words.as_slice() {
        [first, second] => (*first, *second),
        // A comma between the numbers; those have points then.
        [both] => both.split_once(',')?,
        _ => return None,
    };
    of_numbers(number(first)?, number(second)?)
}

pub(super) fn number(word: &str) -> Option<f64> {
    word.replace(',', ".").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_people_paste_it() {
        let rd = Coord { x: 141_098.7, y: 471_275.2 };
        for text in
            ["141098,7 471275,2", "141098.7, 471275.2", "471275.2;141098.7", " 141098.7,471275.2 "]
        {
            assert_eq!(of_text(text), Some(rd), "{text}");
        }
        for text in ["52.229374, 5.183732", "5,183732 52,229374", "52.229374,5.183732"] {
            let found = of_text(text).unwrap();
            assert!((found.x - rd.x).hypot(found.y - rd.y) < 0.35, "{text}: {found:?}");
        }
        for text in ["", "52.2", "52.2, 5.1, 3", "hier en daar", "0 0", "40.7, -74.0", "NaN 5.18"] {
            assert_eq!(of_text(text), None, "{text}");
        }
    }
}
