//! The Foto, ready to be drawn.

mod antwoord;
mod detail;
mod gemeente;
mod kantelt;
pub mod keuze;
mod stevigheid;
mod tabel;
mod tweede;
pub mod verantwoording;

use super::bron::BronPaneel;
use super::getal::Notatie;
use super::tabel::TabelView;
use super::{Span, lower_first, regel};
use crate::model::Indicator;
use crate::model::foto::{
    Cijfer, Foto, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Uitkomst, WijkFoto,
};
use crate::model::nl;
use crate::model::recept::Recept;
use crate::model::robuustheid::Stevigheid;
pub use gemeente::GemeenteRij;
use keuze::RegelKeuze;
use std::collections::HashMap;
use verantwoording::Stap;

/// Everything the Foto shows.
#[derive(Debug, Clone, PartialEq)]
pub struct FotoView {
    /// Title of the page.
    pub titel: String,
    /// The answer in one or two sentences.
    pub antwoord: Vec<Span>,
    /// One per leefgebied, algemeen beeld last.
    pub kolommen: Vec<Kolom>,
    /// The gemeente itself beside gemeenten of its size, where the file has figures of these.
    pub gemeente: Option<GemeenteRij>,
    /// One per wijk, in their fixed order.
    pub rijen: Vec<Rij>,
    /// The rule, what is compared, and how old the figures are.
    pub regel: Vec<Span>,
    /// What a block at the right of a cell says; `None` when no cell has one.
    pub blok: Option<String>,
    /// Year of the oldest figure that counts.
    pub oudste: Option<i32>,
    /// The same in a table, with scores and figures.
    pub tabel: TabelView,
    /// Where all of it comes from: a source per indicator.
    pub bron: BronPaneel,
    /// The choice of another rule.
    pub keuze: RegelKeuze,
    /// How the Foto was made, step by step.
    pub verantwoording: Vec<Stap>,
}

/// What a Foto is shown from.
pub struct FotoGegevens<'a> {
    /// The Foto.
    pub foto: &'a Foto,
    /// The same by the Wijkbeeld-regel, where another rule was chosen.
    pub standaard: Option<&'a Foto>,
    /// The choices; not those of the Foto where there is none with these.
    pub recept: &'a Recept,
    /// Why there is no Foto with these choices.
    pub fout: Option<String>,
    /// The indicators that it was computed from.
    pub indicatoren: &'a [Indicator],
    /// The figures of the gemeente, in their order.
    pub gemeente: &'a [Cijfer],
    /// How it was made.
    pub verantwoording: Vec<Stap>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Name of the leefgebied.
    pub naam: String,
    /// Name over two lines, for a narrow column.
    pub naam_smal: String,
    /// What it rests on ('5 indicatoren · 2020 · ≈ schatting').
    pub onder: String,
    /// The same with less words ('5 indicatoren · 2020 · ≈').
    pub onder_kort: String,
    /// The same over two lines, for a narrow column.
    pub onder_smal: String,
}

impl Kolom {
    fn new(naam: &str, rests_on: &str, jaren: &str, schatting: bool) -> Self {
        let joined = |parts: &[&str]| {
            let filled: Vec<&str> = parts.iter().copied().filter(|one| !one.is_empty()).collect();
            filled.join(" · ")
        };
        let (mark, words) = if schatting { ("≈", "≈\u{a0}schatting") } else { ("", "") };
        Self {
            naam: naam.to_owned(),
            naam_smal: over_two_lines(naam),
            onder: joined(&[rests_on, jaren, words]),
            onder_kort: joined(&[rests_on, jaren, mark]),
            onder_smal: format!("{rests_on}\n{}", joined(&[jaren, words])),
        }
    }
}

/// Breaks a name at a space, or a long compound before 'voorwaarden'.
fn over_two_lines(naam: &str) -> String {
    match naam.find("voorwaarden") {
        Some(place) if place > 0 => format!("{}-\n{}", &naam[..place], &naam[place..]),
        _ => naam.replacen(' ', "\n", 1),
    }
}

/// One wijk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// On how many leefgebieden it is ongunstiger ('2'), and of how many (' van 4'); `None`
    /// without any outcome.
    pub ongunstiger: Option<(String, String)>,
    /// Its cells, or why it has none.
    pub cellen: Result<Vec<Cel>, String>,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cel {
    /// The class; `None` is 'geen gegevens'.
    pub klasse: Option<Klasse>,
    /// What stands under the word: how firm it is, and '≈' where it is mostly an estimate; may be
    /// empty.
    pub onder: String,
    /// Whether it hangs on the choice of weights.
    pub grensgeval: bool,
    /// What the second benchmark is called, and its class, where that is another.
    pub tweede: Option<(&'static str, Klasse)>,
    /// What a screen reader says.
    pub naam: String,
    /// Where it comes from.
    pub bron: BronPaneel,
}

/// Looks up indicators and the notation of their figures.
pub(super) struct Catalogus<'a> {
    per_id: HashMap<&'a str, (&'a Indicator, Notatie)>,
    gemeente: HashMap<&'a str, &'a Cijfer>,
    gemeente_naam: &'a str,
}

impl<'a> Catalogus<'a> {
    fn new(foto: &'a Foto, indicatoren: &'a [Indicator], gemeente: &'a [Cijfer]) -> Self {
        let mut values: HashMap<&str, Vec<f64>> = HashMap::new();
        for uitkomst in all_indicatoren(foto) {
            values.entry(&uitkomst.id).or_default().extend(uitkomst.cijfer.waarde.ok());
        }
        let notatie = |indicator: &'a Indicator| {
            let own = values.get(indicator.id.as_str()).into_iter().flatten().copied();
            (indicator.id.as_str(), (indicator, Notatie::new(indicator, own)))
        };
        let ids = indicatoren.iter().map(|indicator| indicator.id.as_str());
        Self {
            per_id: indicatoren.iter().map(notatie).collect(),
            gemeente: ids.zip(gemeente).collect(),
            gemeente_naam: &foto.gemeente_naam,
        }
    }

    /// 'Hilversum 79,5 %', when the gemeente has a figure of the same period.
    fn beside(&self, uitkomst: &IndicatorUitkomst, notatie: &Notatie) -> String {
        let own = self.gemeente.get(uitkomst.id.as_str());
        let same = own.filter(|cijfer| cijfer.periode == uitkomst.cijfer.periode);
        let value = same.and_then(|cijfer| cijfer.waarde.ok());
        let text = |value| format!("· {} {}", self.gemeente_naam, notatie.value(value));
        value.map(text).unwrap_or_default()
    }

    fn get(&self, id: &str) -> Option<&(&'a Indicator, Notatie)> {
        self.per_id.get(id)
    }
}

/// What stands behind the algemeen beeld of a wijk, on its own page.
pub fn bron_of_algemeen(foto: &Foto, wijk: &WijkFoto) -> BronPaneel {
    BronPaneel { naar: None, ..detail::of_algemeen(foto, wijk) }
}

fn all_indicatoren(foto: &Foto) -> impl Iterator<Item = &IndicatorUitkomst> {
    foto.wijken.iter().flat_map(|wijk| &wijk.leefgebieden).flat_map(|deel| &deel.indicatoren)
}

impl FotoView {
    /// The Foto, ready to be drawn.
    pub fn new(gegevens: FotoGegevens<'_>) -> Self {
        let FotoGegevens { foto, standaard, recept, fout, indicatoren, gemeente, verantwoording } =
            gegevens;
        let catalogus = Catalogus::new(foto, indicatoren, gemeente);
        let regel = regel::in_words(foto, foto.wijken.iter().any(has_schatting));
        Self {
            titel: format!("Foto van {}", foto.gemeente_naam),
            antwoord: [antwoord::sentence(foto), tweede::sentence(foto)].concat(),
            kolommen: columns(foto, &catalogus),
            gemeente: gemeente::row(foto, &catalogus),
            rijen: foto.wijken.iter().map(|wijk| row(foto, wijk, &catalogus)).collect(),
            regel: regel.clone(),
            blok: tweede::legend(foto),
            oudste: foto.oudste,
            tabel: tabel::twin(foto, &catalogus),
            bron: detail::of_foto(foto, &catalogus, regel),
            keuze: RegelKeuze::new(recept, foto, standaard, indicatoren, fout),
            verantwoording,
        }
    }
}

fn has_schatting(wijk: &WijkFoto) -> bool {
    wijk.algemeen.schatting || wijk.leefgebieden.iter().any(|deel| deel.uitkomst.schatting)
}

fn columns(foto: &Foto, catalogus: &Catalogus<'_>) -> Vec<Kolom> {
    let mut columns: Vec<Kolom> = foto
        .leefgebieden
        .iter()
        .enumerate()
        .map(|(index, leefgebied)| {
            let (rests_on, schatting) = rests_on(foto, index, catalogus);
            Kolom::new(&leefgebied.naam, &rests_on, &years(foto, index), schatting)
        })
        .collect();
    let schatting = foto.wijken.iter().any(|wijk| wijk.algemeen.schatting);
    let together = format!("{} samen", the_number(foto.leefgebieden.len()));
    columns.push(Kolom::new("Algemeen beeld", &together, "", schatting));
    columns
}

/// '5 indicatoren', or 'alleen misdrijven' when there is only one; and whether that is mostly
/// estimated.
fn rests_on(foto: &Foto, index: usize, catalogus: &Catalogus<'_>) -> (String, bool) {
    let parts = || foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let indicatoren = parts().next().map(|deel| deel.indicatoren.as_slice()).unwrap_or_default();
    let schatting = parts().any(|deel| deel.uitkomst.schatting);
    let text = match indicatoren {
        [] => "geen indicatoren".to_owned(),
        [only] => format!("alleen {}", concept(only, catalogus)),
        many => format!("{} indicatoren", many.len()),
    };
    (text, schatting)
}

/// The years of the figures that count ('2020–2022').
fn years(foto: &Foto, index: usize) -> String {
    let parts = foto.wijken.iter().filter_map(|wijk| wijk.leefgebieden.get(index));
    let counting = parts.flat_map(|deel| &deel.indicatoren).filter(|one| one.z.is_ok());
    let years: Vec<i32> =
        counting.filter_map(|one| one.cijfer.periode).map(|periode| periode.year()).collect();
    match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    }
}

fn concept(uitkomst: &IndicatorUitkomst, catalogus: &Catalogus<'_>) -> String {
    let begrip = catalogus.get(&uitkomst.id).map(|(indicator, _)| indicator.begrip.clone());
    begrip.filter(|begrip| !begrip.is_empty()).unwrap_or_else(|| uitkomst.naam.to_lowercase())
}

fn the_number(number: usize) -> String {
    match number {
        2 => "de twee".to_owned(),
        3 => "de drie".to_owned(),
        4 => "de vier".to_owned(),
        5 => "de vijf".to_owned(),
        6 => "de zes".to_owned(),
        _ => format!("{number} leefgebieden"),
    }
}

fn row(foto: &Foto, wijk: &WijkFoto, catalogus: &Catalogus<'_>) -> Rij {
    let cellen = match &wijk.telt_niet_mee {
        Some(reden) => Err(not_counted(reden)),
        None => Ok(cells(foto, wijk, catalogus)),
    };
    Rij {
        code: wijk.code.clone(),
        naam: wijk.naam.clone(),
        ongunstiger: antwoord::has_outcome(wijk).then(|| {
            let count = antwoord::count(wijk, Klasse::Ongunstiger).to_string();
            (count, format!(" van {}", foto.leefgebieden.len()))
        }),
        cellen,
    }
}

fn not_counted(reden: &str) -> String {
    let reden = first_sentence(reden);
    if reden.is_empty() {
        return "telt niet mee. De cijfers staan in de tabel.".to_owned();
    }
    format!("telt niet mee: {}. De cijfers staan in de tabel.", lower_first(reden))
}

/// More than a line does not fit in the row; the rest stands with the wijk.
fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first).trim_end_matches('.')
}

fn cells(foto: &Foto, wijk: &WijkFoto, catalogus: &Catalogus<'_>) -> Vec<Cel> {
    let leefgebieden = foto.leefgebieden.iter().zip(&wijk.leefgebieden);
    let mut cells: Vec<Cel> = leefgebieden
        .map(|(leefgebied, deel)| {
            let bron = detail::of_leefgebied(foto, wijk, &leefgebied.naam, deel, catalogus);
            cell(foto, wijk, &leefgebied.naam, &deel.uitkomst, coverage(deel), bron)
        })
        .collect();
    let bron = detail::of_algemeen(foto, wijk);
    cells.push(cell(foto, wijk, "Algemeen beeld", &wijk.algemeen, None, bron));
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
    uitkomst: &Uitkomst,
    coverage: Option<String>,
    bron: BronPaneel,
) -> Cel {
    let klasse = uitkomst.klasse();
    let word = klasse.map_or("geen gegevens", Klasse::word);
    let schatting = uitkomst.schatting && klasse.is_some();
    let mark = if schatting { "≈" } else { "" };
    let woord = uitkomst.robuustheid.map(|robuustheid| robuustheid.woord);
    let other = uitkomst.tweede.map(|tweede| tweede.klasse).filter(|other| Some(*other) != klasse);
    let parts = [
        Some(format!("{}, {}: {word}", wijk.naam, kolom.to_lowercase())),
        woord.map(|woord| woord.word().to_owned()),
        schatting.then(|| "schatting".to_owned()),
        uitkomst.ouderen.map(|_| "leeftijd speelt mee".to_owned()),
        coverage,
        other.map(|other| format!("{}: {}", tweede::long(foto, wijk), other.word())),
    ];
    let naam = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let onder = [woord.map_or("", Stevigheid::word), mark].join(" ").trim().to_owned();
    let grensgeval = woord == Some(Stevigheid::Grensgeval);
    let tweede = other.map(|other| (tweede::short(foto, wijk), other));
    Cel { klasse, onder, grensgeval, tweede, naam, bron }
}

/// With a capital and a full stop.
fn as_sentence(text: &str) -> String {
    full_stop(&nl::capital(text.trim()))
}

fn full_stop(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests;
