//! Numbers for the tests of figures.

use super::Reeks;
use crate::model::figure::{Getal, Tone};
use crate::model::{Periode, Reden};
use std::sync::Arc;

/// One number per gebied and year, with the bron of that year.
pub fn getallen(
    given: &[(&str, i32, Result<f64, Reden>)],
    bron: impl Fn(i32) -> &'static str,
) -> Arc<[Getal]> {
    let one = |(naam, year, waarde): &(&str, i32, Result<f64, Reden>)| Getal {
        code: (*naam).into(),
        naam: (*naam).into(),
        periode: Some(Periode::year_of(*year)),
        waarde: *waarde,
        onder: None,
        boven: None,
        teller: None,
        noemer: None,
        bron: bron(*year).into(),
        kwalificatie: "".into(),
        kort: waarde.map_or_else(|_| "–".to_owned(), |value| value.to_string()),
        tekst: waarde.map_or_else(|reden| reden.text().to_owned(), |value| value.to_string()),
        gezegd: String::new(),
        uitleg: Vec::new(),
    };
    given.iter().map(one).collect()
}

/// The numbers of one gebied.
pub fn reeks(getallen: &[Getal], naam: &str, tone: Tone) -> Reeks {
    let own = |(_, getal): &(usize, &Getal)| &*getal.naam == naam;
    let punten: Vec<usize> =
        getallen.iter().enumerate().filter(own).map(|(place, _)| place).collect();
    Reeks {
        code: naam.to_owned(),
        naam: naam.to_owned(),
        label: naam.to_owned(),
        tone,
        telt_mee: true,
        apart: None,
        nu: punten.last().copied().unwrap_or(0),
        punten,
    }
}
