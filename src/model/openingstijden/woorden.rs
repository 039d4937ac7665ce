//! Opening hours in one line that a person reads.

use super::{DAGEN, Dag, Openingstijden, Tijdvak, Uitzondering};
use crate::model::nl;

impl Openingstijden {
    /// 'ma–vr 9–17 uur, za–zo dicht'; empty when nothing is known.
    pub fn zin(&self) -> String {
        self.weekwoorden().chain(self.anders()).collect::<Vec<_>>().join(", ")
    }

    /// The same, with every day that differs.
    pub fn voluit(&self) -> String {
        self.weekwoorden().chain(self.uitzonderingen()).collect::<Vec<_>>().join(", ")
    }

    /// Only the days on which there is something: 'di 10–12 uur, do 14–16 uur'; of an activity the
    /// other days say nothing.
    pub fn dagen(&self) -> String {
        let lines = runs(&self.week).into_iter();
        lines.filter(|line| line.ends_with(" uur")).collect::<Vec<_>>().join(", ")
    }

    fn weekwoorden(&self) -> impl Iterator<Item = String> {
        let known = self.week.iter().any(|dag| *dag != Dag::Onbekend);
        known.then(|| runs(&self.week)).into_iter().flatten()
    }

    fn anders(&self) -> Option<String> {
        match self.uitzonderingen.len() {
            0 => None,
            1 => Some("1 uitzondering".to_owned()),
            n => Some(format!("{n} uitzonderingen")),
        }
    }

    /// The days that differ, as a person writes them: '24-12-2026 t/m 03-01-2027 dicht'.
    pub fn uitzonderingen(&self) -> impl Iterator<Item = String> {
        self.uitzonderingen.iter().map(|Uitzondering { van, tot, dag }| match van == tot {
            true => format!("{} {}", nl::date(*van), typed(*dag)),
            false => format!("{} t/m {} {}", nl::date(*van), nl::date(*tot), typed(*dag)),
        })
    }

    /// What stands in a form behind each day of the week.
    pub fn week(&self) -> [String; 7] {
        self.week.map(typed)
    }
}

/// As a person types it: '09:00-12:00, 13:00-17:00'.
fn typed(dag: Dag) -> String {
    dag.to_string().replace(',', ", ")
}

/// Days after each other with the same hours go together.
fn runs(week: &[Dag; 7]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut from = 0;
    for same in week.chunk_by(|a, b| a == b) {
        let days = match same.len() {
            1 => DAGEN[from].to_owned(),
            n => format!("{}–{}", DAGEN[from], DAGEN[from + n - 1]),
        };
        lines.push(format!("{days} {}", words(same[0])));
        from += same.len();
    }
    lines
}

fn words(dag: Dag) -> String {
    match dag {
        Dag::Onbekend => "onbekend".to_owned(),
        Dag::Dicht => "dicht".to_owned(),
        Dag::Open(first, None) => format!("{} uur", span(first)),
        Dag::Open(first, Some(then)) => format!("{} en {} uur", span(first), span(then)),
    }
}

fn span(one: Tijdvak) -> String {
    format!("{}–{}", clock(one.van), clock(one.tot))
}

/// '9', '9.30'.
fn clock(minute: u16) -> String {
    match minute % 60 {
        0 => (minute / 60).to_string(),
        rest => format!("{}.{rest:02}", minute / 60),
    }
}
