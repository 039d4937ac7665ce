//! The four outputs of a figure hold the same numbers: screen, SVG, PNG and table.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

use wijkbeeld::app::query::{IndicatorQuery, KeptFigures, Order, Query as _, Reader};
use wijkbeeld::app::view::indicatoren::IndicatorView;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::{FigureFormat, bytes};
use wijkbeeld::model::foto::Vergelijk;

fn view(id: &str) -> IndicatorView {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    let query = IndicatorQuery {
        id: id.to_owned(),
        wijk: Some("WK040203".to_owned()),
        jaar: None,
        met: Vergelijk::Wijken,
        order: Order::Fixed,
    };
    query.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap().unwrap()
}

#[test]
fn look() {
    for id in
        ["misdrijven-per-1000-inwoners", "goed-ervaren-gezondheid-18plus", "gemiddelde-woz-waarde"]
    {
        let v = view(id);
        for f in [v.verloop.ok(), v.wijken].into_iter().flatten() {
            for format in FigureFormat::ALL {
                std::fs::write(
                    format!("/tmp/pics-a/{}.{}", f.head.naam, format.ending()),
                    bytes(&f, format).unwrap(),
                )
                .unwrap();
            }
        }
    }
}
