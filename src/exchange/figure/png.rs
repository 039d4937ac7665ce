//! The SVG of a figure as pixels, with the bundled font only: the same on every computer.

use super::FigureError;
use crate::model::figure::Figure;
use resvg::{tiny_skia, usvg};

/// Pixels per unit of the SVG: sharp on paper and on a beamer.
const SCALE: f32 = 2.0;

/// Pixels, row by row, red, green, blue and opacity of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Four bytes a pixel.
    pub rgba: Vec<u8>,
}

/// A figure as a PNG file.
///
/// # Errors
/// When the drawing cannot be read back: a fault of the writer.
pub fn png(figure: &Figure) -> Result<Vec<u8>, FigureError> {
    rasterised(figure)?.encode_png().map_err(|error| FigureError(error.to_string()))
}

/// A figure as pixels.
///
/// # Errors
/// As [`png`].
pub fn picture(figure: &Figure) -> Result<Picture, FigureError> {
    let pixmap = rasterised(figure)?;
    let (width, height) = (pixmap.width() as usize, pixmap.height() as usize);
    // The sheet is opaque, so that colours are the same with and without their opacity.
    Ok(Picture { width, height, rgba: pixmap.take() })
}

fn rasterised(figure: &Figure) -> Result<tiny_skia::Pixmap, FigureError> {
    let tree = usvg::Tree::from_str(&super::svg(figure), &options())
        .map_err(|error| FigureError(error.to_string()))?;
    let pixels = |side: f32| (side * SCALE).ceil() as u32;
    let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
    let too_large = || FigureError(format!("{width} × {height} pixels"));
    let mut pixmap = tiny_skia::Pixmap::new(width, height).ok_or_else(too_large)?;
    let scale = tiny_skia::Transform::from_scale(SCALE, SCALE);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(pixmap)
}

fn options() -> usvg::Options<'static> {
    let mut options =
        usvg::Options { font_family: "Source Sans 3".to_owned(), ..Default::default() };
    let fonts = options.fontdb_mut();
    for bytes in [
        include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf").as_slice(),
        include_bytes!("../../../assets/fonts/SourceSans3-Semibold.ttf").as_slice(),
    ] {
        fonts.load_font_data(bytes.to_vec());
    }
    options
}
