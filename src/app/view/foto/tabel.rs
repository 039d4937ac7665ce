//! The Foto as a table: a column per wijk, outcomes with their scores, and the figures.

use super::super::getal::{self, Notatie};
use super::super::tabel::TabelView;
use super::super::vergelijk;
use super::{Catalogus, detail};
use crate::model::Indicator;
use crate::model::foto::{Foto, IndicatorUitkomst, Uitkomst, WijkFoto};

/// The table twin of the Foto: the gemeente itself first, as in the picture, then its wijken.
pub(super) fn twin(foto: &Foto, catalogus: &Catalogus<'_>) -> TabelView {
    let mut tabel = TabelView::default().words("Leefgebied, indicator en jaar", 390.0);
    if let Some(gemeente) = &foto.gemeente {
        let naam = format!("{} naast {} gemeenten", foto.gemeente_naam, gemeente.gemeenten);
        tabel = tabel.figures(naam, 150.0);
    }
    for wijk in &foto.wijken {
        tabel = tabel.figures(wijk.naam.clone(), 112.0);
    }
    let outcomes: Vec<Option<&Uitkomst>> =
        gebieden(foto).iter().map(|gebied| Some(&gebied.algemeen)).collect();
    add_outcomes(&mut tabel, foto, "Algemeen beeld", &outcomes);
    for index in 0..foto.leefgebieden.len() {
        add_leefgebied(&mut tabel, foto, index, catalogus);
    }
    add_scores(&mut tabel, foto);
    tabel
}

/// The columns.
fn gebieden(foto: &Foto) -> Vec<&WijkFoto> {
    let gemeente = foto.gemeente.iter().map(|gemeente| &gemeente.uitkomst);
    gemeente.chain(&foto.wijken).collect()
}

fn add_leefgebied(tabel: &mut TabelView, foto: &Foto, index: usize, catalogus: &Catalogus<'_>) {
    let naam = &foto.leefgebieden[index].naam;
    let all = gebieden(foto);
    let parts = || all.iter().map(|gebied| gebied.leefgebieden.get(index));
    let outcomes: Vec<Option<&Uitkomst>> =
        parts().map(|deel| deel.map(|deel| &deel.uitkomst)).collect();
    add_outcomes(tabel, foto, naam, &outcomes);
    let first = foto.wijken.iter().find_map(|wijk| wijk.leefgebieden.get(index));
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
    let all = gebieden(foto);
    let none = all.iter().map(|_| String::new());
    tabel.push_head(cells("Scores", none));
    let scores = all.iter().map(|gebied| score(foto, &gebied.algemeen));
    tabel.push(cells("Algemeen beeld, score", scores));
    for (index, leefgebied) in foto.leefgebieden.iter().enumerate() {
        let parts = all.iter().map(|gebied| gebied.leefgebieden.get(index));
        let scores =
            parts.map(|deel| deel.map(|deel| score(foto, &deel.uitkomst)).unwrap_or_default());
        tabel.push(cells(&format!("{}, score", leefgebied.naam), scores));
    }
}

fn cells(naam: &str, rest: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(naam.to_owned()).chain(rest).collect()
}

/// The classes, and under them how firm they are and what the second benchmark makes of them.
fn add_outcomes(tabel: &mut TabelView, foto: &Foto, naam: &str, outcomes: &[Option<&Uitkomst>]) {
    let words = outcomes.iter().map(|one| one.map(outcome).unwrap_or_default());
    let klassen = outcomes.iter().map(|one| one.and_then(Uitkomst::klasse));
    let klassen = std::iter::once(None).chain(klassen).collect();
    tabel.push_outcomes(cells(naam, words), klassen);
    let firm = |one: &Option<&Uitkomst>| one.and_then(|one| one.robuustheid);
    if outcomes.iter().any(|one| firm(one).is_some()) {
        let words = outcomes.iter().map(|one| firm(one).map_or(DASH, |one| one.woord.word()));
        tabel.push(cells(&format!("{naam}, hoe stevig"), words.map(str::to_owned)));
    }
    let Some(met) = foto.tweede else { return };
    let second = |one: &Option<&Uitkomst>| one.and_then(|one| one.tweede);
    let words = outcomes.iter().map(|one| second(one).map_or(DASH, |two| two.klasse.word()));
    let within = vergelijk::within(met, &foto.gemeente_naam);
    tabel.push(cells(&format!("{naam}, {within}"), words.map(str::to_owned)));
}

/// Where there is nothing to say.
const DASH: &str = "–";

fn outcome(uitkomst: &Uitkomst) -> String {
    match uitkomst.score {
        Ok((_, klasse)) if uitkomst.schatting => format!("{}\u{a0}≈", klasse.word()),
        Ok((_, klasse)) => klasse.word().to_owned(),
        Err(reden) => reden.short().to_owned(),
    }
}

fn score(foto: &Foto, uitkomst: &Uitkomst) -> String {
    if uitkomst.score.is_ok() { detail::score(foto, uitkomst) } else { DASH.to_owned() }
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
