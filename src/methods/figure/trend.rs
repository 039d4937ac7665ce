//! The course of an indicator: a line per gebied, with gaps where it cannot be drawn honestly.

use super::breaks::{ANDERE_BRON, same_series};
use super::{Reeks, ticks, value};
use crate::model::Periode;
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Shape, Tick, Tone};
use std::sync::Arc;

/// More words than this do not fit along an axis.
const MOST_TICKS: usize = 8;

/// Draws the course of the gebieden that take part; `None` with fewer than two periods.
///
/// A model estimate of one year says nothing about that of another: its points get no line.
pub fn trend(
    head: Head,
    getallen: &Arc<[Getal]>,
    reeksen: &[Reeks],
    schatting: bool,
    tabel: &Arc<FigureTable>,
) -> Option<Figure> {
    let shown: Vec<&Reeks> = reeksen.iter().filter(|reeks| reeks.telt_mee).collect();
    let periods = periods(getallen, &shown);
    if periods.len() < 2 {
        return None;
    }
    let scale = ticks::scale(values(getallen, &shown), false, MOST_TICKS);
    let decimals = ticks::decimals(&scale);
    let y = Axis::values(&scale.ticks, |value| crate::model::nl::number(value, decimals));
    let plan = Plan { getallen, step: regular_step(&periods), last: *periods.last()?, schatting };
    Some(Figure {
        head,
        x: time_axis(&periods),
        y,
        getallen: getallen.clone(),
        marks: plan.marks(&shown),
        tabel: tabel.clone(),
    })
}

/// Where a period stands: the middle of a part of a year, and a year at its number.
pub fn place(periode: Periode) -> f64 {
    let year = f64::from(periode.year());
    match periode.number() % 100 {
        part @ 1..=12 => year + (part as f64 - 0.5) / 12.0,
        part @ 21..=24 => year + (part as f64 - 20.5) / 4.0,
        _ => year,
    }
}

/// The periods in which any of these has a value, oldest first.
fn periods(getallen: &[Getal], reeksen: &[&Reeks]) -> Vec<Periode> {
    let places = reeksen.iter().flat_map(|reeks| &reeks.punten);
    let known = places.filter_map(|place| getallen.get(*place)).filter(|one| one.waarde.is_ok());
    let mut periods: Vec<Periode> = known.filter_map(|getal| getal.periode).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

/// Every value and, for the chosen wijk, every bound.
fn values(getallen: &[Getal], reeksen: &[&Reeks]) -> Vec<f64> {
    let mut values = Vec::new();
    for reeks in reeksen {
        for getal in reeks.punten.iter().filter_map(|place| getallen.get(*place)) {
            values.extend(getal.waarde.ok());
            let interval = getal.interval().filter(|_| reeks.tone == Tone::Chosen);
            values.extend(interval.into_iter().flat_map(|(low, high)| [low, high]));
        }
    }
    values
}

/// The distance at which measurements follow each other.
fn regular_step(periods: &[Periode]) -> f64 {
    let steps = periods.windows(2).map(|pair| place(pair[1]) - place(pair[0]));
    steps.fold(f64::INFINITY, f64::min)
}

/// A word per period, counted back from the newest when there are too many.
fn time_axis(periods: &[Periode]) -> Axis {
    let every = periods.len().div_ceil(MOST_TICKS).max(1);
    let kept = periods.iter().rev().step_by(every).rev();
    let ticks = kept.map(|one| Tick { at: place(*one), text: one.to_string() }).collect();
    let end = |periode: Option<&Periode>| periode.map_or(0.0, |periode| place(*periode));
    Axis::Values { from: end(periods.first()), to: end(periods.last()), ticks, naam: String::new() }
}

struct Plan<'a> {
    getallen: &'a [Getal],
    step: f64,
    last: Periode,
    schatting: bool,
}

/// A number that has a value: place in the list, time and value.
type Known = (usize, f64, f64);

impl Plan<'_> {
    /// From the back to the front: areas, lines, points, labels.
    fn marks(&self, reeksen: &[&Reeks]) -> Vec<Mark> {
        let mut order = reeksen.to_vec();
        order.sort_by_key(|reeks| loudness(reeks.tone));
        let (mut areas, mut lines, mut points) = (Vec::new(), Vec::new(), Vec::new());
        let mut notes: Vec<Mark> = Vec::new();
        for reeks in &order {
            for run in self.runs(reeks, &mut notes) {
                if run.len() > 1 && !self.schatting {
                    areas.extend(self.band(reeks, &run));
                    lines.push(line(reeks, &run));
                }
                let alone = run.len() == 1 || self.schatting;
                points.extend(run.iter().map(|known| point(reeks, *known, alone)));
            }
        }
        let labels = reeksen.iter().filter_map(|reeks| self.end_label(reeks));
        [areas, lines, points, labels.collect(), notes].concat()
    }

    /// Parts of a series that a line may join.
    fn runs(&self, reeks: &Reeks, notes: &mut Vec<Mark>) -> Vec<Vec<Known>> {
        let mut runs: Vec<Vec<Known>> = Vec::new();
        for place in &reeks.punten {
            let Some(known) = self.known(*place) else {
                // What is missing here makes a gap: the next point begins anew.
                runs.push(Vec::new());
                continue;
            };
            let before = runs.last().and_then(|run| run.last()).copied();
            match before {
                Some(before) if self.joined(before, known, notes) => {
                    runs.last_mut().into_iter().for_each(|run| run.push(known));
                }
                _ => runs.push(vec![known]),
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    fn known(&self, index: usize) -> Option<Known> {
        let periode = self.getallen.get(index)?.periode?;
        Some((index, place(periode), value(self.getallen, index)?))
    }

    fn joined(&self, a: Known, b: Known, notes: &mut Vec<Mark>) -> bool {
        let bron = |known: Known| self.getallen.get(known.0).map_or("", |getal| &*getal.bron);
        if !same_series(bron(a), bron(b)) {
            let note = Mark::Note { at: (a.1 + b.1) / 2.0, text: ANDERE_BRON.to_owned() };
            if !self.schatting && !notes.contains(&note) {
                notes.push(note);
            }
            return false;
        }
        b.1 - a.1 <= self.step * 1.01
    }

    /// The interval of the chosen wijk, where every point of the run has one.
    fn band(&self, reeks: &Reeks, run: &[Known]) -> Option<Mark> {
        if reeks.tone != Tone::Chosen {
            return None;
        }
        let corner = |known: &Known| {
            let (low, high) = self.getallen.get(known.0)?.interval()?;
            Some([known.1, low, high])
        };
        let area: Option<Vec<[f64; 3]>> = run.iter().map(corner).collect();
        Some(Mark::Band { area: area?, tone: reeks.tone })
    }

    /// At the newest value; a value that is not of the newest period says its own.
    fn end_label(&self, reeks: &Reeks) -> Option<Mark> {
        let (getal, x, y) = reeks.punten.iter().rev().find_map(|place| self.known(*place))?;
        let periode = self.getallen.get(getal)?.periode?;
        let naam = if periode == self.last {
            reeks.naam.clone()
        } else {
            format!("{} ({periode})", reeks.naam)
        };
        Some(Mark::EndLabel { at: [x, y], tone: reeks.tone, naam, getal })
    }
}

/// What is drawn last lies on top.
fn loudness(tone: Tone) -> u8 {
    match tone {
        Tone::Muted | Tone::Klasse(_) => 0,
        Tone::Nederland => 1,
        Tone::Gemeente => 2,
        Tone::Chosen => 3,
    }
}

fn line(reeks: &Reeks, run: &[Known]) -> Mark {
    let points = run.iter().map(|(_, x, y)| [*x, *y]).collect();
    Mark::Line { points, tone: reeks.tone, code: reeks.code.clone() }
}

fn point(reeks: &Reeks, (getal, x, y): Known, alone: bool) -> Mark {
    let shape = match (reeks.tone, alone) {
        (Tone::Chosen, _) => Shape::Dot,
        (Tone::Gemeente, true) => Shape::Diamond,
        (_, true) => Shape::Small,
        (_, false) => Shape::OnLine,
    };
    Mark::Point { at: [x, y], shape, tone: reeks.tone, getal }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{getallen, reeks};
    use super::*;
    use crate::model::Reden;

    type Given = (&'static str, i32, Result<f64, Reden>);

    fn drawn(given: &[Given], schatting: bool, bron: impl Fn(i32) -> &'static str) -> Figure {
        let getallen = getallen(given, bron);
        let zuid = reeks(&getallen, "Zuid", Tone::Chosen);
        let noord = reeks(&getallen, "Noord", Tone::Muted);
        trend(Head::default(), &getallen, &[zuid, noord], schatting, &Arc::default()).unwrap()
    }

    fn lines(figure: &Figure) -> Vec<Vec<[f64; 2]>> {
        let mut lines: Vec<Vec<[f64; 2]>> = Vec::new();
        for mark in &figure.marks {
            if let Mark::Line { points, .. } = mark {
                lines.push(points.clone());
            }
        }
        lines
    }

    const FOUR: [Given; 4] = [
        ("Zuid", 2021, Ok(10.0)),
        ("Zuid", 2022, Ok(12.0)),
        ("Zuid", 2023, Ok(11.0)),
        ("Zuid", 2024, Ok(14.0)),
    ];

    #[test]
    fn successive_years_are_joined_and_every_number_is_a_point() {
        let figure = drawn(&FOUR, false, |_| "CBS|tabel");
        let joined = vec![[2021.0, 10.0], [2022.0, 12.0], [2023.0, 11.0], [2024.0, 14.0]];
        assert_eq!(lines(&figure), [joined]);
        let points = figure.numbered().filter(|(mark, _)| matches!(mark, Mark::Point { .. }));
        assert_eq!(points.count(), 4);
        assert_eq!(figure.x.range(), (2021.0, 2024.0));
    }

    #[test]
    fn a_missing_year_is_a_gap() {
        let mut given = FOUR;
        given[2].2 = Err(Reden::Geheim);
        let figure = drawn(&given, false, |_| "CBS|tabel");
        assert_eq!(lines(&figure), [vec![[2021.0, 10.0], [2022.0, 12.0]]]);
        let alone = figure.marks.iter().any(|mark| {
            matches!(mark, Mark::Point { at, shape: Shape::Dot, .. } if *at == [2024.0, 14.0])
        });
        assert!(alone, "what stands alone is still there");
    }

    #[test]
    fn a_year_that_nobody_measured_is_a_gap_too() {
        let given = [FOUR[0], FOUR[1], ("Zuid", 2025, Ok(9.0))];
        let figure = drawn(&given, false, |_| "CBS|tabel");
        assert_eq!(lines(&figure), [vec![[2021.0, 10.0], [2022.0, 12.0]]]);
        let every_four = [("Zuid", 2016, Ok(1.0)), ("Zuid", 2020, Ok(2.0))];
        assert_eq!(lines(&drawn(&every_four, false, |_| "")).len(), 1, "its own rhythm");
    }

    #[test]
    fn another_source_is_a_gap_with_a_word() {
        let figure = drawn(&FOUR, false, |year| if year < 2023 { "CBS|a" } else { "CBS|b" });
        assert_eq!(lines(&figure).len(), 2);
        let note = Mark::Note { at: 2022.5, text: "andere bron".to_owned() };
        assert!(figure.marks.contains(&note));
    }

    #[test]
    fn estimates_of_different_years_have_no_line() {
        let figure = drawn(&FOUR, true, |_| "RIVM|tabel");
        assert!(lines(&figure).is_empty());
        assert_eq!(figure.numbered().filter(|(mark, _)| mark.read_at().is_some()).count(), 4);
    }

    #[test]
    fn an_older_value_says_its_year() {
        let given = [FOUR[0], FOUR[1], ("Noord", 2021, Ok(20.0))];
        let figure = drawn(&given, false, |_| "");
        let names: Vec<&str> = figure
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::EndLabel { naam, .. } => Some(naam.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(names, ["Zuid", "Noord (2021)"]);
    }

    #[test]
    fn one_year_has_no_course_and_who_does_not_take_part_no_line() {
        let getallen = getallen(&FOUR, |_| "");
        let mut zuid = reeks(&getallen, "Zuid", Tone::Muted);
        let none = |reeks: &Reeks| {
            let reeksen = std::slice::from_ref(reeks);
            trend(Head::default(), &getallen, reeksen, false, &Arc::default()).is_none()
        };
        assert!(!none(&zuid));
        zuid.telt_mee = false;
        assert!(none(&zuid));
        zuid = Reeks { telt_mee: true, punten: vec![0], ..zuid };
        assert!(none(&zuid));
    }

    #[test]
    fn parts_of_a_year_stand_at_their_middle() {
        assert_eq!(place("2024K1".parse().unwrap()), 2024.125);
        assert_eq!(place("2024-12".parse().unwrap()), 2024.0 + 11.5 / 12.0);
        assert_eq!(place("2024".parse().unwrap()), 2024.0);
    }
}
