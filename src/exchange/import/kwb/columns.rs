//! Which column is what, by name.

use crate::exchange::catalogue::Catalogue;
use crate::exchange::ids::{base_name, id_of};
use crate::exchange::import::{Head, ImportError};
use std::collections::{HashMap, HashSet};

/// Columns that say which gebied a row is about.
const ABOUT_GEBIED: [&str; 6] =
    ["ID", "WijkenEnBuurten", "Gemeentenaam", "SoortRegio", "Codering", INDELINGSWIJZIGING];

const INDELINGSWIJZIGING: &str = "IndelingswijzigingWijkenEnBuurten";

/// The columns of a KWB.
pub struct Kolommen {
    /// Where the code stands.
    pub code: usize,
    /// Where the name of the gemeente stands, if it does.
    pub naam: Option<usize>,
    /// The columns with figures.
    pub indicatoren: Vec<Kolom>,
    /// Place of the number of inhabitants among the figures.
    pub inwoners: Option<usize>,
    /// Place of the class of stedelijkheid among the figures.
    pub stedelijkheid: Option<usize>,
    /// The number of columns of the file.
    pub width: usize,
}

/// A column with figures.
pub struct Kolom {
    /// Where it stands in the file.
    pub place: usize,
    /// Its name in the file.
    pub name: String,
    /// Its name without number, preceded by its parent when the name is repeated.
    pub base: String,
    /// Id of the indicator.
    pub id: String,
}

impl Kolommen {
    /// Whether these are the columns of a KWB.
    pub fn recognised(head: &Head) -> bool {
        let has = |base: &str| place_of(head, base).is_some();
        (has("WijkenEnBuurten") || has("Codering")) && has("AantalInwoners")
    }

    /// Finds every column.
    ///
    /// # Errors
    /// When the code column is missing or a column stands there twice.
    pub fn new(head: &Head, catalogue: &Catalogue) -> Result<Self, ImportError> {
        refuse_doubles(head)?;
        let code = place_of(head, "WijkenEnBuurten")
            .or_else(|| place_of(head, "Codering"))
            .ok_or_else(|| ImportError::MissingColumns("kolom 'WijkenEnBuurten'".to_owned()))?;
        let indicatoren = figures(head, catalogue);
        let place =
            |base: &str| indicatoren.iter().position(|kolom| base_name(&kolom.name) == base);
        Ok(Self {
            code,
            naam: place_of(head, "Gemeentenaam"),
            inwoners: place("AantalInwoners"),
            stedelijkheid: place("MateVanStedelijkheid"),
            width: head.columns.len(),
            indicatoren,
        })
    }

    /// Place of the indicator with this id among the figures.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.indicatoren.iter().position(|kolom| kolom.id == id)
    }
}

fn place_of(head: &Head, base: &str) -> Option<usize> {
    head.columns.iter().position(|column| base_name(column) == base)
}

fn refuse_doubles(head: &Head) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    match head.columns.iter().find(|column| !seen.insert(column.as_str())) {
        Some(double) => Err(ImportError::DuplicateColumn(double.clone())),
        None => Ok(()),
    }
}

fn figures(head: &Head, catalogue: &Catalogue) -> Vec<Kolom> {
    let mut count: HashMap<&str, u32> = HashMap::new();
    for column in &head.columns {
        *count.entry(base_name(column)).or_default() += 1;
    }
    let mut taken = HashSet::new();
    let mut kolommen = Vec::new();
    for (place, column) in head.columns.iter().enumerate() {
        let base = base_name(column);
        if ABOUT_GEBIED.contains(&base) || column.is_empty() {
            continue;
        }
        let repeated = count.get(base).is_some_and(|&count| count > 1);
        let base = if repeated { with_parent(head, place) } else { base.to_owned() };
        let id = unique_id(&base, column, catalogue, &taken);
        taken.insert(id.clone());
        kolommen.push(Kolom { place, name: column.clone(), base, id });
    }
    kolommen
}

/// The name with that of its parent in front: the nearest total before it
/// (`Appartement_48` after `GemiddeldElektriciteitsverbruikTotaal_47`).
fn with_parent(head: &Head, place: usize) -> String {
    let base = base_name(&head.columns[place]);
    let total = |column: &String| base_name(column).strip_suffix("Totaal").map(str::to_owned);
    let parent = head.columns[..place].iter().rev().find_map(total).unwrap_or_default();
    format!("{parent}{base}")
}

/// The id of the alias table, else that of the name, else that of the name with its number.
fn unique_id(base: &str, column: &str, catalogue: &Catalogue, taken: &HashSet<String>) -> String {
    let aliased = catalogue.id_of_column(base).map(str::to_owned);
    let free = |id: &String| !taken.contains(id);
    aliased.filter(free).or_else(|| Some(id_of(base)).filter(free)).unwrap_or_else(|| id_of(column))
}
