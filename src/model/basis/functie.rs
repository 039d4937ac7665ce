//! Who is who in a wijk: a function, the person or organisation that has it, and where.

use super::{InLijst, Naam, Omschrijving, Waar, lopend};
use crate::model::formulier::{
    BEVESTIGD_DOOR, BEVESTIGD_OP, CONTACT, Formulier, TOELICHTING, Vouw,
};
use crate::model::lijst::Woorden;
use crate::model::partner::{GESTOPT_OP, STATUS};
use crate::model::persoon;
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort};

/// The functions that are offered (PRODUCT §1H R1); a file may bring others.
pub const SOORTEN: &[&str] = &[
    "wijkwethouder",
    "buurtcoördinator",
    "wijkregisseur",
    "opbouwwerker",
    "maatschappelijk werker",
    "jongerenwerker",
    "buurtsportcoach",
    "wijkagent",
    "wijkverpleegkundige",
    "praktijkondersteuner",
    "beheerder",
    "contactpersoon van bewoners",
    "anders",
];

/// The function.
pub const SOORT: Veld = Veld::new("soort", "Functie", VeldSoort::Soort(SOORTEN));
/// Who has it: a person's name.
pub const NAAM: Veld = Veld::new("contactpersoon", "Naam", VeldSoort::Tekst)
    .hulp("Laat leeg als u alleen de organisatie weet");
/// The organisation.
pub const PARTNER: Veld = Veld::new("partner", "Organisatie", VeldSoort::Rij(Noun::Partner));
/// Where.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Oost");
/// Since when.
pub const SINDS: Veld = Veld::new("sinds", "Sinds", VeldSoort::Moment).hulp("Bijvoorbeeld: 2024");

/// The noun.
pub static FUNCTIE: Omschrijving = Omschrijving {
    noun: Noun::Functie,
    woord: "Wie is wie",
    etiket: "soort",
    formulier: &Formulier {
        regels: &[
            &[SOORT],
            &[NAAM],
            &[PARTNER],
            &[WERKGEBIED],
            &[SINDS, STATUS],
            &[GESTOPT_OP],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
        ],
        vouwen: &[Vouw {
            kop: CONTACT,
            regels: &[
                &[persoon::TELEFOON],
                &[persoon::EMAIL],
                &[persoon::DOEL],
                &[persoon::DELEN],
                &[persoon::TOT],
            ],
        }],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "soort",
        weg: Some(("gestopt", GESTOPT_OP)),
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Functie,
            titel: "Wie is wie",
            nieuw: "Nieuwe functie",
            naamloos: "Nieuwe functie",
            een: "functie",
            meer: "functies",
            zoek: "Zoek een naam of functie",
            koppen: ["Naam", "Functie", "Wijken", "Wat is bekend?", "Bevestigd"],
            breedtes: [160.0, 132.0, 104.0, 182.0, 88.0],
            weg: "gestopt",
            weg_knop: "Is gestopt…",
            weg_doen: "Gestopt",
            weg_vraag: "Sinds wanneer is dit niet meer zo?",
            weg_zinnen: ("is gestopt", "zijn gestopt"),
            leeg: (
                "Nog niemand ingevuld",
                "Wie is de wijkwethouder, de buurtcoördinator, de opbouwwerker of de wijkagent? Kies een functie en de wijken; een naam mag later.",
            ),
        },
        naam: &[Naam::Veld(NAAM.kolom), Naam::Rij("partner"), Naam::Veld("soort")],
        waar: Waar::Wijken,
        stand: lopend,
        zoek: &["toelichting"],
    }),
};
