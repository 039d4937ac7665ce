//! Two measurements compared: what changed, and whether that can be chance.
//!
//! * [`aandelen`]: two shares of two groups of people, by χ².
//! * [`aantallen`]: two counts per so many people, by χ².
//! * [`schattingen`]: two values of which the standard errors are known, as two means.
//! * [`homogeneity`]: whether any number of shares can be one and the same.
//!
//! Both measurements must be of different people, or of the same people drawn anew: not a wijk
//! beside the gemeente of which it is a part.

mod aandelen;
mod aantallen;
mod homogeneity;
mod schattingen;
#[cfg(test)]
mod tests;

pub use aandelen::aandelen;
pub use aantallen::{Telling, aantallen};
pub use homogeneity::{ChiSquare, homogeneity, together};
pub use schattingen::{from_interval, schattingen};
