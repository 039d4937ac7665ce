//! Why a file could not be read, as the sentence that the user reads.

use super::source::caps::{
    MAX_ALL_POINTS, MAX_CELL_MB, MAX_CELLS, MAX_COLUMNS, MAX_FEATURE_MB, MAX_FILE_MB,
    MAX_SHEET_ROWS, MAX_UNPACKED_MB,
};
use crate::exchange::ids::MAX_ID;
use crate::model::nl;
use crate::model::progress::Cancelled;

/// Why nothing of a file can be taken over.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The cause, with the name of the file.
    #[error("{bestand}: {oorzaak}")]
    InFile {
        /// The file as the user named it.
        bestand: String,
        /// What is wrong.
        oorzaak: Box<ImportError>,
    },
    /// A row of a file of which every row counts.
    #[error("rij {rij}: {reden}; verbeter die rij en probeer het opnieuw")]
    WrongRow {
        /// Row; the first row of the file is 1.
        rij: u64,
        /// What is wrong.
        reden: &'static str,
    },
    /// A weight of something that the Foto does not have.
    #[error(
        "rij {rij}: '{id}' is geen indicator of leefgebied van deze Foto; kijk met 'wijkbeeld foto \
         --json' hoe ze heten, of haal die rij weg"
    )]
    UnknownWeight {
        /// Row; the header is row 1.
        rij: u64,
        /// What it names.
        id: String,
    },
    /// A weight of which it is not clear what it is of.
    #[error(
        "rij {rij}: '{id}' is hier een indicator én een leefgebied, en één gewicht kan niet van \
         beide zijn; haal die rij weg, of geef de indicator in uw bestand een andere id"
    )]
    TwofoldWeight {
        /// Row; the header is row 1.
        rij: u64,
        /// What it names.
        id: String,
    },
    /// There is no such file.
    #[error("dit bestand bestaat niet; controleer de naam en de map")]
    NotFound,
    /// It is a folder.
    #[error("dit is een map; kies een bestand in die map")]
    IsFolder,
    /// A device, pipe or socket.
    #[error("dit is geen gewoon bestand; kies een bestand op de schijf")]
    NotAFile,
    /// It may not be read.
    #[error("dit bestand mag niet gelezen worden; vraag om leesrechten of maak er een kopie van")]
    NoRights,
    /// Reading failed halfway.
    #[error(
        "het lezen is niet gelukt{}; probeer het opnieuw of maak een kopie op deze computer", system_code(.0)
    )]
    Read(std::io::Error),
    /// Larger than the limit.
    #[error("het bestand is groter dan {MAX_FILE_MB} MB; kies een deel van de tabel")]
    TooLarge,
    /// Nothing in it.
    #[error("het bestand is leeg; kies een bestand met een kop en rijen")]
    Empty,
    /// A kind of file that is no table.
    #[error(
        "dit lijkt {0} en geen tabel; sla de gegevens op als CSV of als Excel-bestand (.xlsx) en lees dat bestand in"
    )]
    LooksLike(&'static str),
    /// A spreadsheet that cannot be read.
    #[error(
        "dit Excel-, OpenDocument- of ZIP-bestand is beschadigd of niet volledig; open het in Excel of LibreOffice en sla het opnieuw op"
    )]
    DamagedBook,
    /// A spreadsheet behind a password.
    #[error(
        "dit bestand is met een wachtwoord beveiligd; open het en sla het zonder wachtwoord op"
    )]
    Locked,
    /// A spreadsheet that is larger inside than any table of figures.
    #[error(
        "uitgepakt is dit bestand veel te groot (meer dan {MAX_UNPACKED_MB} MB of te veel onderdelen); kies een deel van de tabel of sla het op als CSV"
    )]
    BookTooLarge,
    /// A spreadsheet without a sheet.
    #[error("in dit bestand staat geen werkblad met een tabel; kies een ander bestand")]
    NoSheet,
    /// More rows than the limit.
    #[error(
        "het werkblad heeft meer dan {} rijen; kies een deel van de tabel of sla het op als CSV",
        nl::number(f64::from(MAX_SHEET_ROWS), 0)
    )]
    TooManyRows,
    /// The bytes changed between two looks.
    #[error(
        "het bestand veranderde tijdens het lezen; sluit het in andere programma's en probeer het opnieuw"
    )]
    Changed,
    /// More columns than the limit.
    #[error("het bestand heeft {0} kolommen en hoogstens {MAX_COLUMNS} kan; kies minder kolommen")]
    TooManyColumns(usize),
    /// More cells than the limit.
    #[error("het bestand heeft meer dan {} cellen; kies een deel van de tabel", nl::number(MAX_CELLS as f64, 0))]
    TooManyCells,
    /// A cell or row larger than the limit.
    #[error(
        "rij {rij}: een cel is groter dan {MAX_CELL_MB} MB; waarschijnlijk ontbreekt een aanhalingsteken (\"), herstel dat in het bestand"
    )]
    CellTooLarge {
        /// The row; the header is row 1.
        rij: u64,
    },
    /// No importer knows it.
    #[error(
        "de kolommen van dit bestand horen bij geen soort die Wijkbeeld kent ({0}); kijk of de kop op rij 1 staat, of noem de soort met --soort"
    )]
    NotRecognised(String),
    /// `--soort` names no importer.
    #[error("'{gevraagd}' is geen soort; kies uit {soorten}")]
    UnknownSoort {
        /// What was asked.
        gevraagd: String,
        /// The kinds there are.
        soorten: String,
    },
    /// `--soort` names an importer that the header does not fit.
    #[error("dit bestand past niet bij soort {soort}: {reden}")]
    DoesNotFit {
        /// The kind that was asked.
        soort: &'static str,
        /// What does not fit.
        reden: String,
    },
    /// Another delimiter than `;`.
    #[error(
        "de kolommen zijn niet met puntkomma's gescheiden; sla het bestand op als CSV met ; tussen de kolommen"
    )]
    NoSemicolons,
    /// Columns that the kind needs.
    #[error("in de kop ontbreekt {0}; voeg die kolom toe")]
    MissingColumns(String),
    /// The same column twice.
    #[error("de kolom '{0}' staat twee keer in de kop; haal er één weg")]
    DuplicateColumn(String),
    /// A column whose name is a text.
    #[error("de naam van kolom '{0}' is langer dan {MAX_ID} tekens; kort die naam in")]
    LongColumn(String),
    /// Columns that the kind does not have.
    #[error("onbekende kolom in de kop: {onbekend}; de kolommen zijn {bekend}")]
    UnknownColumns {
        /// The columns that are not known.
        onbekend: String,
        /// The columns there are.
        bekend: String,
    },
    /// So many cells are wrong that it must be another kind of file.
    #[error("meer dan {} cellen zijn niet te gebruiken; kijk of dit het goede bestand is", nl::number(super::MAX_REFUSED as f64, 0))]
    TooManyRefused,
    /// More sources than the limit.
    #[error("het bestand noemt meer dan {} verschillende bronnen; zet in kolom 'bron' alleen de bron, niet de rij", nl::number(super::waarnemingen::MAX_BRONNEN as f64, 0))]
    TooManyBronnen,
    /// More new leefgebieden than the limit.
    #[error(
        "het bestand noemt meer dan {} leefgebieden die nog niet bestaan; kijk of in kolom 'leefgebied' het leefgebied staat",
        super::indicatoren::MAX_NEW_LEEFGEBIEDEN
    )]
    TooManyLeefgebieden,
    /// More places or partners than the limit.
    #[error(
        "het bestand heeft meer dan {} rijen; kies alleen de plekken of partners van uw gemeente",
        nl::number(super::vermeldingen::MAX_ROWS as f64, 0)
    )]
    TooManyVermeldingen,
    /// More new indicators than the limit.
    #[error("het bestand noemt meer dan {} indicatoren die nog niet bestaan; kijk of in kolom 'indicator' de indicator staat", nl::number(super::waarnemingen::MAX_NEW_INDICATOREN as f64, 0))]
    TooManyIndicatoren,
    /// Nothing tells the period of a table.
    #[error(
        "in dit bestand staat niet over welk jaar het gaat; noem het met --jaar, of zet het jaar in de naam van het bestand"
    )]
    NoPeriode,
    /// Nothing tells the year of a KWB.
    #[error(
        "het jaar van deze KWB staat niet in het bestand; noem het met --jaar, of geef het bestand de naam van CBS (met 84799NED bijvoorbeeld)"
    )]
    NoYear,
    /// `--jaar` contradicts the file.
    #[error(
        "--jaar {jaar} past niet bij dit bestand: {reden}; laat --jaar weg of kies het goede bestand"
    )]
    OtherYear {
        /// The year that was asked.
        jaar: i32,
        /// What the file says.
        reden: String,
    },
    /// No row of the own gemeente.
    #[error("in dit bestand staat niets over {0}; kies een bestand met die gemeente")]
    NothingOfGemeente(String),
    /// No gemeente with that name or code.
    #[error("gemeente '{gevraagd}' staat niet in dit bestand{bijna}")]
    GemeenteNotFound {
        /// What was asked.
        gevraagd: String,
        /// Names that look like it, as the end of the sentence.
        bijna: String,
    },
    /// Several gemeenten with that name.
    #[error("'{gevraagd}' kan meer dan één gemeente zijn: {keuzes}; noem de code")]
    GemeenteAmbiguous {
        /// What was asked.
        gevraagd: String,
        /// Names with codes.
        keuzes: String,
    },
    /// The text of a GeoJSON file ends too early.
    #[error("het bestand houdt halverwege op; haal het opnieuw op bij de bron")]
    HalfJson,
    /// A text that begins as GeoJSON and is none.
    #[error(
        "op regel {regel}, teken {teken} is dit geen geldige GeoJSON; haal het bestand opnieuw op bij de bron"
    )]
    NotGeoJson {
        /// Line; the first is 1.
        regel: usize,
        /// Place in the line.
        teken: usize,
    },
    /// GeoJSON without features.
    #[error(
        "in dit GeoJSON-bestand staan geen gebieden; kies een bestand met grenzen van wijken of buurten"
    )]
    NoFeatures,
    /// More bytes in one area than the limit.
    #[error(
        "een gebied in dit bestand is groter dan {MAX_FEATURE_MB} MB; vereenvoudig de grenzen in een kaartprogramma"
    )]
    FeatureTooLarge,
    /// More areas than the limit.
    #[error(
        "het bestand heeft meer dan {} gebieden; kies alleen die van uw gemeente",
        nl::number(*.0 as f64, 0)
    )]
    TooManyFeatures(u64),
    /// More points than the limit in all boundaries together.
    #[error(
        "de grenzen hebben samen meer dan {} punten; vereenvoudig ze in een kaartprogramma",
        nl::number(MAX_ALL_POINTS as f64, 0)
    )]
    TooManyPoints,
    /// What the process that reads said, with the name of the file.
    #[error("{0}")]
    Told(String),
    /// The process that reads ended before it was done.
    #[error(
        "dit bestand kan niet gelezen worden: het vraagt te veel geheugen of is met opzet zo gemaakt; kies een deel van de tabel, of sla hem opnieuw op als CSV"
    )]
    ReaderDied,
    /// The process that reads took too long.
    #[error(
        "het lezen duurde langer dan {0} seconden en is gestopt; kies een deel van de tabel, of sla hem op als CSV"
    )]
    TooSlow(u64),
    /// The process that reads cannot be started.
    #[error("het inlezen kan niet starten ({0}); start Wijkbeeld opnieuw")]
    NoReader(std::io::Error),
    /// The user stopped the work.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl ImportError {
    /// The same error with the name of the file in front; a cancelled job names none.
    #[must_use]
    pub fn in_file(self, bestand: impl Into<String>) -> Self {
        match self {
            Self::Cancelled(_) | Self::InFile { .. } | Self::Told(_) => self,
            oorzaak => Self::InFile { bestand: bestand.into(), oorzaak: Box::new(oorzaak) },
        }
    }
}

/// The number of what the system said, for who helps: its words are not the user's.
fn system_code(error: &std::io::Error) -> String {
    error.raw_os_error().map(|code| format!(" (code {code})")).unwrap_or_default()
}

impl From<std::io::Error> for ImportError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::PermissionDenied => Self::NoRights,
            std::io::ErrorKind::IsADirectory => Self::IsFolder,
            _ => Self::Read(error),
        }
    }
}
