//! Loopafstand: which part of a gebied lies farther than so many minutes on foot from the nearest
//! of some places.
//!
//! As the crow flies times a factor for the detours of streets; barriers are not known here, and
//! who shows the outcome says so ('hemelsbreed × 1,3'). What can be reached is a circle around
//! each place ([`cirkel`]); what is left of a gebied outside all circles is a polygon, so its
//! area is exact but for the corners of the circles ([`bereik`]).

pub mod bereik;
pub mod beste;
pub mod cirkel;
pub mod inwoners;
pub mod wijken;

#[cfg(test)]
mod tests;

pub use bereik::{Bereik, Vlak};
pub use beste::{Beste, beste_plek};

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
}
