//! Gemeenten of about the same size, to compare the own one with.

use super::foto::WijkFoto;
use super::nl;

/// Limits between the sizes, in inwoners: common in tables of CBS and VNG.
const LIMITS: [f64; 3] = [20_000.0, 50_000.0, 150_000.0];

/// From so many inwoners to less than so many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grootte {
    /// At least so many.
    pub van: f64,
    /// Less than so many; `None` for the largest.
    pub tot: Option<f64>,
}

impl Grootte {
    /// The size that a number of inwoners belongs to.
    pub fn of(inwoners: f64) -> Self {
        let van = LIMITS.into_iter().rfind(|limit| *limit <= inwoners).unwrap_or(0.0);
        Self { van, tot: LIMITS.into_iter().find(|limit| *limit > inwoners) }
    }

    /// Whether a number of inwoners belongs to it.
    pub fn contains(self, inwoners: f64) -> bool {
        inwoners >= self.van && self.tot.is_none_or(|tot| inwoners < tot)
    }

    /// 'gemeenten van 50.000 tot 150.000 inwoners'
    pub fn text(self) -> String {
        let said = |limit| nl::number(limit, 0);
        match self.tot {
            Some(tot) if self.van == 0.0 => {
                format!("gemeenten met minder dan {} inwoners", said(tot))
            }
            Some(tot) => format!("gemeenten van {} tot {} inwoners", said(self.van), said(tot)),
            None => format!("gemeenten met {} inwoners of meer", said(self.van)),
        }
    }
}

/// Values of other gemeenten.
#[derive(Debug, Clone, PartialEq)]
pub struct Gemeenten {
    /// Which ones.
    pub grootte: Grootte,
    /// How many have a value of any indicator.
    pub aantal: usize,
    /// Per indicator of the Foto their values, in the period of the own gemeente.
    pub waarden: Vec<Vec<f64>>,
}

/// The gemeente beside others.
#[derive(Debug, Clone)]
pub struct GemeenteFoto {
    /// How many other gemeenten.
    pub gemeenten: usize,
    /// Of which size.
    pub grootte: Grootte,
    /// Its outcomes, as of a wijk.
    pub uitkomst: WijkFoto,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_belongs_to_the_larger_ones() {
        let text = |inwoners| Grootte::of(inwoners).text();
        assert_eq!(text(93_000.0), "gemeenten van 50.000 tot 150.000 inwoners");
        assert_eq!(text(50_000.0), "gemeenten van 50.000 tot 150.000 inwoners");
        assert_eq!(text(49_999.0), "gemeenten van 20.000 tot 50.000 inwoners");
        assert_eq!(text(900.0), "gemeenten met minder dan 20.000 inwoners");
        assert_eq!(text(900_000.0), "gemeenten met 150.000 inwoners of meer");
        assert!(Grootte::of(93_000.0).contains(149_999.0));
        assert!(!Grootte::of(93_000.0).contains(150_000.0));
    }
}
