//! The Foto on numbers that can be checked by hand.

mod recept;

use super::foto as try_foto;
use super::*;
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, GeenUitkomst, GeenZ, Klasse, Tweede, Vergelijk, WijkInput};
use crate::model::gemeenten::{Gemeenten, Grootte};
use crate::model::klein::Grenzen;
use crate::model::recept::Recept;
use crate::model::robuustheid::{Gelijk, Stevigheid};
use crate::model::{Indicator, Leefgebied, Normalisatie, Reden, Richting};
use proptest::prelude::*;
use std::collections::HashMap;

pub(super) fn foto(input: &FotoInput) -> Foto {
    try_foto(input).unwrap()
}

pub(super) fn cijfer(waarde: f64) -> Cijfer {
    Cijfer {
        periode: Some(crate::model::Periode::year_of(2020)),
        waarde: Ok(waarde),
        ..Cijfer::none()
    }
}

fn geen(reden: Reden) -> Cijfer {
    Cijfer { waarde: Err(reden), ..Cijfer::none() }
}

pub(super) fn indicator(id: &str) -> Indicator {
    Indicator {
        leefgebied: "gezondheid".into(),
        richting: Richting::HogerIsGunstiger,
        in_foto: true,
        ..Indicator::unknown(id)
    }
}

pub(super) fn leefgebied(id: &str) -> Leefgebied {
    Leefgebied { id: id.into(), naam: id.into(), volgorde: 0 }
}

/// One leefgebied 'gezondheid' with these indicators; one row of values per indicator.
pub(super) fn input(indicatoren: Vec<Indicator>, rows: &[Vec<Cijfer>]) -> FotoInput {
    let wijken = (0..rows[0].len())
        .map(|wijk| WijkInput {
            code: format!("WK0402{wijk:02}"),
            naam: format!("Wijk {wijk}"),
            telt_niet_mee: None,
            groep: Some(Groep::Stedelijk),
            inwoners: Some(1000.0),
            cijfers: rows.iter().map(|row| row[wijk].clone()).collect(),
        })
        .collect();
    FotoInput {
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        vergelijk: Vergelijk::Wijken,
        recept: Recept::default(),
        grenzen: Grenzen::default(),
        leefgebieden: vec![leefgebied("gezondheid")],
        benchmarks: vec![HashMap::new(); indicatoren.len()],
        vorige: vec![Vec::new(); indicatoren.len()],
        ouderen: Vec::new(),
        gemeenten: None,
        gemeente: vec![Cijfer::none(); indicatoren.len()],
        indicatoren,
        wijken,
    }
}

fn one(values: &[f64]) -> FotoInput {
    input(vec![indicator("a")], &[values.iter().map(|&x| cijfer(x)).collect()])
}

fn z(foto: &Foto, wijk: usize, indicator: usize) -> Result<f64, GeenZ> {
    foto.wijken[wijk].leefgebieden[0].indicatoren[indicator].z
}

fn zs(foto: &Foto) -> Vec<Result<f64, GeenZ>> {
    (0..foto.wijken.len()).map(|wijk| z(foto, wijk, 0)).collect()
}

fn klassen(foto: &Foto) -> Vec<Option<Klasse>> {
    foto.wijken.iter().map(|wijk| wijk.leefgebieden[0].uitkomst.klasse()).collect()
}

#[test]
fn z_is_the_distance_to_the_mean_in_sds() {
    // 10, 20, 30: mean 20, sd √((100 + 0 + 100)/2) = 10.
    let foto_up = foto(&one(&[10.0, 20.0, 30.0]));
    assert_eq!(zs(&foto_up), [Ok(-1.0), Ok(0.0), Ok(1.0)]);
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
    assert_eq!(klassen(&foto_up), [Some(Ongunstiger), Some(Gemiddeld), Some(Gunstiger)]);
    assert_eq!(foto_up.oudste, Some(2020));

    let mut down = one(&[10.0, 20.0, 30.0]);
    down.indicatoren[0].richting = Richting::LagerIsGunstiger;
    assert_eq!(klassen(&foto(&down)), [Some(Gunstiger), Some(Gemiddeld), Some(Ongunstiger)]);
}

#[test]
fn exactly_on_a_limit_is_gemiddeld() {
    // 10, 20, 30 has sd 10; around the gemeente's 15 that gives −0.5, 0.5 and 1.5.
    let mut input = one(&[10.0, 20.0, 30.0]);
    input.vergelijk = Vergelijk::Gemeente;
    input.gemeente = vec![cijfer(15.0)];
    let result = foto(&input);
    assert_eq!(zs(&result), [Ok(-0.5), Ok(0.5), Ok(1.5)]);
    use Klasse::{Gemiddeld, Gunstiger};
    assert_eq!(klassen(&result), [Some(Gemiddeld), Some(Gemiddeld), Some(Gunstiger)]);
}

#[test]
fn a_wijk_that_does_not_take_part_is_in_no_mean() {
    let mut input = one(&[10.0, 20.0, 30.0, 1000.0]);
    input.wijken[3].telt_niet_mee = Some("buitengebied".into());
    let result = foto(&input);
    assert_eq!(zs(&result), [Ok(-1.0), Ok(0.0), Ok(1.0), Err(GeenZ::TeltNietMee)]);
    let wijk = &result.wijken[3];
    assert_eq!(wijk.algemeen.score, Err(GeenUitkomst::TeltNietMee));
    assert_eq!(wijk.leefgebieden[0].uitkomst.score, Err(GeenUitkomst::TeltNietMee));
}

#[test]
fn without_spread_or_with_two_wijken_an_indicator_drops_out() {
    assert_eq!(z(&foto(&one(&[0.1, 0.1, 0.1])), 0, 0), Err(GeenZ::GeenSpreiding));
    assert_eq!(z(&foto(&one(&[1.0, 2.0])), 0, 0), Err(GeenZ::TeWeinigWijken));
    let result = foto(&one(&[1.0, 2.0]));
    let uitkomst = &result.wijken[0].leefgebieden[0].uitkomst;
    assert_eq!(uitkomst.score, Err(GeenUitkomst::GeenMaat), "there are figures");
    assert_eq!(result.wijken[0].algemeen.score, Err(GeenUitkomst::GeenMaat));
    assert_eq!(result.oudste, None);
}

#[test]
fn log_leaves_out_what_is_not_positive() {
    // ln of 1, e, e²: 0, 1, 2: mean 1, sd 1; the zero is missing.
    let e = std::f64::consts::E;
    let mut input = one(&[1.0, e, e * e, 0.0]);
    input.indicatoren[0].normalisatie = Some(Normalisatie::Log);
    let result = foto(&input);
    assert!((z(&result, 0, 0).unwrap() + 1.0).abs() < 1e-12);
    assert!((z(&result, 2, 0).unwrap() - 1.0).abs() < 1e-12);
    assert_eq!(z(&result, 3, 0), Err(GeenZ::NietPositief));
    assert_eq!(result.wijken[0].leefgebieden[0].indicatoren[0].normalisatie, Methode::Log);
}

#[test]
fn mad_uses_the_middle() {
    // 1, 2, 3, 4, 100: median 3, distances 2 1 0 1 97: MAD 1; z of 100 = 97/1.4826.
    let mut input = one(&[1.0, 2.0, 3.0, 4.0, 100.0]);
    input.indicatoren[0].normalisatie = Some(Normalisatie::Mad);
    assert_eq!(z(&foto(&input), 4, 0), Ok(97.0 / 1.4826));
    // More than half equal: MAD 0.
    let mut flat = one(&[3.0, 3.0, 3.0, 100.0]);
    flat.indicatoren[0].normalisatie = Some(Normalisatie::Mad);
    assert_eq!(z(&foto(&flat), 3, 0), Err(GeenZ::GeenSpreiding));
}

#[test]
fn national_benchmarks_come_from_the_file() {
    let mut input = one(&[10.0, 20.0, 30.0]);
    let verdeling = |gemiddelde| Verdeling {
        n: 800,
        gemiddelde,
        sd: Some(5.0),
        mediaan: 0.0,
        mad: 1.0,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    input.benchmarks[0].insert(Groep::Alle, verdeling(20.0));
    input.benchmarks[0].insert(Groep::Stedelijk, verdeling(30.0));
    input.vergelijk = Vergelijk::Nederland;
    assert_eq!(zs(&foto(&input)), [Ok(-2.0), Ok(0.0), Ok(2.0)]);
    input.vergelijk = Vergelijk::Vergelijkbaar;
    input.wijken[1].groep = Some(Groep::Weinig);
    input.wijken[2].groep = None;
    let geen = Err(GeenZ::GeenBenchmark);
    assert_eq!(zs(&foto(&input)), [Ok(-4.0), geen, geen]);
    input.indicatoren[0].normalisatie = Some(Normalisatie::Log);
    assert_eq!(z(&foto(&input), 0, 0), geen);
}

#[test]
fn the_previous_measurement_gives_centre_and_spread() {
    let mut input = one(&[10.0, 20.0, 30.0]);
    input.vergelijk = Vergelijk::Vorige;
    assert_eq!(z(&foto(&input), 0, 0), Err(GeenZ::GeenBenchmark));
    let without = foto(&input).wijken[0].leefgebieden[0].uitkomst.score;
    assert_eq!(without, Err(GeenUitkomst::GeenMaat), "the figures are there");
    // 0, 10, 20: mean 10, sd 10.
    input.vorige = vec![vec![0.0, 10.0, 20.0]];
    assert_eq!(zs(&foto(&input)), [Ok(0.0), Ok(1.0), Ok(2.0)]);
}

#[test]
fn algemeen_beeld_needs_half_of_the_leefgebieden() {
    let mut input = one(&[10.0, 20.0, 30.0]);
    input.leefgebieden = VASTE_LEEFGEBIEDEN.map(leefgebied).to_vec();
    let result = foto(&input);
    assert_eq!(result.wijken[0].algemeen.score, Err(GeenUitkomst::GeenGegevens));
    assert_eq!(result.wijken[0].leefgebieden.len(), 4);
    // A leefgebied without indicators that is not one of the four does not count.
    input.leefgebieden = vec![leefgebied("gezondheid"), leefgebied("veiligheid"), leefgebied("x")];
    assert_eq!(foto(&input).wijken[0].algemeen.score, Ok((-1.0, Klasse::Ongunstiger)));
}

#[test]
fn missing_values_keep_their_reason() {
    let row = vec![cijfer(1.0), cijfer(2.0), cijfer(3.0), geen(Reden::Geheim)];
    let result = foto(&input(vec![indicator("a")], &[row]));
    assert_eq!(z(&result, 3, 0), Err(GeenZ::GeenWaarde(Reden::Geheim)));
    assert_eq!(zs(&result)[..3], [Ok(-1.0), Ok(0.0), Ok(1.0)]);
}

#[test]
fn estimates_are_marked() {
    let row: Vec<Cijfer> = [1.0, 2.0, 3.0].map(cijfer).to_vec();
    let estimate = Indicator { schatting: true, ..indicator("b") };
    let half = foto(&input(vec![indicator("a"), estimate.clone()], &[row.clone(), row.clone()]));
    assert!(!half.wijken[0].leefgebieden[0].uitkomst.schatting);
    let most = foto(&input(vec![estimate], &[row]));
    assert!(most.wijken[0].leefgebieden[0].uitkomst.schatting);
}

#[test]
fn the_rule_names_its_limits_and_benchmark() {
    let regel = foto(&one(&[1.0, 2.0, 3.0])).regel;
    assert_eq!((regel.id.as_str(), regel.recept.aggregatie.word()), ("wijkbeeld", "rekenkundig"));
    for word in ["−0,5", "+0,5", "wijken van Hilversum"] {
        assert!(regel.omschrijving.contains(word), "{}", regel.omschrijving);
    }
}

/// Scores so near a limit that rounding may decide say nothing about the rule.
fn clear_of_limits(foto: &Foto) -> bool {
    foto.wijken
        .iter()
        .filter_map(|wijk| wijk.leefgebieden[0].uitkomst.score.ok())
        .all(|(score, _)| (score.abs() - 0.5).abs() > 1e-9)
}

proptest! {
    #[test]
    fn classes_do_not_depend_on_the_unit(
        values in prop::collection::vec(-1000i32..1000, 3..12),
        a in 1u32..1000,
        b in -1000i32..1000,
    ) {
        let plain: Vec<f64> = values.iter().map(|&x| f64::from(x)).collect();
        let other: Vec<f64> = plain.iter().map(|x| f64::from(a) * x + f64::from(b)).collect();
        let result = foto(&one(&plain));
        prop_assume!(clear_of_limits(&result));
        prop_assert_eq!(klassen(&result), klassen(&foto(&one(&other))));
    }

    #[test]
    fn flipping_direction_and_sign_changes_nothing(
        values in prop::collection::vec(-1000i32..1000, 3..12),
    ) {
        let plain: Vec<f64> = values.iter().map(|&x| f64::from(x)).collect();
        let flipped: Vec<f64> = plain.iter().map(|x| -x).collect();
        let mut other = one(&flipped);
        other.indicatoren[0].richting = Richting::LagerIsGunstiger;
        let result = foto(&one(&plain));
        prop_assume!(clear_of_limits(&result));
        prop_assert_eq!(klassen(&result), klassen(&foto(&other)));
    }
}

#[test]
fn a_figure_about_few_people_has_no_z_and_is_in_no_mean() {
    let mut input = one(&[10.0, 20.0, 30.0, 1000.0]);
    for (wijk, noemer) in [(0, 30.0), (3, 29.0)] {
        input.wijken[wijk].cijfers[0].noemer = Some(noemer);
    }
    // Mean 20 and sd 10 of the first three.
    let few = Err(GeenZ::TeWeinigMensen);
    assert_eq!(zs(&foto(&input)), [Ok(-1.0), Ok(0.0), Ok(1.0), few]);
    input.grenzen.mensen = 29;
    assert!(zs(&foto(&input))[3].is_ok());
    input.grenzen.mensen = 31;
    assert_eq!(z(&foto(&input), 0, 0), few);
}

#[test]
fn an_outcome_that_every_choice_gives_is_stevig() {
    // Both indicators 10, 20, 30: z −1, 0, 1 whatever the weights, and on every other scale too.
    let rows = [10.0, 20.0, 30.0].map(cijfer).to_vec();
    let foto = foto(&input(vec![indicator("a"), indicator("b")], &[rows.clone(), rows]));
    for (wijk, place) in foto.wijken.iter().zip([3, 2, 1]) {
        let robuust = wijk.leefgebieden[0].uitkomst.robuustheid.unwrap();
        assert_eq!(robuust.gewichten, Some(Gelijk { zelfde: 11, alle: 11 }));
        assert_eq!(robuust.rang, Some((place, place)));
        assert_eq!(robuust.weglaten, Gelijk { zelfde: 2, alle: 2 });
        assert_eq!(robuust.normalisaties, Gelijk { zelfde: 6, alle: 6 });
        assert_eq!((robuust.tweede, robuust.woord), (None, Stevigheid::Stevig));
    }
}

#[test]
fn the_country_is_laid_beside_the_own_wijken() {
    let rows = [10.0, 20.0, 30.0].map(cijfer).to_vec();
    let mut given = input(vec![indicator("a"), indicator("b")], &[rows.clone(), rows]);
    let verdeling = Verdeling {
        n: 100,
        gemiddelde: 30.0,
        sd: Some(5.0),
        mediaan: 30.0,
        mad: 3.0,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    given.benchmarks[0].insert(Groep::Stedelijk, verdeling);
    let foto = foto(&given);
    assert_eq!(foto.tweede, Some(Vergelijk::Vergelijkbaar));
    // Against 30 ± 5: −4, −2 and 0, by the one indicator that the country has.
    let tweede: Vec<Option<Tweede>> =
        foto.wijken.iter().map(|wijk| wijk.leefgebieden[0].uitkomst.tweede).collect();
    let of = |klasse| Some(Tweede { klasse, indicatoren: 1 });
    assert_eq!(tweede, [of(Klasse::Ongunstiger), of(Klasse::Ongunstiger), of(Klasse::Gemiddeld)]);
    // Only the first is the same here and there.
    let words: Vec<Stevigheid> = foto
        .wijken
        .iter()
        .map(|wijk| wijk.leefgebieden[0].uitkomst.robuustheid.unwrap().woord)
        .collect();
    let redelijk = Stevigheid::RedelijkStevig;
    assert_eq!(words, [Stevigheid::Stevig, redelijk, redelijk]);
}

#[test]
fn what_rests_on_estimates_is_redelijk_stevig_at_most() {
    let rows = [10.0, 20.0, 30.0].map(cijfer).to_vec();
    let estimate = Indicator { schatting: true, ..indicator("a") };
    let foto = foto(&input(vec![estimate.clone(), estimate], &[rows.clone(), rows]));
    let robuust = foto.wijken[0].leefgebieden[0].uitkomst.robuustheid.unwrap();
    assert_eq!(
        (robuust.gewichten.unwrap().aandeel(), robuust.woord),
        (1.0, Stevigheid::RedelijkStevig)
    );
}

#[test]
fn the_gemeente_stands_beside_gemeenten_of_its_size() {
    // Others: 10, 20, 30 (mean 20, sd 10) and 1, 2, 3. The gemeente has 35 and 2: z 1.5 and 0,
    // together 0.75. The wijken do not come into it.
    let rows = [1.0, 2.0, 3.0].map(cijfer).to_vec();
    let mut given = input(vec![indicator("a"), indicator("b")], &[rows.clone(), rows]);
    given.gemeente = vec![cijfer(35.0), cijfer(2.0)];
    assert!(foto(&given).gemeente.is_none(), "the file has no other gemeenten");
    let waarden = vec![vec![10.0, 20.0, 30.0], vec![1.0, 2.0, 3.0]];
    let grootte = Grootte::of(90_000.0);
    given.gemeenten = Some(Gemeenten { grootte, aantal: 3, waarden });
    let found = foto(&given).gemeente.unwrap();
    assert_eq!((found.gemeenten, found.uitkomst.naam.as_str()), (3, "Hilversum"));
    let deel = &found.uitkomst.leefgebieden[0];
    assert_eq!(deel.uitkomst.score, Ok((0.75, Klasse::Gunstiger)));
    assert_eq!(deel.indicatoren[0].z, Ok(1.5));
    // A rule that knows nothing but the own wijken says nothing of the gemeente.
    given.recept.regel = KlasseRegel::Tertiel;
    assert!(foto(&given).gemeente.is_none());
}
