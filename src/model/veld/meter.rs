//! A place in the plane of the Rijksdriehoek, one number of it.

use super::Fout;
use crate::model::nl;

/// Which number of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RdAs {
    /// To the east.
    X,
    /// To the north.
    Y,
}

impl RdAs {
    /// The numbers that lie in the Netherlands, in metres.
    fn range(self) -> std::ops::RangeInclusive<f64> {
        match self {
            Self::X => 10_000.0..=290_000.0,
            Self::Y => 300_000.0..=640_000.0,
        }
    }
}

/// Metres, to the millimetre.
pub(super) fn parse(text: &str, which: RdAs) -> Result<f64, Fout> {
    let range = which.range();
    let metres = nl::parse_number(text).filter(|metres| range.contains(metres));
    metres.map(|metres| (metres * 1000.0).round() / 1000.0).ok_or_else(|| {
        let (low, high) = (nl::number(*range.start(), 0), nl::number(*range.end(), 0));
        let name = if which == RdAs::X { "x" } else { "y" };
        let hoe = format!(
            "De RD-{name} is een getal van {low} tot {high}, bijvoorbeeld {}.",
            example(which)
        );
        Fout::new("Dit punt ligt niet in Nederland.", hoe)
    })
}

fn example(which: RdAs) -> &'static str {
    if which == RdAs::X { "140700" } else { "470700" }
}

/// Metres as they are typed.
pub(super) fn show(metres: f64) -> String {
    nl::file_number(metres)
}
