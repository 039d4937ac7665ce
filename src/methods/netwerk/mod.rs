//! Networks: where the nodes stand, and who links groups that are not alike.

mod layout;
mod verbinders;

pub use layout::{Node, WIDE, force_layout};
pub use verbinders::{Verbinder, verbinders};
