//! On which scale an indicator is compared: a choice that is kept with the indicator.

use super::super::getal::Notatie;
use super::IndicatorGegevens;
use crate::methods;
use crate::methods::foto::onderbouwing::uitschieters;
use crate::methods::foto::verschil;
use crate::model::foto::{GeenUitkomst, Klasse};
use crate::model::fotoverschil::KlasseVerschil;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::{Normalisatie, nl};

/// The choice of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct SchaalKeuze {
    rij: Id,
    /// The one that holds.
    pub nu: Normalisatie,
    /// When another one is wise, or what this one does.
    pub uitleg: String,
}

impl SchaalKeuze {
    /// The choices.
    pub const KEUZES: [Normalisatie; 3] = Normalisatie::ALL;

    /// The choice of an indicator that counts; others are not compared.
    pub(super) fn new(gegevens: &IndicatorGegevens<'_>) -> Option<Self> {
        let indicator = gegevens.indicator;
        let nu = indicator.normalisatie.unwrap_or(Normalisatie::Z);
        let uitleg = if nu == Normalisatie::Z { far(gegevens) } else { holds(gegevens) };
        let rij = gegevens.rij.filter(|_| indicator.counts())?;
        Some(Self { rij, nu, uitleg })
    }

    /// What makes another choice, as one step; `None` for the one that holds.
    pub fn edit(&self, keuze: Normalisatie) -> Option<Edit> {
        let waarde = match keuze {
            _ if keuze == self.nu => return None,
            // As the Foto has it.
            Normalisatie::Z => Value::Null,
            other => other.word().into(),
        };
        Some(Edit::change(Noun::Indicator, self.rij, vec![("normalisatie", waarde)]))
    }
}

/// Which wijken stretch the scale, if any.
fn far(gegevens: &IndicatorGegevens<'_>) -> String {
    let (input, indicator) = (gegevens.input, gegevens.indicator);
    let own = |place: usize| input.indicatoren[place].id == indicator.id;
    let said: Vec<String> = uitschieters(input)
        .iter()
        .filter(|one| own(one.indicator))
        .map(|one| {
            let waarde = Notatie::new(indicator, [one.waarde]).bare(one.waarde);
            format!("{} ({waarde})", input.wijken[one.wijk].naam)
        })
        .collect();
    let names: Vec<&str> = said.iter().map(String::as_str).collect();
    match names.len() {
        0 => String::new(),
        n => {
            let (lies, stretches) = if n == 1 { ("ligt", "rekt") } else { ("liggen", "rekken") };
            format!(
                "{} {lies} ver van de andere wijken en {stretches} de schaal op. Met een andere \
                 schaal ziet u de verschillen tussen de andere wijken beter.",
                nl::list(&names)
            )
        }
    }
}

/// Whether the choice does anything under the method of the Foto.
fn holds(gegevens: &IndicatorGegevens<'_>) -> String {
    let is_mad = gegevens.indicator.normalisatie == Some(Normalisatie::Mad);
    match is_mad && !gegevens.foto.regel.recept.methode.is_z() {
        true => "Op de Foto is een rekenwijze gekozen waarbij deze schaal niet meetelt.".to_owned(),
        false => format!(
            "In de Foto {}: zo rekt een wijk die ver van de andere ligt de schaal minder op. {} De \
             grafieken hier staan op een gewone schaal.",
            match is_mad {
                true => "telt dit cijfer mee vanaf de middelste wijk",
                false => "telt dit cijfer mee op een logaritmische schaal",
            },
            changes(gegevens)
        ),
    }
}

/// Which outcomes of the Foto are other ones because of the own scale.
fn changes(gegevens: &IndicatorGegevens<'_>) -> String {
    let mut input = gegevens.input.clone();
    // The rule that the Foto on the screen was made with: another one cannot always be.
    input.recept = gegevens.foto.regel.recept.clone();
    let id = &gegevens.indicator.id;
    input
        .indicatoren
        .iter_mut()
        .filter(|one| one.id == *id)
        .for_each(|one| one.normalisatie = None);
    // Without an own scale there is perhaps no Foto at all: then there is nothing to compare.
    let Ok(plain) = methods::foto(&input) else { return String::new() };
    let klassen = verschil::uitkomsten(&plain, gegevens.foto).klassen;
    let told: Vec<String> = klassen.iter().map(against_plain).collect();
    match told.len() {
        0 => "Dat verandert geen uitkomst.".to_owned(),
        1 => format!("Dat verandert 1 uitkomst: {}.", told.join("; ")),
        n => format!("Dat verandert {n} uitkomsten: {}.", told.join("; ")),
    }
}

/// 'Zuid, veiligheid: gunstiger (gewoon: gemiddeld)'.
fn against_plain(one: &KlasseVerschil) -> String {
    let said = |klasse: Result<Klasse, GeenUitkomst>| {
        klasse.map_or_else(GeenUitkomst::short, Klasse::word)
    };
    let (nu, gewoon) = (said(one.nu), said(one.toen));
    format!("{}, {}: {nu} (gewoon: {gewoon})", one.wijk, one.naam.to_lowercase())
}
