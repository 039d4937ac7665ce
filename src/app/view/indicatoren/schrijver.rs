//! Writes a figure of an indicator as charts and tables say it.

use super::super::getal::Notatie;
use super::super::klein;
use super::toeval::Toets;
use crate::model::figure::Getal;
use crate::model::foto::Cijfer;
use crate::model::klein::Grenzen;
use crate::model::waarneming::BEREKEND_UIT_WIJKEN;
use crate::model::{Bron, Indicator, nl};
use std::sync::Arc;

/// How the figures of one indicator are written.
#[derive(Debug, Clone)]
pub(in crate::app::view) struct Schrijver<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its digits and unit.
    pub notatie: Notatie,
    /// How far chance moves them.
    pub toets: Toets<'a>,
    /// The limits of small numbers.
    pub grenzen: Grenzen,
}

impl Schrijver<'_> {
    /// A figure with everything that is known of it.
    pub(in crate::app::view) fn getal(
        &self,
        code: &Arc<str>,
        naam: &Arc<str>,
        cijfer: &Cijfer,
    ) -> Getal {
        let indicator = self.indicator;
        let star = if &*cijfer.kwalificatie == BEREKEND_UIT_WIJKEN { "*" } else { "" };
        let interval = self.toets.limits(cijfer).ok().map(|toeval| toeval.interval);
        let tekst = match cijfer.waarde {
            Ok(value) => self.notatie.with_unit(value, &indicator.eenheid),
            Err(_) => self.notatie.value_or_reason(cijfer),
        };
        let (teller, noemer) = beside(cijfer);
        Getal {
            code: code.clone(),
            naam: naam.clone(),
            periode: cijfer.periode,
            waarde: cijfer.waarde.map(|value| self.notatie.scaled(value)),
            onder: interval.map(|interval| self.notatie.scaled(interval.onder())),
            boven: interval.map(|interval| self.notatie.scaled(interval.boven())),
            teller,
            noemer,
            bron: cijfer.bron.clone(),
            kwalificatie: cijfer.kwalificatie.clone(),
            kort: match cijfer.waarde {
                Ok(value) => format!("{}{star}", self.notatie.bare(value)),
                Err(_) => "–".to_owned(),
            },
            gezegd: Getal::spoken(naam, cijfer.periode, &tekst),
            tekst,
            uitleg: self.explained(cijfer),
        }
    }

    /// What a reader sees beside a number, a line each.
    fn explained(&self, cijfer: &Cijfer) -> Vec<String> {
        let indicator = self.indicator;
        let mut lines = Vec::new();
        lines.extend(self.toets.line(&self.notatie, cijfer));
        match beside(cijfer) {
            (Some(part), Some(whole)) => {
                let of = format!("{} op {} {}", count(part), count(whole), indicator.noemer);
                lines.push(of.trim_end().to_owned());
            }
            (Some(part), None) => lines.push(format!("Aantal: {}", count(part))),
            _ => {}
        }
        lines.extend(klein::beside(indicator, cijfer, self.grenzen));
        if !cijfer.kwalificatie.is_empty() {
            lines.push(cijfer.kwalificatie.to_string());
        }
        if let Ok(bron) = Bron::parse(&cijfer.bron) {
            lines.push(format!("Bron: {}", bron.uitgever));
        }
        lines
    }
}

/// Numerator and denominator; beside a value that is missing or hidden nothing is said.
fn beside(cijfer: &Cijfer) -> (Option<f64>, Option<f64>) {
    match cijfer.waarde {
        Ok(_) => (cijfer.teller, cijfer.noemer),
        Err(_) => (None, None),
    }
}

fn count(value: f64) -> String {
    nl::number(value, usize::from(value.fract() != 0.0))
}
