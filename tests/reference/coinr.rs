//! Every step and every level of the ASEM example equals COINr 1.1.14 (MIT).

use crate::asem::{Asem, as_scores, plain};
use crate::table::{Table, largest_difference};
use wijkbeeld::methods::index::{
    IndexInput, IndexResult, Matrix, Normalisation, aggregate, aggregate_into, index, normalise,
    ranks_from_best, treat,
};

const TOLERANCE: f64 = 1e-9;

/// Each scale with the files of its normalised and aggregated data.
const SCALES: [(Normalisation, &str, &str); 3] = [
    (Normalisation::MIN_MAX, "ASEM_norm_minmax0_100.csv", "ASEM_agg_amean_after_minmax0_100.csv"),
    (Normalisation::MIN_MAX, "ASEM_Data_Normalised.csv", "ASEM_Data_Aggregated.csv"),
    (Normalisation::Z, "ASEM_norm_zscore_0_1.csv", "ASEM_agg_amean_after_zscore_0_1.csv"),
];

#[track_caller]
fn assert_same(
    found: &Matrix<Option<f64>>,
    expected: &Matrix<Option<f64>>,
    columns: &[String],
    name: &str,
) {
    let difference = largest_difference(found, expected, columns);
    assert!(difference <= TOLERANCE, "{name}: {difference:e}");
}

#[test]
fn treated_values_are_the_same() {
    let asem = Asem::new();
    let (treated, reports) = treat(&asem.imputed(), &asem.columns(Normalisation::MIN_MAX)).unwrap();
    let expected = asem.values("ASEM_Data_Treated.csv");
    assert_same(&treated, &expected, &asem.indicators, "treated");
    // In the file the four highest of Services share one value: IRL, LUX, MLT and SGP.
    let place = |code| asem.indicators.iter().position(|indicator| indicator == code).unwrap();
    let mut changed: Vec<&str> =
        reports[place("Services")].high.iter().map(|row| asem.countries[*row].as_str()).collect();
    changed.sort_unstable();
    assert_eq!(changed, ["IRL", "LUX", "MLT", "SGP"]);
    // And one is brought up: Pakistan, FemLab.
    let low = &reports[place("FemLab")].low;
    assert_eq!(low.iter().map(|row| asem.countries[*row].as_str()).collect::<Vec<_>>(), ["PAK"]);
    assert!(reports.iter().all(|report| report.passes == Some(true) && !report.log));
}

#[test]
fn normalised_scores_are_the_same() {
    let asem = Asem::new();
    let treated = asem.values("ASEM_Data_Treated.csv");
    for (scale, file, _) in SCALES {
        let found = normalise(&treated, &asem.columns(scale), &[]).unwrap();
        assert_same(&plain(&found), &asem.values(file), &asem.indicators, file);
    }
}

#[test]
fn every_level_of_the_tree_is_the_same() {
    let asem = Asem::new();
    for (_, normalised, file) in SCALES {
        let found = aggregate(&as_scores(&asem.values(normalised)), &asem.tree()).unwrap();
        assert_same(&plain(&found), &asem.scores(file), &asem.nodes, file);
    }
}

#[test]
fn the_weights_in_their_own_file_give_the_same() {
    let asem = Asem::new();
    let table = Table::read("ASEM_weights_original.csv");
    let weight = |node: &String| {
        let row = (0..table.rows()).find(|row| table.text(*row, "iCode") == Some(node)).unwrap();
        table.number(row, "Weight").unwrap()
    };
    let weights: Vec<f64> = asem.nodes.iter().map(weight).collect();
    let normalised = as_scores(&asem.values("ASEM_Data_Normalised.csv"));
    let mut scores = Matrix::filled(normalised.rows(), weights.len(), Ok(0.0));
    aggregate_into(&normalised, &asem.tree(), &weights, &mut scores).unwrap();
    let expected = asem.scores("ASEM_Data_Aggregated.csv");
    assert_same(&plain(&scores), &expected, &asem.nodes, "weights");
}

/// The whole way, from denominated values to the index.
fn whole(asem: &Asem, scale: Normalisation) -> IndexResult {
    let (waarden, columns, tree) = (asem.imputed(), asem.columns(scale), asem.tree());
    let input = IndexInput { waarden: &waarden, columns: &columns, inwoners: &[], tree: &tree };
    index(&input).unwrap()
}

#[test]
fn the_whole_way_is_the_same() {
    let asem = Asem::new();
    for (scale, normalised, aggregated) in SCALES {
        let found = whole(&asem, scale);
        let expected = asem.values(normalised);
        assert_same(&plain(&found.normalised), &expected, &asem.indicators, normalised);
        assert_same(&plain(&found.scores), &asem.scores(aggregated), &asem.nodes, aggregated);
    }
}

#[test]
fn the_published_table_is_the_same() {
    const FILE: &str = "ASEM_results_full.csv";
    // It is rounded to two decimals: half a hundredth either way.
    const HALF: f64 = 0.005 + 1e-9;
    let asem = Asem::new();
    let table = Table::read(FILE);
    assert_eq!((table.rows(), table.columns().len()), (51, 62), "code, rank and 60 nodes");
    let found = whole(&asem, Normalisation::MIN_MAX);
    let difference = largest_difference(&plain(&found.scores), &asem.scores(FILE), &asem.nodes);
    assert!(difference <= HALF, "{difference}");
    let scores = found.scores.column(asem.tree().top());
    let ranks = ranks_from_best(&scores.iter().map(|score| score.ok()).collect::<Vec<_>>());
    for (country, rank) in asem.countries.iter().zip(ranks) {
        let expected = table.number(table.row_of(country), "Rank").unwrap();
        assert_eq!(rank.map(|rank| rank as f64), Some(expected), "{country}");
    }
}
