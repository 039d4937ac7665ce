//! The rows of the spine chart, per leefgebied.

use super::super::bron::{BronCijfer, BronPaneel, Verder};
use super::super::getal::{self, Notatie};
use super::super::{Span, betekenis, klein};
use super::{UitkomstView, WijkGegevens, kern};
use crate::methods::figure::spine::Spine;
use crate::model::Richting;
use crate::model::foto::GeenZ;
use crate::model::indicator::GetalSoort;
use crate::model::waarneming::BEREKEND_UIT_WIJKEN;
use crate::model::wijk::CijferRij;
use std::collections::HashSet;

/// A leefgebied with its indicators, or the context.
#[derive(Debug, Clone, PartialEq)]
pub struct Groep {
    /// Its name.
    pub naam: String,
    /// Whether it is the context: figures without a favourable side.
    pub context: bool,
    /// Its outcome; `None` for the context and in a wijk that does not take part.
    pub uitkomst: Option<UitkomstView>,
    /// Its indicators.
    pub rijen: Vec<SpineRij>,
}

/// One indicator of a wijk.
#[derive(Debug, Clone, PartialEq)]
pub struct SpineRij {
    /// Id of the indicator.
    pub id: String,
    /// Short name.
    pub naam: String,
    /// Value of the wijk.
    pub wijk: String,
    /// Value of the gemeente, with '*' when it was computed from the wijken.
    pub gemeente: String,
    /// Difference in points.
    pub verschil: String,
    /// Why the wijk has no value or no place in the chart; empty when it has.
    pub reden: String,
    /// Where the marks stand.
    pub plaats: Plaats,
    /// Period.
    pub jaar: String,
    /// Kind of number, over whom and of which age; may be empty.
    pub betekenis: String,
    /// What a screen reader says.
    pub toegankelijk: String,
    /// Where it comes from.
    pub bron: BronPaneel,
}

/// What stands in the column of the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plaats {
    /// Marks.
    Spine(Spine),
    /// Context has no favourable side.
    Context,
    /// Too few wijken, no spread or no figure.
    Leeg,
}

/// Groups in the order of the leefgebieden, context last; groups without rows are left out.
pub(super) fn groups(input: &WijkGegevens<'_>) -> Vec<Groep> {
    let leefgebieden = input.cijfers.leefgebieden.iter();
    let mut groups: Vec<Groep> = leefgebieden
        .map(|leefgebied| {
            let own = |rij: &&CijferRij| {
                rij.indicator.counts() && rij.indicator.leefgebied == leefgebied.id
            };
            let counts = input.foto.telt_niet_mee.is_none();
            let mut parts = input.foto.leefgebieden.iter().filter(|_| counts);
            let outcome = parts.find(|deel| deel.id == leefgebied.id);
            Groep {
                naam: leefgebied.naam.clone(),
                context: false,
                uitkomst: outcome.map(|deel| {
                    UitkomstView::new((input.hele_foto, input.foto), &deel.uitkomst, "")
                }),
                rijen: input.cijfers.rijen.iter().filter(own).map(|rij| row(input, rij)).collect(),
            }
        })
        .collect();
    let rijen = context(input);
    groups.push(Groep { naam: "Context".to_owned(), context: true, uitkomst: None, rijen });
    groups.retain(|groep| !groep.rijen.is_empty());
    groups
}

/// A code, not a figure: it stays in the table.
const STEDELIJKHEID: &str = "mate-van-stedelijkheid";

/// One row per concept without a favourable side that is not shown elsewhere.
fn context(input: &WijkGegevens<'_>) -> Vec<SpineRij> {
    let rows = &input.cijfers.rijen;
    let elsewhere = rows.iter().filter(|rij| rij.indicator.counts() || kern::is_key_figure(rij));
    let mut shown: HashSet<&str> = elsewhere.map(concept).collect();
    let neutral = rows.iter().filter(|rij| rij.indicator.richting == Richting::Neutraal);
    let known = neutral.filter(|rij| rij.wijk.is_known() && rij.indicator.id != STEDELIJKHEID);
    known.filter(|rij| shown.insert(concept(rij))).map(|rij| row(input, rij)).collect()
}

fn concept(rij: &CijferRij) -> &str {
    let indicator = &rij.indicator;
    if indicator.begrip.is_empty() { &indicator.id } else { &indicator.begrip }
}

/// The notation that fits all figures of a row.
pub(super) fn notatie(rij: &CijferRij) -> Notatie {
    let values = rij.wijken.iter().copied().chain(rij.wijk.waarde.ok());
    Notatie::new(&rij.indicator, values)
}

/// Value of the gemeente, with '*' when it was computed from the wijken.
pub(super) fn gemeente(rij: &CijferRij, notatie: &Notatie) -> String {
    let computed =
        rij.gemeente.waarde.is_ok() && &*rij.gemeente.kwalificatie == BEREKEND_UIT_WIJKEN;
    let star = if computed { "*" } else { "" };
    format!("{}{star}", notatie.value_or_dash(&rij.gemeente))
}

/// Difference between wijk and gemeente in points.
pub(super) fn verschil(input: &WijkGegevens<'_>, rij: &CijferRij, notatie: &Notatie) -> String {
    if few(input, rij) {
        return "–".to_owned();
    }
    match (rij.wijk.waarde, rij.gemeente.waarde) {
        // A wijk always has fewer of something than the gemeente it lies in.
        _ if rij.indicator.soort == Some(GetalSoort::Aantal) => String::new(),
        (Ok(wijk), Ok(gemeente)) => notatie.difference(wijk, gemeente),
        _ => "–".to_owned(),
    }
}

/// Whether the figure of the wijk is about too few people to compare it.
fn few(input: &WijkGegevens<'_>, rij: &CijferRij) -> bool {
    rij.wijk.waarde.is_ok() && rij.wijk.is_about_few(&rij.indicator, input.hele_foto.grenzen)
}

fn row(input: &WijkGegevens<'_>, rij: &CijferRij) -> SpineRij {
    let notatie = notatie(rij);
    let naam = getal::short_name(&rij.indicator.naam);
    let (wijk, gemeente) = (notatie.value_or_dash(&rij.wijk), gemeente(rij, &notatie));
    let said = notatie.value_or_reason(&rij.wijk);
    let few = few(input, rij);
    let reden = match rij.wijk.waarde {
        Ok(_) if few => GeenZ::TeWeinigMensen.short().to_owned(),
        Ok(_) => String::new(),
        Err(_) => notatie.value_in_cell(&rij.wijk),
    };
    SpineRij {
        id: rij.indicator.id.clone(),
        naam: naam.to_owned(),
        toegankelijk: format!("{naam}: {said}; {} {gemeente}", input.gemeente),
        wijk,
        verschil: verschil(input, rij, &notatie),
        betekenis: betekenis::of(&rij.indicator),
        gemeente,
        plaats: if few || input.foto.telt_niet_mee.is_some() {
            Plaats::Leeg
        } else {
            place(rij, &notatie)
        },
        reden,
        jaar: getal::jaar(&rij.wijk),
        bron: source(input, rij, &notatie),
    }
}

/// Marks stand where the numbers beside them say: amounts as they are written.
fn place(rij: &CijferRij, notatie: &Notatie) -> Plaats {
    if !rij.indicator.counts() {
        return Plaats::Context;
    }
    let (Ok(wijk), Ok(gemeente)) = (rij.wijk.waarde, rij.gemeente.waarde) else {
        return Plaats::Leeg;
    };
    let sign = rij.indicator.richting.sign();
    let scaled = |value: f64| notatie.scaled(value);
    let wijken: Vec<f64> = rij.wijken.iter().copied().map(scaled).collect();
    Spine::new(scaled(wijk), scaled(gemeente), &wijken, sign).map_or(Plaats::Leeg, Plaats::Spine)
}

fn source(input: &WijkGegevens<'_>, rij: &CijferRij, notatie: &Notatie) -> BronPaneel {
    let one = |gebied: &str, cijfer| BronCijfer {
        naam: gebied.to_owned(),
        toelichting: String::new(),
        vergelijking: klein::beside(&rij.indicator, cijfer, input.hele_foto.grenzen)
            .unwrap_or_default(),
        ..BronCijfer::new(&rij.indicator, notatie, cijfer)
    };
    let mut cijfers = vec![one(&input.foto.naam, &rij.wijk), one(input.gemeente, &rij.gemeente)];
    if rij.nederland.waarde.is_ok() {
        cijfers.push(one("Nederland", &rij.nederland));
    }
    let toelichting = &rij.indicator.toelichting;
    let uitleg =
        if toelichting.is_empty() { Vec::new() } else { vec![Span::plain(toelichting.clone())] };
    BronPaneel {
        titel: rij.indicator.naam.clone(),
        naar: Some((Verder::Indicator(rij.indicator.id.clone()), "Alle wijken en jaren".into())),
        score: String::new(),
        klasse: None,
        uitleg,
        delen: Vec::new(),
        cijfers,
    }
}
