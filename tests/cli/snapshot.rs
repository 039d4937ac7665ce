//! `snapshot`: a Foto is kept, computed again to the last digit, and laid beside now.

use crate::FIGURES;
use crate::common::Place;
use crate::common::ordered::Shape;

const MAAK: [&str; 3] = ["snapshot", "maak", "h.wijk"];
const CONTROLEER: [&str; 3] = ["snapshot", "controleer", "h.wijk"];

fn kept(place: &Place, more: &[&str]) -> String {
    place.example("h.wijk");
    place.run(&[&MAAK, more].concat()).done().trim_end().to_owned()
}

fn import(place: &Place, file: &str, content: &str) {
    place.write(file, content);
    let answer = place.run(&["importeer", "h.wijk", file]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
}

fn checked(place: &Place) -> serde_json::Value {
    let all = place.run(&[&CONTROLEER[..], &["--json"]].concat()).json();
    assert_eq!(all.as_array().unwrap().len(), 1);
    all[0].clone()
}

/// What differs: kind and sentence.
fn differences(place: &Place) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let checked = checked(place);
    assert_eq!(checked["gelijk"], true, "what was kept is the same for ever");
    let found = checked["nu"]["verschillen"].as_array().unwrap().clone();
    found.iter().map(|one| (text(&one["soort"]), text(&one["tekst"]))).collect()
}

#[test]
fn a_kept_foto_has_a_name_and_is_equal() {
    let place = Place::new();
    let naam = kept(&place, &["--wie", "Sanne"]);
    assert!(naam.starts_with("Foto van Hilversum, "), "{naam}");
    assert!(naam.ends_with(", wijkbeeld, 12 indicatoren"), "{naam}");
    let told = place.run(&CONTROLEER);
    let lines: Vec<&str> = told.done().lines().collect();
    assert_eq!(lines[0], naam);
    assert!(lines[1].starts_with("  bewaard door Sanne op "), "{}", lines[1]);
    assert_eq!(lines[2], "  opnieuw berekend uit wat bewaard is: gelijk");
    assert_eq!(lines[3..], ["  met wat er nu is: gelijk"]);
    place.sound("h.wijk");
}

#[test]
fn keeping_is_a_step_that_is_told_and_taken_back() {
    let place = Place::new();
    let naam = kept(&place, &["--naam", "Voor de raad"]);
    assert_eq!(naam, "Voor de raad");
    let history = place.run(&["geschiedenis", "h.wijk", "--json"]).json();
    let last = history.as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["omschrijving"], "Foto bewaard: Voor de raad");
    assert_eq!(
        place.run(&["ongedaan", "h.wijk"]).done(),
        "Ongedaan gemaakt: Foto bewaard: Voor de raad\n"
    );
    let none = place.run(&CONTROLEER);
    assert!(none.done_with_remarks().contains("nog geen Foto bewaard"));
    assert_eq!(none.out, "");
    place.run(&["opnieuw", "h.wijk"]).done();
    assert!(place.run(&CONTROLEER).done().starts_with("Voor de raad\n"));
    place.sound("h.wijk");
}

#[test]
fn names_are_not_given_twice() {
    let place = Place::new();
    let naam = kept(&place, &[]);
    assert_eq!(place.run(&MAAK).done(), format!("{naam} (2)\n"));
    assert_eq!(place.run(&MAAK).done(), format!("{naam} (3)\n"));
    let before = place.bytes("h.wijk");
    let named = |naam: &str| place.run(&[&MAAK[..], &["--naam", naam]].concat());
    named(&naam).refused(&["er is al een bewaarde Foto", &naam, "andere naam"]);
    named("  ").refused(&["naam nodig"]);
    named("twee\nregels").refused(&["één regel"]);
    assert_eq!(place.bytes("h.wijk"), before);
    let one = place.run(&[&CONTROLEER[..], &["--naam", &format!("{naam} (2)")]].concat());
    assert_eq!(one.done().lines().next(), Some(&*format!("{naam} (2)")));
    let unknown = place.run(&[&CONTROLEER[..], &["--naam", "Weg"]].concat());
    unknown.refused(&["geen bewaarde Foto 'Weg'", &naam, &format!("'{naam} (3)'")]);
}

#[test]
fn a_weight_and_a_corrected_figure_are_named_with_what_they_change() {
    let place = Place::new();
    kept(&place, &[]);
    import(
        &place,
        "indicatoren.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n\
         moeite-met-rondkomen-18plus;Moeite met rondkomen (18+);bestaansvoorwaarden;%;\
         lager_is_gunstiger;3;ja\n",
    );
    // The example has 20,0 % in Centrum, from RIVM.
    import(
        &place,
        "nieuw.csv",
        &format!("{FIGURES}WK040201;moeite-met-rondkomen-18plus;2020;8,5;;;;Gemeente|Peiling\n"),
    );
    let found = differences(&place);
    assert_eq!(
        found[0],
        (
            "indicator".to_owned(),
            "Het gewicht van 'Moeite met rondkomen (18+)' is nu 3; toen 1".to_owned()
        )
    );
    assert_eq!(found[1].0, "andere_bron");
    for words in [
        "'Moeite met rondkomen (18+)' 2020: nu uit Gemeente Peiling, toen uit RIVM 50090NED",
        "; 1 cijfer is anders: Centrum 20 → 8,5",
    ] {
        assert!(found[1].1.contains(words), "{}", found[1].1);
    }
    assert_eq!(found.len(), 2, "{found:?}");

    // Every class that differs is that of the Foto of before and of now.
    let now = place.run(&["foto", "h.wijk", "--json"]).json();
    let checked = checked(&place);
    let changed = checked["nu"]["uitkomsten"].as_array().unwrap().clone();
    assert!(!changed.is_empty(), "Centrum goes from the worst to the best figure");
    for one in &changed {
        let wijken = now["wijken"].as_array().unwrap();
        let wijk = wijken.iter().find(|wijk| wijk["code"] == one["code"]).unwrap();
        let parts = wijk["leefgebieden"].as_array().unwrap();
        let part = parts.iter().find(|part| part["id"] == one["leefgebied"]);
        assert_eq!(part.unwrap_or(&wijk["algemeen"])["klasse"], one["nu"]["klasse"], "{one}");
        assert_ne!(one["toen"]["klasse"], one["nu"]["klasse"]);
    }
    let text = place.run(&CONTROLEER);
    assert!(
        text.done().contains("  met wat er nu is: anders\n  - Het gewicht van"),
        "{}",
        text.out
    );
    assert!(text.out.contains(", Bestaansvoorwaarden: nu "), "{}", text.out);

    place.run(&["ongedaan", "h.wijk"]).done();
    place.run(&["ongedaan", "h.wijk"]).done();
    assert!(place.run(&CONTROLEER).done().ends_with("  met wat er nu is: gelijk\n"));
}

#[test]
fn a_later_year_counts_unless_a_year_was_chosen() {
    let place = Place::new();
    kept(&place, &[]);
    let figure = "WK040201;koopwoningen;2099;41,5;;;;Eigen\n";
    import(&place, "geen.csv", &format!("{FIGURES}{figure}"));
    assert_eq!(differences(&place), [], "an indicator that does not count changes nothing");
    let later = "WK040201;netto-arbeidsparticipatie;2030;70;;;;Eigen\n";
    import(&place, "later.csv", &format!("{FIGURES}{later}"));
    let found = differences(&place);
    assert_eq!(
        found[0],
        (
            "jaar".to_owned(),
            "Cijfers tellen nu mee tot en met 2030; toen tot en met 2025".to_owned()
        )
    );
    assert_eq!(found[1].0, "nieuwe_meting", "{found:?}");

    let other = Place::new();
    kept(&other, &["--jaar", "2025"]);
    import(&other, "later.csv", &format!("{FIGURES}{later}"));
    assert_eq!(differences(&other), []);
    assert_eq!(checked(&other)["nu"]["gelijk"], true);
}

#[test]
fn the_choice_is_kept_with_the_foto() {
    let place = Place::new();
    place.write("g.csv", "id;gewicht\nveiligheid;2\n");
    let choice = ["--vergelijk", "nederland", "--regel", "eigen:-0,7:0,7", "--gewichten", "g.csv"];
    let naam = kept(&place, &choice);
    assert!(naam.contains(", eigen:-0,7:0,7, "), "{naam}");
    let told = checked(&place);
    assert_eq!(
        (&told["regel"], &told["benchmark"]),
        (&"eigen:-0,7:0,7".into(), &"nederland".into())
    );
    assert_eq!((&told["gelijk"], &told["nu"]["gelijk"]), (&true.into(), &true.into()));
    let refused = [&MAAK[..], &["--normalisatie", "rang", "--vergelijk", "nederland"]].concat();
    place.run(&refused).refused(&["'rang'", "alle wijken"]);
}

#[test]
fn a_foto_that_cannot_be_made_now_says_why() {
    let place = Place::new();
    place.write("g.csv", "id;gewicht\nnetto-arbeidsparticipatie;2\n");
    kept(&place, &["--gewichten", "g.csv"]);
    import(
        &place,
        "indicatoren.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n\
         netto-arbeidsparticipatie;Arbeidsparticipatie;bestaansvoorwaarden;%;\
         hoger_is_gunstiger;1;nee\n",
    );
    let told = place.run(&CONTROLEER);
    let end = "  met wat er nu is: anders\n  \
               - 'Arbeidsparticipatie' telt nu niet mee in de Foto; toen wel\n  \
               Nu kan deze Foto niet worden gemaakt: 'netto-arbeidsparticipatie' is geen indicator";
    assert!(told.done().contains(end), "{}", told.out);
    let nu = checked(&place)["nu"].clone();
    assert!(nu["fout"].is_string() && nu["scores_anders"].is_null(), "{nu}");
}

#[test]
fn what_was_changed_behind_our_back_is_said() {
    let place = Place::new();
    let naam = kept(&place, &[]);
    let change = |sql: &str| {
        let db = rusqlite::Connection::open(place.path("h.wijk")).unwrap();
        assert_eq!(db.execute(sql, []).unwrap(), 1);
    };
    place.run(&[&MAAK[..], &["--naam", "Heel"]].concat()).done();
    // 20,0 % in Centrum becomes 9.
    change(
        "UPDATE snapshot SET invoer = replace(invoer, '\"waarde\":20.0,', '\"waarde\":9.0,') \
         WHERE naam <> 'Heel'",
    );
    let told = place.run(&CONTROLEER);
    assert_eq!(told.code, Some(1));
    told.says(&[&naam, "daarna veranderd", "SHA-256"]);
    assert!(told.out.starts_with("Heel\n"), "the other one is told: {}", told.out);
    let json = place.run(&[&CONTROLEER[..], &["--json"]].concat());
    assert_eq!((json.code, &*json.err), (Some(1), ""));
    let all: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&all[0]["gelijk"], &all[1]["gelijk"]), (&false.into(), &true.into()));
    place.run(&["controleer", "h.wijk"]).refused(&["snapshot.invoer", "logboek"]);

    // With a name that the log does not know: the texts fit each other, but not the log.
    let other = Place::new();
    kept(&other, &[]);
    let db = rusqlite::Connection::open(other.path("h.wijk")).unwrap();
    db.execute("UPDATE snapshot SET naam = 'Een andere'", []).unwrap();
    drop(db);
    other.run(&CONTROLEER).refused(&["'Een andere'", "logboek"]);
}

#[test]
fn a_foto_that_was_deleted_behind_our_back_is_missed() {
    let place = Place::new();
    let naam = kept(&place, &[]);
    place.run(&[&MAAK[..], &["--naam", "Heel"]].concat()).done();
    let db = rusqlite::Connection::open(place.path("h.wijk")).unwrap();
    assert_eq!(db.execute("DELETE FROM snapshot WHERE naam <> 'Heel'", []).unwrap(), 1);
    drop(db);
    let told = place.run(&CONTROLEER);
    assert_eq!(told.code, Some(1));
    told.says(&[&naam, "logboek", "verwijderd", "zet een reservekopie terug"]);
    assert!(told.out.starts_with("Heel\n"), "the other one is told: {}", told.out);
    let json = place.run(&[&CONTROLEER[..], &["--json"]].concat());
    assert_eq!(json.code, Some(1));
    let all: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&all[1]["naam"], &all[1]["gelijk"]), (&naam.as_str().into(), &false.into()));
    place.run(&[&CONTROLEER[..], &["--naam", &naam]].concat()).refused(&[&naam, "verwijderd"]);
    place.run(&[&CONTROLEER[..], &["--naam", "Heel"]].concat()).done();
}

#[test]
fn a_foto_that_was_taken_back_is_not_missed() {
    let place = Place::new();
    kept(&place, &[]);
    place.run(&["ongedaan", "h.wijk"]).done();
    assert_eq!(place.run(&CONTROLEER).code, Some(0));
}

#[test]
fn the_shape_of_the_answers() {
    let place = Place::new();
    place.example("h.wijk");
    let made = place.run(&[&MAAK[..], &["--json"]].concat());
    assert_eq!(Shape::of(made.done()).fields(), "id naam tijd wie invoer_sha256 uitkomst_sha256");
    assert_eq!(made.json()["invoer_sha256"].as_str().unwrap().len(), 64);
    import(
        &place,
        "indicatoren.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n\
         netto-arbeidsparticipatie;Arbeidsparticipatie;bestaansvoorwaarden;%;\
         lager_is_gunstiger;1;ja\n",
    );
    let told = place.run(&[&CONTROLEER[..], &["--json"]].concat());
    let shape = Shape::of(told.done());
    assert_eq!(
        shape.first().fields(),
        "id naam tijd wie invoer_sha256 uitkomst_sha256 peiljaar regel benchmark indicatoren \
         gelijk fout nu"
    );
    let nu = shape.first().get("nu");
    assert_eq!(nu.fields(), "gelijk fout verschillen scores_anders uitkomsten");
    assert_eq!(nu.get("verschillen").first().fields(), "soort tekst");
    let uitkomst = nu.get("uitkomsten").first();
    assert_eq!(uitkomst.fields(), "code wijk leefgebied toen nu");
    assert_eq!(uitkomst.get("toen").fields(), "klasse reden");
}

#[test]
fn wrong_calls() {
    let place = Place::new();
    place.example("h.wijk");
    place.run(&["snapshot"]).wrong_usage(&["maak", "controleer"]);
    place.run(&["snapshot", "verzin", "h.wijk"]).wrong_usage(&["'verzin'"]);
    place.run(&["snapshot", "maak"]).wrong_usage(&["BESTAND"]);
    place.run(&["snapshot", "controleer", "h.wijk", "--regel", "ggd"]).wrong_usage(&["--regel"]);
    for call in [&["snapshot", "--help"][..], &["snapshot", "maak", "--help"]] {
        let help = place.run(call).done().to_owned();
        assert!(help.contains("Gebruik: wijkbeeld snapshot"), "{help}");
        for english in ["Usage", "Options", "Commands", "COMMAND"] {
            assert!(!help.contains(english), "{help}");
        }
    }
}

#[test]
fn a_figure_that_another_program_changed_is_no_correction_of_the_source() {
    let place = Place::new();
    kept(&place, &[]);
    let db = rusqlite::Connection::open(place.path("h.wijk")).unwrap();
    let changed = db.execute(
        "UPDATE waarneming SET waarde = waarde + 1 WHERE waarde IS NOT NULL AND indicator IN \
         (SELECT nr FROM indicator WHERE sleutel = 'netto-arbeidsparticipatie')",
        [],
    );
    assert!(changed.unwrap() > 0);
    drop(db);
    let told = place.run(&CONTROLEER);
    for words in ["een ander programma heeft ze veranderd", "geen correctie van de bron"] {
        assert!(told.done().contains(words), "{}", told.out);
    }
}
