//! Between which limits a figure lies when chance is considered, as PHEindicatormethods 2.1.0 of
//! the UK Health Security Agency does.
//!
//! * [`wilson`]: a share among answers of a peiling.
//! * [`count`](fn@count), [`rate`]: a full count, and per so many people; Byar from ten cases on,
//!   exact below. The limits of a full count are its 'gewone schommeling'.
//! * [`student`], [`mean`]: a mean of measured values.

pub mod byar;
mod count;
mod exact;
mod student;
mod wilson;

pub use byar::byar;
pub use count::{count, rate};
pub use student::{mean, student};
pub use wilson::wilson;

#[cfg(test)]
mod tests;
