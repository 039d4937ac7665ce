//! 'Verantwoording': the ten steps of the OECD/JRC Handbook on composite indicators (2008), filled
//! in from the file.

mod cijfers;

use super::super::gewicht;
use crate::model::foto::{Foto, FotoInput, Klasse, Uitkomst};
use crate::model::gewicht::weegbaar;
use crate::model::nl;
use crate::model::recept::{Aggregatie, Recept};
use crate::model::robuustheid::Stevigheid;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Its number and name ('3. Ontbrekende cijfers').
    pub kop: String,
    /// What was done, a paragraph each.
    pub regels: Vec<String>,
}

/// The ten steps.
pub fn stappen(foto: &Foto, input: &FotoInput) -> Vec<Stap> {
    let steps: [(&str, Vec<String>); 10] = [
        ("Kader", kader(foto)),
        ("Keuze van de indicatoren", cijfers::keuze(foto, input)),
        ("Ontbrekende cijfers", cijfers::ontbrekend(foto, input)),
        ("Samenhang en uitschieters", cijfers::samenhang(input)),
        ("Vergelijkbaar maken", vergelijkbaar(foto, input)),
        ("Wegen en samennemen", wegen(foto, input)),
        ("Hoe hard is het?", robuustheid(foto)),
        ("Terug naar de cijfers", cijfers::terug(foto)),
        ("Naast andere maten", naast(foto)),
        ("Laten zien", laten_zien()),
    ];
    let stap = |(index, (kop, regels)): (usize, (&str, Vec<String>))| Stap {
        kop: format!("{}. {kop}", index + 1),
        regels,
    };
    steps.into_iter().enumerate().map(stap).collect()
}

/// All outcomes of wijken that take part.
fn outcomes(foto: &Foto) -> impl Iterator<Item = &Uitkomst> {
    let taking_part = foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none());
    taking_part.flat_map(|wijk| {
        wijk.leefgebieden.iter().map(|deel| &deel.uitkomst).chain([&wijk.algemeen])
    })
}

fn kader(foto: &Foto) -> Vec<String> {
    let names: Vec<String> = foto.leefgebieden.iter().map(|one| one.naam.to_lowercase()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let taking_part = foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none()).count();
    let mut lines = vec![format!(
        "De Foto laat zien hoe {taking_part} wijken van {} ervoor staan op {}. Algemeen beeld is \
         daarvan afgeleid. De Foto is het begin van een gesprek met de wijk, geen oordeel over \
         mensen.",
        foto.gemeente_naam,
        nl::list(&names)
    )];
    for wijk in foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_some()) {
        let why = wijk.telt_niet_mee.as_deref().unwrap_or_default();
        lines.push(format!("{} telt niet mee: {}.", wijk.naam, why.trim_end_matches('.')));
    }
    lines
}

fn vergelijkbaar(foto: &Foto, input: &FotoInput) -> Vec<String> {
    let mut lines = vec![super::as_sentence(&foto.regel.omschrijving)];
    let own = input.indicatoren.iter().filter(|one| one.counts());
    let own: Vec<String> = own
        .filter_map(|one| {
            let own = one.normalisatie?;
            Some(format!("{} ({})", one.naam, own.word()))
        })
        .collect();
    if !own.is_empty() {
        lines.push(format!("Een eigen rekenwijze hebben: {}.", own.join(", ")));
    }
    lines
}

fn wegen(foto: &Foto, input: &FotoInput) -> Vec<String> {
    let recept: &Recept = &foto.regel.recept;
    let mut lines = Vec::new();
    match recept.gewichten.is_empty() {
        true => lines.push(
            "Indicatoren wegen zoals het bestand zegt, leefgebieden even zwaar. Gelijke gewichten \
             zijn ook een keuze: van Wijkbeeld, sinds versie 1."
                .to_owned(),
        ),
        false => {
            let delen = weegbaar(&foto.leefgebieden, &input.indicatoren);
            let all = gewicht::eigen(recept, &delen);
            lines.push(match all.is_empty() {
                true => "Eigen gewichten, gelijk aan die van het bestand.".to_owned(),
                false => format!("Eigen gewichten, gekozen door de gebruiker: {}.", all.join(", ")),
            });
        }
    }
    lines.push(
        "Indicatoren van één begrip delen één gewicht. Wat ontbreekt, telt niet; is minder dan de \
         helft van het gewicht bekend, dan is er geen uitkomst."
            .to_owned(),
    );
    lines.push(match recept.aggregatie {
        Aggregatie::Rekenkundig => {
            "Scores zijn samengenomen met het gewogen gemiddelde: een lage score kan door een hoge \
             worden goedgemaakt."
                .to_owned()
        }
        other => format!(
            "Scores zijn samengenomen met het {} gemiddelde: een lage score weegt zwaarder.",
            other.word()
        ),
    });
    lines
}

fn robuustheid(foto: &Foto) -> Vec<String> {
    let words: Vec<Stevigheid> =
        outcomes(foto).filter_map(|one| one.robuustheid).map(|one| one.woord).collect();
    let count = |word: Stevigheid| words.iter().filter(|one| **one == word).count();
    let counts: Vec<String> = [
        Stevigheid::Stevig,
        Stevigheid::RedelijkStevig,
        Stevigheid::Grensgeval,
        Stevigheid::EenIndicator,
    ]
    .into_iter()
    .map(|word| format!("{} keer {}", count(word), word.word()))
    .collect();
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    vec![
        format!("Van de {} uitkomsten: {}.", words.len(), nl::list(&counts)),
        "Elke uitkomst is opnieuw berekend met alle andere gewichten (in stappen van 10 %), met \
         telkens één onderdeel weg en met andere rekenwijzen. Stevig: vanaf 90\u{a0}% van de wegingen \
         hetzelfde, ook met de andere rekenwijzen en naast wijken elders, en geen schatting. \
         Redelijk stevig: vanaf 67 %."
            .to_owned(),
    ]
}

fn naast(foto: &Foto) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(met) = foto.tweede {
        let both = outcomes(foto).filter_map(|one| one.klasse().zip(one.tweede));
        let same: Vec<bool> = both.map(|(own, other)| own == other.klasse).collect();
        let against = super::super::vergelijk::against(met, &foto.gemeente_naam);
        lines.push(format!(
            "Vergeleken met {against} is {} van de {} uitkomsten hetzelfde.",
            same.iter().filter(|same| **same).count(),
            same.len()
        ));
    }
    if let Some(gemeente) = &foto.gemeente {
        let klasse = gemeente.uitkomst.algemeen.klasse().map_or("zonder uitkomst", Klasse::word);
        lines.push(format!(
            "{} zelf is naast {} {} op het algemeen beeld {klasse}.",
            foto.gemeente_naam,
            gemeente.gemeenten,
            gemeente.grootte.text()
        ));
    }
    if lines.is_empty() {
        lines.push(
            "Het bestand heeft geen cijfers van wijken of gemeenten elders. Lees Kerncijfers \
             wijken en buurten van heel Nederland (CBS) in om ernaast te leggen."
                .to_owned(),
        );
    }
    lines.push("Andere maten, zoals de Leefbaarometer, tellen in deze Foto niet mee.".to_owned());
    lines
}

fn laten_zien() -> Vec<String> {
    vec![
        "De drie klassen hebben een woord, een teken en een kleur. Bij elke uitkomst staat hoe hard \
         die is, en een klik laat de cijfers met hun bron zien. Wijken staan in een vaste \
         volgorde, niet van hoog naar laag."
            .to_owned(),
    ]
}

#[cfg(test)]
mod tests;
