//! Other weights that are as good: the whole grid, or many draws where the grid is too large.

/// Parts up to this number have a grid.
const MOST_IN_GRID: usize = 8;

/// Steps of 0.1.
const STEPS: u32 = 10;

/// Draws where there is no grid.
const DRAWS: usize = 10_000;

/// Every draw starts here, so that the same figures give the same share on every computer.
const SEED: u64 = 20_201_202;

/// Sets of `parts` weights that add up to 1.
///
/// Up to 8 parts every set on a grid with step 0.1, weights of 0 too: C(10 + n − 1, n − 1) sets.
/// More parts: 10,000 draws from the flat Dirichlet distribution, by dividing exponential draws
/// by their sum (Devroye, *Non-Uniform Random Variate Generation*, 1986, ch. XI.4), seeded.
pub fn weight_sets(parts: usize) -> Vec<Vec<f64>> {
    match parts {
        0 => Vec::new(),
        1..=MOST_IN_GRID => {
            let mut sets = Vec::new();
            fill(&mut vec![0; parts], 0, STEPS, &mut sets);
            sets
        }
        _ => draws(parts),
    }
}

/// Every way to spread the steps that are left over the parts from `place` on.
fn fill(set: &mut [u32], place: usize, left: u32, sets: &mut Vec<Vec<f64>>) {
    if place + 1 == set.len() {
        set[place] = left;
        sets.push(set.iter().map(|&steps| f64::from(steps) / f64::from(STEPS)).collect());
        return;
    }
    for steps in 0..=left {
        set[place] = steps;
        fill(set, place + 1, left - steps, sets);
    }
}

fn draws(parts: usize) -> Vec<Vec<f64>> {
    let mut random = SplitMix(SEED);
    let draw = |_| {
        let parts: Vec<f64> = (0..parts).map(|_| -random.open_unit().ln()).collect();
        let sum: f64 = parts.iter().sum();
        parts.into_iter().map(|part| part / sum).collect()
    };
    (0..DRAWS).map(draw).collect()
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every version of every crate.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number between 0 and 1, neither of both.
    fn open_unit(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_whole() {
        // C(11, 1), C(12, 2), C(13, 3) and C(17, 7).
        for (parts, sets) in [(2, 11), (3, 66), (4, 286), (8, 19_448)] {
            let found = weight_sets(parts);
            assert_eq!(found.len(), sets);
            assert!(found.iter().all(|set| (set.iter().sum::<f64>() - 1.0).abs() < 1e-12));
        }
        assert_eq!(weight_sets(1), [[1.0]]);
        let of_two = weight_sets(2);
        assert!(of_two.contains(&vec![0.0, 1.0]) && of_two.contains(&vec![0.3, 0.7]));
    }

    #[test]
    fn draws_are_flat_over_the_simplex() {
        // A flat Dirichlet over n parts has mean 1/n and variance (n − 1)/(n²(n + 1)) per part.
        let sets = weight_sets(9);
        assert_eq!((sets.len(), sets[0].len()), (DRAWS, 9));
        for place in 0..9 {
            let mean = sets.iter().map(|set| set[place]).sum::<f64>() / DRAWS as f64;
            let squares: f64 = sets.iter().map(|set| (set[place] - mean).powi(2)).sum();
            assert!((mean - 1.0 / 9.0).abs() < 0.004, "{mean}");
            assert!((squares / DRAWS as f64 - 8.0 / 810.0).abs() < 0.001);
        }
        assert_eq!(weight_sets(9), sets, "the same draws every time");
    }

    #[test]
    fn the_generator_is_splitmix64() {
        // First outputs for seed 1234567, as given by Rosetta Code, 'Pseudo-random
        // numbers/Splitmix64'.
        let mut random = SplitMix(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }
}
