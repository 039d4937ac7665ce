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
    /// Whether chance can carry it over a limit, as far as that is known.
    pub bij_grens: bool,
    /// How firm that is.
    pub woord: Stevigheid,
}

/// From this share of the weights on an outcome is stevig.
const STEVIG: f64 = 0.90;

/// From this share on it is redelijk stevig.
const REDELIJK: f64 = 0.67;

/// Over all weights: how many give the same class, and the highest and lowest place.
pub type Gewogen = (Gelijk, (u32, u32));

/// What was found about one outcome.
#[derive(Debug, Clone, Copy)]
pub struct Bevindingen {
    /// Other weights; `None` where there is one part.
    pub gewogen: Option<Gewogen>,
    /// Each part left out in turn.
    pub weglaten: Gelijk,
    /// Other ways of making values comparable.
    pub normalisaties: Gelijk,
    /// Whether the second benchmark gives the same class.
    pub tweede: Option<bool>,
    /// Whether it rests for more than half of its weight on model estimates: redelijk stevig at
    /// most.
    pub schatting: bool,
    /// Whether chance can carry it over a limit, as far as that is known.
    pub bij_grens: bool,
}

impl Robuustheid {
    /// Finds the word.
    pub fn new(found: Bevindingen) -> Self {
        let elsewhere = found.normalisaties.all() && found.tweede.unwrap_or(true);
        let sure = elsewhere && !found.schatting;
        let woord = match found.gewogen.map(|(gelijk, _)| gelijk.aandeel()) {
            None if found.bij_grens => Stevigheid::Grensgeval,
            None => Stevigheid::EenIndicator,
            Some(aandeel) if aandeel >= STEVIG && sure => Stevigheid::Stevig,
            Some(aandeel) if aandeel >= REDELIJK => Stevigheid::RedelijkStevig,
            Some(_) => Stevigheid::Grensgeval,
        };
        Self {
            gewichten: found.gewogen.map(|(gelijk, _)| gelijk),
            rang: found.gewogen.map(|(_, rang)| rang),
            weglaten: found.weglaten,
            normalisaties: found.normalisaties,
            tweede: found.tweede,
            bij_grens: found.bij_grens,
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
        let gewogen = Some((of(zelfde, 100), (1, 2)));
        let weglaten = of(1, 1);
        let bij_grens = false;
        let found = Bevindingen { gewogen, weglaten, normalisaties, tweede, schatting, bij_grens };
        Robuustheid::new(found).woord
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
        let found = Bevindingen {
            gewogen: None,
            weglaten: Gelijk::default(),
            normalisaties: Gelijk::default(),
            tweede: None,
            schatting: false,
            bij_grens: false,
        };
        let none = Robuustheid::new(found);
        assert_eq!((none.woord, none.rang), (Stevigheid::EenIndicator, None));
        let near = Robuustheid::new(Bevindingen { bij_grens: true, ..found });
        assert_eq!(near.woord, Stevigheid::Grensgeval);
    }
}
