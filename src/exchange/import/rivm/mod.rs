//! RIVM and GGD'en, Gezondheid per wijk en buurt (50090NED, 50120NED, 50150NED …): a row per
//! gebied, period and age group, a column per question; CSV or XLSX, where numbers are texts.
//!
//! The figures are estimates of one model. A point is secret, blank was not asked that year.

mod leeftijd;
#[cfg(test)]
mod tests;

use super::wide::bron::bron;
use super::wide::cel::Ontbreekt;
use super::wide::fill::{Filling, Reeks};
use super::wide::kolommen::{Kolom, Kolommen, code_of, place_of};
use super::wide::table::{Kant, Keyed, Reading, Sleutel, Table};
use super::wide::when::When;
use super::wide::{add_benchmarks, bereik, defined, require_own};
use super::{Head, ImportError, Known, Options, Parser, Row, Source};
use crate::exchange::catalogue::standard;
use crate::model::draft::Draft;
use crate::model::indicator::GetalSoort;
use crate::model::progress::Progress;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Indicator, nl};
use leeftijd::Leeftijd;
use std::collections::BTreeMap;

/// More age groups than this is a mistake in the column; RIVM has three.
const MAX_AGES: usize = 20;

/// The importer.
pub struct Rivm;

impl Parser for Rivm {
    fn id(&self) -> &'static str {
        "rivm"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        code_of(head)?;
        let names = ["Leeftijd", "Marges"];
        let found = names.iter().all(|name| place_of(head, name).is_some());
        found.then(|| {
            "de kolommen Leeftijd en Marges horen bij Gezondheid per wijk en buurt van RIVM"
                .to_owned()
        })
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let kolommen = Kolommen::new(&source.head, standard())?;
        let mut keys = Keys::new(source, options)?;
        let mut draft = Draft::default();
        let reading = Reading { kolommen: &kolommen, known, options, makes_gebieden: false };
        let mut table = Table::read(source, &reading, &mut draft, progress, |row| keys.key(row))?;
        keys.when.refuse_other_year()?;
        require_own(&table, known)?;
        table.leave_out(&options.keuzes, |reeks, column| {
            let leeftijd = &keys.reeksen[usize::from(reeks)];
            format!("{}{}", kolommen.figures[column].id, leeftijd.achtervoegsel())
        });
        draft.bereik = bereik(options);
        draft.bronnen.push(bron("RIVM", &source.bestand, "Gezondheid per wijk en buurt"));
        draft.waarschuwingen.extend(keys.skipped());
        progress.step("Cijfers klaarzetten", 0, 1)?;
        fill(&mut draft, &kolommen, &table, known, &keys.reeksen);
        Ok(draft)
    }
}

fn fill(
    draft: &mut Draft,
    kolommen: &Kolommen,
    table: &Table,
    known: &Known,
    leeftijden: &[Leeftijd],
) {
    let reeksen: Vec<Reeks> =
        leeftijden.iter().map(|one| Reeks { achtervoegsel: one.achtervoegsel() }).collect();
    let ontbreekt = Ontbreekt::NietGevraagd;
    let indicator = |id: &str, made: Option<(&Kolom, &Reeks)>| match made {
        Some((kolom, reeks)) => {
            let place = reeksen.iter().position(|one| one == reeks).unwrap_or(0);
            indicator(id, kolom, &leeftijden[place], known)
        }
        None => Indicator::unknown(id),
    };
    Filling { draft, kolommen, table, reeksen: &reeksen, ontbreekt, known }.fill(&[], &indicator);
    add_benchmarks(draft, table, known);
}

/// What a question is: as the file or the catalogue has it; the figure of another age group says
/// so, and a question that nobody knows is a percentage that was estimated.
fn indicator(id: &str, kolom: &Kolom, leeftijd: &Leeftijd, known: &Known) -> Indicator {
    let catalogue = standard();
    if let Some(indicator) = defined(id, known, catalogue) {
        return indicator;
    }
    let of_adults = format!("{}{}", kolom.id, Leeftijd::VOLWASSEN.achtervoegsel());
    if let Some(adults) = defined(&of_adults, known, catalogue) {
        return leeftijd.instead_of_adults(id, &adults);
    }
    Indicator {
        naam: format!("{} ({})", nl::capital(&kolom.naam), leeftijd.kort()),
        eenheid: "%".to_owned(),
        soort: Some(GetalSoort::Percentage),
        noemer: leeftijd.noemer(),
        schatting: true,
        toelichting: "Schatting met een rekenmodel van RIVM, geen telling.".to_owned(),
        ..Indicator::unknown(id)
    }
}

/// What each row is about.
struct Keys {
    leeftijd: usize,
    marges: usize,
    when: When,
    reeksen: Vec<Leeftijd>,
    skipped: BTreeMap<String, u64>,
}

impl Keys {
    fn new(source: &Source, options: &Options) -> Result<Self, ImportError> {
        let place = |name: &str| {
            let missing = || ImportError::MissingColumns(format!("kolom '{name}'"));
            place_of(&source.head, name).ok_or_else(missing)
        };
        Ok(Self {
            leeftijd: place("Leeftijd")?,
            marges: place("Marges")?,
            when: When::new(source, options)?,
            reeksen: Vec::new(),
            skipped: BTreeMap::new(),
        })
    }

    fn key(&mut self, row: &Row) -> Keyed {
        let periode = match self.when.read(row) {
            Ok(Some(periode)) => periode,
            Ok(None) => return Keyed::Skip,
            Err((column, problem)) => return Keyed::Wrong(column, problem),
        };
        let (leeftijd, marge) = (row.cell(self.leeftijd), row.cell(self.marges));
        match (Leeftijd::read(leeftijd), kant(marge)) {
            (Some(other), _)
                if self.reeksen.len() >= MAX_AGES && !self.reeksen.contains(&other) =>
            {
                let problem = format!(
                    "het bestand noemt meer dan {MAX_AGES} leeftijdsgroepen; kijk of dit het goede \
                     bestand is"
                );
                Keyed::Wrong(self.leeftijd, problem)
            }
            (Some(leeftijd), Some(kant)) => {
                Keyed::Key(Sleutel { periode, reeks: self.reeks(leeftijd), kant })
            }
            (None, _) => self.skip(&format!("leeftijd '{leeftijd}'")),
            (_, None) => self.skip(&format!("marge '{marge}'")),
        }
    }

    fn skip(&mut self, what: &str) -> Keyed {
        *self.skipped.entry(super::shortened(what)).or_default() += 1;
        Keyed::Skip
    }

    fn reeks(&mut self, leeftijd: Leeftijd) -> u16 {
        let place = self.reeksen.iter().position(|one| *one == leeftijd).unwrap_or_else(|| {
            self.reeksen.push(leeftijd);
            self.reeksen.len() - 1
        });
        place as u16
    }

    fn skipped(&self) -> Vec<Waarschuwing> {
        const SHOWN: usize = 20;
        let text = |(what, rows): (&String, &u64)| {
            let text = format!(
                "{} rijen met {what} zijn overgeslagen: die indeling kent Wijkbeeld niet",
                nl::number(*rows as f64, 0)
            );
            Waarschuwing::about_file(WaarschuwingSoort::Onvolledig, text)
        };
        self.skipped.iter().take(SHOWN).map(text).collect()
    }
}

/// The side of a figure: `MW00000` is the value; the bounds of the interval begin with MO and MB.
fn kant(text: &str) -> Option<Kant> {
    let text = text.to_lowercase();
    if text.is_empty() || text.starts_with("mw") || text == "waarde" {
        Some(Kant::Waarde)
    } else if text.starts_with("mo") || text.starts_with("onder") {
        Some(Kant::Onder)
    } else if text.starts_with("mb") || text.starts_with("boven") {
        Some(Kant::Boven)
    } else {
        None
    }
}
