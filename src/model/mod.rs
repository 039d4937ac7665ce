//! The nouns of the domain and their rules. Depends on nothing else in the crate.

pub mod bevestiging;
pub mod bron;
pub mod concept;
pub mod draft;
pub mod figure;
pub mod formulier;
pub mod foto;
pub mod gebied;
pub mod hex;
pub mod import_report;
pub mod indicator;
pub mod keuzes;
pub mod klein;
pub mod log;
pub mod nl;
pub mod ontmoetingsplek;
pub mod partner;
pub mod periode;
pub mod progress;
pub mod record;
pub mod reden;
pub mod revision;
pub mod seed;
pub mod veld;
pub mod waarneming;
pub mod waarschuwing;
pub mod wijk;
pub mod wijkmaat;
pub mod wijktekst;

pub use bron::Bron;
pub use gebied::{Gebied, GebiedSoort};
pub use hex::hex;
pub use indicator::{Indicator, Leefgebied, Normalisatie, Richting};
pub use periode::Periode;
pub use reden::Reden;
pub use waarneming::Waarneming;
