//! Frames between two processes: a kind, a length and the bytes.

use std::io::{self, Read, Write};

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How far the work is.
    Progress,
    /// The answer.
    Answer,
    /// A Dutch sentence about what is wrong.
    Refusal,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Progress, Self::Answer, Self::Refusal];

    fn byte(self) -> u8 {
        self as u8 + 1
    }
}

/// Writes a frame.
///
/// # Errors
/// What the output says.
pub fn write(output: &mut impl Write, kind: Kind, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    output.write_all(&[kind.byte()])?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(bytes)?;
    output.flush()
}

/// Reads a frame; `None` at the end.
///
/// # Errors
/// When the end comes within a frame, or what stands there is none.
pub fn read(input: &mut impl Read) -> io::Result<Option<(Kind, Vec<u8>)>> {
    let mut kind = [0];
    if input.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let kind = Kind::ALL.into_iter().find(|one| one.byte() == kind[0]);
    let kind = kind.ok_or(io::ErrorKind::InvalidData)?;
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u64::from(u32::from_le_bytes(length));
    // Room is made for what comes, not for what is promised.
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    match bytes.len() as u64 == length {
        true => Ok(Some((kind, bytes))),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_back_and_half_ones_are_faults() {
        let mut bytes = Vec::new();
        write(&mut bytes, Kind::Refusal, "één".as_bytes()).unwrap();
        write(&mut bytes, Kind::Answer, &[]).unwrap();
        let mut input = bytes.as_slice();
        assert_eq!(read(&mut input).unwrap(), Some((Kind::Refusal, "één".into())));
        assert_eq!(read(&mut input).unwrap(), Some((Kind::Answer, Vec::new())));
        assert_eq!(read(&mut input).unwrap(), None);
        assert!(read(&mut &bytes[..7]).is_err());
        assert!(read(&mut [9_u8, 0, 0, 0, 0].as_slice()).is_err());
    }
}
