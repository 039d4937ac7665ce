//! Kind `vierkanten`: inhabitants per square of 100 m, from 'Statistische gegevens per vierkant
//! en postcode' of CBS (`vk100`), saved as CSV.
//!
//! A file is about the whole country; only squares with their centre in a wijk of this gemeente
//! are kept, and only the columns with the place and the inhabitants are looked at. CBS tells of
//! squares with at least 5 inwoners or 5 woningen; −99997 is secret.

mod kolommen;
#[cfg(test)]
mod tests;

use super::source::{Head, Row, Source};
use super::wide::bron::bron;
use super::wide::cel::Cel;
use super::{ImportError, Known, Options, Parser, refuse};
use crate::methods::geometrie::{Omtrekken, wkt};
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::vierkant::Vierkant;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{hex, nl};
use geo::Coord;
use kolommen::Kolommen;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The importer.
pub struct Vierkanten;

/// More people than this do not live on a hectare.
const MOST: f64 = 50_000.0;

/// Characters of the mark of outlines: enough to tell them apart.
const MARK: usize = 12;

impl Parser for Vierkanten {
    fn id(&self) -> &'static str {
        "vierkanten"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        let kolommen = Kolommen::find(head, None)?;
        let [code, inwoners] = [kolommen.code, kolommen.inwoners].map(|at| &head.columns[at]);
        Some(format!("de kolommen {code} en {inwoners} horen bij vierkanten van 100 m van CBS"))
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let missing = || ImportError::MissingColumns("kolom 'aantal_inwoners'".to_owned());
        let kolommen = Kolommen::find(&source.head, options.jaar).ok_or_else(missing)?;
        let jaar = kolommen.jaar(&source.bestand, options.jaar)?;
        let titel = format!("Statistische gegevens per vierkant van 100 m {jaar}");
        let mut draft = Draft {
            bereik: bereik(known, options),
            bronnen: vec![bron("CBS", &source.bestand, &titel)],
            ..Draft::default()
        };
        let omtrekken = omtrekken(known);
        if omtrekken.is_empty() {
            draft.waarschuwingen.push(overgeslagen(EERST_GRENZEN));
            return Ok(draft);
        }
        source.ask(&[kolommen.code, kolommen.inwoners]);
        let mut reading = Reading { kolommen, omtrekken, draft, own: BTreeMap::new(), elders: 0 };
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            reading.take(&row, &source.head)?;
        }
        Ok(reading.finish(jaar))
    }
}

/// What is read so far.
struct Reading {
    kolommen: Kolommen,
    omtrekken: Omtrekken,
    draft: Draft,
    own: BTreeMap<[i32; 2], Option<u32>>,
    elders: u64,
}

impl Reading {
    fn take(&mut self, row: &Row, head: &Head) -> Result<(), ImportError> {
        let Kolommen { code, inwoners, .. } = self.kolommen;
        let mut refuse = |column: usize, reden: &str| {
            refuse(&mut self.draft, row.number, &head.columns[column], row.cell(column), reden)
        };
        let Some([x, y]) = Vierkant::corner(row.cell(code)) else {
            return refuse(code, GEEN_CODE);
        };
        let [at_x, at_y] = Vierkant { x, y, inwoners: None }.midden();
        if self.omtrekken.ligging(Coord { x: at_x, y: at_y }).wijk.is_none() {
            self.elders += 1;
            return Ok(());
        }
        match people(row.cell(inwoners)) {
            Err(reden) => refuse(inwoners, reden),
            Ok(_) if self.own.contains_key(&[x, y]) => refuse(code, TWEE_KEER),
            Ok(people) => {
                self.own.insert([x, y], people);
                Ok(())
            }
        }
    }

    fn finish(mut self, jaar: i32) -> Draft {
        let all = std::mem::take(&mut self.own);
        let square = |([x, y], inwoners): ([i32; 2], Option<u32>)| Vierkant { x, y, inwoners };
        let all: Vec<Vierkant> = all.into_iter().map(square).collect();
        let told = match (all.is_empty(), self.elders) {
            (_, 0) => None,
            (true, _) => Some(GEEN_HIER.to_owned()),
            (false, more) => Some(format!(
                "Overgeslagen: {} vierkanten buiten de wijken van deze gemeente",
                nl::number(more as f64, 0)
            )),
        };
        self.draft.waarschuwingen.extend(told.as_deref().map(overgeslagen));
        self.draft.vierkanten = (!all.is_empty()).then_some((jaar, all));
        self.draft
    }
}

/// The people in a cell; `None` when CBS does not tell.
fn people(text: &str) -> Result<Option<u32>, &'static str> {
    match Cel::read(text) {
        Cel::Missing(_) => Ok(None),
        // So CBS writes what it keeps secret, in some years with another last digit.
        Cel::Value(-99_998.0) => Ok(None),
        Cel::Value(n) if n.fract() == 0.0 && (0.0..=MOST).contains(&n) => Ok(Some(n as u32)),
        Cel::Value(_) | Cel::Refused => Err(GEEN_AANTAL),
    }
}

fn omtrekken(known: &Known) -> Omtrekken {
    Omtrekken::new(known.omtrekken.iter().filter_map(|(code, geometrie)| {
        Some((known.gebieden.get(code)?.clone(), wkt::parse(geometrie)?))
    }))
}

/// Other outlines give other squares of the same bytes, and so may another year.
fn bereik(known: &Known, options: &Options) -> String {
    let mut hash = Sha256::new();
    for (code, geometrie) in &known.omtrekken {
        hash.update(code);
        hash.update(geometrie);
    }
    let mark = format!("grenzen={}", &hex(&hash.finalize())[..MARK]);
    options.jaar.map_or_else(|| mark.clone(), |jaar| format!("{mark};jaar={jaar}"))
}

fn overgeslagen(text: &str) -> Waarschuwing {
    Waarschuwing::about_file(WaarschuwingSoort::Overgeslagen, text)
}

const EERST_GRENZEN: &str = "De grenzen van de wijken zijn nog niet bekend; lees die eerst in (GeoJSON), want zonder grenzen is niet te zien welke vierkanten bij deze gemeente horen";
const GEEN_HIER: &str = "Geen van de vierkanten ligt in een wijk van deze gemeente; kies het bestand van CBS over heel Nederland (vk100)";
const GEEN_CODE: &str =
    "dit is geen code van een vierkant van 100 m; zo'n code ziet eruit als E1423N4705";
const TWEE_KEER: &str = "dit vierkant staat twee keer in het bestand; haal één van de rijen weg";
const GEEN_AANTAL: &str =
    "dit is geen aantal inwoners; schrijf een heel getal, of -99997 als het aantal niet bekend is";
