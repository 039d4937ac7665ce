//! Import and export: bytes in, bytes out. No database, no screen.

pub mod catalogue;
pub mod checks;
pub mod export;
pub mod figure;
pub mod formula;
pub mod foto_csv;
pub mod foto_json;
pub mod foto_text;
pub mod gewichten;
pub mod history_json;
pub mod ids;
pub mod import;
pub mod loopafstand_json;
pub mod rapport;
pub mod report_json;
pub mod seed;
pub mod snapshot;
pub mod snapshot_json;
pub mod wijk_json;
mod xml;

#[cfg(test)]
mod tests;

pub use export::EXPORTERS;
pub use import::{IMPORTERS, ImportError, Known, Options, Parser, find_gemeente, read};
