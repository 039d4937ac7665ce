//! One indicator and the list of them, ready to be drawn.

mod antwoord;
pub mod beelden;
mod bron;
pub mod buurten;
mod figuren;
mod getallen;
pub mod inzet;
pub mod leefgebieden;
mod lijst;
pub mod samenhang;
pub mod schaal;
pub(super) mod schrijver;
#[cfg(test)]
mod tests;
pub(super) mod toeval;
mod uitkomst;
mod wijziging;

pub use lijst::{IndicatorLijst, LijstGroep, LijstRij, folded};

use super::betekenis;
use super::bron::BronPaneel;
use super::figuur::table_view;
use super::getal::short_name;
use super::tabel::TabelView;
use super::{Span, lower_first};
use crate::document::foto::GemeenteFigures;
use crate::methods::figure::ranking::Order;
use crate::model::figure::Figure;
use crate::model::foto::{Foto, FotoInput};
use crate::model::record::Id;
use crate::model::{Indicator, Richting};
use figuren::Figuren;
use schaal::SchaalKeuze;
use std::sync::Arc;
use wijziging::Wijziging;

/// What the view of an indicator is made from.
#[derive(Clone, Copy)]
pub struct IndicatorGegevens<'a> {
    /// The figures of the gemeente and its wijken.
    pub figures: &'a GemeenteFigures,
    /// What the Foto was computed from.
    pub input: &'a FotoInput,
    /// The Foto.
    pub foto: &'a Foto,
    /// Why the chosen rule gives no Foto: then `foto` is by another one, and classes nothing.
    pub fout: Option<&'a str>,
    /// `indicator.nr`.
    pub nr: i64,
    /// Its row, where a choice about it is kept.
    pub rij: Option<Id>,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// In which order the wijken stand.
    pub order: Order,
}

/// Everything the view of an indicator shows.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorView {
    /// Its id.
    pub id: String,
    /// Short name.
    pub titel: String,
    /// Name with its full meaning.
    pub volledig: String,
    /// Kind and denominator, direction and leefgebied.
    pub tags: Vec<String>,
    /// The answer in a few sentences.
    pub antwoord: Vec<Span>,
    /// Title of the card with the course.
    pub verloop_kop: String,
    /// The course, or why there is none.
    pub verloop: Result<Arc<Figure>, String>,
    /// Title of the card with all wijken.
    pub wijken_kop: String,
    /// All wijken; `None` when no wijk has a figure.
    pub wijken: Option<Arc<Figure>>,
    /// Everything as a table.
    pub tabel: TabelView,
    /// The figure whose table twin is copied and kept.
    pub alles: Arc<Figure>,
    /// On which scale it is compared; `None` when it does not count.
    pub schaal: Option<SchaalKeuze>,
    /// Sources and the rule, in a few lines.
    pub bronregel: Vec<Span>,
    /// Where all of it comes from.
    pub bron: BronPaneel,
    /// Kind of number, over whom and of which age; may be empty.
    pub betekenis: String,
    /// Whether it is a model estimate.
    pub schatting: bool,
    /// What a reader should know.
    pub toelichting: String,
}

impl IndicatorView {
    /// The view of an indicator.
    pub fn new(gegevens: &IndicatorGegevens<'_>) -> Self {
        let indicator = gegevens.indicator;
        let gemeente = gegevens.figures.gemeente.label();
        let getallen = getallen::gather(gegevens);
        let wijziging = Wijziging::new(gegevens, &getallen);
        let schatting = indicator.schatting;
        let antwoord = antwoord::sentence(&getallen, &wijziging, &gemeente, schatting);
        let figuren = Figuren::new(gegevens, &getallen, &antwoord);
        let tabel = Arc::new(figuren.table());
        let trend = figuren.trend(&tabel);
        let ranking = figuren.ranking(&tabel);
        let has_wijken = ranking.numbered().any(|(mark, getal)| {
            mark.read_at().is_some() && getal.code != gegevens.figures.gemeente.code.as_str().into()
        });
        let span = trend.as_ref().and_then(|figure| figuren::span_of(&figure.x));
        let rule = figuren.rule();
        let ranking = Arc::new(ranking);
        Self {
            id: indicator.id.clone(),
            titel: title(indicator),
            volledig: indicator.naam.clone(),
            tags: tags(gegevens),
            verloop_kop: span.map_or("Verloop".to_owned(), |span| match indicator.schatting {
                true => format!("Metingen {span}"),
                false => format!("Verloop {span}"),
            }),
            verloop: trend.map(Arc::new).ok_or_else(|| no_course(&getallen)),
            wijken_kop: figuren.ranking_title(),
            wijken: has_wijken.then(|| ranking.clone()),
            alles: ranking,
            tabel: table_view(&tabel, &getallen.alle),
            bronregel: figuren.source_line(),
            schaal: SchaalKeuze::new(gegevens),
            bron: bron::of_all(indicator, &getallen, rule.as_deref()),
            betekenis: betekenis::of(indicator),
            schatting: indicator.schatting,
            toelichting: indicator.toelichting.clone(),
            antwoord,
        }
    }
}

/// The name without '(18+)' and without 'per 1.000 inwoners', which is a tag under it.
pub(super) fn title(indicator: &Indicator) -> String {
    let naam = short_name(&indicator.naam);
    let rate = indicator.eenheid.as_str();
    let bare = naam.strip_suffix(rate).filter(|_| rate.starts_with("per "));
    bare.map_or(naam, str::trim_end).to_owned()
}

/// What stands where the course would be.
fn no_course(getallen: &getallen::Getallen) -> String {
    match getallen.nieuwste {
        Some(periode) => format!(
            "Er zijn alleen cijfers over {periode}. Een verloop ziet u zodra er een tweede jaar is."
        ),
        None => "Over deze jaren zijn er geen cijfers.".to_owned(),
    }
}

fn tags(gegevens: &IndicatorGegevens<'_>) -> Vec<String> {
    let indicator = gegevens.indicator;
    let mut tags = vec![betekenis::of(indicator)];
    match indicator.richting {
        Richting::HogerIsGunstiger => tags.push("hoger is gunstiger".to_owned()),
        Richting::LagerIsGunstiger => tags.push("lager is gunstiger".to_owned()),
        Richting::Neutraal => {}
    }
    let mut leefgebieden = gegevens.input.leefgebieden.iter();
    if let Some(own) = leefgebieden.find(|one| one.id == indicator.leefgebied) {
        tags.push(format!("leefgebied {}", lower_first(&own.naam)));
    }
    if !indicator.counts() {
        tags.push("telt niet mee in de Foto".to_owned());
    }
    if indicator.schatting {
        tags.push("≈ schatting".to_owned());
    }
    tags.retain(|tag| !tag.is_empty());
    tags
}
