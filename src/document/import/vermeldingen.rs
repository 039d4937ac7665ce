//! Places and partners of a draft beside those that are here: rows come in or are brought up to
//! date, and what a person changed here stays.

use super::ingelezen::Ingelezen;
use crate::document::error::Result;
use crate::document::transact::{Change, Soort};
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::persoon::{DELEN, GEWIST, GEWIST_OP, is_contact};
use crate::model::progress::Progress;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::vermelding::{Vermelding, kolommen};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::store::records::Row;
use std::collections::{HashMap, HashSet};

/// More than this are counted, not told.
const MOST_TOLD: usize = 200;

/// The longest text that a sentence quotes, in characters.
const MOST_QUOTED: usize = 60;

const ROWS_PER_STEP: usize = 256;

/// The id of a row in files: the one that a file brought, else its own.
pub(in crate::document) fn file_id(row: &Row, noun: Noun) -> String {
    match row.text(noun, "sleutel") {
        "" => row.id.to_string(),
        sleutel => sleutel.to_owned(),
    }
}

impl crate::document::Document {
    /// The ids in files of the rows of a noun that are there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn file_ids(&self, noun: Noun) -> Result<HashSet<String>> {
        let rows = self.store.rows(noun, false)?;
        Ok(rows.iter().map(|row| file_id(row, noun)).collect())
    }
}

/// What a file says of one row, beside the row.
struct Paar<'a> {
    file: &'a Vermelding,
    row: &'a Row,
}

impl Change<'_> {
    /// Puts places or partners in, and counts what is new, changed and equal. What was changed
    /// or removed here since a file said it stays, and is told.
    pub(super) fn put_vermeldingen(
        &mut self,
        draft: &Draft,
        report: &mut ImportReport,
        progress: &mut Progress<'_>,
    ) -> Result<()> {
        let Some(noun) = draft.vermeldingen.first().map(|one| one.noun) else { return Ok(()) };
        let before = self.fields_written;
        let rows = self.store.rows(noun, true)?;
        let there = by_file_id(&rows, noun);
        let total = draft.vermeldingen.len();
        let mut told = Vec::new();
        for (done, file) in draft.vermeldingen.iter().enumerate() {
            if done % ROWS_PER_STEP == 0 {
                progress.step("Overnemen", done as u64, total as u64)?;
            }
            match there.get(&file.sleutel) {
                None => self.add_vermelding(file, Id::new_v4(), report)?,
                Some(row) if row.removed(noun) => {
                    told.extend(self.bring_back(&Paar { file, row }, report)?);
                }
                Some(row) => told.extend(self.renew(&Paar { file, row }, report)?),
            }
        }
        report.waarschuwingen.extend(capped(told));
        match self.fields_written > before {
            true => self.add_batch_of_rows(draft, total),
            false => {
                report.al_ingelezen = self.knows_bytes(draft)?;
                Ok(())
            }
        }
    }

    fn knows_bytes(&self, draft: &Draft) -> Result<bool> {
        let batches = self.store.live_batches()?;
        Ok(batches.iter().any(|batch| super::is_of(batch, draft)))
    }

    /// A row that is new here, or the row with this id as if it were new.
    fn add_vermelding(
        &mut self,
        file: &Vermelding,
        id: Id,
        report: &mut ImportReport,
    ) -> Result<()> {
        let mut fields = file.bij_nieuw.clone();
        fields.extend(file.velden.iter().cloned());
        fields.push(("sleutel", (&*file.sleutel).into()));
        fields.extend(Ingelezen::default().with(&file.velden).fields());
        self.put(&Edit::change(file.noun, id, fields))?;
        report.nieuw += 1;
        if file.velden.iter().any(|(kolom, value)| is_punt(kolom) && *value != Value::Null) {
            report.punten.push((file.rij, id));
        }
        Ok(())
    }

    /// A row that was taken away: with the import that brought it, then it comes back as new; or
    /// by a person, then it stays away.
    fn bring_back(
        &mut self,
        paar: &Paar<'_>,
        report: &mut ImportReport,
    ) -> Result<Option<Waarschuwing>> {
        let Paar { file, row } = paar;
        let last = self.store.last_change_of(row.id, Some(file.noun.removed_field()))?;
        let last = last.and_then(|handeling| Soort::parse(&handeling.soort));
        if !matches!(last, Some(Soort::Ongedaan | Soort::Teruggenomen)) {
            report.gelijk += 1;
            let text = format!(
                "Rij {}: '{}' is hier weggehaald en komt niet terug. Haal de plek of partner terug \
                 bij Geschiedenis als u haar toch wilt",
                file.rij,
                quoted(row.get(file.noun, "naam"))
            );
            return Ok(Some(Waarschuwing::about_file(WaarschuwingSoort::HierGewijzigd, text)));
        }
        let empty = kolommen(file.noun).iter().map(|kolom| (*kolom, Value::Null));
        let mut fields: Vec<(&'static str, Value)> = empty.collect();
        fields.retain(|(kolom, _)| !file.velden.iter().any(|(named, _)| named == kolom));
        fields.push((file.noun.removed_field(), false.into()));
        self.put(&Edit::change(file.noun, row.id, fields))?;
        let known = Vermelding { velden: paar.remembered(), ..(*file).clone() };
        self.add_vermelding(&known, row.id, report)?;
        Ok(None)
    }

    /// A row that is here gets what the file says, except where a person changed it.
    fn renew(
        &mut self,
        paar: &Paar<'_>,
        report: &mut ImportReport,
    ) -> Result<Option<Waarschuwing>> {
        let Paar { file, row } = paar;
        let last = Ingelezen::of(row, file.noun);
        let (kept, mut fields) = paar.kept_and_taken(last.as_ref());
        if fields.iter().any(|(kolom, _)| is_punt(kolom)) {
            report.punten.push((file.rij, row.id));
        }
        match fields.is_empty() {
            true => report.gelijk += 1,
            false => report.gewijzigd += 1,
        }
        let last = last.unwrap_or_else(|| Ingelezen::now(row, file.noun));
        fields.extend(last.with(&paar.remembered()).fields());
        self.put(&Edit::change(file.noun, row.id, fields))?;
        Ok(paar.told(&kept))
    }
}

type Velden = Vec<(&'static str, Value)>;

impl Paar<'_> {
    /// A person who was wiped does not come back with the file of next year.
    fn is_wiped(&self, kolom: &str) -> bool {
        let Self { file, row } = self;
        let contact = is_contact(file.noun, kolom) && !row.text(file.noun, GEWIST_OP).is_empty();
        contact || row.text(file.noun, kolom).contains(GEWIST)
    }

    /// Who is not passed on is empty in an export, and is not emptied by reading it again.
    fn is_withheld(&self, kolom: &str, new: &Value) -> bool {
        let Self { file, row } = self;
        let withheld = is_contact(file.noun, kolom) && row.text(file.noun, DELEN.kolom) == "nee";
        withheld && *new == Value::Null
    }

    /// What the file said, to tell later what was changed here since.
    fn remembered(&self) -> Velden {
        self.file.velden.iter().filter(|(kolom, _)| !self.is_wiped(kolom)).cloned().collect()
    }

    /// What the file says otherwise: what stays as it is here, and what is taken over.
    fn kept_and_taken(&self, last: Option<&Ingelezen>) -> (Velden, Velden) {
        let Self { file, row } = self;
        let is_own = |kolom: &str| {
            let changed = last.is_some_and(|last| !last.says(kolom, row.get(file.noun, kolom)));
            changed || self.is_wiped(kolom)
        };
        // Half a point is no point.
        let stays = |kolom: &str| match is_punt(kolom) {
            true => is_own("rd_x") || is_own("rd_y"),
            false => is_own(kolom),
        };
        let other = file.velden.iter().filter(|(kolom, new)| row.get(file.noun, kolom) != new);
        let other = other.filter(|(kolom, new)| !self.is_withheld(kolom, new));
        other.cloned().partition(|(kolom, _)| stays(kolom))
    }

    fn told(&self, kept: &Velden) -> Option<Waarschuwing> {
        let Self { file, row } = self;
        let one = |(kolom, new): &(&'static str, Value)| match *kolom {
            "rd_y" if kept.iter().any(|(kolom, _)| *kolom == "rd_x") => None,
            "rd_x" | "rd_y" => Some("het punt op de kaart".to_owned()),
            kolom => {
                let (now, new) = (quoted(row.get(file.noun, kolom)), quoted(new));
                Some(format!("{kolom} '{now}' (in het bestand staat '{new}')"))
            }
        };
        let parts: Vec<String> = kept.iter().filter_map(one).collect();
        let text = format!(
            "Rij {}: bij '{}' blijft wat hier is gewijzigd sinds de vorige keer: {}",
            file.rij,
            quoted(row.get(file.noun, "naam")),
            parts.join(", ")
        );
        let told = || Waarschuwing::about_file(WaarschuwingSoort::HierGewijzigd, text);
        (!kept.is_empty()).then(told)
    }
}

fn is_punt(kolom: &str) -> bool {
    matches!(kolom, "rd_x" | "rd_y")
}

/// Of two rows with one id the one that was not taken away counts.
fn by_file_id(rows: &[Row], noun: Noun) -> HashMap<String, &Row> {
    let removed = rows.iter().filter(|row| row.removed(noun));
    let live = rows.iter().filter(|row| !row.removed(noun));
    removed.chain(live).map(|row| (file_id(row, noun), row)).collect()
}

/// A value on one line within a sentence.
fn quoted(value: &Value) -> String {
    let text = value.as_text().unwrap_or_default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn capped(mut told: Vec<Waarschuwing>) -> Vec<Waarschuwing> {
    let more = told.len().saturating_sub(MOST_TOLD);
    told.truncate(MOST_TOLD);
    if more > 0 {
        let text = format!("Nog {more} rijen blijven zoals ze hier zijn gewijzigd of weggehaald");
        told.push(Waarschuwing::about_file(WaarschuwingSoort::HierGewijzigd, text));
    }
    told
}
