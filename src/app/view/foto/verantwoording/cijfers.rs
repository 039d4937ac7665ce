//! The steps that are about the figures themselves.

use super::super::super::betekenis;
use super::super::super::getal::Notatie;
use crate::methods::foto::onderbouwing::{gevuld, paren, uitschieters};
use crate::model::bron::Bron;
use crate::model::foto::{Foto, FotoInput, GeenZ, IndicatorUitkomst, Klasse};
use crate::model::{Indicator, nl};
use std::collections::BTreeMap;

/// Fewer indicators than this make a leefgebied hang on few figures.
const FEW: usize = 3;

/// Which indicators, from whom; leefgebieden with few of them.
pub(super) fn keuze(foto: &Foto, input: &FotoInput) -> Vec<String> {
    let mut lines = Vec::new();
    for leefgebied in &foto.leefgebieden {
        let own: Vec<&Indicator> = input
            .indicatoren
            .iter()
            .filter(|one| one.counts() && one.leefgebied == leefgebied.id)
            .collect();
        let names: Vec<String> = own.iter().map(|one| named(foto, one)).collect();
        let mut line = match names.is_empty() {
            true => format!("{}: geen indicatoren.", leefgebied.naam),
            false => format!("{}: {}.", leefgebied.naam, names.join("; ")),
        };
        if !own.is_empty() && own.len() < FEW {
            line.push_str(" Minder dan drie indicatoren: de uitkomst hangt aan weinig cijfers.");
        }
        lines.push(line);
    }
    lines
}

/// 'Moeite met rondkomen (18+), RIVM, 2020, schatting'
fn named(foto: &Foto, indicator: &Indicator) -> String {
    let all = foto.wijken.iter().flat_map(|wijk| &wijk.leefgebieden);
    let own = all.flat_map(|deel| &deel.indicatoren).filter(|one| one.id == indicator.id);
    let known: Option<&IndicatorUitkomst> = own.into_iter().find(|one| one.cijfer.waarde.is_ok());
    let mut parts = vec![indicator.naam.clone()];
    if let Some(one) = known {
        parts.extend(Bron::parse(&one.cijfer.bron).map(|bron| bron.uitgever));
        parts.extend(one.cijfer.periode.map(|periode| periode.to_string()));
    }
    if indicator.schatting {
        parts.push("schatting".to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// How many cells have no score, and why.
pub(super) fn ontbrekend(foto: &Foto, input: &FotoInput) -> Vec<String> {
    let (known, all) = gevuld(foto);
    let mut why: BTreeMap<&str, usize> = BTreeMap::new();
    for wijk in foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none()) {
        for one in wijk.leefgebieden.iter().flat_map(|deel| &deel.indicatoren) {
            if let Err(geen) = one.z {
                *why.entry(GeenZ::text(geen)).or_default() += 1;
            }
        }
    }
    let counted = |cells: usize| nl::number(cells as f64, 0);
    let mut lines = vec![format!(
        "Van de {} cijfers (wijken × indicatoren) tellen er {} mee. Wijkbeeld vult niets aan: wat \
         ontbreekt, blijft weg.",
        counted(all),
        counted(known)
    )];
    let estimated = geschat(foto, input);
    if estimated > 0 {
        lines.push(format!("{} daarvan zijn zelf al een modelschatting.", counted(estimated)));
    }
    let reasons: Vec<String> =
        why.into_iter().map(|(why, cells)| format!("{} keer {why}", counted(cells))).collect();
    if !reasons.is_empty() {
        lines.push(format!("Waarom niet: {}.", reasons.join("; ")));
    }
    lines
}

/// How many of the figures that count are model estimates.
fn geschat(foto: &Foto, input: &FotoInput) -> usize {
    let is_estimate = |id: &str| input.indicatoren.iter().any(|one| one.id == id && one.schatting);
    let parts = foto.wijken.iter().flat_map(|wijk| &wijk.leefgebieden);
    let figures = parts.flat_map(|deel| &deel.indicatoren);
    figures.filter(|one| one.z.is_ok() && is_estimate(&one.id)).count()
}

/// Pairs that measure nearly the same, and values that lie far from all others.
pub(super) fn samenhang(input: &FotoInput) -> Vec<String> {
    let naam = |place: usize| input.indicatoren[place].naam.as_str();
    let mut lines: Vec<String> = paren(input)
        .iter()
        .map(|paar| {
            let (first, second) = paar.indicatoren;
            format!(
                "‘{}’ en ‘{}’ meten bijna hetzelfde (r = {} met de gunstige kant boven); indicatief \
                 bij {} wijken.",
                naam(first),
                naam(second),
                nl::number(paar.r, 2),
                paar.wijken
            )
        })
        .collect();
    if lines.is_empty() {
        lines.push("Geen twee indicatoren meten bijna hetzelfde (|r| boven 0,9).".to_owned());
    }
    for one in uitschieters(input) {
        let indicator = &input.indicatoren[one.indicator];
        let mut line = format!(
            "{} ligt bij ‘{}’ ver van de andere wijken ({}) en rekt de schaal op.",
            input.wijken[one.wijk].naam,
            indicator.naam,
            Notatie::new(indicator, [one.waarde]).with_unit(one.waarde, &indicator.eenheid)
        );
        if let Some(note) = betekenis::bezoekers(indicator) {
            line.push(' ');
            line.push_str(note);
        }
        lines.push(line);
    }
    lines
}

/// Behind each outcome that is ongunstiger the figure that weighs most.
pub(super) fn terug(foto: &Foto) -> Vec<String> {
    let mut lines = Vec::new();
    for wijk in &foto.wijken {
        for (leefgebied, deel) in foto.leefgebieden.iter().zip(&wijk.leefgebieden) {
            if deel.uitkomst.klasse() != Some(Klasse::Ongunstiger) {
                continue;
            }
            let known = deel.indicatoren.iter().filter_map(|one| Some((one, one.z.ok()?)));
            let Some((lowest, _)) = known.min_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
            let most = if deel.indicatoren.len() == 1 { "alleen" } else { "vooral" };
            lines.push(format!(
                "{}, {}: {most} door ‘{}’.",
                wijk.naam,
                leefgebied.naam.to_lowercase(),
                lowest.naam
            ));
        }
    }
    if lines.is_empty() {
        lines.push("Geen enkele wijk is op een leefgebied ongunstiger.".to_owned());
    }
    lines
}
