//! The list of sources in the file.

use super::tabel::TabelView;
use crate::model::{Bron, nl};

/// One source with how much it brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BronRij {
    /// The source.
    pub bron: Bron,
    /// Number of figures that came from it.
    pub cijfers: u64,
    /// Oldest and newest year of them.
    pub jaren: Option<(i32, i32)>,
}

/// The sources as a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BronnenView {
    /// One row per source.
    pub tabel: TabelView,
}

impl BronnenView {
    /// The sources in the order given.
    pub fn new(bronnen: &[BronRij]) -> Self {
        let with_years = bronnen.iter().any(|rij| rij.jaren.is_some());
        let mut tabel = TabelView::default().words("Uitgever", 130.0).words("Tabel", 360.0);
        if with_years {
            tabel = tabel.figures("Jaren", 96.0);
        }
        tabel = tabel.figures("Editie", 104.0).figures("Cijfers", 84.0);
        for rij in bronnen {
            tabel.push(cells(rij, with_years));
        }
        Self { tabel }
    }
}

fn cells(rij: &BronRij, with_years: bool) -> Vec<String> {
    let dash = || "–".to_owned();
    let editie = nl::parse_date(&rij.bron.editie).map_or_else(dash, nl::date);
    let tabel = if rij.bron.tabel.is_empty() { dash() } else { rij.bron.tabel.clone() };
    let jaren = match rij.jaren {
        None => dash(),
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
    };
    let cijfers = nl::number(rij.cijfers as f64, 0);
    let jaren = with_years.then_some(jaren);
    [rij.bron.uitgever.clone(), tabel].into_iter().chain(jaren).chain([editie, cijfers]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_table_edition_and_number_of_figures() {
        let bron = Bron::parse("CBS|84799NED|2021-03-01").unwrap();
        let rij = BronRij { bron, cijfers: 1234, jaren: Some((2020, 2020)) };
        let view = BronnenView::new(&[rij]);
        let row = ["CBS", "84799NED", "2020", "01-03-2021", "1.234"];
        assert_eq!(view.tabel.rijen[0].cellen, row);
    }
}
