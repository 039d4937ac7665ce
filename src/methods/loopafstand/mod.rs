//! Loopafstand: which part of a gebied lies farther than so many minutes on foot from the nearest
//! of some places.
//!
//! As the crow flies times a factor for the detours of streets; who shows the outcome says so
//! ('hemelsbreed × 1,3'). What can be reached is a circle around each place ([`cirkel`]); what is
//! left of a gebied outside all circles is a polygon, so its area is exact but for the corners of
//! the circles ([`bereik`]). Barriers that someone drew are walked around ([`barrieres`]), and then
//! that is said ([`Lopen::hoe`]).

pub mod barrieres;
pub mod bereik;
pub mod beste;
pub mod cirkel;
pub mod inwoners;
pub mod wijken;
mod zicht;

#[cfg(test)]
mod tests;

pub use barrieres::Barrieres;
pub use bereik::{Bereik, Vlak};
pub use beste::{Beste, beste_plek, beste_punt};

use crate::model::nl;

/// How people walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lopen {
    /// Speed in kilometres per hour.
    pub snelheid_kmh: f64,
    /// How much longer the way is than the crow flies.
    pub omweg: f64,
}

/// Ordinary walking: 4.8 km/h, and streets 1.3 times as long as the crow flies.
pub const GEWOON: Lopen = Lopen { snelheid_kmh: 4.8, omweg: 1.3 };

/// Slow walking: 3 km/h.
pub const LANGZAAM: Lopen = Lopen { snelheid_kmh: 3.0, ..GEWOON };

impl Lopen {
    /// How far the crow flies in so many minutes of walking, in metres:
    /// `speed × minutes / detour`.
    pub fn straal_m(self, minuten: f64) -> f64 {
        self.snelheid_kmh * 1000.0 / 60.0 * minuten / self.omweg
    }

    /// How distance is reckoned, around so many barriers: 'hemelsbreed × 1,3', 'om 2 barrières
    /// heen, × 1,3'.
    pub fn hoe(self, barrieres: usize) -> String {
        let omweg = nl::file_number(self.omweg);
        match barrieres {
            0 => format!("hemelsbreed × {omweg}"),
            1 => format!("om 1 barrière heen, × {omweg}"),
            more => format!("om {more} barrières heen, × {omweg}"),
        }
    }
}
