//! The course of a figure over the years: does it rise, fall, or is that chance?

/// A figure with its place in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meting<T> {
    /// In years; a half year is 0.5. Years without a measurement are left out.
    pub tijd: f64,
    /// The figure.
    pub waarde: T,
}

/// Which way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verloop {
    /// It rises, and that is more than chance.
    Stijgt,
    /// It falls, and that is more than chance.
    Daalt,
    /// What changes can be chance: no arrow.
    KanToevalZijn,
}

impl Verloop {
    /// Every course.
    pub const ALL: [Self; 3] = [Self::Stijgt, Self::Daalt, Self::KanToevalZijn];

    /// The fixed word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stijgt => "stijgt",
            Self::Daalt => "daalt",
            Self::KanToevalZijn => "kan_toeval_zijn",
        }
    }
}

/// Where a course goes for the people there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Koers {
    /// It becomes more favourable.
    WordtGunstiger,
    /// It becomes less favourable.
    WordtOngunstiger,
}

impl Koers {
    /// What a reader sees.
    pub fn text(self) -> &'static str {
        match self {
            Self::WordtGunstiger => "wordt gunstiger",
            Self::WordtOngunstiger => "wordt ongunstiger",
        }
    }

    /// The favourable side is up, as it is in the signs of the classes.
    pub fn arrow(self) -> &'static str {
        match self {
            Self::WordtGunstiger => "↗",
            Self::WordtOngunstiger => "↘",
        }
    }
}

/// What can be said about at least five measurements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ontwikkeling {
    /// Which way it goes.
    pub verloop: Verloop,
    /// Change per year, in the unit of the figure (a share: 0.01 is a percentage point).
    pub per_jaar: f64,
    /// How often chance alone makes a course at least as steady, 0 to 1.
    pub p: f64,
    /// On how many measurements it rests.
    pub metingen: usize,
}
