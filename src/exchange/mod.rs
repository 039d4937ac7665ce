//! Import and export: bytes in, bytes out. No database, no screen.

pub mod catalogue;
pub mod formula;
pub mod ids;
pub mod history_json;
pub mod import;
pub mod seed;

pub use import::{IMPORTERS, ImportError, Known, Options, Parser, find_gemeente, read};
