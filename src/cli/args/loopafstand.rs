//! `loopafstand`

use crate::app::loopafstand::{OMWEG, SNELHEID};
use crate::model::nl;
use clap::Args;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// Which part of each wijk is far from an open place.
#[derive(Args)]
#[command(help_template = super::VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Loopafstand {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Minuten lopen, met komma's ertussen
    #[arg(
        long,
        value_name = "MINUTEN",
        value_delimiter = ',',
        value_parser = minuten,
        default_value = "5,10,15"
    )]
    pub minuten: Vec<u32>,

    /// Kilometers per uur: 4,8 is gewoon lopen, 3 is langzaam
    #[arg(long, value_name = "KM/U", value_parser = snelheid, default_value = "4,8")]
    pub snelheid: f64,

    /// Zoveel keer langer dan hemelsbreed is de weg
    #[arg(long, value_name = "FACTOR", value_parser = omweg, default_value = "1,3")]
    pub omweg: f64,

    /// Soorten plekken die meetellen, met komma's ertussen (waar iedereen vrij binnenloopt)
    #[arg(long, value_name = "SOORTEN", value_delimiter = ',')]
    pub soorten: Vec<String>,

    /// Wanneer de plek open is
    #[arg(
        long,
        value_name = "ochtend|middag|avond|weekend",
        value_parser = ["ochtend", "middag", "avond", "weekend"],
        hide_possible_values = true
    )]
    pub dagdeel: Option<String>,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}

fn minuten(text: &str) -> Result<u32, String> {
    let minuten = text.trim().parse().ok().filter(|minuten| (1..=120).contains(minuten));
    minuten.ok_or_else(|| "kies hele minuten van 1 tot 120, bijvoorbeeld 5,10,15".to_owned())
}

fn snelheid(text: &str) -> Result<f64, String> {
    number(text, &SNELHEID)
        .ok_or_else(|| "kies een getal van 0,5 tot 10, bijvoorbeeld 4,8".to_owned())
}

fn omweg(text: &str) -> Result<f64, String> {
    number(text, &OMWEG).ok_or_else(|| "kies een getal van 1 tot 3, bijvoorbeeld 1,3".to_owned())
}

fn number(text: &str, bounds: &RangeInclusive<f64>) -> Option<f64> {
    nl::parse_number(text).filter(|number| bounds.contains(number))
}
