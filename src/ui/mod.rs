//! The window: the only place with egui. It looks, asks the session and tells it what the user
//! wants; it computes, reads and writes nothing itself.

mod app;
pub mod context;
pub mod desk;
pub mod drafts;
mod run;
pub mod shell;
pub mod theme;
pub mod views;
pub mod widgets;

pub use app::WijkbeeldApp;
pub use run::{display_present, run};
