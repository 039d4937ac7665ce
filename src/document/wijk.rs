//! Everything the file says about one wijk.

use super::Document;
use super::error::{DocumentError, Result};
use super::figures::{exactly, newest};
use super::foto::GemeenteFigures;
use crate::model::Gebied;
use crate::model::foto::{Cijfer, FotoInput};
use crate::model::indicator::fixed_word;
use crate::model::record::Noun;
use crate::model::wijk::{CijferRij, WijkCijfers};

impl Document {
    /// The wijk that a code, name or alias stands for; never a buurt.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchWijk`] or [`DocumentError::AmbiguousWijk`], with what there is.
    pub fn find_wijk(&self, text: &str) -> Result<Gebied> {
        let wijken: Vec<Gebied> = self.wijken()?.into_iter().map(|(_, gebied)| gebied).collect();
        let wanted = fixed_word(text);
        let aliases = self.aliases()?;
        let answers = |wijk: &&Gebied| {
            fixed_word(&wijk.code) == wanted
                || fixed_word(&wijk.label()) == wanted
                || aliases.iter().any(|(code, alias)| *code == wijk.code && *alias == wanted)
        };
        let found: Vec<&Gebied> = wijken.iter().filter(answers).collect();
        let names = |wijken: &mut dyn Iterator<Item = &Gebied>| {
            let names = wijken.map(|wijk| format!("{} ({})", wijk.label(), wijk.code));
            names.collect::<Vec<_>>().join(", ")
        };
        match found.as_slice() {
            [wijk] => Ok((*wijk).clone()),
            [] => Err(DocumentError::NoSuchWijk(text.to_owned(), names(&mut wijken.iter()))),
            several => {
                let names = names(&mut several.iter().copied());
                Err(DocumentError::AmbiguousWijk(text.to_owned(), names))
            }
        }
    }

    /// Other names of gebieden: code and alias as a fixed word.
    fn aliases(&self) -> Result<Vec<(String, String)>> {
        let rows = self.store.rows(Noun::Alias, false)?;
        let of_gebied = rows.iter().filter(|row| row.text(Noun::Alias, "soort") == "gebied");
        Ok(of_gebied
            .map(|row| {
                let alias = fixed_word(row.text(Noun::Alias, "alias"));
                (row.text(Noun::Alias, "woord").to_owned(), alias)
            })
            .collect())
    }

    /// The figures of one wijk beside those of the gemeente and the other wijken.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijk_cijfers(
        &self,
        figures: &GemeenteFigures,
        input: &FotoInput,
        code: &str,
    ) -> Result<WijkCijfers> {
        let own = figures.wijken.iter().find(|(gebied, _)| gebied.code == code);
        let year = input.peiljaar;
        let rij = |(nr, indicator): &(i64, crate::model::Indicator)| {
            let wijk = own.map_or_else(Cijfer::none, |(_, series)| newest(series, *nr, year));
            let gemeente = match wijk.periode {
                Some(_) => exactly(&figures.gemeente_series, *nr, wijk.periode),
                None => newest(&figures.gemeente_series, *nr, year),
            };
            let periode = wijk.periode.or(gemeente.periode)?;
            let taking_part = figures.wijken.iter().zip(&input.wijken);
            let wijken = taking_part
                .filter(|(_, wijk)| wijk.telt_niet_mee.is_none())
                .map(|((_, series), _)| exactly(series, *nr, Some(periode)))
                .filter(|cijfer| !cijfer.is_about_few(indicator, figures.grenzen))
                .filter_map(|cijfer| cijfer.waarde.ok());
            Some(CijferRij {
                indicator: indicator.clone(),
                nederland: exactly(&figures.nederland, *nr, Some(periode)),
                wijken: wijken.collect(),
                wijk,
                gemeente,
            })
        };
        Ok(WijkCijfers {
            leefgebieden: self.leefgebieden()?,
            rijen: figures.indicatoren.iter().filter_map(rij).collect(),
        })
    }
}
