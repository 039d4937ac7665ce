//! What several views share.

pub mod beelden;
pub mod bron_panel;
pub mod outline;
pub mod page;
pub mod split;
pub mod take;
pub mod waar;
