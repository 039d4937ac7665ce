//! The layout: who stands near whom, whether each can be told apart, and that it never changes.

use super::*;
use proptest::prelude::*;

fn nodes(keys: &[String]) -> Vec<Node<'_>> {
    keys.iter().map(|key| Node { key, before: None }).collect()
}

fn keys(count: usize) -> Vec<String> {
    (0..count).map(|nr| format!("partner {nr}")).collect()
}

fn distance(places: &[Place], a: usize, b: usize) -> f64 {
    (places[a][0] - places[b][0]).hypot(places[a][1] - places[b][1])
}

fn mean(all: impl IntoIterator<Item = f64>) -> f64 {
    let all: Vec<f64> = all.into_iter().collect();
    all.iter().sum::<f64>() / all.len() as f64
}

/// Two groups of `size` in which everyone knows everyone, with one relation between them.
fn groups(size: usize) -> Vec<(usize, usize)> {
    let mut edges = vec![(0, size)];
    for first in [0, size] {
        for a in first..first + size {
            edges.extend((a + 1..first + size).map(|b| (a, b)));
        }
    }
    edges
}

#[test]
fn who_is_related_stands_near() {
    let keys = keys(12);
    let places = force_layout(&nodes(&keys), &groups(6));
    let pairs: Vec<(usize, usize)> =
        (0..12).flat_map(|a| (a + 1..12).map(move |b| (a, b))).collect();
    let same = |(a, b): &&(usize, usize)| (*a < 6) == (*b < 6);
    let far = |(a, b): &(usize, usize)| distance(&places, *a, *b);
    let near = mean(pairs.iter().filter(same).map(far));
    let other = mean(pairs.iter().filter(|pair| !same(pair)).map(far));
    assert!(near * 1.8 < other, "{near} {other}");
}

#[test]
fn a_hundred_and_fifty_can_be_told_apart() {
    let keys = keys(150);
    // Each knows the next one, and every fifth one a seventh further.
    let mut edges: Vec<(usize, usize)> = (0..149).map(|nr| (nr, nr + 1)).collect();
    edges.extend((0..130).step_by(5).map(|nr| (nr, nr * 7 % 150)));
    let places = force_layout(&nodes(&keys), &edges);
    let pairs = (0..150).flat_map(|a| (a + 1..150).map(move |b| (a, b)));
    let nearest = pairs.map(|(a, b)| distance(&places, a, b)).fold(f64::INFINITY, f64::min);
    // On a picture 430 points high that is 20 points: a node is 12 wide.
    assert!(nearest * 430.0 > 20.0, "{nearest}");
}

#[test]
fn one_partner_more_leaves_the_picture_as_it_is() {
    let keys = keys(31);
    let edges = groups(15);
    let before = force_layout(&nodes(&keys[..30]), &edges);
    let mut more = nodes(&keys);
    for (node, place) in more.iter_mut().zip(&before) {
        node.before = Some(*place);
    }
    let edges: Vec<(usize, usize)> = edges.into_iter().chain([(30, 3)]).collect();
    let after = force_layout(&more, &edges);
    let moved =
        (0..30).map(|nr| (before[nr][0] - after[nr][0]).hypot(before[nr][1] - after[nr][1]));
    let moved = mean(moved);
    assert!(moved < 0.1, "{moved}");
}

#[test]
fn few_nodes_and_odd_edges_are_no_trouble() {
    assert_eq!(force_layout(&[], &[]), [[0.0; 2]; 0]);
    let one = [Node { key: "a", before: None }];
    assert_eq!(force_layout(&one, &[(0, 0), (0, 7)]), [[WIDE / 2.0, 0.5]]);
    let same = [0.3, 0.3];
    let twins = ["a", "b"].map(|key| Node { key, before: Some(same) });
    let places = force_layout(&twins, &[(0, 1), (1, 0)]);
    assert!(distance(&places, 0, 1) > 0.5, "{places:?}");
}

proptest! {
    #[test]
    fn the_order_in_which_it_is_read_makes_no_difference(
        turn in 1usize..20, picked in prop::collection::vec((0usize..20, 0usize..20), 0..40)
    ) {
        let keys = keys(20);
        let plain = force_layout(&nodes(&keys), &picked);
        let mut turned = keys.clone();
        turned.rotate_left(turn);
        let there = |nr: usize| (nr + 20 - turn) % 20;
        let edges: Vec<(usize, usize)> =
            picked.iter().rev().map(|(a, b)| (there(*b), there(*a))).collect();
        let other = force_layout(&nodes(&turned), &edges);
        for nr in 0..20 {
            prop_assert_eq!(plain[nr], other[there(nr)]);
        }
        let inside = |[x, y]: &Place| {
            (-1e-9..=WIDE + 1e-9).contains(x) && (-1e-9..=1.0 + 1e-9).contains(y)
        };
        prop_assert!(plain.iter().all(inside));
    }
}
