//! The choices behind a Foto: how values are made comparable and taken together, with which
//! weights, and where the classes lie.

use super::foto::Vergelijk;
use super::indicator::fixed_word;
use super::nl;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;

/// What a person chose to look at: the years, the benchmark and the rule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct FotoKeuze {
    /// Newest year that counts; `None` is the newest there is.
    pub jaar: Option<i32>,
    /// What to compare with.
    pub vergelijk: Vergelijk,
    /// How.
    pub recept: Recept,
}

/// Every choice; the default is the Wijkbeeld-regel.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recept {
    /// Where the classes lie.
    pub regel: KlasseRegel,
    /// How values are made comparable, unless an indicator says otherwise.
    pub methode: Methode,
    /// How scores are taken together.
    pub aggregatie: Aggregatie,
    /// Other weights of indicators and leefgebieden, by their id; at least 0.
    pub gewichten: BTreeMap<String, f64>,
}

/// Every number in it is finite: what was typed was read as such.
impl Eq for Recept {}

/// Asked in every frame: it makes no words.
impl Hash for Recept {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Adding zero makes −0 plain 0, which it equals.
        let mut number = |number: f64| (number + 0.0).to_bits().hash(state);
        if let KlasseRegel::Eigen { onder, boven } = self.regel {
            number(onder);
            number(boven);
        }
        if let Methode::MinMax { onder, boven } = self.methode {
            number(onder);
            number(boven);
        }
        self.gewichten.values().for_each(|gewicht| number(*gewicht));
        self.gewichten.keys().for_each(|id| id.hash(state));
        (discriminant(&self.regel), discriminant(&self.methode), self.aggregatie).hash(state);
    }
}

impl Recept {
    /// Whether it is the Wijkbeeld-regel with the weights of the file.
    pub fn is_standard(&self) -> bool {
        *self == Self::default()
    }

    /// Whether its scores are z scores, or weighted means of these.
    pub fn scores_in_z(&self) -> bool {
        self.methode.is_z() && self.aggregatie == Aggregatie::Rekenkundig
    }
}

/// Where the classes lie.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum KlasseRegel {
    /// −0.5 and +0.5, derived from PBL.
    #[default]
    Wijkbeeld,
    /// −1 and +1: the five classes of the GGD taken together to three.
    Ggd,
    /// An index of 90 and 110.
    Rotterdam,
    /// The mean distance to the mean.
    Groningen,
    /// The lowest and the highest third of the wijken.
    Tertiel,
    /// Whether chance can explain the difference with the benchmark.
    Significantie,
    /// Limits of the user, in the scale of the score.
    Eigen {
        /// Strictly below it: ongunstiger.
        onder: f64,
        /// Strictly above it: gunstiger.
        boven: f64,
    },
}

impl KlasseRegel {
    /// Those with a fixed word, in the order of a list.
    pub const VAST: [Self; 6] = [
        Self::Wijkbeeld,
        Self::Ggd,
        Self::Rotterdam,
        Self::Groningen,
        Self::Tertiel,
        Self::Significantie,
    ];

    /// The word on the command line and in JSON, own limits included.
    pub fn word(self) -> String {
        match self {
            Self::Wijkbeeld => "wijkbeeld".to_owned(),
            Self::Ggd => "ggd".to_owned(),
            Self::Rotterdam => "rotterdam".to_owned(),
            Self::Groningen => "groningen".to_owned(),
            Self::Tertiel => "tertiel".to_owned(),
            Self::Significantie => "significantie".to_owned(),
            Self::Eigen { onder, boven } => {
                format!("eigen:{}:{}", nl::file_number(onder), nl::file_number(boven))
            }
        }
    }

    /// Reads the word; own limits are `eigen:ONDER:BOVEN`, the first below the second.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word_with_numbers(text);
        let fixed = Self::VAST.into_iter().find(|regel| regel.word() == word);
        fixed.or_else(|| {
            let (onder, boven) = two_numbers(word.strip_prefix("eigen:")?)?;
            (onder < boven).then_some(Self::Eigen { onder, boven })
        })
    }

    /// Whether the limits follow from the scores of the wijken themselves, whatever these are
    /// compared with.
    pub fn is_relative(self) -> bool {
        matches!(self, Self::Groningen | Self::Tertiel)
    }

    /// Whether the limits are in z: a score on another scale is first laid on that of z.
    pub fn is_in_z(self) -> bool {
        matches!(self, Self::Wijkbeeld | Self::Ggd | Self::Rotterdam)
    }
}

/// How values are made comparable.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Methode {
    /// (x − mean)/sd, sd over n − 1.
    #[default]
    Z,
    /// The same with the sd over n: these wijken are all there are.
    ZPopulatie,
    /// Mean and sd over inhabitants.
    ZInwoners,
    /// (x − median)/(1.4826 × median distance to it).
    Mad,
    /// z of ln x.
    Log,
    /// From the lowest to the highest value.
    MinMax {
        /// Score of the least favourable value.
        onder: f64,
        /// Score of the most favourable value.
        boven: f64,
    },
    /// Place from the least favourable, from 1.
    Rang,
    /// Place from the least favourable, from 0.
    Borda,
    /// Share of the others that is less favourable.
    Prank,
    /// 1 minus the distance to the most favourable, as a share of the range.
    AfstandTotMax,
    /// As a fraction of the most favourable value.
    DeelVanMax,
}

impl Methode {
    /// Every method, in the order of a list.
    pub const ALL: [Self; 11] = [
        Self::Z,
        Self::ZPopulatie,
        Self::ZInwoners,
        Self::Mad,
        Self::Log,
        Self::MIN_MAX,
        Self::Rang,
        Self::Borda,
        Self::Prank,
        Self::AfstandTotMax,
        Self::DeelVanMax,
    ];

    /// From 0 to 100.
    pub const MIN_MAX: Self = Self::MinMax { onder: 0.0, boven: 100.0 };

    /// The word on the command line and in JSON.
    pub fn word(self) -> String {
        match self {
            Self::Z => "z".to_owned(),
            Self::ZPopulatie => "z_populatie".to_owned(),
            Self::ZInwoners => "z_inwoners".to_owned(),
            Self::Mad => "mad".to_owned(),
            Self::Log => "log".to_owned(),
            Self::MIN_MAX => "minmax".to_owned(),
            Self::MinMax { onder, boven } => {
                format!("minmax:{}:{}", nl::file_number(onder), nl::file_number(boven))
            }
            Self::Rang => "rang".to_owned(),
            Self::Borda => "borda".to_owned(),
            Self::Prank => "prank".to_owned(),
            Self::AfstandTotMax => "dist2max".to_owned(),
            Self::DeelVanMax => "fracmax".to_owned(),
        }
    }

    /// Reads the word; `minmax:0:1` says between which scores.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word_with_numbers(text);
        let fixed = Self::ALL.into_iter().find(|methode| methode.word() == word);
        fixed.or_else(|| {
            let (onder, boven) = two_numbers(word.strip_prefix("minmax:")?)?;
            (onder < boven).then_some(Self::MinMax { onder, boven })
        })
    }

    /// Whether it is a z: a centre and a spread, which another benchmark can give too.
    pub fn is_z(self) -> bool {
        matches!(self, Self::Z | Self::ZPopulatie | Self::ZInwoners | Self::Mad | Self::Log)
    }

    /// What it does, within a sentence.
    pub fn text(self) -> String {
        match self {
            Self::Z => "z-score".to_owned(),
            Self::ZPopulatie => "z-score, spreiding over alle wijken (n)".to_owned(),
            Self::ZInwoners => "z-score, gewogen naar inwoners".to_owned(),
            Self::Mad => "afstand tot de middelste wijk, gedeeld door de MAD".to_owned(),
            Self::Log => "z-score van de logaritme".to_owned(),
            Self::MinMax { onder, boven } => format!(
                "min–max, van de minst tot de meest gunstige wijk: {} tot {}",
                nl::file_number(onder),
                nl::file_number(boven)
            ),
            Self::Rang => "plaats in de rij, vanaf 1".to_owned(),
            Self::Borda => "plaats in de rij, vanaf 0".to_owned(),
            Self::Prank => "aandeel van de andere wijken dat minder gunstig is".to_owned(),
            Self::AfstandTotMax => "afstand tot de gunstigste wijk".to_owned(),
            Self::DeelVanMax => "deel van de gunstigste wijk".to_owned(),
        }
    }
}

/// How scores are taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Aggregatie {
    /// The weighted mean.
    #[default]
    Rekenkundig,
    /// The geometric mean, of scores above 0.
    Meetkundig,
    /// The harmonic mean, of scores that are not 0.
    Harmonisch,
}

impl Aggregatie {
    /// Every one, in the order of a list.
    pub const ALL: [Self; 3] = [Self::Rekenkundig, Self::Meetkundig, Self::Harmonisch];

    /// The word on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rekenkundig => "rekenkundig",
            Self::Meetkundig => "meetkundig",
            Self::Harmonisch => "harmonisch",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word(text);
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A word with numbers behind it: the `-` of a number stays.
fn fixed_word_with_numbers(text: &str) -> String {
    match text.trim().split_once(':') {
        Some((word, numbers)) => format!("{}:{numbers}", fixed_word(word)),
        None => fixed_word(text),
    }
}

fn two_numbers(text: &str) -> Option<(f64, f64)> {
    let (first, second) = text.split_once(':')?;
    Some((nl::parse_number(first.trim())?, nl::parse_number(second.trim())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for regel in KlasseRegel::VAST {
            assert_eq!(KlasseRegel::parse(&regel.word()), Some(regel));
        }
        for methode in Methode::ALL {
            assert_eq!(Methode::parse(&methode.word()), Some(methode));
        }
        for aggregatie in Aggregatie::ALL {
            assert_eq!(Aggregatie::parse(aggregatie.word()), Some(aggregatie));
        }
    }

    #[test]
    fn equal_choices_are_one_question() {
        use std::collections::HashSet;
        let own =
            |onder| Recept { regel: KlasseRegel::Eigen { onder, boven: 1.0 }, ..Recept::default() };
        let heavy = |gewicht| Recept {
            gewichten: BTreeMap::from([("a".to_owned(), gewicht)]),
            ..Recept::default()
        };
        let all = [own(0.0), own(-0.0), own(0.5), heavy(1.0), heavy(2.0), heavy(2.0)];
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 4);
    }

    #[test]
    fn limits_are_numbers_in_order() {
        let own = KlasseRegel::Eigen { onder: -0.7, boven: 1.0 };
        assert_eq!(KlasseRegel::parse("eigen:-0,7:1"), Some(own));
        assert_eq!(KlasseRegel::parse("Eigen:-0.7:1"), Some(own));
        assert_eq!(own.word(), "eigen:-0,7:1");
        for wrong in ["eigen", "eigen:1", "eigen:1:1", "eigen:2:1", "eigen:a:b", "eigen:1:2:3"] {
            assert_eq!(KlasseRegel::parse(wrong), None, "{wrong}");
        }
        let scaled = Methode::MinMax { onder: 1.0, boven: 10.0 };
        assert_eq!(Methode::parse("minmax:1:10"), Some(scaled));
        assert_eq!(Methode::parse("minmax:0:100"), Some(Methode::MIN_MAX));
        assert_eq!(Methode::parse("minmax:5:5"), None);
    }
}
