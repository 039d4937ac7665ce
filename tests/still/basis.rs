//! The example with what people keep of the sociale basis beside places and partners.

use super::{Still, seed};
use wijkbeeld::app::view::inventarisatie::row_id;
use wijkbeeld::model::basis::inventaris::SOORTEN;
use wijkbeeld::model::record::{Edit, Noun, Value};

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
