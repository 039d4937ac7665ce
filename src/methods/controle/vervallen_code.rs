//! Codes that the newest division into gebieden no longer has.

use std::collections::HashSet;

/// The parts of a division must hold nearly everybody, or the file has only some of them.
const NEARLY: f64 = 0.95;

/// Whether gebieden with these numbers of inwoners are a whole division of a gemeente.
pub fn is_heel(inwoners: &[f64], gemeente: f64) -> bool {
    let som: f64 = inwoners.iter().sum();
    gemeente > 0.0 && som >= NEARLY * gemeente && som <= gemeente / NEARLY
}

/// The codes that a division does not have, in their order.
pub fn vervallen<'a>(codes: &[&'a str], indeling: &HashSet<String>) -> Vec<&'a str> {
    codes.iter().copied().filter(|code| !indeling.contains(*code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_division_holds_nearly_everybody() {
        // Hilversum 2020 (CBS 84799NED): 90.831, the wijken 90.815.
        let wijken =
            [9775.0, 7530.0, 9110.0, 17_610.0, 10_025.0, 20_955.0, 11_040.0, 4120.0, 650.0];
        assert!(is_heel(&wijken, 90_831.0));
        assert!(!is_heel(&wijken[..5], 90_831.0));
        assert!(!is_heel(&[90_831.0; 9], 90_831.0), "a copied figure is no division");
        assert!(!is_heel(&[], 0.0));
    }

    #[test]
    fn what_is_gone_is_named() {
        // Amsterdam got letters: WK036300 of 2020 is WK0363AA in 2024.
        let now = HashSet::from(["WK0363AA".to_owned(), "WK0363AB".to_owned()]);
        assert_eq!(vervallen(&["WK036300", "WK0363AA"], &now), ["WK036300"]);
    }
}
