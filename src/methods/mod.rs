//! Statistics and scores: pure functions over the nouns of [`crate::model`].

pub mod controle;
pub mod dichtgaan;
pub mod distribution;
pub mod figure;
pub mod foto;
pub mod gelijkend;
pub mod geometrie;
pub mod index;
pub mod interval;
pub mod klein;
pub mod loopafstand;
pub mod natural_breaks;
pub mod netwerk;
pub mod ontwikkeling;
pub mod rang;
pub mod samenhang;
pub mod search;
pub mod toeval;
pub mod verandering;
pub mod verdeling;
pub mod verschil;

pub use foto::foto;
pub use verdeling::verdeling;
