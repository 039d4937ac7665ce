//! A figure as a page to print: any browser opens it, without internet.

use super::sheet::Sheet;
use super::{colors, svg, table};
use crate::exchange::xml::escape;
use crate::model::figure::Figure;

/// The figure on an A4, upright where it is taller than wide, its table on the pages behind it.
pub fn html(figure: &Figure) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n\
         <p class=\"knop\"><button onclick=\"print()\">Afdrukken</button></p>\n\
         {drawing}<section>\n{table}</section>\n</body>\n</html>\n",
        title = escape(&figure.head.titel),
        style = style(&Sheet::new(figure)),
        drawing = svg(figure),
        table = table::html(figure),
    )
}

fn style(sheet: &Sheet) -> String {
    let (way, wide, high) = match sheet.height > sheet.width {
        true => ("portrait", 186, 270),
        false => ("landscape", 273, 183),
    };
    format!(
        "@page {{ size: A4 {way}; margin: 12mm; }}\n\
         body {{ margin: 0 auto; max-width: {wide}mm; color: {text}; background: {ground};\n\
           font: 11pt 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }}\n\
         svg {{ display: block; width: 100%; height: auto; max-height: {high}mm; }}\n\
         tr {{ break-inside: avoid; }}\n\
         section {{ break-before: page; padding-top: 6mm; }}\n\
         .knop {{ text-align: right; }}\n\
         .knop button {{ font: inherit; padding: 2mm 5mm; }}\n\
         @media print {{ .knop {{ display: none; }} section {{ padding-top: 0; }} }}\n",
        text = colors::TEXT,
        ground = colors::SURFACE,
    )
}
