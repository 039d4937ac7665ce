//! Periods as statistical tables write them.

use crate::model::Periode;

/// Months as a table names them.
const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The period of a code (`2020JJ00`, `2024KW01`, `2024MM06`) or a title (`2020`, `2024*`,
/// `2024 juni`, `2024 1e kwartaal`, `2024-06`).
pub fn read(text: &str) -> Option<Periode> {
    let text = text.trim().trim_end_matches('*').to_lowercase();
    let (year, rest) = text.split_at_checked(4)?;
    let part = match rest.trim() {
        "" | "jj00" => String::new(),
        code if code.starts_with("kw") => format!("K{}", code.strip_prefix("kw0")?),
        code if code.starts_with("mm") => format!("-{}", code.strip_prefix("mm")?),
        title if title.ends_with("kwartaal") => format!("K{}", title.get(..1)?),
        title => match MAANDEN.iter().position(|maand| *maand == title) {
            Some(place) => format!("-{:02}", place + 1),
            None => rest.to_owned(),
        },
    };
    format!("{year}{part}").parse().ok()
}

/// The only year in a name (`nabijheid2020.csv`), the number of a table left aside.
pub fn year_in_name(bestand: &str) -> Option<i32> {
    let parts = bestand.split(|c: char| !c.is_ascii_digit());
    let is_year =
        |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let mut years: Vec<i32> = parts.filter(is_year).filter_map(|part| part.parse().ok()).collect();
    years.dedup();
    match years.as_slice() {
        [year] => Some(*year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_titles_are_periods() {
        for (text, periode) in [
            ("2020JJ00", "2020"),
            ("2024MM06", "2024-06"),
            ("2024KW01", "2024K1"),
            ("2020", "2020"),
            (" 2025* ", "2025"),
            ("2024 juni", "2024-06"),
            ("2024 1e kwartaal**", "2024K1"),
            ("2024-06", "2024-06"),
        ] {
            assert_eq!(read(text).map(|p| p.to_string()).as_deref(), Some(periode), "{text}");
        }
        for text in ["", "2020X000", "2024MM13", "vorig jaar", "2024KW5", "20", "é020"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_may_stand_in_the_name() {
        assert_eq!(year_in_name("nabijheid2020_amsterdam.csv"), Some(2020));
        assert_eq!(year_in_name("85163NED_2019.csv"), Some(2019));
        assert_eq!(year_in_name("2014-2022.csv"), None);
        assert_eq!(year_in_name("cijfers.csv"), None);
    }
}
