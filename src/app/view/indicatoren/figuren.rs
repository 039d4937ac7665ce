//! The two figures of an indicator and their words.

use super::super::{Span, betekenis, figuur};
use super::IndicatorGegevens;
use super::getallen::Getallen;
use super::toeval::{self, Toets};
use super::uitkomst::Uitkomsten;
use crate::methods::figure::table::Outcome;
use crate::methods::figure::trend::place;
use crate::methods::figure::{Reeks, ranking, table, trend};
use crate::model::figure::{Axis, Figure, FigureTable, Head, Mark, Tone};
use crate::model::foto::Teken;
use crate::model::toeval::ToevalSoort;
use crate::model::{Periode, nl};
use std::collections::HashMap;
use std::sync::Arc;

/// Makes the figures of one indicator.
pub(super) struct Figuren<'a> {
    pub gegevens: &'a IndicatorGegevens<'a>,
    pub getallen: &'a Getallen,
    pub antwoord: &'a [Span],
    uitkomsten: Uitkomsten<'a>,
    /// What the intervals are called.
    interval: Option<&'static str>,
}

impl<'a> Figuren<'a> {
    pub(super) fn new(
        gegevens: &'a IndicatorGegevens<'a>,
        getallen: &'a Getallen,
        antwoord: &'a [Span],
    ) -> Self {
        let (figures, nr) = (gegevens.figures, gegevens.nr);
        let interval = Toets::new(figures, nr, gegevens.indicator).word(figures, nr);
        Self { gegevens, getallen, antwoord, uitkomsten: Uitkomsten::new(gegevens), interval }
    }

    /// The sign of each wijk on this indicator alone, by the rule of the Foto.
    fn tekens(&self) -> HashMap<String, Teken> {
        let of = |reeks: &Reeks| Some((reeks.code.clone(), self.uitkomsten.teken(&reeks.code)?));
        self.getallen.reeksen.iter().filter_map(of).collect()
    }

    pub(super) fn table(&self) -> FigureTable {
        let outcome = |reeks: &Reeks| self.uitkomsten.cell(&reeks.code);
        let outcome: Outcome<'_> = &outcome;
        let counts = !self.uitkomsten.is_empty();
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
        figure.head.bronnen.extend(self.rule().map(|rule| format!("Uitkomst: {rule}.")));
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
            parts.push(format!("dikke streep: {word}"));
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
        lines.extend(betekenis::bezoekers(self.gegevens.indicator).map(str::to_owned));
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

    /// The rule behind the classes, or why there are none.
    pub(super) fn rule(&self) -> Option<String> {
        self.uitkomsten.rule(self.is_schommeling())
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
