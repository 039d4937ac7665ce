use super::*;
use crate::model::indicator::GetalSoort;
use crate::model::klein::{Grenzen, Rol, TabelCijfer};
use crate::model::{Indicator, Periode};
use proptest::prelude::*;

/// A gemeente (gebied 0) and its wijken, in one year.
struct Stad(Cijfertabel);

impl Stad {
    fn new(wijken: usize) -> Self {
        let mut gebieden = vec![Rol::Gemeente];
        gebieden.extend(vec![Rol::Wijk; wijken]);
        let (indicatoren, cijfers) = (Vec::new(), Vec::new());
        Self(Cijfertabel { gebieden, indicatoren, cijfers, grenzen: Grenzen::default() })
    }

    /// An indicator with a value per gebied, the gemeente first; NaN where there is none.
    fn with(self, id: &str, soort: GetalSoort, noemer: &str, values: &[f64]) -> Self {
        let periods: Vec<(Periode, f64)> =
            values.iter().map(|value| (Periode::year_of(2024), *value)).collect();
        let gebieden: Vec<usize> = (0..values.len()).collect();
        self.rows(id, soort, noemer, &gebieden, &periods)
    }

    fn rows(
        mut self,
        id: &str,
        soort: GetalSoort,
        noemer: &str,
        gebieden: &[usize],
        values: &[(Periode, f64)],
    ) -> Self {
        let mut own = Indicator::unknown(id);
        (own.soort, own.noemer) = (Some(soort), noemer.to_owned());
        let indicator = self.0.indicatoren.len();
        self.0.indicatoren.push(own);
        for (gebied, (periode, waarde)) in gebieden.iter().zip(values) {
            let (gebied, periode, waarde) = (*gebied, *periode, *waarde);
            let (teller, noemer) = (None, None);
            let one = TabelCijfer { gebied, indicator, periode, waarde, teller, noemer };
            self.0.cijfers.extend((!waarde.is_nan()).then_some(one));
        }
        self
    }

    fn counts(self, id: &str, values: &[f64]) -> Self {
        self.with(id, GetalSoort::Aantal, "", values)
    }

    /// The hidden ones as 'id gebied', in the order of the table.
    fn hidden(&self) -> Vec<String> {
        let hidden = verborgen(&self.0).into_iter().zip(&self.0.cijfers);
        let of = |cijfer: &TabelCijfer| {
            format!("{} {}", self.0.indicatoren[cijfer.indicator].id, cijfer.gebied)
        };
        hidden.filter(|(hidden, _)| *hidden).map(|(_, cijfer)| of(cijfer)).collect()
    }
}

#[test]
fn a_count_of_one_to_four_is_hidden_and_nought_and_five_are_not() {
    let none: [&str; 0] = [];
    for shown in [0.0, 5.0, 12.0] {
        assert_eq!(Stad::new(1).counts("x", &[f64::NAN, shown]).hidden(), none, "{shown}");
    }
    for small in [1.0, 2.0, 3.0, 4.0] {
        assert_eq!(Stad::new(1).counts("x", &[f64::NAN, small]).hidden(), ["x 1"], "{small}");
    }
}

#[test]
fn the_smallest_other_wijk_is_hidden_too() {
    // 3 = 63 − 20 − 40: without another hidden wijk it can be subtracted. 3 + 20 = 23 remains,
    // which can be 1 + 22 to 4 + 19.
    let stad = Stad::new(3).counts("x", &[63.0, 40.0, 3.0, 20.0]);
    assert_eq!(stad.hidden(), ["x 2", "x 3"]);
    // Of equal wijken the one with the lowest code.
    let equal = Stad::new(4).counts("x", &[63.0, 3.0, 20.0, 20.0, 20.0]);
    assert_eq!(equal.hidden(), ["x 1", "x 2"]);
    // 0 is seen, so it is no help.
    let nought = Stad::new(3).counts("x", &[43.0, 40.0, 3.0, 0.0]);
    assert_eq!(nought.hidden(), ["x 1", "x 2"]);
}

#[test]
fn small_wijken_can_hide_each_other_unless_together_they_leave_no_choice() {
    // 2 + 3 = 5 is also 1 + 4.
    assert_eq!(Stad::new(3).counts("x", &[45.0, 2.0, 3.0, 40.0]).hidden(), ["x 1", "x 2"]);
    // 4 + 4 = 8 leaves no choice to who knows that both are at most 4: 40 goes too.
    let all = Stad::new(4).counts("x", &[148.0, 4.0, 4.0, 40.0, 100.0]);
    assert_eq!(all.hidden(), ["x 1", "x 2", "x 3"]);
}

#[test]
fn a_total_that_is_small_itself_is_hidden() {
    assert_eq!(Stad::new(2).counts("x", &[3.0, 0.0, 3.0]).hidden(), ["x 0", "x 2"]);
}

#[test]
fn the_part_that_nobody_published_cannot_be_subtracted_either() {
    // 60 − 57 = 3 for the wijk that the source left out.
    let stad = Stad::new(3).counts("x", &[60.0, 40.0, f64::NAN, 17.0]);
    assert_eq!(stad.hidden(), ["x 3"]);
    let many = Stad::new(3).counts("x", &[90.0, 40.0, f64::NAN, 17.0]);
    assert!(many.hidden().is_empty(), "33 is no small number");
}

#[test]
fn men_women_and_inwoners_hide_each_other_in_two_wijken() {
    // 3 men: hidden with 47 women of that wijk; both again in a second wijk, since otherwise the
    // gemeente minus the other wijken says it.
    let stad = Stad::new(3)
        .counts("mannen", &[303.0, 100.0, 3.0, 200.0])
        .counts("vrouwen", &[357.0, 110.0, 47.0, 200.0])
        .counts("aantal-inwoners", &[660.0, 210.0, 50.0, 400.0]);
    assert_eq!(stad.hidden(), ["mannen 1", "mannen 2", "vrouwen 1", "vrouwen 2"]);
}

#[test]
fn a_rate_goes_with_the_count_over_it() {
    // 25 per 1.000 of 120 inwoners are 3 people; 30 per 1.000 of 1.000 are 30.
    let rate = |stad: Stad| {
        stad.with("ww-per-1000-inwoners", GetalSoort::Per1000, "inwoners", &[f64::NAN, 25.0, 30.0])
            .counts("aantal-inwoners", &[f64::NAN, 120.0, 1000.0])
    };
    assert_eq!(rate(Stad::new(2)).hidden(), ["ww-per-1000-inwoners 1"]);
    // With the sum known the other wijk would tell: 33 people in all, of which 30 there.
    let stad = Stad::new(2)
        .with("ww-per-1000-inwoners", GetalSoort::Per1000, "inwoners", &[29.464286, 25.0, 30.0])
        .counts("aantal-inwoners", &[1120.0, 120.0, 1000.0]);
    assert_eq!(stad.hidden(), ["ww-per-1000-inwoners 1", "ww-per-1000-inwoners 2"]);
    // The count that was hidden for another one takes its rate along.
    let both = Stad::new(2)
        .counts("personen-met-ww-uitkering", &[33.0, 3.0, 30.0])
        .with("ww-per-1000-inwoners", GetalSoort::Per1000, "inwoners", &[f64::NAN, 25.0, 30.0])
        .counts("aantal-inwoners", &[1120.0, 120.0, 1000.0]);
    let counts = ["personen-met-ww-uitkering 1", "personen-met-ww-uitkering 2"];
    let rates = ["ww-per-1000-inwoners 1", "ww-per-1000-inwoners 2"];
    assert_eq!(both.hidden(), [counts, rates].concat());
}

#[test]
fn what_a_percentage_leaves_over_counts_too() {
    let stad = |percent: f64| {
        Stad::new(1)
            .with("koopwoningen", GetalSoort::Percentage, "woningen", &[f64::NAN, percent])
            .counts("woningvoorraad", &[f64::NAN, 100.0])
            .hidden()
    };
    assert_eq!(stad(97.0), ["koopwoningen 1"], "3 homes are rented");
    assert_eq!(stad(3.0), ["koopwoningen 1"], "3 homes are owned");
    assert!(stad(100.0).is_empty() && stad(0.0).is_empty() && stad(50.0).is_empty());
}

#[test]
fn the_numerator_of_the_source_decides_and_an_estimate_counts_nobody() {
    let mut stad = Stad::new(1).with("p", GetalSoort::Percentage, "", &[f64::NAN, 6.0]);
    assert!(stad.hidden().is_empty(), "6 % of nobody knows how many");
    (stad.0.cijfers[0].teller, stad.0.cijfers[0].noemer) = (Some(3.0), Some(50.0));
    assert_eq!(stad.hidden(), ["p 1"]);
    let mut estimate = Stad::new(1)
        .with("p", GetalSoort::Percentage, "inwoners", &[f64::NAN, 6.0])
        .counts("aantal-inwoners", &[f64::NAN, 50.0]);
    assert_eq!(estimate.hidden(), ["p 1"]);
    estimate.0.indicatoren[0].schatting = true;
    assert!(estimate.hidden().is_empty());
}

#[test]
fn what_a_source_gives_beside_a_figure_are_counts_too() {
    let beside = |soort, teller, noemer| {
        let mut stad = Stad::new(1).with("p", soort, "", &[f64::NAN, 50.0]);
        (stad.0.cijfers[0].teller, stad.0.cijfers[0].noemer) = (teller, noemer);
        stad.hidden().len()
    };
    for soort in [GetalSoort::Percentage, GetalSoort::Euro, GetalSoort::Aantal] {
        assert_eq!(beside(soort, Some(3.0), None), 1, "{soort:?}: three, of nobody knows how many");
        assert_eq!(beside(soort, None, Some(3.0)), 1, "{soort:?}: three were asked");
        assert_eq!(beside(soort, Some(10.0), Some(20.0)), 0, "{soort:?}");
    }
    // 123 were asked in all; without a second hidden number 3 = 123 − 20 − 100.
    let mut sum = Stad::new(3).with("p", GetalSoort::Euro, "", &[7.0, 7.0, 7.0, 7.0]);
    for (place, noemer) in [123.0, 3.0, 20.0, 100.0].into_iter().enumerate() {
        sum.0.cijfers[place].noemer = Some(noemer);
    }
    assert_eq!(sum.hidden(), ["p 1", "p 2"]);
}

#[test]
fn a_month_cannot_be_subtracted_from_its_year() {
    let months: Vec<f64> =
        (0..12).map(|month| if month == 5 { 3.0 } else { 10.0 + f64::from(month) }).collect();
    let periods = (1..=12).map(|month| Periode::from_number(202_400 + month).unwrap());
    let mut values: Vec<(Periode, f64)> = periods.zip(months.iter().copied()).collect();
    values.push((Periode::year_of(2024), months.iter().sum()));
    let stad = Stad::new(1).rows("x", GetalSoort::Aantal, "", &[1; 13], &values);
    let hidden = verborgen(&stad.0);
    let periods: Vec<String> = stad
        .0
        .cijfers
        .iter()
        .zip(&hidden)
        .filter(|(_, hidden)| **hidden)
        .map(|(cijfer, _)| cijfer.periode.to_string())
        .collect();
    assert_eq!(periods, ["2024-01", "2024-06"]);
}

#[test]
fn a_wijk_that_takes_part_is_known_to_have_enough_inwoners() {
    // 4 + 201 = 205, and the second takes part, so it has 200 or more: 1 to 4 all fit. With 200
    // the first is 4 or less, and with 1 + 200 = 201 nothing else fits: a third wijk goes too.
    let two = Stad::new(3).counts("aantal-inwoners", &[1205.0, 4.0, 201.0, 1000.0]);
    assert_eq!(two.hidden(), ["aantal-inwoners 1", "aantal-inwoners 2"]);
    let three = Stad::new(3).counts("aantal-inwoners", &[1201.0, 1.0, 200.0, 1000.0]);
    assert_eq!(three.hidden().len(), 3);
}

/// Every value from 1 to 4 that a hidden count can have for who knows all that is shown: tried
/// one by one, without the system of the rule.
fn possible(sums: &[(usize, Vec<usize>)], shown: &[Option<i64>], secret: usize) -> Vec<i64> {
    (1..=4)
        .filter(|guess| {
            let mut known = shown.to_vec();
            known[secret] = Some(*guess);
            solvable(sums, &mut known)
        })
        .collect()
}

/// Whether the cells that are not known can be filled with 1 or more (0 would be shown).
fn solvable(sums: &[(usize, Vec<usize>)], known: &mut Vec<Option<i64>>) -> bool {
    for (total, parts) in sums {
        let open: Vec<usize> = parts.iter().copied().filter(|cel| known[*cel].is_none()).collect();
        let sum: i64 = parts.iter().filter_map(|cel| known[*cel]).sum();
        let least = sum + open.len() as i64;
        match known[*total] {
            Some(total) if open.is_empty() && total != sum => return false,
            Some(total) if least > total => return false,
            _ => {}
        }
    }
    let Some(next) = known.iter().position(Option::is_none) else { return true };
    (1..=40).any(|guess| {
        known[next] = Some(guess);
        let fits = solvable(sums, known);
        if !fits {
            known[next] = None;
        }
        fits
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Men and women of the wijken with all their totals: who adds and subtracts everything that
    /// is shown is left with at least two values for every small count.
    #[test]
    fn nobody_can_work_a_hidden_count_out(
        people in proptest::collection::vec((0_i64..9, 0_i64..12), 1..4),
    ) {
        let wijken = people.len();
        let column = |of: fn(&(i64, i64)) -> i64| -> Vec<i64> {
            let own: Vec<i64> = people.iter().map(of).collect();
            std::iter::once(own.iter().sum()).chain(own).collect()
        };
        let columns = [column(|p| p.0), column(|p| p.1), column(|p| p.0 + p.1)];
        let float = |values: &[i64]| values.iter().map(|v| *v as f64).collect::<Vec<f64>>();
        let stad = Stad::new(wijken)
            .counts("mannen", &float(&columns[0]))
            .counts("vrouwen", &float(&columns[1]))
            .counts("aantal-inwoners", &float(&columns[2]));
        let hidden = verborgen(&stad.0);
        let values: Vec<i64> = columns.concat();
        let shown: Vec<Option<i64>> =
            values.iter().zip(&hidden).map(|(value, hidden)| (!hidden).then_some(*value)).collect();
        let gebieden = wijken + 1;
        let mut sums: Vec<(usize, Vec<usize>)> = (0..3)
            .map(|kind| (kind * gebieden, (1..gebieden).map(|g| kind * gebieden + g).collect()))
            .collect();
        sums.extend((0..gebieden).map(|g| (2 * gebieden + g, vec![g, gebieden + g])));
        for (cel, value) in values.iter().enumerate() {
            if (1..=4).contains(value) {
                prop_assert!(shown[cel].is_none(), "a small count is shown: {values:?}");
                let left = possible(&sums, &shown, cel);
                // Four people, one in each cell: with all of it hidden nothing is left to hide.
                let nothing_left = shown.iter().zip(&values).all(|(one, v)| one.is_none() || *v == 0);
                prop_assert!(
                    left.len() >= 2 || nothing_left,
                    "{values:?} {shown:?}: cell {cel} can only be {left:?}"
                );
            }
        }
    }

    /// A count that only a rate tells: who multiplies what is shown with the inwoners that are
    /// shown, and subtracts from the gemeente, is left with at least two values.
    #[test]
    fn nobody_can_work_it_out_of_rates_and_denominators(
        people in proptest::collection::vec((0_i64..12, 20_i64..400), 2..6),
        with_counts in any::<bool>(),
    ) {
        let total = (people.iter().map(|p| p.0).sum(), people.iter().map(|p| p.1).sum());
        let all: Vec<(i64, i64)> = std::iter::once(total).chain(people).collect();
        let floats = |of: fn(&(i64, i64)) -> f64| all.iter().map(of).collect::<Vec<f64>>();
        let rates = floats(|(ill, inwoners)| *ill as f64 * 1000.0 / *inwoners as f64);
        let mut stad = Stad::new(all.len() - 1)
            .counts("aantal-inwoners", &floats(|(_, inwoners)| *inwoners as f64))
            .with("ww-per-1000-inwoners", GetalSoort::Per1000, "inwoners", &rates);
        if with_counts {
            stad = stad.counts("personen-met-ww-uitkering", &floats(|(ill, _)| *ill as f64));
        }
        let hidden = verborgen(&stad.0);
        let gebieden = all.len();
        // Inwoners are 20 or more: all of them are shown, so that every rate that is shown tells
        // its count, as the count itself does.
        prop_assert!(!hidden[..gebieden].contains(&true));
        let told = |gebied: usize| hidden.iter().skip(gebieden + gebied).step_by(gebieden).any(|h| !h);
        let shown: Vec<Option<i64>> =
            all.iter().enumerate().map(|(g, (ill, _))| told(g).then_some(*ill)).collect();
        let sums = [(0, (1..gebieden).collect())];
        for (gebied, (ill, _)) in all.iter().enumerate() {
            if (1..=4).contains(ill) {
                prop_assert!(shown[gebied].is_none(), "{all:?}: told of gebied {gebied}");
                let left = possible(&sums, &shown, gebied);
                // Four wijken with one each: with all of it hidden there is nothing left to hide.
                let nothing_left = shown.iter().zip(&all).all(|(one, a)| one.is_none() || a.0 == 0);
                prop_assert!(
                    left.len() >= 2 || nothing_left,
                    "{all:?} {shown:?}: {gebied} can only be {left:?}"
                );
            }
        }
    }
}
