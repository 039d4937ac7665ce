//! Projects in the openbare ruimte: how far they are, and what residents have to say in them (P12).

use super::{EDITIE, InLijst, Naam, Omschrijving, Stand, Velden, Waar};
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::record::Noun;
use crate::model::veld::{Moment, Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] =
    &["straat of plein", "park of groen", "speelplek", "verkeer", "gebouw", "overig"];

/// How far it is.
pub const FASEN: &[Woord] = &[
    ("idee", "idee"),
    ("ontwerp", "ontwerp"),
    ("uitvoering", "in uitvoering"),
    ("klaar", "klaar"),
    ("gestopt", "gestopt"),
    ("", "onbekend"),
];

/// What residents have to say, from little to much.
pub const PARTICIPATIE: &[Woord] = &[
    ("geinformeerd", "worden geïnformeerd"),
    ("geraadpleegd", "worden gevraagd"),
    ("adviseren", "geven advies"),
    ("maken_samen", "maken het samen met de gemeente"),
    ("beslissen", "beslissen zelf"),
    ("", "onbekend"),
];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: herinrichting Ooievaarsplein");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Where.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Oost");
/// How far it is.
pub const FASE: Veld = Veld::new("fase", "Fase", VeldSoort::Keuze(FASEN));
/// What residents have to say.
pub const MEEDOEN: Veld = Veld::new("participatie", "Bewoners", VeldSoort::Keuze(PARTICIPATIE));
/// Who does it with the gemeente.
pub const PARTNER: Veld = Veld::new("partner", "Partner", VeldSoort::Rij(Noun::Partner));
/// When it began.
pub const SINDS: Veld = Veld::new("sinds", "Gestart", VeldSoort::Moment).hulp("Bijvoorbeeld: 2019");
/// When it is to be ready.
pub const EINDE: Veld = Veld::new("einde", "Klaar op", VeldSoort::Dag).hulp("dd-mm-jjjj");

/// The noun.
pub static PROJECT: Omschrijving = Omschrijving {
    noun: Noun::Project,
    woord: "Project",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[
            &[NAAM],
            &[SOORT],
            &[WERKGEBIED],
            &[FASE],
            &[MEEDOEN],
            &[SINDS, EINDE],
            &[PARTNER],
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
            noun: Noun::Project,
            titel: "Projecten",
            nieuw: "Nieuw project",
            naamloos: "Nieuw project",
            een: "project",
            meer: "projecten",
            zoek: "Zoek een project",
            koppen: ["Project", "Soort", "Wijken", "Fase", "Bevestigd"],
            breedtes: [190.0, 118.0, 112.0, 158.0, 88.0],
            weg: "gestopt",
            weg_knop: "",
            weg_doen: "",
            weg_vraag: "",
            weg_zinnen: ("is gestopt", "zijn gestopt"),
            leeg: (
                "Nog geen projecten",
                "Wat verandert er in de straten, pleinen en parken, hoe ver is het, en wat hebben bewoners erin te zeggen? Een naam is genoeg om te beginnen.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Wijken,
        stand,
        zoek: &["toelichting"],
    }),
};

/// How far it is; what should have been ready by now and is not asks for attention.
fn stand(velden: &dyn Velden, vandaag: Date) -> Stand {
    let confirmed = Bevestiging::parse(velden.text("bevestigd_op"), velden.text("bevestigd_door"));
    let fresh = confirmed.is_some_and(|one| one.is_vers(vandaag));
    let fase = velden.text("fase");
    let known = FASEN.iter().find(|(own, _)| !own.is_empty() && *own == fase);
    let named = Moment::parse(velden.text(EDITIE)).map(|moment| moment.jaar());
    let zegt = match (known, named) {
        (Some((_, text)), _) => (*text).to_owned(),
        (None, Some(year)) => format!("genoemd in {year}"),
        (None, None) => "genoemd, geen jaar".to_owned(),
    };
    let late = crate::model::nl::parse_date(velden.text("einde")).is_some_and(|day| day < vandaag);
    Stand {
        zegt,
        zekerheid: match (fase, fresh) {
            ("gestopt", _) => Zekerheid::Weg,
            (_, true) => Zekerheid::Bevestigd,
            (_, false) => Zekerheid::Onbevestigd,
        },
        jaar: named.unwrap_or(0),
        let_op: late && !matches!(fase, "klaar" | "gestopt"),
    }
}
