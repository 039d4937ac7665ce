//! The choices behind a Foto.

use super::year;
use crate::model::recept::{KlasseRegel, Methode};
use clap::Args;
use std::path::PathBuf;

/// The years, the benchmark and the rule.
#[derive(Args)]
#[command(next_help_heading = "Opties")]
pub struct Keuze {
    /// Cijfers tot en met dit jaar (het nieuwste)
    #[arg(long, value_name = "JAAR", value_parser = year())]
    pub jaar: Option<i32>,

    /// Waarmee de wijken worden vergeleken
    #[arg(
        long,
        value_name = "wijken|gemeente|nederland|vergelijkbaar|vorige",
        value_parser = ["wijken", "gemeente", "nederland", "vergelijkbaar", "vorige"],
        hide_possible_values = true,
        default_value = "wijken",
        hide_default_value = true
    )]
    pub vergelijk: String,

    /// De regel achter de uitkomst: waar de klassen liggen
    #[arg(
        long,
        value_name = "wijkbeeld|ggd|rotterdam|groningen|tertiel|significantie|eigen:ONDER:BOVEN",
        value_parser = regel,
        allow_hyphen_values = true
    )]
    pub regel: Option<KlasseRegel>,

    /// Hoe cijfers vergelijkbaar worden gemaakt
    #[arg(
        long,
        value_name = "z|z_populatie|z_inwoners|mad|log|minmax[:L:U]|rang|borda|prank|dist2max|fracmax",
        value_parser = normalisatie
    )]
    pub normalisatie: Option<Methode>,

    /// Hoe scores worden samengenomen
    #[arg(
        long,
        value_name = "rekenkundig|meetkundig|harmonisch",
        value_parser = ["rekenkundig", "meetkundig", "harmonisch"],
        hide_possible_values = true
    )]
    pub aggregatie: Option<String>,

    /// CSV-bestand met id;gewicht van indicatoren of leefgebieden
    #[arg(long, value_name = "CSV")]
    pub gewichten: Option<PathBuf>,
}

fn regel(text: &str) -> Result<KlasseRegel, String> {
    KlasseRegel::parse(text).ok_or_else(|| {
        "kies wijkbeeld, ggd, rotterdam, groningen, tertiel, significantie, of eigen:ONDER:BOVEN \
         (bijvoorbeeld eigen:-0,5:0,5)"
            .to_owned()
    })
}

fn normalisatie(text: &str) -> Result<Methode, String> {
    Methode::parse(text).ok_or_else(|| {
        "kies z, z_populatie, z_inwoners, mad, log, minmax (of minmax:0:10), rang, borda, prank, \
         dist2max of fracmax"
            .to_owned()
    })
}
