//! The Foto as a tartan rug: a row per wijk, a column per outcome, opened to indicators or not.

use crate::model::figure::{Axis, AxisColumn, Figure, FigureTable, Getal, Head, Mark, Row, Vlak};
use std::sync::Arc;

/// Width of a column for one indicator, as a part of that of an outcome.
const DEEL: f64 = 0.7;
/// Between two columns, and before the last one, which is made from the others.
const GAP: f64 = 0.025;
const GAP_LAST: f64 = 0.07;

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TartanKolom {
    /// What it says.
    pub naam: String,
    /// What it rests on.
    pub onder: String,
    /// Whether it is one indicator of the outcome before it.
    pub deel: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct TartanRij {
    /// Its name and how loud it is; its number is not read.
    pub kop: Row,
    /// What stands in each column with the place of its number, or why the row has nothing.
    pub vlakken: Result<Vec<(Vlak, usize)>, String>,
}

/// Puts the rows and columns together.
pub fn tartan(
    head: Head,
    getallen: &Arc<[Getal]>,
    kolommen: &[TartanKolom],
    rijen: Vec<TartanRij>,
    tabel: &Arc<FigureTable>,
) -> Figure {
    let mut marks = Vec::new();
    let mut rows = Vec::new();
    for (row, rij) in rijen.into_iter().enumerate() {
        match rij.vlakken {
            Ok(vlakken) => marks.extend(
                vlakken.into_iter().enumerate().map(|(column, (vlak, getal))| Mark::Cell {
                    row,
                    column,
                    vlak,
                    getal,
                }),
            ),
            Err(text) => marks.push(Mark::Missing { row, text, getal: rij.kop.getal }),
        }
        rows.push(rij.kop);
    }
    Figure {
        head,
        x: Axis::Columns(columns(kolommen)),
        y: Axis::Rows(rows),
        getallen: getallen.clone(),
        marks,
        tabel: tabel.clone(),
    }
}

/// Where the columns stand: an outcome is 1 wide.
fn columns(kolommen: &[TartanKolom]) -> Vec<AxisColumn> {
    let mut at = 0.0;
    let mut columns = Vec::new();
    for (place, kolom) in kolommen.iter().enumerate() {
        let last = place + 1 == kolommen.len();
        at += match place {
            0 => 0.0,
            _ if last => GAP_LAST,
            _ => GAP,
        };
        let to = at + if kolom.deel { DEEL } else { 1.0 };
        let (naam, onder, deel) = (kolom.naam.clone(), kolom.onder.clone(), kolom.deel);
        columns.push(AxisColumn { naam, onder, from: at, to, deel });
        at = to;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indicator_is_narrower_and_stands_behind_its_outcome() {
        let kolom = |naam: &str, deel| TartanKolom { naam: naam.into(), onder: "".into(), deel };
        let all = columns(&[
            kolom("Veiligheid", false),
            kolom("misdrijven", true),
            kolom("Algemeen", false),
        ]);
        let places: Vec<(f64, f64)> = all.iter().map(|one| (one.from, one.to)).collect();
        // 1; a gap of 0,025 and 0,7; a gap of 0,07 and 1.
        let expected = [(0.0, 1.0), (1.025, 1.725), (1.795, 2.795)];
        for ((from, to), (low, high)) in places.into_iter().zip(expected) {
            assert!((from - low).abs() < 1e-12 && (to - high).abs() < 1e-12, "{from} {to}");
        }
    }
}
