//! The verb that writes a report.

use super::args::Rapport;
use super::output::{self, Failure};
use super::reading;
use crate::app::clock::today;
use crate::app::rapport::{ENDING, save_inventarisatie};

/// Writes the inventory of one wijk, or of all.
pub fn rapport(args: &Rapport) -> Result<(), Failure> {
    let uit = args.uit.display();
    if !args.uit.extension().is_some_and(|own| own.eq_ignore_ascii_case(ENDING)) {
        return Err(Failure::Usage(format!("'{uit}' moet eindigen op .{ENDING}")));
    }
    let document = reading::open(&args.bestand)?;
    let wijk = args.wijk.as_deref().map(|wijk| document.find_wijk(wijk)).transpose()?;
    save_inventarisatie(&document, wijk.as_ref(), today(), &args.uit)?;
    output::line(&format!("'{uit}' is geschreven"))
}
