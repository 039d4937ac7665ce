//! The scores of every wijk by one way of computing: per indicator, leefgebied and algemeen.

use super::fault::FotoFault;
use super::kolom::{Cel, kolom, score};
use super::plan::{Onderdeel, Plan};
use super::samen::{Deel, Knoop, Score, combine, knopen};
use crate::methods::index::Aggregation;
use crate::model::foto::{FotoInput, Vergelijk};
use crate::model::recept::{Aggregatie, Methode};

/// One way of computing.
#[derive(Debug, Clone, Copy)]
pub struct Wijze {
    /// What is compared with.
    pub met: Vergelijk,
    /// How values are made comparable.
    pub methode: Methode,
    /// How scores are taken together.
    pub aggregatie: Aggregatie,
    /// Whether only figures that can be tested count.
    pub toets: bool,
}

impl Wijze {
    /// The aggregation as the index engine knows it.
    pub fn aggregation(self) -> Aggregation {
        match self.aggregatie {
            Aggregatie::Rekenkundig => Aggregation::Arithmetic,
            Aggregatie::Meetkundig => Aggregation::Geometric,
            Aggregatie::Harmonisch => Aggregation::Harmonic,
        }
    }
}

/// The scores.
pub struct Stand {
    /// Per indicator, per wijk.
    pub kolommen: Vec<Vec<Cel>>,
    /// Per leefgebied.
    pub leefgebieden: Vec<Samen>,
    /// Algemeen beeld: its parts are the leefgebieden.
    pub algemeen: Samen,
}

/// What was taken together, per wijk.
#[derive(Default)]
pub struct Samen {
    /// The parts: the same ones in the same order for every wijk.
    pub delen: Vec<Vec<Knoop>>,
    /// The score.
    pub scores: Vec<Option<Score>>,
}

impl Samen {
    /// The bare scores.
    pub fn waarden(&self) -> Vec<Option<f64>> {
        self.scores.iter().map(|score| score.map(|score| score.waarde)).collect()
    }
}

/// Computes every score.
///
/// # Errors
/// A mean that does not exist, with the wijk and the part that are to blame.
pub fn stand(input: &FotoInput, plan: &Plan<'_>, wijze: Wijze) -> Result<Stand, FotoFault> {
    let column = |place| kolom(input, place, wijze.met, wijze.methode, wijze.toets);
    let kolommen: Vec<Vec<Cel>> = (0..input.indicatoren.len()).map(column).collect();
    let computing = Computing { input, plan, wijze, kolommen: &kolommen };
    let leefgebieden: Vec<Samen> =
        plan.leefgebieden.iter().map(|one| computing.leefgebied(one)).collect::<Result<_, _>>()?;
    let algemeen = computing.algemeen(&leefgebieden)?;
    Ok(Stand { kolommen, leefgebieden, algemeen })
}

/// Scores per indicator, and what is made of them.
pub struct Computing<'a> {
    /// What the Foto is computed from.
    pub input: &'a FotoInput,
    /// The parts with their weights.
    pub plan: &'a Plan<'a>,
    /// How.
    pub wijze: Wijze,
    /// Per indicator, per wijk.
    pub kolommen: &'a [Vec<Cel>],
}

impl Computing<'_> {
    fn leefgebied(&self, onderdeel: &Onderdeel<'_>) -> Result<Samen, FotoFault> {
        let mut samen = Samen::default();
        for wijk in 0..self.input.wijken.len() {
            let (parts, score) = self.of_wijk(onderdeel, wijk)?;
            samen.delen.push(parts);
            samen.scores.push(score);
        }
        Ok(samen)
    }

    /// The parts and the score of one wijk in a leefgebied.
    ///
    /// # Errors
    /// A mean that does not exist.
    pub fn of_wijk(
        &self,
        onderdeel: &Onderdeel<'_>,
        wijk: usize,
    ) -> Result<(Vec<Knoop>, Option<Score>), FotoFault> {
        let delen = self.delen(&onderdeel.members, wijk);
        let named = |place: usize| {
            let member = onderdeel.members.get(place).copied().unwrap_or_default();
            self.input.indicatoren[member].naam.clone()
        };
        let parts = knopen(&delen, self.wijze.aggregation())
            .map_err(|(place, score)| self.fault(wijk, named(place), score))?;
        let score = combine(&parts, self.wijze.aggregation())
            .map_err(|(_, score)| self.fault(wijk, onderdeel.leefgebied.naam.clone(), score))?;
        Ok((parts, score))
    }

    fn delen(&self, members: &[usize], wijk: usize) -> Vec<Deel<'_>> {
        let deel = |place: &usize| {
            let indicator = &self.input.indicatoren[*place];
            let score = score(self.kolommen[*place][wijk], indicator);
            Deel { begrip: &indicator.begrip, gewicht: self.plan.gewichten[*place], score }
        };
        members.iter().map(deel).collect()
    }

    fn algemeen(&self, leefgebieden: &[Samen]) -> Result<Samen, FotoFault> {
        let mut samen = Samen::default();
        let counting: Vec<(f64, &Samen, &str)> = self
            .plan
            .leefgebieden
            .iter()
            .zip(leefgebieden)
            .filter_map(|(one, samen)| Some((one.gewicht?, samen, one.leefgebied.naam.as_str())))
            .collect();
        for wijk in 0..self.input.wijken.len() {
            let parts: Vec<Knoop> =
                counting.iter().map(|(weight, samen, _)| (*weight, samen.scores[wijk])).collect();
            let score = combine(&parts, self.wijze.aggregation())
                .map_err(|(place, score)| self.fault(wijk, counting[place].2.to_owned(), score))?;
            samen.delen.push(parts);
            samen.scores.push(score);
        }
        Ok(samen)
    }

    fn fault(&self, wijk: usize, deel: String, score: f64) -> FotoFault {
        let wijk = self.input.wijken[wijk].naam.clone();
        FotoFault::GeenGemiddelde { aggregatie: self.wijze.aggregatie, wijk, deel, score }
    }
}
