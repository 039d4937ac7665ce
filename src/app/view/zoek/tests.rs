//! The Hilversum example, searched as people type.

use super::*;
use crate::app::query::{KeptFigures, Query as _, Reader, ZoekQuery};
use crate::document::Document;

fn example() -> Zoeklijst {
    let seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    ZoekQuery.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap()
}

fn first(lijst: &Zoeklijst, tekst: &str) -> Treffer {
    zoek(&[lijst], tekst).treffers().next().unwrap_or_else(|| panic!("{tekst}")).clone()
}

#[test]
fn everything_in_the_file_is_found() {
    let lijst = example();
    for (tekst, titel, soort) in [
        ("Zuid-West", "Zuidwest", Soort::Wijk),
        ("de meent", "Hilversumse Meent", Soort::Wijk),
        ("WK040203", "Zuidwest", Soort::Wijk),
        ("wijk 08", "Hilversumse Meent", Soort::Wijk),
        ("kerkeland", "Kerkelanden", Soort::Buurt),
        ("mediapark", "Media Park", Soort::Buurt),
        ("meentwerf", "De Meentwerf", Soort::Plek),
        ("de geus", "Buurthuis De Geus", Soort::Plek),
        ("Stiching Present", "Stichting Present", Soort::Partner),
        ("Stiching", "Stichting Present", Soort::Partner),
        ("maatschapelijk", "Maatschappelijk werk", Soort::Partner),
        ("arbeidspart", "Arbeidsparticipatie", Soort::Indicator),
        ("met bijst", "Mensen met bijstand", Soort::Indicator),
    ] {
        let treffer = first(&lijst, tekst);
        assert_eq!((treffer.titel.as_str(), treffer.soort), (titel, soort), "{tekst}");
    }
}

#[test]
fn a_buurt_leads_to_its_wijk_and_says_so() {
    let treffer = first(&example(), "Kerkelanden");
    assert_eq!(treffer.onder, "in Zuidwest");
    assert_eq!(treffer.doel, Doel::Wijk("WK040203".to_owned()));
}

#[test]
fn a_wijk_is_not_every_buurt_in_it() {
    let uitslag = zoek(&[&example()], "zuidwest");
    let buurten = |treffer: &&Treffer| treffer.soort == Soort::Buurt;
    assert_eq!(uitslag.treffers().filter(buurten).count(), 0);
}

#[test]
fn a_place_says_what_and_where_it_is() {
    let lijst = example();
    assert_eq!(first(&lijst, "de geus").onder, "Buurthuis · Geuzenweg 84 · Oost");
    assert_eq!(first(&lijst, "nova zembla").onder, "Buurthuis · Zuidoost · gesloten");
}

#[test]
fn answers_stand_in_groups_with_the_best_group_first() {
    let vast = Zoeklijst::new(vec![Zoekitem {
        soort: Soort::Scherm,
        titel: "Wijk".to_owned(),
        onder: String::new(),
        aliassen: Vec::new(),
        doel: Doel::Scherm("Wijk"),
    }]);
    let uitslag = zoek(&[&vast, &example()], "wijk");
    assert_eq!(uitslag.groepen[0].soort, Soort::Scherm);
    let plekken = uitslag.groepen.iter().find(|groep| groep.soort == Soort::Plek).unwrap();
    // Ons Huis, Lopes Dias, St. Joseph, De Kruisdam and Van Riebeeck are wijkcentra.
    assert_eq!(plekken.treffers.len() + plekken.meer, 5);
    let shown: usize = uitslag.groepen.iter().map(|groep| groep.treffers.len() + groep.meer).sum();
    assert_eq!(uitslag.aantal, shown);
}

#[test]
fn nothing_typed_finds_nothing() {
    assert_eq!(zoek(&[&example()], "  "), Uitslag::default());
}
