//! What a user chooses of the question, in numbers that can be compared.

use super::LoopVraag;
use crate::methods::loopafstand::{GEWOON, LANGZAAM, Lopen};
use crate::model::nl;
use crate::model::openingstijden::Dagdeel;
use std::ops::RangeInclusive;

/// What a user chooses of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LoopKeuze {
    /// How many minutes on foot.
    pub minuten: u32,
    /// Whether horeca counts as a place to meet.
    pub horeca: bool,
    /// When a place must be open; at any time when nothing was chosen.
    pub dagdeel: Option<Dagdeel>,
    /// How people walk.
    pub tempo: Tempo,
}

/// How people walk, in tenths of km/h and hundredths of the factor for detours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tempo {
    tienden_kmh: u16,
    omweg_honderdsten: u16,
}

/// Slowest and fastest pace, in km/h: from a walker with a frame to who runs.
pub const SNELHEID: RangeInclusive<f64> = 0.5..=10.0;

/// Least and most detour: less than the crow flies cannot be.
pub const OMWEG: RangeInclusive<f64> = 1.0..=3.0;

impl Default for LoopKeuze {
    /// 10 minutes of ordinary walking to a place that may be open at any time.
    fn default() -> Self {
        Self { minuten: 10, horeca: false, dagdeel: None, tempo: Tempo::default() }
    }
}

impl LoopKeuze {
    /// The question, about these minutes alone.
    pub fn vraag(self) -> LoopVraag {
        let soorten = self.horeca.then(|| "horeca".to_owned()).into_iter().collect();
        let (minuten, dagdeel, lopen) = (vec![self.minuten], self.dagdeel, self.tempo.lopen());
        LoopVraag { minuten, soorten, dagdeel, lopen, ..LoopVraag::default() }
    }
}

impl Default for Tempo {
    /// [`GEWOON`].
    fn default() -> Self {
        Self { tienden_kmh: 48, omweg_honderdsten: 130 }
    }
}

impl Tempo {
    /// Reads a pace in km/h and a factor as someone typed them.
    ///
    /// # Errors
    /// What is wrong, and what can be chosen.
    pub fn parse(snelheid: &str, omweg: &str) -> Result<Self, &'static str> {
        let tienden_kmh = whole(snelheid, 10.0, &SNELHEID).ok_or(GEEN_SNELHEID)?;
        let omweg_honderdsten = whole(omweg, 100.0, &OMWEG).ok_or(GEEN_OMWEG)?;
        Ok(Self { tienden_kmh, omweg_honderdsten })
    }

    /// How people walk.
    pub fn lopen(self) -> Lopen {
        Lopen {
            snelheid_kmh: f64::from(self.tienden_kmh) / 10.0,
            omweg: f64::from(self.omweg_honderdsten) / 100.0,
        }
    }

    /// The pace that stands beside it: slow walking, and beside slow walking the ordinary one.
    pub fn ernaast(self) -> Lopen {
        let slow = self.lopen().snelheid_kmh <= LANGZAAM.snelheid_kmh;
        let other = if slow { GEWOON } else { LANGZAAM };
        Lopen { omweg: self.lopen().omweg, ..other }
    }

    /// Pace and factor as someone would type them: '4,8' and '1,3'.
    pub fn tekst(self) -> [String; 2] {
        let Lopen { snelheid_kmh, omweg } = self.lopen();
        [snelheid_kmh, omweg].map(nl::file_number)
    }
}

/// A number in parts (tenths, hundredths) when it has no smaller ones and lies within bounds.
fn whole(text: &str, parts: f64, bounds: &RangeInclusive<f64>) -> Option<u16> {
    let number = nl::parse_number(text).filter(|number| bounds.contains(number))? * parts;
    let near = number.round();
    ((number - near).abs() < 1e-6).then_some(near as u16)
}

const GEEN_SNELHEID: &str = "Vul een tempo in van 0,5 tot 10 km per uur, met hoogstens één cijfer achter de komma: 4,8 is gewoon lopen, 3 is langzaam.";
const GEEN_OMWEG: &str = "Vul een omweg in van 1 tot 3, met hoogstens twee cijfers achter de komma: bij 1,3 is de weg over straat 1,3 keer zo lang als hemelsbreed.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_chooses_nothing_walks_as_usual() {
        assert_eq!(LoopKeuze::default().vraag().lopen, GEWOON);
        assert_eq!(Tempo::default().tekst(), ["4,8", "1,3"]);
        assert_eq!(Tempo::default().ernaast(), LANGZAAM);
    }

    #[test]
    fn a_pace_is_what_was_typed_and_reaches_that_far() {
        let slow = Tempo::parse(" 3 ", "1.25").unwrap();
        assert_eq!(slow.lopen(), Lopen { snelheid_kmh: 3.0, omweg: 1.25 });
        assert_eq!(slow.ernaast(), Lopen { snelheid_kmh: 4.8, omweg: 1.25 });
        // 3 km/h is 50 m a minute: 10 minutes are 500 m of street, 400 m as the crow flies.
        assert_eq!(slow.lopen().straal_m(10.0), 400.0);
        assert_eq!(slow.tekst(), ["3", "1,25"]);
    }

    #[test]
    fn what_nobody_walks_is_told() {
        for wrong in ["0,4", "10,1", "4,85", "", "snel", "-3"] {
            assert_eq!(Tempo::parse(wrong, "1,3"), Err(GEEN_SNELHEID), "{wrong}");
        }
        for wrong in ["0,99", "3,01", "1,333", ""] {
            assert_eq!(Tempo::parse("4,8", wrong), Err(GEEN_OMWEG), "{wrong}");
        }
        for (snelheid, omweg) in [("0,5", "1"), ("10", "3"), ("7,0", "3,00")] {
            assert!(Tempo::parse(snelheid, omweg).is_ok(), "{snelheid} {omweg}");
        }
    }
}
