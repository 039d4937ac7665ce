//! The headless application: what the window and the command line both use.

pub mod afhankelijk;
pub mod barrieres;
pub mod cache;
pub mod checks;
pub mod clock;
pub mod command;
pub mod drafts;
pub mod error;
pub mod example;
pub mod export;
pub mod figure;
pub mod files;
pub mod inlezen;
pub mod instance;
pub mod log;
pub mod loopafstand;
pub mod nakijken;
pub mod over;
pub mod plekken;
pub mod query;
pub mod rapport;
pub mod recent;
pub mod session;
pub mod settings;
pub mod snapshot;
pub mod view;
mod whole;
mod worker;

pub use error::AppError;
