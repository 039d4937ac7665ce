//! Every figure of a wijk as a table.

use super::super::getal;
use super::super::tabel::TabelView;
use super::WijkGegevens;
use super::rijen::{gemeente, notatie, verschil};
use crate::model::wijk::CijferRij;

/// The table twin: also the figures that the chart leaves out.
pub(super) fn twin(input: &WijkGegevens<'_>) -> TabelView {
    let mut tabel = TabelView::default()
        .words("Indicator", 300.0)
        .figures(input.foto.naam.clone(), 72.0)
        .figures(input.gemeente, 72.0)
        .figures("Verschil", 64.0)
        .figures("Nederland", 74.0)
        .figures("Jaar", 40.0);
    for leefgebied in &input.cijfers.leefgebieden {
        let rows = |rij: &&CijferRij| rij.indicator.leefgebied == leefgebied.id;
        add_group(&mut tabel, &leefgebied.naam, input.cijfers.rijen.iter().filter(rows));
    }
    let loose = |rij: &&CijferRij| {
        !input.cijfers.leefgebieden.iter().any(|one| one.id == rij.indicator.leefgebied)
    };
    add_group(&mut tabel, "Context, telt niet mee", input.cijfers.rijen.iter().filter(loose));
    tabel
}

fn add_group<'a>(tabel: &mut TabelView, naam: &str, rows: impl Iterator<Item = &'a CijferRij>) {
    let mut rows = rows.peekable();
    if rows.peek().is_some() {
        let empty = vec![String::new(); tabel.kolommen.len() - 1];
        tabel.push_head([naam.to_owned()].into_iter().chain(empty).collect());
    }
    for rij in rows {
        tabel.push(cells(rij));
    }
}

fn cells(rij: &CijferRij) -> Vec<String> {
    let notatie = notatie(rij);
    vec![
        rij.indicator.naam.clone(),
        notatie.value_or_reason(&rij.wijk),
        gemeente(rij, &notatie),
        verschil(rij, &notatie),
        notatie.value_or_dash(&rij.nederland),
        getal::jaar(&rij.wijk),
    ]
}
