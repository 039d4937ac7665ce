//! What goes out comes back, to the byte.

mod workbooks;

use super::waarnemingen::WaarnemingRow;
use super::*;
use crate::exchange::import::{Known, Options, Source, read_source};
use crate::exchange::seed::voorbeeld;
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::waarneming::Extra;
use crate::model::{Bron, Gebied, Indicator, Periode, Reden};
use std::collections::HashMap;
use std::io::Cursor;

fn known() -> Known {
    let gebied = Gebied::from_code("WK040201").unwrap();
    Known {
        gemeente: "GM0402".into(),
        gebieden: HashMap::from([(gebied.code.clone(), gebied)]),
        ..Known::default()
    }
}

fn import(text: &[u8], known: &Known) -> Draft {
    let source = Source::from_bytes("export.csv", text.to_vec()).unwrap();
    read_source(source, known, &Options::default(), &mut Progress::silent()).unwrap()
}

fn export_figures(draft: &Draft) -> Vec<u8> {
    let rows = draft.waarnemingen.iter().map(|w| WaarnemingRow {
        gebied: &draft.gebieden[w.gebied as usize].code,
        indicator: &draft.indicatoren[w.indicator as usize].id,
        periode: w.periode,
        waarde: w.waarde,
        extra: w.extra.as_deref(),
        bron: draft.bronnen.get(w.bron as usize),
    });
    written(rows)
}

fn written<'a>(
    rows: impl IntoIterator<Item = WaarnemingRow<'a>, IntoIter: ExactSizeIterator + Clone>,
) -> Vec<u8> {
    written_as(Form::Csv, rows)
}

fn written_as<'a>(
    form: Form,
    rows: impl IntoIterator<Item = WaarnemingRow<'a>, IntoIter: ExactSizeIterator + Clone>,
) -> Vec<u8> {
    let mut output = Cursor::new(Vec::new());
    waarnemingen::write(form, rows.into_iter(), &mut output, &mut Progress::silent()).unwrap();
    output.into_inner()
}

#[test]
fn figures_survive_the_round_trip() {
    let extra = Extra {
        onder: Some(-1.5),
        boven: Some(1e-7),
        teller: Some(3.0),
        noemer: Some(1e21),
        kwalificatie: Some("zo'n; \"ruim\"".into()),
    };
    let guarded = Extra { kwalificatie: Some("'=1".into()), ..Extra::default() };
    let bronnen = ["CBS|a\\|b|2021-03-01|CC BY 4.0|x;y", "+31 6|'t Hoogt van 't Kruis", "CBS"]
        .map(|text| Bron::parse(text).unwrap());
    let row = |periode: &str, waarde, extra, bron: usize| WaarnemingRow {
        gebied: "WK040201",
        indicator: "-a",
        periode: periode.parse::<Periode>().unwrap(),
        waarde,
        extra,
        bron: bronnen.get(bron),
    };
    let rows = [
        row("2022", Ok(-0.1), Some(&extra), 0),
        row("2022K3", Err(Reden::TeKlein), None, 1),
        row("2022-06", Ok(0.1 + 0.2), Some(&guarded), 2),
    ];
    let first = written(rows);
    let text = String::from_utf8(first.clone()).unwrap();
    assert!(text.starts_with(
        "gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer;kwalificatie\n"
    ));
    assert!(text.contains(";2022;-0,1;;-1,5;0,0000001;"), "{text}");
    assert!(text.contains(";te_klein;;;'+31 6|'t Hoogt van 't Kruis;"), "{text}");
    let draft = import(&first, &known());
    assert_eq!(draft.geweigerd, []);
    assert_eq!(String::from_utf8(export_figures(&draft)).unwrap(), text);
}

#[test]
fn the_example_survives_the_round_trip() {
    let seed = voorbeeld("hilversum").unwrap();
    let gebieden = seed.drafts.iter().filter(|draft| draft.soort == "gebieden");
    let known = Known {
        gebieden: gebieden
            .flat_map(|draft| &draft.gebieden)
            .map(|gebied| (gebied.code.clone(), gebied.clone()))
            .collect(),
        ..known()
    };
    let figures = seed.drafts.iter().find(|draft| draft.soort == "waarnemingen").unwrap();
    let first = export_figures(figures);
    let again = import(&first, &known);
    assert_eq!(again.waarnemingen.len(), figures.waarnemingen.len());
    assert!(first == export_figures(&again));
}

#[test]
fn definitions_survive_the_round_trip() {
    let seed = voorbeeld("hilversum").unwrap();
    let catalogues = seed.drafts.iter().filter(|draft| draft.soort == "indicatoren");
    let mut all: Vec<Indicator> = catalogues.flat_map(|draft| draft.indicatoren.clone()).collect();
    all.push(Indicator {
        naam: "=som(a;b)".into(),
        toelichting: "twee\nregels en \"aanhaling\"".into(),
        gewicht: 0.25,
        ..Indicator::unknown("@raar")
    });
    let mut first = Vec::new();
    indicatoren::write(&all, &mut first).unwrap();
    let draft = import(&first, &known());
    assert_eq!(draft.geweigerd, []);
    assert_eq!(draft.indicatoren, all);
    let mut again = Vec::new();
    indicatoren::write(&draft.indicatoren, &mut again).unwrap();
    assert!(first == again);
}

#[test]
fn every_exporter_has_a_name_and_a_form() {
    for one in EXPORTERS {
        assert_eq!(exporter(one.id), Some(one));
        assert!(!one.text.is_empty() && !one.endings().is_empty());
    }
    assert_eq!(exporter("pdf"), None);
}
