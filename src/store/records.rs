//! Rows of the nouns that people change, read and written by field name.

use super::Store;
use super::error::Result;
use super::value::SqlId;
use crate::model::basis::{self, Omschrijving};
use crate::model::persoon::{has_contact, is_contact};
use crate::model::record::{Id, Noun, Value};
use crate::model::veld::VeldSoort;
use rusqlite::{OptionalExtension as _, params};
use std::sync::LazyLock;

/// How SQLite keeps a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Int,
    Real,
    Id,
}

type Column = (&'static str, Kind);

/// How to reach someone, in the table of contact data.
const CONTACT: [Column; 8] = [
    ("telefoon", Kind::Text),
    ("email", Kind::Text),
    ("contactpersoon", Kind::Text),
    ("contact_doel", Kind::Text),
    ("contact_delen", Kind::Text),
    ("contact_tot", Kind::Text),
    ("ingelezen_contact", Kind::Text),
    ("contact_gewist", Kind::Text),
];

/// A row: its fields in the order of [`field_names`].
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Id of the row.
    pub id: Id,
    /// Values, removed-mark included.
    pub values: Vec<Value>,
}

/// The fields of a noun, in the order in which a [`Row`] holds them.
pub fn field_names(noun: Noun) -> impl Iterator<Item = &'static str> {
    columns(noun).map(|(name, _)| name)
}

fn columns(noun: Noun) -> impl Iterator<Item = Column> {
    let contact = if has_contact(noun) { &CONTACT[..] } else { &[] };
    own_columns(noun).iter().chain(contact).copied()
}

fn own_columns(noun: Noun) -> &'static [Column] {
    use Kind::{Id, Int, Real, Text};
    match noun {
        Noun::Instelling => &[("sleutel", Text), ("waarde", Text), ("verwijderd", Int)],
        Noun::Leefgebied => {
            &[("sleutel", Text), ("naam", Text), ("volgorde", Int), ("verwijderd", Int)]
        }
        Noun::Indicator => &[
            ("nr", Int),
            ("sleutel", Text),
            ("naam", Text),
            ("leefgebied", Text),
            ("eenheid", Text),
            ("richting", Text),
            ("gewicht", Real),
            ("in_foto", Int),
            ("soort", Text),
            ("noemer", Text),
            ("begrip", Text),
            ("schatting", Int),
            ("normalisatie", Text),
            ("toelichting", Text),
            ("verwijderd", Int),
        ],
        Noun::Bron => &[
            ("uitgever", Text),
            ("tabel", Text),
            ("editie", Text),
            ("licentie", Text),
            ("plaats", Text),
            ("verwijderd", Int),
        ],
        Noun::Batch => &[
            ("nr", Int),
            ("bron", Id),
            ("soort", Text),
            ("bestand", Text),
            ("sha256", Text),
            ("bereik", Text),
            ("rijen", Int),
            ("inhoud_sha256", Text),
            ("ingetrokken", Int),
            ("opgeruimd", Int),
        ],
        Noun::Alias => &[
            ("soort", Text),
            ("woord", Text),
            ("alias", Text),
            ("bron", Text),
            ("verwijderd", Int),
        ],
        Noun::Wijkkeuze => {
            &[("gebied", Text), ("telt_mee", Int), ("toelichting", Text), ("verwijderd", Int)]
        }
        Noun::Ontmoetingsplek => &[
            ("naam", Text),
            ("soort", Text),
            ("adres", Text),
            ("postcode", Text),
            ("rd_x", Real),
            ("rd_y", Real),
            ("status", Text),
            ("beheerder", Text),
            ("wijk", Text),
            ("bevestigd_op", Text),
            ("bevestigd_door", Text),
            ("genoemd_op", Text),
            ("bron", Text),
            ("gesloten_op", Text),
            ("rolstoel", Text),
            ("toelichting", Text),
            ("buurt", Text),
            ("openingstijden", Text),
            ("feestdagen", Text),
            ("vrij_binnen", Text),
            ("toilet", Text),
            ("ringleiding", Text),
            ("prikkelarm", Text),
            ("herkenbaar", Text),
            ("doelgroepen", Text),
            ("kosten", Text),
            ("capaciteit", Int),
            ("programma", Text),
            ("sleutel", Text),
            ("ingelezen", Text),
            ("verwijderd", Int),
        ],
        Noun::Partner => &[
            ("naam", Text),
            ("soort", Text),
            ("formeel_informeel", Text),
            ("werkgebied", Text),
            ("alias", Text),
            ("bron", Text),
            ("status", Text),
            ("gestopt_op", Text),
            ("bevestigd_op", Text),
            ("bevestigd_door", Text),
            ("toelichting", Text),
            ("sleutel", Text),
            ("ingelezen", Text),
            ("opgaven", Text),
            ("verwijderd", Int),
        ],
        Noun::Doel => &[
            ("sleutel", Text),
            ("nr", Text),
            ("soort", Text),
            ("ouder", Text),
            ("tekst", Text),
            ("bron", Text),
            ("verwijderd", Int),
        ],
        Noun::Wijktekst => &[
            ("gebied", Text),
            ("soort", Text),
            ("tekst", Text),
            ("datum", Text),
            ("verwijderd", Int),
        ],
        Noun::Snapshot => &[
            ("naam", Text),
            ("versie", Int),
            ("invoer", Text),
            ("invoer_sha256", Text),
            ("uitkomst", Text),
            ("uitkomst_sha256", Text),
            ("verwijderd", Int),
        ],
        _ => described(noun),
    }
}

/// The columns of the nouns whose form says what they are.
fn described(noun: Noun) -> &'static [Column] {
    static COLUMNS: LazyLock<Vec<(Noun, Vec<Column>)>> =
        LazyLock::new(|| basis::ALLE.iter().map(|one| (one.noun, columns_of(one))).collect());
    let found = COLUMNS.iter().find(|(own, _)| *own == noun);
    found.map_or(&[], |(_, columns)| columns)
}

fn columns_of(one: &Omschrijving) -> Vec<Column> {
    let kind = |soort: Option<VeldSoort>| match soort {
        Some(VeldSoort::Aantal) => Kind::Int,
        Some(VeldSoort::Rd(_)) => Kind::Real,
        Some(VeldSoort::Rij(_)) => Kind::Id,
        _ => Kind::Text,
    };
    let own = one.kolommen().filter(|(kolom, _)| !is_contact(one.noun, kolom));
    let own = own.map(|(kolom, soort)| (kolom, kind(soort)));
    own.chain([(one.noun.removed_field(), Kind::Int)]).collect()
}

/// A value in the form in which the column keeps it, so that log and table hold the same.
/// `None` when the noun has no such field or the field takes no such value.
pub fn fitting(noun: Noun, field: &str, value: &Value) -> Option<Value> {
    let (_, kind) = columns(noun).find(|(name, _)| *name == field)?;
    match (kind, value) {
        (_, Value::Null) => Some(Value::Null),
        (Kind::Real, Value::Int(number)) => Some(Value::Real(*number as f64)),
        // SQLite keeps −0.0 as 0.0.
        (Kind::Real, Value::Real(number)) if number.is_finite() => Some(Value::Real(number + 0.0)),
        (Kind::Int, Value::Int(_)) | (Kind::Text, Value::Text(_)) | (Kind::Id, Value::Id(_)) => {
            Some(value.clone())
        }
        _ => None,
    }
}

impl Store {
    /// One row, removed or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn row(&self, noun: Noun, id: Id) -> Result<Option<Row>> {
        let sql = format!("SELECT {} FROM {} WHERE id = ?1", field_list(noun), source(noun));
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_row([SqlId(id)], |row| read_row(noun, row)).optional()?)
    }

    /// Every row of a noun, in the order of their ids; removed ones too when asked.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rows(&self, noun: Noun, with_removed: bool) -> Result<Vec<Row>> {
        let (fields, table) = (field_list(noun), source(noun));
        let live = format!("{} = 0", noun.removed_field());
        let filter = if with_removed { "1" } else { &live };
        let sql = format!("SELECT {fields} FROM {table} WHERE {filter} ORDER BY id");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| read_row(noun, row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The rows of a noun that were not removed and whose `field` has this value, by id.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rows_with(&self, noun: Noun, field: &str, value: &Value) -> Result<Vec<Row>> {
        let (fields, table, mark) = (field_list(noun), source(noun), noun.removed_field());
        let sql =
            format!("SELECT {fields} FROM {table} WHERE {mark} = 0 AND {field} IS ?1 ORDER BY id");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map([value], |row| read_row(noun, row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The row whose `field` has this value, removed or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find(&self, noun: Noun, field: &str, value: &Value) -> Result<Option<Id>> {
        let sql = format!("SELECT id FROM {} WHERE {field} IS ?1 LIMIT 1", noun.table());
        let mut statement = self.db.prepare_cached(&sql)?;
        let id = statement.query_row([value], |row| row.get::<_, SqlId>(0)).optional()?;
        Ok(id.map(|SqlId(id)| id))
    }

    /// The highest `nr` that a noun with numbers has given out.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn highest_nr(&self, noun: Noun) -> Result<i64> {
        let sql = format!("SELECT ifnull(max(nr), 0) FROM {}", noun.table());
        Ok(self.db.query_row(&sql, [], |row| row.get(0))?)
    }

    /// Makes an empty row.
    pub(super) fn insert_row(&self, noun: Noun, id: Id) -> Result<()> {
        let sql = format!("INSERT INTO {} (id) VALUES (?1)", noun.table());
        self.db.prepare_cached(&sql)?.execute([SqlId(id)])?;
        Ok(())
    }

    /// Gives a field of a row a value.
    pub(super) fn update_field(
        &self,
        noun: Noun,
        id: Id,
        field: &str,
        value: &Value,
    ) -> Result<()> {
        let sql = match is_contact(noun, field) {
            true => contact_sql(field),
            false => format!("UPDATE {} SET {field} = ?1 WHERE id = ?2", noun.table()),
        };
        self.db.prepare_cached(&sql)?.execute(params![value, SqlId(id)])?;
        Ok(())
    }
}

fn contact_sql(field: &str) -> String {
    let set = format!("{field} = excluded.{field}");
    format!("INSERT INTO contact (van, {field}) VALUES (?2, ?1) ON CONFLICT DO UPDATE SET {set}")
}

/// The id and the fields.
fn field_list(noun: Noun) -> String {
    ["id"].into_iter().chain(field_names(noun)).collect::<Vec<_>>().join(", ")
}

/// The table of a noun, with the contact data beside it when it has any.
fn source(noun: Noun) -> String {
    let table = noun.table();
    match has_contact(noun) {
        true => format!("{table} LEFT JOIN contact ON van = id"),
        false => table.to_owned(),
    }
}

fn read_row(noun: Noun, row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let SqlId(id) = row.get(0)?;
    let values = (1..=columns(noun).count()).map(|index| row.get(index));
    Ok(Row { id, values: values.collect::<rusqlite::Result<_>>()? })
}

impl Row {
    /// The value of a field; `Null` when the noun has no such field.
    pub fn get(&self, noun: Noun, field: &str) -> &Value {
        let index = field_names(noun).position(|name| name == field);
        index.and_then(|index| self.values.get(index)).unwrap_or(&Value::Null)
    }

    /// The text of a field; empty when nothing is filled in.
    pub fn text(&self, noun: Noun, field: &str) -> &str {
        self.get(noun, field).as_text().unwrap_or_default()
    }

    /// Whether it was taken away.
    pub fn removed(&self, noun: Noun) -> bool {
        self.get(noun, noun.removed_field()) == &Value::Int(1)
    }
}
