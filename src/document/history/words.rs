//! What an action was, as a person reads it: from the ids in the log, with the names of now.

use super::log::{Act, Entry, Log};
use crate::document::transact::Soort;
use crate::model::basis;
use crate::model::nl;
use crate::model::record::{Id, Noun};

impl Log {
    /// What an action was.
    pub(super) fn describe(&self, entry: &Entry) -> String {
        match entry.soort {
            Some(Soort::Ongedaan) => format!("Ongedaan gemaakt: {}", self.step_text(entry)),
            Some(Soort::Opnieuw) => format!("Opnieuw gedaan: {}", self.step_text(entry)),
            Some(Soort::Teruggenomen) if entry.done => {
                format!("Weer gedaan: {}", self.own_text(&self.entries[entry.root]))
            }
            Some(Soort::Teruggenomen) => {
                format!("Teruggenomen: {}", self.own_text(&self.entries[entry.root]))
            }
            _ => self.own_text(entry),
        }
    }

    /// What undo and redo of a step were about: the action itself, also after going back and
    /// forth.
    pub(super) fn step_text(&self, entry: &Entry) -> String {
        let mut origin = entry;
        while matches!(origin.soort, Some(Soort::Ongedaan | Soort::Opnieuw)) {
            let about = origin.handeling.betreft.and_then(|id| self.entry(id));
            match about {
                Some(earlier) => origin = earlier,
                None => break,
            }
        }
        match origin.soort {
            Some(Soort::Teruggenomen) => self.describe(origin),
            _ => self.own_text(origin),
        }
    }

    fn own_text(&self, entry: &Entry) -> String {
        match entry.soort {
            Some(Soort::Nieuw) => "Bestand gemaakt".to_owned(),
            Some(Soort::Terugzetten) => "Reservekopie teruggezet".to_owned(),
            Some(Soort::Wissen) => self.wiped_text(entry),
            Some(Soort::Samenvoegen) => self.joined_text(entry),
            Some(Soort::Importeer) => format!("Ingelezen: {}", entry.files.join(", ")),
            _ => self.edit_text(entry),
        }
    }

    /// Of whom is not told: that is what was wiped.
    fn wiped_text(&self, entry: &Entry) -> String {
        let labels = entry.rows.iter().filter_map(|(_, row)| self.labels.get(row));
        match labels.map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => "Persoon gewist".to_owned(),
            labels => format!("Persoon gewist: contact van {}", nl::list(labels)),
        }
    }

    /// The row that went up in the other is the last one that was touched; the one that stayed
    /// was only touched when it lacked something.
    fn joined_text(&self, entry: &Entry) -> String {
        let label = |row: &Id| self.labels.get(row).map_or("", String::as_str);
        let Some((noun, gone)) = entry.rows.last() else { return "Samengevoegd".to_owned() };
        let stays = entry.rows.iter().find(|(kind, row)| kind == noun && row != gone);
        let word = noun_word(*noun);
        match stays {
            Some((_, stays)) => format!("{word} samengevoegd: {} en {}", label(stays), label(gone)),
            None => format!("{word} samengevoegd: {} ging op in een ander", label(gone)),
        }
    }

    fn edit_text(&self, entry: &Entry) -> String {
        let Some((noun, row)) = entry.rows.first() else { return "Wijziging".to_owned() };
        let label = self.labels.get(row).map(String::as_str).unwrap_or_default();
        if *noun == Noun::Wijkkeuze {
            return format!("{}: {label}", choice_text(entry.choice));
        }
        if *noun == Noun::Batch {
            return self.batch_text(entry);
        }
        let word = noun_word(*noun);
        let verb = verb(*noun, entry.act);
        match (entry.rows.len(), label.is_empty()) {
            (1, false) => format!("{word} {verb}: {label}"),
            (1, true) => format!("{word} {verb}"),
            (n, _) => format!("{n} keer {} {verb}", word.to_lowercase()),
        }
    }
}

impl Log {
    /// Several batches of one file are one thing to a person.
    fn batch_text(&self, entry: &Entry) -> String {
        let mut files: Vec<&str> = Vec::new();
        for (_, row) in &entry.rows {
            let file = self.labels.get(row).map(String::as_str).unwrap_or_default();
            if !files.contains(&file) {
                files.push(file);
            }
        }
        format!("Cijfers {}: {}", verb(Noun::Batch, entry.act), files.join(", "))
    }
}

fn choice_text(choice: Option<i64>) -> &'static str {
    match choice {
        Some(0) => "Telt niet mee in de Foto",
        Some(_) => "Telt mee in de Foto",
        None => "Meetellen in de Foto volgt de regel",
    }
}

fn verb(noun: Noun, act: Act) -> &'static str {
    match (noun, act) {
        // A setting is always there: what nobody chose has its ordinary value.
        (Noun::Instelling, _) => "gewijzigd",
        (Noun::Snapshot, Act::Added) => "bewaard",
        (Noun::Snapshot, Act::Removed) => "weggehaald",
        (_, Act::Added) => "toegevoegd",
        (_, Act::Restored) => "teruggehaald",
        (_, Act::CleanedUp) => "opgeruimd",
        (Noun::Batch, Act::Removed) => "ingetrokken",
        (_, Act::Removed) => "verwijderd",
        (_, Act::Changed) => "gewijzigd",
    }
}

/// What a person calls a row of a noun.
pub fn noun_word(noun: Noun) -> &'static str {
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
        Noun::Snapshot => "Foto",
        _ => basis::omschrijving(noun).map_or("Rij", |one| one.woord),
    }
}
