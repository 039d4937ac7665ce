//! What a report is asked with.

use clap::Args;
use std::path::PathBuf;

/// `rapport`
#[derive(Args)]
#[command(help_template = super::VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Rapport {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Code, naam of andere naam van de wijk; zonder deze optie alle wijken
    #[arg(long, value_name = "WIJK")]
    pub wijk: Option<String>,

    /// Wat er in het verslag staat
    #[arg(
        long,
        value_name = "inventarisatie",
        value_parser = ["inventarisatie"],
        hide_possible_values = true
    )]
    pub soort: String,

    /// Waarheen (.html)
    #[arg(long, value_name = "PAD")]
    pub uit: PathBuf,
}
