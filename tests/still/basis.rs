//! The example with what people keep of the sociale basis beside places and partners.

use super::{Still, seed};
use wijkbeeld::app::view::inventarisatie::row_id;
use wijkbeeld::model::basis::inventaris::SOORTEN;
use wijkbeeld::model::record::{Edit, Id, Noun, Value};

/// The inventory half done: seven wijken ready, one with holes in it and explanations.
pub fn inventaris() -> Still {
    let mut seed = seed();
    for nr in 1..=8 {
        let wijk = format!("WK04020{nr}");
        for (place, soort) in SOORTEN.iter().enumerate() {
            let busy = nr == 1;
            let (staat, why) = match (place + nr) % 7 {
                0 => ("ontbreekt", "Al jaren gevraagd in de wijkoverleggen"),
                1 | 4 => ("bewust_geen", ""),
                2 if busy => {
                    ("onbekend", "Nog niet met de beheerder gesproken; in januari opnieuw")
                }
                3 if busy => continue,
                _ => ("aanwezig", ""),
            };
            let mut fields: Vec<(&'static str, Value)> = vec![
                ("gebied", wijk.as_str().into()),
                ("soort", soort.id.into()),
                ("staat", staat.into()),
                ("bevestigd_op", "2026-11-20".into()),
                ("bevestigd_door", "S. de Wit".into()),
            ];
            if !why.is_empty() {
                fields.push(("toelichting", why.into()));
            }
            seed.edits.push(Edit::change(Noun::Inventarispunt, row_id(&wijk, soort), fields));
        }
        if nr > 1 {
            let stand = if nr == 2 { "vastgesteld" } else { "gereed" };
            let fields = vec![
                ("gebied", wijk.as_str().into()),
                ("stand", stand.into()),
                ("datum", "2026-11-21".into()),
                ("door", "S. de Wit".into()),
            ];
            seed.edits.push(Edit::add(Noun::Inventarisatie, fields));
        }
    }
    Still::of(&seed)
}

/// The example with people and organisations at work in it.
pub fn bezet() -> Still {
    let mut seed = seed();
    for (soort, naam, wijken, sinds, bevestigd) in [
        ("wijkwethouder", "K. Walters", "WK040206, WK040205", "2022", "2026-11-20"),
        ("buurtcoördinator", "S. de Wit", "WK040206", "2024", "2026-11-20"),
        ("opbouwwerker", "Fatima Haddou-Janssen", "WK040206, WK040207, WK040201", "2024-03", ""),
        ("wijkagent", "", "Hilversum", "", ""),
        (
            "contactpersoon van bewoners",
            "Wilhelmina Theodora van Voorthuijsen-Schimmelpenninck",
            "WK040206",
            "2019",
            "2025-03-01",
        ),
    ] {
        let mut fields: Vec<(&'static str, Value)> = vec![
            ("soort", soort.into()),
            ("werkgebied", wijken.into()),
            ("bron", "Eigen invoer|ingevoerd in Wijkbeeld|2026-11-20".into()),
        ];
        for (kolom, text) in
            [("contactpersoon", naam), ("sinds", sinds), ("bevestigd_op", bevestigd)]
        {
            fields.extend((!text.is_empty()).then(|| (kolom, text.into())));
        }
        if !bevestigd.is_empty() {
            fields.push(("bevestigd_door", "S. de Wit".into()));
        }
        seed.edits.push(Edit::add(Noun::Functie, fields));
    }
    for (naam, einde) in [
        ("Convenant Gezonde School", "2027-01-15"),
        ("Samenwerkingsovereenkomst wijkteams en huisartsen in heel Hilversum", "2026-10-31"),
        ("Afspraken met de bibliotheek", "2029-12-31"),
        ("Convenant Jeugd en Alcohol", ""),
    ] {
        let ggd = "1a0657e8-047c-40e9-9d20-af80289e314c, e8174506-f6e1-45a4-97f5-f016f5f353b0";
        let mut fields: Vec<(&'static str, Value)> = vec![
            ("naam", naam.into()),
            ("soort", "convenant".into()),
            ("partijen", ggd.into()),
            ("bron", "Eigen invoer|ingevoerd in Wijkbeeld|2026-11-20".into()),
        ];
        fields.extend((!einde.is_empty()).then(|| ("einde", einde.into())));
        seed.edits.push(Edit::add(Noun::Convenant, fields));
    }
    for (noun, kolom, text) in [
        (Noun::Activiteit, "tijden", "di 10:00-12:00; do 14:00-16:30"),
        (Noun::Activiteit, "tijden", "vr 17:30-20:00"),
        (Noun::Dienst, "sinds", "2021"),
        (Noun::Aanbeveling, "datum", "2025"),
        (Noun::Project, "fase", "ontwerp"),
    ] {
        let name =
            "Koffie, samen eten en bewegen voor alle bewoners van de Geuzenbuurt en omgeving";
        let mut fields: Vec<(&'static str, Value)> = vec![
            ("naam", name.into()),
            ("soort", "hulp bij geld en schulden".into()),
            ("werkgebied", "WK040206, WK040207, WK040208".into()),
            (kolom, text.into()),
            ("bevestigd_op", "2026-11-20".into()),
            ("bevestigd_door", "S. de Wit".into()),
            ("bron", "Eigen invoer|ingevoerd in Wijkbeeld|2026-11-20".into()),
        ];
        if noun == Noun::Activiteit {
            let plek = Id::parse_str("007919c8-0055-4d40-a313-92c979604823").unwrap();
            fields.push(("plek", plek.into()));
        }
        seed.edits.push(Edit::add(noun, fields));
    }
    Still::of(&seed)
}
