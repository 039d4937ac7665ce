//! Where one place more would close most of what is out of reach.

use super::aandeel::is_at_most;
use crate::app::loopafstand::{LoopKeuze, Terrein};
use crate::model::nl;

/// Where, and what that brings.
#[derive(Debug, Clone, PartialEq)]
pub struct BesteView {
    /// The point, in RD metres; `None` when one more closes nothing.
    pub punt: Option<[f64; 2]>,
    /// In one sentence.
    pub zin: String,
}

/// Points of the grid that is tried lie this far apart, in metres.
const STAP_M: f64 = 150.0;
const M2_PER_HECTARE: f64 = 10_000.0;

impl BesteView {
    /// Looks for it inside a wijk, by code; what the neighbours gain counts too.
    pub fn new(terrein: &Terrein, keuze: LoopKeuze, wijk: &str) -> Self {
        let found = terrein.beste(&keuze.vraag(), f64::from(keuze.minuten), wijk, STAP_M);
        let minuten = keuze.minuten;
        let Some((beste, people)) = found else {
            let zin =
                format!("Eén plek erbij brengt hier niets meer binnen {minuten} minuten lopen.");
            return Self { punt: None, zin };
        };
        let missing = is_at_most(&keuze.vraag(), &terrein.loopafstand(&keuze.vraag()));
        let most = if missing { "hoogstens " } else { "" };
        let bron = format!(" ({})", terrein.inwoners().tekst());
        let bron = if people { bron } else { String::new() };
        let winst = match people {
            true => format!("{} inwoners", nl::number(beste.winst.round(), 0)),
            false => format!("{} hectare", nl::number(beste.winst / M2_PER_HECTARE, 0)),
        };
        let zin = format!(
            "Eén plek bij de ster brengt {most}{winst} binnen {minuten} minuten lopen{bron}. Dat is op \
             {STAP_M} meter nauwkeurig; of er een gebouw staat, weet de kaart niet."
        );
        Self { punt: Some([beste.pos_rd.x, beste.pos_rd.y]), zin }
    }
}
