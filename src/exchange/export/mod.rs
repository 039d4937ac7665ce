//! Export: what the file holds as a table that a colleague or another program can read.

mod bronnen;
mod comma;
mod form;
pub mod gebieden;
pub mod indicatoren;
mod lijst;
mod ods;
mod package;
mod sheet;
#[cfg(test)]
mod tests;
pub mod vermeldingen;
pub mod waarnemingen;
mod xlsx;

pub use form::Form;

use crate::model::nl;
use crate::model::progress::Cancelled;
use crate::model::record::Noun;

/// What a table is about: which rows its writer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Figures: [`waarnemingen::write`].
    Waarnemingen,
    /// The catalogue: [`indicatoren::write`].
    Indicatoren,
    /// Outlines: [`gebieden::write`].
    Gebieden,
    /// Places or partners: [`vermeldingen::write`].
    Vermeldingen(vermeldingen::Lijst),
}

/// A table that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exporter {
    /// Its fixed id (`--soort`).
    pub id: &'static str,
    /// What a person reads in a list.
    pub text: &'static str,
    /// The forms of a table in which it is written; none of what is a map.
    pub forms: &'static [Form],
    /// Which rows it takes.
    pub kind: Kind,
}

/// Every table that can be written, in the order of a list on the screen.
pub static EXPORTERS: &[Exporter] = &[
    Exporter { id: "waarnemingen", text: "Cijfers", forms: &Form::ALL, kind: Kind::Waarnemingen },
    Exporter {
        id: "indicatoren",
        text: "Indicatoren",
        forms: &[Form::Csv],
        kind: Kind::Indicatoren,
    },
    Exporter {
        id: "ontmoetingsplekken",
        text: "Ontmoetingsplekken",
        forms: &[Form::Xlsx, Form::Csv],
        kind: Kind::Vermeldingen(vermeldingen::Lijst::Plekken),
    },
    Exporter {
        id: "partners",
        text: "Partners",
        forms: &[Form::Xlsx, Form::Csv],
        kind: Kind::Vermeldingen(vermeldingen::Lijst::Partners),
    },
    basis("inventarisatie", "Inventarisatie", Noun::Inventarispunt),
    basis("functies", "Wie is wie", Noun::Functie),
    basis("diensten", "Diensten", Noun::Dienst),
    basis("activiteiten", "Activiteiten", Noun::Activiteit),
    basis("betrekkingen", "Betrekkingen", Noun::Betrekking),
    basis("convenanten", "Convenanten", Noun::Convenant),
    basis("aanbevelingen", "Aanbevelingen", Noun::Aanbeveling),
    basis("projecten", "Projecten", Noun::Project),
    basis("barrieres", "Barrières", Noun::Barriere),
    Exporter { id: "gebieden", text: "Grenzen", forms: &[], kind: Kind::Gebieden },
];

/// A list of the sociale basis.
const fn basis(id: &'static str, text: &'static str, noun: Noun) -> Exporter {
    let kind = Kind::Vermeldingen(vermeldingen::Lijst::Basis(noun));
    Exporter { id, text, forms: &[Form::Xlsx, Form::Csv], kind }
}

impl Exporter {
    /// Whether it can be written as a map.
    fn is_map(&self) -> bool {
        matches!(self.kind, Kind::Gebieden | Kind::Vermeldingen(vermeldingen::Lijst::Plekken))
    }

    /// The endings of the files that it can be written to, without a point.
    pub fn endings(&self) -> Vec<&'static str> {
        let forms = self.forms.iter().map(|form| form.ending());
        forms.chain(self.is_map().then_some(gebieden::ENDING)).collect()
    }
}

/// The table with this id.
pub fn exporter(id: &str) -> Option<&'static Exporter> {
    EXPORTERS.iter().find(|exporter| exporter.id == id)
}

/// Why a table is not written; each text is a Dutch sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A sheet ends before the rows do.
    #[error(
        "in een blad van Excel of LibreOffice passen {} rijen en dit zijn er {}; kies CSV (een naam die eindigt op .csv)",
        whole(.most),
        whole(.number)
    )]
    TooManyRows {
        /// The rows that there are.
        number: usize,
        /// The rows that there can be.
        most: usize,
    },
    /// A text does not fit in a cell of Excel.
    #[error(
        "bij {gebied}, {indicator} staat een tekst van meer dan {} tekens, en die past niet in een cel van Excel; kies LibreOffice of CSV (een naam die eindigt op .ods of .csv)",
        whole(.most)
    )]
    TextTooLong {
        /// Code of the gebied of the row.
        gebied: String,
        /// Id of its indicator.
        indicator: String,
        /// The longest text that there can be.
        most: usize,
    },
    /// The user stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The output refuses.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn whole(number: &usize) -> String {
    nl::number(*number as f64, 0)
}
