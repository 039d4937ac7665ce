//! Which source a table is, from the name of its file.

use crate::model::Bron;

/// The number of a table in a file name (`84799NED`).
pub fn table_number(bestand: &str) -> Option<String> {
    let name = bestand.to_ascii_uppercase();
    name.match_indices("NED").find_map(|(end, _)| {
        let digits = name.get(end.checked_sub(5)?..end)?;
        let whole = !name[..end - 5].ends_with(|c: char| c.is_ascii_digit());
        (whole && digits.bytes().all(|b| b.is_ascii_digit())).then(|| format!("{digits}NED"))
    })
}

/// The source with its table: the number where the name of the file has one, and a title.
pub fn bron(uitgever: &str, bestand: &str, titel: &str) -> Bron {
    let number = table_number(bestand).map(|number| format!("{number} ")).unwrap_or_default();
    Bron {
        uitgever: uitgever.to_owned(),
        tabel: format!("{number}{titel}"),
        licentie: "CC BY 4.0".to_owned(),
        ..Bron::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_number_stands_in_the_name() {
        assert_eq!(table_number("84799NED_TypedDataSet.csv").as_deref(), Some("84799NED"));
        assert_eq!(table_number("kwb 85984ned (1).csv").as_deref(), Some("85984NED"));
        assert_eq!(table_number("NED_1234NED_184799NED.csv"), None);
        assert_eq!(table_number("één-NED.csv"), None);
    }
}
