//! The spine chart of a wijk: the same numbers in drawing, picture and table.

use super::outputs::{Scale, color, in_svg, row_middle};
use resvg::tiny_skia::Pixmap;
use std::sync::Arc;
use wijkbeeld::app::query::{KeptFigures, Query as _, Reader, WijkQuery};
use wijkbeeld::app::view::wijk::{Plaats, WijkView};
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::{colors, png, svg, table};
use wijkbeeld::model::figure::{Cell, Figure, Getal, Mark, Shape, Tone};
use wijkbeeld::model::recept::FotoKeuze;

fn wijk(code: &str) -> WijkView {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    let query = WijkQuery {
        code: code.to_owned(),
        keuze: FotoKeuze::default(),
        vandaag: jiff::civil::date(2026, 11, 28),
    };
    query.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap()
}

fn figure(code: &str) -> Arc<Figure> {
    wijk(code).figuur.unwrap()
}

/// Three that lie far apart.
const WIJKEN: [&str; 3] = ["WK040203", "WK040201", "WK040208"];

/// The point of a row in this form.
fn point(figure: &Figure, row: usize, wanted: Shape) -> Option<(f64, &Getal)> {
    figure.marks.iter().find_map(|mark| match mark {
        Mark::Point { at, shape, getal, .. }
            if *shape == wanted && at[1].floor() as usize == row =>
        {
            Some((at[0], figure.getal(*getal)?))
        }
        _ => None,
    })
}

/// The ends of a row: the least and the most favourable wijk.
fn ends(figure: &Figure, row: usize) -> Vec<(f64, f64)> {
    let end = |mark: &Mark| match mark {
        Mark::Point { at, tone: Tone::Muted, getal, .. } if at[1].floor() as usize == row => {
            Some((at[0], figure.getal(*getal)?.waarde.ok()?))
        }
        _ => None,
    };
    figure.marks.iter().filter_map(end).collect()
}

/// What is wrong with the dots in a picture: each must lie where its number does, on the line
/// through the gemeente in the middle and a wijk at an end.
fn in_picture(figure: &Figure, svg: &str, png: &[u8]) -> Vec<String> {
    let pixels = Pixmap::decode_png(png).unwrap();
    let x = Scale::of(figure.x.ticks(), svg, "x").unwrap();
    let mut faults = Vec::new();
    let mut checked = 0;
    for (row, words) in figure.y.rows().iter().enumerate() {
        let Some((_, own)) = point(figure, row, Shape::Dot) else { continue };
        let (_, city) = point(figure, row, Shape::Stripe).unwrap();
        let (own, city) = (own.waarde.unwrap(), city.waarde.unwrap());
        let far = ends(figure, row).into_iter().filter(|(at, _)| at.abs() < 1.0);
        let (at, end) = far.max_by(|a, b| a.0.abs().total_cmp(&b.0.abs())).unwrap();
        let place = ((own - city) / (end - city) * at).clamp(-1.0, 1.0);
        let y = row_middle(svg, &words.naam);
        checked += 1;
        if color(&pixels, x.at(place), y) != colors::SERIES_SEL {
            faults.push(format!("{}: no dot at {place}", words.naam));
        }
        // Above the dot the line of the gemeente is seen.
        if color(&pixels, x.at(0.0), y - 10.0) != colors::SERIES_CITY {
            faults.push(format!("{}: no line of the gemeente", words.naam));
        }
    }
    if checked < 10 {
        faults.push(format!("{checked} rows could be checked"));
    }
    faults
}

/// What is wrong with the cells of a CSV: each row has the numbers of its marks.
fn in_table(figure: &Figure, csv: &str) -> Vec<String> {
    let mut lines = csv.trim_start_matches('\u{feff}').lines().map(|line| line.split(';'));
    let heads: Vec<&str> = lines.next().unwrap().collect();
    let rows: Vec<Vec<&str>> = lines.map(Iterator::collect).collect();
    let column = |naam: &str| heads.iter().position(|head| *head == naam).unwrap();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut faults = Vec::new();
    for (mark, getal) in figure.numbered() {
        let Mark::Point { at, .. } = mark else { continue };
        let naam = &figure.y.rows()[at[1].floor() as usize].naam;
        let row = rows.iter().find(|row| row[column("Indicator")].starts_with(naam.as_str()));
        let cell = row.map(|row| row[column(&getal.naam)]);
        if cell.map(digits) != Some(digits(&getal.kort)) {
            faults.push(format!("{}: the table says {cell:?}", getal.gezegd));
        }
    }
    faults
}

#[test]
fn drawing_picture_and_table_hold_the_numbers_of_the_wijk() {
    for code in WIJKEN {
        let figure = figure(code);
        let (drawing, picture) = (svg(&figure), png(&figure).unwrap());
        assert_eq!(in_svg(&figure, &drawing), [""; 0], "{code}");
        assert_eq!(in_picture(&figure, &drawing, &picture), [""; 0], "{code}");
        assert_eq!(in_table(&figure, &table::csv(&figure)), [""; 0], "{code}");
    }
}

#[test]
fn one_wrong_number_is_found_in_every_output() {
    let figure = figure("WK040203");
    let mut broken = (*figure).clone();
    let mut getallen = broken.getallen.to_vec();
    let wrong = getallen.iter_mut().find(|one| one.gezegd.contains("misdrijven")).unwrap();
    assert_eq!(wrong.kort, "35,3", "327 of 9.255 inwoners");
    (wrong.waarde, wrong.kort) = (Ok(70.6), "70,6".to_owned());
    broken.getallen = getallen.into();
    let (drawing, picture) = (svg(&figure), png(&figure).unwrap());
    assert!(!in_svg(&broken, &drawing).is_empty());
    assert!(!in_picture(&broken, &drawing, &picture).is_empty());
    assert!(!in_table(&broken, &table::csv(&figure)).is_empty());
}

#[test]
fn the_figure_has_the_rows_and_places_of_the_screen() {
    let view = wijk("WK040203");
    let figure = view.figuur.clone().unwrap();
    let mut rows = figure.y.rows().iter().enumerate();
    for groep in &view.groepen {
        assert_eq!(rows.next().unwrap().1.naam, groep.naam);
        for shown in &groep.rijen {
            let (row, own) = rows.next().unwrap();
            assert_eq!(own.naam, shown.naam);
            let dot = point(&figure, row, Shape::Dot).map(|(at, _)| at);
            let on_screen = match shown.plaats {
                Plaats::Spine(spine) => Some(f64::from(spine.dot)),
                _ => None,
            };
            assert_eq!(dot, on_screen, "{}", shown.naam);
        }
    }
    assert!(rows.next().is_none());
    let said: String = view.antwoord.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(figure.sentence(), said);
    assert_eq!(figure.head.titel, "Zuidwest naast Hilversum");
    assert!(figure.head.bronnen[0].contains("RIVM, 50090NED Gezondheid per wijk en buurt"));
}

#[test]
fn the_table_says_which_way_is_good_and_how_far_chance_reaches() {
    let figure = figure("WK040203");
    let cells = |naam: &str| -> Vec<String> {
        let own = |row: &&wijkbeeld::model::figure::TableRow| matches!(&row.cellen[2], Cell::Text(text) if text.starts_with(naam));
        let row = figure.tabel.rijen.iter().find(own).unwrap();
        row.cellen.iter().map(|cell| cell.text(&figure.getallen).to_owned()).collect()
    };
    // 1259/10225 and 52/4145 are the ends of 2025; Byar's limits of 327 of 9.255 are 31,6 and 39,4.
    let misdrijven = cells("Geregistreerde misdrijven");
    assert_eq!(misdrijven[4..8], ["35,3", "42,9", "−7,6", "2025"]);
    assert_eq!((misdrijven[8].as_str(), misdrijven[9].as_str()), ("31,6", "39,4"));
    assert_eq!((misdrijven[10].as_str(), misdrijven[13].as_str()), ("123,1", "12,5"));
    assert_eq!((misdrijven[0].as_str(), misdrijven[1].as_str()), ("Veiligheid", "gemiddeld"));
    // Good is a high share, and an estimate has no interval.
    let gezond = cells("Goed of zeer goed ervaren gezondheid");
    assert_eq!((gezond[1].as_str(), gezond[8].as_str()), ("ongunstiger, schatting", "–"));
    let number = |text: &str| text.replace(',', ".").parse::<f64>().unwrap();
    assert!(number(&gezond[10]) < number(&gezond[11]) && number(&gezond[12]) < number(&gezond[13]));
}

#[test]
fn a_wijk_that_does_not_take_part_has_figures_and_no_marks() {
    let figure = figure("WK040209");
    assert!(!figure.marks.iter().any(|mark| matches!(mark, Mark::Point { .. })));
    assert!(!png(&figure).unwrap().is_empty());
    assert!(figure.sentence().starts_with("Landelijk Gebied telt niet mee"));
}
