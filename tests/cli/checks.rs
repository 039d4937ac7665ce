//! Figures that are odd: told with what is odd and why, and taken over all the same.

use crate::FIGURES;
use crate::common::Place;
use serde_json::Value;

/// The nine wijken of the example with their inwoners, men, women and households in 2024 (CBS,
/// 85984NED).
const WIJKEN: [(&str, [u32; 4]); 9] = [
    ("WK040201", [10_225, 5320, 4905, 5855]),
    ("WK040202", [7725, 3775, 3950, 3590]),
    ("WK040203", [9255, 4375, 4875, 4360]),
    ("WK040204", [17_695, 8575, 9115, 8130]),
    ("WK040205", [10_715, 5275, 5440, 4995]),
    ("WK040206", [22_310, 11_170, 11_140, 10_395]),
    ("WK040207", [11_390, 5635, 5750, 5590]),
    ("WK040208", [4145, 1950, 2195, 1835]),
    ("WK040209", [975, 465, 510, 350]),
];

const COLUMNS: [&str; 4] = ["aantal-inwoners", "mannen", "vrouwen", "huishoudens-totaal"];

fn row(gebied: &str, indicator: &str, periode: u32, waarde: impl ToString) -> String {
    let waarde = waarde.to_string().replace('.', ",");
    format!("{gebied};{indicator};{periode};{waarde};;;;CBS|proef\n")
}

/// The figures of 2024 as CBS gives them, said to be of a year.
fn sound(periode: u32) -> String {
    let of_wijk = |(code, values): &(&str, [u32; 4])| -> String {
        COLUMNS.iter().zip(values).map(|(id, value)| row(code, id, periode, value)).collect()
    };
    let wijken: String = WIJKEN.iter().map(of_wijk).collect();
    format!("{FIGURES}{wijken}{}", row("GM0402", "aantal-inwoners", periode, 94_435))
}

fn warnings(report: &Value) -> Vec<[&str; 3]> {
    let text = |warning: &'_ Value, field: &str| -> &'static str {
        Box::leak(warning[field].as_str().unwrap_or("-").to_owned().into_boxed_str())
    };
    let all = report["waarschuwingen"].as_array().unwrap().iter();
    all.map(|w| [text(w, "soort"), text(w, "indicator"), text(w, "gebied")]).collect()
}

#[test]
fn a_sound_file_has_no_warnings() {
    let place = Place::new();
    place.example("h.wijk");
    for year in [2024, 2025] {
        place.write("goed.csv", &sound(year));
        let trial = place.run(&["importeer", "h.wijk", "goed.csv", "--proef", "--json"]);
        trial.done();
        assert_eq!(warnings(&trial.json()), Vec::<[&str; 3]>::new(), "{year}");
    }
}

/// A file in which each kind of mistake was made once.
fn wrong() -> String {
    let mut text = FIGURES.to_owned();
    let fractions = [0.12, 0.27, 0.27, 0.18, 0.2, 0.13, 0.16, 0.31, 0.34];
    for ((code, [inwoners, mannen, vrouwen, huishoudens]), fraction) in WIJKEN.iter().zip(fractions)
    {
        // Of the gemeente, on every wijk.
        text += &row(code, "sa_bevolking", 2024, 94_435);
        // A comma is lost in Oost.
        let koop = if *code == "WK040206" { 542 } else { 54 + mannen % 7 };
        text += &row(code, "koopwoningen", 2023, koop);
        // Landelijk Gebied is no wijk of its own any more in 2025.
        if *code == "WK040209" {
            continue;
        }
        // In euros, where the file has thousands of euros.
        text += &row(code, "gemiddelde-woz-waarde", 2025, 400_000 + inwoners);
        text += &row(code, "percentage-65-jaar-of-ouder", 2025, fraction);
        // A digit is lost in Noordoost.
        let huishoudens = if *code == "WK040207" { 559 } else { *huishoudens };
        text += &row(code, "huishoudens-totaal", 2025, huishoudens);
        text += &row(code, "aantal-inwoners", 2025, inwoners);
        // Two digits changed places in Zuid.
        let vrouwen = if *code == "WK040204" { 1915 } else { *vrouwen };
        text += &row(code, "mannen", 2025, mannen);
        text += &row(code, "vrouwen", 2025, vrouwen);
    }
    text + &row("GM0402", "aantal-inwoners", 2025, 94_435)
}

#[test]
fn each_kind_of_mistake_is_told() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("fout.csv", &wrong());
    let trial = place.run(&["importeer", "h.wijk", "fout.csv", "--proef", "--json"]);
    let report = trial.json();
    let wanted = [
        ["onbekende_indicator", "sa_bevolking", "-"],
        ["andere_eenheid", "percentage-65-jaar-of-ouder", "-"],
        ["overal_gelijk", "sa_bevolking", "-"],
        ["buiten_bereik", "koopwoningen", "WK040206"],
        ["telt_niet_op", "aantal-inwoners", "WK040204"],
        ["andere_eenheid", "gemiddelde-woz-waarde", "-"],
        ["grote_sprong", "huishoudens-totaal", "WK040207"],
        ["vervallen_code", "-", "WK040209"],
    ];
    assert_eq!(warnings(&report), wanted, "{report:#}");
    for warning in &report["waarschuwingen"].as_array().unwrap()[1..] {
        // What is seen, why it is odd, what to do.
        let text = warning["tekst"].as_str().unwrap();
        assert!(text.matches(". ").count() >= 1 && text.ends_with('.'), "{text}");
    }
    let text = |place: usize| report["waarschuwingen"][place]["tekst"].as_str().unwrap();
    assert!(text(6).contains("gaat van 5.590 in 2024 naar 559 in 2025"), "{}", text(6));
    assert!(text(7).contains("indeling van 2025"), "{}", text(7));
}

#[test]
fn odd_figures_are_taken_over_and_told_on_stderr() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("fout.csv", &wrong());
    let trial = place.run(&["importeer", "h.wijk", "fout.csv", "--proef", "--json"]);
    let real = place.run(&["importeer", "h.wijk", "fout.csv", "--json"]);
    assert_eq!(trial.json(), real.json(), "the trial told the same");
    let told = real.done_with_remarks();
    assert_eq!(told.lines().count(), 8, "{told}");
    assert!(told.lines().all(|line| line.starts_with("wijkbeeld: fout.csv: ")), "{told}");
    assert!(told.contains("Een percentage ligt tussen 0 en 100."), "{told}");
    place.run(&["exporteer", "h.wijk", "--soort", "waarnemingen", "--uit", "w.csv"]).done();
    assert!(place.text("w.csv").contains("WK040206;koopwoningen;2023;542;"));
    place.sound("h.wijk");
}

#[test]
fn a_file_taken_in_again_is_not_judged_again() {
    let place = Place::new();
    place.example("h.wijk");
    let rows: String =
        WIJKEN.iter().map(|(code, v)| row(code, "motorfietsen", 2024, v[3])).collect();
    place.write("a.csv", &format!("{FIGURES}{rows}"));
    place.run(&["importeer", "h.wijk", "a.csv"]).done();
    // The same figures but one, ten times as large.
    let changed = rows.replace(";5590;", ";55900;");
    place.write("b.csv", &format!("{FIGURES}{changed}"));
    let first = place.run(&["importeer", "h.wijk", "b.csv", "--json"]);
    let report = first.json();
    assert_eq!(warnings(&report), [["grote_sprong", "motorfietsen", "WK040207"]]);
    let text = report["waarschuwingen"][0]["tekst"].as_str().unwrap();
    assert!(text.contains("in 2024 was 5.590 en wordt 55.900"), "{text}");
    let again = place.run(&["importeer", "h.wijk", "b.csv", "--json"]);
    again.done();
    assert_eq!(again.json()["al_ingelezen"], true);
}

#[test]
fn a_double_names_the_row_that_was_first() {
    let place = Place::new();
    crate::importing::proefstad(&place, "p.wijk");
    let figure = row("WK999801", "motorfietsen", 2024, 70);
    place.write("cijfers.csv", &format!("{FIGURES}{figure}{figure}"));
    let definition = "a;Asfalt;;%;neutraal;1;nee\n";
    place.write("indicatoren.csv", &format!("{}{definition}{definition}", crate::DEFINITIONS));
    let table = place.text(crate::importing::KWB);
    let second = table.lines().nth(1).unwrap();
    place.write(crate::importing::KWB, &format!("{table}{second}\n"));
    for (name, rij, first) in [
        ("cijfers.csv", 3, "rij 2"),
        ("indicatoren.csv", 3, "rij 2"),
        (crate::importing::KWB, 9, "rij 2"),
    ] {
        let report = place.run(&["importeer", "p.wijk", name, "--proef", "--json"]).json();
        let refused = &report["geweigerd"][0];
        assert_eq!(refused["rij"], rij, "{name}: {report:#}");
        let why = refused["reden"].as_str().unwrap();
        assert!(why.contains(first) && why.contains("houd één van beide"), "{name}: {why}");
    }
}

#[test]
fn a_figure_that_goes_away_is_a_change() {
    let place = Place::new();
    place.example("h.wijk");
    let head =
        "\"WijkenEnBuurten\";\"SoortMisdrijf\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n";
    place.write("47022NED.csv", &format!("{head}\"GM0402\";\"0.0.0 \";\"2019JJ00\";4321\n"));
    place.run(&["importeer", "h.wijk", "47022NED.csv"]).done();
    place.write("47022NED_later.csv", &format!("{head}\"GM0402\";\"0.0.0 \";\"2019JJ00\";.\n"));
    let trial = place.run(&["importeer", "h.wijk", "47022NED_later.csv", "--proef", "--json"]);
    let report = trial.json();
    assert_eq!((&report["nieuw"], &report["gelijk"]), (&0.into(), &0.into()), "{report}");
    // The number of crimes, and the rate that follows from it.
    let changes = report["wijzigingen"].as_array().unwrap();
    let count = changes.iter().find(|one| one["indicator"] == "geregistreerde-misdrijven").unwrap();
    assert_eq!((&count["oud"], &count["nieuw"]), (&4321.0.into(), &Value::Null), "{report}");
    assert_eq!(report["gewijzigd"], changes.len());
}
