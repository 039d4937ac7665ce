//! Kind `grenzen`: outlines of wijken, buurten and the gemeente, as GeoJSON in RD or WGS84.
//!
//! Which of both follows from the size of the numbers; a `crs` member is not needed and not
//! believed. Coordinates are kept in RD to the millimetre.

mod eigenschap;
#[cfg(test)]
mod tests;
mod vlak;

use super::error::ImportError;
use super::source::caps::MAX_ALL_POINTS;
use super::source::{Feature, Head, Source};
use super::{Known, Options, Parser, note_unknown, refuse, sort_gebieden};
use crate::methods::geometrie::wkt;
use crate::model::Bron;
use crate::model::draft::{Draft, Omtrek};
use crate::model::gebied::gemeente_code;
use crate::model::nl;
use crate::model::progress::Progress;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use eigenschap::Grond;
use geo::CoordsIter as _;
use std::collections::{BTreeMap, BTreeSet};

/// The importer.
pub struct Grenzen;

impl Parser for Grenzen {
    fn id(&self) -> &'static str {
        "grenzen"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        head.geojson.then(|| "het is een kaart (GeoJSON) met gebieden".to_owned())
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let mut reading = Reading::new(&source.bestand, known, options);
        source.features(progress, &mut |nr, feature| reading.take(nr, feature))?;
        Ok(reading.finish())
    }
}

/// What is read so far.
struct Reading<'a> {
    bestand: String,
    known: &'a Known,
    options: &'a Options,
    draft: Draft,
    onbekend: BTreeMap<String, u64>,
    water: u64,
    buitenland: u64,
    elders: u64,
    gemeenten: BTreeSet<String>,
    /// Codes of gebieden with a hole beside its part.
    hersteld: Vec<String>,
    points: usize,
}

impl<'a> Reading<'a> {
    fn new(bestand: &str, known: &'a Known, options: &'a Options) -> Self {
        Self {
            bestand: bestand.to_owned(),
            known,
            options,
            draft: Draft::default(),
            onbekend: BTreeMap::new(),
            water: 0,
            buitenland: 0,
            elders: 0,
            gemeenten: BTreeSet::new(),
            hersteld: Vec::new(),
            points: 0,
        }
    }

    fn take(&mut self, nr: u64, feature: Feature) -> Result<(), ImportError> {
        match eigenschap::land(&feature) {
            Grond::Water => self.water += 1,
            Grond::Buitenland => self.buitenland += 1,
            Grond::Land => return self.take_land(nr, feature),
        }
        Ok(())
    }

    fn take_land(&mut self, nr: u64, feature: Feature) -> Result<(), ImportError> {
        let Some(written) = eigenschap::code(&feature) else {
            let what = eigenschap::naam(&feature);
            return refuse(&mut self.draft, nr, "", what, ZONDER_CODE);
        };
        let code = self.options.keuzes.gekoppeld(&written).to_owned();
        if self.is_elsewhere(&code) {
            self.elders += 1;
            self.gemeenten.extend(gemeente_code(&code));
            return Ok(());
        }
        if !self.known.gebieden.contains_key(&code) {
            return note_unknown(&mut self.onbekend, &code);
        }
        if self.draft.gebieden.iter().any(|gebied| gebied.code == code) {
            return refuse(&mut self.draft, nr, "", &code, TWEE_KEER);
        }
        match self.outline(&code, feature)? {
            Ok(()) => Ok(()),
            Err(reden) => refuse(&mut self.draft, nr, "", &code, reden),
        }
    }

    /// Whether it lies in another gemeente and those were not asked for.
    fn is_elsewhere(&self, code: &str) -> bool {
        let own = gemeente_code(code).as_deref() == Some(&*self.known.gemeente);
        let asked = self.options.alle_gebieden && self.known.gebieden.contains_key(code);
        !(own || asked)
    }

    /// Puts the outline in the draft; the inner error says what is wrong with it.
    fn outline(&mut self, code: &str, feature: Feature) -> Result<Result<(), String>, ImportError> {
        let bron = match eigenschap::bron(&feature, &self.bestand) {
            Ok(bron) => bron,
            Err(reden) => return Ok(Err(reden)),
        };
        let nauwkeurigheid = eigenschap::nauwkeurigheid(&feature);
        let Some(geometry) = feature.geometry else { return Ok(Err(GEEN_GRENS.to_owned())) };
        let (omtrek, mended) = match geometry.delen().map_err(str::to_owned).and_then(vlak::in_rd) {
            Ok(omtrek) => omtrek,
            Err(reden) => return Ok(Err(reden)),
        };
        if mended {
            self.hersteld.push(code.to_owned());
        }
        self.points += omtrek.coords_count();
        if self.points > MAX_ALL_POINTS {
            return Err(ImportError::TooManyPoints);
        }
        let bron = self.bron(bron)?;
        let gebied = self.draft.gebieden.len() as u32;
        self.draft.gebieden.extend(self.known.gebieden.get(code).cloned());
        let geometrie = wkt::write(&omtrek);
        self.draft.omtrekken.push(Omtrek { gebied, bron, nauwkeurigheid, geometrie });
        Ok(Ok(()))
    }

    fn bron(&mut self, bron: Bron) -> Result<u32, ImportError> {
        let known = self.draft.bronnen.iter().position(|one| *one == bron);
        if known.is_none() {
            if self.draft.bronnen.len() >= super::waarnemingen::MAX_BRONNEN {
                return Err(ImportError::TooManyBronnen);
            }
            self.draft.bronnen.push(bron);
        }
        Ok(known.unwrap_or(self.draft.bronnen.len() - 1) as u32)
    }

    fn finish(mut self) -> Draft {
        let told = [self.skipped(), self.elsewhere()].into_iter().flatten();
        let warning = |text| Waarschuwing::about_file(WaarschuwingSoort::Overgeslagen, text);
        self.draft.waarschuwingen.extend(told.map(warning));
        let mended = self.hersteld.iter().map(|code| hersteld(code));
        self.draft.waarschuwingen.extend(mended);
        self.draft.onbekende_gebieden = self.onbekend.into_iter().collect();
        sort_gebieden(&mut self.draft);
        self.draft
    }

    fn skipped(&self) -> Option<String> {
        let counted = [("water", self.water), ("buitenland", self.buitenland)];
        let left_out: Vec<String> = counted
            .iter()
            .filter(|one| one.1 > 0)
            .map(|(what, n)| format!("{n} keer {what}"))
            .collect();
        let left_out: Vec<&str> = left_out.iter().map(String::as_str).collect();
        (!left_out.is_empty()).then(|| {
            format!("Overgeslagen: {}. Een grens hoort bij land in Nederland", nl::list(&left_out))
        })
    }

    fn elsewhere(&self) -> Option<String> {
        let whole = |n: usize| nl::number(n as f64, 0);
        (self.elders > 0).then(|| {
            format!(
                "Overgeslagen: {} gebieden buiten deze gemeente (van {} gemeenten). Dit bestand gaat alleen over de eigen gemeente",
                whole(self.elders as usize),
                whole(self.gemeenten.len())
            )
        })
    }
}

fn hersteld(code: &str) -> Waarschuwing {
    let text = format!(
        "Bij {code} ligt een gat buiten zijn vlak. Het is gelezen als een los deel van dat gebied; kijk op de kaart of dat klopt"
    );
    let warning = Waarschuwing::about_file(WaarschuwingSoort::Hersteld, text);
    Waarschuwing { gebied: Some(code.to_owned()), ..warning }
}

const ZONDER_CODE: &str = "dit gebied heeft geen code die met GM, WK of BU begint; zet de CBS-code in een eigenschap, bijvoorbeeld 'statcode'";
const TWEE_KEER: &str =
    "dit gebied staat twee keer in het bestand; maak er in een kaartprogramma één gebied van";
const GEEN_GRENS: &str = "dit gebied heeft geen grens; haal het bestand opnieuw op bij de bron";
