//! The inventory of the sociale basis of a wijk: which kinds of places and partners are there, which
//! are missing, and whether everything was looked at (PRODUCT §1C B2, B8, B11).

use super::Omschrijving;
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier};
use crate::model::nl;
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort, Woord};

/// Whether a kind is one of places or of partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Groep {
    /// Places to meet.
    Plek,
    /// Partners.
    Partner,
}

/// A kind on the list of every wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InventarisSoort {
    /// The fixed word in the file.
    pub id: &'static str,
    /// What a person reads.
    pub naam: &'static str,
    /// Places or partners.
    pub groep: Groep,
    /// The kinds of places or partners that count for it.
    pub soorten: &'static [&'static str],
}

const fn plek(
    id: &'static str,
    naam: &'static str,
    soorten: &'static [&'static str],
) -> InventarisSoort {
    InventarisSoort { id, naam, groep: Groep::Plek, soorten }
}

const fn partner(
    id: &'static str,
    naam: &'static str,
    soorten: &'static [&'static str],
) -> InventarisSoort {
    InventarisSoort { id, naam, groep: Groep::Partner, soorten }
}

/// The list: the kinds of places of B8 with those that a gemeente runs itself, then the kinds of
/// partners of B11. Only ever added to: files refer to the fixed words.
pub const SOORTEN: &[InventarisSoort] = &[
    plek(
        "wijkcentrum",
        "Wijkcentrum of buurthuis",
        &["wijkcentrum", "buurthuis", "jongerencentrum", "broedplaats"],
    ),
    plek("wijkpunt", "Wijkpunt of inloop", &["wijkpunt", "inloophuis", "informatiepunt"]),
    plek("bibliotheek", "Bibliotheek", &["bibliotheek"]),
    plek("religieus", "Kerk of moskee", &["religieus"]),
    plek("winkel", "Winkels", &["winkel"]),
    plek("horeca", "Horeca", &["horeca"]),
    plek("school", "Scholen", &["school"]),
    plek("gezondheidscentrum", "Gezondheidscentrum", &["gezondheidscentrum"]),
    plek("sport", "Sport", &["sport"]),
    plek("cultuur", "Cultuur", &["cultuur"]),
    plek("spelen", "Plek om te spelen", &["speelplek"]),
    plek("ontspannen", "Plek om te ontspannen", &["buurttuin"]),
    partner("vrijwilligers", "Vrijwilligers", &["vrijwilligersorganisatie"]),
    partner("mantelzorgers", "Mantelzorgers", &["mantelzorg"]),
    partner("bewonersinitiatieven", "Bewonersinitiatieven", &["bewonersinitiatief"]),
    partner("verenigingen", "Verenigingen", &["vereniging"]),
    partner("religieuze_instellingen", "Religieuze instellingen", &["religieus"]),
    partner("maatschappelijk", "Maatschappelijke organisaties", &["welzijn", "zorg", "opvang"]),
    partner("culturele_instellingen", "Culturele instellingen", &["cultuur"]),
    partner("onderwijs", "Onderwijsinstellingen", &["onderwijs"]),
    partner("ondernemers", "Ondernemers", &["ondernemers"]),
];

/// The kind with this fixed word.
pub fn soort(id: &str) -> Option<&'static InventarisSoort> {
    SOORTEN.iter().find(|soort| soort.id == id)
}

/// What was found out about a kind in a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Staat {
    /// It is there.
    Aanwezig,
    /// It is not there, and people miss it.
    Ontbreekt,
    /// It is not there, and nobody misses it.
    BewustGeen,
    /// Nobody knows: also what nobody looked at.
    #[default]
    Onbekend,
}

impl Staat {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Aanwezig, Self::Ontbreekt, Self::BewustGeen, Self::Onbekend];

    /// The fixed word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Aanwezig => "aanwezig",
            Self::Ontbreekt => "ontbreekt",
            Self::BewustGeen => "bewust_geen",
            Self::Onbekend => "onbekend",
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::Aanwezig => "aanwezig",
            Self::Ontbreekt => "ontbreekt, wel behoefte",
            Self::BewustGeen => "bewust geen",
            Self::Onbekend => "onbekend",
        }
    }

    /// Reads the fixed word; anything else is unknown.
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|staat| staat.word() == word).unwrap_or_default()
    }
}

const STATEN: &[Woord] = &[
    ("aanwezig", "aanwezig"),
    ("ontbreekt", "ontbreekt, wel behoefte"),
    ("bewust_geen", "bewust geen"),
    ("onbekend", "onbekend"),
];

/// How far a wijk is, as people say so; nothing filled in follows from the list itself.
const STANDEN: &[Woord] = &[("gereed", "gereed"), ("vastgesteld", "vastgesteld door de raad")];

/// The wijk.
pub const GEBIED: Veld = Veld::new("gebied", "Wijk", VeldSoort::Wijk);
/// The kind, by its fixed word.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Tekst);
/// What was found out.
pub const STAAT: Veld = Veld::new("staat", "Uitkomst", VeldSoort::Keuze(STATEN));
/// Why, above all of what nobody knows.
pub const TOELICHTING: Veld = Veld::new("toelichting", "Toelichting", VeldSoort::Lang)
    .hulp("Bijvoorbeeld: nog niet met de scholen gesproken");
/// How far the wijk is.
pub const STAND: Veld = Veld::new("stand", "Stand", VeldSoort::Keuze(STANDEN));
/// Since when.
pub const DATUM: Veld = Veld::new("datum", "Sinds", VeldSoort::Datum);
/// Who said so.
pub const DOOR: Veld = Veld::new("door", "Door wie?", VeldSoort::Tekst);

/// A kind in a wijk.
pub static INVENTARISPUNT: Omschrijving = Omschrijving {
    noun: Noun::Inventarispunt,
    woord: "Inventarisatie",
    etiket: "gebied",
    formulier: &Formulier {
        regels: &[&[SOORT], &[STAAT], &[TOELICHTING], &[BEVESTIGD_OP], &[BEVESTIGD_DOOR]],
        vouwen: &[],
        kaart: &[],
        slot: &[&[GEBIED]],
        nodig: "soort",
        weg: None,
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: None,
};

/// A wijk as a whole.
pub static INVENTARISATIE: Omschrijving = Omschrijving {
    noun: Noun::Inventarisatie,
    woord: "Stand van de inventarisatie",
    etiket: "gebied",
    formulier: &Formulier {
        regels: &[&[STAND], &[DATUM], &[DOOR]],
        vouwen: &[],
        kaart: &[],
        slot: &[&[GEBIED]],
        nodig: "gebied",
        weg: None,
    },
    extra: &["bron"],
    persoonlijk: &["door"],
    lijst: None,
};

/// What is known of one kind in a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bevinding<'a> {
    /// The kind.
    pub soort: &'static InventarisSoort,
    /// What was found out.
    pub staat: Staat,
    /// Why.
    pub toelichting: &'a str,
}

impl Bevinding<'_> {
    /// Whether something has still to be found out or explained: the rule behind 'gereed'.
    pub fn is_open(&self) -> bool {
        self.staat == Staat::Onbekend && self.toelichting.trim().is_empty()
    }
}

/// Why a wijk is not ready: what is unknown without an explanation, and what to do. `None` when
/// nothing is.
pub fn nog_niet_gereed(bevindingen: &[Bevinding<'_>]) -> Option<String> {
    const NAMED: usize = 3;
    let open: Vec<&str> =
        bevindingen.iter().filter(|one| one.is_open()).map(|one| one.soort.naam).collect();
    let all: Vec<String> = open.iter().map(|naam| naam.to_lowercase()).collect();
    let names: Vec<&str> = all.iter().map(String::as_str).collect();
    let named = match names.split_at_checked(NAMED) {
        Some((first, rest)) if rest.len() > 1 => {
            format!("{} en nog {} andere", first.join(", "), rest.len())
        }
        _ => nl::list(&names),
    };
    match open.len() {
        0 => None,
        1 => Some(format!(
            "1 soort is onbekend, zonder toelichting: {named}. Kies een uitkomst, of schrijf op waarom u het niet weet."
        )),
        n => Some(format!(
            "{n} soorten zijn onbekend, zonder toelichting: {named}. Kies een uitkomst, of schrijf op waarom u het niet weet."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ontmoetingsplek, partner};

    #[test]
    fn the_list_holds_the_kinds_of_the_visie() {
        // 003: 'winkels, horeca, scholen, gezondheidscentra, sport- en cultuuraanbod, plekken om te
        // spelen of te ontspannen' are eight; four more that a gemeente runs itself; nine partners.
        let of = |groep| SOORTEN.iter().filter(|soort| soort.groep == groep).count();
        assert_eq!((of(Groep::Plek), of(Groep::Partner)), (12, 9));
        for soort in SOORTEN.iter().filter(|soort| soort.groep == Groep::Plek) {
            assert!(soort.soorten.iter().all(|kind| ontmoetingsplek::SOORTEN.contains(kind)));
        }
        let known = |kind: &str| partner::SOORTEN.contains(&kind) || kind == "opvang";
        for soort in SOORTEN.iter().filter(|soort| soort.groep == Groep::Partner) {
            assert!(soort.soorten.iter().all(|kind| known(kind)), "{}", soort.id);
        }
    }

    #[test]
    fn a_wijk_is_ready_when_nothing_is_unknown_or_each_unknown_is_explained() {
        let with = |staat, toelichting| {
            SOORTEN.iter().map(|soort| Bevinding { soort, staat, toelichting }).collect::<Vec<_>>()
        };
        assert_eq!(nog_niet_gereed(&with(Staat::BewustGeen, "")), None);
        assert_eq!(nog_niet_gereed(&with(Staat::Onbekend, "nog niemand gesproken")), None);
        assert_eq!(
            nog_niet_gereed(&with(Staat::Onbekend, " ")).unwrap(),
            "21 soorten zijn onbekend, zonder toelichting: wijkcentrum of buurthuis, wijkpunt of inloop, bibliotheek en nog 18 andere. Kies een uitkomst, of schrijf op waarom u het niet weet."
        );
        let mut one = with(Staat::Aanwezig, "");
        one[5].staat = Staat::Onbekend;
        assert!(
            nog_niet_gereed(&one)
                .unwrap()
                .starts_with("1 soort is onbekend, zonder toelichting: horeca.")
        );
        one[6].staat = Staat::Onbekend;
        assert!(nog_niet_gereed(&one).unwrap().contains(": horeca en scholen."));
    }
}
