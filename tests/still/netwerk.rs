//! The example with betrekkingen between its partners, and a network as large as there is.

use super::{Still, seed};
use wijkbeeld::model::record::{Edit, Id, Noun, Value};
use wijkbeeld::model::seed::Seed;

/// The partners of a seed, by their names.
fn partner(seed: &Seed, naam: &str) -> Id {
    let named = |edit: &&Edit| {
        edit.noun == Noun::Partner
            && edit.fields.iter().any(|field| *field == ("naam", Value::from(naam)))
    };
    seed.edits.iter().find(named).unwrap_or_else(|| panic!("no partner {naam}")).id
}

fn band(van: Id, soort: &str, naar: Id) -> Edit {
    let fields = vec![("van", van.into()), ("soort", soort.into()), ("naar", naar.into())];
    Edit::add(Noun::Betrekking, fields)
}

/// The partners of the example, some of them related.
pub fn seed_with_network() -> Seed {
    let mut seed = seed();
    for (van, soort, naar) in [
        ("Vrijwilligerscentrale", "werkt samen met", "Stichting Present"),
        ("Vrijwilligerscentrale", "werkt samen met", "Bibliotheek"),
        ("Vrijwilligerscentrale", "verwijst naar", "Bewonersinitiatieven"),
        ("Bibliotheek", "geeft ruimte aan", "Bewonersinitiatieven"),
        ("Bibliotheek", "werkt samen met", "Buurtsportcoaches"),
        ("Buurtsportcoaches", "verwijst naar", "Stichting Present"),
        ("Bescherming en Opvang", "subsidieert", "Stichting Present"),
        ("Bescherming en Opvang", "verwijst naar", "Stichting Present"),
    ] {
        let one = band(partner(&seed, van), soort, partner(&seed, naar));
        seed.edits.push(one);
    }
    seed
}

/// That example, open.
pub fn netwerk() -> Still {
    Still::of(&seed_with_network())
}

/// A hundred and fifty partners under long names, in groups around a samenwerkingsverband each.
pub fn seed_with_many_partners() -> Seed {
    let mut seed = seed();
    seed.edits.clear();
    let words = [
        "Stichting Samenwerkende Vrijwilligers",
        "Buurtvereniging Gooi en Vechtstreek",
        "Wijkteam en Maatschappelijk Werk",
        "Protestantse Gemeente en Diaconie",
        "Huurders- en Bewonersorganisatie",
    ];
    let wijken = ["WK040206", "WK040203, WK040204", "Hilversum", "", "WK040201"];
    let edits: Vec<Edit> = (0..150_usize)
        .map(|nr| {
            let vorm = ["formeel", "informeel", "informeel", "formeel", ""][nr * 7 % 5];
            let mut fields: Vec<(&'static str, Value)> = vec![
                ("naam", format!("{} afdeling {}", words[nr % 5], nr + 1).into()),
                ("soort", ["welzijn", "vereniging", "zorg", "religieus"][nr % 4].into()),
                ("werkgebied", wijken[nr % 5].into()),
                ("bron", "Eigen invoer|ingevoerd in Wijkbeeld|2026-11-20".into()),
            ];
            fields.extend((!vorm.is_empty()).then(|| ("formeel_informeel", vorm.into())));
            // Ids that are the same in every run, so that the picture is.
            Edit::change(Noun::Partner, Id::from_u128(0x7000 + nr as u128 * 977), fields)
        })
        .collect();
    let ids: Vec<Id> = edits.iter().map(|edit| edit.id).collect();
    seed.edits.extend(edits);
    let kinds = ["is lid van", "werkt samen met", "verwijst naar", "subsidieert", "ondersteunt"];
    for nr in 0..140_usize {
        let hub = nr / 14 * 14;
        if nr != hub {
            seed.edits.push(band(ids[nr], kinds[nr % 5], ids[hub]));
        }
        if nr % 6 == 0 {
            seed.edits.push(band(ids[nr], kinds[(nr + 1) % 5], ids[nr * 11 % 140]));
        }
    }
    seed
}

/// That network, open.
pub fn many_partners() -> Still {
    Still::of(&seed_with_many_partners())
}
