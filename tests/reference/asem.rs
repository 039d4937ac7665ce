//! The ASEM example: 51 countries and 49 indicators in a tree of four levels (European
//! Commission, Joint Research Centre, 2018).

use crate::table::Table;
use wijkbeeld::methods::index::{
    Aggregation, Column, Matrix, Node, NodeKind, Normalisation, Score, Threshold, Treatment, Tree,
};
use wijkbeeld::model::Richting;

/// Countries, indicators and the nodes above them, in the order of their files.
pub struct Asem {
    pub countries: Vec<String>,
    pub indicators: Vec<String>,
    /// All nodes of the tree; the indicators come first.
    pub nodes: Vec<String>,
    meta: Table,
}

impl Asem {
    pub fn new() -> Self {
        let meta = Table::read("ASEM_iMeta.csv");
        let of_type = |kind| -> Vec<String> {
            let rows = (0..meta.rows()).filter(|row| meta.text(*row, "Type") == Some(kind));
            rows.map(|row| meta.text(row, "iCode").unwrap().to_owned()).collect()
        };
        let indicators = of_type("Indicator");
        let nodes = [indicators.clone(), of_type("Aggregate")].concat();
        let denominated = Table::read("ASEM_Data_Denominated.csv");
        let country = |row| denominated.text(row, "uCode").unwrap().to_owned();
        let countries: Vec<String> = (0..denominated.rows()).map(country).collect();
        assert_eq!((countries.len(), indicators.len(), nodes.len()), (51, 49, 60));
        Self { countries, indicators, nodes, meta }
    }

    /// Indicators of a file.
    pub fn values(&self, name: &str) -> Matrix<Option<f64>> {
        Table::read(name).matrix(&self.countries, &self.indicators)
    }

    /// Indicators and all nodes above them of a file.
    pub fn scores(&self, name: &str) -> Matrix<Option<f64>> {
        Table::read(name).matrix(&self.countries, &self.nodes)
    }

    /// What COINr does with every indicator, on this scale.
    pub fn columns(&self, normalisation: Normalisation) -> Vec<Column> {
        let column = |code: &String| {
            let richting = match self.meta.number(self.row(code), "Direction") {
                Some(1.0) => Richting::HogerIsGunstiger,
                Some(-1.0) => Richting::LagerIsGunstiger,
                other => panic!("{code}: direction {other:?}"),
            };
            Column { richting, treatment: Some(Treatment::default()), normalisation }
        };
        self.indicators.iter().map(column).collect()
    }

    /// The tree, with arithmetic means and no threshold.
    pub fn tree(&self) -> Tree {
        let node = |(place, code): (usize, &String)| {
            let row = self.row(code);
            let ouder = self
                .meta
                .text(row, "Parent")
                .map(|parent| self.nodes.iter().position(|node| node == parent).unwrap());
            let kind = if place < self.indicators.len() {
                NodeKind::Indicator(place)
            } else {
                let threshold = Threshold::Aantal(0.0);
                NodeKind::Group { aggregation: Aggregation::Arithmetic, threshold }
            };
            Node { ouder, gewicht: self.meta.number(row, "Weight").unwrap(), kind }
        };
        let nodes = self.nodes.iter().enumerate().map(node).collect();
        Tree::new(nodes, self.indicators.len()).unwrap()
    }

    /// Missing values filled with the mean of the same part of the world, as the example does
    /// between denominating and treating (COINr: `i_mean_grp` over `EurAsia_group`). We never
    /// impute: this only makes the starting point equal.
    pub fn imputed(&self) -> Matrix<Option<f64>> {
        let mut values = self.values("ASEM_Data_Denominated.csv");
        let data = Table::read("ASEM_iData.csv");
        let group = |country: &String| data.text(data.row_of(country), "EurAsia_group").unwrap();
        let groups: Vec<&str> = self.countries.iter().map(group).collect();
        for column in 0..values.columns() {
            let known = values.column(column);
            for row in (0..known.len()).filter(|row| known[*row].is_none()) {
                let peers = known.iter().zip(&groups).filter(|(_, group)| **group == groups[row]);
                let peers: Vec<f64> = peers.filter_map(|(value, _)| *value).collect();
                let mean = peers.iter().sum::<f64>() / peers.len() as f64;
                values.row_mut(row)[column] = Some(mean);
            }
        }
        values
    }

    fn row(&self, code: &str) -> usize {
        let found = (0..self.meta.rows()).find(|row| self.meta.text(*row, "iCode") == Some(code));
        found.unwrap_or_else(|| panic!("no {code}"))
    }
}

/// Scores without their reasons.
pub fn plain(scores: &Matrix<Score>) -> Matrix<Option<f64>> {
    let rows = (0..scores.rows()).flat_map(|row| scores.row(row));
    let cells = rows.map(|score| score.ok()).collect();
    Matrix::new(scores.rows(), scores.columns(), cells).unwrap()
}

/// Values as scores.
pub fn as_scores(values: &Matrix<Option<f64>>) -> Matrix<Score> {
    let rows = (0..values.rows()).flat_map(|row| values.row(row));
    let cells = rows.map(|value| Ok(value.unwrap())).collect();
    Matrix::new(values.rows(), values.columns(), cells).unwrap()
}
