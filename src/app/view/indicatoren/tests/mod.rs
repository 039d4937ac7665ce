//! The view of an indicator on the figures of the example: 47022NED and 50090NED, as the seed
//! holds them.

mod figuren;
mod regel;
mod schaal;

use super::*;
use crate::app::query::{IndicatorLijstQuery, IndicatorQuery, KeptFigures, Query as _, Reader};
use crate::app::view::bron::Verder;
use crate::app::view::plain_text;
use crate::document::Document;
use crate::model::figure::{Getal, Mark, Shape, Tone};
use crate::model::foto::Klasse;
use crate::model::recept::FotoKeuze;

fn hilversum() -> Document {
    let seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    Document::in_memory(&seed, "Test").unwrap()
}

fn asked(id: &str) -> IndicatorQuery {
    IndicatorQuery {
        id: id.to_owned(),
        wijk: Some("WK040203".to_owned()),
        keuze: FotoKeuze::default(),
        order: Order::Fixed,
    }
}

fn answer(query: &IndicatorQuery) -> IndicatorView {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    query.answer(&mut Reader::new(&document, &mut kept)).unwrap().unwrap()
}

fn misdrijven() -> IndicatorView {
    answer(&asked("misdrijven-per-1000-inwoners"))
}

#[test]
fn the_list_has_the_leefgebieden_and_then_what_does_not_count() {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let lijst = IndicatorLijstQuery.answer(&mut Reader::new(&document, &mut kept)).unwrap();
    let names: Vec<&str> = lijst.groepen.iter().map(|groep| groep.naam.as_str()).collect();
    let expected = [
        "Alle wijken samen",
        "Bestaansvoorwaarden",
        "Gezondheid",
        "Veiligheid",
        "Sociale relaties",
        "Context, telt niet mee",
    ];
    assert_eq!(names, expected);
    assert_eq!(lijst.first(), Some("gemiddeld-inkomen-per-inwoner"));
    let place = |id: &str| {
        lijst.groepen.iter().position(|groep| groep.rijen.iter().any(|rij| rij.id == id))
    };
    assert_eq!(place("misdrijven-per-1000-inwoners"), Some(3));
    assert_eq!(place("mantelzorger-18plus"), Some(5), "context");
    assert_eq!(place("eenzaam-65plus"), Some(5), "in a leefgebied, but it does not count");
    assert_eq!(folded(" Beëindigd "), "beeindigd");
}

#[test]
fn the_answer_holds_the_true_figures() {
    // 357/9255 and 327/9255 × 1.000; 4048/94435; 52/4145 and 1259/10225.
    let view = misdrijven();
    // χ² of the change: (357·9255 − 327·9255)² / (9255² · 684) = 900/684 = 1.3, far from 3.84.
    let expected = "Zuidwest ging van 38,6 (2024) naar 35,3 (2025). Dat kan toeval zijn. \
                    Heel Hilversum: 42,9. De wijken lopen van 12,5 tot 123,1.";
    assert_eq!(plain_text(&view.antwoord), expected);
    assert_eq!(
        view.tags,
        ["aantal per 1.000 inwoners", "lager is gunstiger", "leefgebied veiligheid"]
    );
    assert_eq!(view.verloop_kop, "Verloop 2021–2025");
    assert_eq!(view.wijken_kop, "Alle wijken in 2025");
}

#[test]
fn a_change_that_is_more_than_chance_is_said() {
    // 78 and 52 misdrijven among 4.145 inwoners of the Meent: χ² = 26²/130 = 5.2, more than 3.84.
    let query = IndicatorQuery {
        wijk: Some("WK040208".to_owned()),
        ..asked("misdrijven-per-1000-inwoners")
    };
    let said = plain_text(&answer(&query).antwoord);
    let expected =
        "Hilversumse Meent ging van 18,8 (2024) naar 12,5 (2025). Dat is meer dan toeval. Heel";
    assert!(said.starts_with(expected), "{said}");
}

#[test]
fn five_years_down_are_said_and_estimates_never_are() {
    let mut seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    for draft in &mut seed.drafts {
        let place = |id: &str| draft.indicatoren.iter().position(|one| one.id == id);
        let falling = [place("misdrijven-per-1000-inwoners"), place("koopwoningen")];
        for one in &mut draft.waarnemingen {
            let year = f64::from(one.periode.year());
            if falling.contains(&Some(one.indicator as usize)) && one.waarde.is_ok() {
                one.waarde = Ok(50.0 - (year - 2021.0));
            }
        }
    }
    let document = Document::in_memory(&seed, "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut said = |id: &str| {
        let view = asked(id).answer(&mut Reader::new(&document, &mut kept)).unwrap().unwrap();
        plain_text(&view.antwoord)
    };
    // Five values, each lower: Mann–Kendall S = −10, p = 0.0275.
    let five = said("misdrijven-per-1000-inwoners");
    assert!(five.contains(" Over 2021–2025 daalt het cijfer. Heel"), "{five}");
    for id in ["koopwoningen", "ervaren-gezondheid-goed-zeer-goed-18plus"] {
        let few = said(id);
        assert!(!few.contains("Over 20") && !few.contains("toeval"), "{few}");
    }
}

#[test]
fn a_wijk_that_does_not_take_part_has_no_line_and_is_listed_apart() {
    let view = misdrijven();
    let trend = view.verloop.unwrap();
    let ranking = view.wijken.unwrap();
    assert!(!trend.numbered().any(|(_, getal)| &*getal.naam == "Landelijk Gebied"));
    let last = ranking.y.rows().last().unwrap();
    assert_eq!((last.naam.as_str(), last.apart), ("Landelijk Gebied", true));
    let said = |mark: &Mark| match mark {
        Mark::Missing { text, .. } => text.starts_with("telt niet mee: buitengebied"),
        _ => false,
    };
    assert!(ranking.marks.iter().any(said));
    assert!(view.tabel.rijen.iter().any(|rij| rij.cellen[0] == "Landelijk Gebied"));
    assert!(trend.head.ondertitel.contains("Landelijk Gebied: alleen in de tabel"));
}

#[test]
fn classes_are_those_of_the_foto_and_come_with_their_rule() {
    let view = misdrijven();
    let ranking = view.wijken.unwrap();
    let klasse = |naam: &str| {
        ranking.y.rows().iter().find(|row| row.naam == naam).and_then(|row| row.klasse)
    };
    assert_eq!(klasse("Centrum"), Some(Klasse::Ongunstiger));
    assert_eq!(klasse("Hilversumse Meent"), Some(Klasse::Gunstiger));
    assert_eq!(klasse("Hilversum"), None);
    let said = plain_text(&view.bronregel);
    assert!(said.contains("Wijkbeeld-regel (±0,5)"), "{said}");
    assert!(said.contains("vergeleken met de wijken van Hilversum"), "{said}");
    assert!(said.contains("Politie en CBS, 47022NED Geregistreerde misdrijven"), "{said}");
}

#[test]
fn the_limits_of_chance_are_drawn_and_named() {
    let view = misdrijven();
    let trend = view.verloop.unwrap();
    let band = |mark: &&Mark| matches!(mark, Mark::Band { tone: Tone::Chosen, .. });
    assert_eq!(trend.marks.iter().filter(band).count(), 1);
    assert!(trend.head.ondertitel.contains("gekozen wijk met gewone schommeling"));
    let ranking = view.wijken.unwrap();
    let whiskers = ranking.marks.iter().filter(|mark| matches!(mark, Mark::Interval { .. }));
    assert_eq!(whiskers.count(), 8, "one per wijk that takes part; the gemeente is a diamond");
    let said = &ranking.head.ondertitel;
    assert!(said.contains("dikke streep: gewone schommeling"), "{said}");
    assert!(plain_text(&view.bronregel).contains("Gewone schommeling: zo ver kan"));
}

#[test]
fn a_class_that_chance_can_change_has_an_open_sign() {
    // ln of the eight rates of 2025 (1259/10225, 332/7725, 327/9255, …) has a mean of 3.5678 and
    // an sd of 0.6390, so the limits of ±0.5 are e^(3.5678 ∓ 0.3195): 25.75 and 48.78. Byar's
    // limits of Zuid (455/17695) are 23.4 to 28.2, which hold 25.75; those of Noordwest
    // (332/7725) are 38.5 to 47.9, and those of Oost (650/22310) 26.9 to 31.5.
    let view = misdrijven();
    let ranking = view.wijken.unwrap();
    let open: Vec<&str> =
        ranking.y.rows().iter().filter(|row| row.grensgeval).map(|row| row.naam.as_str()).collect();
    assert_eq!(open, ["Zuid"]);
    assert!(ranking.head.ondertitel.contains("open teken: grensgeval"));
    let zuid = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == "Zuid").unwrap();
    assert_eq!(zuid.cellen.last().unwrap(), "gunstiger, grensgeval");
}

#[test]
fn a_share_of_everybody_is_counted_and_not_asked() {
    // 2.505 of all 9.255 inwoners are 65 or older; Wilson 1927, (p + z²/2n ∓ z√(p(1 − p)/n +
    // z²/4n²))/(1 + z²/n): 26.17 to 27.98.
    let view = answer(&asked("percentage-65-jaar-of-ouder"));
    let ranking = view.wijken.unwrap();
    let zuidwest = ranking.getallen.iter().find(|one| one.gezegd.starts_with("Zuidwest, 2024"));
    assert_eq!(zuidwest.unwrap().uitleg[0], "Gewone schommeling: 26,2 tot 28,0");
    assert!(ranking.head.ondertitel.contains("dikke streep: gewone schommeling"));
}

#[test]
fn an_estimate_and_a_count_have_no_limits() {
    let estimate = answer(&asked("ervaren-gezondheid-goed-zeer-goed-18plus"));
    let ranking = estimate.wijken.unwrap();
    let has_interval = |mark: &Mark| matches!(mark, Mark::Interval { .. });
    assert!(!ranking.marks.iter().any(has_interval));
    let zuidwest = ranking.getallen.iter().find(|one| one.gezegd.starts_with("Zuidwest, 2020"));
    assert!(zuidwest.unwrap().uitleg.contains(&"≈ modelschatting: geen toets".to_owned()));
    let count = answer(&asked("aantal-inwoners"));
    assert!(!count.wijken.unwrap().marks.iter().any(has_interval));
}

#[test]
fn context_has_no_class_and_no_rule() {
    let view = answer(&asked("koopwoningen"));
    let ranking = view.wijken.unwrap();
    assert!(ranking.y.rows().iter().all(|row| row.klasse.is_none()));
    assert!(!plain_text(&view.bronregel).contains("Uitkomst"));
    assert!(view.tags.contains(&"telt niet mee in de Foto".to_owned()));
    assert!(!view.tabel.kolommen.iter().any(|kolom| kolom.naam == "Uitkomst"));
}

#[test]
fn a_model_estimate_has_points_and_no_line() {
    let view = answer(&asked("ervaren-gezondheid-goed-zeer-goed-18plus"));
    let trend = view.verloop.unwrap();
    assert!(!trend.marks.iter().any(|mark| matches!(mark, Mark::Line { .. } | Mark::Band { .. })));
    let dots =
        |mark: &&Mark| matches!(mark, Mark::Point { shape: Shape::Dot, tone: Tone::Chosen, .. });
    assert!(trend.marks.iter().filter(dots).count() >= 1);
    assert!(trend.head.ondertitel.starts_with("elk jaar apart geschat"));
    let said = plain_text(&view.antwoord);
    assert!(
        said.starts_with("Zuidwest: 76,3\u{a0}% (2020, schatting). Heel Hilversum: 79,5\u{a0}%."),
        "{said}"
    );
}

#[test]
fn a_title_loses_its_rate_and_nothing_else() {
    assert_eq!(misdrijven().titel, "Geregistreerde misdrijven");
    assert_eq!(answer(&asked("aantal-inwoners")).titel, "Aantal inwoners");
}

#[test]
fn a_total_does_not_stand_beside_its_parts() {
    let view = answer(&asked("aantal-inwoners"));
    let trend = view.verloop.unwrap();
    for figure in [&trend, view.wijken.as_ref().unwrap()] {
        assert!(!figure.numbered().any(|(_, getal)| &*getal.naam == "Hilversum"));
    }
    assert_eq!(view.tabel.rijen[0].cellen[0], "Hilversum");
    let names = "Hilversum, Landelijk Gebied en Nederland: alleen in de tabel";
    assert!(trend.head.ondertitel.contains(names), "{}", trend.head.ondertitel);
}

#[test]
fn one_year_says_so() {
    let view = answer(&asked("netto-arbeidsparticipatie"));
    let said = view.verloop.unwrap_err();
    assert!(said.starts_with("Er zijn alleen cijfers over 2022."), "{said}");
    assert!(view.wijken.is_some());
}

#[test]
fn a_figure_of_the_gemeente_alone_says_so() {
    let view = answer(&asked("huishoudens-met-voorziening"));
    assert!(view.wijken.is_none());
    let said = plain_text(&view.antwoord);
    assert!(said.starts_with("Dit cijfer is er alleen voor heel Hilversum: "), "{said}");
}

#[test]
fn amounts_are_written_out_on_the_axis_too() {
    let view = answer(&asked("gemiddeld-inkomen-per-inwoner"));
    let ranking = view.wijken.unwrap();
    let centrum = ranking.getallen.iter().find(|getal| &*getal.naam == "Centrum").unwrap();
    assert_eq!((centrum.waarde, centrum.kort.as_str()), (Ok(35_000.0), "€\u{a0}35.000"));
    assert!(ranking.x.ticks().iter().any(|tick| tick.text == "20.000"));
    let city = ranking.getallen.iter().find(|getal| &*getal.naam == "Hilversum").unwrap();
    assert!(city.kort.ends_with('*'), "computed from the wijken");
    assert!(plain_text(&view.bronregel).contains("* berekend uit de wijken"));
}

#[test]
fn a_number_knows_where_it_comes_from() {
    let view = misdrijven();
    let trend = view.verloop.clone().unwrap();
    let of_2025 = |getal: &&Getal| getal.gezegd.starts_with("Zuidwest, 2025");
    let getal = trend.getallen.iter().find(of_2025).unwrap();
    assert_eq!(getal.gezegd, "Zuidwest, 2025: 35,3 per 1.000 inwoners");
    // Byar, as mock-up 03 has it: 31,6 to 39,4.
    assert_eq!(getal.uitleg[0], "Gewone schommeling: 31,6 tot 39,4");
    assert_eq!(getal.uitleg[1], "327 op 9.255 inwoners");
    let bron = view.bron_of(getal);
    assert_eq!(bron.titel, "Zuidwest · Geregistreerde misdrijven");
    assert_eq!(bron.naar, Some((Verder::Wijk("WK040203".to_owned()), "Naar Zuidwest".to_owned())));
    assert!(bron.cijfers[0].bron.contains(&("Uitgever", "Politie en CBS".to_owned())));
}

#[test]
fn sorting_puts_the_gemeente_in_its_place() {
    let query = IndicatorQuery { order: Order::Value, ..asked("misdrijven-per-1000-inwoners") };
    let ranking = answer(&query).wijken.unwrap();
    let names: Vec<&str> = ranking.y.rows().iter().map(|row| row.naam.as_str()).collect();
    assert_eq!(&names[..4], ["Centrum", "Zuidoost", "Noordwest", "Hilversum"]);
}

#[test]
fn a_chosen_year_hides_what_came_later() {
    let query = IndicatorQuery {
        keuze: FotoKeuze { jaar: Some(2023), ..FotoKeuze::default() },
        ..asked("misdrijven-per-1000-inwoners")
    };
    let view = answer(&query);
    assert_eq!(view.verloop_kop, "Verloop 2021–2023");
    assert_eq!(view.wijken_kop, "Alle wijken in 2023");
}

#[test]
fn a_small_last_step_does_not_hide_a_large_one_over_the_years() {
    // 47022NED: Centrum 102 per 1.000 in 2021, 128 in 2024 and 123 in 2025.
    let query = IndicatorQuery {
        wijk: Some("WK040201".to_owned()),
        ..asked("misdrijven-per-1000-inwoners")
    };
    let view = answer(&query);
    let said = plain_text(&view.antwoord);
    assert!(
        said.contains("ging van 128,5 (2024) naar 123,1 (2025). Dat kan toeval zijn."),
        "{said}"
    );
    assert!(said.contains("Sinds 2021 (102,"), "{said}");
    assert!(said.contains(" steeg het: dat is meer dan toeval."), "{said}");
    let beside = plain_text(&view.bronregel);
    assert!(beside.contains("Let op: bezoekers zitten niet in de noemer."), "{beside}");
}
