//! Whether someone confirmed what a source says, and how long ago.

use super::nl;
use super::record::{Noun, Value};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// A confirmation counts as fresh for this many months.
pub const VERS_MAANDEN: i32 = 6;

/// That someone said how it is: with a day and a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bevestiging {
    /// The day.
    pub op: Date,
    /// Who said so.
    pub door: String,
}

impl Bevestiging {
    /// Both are needed: a day alone says nothing about who answers for it.
    pub fn parse(op: &str, door: &str) -> Option<Self> {
        let door = door.trim();
        let op = nl::parse_date(op)?;
        (!door.is_empty()).then(|| Self { op, door: door.to_owned() })
    }

    /// Whether it is at most [`VERS_MAANDEN`] old.
    pub fn is_vers(&self, vandaag: Date) -> bool {
        self.op >= oldest_fresh(vandaag)
    }

    /// 'laatst bevestigd op 21-11-2026 door S. de Wit'.
    pub fn zin(&self) -> String {
        format!("laatst bevestigd op {} door {}", nl::date(self.op), self.door)
    }
}

fn oldest_fresh(vandaag: Date) -> Date {
    vandaag.checked_sub(VERS_MAANDEN.months()).unwrap_or(vandaag)
}

/// How sure it is that something is there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zekerheid {
    /// Confirmed not long ago, and it is there: only this may be green.
    Bevestigd,
    /// A source says so, or someone did long ago.
    Onbevestigd,
    /// It is there no longer.
    Weg,
}

/// The fields that say that someone found it so on a day. A place of which nobody knew how it
/// was is open then; what is planned or closed stays so.
pub fn confirm_fields(
    noun: Noun,
    status_onbekend: bool,
    op: Date,
    door: &str,
) -> Vec<(&'static str, Value)> {
    let mut fields = vec![("bevestigd_op", op.to_string().into()), ("bevestigd_door", door.into())];
    if noun == Noun::Ontmoetingsplek && status_onbekend {
        fields.push(("status", "open".into()));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn who_confirms_an_unknown_place_says_that_it_is_open() {
        let fields = |noun, unknown| confirm_fields(noun, unknown, date(2026, 11, 22), "S. de Wit");
        assert_eq!(
            fields(Noun::Ontmoetingsplek, true),
            [
                ("bevestigd_op", "2026-11-22".into()),
                ("bevestigd_door", "S. de Wit".into()),
                ("status", "open".into()),
            ]
        );
        assert_eq!(fields(Noun::Ontmoetingsplek, false).len(), 2);
        assert_eq!(fields(Noun::Partner, true).len(), 2);
    }

    #[test]
    fn a_confirmation_has_a_day_and_a_name() {
        let bevestiging = Bevestiging::parse("2026-11-21", " S. de Wit ").unwrap();
        assert_eq!(bevestiging.zin(), "laatst bevestigd op 21-11-2026 door S. de Wit");
        assert_eq!(Bevestiging::parse("2026-11-21", " "), None);
        assert_eq!(Bevestiging::parse("", "S. de Wit"), None);
    }

    #[test]
    fn it_is_fresh_for_six_months() {
        let on = |year, month, day| Bevestiging { op: date(year, month, day), door: "x".into() };
        let today = date(2026, 11, 22);
        assert!(on(2026, 5, 22).is_vers(today));
        assert!(!on(2026, 5, 21).is_vers(today));
        // There is no 31 February: the last day of that month counts.
        assert!(on(2026, 2, 28).is_vers(date(2026, 8, 31)));
    }
}
