//! Where the figures of an indicator come from.

use super::super::bron::{BronCijfer, BronPaneel, Verder, bron_parts};
use super::super::{Span, betekenis};
use super::IndicatorView;
use super::figuren::years;
use super::getallen::Getallen;
use crate::model::figure::Getal;
use crate::model::gebied::GebiedSoort;
use crate::model::{Bron, Indicator, Periode};
use std::collections::BTreeMap;

/// Every source behind an indicator, with the years that come from it.
pub(super) fn of_all(indicator: &Indicator, getallen: &Getallen, rule: Option<&str>) -> BronPaneel {
    let mut sources: BTreeMap<String, (Bron, Vec<Periode>)> = BTreeMap::new();
    for getal in getallen.alle.iter().filter(|getal| !getal.bron.is_empty()) {
        let Ok(mut bron) = Bron::parse(&getal.bron) else { continue };
        // Columns differ from year to year; with one figure its own place is shown.
        bron.plaats.clear();
        let entry = sources.entry(bron.to_string()).or_insert_with(|| (bron, Vec::new()));
        entry.1.extend(getal.periode);
    }
    let mut uitleg = Vec::new();
    let betekenis = betekenis::of(indicator);
    if !betekenis.is_empty() {
        uitleg.push(Span::strong("Soort cijfer: "));
        uitleg.push(Span::plain(format!("{betekenis}. ")));
    }
    if !indicator.toelichting.is_empty() {
        uitleg.push(Span::plain(indicator.toelichting.clone()));
    }
    let cijfers = sources.into_values().map(|(bron, periods)| BronCijfer {
        naam: years(&periods),
        waarde: String::new(),
        naast: String::new(),
        jaar: String::new(),
        vergelijking: String::new(),
        betekenis: String::new(),
        schatting: indicator.schatting,
        kwalificatie: String::new(),
        toelichting: String::new(),
        bron: bron_parts(&bron.to_string()),
    });
    BronPaneel {
        titel: indicator.naam.clone(),
        naar: None,
        klasse: None,
        score: rule.map(|rule| format!("Uitkomst: {rule}.")).unwrap_or_default(),
        uitleg,
        delen: Vec::new(),
        cijfers: cijfers.collect(),
    }
}

impl IndicatorView {
    /// Where one number comes from. Made when someone asks for it, not for each number.
    pub fn bron_of(&self, getal: &Getal) -> BronPaneel {
        let is_wijk = GebiedSoort::of_code(&getal.code) == Some(GebiedSoort::Wijk);
        let known_from_source = |line: &&String| {
            !line.starts_with("Bron:") && !line.starts_with('≈') && **line != *getal.kwalificatie
        };
        let beside: Vec<String> = getal.uitleg.iter().filter(known_from_source).cloned().collect();
        BronPaneel {
            titel: format!("{} · {}", getal.naam, self.titel),
            naar: is_wijk
                .then(|| (Verder::Wijk(getal.code.to_string()), format!("Naar {}", getal.naam))),
            klasse: None,
            score: String::new(),
            uitleg: Vec::new(),
            delen: Vec::new(),
            cijfers: vec![BronCijfer {
                naam: self.volledig.clone(),
                waarde: getal.tekst.clone(),
                naast: String::new(),
                jaar: getal.periode.map(|periode| periode.to_string()).unwrap_or_default(),
                vergelijking: beside.join(". "),
                betekenis: self.betekenis.clone(),
                schatting: self.schatting && getal.waarde.is_ok(),
                kwalificatie: getal.kwalificatie.to_string(),
                toelichting: self.toelichting.clone(),
                bron: bron_parts(&getal.bron),
            }],
        }
    }
}
