//! Backups: made by themselves, thinned by age, never beside the file only.

use super::Document;
use super::error::{DocumentError, Result};
use super::platform;
use super::transact::Soort;
use crate::model::progress::Progress;
use crate::store::connect::Mode;
use crate::store::header::{self, Header};
use crate::store::{Store, StoreError, ladder};
use jiff::civil::DateTime;
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A backup of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name without folder and ending: when and why it was made.
    pub naam: String,
    /// When it was made, in UTC.
    pub tijd: DateTime,
    /// Why (`voor-inlezen`, `dagelijks`).
    pub waarom: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// How much room the backups of one file may take together, in bytes.
const BUDGET: u64 = 2 << 30;

/// Makes a backup of what the file holds now, and thins the older ones.
///
/// # Errors
/// When it cannot be written.
pub fn make(document: &Document, waarom: &str) -> Result<PathBuf> {
    write(document, waarom).map_err(|error| DocumentError::NoBackup(Box::new(error)))
}

fn write(document: &Document, waarom: &str) -> Result<PathBuf> {
    let folder = folder(document.path());
    std::fs::create_dir_all(&folder).map_err(DocumentError::io(&folder))?;
    let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ").to_string();
    let target = canonical(&folder)?.join(format!("{now}-{waarom}.wijk"));
    let half = target.with_extension("deel");
    document.store.copy_to(&half)?;
    check(&half)?;
    platform::replace_file(&half, &target).map_err(DocumentError::io(&target))?;
    thin(document.path());
    Ok(target)
}

/// Makes today's backup when the file has changed since the newest one.
///
/// # Errors
/// When it cannot be written.
pub fn make_daily(document: &Document) -> Result<Option<PathBuf>> {
    let today = jiff::Timestamp::now().strftime("%Y%m%d").to_string();
    let newest = list(document.path()).into_iter().next();
    if newest.as_ref().is_some_and(|backup| backup.naam.starts_with(&today)) {
        return Ok(None);
    }
    let changed = match newest {
        Some(backup) => document.changes_since(&backup.moment())? > 0,
        None => true,
    };
    if changed { make(document, "dagelijks").map(Some) } else { Ok(None) }
}

impl Backup {
    /// When it was made, RFC 3339.
    pub fn moment(&self) -> String {
        self.tijd.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// The backups of a file, newest first.
pub fn list(document: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder(document)) else { return Vec::new() };
    let mut backups: Vec<Backup> =
        entries.filter_map(|entry| read_name(&entry.ok()?.path())).collect();
    backups.sort_by(|a, b| b.naam.cmp(&a.naam));
    backups
}

/// The newest backup that is sound.
pub fn newest_good(document: &Path) -> Option<PathBuf> {
    list(document).into_iter().map(|backup| backup.path).find(|path| check(path).is_ok())
}

/// The folder of the backups of one file, named after its place on the disk.
pub fn folder(document: &Path) -> PathBuf {
    let path = document.canonicalize().unwrap_or_else(|_| document.to_owned());
    let hash = Sha256::digest(path.as_os_str().as_encoded_bytes());
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name: String = name.chars().take(40).collect();
    let mark = crate::model::hex(&hash[..6]);
    platform::data_folder().join("reservekopieen").join(format!("{name}-{mark}"))
}

fn read_name(path: &Path) -> Option<Backup> {
    if path.extension()? != "wijk" {
        return None;
    }
    let naam = path.file_stem()?.to_str()?.to_owned();
    let (time, waarom) = naam.split_once('-')?;
    let tijd = DateTime::strptime("%Y%m%dT%H%M%S", time.get(..15)?).ok()?;
    let bytes = path.metadata().ok()?.len();
    Some(Backup { path: path.to_owned(), tijd, waarom: waarom.to_owned(), bytes, naam })
}

pub(super) fn check(path: &Path) -> Result<()> {
    match header::read(path).map_err(DocumentError::io(path))? {
        Header::Ours { version } if version > ladder::NEWEST => {
            Err(DocumentError::Newer(path.to_owned()))
        }
        Header::Ours { .. } if header::is_cut_off(path).map_err(DocumentError::io(path))? => {
            Err(StoreError::Damaged("het einde ontbreekt".to_owned()).into())
        }
        Header::Ours { .. } => Ok(Store::open(&canonical(path)?, Mode::Read)?.quick_check()?),
        _ => Err(DocumentError::NotOurs(path.to_owned())),
    }
}

fn canonical(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(DocumentError::io(path))
}

fn thin(document: &Path) {
    let backups = list(document);
    let keep = to_keep(&backups);
    for backup in backups.iter().filter(|backup| !keep.contains(&backup.naam)) {
        // A backup that cannot be removed takes room; that is no reason to stop.
        let _removed = std::fs::remove_file(&backup.path);
    }
}

/// Names of the backups that stay: 10 recent, 7 daily, 4 weekly, 12 monthly, within the budget;
/// the newest always stays. `backups` are newest first.
fn to_keep(backups: &[Backup]) -> HashSet<String> {
    let newest_per = |key: &dyn Fn(&Backup) -> String, most: usize| -> Vec<String> {
        let mut seen = HashSet::new();
        let firsts = backups.iter().filter(|backup| seen.insert(key(backup)));
        firsts.take(most).map(|backup| backup.naam.clone()).collect()
    };
    let mut keep = HashSet::new();
    keep.extend(newest_per(&|backup| backup.naam.clone(), 10));
    keep.extend(newest_per(&|backup| backup.tijd.date().to_string(), 7));
    keep.extend(newest_per(&|backup| week(backup.tijd), 4));
    keep.extend(newest_per(&|backup| backup.tijd.strftime("%Y-%m").to_string(), 12));
    let mut room = BUDGET;
    for (index, backup) in backups
        .iter()
        .filter(|backup| keep.contains(&backup.naam))
        .cloned()
        .collect::<Vec<_>>()
        .iter()
        .enumerate()
    {
        if index > 0 && backup.bytes > room {
            keep.remove(&backup.naam);
        }
        room = room.saturating_sub(backup.bytes);
    }
    keep
}

fn week(time: DateTime) -> String {
    let week = time.date().iso_week_date();
    format!("{}-{}", week.year(), week.week())
}

impl Document {
    /// The backups of this file, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        list(self.path())
    }

    /// Puts a backup back, by its name or the path of a file; what the file holds now becomes a
    /// backup first.
    ///
    /// # Errors
    /// When there is no such backup or it is not sound; nothing was changed then.
    pub fn restore(&mut self, name: &str, wie: &str) -> Result<PathBuf> {
        self.restore_with(name, wie, &mut Progress::silent())
    }

    /// As [`Document::restore`]; can be stopped until the file itself is touched.
    ///
    /// # Errors
    /// As [`Document::restore`], or that the user stopped it.
    pub fn restore_with(
        &mut self,
        name: &str,
        wie: &str,
        progress: &mut Progress<'_>,
    ) -> Result<PathBuf> {
        self.require_write()?;
        let source = find(self.path(), name)?;
        progress.step("Reservekopie nakijken", 0, 3)?;
        check(&source)?;
        progress.step("Reservekopie maken van nu", 1, 3)?;
        let saved = make(self, "voor-terugzetten")?;
        progress.step("Reservekopie terugzetten", 2, 3)?;
        self.store.replace_with(&canonical(&source)?)?;
        self.log = Default::default();
        self.store.climb()?;
        self.transact(Soort::Terugzetten, wie, None, |_| Ok(()))?;
        Ok(saved)
    }

    /// Puts a backup back in the place of a file that is damaged and cannot be opened; that file
    /// is kept beside the backups, as it is.
    ///
    /// # Errors
    /// As [`Document::restore`].
    pub fn restore_damaged(path: &Path, name: &str, wie: &str) -> Result<PathBuf> {
        let path = canonical(path)?;
        let source = find(&path, name)?;
        check(&source)?;
        let saved = keep_damaged(&path)?;
        let half = platform::beside(&path);
        let placed = copy_durably(&source, &half)
            .and_then(|()| platform::replace_file(&half, &path).map_err(DocumentError::io(&path)));
        if placed.is_err() {
            // What is left of a copy that failed is of no use; that it failed is what is said.
            let _removed = std::fs::remove_file(&half);
        }
        placed?;
        let mut document = Self::open(&path)?;
        document.transact(Soort::Terugzetten, wie, None, |_| Ok(()))?;
        Ok(saved)
    }
}

/// The backup of a file with this name.
///
/// # Errors
/// [`DocumentError::NoSuchBackup`].
pub fn named(document: &Path, name: &str) -> Result<Backup> {
    let found = list(document).into_iter().find(|backup| backup.naam == name);
    found.ok_or_else(|| DocumentError::NoSuchBackup(name.to_owned()))
}

/// The backup of a file with this name, or the file at this path.
fn find(document: &Path, name: &str) -> Result<PathBuf> {
    let wanted = name.trim_end_matches(".wijk");
    let by_name = list(document).into_iter().find(|backup| backup.naam == wanted);
    match by_name {
        Some(backup) => Ok(backup.path),
        None if Path::new(name).canonicalize().is_ok_and(|path| path == document) => {
            Err(DocumentError::SameFile(name.into()))
        }
        None if Path::new(name).is_file() => Ok(name.into()),
        None => Err(DocumentError::NoSuchBackup(name.to_owned())),
    }
}

/// Keeps a damaged file as it is, where its backups are.
fn keep_damaged(path: &Path) -> Result<PathBuf> {
    let folder = folder(path);
    std::fs::create_dir_all(&folder).map_err(DocumentError::io(&folder))?;
    let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ").to_string();
    let target = folder.join(format!("{now}-beschadigd.wijk"));
    copy_durably(path, &target)?;
    Ok(target)
}

fn copy_durably(from: &Path, to: &Path) -> Result<()> {
    let copied = std::fs::copy(from, to).and_then(|_| std::fs::File::open(to)?.sync_all());
    copied.map_err(DocumentError::io(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(naam: &str, bytes: u64) -> Backup {
        let tijd = DateTime::strptime("%Y%m%dT%H%M%S", &naam[..15]).unwrap();
        Backup { path: naam.into(), naam: naam.into(), tijd, waarom: String::new(), bytes }
    }

    #[test]
    fn old_backups_are_thinned_by_day_week_and_month() {
        let start: DateTime = "2026-01-01T08:00:00".parse().unwrap();
        let mut backups: Vec<Backup> = (0..400)
            .flat_map(|day| [(day, 0), (day, 6)])
            .map(|(day, hour)| {
                let span = jiff::Span::new().days(day).hours(hour);
                let time = start.checked_add(span).unwrap();
                backup(&time.strftime("%Y%m%dT%H%M%S-x").to_string(), 1)
            })
            .collect();
        backups.reverse();
        let keep = to_keep(&backups);
        assert!(backups[..10].iter().all(|backup| keep.contains(&backup.naam)));
        let months: HashSet<&str> = keep.iter().map(|naam| &naam[..6]).collect();
        assert_eq!(months.len(), 12, "one for each of twelve months");
        assert!(keep.len() <= 10 + 7 + 4 + 12);
    }

    #[test]
    fn the_newest_stays_even_when_it_is_larger_than_the_budget() {
        let backups = [backup("20260102T080000-x", BUDGET * 2), backup("20260101T080000-x", 1)];
        let keep = to_keep(&backups);
        assert_eq!(keep.len(), 1);
        assert!(keep.contains("20260102T080000-x"));
    }
}
