//! Wiping a person, after a question that says what goes.

use super::{Ask, Request, Worker};
use crate::app::AppError;
use crate::document::personen::Sporen;
use crate::model::nl;
use crate::model::persoon::TeWissen;

/// More than this are counted, not named.
const MOST_NAMED: usize = 6;

impl Worker {
    /// Says where the person stands, and asks.
    pub(super) fn wipe_person(&mut self, wie: TeWissen) -> Result<(), AppError> {
        let document = self.document()?;
        let wie = complete(document, wie)?;
        let sporen = document.sporen(&wie)?;
        if sporen.is_empty() {
            return Err(crate::document::DocumentError::NobodyFound.into());
        }
        let title = "Deze persoon wissen?";
        self.ask(Ask { title, yes: "Wissen" }, question(&sporen), Request::WipeSurely(wie));
        Ok(())
    }

    pub(super) fn wipe_surely(&mut self, wie: &TeWissen) -> Result<(), AppError> {
        self.change(|document, door| {
            document.wis_persoon(wie, door)?;
            Ok(Some(
                "De persoon is gewist. Verwijder ook oudere kopieën van dit bestand".to_owned(),
            ))
        })
    }
}

/// Of a row alone: what its contact says now.
fn complete(document: &crate::document::Document, wie: TeWissen) -> Result<TeWissen, AppError> {
    match wie.rij {
        Some((noun, id)) if wie.teksten.is_empty() => Ok(document.contact_of(noun, id)?),
        _ => Ok(wie),
    }
}

/// What goes, and what stays.
fn question(sporen: &Sporen) -> String {
    let mut parts = Vec::new();
    if !sporen.contact.is_empty() {
        parts.push(format!("de contactgegevens van {}", named(&sporen.contact)));
    }
    if !sporen.teksten.is_empty() {
        parts.push(format!("de naam of het nummer in: {}", named(&sporen.teksten)));
    }
    if sporen.eerder > 0 {
        let waarden = if sporen.eerder == 1 { "waarde" } else { "waarden" };
        let n = nl::number(sporen.eerder as f64, 0);
        parts.push(format!("{n} {waarden} in de geschiedenis"));
    }
    if sporen.gebruiker {
        parts.push("de naam bij wat deze persoon veranderde".to_owned());
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    format!(
        "Gewist {}: {}. Op die plaatsen staat daarna '[gewist]' of niets.\n\nWissen kunt u niet ongedaan maken. Nieuwe reservekopieën bevatten deze persoon niet meer; reservekopieën en kopieën van vóór nu wel.",
        if parts.len() == 1 { "wordt" } else { "worden" },
        parts.join("; ")
    )
}

fn named(all: &[String]) -> String {
    let more = all.len().saturating_sub(MOST_NAMED);
    let mut names: Vec<&str> = all.iter().take(MOST_NAMED).map(String::as_str).collect();
    let rest = format!("nog {more}");
    if more > 0 {
        names.push(&rest);
    }
    nl::list(&names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_says_what_goes_and_that_it_does_not_come_back() {
        let sporen = Sporen {
            contact: vec!["De Koepel".into()],
            teksten: vec!["toelichting van De Brink".into(), "tekst over een wijk".into()],
            eerder: 3,
            gebruiker: false,
        };
        let text = question(&sporen);
        assert!(
            text.starts_with(
                "Gewist worden: de contactgegevens van De Koepel; de naam of het nummer in: toelichting van De Brink en tekst over een wijk; 3 waarden in de geschiedenis."
            ),
            "{text}"
        );
        assert!(text.contains("kunt u niet ongedaan maken"), "{text}");
        let many: Vec<String> = (1..=8).map(|n| format!("plek {n}")).collect();
        assert!(named(&many).ends_with("plek 6 en nog 2"), "{}", named(&many));
    }
}
