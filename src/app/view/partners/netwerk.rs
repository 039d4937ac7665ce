//! The network of partners: who has a betrekking with whom, and who connects formal and informal.

use super::super::bron::BronPaneel;
use super::super::figuur::{self, FiguurView};
use super::{Werkt, tabel, woorden};
use crate::methods::figure::netwerk as draw;
use crate::methods::figure::netwerk::{Knoop, Lijn};
use crate::methods::netwerk::{Node, Verbinder, force_layout, verbinders};
use crate::model::basis::betrekking::SOORTEN;
use crate::model::figure::{Getal, Head, Patroon};
use crate::model::partner::Vorm;
use crate::model::record::Id;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A partner that did not stop.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerKnoop {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub naam: String,
    /// Its kind; may be empty.
    pub soort: String,
    /// Whether it is formal.
    pub vorm: Vorm,
    /// Per wijk whether it works there.
    pub werkt: Vec<Werkt>,
}

/// A betrekking that did not stop, between two partners by their place.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The first partner.
    pub van: usize,
    /// What goes on between them.
    pub soort: String,
    /// The second partner.
    pub naar: usize,
}

/// What the picture is made from.
pub struct NetwerkGegevens<'a> {
    /// The name of the gemeente.
    pub gemeente: &'a str,
    /// The partners of the whole gemeente, by name.
    pub partners: &'a [PartnerKnoop],
    /// The betrekkingen between them.
    pub banden: &'a [Band],
    /// Names of the wijken.
    pub wijken: &'a [String],
    /// Place of the chosen wijk; `None` is the whole gemeente.
    pub wijk: Option<usize>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

/// The picture, and what is told beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct NetwerkView {
    /// The figure with its table; its numbers are the nodes, in the same order.
    pub figuur: FiguurView,
    /// The nodes.
    pub knopen: Vec<KnoopView>,
    /// Who connects formal and informal, most pairs first.
    pub verbinders: Vec<VerbinderRij>,
}

/// One partner in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnoopView {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub naam: String,
    /// What it is, and what is known of its betrekkingen in all.
    pub zegt: String,
    /// Each betrekking in words.
    pub regels: Vec<String>,
    /// Places of those that it has a betrekking with.
    pub buren: Vec<usize>,
}

/// One partner that connects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerbinderRij {
    /// Its place among the nodes.
    pub knoop: usize,
    /// Its name.
    pub naam: String,
    /// '3 formele en 2 informele partners'.
    pub zegt: String,
}

/// What 'verbindt' means, in a line beside the picture.
pub const UITLEG: &str = "Een partner verbindt als hij een betrekking heeft met ten minste één \
                          formele en één informele partner.";
const KOP: &str = "Wie heeft met wie een betrekking?";

/// The part of the network that is looked at.
pub(super) struct Deel<'a> {
    /// 'Oost', or the name of the gemeente.
    pub waar: &'a str,
    /// Its partners.
    pub partners: Vec<&'a PartnerKnoop>,
    /// The betrekkingen between them.
    pub banden: Vec<Band>,
    /// Who connects.
    pub verbinders: Vec<Verbinder>,
}

impl Deel<'_> {
    /// Whether the partner at this place connects formal and informal.
    pub fn verbindt(&self, place: usize) -> bool {
        self.verbinders.iter().any(|one| one.knoop == place)
    }
}

/// The picture, or why there is none.
pub fn netwerk_view(gegevens: &NetwerkGegevens<'_>) -> NetwerkView {
    let deel = deel(gegevens);
    if deel.partners.is_empty() {
        let bron = BronPaneel { titel: "Netwerk".to_owned(), ..BronPaneel::default() };
        let figuur = FiguurView::none(KOP, woorden::leeg(deel.waar), bron);
        return NetwerkView { figuur, knopen: Vec::new(), verbinders: Vec::new() };
    }
    let knopen = woorden::knopen(&deel);
    let figuur = figuur(gegevens, &deel, &knopen);
    let rij = |one: &Verbinder| VerbinderRij {
        knoop: one.knoop,
        naam: deel.partners[one.knoop].naam.clone(),
        zegt: woorden::buren(one.formeel, one.informeel),
    };
    let verbinders = deel.verbinders.iter().map(rij).collect();
    NetwerkView { figuur, knopen, verbinders }
}

fn deel<'a>(gegevens: &NetwerkGegevens<'a>) -> Deel<'a> {
    let here = |partner: &PartnerKnoop| {
        gegevens.wijk.is_none_or(|wijk| partner.werkt.get(wijk).is_some_and(|w| w.may_be_here()))
    };
    let mut there: BTreeMap<usize, usize> = BTreeMap::new();
    let mut partners = Vec::new();
    for (place, partner) in gegevens.partners.iter().enumerate().filter(|(_, own)| here(own)) {
        there.insert(place, partners.len());
        partners.push(partner);
    }
    let band = |band: &Band| {
        let (van, naar) = (*there.get(&band.van)?, *there.get(&band.naar)?);
        (van != naar).then(|| Band { van, naar, ..band.clone() })
    };
    let banden: Vec<Band> = gegevens.banden.iter().filter_map(band).collect();
    let vormen: Vec<Vorm> = partners.iter().map(|partner| partner.vorm).collect();
    let verbinders = verbinders(&vormen, &pairs(&banden));
    let naam = gegevens.wijk.and_then(|wijk| gegevens.wijken.get(wijk));
    Deel { waar: naam.map_or(gegevens.gemeente, String::as_str), partners, banden, verbinders }
}

fn pairs(banden: &[Band]) -> Vec<(usize, usize)> {
    banden.iter().map(|band| (band.van, band.naar)).collect()
}

/// Places by the ids alone; those of one wijk stand as they do in the picture of all.
fn places(gegevens: &NetwerkGegevens<'_>, deel: &Deel<'_>) -> Vec<[f64; 2]> {
    let keys: Vec<String> = gegevens.partners.iter().map(|one| one.id.to_string()).collect();
    let nodes: Vec<Node<'_>> = keys.iter().map(|key| Node { key, before: None }).collect();
    let all = force_layout(&nodes, &pairs(gegevens.banden));
    if gegevens.wijk.is_none() {
        return all;
    }
    let mut own = deel.partners.iter().map(|one| one.id).peekable();
    let here = gegevens.partners.iter().zip(nodes).zip(all).filter_map(|((one, node), place)| {
        own.next_if_eq(&one.id).map(|_| Node { before: Some(place), ..node })
    });
    force_layout(&here.collect::<Vec<_>>(), &pairs(&deel.banden))
}

fn figuur(gegevens: &NetwerkGegevens<'_>, deel: &Deel<'_>, knopen: &[KnoopView]) -> FiguurView {
    let number = |(knoop, partner): (&KnoopView, &&PartnerKnoop)| number(knoop, partner);
    let getallen: Arc<[Getal]> = knopen.iter().zip(&deel.partners).map(number).collect();
    let spots = places(gegevens, deel).into_iter().enumerate().map(|(place, at)| Knoop {
        at,
        vorm: deel.partners[place].vorm,
        verbindt: deel.verbindt(place),
        buren: knopen[place].buren.len(),
        getal: place,
    });
    let spots: Vec<Knoop> = spots.collect();
    let mut head = Head {
        naam: format!("netwerk-{}", figuur::file_name(deel.waar)),
        titel: format!("Netwerk van partners in {}", deel.waar),
        ondertitel: "een lijn is een betrekking; van wie los staat, is er nog geen bekend"
            .to_owned(),
        eenheid: "partners en hun betrekkingen".to_owned(),
        bronnen: woorden::bronnen(gegevens, deel),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, woorden::zin(deel));
    let tabel = Arc::new(tabel::tabel(deel, knopen, gegevens.wijken));
    let figure = draw::netwerk(head, &getallen, (&spots, &lijnen(deel)), &tabel);
    let bron = BronPaneel { titel: "Netwerk".to_owned(), ..BronPaneel::default() };
    let tabel = tabel::on_screen(&figure);
    FiguurView { tabel, ..FiguurView::new(KOP.to_owned(), figure, bron) }
}

fn number(knoop: &KnoopView, partner: &PartnerKnoop) -> Getal {
    let buren = knoop.buren.len();
    Getal {
        code: partner.id.to_string().into(),
        naam: partner.naam.as_str().into(),
        periode: None,
        waarde: Ok(buren as f64),
        onder: None,
        boven: None,
        teller: None,
        noemer: None,
        bron: "".into(),
        kwalificatie: "".into(),
        kort: buren.to_string(),
        tekst: knoop.zegt.clone(),
        gezegd: format!("{}: {}", partner.naam, knoop.zegt),
        uitleg: woorden::enkele(&knoop.regels),
    }
}

/// How the offered kinds are drawn, and whether they go one way; kinds of a file's own share one.
pub(super) fn stijl(soort: &str) -> (Patroon, bool) {
    match soort {
        "werkt samen met" => (Patroon::Heel, false),
        "verwijst naar" => (Patroon::Streep, true),
        "is lid van" => (Patroon::Stip, true),
        "subsidieert" => (Patroon::StreepStip, true),
        _ => (Patroon::Kort, true),
    }
}

/// A line per pair and kind, those of one pair beside each other.
fn lijnen(deel: &Deel<'_>) -> Vec<Lijn> {
    let rank = |soort: &str| SOORTEN.iter().position(|one| *one == soort).unwrap_or(SOORTEN.len());
    let mut banden: Vec<&Band> = deel.banden.iter().collect();
    banden.sort_by_key(|band| {
        let pair = (band.van.min(band.naar), band.van.max(band.naar));
        (pair, rank(&band.soort), band.soort.as_str(), band.van)
    });
    banden.dedup_by(|a, b| (a.van, a.naar, &a.soort) == (b.van, b.naar, &b.soort));
    let mut before: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let line = |band: &Band| {
        let pair = (band.van.min(band.naar), band.van.max(band.naar));
        let naast = before.entry(pair).or_default();
        *naast += 1;
        let (patroon, gericht) = stijl(&band.soort);
        Lijn {
            knopen: (band.van, band.naar),
            naast: *naast - 1,
            soort: woorden::soort(&band.soort).to_owned(),
            patroon,
            gericht,
            gezegd: woorden::band(deel, band),
        }
    };
    banden.into_iter().map(line).collect()
}
