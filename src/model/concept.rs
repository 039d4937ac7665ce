//! What was typed in a form and is not in the file yet. Nothing that was typed is lost: what is
//! not right stays here, with the reason beside it.

use super::Bron;
use super::formulier::Formulier;
use super::record::{Edit, Id, Noun, Value};
use super::veld::{Fout, Veld};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Of a long text, this much names it.
const LONGEST_NAME: usize = 60;

/// The draft of one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// The kind of row.
    pub noun: Noun,
    /// The row.
    pub id: Id,
    /// Whether the row has still to be made.
    pub nieuw: bool,
    /// What the row is called, to name it later.
    pub naam: String,
    velden: BTreeMap<&'static str, Getypt>,
}

/// What was typed in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Getypt {
    tekst: String,
    verlaten: bool,
    stand: Stand,
}

/// How far what was typed is on its way to the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// It waits for the field to be left, or to be right.
    Getypt,
    /// It was handed out.
    Verzonden,
    /// It was handed out and did not get there.
    Mislukt,
}

impl Concept {
    /// For a row that is there.
    pub fn of(noun: Noun, id: Id, naam: &str) -> Self {
        Self { noun, id, nieuw: false, naam: naam.to_owned(), velden: BTreeMap::new() }
    }

    /// For a row that has still to be made.
    pub fn nieuw(noun: Noun, id: Id) -> Self {
        Self { nieuw: true, ..Self::of(noun, id, "") }
    }

    /// Keeps what was typed in a field; fields that the form does not have are left out.
    pub fn type_in(&mut self, kolom: &str, tekst: &str) {
        let Some(veld) = self.veld(kolom) else { return };
        let verlaten = self.velden.get(kolom).is_some_and(|field| field.verlaten);
        let getypt = Getypt { tekst: tekst.to_owned(), verlaten, stand: Stand::Getypt };
        self.velden.insert(veld.kolom, getypt);
        if self.nieuw && Formulier::of(self.noun).is_some_and(|form| form.nodig == kolom) {
            self.naam = tekst.trim().chars().take(LONGEST_NAME).collect();
        }
    }

    /// What was typed in a field.
    pub fn typed(&self, kolom: &str) -> Option<&str> {
        self.velden.get(kolom).map(|field| field.tekst.as_str())
    }

    /// Every field with what was typed in it.
    pub fn all_typed(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.velden.iter().map(|(kolom, field)| (*kolom, field.tekst.as_str()))
    }

    /// The field was left: from now on it says what is wrong.
    pub fn leave(&mut self, kolom: &str) {
        if let Some(field) = self.velden.get_mut(kolom) {
            field.verlaten = true;
        }
    }

    /// What was handed out and is not in the file by now did not get there: it counts as not
    /// saved, and is tried again when someone types.
    pub fn not_arrived(&mut self) {
        for field in self.velden.values_mut().filter(|field| field.stand == Stand::Verzonden) {
            field.stand = Stand::Mislukt;
        }
    }

    /// The form was left.
    pub fn leave_all(&mut self) {
        self.velden.values_mut().for_each(|field| field.verlaten = true);
    }

    /// What is wrong in a field that was left.
    pub fn fault(&self, kolom: &str, vandaag: Date) -> Option<Fout> {
        let field = self.velden.get(kolom).filter(|field| field.verlaten)?;
        self.veld(kolom)?.parse(&field.tekst, vandaag).err()
    }

    /// How many fields are not in the file.
    pub fn unsaved(&self) -> usize {
        self.velden.values().filter(|field| field.stand != Stand::Verzonden).count()
    }

    /// The label of the first field that is not in the file.
    pub fn first_unsaved(&self) -> Option<&'static str> {
        let form = Formulier::of(self.noun)?;
        let waits = |veld: &&Veld| {
            self.velden.get(veld.kolom).is_some_and(|field| field.stand != Stand::Verzonden)
        };
        form.velden().find(waits).map(|veld| veld.label)
    }

    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.velden.is_empty()
    }

    /// The change that the fields that were left make, as far as they are right; each is handed
    /// out once. A row is made as soon as it has a name.
    pub fn take_edit(&mut self, vandaag: Date) -> Option<Edit> {
        let form = Formulier::of(self.noun)?;
        if self.nieuw && !self.has_needed(form, vandaag) {
            return None;
        }
        let mut fields = Vec::new();
        // What did not get there before goes along with what is new: a row without its name is of
        // no use.
        let fresh = self.velden.values().any(|one| one.verlaten && one.stand == Stand::Getypt);
        for (kolom, field) in &mut self.velden {
            let value = form.veld(kolom).map(|veld| veld.parse(&field.tekst, vandaag));
            let waits = field.verlaten && fresh && field.stand != Stand::Verzonden;
            if let (Some(Ok(value)), true) = (value, waits) {
                field.stand = Stand::Verzonden;
                fields.push((*kolom, value));
            }
        }
        if fields.is_empty() {
            return None;
        }
        if self.nieuw {
            fields.extend(source_of_new(self.noun, vandaag));
        }
        if self.noun == Noun::Inventarispunt {
            // Its row is always the same one: taken back and filled in again, it comes back.
            fields.push((self.noun.removed_field(), false.into()));
        }
        Some(Edit::change(self.noun, self.id, fields))
    }

    /// Whether the field without which there is no row was filled in and left.
    fn has_needed(&self, form: &Formulier, vandaag: Date) -> bool {
        let field = self.velden.get(form.nodig).filter(|field| field.verlaten);
        let parsed = |field: &Getypt| form.veld(form.nodig)?.parse(&field.tekst, vandaag).ok();
        field.and_then(parsed).is_some_and(|value| value != Value::Null)
    }

    /// The row is this now: what is the same needs no draft. Fields that nobody touched follow by
    /// themselves; what was typed and differs stays.
    pub fn follow<'a>(&mut self, saved: impl Fn(&str) -> &'a Value, vandaag: Date) {
        let Some(form) = Formulier::of(self.noun) else { return };
        self.nieuw = false;
        self.velden.retain(|kolom, field| {
            let Some(veld) = form.veld(kolom) else { return false };
            let same = veld.parse(&field.tekst, vandaag).is_ok_and(|value| value == *saved(kolom));
            let typing = !field.verlaten;
            // Someone who types back what stood there is not interrupted.
            !same || typing
        });
    }

    /// Takes the typed text of a field away, so that it shows what is in the file.
    pub fn forget(&mut self, kolom: &str) {
        self.velden.remove(kolom);
    }

    fn veld(&self, kolom: &str) -> Option<&'static Veld> {
        Formulier::of(self.noun)?.veld(kolom)
    }
}

/// Where a row comes from that someone made here; who that was stands in the log. A text about a
/// wijk is always someone's own.
fn source_of_new(noun: Noun, vandaag: Date) -> Vec<(&'static str, Value)> {
    if noun == Noun::Wijktekst {
        return Vec::new();
    }
    let mut fields = vec![("bron", Bron::eigen_invoer(vandaag).to_string().into())];
    if noun == Noun::Ontmoetingsplek {
        fields.push(("genoemd_op", vandaag.to_string().into()));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    fn concept() -> Concept {
        Concept::of(Noun::Ontmoetingsplek, Id::from_u128(1), "De Geus")
    }

    fn fill(concept: &mut Concept, kolom: &str, tekst: &str) {
        concept.type_in(kolom, tekst);
        concept.leave(kolom);
    }

    #[test]
    fn what_is_right_is_handed_out_once_and_what_is_wrong_stays() {
        let mut concept = concept();
        fill(&mut concept, "adres", "Geuzenweg 84");
        fill(&mut concept, "bevestigd_op", "31-02-2026");
        let edit = concept.take_edit(TODAY).unwrap();
        assert_eq!(edit.fields, [("adres", Value::from("Geuzenweg 84"))]);
        assert_eq!(concept.take_edit(TODAY), None);
        assert_eq!(concept.unsaved(), 1);
        assert_eq!(concept.fault("bevestigd_op", TODAY).unwrap().wat, "Deze datum bestaat niet.");
        assert_eq!(concept.typed("bevestigd_op"), Some("31-02-2026"));
        fill(&mut concept, "bevestigd_op", "28-02-2026");
        let edit = concept.take_edit(TODAY).unwrap();
        assert_eq!(edit.fields, [("bevestigd_op", Value::from("2026-02-28"))]);
    }

    #[test]
    fn nothing_is_said_or_saved_before_a_field_is_left() {
        let mut concept = concept();
        concept.type_in("bevestigd_op", "31-02");
        assert_eq!(concept.fault("bevestigd_op", TODAY), None);
        assert_eq!(concept.take_edit(TODAY), None);
        assert_eq!(concept.unsaved(), 1);
    }

    #[test]
    fn a_new_row_waits_for_its_name() {
        let mut concept = Concept::nieuw(Noun::Ontmoetingsplek, Id::from_u128(2));
        fill(&mut concept, "adres", "Kerkelanden 1");
        assert_eq!(concept.take_edit(TODAY), None);
        fill(&mut concept, "naam", " ");
        assert_eq!(concept.take_edit(TODAY), None);
        fill(&mut concept, "naam", "De Koepel");
        let edit = concept.take_edit(TODAY).unwrap();
        assert_eq!(edit.id, Id::from_u128(2));
        assert_eq!(edit.fields[1], ("naam", "De Koepel".into()));
        let source = "Eigen invoer|ingevoerd in Wijkbeeld|2026-11-22";
        assert_eq!(
            edit.fields[2..],
            [("bron", source.into()), ("genoemd_op", "2026-11-22".into())]
        );
        assert_eq!(concept.naam, "De Koepel");
    }

    #[test]
    fn a_field_that_nobody_touched_follows_the_row() {
        let mut concept = concept();
        fill(&mut concept, "adres", "Geuzenweg 84");
        fill(&mut concept, "postcode", "1222ve");
        fill(&mut concept, "telefoon", "12");
        let kept = [Value::Null, Value::from("1222 VE")];
        concept.follow(|kolom| if kolom == "postcode" { &kept[1] } else { &kept[0] }, TODAY);
        assert_eq!(concept.typed("postcode"), None, "it is in the file");
        assert_eq!(concept.typed("adres"), Some("Geuzenweg 84"), "someone typed it");
        assert_eq!(concept.unsaved(), 2);
    }

    #[test]
    fn what_did_not_arrive_counts_as_not_saved_and_waits_for_typing() {
        let mut concept = concept();
        fill(&mut concept, "adres", "Geuzenweg 84");
        assert!(concept.take_edit(TODAY).is_some());
        assert_eq!(concept.unsaved(), 0);
        concept.not_arrived();
        assert_eq!((concept.unsaved(), concept.take_edit(TODAY)), (1, None));
        fill(&mut concept, "adres", "Geuzenweg 86");
        assert!(concept.take_edit(TODAY).is_some());
    }

    #[test]
    fn a_new_row_that_did_not_arrive_goes_as_a_whole_the_next_time() {
        let mut concept = Concept::nieuw(Noun::Ontmoetingsplek, Id::from_u128(2));
        fill(&mut concept, "naam", "De Koepel");
        assert!(concept.take_edit(TODAY).is_some());
        concept.not_arrived();
        fill(&mut concept, "adres", "Kerkelanden 1");
        let edit = concept.take_edit(TODAY).unwrap();
        let columns: Vec<&str> = edit.fields.iter().map(|(kolom, _)| *kolom).collect();
        assert_eq!(columns, ["adres", "naam", "bron", "genoemd_op"]);
    }

    #[test]
    fn a_form_keeps_only_its_own_fields() {
        let mut concept = concept();
        concept.type_in("werkgebied", "Oost");
        assert!(concept.is_empty());
    }
}
