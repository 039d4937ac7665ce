//! The Foto, ready to be drawn.

mod antwoord;
mod cel;
mod cijfers;
mod detail;
mod figuur;
pub mod fout;
mod gemeente;
mod kantelt;
pub mod keuze;
mod kolom;
mod stevigheid;
mod tabel;
mod tweede;
pub mod verantwoording;

use super::bron::BronPaneel;
use super::getal::Notatie;
use super::tabel::TabelView;
use super::{Span, lower_first, regel};
use crate::model::Indicator;
use crate::model::foto::{Cijfer, Foto, IndicatorUitkomst, Klasse, WijkFoto};
use crate::model::nl;
use crate::model::recept::Recept;
use cel::Bronnen;
pub use cel::Cel;
pub use cijfers::{FotoCijfers, cijfers};
pub use figuur::{FotoFiguren, PIJL};
pub use fout::KeuzeFout;
pub use gemeente::GemeenteRij;
use keuze::RegelKeuze;
pub use kolom::{DeelKolom, Kolom};
use std::collections::HashMap;
pub use stevigheid::hoe_stevig;
pub use tweede::{long as tweede_lang, of_wijk as tweede_van, short as tweede_kort};
use verantwoording::Stap;

/// Everything the Foto shows.
#[derive(Debug, Clone, PartialEq)]
pub struct FotoView {
    /// Title of the page and of the figure, with the rule where that is not the usual one.
    pub titel: String,
    /// The title without that rule, for a line where buttons stand beside it.
    pub kop: String,
    /// The rule alone; empty for the usual one.
    pub regelnaam: String,
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
    /// The Foto as figures; `None` without wijken.
    pub figuren: Option<FotoFiguren>,
    /// Whether an arrow stands in a cell, also of an indicator.
    pub pijlen: bool,
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
    pub fout: Option<KeuzeFout>,
    /// The indicators that it was computed from.
    pub indicatoren: &'a [Indicator],
    /// The figures of the gemeente, in their order.
    pub gemeente: &'a [Cijfer],
    /// The figures of wijken and gemeente as charts say them.
    pub cijfers: &'a FotoCijfers,
    /// How it was made.
    pub verantwoording: Vec<Stap>,
}

/// One wijk.
#[derive(Debug, Clone, PartialEq)]
pub struct Rij {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// On how many leefgebieden it is ongunstiger ('2'), and of how many with an outcome
    /// (' van 4'); `None` without any.
    pub ongunstiger: Option<(String, String)>,
    /// Its cells, or why it has none.
    pub cellen: Result<Vec<Cel>, String>,
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
        let FotoGegevens { foto, indicatoren, verantwoording, .. } = gegevens;
        let catalogus = Catalogus::new(foto, indicatoren, gegevens.gemeente);
        let bronnen = Bronnen { foto, catalogus: &catalogus, cijfers: gegevens.cijfers };
        let regel = regel::in_words(foto, foto.wijken.iter().any(has_schatting));
        let keuze = RegelKeuze::new(
            gegevens.recept,
            foto,
            gegevens.standaard,
            indicatoren,
            gegevens.fout.clone(),
        );
        let mut view = Self {
            titel: title(foto),
            kop: format!("Foto van {}", foto.gemeente_naam),
            regelnaam: match foto.regel.recept.is_standard() {
                true => String::new(),
                false => regel::name(foto),
            },
            antwoord: [antwoord::sentence(foto), tweede::sentence(foto), tweede::opposites(foto)]
                .concat(),
            kolommen: kolom::columns(foto, &catalogus),
            gemeente: gemeente::row(&bronnen),
            rijen: foto.wijken.iter().map(|wijk| row(&bronnen, wijk)).collect(),
            regel: regel.clone(),
            blok: tweede::legend(foto),
            oudste: foto.oudste,
            tabel: tabel::twin(foto, &catalogus),
            bron: detail::of_foto(foto, &catalogus, regel),
            figuren: None,
            pijlen: false,
            keuze,
            verantwoording,
        };
        view.pijlen = figuur::has_arrow(&view);
        view.figuren = (!view.rijen.is_empty()).then(|| FotoFiguren::new(foto, &view));
        view
    }
}

/// With the name of the rule where that is not the usual one.
fn title(foto: &Foto) -> String {
    match foto.regel.recept.is_standard() {
        true => format!("Foto van {}", foto.gemeente_naam),
        false => format!("Foto van {} · {}", foto.gemeente_naam, regel::name(foto)),
    }
}

fn has_schatting(wijk: &WijkFoto) -> bool {
    wijk.algemeen.schatting || wijk.leefgebieden.iter().any(|deel| deel.uitkomst.schatting)
}

fn row(bronnen: &Bronnen<'_>, wijk: &WijkFoto) -> Rij {
    let cellen = match &wijk.telt_niet_mee {
        Some(reden) => Err(not_counted(reden)),
        None => Ok(cel::cells(bronnen, wijk)),
    };
    Rij {
        code: wijk.code.clone(),
        naam: wijk.naam.clone(),
        ongunstiger: antwoord::has_outcome(wijk).then(|| {
            let count = antwoord::count(wijk, Klasse::Ongunstiger).to_string();
            (count, format!(" van {}", antwoord::known(wijk)))
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

/// With a capital and a full stop.
fn as_sentence(text: &str) -> String {
    full_stop(&nl::capital(text.trim()))
}

fn full_stop(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests;
