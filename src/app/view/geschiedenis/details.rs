//! One action: what it changed, and whether it can be taken back.

use super::tijd::moment;
use super::woorden::{self, Namen};
use crate::app::view::bronnen::who;
use crate::document::history::{Details, Event, RowDetails, TakeBack, noun_word};
use crate::model::log::Wijziging;
use crate::model::nl;
use crate::model::record::{Id, Noun};
use std::borrow::Cow;

/// The panel beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandelingView {
    /// Which action.
    pub id: Id,
    /// What it was.
    pub titel: String,
    /// Who and when.
    pub door: String,
    /// The rows that it changed.
    pub rijen: Vec<RijView>,
    /// What else it did; may be empty.
    pub verder: Vec<String>,
    /// Whether it can be taken back.
    pub terug: Terug,
}

/// One row that an action changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RijView {
    /// Kind and name.
    pub kop: String,
    /// What happened to the row as a whole ('toegevoegd'); may be empty.
    pub stand: &'static str,
    /// The fields.
    pub velden: Vec<VeldView>,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VeldView {
    /// What a person calls it.
    pub naam: Cow<'static, str>,
    /// What it was; empty when nothing was filled in.
    pub oud: String,
    /// What it became; empty when it was emptied.
    pub nieuw: String,
}

impl VeldView {
    /// 'adres: Geuzenweg 84 → Geuzenweg 86'.
    pub fn text(&self) -> String {
        let or_empty = |text: &str| if text.is_empty() { "leeg" } else { text }.to_owned();
        match self.oud.is_empty() {
            true => format!("{}: {}", self.naam, or_empty(&self.nieuw)),
            false => format!("{}: {} → {}", self.naam, self.oud, or_empty(&self.nieuw)),
        }
    }
}

/// Whether an action can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Terug {
    /// It can.
    Kan,
    /// It cannot; says why.
    KanNiet(String),
    /// Figures are withdrawn in the view of the sources.
    Gegevens,
}

/// More rows than this are counted, not told.
pub const MOST_ROWS: usize = 20;

impl HandelingView {
    /// An action with its details; `why_not` is the sentence for when it cannot be taken back.
    pub fn new(
        event: &Event,
        details: &Details,
        (state, why_not): (&TakeBack, &str),
        namen: &Namen,
    ) -> Self {
        let counted = matches!(event.soort.as_str(), "nieuw" | "importeer" | "opruimen")
            || details.rows.iter().all(|row| row.noun == Noun::Batch);
        let rijen = if counted { Vec::new() } else { details.rows.iter().collect() };
        Self {
            id: event.id,
            titel: event.omschrijving.clone(),
            door: format!("{} · {}", who(&event.wie), moment(&event.tijd)),
            rijen: rijen.into_iter().map(|row| rij(row, namen)).collect(),
            verder: if counted { totals(details) } else { rest(details) },
            terug: match state {
                TakeBack::Possible => Terug::Kan,
                TakeBack::Figures => Terug::Gegevens,
                _ => Terug::KanNiet(sentence(why_not)),
            },
        }
    }
}

fn sentence(text: &str) -> String {
    format!("{}.", nl::capital(text))
}

fn rij(row: &RowDetails, namen: &Namen) -> RijView {
    let mark = row.changes.iter().find(|change| change.veld == row.noun.removed_field());
    let stand = match mark.map(|mark| (mark.oud.is_some(), mark.waarde.as_int())) {
        _ if row.noun == Noun::Instelling => "",
        Some((false, _)) => "toegevoegd",
        Some((true, Some(0))) => "teruggehaald",
        Some((true, _)) => "verwijderd",
        None => "",
    };
    let kop = match row.naam.as_str() {
        "" => noun_word(row.noun).to_owned(),
        naam => format!("{}: {naam}", noun_word(row.noun)),
    };
    let velden = row.changes.iter().filter_map(|change| veld(row.noun, change, namen));
    RijView { kop, stand, velden: velden.collect() }
}

fn veld(noun: Noun, change: &Wijziging, namen: &Namen) -> Option<VeldView> {
    let naam = woorden::veld(noun, &change.veld)?;
    let told = |value| woorden::waarde_van(noun, &change.veld, value, namen);
    let oud = change.oud.as_ref().map(told).unwrap_or_default();
    Some(VeldView { naam, oud, nieuw: told(&change.waarde) })
}

fn rest(details: &Details) -> Vec<String> {
    let more = details.total.saturating_sub(details.rows.len());
    let text = || format!("En nog {} andere", nl::number(more as f64, 0));
    (more > 0).then(text).into_iter().collect()
}

/// How much of each kind an action brought or touched.
fn totals(details: &Details) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if !details.files.is_empty() {
        lines.push(format!("Bestand: {}", details.files.join(", ")));
    }
    for (noun, n) in &details.per_noun {
        let number = nl::number(*n as f64, 0);
        let word = noun_word(*noun).to_lowercase();
        match noun {
            Noun::Batch | Noun::Bron | Noun::Instelling => {}
            _ if *n == 1 => lines.push(format!("1 {word}")),
            _ => lines.push(format!("{number} keer {word}")),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_reads_old_and_new() {
        let field = |oud: &str, nieuw: &str| VeldView {
            naam: "adres".into(),
            oud: oud.into(),
            nieuw: nieuw.into(),
        };
        assert_eq!(
            field("Geuzenweg 84", "Geuzenweg 86").text(),
            "adres: Geuzenweg 84 → Geuzenweg 86"
        );
        assert_eq!(field("", "Geuzenweg 86").text(), "adres: Geuzenweg 86");
        assert_eq!(field("Geuzenweg 84", "").text(), "adres: Geuzenweg 84 → leeg");
    }
}
