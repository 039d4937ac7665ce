//! A GeoJSON file as a stream of features: one is read, looked at and let go before the next.

use super::Rows;
use super::bytes::{Bytes, hash_of};
use super::caps::{MAX_FEATURE_MB, MAX_FEATURES};
use super::origin::Origin;
use crate::exchange::import::ImportError;
use crate::exchange::import::source::feature::Feature;
use crate::model::progress::Progress;
use csv::StringRecord;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

/// Features between two words about how far it is.
const PER_STEP: u64 = 64;

/// Whether bytes begin as GeoJSON with features does.
pub fn begins(head: &[u8]) -> bool {
    let holds = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
    head.trim_ascii_start().starts_with(b"{")
        && [&b"\"FeatureCollection\""[..], b"\"features\"", b"\"Feature\""].into_iter().any(holds)
}

/// The bytes of a file with features.
#[derive(Clone)]
pub struct FeatureFile {
    origin: Origin,
    size: u64,
    utf8: bool,
}

impl FeatureFile {
    /// A file that was looked at.
    pub fn new(origin: Origin, size: u64, utf8: bool) -> Self {
        Self { origin, size, utf8 }
    }

    /// The hash of all its bytes, in hex.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn sha256(&self) -> Result<String, ImportError> {
        hash_of(self.origin.open()?)
    }

    /// Hands the features out one by one, each with its number; the first is 1.
    ///
    /// # Errors
    /// When the text is no GeoJSON or ends too early, a cap is reached, or `take` refuses.
    pub fn each(
        &self,
        progress: &mut Progress,
        take: &mut dyn FnMut(u64, Feature) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        let since = Rc::new(Cell::new(0));
        let mut bytes = Bytes::new(Box::new(self.origin.open()?), self.utf8);
        bytes.allowance = usize::MAX;
        let metered = Metered { inner: bytes, since: since.clone(), taken: Rc::default() };
        let taken = metered.taken.clone();
        let mut stopped = None;
        let seed = Root {
            taker: Taker {
                take,
                progress,
                since,
                taken,
                size: self.size,
                stopped: &mut stopped,
                nr: 0,
            },
            found: false,
        };
        let mut reader = serde_json::Deserializer::from_reader(BufReader::new(metered));
        let read = seed.deserialize(&mut reader).and_then(|found| reader.end().map(|()| found));
        match (stopped, read) {
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(explain(&error)),
            (None, Ok(false)) => Err(ImportError::NoFeatures),
            (None, Ok(true)) => Ok(()),
        }
    }
}

fn explain(error: &serde_json::Error) -> ImportError {
    match error.io_error_kind() {
        Some(io::ErrorKind::FileTooLarge) => ImportError::FeatureTooLarge,
        Some(kind) => ImportError::Read(kind.into()),
        None if error.is_eof() => ImportError::HalfJson,
        None => ImportError::NotGeoJson { regel: error.line(), teken: error.column() },
    }
}

/// It has features and no rows.
impl Rows for FeatureFile {
    fn next(&mut self, _cells: &mut StringRecord) -> Result<Option<u64>, ImportError> {
        Ok(None)
    }

    fn progress(&self) -> (u64, u64) {
        (self.size, self.size)
    }

    fn finish(self: Box<Self>, _progress: &mut Progress) -> Result<String, ImportError> {
        self.sha256()
    }
}

/// Counts the bytes since the last feature, so that none can fill the memory.
struct Metered {
    inner: Bytes,
    since: Rc<Cell<u64>>,
    taken: Rc<Cell<u64>>,
}

impl Read for Metered {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.taken.set(self.taken.get() + count as u64);
        self.since.set(self.since.get() + count as u64);
        match self.since.get() > MAX_FEATURE_MB * 1_000_000 {
            true => Err(io::ErrorKind::FileTooLarge.into()),
            false => Ok(count),
        }
    }
}

/// Takes features one by one.
struct Taker<'t, 'p> {
    take: &'t mut dyn FnMut(u64, Feature) -> Result<(), ImportError>,
    progress: &'t mut Progress<'p>,
    since: Rc<Cell<u64>>,
    taken: Rc<Cell<u64>>,
    size: u64,
    /// Why it stopped, when that is not because of the text.
    stopped: &'t mut Option<ImportError>,
    nr: u64,
}

impl Taker<'_, '_> {
    fn take(&mut self, feature: Feature) -> Result<(), ImportError> {
        if self.nr.is_multiple_of(PER_STEP) {
            self.progress.step("Bestand lezen", self.taken.get(), self.size)?;
        }
        self.nr += 1;
        if self.nr > MAX_FEATURES {
            return Err(ImportError::TooManyFeatures(MAX_FEATURES));
        }
        self.since.set(0);
        (self.take)(self.nr, feature)
    }
}

/// The outermost object; gives whether it has features.
struct Root<'t, 'p> {
    taker: Taker<'t, 'p>,
    found: bool,
}

impl<'de> DeserializeSeed<'de> for Root<'_, '_> {
    type Value = bool;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<bool, A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                map.next_value_seed(Features(&mut self.taker))?;
                self.found = true;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(self.found)
    }
}

struct Features<'a, 't, 'p>(&'a mut Taker<'t, 'p>);

impl<'de> DeserializeSeed<'de> for Features<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een lijst van gebieden")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(feature) = seq.next_element::<Feature>()? {
            if let Err(error) = self.0.take(feature) {
                *self.0.stopped = Some(error);
                return Err(A::Error::custom("gestopt"));
            }
        }
        Ok(())
    }
}
