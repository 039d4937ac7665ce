//! The Foto as a table for a terminal, with its rule and years under it.

use crate::model::foto::{Foto, GeenUitkomst, Klasse, Uitkomst};

const WIDTH: usize = 100;

/// The Foto as text.
pub fn to_text(foto: &Foto) -> String {
    let mut text = format!("Foto van {} — {}\n\n", foto.gemeente_naam, years(foto));
    if foto.wijken.is_empty() {
        text.push_str(
            "Dit bestand heeft nog geen wijken. Lees Kerncijfers wijken en buurten (CBS) in.\n",
        );
        return text;
    }
    push_table(&mut text, &table(foto));
    text.push('\n');
    for wijk in &foto.wijken {
        if let Some(why) = &wijk.telt_niet_mee {
            let why = why.trim_end_matches('.');
            push_wrapped(&mut text, &format!("{} telt niet mee: {why}.", wijk.naam));
        }
    }
    push_wrapped(&mut text, &legend(foto));
    push_wrapped(&mut text, &format!("{}.", foto.regel.omschrijving));
    text
}

/// The years of the figures: 'Cijfers t/m 2025 (oudste: 2020)'.
pub fn years(foto: &Foto) -> String {
    match foto.oudste {
        Some(oldest) if oldest != foto.peiljaar => {
            format!("Cijfers t/m {} (oudste: {oldest})", foto.peiljaar)
        }
        _ => format!("Cijfers t/m {}", foto.peiljaar),
    }
}

/// An outcome in words, with its sign: never colour or sign alone.
pub(super) fn outcome(uitkomst: &Uitkomst) -> String {
    let estimate = if uitkomst.schatting { " ≈" } else { "" };
    match uitkomst.score {
        Ok((_, klasse)) => format!("{} {}{estimate}", sign(klasse), klasse.word()),
        Err(geen) => geen.text().to_owned(),
    }
}

fn sign(klasse: Klasse) -> char {
    match klasse {
        Klasse::Ongunstiger => '▼',
        Klasse::Gemiddeld => '●',
        Klasse::Gunstiger => '▲',
    }
}

fn table(foto: &Foto) -> Vec<Vec<String>> {
    let mut head = vec!["Wijk".to_owned()];
    head.extend(foto.leefgebieden.iter().map(|leefgebied| leefgebied.naam.clone()));
    head.push("Algemeen beeld".to_owned());
    let rows = foto.wijken.iter().map(|wijk| {
        let mut row = vec![wijk.naam.clone()];
        row.extend(wijk.leefgebieden.iter().map(|leefgebied| outcome(&leefgebied.uitkomst)));
        row.push(outcome(&wijk.algemeen));
        row
    });
    std::iter::once(head).chain(rows).collect()
}

fn push_table(text: &mut String, table: &[Vec<String>]) {
    let columns = table.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        table.iter().filter_map(|row| row.get(column)).map(|cell| length(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let wide = widths.iter().sum::<usize>() + 2 * columns.saturating_sub(1);
    let gap = if wide <= WIDTH { "  " } else { " " };
    for (number, row) in table.iter().enumerate() {
        let cells = row.iter().zip(&widths);
        let cells: Vec<String> = cells.map(|(cell, width)| padded(cell, *width)).collect();
        text.push_str(cells.join(gap).trim_end());
        text.push('\n');
        if number == 0 {
            let lines: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
            text.push_str(&lines.join(gap));
            text.push('\n');
        }
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(length(text))))
}

fn legend(foto: &Foto) -> String {
    let all = foto.wijken.iter().flat_map(|wijk| {
        let leefgebieden = wijk.leefgebieden.iter().map(|leefgebied| leefgebied.uitkomst);
        leefgebieden.chain([wijk.algemeen])
    });
    let outcomes: Vec<Uitkomst> = all.collect();
    let mut legend = "▼ ongunstiger, ● gemiddeld, ▲ gunstiger".to_owned();
    if outcomes.iter().any(|uitkomst| uitkomst.schatting) {
        legend.push_str("; ≈ rust voor meer dan de helft op schattingen van een model");
    }
    if outcomes.iter().any(|uitkomst| uitkomst.score == Err(GeenUitkomst::GeenGegevens)) {
        legend
            .push_str("; geen gegevens: voor minder dan de helft van het gewicht is er een cijfer");
    }
    if outcomes.iter().any(|uitkomst| uitkomst.score == Err(GeenUitkomst::GeenMaat)) {
        legend
            .push_str("; geen vergelijking: er zijn cijfers, maar niets om ze mee te vergelijken");
    }
    legend + "."
}

/// Adds a paragraph, broken between words.
pub(super) fn push_wrapped(text: &mut String, paragraph: &str) {
    let mut used = 0;
    for word in paragraph.split_whitespace() {
        if used > 0 && used + 1 + length(word) > WIDTH {
            text.push('\n');
            used = 0;
        }
        if used > 0 {
            text.push(' ');
            used += 1;
        }
        text.push_str(word);
        used += length(word);
    }
    text.push('\n');
}
