//! The figures that change: the old and the new edition side by side.

use super::{Feiten, Stof, aantal};
use crate::app::view::getal::Notatie;
use crate::model::import_report::{ImportReport, Uitgave, ValueChange};
use crate::model::indicator::GetalSoort;
use crate::model::waarschuwing::WaarschuwingSoort;
use crate::model::{Bron, Indicator, nl};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The figures that change, the largest difference first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wijzigingen {
    /// How many ('67 gewijzigde waarden').
    pub titel: String,
    /// What happens to both editions.
    pub uitleg: &'static str,
    /// Heads of the old and the new figure ('Nu (50090NED)', 'Straks (50150NED)').
    pub koppen: [String; 2],
    /// Whether they are of several indicators, so that each row names its own.
    pub met_indicator: bool,
    /// What the file already has, for the bar at the bottom; may be empty.
    pub hint: String,
    /// The rows.
    pub rijen: Vec<WijzigingRij>,
}

/// A figure before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WijzigingRij {
    /// Name of the gebied.
    pub gebied: String,
    /// Its code.
    pub code: String,
    /// Name of the indicator.
    pub indicator: String,
    /// The period.
    pub periode: String,
    /// What counts now.
    pub nu: String,
    /// What the file gives.
    pub straks: String,
    /// The editions of both, where the heads do not name them.
    pub uitgaven: Option<[String; 2]>,
    /// The difference, with its sign.
    pub verschil: String,
    /// What to notice.
    pub labels: Vec<Label>,
    /// The row for a screen reader.
    pub gezegd: String,
}

/// A few words about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The words.
    pub tekst: String,
    /// Whether they ask for attention.
    pub let_op: bool,
}

/// Names of the old and the new edition.
type Names = [String; 2];

impl Wijzigingen {
    /// Formats the changes of one file.
    pub(super) fn new(stof: &Stof<'_>, report: &ImportReport) -> Self {
        let changes = &report.wijzigingen;
        if changes.is_empty() {
            return Self::default();
        }
        let notations = notations(stof.feiten, changes);
        let same = same_names(changes);
        let jumps = jumps(report);
        let named = same.is_some();
        let koppen = match &same {
            Some([oud, nieuw]) => [format!("Nu ({oud})"), format!("Straks ({nieuw})")],
            None => ["Nu".to_owned(), "Straks".to_owned()],
        };
        let maker = Maker { feiten: stof.feiten, notations, jumps, named };
        Self {
            titel: titel(stof.feiten, changes, &maker.notations),
            uitleg: match maker.notations.len() {
                // The name of the only indicator stands before it.
                1 => "De nieuwste telt.",
                _ => "Beide uitgaven blijven bewaard. De nieuwste telt.",
            },
            koppen,
            met_indicator: maker.notations.len() > 1,
            hint: hint(changes),
            rijen: changes.iter().map(|change| maker.rij(change)).collect(),
        }
    }
}

/// How many, and of which indicator when it is one.
fn titel(feiten: &Feiten, changes: &[ValueChange], notations: &HashMap<&str, Notatie>) -> String {
    let count = aantal(changes.len() as u64, "gewijzigde waarde", "gewijzigde waarden");
    let mut ids = notations.keys();
    match (ids.next(), ids.next()) {
        (Some(only), None) => format!("{count}: {}", feiten.indicator(only)),
        _ => count,
    }
}

/// One notation per indicator, so that its figures have the same number of decimals.
fn notations<'a>(feiten: &Feiten, changes: &'a [ValueChange]) -> HashMap<&'a str, Notatie> {
    let mut values: HashMap<&str, Vec<f64>> = HashMap::new();
    for change in changes {
        let both = [&change.oud, &change.nieuw];
        let present = both.into_iter().filter_map(|uitgave| uitgave.waarde.ok());
        values.entry(&change.indicator).or_default().extend(present);
    }
    let notation = |(id, values): (&'a str, Vec<f64>)| {
        let unknown = || Indicator::unknown(id);
        let indicator = feiten.indicatoren.get(id).cloned().unwrap_or_else(unknown);
        (id, Notatie::new(&indicator, values))
    };
    values.into_iter().map(notation).collect()
}

type Jump<'a> = (&'a str, &'a str, String);

/// What a warning calls a large jump: indicator, gebied and period.
fn jumps(report: &ImportReport) -> HashSet<Jump<'_>> {
    let large = report.waarschuwingen.iter().filter(|w| w.soort == WaarschuwingSoort::GroteSprong);
    large
        .filter_map(|one| {
            let periode = one.periode?.to_string();
            Some((one.indicator.as_deref()?, one.gebied.as_deref()?, periode))
        })
        .collect()
}

struct Maker<'a> {
    feiten: &'a Feiten,
    notations: HashMap<&'a str, Notatie>,
    jumps: HashSet<Jump<'a>>,
    /// Whether the heads name the editions.
    named: bool,
}

impl Maker<'_> {
    fn rij(&self, change: &ValueChange) -> WijzigingRij {
        let [nu, straks] = [&change.oud, &change.nieuw].map(|one| self.figure(change, one));
        let rij = WijzigingRij {
            gebied: self.feiten.naam(&change.gebied),
            code: change.gebied.clone(),
            indicator: self.feiten.indicator(&change.indicator),
            periode: change.periode.clone(),
            nu,
            straks,
            uitgaven: (!self.named).then(|| edition_names(&change.oud.bron, &change.nieuw.bron)),
            verschil: self.difference(change),
            labels: self.labels(change),
            gezegd: String::new(),
        };
        WijzigingRij { gezegd: said(&rij), ..rij }
    }

    fn figure(&self, change: &ValueChange, uitgave: &Uitgave) -> String {
        match (uitgave.waarde, self.notations.get(change.indicator.as_str())) {
            (Ok(value), _) if self.is_small_count(change, value) => "1 tot en met 4".to_owned(),
            (Ok(value), Some(notation)) => notation.value(value),
            (Ok(value), None) => nl::file_number(value),
            (Err(reden), _) => reden.text().to_owned(),
        }
    }

    /// A few people: their number stands in the file, not on a screen.
    fn is_small_count(&self, change: &ValueChange, value: f64) -> bool {
        let indicator = self.feiten.indicatoren.get(&change.indicator);
        let counts = indicator.is_some_and(|one| one.soort == Some(GetalSoort::Aantal));
        counts && (1.0..5.0).contains(&value)
    }

    fn difference(&self, change: &ValueChange) -> String {
        let both = change.oud.waarde.ok().zip(change.nieuw.waarde.ok());
        let small = |value: f64| self.is_small_count(change, value);
        let both = both.filter(|(oud, nieuw)| !small(*oud) && !small(*nieuw));
        let notation = self.notations.get(change.indicator.as_str());
        match both.zip(notation) {
            Some(((oud, nieuw), notation)) => notation.difference(nieuw, oud),
            None => "–".to_owned(),
        }
    }

    fn labels(&self, change: &ValueChange) -> Vec<Label> {
        let mut labels = Vec::new();
        let place = (&*change.indicator, &*change.gebied, change.periode.clone());
        if self.jumps.contains(&place) {
            labels.push(Label { tekst: "grote sprong".to_owned(), let_op: true });
        }
        let least = f64::from(self.feiten.grenzen.inwoners);
        let few = self.feiten.inwoners.get(&change.gebied).filter(|n| **n < least);
        if let Some(inwoners) = few {
            let tekst = format!("{} inwoners", nl::number(*inwoners, 0));
            labels.push(Label { tekst, let_op: false });
        }
        if !change.telt {
            labels.push(Label { tekst: "oudere uitgave, telt niet".to_owned(), let_op: false });
        }
        labels
    }
}

/// The row as a sentence.
fn said(rij: &WijzigingRij) -> String {
    let WijzigingRij { gebied, indicator, periode, nu, straks, verschil, .. } = rij;
    let (first, second) = match &rij.uitgaven {
        Some([first, second]) => (format!(" ({first})"), format!(" ({second})")),
        None => (String::new(), String::new()),
    };
    let figures = format!("nu {nu}{first}, straks {straks}{second}, verschil {verschil}");
    let labels: String = rij.labels.iter().map(|label| format!(", {}", label.tekst)).collect();
    format!("{gebied}, {indicator}, {periode}: {figures}{labels}")
}

/// The names of both editions, when they are the same for every change.
fn same_names(changes: &[ValueChange]) -> Option<Names> {
    let pairs: HashSet<(&str, &str)> =
        changes.iter().map(|change| (&*change.oud.bron, &*change.nieuw.bron)).collect();
    let mut names = pairs.into_iter().map(|(oud, nieuw)| edition_names(oud, nieuw));
    let first = names.next()?;
    names.all(|other| other == first).then_some(first)
}

/// What tells two editions apart: the table, else the date, else which came first.
fn edition_names(oud: &str, nieuw: &str) -> Names {
    let before = || "eerder ingelezen".to_owned();
    let now = || "dit bestand".to_owned();
    let (Ok(oud), Ok(nieuw)) = (Bron::parse(oud), Bron::parse(nieuw)) else {
        return [before(), now()];
    };
    let tables = [tabel(&oud), tabel(&nieuw)];
    if tables[0] != tables[1] {
        return tables;
    }
    let date = |bron: &Bron| nl::parse_date(&bron.editie).map(nl::date);
    match (date(&oud), date(&nieuw)) {
        (Some(oud), Some(nieuw)) if oud != nieuw => [oud, nieuw],
        (Some(oud), None) => [oud, now()],
        _ => [before(), now()],
    }
}

/// The most letters of a table that fit in a head.
const LONGEST_TABLE: usize = 24;

/// The number of a table ('50150NED'), its name, or its publisher.
pub(super) fn tabel(bron: &Bron) -> String {
    let first = bron.tabel.split_whitespace().next().unwrap_or_default();
    let is_number = first.bytes().any(|byte| byte.is_ascii_digit()) && first.len() >= 5;
    match (bron.tabel.is_empty(), is_number) {
        (true, _) => bron.uitgever.clone(),
        (false, true) => first.to_owned(),
        (false, false) if bron.tabel.chars().count() <= LONGEST_TABLE => bron.tabel.clone(),
        (false, false) => {
            let short: String = bron.tabel.chars().take(LONGEST_TABLE).collect();
            format!("{}…", short.trim_end())
        }
    }
}

/// 'RIVM 2016 en 2020 staan al in dit bestand (50090NED)'.
fn hint(changes: &[ValueChange]) -> String {
    let bronnen: HashSet<&str> = changes.iter().map(|change| &*change.oud.bron).collect();
    let parsed: Vec<Bron> = bronnen.into_iter().filter_map(|text| Bron::parse(text).ok()).collect();
    let tables: BTreeSet<(&str, String)> =
        parsed.iter().map(|bron| (bron.uitgever.as_str(), tabel(bron))).collect();
    let Some((uitgever, tabel)) = tables.first().filter(|_| tables.len() == 1) else {
        return String::new();
    };
    let years: BTreeSet<&str> = changes.iter().map(|change| change.periode.as_str()).collect();
    let years: Vec<&str> = years.into_iter().collect();
    match years.len() {
        1 => format!("{uitgever} {} staat al in dit bestand ({tabel})", years[0]),
        2..=4 => format!("{uitgever} {} staan al in dit bestand ({tabel})", nl::list(&years)),
        _ => format!("{uitgever} staat al in dit bestand ({tabel})"),
    }
}
