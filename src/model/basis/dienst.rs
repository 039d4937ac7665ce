//! What partners offer: since when, where, and whether it still runs (B14, B15).

use super::{InLijst, Naam, Omschrijving, Stand, Velden, Waar, lopend};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::partner::GESTOPT_OP;
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &[
    "begeleiding",
    "spreekuur",
    "groepswerk",
    "opbouwwerk",
    "maatschappelijk werk",
    "jongerenwerk",
    "mantelzorgondersteuning",
    "hulp bij geld en schulden",
    "gezondheid",
    "sport en bewegen",
    "informatie en advies",
    "opvang",
    "overig",
];

/// Whether it runs.
pub const STATUSSEN: &[Woord] =
    &[("actief", "loopt"), ("gepland", "gepland"), ("gestopt", "gestopt"), ("", "onbekend")];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: Begeleiding in de wijk");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Who offers it.
pub const PARTNER: Veld = Veld::new("partner", "Partner", VeldSoort::Rij(Noun::Partner));
/// Where.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Oost");
/// Since when.
pub const SINDS: Veld = Veld::new("sinds", "Gestart", VeldSoort::Moment).hulp("Bijvoorbeeld: 2019");
/// Whether it runs.
pub const STATUS: Veld = Veld::new("status", "Nu", VeldSoort::Keuze(STATUSSEN));

/// The noun.
pub static DIENST: Omschrijving = Omschrijving {
    noun: Noun::Dienst,
    woord: "Dienst",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[
            &[NAAM],
            &[SOORT],
            &[PARTNER],
            &[WERKGEBIED],
            &[SINDS, STATUS],
            &[GESTOPT_OP],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
        ],
        vouwen: &[],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "naam",
        weg: Some(("gestopt", GESTOPT_OP)),
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Dienst,
            titel: "Diensten",
            nieuw: "Nieuwe dienst",
            naamloos: "Nieuwe dienst",
            een: "dienst",
            meer: "diensten",
            zoek: "Zoek een dienst",
            koppen: ["Naam", "Soort", "Wijken", "Wat zegt de bron?", "Bevestigd"],
            breedtes: [160.0, 112.0, 112.0, 194.0, 88.0],
            weg: "gestopt",
            weg_knop: "Is gestopt…",
            weg_doen: "Dienst is gestopt",
            weg_vraag: "Sinds wanneer is de dienst gestopt?",
            weg_zinnen: ("is gestopt", "zijn gestopt"),
            leeg: (
                "Nog geen diensten",
                "Wat bieden partners in de wijken, zoals begeleiding, een spreekuur of jongerenwerk? Een naam is genoeg om te beginnen.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Wijken,
        stand: gaande,
        zoek: &["toelichting"],
    }),
};

/// How something is that may still have to begin.
pub(super) fn gaande(velden: &dyn Velden, vandaag: Date) -> Stand {
    let stand = lopend(velden, vandaag);
    match velden.text("status") {
        "gepland" => {
            Stand { zegt: "gepland".to_owned(), zekerheid: super::Zekerheid::Onbevestigd, ..stand }
        }
        _ => stand,
    }
}
