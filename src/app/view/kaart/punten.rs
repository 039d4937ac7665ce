//! A batch of coordinates that someone pastes: which place each line is about, and what happens.

use crate::app::AppError;
use crate::app::plekken::omtrekken;
use crate::document::Document;
use crate::document::records::Record;
use crate::methods::gelijkend::{Vergelijkbaar, find_resembling, fold, same_address_key};
use crate::methods::geometrie::Omtrekken;
use crate::methods::geometrie::regel::{Regel, of_line};
use crate::model::nl;
use crate::model::record::{Edit, Id, Noun, Value};
use geo::Coord;
use std::collections::{HashMap, HashSet};

/// What becomes of the lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PuntenView {
    /// A row per line that says something.
    pub rijen: Vec<PuntRij>,
    /// The points that places get.
    pub edits: Vec<Edit>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PuntRij {
    /// The name of the place, or the line itself.
    pub naam: String,
    /// Where it comes, or why nothing happens and what to do.
    pub zegt: String,
    /// Whether it comes on the map.
    pub lot: Lot,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lot {
    /// The place comes on the map.
    Gaat,
    /// It does, and that may be wrong.
    LetOp,
    /// Nothing happens.
    Niet,
}

const LET_OP: &str = "let op: ";
/// Longer lines are cut.
const MOST: usize = 60;

impl PuntenView {
    /// Reads the lines beside the places of a file.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document, tekst: &str) -> Result<Self, AppError> {
        let mut plekken = document.records(Noun::Ontmoetingsplek)?;
        plekken.retain(|plek| !plek.removed());
        let labels = document.gebieden()?.into_iter();
        let labels = labels.map(|(_, one)| (one.code.clone(), one.label())).collect();
        let kennis =
            Kennis { bekend: Bekend::of(&plekken), omtrekken: omtrekken(document)?, labels };
        Ok(kennis.view(tekst))
    }

    /// 'Zet 12 plekken op de kaart'
    pub fn knop(&self) -> String {
        match self.edits.len() {
            0 => "Zet op de kaart".to_owned(),
            1 => "Zet 1 plek op de kaart".to_owned(),
            more => format!("Zet {more} plekken op de kaart"),
        }
    }
}

/// What lines are read beside.
struct Kennis<'a> {
    bekend: Bekend<'a>,
    omtrekken: Omtrekken,
    /// Names of gebieden by code.
    labels: HashMap<String, String>,
}

/// The places, in the forms in which lines may name them.
struct Bekend<'a> {
    plekken: Vec<Plek<'a>>,
    vergelijkbaar: Vec<Vergelijkbaar>,
}

struct Plek<'a> {
    record: &'a Record,
    file_id: String,
    naam: String,
    adres: Option<String>,
}

impl<'a> Bekend<'a> {
    fn of(records: &'a [Record]) -> Self {
        let plek = |record: &'a Record| Plek {
            record,
            file_id: record.file_id(),
            naam: fold(record.text("naam")),
            adres: same_address_key(record.text("adres")),
        };
        let alike = |record: &Record| Vergelijkbaar::new(record.text("naam"), "");
        Self {
            plekken: records.iter().map(plek).collect(),
            vergelijkbaar: records.iter().map(alike).collect(),
        }
    }

    /// The places that cells name: by id, else by name and address, else by a name that resembles.
    fn named(&self, cells: &[&str]) -> Vec<&'a Record> {
        let by = |is: &dyn Fn(&Plek<'_>, &str) -> bool| -> Vec<&'a Record> {
            let named = |plek: &&Plek<'a>| cells.iter().any(|cell| is(plek, cell));
            self.plekken.iter().filter(named).map(|plek| plek.record).collect()
        };
        let ids = by(&|plek, cell| plek.file_id == cell);
        if !ids.is_empty() {
            return ids;
        }
        let names = by(&|plek, cell| !plek.naam.is_empty() && plek.naam == fold(cell));
        let addresses =
            by(&|plek, cell| plek.adres.is_some() && plek.adres == same_address_key(cell));
        let both: Vec<&Record> = names
            .iter()
            .copied()
            .filter(|one| addresses.iter().any(|other| other.id() == one.id()))
            .collect();
        [both, names, addresses, self.resembling(cells)]
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn resembling(&self, cells: &[&str]) -> Vec<&'a Record> {
        let alike = cells.iter().flat_map(|cell| {
            find_resembling(&Vergelijkbaar::new(cell, ""), &self.vergelijkbaar, 2)
        });
        let places: HashSet<usize> = alike.collect();
        places.into_iter().map(|place| self.plekken[place].record).collect()
    }
}

impl Kennis<'_> {
    fn view(&self, tekst: &str) -> PuntenView {
        let mut view = PuntenView::default();
        let mut done: HashSet<Id> = HashSet::new();
        for (nr, line) in tekst.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let regel = of_line(line);
            if nr == 0 && is_head(&regel, line) {
                continue;
            }
            let (rij, edit) = match self.found(&regel) {
                Ok((plek, punt)) if done.insert(plek.id()) => self.put(plek, punt),
                Ok((plek, _)) => {
                    (no(plek.text("naam"), "staat hierboven al; deze regel telt niet mee"), None)
                }
                Err(why) => (no(line, why), None),
            };
            view.rijen.push(rij);
            view.edits.extend(edit);
        }
        view
    }

    fn found<'s>(&'s self, regel: &Regel<'_>) -> Result<(&'s Record, Coord), &'static str> {
        let punt = regel.punt.ok_or(
            "hier staat geen punt in Nederland; schrijf na de naam bijvoorbeeld 140700 470700 of 52,2293 5,1837",
        )?;
        match self.bekend.named(&regel.cellen).as_slice() {
            [] => Err(
                "geen plek heet zo of heeft dit adres; voeg de plek eerst toe of verbeter de naam",
            ),
            [one] => Ok((one, punt)),
            _ => Err("meer dan één plek past hierbij; zet het adres erbij"),
        }
    }

    /// The place gets the point; what is strange about that is said.
    fn put(&self, plek: &Record, punt: Coord) -> (PuntRij, Option<Edit>) {
        let ligging = self.omtrekken.ligging(punt);
        let label = |code: &str| self.labels.get(code).cloned().unwrap_or_else(|| code.to_owned());
        let zegt = match (&ligging.wijk, plek.text("wijk")) {
            (None, _) => format!("{LET_OP}dit punt ligt buiten de wijken"),
            (Some(wijk), was) if !was.is_empty() && was != wijk => {
                format!("{LET_OP}komt in {} te liggen en stond in {}", label(wijk), label(was))
            }
            (Some(wijk), _) => match &ligging.buurt {
                Some(buurt) => format!("{}, {}", label(wijk), label(buurt)),
                None => label(wijk),
            },
        };
        let lot = if zegt.starts_with(LET_OP) { Lot::LetOp } else { Lot::Gaat };
        let moved = moved(plek, punt).map(|by| format!("{zegt}; schuift {by} meter op"));
        let rij = PuntRij { naam: plek.text("naam").to_owned(), zegt: moved.unwrap_or(zegt), lot };
        let fields = vec![("rd_x", punt.x.into()), ("rd_y", punt.y.into())];
        (rij, Some(Edit::change(Noun::Ontmoetingsplek, plek.id(), fields)))
    }
}

/// A line above the places that only names the columns.
fn is_head(regel: &Regel<'_>, line: &str) -> bool {
    regel.punt.is_none() && !line.chars().any(|c| c.is_ascii_digit())
}

fn no(naam: &str, zegt: &str) -> PuntRij {
    let line = naam.split_whitespace().collect::<Vec<_>>().join(" ");
    let naam = match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    };
    PuntRij { naam, zegt: format!("niet geplaatst: {zegt}"), lot: Lot::Niet }
}

/// How far a place moves that has a point already, in metres.
fn moved(plek: &Record, punt: Coord) -> Option<String> {
    let metres = |kolom: &str| match plek.get(kolom) {
        Value::Real(metres) => Some(*metres),
        _ => None,
    };
    let (x, y) = (metres("rd_x")?, metres("rd_y")?);
    Some(nl::number((punt.x - x).hypot(punt.y - y), 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::seed;

    fn read(tekst: &str) -> PuntenView {
        let seed = seed::voorbeeld("hilversum").unwrap();
        let document = Document::in_memory(&seed, "Test").unwrap();
        PuntenView::read(&document, tekst).unwrap()
    }

    fn zegt(tekst: &str) -> String {
        read(tekst).rijen.iter().map(|rij| format!("{}: {}", rij.naam, rij.zegt)).collect()
    }

    #[test]
    fn each_line_finds_its_place_and_the_rest_is_said() {
        let tekst = "Naam\tAdres\tx\ty\n\
                     Wijkcentrum St. Joseph\t\t141500\t471000\n\
                     \n\
                     wijkcentrum st joseph\t\t141501\t471000\n\
                     Kasteel Hoogstaand\t\t141000\t471000\n\
                     Wijkcentrum Lopes Dias\t\t12\t13\n";
        let view = read(tekst);
        let kan: Vec<bool> = view.rijen.iter().map(|rij| rij.lot == Lot::Gaat).collect();
        assert_eq!(kan, [true, false, false, false], "{:?}", view.rijen);
        assert!(view.rijen[1].zegt.contains("staat hierboven al"));
        assert!(view.rijen[2].zegt.contains("geen plek heet zo"));
        assert!(view.rijen[3].zegt.contains("hier staat geen punt"));
        assert_eq!(view.knop(), "Zet 1 plek op de kaart");
        let fields = vec![("rd_x", 141_500.0.into()), ("rd_y", 471_000.0.into())];
        assert_eq!(view.edits[0].fields, fields);
    }

    #[test]
    fn what_is_strange_about_a_point_is_said() {
        // De Geus stands at 141098,7 471275,2: 3-4-5.
        let moved = zegt("Buurthuis De Geus 141128,7 471315,2");
        assert!(moved.ends_with("; schuift 50 meter op"), "{moved}");
        let far = zegt("Buurthuis De Geus 120000 487000");
        assert!(far.contains("let op: dit punt ligt buiten de wijken"), "{far}");
        // Zuid instead of Oost: 140400 469700 lies in WK040205 or its neighbour.
        let other = zegt("Buurthuis De Geus 140000 472500");
        assert!(
            other.contains("let op: komt in ") && other.contains(" en stond in Oost"),
            "{other}"
        );
    }

    #[test]
    fn a_place_is_found_by_address_and_by_a_name_that_resembles() {
        let seed = seed::voorbeeld("hilversum").unwrap();
        let document = Document::in_memory(&seed, "Test").unwrap();
        let all = document.plekken(None).unwrap();
        let own = |adres: &str| all.iter().filter(|plek| plek.adres == adres).count();
        let one = all.iter().find(|plek| !plek.adres.is_empty() && own(&plek.adres) == 1).unwrap();
        let found = PuntenView::read(&document, &format!("{}; 141000; 471000", one.adres)).unwrap();
        assert_eq!(found.rijen[0].naam, one.naam);
        assert_eq!(read("de geus, 141000, 471000").rijen[0].naam, "Buurthuis De Geus");
    }
}
