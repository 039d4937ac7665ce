//! The persons that the file holds: how many, and which must go.

use crate::document::records::Record;
use crate::model::nl;
use crate::model::persoon::{CONTACT, DOEL, TOT};
use crate::model::record::{Id, Noun};
use jiff::civil::Date;

/// What the card says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonenView {
    /// 'Bij 12 plekken, partners en functies staat een naam, een telefoonnummer of een e-mailadres.'
    pub zin: String,
    /// What is kept longer than was agreed, the longest first.
    pub voorbij: Vec<Voorbij>,
}

/// Contact data that are past their day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorbij {
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub id: Id,
    /// What it is called.
    pub naam: String,
    /// 'bewaren tot en met 31-12-2025'.
    pub onder: String,
}

impl PersonenView {
    /// Of rows that are there and of rows that were taken away: these hold persons too.
    pub fn new(records: &[(Noun, Record)], vandaag: Date) -> Self {
        let filled = |record: &Record| CONTACT.iter().any(|field| !record.text(field).is_empty());
        let with: Vec<&(Noun, Record)> = records.iter().filter(|(_, one)| filled(one)).collect();
        let without_aim = with.iter().filter(|(_, one)| one.text(DOEL.kolom).is_empty()).count();
        let past = |record: &Record| {
            nl::parse_date(record.text(TOT.kolom)).filter(|until| *until < vandaag)
        };
        let mut voorbij: Vec<(Date, Voorbij)> = with
            .iter()
            .filter_map(|(noun, one)| Some((past(one)?, voorbij(*noun, one, past(one)?))))
            .collect();
        voorbij.sort_by(|a, b| (a.0, &a.1.naam).cmp(&(b.0, &b.1.naam)));
        Self {
            zin: zin(with.len(), without_aim),
            voorbij: voorbij.into_iter().map(|(_, one)| one).collect(),
        }
    }
}

fn voorbij(noun: Noun, record: &Record, until: Date) -> Voorbij {
    let gone = if record.removed() { ", verwijderd" } else { "" };
    Voorbij {
        noun,
        id: record.id(),
        naam: called(noun, record),
        onder: format!("bewaren tot en met {}{gone}", nl::date(until)),
    }
}

/// A function is called by what it is: its name is the person.
fn called(noun: Noun, record: &Record) -> String {
    let kolom = if noun == Noun::Functie { "soort" } else { "naam" };
    record.text(kolom).to_owned()
}

fn zin(with: usize, without_aim: usize) -> String {
    let rows = match with {
        0 => return "Bij geen plek, partner of functie staat een naam, een telefoonnummer of een e-mailadres.".to_owned(),
        1 => "Bij 1 plek, partner of functie staat een naam, een telefoonnummer of een e-mailadres.".to_owned(),
        n => {
            let n = nl::number(n as f64, 0);
            format!(
                "Bij {n} plekken, partners en functies staat een naam, een telefoonnummer of een e-mailadres."
            )
        }
    };
    match without_aim {
        0 => rows,
        n if n == with => format!("{rows} Waarvoor u dat bewaart, is nergens ingevuld."),
        n => format!("{rows} Bij {n} daarvan staat niet waarvoor u dat bewaart."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_counts_and_says_what_is_missing() {
        assert_eq!(
            zin(0, 0),
            "Bij geen plek, partner of functie staat een naam, een telefoonnummer of een e-mailadres."
        );
        assert_eq!(
            zin(12, 3),
            "Bij 12 plekken, partners en functies staat een naam, een telefoonnummer of een e-mailadres. Bij 3 daarvan staat niet waarvoor u dat bewaart."
        );
        assert!(zin(1, 1).ends_with("Waarvoor u dat bewaart, is nergens ingevuld."));
    }
}
