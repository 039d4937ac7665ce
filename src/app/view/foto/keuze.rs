//! The choice of a rule, and what becomes other because of it.

use super::super::{Span, gewicht};
use super::fout::{BOVEN_NUL, KeuzeFout};
use crate::methods::foto::{bron_van_regel, grenzen_van_regel, naam_van_regel, versie_van_regel};
use crate::model::Indicator;
use crate::model::foto::{Foto, GeenUitkomst, Klasse, Uitkomst};
use crate::model::gewicht::{Weegbaar, weegbaar};
use crate::model::nl;
use crate::model::recept::{Aggregatie, KlasseRegel, Methode, Recept};

/// What the panel 'Andere regel' shows.
#[derive(Debug, Clone, PartialEq)]
pub struct RegelKeuze {
    /// The rules, the chosen one marked.
    pub regels: Vec<RegelRij>,
    /// The limits of the user that were chosen, else those of the Wijkbeeld-regel.
    pub eigen: (f64, f64),
    /// Ways to make values comparable.
    pub methoden: Vec<Rij<Methode>>,
    /// Ways to take scores together.
    pub aggregaties: Vec<Rij<Aggregatie>>,
    /// Weights: leefgebieden, each followed by its indicators.
    pub gewichten: Vec<GewichtRij>,
    /// The weights of the Foto that are not those of the file, in words.
    pub eigen_gewichten: Vec<String>,
    /// Whether anything differs from the Wijkbeeld-regel.
    pub anders_gekozen: bool,
    /// How many outcomes are other than by the Wijkbeeld-regel, in a sentence.
    pub kop: Vec<Span>,
    /// Which ones, a line each ('Zuid, bestaansvoorwaarden: gemiddeld → gunstiger').
    pub anders: Vec<String>,
    /// Why there is no Foto with these choices; then the Wijkbeeld-regel is shown.
    pub fout: Option<KeuzeFout>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RegelRij {
    /// Which one.
    pub regel: KlasseRegel,
    /// Its name.
    pub naam: &'static str,
    /// Its limits.
    pub uitleg: String,
    /// Where it comes from, and the version of our form of it.
    pub bron_regel: String,
    /// What a screen reader says.
    pub gezegd: String,
    /// Whether it is the chosen one.
    pub gekozen: bool,
}

/// A choice from a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Rij<T> {
    /// Which one.
    pub wat: T,
    /// Its words.
    pub tekst: String,
    /// Whether it is the chosen one.
    pub gekozen: bool,
}

/// A weight that can be moved.
#[derive(Debug, Clone, PartialEq)]
pub struct GewichtRij {
    /// Id of the leefgebied or indicator.
    pub id: String,
    /// Its name.
    pub naam: String,
    /// What a screen reader says ('Gewicht van Veiligheid').
    pub gezegd: String,
    /// Whether it is a leefgebied.
    pub is_leefgebied: bool,
    /// The weight now.
    pub gewicht: f64,
    /// The weight of the file.
    pub standaard: f64,
}

impl RegelKeuze {
    /// The choice, with the Foto by the Wijkbeeld-regel where another rule was chosen.
    pub fn new(
        recept: &Recept,
        foto: &Foto,
        standaard: Option<&Foto>,
        indicatoren: &[Indicator],
        fout: Option<KeuzeFout>,
    ) -> Self {
        let Verschillen { anders, zonder } =
            standaard.map(|other| differences(other, foto)).unwrap_or_default();
        let classed = |foto: &Foto| {
            foto.wijken.iter().flat_map(outcomes).filter(|one| one.klasse().is_some()).count()
        };
        let total = classed(foto).max(standaard.map_or(0, classed));
        Self {
            regels: regels(recept.regel),
            eigen: match recept.regel {
                KlasseRegel::Eigen { onder, boven } => (onder, boven),
                _ => (-0.5, 0.5),
            },
            methoden: rows(methoden(recept.methode), recept.methode, Methode::text),
            aggregaties: rows(Aggregatie::ALL, recept.aggregatie, |one| {
                format!("{} gemiddelde", one.word())
            }),
            gewichten: gewichten(recept, foto, indicatoren),
            eigen_gewichten: gewicht::eigen(
                &foto.regel.recept,
                &weegbaar(&foto.leefgebieden, indicatoren),
            ),
            anders_gekozen: !recept.is_standard(),
            kop: match &fout {
                Some(_) => vec![Span::plain("Tot dan blijft de Wijkbeeld-regel staan.")],
                None => head(recept, (anders.len(), &zonder), total),
            },
            anders: [anders, lost(&zonder)].concat(),
            fout,
        }
    }
}

fn regels(chosen: KlasseRegel) -> Vec<RegelRij> {
    let row = |regel: KlasseRegel| {
        let naam = naam_van_regel(regel);
        let uitleg = nl::capital(&grenzen_van_regel(regel)) + ".";
        let versie = match versie_van_regel(regel) {
            "" => String::new(),
            versie => format!(" (versie {versie})"),
        };
        RegelRij {
            regel,
            naam,
            gezegd: format!("{naam}: {uitleg}"),
            uitleg,
            bron_regel: format!("Bron: {}{versie}.", bron_van_regel(regel)),
            gekozen: regel == chosen,
        }
    };
    let own = matches!(chosen, KlasseRegel::Eigen { .. }).then_some(chosen);
    KlasseRegel::VAST.into_iter().chain(own).map(row).collect()
}

/// Every method, with a scale for means that need scores above nought, and the chosen one.
fn methoden(chosen: Methode) -> Vec<Methode> {
    let mut all = Methode::ALL.to_vec();
    for more in [BOVEN_NUL, chosen] {
        if !all.contains(&more) {
            all.push(more);
        }
    }
    all
}

fn rows<T: Copy + PartialEq>(
    all: impl IntoIterator<Item = T>,
    chosen: T,
    tekst: impl Fn(T) -> String,
) -> Vec<Rij<T>> {
    let row = |wat| Rij { wat, tekst: nl::capital(&tekst(wat)), gekozen: wat == chosen };
    all.into_iter().map(row).collect()
}

fn gewichten(recept: &Recept, foto: &Foto, indicatoren: &[Indicator]) -> Vec<GewichtRij> {
    let row = |deel: Weegbaar| GewichtRij {
        gezegd: format!("Gewicht van {}", deel.naam),
        gewicht: recept.gewichten.get(&deel.id).copied().unwrap_or(deel.standaard),
        id: deel.id,
        naam: deel.naam,
        is_leefgebied: deel.is_leefgebied,
        standaard: deel.standaard,
    };
    weegbaar(&foto.leefgebieden, indicatoren).into_iter().map(row).collect()
}

/// The most that a part can weigh, unless the file says more: what tips an outcome is named up to
/// this.
const MOST: f64 = 20.0;

impl GewichtRij {
    /// The most that it can weigh.
    pub fn most(&self) -> f64 {
        MOST.max(self.standaard).max(self.gewicht)
    }

    /// The weight that was typed, or what to do when it is none.
    ///
    /// # Errors
    /// A sentence for under the field.
    pub fn typed(&self, text: &str) -> Result<f64, String> {
        let found = nl::parse_number(text).filter(|gewicht| (0.0..=self.most()).contains(gewicht));
        found.ok_or_else(|| {
            let most = nl::file_number(self.most());
            format!("Schrijf een getal van 0 tot en met {most}, bijvoorbeeld 1,5.")
        })
    }
}

fn outcomes(wijk: &crate::model::foto::WijkFoto) -> impl Iterator<Item = &Uitkomst> {
    wijk.leefgebieden.iter().map(|deel| &deel.uitkomst).chain([&wijk.algemeen])
}

/// What is other than by the Wijkbeeld-regel.
#[derive(Debug, Default)]
struct Verschillen {
    /// Another class: 'Zuid, bestaansvoorwaarden: gemiddeld → gunstiger'.
    anders: Vec<String>,
    /// No class any more: the column, and why.
    zonder: Vec<(String, GeenUitkomst)>,
}

fn differences(before: &Foto, after: &Foto) -> Verschillen {
    let columns: Vec<String> = after
        .leefgebieden
        .iter()
        .map(|leefgebied| leefgebied.naam.to_lowercase())
        .chain(["algemeen beeld".to_owned()])
        .collect();
    let mut found = Verschillen::default();
    for (before, after) in before.wijken.iter().zip(&after.wijken) {
        for ((old, new), column) in outcomes(before).zip(outcomes(after)).zip(&columns) {
            match (old.klasse(), new.score) {
                (old, Ok((_, new))) if old == Some(new) => (),
                (None, Err(_)) => (),
                (Some(_), Err(geen)) => found.zonder.push((column.clone(), geen)),
                (_, Ok((_, new))) => {
                    let (old, new) = (word(old), new.word());
                    found.anders.push(format!("{}, {column}: {old} → {new}", after.naam));
                }
            }
        }
    }
    found
}

fn word(uitkomst: &Uitkomst) -> &'static str {
    match uitkomst.score {
        Ok((_, klasse)) => Klasse::word(klasse),
        Err(geen) => geen.text(),
    }
}

/// 'Gezondheid, 8 wijken: geen toets: een schatting, of geen aantallen', a line per column.
fn lost(zonder: &[(String, GeenUitkomst)]) -> Vec<String> {
    let mut counts: Vec<(&(String, GeenUitkomst), usize)> = Vec::new();
    for one in zonder {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    let line = |((column, geen), count): (&(String, GeenUitkomst), usize)| {
        let wijken = if count == 1 { "wijk" } else { "wijken" };
        format!("{}, {count} {wijken}: {}", nl::capital(column), geen.text())
    };
    counts.into_iter().map(line).collect()
}

/// '32 zonder toets', or without an outcome for another reason.
fn without(zonder: &[(String, GeenUitkomst)]) -> String {
    let tested = zonder.iter().all(|(_, geen)| *geen == GeenUitkomst::GeenToets);
    let what = if tested { "zonder toets" } else { "zonder uitkomst" };
    format!("{} {what}", zonder.len())
}

fn head(
    recept: &Recept,
    (other, zonder): (usize, &[(String, GeenUitkomst)]),
    total: usize,
) -> Vec<Span> {
    if recept.is_standard() {
        return vec![Span::plain("Kies een regel; de Foto verandert meteen mee.")];
    }
    let against = " dan met de Wijkbeeld-regel";
    if other == 0 && zonder.is_empty() {
        return vec![
            Span::strong("Geen enkele uitkomst"),
            Span::plain(format!(" wordt anders{against}.")),
        ];
    }
    let mut spans = vec![
        Span::strong(match other {
            0 => "Geen enkele uitkomst is anders".to_owned(),
            1 => "1 uitkomst is anders".to_owned(),
            more => format!("{more} uitkomsten zijn anders"),
        }),
        Span::plain(against),
    ];
    if !zonder.is_empty() {
        spans.push(Span::plain(" en "));
        spans.push(Span::strong(without(zonder)));
    }
    spans.push(Span::plain(format!(", van de {total} met een klasse:")));
    spans
}

#[cfg(test)]
mod tests {
    use super::super::tests::foto;
    use super::*;
    use crate::app::view::plain_text;

    #[test]
    fn every_class_that_moves_is_listed() {
        let before = foto(&[("Zuid", "mmmmm"), ("Oost", "ooooo")]);
        let after = foto(&[("Zuid", "mgmmm"), ("Oost", "ooomo")]);
        let recept = Recept { regel: KlasseRegel::Ggd, ..Recept::default() };
        let keuze = RegelKeuze::new(&recept, &after, Some(&before), &[], None);
        let naam = |place: usize| after.leefgebieden[place].naam.to_lowercase();
        assert_eq!(
            keuze.anders,
            [
                format!("Zuid, {}: gemiddeld → gunstiger", naam(1)),
                format!("Oost, {}: ongunstiger → gemiddeld", naam(3)),
            ]
        );
        assert_eq!(
            plain_text(&keuze.kop),
            "2 uitkomsten zijn anders dan met de Wijkbeeld-regel, van de 12 met een klasse:"
        );
        let chosen: Vec<&str> =
            keuze.regels.iter().filter(|rij| rij.gekozen).map(|rij| rij.naam).collect();
        assert_eq!(chosen, ["GGD-regel"]);
        let same = RegelKeuze::new(&recept, &before, Some(&before), &[], None);
        assert!(plain_text(&same.kop).starts_with("Geen enkele uitkomst wordt anders"));
    }

    #[test]
    fn what_cannot_be_tested_is_no_other_outcome() {
        let before = foto(&[("Zuid", "mmmm"), ("Oost", "oooo")]);
        let mut after = foto(&[("Zuid", "mgmm"), ("Oost", "oooo")]);
        for wijk in &mut after.wijken {
            wijk.leefgebieden[3].uitkomst.score = Err(GeenUitkomst::GeenToets);
        }
        let recept = Recept { regel: KlasseRegel::Significantie, ..Recept::default() };
        let keuze = RegelKeuze::new(&recept, &after, Some(&before), &[], None);
        assert_eq!(
            plain_text(&keuze.kop),
            "1 uitkomst is anders dan met de Wijkbeeld-regel en 2 zonder toets, van de 10 met een \
             klasse:"
        );
        assert_eq!(
            keuze.anders,
            [
                "Zuid, gezondheid: gemiddeld → gunstiger",
                "Sociale relaties, 2 wijken: geen toets: een schatting, of geen aantallen",
            ]
        );
    }

    #[test]
    fn any_weight_up_to_what_can_tip_an_outcome_can_be_typed() {
        let foto = foto(&[("Zuid", "mmmm")]);
        let keuze = RegelKeuze::new(&Recept::default(), &foto, None, &[], None);
        let rij = &keuze.gewichten[0];
        for (text, expected) in [
            ("1,125", 1.125),
            ("0,333", 0.333),
            ("2.7", 2.7),
            (" 6,3 ", 6.3),
            ("0", 0.0),
            ("20", 20.0),
        ] {
            assert_eq!(rij.typed(text), Ok(expected), "{text}");
        }
        let told = "Schrijf een getal van 0 tot en met 20, bijvoorbeeld 1,5.";
        for text in ["-1", "99", "1e99", "abc", "", "20,01", "1.000,5", "NaN"] {
            assert_eq!(rij.typed(text), Err(told.to_owned()), "{text}");
        }
    }

    #[test]
    fn weights_stand_under_their_leefgebied() {
        let foto = foto(&[("Zuid", "mmmmm")]);
        let indicator = Indicator {
            leefgebied: foto.leefgebieden[1].id.clone(),
            richting: crate::model::Richting::HogerIsGunstiger,
            in_foto: true,
            gewicht: 2.0,
            ..Indicator::unknown("a")
        };
        let mut recept = Recept::default();
        recept.gewichten.insert("a".into(), 0.5);
        let keuze = RegelKeuze::new(&recept, &foto, None, &[indicator], None);
        let rows: Vec<(&str, bool, f64, f64)> = keuze
            .gewichten
            .iter()
            .map(|one| (one.id.as_str(), one.is_leefgebied, one.gewicht, one.standaard))
            .collect();
        let id = |place: usize| foto.leefgebieden[place].id.as_str();
        assert_eq!(
            rows[..3],
            [(id(0), true, 1.0, 1.0), (id(1), true, 1.0, 1.0), ("a", false, 0.5, 2.0)]
        );
    }
}
