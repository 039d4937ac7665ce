//! What happened to the file, told from the ids in the log.

use super::Document;
use super::error::Result;
use super::transact::Soort;
use crate::model::log::{Handeling, Wijziging};
use crate::model::record::{Id, Noun};
use std::collections::HashMap;

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Id of the handeling.
    pub id: Id,
    /// Fixed word for the kind.
    pub soort: String,
    /// What it was, as a person reads it.
    pub omschrijving: String,
    /// When, RFC 3339.
    pub tijd: String,
    /// Who; empty when the name was taken out.
    pub wie: String,
}

impl Document {
    /// Everything that happened, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self) -> Result<Vec<Event>> {
        let log = self.store.handelingen()?;
        let by_id: HashMap<Id, &Handeling> = log.iter().map(|h| (h.id, h)).collect();
        log.iter().map(|handeling| self.event(handeling, &by_id)).collect()
    }

    fn event(&self, handeling: &Handeling, log: &HashMap<Id, &Handeling>) -> Result<Event> {
        Ok(Event {
            id: handeling.id,
            soort: handeling.soort.clone(),
            omschrijving: self.describe(handeling, log)?,
            tijd: handeling.tijd.clone(),
            wie: handeling.wie.clone(),
        })
    }

    /// What the action was that a step goes back to: the original, also after undo and redo.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn describe_origin(&self, step: &Handeling) -> Result<String> {
        let log = self.store.handelingen()?;
        let by_id: HashMap<Id, &Handeling> = log.iter().map(|h| (h.id, h)).collect();
        self.describe_action(origin(step, &by_id))
    }

    fn describe(&self, handeling: &Handeling, log: &HashMap<Id, &Handeling>) -> Result<String> {
        let what = self.describe_action(origin(handeling, log))?;
        Ok(match Soort::parse(&handeling.soort) {
            Some(Soort::Ongedaan) => format!("Ongedaan gemaakt: {what}"),
            Some(Soort::Opnieuw) => format!("Opnieuw gedaan: {what}"),
            _ => what,
        })
    }

    fn describe_action(&self, handeling: &Handeling) -> Result<String> {
        Ok(match Soort::parse(&handeling.soort) {
            Some(Soort::Nieuw) => "Bestand gemaakt".to_owned(),
            Some(Soort::Terugzetten) => "Reservekopie teruggezet".to_owned(),
            Some(Soort::Importeer) => self.describe_import(handeling)?,
            _ => self.describe_edit(handeling)?,
        })
    }

    fn describe_import(&self, handeling: &Handeling) -> Result<String> {
        let mut names: Vec<String> = Vec::new();
        for change in self.store.wijzigingen(handeling.id)? {
            let name = change.waarde.as_text().unwrap_or_default();
            if change.veld == "bestand" && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        Ok(format!("Ingelezen: {}", names.join(", ")))
    }

    fn describe_edit(&self, handeling: &Handeling) -> Result<String> {
        let changes = self.store.wijzigingen(handeling.id)?;
        let Some(first) = changes.first() else { return Ok("Wijziging".to_owned()) };
        let mut rows: Vec<Id> = changes.iter().map(|change| change.rij).collect();
        rows.dedup();
        if first.noun == Noun::Wijkkeuze {
            let choice = self.choice_about_wijk(first.rij, &changes)?;
            return Ok(format!("{choice}: {}", self.row_label(first.noun, first.rij)?));
        }
        let noun = noun_word(first.noun);
        let verb = verb(first, &changes);
        let label = self.row_label(first.noun, first.rij)?;
        Ok(match (rows.len(), label.is_empty()) {
            (1, false) => format!("{noun} {verb}: {label}"),
            (1, true) => format!("{noun} {verb}"),
            (n, _) => format!("{n} keer {} {verb}", noun.to_lowercase()),
        })
    }

    /// What people decided about a wijk: what the changes say, or the choice that came back as it
    /// was.
    fn choice_about_wijk(&self, rij: Id, changes: &[Wijziging]) -> Result<&'static str> {
        let said = changes.iter().find(|change| change.veld == "telt_mee");
        let value = match (said, self.store.row(Noun::Wijkkeuze, rij)?) {
            (Some(change), _) => change.waarde.as_int(),
            (None, Some(row)) => row.get(Noun::Wijkkeuze, "telt_mee").as_int(),
            (None, None) => None,
        };
        Ok(match value {
            Some(0) => "Telt niet mee in de Foto",
            Some(_) => "Telt mee in de Foto",
            None => "Meetellen in de Foto volgt de regel",
        })
    }

    fn row_label(&self, noun: Noun, id: Id) -> Result<String> {
        let row = self.store.row(noun, id)?;
        let field = match noun {
            Noun::Wijkkeuze => "gebied",
            Noun::Alias => "alias",
            Noun::Doel | Noun::Wijktekst => "tekst",
            Noun::Batch => "bestand",
            Noun::Bron => "tabel",
            Noun::Instelling => "sleutel",
            _ => "naam",
        };
        let text = row.map(|row| row.text(noun, field).to_owned()).unwrap_or_default();
        match (noun, self.store.gebied(&text)?) {
            (Noun::Wijkkeuze, Some((_, gebied))) => Ok(gebied.label()),
            _ => Ok(text),
        }
    }
}

/// A time of the log as people read it, in their own time zone: `21-11-2026 14:03`.
pub fn local_time(tijd: &str) -> String {
    let time: Option<jiff::Timestamp> = tijd.parse().ok();
    let zone = jiff::tz::TimeZone::system();
    time.map_or_else(
        || tijd.to_owned(),
        |time| time.to_zoned(zone).strftime("%d-%m-%Y %H:%M").to_string(),
    )
}

/// Follows `betreft` back to the action that undo and redo were about.
fn origin<'a>(handeling: &'a Handeling, log: &HashMap<Id, &'a Handeling>) -> &'a Handeling {
    let mut origin = handeling;
    while let Some(earlier) = origin.betreft.and_then(|id| log.get(&id)) {
        origin = earlier;
    }
    origin
}

fn verb(first: &Wijziging, changes: &[Wijziging]) -> &'static str {
    let mark = changes
        .iter()
        .find(|change| change.rij == first.rij && change.veld == first.noun.removed_field());
    match mark.map(|mark| (mark.oud.is_some(), mark.waarde.as_int())) {
        Some((false, _)) => "toegevoegd",
        Some((true, Some(0))) => "teruggehaald",
        Some((true, _)) => "verwijderd",
        None => "gewijzigd",
    }
}

fn noun_word(noun: Noun) -> &'static str {
    match noun {
        Noun::Instelling => "Instelling",
        Noun::Leefgebied => "Leefgebied",
        Noun::Indicator => "Indicator",
        Noun::Bron => "Bron",
        Noun::Batch => "Cijfers",
        Noun::Alias => "Andere naam",
        Noun::Wijkkeuze => "Wijk",
        Noun::Ontmoetingsplek => "Ontmoetingsplek",
        Noun::Partner => "Partner",
        Noun::Doel => "Doel",
        Noun::Wijktekst => "Tekst over een wijk",
    }
}
