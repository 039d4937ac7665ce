//! Barriers on the map of the example.

use super::{Edit, Noun, Seed, Still};
use wijkbeeld::model::record::Value;

/// The example with barriers of each kind. Their lines are of this test: they lie nowhere.
pub fn seed() -> Seed {
    let mut seed = super::seed();
    for (naam, soort, lijn, overgangen) in [
        (
            "Spoorlijn",
            "spoor",
            "LINESTRING(140000 473500,140600 471800,141000 470700,141900 469900,143500 469500)",
            "MULTIPOINT(140600 471800,141600 470166.7)",
        ),
        (
            "Een kanaal met een lange naam dat langs de rand van de gemeente loopt",
            "water",
            "LINESTRING(137500 472000,138900 471600,140300 472600)",
            "MULTIPOINT(138900 471600)",
        ),
        ("Autoweg", "autoweg", "LINESTRING(142800 473000,143400 471000,143200 469000)", ""),
        ("Muur", "anders", "LINESTRING(138500 470500,139700 469900)", ""),
    ] {
        let mut fields: Vec<(&'static str, Value)> =
            vec![("naam", naam.into()), ("soort", soort.into()), ("lijn", lijn.into())];
        fields.extend((!overgangen.is_empty()).then(|| ("overgangen", overgangen.into())));
        seed.edits.push(Edit::add(Noun::Barriere, fields));
    }
    seed
}

/// The same, ready to be looked at.
pub fn example() -> Still {
    Still::of(&seed())
}
