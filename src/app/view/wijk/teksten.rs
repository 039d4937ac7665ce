//! What people wrote about a wijk, ready to be drawn.

use super::WijkGegevens;
use crate::model::nl;
use crate::model::record::Id;
use crate::model::wijktekst::{TekstSoort, Wijktekst};

/// The texts of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TekstGroep {
    /// Which kind.
    pub soort: TekstSoort,
    /// What stands above them.
    pub kop: &'static str,
    /// The texts, newest first.
    pub teksten: Vec<TekstRij>,
}

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TekstRij {
    /// Id of the row.
    pub id: Id,
    /// The text.
    pub tekst: String,
    /// When it was heard or seen, and who wrote it: 'opgeschreven op 21-11-2026, door Sanne'.
    pub datum: String,
}

/// Everything that was written about the wijk; kinds without a text are left out.
pub(super) fn groups(input: &WijkGegevens<'_>) -> Vec<TekstGroep> {
    let of = |soort: TekstSoort| TekstGroep {
        soort,
        kop: soort.text(),
        teksten: input.teksten.iter().filter(|tekst| tekst.soort == soort).map(row).collect(),
    };
    TekstSoort::ALL.into_iter().map(of).filter(|groep| !groep.teksten.is_empty()).collect()
}

fn row(tekst: &Wijktekst) -> TekstRij {
    let datum = match nl::parse_date(&tekst.datum) {
        Some(datum) => format!("opgeschreven op {}", nl::date(datum)),
        None => "zonder datum".to_owned(),
    };
    let datum = match tekst.wie.as_str() {
        "" => datum,
        wie => format!("{datum}, door {wie}"),
    };
    TekstRij { id: tekst.id, tekst: tekst.tekst.clone(), datum }
}
