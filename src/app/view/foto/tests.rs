use super::*;
use crate::app::view::plain_text;
use crate::model::foto::{
    GeenUitkomst, GeenZ, LeefgebiedUitkomst, Regel, Tweede, Uitkomst, Vergelijk,
};
use crate::model::recept::{Methode, Recept};
use crate::model::{Leefgebied, Reden};

const NAMES: [&str; 4] = ["Bestaansvoorwaarden", "Gezondheid", "Veiligheid", "Sociale relaties"];

/// A Foto with one letter per leefgebied: o, m, g or - for no figures.
pub(super) fn foto(wijken: &[(&str, &str)]) -> Foto {
    Foto {
        gemeente: None,
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        oudste: Some(2020),
        regel: Regel {
            id: "wijkbeeld".to_owned(),
            naam: "Wijkbeeld-regel",
            versie: "1",
            bron: "",
            grenzen: String::new(),
            omschrijving: "Onder −0,5 is ongunstiger, boven +0,5 gunstiger".into(),
            benchmark: Vergelijk::Wijken,
            recept: Recept::default(),
        },
        tweede: None,
        grenzen: Default::default(),
        leefgebieden: NAMES
            .iter()
            .zip(0..)
            .map(|(naam, volgorde)| Leefgebied {
                id: naam.to_lowercase(),
                naam: (*naam).into(),
                volgorde,
            })
            .collect(),
        wijken: wijken.iter().map(|(naam, letters)| wijk(naam, letters)).collect(),
    }
}

fn wijk(naam: &str, letters: &str) -> WijkFoto {
    WijkFoto {
        code: format!("WK-{naam}"),
        naam: naam.into(),
        telt_niet_mee: None,
        groep: None,
        algemeen: uitkomst('m'),
        leefgebieden: letters.chars().map(deel).collect(),
    }
}

fn deel(letter: char) -> LeefgebiedUitkomst {
    LeefgebiedUitkomst {
        id: "x".into(),
        uitkomst: uitkomst(letter),
        indicatoren: vec![IndicatorUitkomst {
            id: "misdrijven".into(),
            naam: "Misdrijven".into(),
            cijfer: Cijfer::none(),
            z: Err(GeenZ::GeenWaarde(Reden::Onbekend)),
            normalisatie: Methode::Z,
            teken: None,
        }],
    }
}

fn uitkomst(letter: char) -> Uitkomst {
    let score = match letter {
        'o' => Ok((-0.85, Klasse::Ongunstiger)),
        'm' => Ok((0.0, Klasse::Gemiddeld)),
        'g' => Ok((0.9, Klasse::Gunstiger)),
        _ => Err(GeenUitkomst::GeenGegevens),
    };
    Uitkomst { score, ..Uitkomst::none(GeenUitkomst::GeenGegevens) }
}

fn view(foto: &Foto) -> FotoView {
    FotoView::new(FotoGegevens {
        foto,
        standaard: None,
        recept: &Recept::default(),
        fout: None,
        indicatoren: &[],
        gemeente: &[],
        cijfers: &FotoCijfers::new(),
        verantwoording: Vec::new(),
    })
}

fn answer(wijken: &[(&str, &str)]) -> String {
    plain_text(&view(&foto(wijken)).antwoord)
}

#[test]
fn the_answer_names_the_wijken_that_stand_out() {
    let text = answer(&[("Centrum", "mmoo"), ("Noordoost", "ooom"), ("Oost", "mmmo")]);
    assert_eq!(
        text,
        "Binnen Hilversum is Noordoost op 3 van de 4 leefgebieden ongunstiger en Centrum op 2."
    );
}

#[test]
fn ties_are_named_together_and_many_are_counted() {
    let two = answer(&[("Oost", "oomm"), ("West", "moom"), ("Zuid", "gggm")]);
    assert_eq!(
        two,
        "Binnen Hilversum zijn Oost en West op 2 van de 4 leefgebieden ongunstiger. \
         Zuid is op 3 gunstiger."
    );
    let many = answer(&[("A", "ommm"), ("B", "ommm"), ("C", "ommm"), ("D", "ommm")]);
    assert_eq!(many, "Binnen Hilversum zijn 4 wijken op 1 van de 4 leefgebieden ongunstiger.");
}

#[test]
fn nothing_unfavourable_and_nothing_known_are_said_differently() {
    let none = answer(&[("Oost", "mmmm"), ("West", "mmm-")]);
    assert_eq!(none, "Binnen Hilversum is geen enkele wijk op een leefgebied ongunstiger.");
    assert!(answer(&[("Oost", "----")]).starts_with("Er zijn nog geen cijfers"));
}

#[test]
fn a_wijk_that_does_not_take_part_has_no_class_and_is_not_named() {
    let mut foto = foto(&[("Oost", "mmmm"), ("Buitengebied", "oooo")]);
    foto.wijken[1].telt_niet_mee = Some("Minder dan 200 inwoners.".into());
    let view = view(&foto);
    assert!(!plain_text(&view.antwoord).contains("Buitengebied"));
    let text = view.rijen[1].cellen.as_ref().unwrap_err();
    assert_eq!(text, "telt niet mee: minder dan 200 inwoners. De cijfers staan in de tabel.");
}

#[test]
fn a_cell_says_its_outcome_to_a_screen_reader() {
    let mut foto = foto(&[("Zuidwest", "mo-m")]);
    foto.wijken[0].leefgebieden[1].uitkomst.schatting = true;
    let view = view(&foto);
    let cells = view.rijen[0].cellen.as_ref().unwrap();
    assert_eq!(cells[1].naam, "Zuidwest, gezondheid: ongunstiger, schatting");
    assert_eq!(cells[2].naam, "Zuidwest, veiligheid: geen gegevens");
    assert_eq!(cells.len(), 5);
    assert_eq!(view.kolommen[1].onder, "alleen misdrijven · ≈\u{a0}schatting");
    assert_eq!(view.kolommen[4].onder, "de vier samen");
}

#[test]
fn the_table_has_the_same_words_and_their_scores() {
    let view = view(&foto(&[("Oost", "omg-")]));
    let texts: Vec<&str> = view.tabel.rijen.iter().map(|rij| rij.cellen[1].as_str()).collect();
    assert_eq!(texts[1..3], ["ongunstiger", "–"]);
    let names: Vec<&str> = view.tabel.rijen.iter().map(|rij| rij.cellen[0].as_str()).collect();
    let scores = names.iter().position(|naam| *naam == "Scores").unwrap();
    assert_eq!(texts[scores + 1..], ["0,00", "−0,85", "0,00", "+0,90", "–"]);
    assert!(texts.contains(&"geen gegevens"));
}

/// The same wijken with what the second benchmark makes of each leefgebied.
fn beside(wijken: &[(&str, &str, &str)], benchmark: Vergelijk, tweede: Vergelijk) -> String {
    let own: Vec<(&str, &str)> = wijken.iter().map(|(naam, own, _)| (*naam, *own)).collect();
    let mut foto = foto(&own);
    foto.regel.benchmark = benchmark;
    foto.tweede = Some(tweede);
    for (wijk, (_, _, other)) in foto.wijken.iter_mut().zip(wijken) {
        for (deel, letter) in wijk.leefgebieden.iter_mut().zip(other.chars()) {
            let klasse = uitkomst(letter).klasse();
            deel.uitkomst.tweede = klasse.map(|klasse| Tweede { klasse, indicatoren: 2 });
        }
    }
    plain_text(&view(&foto).antwoord)
}

#[test]
fn opposites_name_both_benchmarks_as_they_are() {
    let text = beside(
        &[("Meent", "mmmo", "mmmg"), ("Oost", "oomm", "mmmm")],
        Vergelijk::Vergelijkbaar,
        Vergelijk::Wijken,
    );
    let told = " Let op Meent: sociale relaties is vergeleken met vergelijkbare wijken in Nederland \
                ongunstiger, binnen Hilversum gunstiger.";
    assert!(text.ends_with(told), "{text}");
    let text = beside(
        &[("Meent", "mmmg", "mmmo"), ("Oost", "oomm", "mmmm")],
        Vergelijk::Vorige,
        Vergelijk::Vergelijkbaar,
    );
    let told = " Let op Meent: sociale relaties is vergeleken met het gemiddelde van alle wijken bij \
                de vorige meting gunstiger, vergeleken met de wijken in Nederland die even \
                stedelijk zijn ongunstiger.";
    assert!(text.ends_with(told), "{text}");
}

#[test]
fn beside_the_previous_measurement_it_is_said_that_it_is_no_change() {
    let mut foto = foto(&[("Centrum", "omoo"), ("Oost", "mmmm")]);
    foto.regel.benchmark = Vergelijk::Vorige;
    assert_eq!(
        plain_text(&view(&foto).antwoord),
        "Vergeleken met het gemiddelde van alle wijken bij de vorige meting is Centrum op 3 van de \
         4 leefgebieden ongunstiger. Ongunstiger is hier: onder het gemiddelde van toen. Het zegt \
         niet dat een wijk zelf achteruitging."
    );
}

#[test]
fn leefgebieden_without_an_outcome_are_not_counted() {
    assert_eq!(
        answer(&[("Centrum", "oo-m"), ("Oost", "mm-o")]),
        "Binnen Hilversum is Centrum op 2 van de 3 leefgebieden met een uitkomst ongunstiger en \
         Oost op 1."
    );
    assert_eq!(
        answer(&[("Centrum", "--o-")]),
        "Binnen Hilversum is Centrum op 1 van de 1 leefgebied met een uitkomst ongunstiger."
    );
    assert_eq!(
        answer(&[("Centrum", "om--"), ("Oost", "ommm")]),
        "Binnen Hilversum zijn Centrum en Oost op 1 leefgebied ongunstiger."
    );
    let view = view(&foto(&[("Centrum", "oo-m"), ("Oost", "----")]));
    assert_eq!(view.rijen[0].ongunstiger, Some(("2".to_owned(), " van 3".to_owned())));
    assert_eq!(view.rijen[1].ongunstiger, None);
}

#[test]
fn wijken_that_tie_are_each_laid_beside_the_second_benchmark() {
    let text = beside(
        &[("Centrum", "oomm", "mmmo"), ("Noordoost", "oomm", "mmmm"), ("Zuid", "mmmm", "mmmm")],
        Vergelijk::Wijken,
        Vergelijk::Nederland,
    );
    assert_eq!(
        text,
        "Binnen Hilversum zijn Centrum en Noordoost op 2 van de 4 leefgebieden ongunstiger. \
         Vergeleken met de wijken in Nederland is Centrum alleen op sociale relaties ongunstiger en \
         Noordoost op geen enkel leefgebied ongunstiger."
    );
    let many = beside(
        &[
            ("A", "ommm", "ommm"),
            ("B", "ommm", "mmmm"),
            ("C", "ommm", "mmmo"),
            ("D", "ommm", "mmmm"),
        ],
        Vergelijk::Wijken,
        Vergelijk::Nederland,
    );
    let told = " Vergeleken met wijken in Nederland zijn 2 van die 4 wijken op een leefgebied \
                ongunstiger.";
    assert!(many.ends_with(told), "{many}");
}

#[test]
fn figures_without_a_benchmark_are_no_missing_figures() {
    let mut foto = foto(&[("Oost", "mm-m")]);
    let without = &mut foto.wijken[0].leefgebieden[2].uitkomst;
    without.score = Err(GeenUitkomst::GeenMaat);
    let view = view(&foto);
    let cell = &view.rijen[0].cellen.as_ref().unwrap()[2];
    assert_eq!(cell.vlak.woord, "geen vergelijking");
    let why = plain_text(&cell.bron.uitleg);
    assert!(why.starts_with("Geen vergelijking: de cijfers zijn er"), "{why}");
}

#[test]
fn a_leefgebied_that_weighs_nothing_is_not_counted_with_the_others() {
    let mut foto = foto(&[("Oost", "mmmm")]);
    foto.regel.recept.gewichten.insert(foto.leefgebieden[2].id.clone(), 0.0);
    assert_eq!(view(&foto).kolommen[4].onder, "3 van de 4 samen");
}

#[test]
fn the_table_says_all_that_the_picture_says() {
    let document = crate::document::Document::in_memory(
        &crate::exchange::seed::voorbeeld("hilversum").unwrap(),
        "Test",
    )
    .unwrap();
    let mut kept = crate::app::query::KeptFigures::default();
    let mut reader = crate::app::query::Reader::new(&document, &mut kept);
    let query = crate::app::query::FotoQuery { keuze: Default::default() };
    let view = crate::app::query::Query::answer(&query, &mut reader).unwrap();
    let heads: Vec<&str> = view.tabel.kolommen.iter().map(|one| one.naam.as_str()).collect();
    assert_eq!(heads[1..3], ["Hilversum naast 69 gemeenten", "Centrum"]);
    let row = |naam: &str| {
        view.tabel
            .rijen
            .iter()
            .find(|rij| rij.cellen[0] == naam)
            .unwrap_or_else(|| panic!("{naam}"))
    };
    let cellen = view.rijen[0].cellen.as_ref().unwrap();
    let gemeente = view.gemeente.as_ref().unwrap();
    for (place, kolom) in view.kolommen.iter().enumerate() {
        let cel = &cellen[place];
        assert!(row(&kolom.naam).cellen[2].starts_with(&cel.vlak.woord), "{}", kolom.naam);
        let own = &gemeente.cellen[place].vlak;
        assert_eq!(row(&kolom.naam).klasse(1), own.klasse, "{}", kolom.naam);
        let firm = &row(&format!("{}, hoe stevig", kolom.naam)).cellen[2];
        assert!(cel.vlak.onder.starts_with(firm.as_str()), "{firm}");
        let within = "vergeleken met vergelijkbare wijken in Nederland";
        let second = &row(&format!("{}, {within}", kolom.naam)).cellen[2];
        assert_eq!(second, cel.tweede.map_or("–", Klasse::word));
    }
    let heads: Vec<&str> =
        view.figuren.as_ref().unwrap().dicht.tabel.kolommen.iter().map(|one| &*one.naam).collect();
    let taken = "Gezondheid, vergeleken met vergelijkbare wijken in Nederland";
    assert!(heads.contains(&taken), "{heads:?}");
}
