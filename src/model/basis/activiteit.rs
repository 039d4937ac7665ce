//! What happens at a place: on which day and hours, for whom, and who runs it.

use super::dienst::gaande;
use super::{InLijst, Naam, Omschrijving, Stand, Velden, Waar};
use crate::model::bevestiging::Zekerheid;
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::openingstijden::Openingstijden;
use crate::model::partner::GESTOPT_OP;
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &[
    "ontmoeten",
    "eten",
    "sport en bewegen",
    "cultuur en creatief",
    "leren en taal",
    "spelen",
    "hulp en advies",
    "overig",
];

/// For which age.
pub const LEEFTIJDEN: &[Woord] = &[
    ("alle", "alle leeftijden"),
    ("0-12", "kinderen (0–12)"),
    ("12-18", "jongeren (12–18)"),
    ("18-65", "volwassenen"),
    ("65+", "ouderen (65+)"),
    ("", "onbekend"),
];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: Koffieochtend");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Where it is.
pub const PLEK: Veld = Veld::new("plek", "Plek", VeldSoort::Rij(Noun::Ontmoetingsplek));
/// Who runs it.
pub const PARTNER: Veld = Veld::new("partner", "Partner", VeldSoort::Rij(Noun::Partner));
/// On which day and hours.
pub const TIJDEN: Veld = Veld::new("tijden", "Dag en tijd", VeldSoort::Openingstijden);
/// For which age.
pub const LEEFTIJD: Veld = Veld::new("leeftijd", "Voor wie", VeldSoort::Keuze(LEEFTIJDEN));
/// Which wijk it is for.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Oost");

/// The noun.
pub static ACTIVITEIT: Omschrijving = Omschrijving {
    noun: Noun::Activiteit,
    woord: "Activiteit",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[
            &[NAAM],
            &[SOORT, super::dienst::STATUS],
            &[GESTOPT_OP],
            &[PLEK],
            &[PARTNER],
            &[WERKGEBIED],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
            &[LEEFTIJD],
            &[TIJDEN],
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
            noun: Noun::Activiteit,
            titel: "Activiteiten",
            nieuw: "Nieuwe activiteit",
            naamloos: "Nieuwe activiteit",
            een: "activiteit",
            meer: "activiteiten",
            zoek: "Zoek een activiteit",
            koppen: ["Naam", "Soort", "Plek", "Wat is bekend?", "Bevestigd"],
            breedtes: [160.0, 118.0, 142.0, 158.0, 88.0],
            weg: "gestopt",
            weg_knop: "Is gestopt…",
            weg_doen: "Activiteit is gestopt",
            weg_vraag: "Sinds wanneer is de activiteit gestopt?",
            weg_zinnen: ("is gestopt", "zijn gestopt"),
            leeg: (
                "Nog geen activiteiten",
                "Wat gebeurt er op welke dag, voor wie en op welke plek? Een naam is genoeg om te beginnen.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Rij("plek"),
        stand,
        zoek: &["toelichting"],
    }),
};

/// The day and hours, and how sure it is.
fn stand(velden: &dyn Velden, vandaag: Date) -> Stand {
    let stand = gaande(velden, vandaag);
    let days = Openingstijden::of(velden.text(TIJDEN.kolom)).dagen();
    match (days.is_empty(), stand.zekerheid) {
        (false, Zekerheid::Bevestigd) => Stand { zegt: days, ..stand },
        (false, Zekerheid::Onbevestigd) => {
            Stand { zegt: format!("{days}, {}", stand.zegt), ..stand }
        }
        _ => stand,
    }
}
