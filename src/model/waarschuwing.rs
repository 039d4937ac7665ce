//! What a person should know of a file that is taken in; nothing was refused.

use super::Periode;
use super::keuzes::Weglating;
use serde::{Deserialize, Serialize};

/// A warning about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waarschuwing {
    /// What kind of warning.
    pub soort: WaarschuwingSoort,
    /// Indicator it is about, if any.
    pub indicator: Option<String>,
    /// Code of the gebied it is about, if any.
    pub gebied: Option<String>,
    /// Period it is about, if any.
    pub periode: Option<Periode>,
    /// The sentence: what is seen, why that is odd, and what can be done.
    pub tekst: String,
}

impl Waarschuwing {
    /// A warning about the file as a whole.
    pub fn about_file(soort: WaarschuwingSoort, tekst: impl Into<String>) -> Self {
        Self { soort, indicator: None, gebied: None, periode: None, tekst: tekst.into() }
    }

    /// A warning about an indicator.
    pub fn about_indicator(
        soort: WaarschuwingSoort,
        indicator: &str,
        tekst: impl Into<String>,
    ) -> Self {
        Self { indicator: Some(indicator.to_owned()), ..Self::about_file(soort, tekst) }
    }

    /// What is left out when the user does not trust these figures; `None` where there is
    /// nothing to leave out.
    pub fn weglating(&self) -> Option<Weglating> {
        let indicator = self.indicator.clone().filter(|_| self.soort.is_about_values())?;
        Some(Weglating { indicator, gebied: self.gebied.clone(), periode: self.periode })
    }
}

/// The kinds of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WaarschuwingSoort {
    /// The text is no UTF-8 and was read as windows-1252.
    Codering,
    /// An indicator that the file does not know.
    OnbekendeIndicator,
    /// An indicator counts in the Foto without a leefgebied.
    ZonderLeefgebied,
    /// More indicators in the Foto than is wise.
    VeelInFoto,
    /// The sizes of Dutch wijken are not known: nothing to compare with.
    GeenBenchmark,
    /// The same label arrives in another unit.
    AndereEenheid,
    /// The same value on every wijk: a figure of the gemeente copied down.
    OveralGelijk,
    /// A percentage outside 0 to 100, or a fraction outside 0 to 1.
    BuitenBereik,
    /// Parts that do not add up to their total, beyond rounding.
    TeltNietOp,
    /// A change that the size of the gebied does not explain.
    GroteSprong,
    /// A code that is not in the newest division into gebieden.
    VervallenCode,
    /// Figures about a year that is too far ahead.
    Toekomst,
    /// A figure that was left unfinished: fewer months than a year has, for example.
    Onvolledig,
    /// Areas of a map that were left out: water, abroad, other gemeenten.
    Overgeslagen,
    /// An outline that was put right on its way in.
    Hersteld,
    /// What a person changed here since the last import, and stays.
    HierGewijzigd,
    /// A point that lies in none of the wijken.
    BuitenGemeente,
    /// Places that lie in another wijk or buurt by new boundaries.
    AndereLigging,
    /// A kind of place that is nearly one that the program knows.
    OnbekendeSoort,
    /// A text that tells how to reach a person.
    Persoonsgegevens,
    /// Rows that an earlier list had and this one does not.
    NietInLijst,
}

impl WaarschuwingSoort {
    /// The fixed word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Codering => "codering",
            Self::OnbekendeIndicator => "onbekende_indicator",
            Self::ZonderLeefgebied => "zonder_leefgebied",
            Self::VeelInFoto => "veel_in_foto",
            Self::GeenBenchmark => "geen_benchmark",
            Self::AndereEenheid => "andere_eenheid",
            Self::OveralGelijk => "overal_gelijk",
            Self::BuitenBereik => "buiten_bereik",
            Self::TeltNietOp => "telt_niet_op",
            Self::GroteSprong => "grote_sprong",
            Self::VervallenCode => "vervallen_code",
            Self::Toekomst => "toekomst",
            Self::Onvolledig => "onvolledig",
            Self::Overgeslagen => "overgeslagen",
            Self::Hersteld => "hersteld",
            Self::HierGewijzigd => "hier_gewijzigd",
            Self::BuitenGemeente => "buiten_gemeente",
            Self::AndereLigging => "andere_ligging",
            Self::OnbekendeSoort => "onbekende_soort",
            Self::Persoonsgegevens => "persoonsgegevens",
            Self::NietInLijst => "niet_in_lijst",
        }
    }

    /// Whether it is about figures that a person may leave out.
    pub fn is_about_values(self) -> bool {
        matches!(
            self,
            Self::AndereEenheid
                | Self::OveralGelijk
                | Self::BuitenBereik
                | Self::TeltNietOp
                | Self::GroteSprong
                | Self::VervallenCode
        )
    }
}
