//! Places in order, with what is equal on the same places.

use crate::model::uitspraak::GeenUitspraak;

/// The places that a value shares with its equals; 1 is the lowest value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rang {
    /// The first place of the equals.
    pub eerste: usize,
    /// Their last place.
    pub laatste: usize,
}

impl Rang {
    /// The middle of their places.
    pub fn gemiddeld(self) -> f64 {
        (self.eerste + self.laatste) as f64 / 2.0
    }

    /// How many are equal, this one included.
    pub fn equals(self) -> usize {
        self.laatste - self.eerste + 1
    }
}

/// The place of each value, in the order of the values; `GeenGetal` when one is not finite.
///
/// The same as `rank` of R with `ties.method` `min`, `max` and `average`.
pub fn rangen(values: &[f64]) -> Result<Vec<Rang>, GeenUitspraak> {
    if !values.iter().all(|value| value.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let rang = |&value: &f64| Rang {
        eerste: sorted.partition_point(|&other| other < value) + 1,
        laatste: sorted.partition_point(|&other| other <= value),
    };
    Ok(values.iter().map(rang).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_their_places() {
        // In order: −1, 0 and −0 on places 2 and 3, 7.
        let found = rangen(&[0.0, 7.0, -0.0, -1.0]).unwrap();
        let places: Vec<_> = found.iter().map(|rang| (rang.eerste, rang.laatste)).collect();
        assert_eq!(places, [(2, 3), (4, 4), (2, 3), (1, 1)]);
        assert_eq!((found[0].gemiddeld(), found[0].equals()), (2.5, 2));
        assert_eq!(rangen(&[]), Ok(Vec::new()));
        assert_eq!(rangen(&[1.0, f64::NAN]), Err(GeenUitspraak::GeenGetal));
    }
}
