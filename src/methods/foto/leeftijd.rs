//! Whether age plays a part: the outcome by the figures of people of 65 and older beside that by
//! the figures of all adults, over the same indicators.

use super::beeld::{Beeld, wijze};
use super::fault::FotoFault;
use super::plan::Plan;
use crate::model::foto::{FotoInput, Uitkomst, Vergelijk, WijkFoto};

/// Notes the class of 65 and older with each outcome of which it is another one than that of all
/// adults; where the file has no such figures, nothing.
///
/// Compared within the own wijken: figures by age of other wijken are rarely known.
///
/// # Errors
/// A mean that does not exist.
pub fn add(input: &FotoInput, wijken: &mut [WijkFoto]) -> Result<(), FotoFault> {
    let twins: Vec<bool> =
        input.ouderen.iter().map(|column| column.iter().any(|one| one.waarde.is_ok())).collect();
    if !twins.contains(&true) {
        return Ok(());
    }
    let mut adults = input.clone();
    adults.vergelijk = Vergelijk::Wijken;
    for (indicator, twin) in adults.indicatoren.iter_mut().zip(&twins) {
        indicator.in_foto &= twin;
    }
    let known = |id: &String| {
        let counts = |one: &crate::model::Indicator| one.counts() && one.id == *id;
        adults.indicatoren.iter().any(counts) || adults.leefgebieden.iter().any(|one| one.id == *id)
    };
    let gewichten = input.recept.gewichten.iter().filter(|(id, _)| known(id));
    adults.recept.gewichten = gewichten.map(|(id, weight)| (id.clone(), *weight)).collect();
    let mut older = adults.clone();
    for (place, wijk) in older.wijken.iter_mut().enumerate() {
        for (cijfer, column) in wijk.cijfers.iter_mut().zip(&input.ouderen) {
            if let Some(one) = column.get(place) {
                cijfer.clone_from(one);
            }
        }
    }
    let (adults, older) = (outcomes(&adults)?, outcomes(&older)?);
    for ((wijk, adults), older) in wijken.iter_mut().zip(&adults).zip(&older) {
        let parts = wijk.leefgebieden.iter_mut().zip(&adults.leefgebieden).zip(&older.leefgebieden);
        for ((own, adults), older) in parts {
            note(&mut own.uitkomst, &adults.uitkomst, &older.uitkomst);
        }
    }
    Ok(())
}

fn note(own: &mut Uitkomst, adults: &Uitkomst, older: &Uitkomst) {
    let differs = adults.klasse().is_some() && adults.klasse() != older.klasse();
    if own.klasse().is_some() && differs {
        own.ouderen = older.klasse();
    }
}

fn outcomes(input: &FotoInput) -> Result<Vec<WijkFoto>, FotoFault> {
    let plan = Plan::new(input)?;
    Ok(Beeld::new(input, &plan, wijze(input))?.wijken())
}

#[cfg(test)]
mod tests {
    use crate::methods::foto::tests::{cijfer, foto, indicator, input};
    use crate::model::foto::{Cijfer, FotoInput, Klasse};

    fn ouderen(input: &FotoInput) -> Vec<Option<Klasse>> {
        foto(input).wijken.iter().map(|wijk| wijk.leefgebieden[0].uitkomst.ouderen).collect()
    }

    #[test]
    fn another_class_among_older_people_is_noted() {
        // Adults 10, 20, 30; older people 30, 20, 10 on the one indicator that has them: the outer
        // wijken change side, the middle one stays gemiddeld.
        let rows = [10.0, 20.0, 30.0].map(cijfer).to_vec();
        let mut given = input(vec![indicator("a"), indicator("b")], &[rows.clone(), rows]);
        assert_eq!(ouderen(&given), [None; 3], "the file has no such figures");
        let older = [30.0, 20.0, 10.0].map(cijfer).to_vec();
        given.ouderen = vec![older, vec![Cijfer::none(); 3]];
        use Klasse::{Gunstiger, Ongunstiger};
        assert_eq!(ouderen(&given), [Some(Gunstiger), None, Some(Ongunstiger)]);
        // A weight of an indicator that has no such figures is no fault.
        given.recept.gewichten.insert("b".into(), 2.0);
        assert_eq!(ouderen(&given), [Some(Gunstiger), None, Some(Ongunstiger)]);
        // The same figures, other level: the same places among the wijken.
        given.ouderen[0] = [15.0, 25.0, 35.0].map(cijfer).to_vec();
        assert_eq!(ouderen(&given), [None; 3]);
    }
}
