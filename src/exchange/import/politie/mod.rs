//! Registered crimes of the politie (47022NED per month, 47018NED per year): a row per gebied,
//! kind and period.
//!
//! Only years are kept: the row of the year itself, else the sum of its twelve months. The tables
//! have buurten and gemeenten, no wijken: those are the sum of their buurten, when all are there.

mod jaren;
mod soorten;
#[cfg(test)]
mod tests;

use super::wide::bron::bron;
use super::wide::cel::Cel;
use super::wide::fill::computed;
use super::wide::kolommen::{Kolommen, code_of, place_of};
use super::wide::table::{Kant, Keyed, Reading, Sleutel, Table};
use super::wide::when::When;
use super::wide::{bereik, defined, require_own};
use super::{Head, ImportError, Known, Options, Parser, Row, Source};
use crate::exchange::catalogue::standard;
use crate::model::draft::Draft;
use crate::model::keuzes::Keuzes;
use crate::model::progress::Progress;
use crate::model::waarneming::{BEREKEND, Extra};
use crate::model::{Gebied, Indicator, Periode, Reden, Waarneming};
use jaren::{Jaarcijfer, Jaren, Reeksjaar};
use soorten::Misdrijf;

/// Names of the column with the kind of crime.
const SOORT: [&str; 2] = ["SoortMisdrijf", "Soort misdrijf"];

/// More kinds of crime than this is a mistake in the column; the politie has about sixty.
const MAX_SOORTEN: usize = 200;

/// The importer.
pub struct Politie;

impl Parser for Politie {
    fn id(&self) -> &'static str {
        "politie"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        code_of(head)?;
        soort_of(head)?;
        Some(
            "de kolom met de soort misdrijf hoort bij Geregistreerde misdrijven van de politie"
                .to_owned(),
        )
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let mut kolommen = Kolommen::new(&source.head, standard())?;
        kolommen.retain(|kolom| is_count(&kolom.name));
        kolommen.figures.truncate(1);
        if kolommen.figures.is_empty() {
            let column = "kolom 'GeregistreerdeMisdrijven'".to_owned();
            return Err(ImportError::MissingColumns(column));
        }
        let mut keys = Keys::new(source, options)?;
        let mut draft = Draft::default();
        let reading = Reading { kolommen: &kolommen, known, options, makes_gebieden: false };
        let table = Table::read(source, &reading, &mut draft, progress, |row| keys.key(row))?;
        keys.when.refuse_other_year()?;
        require_own(&table, known)?;
        draft.bereik = bereik(options);
        draft.bronnen.push(bron("Politie en CBS", &source.bestand, "Geregistreerde misdrijven"));
        progress.step("Cijfers klaarzetten", 0, 1)?;
        Filling { draft: &mut draft, known, keuzes: &options.keuzes }.fill(&table, &keys.soorten);
        Ok(draft)
    }
}

/// Whether a column counts crimes; some tables also give them per 1.000 inwoners, or a change.
fn is_count(column: &str) -> bool {
    let name = column.to_lowercase();
    let other = ["1000", "1 000", "per", "relatief", "verschil", "ontwikkeling"];
    name.contains("misdrijven") && !other.iter().any(|word| name.contains(word))
}

fn soort_of(head: &Head) -> Option<usize> {
    SOORT.iter().find_map(|name| place_of(head, name))
}

/// What each row is about.
struct Keys {
    soort: usize,
    when: When,
    soorten: Vec<Misdrijf>,
}

impl Keys {
    fn new(source: &Source, options: &Options) -> Result<Self, ImportError> {
        let missing = || ImportError::MissingColumns("kolom 'SoortMisdrijf'".to_owned());
        Ok(Self {
            soort: soort_of(&source.head).ok_or_else(missing)?,
            when: When::new(source, options)?,
            soorten: Vec::new(),
        })
    }

    fn key(&mut self, row: &Row) -> Keyed {
        let periode = match self.when.read(row) {
            Ok(Some(periode)) => periode,
            Ok(None) => return Keyed::Skip,
            Err((column, problem)) => return Keyed::Wrong(column, problem),
        };
        match Misdrijf::read(row.cell(self.soort)) {
            Some(soort) if self.soorten.len() >= MAX_SOORTEN && !self.soorten.contains(&soort) => {
                let problem = format!(
                    "het bestand noemt meer dan {MAX_SOORTEN} soorten misdrijven; kijk of dit het \
                     goede bestand is"
                );
                Keyed::Wrong(self.soort, problem)
            }
            Some(soort) => {
                Keyed::Key(Sleutel { periode, reeks: self.reeks(soort), kant: Kant::Waarde })
            }
            None => {
                let problem = "dit is geen code van een soort misdrijf; schrijf bijvoorbeeld 0.0.0 \
                               voor alle misdrijven of 1.1.1 voor inbraak in een woning";
                Keyed::Wrong(self.soort, problem.to_owned())
            }
        }
    }

    fn reeks(&mut self, soort: Misdrijf) -> u16 {
        let place = self.soorten.iter().position(|one| *one == soort).unwrap_or_else(|| {
            self.soorten.push(soort);
            self.soorten.len() - 1
        });
        place as u16
    }
}

struct Filling<'a> {
    draft: &'a mut Draft,
    known: &'a Known,
    keuzes: &'a Keuzes,
}

impl Filling<'_> {
    fn fill(&mut self, table: &Table, soorten: &[Misdrijf]) {
        for soort in soorten {
            self.draft.indicatoren.push(self.indicator(&soort.aantal()));
            self.draft.indicatoren.push(self.indicator(&soort.per_1000()));
        }
        let counts: Vec<String> = soorten.iter().map(|soort| soort.aantal().id).collect();
        let left_out = |code: &str, (reeks, year): Reeksjaar| {
            self.keuzes.leaves_out(&counts[usize::from(reeks)], code, Periode::year_of(year))
        };
        let mut jaren = Jaren::of(table, left_out);
        jaren.add_wijken(self.known, &self.draft.onbekende_gebieden, left_out);
        for (code, cijfers) in jaren.by_gebied() {
            let Some(gebied) = self.gebied(code) else { continue };
            let place = self.draft.gebieden.len() as u32;
            self.draft.gebieden.push(gebied);
            for ((reeks, year), cijfer) in cijfers {
                self.year(place, code, *reeks, *year, cijfer);
            }
        }
        self.draft.waarschuwingen.extend(jaren.incomplete(&self.known.gemeente));
    }

    fn indicator(&self, made: &Indicator) -> Indicator {
        defined(&made.id, self.known, standard()).unwrap_or_else(|| made.clone())
    }

    fn gebied(&self, code: &str) -> Option<Gebied> {
        self.known.gebieden.get(code).cloned().or_else(|| Gebied::from_code(code))
    }

    /// A count, and where the inhabitants are known also per 1.000 of those.
    fn year(&mut self, gebied: u32, code: &str, reeks: u16, year: i32, cijfer: &Jaarcijfer) {
        let indicator = u32::from(reeks) * 2;
        let summed = cijfer.computed.then(|| {
            Box::new(Extra { kwalificatie: Some(BEREKEND.to_owned()), ..Extra::default() })
        });
        self.push(gebied, indicator, year, cijfer.waarde, summed);
        let inwoners = self.known.inwoners.get(code).and_then(|years| jaren::nearest(years, year));
        if let (Ok(teller), Some(noemer)) = (cijfer.waarde, inwoners.filter(|n| *n > 0.0)) {
            let value = 1000.0 * teller / noemer;
            self.push(gebied, indicator + 1, year, Ok(value), Some(computed(teller, noemer)));
        }
    }

    fn push(
        &mut self,
        gebied: u32,
        indicator: u32,
        year: i32,
        waarde: Result<f64, Reden>,
        extra: Option<Box<Extra>>,
    ) {
        let periode = Periode::year_of(year);
        self.draft.waarnemingen.push(Waarneming {
            gebied,
            indicator,
            bron: 0,
            periode,
            waarde,
            extra,
        });
    }
}

/// The number in the only column of a row, or why it is missing.
fn count(cell: Cel) -> Option<Result<f64, Reden>> {
    match cell {
        Cel::Value(value) => Some(Ok(value)),
        Cel::Missing(super::wide::cel::Gemis::Reden(reden)) => Some(Err(reden)),
        Cel::Missing(super::wide::cel::Gemis::Punt) => Some(Err(Reden::Geheim)),
        Cel::Missing(super::wide::cel::Gemis::Leeg) => Some(Err(Reden::Onbekend)),
        Cel::Refused => None,
    }
}
