//! The scale of one indicator: what a value is compared with and how far apart values lie.

use crate::methods::verdeling::{MAD_FACTOR, verdeling};
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, GeenZ, Vergelijk};
use crate::model::{Indicator, Normalisatie};
use std::collections::HashMap;

/// Fewer values than this say nothing about spread.
const MIN_WIJKEN: u32 = 3;

/// Centre and spread per group of wijken, with the side and the normalisation.
pub struct Schaal {
    sign: f64,
    normalisatie: Normalisatie,
    per_groep: PerGroep,
}

enum PerGroep {
    Same(Result<Maat, GeenZ>),
    Own(HashMap<Groep, Result<Maat, GeenZ>>),
}

/// Centre and spread, in the unit of the indicator or of its logarithm.
#[derive(Debug, Clone, Copy)]
struct Maat {
    centre: f64,
    spread: f64,
}

impl Schaal {
    /// The scale of the indicator at this place, compared with `met`.
    pub fn new(input: &FotoInput, place: usize, met: Vergelijk) -> Self {
        let indicator = &input.indicatoren[place];
        let normalisatie = indicator.normalisatie.unwrap_or(Normalisatie::Z);
        let per_groep = match met {
            Vergelijk::Vergelijkbaar => PerGroep::Own(groepen(input, place, normalisatie)),
            _ => PerGroep::Same(same_for_all(input, place, normalisatie, met)),
        };
        Self { sign: sign(indicator), normalisatie, per_groep }
    }

    /// sign × (x − centre) / spread: favourable side up; x is ln of the value under `log`.
    pub fn z(&self, waarde: f64, groep: Option<Groep>) -> Result<f64, GeenZ> {
        let maat = self.maat(groep)?;
        let x = transform(self.normalisatie, waarde).ok_or(GeenZ::NietPositief)?;
        // Adding zero turns −0 into 0: exactly the mean has no sign.
        let z = self.sign * (x - maat.centre) / maat.spread + 0.0;
        if z.is_finite() { Ok(z) } else { Err(GeenZ::GeenSpreiding) }
    }

    fn maat(&self, groep: Option<Groep>) -> Result<Maat, GeenZ> {
        match &self.per_groep {
            PerGroep::Same(maat) => *maat,
            PerGroep::Own(maten) => groep
                .and_then(|groep| maten.get(&groep).copied())
                .unwrap_or(Err(GeenZ::GeenBenchmark)),
        }
    }
}

/// The figure at a place; a list that is too short has none there.
pub fn cijfer(cijfers: &[Cijfer], place: usize) -> Cijfer {
    cijfers.get(place).cloned().unwrap_or_else(Cijfer::none)
}

fn sign(indicator: &Indicator) -> f64 {
    indicator.richting.sign()
}

fn transform(normalisatie: Normalisatie, waarde: f64) -> Option<f64> {
    match normalisatie {
        Normalisatie::Log => (waarde > 0.0).then(|| waarde.ln()),
        Normalisatie::Z | Normalisatie::Mad => Some(waarde),
    }
}

fn same_for_all(
    input: &FotoInput,
    place: usize,
    normalisatie: Normalisatie,
    met: Vergelijk,
) -> Result<Maat, GeenZ> {
    match met {
        Vergelijk::Wijken => from_values(&own_values(input, place), normalisatie),
        Vergelijk::Gemeente => around_gemeente(input, place, normalisatie),
        Vergelijk::Vorige => match input.vorige.get(place) {
            Some(values) if !values.is_empty() => from_values(values, normalisatie),
            _ => Err(GeenZ::GeenBenchmark),
        },
        Vergelijk::Nederland | Vergelijk::Vergelijkbaar => {
            from_benchmark(input, place, Groep::Alle, normalisatie)
        }
    }
}

fn groepen(
    input: &FotoInput,
    place: usize,
    normalisatie: Normalisatie,
) -> HashMap<Groep, Result<Maat, GeenZ>> {
    Groep::ALL
        .into_iter()
        .map(|groep| (groep, from_benchmark(input, place, groep, normalisatie)))
        .collect()
}

fn own_values(input: &FotoInput, place: usize) -> Vec<f64> {
    let indicator = &input.indicatoren[place];
    input
        .wijken
        .iter()
        .filter(|wijk| wijk.telt_niet_mee.is_none())
        .filter_map(|wijk| wijk.cijfers.get(place))
        .filter(|cijfer| !cijfer.is_about_few(indicator, input.grenzen))
        .filter_map(|cijfer| cijfer.waarde.ok())
        .collect()
}

/// The gemeente's own value as the centre, the spread of its wijken around their own mean.
fn around_gemeente(
    input: &FotoInput,
    place: usize,
    normalisatie: Normalisatie,
) -> Result<Maat, GeenZ> {
    let spread = from_values(&own_values(input, place), normalisatie)?.spread;
    let waarde = input.gemeente.get(place).and_then(|cijfer| cijfer.waarde.ok());
    let centre = waarde.and_then(|waarde| transform(normalisatie, waarde));
    centre.map(|centre| Maat { centre, spread }).ok_or(GeenZ::GeenBenchmark)
}

fn from_values(values: &[f64], normalisatie: Normalisatie) -> Result<Maat, GeenZ> {
    let values: Vec<f64> = values.iter().filter_map(|&x| transform(normalisatie, x)).collect();
    // An sd of equal values may differ from 0 in its last bits: compare the values themselves.
    let all_equal = values.windows(2).all(|pair| pair[0] == pair[1]);
    let verdeling = verdeling(&values).ok_or(GeenZ::TeWeinigWijken)?;
    match normalisatie {
        _ if verdeling.n < MIN_WIJKEN => Err(GeenZ::TeWeinigWijken),
        _ if all_equal => Err(GeenZ::GeenSpreiding),
        Normalisatie::Mad => maat(verdeling.mediaan, Some(MAD_FACTOR * verdeling.mad)),
        // The values are logarithms already.
        Normalisatie::Z | Normalisatie::Log => maat(verdeling.gemiddelde, verdeling.sd),
    }
}

fn from_benchmark(
    input: &FotoInput,
    place: usize,
    groep: Groep,
    normalisatie: Normalisatie,
) -> Result<Maat, GeenZ> {
    let found: Option<&Verdeling> = input.benchmarks.get(place).and_then(|all| all.get(&groep));
    let verdeling = found.ok_or(GeenZ::GeenBenchmark)?;
    if verdeling.n < MIN_WIJKEN {
        return Err(GeenZ::TeWeinigWijken);
    }
    match normalisatie {
        Normalisatie::Z => maat(verdeling.gemiddelde, verdeling.sd),
        Normalisatie::Mad => maat(verdeling.mediaan, Some(MAD_FACTOR * verdeling.mad)),
        Normalisatie::Log => {
            let centre = verdeling.gemiddelde_ln.ok_or(GeenZ::GeenBenchmark)?;
            maat(centre, verdeling.sd_ln)
        }
    }
}

fn maat(centre: f64, spread: Option<f64>) -> Result<Maat, GeenZ> {
    match spread {
        Some(spread) if spread > 0.0 => Ok(Maat { centre, spread }),
        _ => Err(GeenZ::GeenSpreiding),
    }
}
