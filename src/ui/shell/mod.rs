//! What stands around every view: rail, context bar, status bar, dialogs and commands.

pub mod backup_bar;
pub mod clipboard;
pub mod commands;
pub mod dialogs;
pub mod drop;
pub mod file_menu;
pub mod hulp;
pub mod left_behind;
pub mod new_file;
pub mod question;
pub mod rail;
pub mod recent;
pub mod status_bar;
pub mod take_along;
pub mod top_bar;
pub mod zoeken;
