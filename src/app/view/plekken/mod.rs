//! Pictures of the places to meet: when they are open, and how fresh what is known of them is.

pub mod openingstijden;
pub mod versheid;
