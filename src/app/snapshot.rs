//! Keeping a Foto, and holding what was kept against itself and against now.

use super::AppError;
use crate::document::Document;
use crate::document::foto::GemeenteFigures;
use crate::exchange::snapshot as form;
use crate::methods;
use crate::methods::foto::verschil;
use crate::model::foto::{Foto, FotoInput};
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::gewicht::weegbaar;
use crate::model::nl;
use crate::model::recept::{Aggregatie, FotoKeuze, Recept};
use crate::model::record::Id;
use crate::model::snapshot::{Bewaard, Controle, Gegevens, Nu, Snapshot};

/// Keeps the Foto of now with everything it is computed from, as one step.
///
/// # Errors
/// [`AppError::NothingToKeep`] when there are no figures, and what the choice or the name says.
pub fn keep(
    document: &mut Document,
    figures: &GemeenteFigures,
    keuze: &FotoKeuze,
    naam: Option<&str>,
    wie: &str,
) -> Result<Id, AppError> {
    let invoer = document.foto_input_of(figures, keuze)?;
    if !has_figures(&invoer) {
        return Err(AppError::NothingToKeep);
    }
    let foto = methods::foto(&invoer)?;
    let naam = match naam {
        Some(naam) => naam.to_owned(),
        None => free(&usual_name(&invoer), &document.snapshots()?),
    };
    let inhoud = form::inhoud(&Bewaard { keuze: keuze.clone(), invoer }, &foto);
    Ok(document.keep_snapshot(&naam, &inhoud, wie)?)
}

fn has_figures(input: &FotoInput) -> bool {
    input.wijken.iter().flat_map(|wijk| &wijk.cijfers).any(|cijfer| cijfer.waarde.is_ok())
}

/// 'Foto van Hilversum, 12-11-2026, wijkbeeld, 16 indicatoren'.
fn usual_name(input: &FotoInput) -> String {
    let today = nl::date(jiff::Zoned::now().date());
    let mut parts = vec![format!("Foto van {}", input.gemeente_naam), today];
    parts.push(input.recept.regel.word());
    parts.extend(besides(&input.recept).map(str::to_owned));
    parts.push(match input.indicatoren.len() {
        1 => "1 indicator".to_owned(),
        n => format!("{n} indicatoren"),
    });
    parts.join(", ")
}

/// What was chosen besides the rule, in a few words.
fn besides(recept: &Recept) -> impl Iterator<Item = &'static str> {
    let usual = Recept::default();
    let found = [
        (recept.methode != usual.methode).then_some("andere rekenwijze"),
        (recept.aggregatie != usual.aggregatie).then_some(match recept.aggregatie {
            Aggregatie::Rekenkundig => "rekenkundig gemiddelde",
            Aggregatie::Meetkundig => "meetkundig gemiddelde",
            Aggregatie::Harmonisch => "harmonisch gemiddelde",
        }),
        (!recept.gewichten.is_empty()).then_some("eigen gewichten"),
    ];
    found.into_iter().flatten()
}

/// The name, with a number behind it when another has it already.
fn free(naam: &str, known: &[Snapshot]) -> String {
    let taken = |naam: &str| known.iter().any(|one| one.naam == naam);
    let numbered = (2..).map(|n| format!("{naam} ({n})"));
    let mut names = std::iter::once(naam.to_owned()).chain(numbered);
    names.find(|naam| !taken(naam)).unwrap_or_default()
}

/// Computes a kept Foto again from what was kept, and lays it beside the Foto of now.
///
/// # Errors
/// What the file says. That the kept Foto is not what it was is an answer, not an error.
pub fn check(
    document: &Document,
    figures: &GemeenteFigures,
    snapshot: Snapshot,
) -> Result<Controle, AppError> {
    let bewaard = match form::read(&snapshot.inhoud) {
        Ok(bewaard) => bewaard,
        Err(fault) => return Ok(unusable(snapshot, fault.to_string())),
    };
    let toen = match methods::foto(&bewaard.invoer) {
        Ok(foto) => foto,
        Err(fault) => return Ok(unusable(snapshot, fault.to_string())),
    };
    Ok(Controle {
        fout: fault(&snapshot, &toen),
        gegevens: Some(Gegevens {
            peiljaar: toen.peiljaar,
            regel: toen.regel.clone(),
            indicatoren: bewaard.invoer.indicatoren.len(),
            weegbaar: weegbaar(&bewaard.invoer.leefgebieden, &bewaard.invoer.indicatoren),
        }),
        nu: Some(beside_now(document, figures, &bewaard, &toen)?),
        snapshot,
    })
}

/// What is said of a Foto that was kept and never taken away, and whose row is gone.
pub fn gone(snapshot: Snapshot) -> Controle {
    let text = "deze bewaarde Foto staat in het logboek en niet meer in het bestand: de rij is \
                buiten Wijkbeeld om verwijderd; zet een reservekopie terug";
    unusable(snapshot, text.to_owned())
}

fn unusable(snapshot: Snapshot, fout: String) -> Controle {
    Controle { snapshot, gegevens: None, fout: Some(fout), nu: None }
}

fn fault(snapshot: &Snapshot, again: &Foto) -> Option<String> {
    if !snapshot.as_logged {
        let text =
            "wat bewaard is, staat anders in het logboek: het is buiten Wijkbeeld om veranderd";
        return Some(text.to_owned());
    }
    (form::uitkomst(again) != snapshot.inhoud.uitkomst).then(|| {
        "uit dezelfde cijfers komt nu een andere uitkomst: deze versie van Wijkbeeld rekent anders"
            .to_owned()
    })
}

fn beside_now(
    document: &Document,
    figures: &GemeenteFigures,
    bewaard: &Bewaard,
    toen: &Foto,
) -> Result<Nu, AppError> {
    let invoer = document.foto_input_of(figures, &bewaard.keuze)?;
    let uitkomst = methods::foto(&invoer).map(|nu| verschil::uitkomsten(toen, &nu));
    Ok(Nu {
        oorzaken: explained(document, verschil::oorzaken(&bewaard.invoer, &invoer))?,
        uitkomst: uitkomst.map_err(|fault| fault.to_string()),
    })
}

/// Another value in the same source is a correction, unless another program wrote it.
fn explained(document: &Document, mut oorzaken: Vec<Oorzaak>) -> Result<Vec<Oorzaak>, AppError> {
    let soort = OorzaakSoort::Correctie;
    if !oorzaken.iter().any(|one| one.soort == soort) {
        return Ok(oorzaken);
    }
    for file in document.changed_deliveries()? {
        let tekst = format!(
            "De cijfers uit '{file}' zijn niet meer zoals ze zijn ingelezen: een ander programma \
             heeft ze veranderd. Dat is geen correctie van de bron; lees het bestand opnieuw in of \
             zet een reservekopie terug"
        );
        oorzaken.insert(0, Oorzaak { soort, tekst });
    }
    Ok(oorzaken)
}
