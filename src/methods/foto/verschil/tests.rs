//! What changed is named, and nothing else.

use super::{oorzaken, uitkomsten};
use crate::methods::foto;
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, Vergelijk, WijkInput};
use crate::model::fotoverschil::OorzaakSoort as Soort;
use crate::model::klein::Grenzen;
use crate::model::recept::Recept;
use crate::model::{Indicator, Leefgebied, Normalisatie, Periode, Reden, Richting};
use std::collections::HashMap;

const CBS: &str = "CBS|84799NED|2021-03-01";

fn cijfer(waarde: f64) -> Cijfer {
    let periode = Some(Periode::year_of(2020));
    Cijfer { periode, waarde: Ok(waarde), bron: CBS.into(), ..Cijfer::none() }
}

/// 10, 20, 30 in wijken A, B and C; mean 20, sd 10: z −1, 0 and 1.
fn then() -> FotoInput {
    let indicator = Indicator {
        naam: "Rondkomen".into(),
        leefgebied: "gezondheid".into(),
        richting: Richting::HogerIsGunstiger,
        in_foto: true,
        ..Indicator::unknown("rondkomen")
    };
    let wijk = |(naam, waarde): (&str, f64)| WijkInput {
        code: format!("WK-{naam}"),
        naam: naam.into(),
        telt_niet_mee: None,
        groep: Some(Groep::Stedelijk),
        inwoners: Some(1000.0),
        cijfers: vec![cijfer(waarde)],
    };
    FotoInput {
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        vergelijk: Vergelijk::Wijken,
        recept: Recept::default(),
        grenzen: Grenzen::default(),
        leefgebieden: vec![Leefgebied {
            id: "gezondheid".into(),
            naam: "Gezondheid".into(),
            volgorde: 1,
        }],
        indicatoren: vec![indicator],
        wijken: [("A", 10.0), ("B", 20.0), ("C", 30.0)].into_iter().map(wijk).collect(),
        gemeente: vec![cijfer(21.0)],
        benchmarks: vec![HashMap::new()],
        vorige: vec![vec![9.0, 19.0, 29.0]],
        ouderen: Vec::new(),
        gemeenten: None,
    }
}

/// What is told when this was changed.
fn told(change: impl Fn(&mut FotoInput)) -> Vec<(Soort, String)> {
    let (toen, mut nu) = (then(), then());
    change(&mut nu);
    oorzaken(&toen, &nu).into_iter().map(|one| (one.soort, one.tekst)).collect()
}

#[track_caller]
fn tells(change: impl Fn(&mut FotoInput), soort: Soort, tekst: &str) {
    assert_eq!(told(change), [(soort, tekst.to_owned())]);
}

#[test]
fn nothing_is_told_when_nothing_changed() {
    assert_eq!(told(|_| ()), []);
    // A note for the reader is no part of the outcome.
    assert_eq!(told(|nu| nu.indicatoren[0].toelichting = "let op".into()), []);
}

#[test]
fn years_and_limits() {
    tells(
        |nu| nu.peiljaar = 2026,
        Soort::Jaar,
        "Cijfers tellen nu mee tot en met 2026; toen tot en met 2025",
    );
    tells(
        |nu| nu.grenzen.inwoners = 1500,
        Soort::Grens,
        "Een wijk telt nu mee vanaf 1.500 inwoners; toen vanaf 200",
    );
    tells(
        |nu| nu.grenzen.mensen = 50,
        Soort::Grens,
        "Een cijfer telt nu mee vanaf 50 mensen; toen vanaf 30",
    );
}

#[test]
fn other_boundaries() {
    let found = told(|nu| {
        nu.wijken[2].code = "WK-D".into();
        nu.wijken[2].naam = "D".into();
    });
    assert_eq!(
        found,
        [
            (Soort::Wijken, "Nieuwe wijk in de indeling: D (WK-D)".to_owned()),
            (Soort::Wijken, "Deze wijk bestaat niet meer: C (WK-C)".to_owned()),
        ]
    );
    tells(|nu| nu.wijken[0].naam = "Aa".into(), Soort::Wijken, "WK-A heet nu Aa; toen A");
}

#[test]
fn wijken_that_count_otherwise() {
    tells(
        |nu| nu.wijken[1].telt_niet_mee = Some("180 inwoners, minder dan 200".into()),
        Soort::Meetellen,
        "B telt nu niet mee (180 inwoners, minder dan 200); toen wel",
    );
    tells(
        |nu| nu.wijken[1].groep = None,
        Soort::Stedelijkheid,
        "B hoort nu bij: geen groep; toen bij: stedelijke wijken in Nederland",
    );
    // The number itself may be too small to be shown.
    tells(
        |nu| nu.wijken.iter_mut().for_each(|wijk| wijk.inwoners = Some(3.0)),
        Soort::Inwoners,
        "Het aantal inwoners is nu anders in A, B en C",
    );
}

#[test]
fn indicators_that_count_otherwise() {
    tells(
        |nu| nu.indicatoren[0].gewicht = 2.5,
        Soort::Indicator,
        "Het gewicht van 'Rondkomen' is nu 2,5; toen 1",
    );
    tells(
        |nu| nu.indicatoren[0].richting = Richting::LagerIsGunstiger,
        Soort::Indicator,
        "De richting van 'Rondkomen' is nu lager is gunstiger; toen hoger is gunstiger",
    );
    tells(
        |nu| nu.indicatoren[0].normalisatie = Some(Normalisatie::Log),
        Soort::Indicator,
        "De normalisatie van 'Rondkomen' is nu log; toen die van de Foto",
    );
    tells(
        |nu| nu.indicatoren[0].begrip = "geld".into(),
        Soort::Indicator,
        "Het begrip van 'Rondkomen' is nu geld; toen leeg",
    );
    tells(
        |nu| nu.indicatoren[0].schatting = true,
        Soort::Indicator,
        "De aard van 'Rondkomen' is nu modelschatting; toen geen schatting",
    );
}

#[test]
fn indicators_in_and_out_of_the_foto() {
    let with_two = |nu: &mut FotoInput| {
        nu.indicatoren.insert(0, Indicator { naam: "Lopen".into(), ..Indicator::unknown("lopen") });
        nu.wijken.iter_mut().for_each(|wijk| wijk.cijfers.insert(0, cijfer(1.0)));
        nu.gemeente.insert(0, cijfer(1.0));
        nu.benchmarks.insert(0, HashMap::new());
        nu.vorige.insert(0, Vec::new());
    };
    tells(with_two, Soort::Indicatoren, "'Lopen' telt nu mee in de Foto; toen niet");
    let (mut toen, nu) = (then(), then());
    with_two(&mut toen);
    let found = oorzaken(&toen, &nu);
    assert_eq!(found[0].tekst, "'Lopen' telt nu niet mee in de Foto; toen wel");
    assert_eq!(found.len(), 1, "the other keeps its own figures: {found:?}");
}

#[test]
fn a_new_edition_is_told_once_with_what_it_changes() {
    let newer = "CBS|84799NED|2026-03-01";
    let edition = |nu: &mut FotoInput| {
        nu.wijken.iter_mut().for_each(|wijk| wijk.cijfers[0].bron = newer.into());
        nu.gemeente[0].bron = newer.into();
    };
    tells(
        edition,
        Soort::Editie,
        "'Rondkomen' 2020: nu uit de uitgave van 01-03-2026, toen die van 01-03-2021; de cijfers \
         zelf zijn gelijk",
    );
    tells(
        |nu| {
            edition(nu);
            nu.wijken[0].cijfers[0].waarde = Ok(12.25);
            nu.gemeente[0].waarde = Ok(21.001);
        },
        Soort::Editie,
        "'Rondkomen' 2020: nu uit de uitgave van 01-03-2026, toen die van 01-03-2021; 2 cijfers \
         zijn anders: A 10 → 12,25 en heel Hilversum 21 → 21,001",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0].bron = "Gemeente Hilversum|Peiling".into(),
        Soort::AndereBron,
        "'Rondkomen' 2020: nu uit Gemeente Hilversum Peiling, toen uit CBS 84799NED; de cijfers \
         zelf zijn gelijk",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0].bron = format!("{CBS}||kolom B").into(),
        Soort::AndereBron,
        "'Rondkomen' 2020: nu uit CBS 84799NED (kolom B), toen uit CBS 84799NED; de cijfers \
         zelf zijn gelijk",
    );
}

#[test]
fn a_figure_that_was_corrected_withdrawn_or_came() {
    tells(
        |nu| nu.wijken[0].cijfers[0].waarde = Ok(12.0),
        Soort::Correctie,
        "'Rondkomen' 2020: gecorrigeerd in dezelfde bron; 1 cijfer is anders: A 10 → 12",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0].noemer = Some(400.0),
        Soort::Correctie,
        "'Rondkomen' 2020: gecorrigeerd in dezelfde bron; de cijfers zelf zijn gelijk, de \
         aantallen of grenzen erachter niet",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0] = Cijfer::none(),
        Soort::Ingetrokken,
        "'Rondkomen' 2020: er is geen cijfer meer (geen gegevens): A (was 10)",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0].waarde = Err(Reden::TeKlein),
        Soort::Ingetrokken,
        "'Rondkomen' 2020: er is geen cijfer meer (te weinig mensen om iets te zeggen): A (was 10)",
    );
    tells(
        |nu| nu.wijken[0].cijfers[0].periode = Some(Periode::year_of(2018)),
        Soort::Ingetrokken,
        "'Rondkomen': de meting van 2020 is er niet meer, nu telt die van 2018; de cijfers zelf \
         zijn gelijk",
    );
    let (mut toen, nu) = (then(), then());
    toen.wijken[0].cijfers[0].waarde = Err(Reden::Geheim);
    let found = oorzaken(&toen, &nu);
    assert_eq!(
        (found[0].soort, found[0].tekst.as_str()),
        (Soort::Aangevuld, "'Rondkomen' 2020: er is nu een cijfer, toen niet (afgeschermd): A 10")
    );
}

#[test]
fn other_rounding_is_no_other_figure() {
    let from_elsewhere = |nu: &mut FotoInput, waarden: [f64; 3]| {
        for (wijk, waarde) in nu.wijken.iter_mut().zip(waarden) {
            wijk.cijfers[0].waarde = Ok(waarde);
        }
    };
    tells(
        |nu| from_elsewhere(nu, [10.000_001, 20.0, 30.000_001]),
        Soort::Correctie,
        "'Rondkomen' 2020: gecorrigeerd in dezelfde bron; 2 cijfers zijn anders afgerond",
    );
    tells(
        |nu| from_elsewhere(nu, [10.000_001, 20.001, 30.0]),
        Soort::Correctie,
        "'Rondkomen' 2020: gecorrigeerd in dezelfde bron; 1 cijfer is anders: B 20 → 20,001; 1 \
         cijfer is anders afgerond",
    );
}

#[test]
fn a_measurement_of_which_one_is_secret_stays_one_sentence() {
    tells(
        |nu| {
            for wijk in &mut nu.wijken {
                wijk.cijfers[0].periode = Some(Periode::year_of(2024));
            }
            nu.wijken[1].cijfers[0].waarde = Err(Reden::Geheim);
            nu.wijken[2].cijfers[0].bron = "CBS|85984NED".into();
        },
        Soort::NieuweMeting,
        "'Rondkomen': nu telt de meting van 2024, toen die van 2020; 1 cijfer is anders: B 20 → \
         afgeschermd",
    );
}

#[test]
fn a_later_measurement_of_all_wijken_is_one_sentence() {
    let later = |nu: &mut FotoInput| {
        for (wijk, waarde) in nu.wijken.iter_mut().zip([11.0, 21.0, 31.0]) {
            wijk.cijfers[0] = Cijfer { periode: Some(Periode::year_of(2024)), ..cijfer(waarde) };
        }
        nu.gemeente[0] = Cijfer { periode: Some(Periode::year_of(2024)), ..cijfer(22.0) };
        nu.vorige[0] = vec![10.0, 20.0, 30.0];
    };
    let found = told(later);
    assert_eq!(
        found[0],
        (
            Soort::NieuweMeting,
            "'Rondkomen': nu telt de meting van 2024, toen die van 2020; 4 cijfers zijn anders: A \
             10 → 11, B 20 → 21, C 30 → 31 en nog 1"
                .to_owned()
        )
    );
    assert_eq!(found.len(), 1, "the measurement before is no part of this Foto: {found:?}");
    let (mut toen, mut nu) = (then(), then());
    (toen.vergelijk, nu.vergelijk) = (Vergelijk::Vorige, Vergelijk::Vorige);
    nu.vorige[0] = vec![10.0, 20.0, 30.0];
    let found = oorzaken(&toen, &nu);
    assert_eq!(
        (found[0].soort, found[0].tekst.as_str()),
        (
            Soort::VorigeMeting,
            "De cijfers van de eigen wijken bij de vorige meting zijn nu anders bij 'Rondkomen'"
        )
    );
}

#[test]
fn other_figures_of_elsewhere() {
    let verdeling = Verdeling {
        n: 1000,
        gemiddelde: 20.0,
        sd: Some(5.0),
        mediaan: 20.0,
        mad: 3.0,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    tells(
        |nu| {
            nu.benchmarks[0].insert(Groep::Alle, verdeling);
            nu.benchmarks[0].insert(Groep::Matig, verdeling);
        },
        Soort::Benchmark,
        "De cijfers van wijken in Nederland en matig stedelijke wijken in Nederland zijn nu \
         anders bij 'Rondkomen'",
    );
}

#[test]
fn outcomes_are_laid_side_by_side() {
    let (toen, mut nu) = (then(), then());
    // 24, 20, 30: mean 24⅔, sd 5.03: z −0.13, −0.93 and 1.06.
    nu.wijken[0].cijfers[0].waarde = Ok(24.0);
    let found = uitkomsten(&foto(&toen).unwrap(), &foto(&nu).unwrap());
    assert_eq!((found.alle, found.scores), (6, 6), "one leefgebied and algemeen beeld per wijk");
    let texts: Vec<String> = found.klassen.iter().map(|one| one.text()).collect();
    assert_eq!(
        texts,
        [
            "A, Gezondheid: nu gemiddeld, toen ongunstiger",
            "A, algemeen beeld: nu gemiddeld, toen ongunstiger",
            "B, Gezondheid: nu ongunstiger, toen gemiddeld",
            "B, algemeen beeld: nu ongunstiger, toen gemiddeld",
        ]
    );
    nu.wijken[0].telt_niet_mee = Some("zo gekozen".into());
    let found = uitkomsten(&foto(&toen).unwrap(), &foto(&nu).unwrap());
    let first = found.klassen[0].text();
    assert_eq!(first, "A, Gezondheid: nu geen uitkomst (telt niet mee), toen ongunstiger");
    assert_eq!(found.alle, 6, "it took part then");
    let same = uitkomsten(&foto(&toen).unwrap(), &foto(&toen).unwrap());
    assert_eq!((same.scores, same.klassen.len()), (0, 0));
}

#[test]
fn only_wijken_that_take_part_have_scores_to_compare() {
    let (mut toen, mut nu) = (then(), then());
    for input in [&mut toen, &mut nu] {
        let mut buiten = input.wijken[0].clone();
        (buiten.code, buiten.naam) = ("WK040209".into(), "Buiten".into());
        buiten.telt_niet_mee = Some("buitengebied".into());
        input.wijken.push(buiten);
    }
    nu.wijken[0].cijfers[0].waarde = Ok(24.0);
    let found = uitkomsten(&foto(&toen).unwrap(), &foto(&nu).unwrap());
    assert_eq!((found.alle, found.scores), (6, 6), "three wijken, two scores each");
    assert!(found.text().starts_with("6 van de 6 scores zijn anders"), "{}", found.text());
}
