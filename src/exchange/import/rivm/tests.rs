//! Small tables in the shape of RIVM's.

use super::*;
use crate::exchange::import::read_source;
use crate::exchange::import::tests::known;
use crate::model::draft::Groep;
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{Periode, Reden};

const HEAD: &str = "\"ID\";\"Leeftijd\";\"Marges\";\"WijkenEnBuurten\";\"Perioden\";\
    \"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"ErvarenGezondheidGoedZeerGoed_4\";\
    \"LopenNaarSchoolOfWerk_35\";\"NieuweVraag_36\"";

fn row(leeftijd: &str, marges: &str, code: &str, jaar: &str, figures: &str) -> String {
    format!(
        "1;{leeftijd};\"{marges}\";\"{code:<10}\";\"{jaar}\";\"x\";\"y\";\"{code:<20}\";{figures}\n"
    )
}

fn import(known: &Known, text: &str, options: &Options) -> Result<Draft, ImportError> {
    let bytes = text.as_bytes().to_vec();
    let source = Source::from_bytes("50090NED_UntypedDataSet.csv", bytes)?;
    read_source(source, known, options, &mut Progress::silent())
}

fn read(rows: &[String]) -> Draft {
    import(&known(), &format!("{HEAD}\n{}", rows.concat()), &Options::default()).unwrap()
}

/// Value and bounds of an indicator in 2020.
fn value(draft: &Draft, code: &str, id: &str) -> Option<Result<f64, Reden>> {
    found(draft, code, id).map(|one| one.waarde)
}

fn found<'d>(draft: &'d Draft, code: &str, id: &str) -> Option<&'d crate::model::Waarneming> {
    let gebied = draft.gebieden.iter().position(|gebied| gebied.code == code)? as u32;
    let indicator = draft.indicatoren.iter().position(|one| one.id == id)? as u32;
    draft.waarnemingen.iter().find(|one| {
        let same = one.gebied == gebied && one.indicator == indicator;
        same && one.periode == Periode::year_of(2020)
    })
}

#[test]
fn text_numbers_ages_and_reasons() {
    let draft = read(&[
        row("20300", "MW00000", "NL01", "2020JJ00", "\"    78.4\";;\"     5\""),
        row("20300", "MW00000", "WK040201", "2020JJ00", "\"    81.2\";;\"     1\""),
        row("80200", "MW00000", "WK040201", "2020JJ00", "\"    70.1\";;\"       .\""),
        row("20300", "MW00000", "WK040201", "2016JJ00", "\"    80.0\";;\"     2\""),
        row("20300", "MW00000", "BU04020101", "2020JJ00", "\"       .\";;\"       .\""),
    ]);
    assert_eq!((draft.soort.as_str(), draft.geweigerd.as_slice()), ("rivm", [].as_slice()));
    let adults = "ervaren-gezondheid-goed-zeer-goed-18plus";
    assert_eq!(value(&draft, "NL00", adults), Some(Ok(78.4)));
    assert_eq!(value(&draft, "WK040201", adults), Some(Ok(81.2)));
    let older = "ervaren-gezondheid-goed-zeer-goed-65plus";
    assert_eq!(value(&draft, "WK040201", older), Some(Ok(70.1)));
    assert_eq!(value(&draft, "BU04020101", adults), Some(Err(Reden::Geheim)));
    let asked = "lopen-naar-school-of-werk-18plus";
    assert_eq!(value(&draft, "WK040201", asked), Some(Err(Reden::NietGevraagd)));
    assert!(draft.lege_kolommen.is_empty());
    assert_eq!(
        draft.bronnen[0].to_string(),
        "RIVM|50090NED Gezondheid per wijk en buurt||CC BY 4.0"
    );
}

#[test]
fn indicators_say_what_they_are() {
    let draft = read(&[
        row("20300", "MW00000", "WK040201", "2020JJ00", "1;;2"),
        row("80200", "MW00000", "WK040201", "2020JJ00", "1;;2"),
    ]);
    let of = |id: &str| draft.indicatoren.iter().find(|one| one.id == id).unwrap();
    let adults = of("ervaren-gezondheid-goed-zeer-goed-18plus");
    assert!(adults.schatting && adults.counts());
    let older = of("ervaren-gezondheid-goed-zeer-goed-65plus");
    assert_eq!(older.naam, "Goed of zeer goed ervaren gezondheid (65+)");
    assert_eq!(older.noemer, "inwoners van 65 jaar en ouder");
    assert!(
        older.schatting && !older.in_foto && older.toelichting.ends_with("Alleen 65-plussers.")
    );
    let new = of("nieuwe-vraag-18plus");
    assert_eq!((new.naam.as_str(), new.eenheid.as_str()), ("Nieuwe vraag (18+)", "%"));
    assert!(new.schatting && !new.in_foto);
}

#[test]
fn a_later_table_gives_the_same_question_another_name() {
    let text = "WijkenEnBuurten;Leeftijd;Marges;Perioden;GoedErvarenGezondheid_4\n\
                WK040201;18 jaar of ouder;Waarde;2020;80,7\n";
    let draft = import(&known(), text, &Options::default()).unwrap();
    assert_eq!(
        value(&draft, "WK040201", "ervaren-gezondheid-goed-zeer-goed-18plus"),
        Some(Ok(80.7))
    );
}

#[test]
fn bounds_stand_beside_their_figure() {
    let draft = read(&[
        row("20300", "MBG0095", "WK040201", "2020JJ00", "83;;"),
        row("20300", "MOG0095", "WK040201", "2020JJ00", "79;;"),
        row("20300", "MW00000", "WK040201", "2020JJ00", "81;;"),
    ]);
    let one = found(&draft, "WK040201", "ervaren-gezondheid-goed-zeer-goed-18plus").unwrap();
    let extra = one.extra.as_ref().unwrap();
    assert_eq!((one.waarde, extra.onder, extra.boven), (Ok(81.0), Some(79.0), Some(83.0)));
}

#[test]
fn what_cannot_be_used_is_said() {
    let draft = read(&[
        row("20300", "MW00000", "WK040201", "2020JJ00", "8o.7;;1"),
        row("20300", "MW00000", "WK040201", "2020JJ00", "80.7;;1"),
        row("20300", "MW00000", "BU04020509", "2020JJ00", "80.7;;1"),
        row("53115", "MW00000", "WK040201", "2020JJ00", "80.7;;1"),
        row("20300", "MW00000", "WK040202", "vorig jaar", "80.7;;1"),
    ]);
    let refused: Vec<(u64, &str, &str)> = draft
        .geweigerd
        .iter()
        .map(|cell| (cell.rij, cell.kolom.as_str(), cell.inhoud.as_str()))
        .collect();
    let question = "ErvarenGezondheidGoedZeerGoed_4";
    assert_eq!(
        refused,
        [(2, question, "8o.7"), (3, "WijkenEnBuurten", "WK040201"), (6, "Perioden", "vorig jaar")]
    );
    assert!(draft.geweigerd[0].reden.contains("een letter o"), "{}", draft.geweigerd[0].reden);
    assert_eq!(draft.onbekende_gebieden, [("BU04020509".to_owned(), 1)]);
    let warned = &draft.waarschuwingen[0];
    assert!(warned.tekst.contains("1 rijen met leeftijd '53115'"), "{}", warned.tekst);
}

#[test]
fn one_year_may_be_chosen() {
    let rows = [
        row("20300", "MW00000", "WK040201", "2020JJ00", "80;;1"),
        row("20300", "MW00000", "WK040201", "2016JJ00", "70;;1"),
    ];
    let text = format!("{HEAD}\n{}", rows.concat());
    let of = |jaar| import(&known(), &text, &Options { jaar: Some(jaar), ..Options::default() });
    let draft = of(2016).unwrap();
    assert!(draft.waarnemingen.iter().all(|one| one.periode == Periode::year_of(2016)));
    let error = of(2012).unwrap_err().to_string();
    assert!(error.contains("2020 en 2016"), "{error}");
}

#[test]
fn the_benchmark_needs_the_sizes_of_wijken() {
    let mut rows = vec![row("20300", "MW00000", "WK040201", "2020JJ00", "80;;1")];
    for (code, value) in [("WK036300", 10), ("WK082801", 20), ("WK085501", 30), ("WK085502", 99)] {
        rows.push(row("20300", "MW00000", code, "2020JJ00", &format!("{value};;1")));
    }
    let draft = read(&rows);
    assert!(draft.benchmarks.is_empty());
    assert_eq!(draft.waarschuwingen[0].soort, WaarschuwingSoort::GeenBenchmark);
    let maat = |code: &str, inwoners, stedelijkheid| Wijkmaat {
        code: code.to_owned(),
        inwoners,
        stedelijkheid: Some(stedelijkheid),
    };
    let maten = vec![
        maat("WK036300", 2000.0, 1.0),
        maat("WK082801", 1000.0, 3.0),
        maat("WK085501", 5000.0, 3.0),
        maat("WK085502", 999.0, 3.0),
    ];
    let known = Known { wijkmaten: BTreeMap::from([(2020, maten)]), ..known() };
    let draft = import(&known, &format!("{HEAD}\n{}", rows.concat()), &Options::default()).unwrap();
    let of =
        |groep| draft.benchmarks.iter().find(|b| b.indicator == 0 && b.groep == groep).unwrap();
    assert_eq!((of(Groep::Alle).verdeling.n, of(Groep::Alle).verdeling.gemiddelde), (3, 20.0));
    assert_eq!(of(Groep::Matig).verdeling.gemiddelde, 25.0);
    assert!(draft.waarschuwingen.is_empty());
}
