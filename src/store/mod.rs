//! The only place with SQL. Everything here works on a [`Store`]: one connection to one file.

pub mod batches;
pub mod bulk;
pub mod check;
pub mod cleanup;
pub mod connect;
pub mod content;
pub mod error;
pub mod figures;
pub mod gebieden;
pub mod header;
pub mod history;
pub mod ladder;
pub mod log;
pub mod personen;
pub mod records;
pub mod reeksen;
pub mod snapshot;
pub mod value;
pub mod vierkanten;
pub mod wijkmaten;

pub use connect::Store;
pub use error::StoreError;
