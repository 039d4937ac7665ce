//! Hides small numbers: everything that screens, pictures and reports read passes through here.
//! What the source published stays in the file, and goes out with `exporteer`.

use super::figures::Series;
use super::foto::GemeenteFigures;
use crate::model::klein::{Afschermen, Cijfertabel, Rol, TabelCijfer};
use crate::model::{Periode, Reden};
use std::collections::HashMap;

/// Where a figure of the table stands: its gebied, `indicator.nr` and period.
type Place = (usize, i64, Periode);

impl GemeenteFigures {
    /// Takes the value away of every figure that the rule hides; period and bron stay.
    pub(super) fn hide(&mut self, afschermen: Afschermen) {
        let (tabel, places) = self.table();
        let hidden = afschermen(&tabel).into_iter().zip(&places).filter(|(hidden, _)| *hidden);
        for (_, (gebied, nr, periode)) in hidden {
            let series = self.all_series_mut().nth(*gebied);
            let cijfer = series
                .and_then(|series| series.get_mut(nr))
                .and_then(|periods| periods.get_mut(periode));
            if let Some(cijfer) = cijfer {
                cijfer.waarde = Err(Reden::TeKlein);
                (cijfer.teller, cijfer.noemer) = (None, None);
            }
        }
    }

    /// Gemeente, wijken by code, country: the order in which figures point at their gebied.
    fn all_series(&self) -> impl Iterator<Item = (Rol, &Series)> {
        let wijken = self.wijken.iter().map(|(_, series)| (Rol::Wijk, series));
        [(Rol::Gemeente, &self.gemeente_series)]
            .into_iter()
            .chain(wijken)
            .chain([(Rol::Land, &self.nederland)])
    }

    fn all_series_mut(&mut self) -> impl Iterator<Item = &mut Series> {
        let wijken = self.wijken.iter_mut().map(|(_, series)| series);
        [&mut self.gemeente_series].into_iter().chain(wijken).chain([&mut self.nederland])
    }

    fn table(&self) -> (Cijfertabel, Vec<Place>) {
        let numbers = self.indicatoren.iter().enumerate();
        let places: HashMap<i64, usize> = numbers.map(|(place, (nr, _))| (*nr, place)).collect();
        let mut rows: Vec<(Place, TabelCijfer)> = Vec::new();
        for (gebied, (_, series)) in self.all_series().enumerate() {
            for (nr, periods) in series {
                let Some(indicator) = places.get(nr).copied() else { continue };
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
            gebieden: self.all_series().map(|(rol, _)| rol).collect(),
            indicatoren: self.indicatoren.iter().map(|(_, one)| one.clone()).collect(),
            cijfers,
            grenzen: self.grenzen,
        };
        (tabel, places)
    }
}
