//! `snapshot maak` and `snapshot controleer` as JSON.

use super::foto_json::pretty;
use crate::model::foto::{GeenUitkomst, Klasse};
use crate::model::fotoverschil::{KlasseVerschil, Oorzaak};
use crate::model::snapshot::{Controle, Nu, Snapshot};
use serde::Serialize;

#[derive(Serialize)]
struct SnapshotOut<'a> {
    id: String,
    naam: &'a str,
    tijd: &'a str,
    wie: &'a str,
    invoer_sha256: &'a str,
    uitkomst_sha256: &'a str,
}

#[derive(Serialize)]
struct ControleOut<'a> {
    #[serde(flatten)]
    snapshot: SnapshotOut<'a>,
    peiljaar: Option<i32>,
    regel: Option<&'a str>,
    benchmark: Option<&'a str>,
    indicatoren: Option<usize>,
    /// Whether what was kept gives the same to the last digit.
    gelijk: bool,
    /// Why not.
    fout: Option<&'a str>,
    nu: Option<NuOut<'a>>,
}

#[derive(Serialize)]
struct NuOut<'a> {
    gelijk: bool,
    /// Why there is no Foto of now.
    fout: Option<&'a str>,
    verschillen: Vec<OorzaakOut<'a>>,
    scores_anders: Option<usize>,
    uitkomsten: Vec<UitkomstOut<'a>>,
}

#[derive(Serialize)]
struct OorzaakOut<'a> {
    soort: &'static str,
    tekst: &'a str,
}

#[derive(Serialize)]
struct UitkomstOut<'a> {
    code: &'a str,
    wijk: &'a str,
    leefgebied: &'a str,
    toen: KlasseOut,
    nu: KlasseOut,
}

#[derive(Serialize)]
struct KlasseOut {
    klasse: Option<&'static str>,
    reden: Option<&'static str>,
}

/// One Foto that was kept just now.
pub fn kept(snapshot: &Snapshot) -> String {
    pretty(&SnapshotOut::new(snapshot))
}

/// Each kept Foto beside itself and now.
pub fn controles(all: &[Controle]) -> String {
    pretty(&all.iter().map(ControleOut::new).collect::<Vec<_>>())
}

impl<'a> SnapshotOut<'a> {
    fn new(snapshot: &'a Snapshot) -> Self {
        Self {
            id: snapshot.id.to_string(),
            naam: &snapshot.naam,
            tijd: &snapshot.tijd,
            wie: &snapshot.wie,
            invoer_sha256: &snapshot.inhoud.invoer_sha256,
            uitkomst_sha256: &snapshot.inhoud.uitkomst_sha256,
        }
    }
}

impl<'a> ControleOut<'a> {
    fn new(controle: &'a Controle) -> Self {
        let gegevens = controle.gegevens.as_ref();
        Self {
            snapshot: SnapshotOut::new(&controle.snapshot),
            peiljaar: gegevens.map(|one| one.peiljaar),
            regel: gegevens.map(|one| one.regel.id.as_str()),
            benchmark: gegevens.map(|one| one.regel.benchmark.word()),
            indicatoren: gegevens.map(|one| one.indicatoren),
            gelijk: controle.fout.is_none(),
            fout: controle.fout.as_deref(),
            nu: controle.nu.as_ref().map(NuOut::new),
        }
    }
}

impl<'a> NuOut<'a> {
    fn new(nu: &'a Nu) -> Self {
        Self {
            gelijk: nu.is_gelijk(),
            fout: nu.uitkomst.as_ref().err().map(String::as_str),
            verschillen: nu.oorzaken.iter().map(OorzaakOut::new).collect(),
            scores_anders: nu.uitkomst.as_ref().ok().map(|uitkomst| uitkomst.scores),
            uitkomsten: nu.klassen().iter().map(UitkomstOut::new).collect(),
        }
    }
}

impl<'a> OorzaakOut<'a> {
    fn new(oorzaak: &'a Oorzaak) -> Self {
        Self { soort: oorzaak.soort.word(), tekst: &oorzaak.tekst }
    }
}

impl<'a> UitkomstOut<'a> {
    fn new(one: &'a KlasseVerschil) -> Self {
        Self {
            code: &one.code,
            wijk: &one.wijk,
            leefgebied: &one.leefgebied,
            toen: KlasseOut::new(one.toen),
            nu: KlasseOut::new(one.nu),
        }
    }
}

impl KlasseOut {
    fn new(klasse: Result<Klasse, GeenUitkomst>) -> Self {
        Self { klasse: klasse.ok().map(Klasse::word), reden: klasse.err().map(GeenUitkomst::word) }
    }
}
