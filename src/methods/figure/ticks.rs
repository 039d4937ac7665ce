//! Round numbers along an axis.

/// A range of values with round ends, and the round numbers in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Lowest value that is shown.
    pub from: f64,
    /// Highest value that is shown.
    pub to: f64,
    /// Where a number stands, in order.
    pub ticks: Vec<f64>,
}

/// A scale over these values with at most `most` ticks (at least 2).
///
/// It begins at zero when `zero` is asked for, or when the values lie so far apart that the
/// empty part below them is the smaller one. Steps are 1, 2 or 5 times a power of ten.
pub fn scale(values: impl IntoIterator<Item = f64>, zero: bool, most: usize) -> Scale {
    let finite = values.into_iter().filter(|value| value.is_finite());
    let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high {
        return Scale { from: 0.0, to: 1.0, ticks: vec![0.0, 1.0] };
    }
    let near_zero = |near: f64, far: f64| zero || near < far / 2.0;
    let low = if low >= 0.0 && near_zero(low, high) { 0.0 } else { low };
    let high = if high <= 0.0 && near_zero(-high, -low) { 0.0 } else { high };
    let (low, high) = if low == high { around(low) } else { (low, high) };
    let step = step(low, high, most.max(2));
    let (first, last) = ((low / step).floor(), (high / step - 1e-9).ceil());
    let count = (last - first) as usize;
    // Multiplied, not added up: 0.1 + 0.2 is not 0.3.
    let ticks = (0..=count).map(|index| tidy((first + index as f64) * step, step)).collect();
    Scale { from: tidy(first * step, step), to: tidy(last * step, step), ticks }
}

/// Room on both sides of a single value.
fn around(value: f64) -> (f64, f64) {
    let room = if value == 0.0 { 1.0 } else { value.abs() * 0.1 };
    (value - room, value + room)
}

/// The smallest round step with which `most` ticks are enough.
fn step(low: f64, high: f64, most: usize) -> f64 {
    let needed = |step: f64| ((high / step - 1e-9).ceil() - (low / step).floor()) as usize + 1;
    let power = 10f64.powf(((high - low) / most as f64).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0].map(|factor| factor * power);
    steps.into_iter().find(|step| needed(*step) <= most).unwrap_or(high - low)
}

/// Without the tail of a binary fraction: 3 × 0.1 is 0.3.
fn tidy(value: f64, step: f64) -> f64 {
    let scale = 10f64.powf((-step.log10().floor()).max(0.0) + 1.0);
    (value * scale).round() / scale + 0.0
}

/// Decimals that the steps of a scale need.
pub fn decimals(scale: &Scale) -> usize {
    let fits = |decimals: i32| {
        let power = 10f64.powi(decimals);
        scale.ticks.iter().all(|tick| ((tick * power).round() - tick * power).abs() < 1e-6)
    };
    (0..4).find(|decimals| fits(*decimals)).unwrap_or(4) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misdrijven_run_from_zero_to_140() {
        // As in the mock-up: 12.5 to 128.5, at most 8 ticks: step 20 needs 0, 20, … 140 = 8.
        let scale = scale([12.5, 128.5, 42.9], false, 8);
        assert_eq!((scale.from, scale.to), (0.0, 140.0));
        assert_eq!(scale.ticks, [0.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0]);
    }

    #[test]
    fn values_close_together_do_not_begin_at_zero() {
        // 75.1 to 84.2: step 1 needs 11 ticks (75 … 85), step 2 needs 7 (74 … 86).
        let scale = scale([75.1, 84.2], false, 8);
        assert_eq!((scale.from, scale.to), (74.0, 86.0));
        assert_eq!(scale.ticks.len(), 7);
    }

    #[test]
    fn bars_always_begin_at_zero_on_either_side() {
        assert_eq!(scale([75.1, 84.2], true, 5).from, 0.0);
        let negative = scale([-8.0, -7.0], true, 5);
        assert_eq!((negative.from, negative.to), (-8.0, 0.0));
        let both = scale([-3.0, 9.0], true, 8);
        assert_eq!((both.from, both.to), (-4.0, 10.0));
    }

    #[test]
    fn a_value_on_a_tick_gets_no_tick_more() {
        assert_eq!(scale([0.0, 100.0], true, 6).to, 100.0);
        assert_eq!(scale([0.1, 0.3], true, 4).ticks, [0.0, 0.1, 0.2, 0.3]);
    }

    #[test]
    fn one_value_and_no_value_have_a_scale_too() {
        let one = scale([50.0], false, 8);
        assert!(one.from < 50.0 && one.to > 50.0);
        assert_eq!(scale([], false, 8).ticks, [0.0, 1.0]);
        assert_eq!(scale([f64::NAN], false, 8).ticks, [0.0, 1.0]);
        let zero = scale([0.0], true, 5);
        assert!(zero.from < zero.to);
    }

    #[test]
    fn decimals_follow_the_step() {
        assert_eq!(decimals(&scale([0.0, 0.5], true, 6)), 1);
        assert_eq!(decimals(&scale([0.0, 140.0], true, 8)), 0);
    }
}
