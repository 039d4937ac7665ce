//! What rests on what: indicators under leefgebieden, leefgebieden under algemeen beeld.

use super::fault::FotoFault;
use crate::model::Leefgebied;
use crate::model::foto::FotoInput;

/// The leefgebieden that algemeen beeld expects, also when nothing is known of one.
pub const VASTE_LEEFGEBIEDEN: [&str; 4] =
    ["bestaansvoorwaarden", "gezondheid", "veiligheid", "sociale_relaties"];

/// The parts with their weights.
#[derive(Clone)]
pub struct Plan<'a> {
    /// In the order of the Foto.
    pub leefgebieden: Vec<Onderdeel<'a>>,
    /// Weight per indicator.
    pub gewichten: Vec<f64>,
}

/// A leefgebied.
#[derive(Clone)]
pub struct Onderdeel<'a> {
    /// Which one.
    pub leefgebied: &'a Leefgebied,
    /// Its indicators, by their places.
    pub members: Vec<usize>,
    /// Its weight in algemeen beeld; `None` when it is no part of that.
    pub gewicht: Option<f64>,
}

impl<'a> Plan<'a> {
    /// Lays the parts out, with the weights that were chosen.
    ///
    /// # Errors
    /// [`FotoFault::OnbekendGewicht`].
    pub fn new(input: &'a FotoInput) -> Result<Self, FotoFault> {
        let chosen = &input.recept.gewichten;
        let known = |id: &&String| {
            input.indicatoren.iter().any(|one| one.counts() && one.id == **id)
                || input.leefgebieden.iter().any(|one| one.id == **id)
        };
        if let Some(id) = chosen.keys().find(|id| !known(id)) {
            return Err(FotoFault::OnbekendGewicht(id.clone()));
        }
        let of = |id: &str, own: f64| chosen.get(id).copied().unwrap_or(own);
        let onderdeel = |leefgebied: &'a Leefgebied| {
            let belongs = |place: &usize| {
                let indicator = &input.indicatoren[*place];
                indicator.counts() && indicator.leefgebied == leefgebied.id
            };
            let members: Vec<usize> = (0..input.indicatoren.len()).filter(belongs).collect();
            let counts =
                !members.is_empty() || VASTE_LEEFGEBIEDEN.contains(&leefgebied.id.as_str());
            let gewicht = counts.then(|| of(&leefgebied.id, 1.0));
            Onderdeel { leefgebied, members, gewicht }
        };
        Ok(Self {
            leefgebieden: input.leefgebieden.iter().map(onderdeel).collect(),
            gewichten: input.indicatoren.iter().map(|one| of(&one.id, one.gewicht)).collect(),
        })
    }
}
