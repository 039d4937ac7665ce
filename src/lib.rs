//! Wijkbeeld: how the wijken of a Dutch gemeente are doing, in one local file.
//!
//! The layers, from the inside out: [`model`] (nouns and their rules), [`methods`] (pure
//! calculations), [`store`] (SQL), [`document`] (the open file), [`exchange`] (bytes in, bytes
//! out), [`app`] (the headless application), and two faces: [`cli`] and [`ui`].

pub mod app;
pub mod cli;
pub mod document;
pub mod exchange;
pub mod methods;
pub mod model;
pub mod store;
pub mod ui;
