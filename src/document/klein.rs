//! Hides small numbers: everything that screens, pictures and reports read passes through here.
//! What the source published stays in the file, and goes out with `exporteer`.

use super::figures::Series;
use super::foto::GemeenteFigures;
use crate::model::foto::Cijfer;
use crate::model::klein::{Afschermen, Cijfertabel, Grenzen, Rol, TabelCijfer};
use crate::model::{Indicator, Periode, Reden};
use std::collections::HashMap;

/// Where a figure of the table stands: its gebied, `indicator.nr` and period.
type Place = (usize, i64, Periode);

impl GemeenteFigures {
    /// Takes the value away of every figure that the rule hides; period and bron stay.
    pub(super) fn hide(&mut self, afschermen: Afschermen) {
        let wijken = self.wijken.iter_mut().map(|(_, series)| (Rol::Wijk, series));
        let mut all: Vec<(Rol, &mut Series)> =
            std::iter::once((Rol::Gemeente, &mut self.gemeente_series))
                .chain(wijken)
                .chain([(Rol::Land, &mut self.nederland)])
                .collect();
        hide_in(&mut all, &self.indicatoren, self.grenzen, afschermen);
    }
}

/// The same for any whole with its parts, in the order of their codes.
pub(super) fn hide_in(
    all: &mut [(Rol, &mut Series)],
    indicatoren: &[(i64, Indicator)],
    grenzen: Grenzen,
    afschermen: Afschermen,
) {
    let (tabel, places) = table(all, indicatoren, grenzen);
    let hidden = afschermen(&tabel).into_iter().zip(&places).filter(|(hidden, _)| *hidden);
    for (_, (gebied, nr, periode)) in hidden {
        let periods = all.get_mut(*gebied).and_then(|(_, series)| series.get_mut(nr));
        if let Some(cijfer) = periods.and_then(|periods| periods.get_mut(periode)) {
            hide_one(cijfer);
        }
    }
}

/// Takes the value away, and what would give it away.
pub(super) fn hide_one(cijfer: &mut Cijfer) {
    cijfer.waarde = Err(Reden::TeKlein);
    (cijfer.teller, cijfer.noemer, cijfer.grenzen) = (None, None, None);
}

/// The figures that have a value, and where each stands.
fn table(
    all: &[(Rol, &mut Series)],
    indicatoren: &[(i64, Indicator)],
    grenzen: Grenzen,
) -> (Cijfertabel, Vec<Place>) {
    let numbers = indicatoren.iter().enumerate();
    let nrs: HashMap<i64, usize> = numbers.map(|(place, (nr, _))| (*nr, place)).collect();
    let mut rows: Vec<(Place, TabelCijfer)> = Vec::new();
    for (gebied, (_, series)) in all.iter().enumerate() {
        for (nr, periods) in series.iter() {
            let Some(indicator) = nrs.get(nr).copied() else { continue };
            for (periode, cijfer) in periods {
                let Ok(waarde) = cijfer.waarde else { continue };
                let (teller, noemer) = (cijfer.teller, cijfer.noemer);
                let periode = *periode;
                let one = TabelCijfer { gebied, indicator, periode, waarde, teller, noemer };
                rows.push(((gebied, *nr, periode), one));
            }
        }
    }
    // A series has no order of its own, and what is hidden depends on the order.
    rows.sort_by_key(|(place, _)| *place);
    let (places, cijfers) = rows.into_iter().unzip();
    let tabel = Cijfertabel {
        gebieden: all.iter().map(|(rol, _)| *rol).collect(),
        indicatoren: indicatoren.iter().map(|(_, one)| one.clone()).collect(),
        cijfers,
        grenzen,
    };
    (tabel, places)
}
