//! The heads of the columns of the Foto.

use super::super::getal;
use super::Catalogus;
use crate::model::foto::{Foto, IndicatorUitkomst};

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Name of the leefgebied.
    pub naam: String,
    /// Name over two lines, for a narrow column.
    pub naam_smal: String,
    /// What it rests on ('5 indicatoren · 2020 · ≈ schatting').
    pub onder: String,
    /// The same with less words ('5 indicatoren · 2020 · ≈').
    pub onder_kort: String,
    /// The same over two lines, for a narrow column.
    pub onder_smal: String,
    /// The indicators that it opens to.
    pub delen: Vec<DeelKolom>,
}

/// The head of the column of one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeelKolom {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub naam: String,
    /// Its whole name with the year.
    pub gezegd: String,
    /// The year of its figures, with '≈' for a model estimate.
    pub jaar: String,
}

impl Kolom {
    fn new(naam: &str, rests_on: &str, jaren: &str, schatting: bool) -> Self {
        let joined = |parts: &[&str]| {
            let filled: Vec<&str> = parts.iter().copied().filter(|one| !one.is_empty()).collect();
            filled.join(" · ")
        };
        let (mark, words) = if schatting { ("≈", "≈\u{a0}schatting") } else { ("", "") };
        Self {
            naam: naam.to_owned(),
            naam_smal: over_two_lines(naam),
            onder: joined(&[rests_on, jaren, words]),
            onder_kort: joined(&[rests_on, jaren, mark]),
            onder_smal: format!("{rests_on}\n{}", joined(&[jaren, words])),
            delen: Vec::new(),
        }
    }
}

/// Breaks a name at a space, or a long compound before 'voorwaarden'.
fn over_two_lines(naam: &str) -> String {
    match naam.find("voorwaarden") {
        Some(place) if place > 0 => format!("{}-\n{}", &naam[..place], &naam[place..]),
        _ => naam.replacen(' ', "\n", 1),
    }
}

/// One per leefgebied, algemeen beeld last.
pub(super) fn columns(foto: &Foto, catalogus: &Catalogus<'_>) -> Vec<Kolom> {
    let mut columns: Vec<Kolom> = foto
        .leefgebieden
        .iter()
        .enumerate()
        .map(|(index, leefgebied)| {
            let (rests_on, schatting) = rests_on(foto, index, catalogus);
            let kolom = Kolom::new(&leefgebied.naam, &rests_on, &years(foto, index), schatting);
            Kolom { delen: parts(foto, index, catalogus), ..kolom }
        })
        .collect();
    let schatting = foto.wijken.iter().any(|wijk| wijk.algemeen.schatting);
    let together = match (weighing(foto), foto.leefgebieden.len()) {
        (some, all) if some == all => format!("{} samen", the_number(all)),
        (1, all) => format!("1 van de {all}"),
        (some, all) => format!("{some} van de {all} samen"),
    };
    columns.push(Kolom::new("Algemeen beeld", &together, "", schatting));
    columns
}

fn parts(foto: &Foto, index: usize, catalogus: &Catalogus<'_>) -> Vec<DeelKolom> {
    let delen = || foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let first = delen().next().map(|deel| deel.indicatoren.as_slice()).unwrap_or_default();
    let head = |(place, one): (usize, &IndicatorUitkomst)| {
        let of_wijken = delen().filter_map(|deel| deel.indicatoren.get(place));
        let jaar = of_wijken.map(|one| getal::jaar(&one.cijfer)).max().unwrap_or_default();
        let schatting = catalogus.get(&one.id).is_some_and(|(indicator, _)| indicator.schatting);
        let mark = if schatting { " ≈" } else { "" };
        DeelKolom {
            id: one.id.clone(),
            naam: getal::short_name(&one.naam).to_owned(),
            gezegd: format!("{}, {jaar}", one.naam).trim_end_matches([',', ' ']).to_owned(),
            jaar: format!("{jaar}{mark}").trim().to_owned(),
        }
    };
    first.iter().enumerate().map(head).collect()
}

/// '5 indicatoren', or 'alleen misdrijven' when there is only one; and whether that is mostly
/// estimated.
fn rests_on(foto: &Foto, index: usize, catalogus: &Catalogus<'_>) -> (String, bool) {
    let parts = || foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let indicatoren = parts().next().map(|deel| deel.indicatoren.as_slice()).unwrap_or_default();
    let schatting = parts().any(|deel| deel.uitkomst.schatting);
    let text = match indicatoren {
        [] => "geen indicatoren".to_owned(),
        [only] => format!("alleen {}", concept(only, catalogus)),
        many => match known(foto, index, many.len()) {
            all if all == many.len() => format!("{all} indicatoren"),
            some => format!("{some} van {} indicatoren", many.len()),
        },
    };
    (text, schatting)
}

/// How many of the indicators have a figure of any wijk.
fn known(foto: &Foto, index: usize, all: usize) -> usize {
    let parts = || foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let has = |place: &usize| {
        parts().any(|deel| deel.indicatoren.get(*place).is_some_and(|one| one.z.is_ok()))
    };
    (0..all).filter(has).count()
}

/// The years of the figures that count ('2020–2022').
fn years(foto: &Foto, index: usize) -> String {
    let parts = foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let counting = parts.flat_map(|deel| &deel.indicatoren).filter(|one| one.z.is_ok());
    let years: Vec<i32> =
        counting.filter_map(|one| one.cijfer.periode).map(|periode| periode.year()).collect();
    match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    }
}

fn concept(uitkomst: &IndicatorUitkomst, catalogus: &Catalogus<'_>) -> String {
    let begrip = catalogus.get(&uitkomst.id).map(|(indicator, _)| indicator.begrip.clone());
    begrip.filter(|begrip| !begrip.is_empty()).unwrap_or_else(|| uitkomst.naam.to_lowercase())
}

/// How many leefgebieden weigh anything in algemeen beeld.
fn weighing(foto: &Foto) -> usize {
    let own = &foto.regel.recept.gewichten;
    foto.leefgebieden
        .iter()
        .filter(|one| own.get(&one.id).is_none_or(|weight| *weight > 0.0))
        .count()
}

fn the_number(number: usize) -> String {
    match number {
        2 => "de twee".to_owned(),
        3 => "de drie".to_owned(),
        4 => "de vier".to_owned(),
        5 => "de vijf".to_owned(),
        6 => "de zes".to_owned(),
        _ => format!("{number} leefgebieden"),
    }
}
