//! The headless application: what the window and the command line both use.

pub mod session;
pub mod settings;
pub mod view;
