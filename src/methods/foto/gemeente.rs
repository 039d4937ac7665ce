//! The gemeente itself, beside gemeenten of its size.

use super::beeld::{Beeld, wijze};
use super::fault::FotoFault;
use super::plan::Plan;
use crate::methods::verdeling;
use crate::model::draft::Groep;
use crate::model::foto::{FotoInput, Vergelijk, WijkInput};
use crate::model::gemeenten::{GemeenteFoto, Gemeenten};
use crate::model::recept::Methode;
use std::collections::HashMap;

/// Its outcomes; `None` where the file has no figures of such gemeenten, or the rule knows nothing
/// but the own wijken.
///
/// The same indicators, weights and rule; mean and sd are those of the other gemeenten.
///
/// # Errors
/// A mean that does not exist.
pub fn gemeente(input: &FotoInput) -> Result<Option<GemeenteFoto>, FotoFault> {
    let Some(gemeenten) = &input.gemeenten else { return Ok(None) };
    if gemeenten.aantal == 0 || input.recept.regel.is_relative() || !input.recept.methode.is_z() {
        return Ok(None);
    }
    let alone = alone(input, gemeenten);
    let plan = Plan::new(&alone)?;
    let mut wijken = Beeld::new(&alone, &plan, wijze(&alone))?.wijken();
    Ok(wijken.pop().map(|uitkomst| GemeenteFoto {
        gemeenten: gemeenten.aantal,
        grootte: gemeenten.grootte,
        uitkomst,
    }))
}

/// The gemeente as if it were the only wijk, and the other gemeenten the country.
fn alone(input: &FotoInput, gemeenten: &Gemeenten) -> FotoInput {
    let mut alone = input.clone();
    alone.vergelijk = Vergelijk::Nederland;
    if alone.recept.methode == Methode::ZInwoners {
        alone.recept.methode = Methode::Z;
    }
    let benchmark = |values: &Vec<f64>| {
        verdeling(values).map(|found| HashMap::from([(Groep::Alle, found)])).unwrap_or_default()
    };
    alone.benchmarks = gemeenten.waarden.iter().map(benchmark).collect();
    alone.wijken = vec![WijkInput {
        code: input.gemeente_code.clone(),
        naam: input.gemeente_naam.clone(),
        telt_niet_mee: None,
        groep: None,
        inwoners: None,
        cijfers: input.gemeente.clone(),
    }];
    alone
}
