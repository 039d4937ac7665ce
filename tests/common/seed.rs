//! Reads `seeds/hilversum` in the shortest way.

use std::collections::HashMap;
use std::path::PathBuf;
use wijkbeeld::app::view::outline::OutlineView;
use wijkbeeld::model::foto::{
    Cijfer, Foto, GeenUitkomst, GeenZ, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Regel,
    Uitkomst, Vergelijk, WijkFoto,
};
use wijkbeeld::model::indicator::GetalSoort;
use wijkbeeld::model::wijk::{CijferRij, Partner, Plek, WijkCijfers};
use wijkbeeld::model::{Indicator, Leefgebied, Normalisatie, Periode, Reden, Richting, nl};

type Row = HashMap<String, String>;

/// The example as far as the window needs it.
pub struct Seed {
    pub gemeente: String,
    pub wijken: Vec<(String, String)>,
    pub buurten: Vec<(String, String)>,
    pub indicatoren: Vec<Indicator>,
    /// By gebied and indicator: the newest figure.
    pub cijfers: HashMap<(String, String), Cijfer>,
    pub niet_mee: HashMap<String, String>,
    pub plekken: Vec<(String, Plek)>,
    pub partners: Vec<Partner>,
    omtrekken: HashMap<String, String>,
}

fn rows(name: &str) -> Vec<Row> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds/hilversum").join(name);
    let Ok(mut reader) = csv::ReaderBuilder::new().delimiter(b';').from_path(path) else {
        return Vec::new();
    };
    reader.deserialize().map(|row| row.unwrap()).collect()
}

const LEEFGEBIEDEN: [(&str, &str); 4] = [
    ("bestaansvoorwaarden", "Bestaansvoorwaarden"),
    ("gezondheid", "Gezondheid"),
    ("veiligheid", "Veiligheid"),
    ("sociale_relaties", "Sociale relaties"),
];

fn leefgebieden() -> Vec<Leefgebied> {
    let one = |((id, naam), volgorde): ((&str, &str), i64)| Leefgebied {
        id: id.into(),
        naam: naam.into(),
        volgorde,
    };
    LEEFGEBIEDEN.into_iter().zip(1..).map(one).collect()
}

impl Seed {
    pub fn load() -> Self {
        let gebieden = rows("gebieden.csv");
        let of_soort = |soort: &str| {
            let own = gebieden.iter().filter(|row| row["soort"] == soort);
            own.map(|row| (row["code"].clone(), row["naam"].clone())).collect::<Vec<_>>()
        };
        let niet_mee = rows("wijken.csv").into_iter().filter(|row| row["telt_mee"] == "nee");
        let omtrekken = rows("omtrekken.csv").into_iter();
        Self {
            gemeente: of_soort("gemeente")[0].1.clone(),
            wijken: of_soort("wijk"),
            buurten: of_soort("buurt"),
            indicatoren: rows("indicatoren.csv").iter().map(indicator).collect(),
            cijfers: figures(),
            niet_mee: niet_mee
                .map(|row| (row["gebied"].clone(), row["toelichting"].clone()))
                .collect(),
            plekken: rows("ontmoetingsplekken.csv").iter().map(plek).collect(),
            partners: rows("partners.csv").iter().map(partner).collect(),
            omtrekken: omtrekken
                .map(|row| (row["gebied"].clone(), row["geometrie"].clone()))
                .collect(),
        }
    }

    pub fn omtrekken(&self) -> Vec<OutlineView> {
        let one = |code: &str, naam: &str, is_wijk| {
            self.omtrekken.get(code).map(|wkt| OutlineView::from_wkt(naam, wkt, is_wijk))
        };
        let gemeente = one("GM0402", &self.gemeente, false);
        let wijken = self.wijken.iter().filter(|(code, _)| !self.niet_mee.contains_key(code));
        gemeente
            .into_iter()
            .chain(wijken.filter_map(|(code, naam)| one(code, naam, true)))
            .collect()
    }

    pub fn buurten_in(&self, wijk: &str) -> Vec<String> {
        let own = self.buurten.iter().filter(|(code, _)| code[2..8] == wijk[2..8]);
        own.map(|(_, naam)| naam.clone()).collect()
    }

    pub fn plekken_in(&self, wijk: &str) -> Vec<Plek> {
        self.plekken.iter().filter(|(code, _)| code == wijk).map(|(_, plek)| plek.clone()).collect()
    }

    fn cijfer(&self, gebied: &str, indicator: &str) -> Cijfer {
        let key = (gebied.to_owned(), indicator.to_owned());
        self.cijfers.get(&key).cloned().unwrap_or_else(Cijfer::none)
    }

    fn values(&self, indicator: &str) -> Vec<f64> {
        let taking_part = self.wijken.iter().filter(|(code, _)| !self.niet_mee.contains_key(code));
        taking_part.filter_map(|(code, _)| self.cijfer(code, indicator).waarde.ok()).collect()
    }

    pub fn wijk_cijfers(&self, wijk: &str) -> WijkCijfers {
        let row = |indicator: &Indicator| CijferRij {
            wijk: self.cijfer(wijk, &indicator.id),
            gemeente: self.cijfer("GM0402", &indicator.id),
            nederland: self.cijfer("NL00", &indicator.id),
            wijken: self.values(&indicator.id),
            indicator: indicator.clone(),
        };
        let known = |row: &CijferRij| row.wijk.waarde.is_ok() || row.gemeente.waarde.is_ok();
        WijkCijfers {
            leefgebieden: leefgebieden(),
            rijen: self.indicatoren.iter().map(row).filter(known).collect(),
        }
    }

    pub fn foto(&self) -> Foto {
        let years = || {
            let counting = self.cijfers.iter().filter(|((gebied, id), _)| {
                gebied.starts_with("WK")
                    && self.indicatoren.iter().any(|i| i.id == *id && i.counts())
            });
            counting.filter_map(|(_, one)| one.periode).map(|periode| periode.year())
        };
        Foto {
            gemeente_code: "GM0402".into(),
            gemeente_naam: self.gemeente.clone(),
            peiljaar: years().max().unwrap_or(2025),
            oudste: years().min(),
            regel: Regel {
                id: "wijkbeeld",
                omschrijving: "per leefgebied het gemiddelde van de scores; lager dan −0,5 is ongunstiger, hoger dan +0,5 gunstiger".into(),
                benchmark: Vergelijk::Wijken,
                normalisatie: Normalisatie::Z,
                aggregatie: "gemiddelde",
            },
            leefgebieden: leefgebieden(),
            wijken: self.wijken.iter().map(|(code, naam)| self.wijk(code, naam)).collect(),
        }
    }

    fn wijk(&self, code: &str, naam: &str) -> WijkFoto {
        let telt_niet_mee = self.niet_mee.get(code).cloned();
        let delen: Vec<LeefgebiedUitkomst> = LEEFGEBIEDEN
            .iter()
            .map(|(id, _)| self.deel(code, id, telt_niet_mee.is_some()))
            .collect();
        let scores: Vec<f64> =
            delen.iter().filter_map(|deel| deel.uitkomst.score.ok()).map(|(z, _)| z).collect();
        let schatting =
            delen.iter().filter(|deel| deel.uitkomst.schatting).count() * 2 >= delen.len();
        WijkFoto {
            code: code.into(),
            naam: naam.into(),
            algemeen: outcome(&scores, schatting, telt_niet_mee.is_some()),
            telt_niet_mee,
            groep: None,
            leefgebieden: delen,
        }
    }

    fn deel(&self, wijk: &str, leefgebied: &str, out: bool) -> LeefgebiedUitkomst {
        let own: Vec<&Indicator> = self
            .indicatoren
            .iter()
            .filter(|one| one.counts() && one.leefgebied == leefgebied)
            .collect();
        let indicatoren: Vec<IndicatorUitkomst> = own
            .iter()
            .map(|one| IndicatorUitkomst {
                id: one.id.clone(),
                naam: one.naam.clone(),
                cijfer: self.cijfer(wijk, &one.id),
                z: if out { Err(GeenZ::TeltNietMee) } else { self.z(wijk, one) },
                normalisatie: one.normalisatie.unwrap_or(Normalisatie::Z),
            })
            .collect();
        let scores: Vec<f64> = indicatoren.iter().filter_map(|one| one.z.ok()).collect();
        let estimated = own.iter().filter(|one| one.schatting).count();
        let schatting = estimated * 2 > own.len();
        let uitkomst = outcome(&scores, schatting, out);
        LeefgebiedUitkomst { id: leefgebied.into(), uitkomst, indicatoren }
    }

    fn z(&self, wijk: &str, indicator: &Indicator) -> Result<f64, GeenZ> {
        let scaled = |value: f64| match indicator.normalisatie {
            Some(Normalisatie::Log) => value.ln(),
            _ => value,
        };
        let value = self.cijfer(wijk, &indicator.id).waarde.map_err(GeenZ::GeenWaarde)?;
        let values: Vec<f64> = self.values(&indicator.id).into_iter().map(scaled).collect();
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let sd = (values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
        Ok(indicator.richting.sign() * (scaled(value) - mean) / sd)
    }
}

fn outcome(scores: &[f64], schatting: bool, out: bool) -> Uitkomst {
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let score = match (out, scores.is_empty()) {
        (true, _) => Err(GeenUitkomst::TeltNietMee),
        (false, true) => Err(GeenUitkomst::GeenGegevens),
        (false, false) if mean < -0.5 => Ok((mean, Klasse::Ongunstiger)),
        (false, false) if mean > 0.5 => Ok((mean, Klasse::Gunstiger)),
        (false, false) => Ok((mean, Klasse::Gemiddeld)),
    };
    Uitkomst { score, schatting }
}

fn indicator(row: &Row) -> Indicator {
    Indicator {
        id: row["id"].clone(),
        naam: row["naam"].clone(),
        leefgebied: row["leefgebied"].clone(),
        eenheid: row["eenheid"].clone(),
        richting: Richting::parse(&row["richting"]).unwrap(),
        gewicht: nl::parse_number(&row["gewicht"]).unwrap(),
        in_foto: row["in_foto"] == "ja",
        soort: GetalSoort::parse(&row["soort"]),
        noemer: row["noemer"].clone(),
        begrip: row["begrip"].clone(),
        schatting: row["schatting"] == "ja",
        normalisatie: Normalisatie::parse(&row["normalisatie"]),
        toelichting: row["toelichting"].clone(),
    }
}

fn figures() -> HashMap<(String, String), Cijfer> {
    let mut newest: HashMap<(String, String), Cijfer> = HashMap::new();
    for row in rows("waarnemingen.csv") {
        let periode: Periode = row["periode"].parse().unwrap();
        let key = (row["gebied"].clone(), row["indicator"].clone());
        if newest.get(&key).is_some_and(|known| known.periode > Some(periode)) {
            continue;
        }
        let missing = || Reden::parse(&row["reden"]).unwrap_or(Reden::Onbekend);
        let cijfer = Cijfer {
            periode: Some(periode),
            waarde: nl::parse_number(&row["waarde"]).ok_or_else(missing),
            bron: row["bron"].as_str().into(),
            kwalificatie: row["kwalificatie"].as_str().into(),
        };
        newest.insert(key, cijfer);
    }
    newest
}

fn plek(row: &Row) -> (String, Plek) {
    let plek = Plek {
        id: row["id"].parse().unwrap(),
        naam: row["naam"].clone(),
        soort: row["soort"].clone(),
        status: row["status"].clone(),
        adres: row["adres"].clone(),
        bevestigd_op: String::new(),
        genoemd_op: row["genoemd_op"].clone(),
        bron: row["bron"].clone(),
    };
    (row["wijk"].clone(), plek)
}

fn partner(row: &Row) -> Partner {
    Partner {
        id: row["id"].parse().unwrap(),
        naam: row["naam"].clone(),
        soort: row["soort"].clone(),
        bron: row["bron"].clone(),
    }
}
