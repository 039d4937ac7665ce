//! CBS Kerncijfers wijken en buurten of any year: TypedDataSet CSV (StatLine) and the workbooks
//! `kwb-20xx.xlsx` of cbs.nl.
//!
//! Columns are found by name, never by number. Blank and `.` are missing, never 0: a column
//! without any value in the whole file is not published, a gap in another column is secret.

mod gemeente;
#[cfg(test)]
mod tests;
mod year;

pub use gemeente::find_gemeente;
pub use year::year_of_table;

use super::wide::benchmark::{self, Maten};
use super::wide::bron::bron;
use super::wide::cel::Ontbreekt;
use super::wide::derived::Derived;
use super::wide::fill::{Filling, Reeks};
use super::wide::kolommen::{Kolom, Kolommen, code_of, place_of};
use super::wide::table::{Keyed, Reading, Sleutel, Table};
use super::wide::{bereik, defined, require_own};
use super::{Head, ImportError, Known, Options, Parser, Source};
use crate::exchange::catalogue::standard;
use crate::model::draft::Draft;
use crate::model::indicator::GetalSoort;
use crate::model::nl;
use crate::model::progress::Progress;
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{GebiedSoort, Indicator, Periode};

/// What the number of inhabitants is called, newest form first.
const INWONERS: [&str; 3] = ["AantalInwoners", "a_inw", "aant_inw"];

/// The importer.
pub struct Kwb;

impl Parser for Kwb {
    fn id(&self) -> &'static str {
        "kwb"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        let code = &head.columns[code_of(head)?];
        let inwoners = INWONERS.iter().find_map(|name| place_of(head, name))?;
        let long = ["SoortMisdrijf", "Leeftijd"].iter().any(|name| place_of(head, name).is_some());
        (!long).then(|| {
            format!(
                "de kolommen {code} en {} horen bij Kerncijfers wijken en buurten van CBS",
                head.columns[inwoners]
            )
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
        let mut draft = Draft::default();
        // The year is known when all rows were read: the inhabitants of the country tell it.
        let later = Sleutel::only(Periode::year_of(0));
        let reading = Reading { kolommen: &kolommen, known, options, makes_gebieden: true };
        let mut table = Table::read(source, &reading, &mut draft, progress, |_| Keyed::Key(later))?;
        require_own(&table, known)?;
        let year = year::year(source, inhabitants_of_nl(&table, &kolommen), options.jaar)?;
        table.rows.iter_mut().for_each(|row| row.sleutel.periode = Periode::year_of(year));
        table.leave_out(&options.keuzes, |_, column| kolommen.figures[column].id.clone());
        draft.bereik = bereik(options);
        let titel = format!("Kerncijfers wijken en buurten {year}");
        draft.bronnen.push(bron("CBS", &source.bestand, &titel));
        progress.step("Cijfers klaarzetten", 0, 1)?;
        fill(&mut draft, &kolommen, &table, known, year);
        Ok(draft)
    }
}

fn fill(draft: &mut Draft, kolommen: &Kolommen, table: &Table, known: &Known, year: i32) {
    let catalogue = standard();
    let derived = Derived::all(catalogue, kolommen, table);
    let reeksen = [Reeks::default()];
    let ontbreekt = Ontbreekt::Geheim;
    Filling { draft, kolommen, table, reeksen: &reeksen, ontbreekt, known }.fill(
        &derived,
        &|id, made| {
            defined(id, known, catalogue).unwrap_or_else(|| {
                made.map_or_else(|| Indicator::unknown(id), |(kolom, _)| of_column(id, kolom))
            })
        },
    );
    if benchmark::is_about_many_gemeenten(table, &known.gemeente) {
        let maten = wijkmaten(table, kolommen);
        let by_code: Maten<'_> = maten.iter().map(|maat| (&*maat.code, maat)).collect();
        draft.benchmarks = benchmark::benchmarks(table, &derived, &known.gemeente, &by_code);
        draft.wijkmaten = Some((year, maten));
    }
}

/// What a column that nobody knows is, as far as its name tells: a share or a count.
fn of_column(id: &str, kolom: &Kolom) -> Indicator {
    let begins = |start: &str| kolom.name.starts_with(start);
    let soort = match () {
        () if begins("Percentage") || begins("p_") => Some(GetalSoort::Percentage),
        () if begins("Aantal") || begins("a_") => Some(GetalSoort::Aantal),
        () => None,
    };
    let eenheid = if soort == Some(GetalSoort::Percentage) { "%" } else { "" };
    Indicator {
        naam: nl::capital(&kolom.naam),
        soort,
        eenheid: eenheid.to_owned(),
        ..Indicator::unknown(id)
    }
}

/// The sizes of the wijken in a table.
fn wijkmaten(table: &Table, kolommen: &Kolommen) -> Vec<Wijkmaat> {
    let inwoners = kolommen.place("aantal-inwoners");
    let stedelijkheid = kolommen.place("mate-van-stedelijkheid");
    let wijken = (0..table.rows.len()).filter(|row| table.rows[*row].soort == GebiedSoort::Wijk);
    let maat = |row: usize| {
        let cells = table.cells(row);
        Some(Wijkmaat {
            code: table.rows[row].code.clone(),
            inwoners: cells[inwoners?].value()?,
            stedelijkheid: stedelijkheid.and_then(|place| cells[place].value()),
        })
    };
    wijken.filter_map(maat).collect()
}

fn inhabitants_of_nl(table: &Table, kolommen: &Kolommen) -> Option<f64> {
    let country = table.rows.iter().position(|row| row.soort == GebiedSoort::Land)?;
    table.cells(country)[kolommen.place("aantal-inwoners")?].value()
}
