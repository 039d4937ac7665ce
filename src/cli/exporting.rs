//! The verbs that write other files.

use super::args::{Exporteer, Kopie};
use super::output::{self, Failure};
use super::reading;
use crate::app::export::{self, Form, Vorm, Wens};
use crate::exchange::export::{Exporter, Kind, exporter};
use crate::model::progress::Progress;
use crate::model::waarneming::Edities;

/// Writes figures or indicators as a table.
pub fn exporteer(args: &Exporteer) -> Result<(), Failure> {
    let Some(what) = exporter(&args.soort) else {
        return Err(Failure::Usage(format!("'{}' kan niet bij --soort", args.soort)));
    };
    refuse_other_ending(what, args)?;
    let edities = if args.alle_edities { Edities::Alle } else { Edities::Tellend };
    if what.kind != Kind::Waarnemingen && args.alle_edities {
        let text = "--alle-edities kan alleen bij --soort waarnemingen";
        return Err(Failure::Usage(text.to_owned()));
    }
    if args.met_personen && !matches!(what.kind, Kind::Vermeldingen(_)) {
        let text = "--met-personen kan alleen bij --soort ontmoetingsplekken of partners";
        return Err(Failure::Usage(text.to_owned()));
    }
    let document = reading::open(&args.bestand)?;
    match what.kind {
        Kind::Indicatoren => export::definitions(&document, &args.uit)?,
        Kind::Gebieden => export::outlines(&document, &args.uit)?,
        Kind::Waarnemingen => {
            let form = Form::of(&args.uit).unwrap_or_default();
            export::figures(&document, edities, form, &args.uit, &mut Progress::silent())?;
        }
        Kind::Vermeldingen(lijst) => {
            let vorm = Form::of(&args.uit).map_or(Vorm::GeoJson, Vorm::Tabel);
            let wens = Wens { lijst, vorm, met_personen: args.met_personen };
            export::list(&document, wens, &args.uit)?;
        }
    }
    output::line(&format!("'{}' is geschreven", args.uit.display()))
}

/// Makes a copy.
pub fn kopie(args: &Kopie) -> Result<(), Failure> {
    let document = reading::open(&args.bestand)?;
    document.copy_to(&args.uit, args.zonder_personen)?;
    output::line(&format!("'{}' is geschreven", args.uit.display()))
}

/// Refuses a name with an ending that does not go with what is written.
fn refuse_other_ending(what: &Exporter, args: &Exporteer) -> Result<(), Failure> {
    let own = args.uit.extension().unwrap_or_default();
    let endings = what.endings();
    if endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)) {
        return Ok(());
    }
    let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    let name = args.uit.display();
    Err(Failure::Usage(format!("'{name}' moet eindigen op {}", one_of(&endings))))
}

/// `a, b of c`.
fn one_of(words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} of {last}", first.join(", ")),
        _ => words.concat(),
    }
}
