//! What the properties of an area say: its code, whether it is land, where it comes from.

use crate::exchange::import::source::Feature;
use crate::model::Bron;
use crate::model::gebied::{GebiedSoort, tidy_code};

/// Names under which a file has the code of the area itself, whatever other codes stand beside
/// it.
const EIGEN: [&str; 6] = ["statcode", "code", "gebied", "gwb_code", "gebiedscode", "codering"];

/// Names of properties that tell of water and abroad.
const WATER: [&str; 3] = ["h2o", "water", "ind_water"];

/// Names of properties with a name.
const NAMEN: [&str; 8] =
    ["naam", "statnaam", "buurtnaam", "bu_naam", "wijknaam", "wk_naam", "gemeentenaam", "gm_naam"];

/// The longest word for how exact an outline is.
const MAX_WORD: usize = 40;

/// The longest text of a bron.
const MAX_BRON: usize = 500;

/// What kind of place an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grond {
    /// Land in the Netherlands.
    Land,
    /// Water.
    Water,
    /// Outside the Netherlands.
    Buitenland,
}

/// Whether an area is land: CBS writes `H2O` = JA, NEE or B (abroad), older maps `WATER`.
pub fn land(feature: &Feature) -> Grond {
    let told = WATER.iter().map(|name| feature.properties.get(name).to_lowercase());
    match told.into_iter().find(|word| !word.is_empty()).as_deref() {
        Some("ja" | "j" | "true" | "1") => Grond::Water,
        Some("b" | "buitenland") => Grond::Buitenland,
        _ => Grond::Land,
    }
}

/// The CBS code of an area, known by its form under any name: the one under a name that says it
/// is the area's own, else the smallest gebied of all that are named (a buurt names its wijk and
/// gemeente too), else the id of the feature.
pub fn code(feature: &Feature) -> Option<String> {
    let own = EIGEN.iter().find_map(|name| as_code(feature.properties.get(name)));
    own.or_else(|| smallest(feature)).or_else(|| as_code(&feature.id.0))
}

/// Of gebieden that are as small the first one counts.
fn smallest(feature: &Feature) -> Option<String> {
    let codes = feature.properties.0.iter().filter_map(|(_, value)| as_code(value));
    codes.reduce(|best, code| {
        let smaller = GebiedSoort::of_code(&code) > GebiedSoort::of_code(&best);
        if smaller { code } else { best }
    })
}

fn as_code(text: &str) -> Option<String> {
    let code = tidy_code(text);
    let soort = GebiedSoort::of_code(&code)?;
    (soort != GebiedSoort::Land).then_some(code)
}

/// Its name, to find it by when it has no code.
pub fn naam(feature: &Feature) -> &str {
    let found = NAMEN.iter().map(|name| feature.properties.get(name)).find(|naam| !naam.is_empty());
    found.unwrap_or_default()
}

/// How exact the outline is: what our own export says, what CBS says, else as the file has it.
pub fn nauwkeurigheid(feature: &Feature) -> String {
    let own = feature.properties.get("nauwkeurigheid");
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    if !own.is_empty() && own.chars().count() <= MAX_WORD && own.chars().all(is_word) {
        return own.to_owned();
    }
    match is_generalised(feature) {
        true => "vereenvoudigd".to_owned(),
        false => "zoals_aangeleverd".to_owned(),
    }
}

fn is_generalised(feature: &Feature) -> bool {
    [feature.properties.get("fid"), &feature.id.0].iter().any(|id| id.contains("gegeneraliseerd"))
}

/// Where the outline comes from: what our own export says, the boundaries of CBS and Kadaster
/// when it has their columns, else the file.
pub fn bron(feature: &Feature, bestand: &str) -> Result<Bron, String> {
    let own = feature.properties.get("bron");
    if own.chars().count() > MAX_BRON {
        return Err(format!("de bron is langer dan {MAX_BRON} tekens; kort haar in"));
    }
    if !own.is_empty() {
        return Bron::parse(own).map_err(|error| error.to_string());
    }
    let jaar = jaar(feature);
    if feature.properties.get("jrstatcode").is_empty() {
        let tabel = format!("Grenzen uit {bestand}");
        return Ok(Bron { uitgever: "Eigen bestand".to_owned(), tabel, ..Bron::default() });
    }
    let jaar = jaar.map(|jaar| jaar.to_string()).unwrap_or_default();
    Ok(Bron {
        uitgever: "CBS en Kadaster".to_owned(),
        tabel: format!("Gebiedsindelingen {jaar}").trim_end().to_owned(),
        editie: if jaar.is_empty() { jaar } else { format!("{jaar}-01-01") },
        licentie: "CC BY 4.0".to_owned(),
        plaats: String::new(),
    })
}

/// The year: CBS writes it before the code (`2023WK040201`).
fn jaar(feature: &Feature) -> Option<u16> {
    let year = feature.properties.get("jrstatcode").get(..4)?.parse().ok()?;
    (1990..=2100).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(properties: &str) -> Feature {
        serde_json::from_str(&format!("{{\"id\":\"WK040207\",\"properties\":{{{properties}}}}}"))
            .unwrap()
    }

    #[test]
    fn the_code_is_found_under_any_name() {
        for (properties, expected) in [
            (r#""statcode":"WK040201","jrstatcode":"2023WK040201""#, "WK040201"),
            (
                r#""GM_CODE":"GM0402","WK_CODE":"WK040202","BU_CODE":"BU04020201","JAAR":2024"#,
                "BU04020201",
            ),
            (
                r#""buurtcode":" bu04020101 ","wijkcode":"WK040201","gemeentecode":"GM0402""#,
                "BU04020101",
            ),
            (r#""wijk":"WK0363AA","gemeente":"GM0363""#, "WK0363AA"),
            (r#""gemeentecode":"GM0402","ligt_in":"NL00""#, "GM0402"),
            (r#""code":"GM0402","hoofdbuurt":"BU04020101""#, "GM0402"),
            (r#""naam":"Zuid""#, "WK040207"),
        ] {
            assert_eq!(code(&feature(properties)).as_deref(), Some(expected), "{properties}");
        }
        let none: Feature = serde_json::from_str(r#"{"properties":{"code":"0402"}}"#).unwrap();
        assert_eq!(code(&none), None);
    }

    #[test]
    fn water_and_abroad_are_no_land() {
        for (properties, expected) in [
            (r#""H2O":"JA""#, Grond::Water),
            (r#""water":"ja""#, Grond::Water),
            (r#""h2o":"B""#, Grond::Buitenland),
            (r#""WATER":"NEE""#, Grond::Land),
            (r#""x":1"#, Grond::Land),
        ] {
            assert_eq!(land(&feature(properties)), expected, "{properties}");
        }
    }

    #[test]
    fn cbs_is_known_by_its_columns() {
        let cbs = feature(r#""jrstatcode":"2023WK040201","FID":"wijk_gegeneraliseerd.d1""#);
        let text = "CBS en Kadaster|Gebiedsindelingen 2023|2023-01-01|CC BY 4.0";
        assert_eq!(bron(&cbs, "x.geojson").unwrap().to_string(), text);
        assert_eq!(nauwkeurigheid(&cbs), "vereenvoudigd");
        let own = feature(r#""bron":"Gemeente|Kaart|01-02-2024","nauwkeurigheid":"schematisch""#);
        assert_eq!(bron(&own, "").unwrap().to_string(), "Gemeente|Kaart|2024-02-01");
        assert_eq!(nauwkeurigheid(&own), "schematisch");
        let other = bron(&feature(""), "wijken.geojson").unwrap().to_string();
        assert_eq!(other, "Eigen bestand|Grenzen uit wijken.geojson");
        assert!(bron(&feature(r#""bron":"|x""#), "").is_err());
    }
}
