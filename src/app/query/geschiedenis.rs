//! What happened to the file, and one action of it.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::geschiedenis::details::{HandelingView, MOST_ROWS};
use crate::app::view::geschiedenis::woorden::Namen;
use crate::app::view::geschiedenis::{GeschiedenisView, Onderwerp};
use crate::app::view::lijst::{VERWEZEN, Verwijzingen, verwezen};
use crate::document::Document;
use crate::document::history::Details;
use crate::document::history::Wanted;
use crate::model::record::{Id, Noun};

/// The newest actions that answer to what is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct GeschiedenisQuery {
    /// Code of a wijk that was touched.
    pub wijk: Option<String>,
    /// What it was about.
    pub onderwerp: Onderwerp,
    /// Who did it.
    pub wie: Option<String>,
    /// Words in the description.
    pub tekst: String,
    /// No more than this many.
    pub most: usize,
}

impl Query for GeschiedenisQuery {
    type Answer = GeschiedenisView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<GeschiedenisView, AppError> {
        let document = file.document();
        let wijk = match &self.wijk {
            Some(code) => Some((code.as_str(), document.find_wijk(code)?.label())),
            None => None,
        };
        let wanted = Wanted {
            wijk: wijk.as_ref().map(|(code, naam)| (*code, naam.as_str())),
            nouns: self.onderwerp.nouns(),
            soorten: self.onderwerp.soorten(),
            wie: self.wie.as_deref(),
            tekst: &self.tekst,
        };
        Ok(GeschiedenisView::new(document.search_history(&wanted, self.most)?))
    }
}

/// One action, field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HandelingQuery {
    /// Which one.
    pub id: Id,
}

impl Query for HandelingQuery {
    /// `None` when the file has no such action any more.
    type Answer = Option<HandelingView>;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Self::Answer, AppError> {
        let document = file.document();
        let Some(event) = document.event(self.id)? else { return Ok(None) };
        let details = document.details(self.id, MOST_ROWS)?;
        let state = document.can_take_back(self.id)?;
        let why_not = document.why_not(&state)?;
        let namen = names(document, &details)?;
        Ok(Some(HandelingView::new(&event, &details, (&state, &why_not), &namen)))
    }
}

/// Names of rows are only read for what refers to rows: a file may hold many places.
fn names(document: &Document, details: &Details) -> Result<Namen, AppError> {
    let wijken = document.wijken()?.into_iter().map(|(_, wijk)| (wijk.code.clone(), wijk.label()));
    let leefgebieden = document.leefgebieden()?.into_iter().map(|one| (one.id, one.naam));
    let refers = |noun: &Noun| details.rows.iter().any(|row| verwezen(row.noun).contains(noun));
    let nouns: Vec<Noun> = VERWEZEN.into_iter().filter(refers).collect();
    let rijen = Verwijzingen::read(document, &nouns)?.by_text();
    Ok(Namen { namen: wijken.chain(leefgebieden).chain(rijen).collect() })
}
