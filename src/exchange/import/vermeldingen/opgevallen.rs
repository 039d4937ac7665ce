//! What a person should know of a list that is taken in, though no cell is wrong.

use crate::exchange::import::shortened;
use crate::methods::search::{Entry, Index};
use crate::model::nl;
use crate::model::ontmoetingsplek;
use crate::model::persoon::{Vondst, vondsten};
use crate::model::record::{Id, Noun};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::{BTreeMap, HashSet};

/// So many are named.
const GENOEMD: usize = 3;

/// What was seen while a list was read.
#[derive(Default)]
pub struct Opgevallen {
    /// Kinds of places that look like one that the program knows, with their rows.
    soorten: BTreeMap<String, Vec<u64>>,
    /// Rows in which a text tells how to reach a person.
    persoonlijk: Vec<(u64, &'static str, Vondst)>,
}

impl Opgevallen {
    /// Looks at what a cell says.
    pub fn see(&mut self, noun: Noun, (rij, kolom): (u64, &'static str), text: &str) {
        let own = kolom == "soort" && noun == Noun::Ontmoetingsplek && !text.is_empty();
        if own && !ontmoetingsplek::SOORTEN.contains(&text) {
            self.soorten.entry(text.to_owned()).or_default().push(rij);
        }
        if matches!(kolom, "naam" | "adres" | "beheerder" | "bevestigd_door" | "werkgebied") {
            let found = vondsten(text).into_iter();
            self.persoonlijk.extend(found.map(|vondst| (rij, kolom, vondst)));
        }
    }

    /// In sentences; `here` are the ids that came from a list before, `read` those of this one.
    pub fn waarschuwingen(
        &self,
        here: Option<&HashSet<String>>,
        read: impl Fn(&str) -> bool,
    ) -> Vec<Waarschuwing> {
        let known = Index::new(ontmoetingsplek::SOORTEN.iter().map(|soort| Entry {
            rank: 0,
            title: soort,
            under: "",
            aliases: &[],
        }));
        let kinds = self.soorten.iter();
        let kinds = kinds.filter_map(|(soort, rijen)| misspelled(&known, soort, rijen));
        let persons = self.persoonlijk.iter().take(GENOEMD).map(|(rij, kolom, vondst)| {
            let text = format!("Rij {rij}, {kolom}: {}", vondst.zin());
            Waarschuwing::about_file(WaarschuwingSoort::Persoonsgegevens, text)
        });
        let more = self.persoonlijk.len().saturating_sub(GENOEMD);
        let more = (more > 0).then(|| {
            let text = format!(
                "Nog {more} keer staat er in een tekst een nummer of adres van een persoon."
            );
            Waarschuwing::about_file(WaarschuwingSoort::Persoonsgegevens, text)
        });
        kinds.chain(persons).chain(more).chain(no_longer(here, read)).collect()
    }
}

/// A kind of a file's own is fine; one that is nearly a known one is more likely a typing error.
fn misspelled(known: &Index, soort: &str, rijen: &[u64]) -> Option<Waarschuwing> {
    let hit = known.search(soort).into_iter().next()?;
    let meant = ontmoetingsplek::SOORTEN.get(hit.entry)?;
    if meant.len().abs_diff(soort.len()) > 2 {
        return None;
    }
    let rows: Vec<String> = rijen.iter().take(GENOEMD).map(u64::to_string).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let rows = match rijen {
        [only] => format!("rij {only}"),
        few if few.len() <= GENOEMD => format!("rijen {}", nl::list(&rows)),
        many => format!("rijen {} en nog {}", rows.join(", "), many.len() - GENOEMD),
    };
    let text = format!(
        "De soort ‘{}’ ({rows}) kent Wijkbeeld niet; bedoelt u ‘{meant}’? Zo telt de plek niet \
         mee voor de loopafstand. Verbeter het in de lijst en lees haar opnieuw in.",
        shortened(soort)
    );
    Some(Waarschuwing::about_file(WaarschuwingSoort::OnbekendeSoort, text))
}

/// Rows of an earlier list that this one does not have; nothing is said of a list that is new.
fn no_longer(here: Option<&HashSet<String>>, read: impl Fn(&str) -> bool) -> Option<Waarschuwing> {
    // Rows that were made here have an id of the program itself.
    let listed = here?.iter().map(String::as_str).filter(|id| Id::parse_str(id).is_err());
    let (still, mut gone): (Vec<&str>, Vec<&str>) = listed.partition(|id| read(id));
    if gone.is_empty() || still.is_empty() {
        return None;
    }
    gone.sort_unstable();
    let named = match gone.split_at_checked(GENOEMD) {
        Some((first, rest)) if !rest.is_empty() => {
            format!("{} en nog {}", first.join(", "), rest.len())
        }
        _ => nl::list(&gone),
    };
    let text = match gone.len() {
        1 => format!(
            "Een id uit een eerdere lijst staat hier niet in: {named}. Die rij blijft zoals zij is; \
             bestaat zij niet meer, zet haar dan zelf op gesloten of gestopt."
        ),
        count => format!(
            "{count} ids uit een eerdere lijst staan hier niet in: {named}. Die rijen blijven zoals \
             ze zijn; wat niet meer bestaat, zet u zelf op gesloten of gestopt."
        ),
    };
    Some(Waarschuwing::about_file(WaarschuwingSoort::NietInLijst, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(seen: &Opgevallen, here: &[&str], read: &[&str]) -> Vec<String> {
        let here: HashSet<String> = here.iter().map(|id| (*id).to_owned()).collect();
        let all = seen.waarschuwingen(Some(&here), |id| read.contains(&id));
        all.into_iter().map(|one| one.tekst).collect()
    }

    #[test]
    fn a_kind_that_looks_like_a_typing_error_is_told_with_its_rows() {
        let mut seen = Opgevallen::default();
        for (rij, soort) in
            [(2, "wijkcentrm"), (3, "buurthuis"), (4, "wijkcentrm"), (5, ""), (6, "kasteel")]
        {
            seen.see(Noun::Ontmoetingsplek, (rij, "soort"), soort);
        }
        seen.see(Noun::Partner, (7, "soort"), "sportt");
        let [text] = told(&seen, &[], &[]).try_into().unwrap();
        assert!(text.starts_with(
            "De soort ‘wijkcentrm’ (rijen 2 en 4) kent Wijkbeeld niet; bedoelt u ‘wijkcentrum’?"
        ));
    }

    #[test]
    fn a_number_of_a_person_in_a_text_is_told() {
        let mut seen = Opgevallen::default();
        seen.see(Noun::Ontmoetingsplek, (2, "adres"), "Kerkstraat 1, bel 06-87654321");
        seen.see(Noun::Ontmoetingsplek, (3, "adres"), "Kerkstraat 12");
        let [text] = told(&seen, &[], &[]).try_into().unwrap();
        assert!(text.starts_with("Rij 2, adres: Hier staat een telefoonnummer."), "{text}");
    }

    #[test]
    fn what_an_earlier_list_had_is_told_when_it_is_that_list() {
        let seen = Opgevallen::default();
        let [text] = told(&seen, &["a", "b", "c"], &["a", "b", "d"]).try_into().unwrap();
        assert!(text.starts_with("Een id uit een eerdere lijst staat hier niet in: c."), "{text}");
        assert!(told(&seen, &["a"], &["x", "y"]).is_empty(), "another list");
        assert!(told(&seen, &["a"], &["a"]).is_empty());
    }
}
