//! Indicators that follow from two columns: factor × teller / noemer.

use super::cel::Cel;
use super::kolommen::Kolommen;
use super::table::Table;
use crate::exchange::catalogue::Catalogue;

/// A derived indicator whose two columns are in the file.
pub struct Derived {
    /// Id of the indicator.
    pub id: String,
    teller: usize,
    noemer: usize,
    factor: f64,
}

impl Derived {
    /// Every derived indicator that this file can give and does not give itself.
    pub fn all(catalogue: &Catalogue, kolommen: &Kolommen, table: &Table) -> Vec<Self> {
        let filled = |id: &str| kolommen.place(id).filter(|&place| table.filled[place]);
        let able =
            catalogue.afgeleid.iter().filter(|afgeleid| kolommen.place(&afgeleid.id).is_none());
        able.filter_map(|afgeleid| {
            Some(Self {
                id: afgeleid.id.clone(),
                teller: filled(&afgeleid.teller)?,
                noemer: filled(&afgeleid.noemer)?,
                factor: afgeleid.factor,
            })
        })
        .collect()
    }

    /// Value, teller and noemer of a row; `None` when one is missing or the noemer is not
    /// positive.
    pub fn value(&self, cells: &[Cel]) -> Option<(f64, f64, f64)> {
        let teller = cells[self.teller].value()?;
        let noemer = cells[self.noemer].value().filter(|&noemer| noemer > 0.0)?;
        let value = self.factor * teller / noemer;
        value.is_finite().then_some((value, teller, noemer))
    }
}
