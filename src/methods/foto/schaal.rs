//! The scale of one indicator in z: what a value is compared with and how far apart values lie.

use super::eigen::Eigen;
use super::samen::Marge;
use crate::methods::index::Spread;
use crate::methods::verdeling::{MAD_FACTOR, verdeling};
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, GeenZ, Vergelijk};
use crate::model::interval::Interval;
use std::collections::HashMap;

/// Fewer values than this say nothing about spread.
pub const MIN_WIJKEN: usize = 3;

/// Centre and spread per group of wijken, with the side and the method.
pub struct Schaal {
    sign: f64,
    eigen: Eigen,
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
    /// The scale of the indicator at this place, compared with `met`; `eigen` is a z.
    pub fn new(input: &FotoInput, place: usize, met: Vergelijk, eigen: Eigen) -> Self {
        let per_groep = match met {
            Vergelijk::Vergelijkbaar => PerGroep::Own(groepen(input, place, eigen)),
            _ => PerGroep::Same(same_for_all(input, place, eigen, met)),
        };
        Self { sign: input.indicatoren[place].richting.sign(), eigen, per_groep }
    }

    /// sign × (x − centre) / spread: favourable side up; x is ln of the value under `log`.
    pub fn z(&self, waarde: f64, groep: Option<Groep>) -> Result<f64, GeenZ> {
        let maat = self.maat(groep)?;
        let x = self.eigen.transform(waarde).ok_or(GeenZ::NietPositief)?;
        // Adding zero turns −0 into 0: exactly the mean has no sign.
        let z = self.sign * (x - maat.centre) / maat.spread + 0.0;
        if z.is_finite() { Ok(z) } else { Err(GeenZ::GeenSpreiding) }
    }

    /// How far an interval around a value reaches, in z, favourable side up.
    pub fn marge(
        &self,
        waarde: f64,
        interval: Interval,
        groep: Option<Groep>,
    ) -> Result<Marge, GeenZ> {
        let z = self.z(waarde, groep)?;
        let one = self.z(interval.onder(), groep)? - z;
        let other = self.z(interval.boven(), groep)? - z;
        Ok(Marge { onder: -one.min(other).min(0.0), boven: one.max(other).max(0.0) })
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

fn same_for_all(
    input: &FotoInput,
    place: usize,
    eigen: Eigen,
    met: Vergelijk,
) -> Result<Maat, GeenZ> {
    match met {
        Vergelijk::Wijken => from_values(&own_values(input, place), eigen),
        Vergelijk::Gemeente => around_gemeente(input, place, eigen),
        Vergelijk::Vorige => match input.vorige.get(place) {
            Some(values) if !values.is_empty() => {
                let alike: Vec<Own> = values.iter().map(|value| (*value, None)).collect();
                from_values(&alike, eigen)
            }
            _ => Err(GeenZ::GeenBenchmark),
        },
        Vergelijk::Nederland | Vergelijk::Vergelijkbaar => {
            from_benchmark(input, place, Groep::Alle, eigen)
        }
    }
}

fn groepen(input: &FotoInput, place: usize, eigen: Eigen) -> HashMap<Groep, Result<Maat, GeenZ>> {
    Groep::ALL
        .into_iter()
        .map(|groep| (groep, from_benchmark(input, place, groep, eigen)))
        .collect()
}

/// A value, and the inhabitants of its wijk.
type Own = (f64, Option<f64>);

/// The values of the wijken that take part.
fn own_values(input: &FotoInput, place: usize) -> Vec<Own> {
    let indicator = &input.indicatoren[place];
    let taking_part = input.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none());
    taking_part
        .filter_map(|wijk| Some((wijk.cijfers.get(place)?, wijk.inwoners)))
        .filter(|(cijfer, _)| !cijfer.is_about_few(indicator, input.grenzen))
        .filter_map(|(cijfer, inwoners)| Some((cijfer.waarde.ok()?, inwoners)))
        .collect()
}

/// The gemeente's own value as the centre, the spread of its wijken around their own mean.
fn around_gemeente(input: &FotoInput, place: usize, eigen: Eigen) -> Result<Maat, GeenZ> {
    let spread = from_values(&own_values(input, place), eigen)?.spread;
    let waarde = input.gemeente.get(place).and_then(|cijfer| cijfer.waarde.ok());
    let centre = waarde.and_then(|waarde| eigen.transform(waarde));
    centre.map(|centre| Maat { centre, spread }).ok_or(GeenZ::GeenBenchmark)
}

fn from_values(own: &[Own], eigen: Eigen) -> Result<Maat, GeenZ> {
    let known: Vec<Own> =
        own.iter().filter_map(|(x, people)| Some((eigen.transform(*x)?, *people))).collect();
    let values: Vec<f64> = known.iter().map(|(x, _)| *x).collect();
    // An sd of equal values may differ from 0 in its last bits: compare the values themselves.
    let all_equal = values.windows(2).all(|pair| pair[0] == pair[1]);
    if values.len() < MIN_WIJKEN {
        return Err(GeenZ::TeWeinigWijken);
    }
    if all_equal {
        return Err(GeenZ::GeenSpreiding);
    }
    if eigen.spread == Spread::Inwoners {
        return over_inwoners(&known);
    }
    // The values are logarithms already.
    let plain = Eigen { ln: false, ..eigen };
    of_verdeling(&verdeling(&values).ok_or(GeenZ::TeWeinigWijken)?, plain)
}

/// Σwx/Σw and √(Σw(x − mean)²/Σw), w the inhabitants, summed from the lowest value up.
fn over_inwoners(own: &[Own]) -> Result<Maat, GeenZ> {
    let people = |one: &Own| one.1.filter(|people| *people >= 0.0).map(|people| (one.0, people));
    let mut pairs: Vec<(f64, f64)> = own.iter().filter_map(people).collect();
    if pairs.len() < MIN_WIJKEN {
        return Err(GeenZ::TeWeinigWijken);
    }
    pairs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let total: f64 = pairs.iter().map(|(_, people)| people).sum();
    let centre = pairs.iter().map(|(x, people)| people * x).sum::<f64>() / total;
    let squares: f64 = pairs.iter().map(|(x, people)| people * (x - centre).powi(2)).sum();
    maat(centre, Some((squares / total).sqrt()))
}

fn from_benchmark(
    input: &FotoInput,
    place: usize,
    groep: Groep,
    eigen: Eigen,
) -> Result<Maat, GeenZ> {
    let found: Option<&Verdeling> = input.benchmarks.get(place).and_then(|all| all.get(&groep));
    let verdeling = found.ok_or(GeenZ::GeenBenchmark)?;
    if (verdeling.n as usize) < MIN_WIJKEN {
        return Err(GeenZ::TeWeinigWijken);
    }
    of_verdeling(verdeling, eigen)
}

fn of_verdeling(verdeling: &Verdeling, eigen: Eigen) -> Result<Maat, GeenZ> {
    let n = f64::from(verdeling.n);
    let (centre, sd) = match eigen.ln {
        true => (verdeling.gemiddelde_ln.ok_or(GeenZ::GeenBenchmark)?, verdeling.sd_ln),
        false => (verdeling.gemiddelde, verdeling.sd),
    };
    match eigen.spread {
        // Of logarithms a file keeps no median.
        Spread::Mad if eigen.ln => Err(GeenZ::GeenBenchmark),
        Spread::Mad => maat(verdeling.mediaan, Some(MAD_FACTOR * verdeling.mad)),
        Spread::Population => maat(centre, sd.map(|sd| sd * ((n - 1.0) / n).sqrt())),
        Spread::Sample => maat(centre, sd),
        Spread::Inwoners => Err(GeenZ::GeenBenchmark),
    }
}

fn maat(centre: f64, spread: Option<f64>) -> Result<Maat, GeenZ> {
    match spread {
        Some(spread) if spread > 0.0 => Ok(Maat { centre, spread }),
        _ => Err(GeenZ::GeenSpreiding),
    }
}
