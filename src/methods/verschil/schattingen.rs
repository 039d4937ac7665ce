//! Two values with their standard errors.

use crate::methods::distribution::{two_sided, z};
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use crate::model::verschil::{Schatting, Verschil};

/// What changed between two independent estimates, as two means of many values:
/// d = x₂ − x₁, SE(d) = √(SE₁² + SE₂²), limits d ± z·SE(d), chance from d/SE(d).
///
/// Source: Altman and Bland 2003, *BMJ* 326:219. Errors: `GeenGetal`, `Negatief` (an error below
/// zero), `GeenSpreiding` (no error at all).
pub fn schattingen(
    van: Schatting,
    naar: Schatting,
    confidence: Confidence,
) -> Result<Verschil, GeenUitspraak> {
    if van.standard_error < 0.0 || naar.standard_error < 0.0 {
        return Err(GeenUitspraak::Negatief);
    }
    let verschil = naar.waarde - van.waarde;
    let error = van.standard_error.hypot(naar.standard_error);
    if !(verschil.is_finite() && error.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    if error == 0.0 {
        return Err(GeenUitspraak::GeenSpreiding);
    }
    let half = z(confidence) * error;
    let interval = Some(Interval::new(verschil - half, verschil + half)?);
    Ok(Verschil { verschil, interval, p: two_sided(verschil / error) })
}

/// The standard error behind a published interval: its width / 2z.
///
/// For limits at about the same distance of the value. Of a mean of few values, where t is larger
/// than z, it comes out a little too large: give sd/√n instead. Errors: `GeenGetal`,
/// `OngeldigInterval` (the value lies outside).
pub fn from_interval(
    waarde: f64,
    interval: Interval,
    confidence: Confidence,
) -> Result<Schatting, GeenUitspraak> {
    if !waarde.is_finite() {
        return Err(GeenUitspraak::GeenGetal);
    }
    if !interval.contains(waarde) {
        return Err(GeenUitspraak::OngeldigInterval);
    }
    let half = interval.boven() / 2.0 - interval.onder() / 2.0;
    Ok(Schatting { waarde, standard_error: half / z(confidence) })
}
