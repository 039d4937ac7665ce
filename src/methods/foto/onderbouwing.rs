//! What a researcher asks of the figures behind a Foto: how much is missing, what measures nearly
//! the same, and where one wijk stretches the scale.

use crate::methods::samenhang::samenhang;
use crate::methods::verdeling::{MAD_FACTOR, verdeling};
use crate::model::foto::{Foto, FotoInput, WijkInput};

/// From this |r| on two indicators measure nearly the same.
const NEARLY_THE_SAME: f64 = 0.9;

/// So many MADs from the middle a value stands alone (Iglewicz and Hoaglin 1993).
const ALONE: f64 = 3.5;

/// Two indicators that go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paar {
    /// Places of both.
    pub indicatoren: (usize, usize),
    /// Pearson's r, favourable side up.
    pub r: f64,
    /// Number of wijken.
    pub wijken: usize,
}

/// Pairs with |r| > 0.9 among the indicators that count, over the wijken that take part.
pub fn paren(input: &FotoInput) -> Vec<Paar> {
    let counting: Vec<usize> =
        (0..input.indicatoren.len()).filter(|place| input.indicatoren[*place].counts()).collect();
    let mut found = Vec::new();
    for (index, &first) in counting.iter().enumerate() {
        for &second in &counting[index + 1..] {
            let both =
                |wijk: &WijkInput| Some((value(input, wijk, first)?, value(input, wijk, second)?));
            let pairs: Vec<(f64, f64)> = input.wijken.iter().filter_map(both).collect();
            let Some(known) = samenhang(&pairs) else { continue };
            if known.r.abs() > NEARLY_THE_SAME {
                let sign = |place: usize| input.indicatoren[place].richting.sign();
                let r = known.r * sign(first) * sign(second);
                found.push(Paar { indicatoren: (first, second), r, wijken: known.n });
            }
        }
    }
    found
}

/// A value that lies far from all others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uitschieter {
    /// Place of the indicator.
    pub indicator: usize,
    /// Place of the wijk.
    pub wijk: usize,
    /// Its value.
    pub waarde: f64,
}

/// Values whose distance to the median is more than 3.5 × 1.4826 × MAD.
pub fn uitschieters(input: &FotoInput) -> Vec<Uitschieter> {
    let mut found = Vec::new();
    for indicator in 0..input.indicatoren.len() {
        let known: Vec<(usize, f64)> = input
            .wijken
            .iter()
            .enumerate()
            .filter_map(|(wijk, one)| Some((wijk, value(input, one, indicator)?)))
            .collect();
        let values: Vec<f64> = known.iter().map(|(_, waarde)| *waarde).collect();
        let Some(spread) = verdeling(&values).filter(|found| found.mad > 0.0) else { continue };
        let limit = ALONE * MAD_FACTOR * spread.mad;
        let far = |(_, waarde): &&(usize, f64)| (waarde - spread.mediaan).abs() > limit;
        found.extend(known.iter().filter(far).map(|(wijk, waarde)| Uitschieter {
            indicator,
            wijk: *wijk,
            waarde: *waarde,
        }));
    }
    found
}

fn value(input: &FotoInput, wijk: &WijkInput, place: usize) -> Option<f64> {
    let cijfer = wijk.cijfers.get(place)?;
    let counts = wijk.telt_niet_mee.is_none()
        && !cijfer.is_about_few(&input.indicatoren[place], input.grenzen);
    cijfer.waarde.ok().filter(|_| counts)
}

/// Cells of wijken that take part: how many have a score, of how many.
pub fn gevuld(foto: &Foto) -> (usize, usize) {
    let taking_part = foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none());
    let cells: Vec<bool> = taking_part
        .flat_map(|wijk| &wijk.leefgebieden)
        .flat_map(|deel| deel.indicatoren.iter().map(|one| one.z.is_ok()))
        .collect();
    (cells.iter().filter(|known| **known).count(), cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::foto::tests::{cijfer, foto, indicator, input};
    use crate::model::{Indicator, Richting};

    #[test]
    fn what_measures_nearly_the_same_is_listed() {
        // b = 2a: r = 1; c is the other way round: r = −1, and 1 with its favourable side up.
        let up = [1.0, 2.0, 3.0, 4.0, 6.0];
        let rows = [
            up.map(cijfer).to_vec(),
            up.map(|x| cijfer(2.0 * x)).to_vec(),
            up.map(|x| cijfer(-x)).to_vec(),
            [3.0, 1.0, 4.0, 1.0, 5.0].map(cijfer).to_vec(),
        ];
        let down = Indicator { richting: Richting::LagerIsGunstiger, ..indicator("c") };
        let given = input(vec![indicator("a"), indicator("b"), down, indicator("d")], &rows);
        let found: Vec<((usize, usize), f64)> =
            paren(&given).iter().map(|one| (one.indicatoren, one.r)).collect();
        assert_eq!(found, [((0, 1), 1.0), ((0, 2), 1.0), ((1, 2), 1.0)]);
        assert_eq!(paren(&given)[0].wijken, 5);
    }

    #[test]
    fn a_wijk_that_stretches_the_scale_is_named() {
        // 30, 32, 34, 36, 123: median 34, distances 4 2 0 2 89, MAD 2; 3.5 × 1.4826 × 2 = 10.4.
        let row = [30.0, 32.0, 34.0, 36.0, 123.0].map(cijfer).to_vec();
        let found = uitschieters(&input(vec![indicator("a")], &[row]));
        assert_eq!(found, [Uitschieter { indicator: 0, wijk: 4, waarde: 123.0 }]);
    }

    #[test]
    fn missing_cells_are_counted() {
        let mut given = input(
            vec![indicator("a"), indicator("b")],
            &[[1.0, 2.0, 3.0].map(cijfer).to_vec(), [1.0, 2.0, 4.0].map(cijfer).to_vec()],
        );
        assert_eq!(gevuld(&foto(&given)), (6, 6));
        given.wijken[0].cijfers[1] = crate::model::foto::Cijfer::none();
        // Two values are left of b: too few to compare, so none of its three cells has a score.
        assert_eq!(gevuld(&foto(&given)), (3, 6));
    }
}
