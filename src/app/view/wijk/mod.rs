//! One wijk, ready to be drawn.

mod aanwezig;
mod antwoord;
mod basis;
mod figuur;
mod goed;
mod kern;
mod rijen;
mod tabel;
mod teksten;
mod uitkomst;

pub use crate::methods::figure::spine::Spine;
pub use aanwezig::{Aanwezig, AanwezigSoort, Elders, WatIsEr};
pub use kern::KernCijfer;
pub use rijen::{Groep, Plaats, SpineRij};
pub use teksten::{TekstGroep, TekstRij};
pub use uitkomst::{TweedeView, UitkomstView};

use super::Span;
use super::bron::BronPaneel;
use super::foto::{bron_of_algemeen, hoe_stevig};
use super::regel;
use super::tabel::TabelView;
use crate::app::view::lijst::Basis;
use crate::model::figure::Figure;
use crate::model::foto::{Foto, WijkFoto};
use crate::model::nl;
use crate::model::wijk::{Partner, Plek, WijkCijfers};
use crate::model::wijktekst::Wijktekst;
use jiff::civil::Date;
use std::sync::Arc;

/// What the view of a wijk is made from.
#[derive(Debug, Clone, Copy)]
pub struct WijkGegevens<'a> {
    /// Name of the gemeente.
    pub gemeente: &'a str,
    /// The Foto it is a part of.
    pub hele_foto: &'a Foto,
    /// Its outcomes.
    pub foto: &'a WijkFoto,
    /// Its figures.
    pub cijfers: &'a WijkCijfers,
    /// Names of its buurten.
    pub buurten: &'a [String],
    /// Places to meet in it.
    pub plekken: &'a [Plek],
    /// Partners that work in it.
    pub partners: &'a [Partner],
    /// How far its inventory is: 'bezig, nog 17 soorten onbekend'.
    pub inventaris: &'a str,
    /// Everything else of the sociale basis, in all wijken.
    pub basis: &'a Basis,
    /// What people wrote about it.
    pub teksten: &'a [Wijktekst],
    /// The day on which someone looks: a confirmation grows old.
    pub vandaag: Date,
}

/// Everything the view of a wijk shows.
#[derive(Debug, Clone, PartialEq)]
pub struct WijkView {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Name of the gemeente.
    pub gemeente: String,
    /// Code and buurten in a line.
    pub onder: String,
    /// Whether there is no figure at all.
    pub leeg: bool,
    /// The answer in a sentence.
    pub antwoord: Vec<Span>,
    /// The figures on top.
    pub kern: Vec<KernCijfer>,
    /// 'Algemeen beeld: gemiddeld'.
    pub algemeen: UitkomstView,
    /// How firm the outcome is that will be asked about: a title, and the answer.
    pub stevig: Option<(String, Vec<Span>)>,
    /// Rule, benchmark and years behind the outcomes; empty when the wijk does not take part.
    pub regel: String,
    /// What stands behind algemeen beeld, unless the wijk does not take part.
    pub bron: Option<BronPaneel>,
    /// The leefgebieden with their indicators, context last.
    pub groepen: Vec<Groep>,
    /// Whether the rows have marks; a wijk that does not take part has none.
    pub heeft_grafiek: bool,
    /// What the middle line of the chart is.
    pub midden: String,
    /// What 'verschil', '≈' and '*' mean, as far as they are there.
    pub tekens: String,
    /// The same rows as a figure for other programs; `None` without any.
    pub figuur: Option<Arc<Figure>>,
    /// The same in a table, with every figure of the file.
    pub tabel: TabelView,
    /// What is there: places to meet and partners.
    pub aanwezig: WatIsEr,
    /// 'Inventarisatie: bezig, nog 17 soorten onbekend'.
    pub inventaris: String,
    /// Who is who.
    pub wie: Vec<Aanwezig>,
    /// What asks for attention soon: a convenant that ends.
    pub let_op: Vec<Aanwezig>,
    /// What goes well here; empty when nothing is gunstiger.
    pub goed: Vec<Vec<Span>>,
    /// What to say when nothing is.
    pub niets_goed: String,
    /// What people wrote about it, by kind; kinds without a text are left out.
    pub teksten: Vec<TekstGroep>,
    /// Whether it takes part in the Foto.
    pub telt_mee: bool,
    /// What taking part means, or why it does not.
    pub telt_mee_uitleg: String,
}

impl WijkView {
    /// The view of one wijk.
    pub fn new(input: &WijkGegevens<'_>) -> Self {
        let groepen = rijen::groups(input);
        let kern = kern::figures(input);
        let counts = input.foto.telt_niet_mee.is_none();
        let mut view = Self {
            code: input.foto.code.clone(),
            naam: input.foto.naam.clone(),
            gemeente: input.gemeente.to_owned(),
            onder: subtitle(&input.foto.code, input.buurten),
            leeg: kern.is_empty() && groepen.is_empty(),
            antwoord: antwoord::answer(input),
            telt_mee: counts,
            telt_mee_uitleg: taking_part(input.foto.telt_niet_mee.as_deref()),
            kern,
            algemeen: UitkomstView::new(
                (input.hele_foto, input.foto),
                &input.foto.algemeen,
                "Algemeen beeld: ",
            ),
            stevig: hoe_stevig(input.hele_foto, input.foto),
            regel: if counts { regel::in_one_line(input.hele_foto) } else { String::new() },
            bron: counts.then(|| bron_of_algemeen(input.hele_foto, input.foto)),
            heeft_grafiek: counts,
            midden: format!("middenlijn: {}", input.gemeente),
            tekens: signs(input.gemeente, &groepen),
            tabel: tabel::twin(input),
            aanwezig: aanwezig::present(input),
            inventaris: format!("Inventarisatie: {}", input.inventaris),
            wie: basis::who(input),
            let_op: basis::attention(input),
            goed: goed::sentences(input, &groepen),
            niets_goed: goed::nothing(input),
            teksten: teksten::groups(input),
            groepen,
            figuur: None,
        };
        view.figuur = figuur::figure(input, &view);
        view
    }
}

fn has_schatting(groep: &Groep) -> bool {
    groep.uitkomst.as_ref().is_some_and(|uitkomst| uitkomst.schatting)
}

fn signs(gemeente: &str, groepen: &[Groep]) -> String {
    let mut rows = groepen.iter().flat_map(|groep| &groep.rijen);
    let mut words = vec![format!("verschil: met {gemeente}")];
    if groepen.iter().any(has_schatting) {
        words.push("≈ schatting: uit een rekenmodel".to_owned());
    }
    if rows.any(|rij| rij.gemeente.ends_with('*')) {
        words.push("* berekend uit de wijken".to_owned());
    }
    words.join("   ")
}

fn subtitle(code: &str, buurten: &[String]) -> String {
    let names: Vec<&str> = buurten.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => format!("Wijk {code}"),
        [one] => format!("Wijk {code} · buurt: {one}"),
        many => format!("Wijk {code} · buurten: {}", nl::list(many)),
    }
}

#[cfg(test)]
mod tests;

fn taking_part(why_not: Option<&str>) -> String {
    match why_not {
        Some(why) => format!("Deze wijk krijgt geen uitkomst: {why}."),
        None => "De cijfers van deze wijk tellen mee in het gemiddelde waarmee de wijken \
                 worden vergeleken."
            .to_owned(),
    }
}
