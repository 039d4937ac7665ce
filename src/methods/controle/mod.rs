//! Checks on figures that come in: pure functions that say what is odd and why, without words.
//!
//! Each errs on the side of silence: a warning that is often wrong is read by nobody.

pub mod afronding;
pub mod andere_eenheid;
pub mod buiten_bereik;
pub mod grote_sprong;
pub mod overal_gelijk;
pub mod telt_niet_op;
pub mod vervallen_code;
