//! From a table to a draft: indicators, gebieden and values.

use super::cel::{Cel, Ontbreekt};
use super::derived::Derived;
use super::kolommen::{Kolom, Kolommen};
use super::table::{Info, Kant, Table};
use crate::exchange::import::Known;
use crate::model::draft::{Draft, LegeKolom};
use crate::model::waarneming::{BEREKEND, Extra, VERBETERD};
use crate::model::{Gebied, GebiedSoort, Indicator, Periode, Reden, Waarneming};

/// One of the series that rows are about: an age group, or the only one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reeks {
    /// What comes behind the id of a column (`-18plus`).
    pub achtervoegsel: String,
}

/// Makes the indicator of an id, from its column and series where it has these.
pub type Maker<'a> = dyn Fn(&str, Option<(&Kolom, &Reeks)>) -> Indicator + 'a;

/// Fills a draft from a table.
pub struct Filling<'a> {
    /// The draft.
    pub draft: &'a mut Draft,
    /// The columns of the table.
    pub kolommen: &'a Kolommen,
    /// The table.
    pub table: &'a Table,
    /// Its series.
    pub reeksen: &'a [Reeks],
    /// How a missing figure is written.
    pub ontbreekt: Ontbreekt,
    /// What the file that is imported into holds.
    pub known: &'a Known,
}

impl Filling<'_> {
    /// Fills everything but the benchmarks.
    ///
    /// Derived indicators have no column or series.
    pub fn fill(&mut self, derived: &[Derived], indicator: &Maker<'_>) {
        for reeks in self.reeksen {
            for kolom in &self.kolommen.figures {
                let id = format!("{}{}", kolom.id, reeks.achtervoegsel);
                self.draft.indicatoren.push(indicator(&id, Some((kolom, reeks))));
            }
        }
        self.draft.indicatoren.extend(derived.iter().map(|one| indicator(&one.id, None)));
        self.lege_kolommen();
        let mut row = 0;
        while row < self.table.rows.len() {
            let end = self.end_of_gebied(row);
            if self.table.rows[row].in_scope {
                self.gebied(row, end, derived);
            }
            row = end;
        }
    }

    /// Rows of one gebied stand together.
    fn end_of_gebied(&self, row: usize) -> usize {
        let code = &self.table.rows[row].code;
        let same = self.table.rows[row..].iter().take_while(|info| info.code == *code).count();
        row + same
    }

    fn gebied(&mut self, row: usize, end: usize, derived: &[Derived]) {
        let info = &self.table.rows[row];
        let Some(gebied) = self.named(info) else { return };
        let place = self.draft.gebieden.len() as u32;
        self.draft.gebieden.push(gebied);
        for row in row..end {
            match self.table.rows[row].sleutel.kant {
                Kant::Waarde => self.row(place, row, derived),
                Kant::Onder | Kant::Boven => self.bound(place, row),
            }
        }
    }

    fn row(&mut self, gebied: u32, row: usize, derived: &[Derived]) {
        let info = &self.table.rows[row];
        for (column, cell) in self.table.cells(row).iter().enumerate() {
            let filled = self.table.filled[column];
            let waarde = match cell {
                Cel::Value(value) => Ok(*value),
                Cel::Missing(gemis) => match self.ontbreekt.reden(*gemis, filled) {
                    Some(reden) => Err(reden),
                    None => continue,
                },
                Cel::Refused => continue,
            };
            let extra = info.corrected.contains(&column).then(corrected);
            self.push(gebied, self.indicator(info, column), info.sleutel.periode, waarde, extra);
        }
        for (place, derived) in derived.iter().enumerate() {
            if let Some((value, teller, noemer)) = derived.value(self.table.cells(row)) {
                let extra = computed(teller, noemer);
                let indicator = self.reeksen.len() * self.table.filled.len() + place;
                self.push(gebied, indicator, info.sleutel.periode, Ok(value), Some(extra));
            }
        }
    }

    fn indicator(&self, info: &Info, column: usize) -> usize {
        usize::from(info.sleutel.reeks) * self.table.filled.len() + column
    }

    /// A row of bounds comes after the row of the values themselves.
    fn bound(&mut self, gebied: u32, row: usize) {
        let info = &self.table.rows[row];
        for (column, cell) in self.table.cells(row).iter().enumerate() {
            let Some(bound) = cell.value() else { continue };
            let indicator = self.indicator(info, column) as u32;
            let periode = info.sleutel.periode;
            let own = self.draft.waarnemingen.iter_mut().rev();
            let mut own = own.take_while(|w| w.gebied == gebied && w.periode == periode);
            let same = own.find(|waarneming| waarneming.indicator == indicator);
            if let Some(waarneming) = same {
                let extra = waarneming.extra.get_or_insert_default();
                match info.sleutel.kant {
                    Kant::Onder => extra.onder = Some(bound),
                    _ => extra.boven = Some(bound),
                }
            }
        }
    }

    fn push(
        &mut self,
        gebied: u32,
        indicator: usize,
        periode: Periode,
        waarde: Result<f64, Reden>,
        extra: Option<Box<Extra>>,
    ) {
        self.draft.waarnemingen.push(Waarneming {
            gebied,
            indicator: indicator as u32,
            bron: 0,
            periode,
            waarde,
            extra,
        });
    }

    /// A column that is wholly empty is kept once, per period; only where that means that it was
    /// not published.
    fn lege_kolommen(&mut self) {
        if self.ontbreekt == Ontbreekt::NietGevraagd {
            return;
        }
        let mut keys: Vec<(u16, Periode)> =
            self.table.rows.iter().map(|info| (info.sleutel.reeks, info.sleutel.periode)).collect();
        keys.sort_unstable();
        keys.dedup();
        for (reeks, periode) in keys {
            for (column, _) in self.table.filled.iter().enumerate().filter(|(_, filled)| !*filled) {
                let indicator = usize::from(reeks) * self.table.filled.len() + column;
                let indicator = indicator as u32;
                self.draft.lege_kolommen.push(LegeKolom { indicator, bron: 0, periode });
            }
        }
    }

    /// A gebied from its code, with its name where the table gives that; of wijken and buurten
    /// most tables only name the gemeente.
    fn named(&self, info: &Info) -> Option<Gebied> {
        let known = self.known.gebieden.get(&info.code).cloned();
        let mut gebied = known.or_else(|| Gebied::from_code(&info.code))?;
        if gebied.naam.is_some() {
            return Some(gebied);
        }
        let large = matches!(info.soort, GebiedSoort::Land | GebiedSoort::Gemeente);
        let names_itself = self.kolommen.naam.is_some_and(|(_, itself)| itself);
        if (large || names_itself) && !info.naam.is_empty() {
            gebied.naam = Some(without_number(&info.naam).to_owned());
        }
        Some(gebied)
    }
}

fn corrected() -> Box<Extra> {
    Box::new(Extra { kwalificatie: Some(VERBETERD.to_owned()), ..Extra::default() })
}

/// What a figure that was computed carries.
pub fn computed(teller: f64, noemer: f64) -> Box<Extra> {
    Box::new(Extra {
        teller: Some(teller),
        noemer: Some(noemer),
        kwalificatie: Some(BEREKEND.to_owned()),
        ..Extra::default()
    })
}

/// `Wijk 06 Oost`, as tables before 2020 have it, is `Oost`.
fn without_number(naam: &str) -> &str {
    let Some(rest) = naam.strip_prefix("Wijk ") else { return naam };
    match rest.split_once(' ') {
        Some((number, own)) if number.bytes().all(|b| b.is_ascii_digit()) => own.trim(),
        _ => naam,
    }
}
