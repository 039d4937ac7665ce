//! Which fields the form of a noun has, and in which order.

use super::record::Noun;
use super::veld::{Veld, VeldSoort};
use super::{basis, ontmoetingsplek as plek, partner, persoon, wijktekst};

/// Fields that stand beside each other.
pub type Regel = &'static [Veld];

/// The fields of a form, from top to bottom.
#[derive(Debug, PartialEq, Eq)]
pub struct Formulier {
    /// What is always shown.
    pub regels: &'static [Regel],
    /// What is folded away until someone wants it.
    pub vouwen: &'static [Vouw],
    /// What the map fills in: the point of a place.
    pub kaart: &'static [Regel],
    /// What closes the form.
    pub slot: &'static [Regel],
    /// The column without which there is no row.
    pub nodig: &'static str,
    /// The status that means that it is there no longer, and the field that says since when.
    pub weg: Option<(&'static str, Veld)>,
}

/// Fields that are folded away under a heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Vouw {
    /// The heading.
    pub kop: &'static str,
    /// The fields.
    pub regels: &'static [Regel],
}

/// The day of the last confirmation.
pub const BEVESTIGD_OP: Veld =
    Veld::new("bevestigd_op", "Laatst bevestigd op", VeldSoort::Datum).hulp("dd-mm-jjjj");
/// Who confirmed it.
pub const BEVESTIGD_DOOR: Veld =
    Veld::new("bevestigd_door", "Door wie bevestigd?", VeldSoort::Tekst)
        .hulp("Bijvoorbeeld: beheerder, telefonisch");
/// What others must know.
pub const TOELICHTING: Veld =
    Veld::new("toelichting", "Toelichting", VeldSoort::Lang).hulp("Wat anderen moeten weten");
/// The heading over telephone and such: persons' data.
pub const CONTACT: &str = "Contact";
const REACH: Vouw = Vouw {
    kop: CONTACT,
    regels: &[
        &[persoon::CONTACTPERSOON],
        &[persoon::TELEFOON],
        &[persoon::EMAIL],
        &[persoon::DOEL],
        &[persoon::DELEN],
        &[persoon::TOT],
    ],
};
const MEER: Vouw = Vouw {
    kop: "Meer over deze plek",
    regels: &[
        &[plek::BEHEERDER],
        &[plek::VRIJ_BINNENLOPEN],
        &[plek::TOILET],
        &[plek::RINGLEIDING],
        &[plek::PRIKKELARM],
        &[plek::HERKENBAAR],
        &[plek::DOELGROEPEN],
        &[plek::KOSTEN, plek::CAPACITEIT],
        &[plek::PROGRAMMA],
    ],
};

/// The form of a place to meet.
pub const PLEK: Formulier = Formulier {
    regels: &[
        &[plek::NAAM],
        &[plek::SOORT, plek::STATUS],
        &[plek::GESLOTEN_OP],
        &[plek::ADRES],
        &[plek::POSTCODE, plek::WIJK],
        &[BEVESTIGD_OP],
        &[BEVESTIGD_DOOR],
        &[plek::TOEGANKELIJK],
        &[plek::OPENINGSTIJDEN],
        &[plek::FEESTDAGEN],
    ],
    vouwen: &[MEER, REACH],
    kaart: &[&[plek::RD_X, plek::RD_Y]],
    slot: &[&[TOELICHTING]],
    nodig: "naam",
    weg: Some(("gesloten", plek::GESLOTEN_OP)),
};

/// The form of a partner.
pub const PARTNER: Formulier = Formulier {
    regels: &[
        &[partner::NAAM],
        &[partner::SOORT, partner::STATUS],
        &[partner::GESTOPT_OP],
        &[BEVESTIGD_OP],
        &[BEVESTIGD_DOOR],
        &[partner::VORM],
        &[partner::WERKGEBIED],
        &[partner::OPGAVEN],
        &[partner::ALIAS],
    ],
    vouwen: &[REACH],
    kaart: &[],
    slot: &[&[TOELICHTING]],
    nodig: "naam",
    weg: Some(("gestopt", partner::GESTOPT_OP)),
};

/// The form of a text about a wijk.
pub const WIJKTEKST: Formulier = Formulier {
    regels: &[&[wijktekst::SOORT], &[wijktekst::TEKST], &[wijktekst::DATUM]],
    vouwen: &[],
    kaart: &[],
    slot: &[&[wijktekst::GEBIED]],
    nodig: "tekst",
    weg: None,
};

impl Formulier {
    /// The form of a noun that people fill in one by one.
    pub fn of(noun: Noun) -> Option<&'static Self> {
        match noun {
            Noun::Ontmoetingsplek => Some(&PLEK),
            Noun::Partner => Some(&PARTNER),
            Noun::Wijktekst => Some(&WIJKTEKST),
            _ => basis::omschrijving(noun).map(|one| one.formulier),
        }
    }

    /// Every field.
    pub fn velden(&self) -> impl Iterator<Item = &'static Veld> {
        let folded = self.vouwen.iter().flat_map(|vouw| vouw.regels);
        let lines = self.regels.iter().chain(folded).chain(self.kaart).chain(self.slot);
        lines.flat_map(|line| line.iter())
    }

    /// The field of a column.
    pub fn veld(&self, kolom: &str) -> Option<&'static Veld> {
        self.velden().find(|veld| veld.kolom == kolom)
    }
}
