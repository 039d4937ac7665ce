//! What is kept comes back to the last bit, in a text that stays the same.

use super::*;
use crate::methods;
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, Vergelijk, WijkInput};
use crate::model::gemeenten::{Gemeenten, Grootte};
use crate::model::klein::Grenzen;
use crate::model::recept::{FotoKeuze, KlasseRegel, Recept};
use crate::model::{Indicator, Leefgebied, Normalisatie, Periode, Reden, Richting};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};

fn cijfer(waarde: Result<f64, Reden>) -> Cijfer {
    Cijfer {
        periode: Some(Periode::year_of(2022)),
        waarde,
        bron: "GGD|50090NED|2022-10-01".into(),
        ..Cijfer::none()
    }
}

/// Three wijken with one indicator each way, and something in every field.
fn bewaard(waarden: [f64; 3]) -> Bewaard {
    let indicator = Indicator {
        naam: "Eenzaam (18+)".into(),
        leefgebied: "gezondheid".into(),
        eenheid: "%".into(),
        richting: Richting::LagerIsGunstiger,
        in_foto: true,
        schatting: true,
        normalisatie: Some(Normalisatie::Mad),
        ..Indicator::unknown("eenzaam-18plus")
    };
    let wijk = |(place, waarde): (usize, f64)| WijkInput {
        code: format!("WK04020{place}"),
        naam: format!("Wijk {place}"),
        telt_niet_mee: None,
        groep: Some(Groep::Stedelijk),
        inwoners: Some(1234.0),
        cijfers: vec![Cijfer { noemer: Some(812.0), ..cijfer(Ok(waarde)) }],
    };
    let keuze = FotoKeuze {
        jaar: None,
        vergelijk: Vergelijk::Wijken,
        recept: Recept {
            regel: KlasseRegel::Eigen { onder: -0.7, boven: 0.1 + 0.2 },
            gewichten: BTreeMap::from([("gezondheid".to_owned(), 1.0 / 3.0)]),
            ..Recept::default()
        },
    };
    let verdeling = Verdeling {
        n: 1200,
        gemiddelde: 45.1,
        sd: Some(6.0),
        mediaan: 45.0,
        mad: 4.0,
        gemiddelde_ln: None,
        sd_ln: None,
    };
    let invoer = FotoInput {
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        vergelijk: keuze.vergelijk,
        recept: keuze.recept.clone(),
        grenzen: Grenzen::default(),
        leefgebieden: vec![Leefgebied {
            id: "gezondheid".into(),
            naam: "Gezondheid".into(),
            volgorde: 2,
        }],
        indicatoren: vec![indicator],
        wijken: waarden.into_iter().enumerate().map(wijk).collect(),
        gemeente: vec![cijfer(Err(Reden::Geheim))],
        benchmarks: vec![HashMap::from([(Groep::Alle, verdeling), (Groep::Stedelijk, verdeling)])],
        vorige: vec![vec![40.0, 41.5]],
        ouderen: vec![Vec::new()],
        gemeenten: Some(Gemeenten {
            grootte: Grootte::of(93_000.0),
            aantal: 2,
            waarden: vec![vec![20.5, 21.0]],
        }),
    };
    Bewaard { keuze, invoer }
}

fn kept(bewaard: &Bewaard) -> Inhoud {
    inhoud(bewaard, &methods::foto(&bewaard.invoer).unwrap())
}

#[test]
fn everything_that_went_in_comes_back() {
    let one = bewaard([41.2, 50.0, 1.0 / 3.0]);
    let back = read(&kept(&one)).unwrap();
    assert_eq!(format!("{:?}", back.keuze), format!("{:?}", one.keuze));
    assert_eq!(back.invoer.wijken[1].cijfers, one.invoer.wijken[1].cijfers);
    assert_eq!(back.invoer.gemeente, one.invoer.gemeente);
    assert_eq!(back.invoer.indicatoren, one.invoer.indicatoren);
    assert_eq!(back.invoer.benchmarks, one.invoer.benchmarks);
    assert_eq!(kept(&back), kept(&one));
}

#[test]
fn the_form_of_the_text_never_changes() {
    let text = kept(&bewaard([41.2, 50.0, 44.0])).invoer;
    // Written by hand: a file of today must be read by every later program.
    let expected = concat!(
        r#"{"keuze":{"jaar":null,"vergelijk":"wijken","regel":"eigen:-0,7:0,30000000000000004","#,
        r#""normalisatie":"z","aggregatie":"rekenkundig","#,
        r#""gewichten":{"gezondheid":0.3333333333333333}},"#,
        r#""gemeente":{"code":"GM0402","naam":"Hilversum","#,
        r#""cijfers":[{"periode":"2022","reden":"geheim","bron":0}]},"peiljaar":2025,"#,
        r#""grenzen":{"inwoners":200,"mensen":30},"#,
        r#""leefgebieden":[{"id":"gezondheid","naam":"Gezondheid","volgorde":2}],"#,
        r#""indicatoren":[{"id":"eenzaam-18plus","naam":"Eenzaam (18+)","#,
        r#""leefgebied":"gezondheid","eenheid":"%","richting":"lager_is_gunstiger","#,
        r#""gewicht":1.0,"in_foto":true,"soort":null,"noemer":"","begrip":"","schatting":true,"#,
        r#""normalisatie":"mad","toelichting":""}],"bronnen":["GGD|50090NED|2022-10-01"],"#,
        r#""wijken":[{"code":"WK040200","naam":"Wijk 0","telt_niet_mee":null,"groep":"1-2","#,
        r#""inwoners":1234.0,"cijfers":[{"periode":"2022","waarde":41.2,"noemer":812.0,"bron":0}]},"#,
    );
    assert!(text.starts_with(expected), "{text}");
    let verdeling = r#"{"n":1200,"gemiddelde":45.1,"sd":6.0,"mediaan":45.0,"mad":4.0,"gemiddelde_ln":null,"sd_ln":null}"#;
    let end = format!(
        r#""benchmarks":[{{"1-2":{verdeling},"alle":{verdeling}}}],"vorige":[[40.0,41.5]],"ouderen":[[]],"gemeenten":{{"van":50000.0,"tot":150000.0,"aantal":2,"waarden":[[20.5,21.0]]}}}}"#
    );
    assert!(text.ends_with(&end), "{text}");
}

#[test]
fn outcomes_are_kept_to_the_last_digit() {
    // 10, 20, 30: mean 20, sd 10; lower is more favourable: +1, 0, −1. An own mad: 20 and
    // 1.4826 × 10.
    let mut one = bewaard([10.0, 20.0, 30.0]);
    one.invoer.indicatoren[0].normalisatie = None;
    let text = kept(&one).uitkomst;
    let begin = concat!(
        r#"{"regel":"eigen:-0,7:0,30000000000000004","regel_versie":"","tweede":"vergelijkbaar","#,
        r#""wijken":[{"code":"WK040200","telt_mee":true,"#,
        r#""algemeen":{"score":1.0,"klasse":"gunstiger","reden":null,"schatting":true,"#,
    );
    assert!(text.starts_with(begin), "{text}");
    assert!(text.contains(r#""score":-1.0,"klasse":"ongunstiger""#), "{text}");
}

#[test]
fn a_text_that_was_changed_is_not_used() {
    let sound = kept(&bewaard([10.0, 20.0, 30.0]));
    let changed = |from: &str, to: &str| {
        let invoer = sound.invoer.replacen(from, to, 1);
        assert_ne!(invoer, sound.invoer);
        Inhoud { invoer, ..sound.clone() }
    };
    let told = read(&changed("20.0", "21.0")).unwrap_err().to_string();
    assert!(told.contains("daarna veranderd") && told.contains("invoer"), "{told}");
    let other = Inhoud { uitkomst: "{}".into(), ..sound.clone() };
    assert_eq!(read(&other).unwrap_err(), SnapshotFault::Tampered("uitkomst"));
    let newer = Inhoud { versie: VERSIE + 1, ..sound.clone() };
    assert_eq!(read(&newer).unwrap_err(), SnapshotFault::Newer);
    // Even with a hash that was made to fit.
    for (from, to) in
        [("\"geheim\"", "\"zomaar\""), ("[40.0,41.5]", ""), ("\"bron\":0", "\"bron\":7")]
    {
        let mut odd = changed(from, to);
        odd.invoer_sha256 = sha256(&odd.invoer);
        assert!(matches!(read(&odd), Err(SnapshotFault::Unreadable(_))), "{to}");
    }
}

proptest! {
    #[test]
    fn every_number_comes_back_to_the_last_bit(bits in prop::array::uniform3(any::<u64>())) {
        let values = bits.map(f64::from_bits);
        prop_assume!(values.iter().all(|value| value.is_finite()));
        let one = bewaard(values);
        let back = read::invoer(&write::invoer(&one)).unwrap();
        for (wijk, value) in back.invoer.wijken.iter().zip(values) {
            prop_assert_eq!(wijk.cijfers[0].waarde.unwrap().to_bits(), value.to_bits());
        }
    }
}
