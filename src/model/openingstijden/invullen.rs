//! Opening hours as they stand in a form while someone types: right or not, nothing is lost.

use super::{DAGEN, Dag, Openingstijden};
use crate::model::veld::Fout;

/// What stands in the lines of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Invulling {
    /// What was typed for each day of the week, Monday first.
    pub week: [String; 7],
    /// The days that differ, one on each line.
    pub anders: String,
}

impl Invulling {
    /// Of what the file holds, or of what [`Invulling::text`] made of a form.
    pub fn of(text: &str) -> Self {
        let typed = typed(text);
        typed.unwrap_or_else(|| match Openingstijden::parse(text) {
            Ok(tijden) => Self {
                week: tijden.week(),
                anders: tijden.uitzonderingen().collect::<Vec<_>>().join("\n"),
            },
            // Not to be read: it is shown as it is, so that someone can put it right.
            Err(_) => Self { anders: text.to_owned(), ..Self::default() },
        })
    }

    /// All of it as one text: a line for each day of the week, and then the days that differ.
    pub fn text(&self) -> String {
        // What divides days cannot stand in a day.
        let line = |(day, typed): (&&str, &String)| format!("{day} {}\n", typed.replace(';', ","));
        let week: String = DAGEN.iter().zip(&self.week).map(line).collect();
        week + &self.anders
    }

    /// What is wrong in a day of the week.
    pub fn fout(&self, dag: usize) -> Option<Fout> {
        Dag::parse(self.week.get(dag)?).err()
    }

    /// The first day of the week in which something is wrong.
    pub fn eerste_foute_dag(&self) -> Option<usize> {
        (0..self.week.len()).find(|dag| self.fout(*dag).is_some())
    }

    /// What is wrong in the days that differ, or between them and the week.
    pub fn fout_anders(&self) -> Option<Fout> {
        let week_is_right = self.eerste_foute_dag().is_none();
        let all = || week_is_right.then(|| Openingstijden::parse(&self.text()).err()).flatten();
        Openingstijden::parse(&self.anders).err().or_else(all)
    }
}

fn typed(text: &str) -> Option<Invulling> {
    let mut lines = text.split('\n');
    let mut week = <[String; 7]>::default();
    for (day, typed) in DAGEN.iter().zip(&mut week) {
        // Spaces at the end may have gone with the rest of an empty text.
        let line = lines.next()?;
        line.strip_prefix(day)?.trim_start_matches(' ').clone_into(typed);
    }
    Some(Invulling { week, anders: lines.collect::<Vec<_>>().join("\n") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stays_as_it_is() {
        let mut form = Invulling::of("ma 09:00-17:00; 2026-12-24 dicht");
        assert_eq!((&*form.week[0], &*form.week[1]), ("09:00-17:00", ""));
        assert_eq!(form.anders, "24-12-2026 dicht");
        form.week[1] = "9-25 ".to_owned();
        form.week[2] = "9-12; 13-17".to_owned();
        form.anders.push('\n');
        let again = Invulling::of(&form.text());
        assert_eq!(again.week[..2], ["09:00-17:00", "9-25 "]);
        assert_eq!(again.week[2], "9-12, 13-17");
        assert_eq!(again.anders, "24-12-2026 dicht\n");
        assert_eq!(again.fout(1).unwrap().wat, "Deze tijd bestaat niet.");
        assert_eq!((again.fout(0), again.fout(2), again.fout_anders()), (None, None, None));
        let mut twice = again;
        twice.week[1] = "9-12".to_owned();
        twice.anders = "di 13-17".to_owned();
        assert_eq!(twice.fout_anders().unwrap().wat, "Een dag staat er twee keer.");
        assert_eq!(Invulling::of("").week, <[String; 7]>::default());
    }

    #[test]
    fn what_cannot_be_read_is_shown() {
        let form = Invulling::of("dagelijks van negen tot vijf");
        assert_eq!(form.anders, "dagelijks van negen tot vijf");
        assert_eq!(form.fout_anders().unwrap().wat, "Hier staat geen dag.");
    }
}
