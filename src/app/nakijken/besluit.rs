//! What a person decides about an import that is looked over, one thing at a time.

use crate::model::draft::Geweigerd;
use crate::model::keuzes::{Keuzes, Koppeling, Verbetering, Weglating};
use std::collections::HashSet;

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Besluit {
    /// This must stand in a cell.
    Verbeter(Verbetering),
    /// A code means a gebied that is known.
    Koppel(Koppeling),
    /// The figures that a warning is about are not taken over.
    LaatWeg(Weglating),
    /// A cell or code is skipped: nothing has to be done about it any more.
    SlaOver(Punt),
    /// What was decided about this is taken back.
    TochNiet(Punt),
}

/// What a decision is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Punt {
    /// A cell of a file.
    Cel {
        /// Name of the file, without its folder.
        bestand: String,
        /// Row; the first row of the file is 1.
        rij: u64,
        /// Name of the column.
        kolom: String,
    },
    /// A code that the file does not know.
    Code(String),
    /// Figures that a warning is about.
    Cijfers(Weglating),
}

impl Punt {
    /// The cell of a file that was refused.
    pub fn cel(bestand: &str, cell: &Geweigerd) -> Self {
        Self::Cel { bestand: bestand.to_owned(), rij: cell.rij, kolom: cell.kolom.clone() }
    }
}

/// Everything that was decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Besluiten {
    /// What the files are read with.
    pub keuzes: Keuzes,
    /// What is skipped.
    pub overgeslagen: HashSet<Punt>,
}

impl Besluiten {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.keuzes.is_empty() && self.overgeslagen.is_empty()
    }

    /// Takes a decision; a later one about the same replaces the earlier one.
    pub fn take(&mut self, besluit: Besluit) {
        self.forget(&besluit.punt());
        match besluit {
            Besluit::Verbeter(verbetering) => self.keuzes.verbeteringen.push(verbetering),
            Besluit::Koppel(koppeling) => self.keuzes.koppelingen.push(koppeling),
            Besluit::LaatWeg(weglating) => self.keuzes.weglatingen.push(weglating),
            Besluit::SlaOver(punt) => {
                self.overgeslagen.insert(punt);
            }
            Besluit::TochNiet(_) => {}
        }
    }

    fn forget(&mut self, punt: &Punt) {
        self.overgeslagen.remove(punt);
        let keuzes = &mut self.keuzes;
        match punt {
            Punt::Cel { .. } => keuzes.verbeteringen.retain(|one| cel_of(one) != *punt),
            Punt::Code(code) => keuzes.koppelingen.retain(|one| one.code != *code),
            Punt::Cijfers(weglating) => keuzes.weglatingen.retain(|one| one != weglating),
        }
    }

    /// What was filled in for a cell.
    pub fn verbeterd(&self, bestand: &str, cell: &Geweigerd) -> Option<&str> {
        let same = |one: &&Verbetering| {
            one.rij == cell.rij && one.kolom == cell.kolom && one.bestand == bestand
        };
        self.keuzes.verbeteringen.iter().find(same).map(|one| one.inhoud.as_str())
    }

    /// What a code was coupled to.
    pub fn gekoppeld(&self, code: &str) -> Option<&str> {
        let coupled = self.keuzes.koppelingen.iter().find(|one| one.code == code);
        coupled.map(|one| one.naar.as_str())
    }
}

impl Besluit {
    /// What it is about.
    pub fn punt(&self) -> Punt {
        match self {
            Self::Verbeter(verbetering) => cel_of(verbetering),
            Self::Koppel(koppeling) => Punt::Code(koppeling.code.clone()),
            Self::LaatWeg(weglating) => Punt::Cijfers(weglating.clone()),
            Self::SlaOver(punt) | Self::TochNiet(punt) => punt.clone(),
        }
    }
}

fn cel_of(verbetering: &Verbetering) -> Punt {
    Punt::Cel {
        bestand: verbetering.bestand.clone(),
        rij: verbetering.rij,
        kolom: verbetering.kolom.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verbetering(inhoud: &str) -> Verbetering {
        Verbetering {
            bestand: "a.csv".into(),
            rij: 45,
            kolom: "waarde".into(),
            inhoud: inhoud.into(),
        }
    }

    #[test]
    fn the_last_decision_about_a_cell_holds() {
        let mut besluiten = Besluiten::default();
        besluiten.take(Besluit::Verbeter(verbetering("80.7.")));
        besluiten.take(Besluit::Verbeter(verbetering("80,7")));
        assert_eq!(besluiten.keuzes.verbeteringen, [verbetering("80,7")]);
        let cel = cel_of(&verbetering(""));
        besluiten.take(Besluit::SlaOver(cel.clone()));
        assert!(besluiten.keuzes.is_empty() && besluiten.overgeslagen.contains(&cel));
        besluiten.take(Besluit::TochNiet(cel));
        assert!(besluiten.is_empty());
    }

    #[test]
    fn a_code_and_a_warning_are_taken_back_by_themselves() {
        let weglating = Weglating { indicator: "x".into(), gebied: None, periode: None };
        let mut besluiten = Besluiten::default();
        let koppeling = Koppeling { code: "BU1".into(), naar: "BU2".into() };
        besluiten.take(Besluit::Koppel(koppeling));
        besluiten.take(Besluit::LaatWeg(weglating.clone()));
        assert_eq!(besluiten.gekoppeld("BU1"), Some("BU2"));
        besluiten.take(Besluit::TochNiet(Punt::Code("BU1".into())));
        assert_eq!(besluiten.keuzes.weglatingen.first(), Some(&weglating));
        besluiten.take(Besluit::TochNiet(Punt::Cijfers(weglating)));
        assert!(besluiten.is_empty());
    }
}
