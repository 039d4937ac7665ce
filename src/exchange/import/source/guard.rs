//! A first look into a zip, before anything is believed of it: every part is unpacked and
//! counted, and nothing is kept.

use super::caps::{
    MAX_OTHER_PART_MB, MAX_PART_MB, MAX_PARTS, MAX_RATIO, MAX_STRINGS, MAX_STRINGS_MB,
    MAX_UNPACKED_MB, SMALL_PART,
};
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use std::io::{Read, Seek, SeekFrom};
use zip::ZipArchive;

const CHUNK: usize = 64 * 1024;

/// Checks every part of a spreadsheet.
///
/// # Errors
/// When it is damaged, locked with a password, or larger inside than a cap.
pub fn check<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    progress: &mut Progress,
) -> Result<(), ImportError> {
    if archive.len() > MAX_PARTS {
        return Err(ImportError::BookTooLarge);
    }
    let mut unpacked = 0;
    for place in 0..archive.len() {
        progress.step("Bestand bekijken", place as u64, archive.len() as u64)?;
        let part = archive.by_index(place).map_err(|error| explain(&error))?;
        let packed = part.entry().compressed_size();
        let name = part.entry().name().map_err(|error| explain(&error))?.into_owned();
        unpacked += count(part, packed, &name, unpacked)?;
    }
    Ok(())
}

/// Refuses a zip that says it has more parts than any spreadsheet: its list of parts is read whole
/// before anything else.
///
/// # Errors
/// [`ImportError::BookTooLarge`], or what the system says.
pub fn refuse_many_parts(file: &mut (impl Read + Seek)) -> Result<(), ImportError> {
    const END: &[u8] = b"PK\x05\x06";
    const LONGEST_END: u64 = 22 + 65_535;
    let size = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(size.saturating_sub(LONGEST_END)))?;
    let mut tail = Vec::new();
    file.take(LONGEST_END).read_to_end(&mut tail)?;
    let ends = tail.windows(12).filter(|part| part.starts_with(END));
    let parts = ends.map(|end| usize::from(u16::from_le_bytes([end[10], end[11]]))).max();
    match parts {
        Some(parts) if parts <= MAX_PARTS => Ok(()),
        Some(_) => Err(ImportError::BookTooLarge),
        None => Err(ImportError::DamagedBook),
    }
}

/// What is wrong with a zip, as a sentence.
pub fn explain(error: &zip::result::ZipError) -> ImportError {
    use zip::result::ZipError;
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ImportError::Locked
        }
        _ => ImportError::DamagedBook,
    }
}

/// How large a part may be, in millions of bytes: sheets are large, and pictures, which nobody
/// reads; what stands around the sheets becomes ten times as large in memory.
fn largest(name: &str) -> u64 {
    let sheet = name.contains("worksheets/") && !name.ends_with("styles.xml");
    let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
    if name.ends_with("sharedstrings.xml") {
        MAX_STRINGS_MB
    } else if sheet || name == "content.xml" || !is_xml {
        MAX_PART_MB
    } else {
        MAX_OTHER_PART_MB
    }
}

/// Unpacks a part and gives its size.
fn count(mut part: impl Read, packed: u64, name: &str, before: u64) -> Result<u64, ImportError> {
    let name = name.to_ascii_lowercase();
    let texts = name.ends_with("sharedstrings.xml");
    let largest = largest(&name) * 1_000_000;
    let mut strings = Strings::default();
    let mut buffer = vec![0; CHUNK];
    let mut size: u64 = 0;
    loop {
        let read = part.read(&mut buffer).map_err(|_| ImportError::DamagedBook)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        let too_tight = size > SMALL_PART && size > packed.saturating_mul(MAX_RATIO);
        let too_large = size > largest;
        if too_tight || too_large || before + size > MAX_UNPACKED_MB * 1_000_000 {
            return Err(ImportError::BookTooLarge);
        }
        if texts {
            strings.look(&buffer[..read])?;
        }
    }
}

/// Counts the texts in the part that holds them, and what it says of their number: room is made
/// for that number before the first text is read.
#[derive(Default)]
struct Strings {
    /// The end of what was seen, in which a word may have begun.
    tail: Vec<u8>,
    count: u64,
}

const UNIQUE_COUNT: &[u8] = b"uniqueCount";

impl Strings {
    fn look(&mut self, chunk: &[u8]) -> Result<(), ImportError> {
        const KEEP: usize = 64;
        let seen_before = self.tail.len();
        let mut bytes = std::mem::take(&mut self.tail);
        bytes.extend_from_slice(chunk);
        for (at, window) in bytes.windows(4).enumerate() {
            // What ends in the part that was seen before was counted then.
            let new = at + 4 > seen_before;
            let opens = matches!(
                window,
                [b'<' | b':', b's', b'i', b'>' | b' ' | b'/' | b'\t' | b'\r' | b'\n']
            );
            self.count += u64::from(new && opens);
        }
        let told = bytes.windows(UNIQUE_COUNT.len()).enumerate();
        let told = told.filter(|(_, word)| *word == UNIQUE_COUNT);
        let most = told.map(|(at, _)| number_after(&bytes[at + UNIQUE_COUNT.len()..])).max();
        if self.count > MAX_STRINGS || most.is_some_and(|most| most > MAX_STRINGS) {
            return Err(ImportError::BookTooLarge);
        }
        self.tail = bytes.split_off(bytes.len().saturating_sub(KEEP));
        Ok(())
    }
}

/// The number in an attribute, behind its name.
fn number_after(bytes: &[u8]) -> u64 {
    let skipped = bytes.iter().skip_while(|byte| !byte.is_ascii_digit() && **byte != b'>');
    let digits = skipped.take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: u64, byte| {
        number.saturating_mul(10).saturating_add(u64::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_counted_across_chunks() {
        let mut strings = Strings::default();
        for chunk in ["<sst uniqueCount=\"2\"><s", "i><t>a</t></si><x:si/", "><size>"] {
            strings.look(chunk.as_bytes()).unwrap();
        }
        assert_eq!(strings.count, 2);
    }

    #[test]
    fn a_number_of_texts_that_cannot_be_is_refused() {
        for lie in ["uniqueCount=\"999999999999999999999\"", "uniqueCount = '4000000'"] {
            let mut strings = Strings::default();
            assert!(strings.look(format!("<sst {lie}>").as_bytes()).is_err(), "{lie}");
        }
    }
}
