//! The choices behind a Foto, as a call names them.

use super::args::Keuze;
use crate::app::AppError;
use crate::model::foto::Vergelijk;
use crate::model::recept::{Aggregatie, FotoKeuze, Recept};
use std::collections::BTreeMap;

/// The choices of the call; what it does not name is as usual.
///
/// # Errors
/// When the file with weights cannot be used.
pub fn keuze(args: &Keuze) -> Result<FotoKeuze, AppError> {
    let gewichten = match &args.gewichten {
        Some(path) => crate::exchange::gewichten::read(path)?,
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
