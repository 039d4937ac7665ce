//! `snapshot`

use super::{Keuze, VERB_TEMPLATE};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `snapshot`
#[derive(Args)]
#[command(
    help_template = VERB_TEMPLATE,
    disable_help_subcommand = true,
    arg_required_else_help = false,
    subcommand_help_heading = "Woorden",
    subcommand_value_name = "WOORD",
    next_help_heading = "Opties"
)]
pub struct Snapshot {
    #[command(subcommand)]
    pub verb: SnapshotVerb,
}

/// What can be done with Foto's that are kept.
#[derive(Subcommand)]
#[command(disable_help_flag = true)]
pub enum SnapshotVerb {
    /// Bewaart de Foto met alles waaruit zij is berekend
    Maak(SnapshotMaak),
    /// Berekent bewaarde Foto's opnieuw, en zegt wat nu anders is en waarom
    Controleer(SnapshotControleer),
}

/// `snapshot maak`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct SnapshotMaak {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Naam van de bewaarde Foto (gemeente, datum, regel en aantal indicatoren)
    #[arg(long, value_name = "NAAM")]
    pub naam: Option<String>,

    #[command(flatten)]
    pub keuze: Keuze,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}

/// `snapshot controleer`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct SnapshotControleer {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Naam van de bewaarde Foto (alle)
    #[arg(long, value_name = "NAAM")]
    pub naam: Option<String>,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}
