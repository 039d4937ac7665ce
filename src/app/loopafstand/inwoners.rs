//! Which inhabitants are counted: those per square of 100 m when they came in, else per buurt.

use crate::app::AppError;
use crate::app::plekken::omtrekken;
use crate::document::Document;
use crate::methods::geometrie::Ligging;
use crate::methods::loopafstand::wijken::{Bewoond, Buurt, Wijk};
use crate::model::Gebied;
use geo::Coord;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// Where the inhabitants come from, with the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Inwonersbron {
    /// Squares of 100 m of CBS.
    Vierkanten(i32),
    /// The same, and buurten where squares do not fit them.
    Deels(i32),
    /// Buurten: the oldest and the newest year of their figures.
    Buurten(i32, i32),
    /// Nobody knows how many people live where.
    #[default]
    Onbekend,
}

impl Inwonersbron {
    /// 'inwoners: CBS-vierkanten 100 m, 2023', 'inwoners per buurt, 2024'.
    pub fn tekst(self) -> String {
        match self {
            Self::Vierkanten(jaar) => format!("inwoners: CBS-vierkanten 100 m, {jaar}"),
            Self::Deels(jaar) => {
                format!(
                    "inwoners: CBS-vierkanten 100 m, {jaar}, en per buurt waar die te veel afwijken"
                )
            }
            Self::Buurten(van, tot) if van == tot => format!("inwoners per buurt, {tot}"),
            Self::Buurten(van, tot) => format!("inwoners per buurt, {van} tot en met {tot}"),
            Self::Onbekend => "inwoners onbekend".to_owned(),
        }
    }
}

/// Each buurt as an area of its own.
pub(super) type Buurten = Vec<(Gebied, Wijk)>;

/// Lays squares in the wijken where their centre lies when they came in; gives the buurten too,
/// and what was counted.
///
/// # Errors
/// What the file says.
pub(super) fn settle(
    document: &Document,
    wijken: &[Gebied],
    shapes: &mut [Wijk],
) -> Result<(Inwonersbron, Buurten), AppError> {
    let mut buurten = buurten(document, wijken, shapes)?;
    let Some((jaar, vierkanten)) = document.vierkanten()? else {
        return Ok((years(document, &buurten)?, buurten));
    };
    let outlines = omtrekken(document)?;
    let mut per_wijk = empty(wijken.iter());
    let mut per_buurt = empty(buurten.iter().map(|(gebied, _)| gebied));
    for vierkant in vierkanten {
        let [x, y] = vierkant.midden();
        let at = Coord { x, y };
        let Ligging { wijk, buurt } = outlines.ligging(at);
        let inwoners = f64::from(vierkant.inwoners.unwrap_or_default());
        for (list, code) in [(&mut per_wijk, wijk), (&mut per_buurt, buurt)] {
            let own = code.and_then(|code| list.get_mut(&code)).filter(|_| inwoners > 0.0);
            own.into_iter().for_each(|own| own.push(Bewoond { at, inwoners }));
        }
    }
    let (mut some, mut all) = (false, true);
    for (gebied, shape) in wijken.iter().zip(shapes) {
        let own = per_wijk.remove(&gebied.code);
        shape.vierkanten = own.filter(|own| fit(own, &shape.buurten));
        all &= shape.vierkanten.is_some();
        some |= shape.vierkanten.as_ref().is_some_and(|own| !own.is_empty());
    }
    for (gebied, shape) in &mut buurten {
        let own = per_buurt.remove(&gebied.code);
        shape.vierkanten = own.filter(|own| fit(own, &shape.buurten));
    }
    let bron = match (some, all) {
        (false, _) => years(document, &buurten)?,
        (true, true) => Inwonersbron::Vierkanten(jaar),
        (true, false) => Inwonersbron::Deels(jaar),
    };
    Ok((bron, buurten))
}

/// Squares count when they hold about as many people as the buurten: CBS leaves out those with few
/// people, a file may be a part of the country, and one that holds far more is another one.
const PASSEND: RangeInclusive<f64> = 0.8..=1.25;

/// Whether squares hold [`PASSEND`] of the people of buurten, as far as these are known.
fn fit(vierkanten: &[Bewoond], buurten: &[Buurt]) -> bool {
    let known: f64 = buurten.iter().filter_map(|buurt| buurt.inwoners).sum();
    let found: f64 = vierkanten.iter().map(|one| one.inwoners).sum();
    let least = known * PASSEND.start();
    let most = if known > 0.0 { known * PASSEND.end() } else { f64::INFINITY };
    (least..=most).contains(&found)
}

fn empty<'g>(gebieden: impl Iterator<Item = &'g Gebied>) -> HashMap<String, Vec<Bewoond>> {
    gebieden.map(|gebied| (gebied.code.clone(), Vec::new())).collect()
}

/// Each buurt, with its people spread evenly over it.
fn buurten(document: &Document, wijken: &[Gebied], shapes: &[Wijk]) -> Result<Buurten, AppError> {
    let mut all = Buurten::new();
    for (wijk, shape) in wijken.iter().zip(shapes) {
        let own = document.buurten(&wijk.code)?.into_iter().zip(&shape.buurten);
        all.extend(own.map(|(gebied, buurt)| {
            let omtrek = buurt.omtrek.clone();
            (gebied, Wijk { omtrek, buurten: vec![buurt.clone()], vierkanten: None })
        }));
    }
    Ok(all)
}

/// The years of the newest figures of buurten where people live.
fn years(document: &Document, buurten: &Buurten) -> Result<Inwonersbron, AppError> {
    let inwoners = document.inwoners()?;
    let newest = |(gebied, _): &(Gebied, Wijk)| {
        let (jaar, inwoners) = inwoners.get(&gebied.code)?.last_key_value()?;
        (*inwoners > 0.0).then_some(*jaar)
    };
    let mut years: Vec<i32> = buurten.iter().filter_map(newest).collect();
    years.sort_unstable();
    Ok(match years.as_slice() {
        [] => Inwonersbron::Onbekend,
        [first, .., last] => Inwonersbron::Buurten(*first, *last),
        [only] => Inwonersbron::Buurten(*only, *only),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_squares_is_not_the_wijk() {
        let at = Coord { x: 0.0, y: 0.0 };
        let bewoond = |inwoners| vec![Bewoond { at, inwoners }];
        let buurt = |inwoners| Buurt { omtrek: None, inwoners };
        let buurten = [buurt(Some(60.0)), buurt(Some(40.0)), buurt(None)];
        assert!(fit(&bewoond(80.0), &buurten) && fit(&bewoond(125.0), &buurten));
        assert!(!fit(&bewoond(79.0), &buurten));
        assert!(!fit(&bewoond(126.0), &buurten), "far more people than live there");
        assert!(fit(&[], &[]), "where nobody is known to live nobody is missing");
        assert!(fit(&bewoond(9.0), &[buurt(None)]), "nothing to hold them against");
    }
}
