//! Many gebieden at their value, beside each other where they would lie on each other, with how
//! the values of all others are spread behind them.

use super::{Reeks, ticks, value};
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Shape, Tone};
use std::sync::Arc;

/// More words than this do not fit along the axis.
const MOST_TICKS: usize = 8;
/// Into how many parts the axis is divided: dots in one part would touch.
const PARTS: f64 = 40.0;
/// At least so many dots fit beside each other; more where bars stand behind them.
const LEAST_PLACES: usize = 8;
const BESIDE_BARS: usize = 30;
/// What the longest bar behind the dots takes of the width.
const BEHIND: f64 = 0.92;
/// As many gebieden or fewer have a label each.
const ALL_LABELS: usize = 12;

/// Draws a dot per gebied that has a value (a line for the gemeente), and bars for `elders`.
///
/// A few values far from all others would press the rest together: of `elders` the outer
/// hundredths on both sides do not stretch the axis.
pub fn wolk(
    head: Head,
    getallen: &Arc<[Getal]>,
    reeksen: &[Reeks],
    elders: &[f64],
    tabel: &Arc<FigureTable>,
) -> Figure {
    let known = |reeks: &Reeks| value(getallen, reeks.nu).map(|value| (reeks.nu, value));
    let of = |reeks: &Reeks| known(reeks).map(|(getal, value)| Stip { getal, value });
    let dots: Vec<(&Reeks, Stip)> = reeksen
        .iter()
        .filter(|reeks| reeks.tone != Tone::Gemeente)
        .filter_map(|reeks| Some((reeks, of(reeks)?)))
        .collect();
    let own = reeksen.iter().filter_map(|reeks| known(reeks).map(|(_, value)| value));
    let scale = ticks::scale(own.chain(without_ends(elders)), false, MOST_TICKS);
    let decimals = ticks::decimals(&scale);
    let y = Axis::values(&scale.ticks, |value| crate::model::nl::number(value, decimals));
    let places = places(&dots, (scale.to - scale.from) / PARTS);
    let least = if elders.is_empty() { LEAST_PLACES } else { BESIDE_BARS };
    let most = places.iter().max().map_or(0, |most| most + 1).max(least);
    let width = most as f64;
    let mut marks = bars(elders, (scale.from, scale.to), width * BEHIND);
    marks.extend(reeksen.iter().filter(|one| one.tone == Tone::Gemeente).filter_map(|reeks| {
        let (_, at) = known(reeks)?;
        let points = vec![[0.0, at], [width, at]];
        Some(Mark::Line { points, tone: reeks.tone, code: reeks.code.clone() })
    }));
    marks.extend(dots.iter().zip(&places).map(|((reeks, stip), place)| Mark::Point {
        at: [*place as f64 + 0.5, stip.value],
        shape: if reeks.tone == Tone::Chosen { Shape::Dot } else { Shape::Small },
        tone: reeks.tone,
        getal: stip.getal,
    }));
    marks.extend(labels(getallen, reeksen, &dots, &places, width));
    let x = Axis::Values { from: 0.0, to: width, ticks: Vec::new(), naam: String::new() };
    Figure { head, x, y, getallen: getallen.clone(), marks, tabel: tabel.clone() }
}

struct Stip {
    getal: usize,
    value: f64,
}

fn without_ends(elders: &[f64]) -> Vec<f64> {
    let mut sorted = elders.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| (share * (sorted.len().saturating_sub(1)) as f64).round() as usize;
    [0.01, 0.99].into_iter().filter_map(|share| sorted.get(at(share)).copied()).collect()
}

/// For each dot the first place from the left where it touches none below it.
fn places(dots: &[(&Reeks, Stip)], apart: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..dots.len()).collect();
    order.sort_by(|a, b| dots[*a].1.value.total_cmp(&dots[*b].1.value));
    let mut last: Vec<f64> = Vec::new();
    let mut places = vec![0; dots.len()];
    for index in order {
        let value = dots[index].1.value;
        let free = last.iter().position(|last| value - last >= apart);
        let place = free.unwrap_or(last.len());
        if place == last.len() {
            last.push(value);
        }
        last[place] = value;
        places[index] = place;
    }
    places
}

/// A bar per part of the axis; the fullest is `width` long.
fn bars(elders: &[f64], (from, to): (f64, f64), width: f64) -> Vec<Mark> {
    let part = (to - from) / PARTS;
    let mut counts = [0_u32; PARTS as usize];
    for value in elders.iter().filter(|value| (from..=to).contains(*value)) {
        let place = ((value - from) / part) as usize;
        counts[place.min(PARTS as usize - 1)] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or(0).max(1);
    let bar = |(place, count): (usize, &u32)| {
        let (low, high) = (from + place as f64 * part, from + (place as f64 + 1.0) * part);
        let end = width * f64::from(*count) / f64::from(most);
        Mark::Band { area: vec![[0.0, low, high], [end, low, high]], tone: Tone::Nederland }
    };
    counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect()
}

/// Of the gemeente and the chosen ones; of the lowest and the highest; of all when they are few.
fn labels(
    getallen: &[Getal],
    reeksen: &[Reeks],
    dots: &[(&Reeks, Stip)],
    places: &[usize],
    width: f64,
) -> Vec<Mark> {
    let by_value = |index: &usize| dots[*index].1.value;
    let ends = [
        (0..dots.len()).min_by(|a, b| by_value(a).total_cmp(&by_value(b))),
        (0..dots.len()).max_by(|a, b| by_value(a).total_cmp(&by_value(b))),
    ];
    let wanted = |index: usize| {
        let tone = dots[index].0.tone;
        tone == Tone::Chosen || ends.contains(&Some(index)) || dots.len() <= ALL_LABELS
    };
    let of_dot = |index: usize| {
        let (reeks, stip) = &dots[index];
        let at = [places[index] as f64 + 0.5, stip.value];
        label(reeks, at)
    };
    let lines = reeksen.iter().filter(|one| one.tone == Tone::Gemeente);
    let lines = lines.filter_map(|reeks| Some(label(reeks, [width, value(getallen, reeks.nu)?])));
    lines.chain((0..dots.len()).filter(|index| wanted(*index)).map(of_dot)).collect()
}

fn label(reeks: &Reeks, at: [f64; 2]) -> Mark {
    Mark::EndLabel { at, tone: reeks.tone, naam: reeks.label.clone(), getal: reeks.nu }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{getallen, reeks};
    use super::*;
    use crate::model::Reden;

    fn drawn(given: &[(&'static str, Result<f64, Reden>)], elders: &[f64]) -> Figure {
        let given: Vec<_> = given.iter().map(|(naam, value)| (*naam, 2025, *value)).collect();
        let getallen = getallen(&given, |_| "");
        let tone = |naam: &str| match naam {
            "Stad" => Tone::Gemeente,
            "Mijn" => Tone::Chosen,
            _ => Tone::Muted,
        };
        let reeksen: Vec<Reeks> =
            given.iter().map(|(naam, ..)| reeks(&getallen, naam, tone(naam))).collect();
        wolk(Head::default(), &getallen, &reeksen, elders, &Arc::default())
    }

    fn points(figure: &Figure) -> Vec<[f64; 2]> {
        let at = |mark: &Mark| match mark {
            Mark::Point { at, .. } => Some(*at),
            _ => None,
        };
        figure.marks.iter().filter_map(at).collect()
    }

    #[test]
    fn dots_stand_at_their_value_and_equal_ones_beside_each_other() {
        let figure =
            drawn(&[("Stad", Ok(50.0)), ("A", Ok(40.0)), ("Mijn", Ok(40.0)), ("B", Ok(90.0))], &[]);
        assert_eq!(points(&figure), [[0.5, 40.0], [1.5, 40.0], [0.5, 90.0]]);
        let line = |mark: &Mark| matches!(mark, Mark::Line { points, .. } if points[0][1] == 50.0);
        assert!(figure.marks.iter().any(line), "the gemeente is a line");
    }

    #[test]
    fn what_is_missing_is_no_dot() {
        let figure = drawn(&[("A", Ok(40.0)), ("Mijn", Err(Reden::TeKlein))], &[]);
        assert_eq!(points(&figure).len(), 1);
        assert!(!figure.numbered().any(|(_, getal)| getal.waarde.is_err()));
    }

    #[test]
    fn bars_count_the_others_and_the_outer_ones_do_not_stretch_the_axis() {
        // 99 times 0 … 98 and one value of 10.000: the last hundredth is left out of the axis.
        let mut elders: Vec<f64> = (0..99).map(f64::from).collect();
        elders.push(10_000.0);
        let figure = drawn(&[("A", Ok(40.0))], &elders);
        assert!(figure.y.range().1 <= 200.0, "{:?}", figure.y.range());
        let longest = figure.marks.iter().filter_map(|mark| match mark {
            Mark::Band { area, .. } => Some(area[1][0]),
            _ => None,
        });
        let width = figure.x.range().1;
        assert!((longest.fold(0.0, f64::max) - BEHIND * width).abs() < 1e-9);
    }

    #[test]
    fn many_gebieden_have_few_labels_and_few_have_all() {
        let names: Vec<&'static str> =
            vec!["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "Mijn"];
        let all: Vec<_> =
            names.iter().zip(0..).map(|(naam, i)| (*naam, Ok(f64::from(i)))).collect();
        let labels = |figure: &Figure| -> Vec<String> {
            let naam = |mark: &Mark| match mark {
                Mark::EndLabel { naam, .. } => Some(naam.clone()),
                _ => None,
            };
            figure.marks.iter().filter_map(naam).collect()
        };
        assert_eq!(labels(&drawn(&all, &[])), ["a", "Mijn"], "the lowest, and the chosen one");
        assert_eq!(labels(&drawn(&all[..12], &[])).len(), 12);
    }
}
