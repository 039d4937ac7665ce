//! The steps on the real example.

use super::*;
use crate::document::Document;
use crate::methods;
use crate::model::recept::FotoKeuze;

fn hilversum() -> (FotoInput, Foto) {
    let seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    let figures = document.gemeente_figures(methods::klein::verborgen).unwrap();
    let input = document.foto_input_of(&figures, &FotoKeuze::default()).unwrap();
    let foto = methods::foto(&input).unwrap();
    (input, foto)
}

#[test]
fn every_step_is_filled_in_from_the_file() {
    let (input, foto) = hilversum();
    let steps = stappen(&foto, &input);
    assert_eq!(steps.len(), 10);
    for (index, step) in steps.iter().enumerate() {
        assert!(step.kop.starts_with(&format!("{}. ", index + 1)), "{}", step.kop);
        assert!(step.regels.iter().all(|line| line.ends_with('.')), "{:?}", step.regels);
    }
    let text = |index: usize| steps[index].regels.join(" ");
    assert!(text(0).contains("hoe 8 wijken van Hilversum"), "{}", text(0));
    assert!(text(0).contains("Landelijk Gebied telt niet mee"), "{}", text(0));
    assert!(text(1).contains("RIVM, 2020, schatting"), "{}", text(1));
    assert!(text(1).contains("Minder dan drie indicatoren"), "{}", text(1));
    // Eight wijken, twelve indicators; CBS gives no income of the Meent apart.
    assert!(text(2).contains("Van de 96 cijfers"), "{}", text(2));
    assert!(text(3).contains("Centrum ligt bij"), "{}", text(3));
    assert!(text(3).contains("bezoekers zitten niet in de noemer"), "{}", text(3));
    assert!(text(4).contains("(log)"), "{}", text(4));
    assert!(text(7).contains("Noordoost, bestaansvoorwaarden: vooral door"), "{}", text(7));
    assert!(text(8).contains("naast 69 gemeenten van 50.000 tot 150.000 inwoners"), "{}", text(8));
}

#[test]
fn the_words_of_robustness_add_up() {
    let (_, foto) = hilversum();
    let line = &robuustheid(&foto)[0];
    let numbers: Vec<usize> =
        line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert_eq!(numbers[0], numbers[1..].iter().sum::<usize>(), "{line}");
    // Eight wijken with four leefgebieden and algemeen beeld.
    assert_eq!(numbers[0], 40);
}

#[test]
fn own_weights_are_said_by_name() {
    let (mut input, _) = hilversum();
    input.recept.gewichten.insert("sociale_relaties".to_owned(), 3.0);
    let foto = methods::foto(&input).unwrap();
    let line = &stappen(&foto, &input)[5].regels[0];
    assert_eq!(line, "Eigen gewichten, gekozen door de gebruiker: sociale relaties 3 (gewoon 1).");
}
