//! The example against the files that its figures come from.

use crate::Table;
use std::collections::HashMap;

/// A figure of the example.
pub(crate) struct Figure {
    pub(crate) gebied: String,
    pub(crate) indicator: String,
    pub(crate) periode: String,
    pub(crate) waarde: Option<f64>,
    /// Where in the table of its source it stands.
    pub(crate) plaats: String,
}

/// The figures of the example from one table.
pub(crate) fn figures(table: &str) -> Vec<Figure> {
    let seed = Table::of_seed("waarnemingen.csv");
    let mut found = Vec::new();
    for row in &seed.rows {
        let bron: Vec<&str> = seed.cell(row, "bron").unwrap().split('|').collect();
        if bron[1].starts_with(table) {
            let text = |column| seed.cell(row, column).unwrap_or_default().to_owned();
            found.push(Figure {
                gebied: text("gebied"),
                indicator: text("indicator"),
                periode: text("periode"),
                waarde: seed.number(row, "waarde"),
                plaats: bron.last().map(|part| (*part).to_owned()).unwrap_or_default(),
            });
        }
    }
    found
}

#[test]
fn figures_of_rivm_are_those_of_its_files() {
    let files: HashMap<&str, Table> = [
        ("2016, 18", "50090NED_UntypedDataSet_hilversum_2016_18plus.csv"),
        ("2020, 18", "50090NED_UntypedDataSet_hilversum_2020_18plus.csv"),
        ("2020, 65", "50090NED_UntypedDataSet_hilversum_2020_65plus.csv"),
    ]
    .map(|(key, name)| (key, Table::of_source(name)))
    .into();
    let of_hilversum = |figure: &Figure| figure.gebied.contains("0402") || figure.gebied == "NL00";
    let figures: Vec<Figure> = figures("50090NED").into_iter().filter(of_hilversum).collect();
    for Figure { gebied, indicator, periode, waarde, plaats } in &figures {
        // '2020, 18 jaar en ouder, kolom MoeiteMetRondkomen_38'
        let table = &files[&plaats[..8]];
        let column = plaats.rsplit_once("kolom ").unwrap().1;
        let code = gebied.replace("NL00", "NL01");
        let in_source = table
            .rows
            .iter()
            .find(|row| table.cell(row, "WijkenEnBuurten") == Some(&code))
            .unwrap_or_else(|| panic!("{code} is not in the source"));
        assert_eq!(&plaats[..4], periode, "{indicator} of {gebied}");
        assert!(indicator.ends_with(&format!("-{}plus", &plaats[6..8])), "{indicator}: {plaats}");
        assert_eq!(*waarde, table.number(in_source, column), "{indicator} of {gebied}, {plaats}");
    }
    // Eleven gebieden; twelve indicators of 2020 for two ages, most of them of 2016 too.
    assert!(figures.len() > 300, "{} figures", figures.len());
}

#[test]
fn misdrijven_add_up_to_the_total_of_the_gemeente() {
    let source = Table::of_source("misdrijven_47022NED_totaal_hilversum_2021-2025.csv");
    let figures = figures("47022NED");
    let counts: HashMap<(&str, &str), f64> = figures
        .iter()
        .filter(|figure| figure.indicator == "geregistreerde-misdrijven")
        .map(|figure| ((&*figure.gebied, &*figure.periode), figure.waarde.unwrap()))
        .collect();
    // Yearly totals as published for Hilversum.
    let totals = [("2021", 3913.0), ("2022", 4042.0), ("2023", 4013.0), ("2024", 4315.0)];
    for (year, total) in totals.into_iter().chain([("2025", 4048.0)]) {
        let sum = |prefix: &str| -> (usize, f64) {
            let of_year =
                counts.iter().filter(|((code, y), _)| code.starts_with(prefix) && *y == year);
            of_year.fold((0, 0.0), |(n, sum), (_, value)| (n + 1, sum + value))
        };
        assert_eq!(sum("GM0402"), (1, total), "{year}");
        assert_eq!(sum("WK0402"), (9, total), "{year}");
        assert_eq!(sum("BU0402"), (43, total), "{year}");
        for wijk in 1..=9 {
            let of_buurten = sum(&format!("BU04020{wijk}")).1;
            assert_eq!(counts[&(&*format!("WK04020{wijk}"), year)], of_buurten, "{year} {wijk}");
        }
    }
    let mut compared = 0;
    for row in &source.rows {
        let code = source.cell(row, "WijkenEnBuurten").unwrap();
        let year = &source.cell(row, "Perioden").unwrap()[..4];
        let value = source.number(row, "GeregistreerdeMisdrijven_1").unwrap();
        assert_eq!(counts[&(code, year)], value, "{code} {year}");
        compared += 1;
    }
    assert_eq!(compared, 220, "43 buurten and the gemeente, five years");
}

#[test]
fn misdrijven_per_inwoner_are_what_their_parts_say() {
    let seed = Table::of_seed("waarnemingen.csv");
    let mut compared = 0;
    for row in &seed.rows {
        if seed.cell(row, "indicator") == Some("misdrijven-per-1000-inwoners") {
            let part = |column| seed.number(row, column).unwrap();
            let wanted = 1000.0 * part("teller") / part("noemer");
            assert!((part("waarde") - wanted).abs() < 1e-5, "{row:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 50, "nine wijken and the gemeente, five years");
}
