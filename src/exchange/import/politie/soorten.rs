//! Kinds of crime, by the code of the politie.

use crate::model::indicator::GetalSoort;
use crate::model::{Indicator, Richting};

/// A kind of crime; two with one code are the same, whatever they are called.
#[derive(Debug, Clone)]
pub struct Misdrijf {
    /// Its code (`1.1.1`); `0.0.0` is all of them.
    code: String,
    /// Its name, when the table gives one.
    naam: String,
}

impl PartialEq for Misdrijf {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// All crimes together.
const TOTAAL: &str = "0.0.0";

/// Names of kinds that wijken ask for (politie, indeling van misdrijven in 47022NED).
const NAMEN: [(&str, &str); 22] = [
    ("1.1.1", "Diefstal en inbraak uit woning"),
    ("1.1.2", "Diefstal en inbraak uit box, garage of schuur"),
    ("1.2.1", "Diefstal uit of vanaf auto’s en motoren"),
    ("1.2.2", "Diefstal van auto’s en motoren"),
    ("1.2.3", "Diefstal van brommers, scooters en fietsen"),
    ("1.2.4", "Zakkenrollerij"),
    ("1.4.1", "Zedenmisdrijven"),
    ("1.4.2", "Moord en doodslag"),
    ("1.4.3", "Openlijk geweld tegen personen"),
    ("1.4.4", "Bedreiging"),
    ("1.4.5", "Mishandeling"),
    ("1.4.6", "Straatroof"),
    ("1.4.7", "Overval"),
    ("1.6.1", "Brand en ontploffing"),
    ("1.6.2", "Overige vermogensdelicten"),
    ("2.1.1", "Drugs- en drankoverlast"),
    ("2.2.1", "Vernieling en zaakbeschadiging"),
    ("2.4.1", "Burengerucht"),
    ("2.5.1", "Diefstal en inbraak bij bedrijven"),
    ("2.5.2", "Winkeldiefstal"),
    ("3.1.1", "Drugshandel"),
    ("3.7.4", "Cybercrime"),
];

impl Misdrijf {
    /// Reads a code, with the name that may stand behind it; titles for all crimes together.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (code, naam) = text.split_once(' ').unwrap_or((text, ""));
        if text.to_lowercase().starts_with("totaal") {
            return Some(Self { code: TOTAAL.to_owned(), naam: String::new() });
        }
        let parts: Vec<&str> = code.split('.').collect();
        let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let is_code = parts.len() == 3 && code.len() <= 12 && parts.iter().all(is_number);
        is_code.then(|| Self { code: code.to_owned(), naam: naam.trim().to_owned() })
    }

    fn suffix(&self) -> String {
        if self.code == TOTAAL {
            String::new()
        } else {
            format!("-{}", self.code.replace('.', "-"))
        }
    }

    fn naam(&self) -> String {
        let known = NAMEN.iter().find(|(code, _)| *code == self.code).map(|(_, naam)| *naam);
        match known {
            _ if self.code == TOTAAL => "Geregistreerde misdrijven".to_owned(),
            Some(naam) => naam.to_owned(),
            None if self.naam.is_empty() => format!("Misdrijven van soort {}", self.code),
            None => self.naam.clone(),
        }
    }

    fn begrip(&self) -> String {
        format!("misdrijven{}", self.suffix())
    }

    /// The number of crimes of this kind.
    pub fn aantal(&self) -> Indicator {
        Indicator {
            naam: format!("{} (aantal)", self.naam()),
            leefgebied: "veiligheid".to_owned(),
            eenheid: "misdrijven".to_owned(),
            soort: Some(GetalSoort::Aantal),
            begrip: self.begrip(),
            ..Indicator::unknown(&format!("geregistreerde-misdrijven{}", self.suffix()))
        }
    }

    /// The same per 1.000 inwoners.
    pub fn per_1000(&self) -> Indicator {
        Indicator {
            naam: format!("{} per 1.000 inwoners", self.naam()),
            leefgebied: "veiligheid".to_owned(),
            eenheid: "per 1.000 inwoners".to_owned(),
            richting: Richting::LagerIsGunstiger,
            soort: Some(GetalSoort::Per1000),
            noemer: "inwoners".to_owned(),
            begrip: self.begrip(),
            toelichting: "Bezoekers staan niet in de noemer: in een centrum tellen ook misdrijven \
                          tegen bezoekers mee. Alleen wat de politie heeft geregistreerd."
                .to_owned(),
            ..Indicator::unknown(&format!("misdrijven-per-1000-inwoners{}", self.suffix()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_with_or_without_a_name() {
        let id = |text: &str| Misdrijf::read(text).map(|soort| soort.per_1000().id);
        assert_eq!(id("0.0.0 ").as_deref(), Some("misdrijven-per-1000-inwoners"));
        assert_eq!(id("Totaal misdrijven").as_deref(), Some("misdrijven-per-1000-inwoners"));
        assert_eq!(id("1.1.1 ").as_deref(), Some("misdrijven-per-1000-inwoners-1-1-1"));
        assert_eq!(id("9.9.9 Nieuw soort"), id("9.9.9"));
        assert_eq!(Misdrijf::read("9.9.9 Nieuw soort").unwrap().naam(), "Nieuw soort");
        for text in ["", "inbraak", "1.1", "1.1.x", "1..1"] {
            assert_eq!(Misdrijf::read(text), None, "{text}");
        }
    }
}
