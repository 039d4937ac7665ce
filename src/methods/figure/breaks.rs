//! Where a series stops being one series.

use crate::model::Bron;

/// What stands at a break.
pub const ANDERE_BRON: &str = "andere bron";

/// Whether two figures come from the same series: one publisher and one table.
///
/// A table that comes out each year under a year and a number of its own ('84799NED Kerncijfers
/// wijken en buurten 2020') is one table; without a year in its name, a number is a table.
pub fn same_series(a: &str, b: &str) -> bool {
    if a == b || a.is_empty() || b.is_empty() {
        return true;
    }
    match (Bron::parse(a), Bron::parse(b)) {
        (Ok(a), Ok(b)) => {
            a.uitgever.eq_ignore_ascii_case(&b.uitgever)
                && lasting_name(&a.tabel) == lasting_name(&b.tabel)
        }
        _ => false,
    }
}

/// The words of a table that stay the same from year to year.
fn lasting_name(tabel: &str) -> String {
    let yearly = tabel.split_whitespace().any(is_year);
    let lasts = |word: &&str| !yearly || (!is_year(word) && !is_cbs_number(word));
    let words: Vec<&str> = tabel.split_whitespace().filter(lasts).collect();
    words.join(" ").to_lowercase()
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Five digits and letters: '84799NED'.
fn is_cbs_number(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.len() - letters.len() == 5 && letters.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_table_of_another_year_is_one_series() {
        let a = "CBS|84799NED Kerncijfers wijken en buurten 2020|2021-03-01|CC BY 4.0|kolom a_5";
        let b = "CBS|85984NED Kerncijfers wijken en buurten 2024|2026-07-19|CC BY 4.0|kolom a_6";
        assert!(same_series(a, b));
        assert!(same_series("CBS|84799NED", "CBS|84799NED|2021-01-01"));
    }

    #[test]
    fn another_table_or_publisher_is_a_break() {
        let kwb = "CBS|85984NED Kerncijfers wijken en buurten 2024|2026-07-19|CC BY 4.0|kolom a";
        assert!(!same_series("CBS|Kerncijfers per wijk 2022||CC BY 4.0|woz_x1000", kwb));
        assert!(!same_series("RIVM|50090NED Gezondheid", "RIVM|50150NED Gezondheid"));
        assert!(!same_series("CBS|Bevolking", "Gemeente|Bevolking"));
        assert!(!same_series("CBS|84799NED", "CBS|85984NED"));
    }
}
