//! An import that a person looks over: read, tried out on a copy, decided about, read again.
//! Nothing is stored before it is taken over.

pub mod besluit;
pub mod lijsten;

pub use besluit::{Besluit, Besluiten, Punt};

use super::inlezen::Lezer;
use super::query::FIGURES;
use super::view::nakijken::{BestandStof, Feiten, GebiedKeuze, NakijkView, Stof};
use super::{AppError, files};
use crate::document::Document;
use crate::exchange::Options;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::keuzes::{Keuzes, Koppeling, Verbetering};
use crate::model::progress::Progress;
use crate::model::record::Noun;
use lijsten::Lijsten;
use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

/// The import under review.
pub struct Nakijken {
    id: u64,
    nummer: u64,
    lezer: Lezer,
    paths: Vec<PathBuf>,
    besluiten: Besluiten,
    gelezen: Gelezen,
    lijsten: Vec<Lijsten>,
    whole: Whole,
}

/// The files as they were read last, and what taking them over would do.
struct Gelezen {
    drafts: Vec<Draft>,
    reports: Vec<ImportReport>,
    verandert: bool,
    feiten: Feiten,
    kiesbaar: Arc<[GebiedKeuze]>,
    /// Of the document against which they were tried out.
    revision: u64,
}

/// How many figures would be taken over if none were left out, with these other decisions.
#[derive(Default)]
struct Whole {
    verbeteringen: Vec<Verbetering>,
    koppelingen: Vec<Koppeling>,
    figures: u64,
}

impl Nakijken {
    /// Reads files and tries them out; `None` when all of it was taken in before.
    ///
    /// # Errors
    /// One sentence that names the file that cannot be used, or what the document says.
    pub fn start(
        lezer: &Lezer,
        document: &Document,
        paths: &[PathBuf],
        id: u64,
        progress: &mut Progress<'_>,
    ) -> Result<Option<Self>, AppError> {
        files::refuse_itself(document, paths)?;
        refuse_same_names(paths)?;
        let besluiten = Besluiten::default();
        let gelezen = Gelezen::read(lezer, document, paths, &besluiten.keuzes, progress)?;
        files::refuse_hopeless(&gelezen.drafts)?;
        if gelezen.reports.iter().all(|report| report.al_ingelezen) {
            return Ok(None);
        }
        let paths = paths.to_owned();
        let (lezer, lijsten, whole) = (lezer.clone(), Vec::new(), Whole::default());
        let mut review = Self { id, nummer: 0, lezer, paths, besluiten, gelezen, lijsten, whole };
        review.list();
        review.measure(document, progress)?;
        Ok(Some(review))
    }

    /// Takes a decision. When the files cannot be read with it, it was not taken.
    ///
    /// # Errors
    /// As [`Nakijken::start`].
    pub fn decide(
        &mut self,
        document: &Document,
        besluit: Besluit,
        progress: &mut Progress<'_>,
    ) -> Result<(), AppError> {
        // Someone waits for the answer, whatever it is.
        self.nummer += 1;
        let mut besluiten = self.besluiten.clone();
        besluiten.take(besluit);
        if besluiten.keuzes != self.besluiten.keuzes {
            let gelezen = self.read(document, &besluiten.keuzes, progress)?;
            let before = std::mem::replace(&mut self.besluiten, besluiten);
            let read_before = std::mem::replace(&mut self.gelezen, gelezen);
            if let Err(error) = self.measure(document, progress) {
                (self.besluiten, self.gelezen) = (before, read_before);
                return Err(error);
            }
        } else {
            self.besluiten = besluiten;
        }
        self.list();
        Ok(())
    }

    /// Reads the files again when the document changed since they were tried out; says whether
    /// it did.
    ///
    /// # Errors
    /// As [`Nakijken::start`].
    pub fn follow(
        &mut self,
        document: &Document,
        progress: &mut Progress<'_>,
    ) -> Result<bool, AppError> {
        if self.gelezen.revision == revision(document, &self.gelezen.drafts) {
            return Ok(false);
        }
        self.nummer += 1;
        self.gelezen = self.read(document, &self.besluiten.keuzes, progress)?;
        self.whole = Whole::default();
        self.measure(document, progress)?;
        self.list();
        Ok(true)
    }

    /// Another document took the place of the one that the files were tried out against.
    pub fn outdated(&mut self) {
        self.gelezen.revision = u64::MAX;
    }

    /// What would be taken over.
    pub fn drafts(&self) -> &[Draft] {
        &self.gelezen.drafts
    }

    /// Whether anything was decided.
    pub fn is_begun(&self) -> bool {
        !self.besluiten.is_empty()
    }

    /// Ready to be drawn.
    pub fn view(&self) -> NakijkView {
        let files = self.gelezen.drafts.iter().zip(&self.gelezen.reports).zip(&self.lijsten);
        let bestanden =
            files.map(|((draft, report), lijsten)| BestandStof { draft, report, lijsten });
        NakijkView::new(&Stof {
            id: self.id,
            nummer: self.nummer,
            bestanden: bestanden.collect(),
            besluiten: &self.besluiten,
            feiten: &self.gelezen.feiten,
            kiesbaar: self.gelezen.kiesbaar.clone(),
            verandert: self.gelezen.verandert,
            weggelaten: self.whole.figures.saturating_sub(taken(&self.gelezen.reports)),
        })
    }

    fn read(
        &self,
        document: &Document,
        keuzes: &Keuzes,
        progress: &mut Progress<'_>,
    ) -> Result<Gelezen, AppError> {
        Gelezen::read(&self.lezer, document, &self.paths, keuzes, progress)
    }

    fn list(&mut self) {
        self.lijsten.resize_with(self.gelezen.drafts.len(), Lijsten::default);
        let files = self.gelezen.drafts.iter().zip(&self.gelezen.reports);
        for (lijsten, (draft, report)) in self.lijsten.iter_mut().zip(files) {
            *lijsten = Lijsten::of(lijsten, draft, &report.waarschuwingen, &self.besluiten);
        }
    }

    /// Counts what would be taken over if no figures were left out: what was read, or else the
    /// files read once more.
    fn measure(
        &mut self,
        document: &Document,
        progress: &mut Progress<'_>,
    ) -> Result<(), AppError> {
        let Keuzes { verbeteringen, koppelingen, weglatingen } = &self.besluiten.keuzes;
        let figures = if weglatingen.is_empty() {
            taken(&self.gelezen.reports)
        } else if (verbeteringen, koppelingen)
            == (&self.whole.verbeteringen, &self.whole.koppelingen)
            && self.whole.figures > 0
        {
            return Ok(());
        } else {
            let all = Keuzes { weglatingen: Vec::new(), ..self.besluiten.keuzes.clone() };
            taken(&self.read(document, &all, progress)?.reports)
        };
        let (verbeteringen, koppelingen) = (verbeteringen.clone(), koppelingen.clone());
        self.whole = Whole { verbeteringen, koppelingen, figures };
        Ok(())
    }
}

impl Gelezen {
    fn read(
        lezer: &Lezer,
        document: &Document,
        paths: &[PathBuf],
        keuzes: &Keuzes,
        progress: &mut Progress<'_>,
    ) -> Result<Self, AppError> {
        let options = Options { keuzes: keuzes.clone(), ..Options::default() };
        let known = files::known(document)?;
        let kiesbaar = GebiedKeuze::all(known.gebieden.values(), &known.gemeente);
        let drafts = files::read_drafts(lezer, known, paths, &options, progress)?;
        let mut trial = document.trial()?;
        let (reports, verandert) = files::look_over(&mut trial, &drafts, progress)?;
        let feiten = feiten(&trial)?;
        let revision = revision(document, &drafts);
        Ok(Self { drafts, reports, verandert, feiten, kiesbaar, revision })
    }
}

/// What the names and tags of a review are made from; also of what the import itself brings.
fn feiten(trial: &Document) -> Result<Feiten, AppError> {
    let gebieden = trial.gebieden()?.into_iter().map(|(_, one)| (one.code.clone(), one));
    let indicatoren = trial.indicatoren()?.into_iter().map(|(_, one)| (one.id.clone(), one));
    let inwoners = trial.inwoners()?.into_iter();
    let newest = inwoners.filter_map(|(code, years)| Some((code, *years.values().next_back()?)));
    Ok(Feiten {
        gemeente: trial.gemeente()?.1,
        gebieden: gebieden.collect(),
        indicatoren: indicatoren.collect(),
        inwoners: newest.collect(),
        grenzen: trial.grenzen()?,
    })
}

/// Changes of what the files were laid beside.
fn revision(document: &Document, drafts: &[Draft]) -> u64 {
    let revisions = document.revisions();
    let nouns: BTreeSet<Noun> =
        drafts.iter().flat_map(|draft| &draft.vermeldingen).map(|one| one.noun).collect();
    nouns.iter().map(|noun| revisions.of(&[*noun])).sum::<u64>() + revisions.of(FIGURES)
}

/// Figures and definitions that would change something.
fn taken(reports: &[ImportReport]) -> u64 {
    reports.iter().map(|report| report.nieuw + report.gewijzigd).sum()
}

/// A cell is named by its file, row and column: two files of one name would be mixed up.
fn refuse_same_names(paths: &[PathBuf]) -> Result<(), AppError> {
    let mut seen = HashSet::new();
    match paths.iter().filter_map(|path| path.file_name()).find(|name| !seen.insert(*name)) {
        Some(name) => Err(AppError::SameName(name.to_string_lossy().into_owned())),
        None => Ok(()),
    }
}
