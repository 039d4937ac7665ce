//! What happened to the file, told from the ids in the log.

mod details;
mod log;
mod take_back;
mod words;

pub use details::{Details, RowDetails};
pub(super) use log::{Log, label_field};
pub use take_back::TakeBack;
pub use words::noun_word;

use super::Document;
use super::error::Result;
use super::transact::Soort;
use crate::model::log::Handeling;
use crate::model::record::{Id, Noun};
use log::Entry;
use std::cell::Ref;
use std::collections::BTreeSet;

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
    /// What kind of row it touched first.
    pub noun: Option<Noun>,
}

/// What a person looks for in the history; what is not named does not matter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Code and name of a wijk that it must have touched.
    pub wijk: Option<(&'a str, &'a str)>,
    /// A row of one of these nouns must be touched.
    pub nouns: &'a [Noun],
    /// It must be of one of these kinds.
    pub soorten: &'a [Soort],
    /// Who did it.
    pub wie: Option<&'a str>,
    /// Words that its description must hold, in any case.
    pub tekst: &'a str,
}

/// The newest part of what was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Newest first.
    pub events: Vec<Event>,
    /// How many there are in all.
    pub total: usize,
    /// Everyone who ever did something, by name.
    pub wie: Vec<String>,
}

impl Document {
    /// The log, with what was added to it since.
    pub(super) fn log(&self) -> Result<Ref<'_, Log>> {
        // While someone reads the log nothing is added to it.
        if let Ok(mut log) = self.log.try_borrow_mut() {
            log.refresh(&self.store)?;
        }
        Ok(self.log.borrow())
    }

    /// Everything that happened, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self) -> Result<Vec<Event>> {
        let log = self.log()?;
        Ok(log.entries.iter().map(|entry| event(&log, entry)).collect())
    }

    /// What was looked for, newest first, no more than `most`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn search_history(&self, wanted: &Wanted<'_>, most: usize) -> Result<Found> {
        let log = self.log()?;
        let words = wanted.tekst.trim().to_lowercase();
        let mut found = Found::default();
        for entry in log.entries.iter().rev().filter(|entry| fits(entry, wanted)) {
            if !words.is_empty() && !log.describe(entry).to_lowercase().contains(&words) {
                continue;
            }
            found.total += 1;
            if found.events.len() < most {
                found.events.push(event(&log, entry));
            }
        }
        let names = log.entries.iter().map(|entry| entry.handeling.wie.as_str());
        let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
        found.wie = names.into_iter().map(str::to_owned).collect();
        Ok(found)
    }

    /// What the action was that a step goes back to: the original, also after undo and redo.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn describe_origin(&self, step: &Handeling) -> Result<String> {
        let log = self.log()?;
        Ok(log.entry(step.id).map(|entry| log.step_text(entry)).unwrap_or_default())
    }

    /// Number of actions since a time (RFC 3339, UTC).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changes_since(&self, time: &str) -> Result<usize> {
        Ok(self.log()?.newer_than(time))
    }

    /// One line of the history.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn event(&self, id: Id) -> Result<Option<Event>> {
        let log = self.log()?;
        Ok(log.entry(id).map(|entry| event(&log, entry)))
    }
}

fn event(log: &Log, entry: &Entry) -> Event {
    let handeling = &entry.handeling;
    Event {
        id: handeling.id,
        soort: handeling.soort.clone(),
        omschrijving: log.describe(entry),
        tijd: handeling.tijd.clone(),
        wie: handeling.wie.clone(),
        noun: entry.rows.first().map(|(noun, _)| *noun),
    }
}

fn fits(entry: &Entry, wanted: &Wanted<'_>) -> bool {
    let names = |text: &String, code: &str, naam: &str| {
        text.split([',', ';']).map(str::trim).any(|part| part == code || part == naam)
    };
    let in_wijk = |(code, naam)| entry.wijken.iter().any(|text| names(text, code, naam));
    let about = || entry.rows.iter().any(|(noun, _)| wanted.nouns.contains(noun));
    wanted.wie.is_none_or(|wie| entry.handeling.wie == wie)
        && (wanted.soorten.is_empty()
            || entry.soort.is_some_and(|soort| wanted.soorten.contains(&soort)))
        && (wanted.nouns.is_empty() || about())
        && wanted.wijk.is_none_or(in_wijk)
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
