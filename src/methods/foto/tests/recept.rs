//! The choices behind a Foto, on numbers that can be checked by hand.

use super::*;
use crate::model::indicator::GetalSoort;
use crate::model::recept::Aggregatie;

fn with(recept: Recept, values: &[f64]) -> FotoInput {
    FotoInput { recept, ..one(values) }
}

fn methode(methode: Methode) -> Recept {
    Recept { methode, ..Recept::default() }
}

#[test]
fn every_method_scores_by_its_formula() {
    // 10, 20, 40: mean 70/3, squares 1400/3.
    let values = [10.0, 20.0, 40.0];
    let scores = |one: Methode| zs(&foto(&with(methode(one), &values)));
    let near = |found: Vec<Result<f64, GeenZ>>, expected: [f64; 3]| {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found.unwrap() - expected).abs() < 1e-12, "{found:?}, not {expected}");
        }
    };
    let distance = [10.0, 20.0, 40.0].map(|x: f64| x - 70.0 / 3.0);
    let (n_minus_one, n) = ((1400.0_f64 / 6.0).sqrt(), (1400.0_f64 / 9.0).sqrt());
    near(scores(Methode::Z), distance.map(|d| d / n_minus_one));
    near(scores(Methode::ZPopulatie), distance.map(|d| d / n));
    // Every wijk has 1.000 inwoners: the same as over the population.
    near(scores(Methode::ZInwoners), distance.map(|d| d / n));
    // Median 20, distances 10, 0 and 20: MAD 10.
    near(scores(Methode::Mad), [-10.0, 0.0, 20.0].map(|d| d / 14.826));
    near(scores(Methode::MIN_MAX), [0.0, 100.0 / 3.0, 100.0]);
    near(scores(Methode::MinMax { onder: 1.0, boven: 10.0 }), [1.0, 4.0, 10.0]);
    near(scores(Methode::Rang), [1.0, 2.0, 3.0]);
    near(scores(Methode::Borda), [0.0, 1.0, 2.0]);
    near(scores(Methode::Prank), [0.0, 0.5, 1.0]);
    near(scores(Methode::AfstandTotMax), [0.0, 1.0 / 3.0, 1.0]);
    near(scores(Methode::DeelVanMax), [0.25, 0.5, 1.0]);
    // ln 10, ln 20, ln 40: equal steps of ln 2.
    near(scores(Methode::Log), [-1.0, 0.0, 1.0]);
}

#[test]
fn a_fraction_of_the_best_has_its_favourable_side_up() {
    let mut input = with(methode(Methode::DeelVanMax), &[10.0, 20.0, 40.0]);
    input.indicatoren[0].richting = Richting::LagerIsGunstiger;
    assert_eq!(zs(&foto(&input)), [Ok(1.0), Ok(0.5), Ok(0.25)]);
    assert_eq!(klassen(&foto(&input))[0], Some(Klasse::Gunstiger));
}

#[test]
fn limits_in_z_hold_whatever_the_scale() {
    // Min–max is a straight line of z: the classes are those of z, on any values.
    for values in [[10.0, 20.0, 40.0, 41.0], [1.0, 2.0, 3.0, 50.0], [5.0, 6.0, 9.0, 9.5]] {
        let plain = foto(&one(&values));
        let scaled = foto(&with(methode(Methode::MIN_MAX), &values));
        assert_eq!(klassen(&scaled), klassen(&plain), "{values:?}");
        assert_eq!(scaled.regel.recept.methode, Methode::MIN_MAX);
        let of = |foto: &Foto| {
            foto.wijken[0].leefgebieden[0].uitkomst.robuustheid.map(|one| one.normalisaties.alle)
        };
        assert_eq!(of(&scaled), of(&plain), "as many other ways were tried");
    }
}

#[test]
fn own_limits_are_in_the_scale_of_the_score() {
    let recept = Recept {
        regel: KlasseRegel::Eigen { onder: 30.0, boven: 60.0 },
        ..methode(Methode::MIN_MAX)
    };
    // Scores 0, 33,3 and 100.
    let result = foto(&with(recept, &[10.0, 20.0, 40.0]));
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
    assert_eq!(klassen(&result), [Some(Ongunstiger), Some(Gemiddeld), Some(Gunstiger)]);
    assert_eq!(result.regel.id, "eigen:30:60");
    assert!(result.regel.omschrijving.contains("lager dan 30 is ongunstiger"));
}

#[test]
fn rules_of_others_move_the_limits() {
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
    let of = |regel, values: &[f64]| {
        klassen(&foto(&with(Recept { regel, ..Recept::default() }, values)))
    };
    // 0, 10, 20, 30: mean 15, sd √(500/3) = 12.91: z −1.162, −0.387, 0.387, 1.162.
    let values = [0.0, 10.0, 20.0, 30.0];
    let outer = [Some(Ongunstiger), Some(Gemiddeld), Some(Gemiddeld), Some(Gunstiger)];
    assert_eq!(of(KlasseRegel::Ggd, &values), outer);
    assert_eq!(of(KlasseRegel::Rotterdam, &values), outer, "an index of 88,4 and 111,6");
    // 0, 14, 16, 30 by z −0.866·… : sd √(2·(225 + 1)/3) = 12.27: z −1.22, −0.08, 0.08, 1.22.
    // Mean distance in values: (15 + 1 + 1 + 15)/4 = 8.
    let skewed = [0.0, 14.0, 16.0, 30.0];
    assert_eq!(of(KlasseRegel::Groningen, &skewed), outer);
    // Thirds of four: type 7 quantiles at places 2 and 3: on the limit is gemiddeld.
    assert_eq!(of(KlasseRegel::Tertiel, &values), outer);
}

#[test]
fn a_relative_rule_needs_three_wijken_with_a_score() {
    let recept = Recept { regel: KlasseRegel::Tertiel, ..Recept::default() };
    let mut input = with(recept, &[10.0, 20.0, 40.0]);
    let second = input.wijken[1].cijfers[0].clone();
    // Two leefgebieden: in the second one only two wijken have a score, by a benchmark elsewhere.
    input.wijken[1].cijfers[0] = Cijfer { waarde: Err(Reden::Geheim), ..second };
    let verdeling = Verdeling {
        n: 100,
        gemiddelde: 20.0,
        sd: Some(5.0),
        mediaan: 20.0,
        mad: 3.0,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    input.benchmarks[0].insert(Groep::Alle, verdeling);
    input.vergelijk = Vergelijk::Nederland;
    let result = foto(&input);
    assert!(z(&result, 0, 0).is_ok());
    let uitkomst = &result.wijken[0].leefgebieden[0].uitkomst;
    assert_eq!(uitkomst.score, Err(GeenUitkomst::GeenVergelijking));
}

#[test]
fn chance_decides_by_the_test() {
    // Shares of 1.000 answers: 60, 70 and 80 %, mean 70; Wilson at 95 % about ±3 points: the
    // outer ones differ from 70. Of 20 answers the intervals are ±20 points: nobody differs.
    let recept = Recept { regel: KlasseRegel::Significantie, ..Recept::default() };
    let mut input = with(recept, &[60.0, 70.0, 80.0]);
    input.indicatoren[0].soort = Some(GetalSoort::Percentage);
    input.grenzen.mensen = 1;
    let asked = |input: &mut FotoInput, n: f64| {
        input.wijken.iter_mut().for_each(|wijk| wijk.cijfers[0].noemer = Some(n));
    };
    asked(&mut input, 1000.0);
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
    assert_eq!(klassen(&foto(&input)), [Some(Ongunstiger), Some(Gemiddeld), Some(Gunstiger)]);
    asked(&mut input, 20.0);
    assert_eq!(klassen(&foto(&input)), [Some(Gemiddeld); 3]);
    // A model estimate is not tested, nor is a figure without its numbers.
    input.indicatoren[0].schatting = true;
    assert_eq!(z(&foto(&input), 0, 0), Err(GeenZ::Modelschatting));
    input.indicatoren[0].schatting = false;
    input.wijken[0].cijfers[0].noemer = None;
    assert_eq!(z(&foto(&input), 0, 0), Err(GeenZ::GeenInterval));
}

#[test]
fn one_indicator_with_a_limit_in_its_interval_is_a_grensgeval() {
    let mut input = one(&[60.0, 70.0, 80.0]);
    input.indicatoren[0].soort = Some(GetalSoort::Percentage);
    let word = |input: &FotoInput, wijk: usize| {
        foto(input).wijken[wijk].leefgebieden[0].uitkomst.robuustheid.unwrap().woord
    };
    assert_eq!(word(&input, 0), Stevigheid::EenIndicator, "nothing is known of chance");
    // sd 10: the limit lies at 65. 60 % of 100 answers: 50 to 69; of 1.000: 57 to 63.
    input.wijken[0].cijfers[0].noemer = Some(100.0);
    assert_eq!(word(&input, 0), Stevigheid::Grensgeval);
    input.wijken[0].cijfers[0].noemer = Some(1000.0);
    assert_eq!(word(&input, 0), Stevigheid::EenIndicator);
}

#[test]
fn a_straight_line_of_z_gives_the_same_word() {
    let mut input = one(&[15.0, 20.0, 25.0, 30.0]);
    input.indicatoren[0].soort = Some(GetalSoort::Percentage);
    input.wijken.iter_mut().for_each(|wijk| wijk.cijfers[0].noemer = Some(400.0));
    let words = |methode: Methode| {
        let recept = Recept { methode, ..Recept::default() };
        let foto = foto(&FotoInput { recept, ..input.clone() });
        let of = |wijk: &WijkFoto| wijk.leefgebieden[0].uitkomst.robuustheid.map(|one| one.woord);
        foto.wijken.iter().map(of).collect::<Vec<_>>()
    };
    let plain = words(Methode::Z);
    let open = plain.iter().filter(|word| **word == Some(Stevigheid::Grensgeval)).count();
    assert!(open > 0 && open < plain.len(), "{plain:?}");
    assert_eq!(words(Methode::MIN_MAX), plain);
    assert_eq!(words(Methode::MinMax { onder: 1.0, boven: 10.0 }), plain);
    assert_eq!(words(Methode::AfstandTotMax), plain);
    assert_eq!(words(Methode::DeelVanMax), plain);
}

/// Class and 'grensgeval' of each wijk on the first indicator alone.
fn tekens(foto: &Foto) -> Vec<Option<(Klasse, bool)>> {
    let of = |wijk: &WijkFoto| wijk.leefgebieden[0].indicatoren[0].teken;
    foto.wijken.iter().map(of).map(|one| one.map(|one| (one.klasse, one.grensgeval))).collect()
}

#[test]
fn one_indicator_alone_is_classed_by_the_rule_in_use() {
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
    let alone = |regel, methode, values: &[f64]| {
        tekens(&foto(&with(Recept { regel, methode, ..Recept::default() }, values)))
    };
    let sure =
        |klassen: &[Klasse]| klassen.iter().map(|one| Some((*one, false))).collect::<Vec<_>>();
    // Mean 0, sd 1: z is the value.
    let values = [-1.2, -0.6, 0.0, 0.6, 1.2];
    let sd = (2.0f64 * (1.2f64.powi(2) + 0.6f64.powi(2)) / 4.0).sqrt();
    let values = values.map(|x| x / sd);
    let five = [Ongunstiger, Ongunstiger, Gemiddeld, Gunstiger, Gunstiger];
    let three = [Ongunstiger, Gemiddeld, Gemiddeld, Gemiddeld, Gunstiger];
    assert_eq!(alone(KlasseRegel::Wijkbeeld, Methode::Z, &values), sure(&five));
    assert_eq!(alone(KlasseRegel::Ggd, Methode::Z, &values), sure(&three));
    // From 0 to 100 the same limits hold, laid on that scale.
    assert_eq!(alone(KlasseRegel::Ggd, Methode::MIN_MAX, &values), sure(&three));
    // Thirds of five: quantiles at place 1⅓ and 2⅔.
    assert_eq!(alone(KlasseRegel::Tertiel, Methode::Z, &values), sure(&five));
    let two = one(&[1.0, 2.0]);
    assert_eq!(tekens(&foto(&two)), [None; 2], "without a score there is no class");
}

#[test]
fn each_kind_of_wijk_has_limits_of_its_own() {
    // Of 100 answers 60 %: Wilson 50.2 to 69.1. Among the stedelijke (mean 70, sd 10) that holds
    // 65, the limit of −0.5; among the weinig stedelijke (mean 60, sd 40) 40 and 80 lie outside it.
    let mut given = one(&[60.0, 60.0]);
    given.indicatoren[0].soort = Some(GetalSoort::Percentage);
    given.vergelijk = Vergelijk::Vergelijkbaar;
    let of = |gemiddelde, sd| Verdeling {
        n: 100,
        gemiddelde,
        sd: Some(sd),
        mediaan: gemiddelde,
        mad: sd,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    given.benchmarks[0] =
        HashMap::from([(Groep::Stedelijk, of(70.0, 10.0)), (Groep::Weinig, of(60.0, 40.0))]);
    given.wijken[1].groep = Some(Groep::Weinig);
    given.wijken.iter_mut().for_each(|wijk| wijk.cijfers[0].noemer = Some(100.0));
    use Klasse::{Gemiddeld, Ongunstiger};
    assert_eq!(tekens(&foto(&given)), [Some((Ongunstiger, true)), Some((Gemiddeld, false))]);
}

#[test]
fn other_weights_change_the_outcome() {
    // z −1, 0, 1 and 1, 0, −1: equal weights give 0; three to one gives ∓0.5, on the limit.
    let up = [10.0, 20.0, 30.0].map(cijfer).to_vec();
    let down = [30.0, 20.0, 10.0].map(cijfer).to_vec();
    let mut given = input(vec![indicator("a"), indicator("b")], &[up, down]);
    let score = |input: &FotoInput| foto(input).wijken[0].leefgebieden[0].uitkomst.score.unwrap().0;
    assert_eq!(score(&given), 0.0);
    given.recept.gewichten.insert("a".into(), 3.0);
    assert_eq!(score(&given), -0.5);
    given.recept.gewichten.insert("b".into(), 0.0);
    assert_eq!(score(&given), -1.0);
    assert!(foto(&given).regel.omschrijving.contains("eigen gewichten: a 3, b 0"));
    given.recept.gewichten.insert("c".into(), 1.0);
    assert_eq!(try_foto(&given).unwrap_err(), FotoFault::OnbekendGewicht("c".into()));
}

#[test]
fn leefgebieden_have_weights_too() {
    let up = [10.0, 20.0, 30.0].map(cijfer).to_vec();
    let down = [30.0, 20.0, 10.0].map(cijfer).to_vec();
    let other = Indicator { leefgebied: "veiligheid".into(), ..indicator("b") };
    let mut given = input(vec![indicator("a"), other], &[up, down]);
    given.leefgebieden.push(leefgebied("veiligheid"));
    given.recept.gewichten.insert("gezondheid".into(), 3.0);
    assert_eq!(foto(&given).wijken[0].algemeen.score.unwrap().0, -0.5);
}

#[test]
fn a_mean_that_does_not_exist_is_named() {
    let recept = Recept { aggregatie: Aggregatie::Meetkundig, ..Recept::default() };
    let told = try_foto(&with(recept, &[10.0, 20.0, 40.0])).unwrap_err().to_string();
    assert!(
        told.contains("het meetkundige gemiddelde bestaat niet voor een score van −"),
        "{told}"
    );
    assert!(told.contains("Wijk 0, a"), "{told}");
    // √(1 × 1), √(4 × 4), √(10 × 10).
    let recept = Recept {
        aggregatie: Aggregatie::Meetkundig,
        ..methode(Methode::MinMax { onder: 1.0, boven: 10.0 })
    };
    let rows = [10.0, 20.0, 40.0].map(cijfer).to_vec();
    let mut given = input(vec![indicator("a"), indicator("b")], &[rows.clone(), rows]);
    given.recept = recept;
    let result = foto(&given);
    let score = |wijk: usize| result.wijken[wijk].leefgebieden[0].uitkomst.score.unwrap().0;
    assert!((score(1) - 4.0).abs() < 1e-12 && (score(2) - 10.0).abs() < 1e-12);
    assert_eq!(klassen(&result)[0], Some(Klasse::Ongunstiger));
}

#[test]
fn what_cannot_be_combined_is_refused() {
    let mut input = with(methode(Methode::Rang), &[10.0, 20.0, 40.0]);
    input.vergelijk = Vergelijk::Nederland;
    let told = try_foto(&input).unwrap_err().to_string();
    assert!(told.contains("'rang'") && told.contains("eigen wijken"), "{told}");
    // With the gemeente it uses the own wijken.
    input.vergelijk = Vergelijk::Gemeente;
    assert_eq!(zs(&foto(&input)), [Ok(1.0), Ok(2.0), Ok(3.0)]);
    input.recept = methode(Methode::ZInwoners);
    input.vergelijk = Vergelijk::Vorige;
    assert!(matches!(try_foto(&input), Err(FotoFault::InwonersOnbekend { .. })));
    input.recept = Recept { regel: KlasseRegel::Significantie, ..methode(Methode::Rang) };
    assert_eq!(try_foto(&input).unwrap_err(), FotoFault::ToetsZonderZ);
}

#[test]
fn a_fraction_of_what_is_not_above_nought_is_missing() {
    let scores = |richting, values: &[f64]| {
        let mut input = with(methode(Methode::DeelVanMax), values);
        input.indicatoren[0].richting = richting;
        zs(&foto(&input))
    };
    let none = Err(GeenZ::NietPositief);
    assert_eq!(scores(Richting::HogerIsGunstiger, &[-1.0, -2.0, -8.0]), [none; 3]);
    assert_eq!(scores(Richting::LagerIsGunstiger, &[0.0, 1.0, 2.0]), [none; 3]);
    // Below 0 it is less than nothing of the best.
    let found = scores(Richting::HogerIsGunstiger, &[-2.0, 2.0, 4.0]);
    assert_eq!(found, [Ok(-0.5), Ok(0.5), Ok(1.0)]);
}

#[test]
fn a_harmonic_mean_over_both_sides_of_nought_is_refused() {
    let recept = Recept { aggregatie: Aggregatie::Harmonisch, ..Recept::default() };
    let told = try_foto(&with(recept, &[10.0, 20.0, 40.0])).unwrap_err().to_string();
    assert!(told.contains("het harmonische gemiddelde bestaat niet"), "{told}");
}

#[test]
fn what_weighs_nothing_makes_nothing_less_firm() {
    let rows = [[10.0, 20.0, 35.0], [1.0, 2.0, 3.0], [9.0, 1.0, 5.0]];
    let rows: Vec<Vec<Cijfer>> = rows.iter().map(|row| row.map(cijfer).to_vec()).collect();
    let two = input(vec![indicator("a"), indicator("b")], &rows[..2]);
    let mut three = input(vec![indicator("a"), indicator("b"), indicator("c")], &rows);
    three.recept.gewichten.insert("c".into(), 0.0);
    for (with, without) in foto(&three).wijken.iter().zip(foto(&two).wijken) {
        let of = |wijk: &WijkFoto| {
            let found = wijk.leefgebieden[0].uitkomst.robuustheid.unwrap();
            (found.gewichten, found.rang, found.weglaten)
        };
        assert_eq!(of(with), of(&without), "{}", with.naam);
    }
}

#[test]
fn the_sentence_says_what_was_really_compared() {
    let mut input = with(methode(Methode::Rang), &[10.0, 20.0, 40.0]);
    input.vergelijk = Vergelijk::Gemeente;
    let told = foto(&input).regel.omschrijving;
    assert!(told.contains("vergeleken met de wijken van Hilversum die meetellen"), "{told}");
    assert!(told.contains("op de schaal van de z-score gelegd"), "{told}");
}
