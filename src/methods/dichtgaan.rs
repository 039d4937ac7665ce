//! What hangs on places when they close: activities, who runs them, and what those offer besides.

use crate::model::record::Id;
use std::collections::BTreeSet;

/// From so many activities that a partner carries alone it is named.
pub const VEEL: usize = 5;

/// An activity that runs now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activiteit {
    /// What it is called.
    pub naam: String,
    /// Where it is.
    pub plek: Option<Id>,
    /// Who runs it.
    pub partner: Option<Id>,
}

/// A partner that has to do with places that close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Geraakt {
    /// The partner.
    pub partner: Id,
    /// How many activities it runs there.
    pub activiteiten: usize,
    /// How many it runs elsewhere.
    pub elders: usize,
}

/// The partners that run activities at places that close: who has least elsewhere first.
pub fn geraakt(activiteiten: &[Activiteit], dicht: &BTreeSet<Id>) -> Vec<Geraakt> {
    let is_here = |one: &&Activiteit| one.plek.is_some_and(|plek| dicht.contains(&plek));
    let here = || activiteiten.iter().filter(is_here);
    let partners: BTreeSet<Id> = here().filter_map(|one| one.partner).collect();
    let of = |partner: Id| {
        let own = here().filter(|one| one.partner == Some(partner)).count();
        let all = activiteiten.iter().filter(|one| one.partner == Some(partner)).count();
        Geraakt { partner, activiteiten: own, elders: all - own }
    };
    let mut all: Vec<Geraakt> = partners.into_iter().map(of).collect();
    all.sort_by_key(|one| (one.elders, std::cmp::Reverse(one.activiteiten)));
    all
}

/// The partners that carry [`VEEL`] or more activities alone, with how many, most first. An activity
/// of the same name at the same place that another partner runs is carried together.
pub fn alleen(activiteiten: &[Activiteit]) -> Vec<(Id, usize)> {
    let same = |a: &Activiteit, b: &Activiteit| {
        a.plek == b.plek && a.naam.trim().to_lowercase() == b.naam.trim().to_lowercase()
    };
    let shared = |one: &Activiteit| {
        let mut others = activiteiten.iter().filter(|other| same(one, other));
        others.any(|other| other.partner.is_some() && other.partner != one.partner)
    };
    let partners: BTreeSet<Id> = activiteiten.iter().filter_map(|one| one.partner).collect();
    let count = |partner: Id| {
        let own = activiteiten.iter().filter(|one| one.partner == Some(partner));
        (partner, own.filter(|one| !shared(one)).count())
    };
    let mut all: Vec<(Id, usize)> = partners.into_iter().map(count).collect();
    all.retain(|(_, count)| *count >= VEEL);
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(nr: u128) -> Id {
        Id::from_u128(nr)
    }

    fn activiteit(naam: &str, plek: u128, partner: Option<u128>) -> Activiteit {
        Activiteit { naam: naam.to_owned(), plek: Some(id(plek)), partner: partner.map(id) }
    }

    #[test]
    fn who_has_nothing_elsewhere_comes_first() {
        let all = [
            activiteit("Koffie", 1, Some(10)),
            activiteit("Schaken", 1, Some(20)),
            activiteit("Koffie", 2, Some(10)),
            activiteit("Dans", 3, Some(20)),
            activiteit("Zang", 1, None),
            Activiteit { naam: "Wandelen".to_owned(), plek: None, partner: Some(id(20)) },
        ];
        let found = |dicht: &[u128]| {
            let dicht: BTreeSet<Id> = dicht.iter().map(|nr| id(*nr)).collect();
            let all = geraakt(&all, &dicht);
            all.iter().map(|one| (one.partner, one.activiteiten, one.elders)).collect::<Vec<_>>()
        };
        assert_eq!(found(&[1]), [(id(10), 1, 1), (id(20), 1, 2)]);
        assert_eq!(found(&[1, 2]), [(id(10), 2, 0), (id(20), 1, 2)], "both of them closed at once");
        assert_eq!(found(&[9]), []);
    }

    #[test]
    fn five_activities_alone_are_many() {
        let names = ["Koffie", "Schaken", "Dans", "Zang", "Eten"];
        let five: Vec<Activiteit> =
            names.iter().map(|naam| activiteit(naam, 1, Some(10))).collect();
        assert_eq!(alleen(&five), [(id(10), 5)]);
        assert_eq!(alleen(&five[1..]), [], "four are not");
        let together = [five.clone(), vec![activiteit(" koffie", 1, Some(20))]].concat();
        assert_eq!(alleen(&together), [], "one of the five is carried by two");
        let elsewhere = [five.clone(), vec![activiteit("Koffie", 2, Some(20))]].concat();
        assert_eq!(alleen(&elsewhere), [(id(10), 5)], "the same name elsewhere is another one");
        let nobody = [five, vec![activiteit("Koffie", 1, None)]].concat();
        assert_eq!(alleen(&nobody), [(id(10), 5)]);
    }
}
