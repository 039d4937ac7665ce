//! Figures for other programs: what is copied, and what is kept as a file.

use super::session::Waker;
use super::{AppError, whole};
use crate::exchange::figure::{self, table};
use crate::model::figure::Figure;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

pub use crate::exchange::figure::{FigureFormat, Picture};
pub use crate::methods::figure::labels;

/// The table twin as HTML, for Word and PowerPoint, and as text for what takes no HTML.
pub fn table_forms(figure: &Figure) -> (String, String) {
    (table::html(figure), table::text(figure))
}

/// Makes a picture on a thread of its own: it takes longer than a frame may.
///
/// # Errors
/// When the system gives no thread.
pub fn make_picture(
    figure: Arc<Figure>,
    waker: Waker,
) -> std::io::Result<Receiver<Result<Picture, AppError>>> {
    let (sender, receiver) = channel();
    std::thread::Builder::new().name("afbeelding".to_owned()).spawn(move || {
        // The window may be gone: then nobody needs the picture.
        let _sent = sender.send(figure::picture(&figure).map_err(AppError::from));
        waker();
    })?;
    Ok(receiver)
}

/// Keeps a figure as a file, whole or not at all; returns where.
///
/// # Errors
/// When the file cannot be written, or is a Wijkbeeld file.
pub fn save(figure: &Figure, path: &Path, format: FigureFormat) -> Result<PathBuf, AppError> {
    let path = whole::with_ending(path, format.ending());
    whole::write(&path, |out| {
        let fail = |source| AppError::Write { path: path.clone(), source };
        out.write_all(&figure::bytes(figure, format)?).map_err(fail)
    })?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::figure::{Axis, FigureTable, Head};

    fn figure() -> Figure {
        let head = Head { titel: "Proef".to_owned(), ..Head::default() };
        let axis = Axis::values(&[0.0, 1.0], |value| value.to_string());
        let tabel = Arc::new(FigureTable::default());
        Figure { head, x: axis.clone(), y: axis, getallen: [].into(), marks: Vec::new(), tabel }
    }

    #[test]
    fn a_file_gets_its_ending_and_stands_there_whole() {
        let folder = tempfile::tempdir().unwrap();
        let typed = folder.path().join("verloop v1.2");
        let path = save(&figure(), &typed, FigureFormat::Svg).unwrap();
        assert_eq!(path.file_name().unwrap(), "verloop v1.2.svg");
        assert!(std::fs::read_to_string(&path).unwrap().ends_with("</svg>\n"));
        save(&figure(), &path, FigureFormat::Svg).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("weg").join("a.png");
        let error = save(&figure(), &path, FigureFormat::Png).unwrap_err().to_string();
        assert!(error.contains("de map bestaat niet"), "{error}");
    }

    #[test]
    fn a_wijkbeeld_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hilversum.csv");
        drop(crate::app::files::make_example(&path, "oss", "Test").unwrap());
        let error = save(&figure(), &path, FigureFormat::Csv).unwrap_err().to_string();
        assert!(error.contains("kies een andere naam"), "{error}");
    }
}
