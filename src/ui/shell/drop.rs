//! Files dropped on the window: a `.wijk` opens, files with figures are read.

use crate::app::command::Command;
use crate::app::files::READABLE;
use std::path::PathBuf;

/// What dropped files mean, or a sentence that says what can be dropped.
pub fn command_for(paths: Vec<PathBuf>, file_open: bool) -> Result<Command, &'static str> {
    let is = |path: &PathBuf, end: &str| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(end))
    };
    let has_figures = |path: &PathBuf| READABLE.iter().any(|ending| is(path, ending));
    match paths.as_slice() {
        [one] if is(one, "wijk") => Ok(Command::OpenFile(one.clone())),
        files if !files.is_empty() && files.iter().all(has_figures) => {
            if file_open {
                Ok(Command::Import(paths))
            } else {
                Err("Open eerst een bestand. Daarna kunt u cijfers inlezen.")
            }
        }
        _ => Err(
            "Dit bestand kan Wijkbeeld niet lezen. Sleep één .wijk-bestand op het venster, of bestanden met cijfers (.csv, .xlsx of .ods).",
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
        assert_eq!(command_for(one("a.XLSX"), true), Ok(Command::Import(one("a.XLSX"))));
        assert!(command_for(one("a.csv"), false).is_err());
        assert!(command_for(one("a.docx"), true).is_err());
        assert!(command_for(vec!["a.wijk".into(), "b.wijk".into()], true).is_err());
    }
}
