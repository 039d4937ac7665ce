//! In which wijken a partner works, as far as its werkgebied says.

use crate::model::Gebied;
use crate::model::partner::werkgebied_parts;

/// Whether a partner works in one wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Werkt {
    /// Its werkgebied names the wijk or a buurt in it.
    Hier,
    /// Its werkgebied is larger than the wijken: the gemeente, a region.
    Overal,
    /// Nobody wrote down where it works: that is not 'nee'.
    Onbekend,
    /// Its werkgebied names other wijken only.
    Elders,
}

impl Werkt {
    /// As a cell of the table shows it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hier => "ja",
            Self::Overal => "overal",
            Self::Onbekend => "?",
            Self::Elders => "–",
        }
    }

    /// Whether it belongs to what there is in the wijk, as far as anyone knows.
    pub fn may_be_here(self) -> bool {
        self != Self::Elders
    }
}

/// For each wijk, with its buurten, whether a partner with this werkgebied works there.
pub fn werkt_in(werkgebied: &str, wijken: &[(Gebied, Vec<Gebied>)]) -> Vec<Werkt> {
    let parts: Vec<&str> = werkgebied_parts(werkgebied).collect();
    let named =
        |gebied: &Gebied| parts.iter().any(|part| *part == gebied.code || *part == gebied.label());
    let here = |(wijk, buurten): &(Gebied, Vec<Gebied>)| named(wijk) || buurten.iter().any(named);
    let named: Vec<bool> = wijken.iter().map(here).collect();
    let other = match (parts.is_empty(), named.contains(&true)) {
        (true, _) => Werkt::Onbekend,
        (_, true) => Werkt::Elders,
        (_, false) => Werkt::Overal,
    };
    named.into_iter().map(|here| if here { Werkt::Hier } else { other }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Werkt::{Elders, Hier, Onbekend, Overal};

    fn gebied(code: &str, naam: &str) -> Gebied {
        Gebied { naam: Some(naam.to_owned()), ..Gebied::from_code(code).unwrap() }
    }

    #[test]
    fn a_name_a_code_and_a_buurt_count_and_unknown_is_not_no() {
        let oost = (gebied("WK040206", "Oost"), vec![gebied("BU04020601", "Geuzenbuurt")]);
        let wijken = [oost, (gebied("WK040203", "Zuidwest"), Vec::new())];
        let of = |text: &str| werkt_in(text, &wijken);
        assert_eq!(of("Oost"), [Hier, Elders]);
        assert_eq!(of("WK040203, BU04020601"), [Hier, Hier]);
        assert_eq!(of("Geuzenbuurt"), [Hier, Elders]);
        assert_eq!(of("Gooi en Vechtstreek"), [Overal, Overal]);
        assert_eq!(of(" "), [Onbekend, Onbekend]);
    }
}
