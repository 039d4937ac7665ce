//! `geschiedenis`, `controleer` and `reservekopieen` as JSON.

use super::foto_json::pretty;
use serde::Serialize;

/// One handeling.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    /// Its id.
    pub id: String,
    /// Fixed word for its kind.
    pub soort: &'a str,
    /// What it was, as a person reads it.
    pub omschrijving: &'a str,
    /// When, RFC 3339.
    pub tijd: &'a str,
    /// Who did it.
    pub wie: &'a str,
}

/// One backup.
#[derive(Debug, Serialize)]
pub struct BackupRow<'a> {
    /// Its name, as `terugzetten` takes it.
    pub naam: &'a str,
    /// When it was made, RFC 3339.
    pub tijd: String,
    /// Why it was made.
    pub waarom: &'a str,
    /// Its size.
    pub bytes: u64,
    /// Where it is.
    pub pad: String,
}

#[derive(Serialize)]
struct Findings<'a> {
    in_orde: bool,
    bevindingen: &'a [String],
}

/// Rows as one list.
pub fn to_json<R: Serialize>(rows: impl Iterator<Item = R>) -> String {
    pretty(&rows.collect::<Vec<R>>())
}

/// What a check found; nothing found is in order.
pub fn findings(findings: &[String]) -> String {
    pretty(&Findings { in_orde: findings.is_empty(), bevindingen: findings })
}
