//! The verbs and their arguments.

mod keuze;
mod loopafstand;
mod rapport;
mod snapshot;

pub use keuze::Keuze;
pub use loopafstand::Loopafstand;
pub use rapport::Rapport;
pub use snapshot::{Snapshot, SnapshotControleer, SnapshotMaak, SnapshotVerb};

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

const TEMPLATE: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}";

const VERB_TEMPLATE: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}";

/// Hoe gaat het met de wijken van een gemeente? Alles in één bestand, zonder internet
#[derive(Parser)]
#[command(
    name = "wijkbeeld",
    version,
    help_template = TEMPLATE,
    disable_help_subcommand = true,
    disable_version_flag = true,
    disable_help_flag = true,
    subcommand_help_heading = "Woorden",
    subcommand_value_name = "WOORD",
    next_help_heading = "Opties",
    after_help = "Zonder woord gaat het venster open. Een gelukte opdracht eindigt met 0, een fout met 1, een verkeerde aanroep met 2."
)]
pub struct Arguments {
    /// Bestand om te openen (het laatste, of het voorbeeld)
    #[arg(value_name = "BESTAND")]
    pub bestand: Option<PathBuf>,

    /// Hoe het venster tekent
    #[arg(long, value_name = "wgpu|glow", value_parser = ["wgpu", "glow"], hide_possible_values = true)]
    pub renderer: Option<String>,

    /// Naam onder wie wijzigingen worden bewaard
    #[arg(long, value_name = "NAAM", global = true)]
    pub wie: Option<String>,

    /// Toont deze uitleg
    #[arg(short = 'h', long = "help", action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,

    /// Toont de versie
    #[arg(short = 'V', long = "version", action = clap::ArgAction::Version)]
    version: Option<bool>,

    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// What can be asked.
#[derive(Subcommand)]
#[command(disable_help_flag = true)]
pub enum Verb {
    /// Maakt een bestand: een voorbeeld, of voor een gemeente uit een CBS-bestand
    Nieuw(Nieuw),
    /// Leest cijfers, indicatoren of grenzen in
    Importeer(Importeer),
    /// Toont de Foto van de gemeente
    Foto(Foto),
    /// Bewaart een Foto, en zegt later of zij nog gelijk is
    Snapshot(Snapshot),
    /// Toont één wijk
    Wijk(Wijk),
    /// Zegt welk deel van elke wijk verder is dan zoveel minuten lopen van een open plek
    Loopafstand(Loopafstand),
    /// Toont wat er is gebeurd, het oudste eerst
    Geschiedenis(MetJson),
    /// Maakt het laatste ongedaan
    Ongedaan(Bestand),
    /// Doet opnieuw wat ongedaan is gemaakt
    Opnieuw(Bestand),
    /// Schrijft cijfers, indicatoren of grenzen naar een bestand voor andere programma's
    Exporteer(Exporteer),
    /// Schrijft een verslag om te lezen of af te drukken
    Rapport(Rapport),
    /// Kijkt of het bestand heel is
    Controleer(MetJson),
    /// Maakt een kopie
    Kopie(Kopie),
    /// Noemt de reservekopieën
    Reservekopieen(MetJson),
    /// Zet een reservekopie terug
    Terugzetten(Terugzetten),
}

impl Verb {
    /// The words for what can be asked.
    pub fn names() -> Vec<String> {
        let command = <Self as Subcommand>::augment_subcommands(clap::Command::new(""));
        command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect()
    }
}

/// A verb about a file.
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Bestand {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,
}

/// A verb about a file that can answer in JSON.
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct MetJson {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}

/// `nieuw`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Nieuw {
    /// Het bestand dat wordt gemaakt (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Maakt een voorbeeldbestand
    #[arg(
        long,
        value_name = "hilversum|oss",
        value_parser = ["hilversum", "oss"],
        hide_possible_values = true,
        required_unless_present = "gemeente",
        conflicts_with_all = ["gemeente", "bron", "jaar"]
    )]
    pub voorbeeld: Option<String>,

    /// Naam of code van de gemeente
    #[arg(long, value_name = "NAAM|CODE", requires = "bron")]
    pub gemeente: Option<String>,

    /// CBS-bestand met Kerncijfers wijken en buurten
    #[arg(long, value_name = "KWB", requires = "gemeente")]
    pub bron: Option<PathBuf>,

    /// Jaar van de cijfers, als het bestand dat niet zegt
    #[arg(long, value_name = "JAAR", value_parser = year())]
    pub jaar: Option<i32>,
}

/// `importeer`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Importeer {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// De bestanden met cijfers
    #[arg(value_name = "BRON", required = true)]
    pub bronnen: Vec<PathBuf>,

    /// Soort van het bestand, als het niet wordt herkend
    #[arg(long, value_name = "SOORT", value_parser = soorten(), hide_possible_values = true)]
    pub soort: Option<String>,

    /// Jaar van de cijfers, als het bestand dat niet zegt
    #[arg(long, value_name = "JAAR", value_parser = year())]
    pub jaar: Option<i32>,

    /// Alle gebieden, niet alleen de eigen gemeente, de gemeenten en Nederland
    #[arg(long)]
    pub alle_gebieden: bool,

    /// Zegt wat er zou gebeuren en verandert niets
    #[arg(long)]
    pub proef: bool,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}

/// `foto`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Foto {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    #[command(flatten)]
    pub keuze: Keuze,

    /// Antwoordt in JSON
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,

    /// Antwoordt in CSV
    #[arg(long)]
    pub csv: bool,
}

/// `wijk`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Wijk {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Code, naam of andere naam van de wijk
    #[arg(value_name = "WIJK")]
    pub wijk: String,

    /// Antwoordt in JSON
    #[arg(long)]
    pub json: bool,
}

/// `exporteer`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Exporteer {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Which table: every one of [`crate::exchange::EXPORTERS`].
    #[arg(
        long,
        value_name = "SOORT",
        value_parser = tabellen(),
        hide_possible_values = true,
        help = tabellen_help()
    )]
    pub soort: String,

    /// Waarheen: waarnemingen .xlsx, .ods of .csv, indicatoren .csv, gebieden .geojson,
    /// ontmoetingsplekken .xlsx, .csv of .geojson, al het andere .xlsx of .csv
    #[arg(long, value_name = "PAD")]
    pub uit: PathBuf,

    /// Ook cijfers uit oudere edities van een bron (bij waarnemingen)
    #[arg(long)]
    pub alle_edities: bool,

    /// Ook contactpersoon, telefoon en e-mail (bij ontmoetingsplekken en partners)
    #[arg(long)]
    pub met_personen: bool,
}

/// `kopie`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Kopie {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Waarheen (.wijk)
    #[arg(long, value_name = "PAD")]
    pub uit: PathBuf,

    /// Laat namen en contactgegevens van personen weg
    #[arg(long)]
    pub zonder_personen: bool,
}

/// `terugzetten`
#[derive(Args)]
#[command(help_template = VERB_TEMPLATE, next_help_heading = "Opties")]
pub struct Terugzetten {
    /// Het bestand (.wijk)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,

    /// Naam of pad van de reservekopie
    #[arg(value_name = "KOPIE")]
    pub kopie: String,
}

fn year() -> clap::builder::RangedI64ValueParser<i32> {
    clap::value_parser!(i32).range(1900..=2100)
}

fn soorten() -> clap::builder::PossibleValuesParser {
    let ids = crate::exchange::IMPORTERS.iter().map(|importer| importer.id());
    clap::builder::PossibleValuesParser::new(ids)
}

fn tabellen_help() -> String {
    let ids: Vec<&str> = crate::exchange::EXPORTERS.iter().map(|exporter| exporter.id).collect();
    format!("Wat er wordt geschreven: {}", ids.join(", "))
}

fn tabellen() -> clap::builder::PossibleValuesParser {
    let ids = crate::exchange::EXPORTERS.iter().map(|exporter| exporter.id);
    clap::builder::PossibleValuesParser::new(ids)
}
