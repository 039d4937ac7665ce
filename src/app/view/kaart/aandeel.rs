//! How a share that is out of reach is said, also where places are missing.

use crate::app::loopafstand::{LoopRij, LoopVraag};
use crate::model::nl;

/// Whether places are missing, so that every share can only become less.
pub fn is_at_most(vraag: &LoopVraag, rijen: &[LoopRij]) -> bool {
    let unknown_then = |rij: &LoopRij| vraag.dagdeel.is_some() && rij.zonder_tijden > 0;
    rijen.iter().any(|rij| rij.zonder_punt > 0 || unknown_then(rij))
}

/// '71 %', or 'hoogstens 71 %' within a sentence; that it is at most all says nothing.
pub(super) fn in_words(deel: f64, hoogstens: bool) -> String {
    let said = percent(Some(deel), hoogstens);
    match said.strip_prefix("≤\u{a0}") {
        Some("100\u{a0}%") => "mogelijk alles".to_owned(),
        Some(most) => format!("hoogstens {most}"),
        None => said,
    }
}

/// '45 %', or '≤ 45 %' when places are missing: one more only makes it less.
pub fn percent(deel: Option<f64>, hoogstens: bool) -> String {
    /// What a share may be off by: less is no part of a per cent.
    const LEAST: f64 = 1e-9;
    let Some(deel) = deel.map(|deel| deel * 100.0) else { return "–".to_owned() };
    // What is at most 45,1 % is not at most 45 %; what is at most nothing is nothing.
    let (most, whole) = match (deel - LEAST).ceil() {
        whole if hoogstens && whole > 0.0 => ("≤\u{a0}", whole),
        _ => ("", deel),
    };
    format!("{most}{}\u{a0}%", nl::number(whole, 0))
}

/// '1 plek', '3 plekken'.
pub(super) fn nl_plekken(count: usize) -> String {
    if count == 1 { "1 plek".to_owned() } else { format!("{count} plekken") }
}
