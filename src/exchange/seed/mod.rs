//! What a new file starts with: the default catalogue, and the examples from facts only.

mod edits;
mod tables;
#[cfg(test)]
mod tests;

use super::catalogue::standard;
use super::import::{ImportError, Known, Options, Source, read_source};
use crate::model::draft::{Definitie, Draft};
use crate::model::progress::Progress;
use crate::model::record::Noun;
use crate::model::seed::Seed;
use crate::model::{Bron, Gebied, GebiedSoort, nl};

/// The examples there are.
pub const VOORBEELDEN: [&str; 2] = ["hilversum", "oss"];

/// Why an example cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// There is no example with that name.
    #[error("'{0}' is geen voorbeeld; kies uit {list}", list = nl::list(&VOORBEELDEN))]
    Unknown(String),
    /// The code is not that of a gemeente.
    #[error("'{0}' is geen code van een gemeente; schrijf bijvoorbeeld GM0402")]
    NoGemeente(String),
    /// A file of the example cannot be read; a test keeps this from happening.
    #[error("het voorbeeld is niet te lezen: {0}")]
    Unreadable(#[from] ImportError),
}

/// The files of an example; an empty text where it has none.
#[derive(Default)]
struct Files {
    gemeente: &'static str,
    gebieden: &'static str,
    indicatoren: &'static str,
    waarnemingen: &'static str,
    benchmark: &'static str,
    omtrekken: &'static str,
    wijken: &'static str,
    aliassen: &'static str,
    ontmoetingsplekken: &'static str,
    partners: &'static str,
    /// The other lists of the sociale basis, each with the name of its file.
    basis: &'static [(Noun, &'static str, &'static str)],
    doelen: &'static str,
}

const HILVERSUM: Files = Files {
    gemeente: "GM0402",
    gebieden: include_str!("../../../seeds/hilversum/gebieden.csv"),
    indicatoren: include_str!("../../../seeds/hilversum/indicatoren.csv"),
    waarnemingen: include_str!("../../../seeds/hilversum/waarnemingen.csv"),
    benchmark: include_str!("../../../seeds/hilversum/benchmark.csv"),
    omtrekken: include_str!("../../../seeds/hilversum/omtrekken.csv"),
    wijken: include_str!("../../../seeds/hilversum/wijken.csv"),
    aliassen: include_str!("../../../seeds/hilversum/aliassen.csv"),
    ontmoetingsplekken: include_str!("../../../seeds/hilversum/ontmoetingsplekken.csv"),
    partners: include_str!("../../../seeds/hilversum/partners.csv"),
    basis: &[
        (
            Noun::Betrekking,
            "betrekkingen.csv",
            include_str!("../../../seeds/hilversum/betrekkingen.csv"),
        ),
        (Noun::Dienst, "diensten.csv", include_str!("../../../seeds/hilversum/diensten.csv")),
        (
            Noun::Aanbeveling,
            "aanbevelingen.csv",
            include_str!("../../../seeds/hilversum/aanbevelingen.csv"),
        ),
        (Noun::Project, "projecten.csv", include_str!("../../../seeds/hilversum/projecten.csv")),
    ],
    doelen: include_str!("../../../seeds/hilversum/doelen.csv"),
};

const OSS: Files = Files {
    gemeente: "GM0828",
    gebieden: include_str!("../../../seeds/oss/gebieden.csv"),
    indicatoren: "",
    waarnemingen: "",
    benchmark: "",
    omtrekken: "",
    wijken: "",
    aliassen: "",
    ontmoetingsplekken: "",
    partners: "",
    basis: &[],
    doelen: include_str!("../../../seeds/oss/doelen.csv"),
};

/// The seed of an example, by its name.
///
/// # Errors
/// When there is no such example.
pub fn voorbeeld(naam: &str) -> Result<Seed, SeedError> {
    match naam.trim().to_lowercase().as_str() {
        "hilversum" => Ok(seed(&HILVERSUM)?),
        "oss" => Ok(seed(&OSS)?),
        _ => Err(SeedError::Unknown(naam.to_owned())),
    }
}

/// The seed of an empty file about a gemeente: its name and the default catalogue.
///
/// # Errors
/// When the code is not that of a gemeente.
pub fn leeg(gemeente: &str, naam: &str) -> Result<Seed, SeedError> {
    let named = |code: &str, naam: &str| {
        Gebied::from_code(code).map(|gebied| Gebied { naam: Some(naam.to_owned()), ..gebied })
    };
    let gebied = named(gemeente, naam)
        .filter(|gebied| gebied.soort == GebiedSoort::Gemeente)
        .ok_or_else(|| SeedError::NoGemeente(gemeente.to_owned()))?;
    let bron = Bron {
        uitgever: "Wijkbeeld".to_owned(),
        tabel: "nieuw bestand".to_owned(),
        ..Bron::default()
    };
    let gebieden = Draft {
        soort: "gebieden".to_owned(),
        gebieden: std::iter::once(gebied).chain(named("NL00", "Nederland")).collect(),
        bronnen: vec![bron],
        ..Draft::default()
    };
    let drafts = vec![default_catalogue(&[]), gebieden];
    Ok(Seed { gemeente: gemeente.to_owned(), drafts, edits: Vec::new() })
}

/// What an importer must know of a file that begins with this seed.
pub fn known(seed: &Seed) -> Known {
    let gebieden = seed.drafts.iter().flat_map(|draft| &draft.gebieden);
    let indicatoren = seed.drafts.iter().flat_map(|draft| &draft.indicatoren);
    let mut known = Known {
        gemeente: seed.gemeente.clone(),
        gebieden: gebieden.map(|gebied| (gebied.code.clone(), gebied.clone())).collect(),
        indicatoren: indicatoren.map(|one| (one.id.clone(), one.clone())).collect(),
        leefgebieden: seed.drafts.iter().flat_map(|draft| draft.leefgebieden.clone()).collect(),
        ..Known::default()
    };
    seed.drafts.iter().for_each(|draft| known.take_omtrekken(draft));
    known
}

fn seed(files: &Files) -> Result<Seed, ImportError> {
    let gebieden = tables::gebieden(files.gebieden)?;
    let mut known = known(&Seed {
        gemeente: files.gemeente.to_owned(),
        drafts: gebieden.clone(),
        edits: Vec::new(),
    });
    known.leefgebieden.clone_from(&standard().leefgebieden);
    let mut own = Vec::new();
    if !files.indicatoren.is_empty() {
        let draft = read("indicatoren.csv", files.indicatoren, &known)?;
        known.indicatoren.extend(draft.indicatoren.iter().map(|i| (i.id.clone(), i.clone())));
        own.push(draft);
    }
    let definities: Vec<Definitie> =
        own.iter().flat_map(|draft| draft.definities.clone()).collect();
    let mut drafts = vec![default_catalogue(&definities)];
    drafts.append(&mut own);
    drafts.extend(gebieden);
    if !files.waarnemingen.is_empty() {
        let mut figures = read("waarnemingen.csv", files.waarnemingen, &known)?;
        tables::benchmarks(files.benchmark, &known, &mut figures)?;
        drafts.push(figures);
    }
    drafts.extend(tables::omtrekken(files.omtrekken, &known)?);
    Ok(Seed { gemeente: files.gemeente.to_owned(), drafts, edits: edits::edits(files)? })
}

fn read(naam: &str, text: &str, known: &Known) -> Result<Draft, ImportError> {
    let source = Source::from_text(naam, text)?;
    read_source(source, known, &Options::default(), &mut Progress::silent())
}

/// The default catalogue; where an example has its own, that one says what is in the Foto.
fn default_catalogue(own: &[Definitie]) -> Draft {
    let catalogue = standard();
    let mut draft = catalogue.definities.clone();
    draft.soort = "indicatoren".to_owned();
    draft.bestand = "standaard.csv".to_owned();
    draft.leefgebieden.clone_from(&catalogue.leefgebieden);
    if own.is_empty() {
        return draft;
    }
    let replaced = |id: &str| own.iter().any(|definitie| definitie.id == id);
    draft.definities.retain(|definitie| !replaced(&definitie.id));
    draft.indicatoren.retain(|indicator| !replaced(&indicator.id));
    for (name, value) in draft.definities.iter_mut().flat_map(|d| &mut d.velden) {
        if *name == "in_foto" {
            *value = false.into();
        }
    }
    for indicator in &mut draft.indicatoren {
        indicator.in_foto = false;
    }
    draft
}
