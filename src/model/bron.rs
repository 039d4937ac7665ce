//! Where a figure comes from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A source: publisher, table, edition, licence and place in it.
///
/// Its text form is `uitgever|tabel|editie|licentie|plaats`; trailing parts may be absent and a
/// literal bar is written as `\|`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Bron {
    /// Publisher (`CBS`).
    pub uitgever: String,
    /// Table or document (`84799NED Kerncijfers wijken en buurten 2020`).
    pub tabel: String,
    /// Date of the edition, `yyyy-mm-dd`; empty when unknown.
    pub editie: String,
    /// Licence (`CC BY 4.0`).
    pub licentie: String,
    /// Column, page or line in the table.
    pub plaats: String,
}

/// A text that is no bron.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotABron {
    /// More than five parts.
    #[error("een bron heeft hoogstens vijf delen: uitgever|tabel|editie|licentie|plaats")]
    TooManyParts,
    /// The publisher is missing.
    #[error("in de bron ontbreekt de uitgever")]
    NoUitgever,
    /// The edition is no date.
    #[error("de editie '{0}' is geen datum; schrijf jjjj-mm-dd")]
    BadEditie(String),
}

impl Bron {
    /// What someone entered here on a day; who that was stands in the log.
    pub fn eigen_invoer(dag: Date) -> Self {
        Self {
            uitgever: "Eigen invoer".to_owned(),
            tabel: "ingevoerd in Wijkbeeld".to_owned(),
            editie: dag.to_string(),
            ..Self::default()
        }
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// When there are more than five parts, no publisher, or an edition that is no date.
    pub fn parse(text: &str) -> Result<Self, NotABron> {
        let mut parts = split_bars(text.trim()).into_iter();
        let mut next = || parts.next().unwrap_or_default();
        let (uitgever, tabel, editie, licentie, plaats) = (next(), next(), next(), next(), next());
        if parts.next().is_some() {
            return Err(NotABron::TooManyParts);
        }
        if uitgever.is_empty() {
            return Err(NotABron::NoUitgever);
        }
        let editie = tidy_editie(&editie)?;
        Ok(Self { uitgever, tabel, editie, licentie, plaats })
    }
}

/// An edition as `yyyy-mm-dd`; `dd-mm-yyyy` is read too.
fn tidy_editie(text: &str) -> Result<String, NotABron> {
    if text.is_empty() {
        return Ok(String::new());
    }
    super::nl::parse_date(text)
        .map(|date| date.to_string())
        .ok_or_else(|| NotABron::BadEditie(text.chars().take(40).collect()))
}

fn split_bars(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let last = parts.len() - 1;
        match c {
            '\\' if matches!(chars.peek(), Some('|' | '\\')) => {
                parts[last].extend(chars.next());
            }
            '|' => parts.push(String::new()),
            _ => parts[last].push(c),
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

impl fmt::Display for Bron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.uitgever, &self.tabel, &self.editie, &self.licentie, &self.plaats];
        let used = parts.iter().rposition(|part| !part.is_empty()).map_or(1, |last| last + 1);
        for (index, part) in parts[..used].iter().enumerate() {
            if index > 0 {
                f.write_str("|")?;
            }
            f.write_str(&part.replace('\\', "\\\\").replace('|', "\\|"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_round_trips() {
        for text in [
            "CBS",
            "CBS|84799NED|2021-03-01|CC BY 4.0|kolom AantalInwoners_5",
            "CBS|84799NED|||kolom a\\|b",
            "CBS||2021-03-01",
        ] {
            assert_eq!(Bron::parse(text).unwrap().to_string(), text);
        }
        let backslash = Bron { uitgever: "a\\".into(), tabel: "b".into(), ..Bron::default() };
        assert_eq!(Bron::parse(&backslash.to_string()).unwrap(), backslash);
    }

    #[test]
    fn refuses_what_is_no_bron() {
        assert_eq!(Bron::parse("a|b|2020-01-01|c|d|e"), Err(NotABron::TooManyParts));
        assert_eq!(Bron::parse("|b"), Err(NotABron::NoUitgever));
        assert_eq!(Bron::parse("a|b|vorig jaar"), Err(NotABron::BadEditie("vorig jaar".into())));
        assert_eq!(Bron::parse("a|b|01-03-2021").unwrap().editie, "2021-03-01");
    }
}
