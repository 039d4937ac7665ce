//! Every figure of a wijk as a table.

use super::super::foto::tweede_lang;
use super::super::getal;
use super::super::tabel::TabelView;
use super::WijkGegevens;
use super::rijen::{gemeente, notatie, verschil};
use crate::model::foto::{Klasse, Uitkomst};
use crate::model::wijk::CijferRij;

/// The table twin: also the figures that the chart leaves out.
pub(super) fn twin(input: &WijkGegevens<'_>) -> TabelView {
    let mut tabel = TabelView::default()
        .words("Indicator", 380.0)
        .figures(input.foto.naam.clone(), 96.0)
        .figures(input.gemeente, 72.0)
        .figures("Verschil", 64.0)
        .figures("Nederland", 74.0)
        .figures("Jaar", 40.0);
    for leefgebied in &input.cijfers.leefgebieden {
        let rows = |rij: &&CijferRij| rij.indicator.leefgebied == leefgebied.id;
        let counts = input.foto.telt_niet_mee.is_none();
        let mut parts = input.foto.leefgebieden.iter().filter(|_| counts);
        let uitkomst = parts.find(|one| one.id == leefgebied.id).map(|one| &one.uitkomst);
        let head = (leefgebied.naam.as_str(), uitkomst);
        add_group(&mut tabel, input, head, input.cijfers.rijen.iter().filter(rows));
    }
    let loose = |rij: &&CijferRij| {
        !input.cijfers.leefgebieden.iter().any(|one| one.id == rij.indicator.leefgebied)
    };
    let head = ("Context, telt niet mee", None);
    add_group(&mut tabel, input, head, input.cijfers.rijen.iter().filter(loose));
    tabel
}

/// The outcome of a leefgebied stands in the column of the wijk.
fn add_group<'a>(
    tabel: &mut TabelView,
    input: &WijkGegevens<'_>,
    (naam, uitkomst): (&str, Option<&Uitkomst>),
    rows: impl Iterator<Item = &'a CijferRij>,
) {
    let mut rows = rows.peekable();
    if rows.peek().is_some() {
        let klasse = uitkomst.and_then(Uitkomst::klasse);
        let word = klasse.map_or("", Klasse::word);
        let cellen = cells_of(tabel, naam, word);
        tabel.push_outcomes(cellen, vec![None, klasse]);
        for (what, word) in uitkomst.map(|one| beside(input, one)).unwrap_or_default() {
            let cellen = cells_of(tabel, &format!("{naam}, {what}"), word);
            tabel.push(cellen);
        }
    }
    for rij in rows {
        tabel.push(cells(input, rij));
    }
}

/// How firm an outcome is, and what the second benchmark makes of it.
fn beside(input: &WijkGegevens<'_>, uitkomst: &Uitkomst) -> Vec<(String, &'static str)> {
    if uitkomst.klasse().is_none() {
        return Vec::new();
    }
    let firm = uitkomst.robuustheid.map(|one| ("hoe stevig".to_owned(), one.woord.word()));
    let second = input.hele_foto.tweede.map(|_| {
        let word = uitkomst.tweede.map_or("geen vergelijking", |two| two.klasse.word());
        (tweede_lang(input.hele_foto, input.foto), word)
    });
    firm.into_iter().chain(second).collect()
}

/// A name and a word in the column of the wijk.
fn cells_of(tabel: &TabelView, naam: &str, word: &str) -> Vec<String> {
    let mut cellen = vec![String::new(); tabel.kolommen.len()];
    naam.clone_into(&mut cellen[0]);
    word.clone_into(&mut cellen[1]);
    cellen
}

fn cells(input: &WijkGegevens<'_>, rij: &CijferRij) -> Vec<String> {
    let notatie = notatie(rij);
    let schatting = rij.indicator.schatting && rij.wijk.waarde.is_ok();
    vec![
        format!("{}{}", rij.indicator.naam, if schatting { " ≈" } else { "" }),
        notatie.value_in_cell(&rij.wijk),
        gemeente(rij, &notatie),
        verschil(input, rij, &notatie),
        notatie.value_or_dash(&rij.nederland),
        getal::jaar(&rij.wijk),
    ]
}
