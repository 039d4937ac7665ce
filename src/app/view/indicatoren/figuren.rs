//! The two figures of an indicator and their words.

use super::super::{Span, betekenis, figuur, regel};
use super::IndicatorGegevens;
use super::getallen::Getallen;
use super::toeval::{self, Toets};
use crate::methods::figure::grens;
use crate::methods::figure::ranking::Teken;
use crate::methods::figure::table::Outcome;
use crate::methods::figure::trend::place;
use crate::methods::figure::{Reeks, ranking, table, trend};
use crate::methods::foto::klasse;
use crate::model::figure::{Axis, Figure, FigureTable, Head, Mark, Tone};
use crate::model::foto::{IndicatorUitkomst, Vergelijk};
use crate::model::toeval::ToevalSoort;
use crate::model::{Normalisatie, Periode, nl};
use std::collections::HashMap;
use std::sync::Arc;

/// Makes the figures of one indicator.
pub(super) struct Figuren<'a> {
    pub gegevens: &'a IndicatorGegevens<'a>,
    pub getallen: &'a Getallen,
    pub antwoord: &'a [Span],
    /// Per code of a wijk.
    uitkomsten: HashMap<&'a str, &'a IndicatorUitkomst>,
    toets: Toets<'a>,
    /// What the intervals are called.
    interval: Option<&'static str>,
}

impl<'a> Figuren<'a> {
    pub(super) fn new(
        gegevens: &'a IndicatorGegevens<'a>,
        getallen: &'a Getallen,
        antwoord: &'a [Span],
    ) -> Self {
        let wijken = gegevens.foto.wijken.iter().filter(|_| gegevens.indicator.counts());
        let uitkomsten = wijken.filter_map(|wijk| {
            let mut all = wijk.leefgebieden.iter().flat_map(|deel| &deel.indicatoren);
            let own = all.find(|one| one.id == gegevens.indicator.id)?;
            Some((wijk.code.as_str(), own))
        });
        let (figures, nr) = (gegevens.figures, gegevens.nr);
        let toets = Toets::new(figures, nr, gegevens.indicator);
        let interval = toets.word(figures, nr);
        Self { gegevens, getallen, antwoord, uitkomsten: uitkomsten.collect(), toets, interval }
    }

    /// The sign of each wijk on this indicator alone, by the rule of the Foto.
    fn tekens(&self) -> HashMap<String, Teken> {
        let of = |reeks: &Reeks| {
            let klasse = klasse(self.uitkomsten.get(reeks.code.as_str())?.z.ok()?);
            let teken = Teken { klasse, grensgeval: self.is_grensgeval(reeks) };
            Some((reeks.code.clone(), teken))
        };
        self.getallen.reeksen.iter().filter_map(of).collect()
    }

    /// Whether the outcome of a wijk changes within the interval of its figure. Against wijken of
    /// its own kind each kind has a scale of its own.
    fn is_grensgeval(&self, reeks: &Reeks) -> bool {
        let own_kind = self.gegevens.input.vergelijk == Vergelijk::Vergelijkbaar;
        let groep =
            |code: &str| self.gegevens.foto.wijken.iter().find(|one| one.code == code)?.groep;
        let groep = |code: &str| groep(code).filter(|_| own_kind);
        let here = groep(&reeks.code);
        let like = self.uitkomsten.iter().filter(|(code, _)| groep(code) == here);
        let scores: Vec<(f64, f64)> =
            like.filter_map(|(_, one)| one.cijfer.waarde.ok().zip(one.z.ok())).collect();
        let normalisatie = self.gegevens.indicator.normalisatie.unwrap_or(Normalisatie::Z);
        let limits = grens::limits(&scores, normalisatie);
        let cijfer = self.uitkomsten.get(reeks.code.as_str()).map(|one| &one.cijfer);
        let found = cijfer.and_then(|one| self.toets.limits(one).ok());
        limits.zip(found).is_some_and(|(limits, toeval)| {
            grens::is_grensgeval(limits, (toeval.interval.onder(), toeval.interval.boven()))
        })
    }

    pub(super) fn table(&self) -> FigureTable {
        let outcome = |reeks: &Reeks| match self.uitkomsten.get(reeks.code.as_str()) {
            Some(one) => match one.z {
                Ok(z) if self.is_grensgeval(reeks) => {
                    (Some(klasse(z)), format!("{}, grensgeval", klasse(z).word()))
                }
                Ok(z) => (Some(klasse(z)), klasse(z).word().to_owned()),
                Err(reden) => (None, reden.short().to_owned()),
            },
            None => (None, "–".to_owned()),
        };
        let counts = !self.uitkomsten.is_empty();
        let outcome: Outcome<'_> = &outcome;
        table(&self.getallen.alle, &self.getallen.reeksen, counts.then_some(outcome))
    }

    pub(super) fn trend(&self, tabel: &Arc<FigureTable>) -> Option<Figure> {
        let (alle, reeksen) = (&self.getallen.alle, &self.getallen.reeksen);
        let schatting = self.gegevens.indicator.schatting;
        let mut figure = trend(Head::default(), alle, reeksen, schatting, tabel)?;
        let kop = span_of(&figure.x)?;
        figure.head = self.head("verloop", &format!("verloop {kop}"), self.trend_words(&figure));
        Some(figure)
    }

    /// 'dikke lijn: Zuidwest · streep: Hilversum'.
    fn trend_words(&self, figure: &Figure) -> String {
        let gemeente = self.gegevens.figures.gemeente.label();
        let has = |tone: Tone| {
            figure
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::EndLabel { tone: own, .. } if *own == tone))
        };
        let lines = figure.marks.iter().any(|mark| matches!(mark, Mark::Line { .. }));
        let band = figure.marks.iter().any(|mark| matches!(mark, Mark::Band { .. }));
        let band = self.interval.filter(|_| band);
        let mut parts = Vec::new();
        if self.gegevens.indicator.schatting {
            parts.push(
                "elk jaar apart geschat: u ziet niet of het beter of slechter werd".to_owned(),
            );
            parts.push(format!("ruit: {gemeente}"));
        } else if lines {
            if has(Tone::Chosen) {
                let with = band.map(|word| format!(" met {word}")).unwrap_or_default();
                parts.push(format!("dikke lijn: gekozen wijk{with}"));
            }
            if has(Tone::Gemeente) {
                parts.push(format!("streep: {gemeente}"));
            }
        }
        if has(Tone::Nederland) && lines {
            parts.push("stippels: Nederland".to_owned());
        }
        if let Some(first) = figure.y.ticks().first().filter(|tick| tick.at > 0.0) {
            parts.push(format!("de as begint bij {}", first.text));
        }
        parts.extend(self.left_out());
        parts.join(" · ")
    }

    /// 'Landelijk Gebied: alleen in de tabel'.
    fn left_out(&self) -> Option<String> {
        let out: Vec<&str> = self
            .getallen
            .reeksen
            .iter()
            .filter(|reeks| !reeks.telt_mee)
            .map(|reeks| reeks.naam.as_str())
            .collect();
        match out.len() {
            0 => None,
            1..=3 => Some(format!("{}: alleen in de tabel", nl::list(&out))),
            many => Some(format!("{many} gebieden: alleen in de tabel")),
        }
    }

    pub(super) fn ranking(&self, tabel: &Arc<FigureTable>) -> Figure {
        let (alle, reeksen) = (&self.getallen.alle, &self.getallen.reeksen);
        let (tekens, order) = (self.tekens(), self.gegevens.order);
        let mut figure = ranking(Head::default(), alle, reeksen, &tekens, order, tabel);
        let words = self.ranking_words(&figure);
        figure.head = self.head("wijken", &lower(&self.ranking_title()), words);
        if let (Some(rule), false) = (self.rule(), tekens.is_empty()) {
            figure.head.bronnen.push(format!("Uitkomst: {rule}."));
        }
        figure
    }

    pub(super) fn ranking_title(&self) -> String {
        match self.getallen.nieuwste {
            Some(periode) => format!("Alle wijken in {periode}"),
            None => "Alle wijken".to_owned(),
        }
    }

    fn ranking_words(&self, figure: &Figure) -> String {
        let gemeente = self.gegevens.figures.gemeente.label();
        let mut parts = Vec::new();
        if figure.marks.iter().any(|mark| matches!(mark, Mark::Rule { .. })) {
            parts.push(format!("ruit en streep: {gemeente}"));
        }
        if figure.marks.iter().any(|mark| matches!(mark, Mark::Interval { .. })) {
            let word = self.interval.unwrap_or("interval");
            parts.push(format!("zwarte streep: {word}"));
        }
        if figure.y.rows().iter().any(|row| row.grensgeval) {
            parts.push("open teken: grensgeval".to_owned());
        }
        parts.join(" · ")
    }

    fn head(&self, naam: &str, titel: &str, ondertitel: String) -> Head {
        let indicator = self.gegevens.indicator;
        Head {
            naam: format!("{}-{naam}", indicator.id),
            titel: format!("{}: {titel}", super::title(indicator)),
            ondertitel,
            eenheid: betekenis::of(indicator),
            zin: self.antwoord.iter().map(|span| (span.text.clone(), span.strong)).collect(),
            bronnen: self.sources(),
        }
    }

    /// Where the numbers come from, in a line, and what their words mean.
    fn sources(&self) -> Vec<String> {
        let mut lines = figuur::sources(self.getallen.alle.iter());
        if self.is_schommeling() {
            lines.push(toeval::meaning());
        }
        lines
    }

    /// The same with the rule behind the classes.
    pub(super) fn source_line(&self) -> Vec<Span> {
        let mut lines = self.sources();
        lines.extend(self.rule().map(|rule| format!("Uitkomst: {rule}.")));
        figuur::source_line(&lines)
    }

    fn is_schommeling(&self) -> bool {
        self.interval == Some(ToevalSoort::Schommeling.text())
    }

    /// The rule behind the classes; `None` when nothing is classed.
    pub(super) fn rule(&self) -> Option<String> {
        if self.uitkomsten.values().all(|one| one.z.is_err()) {
            return None;
        }
        let open = self.getallen.reeksen.iter().any(|reeks| self.is_grensgeval(reeks));
        let open = match (open, self.is_schommeling()) {
            (false, _) => "",
            (true, true) => "; grensgeval: een grens ligt binnen de gewone schommeling",
            (true, false) => "; grensgeval: een grens ligt binnen het interval",
        };
        let scale = match self.gegevens.indicator.normalisatie {
            Some(Normalisatie::Log) => "; op een logaritmische schaal",
            Some(Normalisatie::Mad) => "; gemeten vanaf de middelste wijk",
            Some(Normalisatie::Z) | None => "",
        };
        let foto = self.gegevens.foto;
        Some(format!("{}{scale}{open}", regel::of_one(foto, "dit cijfer alleen")))
    }
}

/// '2021–2025'.
pub(super) fn span_of(axis: &Axis) -> Option<String> {
    let ticks = axis.ticks();
    let (from, _) = axis.range();
    let last = ticks.last()?;
    let first = ticks.first().filter(|tick| tick.at == from);
    let first = first.map_or_else(|| format!("{}", from.floor()), |tick| tick.text.clone());
    Some(format!("{first}–{}", last.text))
}

/// The years of a list of periods as a span ('2021–2025').
pub(super) fn years(periods: &[Periode]) -> String {
    let first = periods.iter().min_by(|a, b| place(**a).total_cmp(&place(**b)));
    match (first, periods.iter().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    }
}

fn lower(text: &str) -> String {
    super::super::lower_first(text)
}
