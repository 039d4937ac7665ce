//! How firm an outcome is: whether other choices that are as good would give it too.

/// How firm, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stevigheid {
    /// Nearly every weighing gives it, and so do the other ways of counting.
    Stevig,
    /// Most weighings give it.
    RedelijkStevig,
    /// It hangs on the choice of weights.
    Grensgeval,
    /// There is one indicator: nothing to weigh.
    EenIndicator,
}

impl Stevigheid {
    /// The word on the screen and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stevig => "stevig",
            Self::RedelijkStevig => "redelijk stevig",
            Self::Grensgeval => "grensgeval",
            Self::EenIndicator => "één indicator",
        }
    }
}

/// How many of a number of choices give the same class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gelijk {
    /// That give the same class.
    pub zelfde: u32,
    /// All that were tried.
    pub alle: u32,
}

impl Gelijk {
    /// Counts one choice more.
    pub fn add(&mut self, zelfde: bool) {
        self.alle += 1;
        self.zelfde += u32::from(zelfde);
    }

    /// The share that gives the same class, 0 to 1; 1 when nothing was tried.
    pub fn aandeel(self) -> f64 {
        if self.alle == 0 { 1.0 } else { f64::from(self.zelfde) / f64::from(self.alle) }
    }

    /// Whether all of them do.
    pub fn all(self) -> bool {
        self.zelfde == self.alle
    }
}

/// What other choices make of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Robuustheid {
    /// Other weights; `None` where there is one part, which leaves nothing to weigh.
    pub gewichten: Option<Gelijk>,
    /// Highest and lowest place among the wijken with an outcome over all weights, 1 is the most
    /// favourable; `None` as above.
    pub rang: Option<(u32, u32)>,
    /// Each part left out in turn.
    pub weglaten: Gelijk,
    /// Other ways of making values comparable.
    pub normalisaties: Gelijk,
    /// Whether the second benchmark gives the same class; `None` where the file has none.
    pub tweede: Option<bool>,
    /// How firm that is.
    pub woord: Stevigheid,
}

/// From this share of the weights on an outcome is stevig.
const STEVIG: f64 = 0.90;

/// From this share on it is redelijk stevig.
const REDELIJK: f64 = 0.67;

impl Robuustheid {
    /// Finds the word. `schatting`: whether the outcome rests for more than half of its weight on
    /// model estimates, which is redelijk stevig at most.
    pub fn new(
        gewichten: Option<(Gelijk, (u32, u32))>,
        weglaten: Gelijk,
        normalisaties: Gelijk,
        tweede: Option<bool>,
        schatting: bool,
    ) -> Self {
        let elsewhere = normalisaties.all() && tweede.unwrap_or(true);
        let woord = match gewichten.map(|(gelijk, _)| gelijk.aandeel()) {
            None => Stevigheid::EenIndicator,
            Some(aandeel) if aandeel >= STEVIG && elsewhere && !schatting => Stevigheid::Stevig,
            Some(aandeel) if aandeel >= REDELIJK => Stevigheid::RedelijkStevig,
            Some(_) => Stevigheid::Grensgeval,
        };
        Self {
            gewichten: gewichten.map(|(gelijk, _)| gelijk),
            rang: gewichten.map(|(_, rang)| rang),
            weglaten,
            normalisaties,
            tweede,
            woord,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(
        zelfde: u32,
        normalisaties: (u32, u32),
        tweede: Option<bool>,
        schatting: bool,
    ) -> Stevigheid {
        let of = |zelfde, alle| Gelijk { zelfde, alle };
        let normalisaties = of(normalisaties.0, normalisaties.1);
        let gewichten = Some((of(zelfde, 100), (1, 2)));
        Robuustheid::new(gewichten, of(1, 1), normalisaties, tweede, schatting).woord
    }

    #[test]
    fn the_word_follows_from_the_share_and_from_what_is_seen_elsewhere() {
        assert_eq!(word(90, (4, 4), Some(true), false), Stevigheid::Stevig);
        assert_eq!(word(90, (4, 4), None, false), Stevigheid::Stevig);
        assert_eq!(word(89, (4, 4), Some(true), false), Stevigheid::RedelijkStevig);
        assert_eq!(word(100, (3, 4), Some(true), false), Stevigheid::RedelijkStevig);
        assert_eq!(word(100, (4, 4), Some(false), false), Stevigheid::RedelijkStevig);
        assert_eq!(word(100, (4, 4), Some(true), true), Stevigheid::RedelijkStevig);
        assert_eq!(word(67, (0, 4), Some(false), false), Stevigheid::RedelijkStevig);
        assert_eq!(word(66, (4, 4), Some(true), false), Stevigheid::Grensgeval);
    }

    #[test]
    fn one_part_leaves_nothing_to_weigh() {
        let none = Robuustheid::new(None, Gelijk::default(), Gelijk::default(), None, false);
        assert_eq!((none.woord, none.rang), (Stevigheid::EenIndicator, None));
    }
}
