//! Parts that do not add up to their total, beyond what rounding does.

use super::afronding::eenheid;

/// How the figures were rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afronding {
    /// To the nearest unit: each figure is off by half a unit at most.
    Dichtstbij,
    /// Of CBS, for wijken and buurten: each figure is off by less than a whole unit.
    ///
    /// Measured on Kerncijfers wijken en buurten 2020 (84799NED), 16.985 wijken and buurten: the
    /// four kinds of burgerlijke staat are off by up to 20 from inwoners in 984 of them, where
    /// half a unit each allows 12,5; a whole unit each (25) is never passed, nor is it in any
    /// other division or by the sum of the wijken over their gemeente.
    Cbs,
}

/// Figures that were rounded alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eenheden {
    /// The unit of the parts.
    pub delen: f64,
    /// The unit of the total; 0 when it is exact.
    pub totaal: f64,
    /// How they were rounded.
    pub afronding: Afronding,
}

impl Eenheden {
    /// The units of figures as they are found in the data.
    pub fn of(delen: &[f64], totalen: &[f64], afronding: Afronding) -> Self {
        Self { delen: eenheid(delen), totaal: eenheid(totalen), afronding }
    }

    /// By how much the sum of k parts may differ from the total: (k·u + U)/2 with u and U the
    /// units of parts and total, which is (k+1)·u/2 when they are alike.
    pub fn marge(self, k: usize) -> f64 {
        let off = |unit: f64| match self.afronding {
            Afronding::Cbs if unit >= 5.0 => unit,
            _ => unit / 2.0,
        };
        k as f64 * off(self.delen) + off(self.totaal)
    }
}

/// A sum that is not its total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verschil {
    /// The sum of the parts.
    pub som: f64,
    /// The total.
    pub totaal: f64,
    /// What rounding explains at most.
    pub marge: f64,
}

/// Lays the sum of parts beside their total; `None` when they agree within rounding.
///
/// Where a part is missing only an excess tells something: parts are never negative.
pub fn verschil(delen: &[Option<f64>], totaal: f64, eenheden: Eenheden) -> Option<Verschil> {
    let known: Vec<f64> = delen.iter().copied().flatten().collect();
    let som: f64 = known.iter().sum();
    let marge = eenheden.marge(known.len());
    let complete = known.len() == delen.len();
    let too_much = exceeds(som - totaal, marge);
    let too_little = complete && exceeds(totaal - som, marge);
    (!known.is_empty() && (too_much || too_little)).then_some(Verschil { som, totaal, marge })
}

/// Lays the sum of smaller gebieden beside the gebied that they make up.
///
/// A source counts in the gemeente what it cannot place in a wijk (a car of a lease company, a
/// misdrijf without address), so that less is normal: for what has an address (`heeft_adres`) up
/// to 1 % less. Measured on Kerncijfers wijken en buurten 2020: inwoners and huishoudens 0,23 % at
/// most, personenauto's 66 %.
pub fn verschil_van_gebieden(
    delen: &[Option<f64>],
    totaal: f64,
    eenheden: Eenheden,
    heeft_adres: bool,
) -> Option<Verschil> {
    let found = verschil(delen, totaal, eenheden)?;
    let missing = found.totaal - found.som;
    let explained = missing > 0.0 && (!heeft_adres || missing <= found.marge + totaal / 100.0);
    (!explained).then_some(found)
}

fn exceeds(difference: f64, marge: f64) -> bool {
    difference > marge * (1.0 + 1e-9) + 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    fn units(delen: f64, totaal: f64) -> Eenheden {
        Eenheden { delen, totaal, afronding: Afronding::Dichtstbij }
    }

    #[test]
    fn the_margin_is_that_of_the_printed_numbers() {
        // (k+1)·u/2: a difference of two whole numbers may be off by 1,5.
        assert_eq!(units(1.0, 1.0).marge(2), 1.5);
        // Nine wijken rounded to 5 beside an exact total: 22,5.
        assert_eq!(units(5.0, 0.0).marge(9), 22.5);
        assert_eq!(units(5.0, 5.0).marge(2), 7.5);
        let cbs = Eenheden { afronding: Afronding::Cbs, ..units(5.0, 5.0) };
        assert_eq!(cbs.marge(4), 25.0);
        assert_eq!(Eenheden { afronding: Afronding::Cbs, ..units(0.1, 1.0) }.marge(2), 0.6);
    }

    #[test]
    fn rounding_is_no_difference() {
        // Zuid 2024 (CBS): 8.575 men and 9.115 women, 17.695 together.
        assert_eq!(verschil(&some(&[8575.0, 9115.0]), 17_695.0, units(5.0, 5.0)), None);
        let found = verschil(&some(&[8575.0, 9115.0]), 17_700.0, units(5.0, 5.0)).unwrap();
        assert_eq!((found.som, found.totaal, found.marge), (17_690.0, 17_700.0, 7.5));
        // Begroting 2019 of Hilversum: −80 − 82 and −163 are one apart, −165 would be three.
        assert_eq!(verschil(&some(&[-80.0, -82.0]), -163.0, units(1.0, 1.0)), None);
        assert!(verschil(&some(&[-80.0, -82.0]), -165.0, units(1.0, 1.0)).is_some());
        assert_eq!(verschil(&some(&[0.1, 0.2]), 0.3, units(0.0, 0.0)), None);
    }

    #[test]
    fn with_a_part_missing_only_too_much_tells() {
        let units = units(1.0, 0.0);
        assert_eq!(verschil(&[Some(40.0), Some(41.0), None], 100.0, units), None);
        assert!(verschil(&[Some(60.0), Some(47.0), None], 100.0, units).is_some());
        assert_eq!(verschil(&[None, None], 100.0, units), None);
    }

    #[test]
    fn what_has_no_address_may_be_missing_in_the_wijken() {
        // Aalsmeer 2020 (CBS 84799NED): 17.185 cars, 16.815 in its three wijken.
        let cars = some(&[16_815.0]);
        let units = units(5.0, 5.0);
        assert_eq!(verschil_van_gebieden(&cars, 17_185.0, units, false), None);
        assert!(verschil_van_gebieden(&cars, 17_185.0, units, true).is_some());
        // Amsterdam 2020: 872.757 inwoners, 872.165 in its wijken: 0,07 %.
        let inwoners = some(&[872_165.0]);
        assert_eq!(verschil_van_gebieden(&inwoners, 872_757.0, units, true), None);
        // More in the parts than in the whole is always odd.
        assert!(verschil_van_gebieden(&some(&[90.0, 20.0]), 100.0, units, false).is_some());
    }
}
