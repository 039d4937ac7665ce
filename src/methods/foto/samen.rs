//! Scores taken together: indicators to a leefgebied, leefgebieden to algemeen beeld.

use crate::methods::index::{self, Aggregation, GeenScore, Threshold};

/// Half of the weight is enough, exactly half too.
const HALF: Threshold = Threshold::Gewicht(0.5);

/// One member of a concept is enough.
const ANY: Threshold = Threshold::Gewicht(0.0);

/// One indicator of a leefgebied for one wijk.
pub struct Deel<'a> {
    /// Concept; indicators of one concept share one weight. Empty: it stands alone.
    pub begrip: &'a str,
    /// Weight, at least 0.
    pub gewicht: f64,
    /// The normalised value, if there is one.
    pub score: Option<Score>,
}

/// A score, how much of it rests on model estimates, and how far chance can move it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The score, in the scale of the normalisation.
    pub waarde: f64,
    /// Share of the weight that counted which is a model estimate, 0 to 1.
    pub aandeel_schatting: f64,
    /// How far chance can move it, in the same scale; 0 where that is not known.
    pub marge: Marge,
}

/// How far below and above a score its interval reaches, both at least 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Marge {
    /// To the unfavourable side.
    pub onder: f64,
    /// To the favourable side.
    pub boven: f64,
}

impl Score {
    /// A score without estimates or chance.
    pub fn exact(waarde: f64) -> Self {
        Self { waarde, aandeel_schatting: 0.0, marge: Marge::default() }
    }

    /// Whether more than half of the weight that counted is a model estimate.
    pub fn mostly_estimated(self) -> bool {
        self.aandeel_schatting > 0.5
    }
}

/// A part with its weight: a concept of a leefgebied, or a leefgebied of algemeen beeld.
pub type Knoop = (f64, Option<Score>);

/// A mean that does not exist: the place of the part that is to blame, and its score.
pub type Fault = (usize, f64);

/// The parts of a leefgebied: indicators of one concept form one, with the mean of their weights.
///
/// # Errors
/// The place of the indicator among these.
pub fn knopen(delen: &[Deel], aggregation: Aggregation) -> Result<Vec<Knoop>, Fault> {
    nodes(delen).iter().map(|members| knoop(delen, members, aggregation)).collect()
}

/// Which indicators form each part, by their places.
pub fn nodes(delen: &[Deel]) -> Vec<Vec<usize>> {
    let mut nodes: Vec<Vec<usize>> = Vec::new();
    for (place, deel) in delen.iter().enumerate() {
        let shared = |node: &&mut Vec<usize>| {
            !deel.begrip.is_empty() && node.iter().any(|other| delen[*other].begrip == deel.begrip)
        };
        match nodes.iter_mut().find(shared) {
            Some(node) => node.push(place),
            None => nodes.push(vec![place]),
        }
    }
    nodes
}

fn knoop(delen: &[Deel], members: &[usize], aggregation: Aggregation) -> Result<Knoop, Fault> {
    let parts: Vec<Knoop> =
        members.iter().map(|place| (delen[*place].gewicht, delen[*place].score)).collect();
    let weight = parts.iter().map(|(weight, _)| weight).sum::<f64>() / parts.len() as f64;
    let score = together(&parts, aggregation, ANY).map_err(|(place, x)| (members[place], x))?;
    Ok((weight, score))
}

/// The weighted mean of the parts that are there, their weights rescaled; nothing when less than
/// half of the weight is there (exactly half is enough), or when there are no parts.
///
/// # Errors
/// The place of a part for whose score this mean does not exist.
pub fn combine(parts: &[Knoop], aggregation: Aggregation) -> Result<Option<Score>, Fault> {
    together(parts, aggregation, HALF)
}

fn together(
    parts: &[Knoop],
    aggregation: Aggregation,
    threshold: Threshold,
) -> Result<Option<Score>, Fault> {
    let waarde = |score: &Option<Score>| score.map(|score| score.waarde);
    if let Some(fault) = below_nought(parts, aggregation) {
        return Err(fault);
    }
    let scores = parts.iter().map(|(weight, score)| (*weight, waarde(score)));
    match index::combine(aggregation, threshold, scores) {
        Ok(found) => Ok(Some(with_shares(parts, found, aggregation))),
        Err(GeenScore::NietPositief(cel) | GeenScore::Nul(cel)) => {
            Err((cel.knoop, waarde(&parts[cel.knoop].1).unwrap_or_default()))
        }
        Err(_) => Ok(None),
    }
}

/// A harmonic mean over both sides of 0 lies outside its own parts: it is refused, as a geometric
/// one is. (The engine computes it, as COINr does.)
fn below_nought(parts: &[Knoop], aggregation: Aggregation) -> Option<Fault> {
    let mut scores = parts.iter().enumerate().filter(|(_, (weight, _))| *weight > 0.0);
    let below = scores.find_map(|(place, (_, score))| {
        score.map(|score| score.waarde).filter(|waarde| *waarde <= 0.0).map(|x| (place, x))
    });
    below.filter(|_| aggregation == Aggregation::Harmonic)
}

/// The share of estimates, and the margins of a mean of independent parts: √Σ(w·m)² / Σw, each
/// part times how steeply this mean goes along with it.
fn with_shares(parts: &[Knoop], waarde: f64, aggregation: Aggregation) -> Score {
    let steep = |part: f64| match aggregation {
        Aggregation::Arithmetic => 1.0,
        Aggregation::Geometric => waarde / part,
        Aggregation::Harmonic => (waarde / part).powi(2),
    };
    let (mut weight, mut estimated, mut squares) = (0.0, 0.0, Marge::default());
    for (part, score) in parts {
        let Some(score) = score else { continue };
        weight += part;
        estimated += part * score.aandeel_schatting;
        if *part > 0.0 {
            let weighed = part * steep(score.waarde);
            squares.onder += (weighed * score.marge.onder).powi(2);
            squares.boven += (weighed * score.marge.boven).powi(2);
        }
    }
    let mean = |squares: f64| squares.sqrt() / weight;
    let marge = Marge { onder: mean(squares.onder), boven: mean(squares.boven) };
    Score { waarde, aandeel_schatting: estimated / weight, marge }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEAN: Aggregation = Aggregation::Arithmetic;

    fn leefgebied(delen: &[Deel]) -> Option<Score> {
        combine(&knopen(delen, MEAN).unwrap(), MEAN).unwrap()
    }

    fn algemeen(leefgebieden: &[Option<Score>]) -> Option<Score> {
        let parts: Vec<Knoop> = leefgebieden.iter().map(|score| (1.0, *score)).collect();
        combine(&parts, MEAN).unwrap()
    }

    fn deel(begrip: &str, gewicht: f64, z: Option<f64>) -> Deel<'_> {
        Deel { begrip, gewicht, score: z.map(Score::exact) }
    }

    #[test]
    fn weights_are_rescaled_over_what_is_there() {
        // (2 × 1 + 1 × −0.5) / 3 = 0.5; the missing one of weight 1 leaves 3 of 4.
        let delen = [deel("", 2.0, Some(1.0)), deel("", 1.0, Some(-0.5)), deel("", 1.0, None)];
        assert_eq!(leefgebied(&delen).unwrap().waarde, 0.5);
    }

    #[test]
    fn exactly_half_of_the_weight_is_enough() {
        assert!(leefgebied(&[deel("", 1.0, Some(1.0)), deel("", 1.0, None)]).is_some());
        assert!(leefgebied(&[deel("", 1.0, Some(1.0)), deel("", 1.01, None)]).is_none());
        let tenths = [deel("", 0.1, None), deel("", 0.2, None), deel("", 0.3, Some(1.0))];
        assert!(leefgebied(&tenths).is_some(), "0,1 + 0,2 is 0,3, whatever the computer says");
        assert!(leefgebied(&[]).is_none());
        let score = Some(Score::exact(1.0));
        assert!(algemeen(&[score, score, None, None]).is_some());
        assert!(algemeen(&[score, None, None]).is_none());
    }

    #[test]
    fn one_concept_shares_one_weight() {
        // eenzaam: weight (1 + 3)/2 = 2, score (1 × 1 + 3 × 2)/4 = 1.75; the other: weight 1,
        // score −1. Together (2 × 1.75 − 1)/3 = 2.5/3.
        let delen = [
            deel("eenzaam", 1.0, Some(1.0)),
            deel("", 1.0, Some(-1.0)),
            deel("eenzaam", 3.0, Some(2.0)),
        ];
        assert!((leefgebied(&delen).unwrap().waarde - 2.5 / 3.0).abs() < 1e-15);
        // With one member missing the node keeps its whole weight: (2 × 1 − 1)/3.
        let delen = [
            deel("eenzaam", 1.0, Some(1.0)),
            deel("", 1.0, Some(-1.0)),
            deel("eenzaam", 3.0, None),
        ];
        assert!((leefgebied(&delen).unwrap().waarde - 1.0 / 3.0).abs() < 1e-15);
    }

    #[test]
    fn estimates_count_by_their_share() {
        let estimate = |share| Some(Score { aandeel_schatting: share, ..Score::exact(0.0) });
        // 1 of 4 indicators, all, none, all: 2.25/4 = 56 %.
        let example = algemeen(&[estimate(0.25), estimate(1.0), estimate(0.0), estimate(1.0)]);
        assert_eq!(example.unwrap().aandeel_schatting, 0.5625);
        assert!(example.unwrap().mostly_estimated());
        // Exactly half is not more than half.
        let half = algemeen(&[estimate(1.0), estimate(0.0)]);
        assert!(!half.unwrap().mostly_estimated());
    }

    #[test]
    fn chance_averages_out() {
        // Margins of 0.3 and 0.4 with equal weights: √(0.09 + 0.16)/2 = 0.25.
        let part = |boven| {
            let marge = Marge { onder: 0.0, boven };
            Some(Score { marge, ..Score::exact(1.0) })
        };
        let marge = algemeen(&[part(0.3), part(0.4)]).unwrap().marge;
        assert!((marge.boven - 0.25).abs() < 1e-15 && marge.onder == 0.0);
    }

    #[test]
    fn a_geometric_mean_names_what_is_to_blame() {
        let geometric = Aggregation::Geometric;
        // √(1 × 4) = 2.
        let good = [deel("", 1.0, Some(1.0)), deel("", 1.0, Some(4.0))];
        let parts = knopen(&good, geometric).unwrap();
        assert_eq!(combine(&parts, geometric).unwrap().unwrap().waarde, 2.0);
        let bad = [deel("", 1.0, Some(1.0)), deel("x", 1.0, Some(2.0)), deel("x", 1.0, Some(0.0))];
        assert_eq!(knopen(&bad, geometric), Err((2, 0.0)), "within its concept");
        let alone = [deel("", 1.0, Some(1.0)), deel("", 1.0, Some(-3.0))];
        assert_eq!(knopen(&alone, geometric), Err((1, -3.0)));
        // 2/(1/1 + 1/−3) = 3 would lie above both.
        assert_eq!(knopen(&alone, Aggregation::Harmonic), Err((1, -3.0)));
    }
}
