//! Places to meet: their kinds, their fields, and what a source says about them in words.

use super::bevestiging::{Bevestiging, Zekerheid};
use super::openingstijden::feestdagen;
use super::veld::{Moment, RdAs, Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered; a file may bring others.
pub const SOORTEN: &[&str] = &[
    "wijkcentrum",
    "wijkpunt",
    "buurthuis",
    "inloophuis",
    "jongerencentrum",
    "informatiepunt",
    "broedplaats",
    "bibliotheek",
    "school",
    "gezondheidscentrum",
    "sport",
    "cultuur",
    "religieus",
    "winkel",
    "horeca",
    "speelplek",
    "buurttuin",
    "overig",
];

/// The kinds that anyone may walk into without paying, a membership or an appointment, as long as
/// nobody said so of the place itself ([`is_vrij_binnen`]). Horeca and shops want something in return;
/// schools, health centres, sport, culture and churches have their own people.
pub const VRIJ_BINNEN: &[&str] = &[
    "wijkcentrum",
    "wijkpunt",
    "buurthuis",
    "inloophuis",
    "jongerencentrum",
    "informatiepunt",
    "broedplaats",
    "bibliotheek",
    "speelplek",
    "buurttuin",
];

/// How a place is now.
pub const STATUSSEN: &[Woord] = &[
    ("open", "open"),
    ("tijdelijk", "tijdelijk open"),
    ("gepland", "gepland"),
    ("gesloten", "gesloten"),
    ("onbekend", "onbekend"),
];

/// Yes, no, or nobody knows.
pub const JA_NEE: &[Woord] = &[("ja", "ja"), ("nee", "nee"), ("", "onbekend")];

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: Wijkcentrum De Koepel");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// How it is now.
pub const STATUS: Veld = Veld::new("status", "Nu", VeldSoort::Keuze(STATUSSEN));
/// Since when it is closed.
pub const GESLOTEN_OP: Veld =
    Veld::new("gesloten_op", "Dicht sinds", VeldSoort::Moment).hulp("Bijvoorbeeld: 31-12-2025");
/// The wijk.
pub const WIJK: Veld = Veld::new("wijk", "Wijk", VeldSoort::Wijk);
/// The address.
pub const ADRES: Veld =
    Veld::new("adres", "Adres", VeldSoort::Tekst).hulp("Bijvoorbeeld: Geuzenweg 84");
/// The postcode.
pub const POSTCODE: Veld = Veld::new("postcode", "Postcode", VeldSoort::Postcode).hulp("1222 VE");
/// Whether a wheelchair can get in.
pub const TOEGANKELIJK: Veld =
    Veld::new("rolstoel", "Toegankelijk met rolstoel", VeldSoort::Keuze(JA_NEE));
/// How far to the east it is.
pub const RD_X: Veld =
    Veld::new("rd_x", "Punt op de kaart (x)", VeldSoort::Rd(RdAs::X)).hulp("140700");
/// How far to the north it is.
pub const RD_Y: Veld =
    Veld::new("rd_y", "Punt op de kaart (y)", VeldSoort::Rd(RdAs::Y)).hulp("470700");
/// Who runs it.
pub const BEHEERDER: Veld =
    Veld::new("beheerder", "Beheerder", VeldSoort::Tekst).hulp("Wie de plek beheert");
/// When it is open.
pub const OPENINGSTIJDEN: Veld =
    Veld::new("openingstijden", "Openingstijden", VeldSoort::Openingstijden);
/// Whether it is closed on holidays.
pub const FEESTDAGEN: Veld =
    Veld::new("feestdagen", "Dicht op feestdagen", VeldSoort::Keuze(feestdagen::FEESTDAGEN));
/// Whether anyone may walk in without paying, a membership or an appointment.
pub const VRIJ_BINNENLOPEN: Veld =
    Veld::new("vrij_binnen", "Iedereen kan vrij binnenlopen", VeldSoort::Keuze(JA_NEE));
/// Whether there is a toilet for who uses a wheelchair.
pub const TOILET: Veld = Veld::new("toilet", "Toegankelijk toilet", VeldSoort::Keuze(JA_NEE));
/// Whether there is an induction loop.
pub const RINGLEIDING: Veld =
    Veld::new("ringleiding", "Ringleiding voor wie slecht hoort", VeldSoort::Keuze(JA_NEE));
/// Whether there is a quiet room, with little to see and hear.
pub const PRIKKELARM: Veld =
    Veld::new("prikkelarm", "Rustige ruimte (prikkelarm)", VeldSoort::Keuze(JA_NEE));
/// Whether one sees from outside that it is a place to meet.
pub const HERKENBAAR: Veld =
    Veld::new("herkenbaar", "Van buiten te herkennen", VeldSoort::Keuze(JA_NEE));
/// For whom it is.
pub const DOELGROEPEN: Veld =
    Veld::new("doelgroepen", "Voor wie", VeldSoort::Tekst).hulp("Bijvoorbeeld: iedereen, ouderen");
/// What a visit costs.
pub const KOSTEN: Veld = Veld::new("kosten", "Kosten", VeldSoort::Tekst).hulp("Koffie € 1");
/// How many people fit in.
pub const CAPACITEIT: Veld =
    Veld::new("capaciteit", "Plaats voor", VeldSoort::Aantal).hulp("40 mensen");
/// Who decides what happens there.
pub const PROGRAMMA: Veld = Veld::new("programma", "Wie bepaalt het programma?", VeldSoort::Tekst)
    .hulp("Bijvoorbeeld: de buurt zelf");

/// Whether anyone may walk in: what is known of the place itself goes first, and only when that
/// is nothing its kind decides. This is where 'vrij binnenlopen' is decided, and nowhere else.
pub fn is_vrij_binnen(soort: &str, vrij_binnen: &str) -> bool {
    match vrij_binnen {
        "ja" => true,
        "nee" => false,
        _ => VRIJ_BINNEN.contains(&soort),
    }
}

/// What is known of a place to say how it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bekend<'a> {
    /// Status in the file.
    pub status: &'a str,
    /// When the source named it.
    pub genoemd_op: &'a str,
    /// Since when it is closed.
    pub gesloten_op: &'a str,
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

    /// Whether it is closed, whoever says so.
    pub fn is_dicht(&self) -> bool {
        self.status == "gesloten"
    }

    /// Whether one can go there now, as far as anyone knows.
    pub fn is_open(&self) -> bool {
        matches!(self.status, "open" | "tijdelijk")
    }

    /// How sure it is that it is there now.
    pub fn zekerheid(&self, vandaag: Date) -> Zekerheid {
        let vers = self.bevestiging().is_some_and(|one| one.is_vers(vandaag));
        match self.status {
            "gesloten" => Zekerheid::Weg,
            "open" | "tijdelijk" if vers => Zekerheid::Bevestigd,
            _ => Zekerheid::Onbevestigd,
        }
    }

    /// What is known, never more than that: 'was open in 2015', 'gesloten in 2013',
    /// 'genoemd in 2023', 'open' once it was confirmed.
    pub fn zegt(&self, vandaag: Date) -> String {
        if self.is_dicht() {
            return self.zegt_dicht();
        }
        match (self.bevestiging(), status_word(self.status)) {
            (Some(one), Some(word)) if one.is_vers(vandaag) => word.to_owned(),
            (Some(one), Some(word)) => format!("was {word} {}", Moment::Dag(one.op).wanneer()),
            (_, word) => said(word, Moment::parse(self.genoemd_op)),
        }
    }

    fn zegt_dicht(&self) -> String {
        match (Moment::parse(self.gesloten_op), Moment::parse(self.genoemd_op)) {
            (Some(since), _) => format!("gesloten {}", since.wanneer()),
            (None, Some(named)) => format!("was gesloten in {}", named.jaar()),
            (None, None) => "gesloten, geen jaar".to_owned(),
        }
    }
}

fn said(word: Option<&str>, named: Option<Moment>) -> String {
    match (word, named.map(Moment::jaar)) {
        (Some(word), Some(year)) => format!("was {word} in {year}"),
        (None, Some(year)) => format!("genoemd in {year}"),
        (_, None) => "genoemd, geen jaar".to_owned(),
    }
}

fn status_word(status: &str) -> Option<&str> {
    matches!(status, "open" | "tijdelijk" | "gepland").then_some(status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    fn source<'a>(status: &'a str, genoemd_op: &'a str) -> Bekend<'a> {
        Bekend { status, genoemd_op, ..Bekend::default() }
    }

    #[test]
    fn a_source_is_quoted_with_its_year() {
        for (status, genoemd_op, words) in [
            ("open", "2015-01", "was open in 2015"),
            ("tijdelijk", "2018-03", "was tijdelijk in 2018"),
            ("gepland", "2022-04", "was gepland in 2022"),
            ("onbekend", "2023-06-30", "genoemd in 2023"),
            ("open", "", "genoemd, geen jaar"),
            ("", "2019", "genoemd in 2019"),
            ("gesloten", "2019", "was gesloten in 2019"),
            ("gesloten", "", "gesloten, geen jaar"),
        ] {
            assert_eq!(source(status, genoemd_op).zegt(TODAY), words);
        }
        let closed = Bekend { gesloten_op: "2013", ..source("gesloten", "2019") };
        assert_eq!(closed.zegt(TODAY), "gesloten in 2013");
        assert_eq!(closed.zekerheid(TODAY), Zekerheid::Weg);
    }

    #[test]
    fn kinds_to_walk_into_are_kinds_and_horeca_is_none_of_them() {
        assert!(VRIJ_BINNEN.iter().all(|soort| SOORTEN.contains(soort)));
        assert!(!is_vrij_binnen("horeca", "") && !is_vrij_binnen("overig", ""));
        assert!(is_vrij_binnen("buurthuis", "") && is_vrij_binnen("horeca", "ja"));
        assert!(!is_vrij_binnen("buurthuis", "nee"), "the place goes before its kind");
        let open = |status| source(status, "2015").is_open();
        assert!(open("open") && open("tijdelijk"));
        assert!(!open("gepland") && !open("gesloten") && !open("onbekend") && !open(""));
    }

    #[test]
    fn only_a_fresh_confirmation_with_a_name_makes_it_sure() {
        let on =
            |op, door| Bekend { bevestigd_op: op, bevestigd_door: door, ..source("open", "2015") };
        assert_eq!(on("2026-11-21", "S. de Wit").zekerheid(TODAY), Zekerheid::Bevestigd);
        assert_eq!(on("2026-11-21", "S. de Wit").zegt(TODAY), "open");
        assert_eq!(on("2026-11-21", "").zekerheid(TODAY), Zekerheid::Onbevestigd);
        assert_eq!(on("2026-11-21", "").zegt(TODAY), "was open in 2015");
        assert_eq!(on("2025-11-21", "S. de Wit").zekerheid(TODAY), Zekerheid::Onbevestigd);
        assert_eq!(on("2025-11-21", "S. de Wit").zegt(TODAY), "was open op 21-11-2025");
        let planned = Bekend { status: "gepland", ..on("2026-11-21", "S. de Wit") };
        assert_eq!(planned.zekerheid(TODAY), Zekerheid::Onbevestigd, "it is not there yet");
        assert_eq!(planned.zegt(TODAY), "gepland");
    }
}
