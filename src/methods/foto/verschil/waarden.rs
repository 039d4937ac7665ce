//! The figures at the end of a sentence: which are other ones, and by how much.

use super::cijfers::Paar;
use super::few;
use crate::model::foto::Cijfer;
use crate::model::fotoverschil::OorzaakSoort;
use crate::model::nl;

/// Smaller than this, as a share of the value, is rounding: files hold rates in six decimals.
const ROUNDED: f64 = 1e-6;

/// What stands behind what happened.
pub(super) fn tail(soort: OorzaakSoort, pairs: &[Paar<'_>]) -> String {
    match soort {
        OorzaakSoort::Ingetrokken if pairs.iter().all(|paar| paar.nu.waarde.is_err()) => {
            listed(pairs, |paar| match paar.toen.waarde {
                Ok(waarde) => format!("{} (was {})", paar.gebied, number(waarde)),
                Err(_) => paar.gebied.to_owned(),
            })
        }
        OorzaakSoort::Aangevuld => listed(pairs, |paar| match paar.nu.waarde {
            Ok(waarde) => format!("{} {}", paar.gebied, number(waarde)),
            Err(_) => paar.gebied.to_owned(),
        }),
        _ => changed(pairs),
    }
}

/// Why there is no value.
pub(super) fn why(cijfer: &Cijfer) -> &'static str {
    match (cijfer.periode, cijfer.waarde) {
        (Some(_), Err(reden)) => reden.text(),
        _ => "geen gegevens",
    }
}

fn listed(pairs: &[Paar<'_>], said: impl Fn(&Paar<'_>) -> String) -> String {
    let told: Vec<String> = pairs.iter().map(said).collect();
    format!(": {}", names(&told))
}

/// '; 3 cijfers zijn anders: Oost 10 → 12, …', or that none is.
fn changed(pairs: &[Paar<'_>]) -> String {
    let other: Vec<&Paar<'_>> =
        pairs.iter().filter(|paar| paar.toen.waarde != paar.nu.waarde).collect();
    let (rounded, real): (Vec<&Paar<'_>>, Vec<&Paar<'_>>) =
        other.iter().partition(|paar| is_rounding(paar));
    if other.is_empty() {
        return equal(pairs).to_owned();
    }
    let told: Vec<String> =
        real.iter().map(|paar| format!("{} {}", paar.gebied, arrow(paar))).collect();
    let mut text = match told.len() {
        0 => String::new(),
        1 => format!("; 1 cijfer is anders: {}", told[0]),
        n => format!("; {n} cijfers zijn anders: {}", names(&told)),
    };
    match rounded.len() {
        0 => {}
        1 => text += "; 1 cijfer is anders afgerond",
        n => text += &format!("; {n} cijfers zijn anders afgerond"),
    }
    text
}

fn equal(pairs: &[Paar<'_>]) -> &'static str {
    let behind = |cijfer: &Cijfer| (cijfer.teller, cijfer.noemer, cijfer.grenzen);
    match pairs.iter().all(|paar| behind(paar.toen) == behind(paar.nu)) {
        true => "; de cijfers zelf zijn gelijk",
        false => "; de cijfers zelf zijn gelijk, de aantallen of grenzen erachter niet",
    }
}

fn is_rounding(paar: &Paar<'_>) -> bool {
    match (paar.toen.waarde, paar.nu.waarde) {
        (Ok(toen), Ok(nu)) => (toen - nu).abs() <= ROUNDED * toen.abs().max(nu.abs()),
        _ => false,
    }
}

/// '12,3 → 12,5', in as many digits as tell the two apart.
fn arrow(paar: &Paar<'_>) -> String {
    let said = |cijfer: &Cijfer, tell: fn(f64) -> String| {
        cijfer.waarde.map_or_else(|_| why(cijfer).to_owned(), tell)
    };
    let both = |tell: fn(f64) -> String| (said(paar.toen, tell), said(paar.nu, tell));
    let (mut toen, mut nu) = both(number);
    if toen == nu {
        (toen, nu) = both(nl::file_number);
    }
    format!("{toen} → {nu}")
}

/// In at most two decimals, and no zeros that say nothing.
fn number(waarde: f64) -> String {
    let text = nl::number(waarde, 2);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

fn names(told: &[String]) -> String {
    few(&told.iter().map(String::as_str).collect::<Vec<_>>())
}
