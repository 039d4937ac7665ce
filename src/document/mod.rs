//! The open file: one door for change, its history, undo and backups.

pub mod backup;
pub mod batches;
pub mod buurten;
pub mod check;
pub mod choices;
pub mod cleanup;
pub mod copy;
pub mod create;
pub mod eigen;
pub mod error;
pub mod figures;
pub mod foto;
mod gemeenten;
pub mod grenzen;
pub mod history;
pub mod import;
pub mod inwoners;
mod klein;
pub mod lists;
pub mod namen;
pub mod omtrekken;
pub mod open;
pub mod personen;
pub mod platform;
pub mod records;
pub mod rows;
mod slot;
pub mod snapshots;
pub mod teksten;
pub mod transact;
pub mod undo;
pub mod value_list;
pub mod wijk;
pub mod wijkmaten;

pub use error::DocumentError;
pub use open::{Access, Document};
