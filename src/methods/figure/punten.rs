//! Two indicators against each other: a point per gebied, and no line through them.

use super::ticks;
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Shape, Tone};
use std::sync::Arc;

/// More words than this do not fit along an axis.
const MOST_TICKS: usize = 7;

/// A gebied with both of its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Punt {
    /// How loud it is.
    pub tone: Tone,
    /// Its name beside the point.
    pub naam: String,
    /// Place of the number that is read upwards.
    pub omhoog: usize,
    /// Place of the number that is read to the right.
    pub opzij: usize,
}

/// Draws a point per gebied that has both numbers.
pub fn punten(
    head: Head,
    getallen: &Arc<[Getal]>,
    punten: &[Punt],
    (opzij, omhoog): (String, String),
    tabel: &Arc<FigureTable>,
) -> Figure {
    let at = |punt: &Punt| {
        let value = |place| super::value(getallen, place);
        Some([value(punt.opzij)?, value(punt.omhoog)?])
    };
    let known: Vec<(&Punt, [f64; 2])> =
        punten.iter().filter_map(|punt| Some((punt, at(punt)?))).collect();
    let axis = |side: usize, naam: String| {
        let scale = ticks::scale(known.iter().map(|(_, at)| at[side]), false, MOST_TICKS);
        let decimals = ticks::decimals(&scale);
        Axis::values(&scale.ticks, |value| crate::model::nl::number(value, decimals)).named(naam)
    };
    let (x, y) = (axis(0, opzij), axis(1, omhoog));
    let point = |(punt, at): &(&Punt, [f64; 2])| Mark::Point {
        at: *at,
        shape: match punt.tone {
            Tone::Gemeente => Shape::Diamond,
            _ => Shape::Dot,
        },
        tone: punt.tone,
        getal: punt.omhoog,
    };
    let label = |(punt, at): &(&Punt, [f64; 2])| Mark::PointLabel {
        at: *at,
        tone: punt.tone,
        text: punt.naam.clone(),
    };
    let mut marks: Vec<Mark> = known.iter().map(point).collect();
    // The chosen wijk lies on top.
    marks.sort_by_key(|mark| matches!(mark, Mark::Point { tone: Tone::Chosen, .. }));
    marks.extend(known.iter().map(label));
    Figure { head, x, y, getallen: getallen.clone(), marks, tabel: tabel.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::getallen;
    use super::*;
    use crate::model::Reden;

    #[test]
    fn a_point_stands_at_both_of_its_numbers() {
        let given = [
            ("Noord", 2025, Ok(10.0)),
            ("Noord", 2020, Ok(70.0)),
            ("Zuid", 2025, Ok(30.0)),
            ("Zuid", 2020, Err(Reden::Geheim)),
        ];
        let getallen = getallen(&given, |_| "");
        let punt = |naam: &str, omhoog, opzij| Punt {
            tone: Tone::Muted,
            naam: naam.to_owned(),
            omhoog,
            opzij,
        };
        let both = [punt("Noord", 0, 1), punt("Zuid", 2, 3)];
        let names = ("opzij".to_owned(), "omhoog".to_owned());
        let figure = punten(Head::default(), &getallen, &both, names, &Arc::default());
        assert_eq!(figure.marks.len(), 2, "without one of both there is no point");
        assert!(matches!(figure.marks[0], Mark::Point { at: [70.0, 10.0], getal: 0, .. }));
        let label =
            Mark::PointLabel { at: [70.0, 10.0], tone: Tone::Muted, text: "Noord".to_owned() };
        assert_eq!(figure.marks[1], label);
        assert_eq!((figure.x.naam(), figure.y.naam()), ("opzij", "omhoog"));
    }
}
