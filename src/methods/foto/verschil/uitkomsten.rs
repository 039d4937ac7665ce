//! The outcomes of two Foto's side by side.

use crate::model::foto::{Foto, Uitkomst, WijkFoto};
use crate::model::fotoverschil::{KlasseVerschil, UitkomstVerschil};

/// What comes out otherwise, of the wijken and leefgebieden that both have. A wijk that takes part
/// in neither has no scores to compare.
pub fn uitkomsten(toen: &Foto, nu: &Foto) -> UitkomstVerschil {
    let mut found = UitkomstVerschil::default();
    for now in &nu.wijken {
        let Some(then) = toen.wijken.iter().find(|wijk| wijk.code == now.code) else { continue };
        if then.telt_niet_mee.is_some() && now.telt_niet_mee.is_some() {
            continue;
        }
        for leefgebied in &now.leefgebieden {
            let same = |id: &str| id == leefgebied.id;
            let Some(before) = then.leefgebieden.iter().find(|one| same(&one.id)) else { continue };
            let named = nu.leefgebieden.iter().find(|one| same(&one.id));
            let naam = named.map_or(leefgebied.id.as_str(), |one| &one.naam);
            lay(&mut found, now, (&leefgebied.id, naam), (&before.uitkomst, &leefgebied.uitkomst));
        }
        lay(&mut found, now, ("algemeen", "algemeen beeld"), (&then.algemeen, &now.algemeen));
    }
    found
}

fn lay(
    found: &mut UitkomstVerschil,
    wijk: &WijkFoto,
    (leefgebied, naam): (&str, &str),
    (toen, nu): (&Uitkomst, &Uitkomst),
) {
    let bits = |one: &Uitkomst| one.score.map(|(score, klasse)| (score.to_bits(), klasse));
    found.alle += 1;
    found.scores += usize::from(bits(toen) != bits(nu));
    let klasse = |one: &Uitkomst| one.score.map(|(_, klasse)| klasse);
    if klasse(toen) != klasse(nu) {
        found.klassen.push(KlasseVerschil {
            code: wijk.code.clone(),
            wijk: wijk.naam.clone(),
            leefgebied: leefgebied.to_owned(),
            naam: naam.to_owned(),
            toen: klasse(toen),
            nu: klasse(nu),
        });
    }
}
