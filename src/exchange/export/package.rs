//! The zip around a workbook: the same content gives the same bytes.

use std::cell::Cell;
use std::io::{self, Seek, SeekFrom, Write};
use std::rc::Rc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const BUFFER: usize = 64 * 1024;

/// A zip that is being written, part by part, without keeping any of it in memory.
pub struct Package<W: Write + Seek> {
    zip: ZipWriter<Patient<W>>,
    fault: Fault,
    buffer: String,
}

impl<W: Write + Seek> Package<W> {
    /// An empty package.
    pub fn new(output: W) -> Self {
        let fault = Fault::default();
        let output = Patient { output, at: 0, end: 0, failed: false, fault: fault.clone() };
        let buffer = String::with_capacity(BUFFER + 4096);
        Self { zip: ZipWriter::new(output), fault, buffer }
    }

    /// Adds a whole part without compression.
    ///
    /// # Errors
    /// What the output says.
    pub fn stored(&mut self, name: &str, content: &str) -> io::Result<()> {
        self.begin_with(name, CompressionMethod::Stored)?;
        self.push(|text| text.push_str(content))
    }

    /// Adds a whole part.
    ///
    /// # Errors
    /// What the output says.
    pub fn part(&mut self, name: &str, content: &str) -> io::Result<()> {
        self.begin(name)?;
        self.push(|text| text.push_str(content))
    }

    /// Begins a part; the one before is finished.
    ///
    /// # Errors
    /// What the output says.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        self.begin_with(name, CompressionMethod::Deflated)
    }

    fn begin_with(&mut self, name: &str, method: CompressionMethod) -> io::Result<()> {
        self.flush()?;
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.zip.start_file(name, options)?;
        told(&self.fault)
    }

    /// Adds to the part that was begun.
    ///
    /// # Errors
    /// What the output says.
    pub fn push(&mut self, add: impl FnOnce(&mut String)) -> io::Result<()> {
        add(&mut self.buffer);
        if self.buffer.len() < BUFFER { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.buffer.is_empty() {
            self.zip.write_all(self.buffer.as_bytes())?;
            self.buffer.clear();
        }
        told(&self.fault)
    }

    /// Hands everything to the output.
    ///
    /// # Errors
    /// What the output says.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        self.zip.finish()?.flush()?;
        told(&self.fault)
    }
}

/// What went wrong with the output, once.
type Fault = Rc<Cell<Option<io::Error>>>;

fn told(fault: &Fault) -> io::Result<()> {
    fault.take().map_or(Ok(()), Err)
}

/// An output that never fails for the zip: what goes wrong first is told beside it, and what
/// comes after goes nowhere. A zip that met an error of its output complains on stderr when it is
/// dropped, and a debug build of it stops the program.
struct Patient<W> {
    output: W,
    at: u64,
    end: u64,
    failed: bool,
    fault: Fault,
}

impl<W> Patient<W> {
    fn try_once(&mut self, work: impl FnOnce(&mut W) -> io::Result<()>) {
        if !self.failed
            && let Err(error) = work(&mut self.output)
        {
            self.failed = true;
            self.fault.set(Some(error));
        }
    }
}

impl<W: Write> Write for Patient<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.try_once(|output| output.write_all(bytes));
        self.at += bytes.len() as u64;
        self.end = self.end.max(self.at);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.try_once(Write::flush);
        Ok(())
    }
}

impl<W: Seek> Seek for Patient<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::Current(by) => self.at.saturating_add_signed(by),
            SeekFrom::End(by) => self.end.saturating_add_signed(by),
        };
        if at != self.at {
            self.try_once(|output| output.seek(SeekFrom::Start(at)).map(|_| ()));
            self.at = at;
        }
        Ok(at)
    }
}
