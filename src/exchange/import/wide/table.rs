//! The rows of a table that are needed: those in scope, and the wijken for the benchmarks.

use super::cel::Cel;
use super::kolommen::{Kolom, Kolommen};
use crate::exchange::import::source::caps::MAX_CELLS;
use crate::exchange::import::{
    ImportError, Known, Options, Row, Source, note_unknown, refuse, shortened,
};
use crate::model::draft::Draft;
use crate::model::gebied::{gemeente_code, tidy_code};
use crate::model::keuzes::Keuzes;
use crate::model::progress::Progress;
use crate::model::{GebiedSoort, Periode};
use std::collections::{BTreeMap, HashMap};

/// What a row is about beside its gebied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sleutel {
    /// The period.
    pub periode: Periode,
    /// Place in the list of series: an age group, a kind of crime; 0 where there is one.
    pub reeks: u16,
    /// Which side of a figure it is.
    pub kant: Kant,
}

/// A figure itself, or a bound of its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kant {
    /// The figure.
    Waarde,
    /// The lower bound.
    Onder,
    /// The upper bound.
    Boven,
}

impl Sleutel {
    /// The only row of a gebied in a table about one period.
    pub fn only(periode: Periode) -> Self {
        Self { periode, reeks: 0, kant: Kant::Waarde }
    }
}

/// What a row gives, as the kind of table says.
pub enum Keyed {
    /// Figures of this period and series.
    Key(Sleutel),
    /// Nothing that is wanted.
    Skip,
    /// A cell that is wrong: its column and what to do.
    Wrong(usize, String),
}

/// Which gebied and figures a row is about.
pub struct Info {
    /// Code of the gebied.
    pub code: String,
    /// The name that the row gives: of the gebied, or of its gemeente.
    pub naam: String,
    /// What kind of gebied it is.
    pub soort: GebiedSoort,
    /// Whether its figures are taken over.
    pub in_scope: bool,
    /// Period and series.
    pub sleutel: Sleutel,
    /// Columns that a person put right.
    pub corrected: Vec<usize>,
}

/// The rows that are needed, sorted by code, series and period.
pub struct Table {
    /// One per row.
    pub rows: Vec<Info>,
    /// Per column: whether any row of the whole file has something in it.
    pub filled: Vec<bool>,
    /// Per column: how many numbers the rows that are needed have.
    pub numbers: Vec<u64>,
    /// Whether any row is about the own gemeente.
    pub has_own: bool,
    cells: Vec<Cel>,
    starts: Vec<usize>,
}

/// How a table is read.
pub struct Reading<'a> {
    /// Its columns.
    pub kolommen: &'a Kolommen,
    /// What the file that is imported into holds.
    pub known: &'a Known,
    /// What the user chose.
    pub options: &'a Options,
    /// Whether gebieden of the own gemeente that are not known are made; else they are reported.
    pub makes_gebieden: bool,
}

impl Table {
    /// Reads all rows; `key` says what each is about.
    ///
    /// # Errors
    /// When a cap is reached or the user stops.
    pub fn read(
        source: &mut Source,
        reading: &Reading<'_>,
        draft: &mut Draft,
        progress: &mut Progress,
        mut key: impl FnMut(&Row) -> Keyed,
    ) -> Result<Self, ImportError> {
        let mut taking = Taking {
            reading,
            table: Self::empty(reading.kolommen.figures.len()),
            first_rows: HashMap::new(),
            onbekend: BTreeMap::new(),
        };
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            taking.take(&row, &mut key, draft)?;
        }
        draft.onbekende_gebieden = taking.onbekend.into_iter().collect();
        Ok(taking.table.sorted())
    }

    fn empty(columns: usize) -> Self {
        Self {
            rows: Vec::new(),
            filled: vec![false; columns],
            numbers: vec![0; columns],
            has_own: false,
            cells: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// The figures of a row, one per column.
    pub fn cells(&self, row: usize) -> &[Cel] {
        let start = self.starts[row];
        &self.cells[start..start + self.filled.len()]
    }

    /// Takes out the figures that a person left out, so that nothing is computed from them; `id`
    /// names the indicator of a series and column.
    pub fn leave_out(&mut self, keuzes: &Keuzes, id: impl Fn(u16, usize) -> String) {
        if keuzes.weglatingen.is_empty() {
            return;
        }
        for (info, start) in self.rows.iter().zip(&self.starts) {
            let Sleutel { periode, reeks, .. } = info.sleutel;
            for column in 0..self.filled.len() {
                if keuzes.leaves_out(&id(reeks, column), &info.code, periode) {
                    self.cells[start + column] = Cel::Refused;
                }
            }
        }
    }

    fn sorted(mut self) -> Self {
        let mut rows: Vec<(Info, usize)> = self.rows.into_iter().zip(self.starts).collect();
        rows.sort_by(|(a, _), (b, _)| (&a.code, a.sleutel).cmp(&(&b.code, b.sleutel)));
        (self.rows, self.starts) = rows.into_iter().unzip();
        self
    }
}

struct Taking<'a> {
    reading: &'a Reading<'a>,
    table: Table,
    first_rows: HashMap<(String, Sleutel), u64>,
    onbekend: BTreeMap<String, u64>,
}

impl Taking<'_> {
    fn take(
        &mut self,
        row: &Row,
        key: &mut impl FnMut(&Row) -> Keyed,
        draft: &mut Draft,
    ) -> Result<(), ImportError> {
        let kolommen = self.reading.kolommen;
        if let Some(problem) = self.width_problem(row) {
            return refuse(draft, row.number, "", "", problem);
        }
        let written = tidy_code(row.cell(kolommen.code));
        if written.is_empty() {
            let problem = "de code van het gebied ontbreekt; vul die in of haal de rij weg";
            return refuse(draft, row.number, &kolommen.code_naam, &written, problem);
        }
        let code = self.reading.options.keuzes.gekoppeld(&written).to_owned();
        let Some(soort) = self.known_soort(&code) else {
            return note_unknown(&mut self.onbekend, &code);
        };
        match key(row) {
            Keyed::Skip => Ok(()),
            Keyed::Wrong(column, problem) => {
                let name = kolommen.name_at(column);
                refuse(draft, row.number, name, row.cell(column), problem)
            }
            Keyed::Key(sleutel) => self.keyed(row, code, soort, sleutel, draft),
        }
    }

    fn keyed(
        &mut self,
        row: &Row,
        code: String,
        soort: GebiedSoort,
        sleutel: Sleutel,
        draft: &mut Draft,
    ) -> Result<(), ImportError> {
        let own = self.is_own(&code);
        let all = self.reading.options.alle_gebieden;
        let in_scope = all || own || matches!(soort, GebiedSoort::Gemeente | GebiedSoort::Land);
        if let Some(first) = self.first_rows.get(&(code.clone(), sleutel)) {
            let problem = format!("dit gebied staat al op rij {first}; houd één van beide rijen");
            let column = &self.reading.kolommen.code_naam;
            return refuse(draft, row.number, column, &code, problem);
        }
        self.first_rows.insert((code.clone(), sleutel), row.number);
        self.table.has_own |= own;
        self.note_filled(row);
        if !in_scope && soort != GebiedSoort::Wijk {
            return Ok(());
        }
        let naam = self.reading.kolommen.naam.map(|(place, _)| row.cell(place));
        let naam = shortened(naam.unwrap_or_default());
        let info = Info { code, naam, soort, in_scope, sleutel, corrected: Vec::new() };
        self.keep(row, info, draft)
    }

    fn width_problem(&self, row: &Row) -> Option<String> {
        let width = self.reading.kolommen.width;
        (row.len() != width).then(|| {
            format!(
                "deze rij heeft {} cellen en de kop {width}; kijk naar scheidingstekens en \
                 aanhalingstekens in deze rij",
                row.len()
            )
        })
    }

    fn is_own(&self, code: &str) -> bool {
        gemeente_code(code).is_some_and(|gemeente| gemeente == self.reading.known.gemeente)
    }

    /// The kind of a gebied that can be used; `None` for a code that nobody knows.
    fn known_soort(&self, code: &str) -> Option<GebiedSoort> {
        let soort = GebiedSoort::of_code(code)?;
        let made = self.reading.makes_gebieden || self.reading.options.alle_gebieden;
        let known = made || !self.is_own(code) || self.reading.known.gebieden.contains_key(code);
        known.then_some(soort)
    }

    fn note_filled(&mut self, row: &Row) {
        for (filled, kolom) in self.table.filled.iter_mut().zip(&self.reading.kolommen.figures) {
            *filled = *filled || !Cel::read(row.cell(kolom.place)).is_missing();
        }
    }

    fn keep(&mut self, row: &Row, mut info: Info, draft: &mut Draft) -> Result<(), ImportError> {
        if self.table.cells.len() as u64 > MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        self.table.starts.push(self.table.cells.len());
        for (column, kolom) in self.reading.kolommen.figures.iter().enumerate() {
            let text = row.cell(kolom.place);
            let cel = cel(kolom, text);
            if cel == Cel::Refused && info.in_scope {
                refuse(draft, row.number, &kolom.name, text, no_number(text))?;
            }
            if row.is_corrected(kolom.place) {
                info.corrected.push(column);
            }
            self.table.numbers[column] += u64::from(cel.value().is_some());
            self.table.cells.push(cel);
        }
        self.table.rows.push(info);
        Ok(())
    }
}

/// A class of stedelijkheid is 1 to 5; some tables write 0 for none.
fn cel(kolom: &Kolom, text: &str) -> Cel {
    use super::cel::Gemis;
    match Cel::read(text) {
        Cel::Value(value) if value == 0.0 && kolom.id == "mate-van-stedelijkheid" => {
            Cel::Missing(Gemis::Reden(crate::model::Reden::Onbekend))
        }
        cel => cel,
    }
}

/// What is wrong with a text where a number belongs.
fn no_number(text: &str) -> String {
    let letter = |c: &char| c.is_alphabetic();
    let letters: Vec<char> = text.chars().filter(letter).collect();
    let mostly_digits = text.chars().any(|c| c.is_ascii_digit()) && letters.len() == 1;
    match letters.first() {
        Some(letter) if mostly_digits => format!(
            "dit is geen getal: er staat een letter {letter}; verbeter de cel, of laat haar leeg \
             als er geen cijfer is"
        ),
        _ => "dit is geen getal; laat de cel leeg als er geen cijfer is".to_owned(),
    }
}
