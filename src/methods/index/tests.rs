//! Means over a tree, by hand and as rules that hold for every input.

use super::*;
use proptest::prelude::*;
use std::f64::consts::SQRT_2;

const MISSING: Score = Err(GeenScore::Ontbreekt);

fn leaf(ouder: usize, gewicht: f64, column: usize) -> Node {
    Node { ouder: Some(ouder), gewicht, kind: NodeKind::Indicator(column) }
}

fn group(ouder: Option<usize>, gewicht: f64, aggregation: Aggregation, least: f64) -> Node {
    let kind = NodeKind::Group { aggregation, threshold: Threshold::Aantal(least) };
    Node { ouder, gewicht, kind }
}

/// One group over indicators with these weights.
fn flat(aggregation: Aggregation, threshold: Threshold, weights: &[f64]) -> Tree {
    let top = NodeKind::Group { aggregation, threshold };
    let leaves = weights.iter().enumerate().map(|(column, gewicht)| leaf(0, *gewicht, column));
    let top = Node { ouder: None, gewicht: 1.0, kind: top };
    Tree::new([top].into_iter().chain(leaves).collect(), weights.len()).unwrap()
}

fn top_of(tree: &Tree, scores: &[Score]) -> Score {
    let table = Matrix::new(1, scores.len(), scores.to_vec()).unwrap();
    aggregate(&table, tree).unwrap().at(0, tree.top())
}

fn mean(aggregation: Aggregation, weights: &[f64], scores: &[Score]) -> Score {
    top_of(&flat(aggregation, Threshold::Aantal(0.0), weights), scores)
}

fn near(found: Score, expected: f64) -> bool {
    found.is_ok_and(|found| (found - expected).abs() <= 1e-12 * expected.abs().max(1.0))
}

#[test]
fn three_means_by_hand() {
    // Weights 1 and 3 of 2 and 8: (2 + 24)/4; 2^(1/4)·8^(3/4) = 2^2.5 = 4√2; 4/(1/2 + 3/8) = 32/7.
    let (weights, scores) = ([1.0, 3.0], [Ok(2.0), Ok(8.0)]);
    assert_eq!(mean(Aggregation::Arithmetic, &weights, &scores), Ok(6.5));
    assert!(near(mean(Aggregation::Geometric, &weights, &scores), 4.0 * SQRT_2));
    assert!(near(mean(Aggregation::Harmonic, &weights, &scores), 32.0 / 7.0));
}

#[test]
fn what_is_missing_is_left_out() {
    // Weights 1, 5 and 3 of 2, nothing and 8: as above.
    let (weights, scores) = ([1.0, 5.0, 3.0], [Ok(2.0), MISSING, Ok(8.0)]);
    assert_eq!(mean(Aggregation::Arithmetic, &weights, &scores), Ok(6.5));
    assert!(near(mean(Aggregation::Geometric, &weights, &scores), 4.0 * SQRT_2));
    assert!(near(mean(Aggregation::Harmonic, &weights, &scores), 32.0 / 7.0));
    let none = mean(Aggregation::Arithmetic, &weights, &[MISSING; 3]);
    assert_eq!(none, Err(GeenScore::GeenGegevens));
}

#[test]
fn the_threshold_counts_parts_or_weight() {
    // Two of three parts, with 3 of 4 of the weight.
    let scores = [Ok(1.0), Ok(1.0), MISSING];
    let found = |threshold| {
        top_of(&flat(Aggregation::Arithmetic, threshold, &[1.0, 2.0, 1.0]), &scores).err()
    };
    assert_eq!(found(Threshold::Aantal(2.0 / 3.0)), None);
    assert_eq!(found(Threshold::Aantal(0.7)), Some(GeenScore::TeWeinigGegevens));
    assert_eq!(found(Threshold::Gewicht(0.75)), None);
    assert_eq!(found(Threshold::Gewicht(0.76)), Some(GeenScore::TeWeinigGegevens));
    let tenths = flat(Aggregation::Arithmetic, Threshold::Gewicht(0.5), &[0.1, 0.2, 0.3]);
    assert!(top_of(&tenths, &[MISSING, MISSING, Ok(1.0)]).is_ok(), "0,3 is half of 0,6");
}

#[test]
fn weight_zero_is_left_out_and_only_weight_zero_is_no_mean() {
    let scores = [Ok(-1.0), Ok(4.0)];
    assert!(near(mean(Aggregation::Geometric, &[0.0, 2.0], &scores), 4.0));
    let nothing = mean(Aggregation::Arithmetic, &[0.0, 2.0], &[Ok(1.0), MISSING]);
    assert_eq!(nothing, Err(GeenScore::GeenGewicht));
}

/// Algemeen beeld (0) with leefgebied 1 over the indicators 2 and 3, and indicator 4 beside it.
fn uneven(aggregation: Aggregation) -> Tree {
    let nodes = vec![
        group(None, 1.0, Aggregation::Arithmetic, 0.0),
        group(Some(0), 3.0, aggregation, 0.5),
        leaf(1, 1.0, 0),
        leaf(1, 1.0, 1),
        leaf(0, 1.0, 2),
    ];
    Tree::new(nodes, 3).unwrap()
}

#[test]
fn every_node_of_an_uneven_tree_has_a_score() {
    // Leefgebied (2 + 4)/2 = 3; algemeen beeld (3·3 + 1·7)/4 = 4. Then without the 4: 2 and 3.25.
    let cells = vec![Ok(2.0), Ok(4.0), Ok(7.0), Ok(2.0), MISSING, Ok(7.0)];
    let table = Matrix::new(2, 3, cells).unwrap();
    let scores = aggregate(&table, &uneven(Aggregation::Arithmetic)).unwrap();
    assert_eq!(scores.row(0), [Ok(4.0), Ok(3.0), Ok(2.0), Ok(4.0), Ok(7.0)]);
    assert_eq!(scores.row(1), [Ok(3.25), Ok(2.0), Ok(2.0), MISSING, Ok(7.0)]);
}

#[test]
fn an_impossible_mean_names_its_cell_up_to_the_top() {
    let cells = vec![Ok(2.0), Ok(8.0), Ok(7.0), Ok(2.0), Ok(0.0), Ok(7.0)];
    let table = Matrix::new(2, 3, cells).unwrap();
    let scores = aggregate(&table, &uneven(Aggregation::Geometric)).unwrap();
    // The other gebied keeps its scores: √16 = 4; (3·4 + 7)/4 = 4.75.
    assert!(near(scores.at(0, 1), 4.0) && near(scores.at(0, 0), 4.75));
    let fault = Err(GeenScore::NietPositief(Cel { gebied: 1, knoop: 3 }));
    assert_eq!(scores.row(1)[..2], [fault; 2]);
    let scores = aggregate(&table, &uneven(Aggregation::Harmonic)).unwrap();
    assert_eq!(scores.at(1, 0), Err(GeenScore::Nul(Cel { gebied: 1, knoop: 3 })));
    // 1/2 − 1/2 = 0: no harmonic mean of 2 and −2; and a sum that no number can hold.
    let ends = mean(Aggregation::Harmonic, &[1.0; 2], &[Ok(2.0), Ok(-2.0)]);
    assert_eq!(ends, Err(GeenScore::LooptOver(Cel { gebied: 0, knoop: 0 })));
    let ends = mean(Aggregation::Arithmetic, &[1.0; 2], &[Ok(f64::MAX); 2]);
    assert_eq!(ends, Err(GeenScore::LooptOver(Cel { gebied: 0, knoop: 0 })));
}

#[test]
fn too_little_data_goes_before_an_impossible_mean() {
    // As COINr, which looks at the threshold first.
    let tree = flat(Aggregation::Geometric, Threshold::Aantal(0.6), &[1.0; 2]);
    assert_eq!(top_of(&tree, &[Ok(-1.0), MISSING]), Err(GeenScore::TeWeinigGegevens));
}

#[test]
fn other_weights_need_no_other_tree() {
    let tree = uneven(Aggregation::Arithmetic);
    let table = Matrix::new(1, 3, vec![Ok(2.0), Ok(4.0), Ok(7.0)]).unwrap();
    let mut scores = aggregate(&table, &tree).unwrap();
    // (1·2 + 3·4)/4 = 3.5; (3.5 + 7)/2 = 5.25.
    aggregate_into(&table, &tree, &[1.0, 1.0, 1.0, 3.0, 1.0], &mut scores).unwrap();
    assert_eq!(scores.row(0)[..2], [Ok(5.25), Ok(3.5)]);
    let before = scores.clone();
    let negative = aggregate_into(&table, &tree, &[1.0, 1.0, 1.0, -3.0, 1.0], &mut scores);
    assert_eq!(negative, Err(IndexFault::Gewicht { knoop: 3, gewicht: -3.0 }));
    assert!(aggregate_into(&table, &tree, &[1.0; 4], &mut scores).is_err());
    assert!(aggregate(&Matrix::filled(1, 2, MISSING), &tree).is_err());
    assert_eq!(scores, before);
}

#[test]
fn from_values_to_algemeen_beeld() {
    // 10, 20, 30, higher is better: −1, 0, 1; 6, 4, 2, lower is better: −1, 0, 1.
    let cells = vec![Some(10.0), Some(6.0), Some(20.0), Some(4.0), Some(30.0), Some(2.0)];
    let waarden = Matrix::new(3, 2, cells).unwrap();
    let columns = [
        Column::new(Richting::HogerIsGunstiger, Normalisation::Z),
        Column::new(Richting::LagerIsGunstiger, Normalisation::Z),
    ];
    let tree = flat(Aggregation::Arithmetic, Threshold::Aantal(0.5), &[1.0, 2.0]);
    let input = IndexInput { waarden: &waarden, columns: &columns, inwoners: &[], tree: &tree };
    let result = index(&input).unwrap();
    assert_eq!(result.scores.column(0), [Ok(-1.0), Ok(0.0), Ok(1.0)]);
    assert_eq!(result.treated, waarden);
    assert_eq!(ranks_from_best(&known(&result.scores.column(0))), [Some(3), Some(2), Some(1)]);
}

#[test]
fn a_deep_tree_is_no_trouble() {
    let mut nodes = vec![group(None, 1.0, Aggregation::Arithmetic, 1.0)];
    nodes.extend((0..100_000).map(|ouder| group(Some(ouder), 1.0, Aggregation::Geometric, 1.0)));
    nodes.push(leaf(100_000, 1.0, 0));
    let tree = Tree::new(nodes, 1).unwrap();
    assert_eq!(top_of(&tree, &[Ok(1.0)]), Ok(1.0));
}

fn positive() -> impl Strategy<Value = Vec<(f64, f64, bool)>> {
    prop::collection::vec((0.01..100.0, 0.01..10.0, any::<bool>()), 1..12)
}

proptest! {
    #[test]
    fn only_the_ratio_of_weights_matters(parts in positive(), factor in 0.001..1000.0) {
        let scores: Vec<Score> = parts.iter().map(|part| Ok(part.0)).collect();
        let weights: Vec<f64> = parts.iter().map(|part| part.1).collect();
        let scaled: Vec<f64> = weights.iter().map(|weight| weight * factor).collect();
        for aggregation in Aggregation::ALL {
            let plain = mean(aggregation, &weights, &scores).unwrap();
            prop_assert!(near(mean(aggregation, &scaled, &scores), plain));
        }
    }

    #[test]
    fn missing_is_the_mean_over_the_rest(parts in positive()) {
        let scores: Vec<Score> =
            parts.iter().map(|part| if part.2 { Ok(part.0) } else { MISSING }).collect();
        let weights: Vec<f64> = parts.iter().map(|part| part.1).collect();
        let rest: Vec<(f64, f64)> =
            parts.iter().filter(|part| part.2).map(|part| (part.0, part.1)).collect();
        let (there, its_weights): (Vec<f64>, Vec<f64>) = rest.into_iter().unzip();
        let there: Vec<Score> = there.into_iter().map(Ok).collect();
        for aggregation in Aggregation::ALL {
            let found = mean(aggregation, &weights, &scores);
            match there.is_empty() {
                true => prop_assert_eq!(found, Err(GeenScore::GeenGegevens)),
                false => prop_assert_eq!(found, mean(aggregation, &its_weights, &there)),
            }
        }
    }

    #[test]
    fn the_means_are_in_their_known_order(parts in positive()) {
        let scores: Vec<Score> = parts.iter().map(|part| Ok(part.0)).collect();
        let weights: Vec<f64> = parts.iter().map(|part| part.1).collect();
        let [arithmetic, geometric, harmonic] =
            Aggregation::ALL.map(|aggregation| mean(aggregation, &weights, &scores).unwrap());
        prop_assert!(harmonic <= geometric * (1.0 + 1e-12));
        prop_assert!(geometric <= arithmetic * (1.0 + 1e-12));
    }

    #[test]
    fn no_input_gives_nan_or_panic(
        cells in prop::collection::vec(prop::option::of(any::<f64>()), 12),
        scale in 0..9_usize,
        treated in any::<bool>(),
    ) {
        let scale = [
            Normalisation::None,
            Normalisation::Z,
            Normalisation::Z { spread: Spread::Inwoners, mean: 50.0, sd: 10.0 },
            Normalisation::Z { spread: Spread::Mad, mean: 0.0, sd: 1.0 },
            Normalisation::MIN_MAX,
            Normalisation::Rank,
            Normalisation::PercentRank,
            Normalisation::DistanceToMax,
            Normalisation::FractionOfMax,
        ][scale];
        let treatment = treated.then(Treatment::default);
        let column = Column { treatment, ..Column::new(Richting::LagerIsGunstiger, scale) };
        let waarden = Matrix::new(6, 2, cells.clone()).unwrap();
        for aggregation in Aggregation::ALL {
            let tree = flat(aggregation, Threshold::Gewicht(0.5), &[1.0, 2.0]);
            let columns = [column; 2];
            let inwoners = &cells[..6];
            let input = IndexInput { waarden: &waarden, columns: &columns, inwoners, tree: &tree };
            let result = index(&input).unwrap();
            let all = (0..6).flat_map(|row| result.scores.row(row));
            prop_assert!(all.filter_map(|score| score.ok()).all(f64::is_finite));
        }
    }
}

fn known(scores: &[Score]) -> Vec<Option<f64>> {
    scores.iter().map(|score| score.ok()).collect()
}
