//! The report of the inventory: how far the gemeente is, and what there is per wijk.

use super::wijk::{Gelezen, Wie, deel, overal};
use crate::app::AppError;
use crate::app::query::{InventarisatieQuery, KeptFigures, Query as _, Reader};
use crate::app::view::inventarisatie::{InventarisView, WijkInventaris};
use crate::app::view::plain_text;
use crate::document::Document;
use crate::exchange::rapport::{Deel, Pagina, Tabel};
use crate::model::{Gebied, nl};
use jiff::civil::Date;

const WEGGELATEN: &str = "Namen en contactgegevens van personen staan niet in dit verslag.";
const ONBEKEND: &str = "Onbekend betekent dat niemand het heeft uitgezocht; het is geen 'nee'.";

/// What stands in the report of one wijk, or of all wijken.
///
/// # Errors
/// What the file says.
pub fn inventarisatie(
    document: &Document,
    wijk: Option<&Gebied>,
    vandaag: Date,
) -> Result<Pagina, AppError> {
    let mut kept = KeptFigures::default();
    let view = InventarisatieQuery { vandaag }.answer(&mut Reader::new(document, &mut kept))?;
    let gelezen = Gelezen::read(document, vandaag)?;
    let chosen = |one: &&WijkInventaris| wijk.is_none_or(|wijk| wijk.code == one.code);
    let gemeente = document.gemeente()?.1.label();
    let where_ = wijk.map_or(gemeente.clone(), |wijk| format!("{}, {gemeente}", wijk.label()));
    let mut delen: Vec<Deel> = Vec::new();
    let mut wie = Wie::Allen;
    if wijk.is_none() {
        delen.extend([stand(&view), overal(&gelezen)]);
        wie = Wie::Eigen;
    }
    delen.extend(view.wijken.iter().filter(chosen).map(|one| deel(&gelezen, one, wie)));
    Ok(Pagina {
        titel: format!("Inventarisatie van de sociale basis: {where_}"),
        onder: vec![
            format!("{gemeente}: {}", plain_text(&view.antwoord)),
            format!("Stand van {}.", nl::date(vandaag)),
        ],
        delen,
        voet: vec![WEGGELATEN.to_owned(), ONBEKEND.to_owned()],
    })
}

/// All wijken, with how far each is.
fn stand(view: &InventarisView) -> Deel {
    let rij = |wijk: &WijkInventaris| {
        vec![
            wijk.naam.clone(),
            wijk.stand_zonder_naam.clone(),
            wijk.tellingen.clone(),
            if wijk.telt_mee { "ja" } else { "nee" }.to_owned(),
        ]
    };
    let tabel = Tabel {
        bijschrift: "Hoe ver is elke wijk?".to_owned(),
        koppen: vec!["Wijk", "Stand", "Uitkomsten", "Telt mee"],
        rijen: view.wijken.iter().map(rij).collect(),
        leeg: "er zijn nog geen wijken".to_owned(),
        ..Tabel::default()
    };
    Deel { titel: "Alle wijken".to_owned(), tabellen: vec![tabel], ..Deel::default() }
}
