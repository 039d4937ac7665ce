//! What was recommended, by whom, and what came of it (B18).

use super::{EDITIE, InLijst, Naam, Omschrijving, Stand, Velden, Waar};
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::record::Noun;
use crate::model::veld::{Moment, Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The subjects that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &[
    "ontmoeten",
    "mantelzorg",
    "geld en schulden",
    "gezondheid",
    "jeugd",
    "wonen",
    "veiligheid",
    "samenwerking",
    "overig",
];

/// What came of it.
pub const OPVOLGINGEN: &[Woord] = &[
    ("opgepakt", "opgepakt"),
    ("uitgevoerd", "uitgevoerd"),
    ("niet_overgenomen", "niet overgenomen"),
    ("", "nog niet bekend"),
];

/// What was recommended.
pub const NAAM: Veld = Veld::new("naam", "Aanbeveling", VeldSoort::Naam)
    .hulp("Bijvoorbeeld: ontmoetingsfunctie versterken");
/// What it is about.
pub const SOORT: Veld = Veld::new("soort", "Onderwerp", VeldSoort::Soort(SOORTEN));
/// Who recommended it.
pub const VAN: Veld = Veld::new("van", "Van wie?", VeldSoort::Rij(Noun::Partner));
/// Where.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Zuid");
/// When.
pub const DATUM: Veld =
    Veld::new("datum", "Gedaan in", VeldSoort::Moment).hulp("Bijvoorbeeld: 2017");
/// What came of it.
pub const OPVOLGING: Veld = Veld::new("opvolging", "Opvolging", VeldSoort::Keuze(OPVOLGINGEN));
/// What was done.
pub const VERVOLG: Veld = Veld::new("vervolg", "Wat is ermee gedaan?", VeldSoort::Lang)
    .hulp("Bijvoorbeeld: uitvoeringsplan vastgesteld");
/// When that was.
pub const VERVOLG_OP: Veld =
    Veld::new("vervolg_op", "Wanneer?", VeldSoort::Moment).hulp("Bijvoorbeeld: 01-2018");

/// The noun.
pub static AANBEVELING: Omschrijving = Omschrijving {
    noun: Noun::Aanbeveling,
    woord: "Aanbeveling",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[
            &[NAAM],
            &[SOORT, DATUM],
            &[VAN],
            &[WERKGEBIED],
            &[OPVOLGING],
            &[VERVOLG],
            &[VERVOLG_OP],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
        ],
        vouwen: &[],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "naam",
        weg: None,
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Aanbeveling,
            titel: "Aanbevelingen",
            nieuw: "Nieuwe aanbeveling",
            naamloos: "Nieuwe aanbeveling",
            een: "aanbeveling",
            meer: "aanbevelingen",
            zoek: "Zoek een aanbeveling",
            koppen: ["Aanbeveling", "Onderwerp", "Van wie?", "Opvolging", "Bevestigd"],
            breedtes: [186.0, 110.0, 132.0, 150.0, 88.0],
            weg: "niet overgenomen",
            weg_knop: "",
            weg_doen: "",
            weg_vraag: "",
            weg_zinnen: ("is niet overgenomen", "zijn niet overgenomen"),
            leeg: (
                "Nog geen aanbevelingen",
                "Wat is er aanbevolen, door wie, en wat is ermee gedaan? Wat nog geen vervolg heeft, vraagt hier om aandacht.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Rij("van"),
        stand,
        zoek: &["toelichting", "vervolg"],
    }),
};

/// What came of it; nothing known asks for attention.
fn stand(velden: &dyn Velden, vandaag: Date) -> Stand {
    let confirmed = Bevestiging::parse(velden.text("bevestigd_op"), velden.text("bevestigd_door"));
    let fresh = confirmed.is_some_and(|one| one.is_vers(vandaag));
    let word = velden.text("opvolging");
    let known = OPVOLGINGEN.iter().find(|(own, _)| !own.is_empty() && *own == word);
    let year = Moment::parse(velden.text("vervolg_op")).map(|moment| moment.jaar());
    let zegt = match (known, year) {
        (Some((_, text)), Some(year)) => format!("{text}, {year}"),
        (Some((_, text)), None) => (*text).to_owned(),
        (None, _) => "nog geen vervolg".to_owned(),
    };
    let made = Moment::parse(velden.text("datum")).or(Moment::parse(velden.text(EDITIE)));
    Stand {
        zegt,
        zekerheid: match (word, fresh) {
            ("niet_overgenomen", _) => Zekerheid::Weg,
            (_, true) => Zekerheid::Bevestigd,
            (_, false) => Zekerheid::Onbevestigd,
        },
        jaar: made.map_or(0, Moment::jaar),
        let_op: known.is_none(),
    }
}
