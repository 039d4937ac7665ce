//! The four outputs of a figure hold the same numbers: screen, SVG, PNG and table. What is
//! expected comes from the numbers of the figure alone; where a number stands on a sheet is read
//! off its axis, as a person does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod kaart;
mod outputs;
mod spine;
#[path = "../still/mod.rs"]
mod still;
mod window;

use outputs::{in_cells, in_picture, in_svg, in_table};
use std::sync::Arc;
use wijkbeeld::app::query::{
    BuurtenQuery, FotoQuery, IndicatorQuery, InzetQuery, KeptFigures, LeefgebiedenQuery,
    OpeningstijdenQuery, Order, Query as _, Reader, SamenhangQuery, VersheidQuery,
};
use wijkbeeld::app::view::indicatoren::IndicatorView;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::{colors, png, svg, table};
use wijkbeeld::model::figure::{Figure, Getal, Mark, Tone};
use wijkbeeld::model::foto::Klasse;
use wijkbeeld::model::recept::FotoKeuze;

const MISDRIJVEN: &str = "misdrijven-per-1000-inwoners";

fn view(id: &str) -> IndicatorView {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    let query = IndicatorQuery {
        id: id.to_owned(),
        wijk: Some("WK040203".to_owned()),
        keuze: FotoKeuze::default(),
        order: Order::Fixed,
    };
    query.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap().unwrap()
}

fn figures(id: &str) -> Vec<Arc<Figure>> {
    let view = view(id);
    [view.verloop.ok(), view.wijken].into_iter().flatten().collect()
}

#[test]
fn svg_png_and_table_hold_the_numbers_of_the_figure() {
    let ids = [
        MISDRIJVEN,
        "ervaren-gezondheid-goed-zeer-goed-18plus",
        "gemiddeld-inkomen-per-inwoner",
        "gemiddelde-woz-waarde",
    ];
    for id in ids {
        for figure in figures(id) {
            let (drawing, picture) = (svg(&figure), png(&figure).unwrap());
            assert_eq!(in_svg(&figure, &drawing), [""; 0], "{}", figure.head.naam);
            assert_eq!(in_picture(&figure, &drawing, &picture), [""; 0], "{}", figure.head.naam);
            assert_eq!(in_table(&figure, &table::csv(&figure)), [""; 0], "{}", figure.head.naam);
        }
    }
}

/// The Foto: closed, opened to one leefgebied after another, and opened to all indicators.
fn fotos() -> Vec<Arc<Figure>> {
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = Document::in_memory(&seed, "Test").unwrap();
    let query = FotoQuery { keuze: FotoKeuze::default() };
    let mut kept = KeptFigures::default();
    let view = query.answer(&mut Reader::new(&document, &mut kept)).unwrap();
    let figuren = view.figuren.unwrap();
    [vec![figuren.dicht], figuren.per_leefgebied, vec![figuren.alles]].concat()
}

#[test]
fn a_cell_has_the_colour_of_its_class_and_its_words() {
    for figure in fotos() {
        let (drawing, picture) = (svg(&figure), png(&figure).unwrap());
        assert_eq!(in_cells(&figure, &drawing, &picture), [""; 0], "{}", figure.head.naam);
    }
}

/// 8 wijken and the gemeente × the columns: 5 outcomes; one leefgebied with its 4, 5, 1 or 2
/// indicators and algemeen beeld; all of these, without the one that stands alone.
#[test]
fn the_foto_opens_to_every_indicator() {
    let cells = |figure: &Arc<Figure>| {
        figure.marks.iter().filter(|mark| matches!(mark, Mark::Cell { .. })).count()
    };
    let counts: Vec<usize> = fotos().iter().map(cells).collect();
    assert_eq!(counts, [5, 2 + 4, 2 + 5, 2 + 1, 2 + 2, 5 + 4 + 5 + 2].map(|columns| 9 * columns));
}

/// The figures that stand by themselves.
fn other_figures() -> Vec<Arc<Figure>> {
    let document = Document::in_memory(&still::seed_with_hours(), "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut file = Reader::new(&document, &mut kept);
    let wijk = || Some("WK040203".to_owned());
    let vandaag = jiff::civil::date(2026, 11, 28);
    let buurten = BuurtenQuery { id: "aantal-inwoners".to_owned(), wijk: wijk(), jaar: None };
    let naast = SamenhangQuery {
        dit: MISDRIJVEN.to_owned(),
        ander: "gemiddeld-inkomen-per-inwoner".to_owned(),
        wijk: wijk(),
        jaar: None,
    };
    let inzet = InzetQuery {
        leefgebied: None,
        wijk: wijk(),
        keuze: FotoKeuze::default(),
        order: Order::Fixed,
        vandaag,
    };
    let jaren = LeefgebiedenQuery { wijk: wijk(), keuze: FotoKeuze::default() };
    let views = [
        buurten.answer(&mut file).unwrap().unwrap(),
        naast.answer(&mut file).unwrap().unwrap(),
        inzet.answer(&mut file).unwrap(),
        jaren.answer(&mut file).unwrap(),
        OpeningstijdenQuery { wijk: None, vandaag }.answer(&mut file).unwrap(),
        VersheidQuery { wijk: wijk(), vandaag }.answer(&mut file).unwrap(),
    ];
    views.into_iter().map(|view| view.figuur.unwrap()).chain(fotos()).collect()
}

#[test]
fn every_other_figure_has_its_numbers_in_the_drawing_and_in_its_table() {
    for figure in other_figures() {
        let naam = &figure.head.naam;
        assert_eq!(in_svg(&figure, &svg(&figure)), [""; 0], "{naam}");
        assert!(!png(&figure).unwrap().is_empty());
        let text = table::text(&figure);
        for (_, getal) in figure.numbered().filter(|(_, getal)| getal.waarde.is_ok()) {
            let rows = text.lines().filter(|line| line.split('\t').next() == Some(&*getal.naam));
            let said = rows.flat_map(|line| line.split('\t')).any(|cell| cell == getal.kort);
            assert!(said, "{naam}: {} is not in the table", getal.gezegd);
        }
        assert!(!figure.sentence().is_empty() && !figure.head.bronnen.is_empty(), "{naam}");
    }
}

/// The figure with another number for Zuidwest in 2025: 35,3 becomes 70,6.
fn with_other_number(figure: &Figure) -> Figure {
    let double = |getal: &Getal| {
        let mut getal = getal.clone();
        if getal.gezegd.starts_with("Zuidwest, 2025") {
            getal.waarde = getal.waarde.map(|value| value * 2.0);
            getal.kort = "70,6".to_owned();
        }
        getal
    };
    Figure { getallen: figure.getallen.iter().map(double).collect(), ..figure.clone() }
}

#[test]
fn one_wrong_number_is_found_in_every_output() {
    for figure in figures(MISDRIJVEN) {
        let broken = with_other_number(&figure);
        let (drawing, picture) = (svg(&figure), png(&figure).unwrap());
        assert!(!in_svg(&broken, &drawing).is_empty());
        assert!(!in_picture(&broken, &drawing, &picture).is_empty());
        assert!(!in_table(&broken, &table::csv(&figure)).is_empty());
    }
}

#[test]
fn a_mark_at_the_wrong_place_is_found_in_the_picture() {
    for figure in figures(MISDRIJVEN) {
        let mut moved = (*figure).clone();
        for mark in &mut moved.marks {
            match mark {
                Mark::Point { at, tone: Tone::Chosen, .. } => at[1] += 10.0,
                Mark::Bar { to, .. } => *to += 10.0,
                _ => {}
            }
        }
        let (drawing, picture) = (svg(&moved), png(&moved).unwrap());
        assert!(in_svg(&figure, &drawing).is_empty(), "the words are still right");
        assert!(!in_picture(&figure, &drawing, &picture).is_empty());
    }
}

#[test]
fn word_gets_the_words_of_the_table_and_its_sources() {
    let figure = &figures(MISDRIJVEN)[0];
    let html = table::html(figure);
    for text in ["Geregistreerde misdrijven", "<td", "123,1", "▼ ongunstiger", "Politie en CBS"] {
        assert!(html.contains(text), "{text}");
    }
    let text = table::text(figure);
    let zuidwest = text.lines().find(|line| line.starts_with("Zuidwest\t")).unwrap();
    assert!(zuidwest.contains("\t38,6\t35,3\t"), "{zuidwest}");
    assert_eq!(text.lines().count(), figure.tabel.rijen.len() + 1);
}

#[test]
fn paper_has_the_colours_of_the_light_theme() {
    use wijkbeeld::ui::theme::tokens::LIGHT;
    let hex =
        |color: egui::Color32| format!("#{:02X}{:02X}{:02X}", color.r(), color.g(), color.b());
    let pairs = [
        (colors::SURFACE, LIGHT.surface),
        (colors::SUNKEN, LIGHT.sunken),
        (colors::TEXT, LIGHT.text),
        (colors::MUTED, LIGHT.muted),
        (colors::ACCENT_SOFT, LIGHT.accent_soft),
        (colors::GRID, LIGHT.grid),
        (colors::AXIS, LIGHT.axis),
        (colors::BAND, LIGHT.band),
        (colors::BORDER, LIGHT.border),
        (colors::NODATA_LINE, LIGHT.nodata_line),
        (colors::SERIES_MUTED, LIGHT.series_muted),
        (colors::SERIES_SEL, LIGHT.series_sel),
        (colors::SERIES_CITY, LIGHT.series_city),
        (colors::OK, LIGHT.ok),
    ];
    for (paper, screen) in colors::TRAP.iter().zip(LIGHT.trap) {
        assert_eq!(*paper, hex(screen));
    }
    for (paper, screen) in pairs {
        assert_eq!(paper, hex(screen));
    }
    for klasse in Klasse::ALL {
        assert_eq!(colors::fill(klasse), hex(LIGHT.klasse(klasse).fill));
        assert_eq!(colors::line(klasse), hex(LIGHT.klasse(klasse).line));
    }
}
