//! The rule behind the outcomes, in plain words.

use super::vergelijk;
use crate::model::foto::Foto;

/// The rule in one line: its limits, the benchmark and the years.
pub fn in_one_line(foto: &Foto) -> String {
    let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    let years = years(foto.peiljaar, foto.oudste);
    format!("Wijkbeeld-regel (±0,5), vergeleken met {against}; cijfers {years}")
}

/// 't/m 2025, oudste 2020'
fn years(newest: i32, oldest: Option<i32>) -> String {
    match oldest {
        Some(oldest) if oldest < newest => format!("t/m {newest}, oudste {oldest}"),
        _ => format!("t/m {newest}"),
    }
}
