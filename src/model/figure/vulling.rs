//! How an area of a map is filled.

use crate::model::foto::Klasse;

/// What the colour of an area stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vulling {
    /// An outcome of the Foto.
    Klasse(Klasse),
    /// A class of values: its place from the lowest up, and how many there are.
    Trap {
        /// Place, 0 is the lowest.
        plaats: usize,
        /// How many classes there are.
        van: usize,
    },
    /// It has no figure that may be shown: hatched.
    GeenGegevens,
    /// Nothing: it takes no part, or nothing is coloured.
    Leeg,
}

/// How many steps a scale of colours has.
pub const TRAPPEN: usize = 5;

impl Vulling {
    /// Which of the [`TRAPPEN`] steps of the scale a class of values has, so that the lowest is
    /// always the lightest and the highest the darkest.
    pub fn step(plaats: usize, van: usize) -> usize {
        match van {
            0 | 1 => TRAPPEN / 2,
            _ => (plaats * (TRAPPEN - 1) + (van - 1) / 2) / (van - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_is_the_lightest_and_the_highest_the_darkest() {
        let steps = |van: usize| -> Vec<usize> {
            (0..van).map(|plaats| Vulling::step(plaats, van)).collect()
        };
        assert_eq!(steps(1), [2]);
        assert_eq!(steps(2), [0, 4]);
        assert_eq!(steps(3), [0, 2, 4]);
        assert_eq!(steps(4), [0, 1, 3, 4]);
        assert_eq!(steps(5), [0, 1, 2, 3, 4]);
    }
}
