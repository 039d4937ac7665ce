//! Figures as files: one SVG writer, the PNG and the page to print made from it, and the
//! table twin as CSV, HTML and text.

mod cells;
pub mod colors;
mod map;
mod marks;
mod network;
pub mod page;
pub mod png;
mod raster;
mod sheet;
mod spine;
pub mod svg;
pub mod table;
mod xml;

pub use png::{Picture, picture, png};
pub use svg::svg;

/// A form in which a figure is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureFormat {
    /// A picture of pixels.
    Png,
    /// A drawing.
    Svg,
    /// The table twin.
    Csv,
    /// A page to print: the drawing and its table.
    Pagina,
}

impl FigureFormat {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Csv, Self::Pagina];

    /// The ending of a file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Pagina => "html",
        }
    }
}

/// A picture that could not be made of an SVG: a fault of ours, not of the user.
#[derive(Debug, thiserror::Error)]
#[error("de afbeelding is niet gemaakt ({0}); bewaar de figuur als SVG of als tabel")]
pub struct FigureError(String);

/// A figure in one of its forms.
///
/// # Errors
/// When the picture cannot be made.
pub fn bytes(
    figure: &crate::model::figure::Figure,
    format: FigureFormat,
) -> Result<Vec<u8>, FigureError> {
    match format {
        FigureFormat::Png => png(figure),
        FigureFormat::Svg => Ok(svg(figure).into_bytes()),
        FigureFormat::Csv => Ok(table::csv(figure).into_bytes()),
        FigureFormat::Pagina => Ok(page::html(figure).into_bytes()),
    }
}
