//! Small multiples: the same axes side by side, a panel per subject.

use super::{ticks, value};
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Shape, Tick, Tone};
use std::sync::Arc;

/// More numbers than this do not fit upwards.
const MOST_TICKS: usize = 7;
/// Between two panels, as a part of one.
const GAP: f64 = 0.28;
/// Room in a panel on both sides of its years.
const INSET: f64 = 0.08;

/// One subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Paneel {
    /// Its name.
    pub titel: String,
    /// The gebieden in it.
    pub reeksen: Vec<PaneelReeks>,
}

/// One gebied in a panel, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PaneelReeks {
    /// Its code.
    pub code: String,
    /// How loud it is.
    pub tone: Tone,
    /// Its numbers.
    pub punten: Vec<PaneelPunt>,
}

/// A number in a panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PaneelPunt {
    /// Place of the number.
    pub getal: usize,
    /// Its year.
    pub jaar: f64,
    /// Whether a line may join it with the one before it: both are made in the same way.
    pub hoort_bij_vorige: bool,
}

/// Draws the panels beside each other on one scale, with a band over what is around the middle
/// where there is such a thing; `None` without any number.
pub fn panelen(
    head: Head,
    getallen: &Arc<[Getal]>,
    panelen: &[Paneel],
    midden: Option<[f64; 2]>,
    tabel: &Arc<FigureTable>,
) -> Option<Figure> {
    let punten = || panelen.iter().flat_map(|one| &one.reeksen).flat_map(|one| &one.punten);
    let years = || punten().map(|punt| punt.jaar);
    let (first, last) = (years().reduce(f64::min)?, years().reduce(f64::max)?);
    let shown = punten().filter_map(|punt| value(getallen, punt.getal));
    let scale = ticks::scale(shown.chain(around(midden)), false, MOST_TICKS);
    let decimals = ticks::decimals(&scale);
    let y = Axis::values(&scale.ticks, |at| crate::model::nl::number(at, decimals));
    let plan = Plan { getallen, first, last };
    let mut marks = Vec::new();
    let mut words = Vec::new();
    for (place, paneel) in panelen.iter().enumerate() {
        let (from, to) = plan.sides(place);
        marks.extend(midden.map(|[low, high]| Mark::Band {
            area: vec![[from, low, high], [to, low, high]],
            tone: Tone::Nederland,
        }));
        marks.push(Mark::Panel { from, to, text: paneel.titel.clone() });
        words.extend(plan.years(place, paneel));
    }
    for (place, paneel) in panelen.iter().enumerate() {
        marks.extend(plan.marks(place, paneel));
    }
    let to = plan.sides(panelen.len().saturating_sub(1)).1;
    let x = Axis::Values { from: 0.0, to, ticks: words, naam: String::new() };
    Some(Figure { head, x, y, getallen: getallen.clone(), marks, tabel: tabel.clone() })
}

/// Half of the band above and below it, so that it can be seen as a band.
fn around(midden: Option<[f64; 2]>) -> impl Iterator<Item = f64> {
    let room = |[low, high]: [f64; 2]| [low - (high - low) / 2.0, high + (high - low) / 2.0];
    midden.map(room).into_iter().flatten()
}

struct Plan<'a> {
    getallen: &'a [Getal],
    first: f64,
    last: f64,
}

impl Plan<'_> {
    /// Each panel is 1 wide.
    fn sides(&self, place: usize) -> (f64, f64) {
        let from = place as f64 * (1.0 + GAP);
        (from, from + 1.0)
    }

    fn x(&self, place: usize, jaar: f64) -> f64 {
        let share = if self.last > self.first {
            (jaar - self.first) / (self.last - self.first)
        } else {
            0.5
        };
        self.sides(place).0 + INSET + share * (1.0 - 2.0 * INSET)
    }

    /// The first and the last year that the panel has.
    fn years(&self, place: usize, paneel: &Paneel) -> Vec<Tick> {
        let years = || paneel.reeksen.iter().flat_map(|one| &one.punten).map(|punt| punt.jaar);
        let ends = [years().reduce(f64::min), years().reduce(f64::max)];
        let mut ticks: Vec<Tick> = ends
            .into_iter()
            .flatten()
            .map(|jaar| Tick { at: self.x(place, jaar), text: format!("{jaar}") })
            .collect();
        ticks.dedup_by(|a, b| a.text == b.text);
        ticks
    }

    /// Lines, then points; the chosen one last.
    fn marks(&self, place: usize, paneel: &Paneel) -> Vec<Mark> {
        let mut order: Vec<&PaneelReeks> = paneel.reeksen.iter().collect();
        order.sort_by_key(|reeks| reeks.tone == Tone::Chosen);
        let (mut lines, mut points) = (Vec::new(), Vec::new());
        for reeks in order {
            let known = reeks.punten.iter().filter_map(|punt| {
                let at = [self.x(place, punt.jaar), value(self.getallen, punt.getal)?];
                Some((punt, at))
            });
            let mut run: Vec<[f64; 2]> = Vec::new();
            for (punt, at) in known {
                if !punt.hoort_bij_vorige {
                    lines.extend(line(reeks, std::mem::take(&mut run)));
                }
                run.push(at);
                points.push(point(reeks, punt.getal, at));
            }
            lines.extend(line(reeks, run));
        }
        [lines, points].concat()
    }
}

fn line(reeks: &PaneelReeks, points: Vec<[f64; 2]>) -> Option<Mark> {
    let code = reeks.code.clone();
    (points.len() > 1).then_some(Mark::Line { points, tone: reeks.tone, code })
}

fn point(reeks: &PaneelReeks, getal: usize, at: [f64; 2]) -> Mark {
    let shape = if reeks.tone == Tone::Chosen { Shape::Dot } else { Shape::Small };
    Mark::Point { at, shape, tone: reeks.tone, getal }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::getallen;
    use super::*;

    fn paneel(titel: &str, tone: Tone, punten: &[(usize, f64, bool)]) -> Paneel {
        let punten = punten
            .iter()
            .map(|(getal, jaar, hoort_bij_vorige)| PaneelPunt {
                getal: *getal,
                jaar: *jaar,
                hoort_bij_vorige: *hoort_bij_vorige,
            })
            .collect();
        let reeksen = vec![PaneelReeks { code: "a".to_owned(), tone, punten }];
        Paneel { titel: titel.to_owned(), reeksen }
    }

    const MIDDEN: Option<[f64; 2]> = Some([-0.5, 0.5]);

    #[test]
    fn the_band_lies_between_the_limits_of_the_rule() {
        let getallen = getallen(&[("a", 2020, Ok(0.2)), ("a", 2022, Ok(0.4))], |_| "");
        let one = [paneel("een", Tone::Chosen, &[(0, 2020.0, false), (1, 2022.0, false)])];
        let of = |midden| {
            let figure = panelen(Head::default(), &getallen, &one, midden, &Arc::default());
            let figure = figure.unwrap();
            let band = figure.marks.iter().find_map(|mark| match mark {
                Mark::Band { area, .. } => Some(area[0]),
                _ => None,
            });
            (band.map(|[_, low, high]| [low, high]), figure.y.range())
        };
        assert_eq!(of(Some([-1.0, 1.0])), (Some([-1.0, 1.0]), (-2.0, 2.0)));
        let (band, (from, to)) = of(None);
        assert_eq!(band, None);
        assert!(from >= 0.0 && to <= 0.5, "only the numbers are in sight: {from} to {to}");
    }

    #[test]
    fn panels_share_their_axes_and_only_what_belongs_together_is_joined() {
        let given = [
            ("a", 2020, Ok(-1.0)),
            ("a", 2022, Ok(0.5)),
            ("a", 2024, Ok(1.0)),
            ("a", 2020, Ok(0.2)),
        ];
        let getallen = getallen(&given, |_| "");
        let two = [
            paneel(
                "een",
                Tone::Chosen,
                &[(0, 2020.0, false), (1, 2022.0, true), (2, 2024.0, false)],
            ),
            paneel("twee", Tone::Chosen, &[(3, 2020.0, false)]),
        ];
        let figure = panelen(Head::default(), &getallen, &two, MIDDEN, &Arc::default()).unwrap();
        let points: Vec<[f64; 2]> = figure
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Point { at, .. } => Some(*at),
                _ => None,
            })
            .collect();
        // 0.08 from the side, half way, 0.08 from the other; the next panel begins at 1.28.
        let expected = [[0.08, -1.0], [0.5, 0.5], [0.92, 1.0], [1.36, 0.2]];
        for (found, wanted) in points.iter().zip(expected) {
            assert!((found[0] - wanted[0]).abs() < 1e-9 && found[1] == wanted[1], "{points:?}");
        }
        let lines: Vec<usize> = figure
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Line { points, .. } => Some(points.len()),
                _ => None,
            })
            .collect();
        assert_eq!(lines, [2], "2024 is made in another way, and one point is no line");
        let words: Vec<&str> = figure.x.ticks().iter().map(|tick| tick.text.as_str()).collect();
        assert_eq!(words, ["2020", "2024", "2020"]);
    }

    #[test]
    fn without_numbers_there_is_no_figure() {
        let none = paneel("een", Tone::Muted, &[]);
        let getallen: Arc<[Getal]> = Arc::new([]);
        assert!(panelen(Head::default(), &getallen, &[none], MIDDEN, &Arc::default()).is_none());
    }
}
