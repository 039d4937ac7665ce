//! Fields of a form: what may be filled in, how it is shown, and what is wrong with it in words.

mod aantal;
mod contact;
mod datum;
mod meter;

pub use datum::Moment;
pub use meter::RdAs;

use super::openingstijden::Openingstijden;
use super::record::{Id, Noun, Value};
use crate::model::nl;
use jiff::civil::Date;

/// A fixed choice: the word in the file and what a person reads.
pub type Woord = (&'static str, &'static str);

/// What kind of thing a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VeldSoort {
    /// A name: must not be empty.
    Naam,
    /// One line of text.
    Tekst,
    /// A few lines of text.
    Lang,
    /// A few lines of text: must not be empty.
    Verhaal,
    /// A day that exists and is not in the future.
    Datum,
    /// A day that exists, also one that is still to come.
    Dag,
    /// A day, month or year that is not in the future, as sources give them.
    Moment,
    /// Four digits and two letters.
    Postcode,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telefoon,
    /// A kind from a list; kinds that a file brings stay.
    Soort(&'static [&'static str]),
    /// One of some fixed words, or nothing.
    Keuze(&'static [Woord]),
    /// Metres in RD.
    Rd(RdAs),
    /// A whole number.
    Aantal,
    /// Opening hours, in their text form.
    Openingstijden,
    /// One wijk, by code.
    Wijk,
    /// Some wijken, the whole gemeente, or words.
    Werkgebied,
    /// One row of another noun, by id.
    Rij(Noun),
    /// Some rows of another noun, by their ids.
    Rijen(Noun),
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veld {
    /// Its column.
    pub kolom: &'static str,
    /// What stands over it.
    pub label: &'static str,
    /// What it holds.
    pub soort: VeldSoort,
    /// An example, shown while it is empty.
    pub hulp: &'static str,
    /// Whether it cannot stay empty.
    pub nodig: bool,
}

/// What is wrong with what was typed, and how it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fout {
    /// What is wrong ('Deze datum bestaat niet.').
    pub wat: &'static str,
    /// What to do, with an example.
    pub hoe: String,
}

impl Fout {
    fn new(wat: &'static str, hoe: impl Into<String>) -> Self {
        Self { wat, hoe: hoe.into() }
    }

    /// Both, as one text.
    pub fn tekst(&self) -> String {
        format!("{} {}", self.wat, self.hoe)
    }
}

/// The most that a field of one line holds, and one of more lines.
const MOST: (usize, usize) = (200, 4000);

impl Veld {
    /// A field.
    pub const fn new(kolom: &'static str, label: &'static str, soort: VeldSoort) -> Self {
        Self { kolom, label, soort, hulp: "", nodig: false }
    }

    /// A day that must be there.
    pub const fn nodig(self) -> Self {
        Self { nodig: true, ..self }
    }

    /// With an example in it while it is empty.
    pub const fn hulp(mut self, hulp: &'static str) -> Self {
        self.hulp = hulp;
        self
    }

    /// The value that was typed; nothing typed is nothing filled in.
    ///
    /// # Errors
    /// What is wrong, in words, with an example.
    pub fn parse(&self, text: &str, vandaag: Date) -> Result<Value, Fout> {
        let visible: String = text.chars().filter(|c| !turns_text_around(*c)).collect();
        let text = visible.trim();
        let (line, lines) = MOST;
        let packed = matches!(self.soort, VeldSoort::Openingstijden | VeldSoort::Rijen(_));
        let may_be_long = self.is_long() || packed;
        let most = if may_be_long { lines } else { line };
        if text.chars().count() > most {
            let hoe = format!("Gebruik ten hoogste {most} tekens.");
            return Err(Fout::new("Deze tekst is te lang.", hoe));
        }
        if text.is_empty() {
            return match self.soort {
                VeldSoort::Naam => Err(no_name()),
                VeldSoort::Verhaal => Err(no_text()),
                VeldSoort::Datum if self.nodig => Err(no_date(vandaag)),
                _ => Ok(Value::Null),
            };
        }
        Ok(Value::Text(match self.soort {
            VeldSoort::Rd(which) => return Ok(Value::Real(meter::parse(text, which)?)),
            VeldSoort::Aantal => return Ok(Value::Int(aantal::parse(text)?)),
            VeldSoort::Openingstijden => return openingstijden(text),
            VeldSoort::Rij(_) => return Id::parse_str(text).map(Value::Id).map_err(|_| no_row()),
            VeldSoort::Datum => datum::parse(text, vandaag)?,
            VeldSoort::Dag => datum::parse_day(text, vandaag)?,
            VeldSoort::Moment => datum::parse_moment(text, vandaag)?,
            VeldSoort::Postcode => contact::postcode(text)?,
            VeldSoort::Email => contact::email(text)?,
            VeldSoort::Telefoon => contact::telefoon(text)?,
            VeldSoort::Lang | VeldSoort::Verhaal => text.to_owned(),
            _ => one_line(text),
        }))
    }

    /// Whether it holds a few lines.
    pub fn is_long(&self) -> bool {
        matches!(self.soort, VeldSoort::Lang | VeldSoort::Verhaal)
    }

    /// Whether anything can be written in it, also what belongs to a person.
    pub fn is_free(&self) -> bool {
        self.is_long() || self.soort == VeldSoort::Tekst
    }

    /// A value as a person reads and types it.
    pub fn show(&self, value: &Value) -> String {
        let text = match value {
            Value::Real(number) => return meter::show(*number),
            Value::Int(number) => return number.to_string(),
            Value::Id(id) => return id.to_string(),
            _ => value.as_text().unwrap_or_default(),
        };
        match self.soort {
            VeldSoort::Datum | VeldSoort::Dag | VeldSoort::Moment => datum::show(text),
            _ => text.to_owned(),
        }
    }

    /// Whether it is typed, and so is only kept when it is left.
    pub fn typed(&self) -> bool {
        let chosen = matches!(self.soort, VeldSoort::Rij(_) | VeldSoort::Rijen(_));
        let kind =
            matches!(self.soort, VeldSoort::Soort(_) | VeldSoort::Keuze(_) | VeldSoort::Wijk);
        !chosen && !kind
    }
}

/// The text form; hours that say nothing are nothing filled in.
fn openingstijden(text: &str) -> Result<Value, Fout> {
    let tijden = Openingstijden::parse(text)?;
    Ok(if tijden.is_onbekend() { Value::Null } else { tijden.to_string().into() })
}

fn no_name() -> Fout {
    Fout::new("Er staat geen naam.", "Schrijf hoe mensen het noemen, bijvoorbeeld De Koepel.")
}

fn no_date(vandaag: Date) -> Fout {
    let hoe = format!("Schrijf dag-maand-jaar, bijvoorbeeld {}.", nl::date(vandaag));
    Fout::new("Er staat geen datum.", hoe)
}

fn no_row() -> Fout {
    Fout::new("Dit staat niet in het bestand.", "Kies een naam uit de lijst.")
}

fn no_text() -> Fout {
    let example = "Schrijf een zin, bijvoorbeeld ‘Jongeren missen een plek om te zitten’.";
    Fout::new("Er staat nog niets.", example)
}

/// Marks that nobody sees and that make a text read the other way round.
fn turns_text_around(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{0}')
}

/// Line ends and tabs that came along with a paste become spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn try_out(soort: VeldSoort, text: &str) -> Result<Value, String> {
        let veld = Veld::new("x", "X", soort);
        veld.parse(text, date(2026, 11, 22)).map_err(|fout| fout.tekst())
    }

    #[test]
    fn a_name_is_needed_and_other_fields_may_be_empty() {
        assert!(try_out(VeldSoort::Naam, "  ").unwrap_err().starts_with("Er staat geen naam."));
        assert!(try_out(VeldSoort::Verhaal, "\n").unwrap_err().starts_with("Er staat nog niets."));
        assert_eq!(try_out(VeldSoort::Naam, " De  Geus\n"), Ok("De Geus".into()));
        for soort in [VeldSoort::Tekst, VeldSoort::Datum, VeldSoort::Email, VeldSoort::Wijk] {
            assert_eq!(try_out(soort, " "), Ok(Value::Null));
        }
        let told = crate::model::wijktekst::DATUM.parse(" ", date(2026, 11, 22)).unwrap_err();
        assert_eq!(
            told.tekst(),
            "Er staat geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 22-11-2026."
        );
    }

    #[test]
    fn metres_lie_in_the_netherlands() {
        let (x, y) = (VeldSoort::Rd(RdAs::X), VeldSoort::Rd(RdAs::Y));
        assert_eq!(try_out(x, "140700,1234"), Ok(Value::Real(140_700.123)));
        assert_eq!(try_out(y, " "), Ok(Value::Null));
        for (soort, text) in [(x, "470700"), (y, "140700"), (x, "5,18"), (x, "hier")] {
            let wrong = try_out(soort, text).unwrap_err();
            assert!(wrong.starts_with("Dit punt ligt niet in Nederland. De RD-"), "{wrong}");
        }
        let veld = Veld::new("rd_x", "x", x);
        assert_eq!(veld.show(&Value::Real(140_700.123)), "140700,123");
    }

    #[test]
    fn a_number_is_whole() {
        assert_eq!(try_out(VeldSoort::Aantal, "1.200"), Ok(Value::Int(1200)));
        for text in ["-4", "4,5", "veel", "1000000"] {
            let wrong = try_out(VeldSoort::Aantal, text).unwrap_err();
            assert_eq!(wrong, "Dit is geen aantal. Schrijf een heel getal, bijvoorbeeld 40.");
        }
        assert_eq!(Veld::new("x", "x", VeldSoort::Aantal).show(&Value::Int(1200)), "1200");
    }

    #[test]
    fn hours_are_kept_in_their_text_form() {
        let hours = |text| try_out(VeldSoort::Openingstijden, text);
        assert_eq!(hours("ma 9-12; di "), Ok("ma 09:00-12:00".into()));
        assert_eq!(hours("ma ; di "), Ok(Value::Null));
        assert_eq!(hours("ma 9-25").unwrap_err(), "Deze tijd bestaat niet. Schrijf 09:00-17:00.");
    }

    #[test]
    fn lines_stay_only_where_there_is_room_for_them() {
        assert_eq!(try_out(VeldSoort::Lang, "een\ntwee"), Ok("een\ntwee".into()));
        assert_eq!(try_out(VeldSoort::Tekst, "een\ntwee"), Ok("een twee".into()));
        let long = "x".repeat(201);
        assert!(try_out(VeldSoort::Tekst, &long).unwrap_err().contains("200 tekens"));
    }
}
