//! Rows of the nouns that people change, as the change log sees them: fields with values.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The random 128-bit id of a row.
pub type Id = Uuid;

/// One value of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing filled in.
    Null,
    /// A whole number or ja/nee (1/0).
    Int(i64),
    /// A number.
    Real(f64),
    /// A text.
    Text(String),
    /// The id of another row.
    Id(Id),
}

impl Value {
    /// The text, when it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, when it is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(i64::from(yes))
    }
}

impl From<Id> for Value {
    fn from(id: Id) -> Self {
        Self::Id(id)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Makes the enum of nouns with its list and its tables, so that a noun is one entry.
macro_rules! nouns {
    ($($(#[$doc:meta])+ $name:ident = $table:literal,)+) => {
        /// A kind of row that people change and the log explains.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Noun {
            $($(#[$doc])+ $name,)+
        }

        impl Noun {
            /// Every noun; a row may refer only to rows of nouns before its own.
            pub const ALL: [Self; [$($table),+].len()] = [$(Self::$name),+];

            /// Its name in the file and the log.
            pub fn table(self) -> &'static str {
                match self {
                    $(Self::$name => $table,)+
                }
            }
        }
    };
}

nouns! {
    /// A setting of the file (which gemeente it is about).
    Instelling = "instelling",
    /// A theme of the Foto.
    Leefgebied = "leefgebied",
    /// A measure.
    Indicator = "indicator",
    /// A source.
    Bron = "bron",
    /// Figures that came in together from one bron.
    Batch = "batch",
    /// Another spelling of a name or word.
    Alias = "alias",
    /// What people decided about a wijk (whether it takes part in the Foto).
    Wijkkeuze = "wijkkeuze",
    /// A place to meet.
    Ontmoetingsplek = "ontmoetingsplek",
    /// An organisation or group.
    Partner = "partner",
    /// A municipal task or goal.
    Doel = "doel",
    /// A dated text about a wijk.
    Wijktekst = "wijktekst",
    /// A Foto as it was on a day; never altered.
    Snapshot = "snapshot",
    /// How far the inventory of a wijk is.
    Inventarisatie = "inventarisatie",
    /// Whether a kind of place or partner is there in a wijk.
    Inventarispunt = "inventarispunt",
    /// Who does what in a wijk.
    Functie = "functie",
    /// How two partners go together.
    Betrekking = "betrekking",
    /// What was agreed with partners on paper.
    Convenant = "convenant",
    /// What a partner offers.
    Dienst = "dienst",
    /// What happens at a place.
    Activiteit = "activiteit",
    /// What was recommended.
    Aanbeveling = "aanbeveling",
    /// A project in the openbare ruimte.
    Project = "project",
    /// What nobody walks through.
    Barriere = "barriere",
}

impl Noun {
    /// The field that marks a removed row (a tombstone); a batch is withdrawn.
    pub fn removed_field(self) -> &'static str {
        match self {
            Self::Batch => "ingetrokken",
            _ => "verwijderd",
        }
    }

    /// The noun with this table name.
    pub fn from_table(table: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.table() == table)
    }
}

/// What a user action does to one row; fields that are not named stay as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The kind of row.
    pub noun: Noun,
    /// The row; it is made when it is not there.
    pub id: Id,
    /// The fields that get a value.
    pub fields: Vec<(&'static str, Value)>,
}

impl Edit {
    /// A new row.
    pub fn add(noun: Noun, fields: Vec<(&'static str, Value)>) -> Self {
        Self { noun, id: Id::new_v4(), fields }
    }

    /// Other values for a row.
    pub fn change(noun: Noun, id: Id, fields: Vec<(&'static str, Value)>) -> Self {
        Self { noun, id, fields }
    }

    /// Takes a row away; it can come back.
    pub fn remove(noun: Noun, id: Id) -> Self {
        Self { noun, id, fields: vec![(noun.removed_field(), true.into())] }
    }

    /// Brings a removed row back.
    pub fn restore(noun: Noun, id: Id) -> Self {
        Self { noun, id, fields: vec![(noun.removed_field(), false.into())] }
    }
}
