//! Hidden cells of a system of sums, so that no secret one can be worked out.
//!
//! A secret cell is safe when there is another solution: whole steps up and down of hidden cells
//! that leave every sum as it is, with another value of the secret cell, and everything still
//! within what can be known of a hidden cell. As long as there is none, another cell is hidden.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// One number of the system.
#[derive(Debug, Clone, PartialEq)]
pub struct Cel {
    /// Its value.
    pub waarde: f64,
    /// The lowest it can be for who knows that it is hidden.
    pub laag: f64,
    /// The highest it can be for who knows that it is hidden.
    pub hoog: f64,
    /// Whether it may not be worked out.
    pub geheim: bool,
    /// Whether it can be seen at all; what no source gives is never seen.
    pub zichtbaar: bool,
}

/// One cell is the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Optelling {
    /// The sum.
    pub totaal: usize,
    /// Its parts.
    pub delen: Vec<usize>,
}

/// Cells with the sums that everyone knows.
#[derive(Debug, Clone, Default)]
pub struct Stelsel {
    /// The cells; of equal ones the first is hidden first.
    pub cellen: Vec<Cel>,
    /// The sums.
    pub optellingen: Vec<Optelling>,
}

/// After this many steps without another solution more is hidden instead.
const MOST_STEPS: usize = 5_000;

/// Another solution that takes more cells than this is not looked for.
const MOST_CELLS: usize = 12;

impl Stelsel {
    /// Which cells stay hidden: the secret ones and what would give them away. Of a sum the
    /// smallest part that is not 0 goes first.
    pub fn verborgen(&self) -> Vec<bool> {
        let mut hidden: Vec<bool> =
            self.cellen.iter().map(|cel| cel.geheim || !cel.zichtbaar).collect();
        let sums = self.sums_of_cells();
        let secret: Vec<usize> =
            (0..self.cellen.len()).filter(|c| self.cellen[*c].geheim).collect();
        // What is hidden for one leaves the others more room: once along all of them is enough.
        for cel in &secret {
            while !self.is_uncertain(*cel, &hidden, &sums) {
                let Some(next) = self.next_to_hide(*cel, &hidden, &sums) else { break };
                hidden[next] = true;
            }
        }
        hidden
    }

    fn sums_of_cells(&self) -> Vec<Vec<usize>> {
        let mut sums = vec![Vec::new(); self.cellen.len()];
        for (place, optelling) in self.optellingen.iter().enumerate() {
            for cel in optelling.delen.iter().chain([&optelling.totaal]) {
                sums[*cel].push(place);
            }
        }
        sums
    }

    /// Whether there is another solution.
    fn is_uncertain(&self, cel: usize, hidden: &[bool], sums: &[Vec<usize>]) -> bool {
        [1.0, -1.0].into_iter().any(|step| {
            let mut search =
                Search { stelsel: self, hidden, sums, moved: BTreeMap::new(), steps: 0 };
            search.may_move(cel, step) && search.with(cel, step)
        })
    }

    /// The smallest cell of the sum that tells most; sums close to the secret cell go first.
    fn next_to_hide(&self, cel: usize, hidden: &[bool], sums: &[Vec<usize>]) -> Option<usize> {
        let mut seen_sums: BTreeSet<usize> = BTreeSet::new();
        let mut seen: BTreeSet<usize> = BTreeSet::from([cel]);
        let mut queue = VecDeque::from([cel]);
        let mut best: Option<(usize, usize)> = None;
        while let Some(at) = queue.pop_front() {
            for sum in &sums[at] {
                if !seen_sums.insert(*sum) {
                    continue;
                }
                let members = || self.members(*sum);
                let many = members().filter(|member| hidden[*member]).count();
                if let Some(next) = self.smallest(members().filter(|member| !hidden[*member]))
                    && best.is_none_or(|(fewest, _)| many < fewest)
                {
                    best = Some((many, next));
                }
                queue.extend(members().filter(|member| hidden[*member] && seen.insert(*member)));
            }
        }
        best.map(|(_, next)| next)
    }

    fn members(&self, sum: usize) -> impl Iterator<Item = usize> + '_ {
        let optelling = &self.optellingen[sum];
        optelling.delen.iter().copied().chain([optelling.totaal])
    }

    /// 0 is no help: it can be seen that nobody is there.
    fn smallest(&self, cells: impl Iterator<Item = usize>) -> Option<usize> {
        let some = cells.filter(|cel| self.cellen[*cel].waarde > 0.0);
        some.min_by(|a, b| self.cellen[*a].waarde.total_cmp(&self.cellen[*b].waarde).then(a.cmp(b)))
    }
}

/// A search for another solution.
struct Search<'a> {
    stelsel: &'a Stelsel,
    hidden: &'a [bool],
    sums: &'a [Vec<usize>],
    moved: BTreeMap<usize, f64>,
    steps: usize,
}

impl Search<'_> {
    fn may_move(&self, cel: usize, step: f64) -> bool {
        let own = &self.stelsel.cellen[cel];
        let moved = own.waarde + step;
        self.hidden[cel] && !self.moved.contains_key(&cel) && own.laag <= moved && moved <= own.hoog
    }

    /// Moves a cell, and others until every sum is right again.
    fn with(&mut self, cel: usize, step: f64) -> bool {
        self.steps += 1;
        if self.steps > MOST_STEPS || self.moved.len() >= MOST_CELLS {
            return false;
        }
        self.moved.insert(cel, step);
        let found = match self.broken() {
            None => true,
            Some((sum, difference)) => self.mend(sum, difference),
        };
        if !found {
            self.moved.remove(&cel);
        }
        found
    }

    /// A sum that is no longer right: how much its parts grew more than the sum did.
    fn broken(&self) -> Option<(usize, f64)> {
        let touched: BTreeSet<usize> =
            self.moved.keys().flat_map(|cel| &self.sums[*cel]).copied().collect();
        touched.into_iter().find_map(|sum| {
            let moved = |cel: &usize| self.moved.get(cel).copied().unwrap_or(0.0);
            let optelling = &self.stelsel.optellingen[sum];
            let difference =
                optelling.delen.iter().map(moved).sum::<f64>() - moved(&optelling.totaal);
            (difference != 0.0).then_some((sum, difference))
        })
    }

    fn mend(&mut self, sum: usize, difference: f64) -> bool {
        let optelling = &self.stelsel.optellingen[sum];
        let parts = optelling.delen.iter().map(|cel| (*cel, -difference));
        let mut ways: Vec<(usize, f64)> = parts.chain([(optelling.totaal, difference)]).collect();
        // A cell in few sums asks for few other cells to follow.
        ways.sort_by_key(|(cel, _)| (self.sums[*cel].len(), *cel));
        ways.into_iter().any(|(cel, step)| self.may_move(cel, step) && self.with(cel, step))
    }
}
