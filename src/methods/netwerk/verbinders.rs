//! Who connects formal and informal partners.

use crate::model::partner::Vorm;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A partner between formal and informal ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verbinder {
    /// Place of the partner.
    pub knoop: usize,
    /// With how many formal partners it has a betrekking.
    pub formeel: usize,
    /// With how many informal partners it has one.
    pub informeel: usize,
}

impl Verbinder {
    /// How many pairs of a formal and an informal partner have it between them.
    pub fn paren(self) -> usize {
        self.formeel * self.informeel
    }
}

/// The partners that have a betrekking with at least one formal *and* at least one informal
/// partner: the two can find each other through them. What form the partner itself has does not
/// matter, and of whom the form is unknown does not count as a neighbour.
///
/// In the order of the number of pairs of a formal and an informal neighbour ('brokerage' between
/// two groups, counted without whether the two know each other already: Gould & Fernandez 1989,
/// *Sociological Methodology* 19:89–126), the most first; equal ones as they are given.
///
/// Betrekkingen name two partners by their place in `vormen`; which way they go and how often they
/// are named does not matter.
pub fn verbinders(vormen: &[Vorm], betrekkingen: &[(usize, usize)]) -> Vec<Verbinder> {
    let mut buren: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); vormen.len()];
    for (a, b) in betrekkingen {
        if a != b && *a < vormen.len() && *b < vormen.len() {
            buren[*a].insert(*b);
            buren[*b].insert(*a);
        }
    }
    let of = |(knoop, buren): (usize, &BTreeSet<usize>)| {
        let count = |vorm: Vorm| buren.iter().filter(|buur| vormen[**buur] == vorm).count();
        Verbinder { knoop, formeel: count(Vorm::Formeel), informeel: count(Vorm::Informeel) }
    };
    let mut all: Vec<Verbinder> =
        buren.iter().enumerate().map(of).filter(|one| one.paren() > 0).collect();
    all.sort_by_key(|one| Reverse(one.paren()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use Vorm::{Formeel, Informeel, Onbekend};

    #[test]
    fn who_stands_between_most_pairs_comes_first() {
        // 5 knows formal 1 and 4, informal 3 and 6: 2 × 2 pairs. 0 knows formal 1 and 2, informal
        // 3: 2 × 1. 1 knows formal 4, informal 0 and 5: 1 × 2, and so do 3 and 4 (formal 1,
        // informal 3 and 5). 2 and 6 know one partner each.
        let vormen = [Informeel, Formeel, Formeel, Informeel, Formeel, Informeel, Informeel];
        let known = [(0, 1), (0, 2), (3, 0), (4, 1), (4, 3), (4, 5), (5, 1), (5, 3), (5, 6)];
        let found = verbinders(&vormen, &known);
        let order: Vec<(usize, usize, usize)> =
            found.iter().map(|one| (one.knoop, one.formeel, one.informeel)).collect();
        assert_eq!(order, [(5, 2, 2), (0, 2, 1), (1, 1, 2), (3, 1, 2), (4, 1, 2)]);
    }

    #[test]
    fn twice_the_same_betrekking_and_an_unknown_form_add_nothing() {
        let vormen = [Onbekend, Formeel, Informeel, Onbekend];
        let found = verbinders(&vormen, &[(0, 1), (1, 0), (0, 1), (0, 3), (0, 0), (0, 9)]);
        assert_eq!(found, []);
        let found = verbinders(&vormen, &[(0, 1), (1, 0), (2, 0), (0, 3)]);
        assert_eq!(found, [Verbinder { knoop: 0, formeel: 1, informeel: 1 }]);
    }
}
