//! Ids made from the column names of CBS tables, and what an id may hold.

use crate::model::nl;

/// The longest id that is taken, in characters.
pub const MAX_ID: usize = 200;

/// The name of a column without its number: `AantalInwoners_5` becomes `AantalInwoners`. In names
/// without capitals (`a_15_24`) the number is a part of the name.
pub fn base_name(column: &str) -> &str {
    let has_capital = |base: &str| base.chars().any(char::is_uppercase);
    match column.rsplit_once('_') {
        Some((base, number)) if is_number(number) && has_capital(base) => base,
        _ => column,
    }
}

/// The id of a column: its words in lower case with hyphens between them
/// (`k_0Tot15Jaar` becomes `k-0-tot-15-jaar`).
pub fn id_of(base: &str) -> String {
    words(base).join("-").to_lowercase()
}

/// A readable name from a column: `AantalInwoners` becomes `Aantal inwoners`.
pub fn name_of(base: &str) -> String {
    let mut words = words(base).into_iter();
    let mut name = words.next().map(nl::capital).unwrap_or_default();
    for word in words {
        name.push(' ');
        name.push_str(&uncapitalised(word));
    }
    name
}

/// What is wrong with an id, as a Dutch sentence; `None` when it can be used.
pub fn id_problem(id: &str) -> Option<&'static str> {
    if id.is_empty() {
        Some("de id is leeg; vul een id in")
    } else if id.chars().count() > MAX_ID {
        Some("de id is langer dan 200 tekens; kies een kortere")
    } else if id.chars().any(|c| c.is_control() || matches!(c, '|' | ';')) {
        Some("een id mag geen |, ; of regeleinde bevatten; haal dat teken weg")
    } else {
        None
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a CamelCase name; digits are a word of their own, and of several capitals the
/// last one begins the next word (`ALandbouw`: `A`, `Landbouw`).
fn words(name: &str) -> Vec<&str> {
    name.split(|c: char| !c.is_alphanumeric()).flat_map(camel_words).collect()
}

fn camel_words(name: &str) -> Vec<&str> {
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut words = Vec::new();
    let mut start = 0;
    for place in 1..chars.len() {
        let next = chars.get(place + 1).map(|&(_, c)| c);
        if begins_word(chars[place - 1].1, chars[place].1, next) {
            words.push(&name[start..chars[place].0]);
            start = chars[place].0;
        }
    }
    words.push(&name[start..]);
    words.retain(|word| !word.is_empty());
    words
}

fn begins_word(before: char, this: char, next: Option<char>) -> bool {
    if before.is_numeric() != this.is_numeric() {
        return true;
    }
    let after_small = before.is_lowercase() && this.is_uppercase();
    let last_capital =
        before.is_uppercase() && this.is_uppercase() && next.is_some_and(char::is_lowercase);
    after_small || last_capital
}

/// Lower case first letter, except in a word of capitals only (`WOZ`).
fn uncapitalised(word: &str) -> String {
    if word.chars().count() > 1 && word.chars().all(char::is_uppercase) {
        return word.to_owned();
    }
    let mut chars = word.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_column_names() {
        for (column, id) in [
            ("AantalInwoners_5", "aantal-inwoners"),
            ("k_0Tot15Jaar_8", "k-0-tot-15-jaar"),
            ("k_65JaarOfOuder_12", "k-65-jaar-of-ouder"),
            ("ALandbouwBosbouwEnVisserij_92", "a-landbouw-bosbouw-en-visserij"),
            ("BFNijverheidEnEnergie_93", "bf-nijverheid-en-energie"),
            ("PersonenPerSoortUitkeringAO_84", "personen-per-soort-uitkering-ao"),
            ("PersonenautoSTotaal_99", "personenauto-s-totaal"),
            ("ScholenBinnen3Km_109", "scholen-binnen-3-km"),
            ("BouwjaarVoor2000_45", "bouwjaar-voor-2000"),
            ("GemiddeldeWOZWaardeVanWoningen_39", "gemiddelde-woz-waarde-van-woningen"),
            ("NettoArbeidsparticipatie_67", "netto-arbeidsparticipatie"),
        ] {
            assert_eq!(id_of(base_name(column)), id);
        }
        assert_eq!(base_name("Codering"), "Codering");
        assert_eq!(base_name("a_15_24"), "a_15_24");
        assert_eq!(base_name("_5"), "_5");
    }

    #[test]
    fn names_read_as_words() {
        assert_eq!(name_of("AantalInwoners"), "Aantal inwoners");
        assert_eq!(name_of("GemiddeldeWOZWaardeVanWoningen"), "Gemiddelde WOZ waarde van woningen");
        assert_eq!(name_of("k_0Tot15Jaar"), "K 0 tot 15 jaar");
    }

    #[test]
    fn ids_that_cannot_be_used() {
        assert_eq!(id_problem("moeite-met-rondkomen-18plus"), None);
        assert_eq!(id_problem("één woord"), None);
        for id in ["", "a|b", "a;b", "a\nb", "a\u{7}", &"x".repeat(201)] {
            assert!(id_problem(id).is_some(), "{id:?}");
        }
    }
}
