//! The log of a file: user actions and the field changes they consist of.

use super::record::{Id, Noun, Value};

/// One user action as the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handeling {
    /// Place in the order of the log.
    pub volgnr: i64,
    /// Id.
    pub id: Id,
    /// What kind of action (`importeer`).
    pub soort: String,
    /// When, RFC 3339 in UTC.
    pub tijd: String,
    /// Who, by name; empty when the name was taken out.
    pub wie: String,
    /// The opening of the file in which it was done.
    pub apparaat: Id,
    /// The action that this one takes back or does again.
    pub betreft: Option<Id>,
}

/// One field that got a value in a user action.
#[derive(Debug, Clone, PartialEq)]
pub struct Wijziging {
    /// Id.
    pub id: Id,
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub rij: Id,
    /// The field.
    pub veld: String,
    /// The value it got.
    pub waarde: Value,
    /// The value it had before in the log; `None` when it had none.
    pub oud: Option<Value>,
}
