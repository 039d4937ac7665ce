//! The numbers behind the figures of a table, and the sums that tie them together.

use super::bekend::{INWONERS, NOEMERS, OPTELLINGEN, tellingen};
use super::stelsel::{Cel, Optelling, Stelsel};
use super::{HOOGSTE, is_klein};
use crate::model::indicator::GetalSoort;
use crate::model::klein::{Cijfertabel, Rol, TabelCijfer};
use crate::model::{Indicator, Periode};
use std::collections::{BTreeMap, HashMap};

/// From this much on a rounded rate says nothing about the number behind it: all of 1 to 4 fits.
const VAAG: f64 = HOOGSTE + 1.0;

/// Finest rounding that is looked for: six decimals.
const MOST_DECIMALS: i32 = 6;

/// The numbers behind the figures.
pub(super) struct Raster<'a> {
    tabel: &'a Cijfertabel,
    /// Numbers and sums.
    pub stelsel: Stelsel,
    /// Per figure the numbers that it shows: when one of them is hidden, so is the figure.
    pub steunt_op: Vec<Vec<usize>>,
    /// By what is counted, gebied and period. What is counted is the place of an indicator, or of
    /// what stands beside its figures: see [`Raster::beside`].
    plek: BTreeMap<(usize, usize, Periode), usize>,
    /// Per number how far off it can be, because it was worked out from a rounded rate.
    fout: Vec<f64>,
    per_id: HashMap<&'a str, usize>,
    /// Per indicator the count that it is divided by.
    gedeeld_door: Vec<Option<usize>>,
}

/// The number over a rate.
struct Teller {
    waarde: f64,
    noemer: Option<f64>,
    fout: f64,
}

/// A number that a source gives beside a figure: it is a count of its own.
#[derive(Clone, Copy)]
enum Naast {
    Noemer = 1,
    Teller = 2,
}

impl<'a> Raster<'a> {
    pub(super) fn new(tabel: &'a Cijfertabel) -> Self {
        let ids = tabel.indicatoren.iter().enumerate();
        let per_id: HashMap<&str, usize> =
            ids.map(|(place, one)| (one.id.as_str(), place)).collect();
        let noemers = tabel.indicatoren.iter().map(|one| noemer(tabel, &per_id, &one.noemer));
        let mut raster = Self {
            tabel,
            stelsel: Stelsel::default(),
            steunt_op: vec![Vec::new(); tabel.cijfers.len()],
            plek: BTreeMap::new(),
            fout: Vec::new(),
            gedeeld_door: noemers.collect(),
            per_id,
        };
        raster.add_counts();
        raster.add_beside_counts();
        raster.add_rates();
        raster.add_wijken();
        raster.add_parts();
        raster.add_years();
        raster
    }

    fn soort(&self, cijfer: &TabelCijfer) -> Option<GetalSoort> {
        self.tabel.indicatoren[cijfer.indicator].soort
    }

    fn add_counts(&mut self) {
        for (place, cijfer) in self.tabel.cijfers.iter().enumerate() {
            if self.soort(cijfer) == Some(GetalSoort::Aantal) {
                let cel = self.add_cel(cijfer.indicator, cijfer, cijfer.waarde, 0.0);
                self.steunt_op[place].push(cel);
            }
        }
    }

    /// What a source gives beside a count is shown with it.
    fn add_beside_counts(&mut self) {
        let tabel = self.tabel;
        for (place, cijfer) in tabel.cijfers.iter().enumerate() {
            if self.soort(cijfer) != Some(GetalSoort::Aantal) {
                continue;
            }
            let noemer = self.noemer_under(cijfer);
            let wat = self.beside(Naast::Teller, cijfer);
            let teller = cijfer.teller.map(|teller| self.add_cel(wat, cijfer, teller, 0.0));
            self.steunt_op[place].extend([noemer, teller].into_iter().flatten());
        }
    }

    /// What is counted beside the figures of an indicator.
    fn beside(&self, naast: Naast, cijfer: &TabelCijfer) -> usize {
        naast as usize * self.tabel.indicatoren.len() + cijfer.indicator
    }

    fn add_cel(&mut self, wat: usize, cijfer: &TabelCijfer, waarde: f64, fout: f64) -> usize {
        let klein = is_klein(waarde);
        // Who knows that a larger number is hidden, knows that it is no small one; and of a wijk
        // that takes part or does not, on which side of the limit its inwoners are.
        let decides = self.tabel.indicatoren.get(wat).is_some_and(|one| one.id == INWONERS);
        let limit = f64::from(self.tabel.grenzen.inwoners);
        let (laag, hoog) = match waarde {
            _ if klein => (0.5, HOOGSTE + 0.5),
            _ if waarde <= 0.0 => (f64::NEG_INFINITY, f64::INFINITY),
            _ if decides && waarde >= limit => (limit, f64::INFINITY),
            _ if decides => (HOOGSTE + 0.5, limit - 1.0),
            _ => (HOOGSTE + 0.5, f64::INFINITY),
        };
        let cel = self.push(Cel { waarde, laag, hoog, geheim: klein, zichtbaar: true }, fout);
        self.plek.insert((wat, cijfer.gebied, cijfer.periode), cel);
        cel
    }

    fn push(&mut self, cel: Cel, fout: f64) -> usize {
        self.stelsel.cellen.push(cel);
        self.fout.push(fout);
        self.stelsel.cellen.len() - 1
    }

    fn add_rates(&mut self) {
        let tabel = self.tabel;
        for (place, cijfer) in tabel.cijfers.iter().enumerate() {
            let indicator = &tabel.indicatoren[cijfer.indicator];
            if indicator.soort == Some(GetalSoort::Aantal) {
                continue;
            }
            // Also of a rate whose number over it cannot be worked out: with it hidden, hide both.
            let beside = tellingen(&indicator.id).iter().filter_map(|id| self.cel_of(id, cijfer));
            let mut steunt_op: Vec<usize> = beside.collect();
            steunt_op.extend(self.noemer_under(cijfer));
            if let Some(teller) = self.teller(cijfer) {
                let cel = self.cel_of_teller(cijfer, &teller);
                self.keep_rest_secret(cijfer, cel, &teller);
                steunt_op.push(cel);
            }
            self.steunt_op[place] = steunt_op;
        }
    }

    /// The number of this kind for the gebied and period of a figure.
    fn cel_of(&self, id: &str, cijfer: &TabelCijfer) -> Option<usize> {
        let wat = *self.per_id.get(id)?;
        self.plek.get(&(wat, cijfer.gebied, cijfer.periode)).copied()
    }

    /// The one that the source gives, whatever kind of figure it is; else the rate times its
    /// denominator, unless that is an estimate.
    fn teller(&self, cijfer: &TabelCijfer) -> Option<Teller> {
        let known = self.noemer_cel(cijfer).map(|cel| self.stelsel.cellen[cel].waarde);
        let noemer = cijfer.noemer.or(known);
        if let Some(waarde) = cijfer.teller {
            return Some(Teller { waarde, noemer, fout: 0.0 });
        }
        let part = noemer? / self.scale(cijfer)?;
        let fout = half_a_step(cijfer.waarde) * part;
        Some(Teller { waarde: cijfer.waarde * part, noemer, fout })
    }

    /// Of how many a rate is; `None` of what counts nobody.
    fn scale(&self, cijfer: &TabelCijfer) -> Option<f64> {
        let counts = !self.tabel.indicatoren[cijfer.indicator].schatting;
        match self.soort(cijfer).filter(|_| counts)? {
            GetalSoort::Percentage => Some(100.0),
            GetalSoort::Per1000 => Some(1000.0),
            GetalSoort::Fractie => Some(1.0),
            _ => None,
        }
    }

    /// The number under a figure: the count of the file, or the one that its source gives.
    fn noemer_under(&mut self, cijfer: &TabelCijfer) -> Option<usize> {
        let known = self.noemer_cel(cijfer);
        let Some(noemer) = cijfer.noemer else {
            return known.filter(|_| self.scale(cijfer).is_some());
        };
        let same = |cel: &usize| (self.stelsel.cellen[*cel].waarde - noemer).abs() < 0.5;
        let wat = self.beside(Naast::Noemer, cijfer);
        Some(known.filter(same).unwrap_or_else(|| self.add_cel(wat, cijfer, noemer, 0.0)))
    }

    /// The number under a rate, of its own period or the nearest one.
    fn noemer_cel(&self, cijfer: &TabelCijfer) -> Option<usize> {
        let wat = self.gedeeld_door[cijfer.indicator]?;
        let key = |year| (wat, cijfer.gebied, Periode::year_of(year));
        let here = self.plek.range(key(0)..=key(i32::from(i16::MAX)));
        let far = |periode: Periode| (periode.number() - cijfer.periode.number()).abs();
        here.min_by_key(|((.., periode), _)| far(*periode)).map(|(_, cel)| *cel)
    }

    /// The count itself where the file has it, or a number of its own.
    fn cel_of_teller(&mut self, cijfer: &TabelCijfer, teller: &Teller) -> usize {
        let tabel = self.tabel;
        let count = tellingen(&tabel.indicatoren[cijfer.indicator].id).first();
        let wat = count.and_then(|id| self.per_id.get(id).copied());
        let key = wat.map(|wat| (wat, cijfer.gebied, cijfer.periode));
        match (wat, key.and_then(|key| self.plek.get(&key).copied())) {
            (Some(_), Some(cel)) if self.is_about(cel, teller) => cel,
            (Some(wat), None) => self.add_cel(wat, cijfer, teller.waarde, teller.fout),
            _ => self.add_cel(cijfer.indicator, cijfer, teller.waarde, teller.fout),
        }
    }

    fn is_about(&self, cel: usize, teller: &Teller) -> bool {
        (self.stelsel.cellen[cel].waarde - teller.waarde).abs() <= teller.fout.max(0.5)
    }

    /// 97 of 100: then 97 is as secret as the other 3.
    fn keep_rest_secret(&mut self, cijfer: &TabelCijfer, cel: usize, teller: &Teller) {
        let part = matches!(self.soort(cijfer), Some(GetalSoort::Percentage | GetalSoort::Fractie));
        let own = &mut self.stelsel.cellen[cel];
        let Some(noemer) = teller.noemer.filter(|_| part && !own.geheim) else { return };
        if is_klein(noemer - teller.waarde) {
            own.geheim = true;
            (own.laag, own.hoog) = (noemer - HOOGSTE - 0.5, noemer - 0.5);
        }
    }

    /// The gemeente is the sum of its wijken.
    fn add_wijken(&mut self) {
        let roles = &self.tabel.gebieden;
        let Some(gemeente) = roles.iter().position(|rol| *rol == Rol::Gemeente) else { return };
        let wijken: Vec<usize> =
            (0..roles.len()).filter(|place| roles[*place] == Rol::Wijk).collect();
        let totals = self.plek.iter().filter(|((_, gebied, _), _)| *gebied == gemeente);
        let totals: Vec<_> =
            totals.map(|((wat, _, periode), cel)| (*wat, *periode, *cel)).collect();
        for (wat, periode, totaal) in totals {
            let part = |wijk: &usize| self.plek.get(&(wat, *wijk, periode)).copied();
            let delen: Vec<Option<usize>> = wijken.iter().map(part).collect();
            self.add_sum(totaal, &delen);
        }
    }

    /// A total is the sum of its parts.
    fn add_parts(&mut self) {
        for (totaal, delen) in OPTELLINGEN {
            let Some(wat) = self.per_id.get(totaal).copied() else { continue };
            let parts: Vec<Option<usize>> =
                delen.iter().map(|id| self.per_id.get(id).copied()).collect();
            let totals = self.plek.iter().filter(|((own, ..), _)| *own == wat);
            let totals: Vec<_> =
                totals.map(|((_, gebied, periode), cel)| (*gebied, *periode, *cel)).collect();
            for (gebied, periode, totaal) in totals {
                let part = |wat: &Option<usize>| {
                    wat.and_then(|wat| self.plek.get(&(wat, gebied, periode)).copied())
                };
                let delen: Vec<Option<usize>> = parts.iter().map(part).collect();
                self.add_sum(totaal, &delen);
            }
        }
    }

    /// A year is the sum of its months and of its quarters, when it is something that happens:
    /// of something that is, as inwoners, the months are more than the year.
    fn add_years(&mut self) {
        if self.plek.keys().all(|(.., periode)| periode.is_year()) {
            return;
        }
        let years = self.plek.iter().filter(|((.., periode), _)| periode.is_year());
        let years: Vec<_> =
            years.map(|((wat, gebied, year), cel)| (*wat, year.year(), *gebied, *cel)).collect();
        for (wat, year, gebied, totaal) in years {
            for parts in [1..=12, 21..=24] {
                let part = |number: i64| {
                    let periode = Periode::from_number(i64::from(year) * 100 + number)?;
                    self.plek.get(&(wat, gebied, periode)).copied()
                };
                let delen: Vec<Option<usize>> = parts.map(part).collect();
                let known: f64 =
                    delen.iter().flatten().map(|cel| self.stelsel.cellen[*cel].waarde).sum();
                if known <= self.stelsel.cellen[totaal].waarde + 0.5 {
                    self.add_sum(totaal, &delen);
                }
            }
        }
    }

    /// A sum with its parts; what no source gives is one part that nobody sees.
    fn add_sum(&mut self, totaal: usize, delen: &[Option<usize>]) {
        let mut known: Vec<usize> = delen.iter().flatten().copied().collect();
        let off: f64 = known.iter().chain([&totaal]).map(|cel| self.fout[*cel]).sum();
        if known.is_empty() || off >= VAAG {
            return;
        }
        if known.len() < delen.len() {
            let value = |cel: &usize| self.stelsel.cellen[*cel].waarde;
            let rest = value(&totaal) - known.iter().map(value).sum::<f64>();
            let rest = rest.max(0.0);
            let geheim = is_klein(rest) && off == 0.0;
            let hoog = if geheim { HOOGSTE + 0.5 } else { f64::INFINITY };
            let laag = if geheim { 0.5 } else { 0.0 };
            known.push(self.push(Cel { waarde: rest, laag, hoog, geheim, zichtbaar: false }, 0.0));
        }
        self.stelsel.optellingen.push(Optelling { totaal, delen: known });
    }
}

/// The count that these words stand for.
fn noemer(tabel: &Cijfertabel, per_id: &HashMap<&str, usize>, words: &str) -> Option<usize> {
    let words = words.trim().to_lowercase();
    if let Some((_, id)) = NOEMERS.iter().find(|(noemer, _)| *noemer == words) {
        return per_id.get(id).copied();
    }
    let is_it =
        |one: &Indicator| one.soort == Some(GetalSoort::Aantal) && one.naam.to_lowercase() == words;
    tabel.indicatoren.iter().position(is_it).filter(|_| !words.is_empty())
}

/// Half of the step in which a rate is rounded.
fn half_a_step(value: f64) -> f64 {
    let fits = |decimals: &i32| {
        let scaled = value * 10f64.powi(*decimals);
        (scaled.round() - scaled).abs() < 1e-6
    };
    let decimals = (0..MOST_DECIMALS).find(fits).unwrap_or(MOST_DECIMALS);
    0.5 / 10f64.powi(decimals)
}
