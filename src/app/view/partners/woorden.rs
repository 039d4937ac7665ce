//! What is said of the network of partners.

use super::netwerk::{Band, Deel, KnoopView, NetwerkGegevens, PartnerKnoop};
use crate::app::view::Span;
use crate::model::nl;
use crate::model::partner::Vorm;
use std::collections::BTreeSet;

/// So many betrekkingen stand in the plate beside a node; all of them stand in its card.
const ENKELE: usize = 5;
/// So many that connect are named in the sentence.
const GENOEMD: usize = 3;
/// What a kind is called that nobody filled in.
const ZONDER_SOORT: &str = "heeft een betrekking met";

/// What to do when there are no partners.
pub fn leeg(waar: &str) -> String {
    format!(
        "In {waar} staan nog geen partners. Voeg ze toe in de lijst; leg daarna onder Wie doet \
         wat, bij Betrekkingen, vast wie met wie samenwerkt."
    )
}

/// The word of a kind of betrekking.
pub fn soort(text: &str) -> &str {
    if text.is_empty() { ZONDER_SOORT } else { text }
}

/// 'Versa verwijst naar De Koepel'.
pub fn band(deel: &Deel<'_>, band: &Band) -> String {
    let naam = |place: usize| deel.partners[place].naam.as_str();
    format!("{} {} {}", naam(band.van), soort(&band.soort), naam(band.naar))
}

/// The nodes with their betrekkingen in words.
pub fn knopen(deel: &Deel<'_>) -> Vec<KnoopView> {
    let mut buren: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); deel.partners.len()];
    let mut regels: Vec<BTreeSet<String>> = vec![BTreeSet::new(); deel.partners.len()];
    let called = |place: usize| {
        let partner = deel.partners[place];
        format!("{} ({})", partner.naam, partner.vorm.word())
    };
    for one in &deel.banden {
        let soort = soort(&one.soort);
        buren[one.van].insert(one.naar);
        buren[one.naar].insert(one.van);
        regels[one.van].insert(format!("{soort} {}", called(one.naar)));
        regels[one.naar].insert(format!("{} {soort} deze partner", called(one.van)));
    }
    let both = buren.into_iter().zip(regels).enumerate();
    both.map(|(place, (buren, regels))| {
        let partner = deel.partners[place];
        KnoopView {
            id: partner.id,
            naam: partner.naam.clone(),
            zegt: zegt(partner, buren.len(), deel.verbindt(place)),
            regels: regels.into_iter().collect(),
            buren: buren.into_iter().collect(),
        }
    })
    .collect()
}

/// 'formeel, welzijn; betrekkingen met 3 partners; verbindt formeel en informeel'.
fn zegt(partner: &PartnerKnoop, buren: usize, verbindt: bool) -> String {
    let mut text = partner.vorm.word().to_owned();
    if !partner.soort.is_empty() {
        text = format!("{text}, {}", nl::small(&partner.soort));
    }
    text.push_str(&match buren {
        0 => "; nog geen betrekking bekend".to_owned(),
        1 => "; een betrekking met 1 partner".to_owned(),
        many => format!("; betrekkingen met {many} partners"),
    });
    if verbindt {
        text.push_str("; verbindt formeel en informeel");
    }
    text
}

/// The first lines, and how many more there are.
pub fn enkele(regels: &[String]) -> Vec<String> {
    let mut shown: Vec<String> = regels.iter().take(ENKELE).cloned().collect();
    if regels.len() > ENKELE {
        shown.push(format!("en nog {}", regels.len() - ENKELE));
    }
    shown
}

/// '3 formele en 2 informele partners'.
pub fn buren(formeel: usize, informeel: usize) -> String {
    let partners = if informeel == 1 { "partner" } else { "partners" };
    let formeel = if formeel == 1 { "1 formele".to_owned() } else { format!("{formeel} formele") };
    format!("{formeel} en {informeel} informele {partners}")
}

/// How many partners, who connects, and how many have no betrekking.
pub fn zin(deel: &Deel<'_>) -> Vec<Span> {
    let mut spans = vec![Span::plain(hoeveel(deel))];
    let has = |place: usize| deel.banden.iter().any(|one| one.van == place || one.naar == place);
    let loose = (0..deel.partners.len()).filter(|place| !has(*place)).count();
    if deel.banden.is_empty() {
        let text = "Nog van geen enkele is een betrekking bekend: ";
        spans.push(Span::strong(text));
        let what = "leg onder Wie doet wat, bij Betrekkingen, vast wie met wie samenwerkt.";
        spans.push(Span::plain(what));
        return spans;
    }
    spans.extend(verbinden(deel));
    spans.push(Span::plain(match loose {
        0 => "Iedereen heeft een betrekking.".to_owned(),
        1 => "Van 1 partner is nog geen betrekking bekend.".to_owned(),
        many => format!("Van {many} partners is nog geen betrekking bekend."),
    }));
    spans
}

fn hoeveel(deel: &Deel<'_>) -> String {
    let count = |vorm| deel.partners.iter().filter(|partner| partner.vorm == vorm).count();
    let parts = Vorm::ALL.map(|vorm| (count(vorm), vorm));
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, vorm)| match vorm {
            Vorm::Onbekend => format!("{count} onbekend"),
            _ => format!("{count} {}", vorm.word()),
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let all = deel.partners.len();
    let partners = if all == 1 { "partner" } else { "partners" };
    format!("{} kent {all} {partners}: {}. ", deel.waar, nl::list(&parts))
}

fn verbinden(deel: &Deel<'_>) -> [Span; 2] {
    let all = &deel.verbinders;
    let names = all.iter().take(GENOEMD).map(|one| deel.partners[one.knoop].naam.as_str());
    let names: Vec<&str> = names.collect();
    let (strong, plain) = match all.len() {
        0 => {
            let strong = "Voor zover bekend verbindt geen partner formeel en informeel";
            (strong.to_owned(), ". ".to_owned())
        }
        1 => ("1 partner verbindt formeel en informeel".to_owned(), format!(": {}. ", names[0])),
        many => {
            let next = all.get(GENOEMD).map(|next| next.paren());
            let how = match next {
                None => ":",
                // Who comes next connects as much as the last that is named.
                Some(next) if next == all[GENOEMD - 1].paren() => ", onder andere",
                Some(_) => ", het meest",
            };
            let strong = format!("{many} partners verbinden formeel en informeel");
            (strong, format!("{how} {}. ", nl::list(&names)))
        }
    };
    [Span::strong(strong), Span::plain(plain)]
}

/// Where it comes from, and what the words of the table mean.
pub fn bronnen(gegevens: &NetwerkGegevens<'_>, deel: &Deel<'_>) -> Vec<String> {
    let day = nl::date(gegevens.vandaag);
    let mut lines = vec![
        format!("Bron: de lijsten Partners en Betrekkingen op {day}, zonder wie gestopt is."),
        super::netwerk::UITLEG.to_owned(),
    ];
    let unknown = |partner: &&&PartnerKnoop| {
        partner.werkt.iter().all(|one| *one == super::Werkt::Onbekend) && !partner.werkt.is_empty()
    };
    let unknown = deel.partners.iter().filter(unknown).count();
    if gegevens.wijk.is_some() && unknown > 0 {
        let van = if unknown == 1 { "1 partner".to_owned() } else { format!("{unknown} partners") };
        lines.push(format!("Let op: van {van} is het werkgebied onbekend; die tellen hier mee."));
    }
    let gemeente = gegevens.gemeente;
    lines.push(format!(
        "In de tabel: ja = de wijk staat in het werkgebied, overal = werkt in heel {gemeente}, \
         ? = werkgebied onbekend."
    ));
    lines
}
