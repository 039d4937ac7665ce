//! How many places are open, per day and hour of an ordinary week.

use super::{Dag, Openingstijden};
use jiff::civil::Weekday;

/// A place counts as open in an hour from this many minutes of it.
pub const UUR_MINUTEN: u16 = 30;

/// Per day (Monday first) and hour how many places are open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raster {
    /// How many places there are.
    pub plekken: usize,
    /// Of so many of them a day at least is not known.
    pub onvolledig: usize,
    /// Open places: `[day][hour]`.
    pub open: [[usize; 24]; 7],
    /// Of so many places the day is not known.
    pub onbekend: [usize; 7],
}

impl Raster {
    /// The raster of some places; exceptions and holidays are left out.
    pub fn new<'a>(all: impl IntoIterator<Item = &'a Openingstijden>) -> Self {
        let mut raster = Self::default();
        for tijden in all {
            raster.add(tijden);
        }
        raster
    }

    fn add(&mut self, tijden: &Openingstijden) {
        self.plekken += 1;
        let mut whole = true;
        for (place, weekday) in WEEK.into_iter().enumerate() {
            let dag = tijden.dag(weekday);
            if dag == Dag::Onbekend {
                self.onbekend[place] += 1;
                whole = false;
            }
            for (hour, count) in (0_u16..).zip(&mut self.open[place]) {
                let (van, tot) = (hour * 60, (hour + 1) * 60);
                let minutes: u16 = dag.tijdvakken().map(|one| one.binnen(van, tot)).sum();
                *count += usize::from(minutes >= UUR_MINUTEN);
            }
        }
        self.onvolledig += usize::from(!whole);
    }

    /// Whether no day of any place is known.
    pub fn is_onbekend(&self) -> bool {
        self.onbekend.iter().all(|days| *days == self.plekken)
    }

    /// How many are open in an hour; `None` when of no place that day is known. While some are
    /// unknown it is at least so many.
    pub fn at(&self, dag: usize, uur: usize) -> Option<usize> {
        let known = *self.onbekend.get(dag)? < self.plekken;
        known.then(|| self.open[dag][uur])
    }

    /// The most that are open at once on a day.
    pub fn most_on(&self, dag: usize) -> usize {
        self.open.get(dag).into_iter().flatten().copied().max().unwrap_or(0)
    }

    /// The first hour at which any is open, and the hour after the last; `None` when none is.
    pub fn hours(&self) -> Option<(usize, usize)> {
        let any = |hour: &usize| self.open.iter().any(|day| day[*hour] > 0);
        Some(((0..24).find(any)?, (0..24).rev().find(any)? + 1))
    }
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn raster(all: &[&str]) -> Raster {
        let all: Vec<Openingstijden> =
            all.iter().map(|text| Openingstijden::parse(text).unwrap()).collect();
        Raster::new(&all)
    }

    #[test]
    fn places_are_counted_per_day_and_hour() {
        let found = raster(&["ma-vr 9-12, 13-17; za dicht; zo dicht", "ma 10-21; zo dicht"]);
        // Monday: one from 9, two from 10 to 12, one over lunch, two till 17, one till 21.
        let monday: Vec<usize> = (8..22).map(|hour| found.at(0, hour).unwrap()).collect();
        assert_eq!(monday, [0, 1, 2, 2, 1, 2, 2, 2, 2, 1, 1, 1, 1, 0]);
        assert_eq!((found.most_on(0), found.most_on(6)), (2, 0));
        assert_eq!(found.onbekend, [0, 1, 1, 1, 1, 1, 0]);
        assert_eq!((found.plekken, found.onvolledig), (2, 1));
        assert_eq!(found.hours(), Some((9, 21)));
    }

    #[test]
    fn what_nobody_knows_is_not_closed() {
        let found = raster(&["", "zo dicht"]);
        assert_eq!(found.at(0, 12), None, "of no place is Monday known");
        assert_eq!(found.at(6, 12), Some(0), "one is closed on Sunday, of the other nobody knows");
        assert!(!found.is_onbekend() && raster(&["", ""]).is_onbekend());
        assert_eq!(raster(&["zo dicht"]).hours(), None);
    }

    #[test]
    fn half_an_hour_is_enough_and_less_is_not() {
        let found = raster(&["di 9:30-12:15"]);
        let open: Vec<usize> = (9..13).map(|hour| found.at(1, hour).unwrap()).collect();
        assert_eq!(open, [1, 1, 1, 0]);
    }
}
