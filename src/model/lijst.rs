//! The words in which a list of a noun speaks: all that differs between one list and another.

use super::nl;
use super::record::Noun;

/// Number of columns of a list: name, kind, where, what is known, confirmed.
pub const KOLOMMEN: usize = 5;

/// The words of one list.
#[derive(Debug, PartialEq)]
pub struct Woorden {
    /// The noun.
    pub noun: Noun,
    /// Title of the page.
    pub titel: &'static str,
    /// The button that adds one.
    pub nieuw: &'static str,
    /// What it is called before it has a name.
    pub naamloos: &'static str,
    /// One of them.
    pub een: &'static str,
    /// More of them.
    pub meer: &'static str,
    /// In the search field.
    pub zoek: &'static str,
    /// Heads of the columns.
    pub koppen: [&'static str; KOLOMMEN],
    /// Widths of the columns before anyone changes them, in points.
    pub breedtes: [f32; KOLOMMEN],
    /// The choice of every status that is there no longer.
    pub weg: &'static str,
    /// The button that says that it is there no longer; empty where dates say so.
    pub weg_knop: &'static str,
    /// The same, done.
    pub weg_doen: &'static str,
    /// The question that comes with it.
    pub weg_vraag: &'static str,
    /// 'zijn gesloten', 'is gesloten'.
    pub weg_zinnen: (&'static str, &'static str),
    /// What is said when there are none yet.
    pub leeg: (&'static str, &'static str),
}

impl Woorden {
    /// '1 plek', '3 plekken'.
    pub fn aantal(&self, number: usize) -> String {
        let word = if number == 1 { self.een } else { self.meer };
        format!("{} {word}", nl::number(number as f64, 0))
    }
}
