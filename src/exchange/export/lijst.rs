//! Which lists of rows leave the file as a table, and with which columns.

use super::sheet::{Column, Sheet};
use crate::model::basis::{self, Omschrijving};
use crate::model::record::Noun;
use crate::model::veld::VeldSoort;
use std::sync::LazyLock;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lijst {
    /// Places to meet.
    Plekken,
    /// Partners.
    Partners,
    /// Another list of the sociale basis, or its inventory.
    Basis(Noun),
}

impl Lijst {
    /// One of them, and more of them.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Plekken => ("plek", "plekken"),
            Self::Partners => ("partner", "partners"),
            Self::Basis(noun) => {
                let shape = basis::in_lijst(noun);
                shape.map_or(("soort", "soorten"), |one| (one.woorden.een, one.woorden.meer))
            }
        }
    }

    /// What a person calls the list: 'plekken', 'inventarisatie'.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Basis(Noun::Inventarispunt) => "inventarisatie",
            _ => self.words().1,
        }
    }

    /// Whether anything in it names a person.
    pub fn has_persons(self) -> bool {
        match self {
            Self::Basis(noun) => basis::omschrijving(noun)
                .is_some_and(|one| one.kolommen().any(|(kolom, _)| one.is_persoonlijk(kolom))),
            _ => true,
        }
    }
}

/// The inventory: every kind of every wijk, also those that nobody looked at.
static INVENTARIS: [Column; 10] = [
    Column::new("gebied", 12),
    Column::new("wijk", 24),
    Column::new("stand", 14),
    Column::new("soort", 30),
    Column::new("in_bestand", 18),
    Column::new("uitkomst", 24),
    Column::new("toelichting", 50),
    Column::as_text("bevestigd_op", 13),
    Column::new("bevestigd_door", 24),
    Column::new("bron", 50),
];

type Kept = ((Noun, bool), Sheet);

static SHEETS: LazyLock<Vec<Kept>> = LazyLock::new(|| {
    let both = |one: &&'static Omschrijving| {
        [true, false].map(|persons| ((one.noun, persons), sheet_of(one, persons)))
    };
    basis::ALLE.iter().flat_map(both).collect()
});

/// The sheet of a described noun; without what names a person unless asked.
pub(super) fn sheet(noun: Noun, met_personen: bool) -> Option<&'static Sheet> {
    let found = SHEETS.iter().find(|(key, _)| *key == (noun, met_personen));
    found.map(|(_, sheet)| sheet)
}

fn sheet_of(one: &'static Omschrijving, persons: bool) -> Sheet {
    let wanted = |kolom: &&str| persons || !one.is_persoonlijk(kolom);
    let columns = match one.noun {
        Noun::Inventarispunt => {
            INVENTARIS.iter().filter(|column| wanted(&column.name)).copied().collect()
        }
        _ => {
            let own = one.kolommen().filter(|(kolom, _)| wanted(kolom));
            let id = std::iter::once(Column::as_text("id", 38));
            id.chain(own.map(|(kolom, soort)| column(kolom, soort))).collect()
        }
    };
    Sheet { name: one.noun.table(), columns }
}

fn column(kolom: &'static str, soort: Option<VeldSoort>) -> Column {
    match soort {
        Some(VeldSoort::Datum | VeldSoort::Dag | VeldSoort::Moment | VeldSoort::Telefoon) => {
            Column::as_text(kolom, 14)
        }
        Some(VeldSoort::Lang) => Column::new(kolom, 50),
        Some(VeldSoort::Naam | VeldSoort::Rij(_) | VeldSoort::Rijen(_)) => Column::new(kolom, 36),
        None => Column::new(kolom, 50),
        _ => Column::new(kolom, 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_person_only_leaves_when_asked() {
        for one in basis::ALLE {
            let names = |persons| -> Vec<&str> {
                let sheet = sheet(one.noun, persons).unwrap();
                sheet.columns.iter().map(|column| column.name).collect()
            };
            let personal = |name: &&str| one.is_persoonlijk(name);
            assert!(!names(false).iter().any(personal), "{}", one.woord);
            assert!(names(true).iter().any(personal) || one.noun == Noun::Inventarisatie);
        }
        let functie = sheet(Noun::Functie, false).unwrap();
        assert!(functie.columns.iter().any(|column| column.name == "soort"));
    }
}
