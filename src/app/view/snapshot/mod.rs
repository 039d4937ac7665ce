//! Foto's that were kept: the list, and one beside the Foto of now.

#[cfg(test)]
mod tests;

use super::bronnen::who;
use super::geschiedenis::tijd::moment;
use super::{lower_first, vergelijk};
use crate::exchange::snapshot::keuze;
use crate::methods::foto::naam_van_regel;
use crate::model::nl;
use crate::model::record::Id;
use crate::model::snapshot::{Controle, Gegevens, Nu, Snapshot};

/// The Foto's that were kept, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SnapshotsView {
    /// One per Foto.
    pub rijen: Vec<SnapshotRij>,
}

/// One Foto that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotRij {
    /// Which one.
    pub id: Id,
    /// What it is called.
    pub naam: String,
    /// Who kept it, when, and by which rule.
    pub onder: String,
}

/// A kept Foto beside itself and beside now, in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotView {
    /// Which one.
    pub id: Id,
    /// Label and text.
    pub feiten: Vec<(&'static str, String)>,
    /// Whether it is still what was kept.
    pub bewaard: Oordeel,
    /// Whether the file gives the same now; `None` when what was kept cannot be used.
    pub nu: Option<Oordeel>,
    /// What differs, and why; may be empty.
    pub oorzaken: Vec<String>,
    /// What comes out otherwise; may be empty.
    pub uitkomsten: Vec<String>,
}

/// Whether two things are equal, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oordeel {
    /// How good it is.
    pub stand: Stand,
    /// The sentence.
    pub tekst: String,
}

/// How equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Equal.
    Gelijk,
    /// Something changed, and it is said what.
    Anders,
    /// What was kept is not what it was.
    Mis,
}

impl SnapshotsView {
    /// The kept Foto's, oldest first.
    pub fn new(snapshots: &[Snapshot]) -> Self {
        Self { rijen: snapshots.iter().rev().map(SnapshotRij::new).collect() }
    }
}

impl SnapshotRij {
    fn new(snapshot: &Snapshot) -> Self {
        let regel = keuze(&snapshot.inhoud).map(|keuze| naam_van_regel(keuze.recept.regel));
        let mut parts = vec![who(&snapshot.wie).to_owned(), moment(&snapshot.tijd)];
        parts.extend(regel.map(str::to_owned));
        Self { id: snapshot.id, naam: snapshot.naam.clone(), onder: parts.join(" · ") }
    }
}

impl SnapshotView {
    /// What was found.
    pub fn new(controle: &Controle, gemeente: &str) -> Self {
        let nu = controle.nu.as_ref();
        let oorzaken = nu.into_iter().flat_map(|nu| &nu.oorzaken);
        let uitkomsten = nu.into_iter().flat_map(Nu::klassen);
        Self {
            id: controle.snapshot.id,
            feiten: controle.gegevens.as_ref().map(|one| feiten(one, gemeente)).unwrap_or_default(),
            bewaard: bewaard(controle),
            nu: nu.map(beside),
            oorzaken: oorzaken.map(|oorzaak| oorzaak.tekst.clone()).collect(),
            uitkomsten: uitkomsten.map(|klasse| klasse.text()).collect(),
        }
    }
}

fn feiten(gegevens: &Gegevens, gemeente: &str) -> Vec<(&'static str, String)> {
    let regel = &gegevens.regel;
    let counting = match gegevens.indicatoren {
        1 => "1 indicator".to_owned(),
        n => format!("{} indicatoren", nl::number(n as f64, 0)),
    };
    vec![
        ("Regel", regel.naam.to_owned()),
        ("Vergeleken met", vergelijk::choice(regel.benchmark, gemeente)),
        ("Cijfers", format!("t/m {}, {counting}", gegevens.peiljaar)),
    ]
}

fn bewaard(controle: &Controle) -> Oordeel {
    match &controle.fout {
        None => Oordeel {
            stand: Stand::Gelijk,
            tekst: "Opnieuw berekend uit wat bewaard is: gelijk, tot op het laatste cijfer".into(),
        },
        Some(fout) => Oordeel { stand: Stand::Mis, tekst: nl::capital(fout) },
    }
}

fn beside(nu: &Nu) -> Oordeel {
    let stand = match &nu.uitkomst {
        Err(_) => Stand::Mis,
        Ok(_) if nu.is_gelijk() => Stand::Gelijk,
        Ok(_) => Stand::Anders,
    };
    let tekst = match stand {
        Stand::Gelijk => "Vergeleken met nu: gelijk".to_owned(),
        Stand::Anders => format!("Vergeleken met nu: {}", lower_first(&nu.text())),
        Stand::Mis => nu.text(),
    };
    Oordeel { stand, tekst }
}
