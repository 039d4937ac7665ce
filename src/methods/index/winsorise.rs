//! Winsorising: the most extreme value gets that of the next one.

use super::{Moments, Treatment};

/// Winsorised values, and which places were changed.
pub(super) struct Winsorised {
    pub(super) values: Vec<f64>,
    pub(super) high: Vec<usize>,
    pub(super) low: Vec<usize>,
}

/// Brings in one extreme at a time, at the side of the tail, until the distribution passes or
/// `treatment.most` places were changed; equal extremes go together, also beyond that number.
/// `None` when nothing would be left to compare (COINr: `winsorise`, and there an error).
pub(super) fn winsorise(values: &[f64], treatment: &Treatment) -> Option<Winsorised> {
    let mut done = Winsorised { values: values.to_vec(), high: Vec::new(), low: Vec::new() };
    let mut moments = Moments::of(values)?;
    while !treatment.passes(moments) && done.high.len() + done.low.len() < treatment.most {
        if moments.skew >= 0.0 {
            done.high = bring_in(&mut done.values, |a, b| a > b);
        } else {
            done.low = bring_in(&mut done.values, |a, b| a < b);
        }
        moments = Moments::of(&done.values)?;
    }
    Some(done)
}

/// Gives the most extreme values that of the next one; their places.
fn bring_in(values: &mut [f64], is_beyond: impl Fn(f64, f64) -> bool) -> Vec<usize> {
    let most = |values: &mut dyn Iterator<Item = f64>| {
        values.reduce(|best, value| if is_beyond(value, best) { value } else { best })
    };
    let Some(extreme) = most(&mut values.iter().copied()) else { return Vec::new() };
    let next = most(&mut values.iter().copied().filter(|value| *value != extreme));
    let places: Vec<usize> = (0..values.len()).filter(|place| values[*place] == extreme).collect();
    for place in &places {
        values[*place] = next.unwrap_or(extreme);
    }
    places
}
