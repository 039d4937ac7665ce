//! Which column is what, by name.

use crate::exchange::catalogue::Catalogue;
use crate::exchange::ids::{MAX_ID, base_name, id_of, name_of};
use crate::exchange::import::{Head, ImportError, shortened};
use crate::model::indicator::GetalSoort;
use std::collections::{HashMap, HashSet};

/// Columns that hold the code of the gebied of a row, the surest first.
const CODE: [&str; 18] = [
    "WijkenEnBuurten",
    "gwb_code_10",
    "Regiocode (gemeente, wijk, buurt) (code)",
    "Codering",
    "DistrictsAndNeighbourhoods",
    "Encoding",
    "Regiocode",
    "gebiedcode",
    "statcode",
    "bu_code",
    "buurtcode",
    "wk_code",
    "wijkcode",
    "gm_code",
    "gemeentecode",
    "Area_Code",
    "WKC",
    "code",
];

/// Columns that name the gebied of a row itself.
const NAAM: [&str; 6] =
    ["regio", "Wijken en buurten", "wk_naam", "bu_naam", "statnaam", "gebied_naam"];

/// Columns that name the gemeente of a row.
const GEMEENTENAAM: [&str; 3] = ["Gemeentenaam", "gm_naam", "MunicipalityName"];

/// Other columns that are about the row, not figures.
const ABOUT: [&str; 26] = [
    "",
    "ID",
    "SoortRegio",
    "Soort regio",
    "IndelingswijzigingWijkenEnBuurten",
    "Perioden",
    "Leeftijd",
    "Marges",
    "SoortMisdrijf",
    "Soort misdrijf",
    "jaar",
    "Jaar",
    "Year",
    "recs",
    "gwb_code",
    "gwb_code_8",
    "ind_wbi",
    "pst_mvp",
    "pst_dekp",
    "naam",
    "soort",
    "gemeente",
    "wijk",
    "buurt",
    "postcode",
    "stedelijkheidLabel",
];

/// The columns of a table.
pub struct Kolommen {
    /// Where the code stands.
    pub code: usize,
    /// Name of that column.
    pub code_naam: String,
    /// Where a name stands, if it does, and whether it is that of the gebied itself.
    pub naam: Option<(usize, bool)>,
    /// The columns with figures.
    pub figures: Vec<Kolom>,
    /// The number of columns of the file.
    pub width: usize,
    names: Vec<String>,
}

/// A column with figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Kolom {
    /// Where it stands in the file.
    pub place: usize,
    /// Its name in the file.
    pub name: String,
    /// Id of the indicator, without an age group or kind.
    pub id: String,
    /// A readable name.
    pub naam: String,
    /// Unit, where the name says so.
    pub eenheid: String,
}

impl Kolommen {
    /// Finds every column.
    ///
    /// # Errors
    /// When the code column is missing or a column stands there twice.
    pub fn new(head: &Head, catalogue: &Catalogue) -> Result<Self, ImportError> {
        refuse_doubles(head)?;
        refuse_long(head)?;
        let code = code_of(head)
            .ok_or_else(|| ImportError::MissingColumns("kolom 'WijkenEnBuurten'".to_owned()))?;
        let own = any_of(head, &NAAM).filter(|place| *place != code).map(|place| (place, true));
        let naam = own.or_else(|| any_of(head, &GEMEENTENAAM).map(|place| (place, false)));
        Ok(Self {
            code,
            code_naam: head.columns[code].clone(),
            naam,
            figures: figures(head, catalogue),
            width: head.columns.len(),
            names: head.columns.clone(),
        })
    }

    /// Place of the indicator with this id among the figures.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.figures.iter().position(|kolom| kolom.id == id)
    }

    /// The name of the column at a place of the file.
    pub fn name_at(&self, place: usize) -> &str {
        self.names.get(place).map(String::as_str).unwrap_or_default()
    }

    /// Keeps only the figures that are wanted.
    pub fn retain(&mut self, wanted: impl Fn(&Kolom) -> bool) {
        self.figures.retain(wanted);
    }
}

/// Where the code of the gebied stands.
pub fn code_of(head: &Head) -> Option<usize> {
    any_of(head, &CODE)
}

/// Where a column with this name stands, its number left aside; in any case.
pub fn place_of(head: &Head, name: &str) -> Option<usize> {
    head.columns.iter().position(|column| is_named(column, name))
}

fn any_of(head: &Head, names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| place_of(head, name))
}

fn is_named(column: &str, name: &str) -> bool {
    column.eq_ignore_ascii_case(name) || base_name(column).eq_ignore_ascii_case(name)
}

fn refuse_doubles(head: &Head) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    let named = head.columns.iter().filter(|column| !column.is_empty());
    match named.into_iter().find(|column| !seen.insert(column.as_str())) {
        Some(double) => Err(ImportError::DuplicateColumn(shortened(double))),
        None => Ok(()),
    }
}

/// An id is made of a name, so a name is no longer than an id.
fn refuse_long(head: &Head) -> Result<(), ImportError> {
    match head.columns.iter().find(|column| column.chars().nth(MAX_ID).is_some()) {
        Some(long) => Err(ImportError::LongColumn(shortened(long))),
        None => Ok(()),
    }
}

fn figures(head: &Head, catalogue: &Catalogue) -> Vec<Kolom> {
    let about = |column: &str| {
        let lists = [&CODE[..], &NAAM[..], &GEMEENTENAAM[..], &ABOUT[..]];
        lists.iter().any(|names| names.iter().any(|name| is_named(column, name)))
    };
    let mut count: HashMap<&str, u32> = HashMap::new();
    for column in &head.columns {
        *count.entry(base_name(column)).or_default() += 1;
    }
    let mut taken = HashSet::new();
    let mut kolommen = Vec::new();
    for (place, column) in head.columns.iter().enumerate() {
        let (title, eenheid) = title_and_unit(column);
        // Without a letter or digit there is nothing to call it by.
        if about(column) || id_of(title).is_empty() {
            continue;
        }
        let repeated = count.get(title).is_some_and(|&count| count > 1);
        let base = if repeated { with_parent(head, place) } else { title.to_owned() };
        let id = unique_id(&base, column, catalogue, &taken);
        taken.insert(id.clone());
        let naam = name_of(&base);
        kolommen.push(Kolom { place, name: column.clone(), id, naam, eenheid });
    }
    kolommen
}

/// `Particuliere huishoudens (Aantal)` is a title with its unit; other columns have a number.
fn title_and_unit(column: &str) -> (&str, String) {
    let unit = column.strip_suffix(')').and_then(|column| column.rsplit_once(" ("));
    match unit {
        Some((title, unit)) => (title.trim(), unit_word(unit)),
        None => (base_name(column), String::new()),
    }
}

fn unit_word(unit: &str) -> String {
    match unit.trim() {
        "Getal" | "getal" => String::new(),
        "Aantal" => "aantal".to_owned(),
        "1 000 euro" | "x 1 000 euro" | "1000 euro" => "× € 1.000".to_owned(),
        other => other.to_owned(),
    }
}

/// What kind of number a unit makes.
pub fn soort_of_unit(eenheid: &str) -> Option<GetalSoort> {
    let lower = eenheid.to_lowercase();
    match lower.as_str() {
        "%" => Some(GetalSoort::Percentage),
        "aantal" => Some(GetalSoort::Aantal),
        _ if lower.contains('€') || lower.contains("euro") => Some(GetalSoort::Euro),
        _ if lower.contains("per 1 000") || lower.contains("per 1.000") => {
            Some(GetalSoort::Per1000)
        }
        _ => None,
    }
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
    let free = |id: &String| !taken.contains(id) && !id.is_empty();
    let by_order = || (2..).map(|n| format!("{}-{n}", id_of(base))).find(|id| !taken.contains(id));
    aliased
        .filter(free)
        .or_else(|| Some(id_of(base)).filter(free))
        .or_else(|| Some(id_of(column)).filter(free))
        .or_else(by_order)
        .unwrap_or_default()
}
