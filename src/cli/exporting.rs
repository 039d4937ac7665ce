//! The verbs that write other files.

use super::args::{Exporteer, Kopie};
use super::output::{self, Failure};
use super::reading;
use crate::app::export::{self, Form};
use crate::exchange::export::{Exporter, Kind, exporter};
use crate::model::progress::Progress;
use crate::model::waarneming::Edities;

/// Writes figures or indicators as a table.
pub fn exporteer(args: &Exporteer) -> Result<(), Failure> {
    let Some(what) = exporter(&args.soort) else {
        return Err(Failure::Usage(format!("'{}' kan niet bij --soort", args.soort)));
    };
    let form = form(what, args)?;
    let edities = if args.alle_edities { Edities::Alle } else { Edities::Tellend };
    if what.kind != Kind::Waarnemingen && args.alle_edities {
        let text = "--alle-edities kan alleen bij --soort waarnemingen";
        return Err(Failure::Usage(text.to_owned()));
    }
    let document = reading::open(&args.bestand)?;
    match what.kind {
        Kind::Indicatoren => export::definitions(&document, &args.uit)?,
        Kind::Waarnemingen => {
            export::figures(&document, edities, form, &args.uit, &mut Progress::silent())?;
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

/// The form that the name of the file asks for.
fn form(what: &Exporter, args: &Exporteer) -> Result<Form, Failure> {
    let asked = Form::of(&args.uit).filter(|form| what.forms.contains(form));
    asked.ok_or_else(|| {
        let endings: Vec<String> =
            what.forms.iter().map(|form| format!(".{}", form.ending())).collect();
        let name = args.uit.display();
        Failure::Usage(format!("'{name}' moet eindigen op {}", one_of(&endings)))
    })
}

/// `a, b of c`.
fn one_of(words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} of {last}", first.join(", ")),
        _ => words.concat(),
    }
}
