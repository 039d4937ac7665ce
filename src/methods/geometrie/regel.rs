//! A pasted line with a place in it: what it is called, and its point.

use super::punt::{number, of_numbers, of_text};
use geo::Coord;

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub struct Regel<'t> {
    /// Its words, by cell, without those of the point; none is empty.
    pub cellen: Vec<&'t str>,
    /// Its point; `None` when there is none in or near the Netherlands.
    pub punt: Option<Coord>,
}

/// Points of one line in metres and in degrees that differ less than this are one, in metres.
const SAME_M: f64 = 10.0;

/// Reads a line of cells (from a sheet: tabs; from a file: semicolons), or of words with the point
/// behind or before them. A line with points of
/// several places has none.
pub fn of_line(text: &str) -> Regel<'_> {
    match ['\t', ';'].into_iter().find(|mark| text.contains(*mark)) {
        Some(mark) => of_cells(text.split(mark).map(str::trim).collect()),
        None => of_words(text.trim()),
    }
}

fn of_cells(cells: Vec<&str>) -> Regel<'_> {
    let pair = |at: &usize| Some((cells.get(*at)?, cells.get(at + 1)?));
    let two = |at: usize| {
        let (first, second) = pair(&at)?;
        Some((at..at + 2, of_numbers(number(first)?, number(second)?)?))
    };
    let one = |at: usize| Some((at..at + 1, of_text(cells.get(at)?)?));
    let mut pairs = (0..cells.len()).rev().filter_map(two);
    let found = pairs.next().or_else(|| (0..cells.len()).rev().find_map(one));
    let differs = |other: &Coord, own: &Coord| (other.x - own.x).hypot(other.y - own.y) > SAME_M;
    let other = found.as_ref().is_some_and(|(own, punt)| {
        pairs.any(|(cells, other)| cells.end <= own.start && differs(&other, punt))
    });
    // Several places on one line: nobody knows which point is whose.
    let found = found.filter(|_| !other);
    let (own, punt) = found.map_or((0..0, None), |(own, punt)| (own, Some(punt)));
    let others =
        cells.iter().enumerate().filter(|(at, cell)| !own.contains(at) && !cell.is_empty());
    Regel { cellen: others.map(|(_, cell)| *cell).collect(), punt }
}

fn of_words(text: &str) -> Regel<'_> {
    let found =
        [char::is_whitespace as fn(char) -> bool, |c| c == ','].into_iter().find_map(|apart| {
            let behind =
                last_two(text, apart).and_then(|(rest, both)| Some((rest, of_text(both)?)));
            behind.or_else(|| {
                first_two(text, apart).and_then(|(both, rest)| Some((rest, of_text(both)?)))
            })
        });
    let (rest, punt) = found.map_or((text, None), |(rest, punt)| (rest, Some(punt)));
    let rest = rest.trim_matches(|c: char| c == ',' || c.is_whitespace());
    Regel { cellen: Some(rest).filter(|rest| !rest.is_empty()).into_iter().collect(), punt }
}

/// The text before the last two words, and these.
fn last_two(text: &str, apart: fn(char) -> bool) -> Option<(&str, &str)> {
    let last = text.rfind(apart)?;
    let first = text.get(..last)?.trim_end_matches(apart);
    let begin = first
        .rfind(apart)
        .map_or(0, |at| at + first[at..].chars().next().map_or(0, char::len_utf8));
    Some(text.split_at(begin))
}

/// The first two words, and the text behind them.
fn first_two(text: &str, apart: fn(char) -> bool) -> Option<(&str, &str)> {
    let first = text.find(apart)?;
    let rest = text.get(first..)?.trim_start_matches(apart);
    let end = rest.find(apart).unwrap_or(rest.len());
    Some(text.split_at(text.len() - rest.len() + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RD: Coord = Coord { x: 141_098.7, y: 471_275.2 };

    #[test]
    fn a_name_and_a_point_are_told_apart_however_they_were_pasted() {
        for text in [
            "Buurthuis De Geus\t141098,7\t471275,2",
            "Buurthuis De Geus;141098.7;471275.2;",
            "141098,7; 471275,2; Buurthuis De Geus",
            "Buurthuis De Geus\t141098.7, 471275.2",
            "Buurthuis De Geus 141098,7 471275,2",
            "Buurthuis De Geus, 141098.7, 471275.2",
            "Buurthuis De Geus,141098.7,471275.2",
            "141098,7  471275,2 Buurthuis De Geus",
        ] {
            let found = of_line(text);
            assert_eq!(
                (found.punt, found.cellen.as_slice()),
                (Some(RD), ["Buurthuis De Geus"].as_slice()),
                "{text}"
            );
        }
    }

    #[test]
    fn every_other_cell_stays_and_a_house_number_is_no_point() {
        let found = of_line("12\tDe Geus\tGeuzenweg 12\t1221 BS\t52.229374\t5.183732");
        assert_eq!(found.cellen, ["12", "De Geus", "Geuzenweg 12", "1221 BS"]);
        assert!(found.punt.is_some_and(|punt| (punt.x - RD.x).hypot(punt.y - RD.y) < 0.35));
        for text in ["De Geus", "Naam;x;y", "De Geus 12 14", "De Geus;0;0", "Café é 5", ""] {
            assert_eq!(of_line(text).punt, None, "{text}");
        }
        let two = "Wording; 140800; 471200; De Geus; 140900; 471000";
        assert_eq!(of_line(two).punt, None, "points of two places");
        let same = "De Geus;141098,7;471275,2;5.183732;52.229374";
        assert!(of_line(same).punt.is_some(), "the same point twice");
        assert_eq!(of_line("De Geus 12 14").cellen, ["De Geus 12 14"]);
    }
}
