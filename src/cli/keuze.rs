//! The choices behind a Foto, as a call names them.

use super::args::Keuze;
use crate::app::AppError;
use crate::document::Document;
use crate::exchange::gewichten;
use crate::model::foto::Vergelijk;
use crate::model::recept::{Aggregatie, FotoKeuze, Recept};
use std::collections::BTreeMap;

/// The choices of the call for this file; what it does not name is as usual.
///
/// # Errors
/// When the file with weights cannot be used, or names what this file does not have.
pub fn keuze(args: &Keuze, document: &Document) -> Result<FotoKeuze, AppError> {
    let gewichten = match &args.gewichten {
        Some(path) => gewichten::read(path, &bekend(document)?)?,
        None => BTreeMap::new(),
    };
    let recept = Recept {
        regel: args.regel.unwrap_or_default(),
        methode: args.normalisatie.unwrap_or_default(),
        aggregatie: args.aggregatie.as_deref().and_then(Aggregatie::parse).unwrap_or_default(),
        gewichten,
    };
    let vergelijk = Vergelijk::parse(&args.vergelijk).unwrap_or_default();
    Ok(FotoKeuze { jaar: args.jaar, vergelijk, recept })
}

/// What a weight can be of in this file.
fn bekend(document: &Document) -> Result<gewichten::Bekend, AppError> {
    let (indicatoren, leefgebieden) = (document.indicatoren()?, document.leefgebieden()?);
    Ok(gewichten::Bekend::new(indicatoren.iter().map(|(_, one)| one), &leefgebieden))
}
