use super::*;
use crate::app::view::lijst::Basis;
use crate::app::view::plain_text;
use crate::model::foto::{
    Cijfer, GeenUitkomst, Klasse, LeefgebiedUitkomst, Regel, Uitkomst, Vergelijk,
};
use crate::model::indicator::GetalSoort;
use crate::model::recept::Recept;
use crate::model::waarneming::BEREKEND_UIT_WIJKEN;
use crate::model::wijk::CijferRij;
use crate::model::wijktekst::TekstSoort;
use crate::model::{Indicator, Leefgebied, Periode, Richting};
use jiff::civil::date;
use uuid::Uuid;

fn cijfer(value: f64, kwalificatie: &str) -> Cijfer {
    Cijfer {
        periode: Some(Periode::year_of(2020)),
        waarde: Ok(value),
        bron: "RIVM|50090NED|2021-01-01|CC BY 4.0|kolom x".into(),
        kwalificatie: kwalificatie.into(),
        ..Cijfer::none()
    }
}

fn row(id: &str, richting: Richting, values: (f64, f64)) -> CijferRij {
    let mut indicator = Indicator::unknown(id);
    indicator.naam = format!("Cijfer {id} (18+)");
    indicator.leefgebied = "gezondheid".into();
    indicator.richting = richting;
    indicator.in_foto = richting != Richting::Neutraal;
    indicator.soort = Some(GetalSoort::Percentage);
    CijferRij {
        indicator,
        wijk: cijfer(values.0, ""),
        gemeente: cijfer(values.1, BEREKEND_UIT_WIJKEN),
        nederland: Cijfer::none(),
        wijken: vec![70.5, 76.3, 80.0, 84.0],
    }
}

fn hele_foto(leefgebieden: &[Leefgebied], wijk: &WijkFoto) -> Foto {
    Foto {
        gemeente: None,
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        oudste: Some(2020),
        regel: Regel {
            id: "wijkbeeld".to_owned(),
            naam: "Wijkbeeld-regel",
            versie: "1",
            bron: "",
            grenzen: String::new(),
            omschrijving: "Onder −0,5 is ongunstiger, boven +0,5 gunstiger".into(),
            benchmark: Vergelijk::Wijken,
            recept: Recept::default(),
        },
        tweede: None,
        grenzen: Default::default(),
        leefgebieden: leefgebieden.to_vec(),
        wijken: vec![wijk.clone()],
    }
}

fn view(klasse: Option<Klasse>, telt_niet_mee: Option<String>) -> WijkView {
    let score = klasse.map(|klasse| (0.9, klasse)).ok_or(GeenUitkomst::GeenGegevens);
    let uitkomst =
        Uitkomst { score, schatting: true, ..Uitkomst::none(GeenUitkomst::GeenGegevens) };
    let foto = WijkFoto {
        code: "WK040203".into(),
        naam: "Zuidwest".into(),
        telt_niet_mee,
        groep: None,
        algemeen: uitkomst,
        leefgebieden: vec![LeefgebiedUitkomst {
            id: "gezondheid".into(),
            uitkomst,
            indicatoren: Vec::new(),
        }],
    };
    let cijfers = WijkCijfers {
        leefgebieden: vec![Leefgebied {
            id: "gezondheid".into(),
            naam: "Gezondheid".into(),
            volgorde: 1,
        }],
        rijen: vec![
            row("ervaren", Richting::HogerIsGunstiger, (82.3, 79.5)),
            row("zorg", Richting::Neutraal, (14.3, 13.1)),
        ],
    };
    WijkView::new(&WijkGegevens {
        gemeente: "Hilversum",
        hele_foto: &hele_foto(&cijfers.leefgebieden, &foto),
        foto: &foto,
        cijfers: &cijfers,
        buurten: &["Kerkelanden".to_owned(), "Zeverijn".to_owned()],
        plekken: &[plek("open", "2015-01", ""), plek("open", "2015-01", "2026-02-03")],
        partners: &[
            partner("Buurtteam", "Oost, Zuidwest"),
            partner("Bibliotheek", "Hilversum"),
            partner("GGD", ""),
        ],
        inventaris: "bezig",
        basis: &Basis::default(),
        teksten: &[
            tekst(TekstSoort::Goed, "De buren koken voor elkaar", "2026-03-12"),
            tekst(TekstSoort::Behoefte, "Een plek voor jongeren", ""),
        ],
        vandaag: date(2026, 6, 1),
    })
}

fn tekst(soort: TekstSoort, tekst: &str, datum: &str) -> Wijktekst {
    Wijktekst {
        id: Uuid::nil(),
        soort,
        tekst: tekst.into(),
        datum: datum.into(),
        wie: String::new(),
    }
}

fn plek(status: &str, genoemd_op: &str, bevestigd_op: &str) -> Plek {
    Plek {
        id: Uuid::nil(),
        naam: "De Koepel".into(),
        soort: "buurthuis".into(),
        status: status.into(),
        adres: String::new(),
        bevestigd_op: bevestigd_op.into(),
        bevestigd_door: "S. de Wit".into(),
        genoemd_op: genoemd_op.into(),
        gesloten_op: String::new(),
        bron: String::new(),
    }
}

#[test]
fn a_row_says_wijk_gemeente_and_difference() {
    let view = view(Some(Klasse::Gunstiger), None);
    let rij = &view.groepen[0].rijen[0];
    assert_eq!(rij.naam, "Cijfer ervaren");
    assert_eq!((rij.wijk.as_str(), rij.verschil.as_str()), ("82,3\u{a0}%", "+2,8"));
    assert_eq!(rij.gemeente, "79,5\u{a0}%*");
    assert!(matches!(rij.plaats, Plaats::Spine(spine) if spine.dot > 0.0));
    assert!(view.tekens.contains("≈ schatting") && view.tekens.contains("* berekend"));
}

#[test]
fn context_has_no_plot_and_no_outcome() {
    let view = view(Some(Klasse::Gemiddeld), None);
    let context = &view.groepen[1];
    assert_eq!((context.naam.as_str(), &context.uitkomst), ("Context", &None));
    assert_eq!(context.rijen[0].plaats, Plaats::Context);
}

#[test]
fn only_what_is_gunstiger_goes_well() {
    let good = view(Some(Klasse::Gunstiger), None);
    assert_eq!(
        plain_text(&good.goed[0]),
        "Gezondheid is gunstiger: cijfer ervaren 82,3\u{a0}%, in heel Hilversum 79,5\u{a0}%."
    );
    let none = view(Some(Klasse::Gemiddeld), None);
    assert!(none.goed.is_empty());
    assert!(none.niets_goed.starts_with("Binnen Hilversum is geen leefgebied ‘gunstiger’."));
    assert!(view(None, None).goed.is_empty());
}

fn partner(naam: &str, werkgebied: &str) -> Partner {
    Partner {
        id: Uuid::nil(),
        naam: naam.into(),
        soort: "welzijn".into(),
        werkgebied: werkgebied.into(),
        status: String::new(),
        gestopt_op: String::new(),
        bevestigd_op: String::new(),
        bevestigd_door: String::new(),
        bron: String::new(),
    }
}

#[test]
fn a_partner_of_the_whole_gemeente_is_not_one_of_the_wijk() {
    let aanwezig = view(None, None).aanwezig;
    let names = |list: &[Aanwezig]| list.iter().map(|one| one.naam.clone()).collect::<Vec<_>>();
    assert_eq!(names(&aanwezig.hier), ["De Koepel", "De Koepel", "Buurtteam"]);
    assert_eq!(names(&aanwezig.overal[0].rijen), ["Bibliotheek"]);
    let heads: Vec<&str> = aanwezig.overal.iter().map(|one| one.kop.as_str()).collect();
    assert_eq!(heads, ["Voor heel Hilversum: 1 partner", "Werkgebied onbekend: 1 partner"]);
}

#[test]
fn an_unconfirmed_place_is_never_green() {
    let view = view(None, None);
    assert_eq!(
        (view.aanwezig.hier[0].tag.as_str(), view.aanwezig.hier[0].bevestigd),
        ("was open in 2015", false)
    );
    assert_eq!(
        (view.aanwezig.hier[1].tag.as_str(), view.aanwezig.hier[1].bevestigd),
        ("open", true)
    );
    assert_eq!(view.aanwezig.hier[0].onder, "buurthuis · adres ontbreekt");
}

#[test]
fn the_answer_and_subtitle_are_sentences() {
    let good = view(Some(Klasse::Gunstiger), None);
    assert_eq!(plain_text(&good.antwoord), "Binnen Hilversum is Zuidwest op gezondheid gunstiger.");
    assert_eq!(
        good.regel,
        "Wijkbeeld-regel (±0,5), vergeleken met de wijken van Hilversum; cijfers t/m 2025, \
         oudste 2020"
    );
    assert_eq!(good.onder, "Wijk WK040203 · buurten: Kerkelanden en Zeverijn");
    let outside = view(None, Some("Weinig inwoners.".into()));
    assert!(plain_text(&outside.antwoord).contains("telt niet mee"));
    assert!(outside.regel.is_empty() && outside.bron.is_none());
}

/// The sentence about four leefgebieden with these letters: o, m, g, ? for nothing to
/// compare with or - for no figures.
fn sentence(letters: &str) -> String {
    let names = ["Bestaansvoorwaarden", "Gezondheid", "Veiligheid", "Sociale relaties"];
    let leefgebieden: Vec<Leefgebied> = names
        .iter()
        .zip(0..)
        .map(|(naam, volgorde)| Leefgebied { id: (*naam).into(), naam: (*naam).into(), volgorde })
        .collect();
    let uitkomst = |letter| Uitkomst {
        score: match letter {
            'o' => Ok((-0.9, Klasse::Ongunstiger)),
            'm' => Ok((0.0, Klasse::Gemiddeld)),
            'g' => Ok((0.9, Klasse::Gunstiger)),
            '?' => Err(GeenUitkomst::GeenMaat),
            _ => Err(GeenUitkomst::GeenGegevens),
        },
        ..Uitkomst::none(GeenUitkomst::GeenGegevens)
    };
    let parts = leefgebieden.iter().zip(letters.chars());
    let foto = WijkFoto {
        code: "WK1".into(),
        naam: "Oost".into(),
        telt_niet_mee: None,
        groep: None,
        algemeen: uitkomst('m'),
        leefgebieden: parts
            .map(|(one, letter)| LeefgebiedUitkomst {
                id: one.id.clone(),
                uitkomst: uitkomst(letter),
                indicatoren: Vec::new(),
            })
            .collect(),
    };
    plain_text(&antwoord::answer(&WijkGegevens {
        gemeente: "Hilversum",
        hele_foto: &hele_foto(&leefgebieden, &foto),
        foto: &foto,
        cijfers: &WijkCijfers { leefgebieden: leefgebieden.clone(), rijen: Vec::new() },
        buurten: &[],
        plekken: &[],
        partners: &[],
        inventaris: "bezig",
        basis: &Basis::default(),
        teksten: &[],
        vandaag: date(2026, 6, 1),
    }))
}

#[test]
fn the_answer_tells_good_and_bad_and_the_rest() {
    for (letters, rest) in [
        ("momm", "op gezondheid ongunstiger en op de andere drie gemiddeld."),
        ("mmmm", "op alle vier leefgebieden gemiddeld."),
        (
            "gomo",
            "op gezondheid en sociale relaties ongunstiger, op bestaansvoorwaarden gunstiger en \
             op veiligheid gemiddeld.",
        ),
        (
            "om-m",
            "op bestaansvoorwaarden ongunstiger en op gezondheid en sociale relaties gemiddeld. \
             Over veiligheid is te weinig bekend.",
        ),
        (
            "m-?m",
            "op bestaansvoorwaarden en sociale relaties gemiddeld. Over veiligheid is geen \
             vergelijking mogelijk: de cijfers zijn er wel. Over gezondheid is te weinig bekend.",
        ),
    ] {
        assert_eq!(sentence(letters), format!("Binnen Hilversum is Oost {rest}"));
    }
}

#[test]
fn the_table_has_every_figure_the_chart_has() {
    let view = view(Some(Klasse::Gunstiger), None);
    let texts: Vec<&String> = view.tabel.rijen.iter().flat_map(|rij| &rij.cellen).collect();
    for rij in view.groepen.iter().flat_map(|groep| &groep.rijen) {
        assert!(texts.contains(&&rij.wijk) && texts.contains(&&rij.verschil), "{}", rij.naam);
    }
}

#[test]
fn texts_stand_by_kind_with_their_date() {
    let view = view(None, None);
    let told: Vec<(&str, &str, &str)> = view
        .teksten
        .iter()
        .flat_map(|groep| groep.teksten.iter().map(|t| (groep.kop, &*t.tekst, &*t.datum)))
        .collect();
    let expected = [
        ("Behoeften", "Een plek voor jongeren", "zonder datum"),
        ("Wat goed gaat", "De buren koken voor elkaar", "opgeschreven op 12-03-2026"),
    ];
    assert_eq!(told, expected);
}
