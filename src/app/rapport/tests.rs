//! What stands in the report of the example, with what a test adds.

use super::{inventarisatie, save_inventarisatie};
use crate::document::Document;
use crate::exchange::rapport::{Pagina, Tabel};
use crate::model::record::{Edit, Noun};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 28);

/// The example, with a place, an outcome and a state in Oost.
fn document() -> Document {
    let mut seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    let fields = vec![
        ("naam", "De <Nieuwe> \"Koepel\" & Co".into()),
        ("soort", "wijkcentrum".into()),
        ("wijk", "WK040206".into()),
        ("status", "open".into()),
        ("openingstijden", "ma-vr 9-17".into()),
        ("bevestigd_op", "2026-11-20".into()),
        ("bevestigd_door", "Sanne de Wit".into()),
        ("contactpersoon", "Fatima Haddou".into()),
        ("telefoon", "035 123 45 67".into()),
        ("bron", "Gemeente Hilversum|Sociale kaart|2026-10-01".into()),
    ];
    seed.edits.push(Edit::add(Noun::Ontmoetingsplek, fields));
    let point = |soort: &str, staat: &str, why: &str| {
        let fields = vec![
            ("gebied", "WK040206".into()),
            ("soort", soort.into()),
            ("staat", staat.into()),
            ("toelichting", why.into()),
            ("bevestigd_op", "2026-11-21".into()),
            ("bevestigd_door", "Sanne de Wit".into()),
        ];
        Edit::add(Noun::Inventarispunt, fields)
    };
    seed.edits.push(point("bibliotheek", "ontbreekt", "Al jaren gevraagd"));
    seed.edits.push(point("winkel", "onbekend", "Bel Fatima op 06-12345678"));
    Document::in_memory(&seed, "Test").unwrap()
}

fn page(wijk: Option<&str>) -> Pagina {
    let document = document();
    let wijk = wijk.map(|naam| document.find_wijk(naam).unwrap());
    inventarisatie(&document, wijk.as_ref(), TODAY).unwrap()
}

fn row<'a>(tabel: &'a Tabel, first: &str) -> &'a [String] {
    tabel.rijen.iter().find(|rij| rij[0] == first).unwrap_or_else(|| panic!("no row {first}"))
}

#[test]
fn a_wijk_says_what_is_there_what_is_missing_and_what_nobody_knows() {
    let page = page(Some("Oost"));
    assert_eq!(page.titel, "Inventarisatie van de sociale basis: Oost, Hilversum");
    assert_eq!(page.onder[0], "Hilversum: 0 van 8 wijken gereed. Nog niet: 8 wijken.");
    let [oost] = page.delen.as_slice() else { panic!("{}", page.delen.len()) };
    assert_eq!(oost.alineas[..2], ["Bezig.", "1 ontbreekt en 20 onbekend."]);
    // Two of the 21 kinds have an outcome or an explanation.
    assert_eq!(
        oost.alineas[2],
        "19 soorten zijn onbekend, zonder toelichting: wijkcentrum of buurthuis, wijkpunt of \
         inloop, kerk of moskee en nog 16 andere."
    );
    let [soorten, plekken, partners, diensten] = oost.tabellen.as_slice() else { panic!() };
    assert_eq!(soorten.rijen.len(), 21);
    assert_eq!(
        row(soorten, "Bibliotheek"),
        ["Bibliotheek", "ontbreekt, wel behoefte", "niets", "Al jaren gevraagd", "21-11-2026"]
    );
    assert_eq!(row(soorten, "Horeca")[1..], ["onbekend", "niets", "", "nog niet"]);
    assert_eq!(
        row(plekken, "De <Nieuwe> \"Koepel\" & Co")[1..],
        [
            "wijkcentrum",
            "",
            "ma–vr 9–17 uur, za–zo onbekend",
            "open",
            "20-11-2026",
            "Gemeente Hilversum, Sociale kaart, 01-10-2026",
        ]
    );
    assert_eq!(row(plekken, "Buurthuis De Geus")[3], "onbekend");
    // A partner for the whole of Hilversum is there; one of unknown werkgebied is counted only.
    assert_eq!(row(partners, "Vrijwilligerscentrale")[2], "informeel");
    assert!(partners.rijen.iter().all(|rij| rij[0] != "Stichting Present"));
    assert!(partners.onder.contains("is het werkgebied onbekend; die staan hier niet bij"));
    assert_eq!(diensten.bijschrift, "Diensten");
}

#[test]
fn persons_stay_out_of_it_also_those_in_a_free_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verslag.html");
    save_inventarisatie(&document(), None, TODAY, &path).unwrap();
    let html = std::fs::read_to_string(&path).unwrap();
    for person in ["Sanne", "Fatima", "035 123", "12345678"] {
        assert!(!html.contains(person), "{person}");
    }
    assert!(html.contains("[weggelaten: hierin staan gegevens van een persoon]"));
    assert!(html.contains("De &lt;Nieuwe&gt; &quot;Koepel&quot; &amp; Co"));
    assert!(!html.contains("<Nieuwe>"));
}

#[test]
fn the_whole_says_how_far_each_wijk_is() {
    let page = page(None);
    let all = &page.delen[0].tabellen[0];
    assert_eq!(row(all, "Oost")[1], "Bezig");
    assert_eq!(row(all, "Centrum")[1..3], ["Niet begonnen", "21 onbekend"]);
    assert_eq!(page.delen.len(), 2 + all.rijen.len());
}

#[test]
fn the_whole_names_once_who_works_in_every_wijk() {
    let page = page(None);
    let [_, overal, rest @ ..] = page.delen.as_slice() else { panic!("{}", page.delen.len()) };
    assert_eq!(overal.titel, "Voor alle wijken samen");
    let everywhere = &overal.tabellen[0];
    assert_eq!(row(everywhere, "Vrijwilligerscentrale")[3], "Hilversum");
    for wijk in rest {
        let partners = &wijk.tabellen[2];
        assert!(partners.rijen.iter().all(|rij| rij[0] != "Vrijwilligerscentrale"));
        let said = format!(
            "{} partners zijn er voor alle wijken samen en staan onder ‘Voor alle wijken samen’.",
            everywhere.rijen.len()
        );
        assert!(partners.onder.starts_with(&said), "{}", partners.onder);
    }
}
