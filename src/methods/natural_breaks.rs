//! Classes of values for the colours of a map: as few differences within a class as can be.
//!
//! Fisher, W. D. (1958), On Grouping for Maximum Homogeneity, Journal of the American Statistical
//! Association 53, 789–798; on maps known as the natural breaks of Jenks (1967). Of all ways to
//! cut the sorted values into `k` runs the one counts with the least
//! `SSW = Σ over classes Σ (x − mean of its class)²`; found by dynamic programming.

/// The lowest and highest value of each class, lowest class first; at most `most` classes, and no
/// more than there are different values. Equal values never lie in two classes.
pub fn natural_breaks(values: &[f64], most: usize) -> Vec<[f64; 2]> {
    let runs = equal_runs(values);
    let classes = most.min(runs.len());
    if classes == 0 {
        return Vec::new();
    }
    let sums = Sums::of(&runs);
    let starts = starts(&sums, runs.len(), classes);
    let ends = starts.iter().skip(1).copied().chain([runs.len()]);
    starts.iter().zip(ends).map(|(from, to)| [runs[*from].0, runs[to - 1].0]).collect()
}

/// Sorted values, each once, with how often it is there.
fn equal_runs(values: &[f64]) -> Vec<(f64, f64)> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|one| one.is_finite()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f64)).collect()
}

/// Sums from the lowest value up to each place: how many, of the values, of their squares.
struct Sums(Vec<[f64; 3]>);

impl Sums {
    fn of(runs: &[(f64, f64)]) -> Self {
        // Around the middle, so that squares do not swallow small differences.
        let middle = runs.get(runs.len() / 2).map_or(0.0, |(value, _)| *value);
        let mut sums = vec![[0.0; 3]];
        let mut last = [0.0; 3];
        for (value, count) in runs {
            let off = value - middle;
            last = [last[0] + count, last[1] + count * off, last[2] + count * off * off];
            sums.push(last);
        }
        Self(sums)
    }

    /// Squared differences to the mean of the runs `from..to`.
    fn within(&self, from: usize, to: usize) -> f64 {
        let part = |place: usize| self.0[to][place] - self.0[from][place];
        (part(2) - part(1) * part(1) / part(0)).max(0.0)
    }
}

/// Where each class begins.
fn starts(sums: &Sums, runs: usize, classes: usize) -> Vec<usize> {
    // best[k][to]: least sum for the first `to` runs in k + 1 classes, and where the last begins.
    let first = (0..=runs).map(|to| (if to == 0 { 0.0 } else { sums.within(0, to) }, 0)).collect();
    let mut best: Vec<Vec<(f64, usize)>> = vec![first];
    for k in 1..classes {
        let before = &best[k - 1];
        let cut = |to: usize| {
            let ways = (k..to).map(|from| (before[from].0 + sums.within(from, to), from));
            ways.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f64::INFINITY, 0))
        };
        best.push((0..=runs).map(cut).collect());
    }
    let mut starts = Vec::new();
    let mut to = runs;
    for k in (0..classes).rev() {
        to = best[k][to].1;
        starts.push(to);
    }
    starts.reverse();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn groups_that_lie_apart_are_the_classes() {
        // Three heaps: 1–3, 10–12 and 50; any other cut has more differences within.
        let values = [11.0, 1.0, 50.0, 2.0, 10.0, 3.0, 12.0];
        assert_eq!(natural_breaks(&values, 3), [[1.0, 3.0], [10.0, 12.0], [50.0, 50.0]]);
    }

    #[test]
    fn the_cut_is_the_one_with_the_least_within() {
        // By hand for 0, 4, 5, 9, 10 in two classes: {0,4,5}{9,10} has 14 + 0,5 = 14,5;
        // {0}{4,5,9,10} has 0 + 26 = 26; {0,4}{5,9,10} has 8 + 14 = 22; {0,4,5,9}{10} 41.
        assert_eq!(natural_breaks(&[0.0, 4.0, 5.0, 9.0, 10.0], 2), [[0.0, 5.0], [9.0, 10.0]]);
    }

    #[test]
    fn equal_values_stay_together_and_few_values_are_few_classes() {
        assert_eq!(natural_breaks(&[7.0, 7.0, 7.0], 5), [[7.0, 7.0]]);
        assert_eq!(natural_breaks(&[7.0, 3.0, 7.0], 5), [[3.0, 3.0], [7.0, 7.0]]);
        assert_eq!(natural_breaks(&[], 5), [[0.0; 2]; 0]);
        assert_eq!(natural_breaks(&[f64::NAN, 1.0], 5), [[1.0, 1.0]]);
    }

    /// Every way to cut `values` (sorted, different) into `classes` runs.
    fn least_by_trying(values: &[f64], classes: usize) -> f64 {
        let within = |part: &[f64]| {
            let mean = part.iter().sum::<f64>() / part.len() as f64;
            part.iter().map(|one| (one - mean).powi(2)).sum::<f64>()
        };
        if classes == 1 {
            return within(values);
        }
        let cuts = 1..=values.len() + 1 - classes;
        let ways =
            cuts.map(|at| within(&values[..at]) + least_by_trying(&values[at..], classes - 1));
        ways.fold(f64::INFINITY, f64::min)
    }

    proptest! {
        #[test]
        fn no_other_cut_is_better(
            whole in prop::collection::btree_set(-500i32..500, 3..9), classes in 2usize..4
        ) {
            let values: Vec<f64> = whole.into_iter().map(f64::from).collect();
            let found = natural_breaks(&values, classes);
            let sum: f64 = found.iter().map(|[low, high]| {
                let own: Vec<f64> =
                    values.iter().copied().filter(|one| (low..=high).contains(&one)).collect();
                let mean = own.iter().sum::<f64>() / own.len() as f64;
                own.iter().map(|one| (one - mean).powi(2)).sum::<f64>()
            }).sum();
            let least = least_by_trying(&values, classes);
            prop_assert!((sum - least).abs() < 1e-6, "{sum} {least}");
        }
    }
}
