//! One delivery of figures: what it fills and what can be done with it.

use super::bronnen::{Stand, who};
use super::geschiedenis::tijd::moment;
use crate::document::batches::{BatchContent, BatchInfo};
use crate::model::record::Id;
use crate::model::{Periode, nl};

/// The panel beside the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeveringView {
    /// Its batches.
    pub ids: Vec<Id>,
    /// Name of the file.
    pub titel: String,
    /// Whether it counts.
    pub stand: Stand,
    /// Label and text.
    pub feiten: Vec<(&'static str, String)>,
    /// What it fills: name of an indicator, and years.
    pub indicatoren: Vec<(String, String)>,
    /// What can be done.
    pub doen: Doen,
}

/// What can be done with a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doen {
    /// Withdraw it; says what happens then.
    TrekIn(&'static str),
    /// Bring it back; says what happens then.
    HaalTerug(&'static str),
    /// Nothing; says why.
    Niets(&'static str),
}

impl LeveringView {
    /// The batches of one delivery, with what they fill.
    pub fn new(batches: &[BatchInfo], content: &BatchContent) -> Option<Self> {
        let first = batches.first()?;
        let stand = Stand::of(first);
        let named = |(naam, periods): &(String, Vec<Periode>)| (naam.clone(), jaren(periods));
        Some(Self {
            ids: batches.iter().map(|batch| batch.row.id).collect(),
            titel: first.row.bestand.clone(),
            stand,
            feiten: feiten(first, stand, content),
            indicatoren: content.indicatoren.iter().map(named).collect(),
            doen: doen(first, stand, content),
        })
    }
}

fn feiten(first: &BatchInfo, stand: Stand, content: &BatchContent) -> Vec<(&'static str, String)> {
    let number = |n: u64| nl::number(n as f64, 0);
    let mut feiten = Vec::new();
    if let Some(bron) = &first.row.bron {
        feiten.push(("Bron", format!("{} · {}", bron.uitgever, bron.tabel)));
        feiten.extend(nl::parse_date(&bron.editie).map(|date| ("Uitgave", nl::date(date))));
    }
    let told = |(wie, tijd): &(String, String)| format!("{} op {}", who(wie), moment(tijd));
    feiten.push(("Ingelezen", told(&first.gekomen)));
    if stand != Stand::InGebruik {
        feiten.push(("Ingetrokken", told(&first.laatst)));
    }
    if content.waarden > 0 {
        feiten.push(("Cijfers", number(content.waarden)));
        feiten.push(("Gebieden", number(content.gebieden as u64)));
    }
    if content.waarden > 0 && stand == Stand::InGebruik {
        let overtaken = content.waarden - content.tellen;
        feiten.push(("Telt nu mee", number(content.tellen)));
        if overtaken > 0 {
            feiten.push(("Ingehaald", format!("{} door een nieuwere uitgave", number(overtaken))));
        }
    }
    for (label, n) in [
        ("Nieuw bekend", content.nieuwe_gebieden),
        ("Grenzen", content.omtrekken),
        ("Vierkanten", content.vierkanten),
        ("Vergelijking", content.benchmarks),
    ] {
        if n > 0 {
            let what = match label {
                "Nieuw bekend" => "wijken en buurten",
                "Grenzen" => "gebieden op de kaart",
                "Vierkanten" => "vierkanten van 100 m met inwoners",
                _ => "verdelingen over Nederlandse wijken",
            };
            feiten.push((label, format!("{} {what}", number(n))));
        }
    }
    feiten
}

fn doen(first: &BatchInfo, stand: Stand, content: &BatchContent) -> Doen {
    match stand {
        _ if matches!(&*first.row.soort, "ontmoetingsplekken" | "partners") => Doen::Niets(
            "Dit zijn plekken of partners, geen cijfers. Terugnemen kan met Ongedaan maken.",
        ),
        Stand::Opgeruimd => Doen::Niets(
            "Deze cijfers zijn opgeruimd. Lees het bestand opnieuw in om ze terug te krijgen.",
        ),
        Stand::Ingetrokken => {
            Doen::HaalTerug("Deze cijfers tellen niet mee. Ze staan nog in het bestand.")
        }
        Stand::InGebruik if first.row.soort == "indicatoren" => {
            Doen::Niets("Dit zijn omschrijvingen van indicatoren, geen cijfers.")
        }
        Stand::InGebruik if content.waarden == 0 && content.nieuwe_gebieden > 0 => {
            Doen::Niets("Hier komen de wijken en buurten zelf vandaan. Die blijven nodig.")
        }
        Stand::InGebruik if content.nieuwe_gebieden > 0 => Doen::TrekIn(
            "Let op: hier komen ook wijken en buurten vandaan. Die zijn na intrekken niet meer te zien.",
        ),
        Stand::InGebruik => Doen::TrekIn(
            "Na intrekken tellen deze cijfers niet mee; een eerdere uitgave telt dan weer. U kunt ze terughalen.",
        ),
    }
}

/// `2016, 2020` or `2015–2022`.
fn jaren(periods: &[Periode]) -> String {
    let mut years: Vec<i32> = periods.iter().map(|periode| periode.year()).collect();
    years.dedup();
    let whole = |years: &[i32]| years.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match years.as_slice() {
        [first, .., last] if years.len() > 2 && whole(&years) => format!("{first}–{last}"),
        _ => years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_follow_each_other_are_one_range() {
        let years =
            |years: &[i32]| jaren(&years.iter().map(|y| Periode::year_of(*y)).collect::<Vec<_>>());
        assert_eq!(years(&[2016, 2020]), "2016, 2020");
        assert_eq!(years(&[2019, 2020, 2021]), "2019–2021");
        assert_eq!(years(&[2020]), "2020");
    }
}
