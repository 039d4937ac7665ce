//! The counts of a review: four cards, and what the button does.

use super::punten::{self, PuntRij};
use super::{Stof, aantal};
use crate::app::nakijken::lijsten::skipped;
use crate::model::draft::Draft;
use crate::model::import_report::{ImportReport, ValueChange};
use crate::model::record::Noun;
use crate::model::{Bron, nl};
use std::collections::HashSet;

/// One count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// How many.
    pub aantal: String,
    /// Of what.
    pub woord: &'static str,
    /// What that means.
    pub onder: String,
}

/// New, changed, equal and refused.
pub(super) fn kaarten(draft: &Draft, report: &ImportReport, punten: &[PuntRij]) -> [Telling; 4] {
    let telling = |n: u64, woord, onder| Telling { aantal: nl::number(n as f64, 0), woord, onder };
    [
        telling(report.nieuw, "nieuw", onder_nieuw(draft, report)),
        telling(report.gewijzigd, "gewijzigd", onder_gewijzigd(draft, report)),
        telling(report.gelijk, "gelijk", onder_gelijk(report)),
        telling(skipped(draft), "geweigerd", onder_geweigerd(draft, punten)),
    ]
}

/// More years than this are told from the first to the last.
const MOST_YEARS: usize = 4;

fn onder_nieuw(draft: &Draft, report: &ImportReport) -> String {
    let years: Vec<String> = report.nieuwe_jaren.iter().map(ToString::to_string).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    match years.as_slice() {
        [] if report.nieuw == 0 => "er komt niets bij".to_owned(),
        [] if !draft.definities.is_empty() => "omschrijvingen".to_owned(),
        [] if !draft.omtrekken.is_empty() => "grenzen".to_owned(),
        [] if !draft.vermeldingen.is_empty() => draft.soort.clone(),
        [] => "komt erbij".to_owned(),
        [first, .., last] if years.len() > MOST_YEARS => format!("{first} tot en met {last}"),
        few => nl::list(few),
    }
}

fn onder_gewijzigd(draft: &Draft, report: &ImportReport) -> String {
    if report.gewijzigd == 0 {
        return "er verandert niets".to_owned();
    }
    if !draft.definities.is_empty() {
        return "omschrijvingen".to_owned();
    }
    if !draft.omtrekken.is_empty() {
        return "andere grens of bron dan nu".to_owned();
    }
    if draft.vierkanten.is_some() {
        return "ander aantal inwoners dan nu".to_owned();
    }
    if !draft.vermeldingen.is_empty() {
        return "worden bijgewerkt".to_owned();
    }
    edition_words(&report.wijzigingen)
}

/// 'nieuwere uitgave van RIVM', when that is true for all of them.
fn edition_words(changes: &[ValueChange]) -> String {
    let pairs: HashSet<(&str, &str)> =
        changes.iter().map(|change| (&*change.oud.bron, &*change.nieuw.bron)).collect();
    let words: HashSet<String> =
        pairs.into_iter().map(|(oud, nieuw)| pair_words(oud, nieuw)).collect();
    match words.len() {
        1 => words.into_iter().next().unwrap_or_default(),
        _ => "andere uitgaven".to_owned(),
    }
}

fn pair_words(oud: &str, nieuw: &str) -> String {
    let (Ok(oud), Ok(nieuw)) = (Bron::parse(oud), Bron::parse(nieuw)) else {
        return "ander cijfer dan nu".to_owned();
    };
    let uitgever = &nieuw.uitgever;
    if oud.uitgever != nieuw.uitgever {
        return format!("andere bron: {uitgever}");
    }
    match (oud.editie.as_str(), nieuw.editie.as_str()) {
        ("", _) | (_, "") => format!("andere uitgave van {uitgever}"),
        (oud, nieuw) if oud < nieuw => format!("nieuwere uitgave van {uitgever}"),
        (oud, nieuw) if oud > nieuw => format!("oudere uitgave van {uitgever}, telt niet"),
        _ => format!("zelfde uitgave van {uitgever}"),
    }
}

fn onder_gelijk(report: &ImportReport) -> String {
    let text = if report.gelijk == 0 { "niets is gelijk" } else { "staat al in het bestand" };
    text.to_owned()
}

fn onder_geweigerd(draft: &Draft, punten: &[PuntRij]) -> String {
    let text = match (skipped(draft), punten::open(punten)) {
        (0, _) => "alles is te gebruiken",
        (_, 0) => "wordt overgeslagen",
        _ => "verbeteren of overslaan",
    };
    text.to_owned()
}

/// '106 nieuw, 67 gewijzigd, 5 gelijk, 2 geweigerd'.
pub(super) fn samenvatting(report: &ImportReport, draft: &Draft) -> String {
    if report.al_ingelezen {
        return "al ingelezen".to_owned();
    }
    let count = |n: u64| nl::number(n as f64, 0);
    format!(
        "{} nieuw, {} gewijzigd, {} gelijk, {} geweigerd",
        count(report.nieuw),
        count(report.gewijzigd),
        count(report.gelijk),
        count(skipped(draft))
    )
}

/// What is taken over, skipped and left out, of all files together.
#[derive(Default)]
struct Totals {
    definitions: u64,
    outlines: u64,
    squares: u64,
    plekken: u64,
    partners: u64,
    figures: u64,
    equal: u64,
    skipped: u64,
}

impl Totals {
    fn of(stof: &Stof<'_>) -> Self {
        let mut totals = Self::default();
        for bestand in &stof.bestanden {
            let taken = bestand.report.nieuw + bestand.report.gewijzigd;
            if !bestand.draft.definities.is_empty() {
                totals.definitions += taken;
            } else if let Some(first) = bestand.draft.vermeldingen.first() {
                match first.noun {
                    Noun::Partner => totals.partners += taken,
                    _ => totals.plekken += taken,
                }
            } else if bestand.draft.vierkanten.is_some() {
                totals.squares += taken;
            } else if bestand.draft.omtrekken.is_empty() {
                totals.figures += taken;
                totals.equal += bestand.report.gelijk;
            } else {
                totals.outlines += taken;
            }
            totals.skipped += skipped(bestand.draft);
        }
        totals
    }

    /// What is taken over, in words.
    fn taken(&self) -> String {
        let counted = [
            (self.definitions, "omschrijving", "omschrijvingen"),
            (self.outlines, "grens", "grenzen"),
            (self.squares, "vierkant", "vierkanten"),
            (self.plekken, "plek", "plekken"),
            (self.partners, "partner", "partners"),
            (self.figures, "waarde", "waarden"),
        ];
        let some = counted.into_iter().filter(|(n, _, _)| *n > 0);
        let some: Vec<String> = some.map(|(n, one, more)| aantal(n, one, more)).collect();
        match some.is_empty() {
            true if self.equal > 0 => aantal(self.equal, "gelijke waarde", "gelijke waarden"),
            true => aantal(0, "waarde", "waarden"),
            false => nl::list(&some.iter().map(String::as_str).collect::<Vec<_>>()),
        }
    }

    fn one(&self) -> bool {
        let rows = self.plekken + self.partners + self.figures;
        match self.definitions + self.outlines + self.squares + rows {
            0 => self.equal == 1,
            taken => taken == 1,
        }
    }
}

/// '173 waarden overnemen, 2 overslaan, 9 weglaten'.
pub(super) fn knop(stof: &Stof<'_>) -> String {
    let totals = Totals::of(stof);
    let mut parts = vec![format!("{} overnemen", totals.taken())];
    for (n, word) in [(totals.skipped, "overslaan"), (stof.weggelaten, "weglaten")] {
        if n > 0 {
            parts.push(format!("{} {word}", nl::number(n as f64, 0)));
        }
    }
    parts.join(", ")
}

/// '173 waarden zijn overgenomen'.
pub(super) fn overgenomen(stof: &Stof<'_>) -> String {
    let totals = Totals::of(stof);
    let verb = if totals.one() { "is" } else { "zijn" };
    format!("{} {verb} overgenomen", totals.taken())
}

/// Why nothing can be taken over as things stand, as a sentence that says what to do.
pub(super) fn waarom_niet(stof: &Stof<'_>) -> Option<String> {
    let useless = stof.bestanden.iter().map(|bestand| bestand.draft).find(|one| !one.usable());
    if let Some(draft) = useless {
        return Some(nothing_usable(stof, draft));
    }
    let why = "Er is niets om over te nemen: dit staat al in het bestand.";
    (!stof.verandert).then(|| why.to_owned())
}

fn nothing_usable(stof: &Stof<'_>, draft: &Draft) -> String {
    let bestand = &draft.bestand;
    if !stof.besluiten.keuzes.weglatingen.is_empty() && !draft.can_be_mended() {
        return format!(
            "Van '{bestand}' blijft niets over. Neem bij een waarschuwing de cijfers weer over, of stop."
        );
    }
    let what = match (draft.geweigerd.is_empty(), draft.onbekende_gebieden.is_empty()) {
        (false, false) => "Verbeter een cel of koppel een gebied",
        (true, false) => "Koppel een gebied",
        _ => "Verbeter een cel",
    };
    format!("In '{bestand}' staat nog niets dat Wijkbeeld kan gebruiken. {what}, of stop.")
}
