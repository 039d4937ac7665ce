//! Figures about a year that nobody can say anything about yet.

use crate::model::draft::Draft;
use crate::model::nl;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::BTreeMap;

/// Expectations for gebieden reach some 25 years ahead; twice that is a mistake in the year.
const FURTHEST: i32 = 50;

/// One warning for each such year; `this_year` is the one that runs now.
pub fn check(draft: &Draft, this_year: i32) -> Vec<Waarschuwing> {
    let mut counts: BTreeMap<i32, u64> = BTreeMap::new();
    for waarneming in &draft.waarnemingen {
        let year = waarneming.periode.year();
        if year > this_year + FURTHEST && waarneming.waarde.is_ok() {
            *counts.entry(year).or_default() += 1;
        }
    }
    let warning = |(year, count): (i32, u64)| {
        let figures = match count {
            1 => "staat 1 cijfer".to_owned(),
            many => format!("staan {} cijfers", nl::number(many as f64, 0)),
        };
        let text = format!(
            "Er {figures} over {year} in dit bestand. Dat is te ver vooruit. Kijk of het \
             jaar klopt"
        );
        Waarschuwing::about_file(WaarschuwingSoort::Toekomst, text)
    };
    counts.into_iter().map(warning).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Periode, Reden, Waarneming};

    #[test]
    fn a_year_too_far_ahead_is_told_once() {
        let one = |year, waarde| Waarneming {
            gebied: 0,
            indicator: 0,
            bron: 0,
            periode: Periode::year_of(year),
            waarde,
            extra: None,
        };
        let waarnemingen = vec![
            one(2050, Ok(1.0)),
            one(2099, Ok(1.0)),
            one(2099, Ok(2.0)),
            one(2098, Err(Reden::Geheim)),
        ];
        let found = check(&Draft { waarnemingen, ..Draft::default() }, 2026);
        assert_eq!(found.len(), 1);
        assert!(found[0].tekst.starts_with("Er staan 2 cijfers over 2099"), "{}", found[0].tekst);
    }
}
