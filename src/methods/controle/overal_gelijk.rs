//! The same value everywhere: a figure of the whole that was copied onto its parts.

use super::afronding::cijfers;
use crate::model::indicator::GetalSoort;

/// Larger counts than this are more than rounding to tens can make of their halves.
const MORE_THAN_ROUNDING: f64 = 30.0;

/// The value that all gebieden share, where that cannot well be chance; `geheel` is the figure of
/// what they are parts of, where the file has it.
///
/// * Two or more counts cannot each be as much as the whole: above 30, equal to `geheel`.
/// * Otherwise a value says more the more digits it has. Three digits or more: three gebieden. Two
///   digits: three gebieden for a count, five for a percentage and the like, six where the kind is
///   not known or has a narrow range (size of households). One digit: never, as classes and small
///   figures are often rightly equal; nor is 0.
///
/// Measured on Kerncijfers wijken en buurten 2020 (CBS 84799NED), gemeenten with three wijken or
/// more: of 12.516 columns none is found. Two digits on five wijken would find the size of
/// households in one gemeente (2,4), one digit the class of stedelijkheid in fifteen.
pub fn overal_gelijk(
    values: &[f64],
    geheel: Option<f64>,
    soort: Option<GetalSoort>,
) -> Option<f64> {
    let (&first, others) = values.split_first()?;
    if first == 0.0 || others.iter().any(|value| *value != first) {
        return None;
    }
    let is_count = soort == Some(GetalSoort::Aantal);
    if is_count && geheel == Some(first) && first > MORE_THAN_ROUNDING {
        return (values.len() >= 2).then_some(first);
    }
    let enough = match (cijfers(first), soort) {
        (0 | 1, _) => return None,
        (2, None | Some(GetalSoort::Overig)) => 6,
        (2, Some(_)) if !is_count => 5,
        _ => 3,
    };
    (values.len() >= enough).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(value: f64, n: usize) -> bool {
        overal_gelijk(&vec![value; n], None, None).is_some()
    }

    #[test]
    fn many_digits_are_no_chance() {
        assert!(found(94_435.0, 9) && found(94_435.0, 3) && found(47.3, 3));
        assert!(!found(94_435.0, 2) && !found(47.3, 1) && !found(47.3, 0));
        assert!(found(12.0, 9) && found(2.1, 6) && !found(2.1, 5));
    }

    #[test]
    fn counts_differ_sooner_than_shares() {
        let of = |soort, n| overal_gelijk(&vec![12.0; n], None, Some(soort)).is_some();
        assert!(of(GetalSoort::Aantal, 3) && !of(GetalSoort::Aantal, 2));
        assert!(of(GetalSoort::Percentage, 5) && !of(GetalSoort::Percentage, 4));
        assert!(of(GetalSoort::Overig, 6) && !of(GetalSoort::Overig, 5));
    }

    #[test]
    fn classes_and_zero_are_rightly_equal() {
        assert!(!found(5.0, 18) && !found(0.0, 9) && !found(0.7, 9) && !found(1000.0, 9));
    }

    #[test]
    fn one_other_value_is_enough_to_be_silent() {
        let mut values = vec![94_435.0; 8];
        values.push(94_430.0);
        assert_eq!(overal_gelijk(&values, Some(94_435.0), Some(GetalSoort::Aantal)), None);
    }

    #[test]
    fn two_parts_cannot_each_be_the_whole() {
        let aantal = Some(GetalSoort::Aantal);
        let two = [4150.0, 4150.0];
        assert_eq!(overal_gelijk(&two, Some(4150.0), aantal), Some(4150.0));
        assert_eq!(overal_gelijk(&two, Some(8300.0), aantal), None);
        assert_eq!(overal_gelijk(&[1000.0, 1000.0], Some(1000.0), aantal), Some(1000.0));
        assert_eq!(overal_gelijk(&[21.5, 21.5], Some(21.5), Some(GetalSoort::Percentage)), None);
        // Two wijken with 2 or 3 each, rounded to 5, and 5 together.
        assert_eq!(overal_gelijk(&[5.0, 5.0], Some(5.0), aantal), None);
    }
}
