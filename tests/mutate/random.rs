//! Numbers that look random and come back with the same seed (SplitMix64).

use std::hash::{BuildHasher as _, RandomState};

pub struct Random(u64);

/// A seed that nobody chose.
pub fn anything() -> u64 {
    RandomState::new().hash_one(0) >> 16
}

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    /// Once in so many times.
    pub fn chance(&mut self, times: u64) -> bool {
        self.next().is_multiple_of(times)
    }

    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A piece of something with this length: where it begins and ends.
    pub fn piece(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = (length - start).min(if self.chance(4) { length } else { 16 });
        start..start + self.below(most + 1)
    }
}
