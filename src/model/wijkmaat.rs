//! How large and how urban a Dutch wijk is: what decides with which wijken others are compared.

use serde::{Deserialize, Serialize};

/// The size of a wijk, from a table about the whole country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wijkmaat {
    /// Code of the wijk.
    pub code: String,
    /// Inhabitants.
    pub inwoners: f64,
    /// Class of stedelijkheid (CBS: 1 most, 5 least urban), where it is known.
    pub stedelijkheid: Option<f64>,
}
