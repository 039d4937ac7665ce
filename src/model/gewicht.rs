//! What can be weighed in a Foto: leefgebieden and the indicators in them.

use super::{Indicator, Leefgebied};

/// A leefgebied or an indicator with the weight that the file gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Weegbaar {
    /// Its id.
    pub id: String,
    /// Its name.
    pub naam: String,
    /// Whether it is a leefgebied.
    pub is_leefgebied: bool,
    /// The weight of the file.
    pub standaard: f64,
}

/// Everything that can be weighed: leefgebieden, each followed by its indicators that count.
pub fn weegbaar(leefgebieden: &[Leefgebied], indicatoren: &[Indicator]) -> Vec<Weegbaar> {
    let mut all = Vec::new();
    for leefgebied in leefgebieden {
        all.push(Weegbaar {
            id: leefgebied.id.clone(),
            naam: leefgebied.naam.clone(),
            is_leefgebied: true,
            standaard: 1.0,
        });
        let own = indicatoren.iter().filter(|one| one.counts() && one.leefgebied == leefgebied.id);
        all.extend(own.map(|one| Weegbaar {
            id: one.id.clone(),
            naam: one.naam.clone(),
            is_leefgebied: false,
            standaard: one.gewicht,
        }));
    }
    all
}
