//! A file that was used for a while: figures that came and went, places that were kept.
#![allow(dead_code, reason = "each test target uses its own part")]

use std::path::Path;
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::app::snapshot::keep;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::Options;
use wijkbeeld::methods::klein::verborgen;
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::recept::{FotoKeuze, KlasseRegel, Recept};
use wijkbeeld::model::record::{Edit, Noun};

/// The example, as two people kept it, in memory.
pub fn document() -> Document {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let mut document = Document::in_memory(&seed, "Sanne de Vries").unwrap();
    live(&mut document, 2);
    document
}

/// The same with many sources and a long history.
pub fn long_document() -> Document {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let mut document = Document::in_memory(&seed, "Sanne de Vries").unwrap();
    live(&mut document, 24);
    let places: Vec<_> = document.plekken(None).unwrap().iter().map(|plek| plek.id).collect();
    for n in 0..360 {
        let fields = vec![("beheerder", format!("Stichting De Toekomst {n}").into())];
        let edit = Edit::change(Noun::Ontmoetingsplek, places[n % places.len()], fields);
        document.edit(&[edit], if n % 3 == 0 { "Jan Bakker" } else { "Sanne de Vries" }).unwrap();
    }
    document
}

/// The same with two Foto's that were kept, the first before a wijk was left out.
pub fn with_kept_fotos() -> Document {
    let mut document = document();
    for (day, regel) in [("12-11-2026", KlasseRegel::Wijkbeeld), ("21-11-2026", KlasseRegel::Ggd)] {
        let figures = document.gemeente_figures(verborgen).unwrap();
        let recept = Recept { regel, ..Recept::default() };
        let keuze = FotoKeuze { recept, ..FotoKeuze::default() };
        let naam = format!("Foto van Hilversum, {day}, {}, 12 indicatoren", regel.word());
        keep(&mut document, &figures, &keuze, Some(&naam), "Sanne de Vries").unwrap();
        document.set_telt_mee("Centrum", Some(false), "Sanne de Vries").unwrap();
    }
    document
}

/// What people did to a file.
pub fn live(document: &mut Document, editions: usize) {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..editions {
        let file = folder.path().join(format!("buurtpeiling_{}.csv", 2003 + n));
        std::fs::write(&file, figures(n)).unwrap();
        import(document, &file);
    }
    let id = document.plekken(None).unwrap()[0].id;
    let change = |fields| [Edit::change(Noun::Ontmoetingsplek, id, fields)];
    for adres in ["Geuzenweg 82", "Geuzenweg 84"] {
        document.edit(&change(vec![("adres", adres.into())]), "Jan Bakker").unwrap();
    }
    let moved = vec![
        ("adres", "Geuzenweg 86".into()),
        ("beheerder", "Stichting Welzijn Oost".into()),
        ("bevestigd_op", "2026-11-21".into()),
    ];
    document.edit(&change(moved), "Sanne de Vries").unwrap();
    document.edit(&change(vec![("telefoon", "035 123 45 67".into())]), "Jan Bakker").unwrap();
    document.set_telt_mee("Zuid", Some(false), "Sanne de Vries").unwrap();
    document.undo("Sanne de Vries").unwrap();
    let partner = document.partners(None).unwrap()[0].id;
    document.edit(&[Edit::remove(Noun::Partner, partner)], "Jan Bakker").unwrap();
    withdraw(document, "buurtpeiling_2003.csv");
}

fn withdraw(document: &mut Document, bestand: &str) {
    let batches = document.all_batches().unwrap();
    let own = batches.iter().filter(|batch| batch.row.bestand == bestand);
    let ids: Vec<_> = own.map(|batch| batch.row.id).collect();
    document.withdraw_batches(&ids, "Sanne de Vries").unwrap();
}

fn figures(n: usize) -> String {
    let mut text = String::from("gebied;indicator;periode;waarde;reden;onder;boven;bron\n");
    let year = 2003 + n;
    for wijk in 1..=9 {
        for (indicator, value) in [("rapportcijfer-buurt", 70 + wijk), ("kent-buren", 50 + wijk)] {
            text += &format!(
                "WK04020{wijk};{indicator};{year};{},{n};;;;Gemeente Hilversum|Buurtpeiling {year}|{year}-06-01\n",
                value / 10
            );
        }
    }
    text
}

/// Takes a file in.
pub fn import(document: &mut Document, file: &Path) {
    let known = files::known(document).unwrap();
    let mut progress = Progress::silent();
    let drafts = files::read_drafts(
        &Lezer::Here,
        known,
        &[file.to_owned()],
        &Options::default(),
        &mut progress,
    )
    .unwrap();
    document.import(&drafts, "Sanne de Vries", &mut progress).unwrap();
}
