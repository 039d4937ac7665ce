//! What holds for every noun of the sociale basis.

use super::*;

/// A value that a field takes.
fn sample(soort: Option<VeldSoort>, partner: Id, plek: Id) -> Value {
    match soort {
        Some(VeldSoort::Keuze(words)) => words[0].0.into(),
        Some(VeldSoort::Soort(kinds)) => kinds[0].into(),
        Some(VeldSoort::Datum | VeldSoort::Dag | VeldSoort::Moment) => "2026-01-31".into(),
        Some(VeldSoort::Wijk | VeldSoort::Werkgebied) => "WK040206".into(),
        Some(VeldSoort::Rij(Noun::Ontmoetingsplek)) => plek.into(),
        Some(VeldSoort::Rij(_)) => partner.into(),
        Some(VeldSoort::Rijen(_)) => partner.to_string().into(),
        Some(VeldSoort::Openingstijden) => "ma 09:00-17:00".into(),
        Some(VeldSoort::Aantal) => 3.into(),
        _ => "Iets dat iemand schreef".into(),
    }
}

/// What holds for one noun holds for the next that someone adds.
#[test]
fn every_noun_of_the_basis_is_kept_taken_back_told_and_found() {
    let place = Place::new();
    let mut file = document(&place);
    let first = |file: &Document, noun| file.records(noun).unwrap()[0].id();
    let (partner, plek) = (first(&file, Noun::Partner), first(&file, Noun::Ontmoetingsplek));
    let named = [(partner, "Versa"), (plek, "De Geus")];
    let named = named.map(|(id, naam)| (id.to_string(), naam.to_owned()));
    let namen = Namen { namen: named.into_iter().collect() };
    for one in basis::ALLE {
        let fields: Vec<_> =
            one.kolommen().map(|(kolom, soort)| (kolom, sample(soort, partner, plek))).collect();
        let edit = Edit::add(one.noun, fields);
        file.edit(std::slice::from_ref(&edit), "Test").unwrap();
        let told = file.history().unwrap().last().unwrap().omschrijving.clone();
        assert!(told.starts_with(&format!("{} toegevoegd: ", one.woord)), "{told}");
        let kept = file.record(one.noun, edit.id).unwrap().unwrap();
        for (kolom, value) in &edit.fields {
            assert_eq!(kept.get(kolom), value, "{}.{kolom}", one.woord);
            let word = woorden::veld(one.noun, kolom);
            assert!(word.is_some(), "the history has no word for {}.{kolom}", one.woord);
            let in_words = woorden::waarde_van(one.noun, kolom, value, &namen);
            assert!(!in_words.is_empty(), "the history says nothing of {}.{kolom}", one.woord);
        }
        file.undo("Test").unwrap();
        assert!(file.record(one.noun, edit.id).unwrap().unwrap().removed());
        file.redo("Test").unwrap();
        assert!(!file.record(one.noun, edit.id).unwrap().unwrap().removed());
        let removed = Edit::remove(one.noun, edit.id);
        file.edit(&[removed, Edit::restore(one.noun, edit.id)], "Test").unwrap();
    }
    assert_eq!(file.check().unwrap(), Vec::<String>::new());
    let copy = place.path.join("zonder.wijk");
    file.copy_to(&copy, true).unwrap();
    let copy = Document::open(&copy).unwrap();
    for one in basis::ALLE {
        for record in copy.records(one.noun).unwrap() {
            let personal = one.persoonlijk.iter().map(|kolom| record.get(kolom));
            assert!(personal.into_iter().all(|value| *value == Value::Null), "{}", one.woord);
        }
    }
    drop((file, copy));
    // Each can be searched for and leads to its own list.
    let mut window = place.start();
    for shape in basis::lijsten() {
        window.press_with(Modifiers::COMMAND, Key::K);
        window.write(&format!("{} iets dat iemand", shape.woorden.een));
        if window.shows(&format!("{} · ", nl::capital(shape.woorden.een))) {
            window.press(Key::Enter);
            window.get_by_role_and_label(Role::Heading, shape.woorden.titel);
        } else {
            window.press(Key::Escape);
            assert_eq!(shape.woorden.noun, Noun::Betrekking, "named by its partner");
        }
    }
}
