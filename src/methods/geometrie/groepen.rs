//! Points that lie so near each other that their signs would overlap go together.

/// Some points that go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Groep {
    /// Places of its points in what was given, in that order.
    pub leden: Vec<usize>,
    /// The mean of its points.
    pub midden: [f64; 2],
}

/// Groups whose middles lie at least `afstand` apart; a point with nobody near is a group of one.
///
/// Greedy: in the order given a point joins the first group near enough, and groups that come to
/// lie too near become one, until none do. Only differences of places count, so that the same
/// points make the same groups wherever the map was moved to.
pub fn groepen(punten: &[[f64; 2]], afstand: f64) -> Vec<Groep> {
    let single =
        |(place, midden): (usize, &[f64; 2])| Groep { leden: vec![place], midden: *midden };
    let mut groups: Vec<Groep> = punten.iter().enumerate().map(single).collect();
    loop {
        let before = groups.len();
        groups = joined(groups, afstand);
        if groups.len() == before {
            break;
        }
    }
    for group in &mut groups {
        group.leden.sort_unstable();
    }
    groups
}

fn joined(groups: Vec<Groep>, afstand: f64) -> Vec<Groep> {
    let mut found: Vec<Groep> = Vec::new();
    for group in groups {
        let near = |own: &&mut Groep| {
            let [x, y] = [own.midden[0] - group.midden[0], own.midden[1] - group.midden[1]];
            x.hypot(y) < afstand
        };
        match found.iter_mut().find(near) {
            Some(own) => own.take(group),
            None => found.push(group),
        }
    }
    found
}

impl Groep {
    fn take(&mut self, other: Self) {
        let (own, more) = (self.leden.len() as f64, other.leden.len() as f64);
        for (a, b) in self.midden.iter_mut().zip(other.midden) {
            *a = (*a * own + b * more) / (own + more);
        }
        self.leden.extend(other.leden);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_lies_near_goes_together_and_what_is_alone_stays_alone() {
        let found = groepen(&[[0.0, 0.0], [100.0, 0.0], [4.0, 0.0], [2.0, 3.0]], 10.0);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], Groep { leden: vec![0, 2, 3], midden: [2.0, 1.0] });
        assert_eq!(found[1], Groep { leden: vec![1], midden: [100.0, 0.0] });
    }

    #[test]
    fn nearer_by_the_same_points_come_apart() {
        let punten = [[0.0, 0.0], [8.0, 0.0], [20.0, 0.0]];
        assert_eq!(groepen(&punten, 40.0).len(), 1);
        assert_eq!(groepen(&punten, 10.0).len(), 2);
        assert_eq!(groepen(&punten, 5.0).len(), 3);
        assert_eq!(groepen(&[], 5.0), []);
    }

    proptest! {
        #[test]
        fn signs_never_overlap_and_nobody_is_lost(
            punten in prop::collection::vec((-500.0..500.0f64, -500.0..500.0f64), 0..60),
            afstand in 1.0..200.0f64
        ) {
            let punten: Vec<[f64; 2]> = punten.into_iter().map(|(x, y)| [x, y]).collect();
            let found = groepen(&punten, afstand);
            let mut all: Vec<usize> = found.iter().flat_map(|one| one.leden.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..punten.len()).collect::<Vec<_>>());
            for (place, a) in found.iter().enumerate() {
                for b in &found[..place] {
                    let off = (a.midden[0] - b.midden[0]).hypot(a.midden[1] - b.midden[1]);
                    prop_assert!(off >= afstand - 1e-9);
                }
            }
        }
    }
}
