//! Changes to the bytes of a file, and the choice between all changes.

use crate::cells;
use crate::random::Random;
use crate::zipped;

/// Bytes that mean something to somebody.
const TELLING: [u8; 18] =
    [0, 1, 9, 10, 13, 26, 32, b'"', b'\'', b',', b'.', b';', b'<', b'&', 0x7F, 0x80, 0xE9, 0xFF];

/// Files do not grow beyond this on their way.
const MOST_BYTES: usize = 2_000_000;

/// The file, changed in a few places; `others` are files of the same kind.
pub fn changed(bytes: &[u8], others: &[&[u8]], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let times = if random.chance(2) { 1 } else { 1 + random.below(4) };
    for _ in 0..times {
        bytes = match bytes.starts_with(b"PK") {
            true => zipped::changed(&bytes, random),
            false if random.chance(3) => bytes_changed(bytes, others, random),
            false => cells::changed(&bytes, random),
        };
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

/// One change to bytes, whatever they are.
pub fn bytes_changed(mut bytes: Vec<u8>, others: &[&[u8]], random: &mut Random) -> Vec<u8> {
    let piece = random.piece(bytes.len());
    match random.below(9) {
        0 if !piece.is_empty() => bytes[piece.start] ^= 1 << random.below(8),
        1 if !piece.is_empty() => bytes[piece.start] = *random.one_of(&TELLING),
        2 => bytes.insert(piece.start, *random.one_of(&TELLING)),
        3 => drop(bytes.drain(piece)),
        4 => bytes.truncate(piece.start),
        5 => {
            let again = bytes[piece.clone()].to_vec();
            drop(bytes.splice(piece.end..piece.end, again));
        }
        6 => {
            let again = bytes[piece].repeat(1 + random.below(300));
            let place = random.below(bytes.len() + 1);
            drop(bytes.splice(place..place, again));
        }
        7 if !others.is_empty() => {
            let other = *random.one_of(others);
            let part = other[random.piece(other.len())].to_vec();
            drop(bytes.splice(piece, part));
        }
        _ => bytes.rotate_left(piece.start),
    }
    bytes
}
