//! The call list: who has to be called about a wijk, oldest first. The rows stay where they are
//! while one after the other is confirmed.

use super::{BEVESTIGD, Filter, Lijst, Waar, Woorden};
use crate::app::view::Span;
use crate::model::bevestiging::Zekerheid;
use crate::model::nl;
use crate::model::record::Id;

/// A round of calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ronde {
    /// Which wijk it is about.
    pub waar: Waar,
    ids: Vec<Id>,
}

impl Ronde {
    /// Everything in a wijk that is still there, as far as anyone knows, and that nobody confirmed
    /// in the last half year.
    pub fn start(lijst: &Lijst, waar: Waar) -> Self {
        let filter = Filter { waar, kolom: BEVESTIGD, ..Filter::default() };
        let rijen = lijst.choose(&filter).into_iter().map(|place| lijst.rij(place));
        let stale = rijen.filter(|rij| rij.zekerheid != Zekerheid::Weg && !rij.vers);
        Self { waar, ids: stale.map(|rij| rij.id).collect() }
    }

    /// The rows, oldest first; those that were taken away in the meantime are left out.
    pub fn rijen(&self, lijst: &Lijst) -> Vec<u32> {
        let there = |id: &Id| lijst.place(*id).filter(|place| !lijst.rij(*place).verwijderd);
        self.ids.iter().filter_map(there).collect()
    }

    /// '1 van 3 plekken bevestigd in deze ronde.'
    pub fn antwoord(&self, lijst: &Lijst, woorden: &Woorden) -> Vec<Span> {
        let rijen = self.rijen(lijst);
        let done = rijen.iter().filter(|place| lijst.rij(**place).vers).count();
        let number = |count: usize| nl::number(count as f64, 0);
        let word = if rijen.len() == 1 { woorden.een } else { woorden.meer };
        match rijen.len() {
            0 => vec![
                Span::strong("Hier hoeft u niemand te bellen."),
                Span::plain(" Kies een andere wijk, of alle wijken."),
            ],
            all if done == all => vec![
                Span::strong(format!("Klaar: {} van {}", number(done), number(all))),
                Span::plain(format!(" {word} bevestigd.")),
            ],
            all => vec![
                Span::strong(format!("{} van {}", number(done), number(all))),
                Span::plain(format!(" {word} bevestigd in deze ronde.")),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::view::lijst::PLEKKEN;
    use crate::app::view::lijst::tests::{confirm, document, id_of, lijst, text};
    use crate::model::record::{Edit, Noun};

    const PLEK: Noun = Noun::Ontmoetingsplek;

    fn wijk(lijst: &Lijst, naam: &str) -> Waar {
        Waar::Wijk(lijst.wijken.iter().position(|wijk| wijk.1 == naam).unwrap() as u16)
    }

    fn names(ronde: &Ronde, lijst: &Lijst) -> Vec<String> {
        ronde.rijen(lijst).iter().map(|place| lijst.rij(*place).naam().to_owned()).collect()
    }

    #[test]
    fn a_round_keeps_its_rows_and_counts_who_was_reached() {
        let mut document = document();
        let before = lijst(&document, PLEK);
        let ronde = Ronde::start(&before, wijk(&before, "Oost"));
        let all = names(&ronde, &before);
        // St. Joseph was named in 2007, De Geus in 2015, the Vrijwilligerscentrale in 2018.
        assert_eq!(all.len(), 3);
        assert_eq!(all[..2], ["Wijkcentrum St. Joseph", "Buurthuis De Geus"]);
        let says = |lijst: &Lijst| text(&ronde.antwoord(lijst, &PLEKKEN));
        assert_eq!(says(&before), "0 van 3 plekken bevestigd in deze ronde.");
        let planned = vec![("status", "gepland".into())];
        let st_joseph = id_of(&before, "Wijkcentrum St. Joseph");
        document.edit(&[Edit::change(PLEK, st_joseph, planned)], "Test").unwrap();
        document.edit(&[confirm(st_joseph, "2026-11-21")], "Test").unwrap();
        let after = lijst(&document, PLEK);
        assert_eq!(names(&ronde, &after), all, "who was reached stays in the list");
        assert_eq!(says(&after), "1 van 3 plekken bevestigd in deze ronde.");
        let next = Ronde::start(&after, wijk(&after, "Oost"));
        assert_eq!(next.rijen(&after).len(), 2, "the next round is shorter");
        let gone = Edit::remove(PLEK, id_of(&before, "Buurthuis De Geus"));
        document.edit(&[gone], "Test").unwrap();
        assert_eq!(says(&lijst(&document, PLEK)), "1 van 2 plekken bevestigd in deze ronde.");
    }

    #[test]
    fn nobody_is_called_about_what_is_closed() {
        let lijst = lijst(&document(), PLEK);
        // Of the 14 places of the example two are closed.
        assert_eq!(Ronde::start(&lijst, Waar::Overal).rijen(&lijst).len(), 12);
        assert_eq!(Ronde::start(&lijst, Waar::Geen).rijen(&lijst).len(), 3);
        let nobody = Ronde::start(&lijst, wijk(&lijst, "Centrum"));
        assert!(text(&nobody.antwoord(&lijst, &PLEKKEN)).starts_with("Hier hoeft u niemand"));
    }
}
