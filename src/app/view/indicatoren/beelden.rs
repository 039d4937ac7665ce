//! The pictures of all wijken together, which are of no single indicator.

use super::super::Span;
use super::super::bron::{BronCijfer, BronPaneel, Verder, bron_parts};
use super::super::figuur::source_line;
use crate::model::figure::Getal;
use crate::model::gebied::GebiedSoort;

/// A picture: its id in the list and its name.
pub type Beeld = (&'static str, &'static str);

/// Places to meet beside the need.
pub const INZET: Beeld = ("beeld-inzet", "Inzet en behoefte");
/// The leefgebieden through the years.
pub const LEEFGEBIEDEN: Beeld = ("beeld-leefgebieden", "Leefgebieden door de jaren");

/// All of them, in the order of the list.
pub const BEELDEN: [Beeld; 2] = [INZET, LEEFGEBIEDEN];

/// The picture with this id.
pub fn beeld(id: &str) -> Option<Beeld> {
    BEELDEN.into_iter().find(|(own, _)| *own == id)
}

/// Where a picture comes from.
pub(super) fn bron_of_beeld((_, naam): Beeld, bronnen: &[String]) -> BronPaneel {
    let mut uitleg: Vec<Span> = Vec::new();
    uitleg.extend(source_line(bronnen));
    BronPaneel { titel: naam.to_owned(), uitleg, ..BronPaneel::default() }
}

/// Where one number of a picture comes from.
pub fn bron_of_getal(beeld: Beeld, kop: &str, getal: &Getal) -> BronPaneel {
    let is_wijk = GebiedSoort::of_code(&getal.code) == Some(GebiedSoort::Wijk);
    BronPaneel {
        titel: format!("{} · {}", getal.naam, beeld.1),
        naar: is_wijk
            .then(|| (Verder::Wijk(getal.code.to_string()), format!("Naar {}", getal.naam))),
        cijfers: vec![BronCijfer {
            naam: kop.to_owned(),
            waarde: getal.tekst.clone(),
            naast: String::new(),
            jaar: getal.periode.map(|periode| periode.to_string()).unwrap_or_default(),
            vergelijking: getal.uitleg.join(". "),
            betekenis: String::new(),
            schatting: false,
            kwalificatie: getal.kwalificatie.to_string(),
            toelichting: String::new(),
            bron: bron_parts(&getal.bron),
        }],
        ..BronPaneel::default()
    }
}
