//! The cells of the Foto: an outcome, and the indicators it opens to.

use super::super::bron::{BronPaneel, Verder};
use super::super::regel;
use super::cijfers::{FotoCijfer, FotoCijfers};
use super::{Catalogus, detail, tweede};
use crate::model::figure::{Getal, Vlak};
use crate::model::foto::{Foto, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Uitkomst, WijkFoto};
use crate::model::ontwikkeling::Koers;
use crate::model::robuustheid::Stevigheid;
use crate::model::{Reden, nl};

/// What is said where there is no class.
pub(super) const GEEN_GEGEVENS: &str = "geen gegevens";

/// One outcome or one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Cel {
    /// What stands in it.
    pub vlak: Vlak,
    /// What a screen reader says.
    pub naam: String,
    /// Where it comes from.
    pub bron: BronPaneel,
    /// Its number: a score, or a figure.
    pub getal: Getal,
    /// What the second benchmark makes of it, also where that is the same.
    pub tweede: Option<Klasse>,
    /// The indicators that it opens to.
    pub delen: Vec<Cel>,
}

/// What the cells are made from.
#[derive(Clone, Copy)]
pub(super) struct Bronnen<'a> {
    pub foto: &'a Foto,
    pub catalogus: &'a Catalogus<'a>,
    pub cijfers: &'a FotoCijfers,
}

/// The cells of a wijk, in the order of the columns.
pub(super) fn cells(bronnen: &Bronnen<'_>, wijk: &WijkFoto) -> Vec<Cel> {
    let Bronnen { foto, catalogus, .. } = *bronnen;
    let leefgebieden = foto.leefgebieden.iter().zip(&wijk.leefgebieden);
    let mut cells: Vec<Cel> = leefgebieden
        .map(|(leefgebied, deel)| {
            let bron = detail::of_leefgebied(foto, wijk, &leefgebied.naam, deel, catalogus);
            let delen = parts(bronnen, wijk, deel);
            // What rests on one indicator goes where that one goes.
            let koers = match delen.as_slice() {
                [only] => only.vlak.koers,
                _ => None,
            };
            let found = (&deel.uitkomst, koers, coverage(deel));
            Cel { delen, ..cell(foto, wijk, &leefgebied.naam, found, bron) }
        })
        .collect();
    let bron = detail::of_algemeen(foto, wijk);
    cells.push(cell(foto, wijk, "Algemeen beeld", (&wijk.algemeen, None, None), bron));
    cells
}

/// '3 van 4 indicatoren' when some have no figure.
fn coverage(deel: &LeefgebiedUitkomst) -> Option<String> {
    let known = deel.indicatoren.iter().filter(|indicator| indicator.z.is_ok()).count();
    let all = deel.indicatoren.len();
    (known < all && known > 0).then(|| format!("{known} van {all} indicatoren"))
}

fn cell(
    foto: &Foto,
    wijk: &WijkFoto,
    kolom: &str,
    (uitkomst, koers, coverage): (&Uitkomst, Option<Koers>, Option<String>),
    bron: BronPaneel,
) -> Cel {
    let klasse = uitkomst.klasse();
    let word = match uitkomst.score {
        Ok((_, klasse)) => klasse.word(),
        Err(geen) => geen.short(),
    };
    let schatting = uitkomst.schatting && klasse.is_some();
    let mark = if schatting { "≈" } else { "" };
    let woord = uitkomst.robuustheid.map(|robuustheid| robuustheid.woord);
    let second = uitkomst.tweede.map(|tweede| tweede.klasse);
    let other = second.filter(|other| Some(*other) != klasse);
    let parts = [
        Some(format!("{}, {}: {word}", wijk.naam, kolom.to_lowercase())),
        woord.map(|woord| woord.word().to_owned()),
        schatting.then(|| "schatting".to_owned()),
        koers.map(|koers| format!("het cijfer {}", koers.text())),
        uitkomst.ouderen.map(|_| "leeftijd speelt mee".to_owned()),
        coverage,
        other.map(|other| format!("{}: {}", tweede::long(foto, wijk), other.word())),
    ];
    let naam = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let vlak = Vlak {
        klasse,
        woord: word.to_owned(),
        onder: [woord.map_or("", Stevigheid::word), mark].join(" ").trim().to_owned(),
        grensgeval: woord == Some(Stevigheid::Grensgeval),
        omlijnd: false,
        koers,
        tweede: other.map(|other| (tweede::short(foto, wijk), other)),
    };
    let getal = scored(foto, wijk, uitkomst, &naam);
    Cel { vlak, naam, bron, getal, tweede: second, delen: Vec::new() }
}

/// The score of an outcome as the number of its cell.
pub(super) fn number(wijk: &WijkFoto, uitkomst: &Uitkomst, gezegd: &str) -> Getal {
    let score = uitkomst.score.map(|(score, _)| score).map_err(|_| Reden::Onbekend);
    let kort = score.map_or("–".to_owned(), |score| nl::signed(score, 2));
    Getal {
        code: wijk.code.as_str().into(),
        naam: wijk.naam.as_str().into(),
        periode: None,
        waarde: score,
        onder: None,
        boven: None,
        teller: None,
        noemer: None,
        bron: "".into(),
        kwalificatie: "".into(),
        tekst: format!("score {kort}"),
        kort,
        gezegd: gezegd.to_owned(),
        uitleg: Vec::new(),
    }
}

/// The same in the digits that the rule asks for.
pub(super) fn scored(foto: &Foto, wijk: &WijkFoto, uitkomst: &Uitkomst, gezegd: &str) -> Getal {
    let getal = number(wijk, uitkomst, gezegd);
    let Ok(score) = getal.waarde else { return getal };
    let kort = regel::score(foto, score);
    Getal { tekst: format!("score {kort}"), kort, ..getal }
}

/// The figures of a wijk behind one outcome.
pub(super) fn parts(bronnen: &Bronnen<'_>, wijk: &WijkFoto, deel: &LeefgebiedUitkomst) -> Vec<Cel> {
    let of = |one: &IndicatorUitkomst| {
        let known = bronnen.cijfers.get(&wijk.code).and_then(|own| own.get(&one.id))?;
        Some(part(bronnen, wijk, one, known))
    };
    let found: Option<Vec<Cel>> = deel.indicatoren.iter().map(of).collect();
    found.unwrap_or_default()
}

fn part(
    bronnen: &Bronnen<'_>,
    wijk: &WijkFoto,
    one: &IndicatorUitkomst,
    known: &FotoCijfer,
) -> Cel {
    let cijfer = detail::figure(bronnen.foto, one, bronnen.catalogus);
    let klasse = one.teken.map(|teken| teken.klasse);
    let grensgeval = one.teken.is_some_and(|teken| teken.grensgeval);
    let outcome = match (one.teken, one.z) {
        (Some(teken), _) => teken.text(),
        (None, Err(reden)) if one.cijfer.waarde.is_ok() => reden.short().to_owned(),
        (None, _) => String::new(),
    };
    let course = known.koers.map(|koers| format!(", {}", koers.text())).unwrap_or_default();
    let said = if outcome.is_empty() { String::new() } else { format!(", {outcome}") };
    let naam = format!("{}, {}{said}{course}", one.naam, known.getal.gezegd);
    let onder = klasse.map_or(outcome, |klasse| klasse.word().to_owned());
    let vlak = Vlak {
        klasse,
        woord: match one.cijfer.waarde {
            Ok(_) => cijfer.waarde.clone(),
            Err(_) => known.getal.why_missing().unwrap_or(GEEN_GEGEVENS).to_owned(),
        },
        onder,
        grensgeval,
        omlijnd: false,
        koers: known.koers,
        tweede: None,
    };
    let bron = BronPaneel {
        titel: format!("{} · {}", wijk.naam, one.naam),
        naar: Some((Verder::Indicator(one.id.clone()), "Naar dit cijfer".to_owned())),
        klasse,
        cijfers: vec![cijfer],
        ..BronPaneel::default()
    };
    let getal = Getal { kort: vlak.woord.clone(), ..known.getal.clone() };
    Cel { vlak, naam, bron, getal, tweede: None, delen: Vec::new() }
}
