//! The backups of the file.

use super::geschiedenis::tijd::moment;
use crate::document::backup::Backup;
use crate::model::nl;

/// The backups, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReservekopieenView {
    /// One per backup.
    pub kopieen: Vec<ReservekopieRij>,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReservekopieRij {
    /// Its name, as a command takes it.
    pub naam: String,
    /// When it was made.
    pub tijd: String,
    /// Why, how large it is and what was done since.
    pub onder: String,
}

impl ReservekopieRij {
    /// A backup, with the number of actions since it was made.
    pub fn new(backup: &Backup, sinds: usize) -> Self {
        Self {
            naam: backup.naam.clone(),
            tijd: moment(&backup.moment()),
            onder: format!(
                "{} · {} · {}",
                waarom(&backup.waarom),
                size(backup.bytes),
                since(sinds)
            ),
        }
    }
}

fn waarom(word: &str) -> &str {
    match word {
        "dagelijks" => "dagelijkse kopie",
        "voor-inlezen" => "vóór het inlezen van cijfers",
        "voor-terugzetten" => "vóór het terugzetten van een reservekopie",
        "voor-opruimen" => "vóór het opruimen",
        "voor-bijwerken" => "vóór het bijwerken naar een nieuwe versie",
        "beschadigd" => "het beschadigde bestand",
        other => other,
    }
}

/// Number of actions after it.
pub(crate) fn since(sinds: usize) -> String {
    match sinds {
        0 => "daarna niets veranderd".to_owned(),
        1 => "daarna 1 wijziging".to_owned(),
        n => format!("daarna {} wijzigingen", nl::number(n as f64, 0)),
    }
}

/// Bytes as a person reads them: `1,2 MB`.
pub(crate) fn size(bytes: u64) -> String {
    let kilo = bytes as f64 / 1e3;
    match kilo {
        kilo if kilo < 1e3 => format!("{} kB", nl::number(kilo.max(1.0), 0)),
        kilo => format!("{} MB", nl::number(kilo / 1e3, if kilo < 1e5 { 1 } else { 0 })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_numbers_are_told_in_words() {
        assert_eq!(size(532), "1 kB");
        assert_eq!(size(1_234_000), "1,2 MB");
        assert_eq!(size(148_400_000), "148 MB");
        assert_eq!(since(1), "daarna 1 wijziging");
    }
}
