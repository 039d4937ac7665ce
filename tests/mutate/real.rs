//! The files of the sources, where they are (`WIJKBEELD_SHARED`).

use crate::Kind;

/// The kind that stands for all of them.
pub const ID: &str = "echte bestanden";

/// The real files, when they are asked for.
#[cfg(not(feature = "real-files"))]
pub fn kind() -> Option<Kind> {
    None
}

/// The real files: small ones whole, of large ones the first rows.
#[cfg(feature = "real-files")]
pub fn kind() -> Option<Kind> {
    let default = || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").into();
    let shared = std::env::var_os("WIJKBEELD_SHARED").unwrap_or_else(default);
    let folder = std::path::Path::new(&shared).join("data");
    let mut samples = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}")) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path
            .extension()
            .is_some_and(|ending| ["csv", "xlsx", "geojson"].iter().any(|known| ending == *known))
        {
            let bytes = first_rows(std::fs::read(&path).unwrap());
            samples.push(crate::samples::Sample { name: name.leak(), bytes });
        }
    }
    assert!(samples.len() > 10, "{folder:?} holds {} tables", samples.len());
    Some(Kind { id: ID, samples })
}

#[cfg(feature = "real-files")]
fn first_rows(mut bytes: Vec<u8>) -> Vec<u8> {
    const MOST: usize = 40_000;
    if bytes.starts_with(b"PK") {
        return crate::zipped::with_first_rows(&bytes, 60);
    }
    if bytes.len() > MOST {
        let end = bytes[..MOST].iter().rposition(|byte| *byte == b'\n').unwrap();
        bytes.truncate(end + 1);
    }
    bytes
}
