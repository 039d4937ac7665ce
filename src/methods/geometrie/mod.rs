//! Geometry in the plane of the Rijksdriehoek (RD, EPSG:28992): metres, x to the east and y to
//! the north.
//!
//! Outlines are [`geo::MultiPolygon`]s in RD; text of and to files is in [`wkt`], degrees are in
//! [`rd`].

pub mod geldig;
pub mod groepen;
pub mod ligging;
pub mod lijnpatroon;
pub mod punt;
pub mod rd;
pub mod regel;
pub mod tekenen;
pub mod vereenvoudig;
pub mod wkt;

pub use geldig::{Gebrek, gebrek};
pub use ligging::{Ligging, Omtrekken};
pub use rd::{Graden, Stelsel, from_graden, stelsel, to_graden};
pub use vereenvoudig::vereenvoudigd;
