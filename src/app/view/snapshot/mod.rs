//! Foto's that were kept: the list, and one beside the Foto of now.

#[cfg(test)]
mod tests;

use super::bronnen::who;
use super::geschiedenis::tijd::moment;
use super::{gewicht, lower_first, regel, vergelijk};
use crate::exchange::snapshot::keuze;
use crate::model::nl;
use crate::model::recept::FotoKeuze;
use crate::model::record::Id;
use crate::model::snapshot::{Controle, Gegevens, Nu, Snapshot};

/// The Foto's that were kept, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SnapshotsView {
    /// One per Foto.
    pub rijen: Vec<SnapshotRij>,
    /// What another program took out of the file, a sentence each; usually none.
    pub verdwenen: Vec<String>,
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
    /// That the Foto on the screen is made with other choices, and which; `None` when it is not.
    pub scherm: Option<Oordeel>,
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
    /// The kept Foto's, oldest first, and those of which only the log still knows.
    pub fn new(snapshots: &[Snapshot], verdwenen: &[Snapshot]) -> Self {
        let told = |one: &Snapshot| {
            format!(
                "‘{}’ is bewaard op {} en staat niet meer in het bestand: een ander programma heeft \
                 deze Foto verwijderd. Zet een reservekopie terug om haar terug te krijgen.",
                one.naam,
                moment(&one.tijd)
            )
        };
        Self {
            rijen: snapshots.iter().rev().map(SnapshotRij::new).collect(),
            verdwenen: verdwenen.iter().map(told).collect(),
        }
    }
}

impl SnapshotRij {
    fn new(snapshot: &Snapshot) -> Self {
        let mut parts = vec![who(&snapshot.wie).to_owned(), moment(&snapshot.tijd)];
        if let Some(keuze) = keuze(&snapshot.inhoud) {
            let naam = regel::bare_name(keuze.recept.regel);
            parts.push([vec![naam], regel::more(&keuze.recept)].concat().join(", "));
        }
        Self { id: snapshot.id, naam: snapshot.naam.clone(), onder: parts.join(" · ") }
    }
}

impl SnapshotView {
    /// What was found.
    pub fn new(controle: &Controle, gemeente: &str, scherm: &FotoKeuze) -> Self {
        let toen = keuze(&controle.snapshot.inhoud).zip(controle.gegevens.as_ref());
        let nu = controle.nu.as_ref();
        let oorzaken = nu.into_iter().flat_map(|nu| &nu.oorzaken);
        let uitkomsten = nu.into_iter().flat_map(Nu::klassen);
        Self {
            id: controle.snapshot.id,
            feiten: controle.gegevens.as_ref().map(|one| feiten(one, gemeente)).unwrap_or_default(),
            bewaard: bewaard(controle),
            nu: nu.map(beside),
            scherm: toen.and_then(|(toen, gegevens)| on_screen(scherm, &toen, gegevens, gemeente)),
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
    let mut feiten = vec![
        ("Regel", regel::named(regel)),
        ("Vergeleken met", vergelijk::choice(regel.benchmark, gemeente)),
        ("Cijfers", format!("t/m {}, {counting}", gegevens.peiljaar)),
    ];
    let gewichten = gewicht::eigen(&regel.recept, &gegevens.weegbaar);
    if !gewichten.is_empty() {
        feiten.push(("Gewichten", nl::capital(&gewichten.join(", "))));
    }
    feiten
}

/// The choices that are other on the screen than they were in the kept Foto.
fn on_screen(
    nu: &FotoKeuze,
    toen: &FotoKeuze,
    gegevens: &Gegevens,
    gemeente: &str,
) -> Option<Oordeel> {
    let year =
        |jaar: Option<i32>| jaar.map_or("het nieuwste jaar".to_owned(), |jaar| jaar.to_string());
    let words = |keuze: &FotoKeuze| {
        let recept = &keuze.recept;
        [
            ("cijfers t/m", year(keuze.jaar)),
            ("vergeleken met", vergelijk::choice(keuze.vergelijk, gemeente)),
            ("regel", regel::bare_name(recept.regel)),
            ("rekenwijze", recept.methode.text()),
            ("gemiddelde", recept.aggregatie.word().to_owned()),
        ]
    };
    let pairs = words(nu).into_iter().zip(words(toen));
    let other = pairs.filter(|((_, nu), (_, toen))| nu != toen);
    let mut found: Vec<String> =
        other.map(|((what, nu), (_, toen))| format!("{what} {nu}, toen {toen}")).collect();
    found.extend(gewicht::anders(&nu.recept, &toen.recept, &gegevens.weegbaar));
    let tekst = || {
        let found = found.join("; ");
        format!("De Foto op het scherm is met andere keuzes gemaakt: {found}")
    };
    (!found.is_empty()).then(|| Oordeel { stand: Stand::Anders, tekst: tekst() })
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

/// What is laid beside a kept Foto: not the one on the screen.
const AGAIN: &str = "Opnieuw berekend met dezelfde keuzes op de cijfers van nu";

fn beside(nu: &Nu) -> Oordeel {
    let stand = match &nu.uitkomst {
        Err(_) => Stand::Mis,
        Ok(_) if nu.is_gelijk() => Stand::Gelijk,
        Ok(_) => Stand::Anders,
    };
    let tekst = match stand {
        Stand::Gelijk => format!("{AGAIN}: gelijk"),
        Stand::Anders => format!("{AGAIN}: {}", lower_first(&nu.text())),
        Stand::Mis => nu.text(),
    };
    Oordeel { stand, tekst }
}
