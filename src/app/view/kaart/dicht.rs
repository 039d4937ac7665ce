//! What if some places close together: what is out of reach then, and what hangs on them.

use super::aandeel::{in_words, is_at_most, nl_plekken, percent};
use super::proef::Uitkomst;
use crate::app::afhankelijk::{Afhankelijk, Uren};
use crate::app::loopafstand::{LoopKeuze, LoopRij, LoopVraag, Terrein};
use crate::methods::dichtgaan::Geraakt;
use crate::methods::geometrie::tekenen::Tekening;
use crate::model::nl;
use crate::model::record::Id;
use geo::MultiPolygon;
use std::sync::Arc;

/// The answer, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DichtView {
    /// The places that close, by name.
    pub plekken: Vec<(Id, String)>,
    /// In one sentence.
    pub zin: String,
    /// Of each wijk where it matters: the name, of its area and of its inhabitants ('71 → 88 %').
    pub wijken: Vec<[String; 3]>,
    /// Which inhabitants are counted.
    pub inwoners: String,
    /// What hangs on them.
    pub gevolg: GevolgView,
    /// What the map shows meanwhile, of the chosen wijk.
    pub beeld: Arc<Uitkomst>,
}

/// What hangs on places, in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GevolgView {
    /// Part of the day and the hours that are lost.
    pub uren: Vec<[String; 2]>,
    /// 'Koffieochtend (ma 10–12 uur), Stichting A'.
    pub activiteiten: Vec<String>,
    /// 'Stichting A: 2 activiteiten hier, nergens anders'.
    pub partners: Vec<String>,
    /// 'Spreekuur, Stichting A'.
    pub diensten: Vec<String>,
    /// 'Stichting A: 6 activiteiten'.
    pub alleen: Vec<String>,
}

const UNKNOWN: &str = "wat dat uitmaakt, is nog niet te zeggen. Van de andere plekken die meetellen \
                       ontbreken punten of openingstijden.";

impl DichtView {
    /// Works it out; `None` when none of these places is there.
    pub fn new(
        terrein: &Terrein,
        (dicht, afhankelijk): (&[Id], &Afhankelijk),
        keuze: LoopKeuze,
        wijk: Option<&str>,
    ) -> Option<Self> {
        let there = terrein.plekken().iter().filter(|plek| dicht.contains(&plek.id));
        let plekken: Vec<(Id, String)> = there.map(|plek| (plek.id, plek.naam.clone())).collect();
        let vraag = keuze.vraag();
        let (nu, straks) = (terrein.loopafstand(&vraag), terrein.zonder(dicht, &vraag));
        let hoogstens = is_at_most(&vraag, &nu);
        let count = nl_plekken(plekken.len());
        let (zin, kort) = match most_changed(&nu, &straks, hoogstens) {
            Some((naam, van, tot)) if van != tot => (
                format!(
                    "{count} dicht: van {naam} ligt {tot} verder dan {} minuten lopen; nu {van}.",
                    keuze.minuten
                ),
                format!("{naam}: {van} te ver wordt {tot}"),
            ),
            Some(_) => (
                format!("{count} dicht: de loopafstand blijft vrijwel gelijk."),
                "de loopafstand blijft vrijwel gelijk".to_owned(),
            ),
            None => {
                (format!("{count} dicht: {UNKNOWN}"), "wat dat uitmaakt, is onbekend".to_owned())
            }
        };
        let rows = nu.iter().zip(&straks).filter_map(|(nu, straks)| row(nu, straks, hoogstens));
        let zin_op_kaart = format!("Proef, {count} dicht: {kort}.");
        let beeld = Uitkomst {
            gat: gat(terrein, dicht, &vraag, wijk),
            zin: zin_op_kaart,
            dicht: dicht.to_vec(),
        };
        (!plekken.is_empty()).then(|| Self {
            wijken: rows.collect(),
            inwoners: terrein.inwoners().tekst(),
            gevolg: GevolgView::new(afhankelijk),
            beeld: Arc::new(beeld),
            plekken,
            zin,
        })
    }
}

/// What the chosen wijk has out of reach then; nothing when that is not known.
fn gat(terrein: &Terrein, dicht: &[Id], vraag: &LoopVraag, wijk: Option<&str>) -> Option<Tekening> {
    let gat = terrein.gat_zonder(dicht, vraag, wijk?);
    Some(Tekening::new(&gat.unwrap_or_else(|| MultiPolygon::new(Vec::new()))))
}

/// The wijk of which the area changes most: its name, the share now and then.
fn most_changed(
    nu: &[LoopRij],
    straks: &[LoopRij],
    hoogstens: bool,
) -> Option<(String, String, String)> {
    let more = |(nu, straks): (&LoopRij, &LoopRij)| {
        let (van, tot) = (nu.buiten.oppervlakte?, straks.buiten.oppervlakte?);
        Some((nu.wijk.label(), van, tot))
    };
    let most = nu.iter().zip(straks).filter_map(more);
    let most = most.max_by(|a, b| (a.2 - a.1).total_cmp(&(b.2 - b.1)))?;
    let words = |share: f64| in_words(share, hoogstens);
    let (van, tot) = (words(most.1), words(most.2));
    Some((most.0, van, tot))
}

/// A wijk of which something changes; `None` where that is not known.
fn row(nu: &LoopRij, straks: &LoopRij, hoogstens: bool) -> Option<[String; 3]> {
    straks.buiten.oppervlakte?;
    let pair = |van: Option<f64>, tot: Option<f64>| {
        let (nu, straks) = (percent(van, hoogstens), percent(tot, false));
        match nu == percent(tot, hoogstens) {
            true => nu,
            false => format!("{} → {straks}", nu.replace("\u{a0}%", "")),
        }
    };
    let gebied = pair(nu.buiten.oppervlakte, straks.buiten.oppervlakte);
    let inwoners = pair(nu.buiten.inwoners, straks.buiten.inwoners);
    let changes = gebied.contains('→') || inwoners.contains('→');
    changes.then(|| [nu.wijk.label(), gebied, inwoners])
}

impl GevolgView {
    /// Puts it in words.
    pub fn new(found: &Afhankelijk) -> Self {
        let joined = |parts: [&str; 2]| {
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        let activiteit = |[naam, when, partner]: &[String; 3]| {
            let when = if when.is_empty() { String::new() } else { format!(" ({when})") };
            joined([&format!("{naam}{when}"), partner])
        };
        let alleen = found.alleen.iter().map(|(naam, n)| format!("{naam}: {n} activiteiten"));
        Self {
            uren: found.uren.iter().map(hours).collect(),
            activiteiten: found.activiteiten.iter().map(activiteit).collect(),
            partners: found.partners.iter().map(|(naam, one)| partner(naam, one)).collect(),
            diensten: found.diensten.iter().map(|(naam, van)| joined([naam, van])).collect(),
            alleen: alleen.collect(),
        }
    }
}

fn hours(one: &Uren) -> [String; 2] {
    let known =
        format!("{} uur per week", nl::number(one.uren, usize::from(one.uren.fract() != 0.0)));
    let unknown = format!("onbekend bij {}", nl_plekken(one.onbekend));
    let text = match (one.uren > 0.0, one.onbekend) {
        (_, 0) => known,
        (false, _) => unknown,
        (true, _) => format!("{known}, {unknown}"),
    };
    [one.dagdeel.op_het_dagdeel().to_owned(), text]
}

fn partner(naam: &str, one: &Geraakt) -> String {
    let n = |count: usize| match count {
        1 => "1 activiteit".to_owned(),
        more => format!("{more} activiteiten"),
    };
    let elders = match one.elders {
        0 => "nergens anders".to_owned(),
        more => format!("{more} elders"),
    };
    format!("{naam}: {} hier, {elders}", n(one.activiteiten))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::openingstijden::Dagdeel;

    #[test]
    fn what_hangs_on_places_reads_as_sentences() {
        let one = |elders| Geraakt { partner: Id::from_u128(1), activiteiten: 1, elders };
        let uren = |uren, onbekend| Uren { dagdeel: Dagdeel::Ochtend, uren, onbekend };
        let view = GevolgView::new(&Afhankelijk {
            activiteiten: vec![
                ["Koffie".into(), "ma 10–12 uur".into(), "Stichting A".into()],
                ["Schaken".into(), String::new(), String::new()],
            ],
            partners: vec![("Stichting A".into(), one(0)), ("De Club".into(), one(2))],
            diensten: vec![("Spreekuur".into(), "Stichting A".into())],
            alleen: vec![("Stichting A".into(), 6)],
            uren: vec![uren(7.5, 0), uren(4.0, 1), uren(0.0, 2), uren(0.0, 0)],
        });
        assert_eq!(view.activiteiten, ["Koffie (ma 10–12 uur), Stichting A", "Schaken"]);
        assert_eq!(
            view.partners,
            [
                "Stichting A: 1 activiteit hier, nergens anders",
                "De Club: 1 activiteit hier, 2 elders"
            ]
        );
        assert_eq!(view.diensten, ["Spreekuur, Stichting A"]);
        assert_eq!(view.alleen, ["Stichting A: 6 activiteiten"]);
        let hours: Vec<&str> = view.uren.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(
            hours,
            [
                "7,5 uur per week",
                "4 uur per week, onbekend bij 1 plek",
                "onbekend bij 2 plekken",
                "0 uur per week"
            ]
        );
    }
}
