//! Lists about the file itself as JSON: history, backups, findings.

use serde::Serialize;

/// A line of the history.
#[derive(Serialize)]
pub struct Row<'a> {
    /// Id of the handeling.
    pub id: String,
    /// Fixed word for the kind.
    pub soort: &'a str,
    /// What it was.
    pub omschrijving: &'a str,
    /// When, RFC 3339.
    pub tijd: &'a str,
    /// Who.
    pub wie: &'a str,
}

/// A backup.
#[derive(Serialize)]
pub struct BackupRow<'a> {
    /// Name to put it back with.
    pub naam: &'a str,
    /// When it was made, RFC 3339.
    pub tijd: String,
    /// Why it was made.
    pub waarom: &'a str,
    /// Size.
    pub bytes: u64,
    /// Where it lies.
    pub pad: String,
}

#[derive(Serialize)]
struct Findings<'a> {
    in_orde: bool,
    bevindingen: &'a [String],
}

/// A list as JSON.
pub fn to_json(rows: impl Iterator<Item = impl Serialize>) -> String {
    serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).unwrap_or_default()
}

/// What `controleer` found.
pub fn findings(bevindingen: &[String]) -> String {
    let findings = Findings { in_orde: bevindingen.is_empty(), bevindingen };
    serde_json::to_string_pretty(&findings).unwrap_or_default()
}
