//! Every other figure, on the same example.

use super::*;
use crate::app::query::{BuurtenQuery, InzetQuery, LeefgebiedenQuery, SamenhangQuery};
use crate::app::view::figuur::FiguurView;
use crate::model::Reden;
use crate::model::recept::FotoKeuze;

fn buurten_of(id: &str) -> FiguurView {
    buurten_in(&hilversum(), id)
}

fn buurten_in(document: &Document, id: &str) -> FiguurView {
    let mut kept = KeptFigures::default();
    let wijk = Some("WK040203".to_owned());
    let query = BuurtenQuery { id: id.to_owned(), wijk, jaar: None };
    query.answer(&mut Reader::new(document, &mut kept)).unwrap().unwrap()
}

#[test]
fn buurten_of_the_wijk_stand_among_all_others() {
    // Inwoners 2024 (CBS): Havenkwartier 75, Het Rode Dorp 1.500, Zeverijn 1.660, Kerkelanden
    // 6.015. Of the 42 buurten of Hilversum with a number, the 21st has 1.680 and the 22nd 1.730;
    // CBS counts to fives, so the middle of both is 1.705.
    let view = buurten_of("aantal-inwoners");
    let figure = view.figuur.unwrap();
    let chosen = |mark: &&Mark| matches!(mark, Mark::Point { tone: Tone::Chosen, .. });
    assert_eq!(figure.marks.iter().filter(chosen).count(), 4);
    let said = plain_text(&view.antwoord);
    let expected = "De 4 buurten van Zuidwest lopen van 75 (Havenkwartier) tot 6.015 \
                    (Kerkelanden) in 2024. De middelste buurt van Hilversum: 1.705.";
    assert_eq!(said, expected);
    let row = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == "Zeverijn").unwrap();
    assert_eq!(row.cellen, ["Zeverijn", "Zuidwest", "1.660"]);
    assert!(!figure.numbered().any(|(_, getal)| &*getal.naam == "Hilversum"), "a total");
}

#[test]
fn without_buurten_it_is_said_what_to_do() {
    let why = buurten_of("misdrijven-per-1000-inwoners").figuur.unwrap_err();
    assert!(why.starts_with("Voor de buurten van Hilversum zijn er geen cijfers"), "{why}");
}

#[test]
fn a_buurt_of_three_people_is_hidden_and_cannot_be_subtracted() {
    let mut seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    for draft in &mut seed.drafts {
        let inwoners = draft.indicatoren.iter().position(|one| one.id == "aantal-inwoners");
        let haven = draft.gebieden.iter().position(|one| one.code == "BU04020301");
        for one in &mut draft.waarnemingen {
            let of = (Some(one.gebied as usize), Some(one.indicator as usize));
            if of == (haven, inwoners) {
                one.waarde = Ok(3.0);
            }
        }
    }
    let document = Document::in_memory(&seed, "Test").unwrap();
    let figure = buurten_in(&document, "aantal-inwoners").figuur.unwrap();
    let waarde = |naam: &str| figure.getallen.iter().find(|one| &*one.naam == naam).unwrap().waarde;
    // With 1.500 the smallest of the others goes too: 9.255 less all others would be 3.
    assert_eq!(waarde("Havenkwartier"), Err(Reden::TeKlein));
    assert_eq!(waarde("Het Rode Dorp"), Err(Reden::TeKlein));
    assert_eq!(waarde("Zeverijn"), Ok(1660.0));
    assert!(!figure.numbered().any(|(_, getal)| &*getal.naam == "Havenkwartier"));
}

fn beside(dit: &str, ander: &str) -> FiguurView {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let query = SamenhangQuery {
        dit: dit.to_owned(),
        ander: ander.to_owned(),
        wijk: Some("WK040203".to_owned()),
        jaar: None,
    };
    query.answer(&mut Reader::new(&document, &mut kept)).unwrap().unwrap()
}

#[test]
fn two_indicators_give_a_point_per_wijk_and_an_r() {
    let view = beside("misdrijven-per-1000-inwoners", "gemiddeld-inkomen-per-inwoner");
    let figure = view.figuur.unwrap();
    let points = figure.marks.iter().filter(|mark| matches!(mark, Mark::Point { .. }));
    assert_eq!(points.count(), 9, "eight wijken and the gemeente, not Landelijk Gebied");
    assert!(!figure.marks.iter().any(|mark| matches!(mark, Mark::Line { .. })), "no line");
    let said = plain_text(&view.antwoord);
    assert!(said.starts_with("Zuidwest: 35,3 per 1.000 inwoners en €\u{a0}31.000. "), "{said}");
    assert!(said.contains("(r = 0,14, indicatief bij 8 wijken)"), "{said}");
    let row = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == "Zuidwest").unwrap();
    assert_eq!(row.cellen, ["Zuidwest", "35,3", "2025", "€\u{a0}31.000", "2022"]);
    let zuidwest = figure.getallen.iter().find(|one| one.gezegd.starts_with("Zuidwest, 2025"));
    let (gezegd, uitleg) = zuidwest.map(|one| (&one.gezegd, &one.uitleg)).unwrap();
    assert!(gezegd.ends_with("; Gemiddeld inkomen per inwoner: €\u{a0}31.000 (2022)"), "{gezegd}");
    assert!(uitleg.contains(&"Bron van Gemiddeld inkomen per inwoner: CBS".to_owned()));
}

#[test]
fn two_estimates_say_that_they_come_out_of_one_model() {
    let view = beside("ervaren-gezondheid-goed-zeer-goed-18plus", "eenzaam-18plus");
    let said = plain_text(&view.antwoord);
    assert!(said.ends_with("komen uit een rekenmodel: een deel van de samenhang ook."), "{said}");
}

fn inzet(leefgebied: Option<&str>) -> FiguurView {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let query = InzetQuery {
        leefgebied: leefgebied.map(str::to_owned),
        wijk: Some("WK040206".to_owned()),
        keuze: FotoKeuze::default(),
        order: Order::Fixed,
        vandaag: jiff::civil::date(2026, 11, 28),
    };
    query.answer(&mut Reader::new(&document, &mut kept)).unwrap()
}

#[test]
fn places_stand_beside_the_need_with_true_numbers() {
    // Of the 14 places of the example 2 are closed; 3 of the 12 others have no wijk. Oost has
    // De Geus, the Vrijwilligerscentrale and St. Joseph: 3 on 22.310 inwoners (2024).
    let view = inzet(None);
    let figure = view.figuur.unwrap();
    let getal = |naam: &str| figure.getallen.iter().find(|one| &*one.naam == naam).unwrap();
    let oost = getal("Oost");
    assert_eq!((oost.teller, oost.noemer), (Some(3.0), Some(22_310.0)));
    assert!((oost.waarde.unwrap() - 3000.0 / 22_310.0).abs() < 1e-12);
    assert_eq!(oost.uitleg[0], "3 plekken op 22.310 inwoners (2024)");
    assert_eq!(oost.uitleg[1], "0 van 3 bevestigd");
    assert!(oost.uitleg[2].starts_with("Algemeen beeld: gemiddeld, "), "{}", oost.uitleg[2]);
    assert_eq!(getal("Hilversum").teller, Some(12.0));
    assert_eq!(getal("Centrum").kort, "0,00", "nobody named a place there");
    let buiten = view.tabel.rijen.last().unwrap();
    assert_eq!(buiten.cellen.last().unwrap(), "telt niet mee: buitengebied");
    let said = plain_text(&view.antwoord);
    let expected = "Oost: 3 plekken, 0,13 per 1.000 inwoners; heel Hilversum: 0,13. ";
    assert!(said.starts_with(expected), "{said}");
    let rule = plain_text(&view.bronregel);
    assert!(rule.contains("Let op: geen van de plekken is bevestigd; van 3 plekken is de wijk"));
    assert!(rule.contains("Wijkbeeld-regel (±0,5) op algemeen beeld"), "{rule}");
}

#[test]
fn the_sum_over_the_wijken_of_a_class_is_the_one_of_the_foto() {
    let view = inzet(Some("veiligheid"));
    let figure = view.figuur.unwrap();
    let of = |klasse: Klasse| {
        let rows = figure.y.rows().iter().filter(|row| row.klasse == Some(klasse));
        let getallen: Vec<&Getal> = rows.map(|row| &figure.getallen[row.getal]).collect();
        let sum = |of: fn(&Getal) -> Option<f64>| -> f64 {
            getallen.iter().filter_map(|one| of(one)).sum()
        };
        (getallen.len(), sum(|one| one.teller), sum(|one| one.noemer))
    };
    // On crime alone: Centrum is ongunstiger, Zuid and the Meent are gunstiger.
    assert_eq!(of(Klasse::Ongunstiger), (1, 0.0, 10_225.0));
    assert_eq!(of(Klasse::Gunstiger), (2, 4.0, 17_695.0 + 4_145.0));
    let said = plain_text(&view.antwoord);
    let expected = "In de wijk die op veiligheid ongunstiger is: geen bekende plek op 10.225 inwoners \
                    (0,00 per 1.000); in de 2 wijken die gunstiger zijn: 4 plekken op 21.840 \
                    inwoners (0,18 per 1.000). Trek hier nog geen conclusie uit: te weinig \
                    plekken zijn bevestigd.";
    assert!(said.ends_with(expected), "{said}");
}

fn leefgebieden() -> FiguurView {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let query =
        LeefgebiedenQuery { wijk: Some("WK040203".to_owned()), keuze: FotoKeuze::default() };
    query.answer(&mut Reader::new(&document, &mut kept)).unwrap()
}

#[test]
fn leefgebieden_through_the_years_are_joined_only_without_estimates() {
    let view = leefgebieden();
    let figure = view.figuur.unwrap();
    let panels = figure.marks.iter().filter(|mark| matches!(mark, Mark::Panel { .. }));
    assert_eq!(panels.count(), 4);
    // Only misdrijven are counted each year, 2021 to 2025, and are no estimate: eight lines of
    // five points in the third panel.
    let lines: Vec<usize> = figure
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Line { points, .. } => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(lines, [5; 8]);
}

#[test]
fn what_is_said_of_a_wijk_is_what_the_foto_says() {
    let view = leefgebieden();
    let said = plain_text(&view.antwoord);
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let (_, foto) = Reader::new(&document, &mut kept).foto(&FotoKeuze::default()).unwrap();
    let zuidwest = foto.wijken.iter().find(|wijk| wijk.naam == "Zuidwest").unwrap();
    let figure = view.figuur.unwrap();
    for deel in &zuidwest.leefgebieden {
        let (score, klasse) = deel.uitkomst.score.unwrap();
        assert!(said.contains(klasse.word()), "{said}");
        let own = figure.getallen.iter().filter(|one| &*one.naam == "Zuidwest");
        assert!(own.clone().any(|one| one.waarde == Ok(score)), "{} {score}", deel.id);
    }
    assert!(said.starts_with("Zuidwest: bestaansvoorwaarden "), "{said}");
    let rule = plain_text(&view.bronregel);
    assert!(rule.contains("RIVM, 50090NED Gezondheid per wijk en buurt"), "{rule}");
    assert!(rule.contains("Politie en CBS, 47022NED Geregistreerde misdrijven"), "{rule}");
    assert!(said.contains("gezondheid ongunstiger (2020, schatting)"), "{said}");
}

#[test]
fn a_rate_of_a_tiny_buurt_comes_with_a_caution() {
    use crate::app::view::indicatoren::buurten::{BuurtenGegevens, buurten_view};
    use crate::document::buurten::{BuurtCijfer, BuurtCijfers};
    use crate::model::foto::Cijfer;
    use crate::model::{Gebied, Periode};
    let document = hilversum();
    let figures = document.gemeente_figures(crate::methods::klein::verborgen).unwrap();
    let nr = figures.nr("misdrijven-per-1000-inwoners").unwrap();
    let (_, indicator) = figures.indicatoren.iter().find(|(one, _)| *one == nr).unwrap();
    let periode = Some(Periode::year_of(2020));
    let buurt = |naam: &str, waarde, inwoners| BuurtCijfer {
        buurt: Gebied { naam: Some(naam.to_owned()), ..figures.gemeente.clone() },
        wijk: "WK040203".to_owned(),
        cijfer: Cijfer { periode, waarde: Ok(waarde), ..Cijfer::none() },
        inwoners,
    };
    let said = |egelshoek| {
        let buurten = vec![
            buurt("Egelshoek", 173.9, egelshoek),
            buurt("Kerkelanden", 20.0, Ok(6015.0)),
            buurt("Zeverijn", 18.0, Ok(1660.0)),
        ];
        let cijfers = BuurtCijfers { periode, buurten, elders: Vec::new() };
        let gekozen = Some("WK040203");
        let gegevens =
            BuurtenGegevens { figures: &figures, nr, indicator, cijfers: &cijfers, gekozen };
        plain_text(&buurten_view(&gegevens).antwoord)
    };
    let caution = " Pas op met buurten met minder dan 200 inwoners, zoals Egelshoek: een paar \
                   mensen maken daar al veel verschil.";
    assert!(said(Ok(115.0)).ends_with(caution), "{}", said(Ok(115.0)));
    assert!(!said(Ok(200.0)).contains("Pas op"));
}
