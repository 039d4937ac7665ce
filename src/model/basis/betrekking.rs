//! How partners go together: who works with whom, who pays whom, who belongs to what. A
//! samenwerkingsverband is a partner itself; who belongs to it has a betrekking with it.

use super::{InLijst, Naam, Omschrijving, Waar, lopend};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::partner::{GESTOPT_OP, STATUS};
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort};

/// The kinds that are offered, read from the first partner to the second.
pub const SOORTEN: &[&str] = &[
    "werkt samen met",
    "verwijst naar",
    "is lid van",
    "subsidieert",
    "werkt bij",
    "geeft ruimte aan",
    "ondersteunt",
];

/// The first partner.
pub const VAN: Veld = Veld::new("van", "Partner", VeldSoort::Rij(Noun::Partner));
/// What goes on between them.
pub const SOORT: Veld = Veld::new("soort", "Betrekking", VeldSoort::Soort(SOORTEN));
/// The second partner.
pub const NAAR: Veld = Veld::new("naar", "Andere partner", VeldSoort::Rij(Noun::Partner));
/// Since when.
pub const SINDS: Veld = Veld::new("sinds", "Sinds", VeldSoort::Moment).hulp("Bijvoorbeeld: 2024");

/// The noun.
pub static BETREKKING: Omschrijving = Omschrijving {
    noun: Noun::Betrekking,
    woord: "Betrekking",
    etiket: "soort",
    formulier: &Formulier {
        regels: &[
            &[VAN],
            &[SOORT],
            &[NAAR],
            &[SINDS, STATUS],
            &[GESTOPT_OP],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
        ],
        vouwen: &[],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "van",
        weg: Some(("gestopt", GESTOPT_OP)),
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Betrekking,
            titel: "Betrekkingen",
            nieuw: "Nieuwe betrekking",
            naamloos: "Nieuwe betrekking",
            een: "betrekking",
            meer: "betrekkingen",
            zoek: "Zoek een partner",
            koppen: ["Partner", "Betrekking", "Andere partner", "Wat is bekend?", "Bevestigd"],
            breedtes: [156.0, 122.0, 150.0, 150.0, 88.0],
            weg: "gestopt",
            weg_knop: "Is gestopt…",
            weg_doen: "Gestopt",
            weg_vraag: "Sinds wanneer is dit niet meer zo?",
            weg_zinnen: ("is gestopt", "zijn gestopt"),
            leeg: (
                "Nog geen betrekkingen",
                "Welke partners werken samen, verwijzen naar elkaar of horen bij een samenwerkingsverband? Een samenwerkingsverband voegt u eerst toe als partner.",
            ),
        },
        naam: &[Naam::Rij("van")],
        waar: Waar::Rij("naar"),
        stand: lopend,
        zoek: &["toelichting"],
    }),
};
