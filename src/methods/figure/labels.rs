//! Labels beside the ends of lines, pushed apart so that each can be read, and beside points.

/// Places at least `gap` apart, as near as can be to the wanted ones (least squares), within
/// `from` to `to`. They come back in the order that was given.
///
/// With more labels than fit they are spread evenly: see [`most`].
pub fn push_apart(wanted: &[f64], gap: f64, from: f64, to: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let last = wanted.len().saturating_sub(1) as f64;
    let gap = if last * gap > to - from { (to - from) / last } else { gap };
    // Without the gaps the places only must not go down: a row of equal blocks.
    let loose: Vec<f64> = order
        .iter()
        .enumerate()
        .map(|(place, index)| wanted[*index] - place as f64 * gap)
        .collect();
    let highest = (to - last * gap).max(from);
    let mut places = vec![0.0; wanted.len()];
    for ((place, index), base) in order.iter().enumerate().zip(not_down(&loose)) {
        places[*index] = base.clamp(from, highest) + place as f64 * gap;
    }
    places
}

/// How many labels fit.
pub fn most(gap: f64, from: f64, to: f64) -> usize {
    if to < from { 0 } else { ((to - from) / gap + 1e-9).floor() as usize + 1 }
}

/// Which of many labels stay when `most` fit: those that must, then some of the others, spread
/// over the whole. In the order that was given.
pub fn kept(wanted: &[f64], must: &[bool], most: usize) -> Vec<usize> {
    if wanted.len() <= most {
        return (0..wanted.len()).collect();
    }
    let of = |wanted: bool| must.iter().enumerate().filter(move |(_, own)| **own == wanted);
    let mut kept: Vec<usize> = of(true).map(|(index, _)| index).take(most).collect();
    let mut others: Vec<usize> = of(false).map(|(index, _)| index).collect();
    others.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let room = most - kept.len();
    // The lowest and the highest are among them.
    let step = others.len().saturating_sub(1) as f64 / room.saturating_sub(1).max(1) as f64;
    kept.extend((0..room).map(|place| others[(place as f64 * step).round() as usize]));
    kept.sort_unstable();
    kept
}

/// Half the size of a point that no label may touch.
const POINT: f64 = 7.0;

/// A label of a point: where the point is, how wide the words are, and whether it goes first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// The point.
    pub at: [f64; 2],
    /// Width of the words.
    pub width: f64,
    /// Whether it is placed before the others.
    pub first: bool,
}

/// Left and middle of each label: at the right of its point, else at the left, above or below;
/// `None` where each of these touches a point or another label, or sticks out of `within` (left,
/// top, right, bottom).
pub fn beside(all: &[Wanted], height: f64, within: [f64; 4]) -> Vec<Option<[f64; 2]>> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|index| !all[*index].first);
    let around = |[x, y]: [f64; 2]| [x - POINT, y - POINT, x + POINT, y + POINT];
    let mut taken: Vec<(usize, [f64; 4])> =
        all.iter().enumerate().map(|(index, one)| (index, around(one.at))).collect();
    let mut places = vec![None; all.len()];
    for index in order {
        let (Wanted { at: [x, y], width, .. }, far) = (all[index], POINT + 3.0);
        let up = far + height / 2.0 - 2.0;
        // Near an edge it need not be the middle.
        let centred = (x - width / 2.0).min(within[2] - width).max(within[0]);
        let ways = [[x + far, y], [x - far - width, y], [centred, y - up], [centred, y + up]];
        let rect = |[x, y]: [f64; 2]| [x, y - height / 2.0, x + width, y + height / 2.0];
        let free = |place: &[f64; 2]| {
            let own = rect(*place);
            let inside = own[0] >= within[0] && own[1] >= within[1];
            let inside = inside && own[2] <= within[2] && own[3] <= within[3];
            inside && !taken.iter().any(|(of, other)| *of != index && overlap(own, *other))
        };
        if let Some(place) = ways.into_iter().find(free) {
            places[index] = Some(place);
            taken.push((all.len(), rect(place)));
        }
    }
    places
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// The row that never goes down and lies nearest to this one: neighbours that would cross share
/// their mean (pool adjacent violators).
fn not_down(values: &[f64]) -> Vec<f64> {
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for value in values {
        let mut block = (*value, 1);
        while let Some((mean, count)) = blocks.pop_if(|(mean, _)| *mean > block.0) {
            let sum = mean * count as f64 + block.0 * block.1 as f64;
            block = (sum / (count + block.1) as f64, count + block.1);
        }
        blocks.push(block);
    }
    blocks.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_that_do_not_touch_stay() {
        assert_eq!(push_apart(&[10.0, 50.0, 90.0], 19.0, 0.0, 100.0), [10.0, 50.0, 90.0]);
    }

    #[test]
    fn two_that_touch_go_equally_far() {
        // Both want 50, 20 apart: 40 and 60.
        assert_eq!(push_apart(&[50.0, 50.0], 20.0, 0.0, 100.0), [40.0, 60.0]);
    }

    #[test]
    fn three_share_their_mean() {
        // Wanted 50, 52, 54 with gap 20. Less the gaps: 50, 32, 14, mean 32; back: 32, 52, 72.
        assert_eq!(push_apart(&[54.0, 50.0, 52.0], 20.0, 0.0, 200.0), [72.0, 32.0, 52.0]);
    }

    #[test]
    fn they_stay_within_the_figure() {
        assert_eq!(push_apart(&[98.0, 99.0], 20.0, 0.0, 100.0), [80.0, 100.0]);
        assert_eq!(push_apart(&[1.0, 2.0], 20.0, 0.0, 100.0), [0.0, 20.0]);
    }

    #[test]
    fn what_does_not_fit_is_spread_evenly() {
        assert_eq!(push_apart(&[5.0, 5.0, 5.0], 19.0, 0.0, 20.0), [0.0, 10.0, 20.0]);
        assert_eq!(most(19.0, 0.0, 20.0), 2);
        assert_eq!(most(19.0, 0.0, 38.0), 3);
        assert_eq!(push_apart(&[], 19.0, 0.0, 20.0), Vec::<f64>::new());
    }

    #[test]
    fn of_too_many_labels_the_ends_and_who_must_stay() {
        let wanted = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0];
        let must = [false, false, true, false, false, false];
        assert_eq!(kept(&wanted, &must, 3), [0, 2, 5]);
        assert_eq!(kept(&wanted, &must, 1), [2]);
        assert_eq!(kept(&wanted, &must, 6).len(), 6);
    }

    #[test]
    fn a_label_stands_beside_its_point_and_on_no_other() {
        let wanted = |x: f64, y: f64, first| Wanted { at: [x, y], width: 50.0, first };
        let within = [0.0, 0.0, 200.0, 200.0];
        // The first at the right; one at the edge at the left; where the right is taken, above.
        let found = beside(
            &[wanted(50.0, 100.0, false), wanted(190.0, 20.0, false), wanted(80.0, 100.0, false)],
            20.0,
            within,
        );
        assert_eq!(found[1], Some([130.0, 20.0]));
        assert_eq!(found[2], Some([90.0, 100.0]));
        assert_ne!(found[0], Some([60.0, 100.0]), "there lies the third point");
        // Points on one place: the one that goes first has its label.
        let crowd = [wanted(100.0, 100.0, false), wanted(100.0, 100.0, true)];
        let found = beside(&crowd, 20.0, [80.0, 90.0, 170.0, 110.0]);
        assert_eq!(found, [None, Some([110.0, 100.0])]);
    }

    proptest! {
        #[test]
        fn never_nearer_than_the_gap_never_outside(
            wanted in prop::collection::vec(0.0..400.0f64, 0..20)
        ) {
            let places = push_apart(&wanted, 19.0, 0.0, 400.0);
            let mut sorted = places.clone();
            sorted.sort_by(f64::total_cmp);
            prop_assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 19.0 - 1e-6));
            prop_assert!(places.iter().all(|place| (-1e-6..=400.0 + 1e-6).contains(place)));
            for (a, b) in wanted.iter().zip(&places) {
                for (c, d) in wanted.iter().zip(&places) {
                    prop_assert!(a >= c || b <= d, "the order changed");
                }
            }
        }
    }
}
