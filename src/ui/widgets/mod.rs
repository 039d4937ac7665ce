//! The parts that all views share.

pub mod button;
pub mod card;
pub mod data_table;
pub mod dropdown;
pub mod empty_state;
pub mod fault;
pub mod figure_plot;
pub mod focus;
pub mod form_row;
pub mod keycap;
pub mod list_row;
pub mod list_table;
pub mod menu;
pub mod notice;
pub mod outcome_cell;
pub mod paint;
pub mod segmented;
pub mod select_field;
pub mod symbol;
pub mod tabs;
pub mod tag;
