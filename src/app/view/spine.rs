//! Where the marks of a spine chart stand: good is right, the middle is the gemeente.

/// Marks stand between −1 and 1; the ends are 2,5 standard deviations from the gemeente.
const REACH_SD: f64 = 2.5;

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
        let sd = standard_deviation(wijken).filter(|sd| *sd > 0.0)?;
        let place = |value: f64| sign * (value - gemeente) / (sd * REACH_SD);
        let mut places: Vec<f64> = wijken.iter().map(|value| place(*value)).collect();
        places.sort_by(f64::total_cmp);
        let (first, last) = (*places.first()?, *places.last()?);
        let clamp = |place: f64| place.clamp(-1.0, 1.0) as f32;
        Some(Self {
            lowest: clamp(first),
            box_from: clamp(quantile(&places, 0.25)),
            box_to: clamp(quantile(&places, 0.75)),
            highest: clamp(last),
            dot: clamp(place(wijk)),
            dot_cut: place(wijk).abs() > 1.0,
            cut_left: first < -1.0,
            cut_right: last > 1.0,
        })
    }
}

fn standard_deviation(values: &[f64]) -> Option<f64> {
    if values.len() < 3 {
        return None;
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((squares / (n - 1.0)).sqrt())
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
