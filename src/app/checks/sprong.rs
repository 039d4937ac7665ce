//! Changes that neither the size of a gebied nor what happened everywhere explains.

use super::eerder::{Eerder, INWONERS};
use super::paren::{Paar, Paren, Stap};
use crate::exchange::checks::cijfers::{Cijfers, Reeks, soort};
use crate::exchange::checks::woorden::{KIJK, getal, kaal, naam};
use crate::methods::controle::afronding::eenheid;
use crate::methods::controle::grote_sprong::{
    Verandering, aandeel_van_anderen, aantal_volgt_inwoners, grote_sprongen,
};
use crate::model::indicator::GetalSoort;
use crate::model::nl;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Indicator, Periode};
use std::collections::{BTreeMap, HashSet};

/// A jump, and how large it is beside what is ordinary.
struct Sprong {
    stap: Stap,
    paar: Paar,
    maal: f64,
}

/// A figure of the draft: place of the indicator and of the gebied, and the period.
type Plek = (u32, u32, Periode);

/// The jumps, the largest first.
pub fn check(cijfers: &Cijfers<'_>, eerder: &Eerder, paren: &Paren) -> Vec<Waarschuwing> {
    let kijker =
        Kijker { cijfers, eerder, inwoners: inwoners_of_draft(cijfers), told: told(cijfers) };
    let all = paren.iter().flat_map(|(stap, pairs)| kijker.sprongen(*stap, pairs)).collect();
    let mut found = once_each(all);
    found.sort_by(|a, b| b.maal.total_cmp(&a.maal));
    found.iter().map(|sprong| kijker.warning(sprong)).collect()
}

/// A figure that stands out jumps twice, up and down again: it is told once, where it is first
/// seen.
fn once_each(mut all: Vec<Sprong>) -> Vec<Sprong> {
    let plek =
        |sprong: &Sprong, periode| (sprong.paar.reeks.indicator, sprong.paar.gebied, periode);
    all.sort_by_key(|sprong| (sprong.stap.naar, sprong.stap.van));
    let mut told: HashSet<Plek> = HashSet::new();
    all.retain(|sprong| {
        let own = plek(sprong, sprong.paar.reeks.periode);
        let from = plek(sprong, sprong.stap.van);
        !told.contains(&from) && told.insert(own)
    });
    all
}

/// Inwoners that the draft has, by gebied and period.
fn inwoners_of_draft(cijfers: &Cijfers<'_>) -> BTreeMap<(u32, Periode), f64> {
    let of_inwoners = |reeks: &Reeks| cijfers.indicator(*reeks).id == INWONERS;
    let series = cijfers.reeksen.iter().filter(|(reeks, _)| of_inwoners(reeks));
    let named = series.flat_map(|(reeks, values)| {
        values.iter().map(|(gebied, value)| ((*gebied, reeks.periode), *value))
    });
    named.collect()
}

struct Kijker<'a> {
    cijfers: &'a Cijfers<'a>,
    eerder: &'a Eerder,
    inwoners: BTreeMap<(u32, Periode), f64>,
    told: HashSet<(&'a str, Periode, &'a str)>,
}

impl Kijker<'_> {
    fn sprongen(&self, stap: Stap, pairs: &[Paar]) -> Vec<Sprong> {
        if !pairs.iter().any(|paar| paar.nieuw) {
            return Vec::new();
        }
        let values: Vec<f64> = pairs.iter().flat_map(|paar| [paar.van, paar.naar]).collect();
        let u = eenheid(&values);
        let changes: Option<Vec<Verandering>> =
            pairs.iter().map(|paar| self.verandering(paar, u)).collect();
        let jumps = grote_sprongen(&changes.unwrap_or_default(), stap.van == stap.naar);
        let found =
            jumps.into_iter().map(|(place, maal)| Sprong { stap, paar: pairs[place], maal });
        let is_news = |sprong: &Sprong| sprong.paar.nieuw && !self.is_told(&sprong.paar);
        found.filter(|sprong| is_news(sprong) && !self.follows_inwoners(sprong)).collect()
    }

    fn is_told(&self, paar: &Paar) -> bool {
        let id = &*self.cijfers.indicator(paar.reeks).id;
        let code = &*self.cijfers.gebied(paar.gebied).code;
        self.told.contains(&(id, paar.reeks.periode, code))
    }

    /// Whether a change goes with that of the number of inwoners, which is told by itself.
    fn follows_inwoners(&self, sprong: &Sprong) -> bool {
        let Sprong { stap, paar, .. } = sprong;
        let indicator = self.cijfers.indicator(paar.reeks);
        let inwoners = |periode| self.inwoners_in(paar.gebied, periode);
        let both = inwoners(stap.van).zip(inwoners(stap.naar));
        let Some(both) = both.filter(|_| indicator.id != INWONERS && stap.van != stap.naar) else {
            return false;
        };
        match soort(indicator) {
            Some(GetalSoort::Aantal) => aantal_volgt_inwoners((paar.van, paar.naar), both),
            _ => aandeel_van_anderen(both),
        }
    }

    /// Inwoners in the year of a period: of the draft, else of the file.
    fn inwoners_in(&self, gebied: u32, periode: Periode) -> Option<f64> {
        let year = Periode::year_of(periode.year());
        let code = &self.cijfers.gebied(gebied).code;
        let of_draft = self.inwoners.get(&(gebied, year)).copied();
        of_draft.or_else(|| self.eerder.inwoners_in(code, year))
    }

    /// A change on the scale of its kind; `None` for kinds of which chance is not known.
    fn verandering(&self, paar: &Paar, u: f64) -> Option<Verandering> {
        let indicator = self.cijfers.indicator(paar.reeks);
        let (van, naar) = (paar.van, paar.naar);
        // Without a size everything may be chance.
        let mensen = || self.mensen(paar.gebied, indicator).unwrap_or(1.0);
        match soort(indicator)? {
            GetalSoort::Aantal => Some(Verandering::of_aantal(van, naar, u)),
            GetalSoort::Percentage => Some(Verandering::of_percentage(van, naar, mensen(), u)),
            GetalSoort::Fractie => {
                Some(Verandering::of_percentage(100.0 * van, 100.0 * naar, mensen(), 100.0 * u))
            }
            GetalSoort::Per1000 => {
                let count = |value: f64| value * mensen() / 1000.0;
                Some(Verandering::of_aantal(count(van), count(naar), 0.0))
            }
            GetalSoort::Euro | GetalSoort::Index | GetalSoort::Overig => None,
        }
    }

    /// How many an indicator is about, roughly: inwoners, half as many huishoudens or woningen
    /// (2,1 people each, CBS 2024), a fifth of 65 and over (20 %, CBS 2024).
    fn mensen(&self, gebied: u32, indicator: &Indicator) -> Option<f64> {
        let inwoners = self.inwoners_of(gebied)?;
        let each = match &*indicator.noemer {
            noemer if noemer.starts_with("huishoudens") || noemer.starts_with("woningen") => 2.0,
            _ if indicator.id.ends_with("-65plus") => 5.0,
            _ => 1.0,
        };
        Some(inwoners / each)
    }

    fn inwoners_of(&self, gebied: u32) -> Option<f64> {
        let first = Periode::year_of(0);
        let of_draft = self.inwoners.range((gebied, first)..(gebied + 1, first)).next_back();
        let code = &self.cijfers.gebied(gebied).code;
        of_draft.map(|(_, value)| *value).or_else(|| self.eerder.inwoners(code))
    }

    fn warning(&self, sprong: &Sprong) -> Waarschuwing {
        let Sprong { stap, paar, .. } = sprong;
        let gebied = self.cijfers.gebied(paar.gebied);
        let indicator = self.cijfers.indicator(paar.reeks);
        let size = self
            .inwoners_of(paar.gebied)
            .map_or_else(String::new, |inwoners| format!(" ({} inwoners)", kaal(inwoners)));
        let who = format!("{}{size}", nl::capital(&naam(gebied)));
        let (van, naar) = (getal(paar.van, indicator), getal(paar.naar, indicator));
        let label = &indicator.naam;
        let tekst = match stap.van == stap.naar {
            true => format!(
                "{who}: '{label}' in {} was {van} en wordt {naar}. De andere gebieden veranderen \
                 veel minder. {KIJK}",
                stap.naar
            ),
            false => format!(
                "{who}: '{label}' gaat van {van} in {} naar {naar} in {}. Zo'n grote sprong hebben \
                 de andere gebieden niet, en toeval verklaart hem niet. Misschien is een grens verlegd, \
                 of is er gebouwd of gesloopt. {KIJK}",
                stap.van, stap.naar
            ),
        };
        let soort = WaarschuwingSoort::GroteSprong;
        self.cijfers.warning(soort, paar.reeks, Some(paar.gebied), tekst)
    }
}

/// Figures (indicator, period, gebied) that are odd by themselves already.
fn told<'a>(cijfers: &Cijfers<'a>) -> HashSet<(&'a str, Periode, &'a str)> {
    let warnings = cijfers.draft.waarschuwingen.iter();
    let odd = warnings.filter(|warning| warning.soort == WaarschuwingSoort::BuitenBereik);
    odd.filter_map(|warning| {
        Some((warning.indicator.as_deref()?, warning.periode?, warning.gebied.as_deref()?))
    })
    .collect()
}
