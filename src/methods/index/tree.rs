//! How indicators go together.

use super::{Aggregation, IndexFault, Threshold};

/// A part of an index: an indicator, or what others are taken together in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Place of the node above it; `None` for the one at the top.
    pub ouder: Option<usize>,
    /// Weight among those with the same parent, at least 0; at the top it has no effect.
    pub gewicht: f64,
    /// What kind of node it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NodeKind {
    /// An indicator, with its column.
    Indicator(usize),
    /// A doel, leefgebied or algemeen beeld.
    Group {
        /// How what is under it is taken together.
        aggregation: Aggregation,
        /// How much of it must be there.
        threshold: Threshold,
    },
}

/// Nodes that were checked: one top, every branch ends in indicators, of any depth and unequal.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Groups, each after everything under it.
    order: Vec<usize>,
    /// Children of all groups, one group after another, in the order of the nodes.
    children: Vec<usize>,
    /// Where the children of a node start; one more than there are nodes.
    starts: Vec<usize>,
    columns: usize,
}

impl Tree {
    /// Checks the nodes, for a table with this many indicators. Their places are their names in
    /// every outcome; a parent may stand before or after its children.
    ///
    /// # Errors
    /// The first [`IndexFault`] found.
    pub fn new(nodes: Vec<Node>, columns: usize) -> Result<Self, IndexFault> {
        check_nodes(&nodes, columns)?;
        let (starts, children) = children(&nodes);
        let order = order(&nodes, &starts)?;
        let tree = Self { nodes, order, children, starts, columns };
        tree.check_weights(&tree.weights())?;
        Ok(tree)
    }

    /// The nodes, in the order they came.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many indicators the table must have.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The weight of every node.
    pub fn weights(&self) -> Vec<f64> {
        self.nodes.iter().map(|node| node.gewicht).collect()
    }

    /// The place of the node at the top.
    pub fn top(&self) -> usize {
        self.order.last().copied().unwrap_or_default()
    }

    /// What stands directly under a node. Panics outside the tree, as a slice does.
    pub fn children(&self, node: usize) -> &[usize] {
        &self.children[self.starts[node]..self.starts[node + 1]]
    }

    /// Groups, each after everything under it.
    pub(super) fn order(&self) -> &[usize] {
        &self.order
    }

    /// Faults on weights that cannot be used in this tree.
    pub(super) fn check_weights(&self, weights: &[f64]) -> Result<(), IndexFault> {
        IndexFault::check_size("gewichten", self.nodes.len(), weights.len())?;
        let mut total = 0.0;
        for (knoop, gewicht) in weights.iter().copied().enumerate() {
            total += gewicht;
            if gewicht.is_nan() || gewicht < 0.0 || !f64::is_finite(total) {
                return Err(IndexFault::Gewicht { knoop, gewicht });
            }
        }
        Ok(())
    }
}

fn check_nodes(nodes: &[Node], columns: usize) -> Result<(), IndexFault> {
    let aantal = nodes.iter().filter(|node| node.ouder.is_none()).count();
    for (knoop, node) in nodes.iter().enumerate() {
        let is_group = |place| {
            nodes.get(place).is_some_and(|node: &Node| matches!(node.kind, NodeKind::Group { .. }))
        };
        if node.ouder.is_some_and(|ouder| !is_group(ouder)) {
            return Err(IndexFault::Ouder { knoop });
        }
        match node.kind {
            NodeKind::Indicator(kolom) if kolom >= columns => {
                return Err(IndexFault::Kolom { knoop, kolom });
            }
            NodeKind::Group { threshold, .. } if !(0.0..=1.0).contains(&threshold.share()) => {
                return Err(IndexFault::Aandeel { knoop, aandeel: threshold.share() });
            }
            _ => {}
        }
    }
    if aantal == 1 { Ok(()) } else { Err(IndexFault::Top { aantal }) }
}

/// Where the children of each node start, and the children.
fn children(nodes: &[Node]) -> (Vec<usize>, Vec<usize>) {
    let mut starts = vec![0; nodes.len() + 1];
    for ouder in nodes.iter().filter_map(|node| node.ouder) {
        starts[ouder + 1] += 1;
    }
    for place in 0..nodes.len() {
        starts[place + 1] += starts[place];
    }
    let mut free = starts.clone();
    let mut children = vec![0; starts[nodes.len()]];
    for (place, node) in nodes.iter().enumerate() {
        if let Some(ouder) = node.ouder {
            children[free[ouder]] = place;
            free[ouder] += 1;
        }
    }
    (starts, children)
}

/// Groups, each after everything under it: a node is ready when its last child is.
fn order(nodes: &[Node], starts: &[usize]) -> Result<Vec<usize>, IndexFault> {
    let mut waiting: Vec<usize> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let mut ready: Vec<usize> = (0..nodes.len())
        .filter(|place| matches!(nodes[*place].kind, NodeKind::Indicator(_)))
        .collect();
    let mut order = Vec::new();
    if let Some(knoop) = (0..nodes.len()).find(|place| is_empty(nodes, &waiting, *place)) {
        return Err(IndexFault::Leeg { knoop });
    }
    while let Some(place) = ready.pop() {
        let Some(ouder) = nodes[place].ouder else { continue };
        waiting[ouder] -= 1;
        if waiting[ouder] == 0 {
            order.push(ouder);
            ready.push(ouder);
        }
    }
    match waiting.iter().position(|children| *children > 0) {
        Some(knoop) => Err(IndexFault::Ouder { knoop }),
        None => Ok(order),
    }
}

fn is_empty(nodes: &[Node], waiting: &[usize], place: usize) -> bool {
    waiting[place] == 0 && matches!(nodes[place].kind, NodeKind::Group { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(ouder: Option<usize>, column: usize) -> Node {
        Node { ouder, gewicht: 1.0, kind: NodeKind::Indicator(column) }
    }

    fn group(ouder: Option<usize>) -> Node {
        let kind = NodeKind::Group {
            aggregation: Aggregation::Arithmetic,
            threshold: Threshold::Aantal(0.0),
        };
        Node { ouder, gewicht: 1.0, kind }
    }

    #[test]
    fn a_group_comes_after_what_is_under_it() {
        // 0 has 1 and the indicator 4; 1 has 2; 2 has the indicators 3 and 5.
        let nodes = vec![
            group(None),
            group(Some(0)),
            group(Some(1)),
            leaf(Some(2), 0),
            leaf(Some(0), 1),
            leaf(Some(2), 2),
        ];
        let tree = Tree::new(nodes, 3).unwrap();
        assert_eq!(tree.order(), [2, 1, 0]);
        assert_eq!(tree.top(), 0);
        assert_eq!(tree.children(2), [3, 5]);
        assert_eq!(tree.children(0), [1, 4]);
        assert_eq!(tree.children(3), [0; 0]);
    }

    #[test]
    fn an_indicator_alone_is_a_tree() {
        assert_eq!(Tree::new(vec![leaf(None, 0)], 1).unwrap().top(), 0);
    }

    #[test]
    fn what_is_no_tree_is_refused() {
        let fault = |nodes: Vec<Node>| Tree::new(nodes, 1).unwrap_err();
        assert_eq!(fault(vec![]), IndexFault::Top { aantal: 0 });
        assert_eq!(fault(vec![leaf(None, 0), leaf(None, 0)]), IndexFault::Top { aantal: 2 });
        assert_eq!(fault(vec![leaf(None, 1)]), IndexFault::Kolom { knoop: 0, kolom: 1 });
        assert_eq!(fault(vec![group(None)]), IndexFault::Leeg { knoop: 0 });
        assert_eq!(fault(vec![group(None), leaf(Some(9), 0)]), IndexFault::Ouder { knoop: 1 });
        let under_indicator = vec![leaf(None, 0), leaf(Some(0), 0)];
        assert_eq!(fault(under_indicator), IndexFault::Ouder { knoop: 1 });
        // 1 and 2 stand under each other, beside a good tree.
        let circle = vec![group(None), group(Some(2)), group(Some(1)), leaf(Some(0), 0)];
        assert_eq!(fault(circle), IndexFault::Ouder { knoop: 1 });
    }

    #[test]
    fn weights_are_numbers_from_zero() {
        for gewicht in [-1.0, f64::NAN, f64::INFINITY] {
            let mut nodes = vec![group(None), leaf(Some(0), 0)];
            nodes[1].gewicht = gewicht;
            let found = Tree::new(nodes, 1);
            assert!(matches!(found, Err(IndexFault::Gewicht { knoop: 1, .. })), "{found:?}");
        }
        let mut nodes = vec![group(None), leaf(Some(0), 0), leaf(Some(0), 0)];
        nodes[1].gewicht = f64::MAX;
        nodes[2].gewicht = f64::MAX;
        assert!(Tree::new(nodes, 1).is_err(), "the sum of the weights is no number");
    }

    #[test]
    fn a_share_lies_between_none_and_all() {
        for aandeel in [-0.1, 1.1, f64::NAN] {
            let mut top = group(None);
            let threshold = Threshold::Gewicht(aandeel);
            top.kind = NodeKind::Group { aggregation: Aggregation::Harmonic, threshold };
            let found = Tree::new(vec![top, leaf(Some(0), 0)], 1);
            assert!(matches!(found, Err(IndexFault::Aandeel { knoop: 0, .. })), "{found:?}");
        }
    }
}
