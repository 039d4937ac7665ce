//! Own CSV `waarnemingen`: one value per row, or the reason why there is none.

use super::header::Columns;
use super::{
    Head, ImportError, Known, Options, Parser, Row, Source, note_unknown, refuse, sort_gebieden,
};
use crate::exchange::ids::id_problem;
use crate::model::draft::Draft;
use crate::model::gebied::tidy_code;
use crate::model::keuzes::Keuzes;
use crate::model::progress::Progress;
use crate::model::waarneming::{Extra, VERBETERD};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Bron, Indicator, Periode, Reden, Waarneming, nl};
use std::collections::{BTreeMap, HashMap};

/// The columns that every file has, in the order of an export.
pub const REQUIRED: [&str; 8] =
    ["gebied", "indicator", "periode", "waarde", "reden", "onder", "boven", "bron"];

/// The columns that a file may have, in the order of an export.
pub const OPTIONAL: [&str; 3] = ["teller", "noemer", "kwalificatie"];

/// More sources than this in one file is a mistake.
pub const MAX_BRONNEN: usize = 1_000;

/// More new indicators in one file than this is a mistake in the column.
pub const MAX_NEW_INDICATOREN: usize = 1_000;

/// The importer.
pub struct Waarnemingen;

impl Parser for Waarnemingen {
    fn id(&self) -> &'static str {
        "waarnemingen"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        (head.count(&["gebied", "indicator", "periode", "waarde"]) >= 3).then(|| {
            "de kolommen zijn die van een lijst met cijfers: gebied, indicator, periode en waarde".to_owned()
        })
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let columns = Columns::check(&source.head, &REQUIRED, &OPTIONAL)?;
        let mut reading = Reading::new(known, &options.keuzes);
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            reading.take(&columns, &row)?;
        }
        Ok(reading.finish())
    }
}

/// A cell that is wrong: its column and what to do.
type Wrong = (&'static str, String);

struct Reading<'a> {
    known: &'a Known,
    keuzes: &'a Keuzes,
    draft: Draft,
    gebieden: HashMap<String, u32>,
    indicatoren: HashMap<String, u32>,
    bronnen: HashMap<String, u32>,
    places: HashMap<Bron, u32>,
    onbekend: BTreeMap<String, u64>,
    first_rows: HashMap<(u32, u32, Periode, u32), u64>,
}

impl<'a> Reading<'a> {
    fn new(known: &'a Known, keuzes: &'a Keuzes) -> Self {
        Self {
            known,
            keuzes,
            draft: Draft::default(),
            gebieden: HashMap::new(),
            indicatoren: HashMap::new(),
            bronnen: HashMap::new(),
            places: HashMap::new(),
            onbekend: BTreeMap::new(),
            first_rows: HashMap::new(),
        }
    }

    fn take(&mut self, columns: &Columns, row: &Row) -> Result<(), ImportError> {
        if let Some(problem) = columns.width_problem(row) {
            return refuse(&mut self.draft, row.number, "", "", problem);
        }
        if let Some((column, problem)) = columns.long_problem(row) {
            let text = columns.raw(row, column);
            return refuse(&mut self.draft, row.number, column, text, problem);
        }
        let code = tidy_code(columns.text(row, "gebied"));
        let code = self.keuzes.gekoppeld(&code).to_owned();
        if !code.is_empty() && !self.known.gebieden.contains_key(&code) {
            return note_unknown(&mut self.onbekend, &code);
        }
        match read_row(columns, row) {
            Ok(cells) => match self.bron(cells.bron)? {
                Ok(bron) => self.add(&code, cells, bron, row.number),
                Err(problem) => refuse(&mut self.draft, row.number, "bron", cells.bron, problem),
            },
            Err((column, problem)) => {
                let inhoud = columns.raw(row, column);
                refuse(&mut self.draft, row.number, column, inhoud, problem)
            }
        }
    }

    fn add(&mut self, code: &str, cells: Cells, bron: u32, rij: u64) -> Result<(), ImportError> {
        let gebied = self.gebied(code);
        let indicator = self.indicator(cells.indicator)?;
        let key = (gebied, indicator, cells.periode, bron);
        if let Some(first) = self.first_rows.get(&key) {
            let problem = format!(
                "dit gebied, deze indicator, periode en bron staan al op rij {first}; houd één \
                 van beide rijen"
            );
            return refuse(&mut self.draft, rij, "gebied", code, problem);
        }
        self.first_rows.insert(key, rij);
        self.draft.waarnemingen.push(Waarneming {
            gebied,
            indicator,
            bron,
            periode: cells.periode,
            waarde: cells.waarde,
            extra: cells.extra,
        });
        Ok(())
    }

    fn gebied(&mut self, code: &str) -> u32 {
        if let Some(&place) = self.gebieden.get(code) {
            return place;
        }
        let place = self.draft.gebieden.len() as u32;
        self.draft.gebieden.extend(self.known.gebieden.get(code).cloned());
        self.gebieden.insert(code.to_owned(), place);
        place
    }

    /// The place of a bron; the inner error says what is wrong with its text. Texts are looked
    /// up as they stand, because a file repeats few sources in many rows; one source may be
    /// written in many ways, of which only the first are kept.
    fn bron(&mut self, text: &str) -> Result<Result<u32, String>, ImportError> {
        if let Some(&place) = self.bronnen.get(text) {
            return Ok(Ok(place));
        }
        let bron = match Bron::parse(text) {
            Ok(bron) => bron,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let place = match self.places.get(&bron) {
            Some(&place) => place,
            None if self.draft.bronnen.len() >= MAX_BRONNEN => {
                return Err(ImportError::TooManyBronnen);
            }
            None => {
                let place = self.draft.bronnen.len() as u32;
                self.draft.bronnen.push(bron.clone());
                self.places.insert(bron, place);
                place
            }
        };
        if self.bronnen.len() < 2 * MAX_BRONNEN {
            self.bronnen.insert(text.to_owned(), place);
        }
        Ok(Ok(place))
    }

    fn indicator(&mut self, id: &str) -> Result<u32, ImportError> {
        if let Some(&place) = self.indicatoren.get(id) {
            return Ok(place);
        }
        let indicator = match self.known.indicatoren.get(id) {
            Some(indicator) => indicator.clone(),
            None if self.draft.waarschuwingen.len() >= MAX_NEW_INDICATOREN => {
                return Err(ImportError::TooManyIndicatoren);
            }
            None => {
                self.draft.waarschuwingen.push(unknown_indicator(id));
                Indicator::unknown(id)
            }
        };
        let place = self.draft.indicatoren.len() as u32;
        self.draft.indicatoren.push(indicator);
        self.indicatoren.insert(id.to_owned(), place);
        Ok(place)
    }

    fn finish(mut self) -> Draft {
        self.draft.onbekende_gebieden = self.onbekend.into_iter().collect();
        sort_gebieden(&mut self.draft);
        self.draft
    }
}

fn unknown_indicator(id: &str) -> Waarschuwing {
    let text = format!(
        "indicator '{id}' is nieuw: Wijkbeeld weet niet of hoog of laag gunstig is. Zij komt erbij \
         en telt niet mee in de Foto"
    );
    Waarschuwing::about_indicator(WaarschuwingSoort::OnbekendeIndicator, id, text)
}

/// The cells of a row, read and checked.
struct Cells<'r> {
    indicator: &'r str,
    periode: Periode,
    waarde: Result<f64, Reden>,
    bron: &'r str,
    extra: Option<Box<Extra>>,
}

fn read_row<'r>(columns: &Columns, row: &'r Row) -> Result<Cells<'r>, Wrong> {
    if columns.text(row, "gebied").is_empty() {
        return Err(("gebied", "het gebied ontbreekt; vul de code van het gebied in".to_owned()));
    }
    let indicator = columns.text(row, "indicator");
    if let Some(problem) = id_problem(indicator) {
        return Err(("indicator", problem.to_owned()));
    }
    let periode: Periode = columns
        .raw(row, "periode")
        .parse()
        .map_err(|error: crate::model::periode::NotAPeriode| ("periode", error.to_string()))?;
    let waarde = waarde(columns, row)?;
    let extra = extra(columns, row)?;
    check_interval(waarde.ok(), &extra)?;
    let bron = columns.text(row, "bron");
    let extra = (extra != Extra::default()).then(|| Box::new(extra));
    Ok(Cells { indicator, periode, waarde, bron, extra })
}

fn waarde(columns: &Columns, row: &Row) -> Result<Result<f64, Reden>, Wrong> {
    let reden = columns.text(row, "reden");
    match (number(columns, row, "waarde")?, reden) {
        (Some(value), "") => Ok(Ok(value)),
        (Some(_), _) => {
            Err(("reden", "er staat een waarde én een reden; haal één van beide weg".to_owned()))
        }
        (None, "") => Err(("waarde", format!("de waarde is leeg; geef een reden: {}", redenen()))),
        (None, text) => match Reden::parse(text) {
            Some(reden) => Ok(Err(reden)),
            None => Err(("reden", format!("dit is geen reden; kies uit {}", redenen()))),
        },
    }
}

fn redenen() -> String {
    nl::list(&Reden::ALL.map(Reden::word))
}

fn extra(columns: &Columns, row: &Row) -> Result<Extra, Wrong> {
    let kwalificatie = match columns.text(row, "kwalificatie") {
        "" if columns.is_corrected(row, "waarde") => VERBETERD,
        own => own,
    };
    let noemer = number(columns, row, "noemer")?;
    if noemer.is_some_and(|noemer| noemer <= 0.0) {
        return Err(("noemer", "een noemer is groter dan nul; laat de cel anders leeg".to_owned()));
    }
    Ok(Extra {
        onder: number(columns, row, "onder")?,
        boven: number(columns, row, "boven")?,
        teller: number(columns, row, "teller")?,
        noemer,
        kwalificatie: (!kwalificatie.is_empty()).then(|| kwalificatie.to_owned()),
    })
}

fn number(columns: &Columns, row: &Row, name: &'static str) -> Result<Option<f64>, Wrong> {
    match columns.raw(row, name) {
        "" => Ok(None),
        text => match nl::parse_number(text) {
            Some(number) => Ok(Some(number)),
            None => Err((name, "dit is geen getal; schrijf bijvoorbeeld 1234,5".to_owned())),
        },
    }
}

fn check_interval(waarde: Option<f64>, extra: &Extra) -> Result<(), Wrong> {
    let above = |low: Option<f64>, high: Option<f64>| low.zip(high).is_some_and(|(a, b)| a > b);
    if above(extra.onder, extra.boven) || above(extra.onder, waarde) {
        return Err(("onder", "de ondergrens ligt boven de waarde of de bovengrens".to_owned()));
    }
    if above(waarde, extra.boven) {
        return Err(("boven", "de bovengrens ligt onder de waarde".to_owned()));
    }
    Ok(())
}
