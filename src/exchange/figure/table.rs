//! The table twin for other programs: a file, Word and PowerPoint, and plain text.

use crate::exchange::xml::escape;
use crate::model::figure::{Cell, Figure};

/// As a CSV file: `;`, a decimal comma, and what Excel needs to read ë.
///
/// Numbers are those of the screen, without unit and dots, so that they can be added up.
pub fn csv(figure: &Figure) -> String {
    let mut text = String::from('\u{feff}');
    let heads = figure.tabel.kolommen.iter().map(|kolom| quoted(&kolom.naam));
    push_line(&mut text, heads, ";", "\r\n");
    for rij in &figure.tabel.rijen {
        let cells = rij.cellen.iter().zip(&figure.tabel.kolommen).map(|(cell, kolom)| {
            let said = cell.text(&figure.getallen);
            if kolom.getal { plain_number(said) } else { quoted(said) }
        });
        push_line(&mut text, cells, ";", "\r\n");
    }
    text
}

/// As text with tabs, for programs that take no HTML.
pub fn text(figure: &Figure) -> String {
    let mut text = String::new();
    let plain = |said: &str| said.replace(['\t', '\n', '\r'], " ");
    push_line(&mut text, figure.tabel.kolommen.iter().map(|kolom| plain(&kolom.naam)), "\t", "\n");
    for rij in &figure.tabel.rijen {
        let cells = rij.cellen.iter().map(|cell| plain(cell.text(&figure.getallen)));
        push_line(&mut text, cells, "\t", "\n");
    }
    text
}

/// As HTML: title, table and sources.
pub fn html(figure: &Figure) -> String {
    let head = &figure.head;
    let unit = match head.eenheid.as_str() {
        "" => String::new(),
        unit => format!(" ({})", escape(unit)),
    };
    let mut html = format!(
        "<p><b>{}</b>{unit}</p>\n<table style=\"border-collapse:collapse\">\n<tr>",
        escape(&head.titel)
    );
    for kolom in &figure.tabel.kolommen {
        html.push_str(&format!(
            "<th style=\"{}\">{}</th>",
            style(kolom.getal, true),
            escape(&kolom.naam)
        ));
    }
    html.push_str("</tr>\n");
    for rij in &figure.tabel.rijen {
        html.push_str("<tr>");
        for (cell, kolom) in rij.cellen.iter().zip(&figure.tabel.kolommen) {
            let said = cell_in_html(cell, figure);
            let style = style(kolom.getal, rij.kop || rij.gekozen);
            html.push_str(&format!("<td style=\"{style}\">{said}</td>"));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table>\n");
    for bron in &head.bronnen {
        html.push_str(&format!("<p>{}</p>\n", escape(bron)));
    }
    html
}

/// Never colour alone: symbol and word.
fn cell_in_html(cell: &Cell, figure: &Figure) -> String {
    use crate::model::foto::Klasse;
    let symbol = match cell.klasse() {
        Some(Klasse::Ongunstiger) => "▼ ",
        Some(Klasse::Gemiddeld) => "● ",
        Some(Klasse::Gunstiger) => "▲ ",
        None => "",
    };
    format!("{symbol}{}", escape(cell.text(&figure.getallen)))
}

fn style(number: bool, strong: bool) -> String {
    let align = if number { "right" } else { "left" };
    let weight = if strong { ";font-weight:bold" } else { "" };
    format!("text-align:{align};padding:2px 8px;border-bottom:1px solid #D3DAE1{weight}")
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>, between: &str, end: &str) {
    text.push_str(&cells.collect::<Vec<_>>().join(between));
    text.push_str(end);
}

fn quoted(text: &str) -> String {
    // A spreadsheet takes what begins like this for a formula.
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if risky { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// '€ 31.000' as 31000 and '−3,2' as -3,2; words (why it is missing) stay, a dash is empty.
fn plain_number(said: &str) -> String {
    if !said.bytes().any(|byte| byte.is_ascii_digit()) {
        return if said == "–" { String::new() } else { quoted(said) };
    }
    let kept = said.chars().filter_map(|c| match c {
        '0'..='9' | ',' => Some(c),
        '−' | '-' => Some('-'),
        _ => None,
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_unit_and_keep_their_comma() {
        assert_eq!(plain_number("€\u{a0}31.000"), "31000");
        assert_eq!(plain_number("76,3"), "76,3");
        assert_eq!(plain_number("−1.234,5"), "-1234,5");
        assert_eq!(plain_number("–"), "");
        assert_eq!(plain_number("afgeschermd"), "afgeschermd");
    }

    #[test]
    fn a_name_is_never_a_formula() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("De \"Haven\"; Noord"), "\"De \"\"Haven\"\"; Noord\"");
    }
}
