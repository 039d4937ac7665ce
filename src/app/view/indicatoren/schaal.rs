//! On which scale an indicator is compared: a choice that is kept with the indicator.

use super::super::getal::Notatie;
use super::IndicatorGegevens;
use crate::methods::foto::onderbouwing::uitschieters;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::{Normalisatie, nl};

/// The choice of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct SchaalKeuze {
    rij: Id,
    /// The one that holds.
    pub nu: Normalisatie,
    /// When another one is wise, or what this one does.
    pub uitleg: String,
}

impl SchaalKeuze {
    /// The choices.
    pub const KEUZES: [Normalisatie; 3] = Normalisatie::ALL;

    /// The choice of an indicator that counts; others are not compared.
    pub(super) fn new(gegevens: &IndicatorGegevens<'_>) -> Option<Self> {
        let indicator = gegevens.indicator;
        let nu = indicator.normalisatie.unwrap_or(Normalisatie::Z);
        let uitleg = if nu == Normalisatie::Z { far(gegevens) } else { holds(gegevens) };
        let rij = gegevens.rij.filter(|_| indicator.counts())?;
        Some(Self { rij, nu, uitleg })
    }

    /// What makes another choice, as one step; `None` for the one that holds.
    pub fn edit(&self, keuze: Normalisatie) -> Option<Edit> {
        let waarde = match keuze {
            _ if keuze == self.nu => return None,
            // As the Foto has it.
            Normalisatie::Z => Value::Null,
            other => other.word().into(),
        };
        Some(Edit::change(Noun::Indicator, self.rij, vec![("normalisatie", waarde)]))
    }
}

/// Which wijken stretch the scale, if any.
fn far(gegevens: &IndicatorGegevens<'_>) -> String {
    let (input, indicator) = (gegevens.input, gegevens.indicator);
    let own = |place: usize| input.indicatoren[place].id == indicator.id;
    let said: Vec<String> = uitschieters(input)
        .iter()
        .filter(|one| own(one.indicator))
        .map(|one| {
            let waarde = Notatie::new(indicator, [one.waarde]).bare(one.waarde);
            format!("{} ({waarde})", input.wijken[one.wijk].naam)
        })
        .collect();
    let names: Vec<&str> = said.iter().map(String::as_str).collect();
    match names.len() {
        0 => String::new(),
        n => {
            let (lies, stretches) = if n == 1 { ("ligt", "rekt") } else { ("liggen", "rekken") };
            format!(
                "{} {lies} ver van de andere wijken en {stretches} de schaal op. Met een andere \
                 schaal ziet u de verschillen tussen de andere wijken beter.",
                nl::list(&names)
            )
        }
    }
}

/// Whether the choice does anything under the method of the Foto.
fn holds(gegevens: &IndicatorGegevens<'_>) -> String {
    let is_mad = gegevens.indicator.normalisatie == Some(Normalisatie::Mad);
    match is_mad && !gegevens.foto.regel.recept.methode.is_z() {
        true => "Op de Foto is een rekenwijze gekozen waarbij deze schaal niet meetelt.".to_owned(),
        false => "Zo rekt een wijk die ver van de andere ligt de schaal minder op.".to_owned(),
    }
}
