//! Years from months, and wijken from buurten.

use super::count;
use crate::exchange::import::Known;
use crate::exchange::import::wide::table::Table;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{GebiedSoort, Reden, nl};
use std::collections::{BTreeMap, BTreeSet};

/// Months of a year.
const MONTHS: usize = 12;

/// The number of crimes in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jaarcijfer {
    /// The number, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// Whether it was added up, of months or of buurten.
    pub computed: bool,
}

/// Place of a series, and a year.
pub type Reeksjaar = (u16, i32);

/// Figures of years, per gebied.
#[derive(Default)]
pub struct Jaren {
    figures: BTreeMap<String, BTreeMap<Reeksjaar, Jaarcijfer>>,
    /// Years of which too few months are there, per gebied.
    half: BTreeMap<String, BTreeSet<(i32, usize)>>,
    /// Figures that are in the table and cannot be used: nothing is computed from them.
    unusable: BTreeSet<(String, Reeksjaar)>,
}

impl Jaren {
    /// The years of a table, but those that a person left out.
    pub fn of(table: &Table, left_out: impl Fn(&str, Reeksjaar) -> bool) -> Self {
        let mut jaren = Self::default();
        let mut years: BTreeMap<(&str, Reeksjaar), Vec<Part>> = BTreeMap::new();
        for (row, info) in table.rows.iter().enumerate().filter(|(_, info)| info.in_scope) {
            let key = (&*info.code, (info.sleutel.reeks, info.sleutel.periode.year()));
            let waarde = count(table.cells(row)[0]).filter(|_| !left_out(key.0, key.1));
            let Some(waarde) = waarde else {
                jaren.unusable.insert((info.code.clone(), key.1));
                continue;
            };
            let whole = info.sleutel.periode.is_year();
            years.entry(key).or_default().push(Part { whole, waarde });
        }
        for ((code, reeksjaar), parts) in years {
            match of_parts(&parts) {
                Some(cijfer) => jaren.put(code, reeksjaar, cijfer),
                None => {
                    let half = (reeksjaar.1, parts.len());
                    jaren.half.entry(code.to_owned()).or_default().insert(half);
                }
            }
        }
        jaren
    }

    fn put(&mut self, code: &str, reeksjaar: Reeksjaar, cijfer: Jaarcijfer) {
        self.figures.entry(code.to_owned()).or_default().insert(reeksjaar, cijfer);
    }

    /// Adds the wijken of the own gemeente, and the gemeente itself, that the table has not: the
    /// sum of their buurten, when each of these has a figure that can be used and no buurt is
    /// unknown.
    pub fn add_wijken(
        &mut self,
        known: &Known,
        unknown: &[(String, u64)],
        left_out: impl Fn(&str, Reeksjaar) -> bool,
    ) {
        let keys: BTreeSet<Reeksjaar> =
            self.figures.values().flat_map(|figures| figures.keys().copied()).collect();
        let own = known.gebieden.values().filter(|gebied| {
            gebied.code == known.gemeente
                || (gebied.soort == GebiedSoort::Wijk
                    && gebied.ouder.as_deref() == Some(&*known.gemeente))
        });
        for gebied in own {
            let digits = &gebied.code[2..];
            if unknown.iter().any(|(code, _)| code.starts_with(&format!("BU{digits}"))) {
                continue;
            }
            for key in keys.iter().filter(|key| !left_out(&gebied.code, **key)) {
                let there = self.figures.get(&gebied.code).and_then(|all| all.get(key));
                let buurten = self.buurten(known, digits, *key);
                if let (None, Some(sum)) = (there, self.sum(&buurten, *key)) {
                    self.put(&gebied.code, *key, Jaarcijfer { waarde: Ok(sum), computed: true });
                }
            }
        }
    }

    /// The buurten whose code begins with these digits: those of the division of the year that is
    /// nearest, where inhabitants tell it, and those of which the table has a figure.
    fn buurten<'k>(&self, known: &'k Known, digits: &str, key: Reeksjaar) -> Vec<&'k str> {
        let own = known.gebieden.values().filter(|gebied| {
            gebied.soort == GebiedSoort::Buurt && gebied.code[2..].starts_with(digits)
        });
        let codes: Vec<&str> = own.map(|gebied| gebied.code.as_str()).collect();
        let inwoners = |code: &str| known.inwoners.get(code);
        let years = codes.iter().filter_map(|code| inwoners(code)).flat_map(|years| years.keys());
        let Some(nearest) = years.min_by_key(|other| (**other - key.1).abs()) else { return codes };
        let is_there = |code: &&str| {
            let figures = self.figures.get(*code);
            inwoners(code).is_some_and(|years| years.contains_key(nearest))
                || figures.and_then(|all| all.get(&key)).is_some_and(|one| one.waarde.is_ok())
                || self.unusable.contains(&((*code).to_owned(), key))
        };
        codes.into_iter().filter(is_there).collect()
    }

    fn sum(&self, buurten: &[&str], key: Reeksjaar) -> Option<f64> {
        if buurten.is_empty() {
            return None;
        }
        let figure = |code: &&str| self.figures.get(*code)?.get(&key)?.waarde.ok();
        buurten.iter().map(figure).sum()
    }

    /// The figures, by code.
    pub fn by_gebied(&self) -> impl Iterator<Item = (&str, &BTreeMap<Reeksjaar, Jaarcijfer>)> {
        self.figures.iter().map(|(code, figures)| (code.as_str(), figures))
    }

    /// Says of which years the own gemeente has too few months.
    pub fn incomplete(&self, gemeente: &str) -> Vec<Waarschuwing> {
        let own = self.half.iter().filter(|(code, _)| code[2..].starts_with(&gemeente[2..]));
        let years: BTreeMap<i32, usize> =
            own.flat_map(|(_, years)| years.iter().copied()).collect();
        let text = |(year, months): (i32, usize)| {
            let text = format!(
                "van {year} staan {} van de 12 maanden in het bestand; dat jaar is niet overgenomen",
                nl::number(months as f64, 0)
            );
            Waarschuwing::about_file(WaarschuwingSoort::Onvolledig, text)
        };
        years.into_iter().map(text).collect()
    }
}

/// A row: a year, or a part of one.
struct Part {
    whole: bool,
    waarde: Result<f64, Reden>,
}

/// The row of the year itself, else the sum of twelve months, else nothing.
fn of_parts(parts: &[Part]) -> Option<Jaarcijfer> {
    if let Some(year) = parts.iter().find(|part| part.whole) {
        return Some(Jaarcijfer { waarde: year.waarde, computed: false });
    }
    if parts.len() != MONTHS {
        return None;
    }
    let sum: Option<f64> = parts.iter().map(|part| part.waarde.ok()).sum();
    sum.map(|sum| Jaarcijfer { waarde: Ok(sum), computed: true })
}

/// The inhabitants of the newest year that is not after `year`, else of the first after it.
pub fn nearest(years: &BTreeMap<i32, f64>, year: i32) -> Option<f64> {
    let before = years.range(..=year).next_back();
    before.or_else(|| years.iter().next()).map(|(_, inwoners)| *inwoners)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(whole: bool, waarde: Result<f64, Reden>) -> Part {
        Part { whole, waarde }
    }

    #[test]
    fn a_year_is_its_own_row_else_twelve_months_else_nothing() {
        let months = || (0..12).map(|month| part(false, Ok(f64::from(month)))).collect::<Vec<_>>();
        let sum = Jaarcijfer { waarde: Ok(66.0), computed: true };
        assert_eq!(of_parts(&months()), Some(sum));
        let mut with_year = months();
        with_year.push(part(true, Ok(70.0)));
        assert_eq!(of_parts(&with_year), Some(Jaarcijfer { waarde: Ok(70.0), computed: false }));
        assert_eq!(of_parts(&months()[..11]), None);
        let mut secret = months();
        secret[3].waarde = Err(Reden::Geheim);
        assert_eq!(of_parts(&secret), None);
        let year = Some(Jaarcijfer { waarde: Err(Reden::Geheim), computed: false });
        assert_eq!(of_parts(&[part(true, Err(Reden::Geheim))]), year);
    }

    #[test]
    fn inhabitants_are_those_of_the_year_before_when_the_year_is_not_known() {
        let years = BTreeMap::from([(2020, 1.0), (2022, 2.0)]);
        assert_eq!(nearest(&years, 2021), Some(1.0));
        assert_eq!(nearest(&years, 2025), Some(2.0));
        assert_eq!(nearest(&years, 2019), Some(1.0));
        assert_eq!(nearest(&BTreeMap::new(), 2019), None);
    }
}
