//! Partners of the sociale basisinfrastructuur: their kinds, their fields, and what is known.

use super::bevestiging::{Bevestiging, Zekerheid};
use super::record::Noun;
use super::veld::{Moment, Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &[
    "vrijwilligersorganisatie",
    "mantelzorg",
    "bewonersinitiatief",
    "vereniging",
    "religieus",
    "welzijn",
    "zorg",
    "cultuur",
    "onderwijs",
    "ondernemers",
    "sport",
    "samenwerkingsverband",
    "gemeente",
    "overig",
];

/// Whether it is an organisation or a group of people.
pub const FORMEEL: &[Woord] =
    &[("formeel", "formeel"), ("informeel", "informeel"), ("", "onbekend")];

/// Whether it still works.
pub const STATUSSEN: &[Woord] = &[("actief", "actief"), ("gestopt", "gestopt"), ("", "onbekend")];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: Stichting Present");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Formal or informal.
pub const VORM: Veld =
    Veld::new("formeel_informeel", "Formeel of informeel", VeldSoort::Keuze(FORMEEL));
/// Whether it still works.
pub const STATUS: Veld = Veld::new("status", "Nu", VeldSoort::Keuze(STATUSSEN));
/// Since when it stopped.
pub const GESTOPT_OP: Veld =
    Veld::new("gestopt_op", "Gestopt sinds", VeldSoort::Moment).hulp("Bijvoorbeeld: 31-12-2025");
/// Where it works.
pub const WERKGEBIED: Veld = Veld::new("werkgebied", "Werkgebied", VeldSoort::Werkgebied)
    .hulp("Bijvoorbeeld: Gooi en Vechtstreek");
/// Which opgaven and doelen of the gemeente it serves.
pub const OPGAVEN: Veld = Veld::new("opgaven", "Opgaven", VeldSoort::Rijen(Noun::Doel));
/// Other names.
pub const ALIAS: Veld =
    Veld::new("alias", "Andere naam", VeldSoort::Tekst).hulp("Bijvoorbeeld: een afkorting");

/// Whether a partner is an organisation or a group of people, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vorm {
    /// An organisation.
    Formeel,
    /// A group of people.
    Informeel,
    /// Nobody said it.
    Onbekend,
}

impl Vorm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Formeel, Self::Informeel, Self::Onbekend];

    /// Reads the word of the file; another word than those of [`FORMEEL`] says nothing.
    pub fn of(word: &str) -> Self {
        match word {
            "formeel" => Self::Formeel,
            "informeel" => Self::Informeel,
            _ => Self::Onbekend,
        }
    }

    /// In words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Formeel => "formeel",
            Self::Informeel => "informeel",
            Self::Onbekend => "vorm onbekend",
        }
    }
}

/// What is known of a partner to say how it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bekend<'a> {
    /// Status in the file.
    pub status: &'a str,
    /// Edition of the source.
    pub genoemd_op: &'a str,
    /// Since when it stopped.
    pub gestopt_op: &'a str,
    /// The day of the last confirmation.
    pub bevestigd_op: &'a str,
    /// Who confirmed it.
    pub bevestigd_door: &'a str,
}

impl Bekend<'_> {
    /// The last confirmation.
    pub fn bevestiging(&self) -> Option<Bevestiging> {
        Bevestiging::parse(self.bevestigd_op, self.bevestigd_door)
    }

    /// Whether it stopped.
    pub fn is_gestopt(&self) -> bool {
        self.status == "gestopt"
    }

    /// How sure it is that it works now.
    pub fn zekerheid(&self, vandaag: Date) -> Zekerheid {
        match self.bevestiging() {
            _ if self.is_gestopt() => Zekerheid::Weg,
            Some(one) if one.is_vers(vandaag) => Zekerheid::Bevestigd,
            _ => Zekerheid::Onbevestigd,
        }
    }

    /// What is known, never more than that: 'genoemd in 2020', 'gestopt in 2021', 'actief' once
    /// it was confirmed.
    pub fn zegt(&self, vandaag: Date) -> String {
        let named = Moment::parse(self.genoemd_op).map(Moment::jaar);
        if self.is_gestopt() {
            return match (Moment::parse(self.gestopt_op), named) {
                (Some(since), _) => format!("gestopt {}", since.wanneer()),
                (None, Some(year)) => format!("was gestopt in {year}"),
                (None, None) => "gestopt, geen jaar".to_owned(),
            };
        }
        match (self.bevestiging(), named) {
            (Some(one), _) if one.is_vers(vandaag) => "actief".to_owned(),
            (Some(one), _) => format!("was actief {}", Moment::Dag(one.op).wanneer()),
            (None, Some(year)) => format!("genoemd in {year}"),
            (None, None) => "genoemd, geen jaar".to_owned(),
        }
    }
}

/// The parts of a werkgebied: codes and names between commas or semicolons.
pub fn werkgebied_parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn a_partner_is_named_until_someone_confirms_it() {
        let named = Bekend { genoemd_op: "2020-10-01", ..Bekend::default() };
        assert_eq!(named.zegt(TODAY), "genoemd in 2020");
        assert_eq!(named.zekerheid(TODAY), Zekerheid::Onbevestigd);
        let fresh = Bekend { bevestigd_op: "2026-11-01", bevestigd_door: "GGD", ..named };
        assert_eq!(
            (fresh.zegt(TODAY), fresh.zekerheid(TODAY)),
            ("actief".into(), Zekerheid::Bevestigd)
        );
        let stale = Bekend { bevestigd_op: "2025-01-31", ..fresh };
        assert_eq!(stale.zegt(TODAY), "was actief op 31-01-2025");
        let stopped = Bekend { status: "gestopt", gestopt_op: "2021", ..fresh };
        assert_eq!(
            (stopped.zegt(TODAY), stopped.zekerheid(TODAY)),
            ("gestopt in 2021".into(), Zekerheid::Weg)
        );
    }

    #[test]
    fn a_werkgebied_falls_apart_at_its_commas() {
        let parts: Vec<&str> = werkgebied_parts("Oost, WK040203;; Gooi en Vechtstreek ").collect();
        assert_eq!(parts, ["Oost", "WK040203", "Gooi en Vechtstreek"]);
    }
}
