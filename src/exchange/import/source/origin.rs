//! Where the bytes of a file are.

use super::caps::MAX_FILE_MB;
use crate::exchange::import::ImportError;
use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file on disk, or bytes in memory.
#[derive(Clone)]
pub enum Origin {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

/// The bytes, from the first.
pub enum Opened {
    File(File),
    Memory(Cursor<Arc<[u8]>>),
}

impl Origin {
    /// A file on disk.
    pub fn file(path: &Path) -> Self {
        Self::File(path.to_owned())
    }

    /// Bytes in memory.
    pub fn memory(bytes: Vec<u8>) -> Self {
        Self::Memory(bytes.into())
    }

    /// Opens it.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(&self) -> Result<Opened, ImportError> {
        Ok(match self {
            Self::File(path) => Opened::File(File::open(path)?),
            Self::Memory(bytes) => Opened::Memory(Cursor::new(bytes.clone())),
        })
    }

    /// The number of bytes.
    ///
    /// # Errors
    /// When it is no ordinary file, or what the system says.
    pub fn size(&self) -> Result<u64, ImportError> {
        match self {
            Self::Memory(bytes) => Ok(bytes.len() as u64),
            Self::File(path) => {
                let meta = std::fs::metadata(path)?;
                if meta.is_dir() {
                    return Err(ImportError::IsFolder);
                }
                if !meta.is_file() {
                    return Err(ImportError::NotAFile);
                }
                Ok(meta.len())
            }
        }
    }

    /// Refuses what is larger than any file that is read.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`], or as [`Origin::size`].
    pub fn refuse_too_large(&self) -> Result<(), ImportError> {
        if self.size()? > MAX_FILE_MB * 1_000_000 { Err(ImportError::TooLarge) } else { Ok(()) }
    }

    /// Whether it begins as a zip does.
    ///
    /// # Errors
    /// What the system says.
    pub fn begins_as_zip(&self) -> Result<bool, ImportError> {
        let mut first = Vec::with_capacity(4);
        self.open()?.take(4).read_to_end(&mut first)?;
        Ok(matches!(first.as_slice(), [b'P', b'K', 3, 4] | [b'P', b'K', 5, 6]))
    }
}

impl Read for Opened {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::File(file) => file.read(out),
            Self::Memory(cursor) => cursor.read(out),
        }
    }
}

impl Seek for Opened {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Memory(cursor) => cursor.seek(to),
        }
    }
}
