//! Outliers brought in, by winsorising or else a logarithm.

use super::winsorise::winsorise;
use super::{Column, IndexFault, Matrix, Moments};

/// What counts as outliers, and what to do about them (COINr: `Treat`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Treatment {
    /// Values from this |skewness| up …
    pub skew: f64,
    /// … together with this kurtosis are treated.
    pub kurtosis: f64,
    /// How many values may be winsorised; 0 goes straight to the logarithm.
    pub most: usize,
    /// Whether a logarithm follows where winsorising is not enough:
    /// ln(x − min + 0,01·(max − min)) (COINr: `log_CT`).
    pub log: bool,
    /// Whether the logarithm is taken of the winsorised values; else of the original ones.
    pub combine: bool,
}

impl Default for Treatment {
    /// 2 and 3,5, five values, then the logarithm of the original values, as COINr.
    fn default() -> Self {
        Self { skew: 2.0, kurtosis: 3.5, most: 5, log: true, combine: false }
    }
}

impl Treatment {
    /// Whether nothing needs to be done: |skewness| *or* kurtosis is below its limit.
    pub(super) fn passes(&self, moments: Moments) -> bool {
        moments.skew.abs() < self.skew || moments.kurtosis < self.kurtosis
    }
}

/// What was done with one indicator.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TreatmentReport {
    /// Moments before; `None` when nothing was looked at, or below four different values.
    pub before: Option<Moments>,
    /// Moments after.
    pub after: Option<Moments>,
    /// Rows that got the value of the next lower one.
    pub high: Vec<usize>,
    /// Rows that got the value of the next higher one.
    pub low: Vec<usize>,
    /// Whether the logarithm was taken.
    pub log: bool,
    /// Whether the outcome passes; `None` when that cannot be said, and nothing was changed.
    pub passes: Option<bool>,
}

/// Treats every indicator that asks for it: gebied × indicator, and per indicator a report.
///
/// Missing and infinite values stay what they are and are in no moment.
///
/// # Errors
/// [`IndexFault::Afmeting`] when sizes differ, [`IndexFault::Behandeling`] on limits that are no
/// numbers.
pub fn treat(
    waarden: &Matrix<Option<f64>>,
    columns: &[Column],
) -> Result<(Matrix<Option<f64>>, Vec<TreatmentReport>), IndexFault> {
    IndexFault::check_size("indicatoren", waarden.columns(), columns.len())?;
    let mut treated = waarden.clone();
    let mut reports = Vec::with_capacity(columns.len());
    for (kolom, column) in columns.iter().enumerate() {
        let report = match &column.treatment {
            None => TreatmentReport::default(),
            Some(treatment) if treatment.skew.is_nan() || treatment.kurtosis.is_nan() => {
                return Err(IndexFault::Behandeling { kolom });
            }
            Some(treatment) => treat_column(&mut treated, kolom, treatment),
        };
        reports.push(report);
    }
    Ok((treated, reports))
}

fn treat_column(
    waarden: &mut Matrix<Option<f64>>,
    kolom: usize,
    treatment: &Treatment,
) -> TreatmentReport {
    let mut cells = waarden.column(kolom);
    let is_there = |row: &usize| cells[*row].is_some_and(f64::is_finite);
    let rows: Vec<usize> = (0..cells.len()).filter(is_there).collect();
    let values: Vec<f64> = rows.iter().filter_map(|row| cells[*row]).collect();
    let (values, mut report) = treated_values(values, treatment);
    for place in report.high.iter_mut().chain(&mut report.low) {
        *place = rows[*place];
    }
    for (row, value) in rows.iter().zip(values) {
        cells[*row] = Some(value);
    }
    waarden.set_column(kolom, &cells);
    report
}

/// Values after treatment, with their places in the report.
fn treated_values(values: Vec<f64>, treatment: &Treatment) -> (Vec<f64>, TreatmentReport) {
    let Some(before) = Moments::of(&values) else { return (values, TreatmentReport::default()) };
    let untreated = TreatmentReport { before: Some(before), ..TreatmentReport::default() };
    match stages(&values, treatment) {
        Some((treated, report)) => (treated, TreatmentReport { before: Some(before), ..report }),
        None => (values, untreated),
    }
}

/// Winsorising, and a logarithm when that is not enough; `None` when no moments are left.
fn stages(values: &[f64], treatment: &Treatment) -> Option<(Vec<f64>, TreatmentReport)> {
    let first = winsorise(values, treatment)?;
    let moments = Moments::of(&first.values)?;
    let passes = treatment.passes(moments);
    if passes || !treatment.log {
        let report = report(moments, treatment).with(first.high, first.low);
        return Some((first.values, report));
    }
    let (source, high, low) = if treatment.combine {
        (first.values, first.high, first.low)
    } else {
        (values.to_vec(), Vec::new(), Vec::new())
    };
    let logs = logarithms(&source);
    let report = report(Moments::of(&logs)?, treatment).with(high, low);
    Some((logs, TreatmentReport { log: true, ..report }))
}

fn report(after: Moments, treatment: &Treatment) -> TreatmentReport {
    let passes = Some(treatment.passes(after));
    TreatmentReport { after: Some(after), passes, ..TreatmentReport::default() }
}

impl TreatmentReport {
    fn with(self, high: Vec<usize>, low: Vec<usize>) -> Self {
        Self { high, low, ..self }
    }
}

/// ln(x − min + 0,01·(max − min)).
fn logarithms(values: &[f64]) -> Vec<f64> {
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.iter().map(|x| (x - min + 0.01 * (max - min)).ln()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::index::Normalisation;
    use crate::model::Richting;

    fn treated(values: &[f64], treatment: Treatment) -> (Vec<f64>, TreatmentReport) {
        treated_values(values.to_vec(), &treatment)
    }

    fn one_to(last: u32, further: &[f64]) -> Vec<f64> {
        (1..=last).map(f64::from).chain(further.iter().copied()).collect()
    }

    #[test]
    fn one_outlier_gets_the_next_value() {
        // tests/testthat/test-treat.R of COINr: 1 to 10 and 100; the 100 becomes 10 and it passes.
        let (values, report) = treated(&one_to(10, &[100.0]), Treatment::default());
        assert_eq!(values, one_to(10, &[10.0]));
        assert_eq!((report.high, report.low, report.log), (vec![10], vec![], false));
        assert_eq!(report.passes, Some(true));
    }

    #[test]
    fn at_the_low_side_too() {
        let mirrored: Vec<f64> = one_to(10, &[100.0]).iter().map(|x| -x).collect();
        let (values, report) = treated(&mirrored, Treatment::default());
        assert_eq!((values[10], report.high, report.low), (-10.0, vec![], vec![10]));
    }

    #[test]
    fn where_one_is_not_enough_comes_a_logarithm() {
        // The same file: 1 to 20, 100 and 200, at most one: it does not pass. Range 199.
        let values = one_to(20, &[100.0, 200.0]);
        let one = Treatment { most: 1, ..Treatment::default() };
        let (only, report) = treated(&values, Treatment { log: false, ..one });
        assert_eq!((&only[20..], report.passes), (&[100.0, 100.0][..], Some(false)));
        let (logs, report) = treated(&values, one);
        assert_eq!((report.high.is_empty(), report.log), (true, true));
        assert!((logs[0] - 1.99_f64.ln()).abs() < 1e-12);
        assert!((logs[21] - 200.99_f64.ln()).abs() < 1e-12);
        // Of the winsorised values: range 99.
        let (logs, report) = treated(&values, Treatment { combine: true, ..one });
        assert_eq!((report.high, report.log), (vec![21], true));
        assert!((logs[21] - 99.99_f64.ln()).abs() < 1e-12);
    }

    #[test]
    fn equal_extremes_go_together() {
        // Two of 100: COINr replaces both at once (`which(x == max(x))`).
        let values = one_to(30, &[1000.0, 1000.0]);
        let one = Treatment { most: 1, log: false, ..Treatment::default() };
        let (treated, report) = treated(&values, one);
        assert_eq!((&treated[30..], report.high), (&[30.0, 30.0][..], vec![30, 31]));
    }

    #[test]
    fn what_passes_or_cannot_be_judged_stays() {
        let plain = one_to(10, &[]);
        let (values, report) = treated(&plain, Treatment::default());
        assert_eq!((values, report.passes, report.log), (plain, Some(true), false));
        for values in [vec![], vec![1.0, 1.0, 9.0], vec![0.1; 9]] {
            let (same, report) = treated(&values, Treatment::default());
            assert_eq!((same, report), (values, TreatmentReport::default()));
        }
        // Only one differs: winsorised they would all be equal (COINr: untreated, with a warning).
        let lonely = [vec![0.0; 9], vec![1.0]].concat();
        let (same, report) = treated(&lonely, Treatment::default());
        assert_eq!((same, report.passes, report.high), (lonely, None, vec![]));
    }

    #[test]
    fn rows_are_those_of_the_table() {
        let mut cells: Vec<Option<f64>> = one_to(10, &[100.0]).into_iter().map(Some).collect();
        cells.insert(0, None);
        cells.insert(3, Some(f64::INFINITY));
        let table = Matrix::new(13, 1, cells.clone()).unwrap();
        let mut column = Column::new(Richting::HogerIsGunstiger, Normalisation::Z);
        assert_eq!(treat(&table, &[column]).unwrap().0, table);
        column.treatment = Some(Treatment::default());
        let (after, reports) = treat(&table, &[column]).unwrap();
        cells[12] = Some(10.0);
        assert_eq!(after.column(0), cells);
        assert_eq!(reports[0].high, [12]);
        column.treatment = Some(Treatment { skew: f64::NAN, ..Treatment::default() });
        assert_eq!(treat(&table, &[column]).unwrap_err(), IndexFault::Behandeling { kolom: 0 });
    }
}
