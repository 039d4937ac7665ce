//! The leefgebieden through the years: how each wijk stood beside the others.

use super::super::figuur::{self, FiguurView};
use super::super::{Span, lower_first, vergelijk};
use super::beelden::{LEEFGEBIEDEN, bron_of_beeld};
use crate::methods::figure::panelen::{Paneel, PaneelPunt, PaneelReeks, panelen};
use crate::methods::foto::vaste_grenzen;
use crate::model::figure::{Cell, Column, FigureTable, Getal, Head, TableRow, Tone};
use crate::model::foto::{Foto, IndicatorUitkomst, LeefgebiedUitkomst, WijkFoto};
use crate::model::{Leefgebied, Periode, nl};
use std::collections::HashSet;
use std::sync::Arc;

/// What the figure is made from.
#[derive(Clone, Copy)]
pub struct LeefgebiedenGegevens<'a> {
    /// The Foto of each year, oldest first.
    pub fotos: &'a [Foto],
    /// The years of which the chosen rule gives no Foto, and why.
    pub zonder: &'a [(i32, String)],
    /// The ids of the indicators that are model estimates.
    pub schattingen: &'a HashSet<String>,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
}

/// The figure, or why there is none.
pub fn leefgebieden_view(gegevens: &LeefgebiedenGegevens<'_>) -> FiguurView {
    let (_, kop) = LEEFGEBIEDEN;
    let plan = Plan::new(gegevens);
    let bronnen = plan.sources();
    let mut head = Head {
        naam: "leefgebieden-door-de-jaren".to_owned(),
        titel: kop.to_owned(),
        ondertitel: plan.words(),
        eenheid: plan
            .against()
            .map(|met| format!("score, vergeleken met {met}"))
            .unwrap_or_default(),
        bronnen: bronnen.clone(),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, plan.sentence());
    let tabel = Arc::new(plan.table());
    let bron = bron_of_beeld(LEEFGEBIEDEN, &bronnen);
    match panelen(head, &plan.getallen, &plan.panelen, plan.midden(), &tabel) {
        Some(figure) => FiguurView::new(KOP.to_owned(), figure, bron),
        None => FiguurView::none(KOP, plan.no_figure(), bron),
    }
}

const KOP: &str = "Score per leefgebied";

struct Plan<'a> {
    gegevens: &'a LeefgebiedenGegevens<'a>,
    getallen: Arc<[Getal]>,
    panelen: Vec<Paneel>,
    namen: Vec<String>,
}

/// The outcome of a wijk in a year.
struct Stand<'a> {
    jaar: i32,
    deel: &'a LeefgebiedUitkomst,
}

impl Stand<'_> {
    /// The indicators that it rests on.
    fn rests_on(&self) -> Vec<&IndicatorUitkomst> {
        self.deel.indicatoren.iter().filter(|one| one.z.is_ok()).collect()
    }

    /// Whether the same indicators make both, and none of them is an estimate.
    fn belongs_to(&self, before: &Self, schattingen: &HashSet<String>) -> bool {
        let ids = |stand: &Self| -> Vec<String> {
            stand.rests_on().iter().map(|one| one.id.clone()).collect()
        };
        let (own, other) = (ids(self), ids(before));
        own == other && !own.iter().any(|id| schattingen.contains(id))
    }
}

impl<'a> Plan<'a> {
    fn new(gegevens: &'a LeefgebiedenGegevens<'a>) -> Self {
        let mut plan =
            Self { gegevens, getallen: Arc::new([]), panelen: Vec::new(), namen: Vec::new() };
        let mut getallen = Vec::new();
        let Some(newest) = gegevens.fotos.last() else { return plan };
        for leefgebied in &newest.leefgebieden {
            let reeksen: Vec<PaneelReeks> = newest
                .wijken
                .iter()
                .filter(|wijk| wijk.telt_niet_mee.is_none())
                .map(|wijk| plan.reeks(&mut getallen, leefgebied, wijk))
                .collect();
            if reeksen.iter().any(|reeks| !reeks.punten.is_empty()) {
                plan.panelen.push(Paneel { titel: leefgebied.naam.clone(), reeksen });
                plan.namen.push(leefgebied.naam.clone());
            }
        }
        plan.getallen = getallen.into();
        plan
    }

    fn reeks(
        &self,
        getallen: &mut Vec<Getal>,
        leefgebied: &Leefgebied,
        wijk: &WijkFoto,
    ) -> PaneelReeks {
        let chosen = self.gegevens.gekozen == Some(wijk.code.as_str());
        let mut punten: Vec<PaneelPunt> = Vec::new();
        let mut before: Option<Stand<'_>> = None;
        for foto in self.gegevens.fotos {
            let Some(stand) = stand(foto, leefgebied, &wijk.code) else { continue };
            let schattingen = self.gegevens.schattingen;
            let joined = before.as_ref().is_some_and(|one| stand.belongs_to(one, schattingen));
            getallen.push(getal(wijk, leefgebied, &stand));
            punten.push(PaneelPunt {
                getal: getallen.len() - 1,
                jaar: f64::from(stand.jaar),
                hoort_bij_vorige: joined,
            });
            before = Some(stand);
        }
        let tone = if chosen { Tone::Chosen } else { Tone::Muted };
        PaneelReeks { code: wijk.code.clone(), tone, punten }
    }

    fn periods(&self) -> Vec<Periode> {
        let mut periods: Vec<Periode> =
            self.getallen.iter().filter_map(|getal| getal.periode).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    fn table(&self) -> FigureTable {
        let column = |naam: String, getal| Column { naam, getal };
        let periods = self.periods();
        let mut kolommen =
            vec![column("Gebied".to_owned(), false), column("Leefgebied".to_owned(), false)];
        kolommen.extend(periods.iter().map(|periode| column(periode.to_string(), true)));
        let row = |titel: &str, reeks: &PaneelReeks| {
            let of = |periode: &Periode| {
                let mut own = reeks.punten.iter().map(|punt| punt.getal);
                let found = own.find(|place| self.getallen[*place].periode == Some(*periode));
                found.map_or_else(|| Cell::Text("–".to_owned()), Cell::Getal)
            };
            let naam = reeks.punten.first().map(|punt| self.getallen[punt.getal].naam.to_string());
            let mut cellen =
                vec![Cell::Text(naam.unwrap_or_default()), Cell::Text(titel.to_owned())];
            cellen.extend(periods.iter().map(of));
            TableRow { cellen, kop: false, gekozen: reeks.tone == Tone::Chosen }
        };
        let rijen = self.panelen.iter().flat_map(|paneel| {
            let known = paneel.reeksen.iter().filter(|reeks| !reeks.punten.is_empty());
            known.map(|reeks| row(&paneel.titel, reeks))
        });
        FigureTable { rijen: rijen.collect(), kolommen }
    }

    fn words(&self) -> String {
        let mut parts = Vec::new();
        if let Some(naam) = self.chosen_name() {
            parts.push(format!("blauw: {naam}"));
        }
        parts.push("omhoog is gunstiger".to_owned());
        parts.push(match self.midden() {
            Some(_) => "grijze band: gemiddeld".to_owned(),
            None => "geen grijze band: deze regel heeft geen vaste grenzen".to_owned(),
        });
        parts.push("lijn: dezelfde cijfers in beide jaren, zonder schatting".to_owned());
        parts.join(" · ")
    }

    /// Between which scores a wijk is gemiddeld, where that is so in every year.
    fn midden(&self) -> Option<[f64; 2]> {
        vaste_grenzen(&self.gegevens.fotos.last()?.regel.recept)
    }

    fn no_figure(&self) -> String {
        match self.gegevens.zonder.last() {
            Some((_, why)) => format!("Met de keuze op de Foto is er geen uitkomst: {why}."),
            None => {
                "Er is nog geen jaar waarin drie of meer wijken een uitkomst hebben.".to_owned()
            }
        }
    }

    /// 'Over 2021 en 2022 is er geen uitkomst: …'
    fn years_without(&self) -> Option<String> {
        let years: Vec<String> =
            self.gegevens.zonder.iter().map(|(year, _)| year.to_string()).collect();
        let years: Vec<&str> = years.iter().map(String::as_str).collect();
        let (_, why) = self.gegevens.zonder.last()?;
        Some(format!("Over {} is er geen uitkomst: {why}.", nl::list(&years)))
    }

    fn chosen_name(&self) -> Option<String> {
        let code = self.gegevens.gekozen?;
        let wijk = self.gegevens.fotos.last()?.wijken.iter().find(|wijk| wijk.code == code)?;
        Some(wijk.naam.clone())
    }

    /// What every score is compared with.
    fn against(&self) -> Option<String> {
        let foto = self.gegevens.fotos.last()?;
        Some(vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam))
    }

    fn sources(&self) -> Vec<String> {
        let met = self.against().unwrap_or_default();
        let mut lines = vec![format!(
            "Let op: de score zegt hoe een wijk er in dat jaar voor stond, vergeleken met {met}; \
             niet of het beter of slechter werd."
        )];
        let wijken = self.gegevens.fotos.iter().flat_map(|foto| &foto.wijken);
        let cijfers = wijken
            .flat_map(|wijk| &wijk.leefgebieden)
            .flat_map(|deel| &deel.indicatoren)
            .filter(|one| one.z.is_ok());
        lines.extend(figuur::tables(cijfers.map(|one| &*one.cijfer.bron)));
        let regel = self.gegevens.fotos.last().map(super::super::regel::in_one_line);
        lines.extend(regel.map(|regel| format!("Uitkomst: {regel}.")));
        lines.extend(self.years_without());
        lines
    }

    /// The newest outcome of the chosen wijk on each leefgebied.
    fn sentence(&self) -> Vec<Span> {
        let Some(naam) = self.chosen_name() else {
            return vec![Span::plain("Kies boven een wijk om haar door de jaren te volgen.")];
        };
        let mut spans = vec![Span::plain(format!("{naam}: "))];
        for (paneel, titel) in self.panelen.iter().zip(&self.namen) {
            let own = paneel.reeksen.iter().find(|reeks| reeks.tone == Tone::Chosen);
            let last = own.and_then(|reeks| reeks.punten.last());
            let Some(getal) = last.and_then(|punt| self.getallen.get(punt.getal)) else { continue };
            if spans.len() > 1 {
                spans.push(Span::plain(", "));
            }
            spans.push(Span::plain(format!("{} ", lower_first(titel))));
            spans.push(Span::strong(getal.tekst.clone()));
            spans.push(Span::plain(format!(" ({})", said_year(getal))));
        }
        if spans.len() == 1 {
            return vec![Span::plain(format!("Voor {naam} is er geen uitkomst."))];
        }
        spans.push(Span::plain("."));
        spans
    }
}

fn said_year(getal: &Getal) -> String {
    let year = getal.periode.map(|periode| periode.to_string()).unwrap_or_default();
    if getal.kwalificatie.is_empty() { year } else { format!("{year}, {}", getal.kwalificatie) }
}

/// The outcome of a wijk in the year of a Foto, when a figure of that year is in it.
fn stand<'a>(foto: &'a Foto, leefgebied: &Leefgebied, code: &str) -> Option<Stand<'a>> {
    let is_new = |one: &IndicatorUitkomst| {
        one.cijfer.periode.is_some_and(|periode| periode.year() == foto.peiljaar)
    };
    let wijk = foto.wijken.iter().find(|wijk| wijk.code == code)?;
    let deel = wijk.leefgebieden.iter().find(|deel| deel.id == leefgebied.id)?;
    let stand = Stand { jaar: foto.peiljaar, deel };
    deel.uitkomst.score.ok()?;
    stand.rests_on().iter().any(|one| is_new(one)).then_some(stand)
}

fn getal(wijk: &WijkFoto, leefgebied: &Leefgebied, stand: &Stand<'_>) -> Getal {
    let (score, tekst) = match stand.deel.uitkomst.score {
        Ok((score, klasse)) => (Ok(score), klasse.word().to_owned()),
        Err(_) => (Err(crate::model::Reden::Onbekend), "–".to_owned()),
    };
    let kort = score.map_or_else(|_| "–".to_owned(), |score| nl::signed(score, 2));
    let periode = Periode::year_of(stand.jaar);
    let schatting = stand.deel.uitkomst.schatting;
    let rests_on = stand.rests_on();
    let mut uitleg = vec![
        format!("Score {kort}"),
        match (rests_on.len(), stand.deel.indicatoren.len()) {
            (1, 1) => "Uit 1 cijfer".to_owned(),
            (some, all) => format!("Uit {some} van {all} cijfers"),
        },
    ];
    if schatting {
        uitleg.push("≈ meer dan de helft is een modelschatting: geen toets".to_owned());
    }
    let named = format!("{}, {}", wijk.naam, lower_first(&leefgebied.naam));
    Getal {
        code: wijk.code.as_str().into(),
        naam: wijk.naam.as_str().into(),
        periode: Some(periode),
        waarde: score,
        onder: None,
        boven: None,
        teller: None,
        noemer: None,
        bron: rests_on.first().map_or_else(|| "".into(), |one| one.cijfer.bron.clone()),
        kwalificatie: if schatting { "schatting" } else { "" }.into(),
        gezegd: Getal::spoken(&named, Some(periode), &format!("{tekst} ({kort})")),
        kort,
        tekst,
        uitleg,
    }
}
