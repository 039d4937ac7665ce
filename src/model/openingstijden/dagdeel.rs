//! The parts of a day, with their limits on the clock.

use jiff::civil::Weekday;

/// A part of a day, or the weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dagdeel {
    /// The morning of a working day.
    Ochtend,
    /// The afternoon of a working day.
    Middag,
    /// The evening of a working day.
    Avond,
    /// Saturday or Sunday, at any hour.
    Weekend,
}

/// A place counts as open in a part of the day from this many minutes on one day.
pub const DAGDEEL_MINUTEN: u16 = 60;

const WERKDAGEN: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

impl Dagdeel {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Ochtend, Self::Middag, Self::Avond, Self::Weekend];

    /// Its days, and from which hour till which: as the KNMI divides a day, in four times six
    /// hours (the night is none of ours).
    pub(super) fn grenzen(self) -> (&'static [Weekday], u16, u16) {
        match self {
            Self::Ochtend => (&WERKDAGEN, 6, 12),
            Self::Middag => (&WERKDAGEN, 12, 18),
            Self::Avond => (&WERKDAGEN, 18, 24),
            Self::Weekend => (&[Weekday::Saturday, Weekday::Sunday], 0, 24),
        }
    }

    /// What a choice of places that are open then is called.
    pub fn open_word(self) -> &'static str {
        match self {
            Self::Ochtend => "Open in de ochtend",
            Self::Middag => "Open in de middag",
            Self::Avond => "Open in de avond",
            Self::Weekend => "Open in het weekend",
        }
    }

    /// 'In de ochtend'.
    pub fn op_het_dagdeel(self) -> &'static str {
        match self {
            Self::Ochtend => "In de ochtend",
            Self::Middag => "In de middag",
            Self::Avond => "In de avond",
            Self::Weekend => "In het weekend",
        }
    }

    /// The fixed word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ochtend => "ochtend",
            Self::Middag => "middag",
            Self::Avond => "avond",
            Self::Weekend => "weekend",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// When a place counts, in words: 'ten minste een uur open tussen 18 en 24 uur, op ten minste
    /// één werkdag'.
    pub fn zin(self) -> String {
        let (_, van, tot) = self.grenzen();
        match self {
            Self::Weekend => "ten minste een uur open op zaterdag of zondag".to_owned(),
            _ => format!(
                "ten minste een uur open tussen {van} en {tot} uur, op ten minste één werkdag"
            ),
        }
    }
}
