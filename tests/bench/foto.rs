//! The Foto with how firm every outcome is: Hilversum, and every gemeente of the country one
//! after another: `cargo bench --bench foto`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; without it only Hilversum is measured.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

use std::path::Path;
use std::time::Instant;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::{Known, Options, find_gemeente, read, seed};
use wijkbeeld::methods;
use wijkbeeld::model::draft::Draft;
use wijkbeeld::model::foto::{Cijfer, FotoInput, Vergelijk, WijkInput};
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::recept::{FotoKeuze, KlasseRegel, Methode, Recept};

const TIMES: usize = 20;

fn main() {
    let document = Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Bench").unwrap();
    let figures = document.gemeente_figures(methods::klein::verborgen).unwrap();
    let recepten = [
        ("wijkbeeld", Recept::default()),
        ("tertiel", Recept { regel: KlasseRegel::Tertiel, ..Recept::default() }),
        ("minmax", Recept { methode: Methode::MIN_MAX, ..Recept::default() }),
    ];
    println!("Hilversum: milliseconds, median and slowest of {TIMES}");
    for (name, recept) in recepten {
        let keuze = FotoKeuze { recept, ..FotoKeuze::default() };
        let input = document.foto_input_of(&figures, &keuze).unwrap();
        let mut times: Vec<f64> = (0..TIMES).map(|_| milliseconds(&input)).collect();
        times.sort_by(f64::total_cmp);
        println!("{name:12} {:6.1} {:6.1}", times[TIMES / 2], times[TIMES - 1]);
    }
    let base = document.foto_input_of(&figures, &FotoKeuze::default()).unwrap();
    let shared = std::env::var("WIJKBEELD_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let kwb = Path::new(&shared).join("data/84799NED_TypedDataSet_nederland_kwb2020.csv");
    match kwb.is_file() {
        true => country(&base, &kwb),
        false => println!("{} is not there: only Hilversum", kwb.display()),
    }
}

fn milliseconds(input: &FotoInput) -> f64 {
    let start = Instant::now();
    std::hint::black_box(methods::foto(input).unwrap());
    start.elapsed().as_secs_f64() * 1000.0
}

/// Every gemeente, with as many indicators in each leefgebied as Hilversum has, filled with other
/// figures of the same wijken: how long it takes hangs on their number alone.
fn country(base: &FotoInput, kwb: &Path) {
    let found = find_gemeente(kwb, "Hilversum", &Options::default()).unwrap();
    let known = Known { gemeente: found.0, ..Known::default() };
    let options = Options { alle_gebieden: true, ..Options::default() };
    let draft = read(kwb, &known, &options, &mut Progress::silent()).unwrap();
    let inputs = inputs(base, &draft);
    let wijken: usize = inputs.iter().map(|input| input.wijken.len()).sum();
    let most = inputs.iter().map(|input| input.wijken.len()).max().unwrap_or(0);
    let start = Instant::now();
    for input in &inputs {
        std::hint::black_box(methods::foto(input).unwrap());
    }
    println!(
        "{} gemeenten, {wijken} wijken (at most {most}): {:.1} s on one core",
        inputs.len(),
        start.elapsed().as_secs_f64()
    );
}

fn inputs(base: &FotoInput, draft: &Draft) -> Vec<FotoInput> {
    let columns = base.indicatoren.len();
    let mut values = vec![Vec::new(); draft.gebieden.len()];
    for waarneming in &draft.waarnemingen {
        let own: &mut Vec<Cijfer> = &mut values[waarneming.gebied as usize];
        if own.len() < columns && waarneming.waarde.is_ok_and(|value| value > 0.0) {
            let periode = Some(waarneming.periode);
            own.push(Cijfer { periode, waarde: waarneming.waarde, ..Cijfer::none() });
        }
    }
    let mut inputs: Vec<FotoInput> = Vec::new();
    for (gebied, cijfers) in draft.gebieden.iter().zip(values) {
        let Some(digits) = gebied.code.strip_prefix("WK") else { continue };
        if cijfers.len() < columns {
            continue;
        }
        let gemeente = format!("GM{}", &digits[..4]);
        if inputs.last().is_none_or(|input| input.gemeente_code != gemeente) {
            inputs.push(FotoInput {
                gemeente_code: gemeente,
                vergelijk: Vergelijk::Wijken,
                wijken: Vec::new(),
                ..base.clone()
            });
        }
        inputs.last_mut().unwrap().wijken.push(WijkInput {
            code: gebied.code.clone(),
            naam: gebied.code.clone(),
            telt_niet_mee: None,
            groep: base.wijken[0].groep,
            inwoners: Some(1000.0),
            cijfers,
        });
    }
    inputs
}
