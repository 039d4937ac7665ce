//! To what unit figures were rounded.

/// Units of whole numbers, largest first: CBS rounds counts of wijken to 5 or 10.
const WHOLE: [f64; 3] = [10.0, 5.0, 1.0];

/// Units of figures with decimals, largest first.
const DECIMAL: [f64; 6] = [0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6];

/// The unit u to which `values` were rounded: the largest of 10, 5, 1, 0.1, 0.01 … that divides
/// all of them.
///
/// Few values may have a large unit by chance; that only makes a margin wider.
pub fn eenheid(values: &[f64]) -> f64 {
    let fits = |unit: &&f64| values.iter().all(|value| is_multiple(*value, **unit));
    WHOLE.iter().chain(&DECIMAL).find(fits).copied().unwrap_or(1e-6)
}

/// How many digits of a value say something: 94.435 has five, 47,3 three, 12.000 two.
pub fn cijfers(value: f64) -> usize {
    let text = value.abs().to_string();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// Whether a value is a multiple of a unit, binary tails aside.
fn is_multiple(value: f64, unit: f64) -> bool {
    let times = value / unit;
    (times - times.round()).abs() <= 1e-6_f64.max(times.abs() * 1e-12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_is_the_largest_that_divides_all() {
        // Inwoners 2020 of Centrum, Noordwest and Zuidwest, and of Hilversum (CBS 84799NED).
        assert_eq!(eenheid(&[9775.0, 7530.0, 9110.0]), 5.0);
        assert_eq!(eenheid(&[90_831.0]), 1.0);
        assert_eq!(eenheid(&[160.0, 90.0]), 10.0);
        assert_eq!(eenheid(&[52.4, 13.0]), 0.1);
        assert_eq!(eenheid(&[0.0, -5.0, 15.0]), 5.0);
        assert_eq!(eenheid(&[4.270_599_6]), 1e-6);
    }

    #[test]
    fn digits_that_say_something() {
        for (value, digits) in [(94_435.0, 5), (47.3, 3), (12_000.0, 2), (0.05, 1), (0.0, 0)] {
            assert_eq!(cijfers(value), digits, "{value}");
        }
    }
}
