//! What views ask of the open file, and the answers, ready to be drawn.

use super::AppError;
use super::session::Overview;
use super::view::bronnen::{BronRij, BronnenView};
use super::view::foto::FotoView;
use super::view::outline::OutlineView;
use super::view::wijk::{WijkGegevens, WijkView};
use crate::document::Document;
use crate::document::foto::GemeenteFigures;
use crate::methods;
use crate::model::GebiedSoort;
use crate::model::foto::Vergelijk;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A question about the open file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Query {
    /// What every view needs to know.
    Overview,
    /// The Foto up to a year.
    Foto(Option<i32>, Vergelijk),
    /// One wijk, by code, up to a year.
    Wijk(String, Option<i32>, Vergelijk),
    /// The sources.
    Bronnen,
}

/// The answer to a [`Query`] of the same name.
#[derive(Debug, Clone)]
pub enum Answer {
    /// What every view needs to know.
    Overview(Arc<Overview>),
    /// The Foto.
    Foto(Arc<FotoView>),
    /// One wijk.
    Wijk(Arc<WijkView>),
    /// The sources.
    Bronnen(Arc<BronnenView>),
}

/// Answers questions; keeps the figures of the gemeente until the file changes.
#[derive(Default)]
pub struct Answerer {
    figures: Option<(u64, Arc<GemeenteFigures>)>,
}

impl Answerer {
    /// Answers one question.
    ///
    /// # Errors
    /// What the file says.
    pub fn answer(&mut self, document: &Document, query: &Query) -> Result<Answer, AppError> {
        Ok(match query {
            Query::Overview => Answer::Overview(Arc::new(self.overview(document)?)),
            Query::Foto(jaar, met) => Answer::Foto(Arc::new(self.foto(document, *jaar, *met)?)),
            Query::Wijk(code, jaar, met) => {
                Answer::Wijk(Arc::new(self.wijk(document, code, *jaar, *met)?))
            }
            Query::Bronnen => Answer::Bronnen(Arc::new(bronnen(document)?)),
        })
    }

    fn figures(&mut self, document: &Document) -> Result<Arc<GemeenteFigures>, AppError> {
        match &self.figures {
            Some((revision, figures)) if *revision == document.revision() => Ok(figures.clone()),
            _ => {
                let figures = Arc::new(document.gemeente_figures()?);
                self.figures = Some((document.revision(), figures.clone()));
                Ok(figures)
            }
        }
    }

    fn overview(&mut self, document: &Document) -> Result<Overview, AppError> {
        let figures = self.figures(document)?;
        let steps = document.steps()?;
        let describe = |step: Option<&_>| step.map(|step| document.describe_origin(step));
        let wijken = figures.wijken.iter().map(|(gebied, _)| (gebied.code.clone(), gebied.label()));
        Ok(Overview {
            gemeente: figures.gemeente.label(),
            wijken: wijken.collect(),
            jaren: figures.foto_years(),
            ongedaan: describe(steps.undo.last()).transpose()?,
            opnieuw: describe(steps.redo.last()).transpose()?,
            omtrekken: outlines(document)?,
        })
    }

    fn foto(
        &mut self,
        document: &Document,
        jaar: Option<i32>,
        met: Vergelijk,
    ) -> Result<FotoView, AppError> {
        let figures = self.figures(document)?;
        let input = document.foto_input_of(&figures, jaar, met)?;
        Ok(FotoView::new(&methods::foto(&input), &input.indicatoren, &input.gemeente))
    }

    fn wijk(
        &mut self,
        document: &Document,
        code: &str,
        jaar: Option<i32>,
        met: Vergelijk,
    ) -> Result<WijkView, AppError> {
        let figures = self.figures(document)?;
        let input = document.foto_input_of(&figures, jaar, met)?;
        let foto = methods::foto(&input);
        let gebied = document.find_wijk(code)?;
        let wijk = foto.wijken.iter().find(|wijk| wijk.code == gebied.code);
        let not_found = || crate::document::DocumentError::NoSuchWijk(code.into(), String::new());
        let buurten = document.buurten(&gebied.code)?;
        Ok(WijkView::new(&WijkGegevens {
            gemeente: &foto.gemeente_naam,
            hele_foto: &foto,
            foto: wijk.ok_or_else(not_found)?,
            cijfers: &document.wijk_cijfers(&figures, &input, &gebied.code)?,
            buurten: &buurten.iter().map(|buurt| buurt.label()).collect::<Vec<_>>(),
            plekken: &document.plekken(Some(&gebied.code))?,
            partners: &document.partners(Some(&gebied))?,
        }))
    }
}

fn outlines(document: &Document) -> Result<Vec<OutlineView>, AppError> {
    let outlines = document.omtrekken()?;
    let wanted = outlines.iter().filter(|(gebied, _)| gebied.soort != GebiedSoort::Buurt);
    Ok(wanted
        .map(|(gebied, wkt)| {
            OutlineView::from_wkt(gebied.label(), wkt, gebied.soort == GebiedSoort::Wijk)
        })
        .collect())
}

/// The sources with what came from each, by publisher and table; editions and places of one
/// table stand together.
fn bronnen(document: &Document) -> Result<BronnenView, AppError> {
    let periods = document.periods_of_batches()?;
    let mut rows: BTreeMap<(String, String, String), BronRij> = BTreeMap::new();
    for batch in document.batches()?.into_iter().filter(|batch| batch.rijen > 0) {
        let Some((_, bron)) = batch.bron else { continue };
        let key = (bron.uitgever.clone(), bron.tabel.clone(), bron.editie.clone());
        let row = rows.entry(key).or_insert_with(|| BronRij { bron, cijfers: 0, jaren: None });
        row.cijfers += u64::try_from(batch.rijen).unwrap_or(0);
        if let Some((first, last)) = periods.get(&batch.nr) {
            let (first, last) = (first.year(), last.year());
            let known = row.jaren.unwrap_or((first, last));
            row.jaren = Some((known.0.min(first), known.1.max(last)));
        }
    }
    let rijen: Vec<BronRij> = rows.into_values().collect();
    Ok(BronnenView::new(&rijen))
}
