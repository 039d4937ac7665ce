//! What opening hours answer. `None` is 'nobody knows', which is never 'closed'.

use super::{DAGDEEL_MINUTEN, Dag, Dagdeel, Feestdagen, Openingstijden, Uitzondering};
use jiff::civil::{Date, DateTime};

impl Openingstijden {
    /// Whether nothing is known.
    pub fn is_onbekend(&self) -> bool {
        *self == Self::default()
    }

    /// How a day is: what was said of that day goes before a holiday, and that before the weekday.
    pub fn op(&self, date: Date, feestdagen: Feestdagen) -> Dag {
        let special = |one: &&Uitzondering| (one.van..=one.tot).contains(&date);
        if let Some(one) = self.uitzonderingen.iter().find(special) {
            return one.dag;
        }
        let ordinary = self.dag(date.weekday());
        match feestdagen {
            _ if !feestdagen.includes(date) => ordinary,
            Feestdagen::Open => ordinary,
            Feestdagen::Dicht | Feestdagen::DichtOok5Mei => Dag::Dicht,
            // What is closed on that weekday is not opened by a holiday.
            Feestdagen::Onbekend if ordinary == Dag::Dicht => Dag::Dicht,
            Feestdagen::Onbekend => Dag::Onbekend,
        }
    }

    /// Whether it is open at a moment; it is no longer at the minute at which it closes.
    pub fn is_open(&self, moment: DateTime, feestdagen: Feestdagen) -> Option<bool> {
        let minute = u16::try_from(i32::from(moment.hour()) * 60 + i32::from(moment.minute()));
        let minute = minute.unwrap_or_default();
        match self.op(moment.date(), feestdagen) {
            Dag::Onbekend => None,
            dag => Some(dag.tijdvakken().any(|one| (one.van..one.tot).contains(&minute))),
        }
    }

    /// Whether it is open in a part of the day, in an ordinary week: on at least one of the days
    /// of that part, for at least [`DAGDEEL_MINUTEN`].
    pub fn in_dagdeel(&self, dagdeel: Dagdeel) -> Option<bool> {
        let (days, van, tot) = dagdeel.grenzen();
        let open =
            |dag: Dag| -> u16 { dag.tijdvakken().map(|one| one.binnen(van * 60, tot * 60)).sum() };
        let mut days = days.iter().map(|weekday| self.dag(*weekday));
        match days.clone().any(|dag| open(dag) >= DAGDEEL_MINUTEN) {
            true => Some(true),
            false if days.any(|dag| dag == Dag::Onbekend) => None,
            false => Some(false),
        }
    }

    /// Hours in a part of the day, of an ordinary week; unknown while one of its days is.
    pub fn uren_in(&self, dagdeel: Dagdeel) -> Option<f64> {
        let (days, van, tot) = dagdeel.grenzen();
        let mut dagen = days.iter().map(|weekday| self.dag(*weekday));
        let spans = dagen.clone().flat_map(Dag::tijdvakken);
        let minutes: u32 = spans.map(|one| u32::from(one.binnen(van * 60, tot * 60))).sum();
        dagen.all(|dag| dag != Dag::Onbekend).then(|| f64::from(minutes) / 60.0)
    }

    /// Hours in an ordinary week; unknown while one of its days is.
    pub fn uren_per_week(&self) -> Option<f64> {
        let known = self.week.iter().all(|dag| *dag != Dag::Onbekend);
        let spans = self.week.iter().flat_map(|dag| dag.tijdvakken());
        let minutes: u32 = spans.map(|one| u32::from(one.minuten())).sum();
        known.then(|| f64::from(minutes) / 60.0)
    }
}
