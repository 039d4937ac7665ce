//! The first 100 bytes of a file, read without SQLite: a pragma on another program's file can
//! change it, so SQLite only gets to see files that are ours.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// Our mark in an SQLite header ('Wijk').
pub const APPLICATION_ID: i32 = 0x5769_6A6B;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// Nothing in it at all.
    Empty,
    /// No SQLite file.
    Foreign,
    /// An SQLite file of another program.
    OtherProgram,
    /// Ours, of this version of the schema.
    Ours {
        /// Rung of the schema ladder.
        version: i32,
    },
}

/// Reads the header of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read(path: &Path) -> std::io::Result<Header> {
    let mut bytes = Vec::with_capacity(100);
    File::open(path)?.take(100).read_to_end(&mut bytes)?;
    Ok(judge(&bytes))
}

fn judge(bytes: &[u8]) -> Header {
    if bytes.is_empty() {
        return Header::Empty;
    }
    let (Some(version), Some(application)) = (number_at(bytes, 60), number_at(bytes, 68)) else {
        return Header::Foreign;
    };
    if !bytes.starts_with(MAGIC) {
        Header::Foreign
    } else if application != APPLICATION_ID {
        Header::OtherProgram
    } else {
        Header::Ours { version }
    }
}

fn number_at(bytes: &[u8], offset: usize) -> Option<i32> {
    let four = bytes.get(offset..offset + 4)?;
    Some(i32::from_be_bytes(four.try_into().ok()?))
}

/// Whether the end of a database is missing: it is shorter than its header says, and no
/// transaction is under way that explains it. SQLite reads a page that is cut off as zeros.
///
/// # Errors
/// When the file or its journal cannot be read.
pub fn is_cut_off(path: &Path) -> std::io::Result<bool> {
    let is_short = || {
        let mut bytes = Vec::with_capacity(100);
        let mut file = File::open(path)?;
        file.by_ref().take(100).read_to_end(&mut bytes)?;
        std::io::Result::Ok(file.metadata()?.len() < promised_length(&bytes))
    };
    // Twice, because a transaction may have ended between the first look and the journal.
    Ok(is_short()? && !journal_is_hot(path)? && is_short()?)
}

/// Size of a page times number of pages, when the header vouches for the latter.
fn promised_length(bytes: &[u8]) -> u64 {
    let number = |offset| number_at(bytes, offset).map_or(0, |number| u64::from(number as u32));
    let page = match number(16) >> 16 {
        1 => 65_536,
        page => page,
    };
    if number(24) == number(92) { page * number(28) } else { 0 }
}

/// Whether the rollback journal beside a database holds work that still has to be undone: the
/// first bytes of a journal that was finished are zeroed or gone.
///
/// # Errors
/// When the journal exists but cannot be read.
pub fn journal_is_hot(database: &Path) -> std::io::Result<bool> {
    const JOURNAL_MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    let mut start = Vec::with_capacity(8);
    match File::open(journal_path(database)) {
        Ok(journal) => journal.take(8).read_to_end(&mut start)?,
        // A name that is too long for a journal has none.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidFilename) => {
            return Ok(false);
        }
        Err(error) => return Err(error),
    };
    Ok(start == JOURNAL_MAGIC)
}

fn journal_path(database: &Path) -> std::path::PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_ours_from_others() {
        let mut ours = vec![0; 100];
        ours[..16].copy_from_slice(MAGIC);
        ours[60..64].copy_from_slice(&2i32.to_be_bytes());
        assert_eq!(judge(&ours), Header::OtherProgram);
        ours[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
        assert_eq!(judge(&ours), Header::Ours { version: 2 });
        assert_eq!(judge(&ours[..70]), Header::Foreign);
        ours[16..18].copy_from_slice(&4096u16.to_be_bytes());
        ours[28..32].copy_from_slice(&3u32.to_be_bytes());
        assert_eq!(promised_length(&ours), 3 * 4096);
        ours[16..18].copy_from_slice(&1u16.to_be_bytes());
        assert_eq!(promised_length(&ours), 3 * 65_536);
        ours[24] = 1;
        assert_eq!(promised_length(&ours), 0, "the header does not vouch for it");
        assert_eq!(judge(b"PK\x03\x04"), Header::Foreign);
        assert_eq!(judge(&[]), Header::Empty);
    }
}
