//! The figures of a gebied that belong to one series, and where they go.

use crate::document::figures::Series;
use crate::methods::figure::breaks::same_series;
use crate::methods::verandering::ontwikkeling_van;
use crate::model::foto::Cijfer;
use crate::model::ontwikkeling::{Koers, Verloop};
use crate::model::{Indicator, Periode};

/// The figures that have a value up to a period, oldest first, back to where another source
/// begins; of periods of the same length.
pub(super) fn of_one_series(series: &Series, nr: i64, until: Option<Periode>) -> Vec<Cijfer> {
    let Some((until, periods)) = until.zip(series.get(&nr)) else { return Vec::new() };
    let back = periods.range(..=until).rev().map(|(periode, cijfer)| (*periode, cijfer));
    let alike = back.filter(|(periode, _)| periode.is_year() == until.is_year());
    let known = alike.map(|(_, cijfer)| cijfer).filter(|cijfer| cijfer.waarde.is_ok());
    let all: Vec<&Cijfer> = known.collect();
    let Some(newest) = all.first() else { return Vec::new() };
    let same = all.iter().take_while(|one| same_series(&one.bron, &newest.bron));
    let mut figures: Vec<Cijfer> = same.map(|one| (*one).clone()).collect();
    figures.reverse();
    figures
}

/// Where a figure goes for the people there; `None` when that can be chance or is not known.
pub(super) fn koers(
    series: &Series,
    (nr, indicator): (i64, &Indicator),
    until: Option<Periode>,
) -> Option<Koers> {
    let figures = of_one_series(series, nr, until);
    let course = ontwikkeling_van(&figures.iter().collect::<Vec<_>>(), indicator).ok()?;
    let up = match course.verloop {
        Verloop::Stijgt => 1.0,
        Verloop::Daalt => -1.0,
        Verloop::KanToevalZijn => return None,
    };
    match up * indicator.richting.sign() {
        side if side > 0.0 => Some(Koers::WordtGunstiger),
        side if side < 0.0 => Some(Koers::WordtOngunstiger),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Richting;

    /// Figures of these years, the newest last; the first `andere` come from another table.
    fn series(values: &[f64], andere: usize) -> Series {
        let cijfer = |(place, waarde): (usize, &f64)| {
            let periode = Periode::year_of(2018 + place as i32);
            let bron = if place < andere { "A|oud" } else { "A|nieuw" };
            let cijfer = Cijfer {
                periode: Some(periode),
                waarde: Ok(*waarde),
                bron: bron.into(),
                ..Cijfer::none()
            };
            (periode, cijfer)
        };
        Series::from([(7, values.iter().enumerate().map(cijfer).collect())])
    }

    fn course(values: &[f64], andere: usize, richting: Richting) -> Option<Koers> {
        let indicator = Indicator { richting, ..Indicator::unknown("x") };
        koers(&series(values, andere), (7, &indicator), Some(Periode::year_of(2030)))
    }

    #[test]
    fn the_arrow_points_to_what_is_favourable() {
        // Six rising years: S = 15, Var = 6·5·17/18 = 28.33, z = 14/5.32 = 2.63, p = 0.009.
        let rising = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let higher = Richting::HogerIsGunstiger;
        assert_eq!(course(&rising, 0, higher), Some(Koers::WordtGunstiger));
        let lower = Richting::LagerIsGunstiger;
        assert_eq!(course(&rising, 0, lower), Some(Koers::WordtOngunstiger));
        assert_eq!(course(&rising, 0, Richting::Neutraal), None);
    }

    #[test]
    fn chance_and_a_break_have_no_arrow() {
        let higher = Richting::HogerIsGunstiger;
        // S = 3 of 15.
        assert_eq!(course(&[3.0, 1.0, 4.0, 2.0, 5.0, 1.5], 0, higher), None);
        // Only four years of the newest table.
        assert_eq!(course(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 2, higher), None);
    }
}
