//! Pictures of the partners.

pub mod netwerk;
mod tabel;
#[cfg(test)]
mod tests;
mod werkgebied;
mod woorden;

pub use netwerk::{KnoopView, NetwerkView, VerbinderRij};
pub use werkgebied::{Werkt, werkt_in};
