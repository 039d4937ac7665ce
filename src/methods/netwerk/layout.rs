//! Where the nodes of a network stand, so that who is related stands near.
//!
//! Fruchterman, T. M. J. and Reingold, E. M. (1991), Graph Drawing by Force-directed Placement,
//! Software: Practice and Experience 21, 1129–1164. With `k = 1/√n`, two nodes at a distance `d`
//! push each other away by `k²/d`, related ones pull each other by `d²/k`; a step is never longer
//! than a temperature that cools down to 0. A weak pull to the middle keeps apart what is not
//! related from drifting away, and in the end nodes that would touch are pushed apart, on the
//! area that a screen has: [`WIDE`] times as wide as high.
//!
//! Every place follows from the keys alone: the same network gives the same picture today and
//! next year, in whatever order it is read.

/// A node.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node<'a> {
    /// What it is known by; no two have the same.
    pub key: &'a str,
    /// Where it stood in an earlier picture, in the same units; it hardly leaves that.
    pub before: Option<[f64; 2]>,
}

/// How many times wider than high the picture is.
pub const WIDE: f64 = 1.9;

/// Steps until it is cold, of a network of a few hundred nodes; a larger one gets fewer, so that
/// nobody waits for it.
const STEPS: usize = 400;
const PAIRS: usize = 12_000_000;
/// Longest first step of a new network, and of one that had a picture.
const HOT: f64 = 0.1;
const WARM: f64 = 0.000_25;
/// Pull to the middle.
const GRAVITY: f64 = 8.0;
/// Nodes stand at least this part of `k` apart, as far as rounds of pushing reach.
const APART: f64 = 0.6;
const ROUNDS: usize = 80;

type Place = [f64; 2];

/// A place for each node, in the order given: x from 0 to [`WIDE`], y from 0 to 1.
///
/// Edges name two nodes by their place in `nodes`; which way they go and how often they are named
/// does not matter, and what names no node or one node twice is left out.
pub fn force_layout(nodes: &[Node<'_>], edges: &[(usize, usize)]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|index| nodes[*index].key);
    let sorted: Vec<Node<'_>> = order.iter().map(|index| nodes[*index]).collect();
    let places = settled(&sorted, &known_edges(&order, edges));
    let mut found = vec![[0.5, 0.5]; nodes.len()];
    for (place, index) in places.into_iter().zip(order) {
        found[index] = place;
    }
    found
}

/// Edges between places in the order of the keys, each once.
fn known_edges(order: &[usize], edges: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut rank = vec![0; order.len()];
    for (place, index) in order.iter().enumerate() {
        rank[*index] = place;
    }
    let both = |(a, b): &(usize, usize)| Some((*rank.get(*a)?, *rank.get(*b)?));
    let mut known: Vec<(usize, usize)> = edges
        .iter()
        .filter_map(both)
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    known.sort_unstable();
    known.dedup();
    known
}

fn settled(nodes: &[Node<'_>], edges: &[(usize, usize)]) -> Vec<Place> {
    if nodes.len() < 2 {
        return vec![[WIDE / 2.0, 0.5]; nodes.len()];
    }
    let k = 1.0 / (nodes.len() as f64).sqrt();
    let mut places: Vec<Place> = (0..nodes.len()).map(|nr| first_place(nodes, edges, nr)).collect();
    let had_picture = nodes.iter().filter(|node| node.before.is_some()).count() * 2 > nodes.len();
    let first = if had_picture { WARM } else { HOT };
    let (steps, rounds) = most_work(nodes.len());
    for step in 0..steps {
        let temperature = first * (1.0 - step as f64 / steps as f64);
        let pushes = forces(&places, edges, k);
        for (place, [x, y]) in places.iter_mut().zip(pushes) {
            let long = x.hypot(y).max(1e-12);
            let part = long.min(temperature) / long;
            *place = [place[0] + x * part, place[1] + y * part];
        }
    }
    fit(&mut places);
    for _ in 0..rounds {
        push_apart(&mut places, APART * k * WIDE.sqrt());
    }
    fit(&mut places);
    places
}

/// How many steps and how many rounds of pushing apart.
fn most_work(nodes: usize) -> (usize, usize) {
    let affordable = (PAIRS / (nodes * nodes)).max(8);
    (STEPS.min(affordable), ROUNDS.min(affordable))
}

/// Where it stood, or else close to those it is related to that stood somewhere.
fn first_place(nodes: &[Node<'_>], edges: &[(usize, usize)], nr: usize) -> Place {
    let node = nodes[nr];
    let [x, y] = start(node.key);
    let related = edges.iter().filter_map(|(a, b)| match (*a == nr, *b == nr) {
        (true, _) => nodes[*b].before,
        (_, true) => nodes[*a].before,
        _ => None,
    });
    let known: Vec<Place> = related.collect();
    match (node.before, known.len()) {
        (Some(place), _) => place,
        (None, 0) => [x, y],
        (None, count) => [0, 1].map(|side| {
            let mean = known.iter().map(|place| place[side]).sum::<f64>() / count as f64;
            mean + ([x, y][side] - 0.5) * 0.1
        }),
    }
}

/// Where a node without a picture begins: somewhere that only its key decides.
fn start(key: &str) -> Place {
    // FNV-1a, 64 bits, over the key and once more over one byte.
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325, add);
    let part = |hash: u64| (hash >> 11) as f64 / (1_u64 << 53) as f64;
    [part(hash), part(add(add(hash, 0x5a), 0xa5).rotate_left(31))]
}

fn forces(places: &[Place], edges: &[(usize, usize)], k: f64) -> Vec<Place> {
    let mut all: Vec<Place> =
        places.iter().map(|[x, y]| [(0.5 - x) * GRAVITY * k, (0.5 - y) * GRAVITY * k]).collect();
    let mut both = |a: usize, b: usize, strength: f64, [x, y]: Place| {
        all[a] = [all[a][0] + x * strength, all[a][1] + y * strength];
        all[b] = [all[b][0] - x * strength, all[b][1] - y * strength];
    };
    for a in 0..places.len() {
        for b in (a + 1)..places.len() {
            let off = between(places, a, b);
            let square = (off[0] * off[0] + off[1] * off[1]).max(1e-9);
            both(a, b, k * k / square, off);
        }
    }
    for (a, b) in edges {
        let off = between(places, *a, *b);
        both(*a, *b, -off[0].hypot(off[1]) / k, off);
    }
    all
}

/// From `b` to `a`; two on one point are told apart by their order.
fn between(places: &[Place], a: usize, b: usize) -> Place {
    let off = [places[a][0] - places[b][0], places[a][1] - places[b][1]];
    if off == [0.0, 0.0] { [1e-4, 1e-4 * (b - a) as f64] } else { off }
}

/// Moves nodes that touch away from each other, both as far.
fn push_apart(places: &mut [Place], least: f64) {
    for a in 0..places.len() {
        for b in (a + 1)..places.len() {
            let [x, y] = between(places, a, b);
            let far = x.hypot(y);
            if far < least {
                let half = (least - far) / 2.0 / far;
                places[a] = [places[a][0] + x * half, places[a][1] + y * half];
                places[b] = [places[b][0] - x * half, places[b][1] - y * half];
            }
        }
    }
}

/// Makes them fill the picture in both directions; what has no width stands in the middle.
fn fit(places: &mut [Place]) {
    let range = |side: usize| {
        let each = places.iter().map(|place| place[side]);
        each.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    };
    let found = [range(0), range(1)];
    for place in places {
        *place = [0, 1].map(|side| {
            let ((low, high), size) = (found[side], [WIDE, 1.0][side]);
            if high - low < 1e-9 { size / 2.0 } else { (place[side] - low) / (high - low) * size }
        });
    }
}

#[cfg(test)]
mod tests;
