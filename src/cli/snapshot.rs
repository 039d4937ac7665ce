//! `snapshot`: a Foto that is kept, and whether it still is what it was.

use super::args::{SnapshotControleer, SnapshotMaak, SnapshotVerb};
use super::keuze::keuze;
use super::output::{self, Failure};
use super::{changing, reading};
use crate::app::snapshot::{check, gone, keep};
use crate::document::history::local_time;
use crate::exchange::snapshot_json;
use crate::methods;
use crate::model::snapshot::{Controle, Nu, Snapshot};

/// Keeps a Foto, or looks at those that were kept.
pub fn snapshot(verb: &SnapshotVerb, wie: &str) -> Result<(), Failure> {
    match verb {
        SnapshotVerb::Maak(args) => maak(args, wie),
        SnapshotVerb::Controleer(args) => controleer(args),
    }
}

fn maak(args: &SnapshotMaak, wie: &str) -> Result<(), Failure> {
    let mut document = changing::open(&args.bestand, wie)?;
    let keuze = keuze(&args.keuze, &document)?;
    let figures = document.gemeente_figures(methods::klein::verborgen)?;
    let id = keep(&mut document, &figures, &keuze, args.naam.as_deref(), wie)?;
    let Some(snapshot) = document.snapshot(id)? else { return Ok(()) };
    match args.json {
        true => output::line(&snapshot_json::kept(&snapshot)),
        false => output::line(&snapshot.naam),
    }
}

fn controleer(args: &SnapshotControleer) -> Result<(), Failure> {
    let document = reading::open(&args.bestand)?;
    let (kept, lost) = (document.snapshots()?, document.lost_snapshots()?);
    let wanted = wanted(kept.iter().chain(&lost), args.naam.as_deref())?;
    let figures = document.gemeente_figures(methods::klein::verborgen)?;
    let looked = wanted.into_iter().map(|snapshot| match lost.contains(snapshot) {
        true => Ok(gone(snapshot.clone())),
        false => check(&document, &figures, snapshot.clone()),
    });
    let checked = looked.collect::<Result<Vec<Controle>, _>>()?;
    let faults: Vec<String> = checked.iter().filter_map(fault).collect();
    if args.json {
        output::line(&snapshot_json::controles(&checked))?;
        return if faults.is_empty() { Ok(()) } else { Err(Failure::Told) };
    }
    if checked.is_empty() {
        output::remark("er is in dit bestand nog geen Foto bewaard");
    }
    let sound = checked.iter().filter(|controle| controle.fout.is_none());
    sound.into_iter().try_for_each(tell)?;
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Failure::Sentence(faults.join("; "))),
    }
}

/// All that were kept, or those with a name.
fn wanted<'a>(
    all: impl Iterator<Item = &'a Snapshot>,
    naam: Option<&str>,
) -> Result<Vec<&'a Snapshot>, Failure> {
    let mut all: Vec<&Snapshot> = all.collect();
    let Some(naam) = naam else { return Ok(all) };
    if !all.iter().any(|snapshot| snapshot.naam == naam) {
        let names: Vec<String> = all.iter().map(|one| format!("'{}'", one.naam)).collect();
        return Err(Failure::Sentence(match names.as_slice() {
            [] => format!("er is geen bewaarde Foto '{naam}'; er is er nog geen een bewaard"),
            names => {
                format!("er is geen bewaarde Foto '{naam}'; kies een van: {}", names.join(", "))
            }
        }));
    }
    all.retain(|snapshot| snapshot.naam == naam);
    Ok(all)
}

fn fault(controle: &Controle) -> Option<String> {
    let fout = controle.fout.as_ref()?;
    Some(format!("'{}': {fout}", controle.snapshot.naam))
}

fn tell(controle: &Controle) -> Result<(), Failure> {
    let snapshot = &controle.snapshot;
    let wie = if snapshot.wie.is_empty() { "onbekend" } else { &snapshot.wie };
    output::line(&snapshot.naam)?;
    output::line(&format!("  bewaard door {wie} op {}", local_time(&snapshot.tijd)))?;
    output::line("  opnieuw berekend uit wat bewaard is: gelijk")?;
    match &controle.nu {
        None => Ok(()),
        Some(nu) if nu.is_gelijk() => output::line("  met wat er nu is: gelijk"),
        Some(nu) => tell_differences(nu),
    }
}

fn tell_differences(nu: &Nu) -> Result<(), Failure> {
    output::line("  met wat er nu is: anders")?;
    for oorzaak in &nu.oorzaken {
        output::line(&format!("  - {}", oorzaak.tekst))?;
    }
    output::line(&format!("  {}", nu.text()))?;
    nu.klassen().iter().try_for_each(|one| output::line(&format!("  - {}", one.text())))
}
