//! Small numbers: the limits of a file, and the table of figures that the rule looks at.
//!
//! The rule itself is [`crate::methods::klein`].

use super::{Indicator, Periode, nl};

/// A limit below which little is said. A file keeps it as a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grens {
    /// A wijk with fewer inwoners has no outcome and no place among the others.
    Inwoners,
    /// Nor has a figure about fewer people or answers.
    Mensen,
}

impl Grens {
    /// Both limits.
    pub const ALL: [Self; 2] = [Self::Inwoners, Self::Mensen];

    /// The key of the setting in the file.
    pub fn sleutel(self) -> &'static str {
        match self {
            Self::Inwoners => "ondergrens_inwoners",
            Self::Mensen => "ondergrens_n",
        }
    }

    /// The limit with this key.
    pub fn of_sleutel(sleutel: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grens| grens.sleutel() == sleutel)
    }

    /// What a person calls it.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Inwoners => "Kleinste wijk die meetelt (inwoners)",
            Self::Mensen => "Kleinste groep die meetelt (mensen)",
        }
    }

    /// What holds when nobody chose.
    pub fn standaard(self) -> u32 {
        match self {
            Self::Inwoners => 200,
            Self::Mensen => 30,
        }
    }

    /// Lowest and highest that may be chosen: lower says something about single people, higher
    /// leaves out ordinary wijken.
    pub fn bereik(self) -> (u32, u32) {
        match self {
            Self::Inwoners => (50, 5_000),
            Self::Mensen => (10, 1_000),
        }
    }

    /// Reads what someone typed ('1.000' and '1000').
    ///
    /// # Errors
    /// A sentence that says what can be filled in.
    pub fn parse(self, text: &str) -> Result<u32, String> {
        let digits = text.trim().replace(['.', ' ', '\u{a0}'], "");
        let (low, high) = self.bereik();
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|number| plain && (low..=high).contains(number));
        number.ok_or_else(|| {
            let said = |number: u32| nl::number(f64::from(number), 0);
            format!("Vul een heel getal in van {} tot en met {}.", said(low), said(high))
        })
    }
}

/// The limits that a file uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grenzen {
    /// Inwoners that a wijk needs.
    pub inwoners: u32,
    /// People or answers that a figure needs.
    pub mensen: u32,
}

impl Default for Grenzen {
    fn default() -> Self {
        Self { inwoners: Grens::Inwoners.standaard(), mensen: Grens::Mensen.standaard() }
    }
}

impl Grenzen {
    /// One of them.
    pub fn get(self, grens: Grens) -> u32 {
        match grens {
            Grens::Inwoners => self.inwoners,
            Grens::Mensen => self.mensen,
        }
    }

    /// These with another value for one.
    pub fn with(self, grens: Grens, waarde: u32) -> Self {
        match grens {
            Grens::Inwoners => Self { inwoners: waarde, ..self },
            Grens::Mensen => Self { mensen: waarde, ..self },
        }
    }

    /// Whether a figure is about too few people or answers to compare it.
    ///
    /// `noemer` is over how many it is; a count has none: it is small by itself.
    pub fn te_weinig(self, noemer: Option<f64>) -> bool {
        noemer.is_some_and(|noemer| noemer < f64::from(self.mensen))
    }
}

/// The figures of a gemeente, its wijken and the country that people can see.
#[derive(Debug, Clone, PartialEq)]
pub struct Cijfertabel {
    /// What each gebied is; figures point at it by its place.
    pub gebieden: Vec<Rol>,
    /// The indicators; figures point at them by their place.
    pub indicatoren: Vec<Indicator>,
    /// The figures that have a value.
    pub cijfers: Vec<TabelCijfer>,
    /// The limits: that a wijk takes part says that it has at least so many inwoners.
    pub grenzen: Grenzen,
}

/// What a gebied is to the others. Wijken stand in the order of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rol {
    /// The sum of its wijken.
    Gemeente,
    /// A part of the gemeente.
    Wijk,
    /// No sum of what is shown.
    Land,
}

/// One figure with a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TabelCijfer {
    /// Place of its gebied.
    pub gebied: usize,
    /// Place of its indicator.
    pub indicator: usize,
    /// Its period.
    pub periode: Periode,
    /// Its value.
    pub waarde: f64,
    /// Numerator, where the source gives one.
    pub teller: Option<f64>,
    /// Denominator, where the source gives one.
    pub noemer: Option<f64>,
}

/// The rule for small numbers: per figure of the table whether it stays hidden.
pub type Afschermen = fn(&Cijfertabel) -> Vec<bool>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_whole_number_within_its_range() {
        assert_eq!(Grens::Inwoners.parse(" 1.000 "), Ok(1000));
        assert_eq!(Grens::Mensen.parse("10"), Ok(10));
        for text in ["", "49", "5.001", "-200", "200,5", "honderd", "99999999999"] {
            let said = Grens::Inwoners.parse(text).unwrap_err();
            assert_eq!(said, "Vul een heel getal in van 50 tot en met 5.000.", "{text}");
        }
    }

    #[test]
    fn exactly_the_limit_is_enough() {
        let grenzen = Grenzen::default();
        assert!(grenzen.te_weinig(Some(29.0)));
        assert!(!grenzen.te_weinig(Some(30.0)) && !grenzen.te_weinig(None));
        assert!(!grenzen.with(Grens::Mensen, 20).te_weinig(Some(29.0)));
    }
}
