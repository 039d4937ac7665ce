//! The spine chart of a wijk as a figure, for other programs: the same numbers as on the screen.

use super::super::figuur::{file_name, set_sentence, sources};
use super::super::indicatoren::schrijver::Schrijver;
use super::super::indicatoren::toeval::Toets;
use super::super::{betekenis, lower_first, regel};
use super::rijen::notatie;
use super::{Groep, Plaats, SpineRij, WijkGegevens, WijkView};
use crate::methods::figure::spine::{SpineGroep, SpineRegel, Wijken, spine, tabel};
use crate::model::Reden;
use crate::model::figure::{Figure, Getal, Head, Mark, Shape};
use crate::model::foto::{Cijfer, LeefgebiedUitkomst};
use crate::model::wijk::CijferRij;
use std::sync::Arc;

/// The figure of the rows that the view shows; `None` without any.
pub(super) fn figure(input: &WijkGegevens<'_>, view: &WijkView) -> Option<Arc<Figure>> {
    if view.groepen.is_empty() {
        return None;
    }
    let mut plan = Plan { input, getallen: Vec::new() };
    let groepen: Vec<SpineGroep> = view.groepen.iter().map(|one| plan.group(one)).collect();
    let getallen: Arc<[Getal]> = plan.getallen.into();
    let twin = Arc::new(tabel(&getallen, &groepen, &view.naam, &view.gemeente));
    let kop = [view.naam.as_str(), &view.gemeente, "verschil", "jaar"].map(str::to_owned);
    let mut figure = spine(Head::default(), &getallen, &groepen, kop, &twin);
    figure.head = head(view, &figure);
    Some(Arc::new(figure))
}

fn head(view: &WijkView, figure: &Figure) -> Head {
    let mut bronnen = sources(figure.getallen.iter().filter(|getal| !getal.bron.is_empty()));
    if !view.regel.is_empty() {
        bronnen.push(format!("Uitkomst: {}.", view.regel));
    }
    if view.groepen.iter().any(super::has_schatting) {
        bronnen.push("Schatting: meer dan de helft komt uit een rekenmodel.".to_owned());
    }
    let mut head = Head {
        naam: format!("{}-naast-{}", file_name(&view.naam), file_name(&view.gemeente)),
        titel: format!("{} naast {}", view.naam, view.gemeente),
        ondertitel: words(view, figure),
        eenheid: "gunstiger staat altijd rechts".to_owned(),
        bronnen,
        ..Head::default()
    };
    set_sentence(&mut head, view.antwoord.clone());
    head
}

/// What the marks mean, as far as they are there.
fn words(view: &WijkView, figure: &Figure) -> String {
    let shapes = |wanted: &[Shape]| {
        figure.marks.iter().any(|mark| match mark {
            Mark::Point { shape, .. } => wanted.contains(shape),
            _ => false,
        })
    };
    if !shapes(&[Shape::Dot]) {
        return format!("verschil: met {}", view.gemeente);
    }
    let mut parts = vec![
        format!("stip: {}", view.naam),
        format!("streep: {}", view.gemeente),
        "lijn: ongunstigste tot gunstigste wijk".to_owned(),
        "vlak: middelste helft van de wijken".to_owned(),
    ];
    if shapes(&[Shape::Left, Shape::Right]) {
        parts.push("pijl: ligt verder weg".to_owned());
    }
    parts.join(" · ")
}

struct Plan<'a> {
    input: &'a WijkGegevens<'a>,
    getallen: Vec<Getal>,
}

impl Plan<'_> {
    fn group(&mut self, groep: &Groep) -> SpineGroep {
        let uitkomst = groep.uitkomst.as_ref();
        let schatting = uitkomst.is_some_and(|one| one.schatting);
        let tekst = match uitkomst {
            Some(one) if schatting => format!("{}, schatting", one.tekst),
            Some(one) => one.tekst.clone(),
            None if groep.context => "telt niet mee in de uitkomst".to_owned(),
            None => String::new(),
        };
        let getal = self.push(self.score(groep, &tekst));
        let all = &self.input.cijfers.rijen;
        let mut rijen = Vec::new();
        for shown in &groep.rijen {
            let own = all.iter().find(|one| one.indicator.id == shown.id);
            rijen.extend(own.map(|rij| self.regel(shown, rij)));
        }
        SpineGroep {
            naam: groep.naam.clone(),
            klasse: uitkomst.and_then(|one| one.klasse),
            tekst,
            getal,
            rijen,
        }
    }

    fn push(&mut self, getal: Getal) -> usize {
        self.getallen.push(getal);
        self.getallen.len() - 1
    }

    /// The score of a leefgebied.
    fn score(&self, groep: &Groep, tekst: &str) -> Getal {
        let leefgebieden = self.input.cijfers.leefgebieden.iter();
        let own = leefgebieden.filter(|_| !groep.context).find(|one| one.naam == groep.naam);
        let of = |deel: &&LeefgebiedUitkomst| own.is_some_and(|own| own.id == deel.id);
        let deel = self.input.foto.leefgebieden.iter().find(of);
        let score = deel.and_then(|deel| deel.uitkomst.score.ok()).map(|(score, _)| score);
        let named = format!("{}, {}", self.input.foto.naam, lower_first(&groep.naam));
        Getal {
            code: self.input.foto.code.as_str().into(),
            naam: self.input.foto.naam.as_str().into(),
            periode: None,
            waarde: score.ok_or(Reden::NietVanToepassing),
            onder: None,
            boven: None,
            teller: None,
            noemer: None,
            bron: "".into(),
            kwalificatie: "".into(),
            kort: score
                .map_or_else(|| "–".to_owned(), |score| regel::score(self.input.hele_foto, score)),
            gezegd: Getal::spoken(&named, None, tekst),
            tekst: tekst.to_owned(),
            uitleg: Vec::new(),
        }
    }

    fn regel(&mut self, shown: &SpineRij, rij: &CijferRij) -> SpineRegel {
        let (input, notatie) = (self.input, notatie(rij));
        let gemeente = input.hele_foto.gemeente_code.as_str();
        let spine = match shown.plaats {
            Plaats::Spine(spine) => Some(spine),
            Plaats::Context | Plaats::Leeg => None,
        };
        let sign = rij.indicator.richting.sign();
        let alle = spine.and_then(|_| Wijken::new(&rij.wijken, sign));
        let end = |waarde: f64| {
            let (periode, bron) = (rij.wijk.periode, rij.wijk.bron.clone());
            Cijfer { periode, waarde: Ok(waarde), bron, ..Cijfer::none() }
        };
        let schatting = rij.indicator.schatting && rij.wijk.waarde.is_ok();
        SpineRegel {
            id: shown.id.clone(),
            naam: shown.naam.clone(),
            volledig: format!("{}{}", rij.indicator.naam, if schatting { " ≈" } else { "" }),
            soort: betekenis::of(&rij.indicator),
            wijk: self.number(rij, &input.foto.code, &input.foto.naam, &rij.wijk),
            gemeente: self.number(rij, gemeente, input.gemeente, &rij.gemeente),
            uiterst: alle.map(|alle| {
                [("Ongunstigste wijk", alle.ongunstigste), ("Gunstigste wijk", alle.gunstigste)]
                    .map(|(naam, waarde)| self.number(rij, gemeente, naam, &end(waarde)))
            }),
            helft: alle.map(|alle| [alle.begin, alle.einde].map(|value| notatie.bare(value))),
            woorden: [&shown.wijk, &shown.gemeente, &shown.verschil, &shown.jaar].map(Clone::clone),
            spine,
            reden: shown.reden.clone(),
        }
    }

    /// A figure of one gebied, said with its indicator.
    fn number(&mut self, rij: &CijferRij, code: &str, naam: &str, cijfer: &Cijfer) -> usize {
        let indicator = &rij.indicator;
        let schrijver = Schrijver {
            indicator,
            notatie: notatie(rij),
            toets: Toets::of_one(indicator),
            grenzen: self.input.hele_foto.grenzen,
        };
        let mut getal = schrijver.getal(&code.into(), &naam.into(), cijfer);
        let named = format!("{naam}, {}", lower_first(&indicator.naam));
        getal.gezegd = Getal::spoken(&named, getal.periode, &getal.tekst);
        getal.uitleg = Vec::new();
        self.push(getal)
    }
}
