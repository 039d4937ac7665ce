//! One number of a figure, with everything that is known of it.

use crate::model::{Periode, Reden};
use std::sync::Arc;

/// A value of one gebied in one period, and how it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Getal {
    /// Code of the gebied.
    pub code: Arc<str>,
    /// Name of the gebied.
    pub naam: Arc<str>,
    /// Its period; `None` when there is no figure at all.
    pub periode: Option<Periode>,
    /// The value, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// Lower bound of the interval, when the source gives one.
    pub onder: Option<f64>,
    /// Upper bound of the interval.
    pub boven: Option<f64>,
    /// Numerator.
    pub teller: Option<f64>,
    /// Denominator.
    pub noemer: Option<f64>,
    /// Text form of its bron; empty when there is none.
    pub bron: Arc<str>,
    /// How exact it is or how it was made; empty when nothing is said.
    pub kwalificatie: Arc<str>,
    /// As a label shows it, without its unit ('35,3'; '–' when it is missing).
    pub kort: String,
    /// With its unit ('35,3 per 1.000 inwoners'), or why it is missing.
    pub tekst: String,
    /// What a screen reader says, see [`Getal::spoken`].
    pub gezegd: String,
    /// What a reader sees beside it, a line each ('327 op 9.255 inwoners').
    pub uitleg: Vec<String>,
}

impl Getal {
    /// 'Zuidwest, 2025: 35,3 per 1.000 inwoners'.
    pub fn spoken(naam: &str, periode: Option<Periode>, tekst: &str) -> String {
        match periode {
            Some(periode) => format!("{naam}, {periode}: {tekst}"),
            None => format!("{naam}: {tekst}"),
        }
    }

    /// Why it is missing, in the words of a cell or a row; `None` when it is there.
    pub fn why_missing(&self) -> Option<&str> {
        match (self.waarde, self.periode) {
            (Ok(_), _) => None,
            (Err(reden), Some(_)) => Some(reden.short()),
            (Err(_), None) => Some(&self.tekst),
        }
    }

    /// Lower and upper bound, when the source gives both.
    pub fn interval(&self) -> Option<(f64, f64)> {
        Some((self.onder?, self.boven?))
    }
}
