//! The Foto as a table: a column per wijk, outcomes with their scores, and the figures.

use super::super::getal::{self, Notatie};
use super::super::tabel::TabelView;
use super::{Catalogus, detail};
use crate::model::Indicator;
use crate::model::foto::{Foto, IndicatorUitkomst, Uitkomst};

/// The table twin of the Foto.
pub(super) fn twin(foto: &Foto, catalogus: &Catalogus<'_>) -> TabelView {
    let mut tabel = TabelView::default().words("Leefgebied, indicator en jaar", 390.0);
    for wijk in &foto.wijken {
        tabel = tabel.figures(wijk.naam.clone(), 112.0);
    }
    let outcomes: Vec<Option<&Uitkomst>> =
        foto.wijken.iter().map(|wijk| Some(&wijk.algemeen)).collect();
    add_outcomes(&mut tabel, "Algemeen beeld", &outcomes);
    for index in 0..foto.leefgebieden.len() {
        add_leefgebied(&mut tabel, foto, index, catalogus);
    }
    add_scores(&mut tabel, foto);
    tabel
}

fn add_leefgebied(tabel: &mut TabelView, foto: &Foto, index: usize, catalogus: &Catalogus<'_>) {
    let naam = &foto.leefgebieden[index].naam;
    let parts = || foto.wijken.iter().map(|wijk| wijk.leefgebieden.get(index));
    let outcomes: Vec<Option<&Uitkomst>> =
        parts().map(|deel| deel.map(|deel| &deel.uitkomst)).collect();
    add_outcomes(tabel, naam, &outcomes);
    let first = parts().flatten().next();
    for (place, indicator) in first.iter().flat_map(|deel| &deel.indicatoren).enumerate() {
        let figures: Vec<Option<&IndicatorUitkomst>> =
            parts().map(|deel| deel.and_then(|deel| deel.indicatoren.get(place))).collect();
        let jaar = figures.iter().flatten().map(|one| getal::jaar(&one.cijfer)).max();
        let values =
            figures.iter().map(|one| one.map(|one| value(one, catalogus)).unwrap_or_default());
        let naam = match jaar.filter(|jaar| !jaar.is_empty()) {
            Some(jaar) => format!("{} · {jaar}", indicator.naam),
            None => indicator.naam.clone(),
        };
        tabel.push(cells(&naam, values));
    }
}

/// Last: for who wants to check the outcomes.
fn add_scores(tabel: &mut TabelView, foto: &Foto) {
    let none = foto.wijken.iter().map(|_| String::new());
    tabel.push_head(cells("Scores", none));
    let scores = foto.wijken.iter().map(|wijk| score(&wijk.algemeen));
    tabel.push(cells("Algemeen beeld, score", scores));
    for (index, leefgebied) in foto.leefgebieden.iter().enumerate() {
        let parts = foto.wijken.iter().map(|wijk| wijk.leefgebieden.get(index));
        let scores = parts.map(|deel| deel.map(|deel| score(&deel.uitkomst)).unwrap_or_default());
        tabel.push(cells(&format!("{}, score", leefgebied.naam), scores));
    }
}

fn cells(naam: &str, rest: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(naam.to_owned()).chain(rest).collect()
}

fn add_outcomes(tabel: &mut TabelView, naam: &str, outcomes: &[Option<&Uitkomst>]) {
    let words = outcomes.iter().map(|one| one.map(outcome).unwrap_or_default());
    let klassen = outcomes.iter().map(|one| one.and_then(Uitkomst::klasse));
    let klassen = std::iter::once(None).chain(klassen).collect();
    tabel.push_outcomes(cells(naam, words), klassen);
}

fn outcome(uitkomst: &Uitkomst) -> String {
    match uitkomst.score {
        Ok((_, klasse)) if uitkomst.schatting => format!("{}\u{a0}≈", klasse.word()),
        Ok((_, klasse)) => klasse.word().to_owned(),
        Err(reden) => reden.text().to_owned(),
    }
}

fn score(uitkomst: &Uitkomst) -> String {
    if uitkomst.score.is_ok() { detail::score(uitkomst) } else { "–".to_owned() }
}

fn value(uitkomst: &IndicatorUitkomst, catalogus: &Catalogus<'_>) -> String {
    match catalogus.get(&uitkomst.id) {
        Some((_, notatie)) => notatie.value_or_dash(&uitkomst.cijfer),
        None => {
            let unknown = Indicator::unknown(&uitkomst.id);
            Notatie::new(&unknown, uitkomst.cijfer.waarde.ok()).value_or_dash(&uitkomst.cijfer)
        }
    }
}
