//! Files dropped on the window: a `.wijk` opens, a `.csv` is read.

use crate::app::command::Command;
use std::path::PathBuf;

/// What dropped files mean, or a sentence that says what can be dropped.
pub fn command_for(paths: Vec<PathBuf>, file_open: bool) -> Result<Command, &'static str> {
    let is = |path: &PathBuf, end: &str| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(end))
    };
    match paths.as_slice() {
        [one] if is(one, "wijk") => Ok(Command::OpenFile(one.clone())),
        files if !files.is_empty() && files.iter().all(|path| is(path, "csv")) => {
            if file_open {
                Ok(Command::Import(paths))
            } else {
                Err("Open eerst een bestand. Daarna kunt u cijfers inlezen.")
            }
        }
        _ => Err(
            "Dit bestand kan Wijkbeeld niet lezen. Sleep één .wijk-bestand of .csv-bestanden op het venster.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_file_decides() {
        let one = |name: &str| vec![PathBuf::from(name)];
        assert_eq!(
            command_for(one("a.WIJK"), false),
            Ok(Command::OpenFile(PathBuf::from("a.WIJK")))
        );
        assert_eq!(command_for(one("a.csv"), true), Ok(Command::Import(one("a.csv"))));
        assert!(command_for(one("a.csv"), false).is_err());
        assert!(command_for(one("a.docx"), true).is_err());
        assert!(command_for(vec!["a.wijk".into(), "b.wijk".into()], true).is_err());
    }
}
