//! What was agreed with partners on paper: parties, days, and a warning before it ends (B20).

use super::{EDITIE, InLijst, Naam, Omschrijving, Stand, Velden, Waar};
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier, TOELICHTING};
use crate::model::lijst::Woorden;
use crate::model::nl;
use crate::model::record::Noun;
use crate::model::veld::{Moment, Veld, VeldSoort, Woord};
use jiff::civil::Date;

/// The kinds that are offered.
pub const SOORTEN: &[&str] =
    &["convenant", "samenwerkingsovereenkomst", "subsidieafspraak", "intentieverklaring"];

/// What comes after it.
pub const VERVOLGEN: &[Woord] = &[
    ("verlengen", "wordt verlengd"),
    ("niet_verlengen", "wordt niet verlengd"),
    ("", "nog niet bekend"),
];

/// From this many days before the end it asks for attention.
pub const WAARSCHUW_DAGEN: i32 = 90;

/// The name.
pub const NAAM: Veld =
    Veld::new("naam", "Naam", VeldSoort::Naam).hulp("Bijvoorbeeld: Convenant Gezonde School");
/// The kind.
pub const SOORT: Veld = Veld::new("soort", "Soort", VeldSoort::Soort(SOORTEN));
/// Who signed it.
pub const PARTIJEN: Veld = Veld::new("partijen", "Partijen", VeldSoort::Rijen(Noun::Partner));
/// Where it holds.
pub const WERKGEBIED: Veld = Veld::new("werkgebied", "Wijken", VeldSoort::Werkgebied);
/// From when it holds.
pub const SINDS: Veld = Veld::new("sinds", "Begint op", VeldSoort::Dag).hulp("dd-mm-jjjj");
/// The last day.
pub const EINDE: Veld = Veld::new("einde", "Loopt tot en met", VeldSoort::Dag).hulp("dd-mm-jjjj");
/// What comes after it.
pub const VERVOLG: Veld =
    Veld::new("vervolg", "Wat gebeurt er daarna?", VeldSoort::Keuze(VERVOLGEN));

/// The noun.
pub static CONVENANT: Omschrijving = Omschrijving {
    noun: Noun::Convenant,
    woord: "Convenant",
    etiket: "naam",
    formulier: &Formulier {
        regels: &[
            &[NAAM],
            &[SOORT],
            &[PARTIJEN],
            &[WERKGEBIED],
            &[SINDS, EINDE],
            &[VERVOLG],
            &[BEVESTIGD_OP],
            &[BEVESTIGD_DOOR],
        ],
        vouwen: &[],
        kaart: &[],
        slot: &[&[TOELICHTING]],
        nodig: "naam",
        weg: None,
    },
    extra: &["bron"],
    persoonlijk: &["bevestigd_door"],
    lijst: Some(InLijst {
        woorden: Woorden {
            noun: Noun::Convenant,
            titel: "Convenanten",
            nieuw: "Nieuw convenant",
            naamloos: "Nieuw convenant",
            een: "convenant",
            meer: "convenanten",
            zoek: "Zoek een convenant",
            koppen: ["Naam", "Soort", "Partijen", "Tot wanneer?", "Bevestigd"],
            breedtes: [168.0, 96.0, 120.0, 194.0, 88.0],
            weg: "afgelopen",
            weg_knop: "",
            weg_doen: "",
            weg_vraag: "",
            weg_zinnen: ("is afgelopen", "zijn afgelopen"),
            leeg: (
                "Nog geen convenanten",
                "Leg vast wat er met partners is afgesproken en tot wanneer. Wijkbeeld waarschuwt drie maanden voor het einde.",
            ),
        },
        naam: &[Naam::Veld("naam")],
        waar: Waar::Rij("partijen"),
        stand,
        zoek: &["toelichting"],
    }),
};

/// Until when it holds; what ends soon or has ended asks what comes after it, until someone says so.
fn stand(velden: &dyn Velden, vandaag: Date) -> Stand {
    let confirmed = Bevestiging::parse(velden.text("bevestigd_op"), velden.text("bevestigd_door"));
    let fresh = confirmed.is_some_and(|one| one.is_vers(vandaag));
    let sure = if fresh { Zekerheid::Bevestigd } else { Zekerheid::Onbevestigd };
    let Some(einde) = nl::parse_date(velden.text("einde")) else {
        let jaar = Moment::parse(velden.text(EDITIE)).map_or(0, Moment::jaar);
        return Stand {
            zegt: "einddatum onbekend".to_owned(),
            zekerheid: sure,
            jaar,
            let_op: false,
        };
    };
    let days = vandaag.until(einde).map_or(0, |span| span.get_days());
    let over = einde < vandaag;
    let day = nl::date(einde);
    let zegt = match days {
        _ if over => format!("afgelopen op {day}"),
        0 => "loopt vandaag af".to_owned(),
        1..=WAARSCHUW_DAGEN => format!("loopt af op {day}"),
        _ => format!("loopt tot {day}"),
    };
    Stand {
        zegt,
        zekerheid: if over { Zekerheid::Weg } else { sure },
        jaar: einde.year(),
        let_op: days <= WAARSCHUW_DAGEN && velden.text("vervolg").is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    struct Row(&'static str, &'static str);

    impl Velden for Row {
        fn text(&self, kolom: &str) -> &str {
            match kolom {
                "einde" => self.0,
                "vervolg" => self.1,
                _ => "",
            }
        }
    }

    #[test]
    fn it_warns_from_ninety_days_before_the_end_until_someone_says_what_comes_after() {
        let today = date(2026, 11, 28);
        let says = |einde, vervolg| {
            let stand = stand(&Row(einde, vervolg), today);
            (stand.zegt, stand.let_op)
        };
        // 28 November and 90 days is 26 February: 2 + 31 + 31 + 26.
        assert_eq!(says("2027-02-27", ""), ("loopt tot 27-02-2027".into(), false));
        assert_eq!(says("2027-02-26", ""), ("loopt af op 26-02-2027".into(), true));
        assert_eq!(says("2027-02-26", "verlengen"), ("loopt af op 26-02-2027".into(), false));
        assert_eq!(says("2026-11-28", ""), ("loopt vandaag af".into(), true));
        assert_eq!(says("2026-11-27", ""), ("afgelopen op 27-11-2026".into(), true));
        assert_eq!(says("2026-11-27", "niet_verlengen"), ("afgelopen op 27-11-2026".into(), false));
        assert_eq!(says("", ""), ("einddatum onbekend".into(), false));
        assert_eq!(stand(&Row("2026-11-27", ""), today).zekerheid, Zekerheid::Weg);
    }
}
