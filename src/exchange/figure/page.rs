//! A figure as a page to print: any browser opens it, without internet.

use super::{colors, svg, table};
use crate::exchange::xml::escape;
use crate::model::figure::Figure;

/// The figure on an A4 lying down, its table on the pages behind it.
pub fn html(figure: &Figure) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n\
         <p class=\"knop\"><button onclick=\"print()\">Afdrukken</button></p>\n\
         {drawing}<section>\n{table}</section>\n</body>\n</html>\n",
        title = escape(&figure.head.titel),
        style = style(),
        drawing = svg(figure),
        table = table::html(figure),
    )
}

fn style() -> String {
    format!(
        "@page {{ size: A4 landscape; margin: 12mm; }}\n\
         body {{ margin: 0 auto; max-width: 273mm; color: {text}; background: {ground};\n\
           font: 11pt 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }}\n\
         svg {{ display: block; width: 100%; height: auto; max-height: 180mm; }}\n\
         tr {{ break-inside: avoid; }}\n\
         section {{ break-before: page; padding-top: 6mm; }}\n\
         .knop {{ text-align: right; }}\n\
         .knop button {{ font: inherit; padding: 2mm 5mm; }}\n\
         @media print {{ .knop {{ display: none; }} section {{ padding-top: 0; }} }}\n",
        text = colors::TEXT,
        ground = colors::SURFACE,
    )
}
