//! A railway, water or motorway that nobody walks through, and where one can cross it.

use super::{InLijst, Naam, Omschrijving, Stand, Velden, Waar};
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::nl;
use crate::model::punten::{Punten, lengte_m};
use crate::model::record::Noun;
use crate::model::veld::{Veld, VeldSoort};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &["spoor", "water", "autoweg", "anders"];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: spoorlijn naar Amersfoort");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Where.
pub const WERKGEBIED: Veld =
    Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied).hulp("Bijvoorbeeld: Oost");
/// What is said of one that nobody drew.
pub const NIET_GETEKEND: &str = "nog niet getekend";
/// The column of the line, as text of [`Punten::Lijn`]; it is drawn on the map.
pub const LIJN: &str = "lijn";
/// The column of the crossings, as text of [`Punten::Los`]; they are put on the map.
pub const OVERGANGEN: &str = "overgangen";

/// As what kind of line it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BarriereSoort {
    /// A railway.
    Spoor,
    /// Water.
    Water,
    /// A motorway.
    Autoweg,
    /// Anything else, or not filled in.
    Anders,
}

impl BarriereSoort {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Spoor, Self::Water, Self::Autoweg, Self::Anders];

    /// The kind with this word.
    pub fn parse(word: &str) -> Self {
        let own = |one: &Self| one.woord() == word;
        Self::ALL.into_iter().find(own).unwrap_or(Self::Anders)
    }

    /// The word that is kept.
    pub fn woord(self) -> &'static str {
        match self {
            Self::Spoor => "spoor",
            Self::Water => "water",
            Self::Autoweg => "autoweg",
            Self::Anders => "anders",
        }
    }

    /// What a person calls one, in a menu and as the name of one that has none: 'Spoorlijn'.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Spoor => "Spoorlijn",
            Self::Water => "Water",
            Self::Autoweg => "Autoweg",
            Self::Anders => "Andere barrière",
        }
    }
}

impl BarriereSoort {
    /// What the legend calls it: 'spoorlijn'.
    pub fn legenda(self) -> String {
        nl::small(self.naam())
    }
}

/// The noun.
pub static BARRIERE: Omschrijving = Omschrijving {
    noun: Noun::Barriere,
    woord: "Barrière",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[&[NAAM], &[SOORT], &[WERKGEBIED], &[BEVESTIGD_OP], &[BEVESTIGD_DOOR]],
        vouwen: &[],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "naam",
        weg: None,
    },
    extra: &[LIJN, OVERGANGEN, "bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Barriere,
            titel: "Barrières",
            nieuw: "Nieuwe barrière",
            naamloos: "Nieuwe barrière",
            een: "barrière",
            meer: "barrières",
            zoek: "Zoek een barrière",
            koppen: ["Barrière", "Soort", "Wijken", "Op de kaart", "Bevestigd"],
            breedtes: [190.0, 100.0, 112.0, 176.0, 88.0],
            weg: "weggehaald",
            weg_knop: "",
            weg_doen: "",
            weg_vraag: "",
            weg_zinnen: ("is weggehaald", "zijn weggehaald"),
            leeg: (
                "Nog geen barrières",
                "Een spoorlijn, water of autoweg waar niemand overheen loopt, tekent u op de kaart: klik daar op ‘Barrière tekenen’. De loopafstand gaat er dan omheen.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Wijken,
        stand,
        zoek: &["toelichting"],
    }),
};

/// How long it is and where one can cross; what is not on the map yet asks for attention.
fn stand(velden: &dyn Velden, vandaag: Date) -> Stand {
    let confirmed = Bevestiging::parse(velden.text("bevestigd_op"), velden.text("bevestigd_door"));
    let fresh = confirmed.is_some_and(|one| one.is_vers(vandaag));
    let lijn = Punten::lijn(velden.text(LIJN));
    let crossings = Punten::los(velden.text(OVERGANGEN)).len();
    let zegt = lijn.as_ref().map(|lijn| zegt(lijn, crossings));
    Stand {
        zegt: zegt.unwrap_or_else(|| NIET_GETEKEND.to_owned()),
        zekerheid: if fresh { Zekerheid::Bevestigd } else { Zekerheid::Onbevestigd },
        jaar: 0,
        let_op: lijn.is_none(),
    }
}

/// '2,3 km, 2 overgangen', '640 meter, geen overgang'.
pub fn zegt(lijn: &[[f64; 2]], overgangen: usize) -> String {
    format!("{}, {}", lengte(lijn), over(overgangen))
}

/// '2,3 km' or '640 meter'.
pub fn lengte(lijn: &[[f64; 2]]) -> String {
    match lengte_m(lijn) {
        short if short < 1000.0 => format!("{} meter", nl::number(short, 0)),
        long => format!("{} km", nl::number(long / 1000.0, 1)),
    }
}

/// '2 overgangen', 'geen overgang'.
pub fn over(overgangen: usize) -> String {
    match overgangen {
        0 => "geen overgang".to_owned(),
        1 => "1 overgang".to_owned(),
        more => format!("{more} overgangen"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_barrier_says_how_long_it_is_and_where_one_can_cross() {
        assert_eq!(zegt(&[[0.0, 0.0], [300.0, 400.0]], 0), "500 meter, geen overgang");
        assert_eq!(zegt(&[[0.0, 0.0], [0.0, 2300.0]], 2), "2,3 km, 2 overgangen");
    }

    #[test]
    fn the_kinds_that_are_offered_are_those_that_are_drawn() {
        let words: Vec<&str> = BarriereSoort::ALL.iter().map(|one| one.woord()).collect();
        assert_eq!(words, SOORTEN);
        assert_eq!(BarriereSoort::parse("geluidsscherm"), BarriereSoort::Anders);
    }
}
