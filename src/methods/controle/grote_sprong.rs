//! A change that neither the size of a gebied nor what happened everywhere explains.
//!
//! Of each gebied the change x is measured on a scale where it means the same for large and small:
//! percentage points for a share, ln(after/before) for a count. It is a jump when
//!
//! |x − median(x)| > 3.5 · √(s² + e²)
//!
//! * s = 1.4826 · median |x − median(x)|, over the changes of all gebieden: how much they
//!   ordinarily differ. Without e this is the modified z score with its usual limit of 3.5
//!   (Iglewicz and Hoaglin 1993, *How to Detect and Handle Outliers*).
//! * e² = what size explains: p(1−p)(1/n₁+1/n₂) for a share of n people, 1/c₁+1/c₂ for counts (the
//!   delta method on a Poisson count), and u²/12 for each figure that was rounded to u.
//!
//! Two editions about the same period are about the same people, so that between them a share
//! does not change by chance: there s alone says what is ordinary, over the figures that were
//! revised at all, as soon as there are enough of these.

use crate::methods::verdeling::median;

/// Fewer changes than this do not tell what is ordinary.
const MIN_CHANGES: usize = 5;

/// The limit of Iglewicz and Hoaglin.
const LIMIT: f64 = 3.5;

/// From the median of |x − median| to the standard deviation of a normal distribution.
const MAD_TO_SD: f64 = 1.4826;

/// No share is taken to be nearer to 0 or 1 than this: the estimate of its chance would be none.
const MIN_SHARE: f64 = 0.01;

/// This many times as many people are other people.
const OTHER_PEOPLE: f64 = 1.2;

/// How the figure of one gebied changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verandering {
    verschil: f64,
    toeval: f64,
    afronding: f64,
}

impl Verandering {
    /// Of a share, in percentages of `n` people, rounded to `u`.
    pub fn of_percentage(van: f64, naar: f64, n: f64, u: f64) -> Self {
        let p = (f64::midpoint(van, naar) / 100.0).clamp(MIN_SHARE, 1.0 - MIN_SHARE);
        let toeval = 1e4 * p * (1.0 - p) * 2.0 / n.max(1.0);
        Self { verschil: naar - van, toeval, afronding: u * u / 6.0 }
    }

    /// Of a count, rounded to `u`; half is added to each (Haldane), so that 0 has a logarithm.
    pub fn of_aantal(van: f64, naar: f64, u: f64) -> Self {
        let (van, naar) = (van.max(0.0) + 0.5, naar.max(0.0) + 0.5);
        let squares = 1.0 / (van * van) + 1.0 / (naar * naar);
        Self {
            verschil: (naar / van).ln(),
            toeval: 1.0 / van + 1.0 / naar,
            afronding: u * u / 12.0 * squares,
        }
    }
}

/// The places of the changes that are jumps, with |x − median| as a multiple of √(s² + e²).
///
/// `zelfde_periode`: the changes are from one edition to another about the same period.
pub fn grote_sprongen(changes: &[Verandering], zelfde_periode: bool) -> Vec<(usize, f64)> {
    if changes.len() < MIN_CHANGES {
        return Vec::new();
    }
    let revised: Vec<f64> =
        changes.iter().map(|change| change.verschil).filter(|x| *x != 0.0).collect();
    let by_revision = zelfde_periode && revised.len() >= MIN_CHANGES;
    let all = || changes.iter().map(|change| change.verschil).collect();
    let ordinary = if by_revision { revised } else { all() };
    let Some(middle) = median(&ordinary) else { return Vec::new() };
    let distances: Vec<f64> = ordinary.iter().map(|x| (x - middle).abs()).collect();
    let spread = MAD_TO_SD * median(&distances).unwrap_or_default();
    let times = |change: &Verandering| {
        let chance = if by_revision { 0.0 } else { change.toeval };
        let scale = (spread * spread + chance + change.afronding).sqrt();
        (change.verschil - middle).abs() / scale
    };
    let jumps = |(place, change)| Some((place, times(change))).filter(|(_, times)| *times > LIMIT);
    changes.iter().enumerate().filter_map(jumps).collect()
}

/// Whether a count goes with the number of inwoners: their growth ln(n₂/n₁) is at least half of
/// its own, ln(c₂/c₁). Where houses are built everything that is counted jumps; then the jump of
/// the inwoners tells it all.
pub fn aantal_volgt_inwoners((van, naar): (f64, f64), inwoners: (f64, f64)) -> bool {
    let own = ((naar.max(0.0) + 0.5) / (van.max(0.0) + 0.5)).ln();
    growth(inwoners).is_some_and(|growth| (own - growth).abs() <= own.abs() / 2.0)
}

/// Whether a share is of other people than before: a fifth more or fewer inwoners.
pub fn aandeel_van_anderen(inwoners: (f64, f64)) -> bool {
    growth(inwoners).is_some_and(|growth| growth.abs() > OTHER_PEOPLE.ln())
}

/// ln(n₂/n₁); `None` where nobody lived or lives.
fn growth((before, after): (f64, f64)) -> Option<f64> {
    (before > 0.0 && after > 0.0).then(|| (after / before).ln())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Good perceived health 2020 (18+) of eight buurten of Hilversum in 50090NED and in
    /// 50150NED (RIVM), with their inwoners of 2020.
    const HEALTH: [(f64, f64, f64); 8] = [
        (75.1, 67.4, 115.0),  // Egelshoek
        (85.7, 89.4, 100.0),  // Landelijk Gebied 93
        (81.3, 84.7, 400.0),  // Landelijk Gebied 95
        (86.7, 89.2, 1650.0), // Raadhuiskwartier
        (83.5, 85.2, 3050.0), // Boomberg
        (75.9, 74.2, 2325.0), // Electrobuurt
        (74.6, 73.1, 7260.0), // Noord
        (81.4, 80.0, 1680.0), // Langgewenstbuurt
    ];

    fn health() -> Vec<Verandering> {
        let change =
            |(van, naar, n): &(f64, f64, f64)| Verandering::of_percentage(*van, *naar, *n, 0.1);
        HEALTH.iter().map(change).collect()
    }

    #[test]
    fn between_editions_the_others_say_what_is_ordinary() {
        // Changes −7,7 3,7 3,4 2,5 1,7 −1,7 −1,5 −1,4: the middle is 0,15; distances 7,85 3,55
        // 3,25 2,35 1,55 1,85 1,65 1,55: the middle is 2,1, s = 3,11: 7,85 is 2,5 times that.
        assert_eq!(grote_sprongen(&health(), true), []);
        // Beside as many buurten that changed by 0,4: the middle is 0,4, of the distances (0 eight
        // times, 1,3 … 3,3, 8,1) it is 0,65, s = 0,96: 8,1 is 8,4 times that, 3,3 is 3,4 times.
        let mut all = health();
        all.extend([Verandering::of_percentage(80.0, 80.4, 2000.0, 0.1); 8]);
        let found = grote_sprongen(&all, true);
        assert_eq!(found.len(), 1);
        assert!(found[0].0 == 0 && (found[0].1 - 8.4).abs() < 0.05, "{found:?}");
    }

    #[test]
    fn between_years_a_small_number_of_people_explains_much() {
        // Of 115 people a share of 71 % has e = √(2·0,71·0,29/115) = 6,0 points: 7,7 is no jump.
        let mut all = health();
        all.extend([Verandering::of_percentage(80.0, 80.4, 2000.0, 0.1); 8]);
        assert_eq!(grote_sprongen(&all, false), []);
        // Of 2.000 people it is 1,4 points.
        all[0] = Verandering::of_percentage(75.1, 67.4, 2000.0, 0.1);
        assert_eq!(grote_sprongen(&all, false).len(), 1);
    }

    #[test]
    fn what_happens_everywhere_is_no_jump() {
        let everywhere: Vec<Verandering> = [78.0, 80.2, 81.5, 76.4, 83.3, 79.9]
            .map(|p| Verandering::of_percentage(p, p - 8.2, 5000.0, 0.1))
            .into();
        assert_eq!(grote_sprongen(&everywhere, false), []);
    }

    #[test]
    fn counts_are_judged_by_their_size() {
        // Inwoners of the wijken of Hilversum in 2022 and 2024 (CBS), and one with a lost digit.
        let mut counts = vec![
            (9750.0, 10_225.0),
            (7660.0, 7725.0),
            (9145.0, 9255.0),
            (17_555.0, 17_695.0),
            (10_090.0, 10_715.0),
            (21_345.0, 22_310.0),
            (11_235.0, 11_390.0),
            (4090.0, 4145.0),
            (865.0, 975.0),
        ];
        let jumps = |counts: &[(f64, f64)]| {
            let changes: Vec<Verandering> =
                counts.iter().map(|(van, naar)| Verandering::of_aantal(*van, *naar, 5.0)).collect();
            grote_sprongen(&changes, false)
        };
        assert_eq!(jumps(&counts), []);
        counts[6].1 = 1139.0;
        assert_eq!(jumps(&counts).iter().map(|(place, _)| *place).collect::<Vec<_>>(), [6]);
        // From 2 to 6 of something is chance: e = √(1/2,5 + 1/6,5) = 0,74, ln(6,5/2,5) = 0,96.
        let small = [(2.0, 6.0), (300.0, 301.0), (280.0, 275.0), (310.0, 312.0), (250.0, 249.0)];
        assert_eq!(jumps(&small), []);
    }

    #[test]
    fn few_changes_say_nothing() {
        let change = Verandering::of_percentage(41.0, 41.5, 9775.0, 0.1);
        let odd = Verandering::of_percentage(41.0, 4.1, 9775.0, 0.1);
        assert_eq!(grote_sprongen(&[change, change, change, odd], false), []);
        assert_eq!(grote_sprongen(&[change, change, change, change, odd], false).len(), 1);
    }

    #[test]
    fn a_single_revision_is_judged_by_size() {
        let same = Verandering::of_percentage(41.0, 41.0, 5000.0, 1.0);
        let revised = Verandering::of_percentage(41.0, 43.0, 5000.0, 1.0);
        let odd = Verandering::of_percentage(41.0, 14.0, 5000.0, 1.0);
        let changes = [same, same, same, same, same, same, revised, odd];
        let found = grote_sprongen(&changes, true);
        assert_eq!(found.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [7]);
    }

    #[test]
    fn where_houses_are_built_everything_grows() {
        // Arenaparkkwartier 2020 and 2024 (CBS): inwoners 620 and 1.090, households 285 and 615:
        // ln 2,16 = 0,77 and ln 1,76 = 0,56. Landelijk Gebied: 650 and 975, of 0 to 15 years 60
        // and 155: ln 2,57 = 0,94 is more than twice ln 1,5 = 0,41.
        assert!(aantal_volgt_inwoners((285.0, 615.0), (620.0, 1090.0)));
        assert!(!aantal_volgt_inwoners((60.0, 155.0), (650.0, 975.0)));
        assert!(!aantal_volgt_inwoners((5590.0, 559.0), (11_235.0, 11_390.0)));
        assert!(!aantal_volgt_inwoners((0.0, 50.0), (0.0, 100.0)), "nobody lived there");
        assert!(aandeel_van_anderen((620.0, 1090.0)) && aandeel_van_anderen((1090.0, 620.0)));
        assert!(!aandeel_van_anderen((9775.0, 10_225.0)));
    }
}
