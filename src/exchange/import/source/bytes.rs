//! The bytes of a file: what they look like, and a stream of them as UTF-8.

use super::caps::MAX_FILE_MB;
use crate::exchange::import::ImportError;
use crate::model::hex;
use crate::model::progress::Progress;
use encoding_rs::{Encoding, WINDOWS_1252};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read};

const CHUNK: usize = 64 * 1024;
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What a first look at all bytes tells.
#[derive(Debug)]
pub struct Look {
    /// Number of bytes.
    pub size: u64,
    /// Whether they are valid UTF-8; else windows-1252 is assumed.
    pub utf8: bool,
    /// The first bytes, without a byte order mark.
    pub head: Vec<u8>,
}

/// Looks at all bytes once: size, kind and encoding.
pub fn look(mut input: impl Read, size: u64, progress: &mut Progress) -> Result<Look, ImportError> {
    let mut look = Look { size: 0, utf8: true, head: Vec::new() };
    let mut buffer = vec![0; CHUNK];
    let mut kept = 0;
    loop {
        progress.step("Bestand bekijken", look.size, size)?;
        let count = input.read(&mut buffer[kept..])?;
        let filled = kept + count;
        look.size += count as u64;
        if look.size > MAX_FILE_MB * 1_000_000 {
            return Err(ImportError::TooLarge);
        }
        if look.head.len() < CHUNK {
            look.head.extend_from_slice(&buffer[kept..filled]);
            refuse_other_kinds(&look.head)?;
        }
        if buffer[kept..filled].contains(&0) {
            return Err(ImportError::LooksLike("een binair bestand (met nul-bytes)"));
        }
        kept = check_utf8(&mut buffer, filled, &mut look.utf8);
        if count == 0 {
            break;
        }
    }
    look.utf8 &= kept == 0;
    if look.head.starts_with(BOM) {
        look.head.drain(..BOM.len());
    }
    if look.head.iter().all(u8::is_ascii_whitespace) && look.size < CHUNK as u64 {
        return Err(ImportError::Empty);
    }
    Ok(look)
}

/// SHA-256 of all bytes, in hex.
pub fn hash_of(mut input: impl Read) -> Result<String, ImportError> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    loop {
        let count = input.read(&mut buffer)?;
        if count == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&buffer[..count]);
    }
}

/// Checks what is in the buffer and keeps the start of a character that is not whole yet.
fn check_utf8(buffer: &mut [u8], filled: usize, utf8: &mut bool) -> usize {
    if !*utf8 {
        return 0;
    }
    let valid = Encoding::utf8_valid_up_to(&buffer[..filled]);
    let rest = filled - valid;
    if rest > 3 {
        *utf8 = false;
        return 0;
    }
    buffer.copy_within(valid..filled, 0);
    rest
}

fn refuse_other_kinds(head: &[u8]) -> Result<(), ImportError> {
    binary_kind(head).map_or(Ok(()), |kind| Err(ImportError::LooksLike(kind)))
}

fn binary_kind(head: &[u8]) -> Option<&'static str> {
    match head {
        [0x89, b'P', b'N', b'G', ..] => Some("een plaatje (PNG)"),
        [0xFF, 0xD8, 0xFF, ..] => Some("een foto (JPEG)"),
        [b'G', b'I', b'F', b'8', ..] => Some("een plaatje (GIF)"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("een oud Excel- of Word-bestand"),
        [b'%', b'P', b'D', b'F', ..] => Some("een PDF"),
        [0x1F, 0x8B, ..] => Some("een ingepakt bestand (gzip)"),
        [0x7F, b'E', b'L', b'F', ..] | [b'M', b'Z', _, 0, ..] => Some("een programma"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("tekst in UTF-16"),
        _ if head.get(68..72) == Some(b"GPKG") => Some("een GeoPackage (.gpkg)"),
        _ if head.starts_with(b"SQLite format 3\0") => Some("een database (SQLite)"),
        _ if starts_with_word(head, b"<!doctype html") || starts_with_word(head, b"<html") => {
            Some("een webpagina")
        }
        _ if starts_with_word(head, b"<?xml") => Some("een XML-bestand"),
        _ if super::geojson::begins(head) => None,
        _ if matches!(head.trim_ascii_start(), [b'{' | b'[', ..]) => Some("een JSON-bestand"),
        _ => None,
    }
}

fn starts_with_word(head: &[u8], word: &[u8]) -> bool {
    let head = head.trim_ascii_start();
    head.len() >= word.len() && head[..word.len()].eq_ignore_ascii_case(word)
}

/// The bytes as UTF-8, hashed on their way and handed out up to an allowance, so that one row
/// can never fill the memory.
pub struct Bytes {
    input: Box<dyn Read>,
    hash: Sha256,
    utf8: bool,
    raw: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
    started: bool,
    ended: bool,
    /// Bytes that were read from the file.
    pub taken: u64,
    /// Bytes that may still be handed out before the next row.
    pub allowance: usize,
}

impl Bytes {
    /// A stream over `input`; `utf8` as [`look`] found it.
    pub fn new(input: Box<dyn Read>, utf8: bool) -> Self {
        Self {
            input,
            hash: Sha256::new(),
            utf8,
            raw: vec![0; CHUNK],
            ready: Vec::with_capacity(2 * CHUNK),
            at: 0,
            started: false,
            ended: false,
            taken: 0,
            allowance: 0,
        }
    }

    /// SHA-256 of the bytes that were read, in hex.
    pub fn sha256(&self) -> String {
        hex(&self.hash.clone().finalize())
    }

    fn refill(&mut self) -> io::Result<()> {
        let count = self.input.read(&mut self.raw)?;
        let raw = &self.raw[..count];
        self.hash.update(raw);
        self.taken += count as u64;
        let last = self.ready.last().copied();
        self.ready.clear();
        self.at = 0;
        if count == 0 {
            self.ended = true;
            // Without a line end after the last row it would count one line less.
            if last.is_some_and(|byte| byte != b'\n') {
                self.ready.push(b'\n');
            }
        } else if self.utf8 {
            let skip = if !self.started && raw.starts_with(BOM) { BOM.len() } else { 0 };
            self.ready.extend_from_slice(&raw[skip..]);
        } else {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(raw);
            self.ready.extend_from_slice(text.as_bytes());
        }
        self.started = true;
        Ok(())
    }
}

impl Read for Bytes {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready.len() && !self.ended {
            self.refill()?;
        }
        let left = &self.ready[self.at..];
        if self.allowance == 0 && !left.is_empty() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = left.len().min(out.len()).min(self.allowance);
        out[..count].copy_from_slice(&left[..count]);
        self.at += count;
        self.allowance -= count;
        Ok(count)
    }
}
