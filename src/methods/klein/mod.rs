//! Small numbers: which figures stay hidden on screens, in pictures and in reports.
//!
//! 1. **A count of 1 to 4 is hidden**; 0 is shown. So is a percentage, fraction or number per
//!    1.000 with such a count over it, and a percentage or fraction that leaves 1 to 4 over:
//!    who knows that 97 of 100 do something, knows of the other 3. The count over a rate is the
//!    one that the source gives, or else the rate times its denominator, as far as the file has
//!    that. A model estimate counts nobody: it hides nothing, unless its source gives a count.
//!    What a source gives beside a figure, over and under it, are counts as well: with a small one
//!    the figure is hidden.
//! 2. **What would give a hidden count away is hidden too**: another wijk, where the gemeente is
//!    the sum of its wijken; another part, where a total is shown; a month or quarter beside the
//!    year; every rate with a hidden number over or under it. What a source left out is looked at
//!    as a part that nobody sees. Of each sum the smallest number that is not 0 goes first, with
//!    equal ones by code, until no secret can be worked out any more ([`stelsel`]).
//!
//! Where a gemeente and all its wijken that have anybody are hidden there is nothing left to hide.
//! Who sees that just four wijken are hidden together with their sum, and knows the rule, can
//! tell that each has one.
//!
//! The rule takes sums to be exact: that CBS rounds to fives makes it harder, never easier, to
//! work something out. A rate that is rounded so much that the number behind it can be anything
//! gives nothing away. Only sums that this program knows count ([`bekend`]): of figures with
//! names of their own nobody says here that one is a part of another.
//!
//! Method: Hundepool et al., *Statistical Disclosure Control* (2012), chapter 4: primary and
//! secondary cell suppression.

mod bekend;
mod raster;
mod stelsel;
#[cfg(test)]
mod tests;

use crate::model::klein::Cijfertabel;
use raster::Raster;

/// The highest count that is hidden.
pub const HOOGSTE: f64 = 4.0;

/// Per figure of the table whether it stays hidden.
pub fn verborgen(tabel: &Cijfertabel) -> Vec<bool> {
    let raster = Raster::new(tabel);
    let hidden = raster.stelsel.verborgen();
    raster.steunt_op.iter().map(|cellen| cellen.iter().any(|cel| hidden[*cel])).collect()
}

/// Whether a count is small: more than nobody, and at most four when it is rounded.
fn is_klein(aantal: f64) -> bool {
    aantal > 0.0 && aantal < HOOGSTE + 0.5
}
