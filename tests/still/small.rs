//! The example with small numbers in Zuidwest.

use super::Still;
use wijkbeeld::model::Waarneming;
use wijkbeeld::model::draft::Draft;

/// Three misdrijven in 2025, of 9.255 inwoners, and a survey that twelve people answered.
pub fn small_numbers() -> Still {
    let mut seed = super::seed();
    for draft in &mut seed.drafts {
        let ids: Vec<String> = draft.indicatoren.iter().map(|one| one.id.clone()).collect();
        let zuidwest = draft.gebieden.iter().position(|one| one.code == "WK040203");
        change(draft, |one| {
            let (here, year) = (Some(one.gebied as usize) == zuidwest, one.periode.to_string());
            match (ids[one.indicator as usize].as_str(), year.as_str()) {
                ("geregistreerde-misdrijven", "2025") if here => one.waarde = Ok(3.0),
                ("misdrijven-per-1000-inwoners", "2025") if here => {
                    one.waarde = Ok(3.0 * 1000.0 / 9255.0);
                    one.extra.get_or_insert_with(Box::default).teller = Some(3.0);
                }
                ("vrijwilligerswerk-18plus", "2020") if here => {
                    one.extra.get_or_insert_with(Box::default).noemer = Some(12.0);
                }
                _ => {}
            }
        });
    }
    Still::of(&seed)
}

fn change(draft: &mut Draft, each: impl FnMut(&mut Waarneming)) {
    draft.waarnemingen.iter_mut().for_each(each);
}
