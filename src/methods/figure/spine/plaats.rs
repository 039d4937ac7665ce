//! Where the marks of a spine chart stand: good is right, the middle is the gemeente.

use crate::methods::verdeling::sd;

/// Marks stand between −1 and 1; the ends are 2,5 standard deviations from the gemeente.
const REACH_SD: f64 = 2.5;

/// Fewer wijken than this have no spread.
const MIN_WIJKEN: usize = 3;

/// The values of all wijken in four numbers, from the least to the most favourable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wijken {
    /// Least favourable wijk.
    pub ongunstigste: f64,
    /// Where the middle half begins.
    pub begin: f64,
    /// Where the middle half ends.
    pub einde: f64,
    /// Most favourable wijk.
    pub gunstigste: f64,
}

impl Wijken {
    /// Of these values; `sign` is +1 when higher is more favourable and −1 when lower is.
    ///
    /// Quartiles are those of Hyndman and Fan's type 7 (1996, *The American Statistician* 50:361).
    pub fn new(values: &[f64], sign: f64) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_unstable_by(|a, b| (sign * a).total_cmp(&(sign * b)));
        Some(Self {
            ongunstigste: *sorted.first()?,
            begin: quantile(&sorted, 0.25),
            einde: quantile(&sorted, 0.75),
            gunstigste: *sorted.last()?,
        })
    }
}

/// The marks of one indicator, each between −1 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spine {
    /// Least favourable wijk.
    pub lowest: f32,
    /// Where the middle half begins.
    pub box_from: f32,
    /// Where the middle half ends.
    pub box_to: f32,
    /// Most favourable wijk.
    pub highest: f32,
    /// The wijk itself.
    pub dot: f32,
    /// Whether the wijk itself lies outside the axis.
    pub dot_cut: bool,
    /// Whether the least favourable wijk lies outside the axis.
    pub cut_left: bool,
    /// Whether the most favourable wijk lies outside the axis.
    pub cut_right: bool,
}

impl Spine {
    /// The marks of a wijk beside the gemeente and the other wijken; `sign` is +1 when higher is
    /// more favourable and −1 when lower is. `None` with fewer than three wijken or no spread.
    pub fn new(wijk: f64, gemeente: f64, wijken: &[f64], sign: f64) -> Option<Self> {
        let spread = sd(wijken).filter(|sd| *sd > 0.0 && wijken.len() >= MIN_WIJKEN)?;
        let alle = Wijken::new(wijken, sign)?;
        let place = |value: f64| sign * (value - gemeente) / (spread * REACH_SD);
        let clamp = |value: f64| place(value).clamp(-1.0, 1.0) as f32;
        Some(Self {
            lowest: clamp(alle.ongunstigste),
            box_from: clamp(alle.begin),
            box_to: clamp(alle.einde),
            highest: clamp(alle.gunstigste),
            dot: clamp(wijk),
            dot_cut: place(wijk).abs() > 1.0,
            cut_left: place(alle.ongunstigste) < -1.0,
            cut_right: place(alle.gunstigste) > 1.0,
        })
    }
}

/// Linear between the two nearest of the sorted values.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = part * (sorted.len() - 1) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_is_right_and_the_gemeente_is_the_middle() {
        let wijken = [10.0, 12.0, 14.0, 16.0, 18.0];
        let higher = Spine::new(18.0, 14.0, &wijken, 1.0).unwrap();
        assert!(higher.dot > 0.0 && higher.lowest < 0.0);
        assert!((higher.lowest + higher.highest).abs() < 1e-6);
        let lower = Spine::new(18.0, 14.0, &wijken, -1.0).unwrap();
        assert!((lower.dot + higher.dot).abs() < 1e-6);
        assert!(lower.box_from < lower.box_to);
    }

    #[test]
    fn the_four_numbers_of_all_wijken_run_to_the_favourable_side() {
        // R: quantile(c(10, 12, 14, 16, 20), c(.25, .75)) gives 12 and 16.
        let wijken = [16.0, 10.0, 14.0, 20.0, 12.0];
        let of = |sign| {
            let four = Wijken::new(&wijken, sign).unwrap();
            [four.ongunstigste, four.begin, four.einde, four.gunstigste]
        };
        assert_eq!(of(1.0), [10.0, 12.0, 16.0, 20.0]);
        assert_eq!(of(-1.0), [20.0, 16.0, 12.0, 10.0]);
        assert_eq!(Wijken::new(&[], 1.0), None);
    }

    #[test]
    fn a_far_wijk_is_cut_off_with_an_arrow() {
        let mut wijken = vec![10.0; 30];
        wijken.extend([11.0, 60.0]);
        let spine = Spine::new(10.0, 10.0, &wijken, -1.0).unwrap();
        assert!(spine.cut_left && !spine.cut_right);
        assert_eq!(spine.lowest, -1.0);
        assert!(!spine.dot_cut && Spine::new(60.0, 10.0, &wijken, -1.0).unwrap().dot_cut);
    }

    #[test]
    fn no_spread_is_no_chart() {
        assert_eq!(Spine::new(1.0, 1.0, &[1.0, 1.0, 1.0], 1.0), None);
        assert_eq!(Spine::new(1.0, 1.0, &[1.0, 2.0], 1.0), None);
    }
}
