//! The row of the gemeente itself, beside gemeenten of its size.

use super::super::Span;
use super::super::bron::BronPaneel;
use super::cel::{Bronnen, Cel, parts, scored};
use super::detail;
use crate::model::figure::Vlak;
use crate::model::foto::{Foto, Klasse, LeefgebiedUitkomst, Uitkomst};
use crate::model::gemeenten::GemeenteFoto;

/// The gemeente above its wijken.
#[derive(Debug, Clone, PartialEq)]
pub struct GemeenteRij {
    /// Its name.
    pub naam: String,
    /// 'naast 69 gemeenten'
    pub onder: String,
    /// What a screen reader says, with the size of those gemeenten.
    pub gezegd: String,
    /// What the row is, for the legend: 'omlijnd: naast 69 gemeenten van 50.000 tot 150.000 inwoners'.
    pub legenda: String,
    /// Its cells, in the order of the columns.
    pub cellen: Vec<Cel>,
}

/// The row, where the file has figures of other gemeenten.
pub(super) fn row(bronnen: &Bronnen<'_>) -> Option<GemeenteRij> {
    let foto = bronnen.foto;
    let gemeente = foto.gemeente.as_ref()?;
    let own = &gemeente.uitkomst;
    let leefgebieden = foto.leefgebieden.iter().zip(&own.leefgebieden);
    let mut cellen: Vec<Cel> = leefgebieden
        .map(|(leefgebied, deel)| {
            let naam = &leefgebied.naam;
            let bron = detail::of_leefgebied(foto, own, naam, deel, bronnen.catalogus);
            let outlined = |cel: Cel| Cel { vlak: Vlak { omlijnd: true, ..cel.vlak }, ..cel };
            let delen = parts(bronnen, own, deel).into_iter().map(outlined).collect();
            Cel { delen, ..cell(foto, gemeente, naam, &deel.uitkomst, coverage(deel), bron) }
        })
        .collect();
    let known =
        gemeente.uitkomst.leefgebieden.iter().filter(|deel| deel.uitkomst.klasse().is_some());
    let onder = format!("{} van {} vergeleken", known.count(), foto.leefgebieden.len());
    let bron = detail::of_algemeen(foto, &gemeente.uitkomst);
    let algemeen = &gemeente.uitkomst.algemeen;
    cellen.push(cell(foto, gemeente, "Algemeen beeld", algemeen, onder, bron));
    Some(GemeenteRij {
        naam: foto.gemeente_naam.clone(),
        onder: format!("naast {} gemeenten", gemeente.gemeenten),
        gezegd: format!("{} naast {}", foto.gemeente_naam, beside(gemeente)),
        legenda: format!("omlijnd: naast {}", beside(gemeente)),
        cellen,
    })
}

/// '69 gemeenten van 50.000 tot 150.000 inwoners'
fn beside(gemeente: &GemeenteFoto) -> String {
    format!("{} {}", gemeente.gemeenten, gemeente.grootte.text())
}

/// '2 van 4 vergeleken'
fn coverage(deel: &LeefgebiedUitkomst) -> String {
    let known = deel.indicatoren.iter().filter(|one| one.z.is_ok()).count();
    format!("{known} van {} vergeleken", deel.indicatoren.len())
}

fn cell(
    foto: &Foto,
    gemeente: &GemeenteFoto,
    kolom: &str,
    uitkomst: &Uitkomst,
    onder: String,
    bron: BronPaneel,
) -> Cel {
    let klasse = uitkomst.klasse();
    let estimated = uitkomst.schatting && klasse.is_some();
    let word = klasse.map_or("geen vergelijking", Klasse::word);
    let naam = format!(
        "{} naast {}, {}: {word}, {onder}{}",
        foto.gemeente_naam,
        beside(gemeente),
        kolom.to_lowercase(),
        if estimated { ", schatting" } else { "" }
    );
    let mut uitleg = vec![
        Span::plain(format!("{} is hier vergeleken met ", foto.gemeente_naam)),
        Span::strong(beside(gemeente)),
        Span::plain(format!(
            ", met dezelfde regel en gewichten: {onder}. Met de wijken eronder is dit niet te \
             vergelijken: die staan naast elkaar.\n\n"
        )),
    ];
    if klasse.is_none() {
        uitleg.push(Span::strong("Geen gegevens: minder dan de helft is bekend."));
    }
    let bron = BronPaneel { naar: None, uitleg, ..bron };
    let onder = if estimated { format!("{onder} ≈") } else { onder };
    let woord = word.to_owned();
    let onder = if klasse.is_some() { onder } else { String::new() };
    let vlak =
        Vlak { klasse, woord, onder, grensgeval: false, omlijnd: true, koers: None, tweede: None };
    let getal = scored(foto, &gemeente.uitkomst, uitkomst, &naam);
    Cel { vlak, naam, bron, getal, tweede: None, delen: Vec::new() }
}
