//! How wide the columns are.

/// No column is narrower than this.
pub const LEAST: f32 = 72.0;

/// Columns give up at most this part of their width; with less room the list scrolls sideways, so
/// that no year and no name is cut.
const GIVES_UP: f32 = 0.15;

/// Widths that fill `room`: each column gets its part of what is left. When there is a little too
/// little, each gives up its part, down to [`LEAST`]; when there is much too little, none does.
pub fn fit(wanted: &[f32], room: f32) -> Vec<f32> {
    let total: f32 = wanted.iter().sum();
    if total <= room {
        let share = room / total.max(1.0);
        return wanted.iter().map(|width| width * share).collect();
    }
    if room < total * (1.0 - GIVES_UP) {
        return wanted.to_vec();
    }
    let spare: f32 = wanted.iter().map(|width| (width - LEAST).max(0.0)).sum();
    let part = ((total - room) / spare.max(1.0)).min(1.0);
    wanted.iter().map(|width| width - (width - LEAST).max(0.0) * part).collect()
}

/// Moves the edge after `column`, so that its neighbour gives what it takes.
pub fn drag(widths: &mut [f32], column: usize, delta: f32) {
    let Some([left, right]) = widths.get_mut(column..=column + 1) else { return };
    let delta = delta.clamp((LEAST - *left).min(0.0), (*right - LEAST).max(0.0));
    *left += delta;
    *right -= delta;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_room_there_is() {
        assert_eq!(fit(&[200.0, 100.0, 100.0], 500.0), [250.0, 125.0, 125.0]);
        // 50 too much, of which the spare 128 + 28 + 28 = 184 gives 50 / 184 each.
        let narrow: f32 = fit(&[200.0, 100.0, 100.0], 350.0).iter().sum();
        assert!((narrow - 350.0).abs() < 0.01, "{narrow}");
        assert_eq!(fit(&[200.0, 100.0], 10.0), [200.0, 100.0], "it scrolls sideways");
    }

    #[test]
    fn an_edge_moves_between_two_columns() {
        let mut widths = [200.0, 100.0, 100.0];
        drag(&mut widths, 0, -50.0);
        assert_eq!(widths, [150.0, 150.0, 100.0]);
        drag(&mut widths, 1, 500.0);
        assert_eq!(widths, [150.0, 178.0, LEAST]);
        drag(&mut widths, 2, 10.0);
        assert_eq!(widths, [150.0, 178.0, LEAST]);
    }
}
