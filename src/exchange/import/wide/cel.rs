//! One cell of a table: a number, or how the source writes that there is none.

use crate::model::{Reden, nl};

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cel {
    /// A number.
    Value(f64),
    /// No number, written in this way.
    Missing(Gemis),
    /// Not to be used: a text where a number belongs (it is in the list of refused cells), or a
    /// figure that a person left out.
    Refused,
}

/// How a missing number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gemis {
    /// Nothing.
    Leeg,
    /// A point.
    Punt,
    /// A number or sign that says why by itself.
    Reden(Reden),
}

/// Why a number is missing, per kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ontbreekt {
    /// Blank or a point is secret, in a column that has other figures (CBS).
    Geheim,
    /// A point is secret; blank: the question was not asked that year (RIVM).
    NietGevraagd,
    /// A point is secret; blank: nobody says why (other tables).
    Onbekend,
}

impl Cel {
    /// Reads a cell. Numbers below −99.990 are signs of CBS: −99997 secret, −99995 not (yet)
    /// published, −99999 and −99999999 unknown.
    pub fn read(text: &str) -> Self {
        match text {
            "" => Self::Missing(Gemis::Leeg),
            "." | "NaN" => Self::Missing(Gemis::Punt),
            "-" => Self::Missing(Gemis::Reden(Reden::Onbekend)),
            _ => nl::parse_number(text).map_or(Self::Refused, Self::of_number),
        }
    }

    fn of_number(number: f64) -> Self {
        match number {
            -99_997.0 => Self::Missing(Gemis::Reden(Reden::Geheim)),
            -99_995.0 => Self::Missing(Gemis::Reden(Reden::NietGepubliceerd)),
            -99_999.0 | -99_999_999.0 => Self::Missing(Gemis::Reden(Reden::Onbekend)),
            number => Self::Value(number),
        }
    }

    /// The number, when it is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) | Self::Refused => None,
        }
    }

    /// Whether nothing was published here: neither a number nor a text.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Missing(_))
    }
}

impl Ontbreekt {
    /// The reason for a missing number; `None` in a column that is empty as a whole, of which
    /// that is kept once.
    pub fn reden(self, gemis: Gemis, column_filled: bool) -> Option<Reden> {
        match (self, gemis) {
            (_, Gemis::Reden(reden)) => Some(reden),
            (Self::NietGevraagd, Gemis::Leeg) => Some(Reden::NietGevraagd),
            (Self::NietGevraagd, Gemis::Punt) => Some(Reden::Geheim),
            _ if !column_filled => None,
            (Self::Onbekend, Gemis::Leeg) => Some(Reden::Onbekend),
            _ => Some(Reden::Geheim),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_is_told_from_zero_and_from_negative_scores() {
        assert_eq!(Cel::read("0"), Cel::Value(0.0));
        assert_eq!(Cel::read("-0.022"), Cel::Value(-0.022));
        assert_eq!(Cel::read("416.0"), Cel::Value(416.0));
        assert_eq!(Cel::read("-99997"), Cel::Missing(Gemis::Reden(Reden::Geheim)));
        assert_eq!(Cel::read("-99995,0"), Cel::Missing(Gemis::Reden(Reden::NietGepubliceerd)));
        assert_eq!(Cel::read("NaN"), Cel::Missing(Gemis::Punt));
        assert_eq!(Cel::read("8o.7"), Cel::Refused);
        for text in ["inf", "1e400", "0x10", "1e3"] {
            assert_eq!(Cel::read(text), Cel::Refused, "{text}");
        }
    }

    #[test]
    fn each_table_says_in_its_own_way_why_a_figure_is_missing() {
        let geheim = Some(Reden::Geheim);
        assert_eq!(Ontbreekt::Geheim.reden(Gemis::Leeg, true), geheim);
        assert_eq!(Ontbreekt::Geheim.reden(Gemis::Leeg, false), None);
        assert_eq!(Ontbreekt::NietGevraagd.reden(Gemis::Punt, false), geheim);
        assert_eq!(Ontbreekt::NietGevraagd.reden(Gemis::Leeg, true), Some(Reden::NietGevraagd));
        assert_eq!(Ontbreekt::Onbekend.reden(Gemis::Leeg, true), Some(Reden::Onbekend));
    }
}
