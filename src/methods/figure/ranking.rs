//! All wijken beside each other, with the gemeente in its place.

use super::{Reeks, ticks, value};
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Row, Shape, Tone};
use crate::model::foto::{Klasse, Teken};
use std::collections::HashMap;
use std::sync::Arc;

/// More numbers than this do not fit over the bars.
const MOST_TICKS: usize = 5;

/// In which order the rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// As they are given: the gemeente first, the wijken in their own order.
    #[default]
    Fixed,
    /// By value, highest first; what is missing last, and after that what stands apart.
    Value,
}

/// Draws a bar per wijk that takes part; a class, by code, only where there is one. What stands
/// apart comes last, with its reason in the place of a bar and no value.
pub fn ranking(
    head: Head,
    getallen: &Arc<[Getal]>,
    reeksen: &[Reeks],
    tekens: &HashMap<String, Teken>,
    order: Order,
    tabel: &Arc<FigureTable>,
) -> Figure {
    let rows = rows(getallen, reeksen, order);
    let places = rows.iter().filter(|reeks| reeks.apart.is_none()).map(|reeks| reeks.nu);
    let shown = places.filter_map(|place| getallen.get(place)).flat_map(|getal| {
        let (low, high) = getal.interval().unzip();
        [getal.waarde.ok(), low, high].into_iter().flatten()
    });
    let scale = ticks::scale(shown, true, MOST_TICKS);
    let decimals = ticks::decimals(&scale);
    let compared = |reeks: &&Reeks| reeks.apart.is_none();
    let teken =
        |reeks: &Reeks| Some(reeks).filter(compared).and_then(|own| tekens.get(&own.code).copied());
    let klasse = |reeks: &Reeks| teken(reeks).map(|teken| teken.klasse);
    let row = |reeks: &&Reeks| Row {
        code: reeks.code.clone(),
        naam: reeks.label.clone(),
        onder: String::new(),
        tone: reeks.tone,
        klasse: klasse(reeks),
        grensgeval: teken(reeks).is_some_and(|teken| teken.grensgeval),
        getal: reeks.nu,
        apart: reeks.apart.is_some(),
    };
    let mut marks = Vec::new();
    for (place, reeks) in rows.iter().enumerate() {
        marks.extend(row_marks(getallen, reeks, place, klasse(reeks)));
    }
    // The line of the gemeente lies over the bars.
    marks.sort_by_key(|mark| !matches!(mark, Mark::Bar { .. }));
    Figure {
        head,
        x: Axis::values(&scale.ticks, |value| crate::model::nl::number(value, decimals)),
        y: Axis::Rows(rows.iter().map(row).collect()),
        getallen: getallen.clone(),
        marks,
        tabel: tabel.clone(),
    }
}

fn rows<'a>(getallen: &[Getal], reeksen: &'a [Reeks], order: Order) -> Vec<&'a Reeks> {
    let wanted =
        |reeks: &&Reeks| reeks.telt_mee && reeks.apart.is_none() && reeks.tone != Tone::Nederland;
    let mut rows: Vec<&Reeks> = reeksen.iter().filter(wanted).collect();
    if order == Order::Value {
        let key = |reeks: &Reeks| value(getallen, reeks.nu).unwrap_or(f64::NEG_INFINITY);
        rows.sort_by(|a, b| key(b).total_cmp(&key(a)));
    }
    rows.extend(reeksen.iter().filter(|reeks| reeks.apart.is_some()));
    rows
}

fn row_marks(getallen: &[Getal], reeks: &Reeks, row: usize, klasse: Option<Klasse>) -> Vec<Mark> {
    let Some(getal) = getallen.get(reeks.nu) else { return Vec::new() };
    if let Some(text) = &reeks.apart {
        return vec![Mark::Missing { row, text: text.clone(), getal: reeks.nu }];
    }
    let Ok(to) = getal.waarde else {
        let text = getal.why_missing().unwrap_or_default().to_owned();
        return vec![Mark::Missing { row, text, getal: reeks.nu }];
    };
    let middle = row as f64 + 0.5;
    let mut marks = match reeks.tone {
        Tone::Gemeente => vec![
            Mark::Rule { at: to, tone: reeks.tone },
            Mark::Point {
                at: [to, middle],
                shape: Shape::Diamond,
                tone: reeks.tone,
                getal: reeks.nu,
            },
        ],
        tone => {
            let tone = klasse.map_or(tone, Tone::Klasse);
            vec![Mark::Bar { row, from: 0.0, to, tone, getal: reeks.nu }]
        }
    };
    // The diamond is wider than most intervals of a whole gemeente; the table has it.
    let interval = getal.interval().filter(|_| reeks.tone != Tone::Gemeente);
    if let Some((from, to)) = interval {
        marks.push(Mark::Interval { row, from, to, getal: reeks.nu });
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{getallen, reeks};
    use super::*;
    use crate::model::Reden;

    fn drawn(order: Order) -> Figure {
        let given = [
            ("Stad", 2025, Ok(30.0)),
            ("Noord", 2025, Ok(20.0)),
            ("Oost", 2025, Err(Reden::Geheim)),
            ("Zuid", 2025, Ok(45.0)),
        ];
        let getallen = getallen(&given, |_| "");
        let tones = [Tone::Gemeente, Tone::Muted, Tone::Muted, Tone::Chosen];
        let names = given.iter().map(|(naam, ..)| *naam);
        let reeksen: Vec<Reeks> =
            names.zip(tones).map(|(naam, tone)| reeks(&getallen, naam, tone)).collect();
        ranking(Head::default(), &getallen, &reeksen, &zuid(), order, &Arc::default())
    }

    fn zuid() -> HashMap<String, Teken> {
        let teken = Teken { klasse: Klasse::Ongunstiger, grensgeval: true };
        HashMap::from([("Zuid".to_owned(), teken)])
    }

    fn names_of(figure: &Figure) -> Vec<&str> {
        figure.y.rows().iter().map(|row| row.naam.as_str()).collect()
    }

    #[test]
    fn the_order_is_fixed_unless_someone_sorts() {
        assert_eq!(names_of(&drawn(Order::Fixed)), ["Stad", "Noord", "Oost", "Zuid"]);
        assert_eq!(names_of(&drawn(Order::Value)), ["Zuid", "Stad", "Noord", "Oost"]);
    }

    #[test]
    fn bars_run_from_zero_in_their_class_and_the_gemeente_is_a_line() {
        let figure = drawn(Order::Fixed);
        let zuid = Tone::Klasse(Klasse::Ongunstiger);
        assert!(figure.marks.contains(&Mark::Bar {
            row: 3,
            from: 0.0,
            to: 45.0,
            tone: zuid,
            getal: 3
        }));
        let noord = Mark::Bar { row: 1, from: 0.0, to: 20.0, tone: Tone::Muted, getal: 1 };
        assert!(figure.marks.contains(&noord), "no class, no colour");
        let open: Vec<bool> = figure.y.rows().iter().map(|row| row.grensgeval).collect();
        assert_eq!(open, [false, false, false, true]);
        assert!(figure.marks.contains(&Mark::Rule { at: 30.0, tone: Tone::Gemeente }));
        // 0 to 45 with at most 5 ticks: step 20, so 0, 20, 40, 60.
        assert_eq!(figure.x.range(), (0.0, 60.0));
    }

    #[test]
    fn what_does_not_take_part_is_listed_apart_and_not_ranked() {
        let given =
            [("Noord", 2025, Ok(20.0)), ("Buiten", 2025, Ok(900.0)), ("Zuid", 2025, Ok(45.0))];
        let getallen = getallen(&given, |_| "");
        let names = given.iter().map(|(naam, ..)| *naam);
        let mut reeksen: Vec<Reeks> =
            names.map(|naam| reeks(&getallen, naam, Tone::Muted)).collect();
        reeksen[1].apart = Some("telt niet mee: 25 inwoners".to_owned());
        let teken = Teken { klasse: Klasse::Ongunstiger, grensgeval: false };
        let klassen = HashMap::from([("Buiten".to_owned(), teken)]);
        for order in [Order::Fixed, Order::Value] {
            let figure =
                ranking(Head::default(), &getallen, &reeksen, &klassen, order, &Arc::default());
            assert_eq!(names_of(&figure).last(), Some(&"Buiten"), "{order:?}");
            let last = figure.y.rows().last().unwrap();
            assert!(last.apart && last.klasse.is_none());
            let said = "telt niet mee: 25 inwoners".to_owned();
            assert!(figure.marks.contains(&Mark::Missing { row: 2, text: said, getal: 1 }));
            assert!(!figure.marks.iter().any(|mark| matches!(mark, Mark::Bar { row: 2, .. })));
            assert_eq!(figure.x.range(), (0.0, 60.0), "its value stretches no axis");
        }
    }

    #[test]
    fn what_is_missing_says_why_and_is_no_bar() {
        let figure = drawn(Order::Fixed);
        let missing = Mark::Missing { row: 2, text: "afgeschermd".to_owned(), getal: 2 };
        assert!(figure.marks.contains(&missing));
        assert!(!figure.marks.iter().any(|mark| matches!(mark, Mark::Bar { row: 2, .. })));
    }
}
