//! Import: a file becomes a [`Draft`] that a person can review. Nothing is stored here.

pub mod error;
pub mod grenzen;
pub mod header;
pub mod indicatoren;
mod keuzes;
pub mod kwb;
pub mod politie;
pub mod rivm;
pub mod source;
pub mod statline;
pub mod vermeldingen;
pub mod vierkanten;
pub mod waarnemingen;
pub mod wide;

#[cfg(test)]
mod tests;

pub use error::ImportError;
pub use kwb::find_gemeente;
pub use source::{Head, Row, Source};

use crate::model::draft::{Draft, Geweigerd};
use crate::model::keuzes::Keuzes;
use crate::model::progress::Progress;
use crate::model::record::Noun;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{Gebied, GebiedSoort, Indicator, Leefgebied};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// A kind of file that can be read.
pub trait Parser: Sync {
    /// Its fixed id (`--soort`).
    fn id(&self) -> &'static str;

    /// Why this file is of this kind, as a Dutch phrase; `None` when it is not.
    fn recognise(&self, head: &Head) -> Option<String>;

    /// As [`Parser::recognise`], when the user says that it is this kind: what two kinds share is
    /// enough then.
    fn fits(&self, head: &Head) -> Option<String> {
        self.recognise(head)
    }

    /// Reads the rows.
    ///
    /// # Errors
    /// When the header does not fit or nothing can be read; single cells that are wrong are in
    /// [`Draft::geweigerd`].
    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError>;
}

/// Every kind of file, in the order in which they are tried.
pub static IMPORTERS: &[&dyn Parser] = &[
    &waarnemingen::Waarnemingen,
    &indicatoren::Indicatoren,
    &vermeldingen::ontmoetingsplekken::Ontmoetingsplekken,
    &vermeldingen::partners::Partners,
    &grenzen::Grenzen,
    &vierkanten::Vierkanten,
    &politie::Politie,
    &rivm::Rivm,
    &kwb::Kwb,
    &statline::Statline,
];

/// What the file that is imported into already holds.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Known {
    /// Code of the gemeente that the file is about.
    pub gemeente: String,
    /// Its gebieden, by code.
    pub gebieden: HashMap<String, Gebied>,
    /// Its indicators, by id.
    pub indicatoren: HashMap<String, Indicator>,
    /// Its leefgebieden.
    pub leefgebieden: Vec<Leefgebied>,
    /// Sizes of Dutch wijken, by year.
    pub wijkmaten: BTreeMap<i32, Vec<Wijkmaat>>,
    /// Outlines of its wijken, by code: WKT MULTIPOLYGON in RD metres.
    pub omtrekken: BTreeMap<String, String>,
    /// Inhabitants of gebieden, by code and year.
    pub inwoners: HashMap<String, BTreeMap<i32, f64>>,
    /// Ids in files of its places and partners.
    pub file_ids: HashMap<Noun, HashSet<String>>,
}

impl Known {
    /// Takes in where the wijken of a draft lie.
    pub fn take_omtrekken(&mut self, draft: &Draft) {
        for omtrek in &draft.omtrekken {
            let gebied = &draft.gebieden[omtrek.gebied as usize];
            if gebied.soort == GebiedSoort::Wijk {
                self.omtrekken.insert(gebied.code.clone(), omtrek.geometrie.clone());
            }
        }
    }
}

/// What the user chose.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Options {
    /// The year, for files that hold none.
    pub jaar: Option<i32>,
    /// All gebieden of the file instead of the own ones and the benchmarks.
    pub alle_gebieden: bool,
    /// The kind of file, when it must not be recognised.
    pub soort: Option<String>,
    /// What was decided while looking the files over.
    pub keuzes: Keuzes,
}

/// More refused cells than this is another kind of file.
pub const MAX_REFUSED: usize = 100_000;

/// Characters of a refused cell that are shown.
const SHOWN: usize = 200;

/// Characters of a sentence about a refused cell.
const SAID: usize = 400;

/// Reads a file: opens it, recognises its kind, checks every cell.
///
/// # Errors
/// One Dutch sentence with the name of the file: what is wrong and what to do.
pub fn read(
    path: &Path,
    known: &Known,
    options: &Options,
    progress: &mut Progress,
) -> Result<Draft, ImportError> {
    let result = Source::open(path, progress)
        .and_then(|source| read_source(source, known, options, progress));
    result.map_err(|error| error.in_file(path.display().to_string()))
}

/// Reads what is already open; [`read`] for a file.
///
/// # Errors
/// As [`read`], without the name of the file.
pub fn read_source(
    mut source: Source,
    known: &Known,
    options: &Options,
    progress: &mut Progress,
) -> Result<Draft, ImportError> {
    let (parser, herkend_omdat) = recognise(&mut source, options, progress)?;
    source.correct(&options.keuzes);
    let mut draft = parser.parse(&mut source, known, options, progress)?;
    draft.soort = parser.id().to_owned();
    draft.herkend_omdat = herkend_omdat;
    draft.bestand.clone_from(&source.bestand);
    keuzes::apply(&mut draft, &options.keuzes);
    add_leefgebieden(&mut draft, known);
    if source.is_windows_1252() {
        draft.waarschuwingen.insert(0, windows_1252());
    }
    draft.sha256 = source.finish(progress)?;
    draft.waarschuwingen.extend(crate::exchange::checks::check(&draft, known));
    Ok(draft)
}

/// The leefgebieden of indicators that the file does not have (any more), as the catalogue has
/// them.
fn add_leefgebieden(draft: &mut Draft, known: &Known) {
    let there = |id: &str, draft: &Draft| {
        known.leefgebieden.iter().chain(&draft.leefgebieden).any(|one| one.id == id)
    };
    for leefgebied in &super::catalogue::standard().leefgebieden {
        let used = draft.indicatoren.iter().any(|one| one.leefgebied == leefgebied.id);
        if used && !there(&leefgebied.id, draft) {
            draft.leefgebieden.push(leefgebied.clone());
        }
    }
}

/// Which kind of file it is, with the reason. Its header may stand below a title, and on another
/// sheet than the first.
fn recognise(
    source: &mut Source,
    options: &Options,
    progress: &mut Progress,
) -> Result<(&'static dyn Parser, String), ImportError> {
    let first = source.head.clone();
    loop {
        for (place, head) in source.heads().iter().enumerate() {
            if let Some(found) = choose(head, options)? {
                source.begin_below(place);
                return Ok(found);
            }
        }
        if !source.next_sheet(progress)? {
            return Err(not_recognised(&first, options));
        }
    }
}

fn choose(
    head: &Head,
    options: &Options,
) -> Result<Option<(&'static dyn Parser, String)>, ImportError> {
    let Some(soort) = &options.soort else {
        let mut all = IMPORTERS.iter();
        return Ok(all.find_map(|parser| Some((*parser, parser.recognise(head)?))));
    };
    let parser = named(soort)?;
    let why = parser.fits(head);
    Ok(why.map(|why| (parser, format!("gekozen met --soort; {why}"))))
}

fn named(soort: &str) -> Result<&'static dyn Parser, ImportError> {
    let asked = soort.trim().to_lowercase();
    let parser = IMPORTERS.iter().find(|parser| parser.id() == asked);
    parser
        .copied()
        .ok_or_else(|| ImportError::UnknownSoort { gevraagd: soort.to_owned(), soorten: soorten() })
}

fn not_recognised(head: &Head, options: &Options) -> ImportError {
    match options.soort.as_deref().map(named) {
        Some(Ok(parser)) => ImportError::DoesNotFit {
            soort: parser.id(),
            reden: format!("de kop is {}", head.summary()),
        },
        Some(Err(error)) => error,
        None => ImportError::NotRecognised(soorten()),
    }
}

/// The ids of all kinds, for a sentence.
pub fn soorten() -> String {
    let ids: Vec<&str> = IMPORTERS.iter().map(|parser| parser.id()).collect();
    crate::model::nl::list(&ids)
}

fn windows_1252() -> Waarschuwing {
    let text = "Dit bestand is opgeslagen zoals oudere programma's dat doen (windows-1252). Kijk \
                of namen met accenten kloppen";
    Waarschuwing::about_file(WaarschuwingSoort::Codering, text)
}

/// Notes a code that nobody knows.
///
/// # Errors
/// When there are so many that it must be another kind of file.
fn note_unknown(onbekend: &mut BTreeMap<String, u64>, code: &str) -> Result<(), ImportError> {
    *onbekend.entry(shortened(code)).or_default() += 1;
    if onbekend.len() > MAX_REFUSED { Err(ImportError::TooManyRefused) } else { Ok(()) }
}

/// Notes a cell that cannot be used.
///
/// # Errors
/// When there are so many that it must be another kind of file.
fn refuse(
    draft: &mut Draft,
    rij: u64,
    kolom: &str,
    inhoud: &str,
    reden: impl Into<String>,
) -> Result<(), ImportError> {
    if draft.geweigerd.len() >= MAX_REFUSED {
        return Err(ImportError::TooManyRefused);
    }
    draft.geweigerd.push(Geweigerd {
        rij,
        kolom: shortened(kolom),
        inhoud: shortened(inhoud),
        reden: cut(&reden.into(), SAID),
    });
    Ok(())
}

fn shortened(text: &str) -> String {
    cut(text, SHOWN)
}

/// The text on one line, no longer than this.
fn cut(text: &str, most: usize) -> String {
    let one_line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = one_line.take(most).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

/// Brings the gebieden in the order of their codes, and the values along.
fn sort_gebieden(draft: &mut Draft) {
    let mut order: Vec<u32> = (0..draft.gebieden.len() as u32).collect();
    order.sort_by(|&a, &b| draft.gebieden[a as usize].code.cmp(&draft.gebieden[b as usize].code));
    let mut place = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old as usize] = new as u32;
    }
    draft.gebieden.sort_by(|a, b| a.code.cmp(&b.code));
    for waarneming in &mut draft.waarnemingen {
        waarneming.gebied = place[waarneming.gebied as usize];
    }
    for omtrek in &mut draft.omtrekken {
        omtrek.gebied = place[omtrek.gebied as usize];
    }
}
