//! The scale of an indicator is chosen in its view, and the Foto follows.

use super::*;
use crate::app::view::indicatoren::schaal::SchaalKeuze;
use crate::model::Normalisatie;

const MISDRIJVEN: &str = "misdrijven-per-1000-inwoners";

fn view(document: &Document) -> IndicatorView {
    let mut kept = KeptFigures::default();
    asked(MISDRIJVEN).answer(&mut Reader::new(document, &mut kept)).unwrap().unwrap()
}

fn choose(document: &mut Document, keuze: Normalisatie) {
    let edit = view(document).schaal.unwrap().edit(keuze).unwrap();
    document.edit(&[edit], "Sanne").unwrap();
}

#[test]
fn a_choice_is_one_step_that_changes_the_classes_and_can_be_taken_back() {
    let mut document = hilversum();
    let zuid = |view: &IndicatorView| {
        view.tabel.rijen.iter().find(|rij| rij.cellen[0] == "Zuid").unwrap().cellen.last().cloned()
    };
    let before = view(&document);
    assert_eq!(before.schaal.as_ref().unwrap().nu, Normalisatie::Log, "as the catalogue has it");
    assert_eq!(zuid(&before).as_deref(), Some("gunstiger, grensgeval"));
    let does = &before.schaal.as_ref().unwrap().uitleg;
    assert!(
        does.starts_with("In de Foto telt dit cijfer mee op een logaritmische schaal: "),
        "{does}"
    );
    assert!(does.contains(" Dat verandert "), "{does}");
    assert!(does.ends_with(" De grafieken hier staan op een gewone schaal."), "{does}");
    let steps = document.history().unwrap().len();
    choose(&mut document, Normalisatie::Z);
    assert_eq!(document.history().unwrap().len(), steps + 1);
    // The rates of 2025 have a mean of 43.1 and an sd of 34.1: Zuid (25,7) has z 0.51, and its
    // interval of 23.4 to 28.2 still holds the limit of 26.1.
    let plain = view(&document);
    assert_eq!(plain.schaal.as_ref().unwrap().nu, Normalisatie::Z);
    assert!(!plain_text(&plain.bronregel).contains("logaritmische schaal"));
    let said = &plain.schaal.as_ref().unwrap().uitleg;
    assert!(said.starts_with("Centrum (123,1) ligt ver van de andere wijken en rekt"), "{said}");
    choose(&mut document, Normalisatie::Mad);
    assert!(plain_text(&view(&document).bronregel).contains("gemeten vanaf de middelste wijk"));
    document.undo("Sanne").unwrap();
    document.undo("Sanne").unwrap();
    assert_eq!(view(&document), before);
}

#[test]
fn the_same_choice_is_no_step_and_context_has_none() {
    let document = hilversum();
    let keuze = view(&document).schaal.unwrap();
    assert_eq!(keuze.edit(Normalisatie::Log), None);
    let words: Vec<&str> = SchaalKeuze::KEUZES.iter().map(|one| one.text()).collect();
    assert_eq!(words, ["gewoon", "logaritmisch", "vanaf de middelste wijk"]);
    assert_eq!(answer(&asked("koopwoningen")).schaal, None);
}

#[test]
fn what_the_scale_changes_is_what_the_foto_without_it_gives() {
    let mut document = hilversum();
    let klassen = |document: &Document| {
        let figures = document.gemeente_figures(crate::methods::klein::verborgen).unwrap();
        let input = document.foto_input_of(&figures, &FotoKeuze::default()).unwrap();
        let foto = crate::methods::foto(&input).unwrap();
        let of = |wijk: &crate::model::foto::WijkFoto| {
            let parts = wijk.leefgebieden.iter().map(|deel| deel.uitkomst.klasse());
            parts.chain([wijk.algemeen.klasse()]).collect::<Vec<_>>()
        };
        foto.wijken.iter().flat_map(of).collect::<Vec<_>>()
    };
    let uitleg = view(&document).schaal.unwrap().uitleg;
    let log = klassen(&document);
    choose(&mut document, Normalisatie::Z);
    let other = log.iter().zip(klassen(&document)).filter(|(log, plain)| *log != plain).count();
    let told = match other {
        0 => "Dat verandert geen uitkomst.".to_owned(),
        1 => "Dat verandert 1 uitkomst: ".to_owned(),
        n => format!("Dat verandert {n} uitkomsten: "),
    };
    assert!(uitleg.contains(&told), "{uitleg}");
}
