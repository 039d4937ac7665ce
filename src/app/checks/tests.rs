//! Drafts beside the figures of the example.

use super::*;
use crate::app::files::known;
use crate::exchange::import::{Options, Source, read_source};
use crate::model::progress::Progress;

/// Inwoners of the nine wijken of Hilversum in 2020, 2022 and 2024 (CBS); all are in the example.
const IN_2020: [f64; 9] =
    [9775.0, 7530.0, 9110.0, 17_610.0, 10_025.0, 20_955.0, 11_040.0, 4120.0, 650.0];
const IN_2022: [f64; 9] =
    [9750.0, 7660.0, 9145.0, 17_555.0, 10_090.0, 21_345.0, 11_235.0, 4090.0, 865.0];
const IN_2024: [f64; 9] =
    [10_225.0, 7725.0, 9255.0, 17_695.0, 10_715.0, 22_310.0, 11_390.0, 4145.0, 975.0];

fn example() -> Document {
    let seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    Document::in_memory(&seed, "Test").unwrap()
}

fn rows(id: &str, periode: &str, values: &[f64]) -> String {
    let row = |(nr, value): (usize, &f64)| {
        format!("WK04020{};{id};{periode};{value};;;;CBS|proef\n", nr + 1)
    };
    values.iter().enumerate().map(row).collect()
}

fn draft(document: &Document, rows: &str) -> Draft {
    let text = format!("gebied;indicator;periode;waarde;reden;onder;boven;bron\n{rows}");
    let source = Source::from_bytes("proef.csv", text.into_bytes()).unwrap();
    let known = known(document).unwrap();
    let draft = read_source(source, &known, &Options::default(), &mut Progress::silent()).unwrap();
    assert_eq!(draft.geweigerd, []);
    draft
}

fn told(rows: &str) -> Vec<Waarschuwing> {
    let document = example();
    check_against(&document, &draft(&document, rows)).unwrap()
}

fn kinds(warnings: &[Waarschuwing]) -> Vec<(&str, Option<&str>)> {
    warnings.iter().map(|w| (w.soort.word(), w.gebied.as_deref())).collect()
}

#[test]
fn figures_that_are_there_already_are_no_news() {
    assert_eq!(told(&rows("aantal-inwoners", "2024", &IN_2024)), []);
    assert_eq!(told(&rows("aantal-inwoners", "2025", &IN_2024)), []);
}

#[test]
fn counts_that_became_percentages_are_in_another_unit() {
    // Whole percentages may be counts; only the earlier figures tell.
    let percentages = [11.0, 8.0, 10.0, 19.0, 11.0, 24.0, 12.0, 4.0, 1.0];
    let found = told(&rows("aantal-inwoners", "2025", &percentages));
    assert_eq!(kinds(&found), [("andere_eenheid", None)]);
    let tekst = &found[0].tekst;
    assert!(tekst.contains("keer zo klein als die van 2024: ze lijken percentages"), "{tekst}");
    let again = told(&rows("aantal-inwoners", "2024", &percentages));
    assert_eq!(kinds(&again), [("andere_eenheid", None)], "told once, not for each year beside it");
    assert!(again[0].tekst.contains("die nu in het bestand staan"), "{}", again[0].tekst);
}

#[test]
fn a_year_between_two_others_that_stands_out_is_told_once() {
    let mut between: Vec<f64> =
        IN_2022.iter().zip(IN_2024).map(|(before, after)| f64::midpoint(*before, after)).collect();
    assert_eq!(told(&rows("aantal-inwoners", "2023", &between)), []);
    between[3] = 1763.0;
    let found = told(&rows("aantal-inwoners", "2023", &between));
    assert_eq!(kinds(&found), [("grote_sprong", Some("WK040204"))]);
    assert!(found[0].tekst.contains("van 17.555 in 2022 naar 1.763 in 2023"), "{}", found[0].tekst);
    let out = found[0].weglating().unwrap();
    assert_eq!((&*out.indicator, out.periode.unwrap().year()), ("aantal-inwoners", 2023));
    // An earlier year, that only has a later one beside it (2020, CBS 84799NED).
    let mut early = IN_2020;
    assert_eq!(told(&rows("aantal-inwoners", "2015", &early)), []);
    early[3] = 1761.0;
    let found = told(&rows("aantal-inwoners", "2015", &early));
    assert_eq!(kinds(&found), [("grote_sprong", Some("WK040204"))]);
}

#[test]
fn the_country_is_no_gebied_beside_the_others() {
    let country = "NL00;aantal-inwoners;2022;17590672;;;;CBS|proef\n\
                   NL00;aantal-inwoners;2025;1759067;;;;CBS|proef\n";
    assert_eq!(told(&(rows("aantal-inwoners", "2025", &IN_2024) + country)), []);
}

#[test]
fn what_follows_inwoners_is_told_of_them_only() {
    // Inwoners and households of five wijken, of which one doubles.
    let codes = &IN_2024[..5];
    let mut doubled = codes.to_vec();
    doubled[1] *= 2.0;
    let half = |values: &[f64]| values.iter().map(|value| value / 2.0).collect::<Vec<_>>();
    let text =
        rows("motorfietsen", "2024", &half(codes)) + &rows("motorfietsen", "2025", &half(&doubled));
    assert_eq!(kinds(&told(&text)), [("grote_sprong", Some("WK040202"))]);
    let found = told(&(text + &rows("aantal-inwoners", "2025", &doubled)));
    assert_eq!(kinds(&found), [("grote_sprong", Some("WK040202"))]);
    assert_eq!(found[0].indicator.as_deref(), Some("aantal-inwoners"));
}

#[test]
fn months_are_not_laid_beside_years() {
    let monthly: Vec<f64> = IN_2024.iter().map(|value| value / 2.0).collect();
    assert_eq!(told(&rows("aantal-inwoners", "2024-06", &monthly)), []);
}

#[test]
fn a_part_of_the_wijken_is_no_division() {
    assert_eq!(told(&rows("aantal-inwoners", "2025", &IN_2024[..8])), [], "no total beside them");
    let total = "GM0402;aantal-inwoners;2025;94435;;;;CBS|proef\n";
    let eight = rows("aantal-inwoners", "2025", &IN_2024[..8]);
    let ninth = "WK040209;motorfietsen;2025;50;;;;Gemeente|telling\n";
    let found = told(&format!("{total}{eight}{ninth}"));
    assert_eq!(kinds(&found), [("vervallen_code", Some("WK040209"))]);
    assert_eq!(found[0].weglating().unwrap().indicator, "motorfietsen");
    // What the source of the division has a figure of is in it, also without inwoners.
    let small = "WK040209;oppervlakte-land;2025;2750;;;;CBS|proef|2025-01-01\n";
    let same = format!("{total}{eight}{small}").replace("proef\n", "proef|2025-01-01|kolom\n");
    assert_eq!(told(&(same + ninth)), []);
    let half = rows("aantal-inwoners", "2025", &IN_2024[..5]);
    assert_eq!(told(&format!("{total}{half}{ninth}")), []);
}

#[test]
fn drafts_that_come_together_each_have_their_warnings() {
    let document = example();
    let sound = draft(&document, &rows("aantal-inwoners", "2025", &IN_2024));
    let mut odd = IN_2024;
    odd[0] *= 10.0;
    let wrong = draft(&document, &rows("aantal-inwoners", "2026", &odd));
    let found = check_all(&document, &[sound, wrong]).unwrap();
    assert_eq!((found[0].len(), kinds(&found[1])), (0, vec![("grote_sprong", Some("WK040201"))]));
}
