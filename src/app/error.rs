//! Any error of the layers below; each is a Dutch sentence already.

use crate::document::DocumentError;
use crate::exchange::ImportError;
use crate::exchange::export::ExportError;
use crate::exchange::figure::FigureError;
use crate::exchange::seed::SeedError;
use crate::methods::foto::FotoFault;

/// What can go wrong, as a sentence for the user.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// With the open file.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// With a file that is read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// With the examples.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// With a file that is written.
    #[error("'{}' kan niet worden geschreven: {}", .path.display(), why_not_written(.source))]
    Write {
        /// The file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// With the choices behind a Foto.
    #[error(transparent)]
    Foto(#[from] FotoFault),
    /// With a figure.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// With a table that is written.
    #[error(transparent)]
    Export(ExportError),
    /// A file that is written would take the place of a Wijkbeeld file.
    #[error("'{}' is een Wijkbeeld-bestand; kies een andere naam", .0.display())]
    WouldReplaceDocument(std::path::PathBuf),
    /// Nothing in the files could be used.
    #[error("in '{file}' staat niets dat Wijkbeeld kan gebruiken: {why}; er is niets veranderd")]
    NothingUsable {
        /// Name of the file.
        file: String,
        /// The first thing that is wrong, and what to do.
        why: String,
    },
    /// There is no figure to make a Foto of.
    #[error("er is nog geen cijfer om een Foto van te bewaren; lees eerst cijfers in")]
    NothingToKeep,
    /// There is no outline to write.
    #[error(
        "er zijn nog geen grenzen om te schrijven; lees eerst een GeoJSON-bestand met grenzen in"
    )]
    NoOutlines,
    /// The open file was named as a file with figures.
    #[error("'{0}' is het Wijkbeeld-bestand zelf; kies een bestand met cijfers")]
    ItsOwnFigures(String),
    /// Two files that are read together have the same name.
    #[error("twee bestanden heten '{0}'; lees ze één voor één in")]
    SameName(String),
}

fn why_not_written(error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => "de map bestaat niet".to_owned(),
        Kind::PermissionDenied => {
            "u mag in deze map niet schrijven; kies een andere map".to_owned()
        }
        Kind::IsADirectory => "er is al een map die zo heet; geef een andere naam".to_owned(),
        Kind::ReadOnlyFilesystem => "de schijf of stick is beveiligd tegen schrijven".to_owned(),
        Kind::StorageFull | Kind::QuotaExceeded => "de schijf is vol".to_owned(),
        _ => error.to_string(),
    }
}
