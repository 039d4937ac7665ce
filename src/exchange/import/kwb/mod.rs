//! CBS Kerncijfers wijken en buurten, TypedDataSet CSV (StatLine), of any year.
//!
//! Columns are found by name, never by number. Blank and `.` are missing, never 0: a column
//! without any value in the whole file is not published, a gap in another column is secret.

mod benchmark;
mod columns;
mod derived;
mod gemeente;
mod table;
#[cfg(test)]
mod tests;
mod year;

pub use gemeente::find_gemeente;

use super::{Head, ImportError, Known, Options, Parser, Source};
use crate::exchange::catalogue::{Catalogue, standard};
use crate::exchange::ids;
use crate::model::draft::{Draft, LegeKolom};
use crate::model::progress::Progress;
use crate::model::waarneming::{BEREKEND, Extra};
use crate::model::{Bron, Gebied, GebiedSoort, Indicator, Periode, Reden, Waarneming};
use columns::Kolommen;
use derived::Derived;
use table::{Cell, Table};

/// The importer.
pub struct Kwb;

impl Parser for Kwb {
    fn id(&self) -> &'static str {
        "kwb"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        Kolommen::recognised(head).then(|| {
            "de kolommen WijkenEnBuurten en AantalInwoners horen bij Kerncijfers wijken en \
             buurten van CBS"
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
        let catalogue = standard();
        let kolommen = Kolommen::new(&source.head, catalogue)?;
        let mut draft = Draft::default();
        let table = Table::read(source, &kolommen, known, options, &mut draft, progress)?;
        if !table.has_own {
            return Err(ImportError::NothingOfGemeente(own_name(known)));
        }
        let year =
            year::year(&source.bestand, &source.head, table.inhabitants_of_nl, options.jaar)?;
        draft.bereik = bereik(options);
        draft.bronnen.push(bron(&source.bestand, year));
        progress.step("Cijfers klaarzetten", 0, 1)?;
        Filling { draft: &mut draft, kolommen: &kolommen, table: &table, known, catalogue, year }
            .fill();
        Ok(draft)
    }
}

fn own_name(known: &Known) -> String {
    let naam = known.gebieden.get(&known.gemeente).and_then(|gebied| gebied.naam.as_deref());
    naam.map_or_else(|| known.gemeente.clone(), |naam| format!("{naam} ({})", known.gemeente))
}

fn bereik(options: &Options) -> String {
    let gebieden = if options.alle_gebieden { "alle" } else { "eigen" };
    options.jaar.map_or_else(|| gebieden.to_owned(), |jaar| format!("{gebieden};jaar={jaar}"))
}

fn bron(bestand: &str, year: i32) -> Bron {
    let number = year::table_number(bestand).map(|number| format!("{number} ")).unwrap_or_default();
    Bron {
        uitgever: "CBS".to_owned(),
        tabel: format!("{number}Kerncijfers wijken en buurten {year}"),
        licentie: "CC BY 4.0".to_owned(),
        ..Bron::default()
    }
}

/// Fills the draft from the table.
struct Filling<'a> {
    draft: &'a mut Draft,
    kolommen: &'a Kolommen,
    table: &'a Table,
    known: &'a Known,
    catalogue: &'a Catalogue,
    year: i32,
}

impl Filling<'_> {
    fn fill(mut self) {
        let derived = Derived::all(self.catalogue, self.kolommen, self.table);
        self.indicatoren(&derived);
        self.lege_kolommen();
        for row in 0..self.table.rows.len() {
            if self.table.rows[row].in_scope {
                self.gebied(row, &derived);
            }
        }
        let periode = self.periode();
        self.draft.benchmarks = benchmark::benchmarks(
            self.table,
            self.kolommen,
            &derived,
            &self.known.gemeente,
            periode,
        );
    }

    fn periode(&self) -> Periode {
        Periode::year_of(self.year)
    }

    fn indicatoren(&mut self, derived: &[Derived]) {
        let made =
            self.kolommen.indicatoren.iter().map(|kolom| (&kolom.id, ids::name_of(&kolom.base)));
        let computed = derived.iter().map(|derived| (&derived.id, derived.id.clone()));
        let all: Vec<Indicator> =
            made.chain(computed).map(|(id, naam)| self.indicator(id, naam)).collect();
        self.draft.indicatoren = all;
    }

    fn indicator(&self, id: &str, naam: String) -> Indicator {
        let known = self.known.indicatoren.get(id).or_else(|| self.catalogue.indicator(id));
        known.cloned().unwrap_or_else(|| Indicator { naam, ..Indicator::unknown(id) })
    }

    fn lege_kolommen(&mut self) {
        let periode = self.periode();
        for (column, filled) in self.table.filled.iter().enumerate() {
            if !filled {
                self.draft.lege_kolommen.push(LegeKolom {
                    indicator: column as u32,
                    bron: 0,
                    periode,
                });
            }
        }
    }

    fn gebied(&mut self, row: usize, derived: &[Derived]) {
        let gebied = self.draft.gebieden.len() as u32;
        let info = &self.table.rows[row];
        self.draft.gebieden.extend(named(&info.code, &info.naam));
        for (column, cell) in self.table.cells(row).iter().enumerate() {
            let waarde = match cell {
                Cell::Value(value) => Ok(*value),
                Cell::Missing if self.table.filled[column] => Err(Reden::Geheim),
                Cell::Missing | Cell::Refused => continue,
            };
            self.push(gebied, column, waarde, None);
        }
        for (place, derived) in derived.iter().enumerate() {
            if let Some((value, teller, noemer)) = derived.value(self.table.cells(row)) {
                let extra = Extra {
                    teller: Some(teller),
                    noemer: Some(noemer),
                    kwalificatie: Some(BEREKEND.to_owned()),
                    ..Extra::default()
                };
                let column = self.kolommen.indicatoren.len() + place;
                self.push(gebied, column, Ok(value), Some(Box::new(extra)));
            }
        }
    }

    fn push(
        &mut self,
        gebied: u32,
        column: usize,
        waarde: Result<f64, Reden>,
        extra: Option<Box<Extra>>,
    ) {
        let periode = self.periode();
        let indicator = column as u32;
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

/// A gebied from its code; the table names gemeenten and the country, not wijken and buurten.
fn named(code: &str, naam: &str) -> Option<Gebied> {
    let mut gebied = Gebied::from_code(code)?;
    if matches!(gebied.soort, GebiedSoort::Land | GebiedSoort::Gemeente) && !naam.is_empty() {
        gebied.naam = Some(naam.to_owned());
    }
    Some(gebied)
}
