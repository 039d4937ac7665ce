//! Why there is no Foto with the choices of the window, in the words of the window.

use crate::app::view::lower_first;
use crate::methods::foto::FotoFault;
use crate::model::nl;
use crate::model::recept::{Aggregatie, Methode};

/// Which choice can put it right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keuzeveld {
    /// The rule itself, or what the file holds.
    Regel,
    /// 'Cijfers vergelijkbaar maken'.
    Methode,
    /// 'Scores samennemen'.
    Aggregatie,
}

/// A choice that cannot be computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeuzeFout {
    /// What is wrong and what to do.
    pub tekst: String,
    /// Beside which choice it stands.
    pub veld: Keuzeveld,
}

/// Above nought, for a mean that needs that.
pub(super) const BOVEN_NUL: Methode = Methode::MinMax { onder: 1.0, boven: 100.0 };

impl KeuzeFout {
    /// In the words of the window; the command line has its own.
    pub fn new(fault: &FotoFault) -> Self {
        match fault {
            FotoFault::HeeftAlleWijkenNodig { methode } => {
                let methode = methode.text();
                let text = "heeft de cijfers van alle wijken nodig, en van wijken in Nederland \
                            bewaart het bestand alleen de verdeling. Kies ‘Z-score’, of vergelijk \
                            met de eigen wijken.";
                Self::at(Keuzeveld::Methode, format!("‘{}’ {text}", nl::capital(&methode)))
            }
            FotoFault::InwonersOnbekend { .. } => Self::at(
                Keuzeveld::Methode,
                "Van de wijken waarmee u vergelijkt, zijn de inwoners niet bekend. Kies ‘Z-score’, \
                 of vergelijk met de eigen wijken."
                    .to_owned(),
            ),
            FotoFault::ToetsZonderZ => Self::at(
                Keuzeveld::Methode,
                "De toets op toeval rekent met de z-score en het rekenkundig gemiddelde. Kies \
                 hieronder ‘Z-score’ en ‘Rekenkundig gemiddelde’."
                    .to_owned(),
            ),
            FotoFault::GeenGemiddelde { aggregatie, wijk, deel, score } => {
                let welk = match aggregatie {
                    Aggregatie::Rekenkundig => "rekenkundige",
                    Aggregatie::Meetkundig => "meetkundige",
                    Aggregatie::Harmonisch => "harmonische",
                };
                let text = format!(
                    "Het {welk} gemiddelde bestaat niet voor een score van {}: {wijk}, {deel}. Kies \
                     bij ‘Cijfers vergelijkbaar maken’ een schaal boven nul: ‘{}’.",
                    nl::number(*score, 2),
                    nl::capital(&BOVEN_NUL.text())
                );
                Self::at(Keuzeveld::Aggregatie, text)
            }
            other @ FotoFault::OnbekendGewicht(_) => {
                Self::at(Keuzeveld::Regel, nl::capital(&other.to_string()) + ".")
            }
        }
    }

    /// The same after 'want'.
    pub fn in_a_sentence(&self) -> String {
        lower_first(self.tekst.trim_end_matches('.'))
    }

    fn at(veld: Keuzeveld, tekst: String) -> Self {
        Self { tekst, veld }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_names_what_the_window_offers() {
        let fout = KeuzeFout::new(&FotoFault::GeenGemiddelde {
            aggregatie: Aggregatie::Meetkundig,
            wijk: "Noordoost".into(),
            deel: "Inkomen".into(),
            score: 0.0,
        });
        assert_eq!(
            fout.tekst,
            "Het meetkundige gemiddelde bestaat niet voor een score van 0,00: Noordoost, Inkomen. \
             Kies bij ‘Cijfers vergelijkbaar maken’ een schaal boven nul: ‘Min–max, van de minst \
             tot de meest gunstige wijk: 1 tot 100’."
        );
        assert_eq!(fout.veld, Keuzeveld::Aggregatie);
        for fault in [
            FotoFault::HeeftAlleWijkenNodig { methode: Methode::MIN_MAX },
            FotoFault::InwonersOnbekend { vergelijk: crate::model::foto::Vergelijk::Nederland },
            FotoFault::ToetsZonderZ,
        ] {
            let text = KeuzeFout::new(&fault).tekst;
            assert!(!text.contains("--") && !text.contains("minmax"), "{text}");
            assert!(!text.contains('_') && text.contains("Kies"), "{text}");
        }
    }
}
