//! The map as a file: the colours, numbers and words of the screen, at their place.

use super::outputs::{color, in_svg};
use super::still;
use resvg::tiny_skia::Pixmap;
use wijkbeeld::app::loopafstand::LoopKeuze;
use wijkbeeld::app::query::{KaartQuery, KeptFigures, Query as _, Reader};
use wijkbeeld::app::view::kaart::{Beeld, KaartView, Kader, Laag, Niveau};
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::{FigureFormat, bytes, colors, png, svg, table};
use wijkbeeld::model::figure::{Figure, MapMark, Mark, Vulling};
use wijkbeeld::model::recept::FotoKeuze;
use wijkbeeld::model::seed::Seed;

pub const ALL: Beeld<'static> =
    Beeld { gekozen: Some("WK040206"), plekken: true, lopen: true, proef: false, kader: None };

fn view(laag: Laag, niveau: Niveau) -> KaartView {
    view_of(&still::seed(), laag, niveau)
}

fn view_of(seed: &Seed, laag: Laag, niveau: Niveau) -> KaartView {
    let document = Document::in_memory(seed, "Test").unwrap();
    let query = KaartQuery {
        keuze: FotoKeuze::default(),
        laag,
        niveau,
        lopen: LoopKeuze::default(),
        wijk: Some("WK040206".to_owned()),
        vandaag: jiff::civil::date(2026, 11, 28),
    };
    query.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap()
}

/// The maps of the example: by outcome, by a figure of wijken, by a figure of buurten.
pub fn views() -> Vec<KaartView> {
    let by = |id: &str| Laag::Indicator(id.to_owned());
    vec![
        view(Laag::Algemeen, Niveau::Wijken),
        view(by(super::MISDRIJVEN), Niveau::Wijken),
        view(by("aantal-inwoners"), Niveau::Buurten),
    ]
}

/// Where the map lies on its sheet, as its clip says: left, top, width, height.
fn frame(svg: &str) -> [f64; 4] {
    let rect = svg.split("<clipPath id=\"kaart\"><rect ").nth(1).unwrap();
    let own = |name: &str| -> f64 {
        let rest = rect.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    [own("x"), own("y"), own("width"), own("height")]
}

/// The pixel at a place in RD metres.
fn pixel(figure: &Figure, (svg, pixels): (&str, &Pixmap), [x, y]: [f64; 2]) -> String {
    let [left, top, wide, high] = frame(svg);
    let (right, up) = (figure.x.fraction(x), figure.y.fraction(y));
    color(pixels, left + right * wide, top + (1.0 - up) * high)
}

#[test]
fn every_area_has_its_colour_at_its_place() {
    let mut checked = 0;
    for view in views() {
        let mut figure = view.figuur(Beeld { plekken: false, lopen: false, ..ALL }).unwrap();
        // Names would lie over small areas.
        figure.marks.retain(|mark| !matches!(mark, Mark::Map(MapMark::Name { .. })));
        let drawing = svg(&figure);
        let pixels = Pixmap::decode_png(&png(&figure).unwrap()).unwrap();
        for vlak in &view.kleuring.vlakken {
            let (Vulling::Klasse(_) | Vulling::Trap { .. }) = vlak.vulling else { continue };
            let middle = |corner: &[[f64; 2]]| {
                [0, 1].map(|side| corner.iter().map(|one| one[side]).sum::<f64>() / 3.0)
            };
            let found = vlak.tekening.driehoeken.chunks_exact(3).map(middle);
            let colours: Vec<String> =
                found.map(|place| pixel(&figure, (&drawing, &pixels), place)).collect();
            let own = colors::vulling(vlak.vulling);
            let right = colours.iter().filter(|colour| *colour == own).count();
            assert!(2 * right > colours.len(), "{}: {colours:?}", vlak.naam);
            checked += 1;
        }
    }
    assert!(checked > 50, "{checked}");
}

#[test]
fn the_file_says_what_the_colours_are_how_old_and_where_from() {
    let said = |part: usize| svg(&views()[part].figuur(ALL).unwrap());
    let (outcome, crimes, people) = (said(0), said(1), said(2));
    for text in [
        "Hilversum: algemeen beeld per wijk",
        "ongunstiger",
        "Wijkbeeld-regel (±0,5)",
        "1 km",
        ">N<",
        "gat in Oost: verder dan 10 min.",
        "Buurthuis De Geus: was open in 2015",
        "CBS en Kadaster",
        "hemelsbreed × 1,3",
    ] {
        assert!(outcome.contains(text), "{text}");
    }
    // Politie and CBS over 2025: Hilversumse Meent 12,5 and Centrum 123,1 per 1.000 inwoners.
    for text in
        ["12,5", "123,1", "aantal per 1.000 inwoners, 2025", "Fisher-Jenks", "Politie en CBS"]
    {
        assert!(crimes.contains(text), "{text}");
    }
    assert!(people.contains("per buurt") && people.contains("aantal inwoners, 2024"));
}

#[test]
fn numbers_stand_in_the_drawing_and_in_the_table() {
    for view in &views()[1..] {
        let figure = view.figuur(ALL).unwrap();
        assert_eq!(in_svg(&figure, &svg(&figure)), [""; 0]);
        let csv = table::csv(&figure);
        let known = figure.numbered().filter(|(_, getal)| getal.waarde.is_ok());
        let mut count = 0;
        for (_, getal) in known {
            let digits = getal.kort.replace('.', "");
            let row = csv.lines().any(|line| {
                let cells: Vec<&str> = line.split(';').collect();
                cells[0].trim_matches('"') == &*getal.naam && cells[1] == digits
            });
            assert!(row, "{}: {}", getal.naam, getal.kort);
            count += 1;
        }
        assert!(count >= 8, "{count}");
    }
}

#[test]
fn what_is_out_of_sight_is_not_in_the_file() {
    let view = view(Laag::Algemeen, Niveau::Wijken);
    // Around De Geus, in Oost.
    let near = Kader { min: [140_600.0, 470_900.0], max: [141_600.0, 471_700.0] };
    let names = |kader| {
        let figure = view.figuur(Beeld { kader, ..ALL }).unwrap();
        let area = |mark: &Mark| matches!(mark, Mark::Map(MapMark::Area { .. }));
        figure.marks.iter().filter(|mark| area(mark)).count()
    };
    assert_eq!(names(None), 9, "eight wijken and the Landelijk Gebied");
    assert!((1..9).contains(&names(Some(near))));
    let text = svg(&view.figuur(Beeld { kader: Some(near), ..ALL }).unwrap());
    assert!(text.contains("meter</text>") && !text.contains(" km</text>"), "a nearer scale");
}

/// The railway of this test runs from 140000 473500 to 140600 471800, where one can cross it.
#[test]
fn a_barrier_and_its_crossing_lie_at_their_place_and_in_the_legend() {
    let view = view_of(&still::barrieres::seed(), Laag::Geen, Niveau::Wijken);
    let kader = Kader { min: [139_900.0, 471_500.0], max: [142_300.0, 473_300.0] };
    let figure = view.figuur(Beeld { kader: Some(kader), ..ALL }).unwrap();
    let (drawn, picture) = (svg(&figure), png(&figure).unwrap());
    let pixels = Pixmap::decode_png(&picture).unwrap();
    let at = |place| pixel(&figure, (&drawn, &pixels), place);
    assert_eq!(at([140_300.0, 472_650.0]), colors::TEXT, "halfway the line");
    assert_eq!(at([140_600.0, 471_800.0]), colors::SURFACE, "the diamond of the crossing is open");
    assert!(drawn.contains("<title>Spoorlijn: ") && drawn.contains(">hier kunt u oversteken<"));
    assert!(!drawn.contains("<title>Muur: "), "what is out of sight is left out");
    let trial = view.figuur(Beeld { proef: true, ..ALL }).unwrap();
    assert!(svg(&trial).contains("Zoals het nu is: de proef"), "a picture shows how it is now");
    let without = view.figuur(Beeld { lopen: false, ..ALL }).unwrap();
    assert!(!svg(&without).contains("Spoorlijn: "), "barriers go with the loopafstand");
}

#[test]
fn a_page_to_print_holds_the_drawing_and_the_whole_table_and_needs_no_internet() {
    for view in views() {
        let figure = view.figuur(ALL).unwrap();
        let page = String::from_utf8(bytes(&figure, FigureFormat::Pagina).unwrap()).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
        assert!(page.contains(&svg(&figure)) && page.contains(&table::html(&figure)));
        assert!(page.contains("size: A4 portrait"), "the map of Hilversum is taller than wide");
        assert!(!page.contains("</b> ()"), "there is no unit to name");
        let addresses = page.matches("http").count();
        assert_eq!(addresses, 1, "only the name of SVG itself");
    }
}
