//! What the rule of the Foto makes of one indicator alone, in signs and in words.

use super::super::regel;
use super::IndicatorGegevens;
use crate::model::foto::{Foto, GeenUitkomst, GeenZ, IndicatorUitkomst, Klasse, Teken};
use crate::model::recept::Methode;
use std::collections::HashMap;

/// The outcomes of the wijken on one indicator.
pub(super) struct Uitkomsten<'a> {
    foto: &'a Foto,
    /// Per code of a wijk; empty when the indicator does not count, or nothing could be computed.
    per_wijk: HashMap<&'a str, &'a IndicatorUitkomst>,
    /// Why nothing could be computed.
    fout: Option<&'a str>,
}

impl<'a> Uitkomsten<'a> {
    pub(super) fn new(gegevens: &IndicatorGegevens<'a>) -> Self {
        let indicator = gegevens.indicator;
        let (foto, fout) = (gegevens.foto, gegevens.fout.filter(|_| indicator.counts()));
        let wijken = foto.wijken.iter().filter(|_| indicator.counts() && fout.is_none());
        let per_wijk = wijken.filter_map(|wijk| {
            let mut all = wijk.leefgebieden.iter().flat_map(|deel| &deel.indicatoren);
            Some((wijk.code.as_str(), all.find(|one| one.id == indicator.id)?))
        });
        Self { foto, per_wijk: per_wijk.collect(), fout }
    }

    /// Whether there is anything to say in a column of a table.
    pub(super) fn is_empty(&self) -> bool {
        self.per_wijk.is_empty()
    }

    /// The sign of a wijk.
    pub(super) fn teken(&self, code: &str) -> Option<Teken> {
        self.per_wijk.get(code)?.teken
    }

    /// Class and words of a gebied in the table.
    pub(super) fn cell(&self, code: &str) -> (Option<Klasse>, String) {
        let Some(one) = self.per_wijk.get(code) else { return (None, "–".to_owned()) };
        match (one.teken, one.z) {
            (Some(teken), _) => (Some(teken.klasse), teken.text()),
            (None, Err(why)) => (None, why.short().to_owned()),
            (None, Ok(_)) => (None, GeenUitkomst::GeenVergelijking.text().to_owned()),
        }
    }

    /// The rule behind the signs, or why there are none; `None` where there is nothing to class.
    pub(super) fn rule(&self, schommeling: bool) -> Option<String> {
        if let Some(fout) = self.fout {
            return Some(format!("geen, want {fout}"));
        }
        let signs: Vec<Teken> = self.per_wijk.values().filter_map(|one| one.teken).collect();
        if signs.is_empty() {
            return self.no_signs();
        }
        let open = match (signs.iter().any(|teken| teken.grensgeval), schommeling) {
            (false, _) => "",
            (true, true) => "; grensgeval: een grens ligt binnen de gewone schommeling",
            (true, false) => "; grensgeval: een grens ligt binnen het interval",
        };
        let rule = regel::of_indicator(self.foto);
        Some(format!("{rule}{}{open}", self.own_scale()))
    }

    /// That an indicator is made comparable in another way than the others.
    fn own_scale(&self) -> &'static str {
        let of_foto = self.foto.regel.recept.methode;
        let own = self.per_wijk.values().next().map(|one| one.normalisatie);
        match own.filter(|own| *own != of_foto) {
            Some(Methode::Log) => "; in de Foto telt dit cijfer mee op een logaritmische schaal",
            Some(Methode::Mad) => "; in de Foto gemeten vanaf de middelste wijk",
            _ => "",
        }
    }

    /// 'geen, want …': the rule classes nothing of it, though there are figures.
    fn no_signs(&self) -> Option<String> {
        let why = |one: &&IndicatorUitkomst| match one.z {
            Ok(_) => Some((GeenUitkomst::GeenVergelijking.text(), true)),
            Err(GeenZ::GeenWaarde(_) | GeenZ::TeltNietMee | GeenZ::TeWeinigMensen) => None,
            Err(why) => Some((why.text(), helps_another_rule(why))),
        };
        let (why, other) = self.per_wijk.values().find_map(why)?;
        let advice = if other { "; kies op de Foto een andere regel" } else { "" };
        let naam = self.foto.regel.naam;
        Some(format!("geen, want '{naam}' kan dit cijfer alleen niet indelen ({why}){advice}"))
    }
}

/// Whether another rule could class it.
fn helps_another_rule(why: GeenZ) -> bool {
    matches!(why, GeenZ::Modelschatting | GeenZ::GeenInterval | GeenZ::NietPositief)
}
