//! A network of nodes with lines between them.

use crate::methods::netwerk::WIDE;
use crate::model::figure::{
    Axis, Figure, FigureTable, Getal, Head, Mark, NetMark, NetTeken, Patroon, Tone,
};
use crate::model::nl;
use crate::model::partner::Vorm;
use std::collections::BTreeSet;
use std::sync::Arc;

/// More letters of a name do not stand beside a node, fewer still between many nodes; the whole
/// name stands in the table.
const LETTERS: usize = 30;
const LETTERS_OF_MANY: usize = 18;
const MANY: usize = 60;

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub struct Knoop {
    /// Where it is: x from 0 to [`WIDE`], y from 0 to 1.
    pub at: [f64; 2],
    /// Its form.
    pub vorm: Vorm,
    /// Whether it connects formal and informal.
    pub verbindt: bool,
    /// With how many others it has a line.
    pub buren: usize,
    /// Place of its number.
    pub getal: usize,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Lijn {
    /// Places of both nodes in the list of nodes.
    pub knopen: (usize, usize),
    /// How many lines between the same nodes come before it.
    pub naast: usize,
    /// The word of what it is.
    pub soort: String,
    /// How it is drawn.
    pub patroon: Patroon,
    /// Whether it is read from the first to the second.
    pub gericht: bool,
    /// What is said of it.
    pub gezegd: String,
}

/// Draws lines under nodes; names of who connects first, then of who has most lines.
pub fn netwerk(
    head: Head,
    getallen: &Arc<[Getal]>,
    (knopen, lijnen): (&[Knoop], &[Lijn]),
    tabel: &Arc<FigureTable>,
) -> Figure {
    let mut marks: Vec<Mark> = lijnen.iter().filter_map(|lijn| line(lijn, knopen)).collect();
    let node = |knoop: &Knoop| NetMark::Knoop {
        at: knoop.at,
        vorm: knoop.vorm,
        verbindt: knoop.verbindt,
        getal: knoop.getal,
    };
    marks.extend(knopen.iter().map(node).map(Mark::Net));
    let mut order: Vec<&Knoop> = knopen.iter().collect();
    order.sort_by_key(|knoop| (!knoop.verbindt, usize::MAX - knoop.buren, knoop.getal));
    let letters = if knopen.len() > MANY { LETTERS_OF_MANY } else { LETTERS };
    marks.extend(order.into_iter().filter_map(|knoop| name(knoop, getallen, letters)));
    let rows = legend(knopen, lijnen).into_iter();
    marks.extend(rows.map(|(teken, tekst)| Mark::Net(NetMark::Legenda { teken, tekst })));
    let axis = |to| Axis::Values { from: 0.0, to, ticks: Vec::new(), naam: String::new() };
    Figure {
        head,
        x: axis(WIDE),
        y: axis(1.0),
        getallen: getallen.clone(),
        marks,
        tabel: tabel.clone(),
    }
}

fn line(lijn: &Lijn, knopen: &[Knoop]) -> Option<Mark> {
    let (van, naar) = (knopen.get(lijn.knopen.0)?, knopen.get(lijn.knopen.1)?);
    Some(Mark::Net(NetMark::Lijn {
        van: van.at,
        naar: naar.at,
        knopen: (van.getal, naar.getal),
        naast: lijn.naast,
        patroon: lijn.patroon,
        gericht: lijn.gericht,
        gezegd: lijn.gezegd.clone(),
    }))
}

fn name(knoop: &Knoop, getallen: &[Getal], letters: usize) -> Option<Mark> {
    let text = nl::shortened(&getallen.get(knoop.getal)?.naam, letters);
    let tone = if knoop.verbindt { Tone::Gemeente } else { Tone::Muted };
    Some(Mark::PointLabel { at: knoop.at, tone, text })
}

/// What stands in the picture, and nothing else: forms in their order, then kinds of line by name.
fn legend(knopen: &[Knoop], lijnen: &[Lijn]) -> Vec<(NetTeken, String)> {
    let there = |vorm: &Vorm| knopen.iter().any(|knoop| knoop.vorm == *vorm);
    let forms = Vorm::ALL.into_iter().filter(there);
    let mut rows: Vec<(NetTeken, String)> =
        forms.map(|vorm| (NetTeken::Knoop(vorm), vorm.word().to_owned())).collect();
    if knopen.iter().any(|knoop| knoop.verbindt) {
        rows.push((NetTeken::Ring, "verbindt formeel en informeel".to_owned()));
    }
    let kinds: BTreeSet<(Patroon, bool, &str)> =
        lijnen.iter().map(|lijn| (lijn.patroon, lijn.gericht, lijn.soort.as_str())).collect();
    let mut kinds = kinds.into_iter().peekable();
    while let Some((patroon, gericht, soort)) = kinds.next() {
        let mut soorten = vec![soort];
        while let Some((.., more)) = kinds.next_if(|next| (next.0, next.1) == (patroon, gericht)) {
            soorten.push(more);
        }
        rows.push((NetTeken::Lijn(patroon, gericht), soorten.join(", ")));
    }
    rows
}
