//! Fields and values of the log in words that people know.

use crate::model::basis::{self, barriere, inventaris::soort};
use crate::model::formulier::Formulier;
use crate::model::openingstijden::Openingstijden;
use crate::model::openingstijden::feestdagen::FEESTDAGEN;
use crate::model::punten::Punten;
use crate::model::record::{Noun, Value};
use crate::model::veld::{VeldSoort, Woord};
use crate::model::{Bron, Normalisatie, nl};
use std::borrow::Cow;
use std::collections::HashMap;

/// The names of what values refer to.
#[derive(Debug, Default)]
pub struct Namen {
    /// Names of wijken by code, of leefgebieden by id.
    pub namen: HashMap<String, String>,
}

/// What a person calls a field; `None` for what only the program needs.
pub fn veld(noun: Noun, veld: &str) -> Option<Cow<'static, str>> {
    match basis::omschrijving(noun).and_then(|one| one.veld(veld)) {
        Some(known) => Some(nl::small(known.label).into()),
        None => own_word(noun, veld).map(Cow::Borrowed),
    }
}

fn own_word(noun: Noun, veld: &str) -> Option<&'static str> {
    Some(match (noun, veld) {
        (Noun::Instelling, "waarde") => "waarde",
        (Noun::Alias, "alias") => "andere naam",
        (Noun::Alias, "woord") => "staat voor",
        (Noun::Alias | Noun::Doel | Noun::Leefgebied, "sleutel" | "bron" | "volgorde") => {
            return None;
        }
        (Noun::Batch | Noun::Bron, "bestand") => "bestand",
        (Noun::Batch, "opgeruimd") => "opgeruimd",
        (Noun::Batch, _) => return None,
        (Noun::Bron, "uitgever") => "uitgever",
        (Noun::Bron, "tabel") => "tabel",
        (Noun::Bron, "editie") => "uitgave",
        (Noun::Bron, "licentie") => "licentie",
        (Noun::Bron, "plaats") => "plaats",
        (Noun::Wijktekst, "gebied") => "wijk",
        (Noun::Wijktekst, "datum") => "datum",
        (_, "naam") => "naam",
        (_, "soort") => "soort",
        (_, "adres") => "adres",
        (_, "postcode") => "postcode",
        (_, "rd_x") => "punt op de kaart (x)",
        (_, "rd_y") => "punt op de kaart (y)",
        (_, "status") => "status",
        (_, "beheerder") => "beheerder",
        (_, "wijk") => "wijk",
        (_, "buurt") => "buurt",
        (_, "werkgebied") => "werkgebied",
        (_, "opgaven") => "opgaven",
        (_, "lijn") => "lijn op de kaart",
        (_, "overgangen") => "overgangen",
        (_, "formeel_informeel") => "formeel of informeel",
        (_, "alias") => "andere naam",
        (_, "bevestigd_op") => "laatst bevestigd op",
        (_, "bevestigd_door") => "bevestigd door",
        (_, "gesloten_op") => "dicht sinds",
        (_, "gestopt_op") => "gestopt op",
        (_, "genoemd_op") => "genoemd in de bron op",
        (_, "rolstoel") => "toegankelijk met rolstoel",
        (_, "openingstijden") => "openingstijden",
        (_, "feestdagen") => "dicht op feestdagen",
        (_, "vrij_binnen") => "vrij binnenlopen",
        (_, "toilet") => "toegankelijk toilet",
        (_, "ringleiding") => "ringleiding",
        (_, "prikkelarm") => "rustige ruimte",
        (_, "herkenbaar") => "van buiten te herkennen",
        (_, "doelgroepen") => "voor wie",
        (_, "kosten") => "kosten",
        (_, "capaciteit") => "plaats voor",
        (_, "programma") => "wie het programma bepaalt",
        (_, "toelichting") => "toelichting",
        (_, "telefoon") => "telefoon",
        (_, "email") => "e-mail",
        (_, "contactpersoon") => "contactpersoon",
        (_, "contact_doel") => "waarvoor contact",
        (_, "contact_delen") => "mag gedeeld worden",
        (_, "contact_tot") => "bewaren tot en met",
        (_, "contact_gewist") => "contact gewist op",
        (_, "bron") => "bron",
        (_, "telt_mee") => "telt mee in de Foto",
        (_, "tekst") => "tekst",
        (_, "leefgebied") => "leefgebied",
        (_, "eenheid") => "eenheid",
        (_, "richting") => "richting",
        (_, "gewicht") => "gewicht",
        (_, "in_foto") => "in de Foto",
        (_, "noemer") => "noemer",
        (_, "begrip") => "begrip",
        (_, "schatting") => "schatting",
        (_, "normalisatie") => "schaal",
        (_, "nr") if noun == Noun::Doel => "nummer",
        _ => return None,
    })
}

/// Longer texts are cut.
const MOST: usize = 120;

/// A value of a noun as a person reads it; empty when nothing is filled in.
pub fn waarde_van(noun: Noun, veld: &str, value: &Value, namen: &Namen) -> String {
    let known = Formulier::of(noun).and_then(|form| form.veld(veld));
    match (known.map(|known| known.soort), value) {
        (Some(VeldSoort::Keuze(words)), Value::Text(text)) => keuze(words, text),
        (Some(VeldSoort::Openingstijden), Value::Text(text)) => {
            cut(&Openingstijden::of(text).voluit())
        }
        (Some(VeldSoort::Rij(_)), Value::Id(id)) => named(&id.to_string(), namen),
        (Some(VeldSoort::Rijen(_)), Value::Text(text)) => {
            let names = text.split(',').map(|id| named(id.trim(), namen));
            cut(&names.collect::<Vec<_>>().join(", "))
        }
        (_, Value::Text(text)) if noun == Noun::Inventarispunt && veld == "soort" => {
            soort(text).map_or_else(|| text.clone(), |soort| soort.naam.to_owned())
        }
        _ => waarde(veld, value, namen),
    }
}

/// A value as a person reads it; empty when nothing is filled in.
pub fn waarde(veld: &str, value: &Value, namen: &Namen) -> String {
    match value {
        Value::Null | Value::Id(_) => String::new(),
        Value::Int(number) if is_flag(veld) => if *number == 0 { "nee" } else { "ja" }.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Real(number) if veld.starts_with("rd_") => nl::number(*number, 0),
        Value::Real(number) => nl::file_number(*number),
        Value::Text(text) => text_of(veld, text, namen),
    }
}

/// The name of a row, by its id.
fn named(id: &str, namen: &Namen) -> String {
    namen.namen.get(id).cloned().unwrap_or_default()
}

fn is_flag(veld: &str) -> bool {
    matches!(veld, "telt_mee" | "in_foto" | "schatting" | "opgeruimd" | "verwijderd")
}

fn text_of(veld: &str, text: &str, namen: &Namen) -> String {
    match veld {
        "wijk" | "gebied" | "leefgebied" => {
            namen.namen.get(text).cloned().unwrap_or_else(|| text.to_owned())
        }
        "soort" | "status" | "richting" | "formeel_informeel" => text.replace('_', " "),
        "openingstijden" => cut(&Openingstijden::of(text).voluit()),
        "feestdagen" => keuze(FEESTDAGEN, text),
        "lijn" => Punten::lijn(text).map_or_else(|| cut(text), |lijn| barriere::lengte(&lijn)),
        "overgangen" if text.starts_with("MULTIPOINT") => barriere::over(Punten::los(text).len()),
        "normalisatie" => Normalisatie::parse(text)
            .map_or_else(|| cut(text), |normalisatie| normalisatie.text().to_owned()),
        "bron" => Bron::parse(text).map_or_else(
            |_| cut(text),
            |bron| cut(format!("{} {}", bron.uitgever, bron.tabel).trim()),
        ),
        _ => match nl::parse_date(text).filter(|_| text.len() == 10) {
            Some(date) => nl::date(date),
            None => cut(text),
        },
    }
}

/// What a person reads of a fixed choice.
fn keuze(words: &[Woord], text: &str) -> String {
    let known = words.iter().find(|word| word.0 == text);
    known.map_or(text, |word| word.1).to_owned()
}

/// On one line, and no longer than a person reads in a list.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let start: String = line.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_the_dutch_way() {
        let mut namen = Namen::default();
        namen.namen.insert("WK040203".into(), "Zuidwest".into());
        let told = |veld: &str, value: Value| waarde(veld, &value, &namen);
        assert_eq!(told("bevestigd_op", "2026-11-21".into()), "21-11-2026");
        assert_eq!(told("wijk", "WK040203".into()), "Zuidwest");
        assert_eq!(told("telt_mee", false.into()), "nee");
        assert_eq!(told("gewicht", 0.5.into()), "0,5");
        assert_eq!(told("rd_x", 141_000.4.into()), "141.000");
        assert_eq!(told("soort", "open_inloop".into()), "open inloop");
        assert_eq!(told("bron", "CBS|84799NED|2021-03-01".into()), "CBS 84799NED");
        assert_eq!(told("adres", Value::Null), "");
        assert_eq!(told("feestdagen", "ja_ook_5_mei".into()), "ja, ook 5 mei om de vijf jaar");
        assert_eq!(
            told("openingstijden", "ma 09:00-17:00; 2026-12-24 dicht".into()),
            "ma 9–17 uur, di–zo onbekend, 24-12-2026 dicht"
        );
        let long = told("tekst", "woord ".repeat(60).into());
        assert!(long.ends_with("woord…") && long.chars().count() <= MOST, "{long}");
    }

    #[test]
    fn what_only_the_program_needs_has_no_word() {
        assert_eq!(veld(Noun::Ontmoetingsplek, "adres").as_deref(), Some("adres"));
        assert_eq!(veld(Noun::Batch, "inhoud_sha256"), None);
        assert_eq!(veld(Noun::Indicator, "nr"), None);
    }
}
