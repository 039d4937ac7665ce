//! Scores taken together: indicators to a leefgebied, leefgebieden to algemeen beeld.

/// One indicator of a leefgebied for one wijk.
pub struct Deel<'a> {
    /// Concept; indicators of one concept share one weight. Empty: it stands alone.
    pub begrip: &'a str,
    /// Weight, more than 0.
    pub gewicht: f64,
    /// Whether it is a model estimate.
    pub schatting: bool,
    /// The normalised value, if there is one.
    pub z: Option<f64>,
}

/// A score and how much of it rests on model estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The score, in z.
    pub waarde: f64,
    /// Share of the weight that counted which is a model estimate, 0 to 1.
    pub aandeel_schatting: f64,
}

impl Score {
    /// Whether more than half of the weight that counted is a model estimate.
    pub fn mostly_estimated(self) -> bool {
        self.aandeel_schatting > 0.5
    }
}

/// A part with its weight: a concept of a leefgebied, or a leefgebied of algemeen beeld.
pub type Knoop = (f64, Option<Score>);

/// The parts of a leefgebied: indicators of one concept form one, with the mean of their weights.
pub fn knopen(delen: &[Deel]) -> Vec<Knoop> {
    nodes(delen).iter().map(|members| (node_weight(members), weighted(members))).collect()
}

/// The parts of algemeen beeld: each leefgebied with the same weight.
pub fn gelijk_gewogen(leefgebieden: &[Option<Score>]) -> Vec<Knoop> {
    leefgebieden.iter().map(|score| (1.0, *score)).collect()
}

fn nodes<'a, 'b>(delen: &'b [Deel<'a>]) -> Vec<Vec<&'b Deel<'a>>> {
    let mut nodes: Vec<Vec<&Deel>> = Vec::new();
    for deel in delen {
        let shared = |node: &&mut Vec<&Deel>| {
            !deel.begrip.is_empty() && node.iter().any(|other| other.begrip == deel.begrip)
        };
        match nodes.iter_mut().find(shared) {
            Some(node) => node.push(deel),
            None => nodes.push(vec![deel]),
        }
    }
    nodes
}

fn node_weight(members: &[&Deel]) -> f64 {
    members.iter().map(|deel| deel.gewicht).sum::<f64>() / members.len() as f64
}

fn weighted(members: &[&Deel]) -> Option<Score> {
    let parts = members.iter().map(|deel| {
        let aandeel_schatting = if deel.schatting { 1.0 } else { 0.0 };
        (deel.gewicht, deel.z.map(|waarde| Score { waarde, aandeel_schatting }))
    });
    mean(parts).map(|(_, score)| score)
}

/// The weighted mean of the parts that are there, their weights rescaled; `None` when less than
/// half of the weight is there (exactly half is enough), or when there are no parts.
pub fn combine(nodes: &[Knoop]) -> Option<Score> {
    let total: f64 = nodes.iter().map(|(weight, _)| weight).sum();
    let (present, score) = mean(nodes.iter().copied())?;
    // Weights such as 0,1 and 0,2 do not add up exactly: a rounding error is no missing weight.
    (present >= total / 2.0 * (1.0 - 1e-12)).then_some(score)
}

/// The weight that is there and the weighted mean over it.
fn mean(parts: impl Iterator<Item = (f64, Option<Score>)>) -> Option<(f64, Score)> {
    let (mut weight, mut sum, mut estimated) = (0.0, 0.0, 0.0);
    for (part, score) in parts {
        let Some(score) = score else { continue };
        weight += part;
        sum += part * score.waarde;
        estimated += part * score.aandeel_schatting;
    }
    let score = Score { waarde: sum / weight, aandeel_schatting: estimated / weight };
    (weight > 0.0 && score.waarde.is_finite()).then_some((weight, score))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leefgebied(delen: &[Deel]) -> Option<Score> {
        combine(&knopen(delen))
    }

    fn algemeen(leefgebieden: &[Option<Score>]) -> Option<Score> {
        combine(&gelijk_gewogen(leefgebieden))
    }

    fn deel(begrip: &str, gewicht: f64, z: Option<f64>) -> Deel<'_> {
        Deel { begrip, gewicht, schatting: false, z }
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
        let score = Some(Score { waarde: 1.0, aandeel_schatting: 0.0 });
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
        let estimate = |share| Some(Score { waarde: 0.0, aandeel_schatting: share });
        // 1 of 4 indicators, all, none, all: 2.25/4 = 56 %.
        let example = algemeen(&[estimate(0.25), estimate(1.0), estimate(0.0), estimate(1.0)]);
        assert_eq!(example.unwrap().aandeel_schatting, 0.5625);
        assert!(example.unwrap().mostly_estimated());
        // Exactly half is not more than half.
        let half = algemeen(&[estimate(1.0), estimate(0.0)]);
        assert!(!half.unwrap().mostly_estimated());
    }
}
