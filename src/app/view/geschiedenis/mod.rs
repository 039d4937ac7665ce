//! What happened to the file, by day.

pub mod details;
pub mod tijd;
pub mod woorden;

use super::bronnen::who;
use crate::document::history::{Event, Found};
use crate::document::transact::Soort;
use crate::model::nl;
use crate::model::record::{Id, Noun};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tijd::{day_and_time, day_word};

/// What an action can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Onderwerp {
    /// Anything.
    #[default]
    Alles,
    /// Places to meet.
    Plekken,
    /// Partners.
    Partners,
    /// What people decided or wrote about a wijk.
    Wijken,
    /// Who does what: the other lists of the sociale basis.
    Basis,
    /// Figures, sources and indicators.
    Cijfers,
    /// The file as a whole.
    Bestand,
}

impl Onderwerp {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::Alles,
        Self::Plekken,
        Self::Partners,
        Self::Wijken,
        Self::Basis,
        Self::Cijfers,
        Self::Bestand,
    ];

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::Alles => "Alles",
            Self::Plekken => "Ontmoetingsplekken",
            Self::Partners => "Partners",
            Self::Wijken => "Wijken",
            Self::Basis => "Wie doet wat",
            Self::Cijfers => "Cijfers",
            Self::Bestand => "Het bestand",
        }
    }

    /// The nouns that it is about; none means any.
    pub fn nouns(self) -> &'static [Noun] {
        match self {
            Self::Alles | Self::Bestand => &[],
            Self::Plekken => &[Noun::Ontmoetingsplek],
            Self::Partners => &[Noun::Partner],
            Self::Wijken => &[
                Noun::Wijkkeuze,
                Noun::Wijktekst,
                Noun::Alias,
                Noun::Inventarisatie,
                Noun::Inventarispunt,
            ],
            Self::Basis => &[
                Noun::Functie,
                Noun::Dienst,
                Noun::Activiteit,
                Noun::Betrekking,
                Noun::Convenant,
                Noun::Aanbeveling,
                Noun::Project,
                Noun::Barriere,
            ],
            Self::Cijfers => {
                &[Noun::Batch, Noun::Bron, Noun::Indicator, Noun::Leefgebied, Noun::Instelling]
            }
        }
    }

    /// The kinds of action that it is about; none means any.
    pub fn soorten(self) -> &'static [Soort] {
        match self {
            Self::Bestand => &[Soort::Nieuw, Soort::Terugzetten, Soort::Opruimen, Soort::Wissen],
            _ => &[],
        }
    }
}

/// The history, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GeschiedenisView {
    /// Days with the actions of each.
    pub regels: Vec<Regel>,
    /// How many actions were found.
    pub gevonden: String,
    /// Whether there are more than these.
    pub meer: bool,
    /// Everyone who ever did something.
    pub wie: Vec<String>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Regel {
    /// A day: 'Vandaag', 'Gisteren', or its date.
    Dag(String),
    /// An action.
    Handeling(HandelingRij),
}

/// An action in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandelingRij {
    /// Which one.
    pub id: Id,
    /// Time of day.
    pub tijd: String,
    /// Who did it.
    pub wie: String,
    /// What it was.
    pub wat: String,
    /// What kind it is.
    pub soort: RijSoort,
}

/// What kind of action a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RijSoort {
    /// The file as a whole.
    Bestand,
    /// Figures came in or went.
    Cijfers,
    /// A place to meet.
    Plek,
    /// A partner.
    Partner,
    /// A wijk.
    Wijk,
    /// Something else.
    Wijziging,
    /// Something was taken back or done again.
    Terug,
}

impl RijSoort {
    fn of(event: &Event) -> Self {
        match (Soort::parse(&event.soort), event.noun) {
            (Some(Soort::Nieuw | Soort::Terugzetten | Soort::Wissen), _) => Self::Bestand,
            (Some(Soort::Ongedaan | Soort::Opnieuw | Soort::Teruggenomen), _) => Self::Terug,
            (Some(Soort::Importeer | Soort::Opruimen), _) | (_, Some(Noun::Batch)) => Self::Cijfers,
            (_, Some(Noun::Ontmoetingsplek)) => Self::Plek,
            (_, Some(Noun::Partner)) => Self::Partner,
            (
                _,
                Some(
                    Noun::Wijkkeuze | Noun::Wijktekst | Noun::Inventarisatie | Noun::Inventarispunt,
                ),
            ) => Self::Wijk,
            _ => Self::Wijziging,
        }
    }
}

impl GeschiedenisView {
    /// What was found, as seen today.
    pub fn new(found: Found) -> Self {
        let zone = TimeZone::system();
        let today = jiff::Timestamp::now().to_zoned(zone.clone()).date();
        Self::on(found, today, &zone)
    }

    fn on(found: Found, today: Date, zone: &TimeZone) -> Self {
        let meer = found.total > found.events.len();
        let mut regels = Vec::with_capacity(found.events.len() + 16);
        let mut last = None;
        for event in found.events {
            let (day, tijd) = day_and_time(&event.tijd, zone).unwrap_or((today, String::new()));
            if last != Some(day) {
                regels.push(Regel::Dag(day_word(day, today)));
                last = Some(day);
            }
            regels.push(Regel::Handeling(rij(event, tijd)));
        }
        let word = if found.total == 1 { "handeling" } else { "handelingen" };
        let gevonden = format!("{} {word}", nl::number(found.total as f64, 0));
        Self { regels, gevonden, meer, wie: found.wie }
    }
}

fn rij(event: Event, tijd: String) -> HandelingRij {
    HandelingRij {
        id: event.id,
        tijd,
        wie: who(&event.wie).to_owned(),
        soort: RijSoort::of(&event),
        wat: event.omschrijving,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_stand_under_their_day() {
        let event = |tijd: &str| Event {
            id: Id::new_v4(),
            soort: "wijzig".into(),
            omschrijving: "Partner gewijzigd: Versa".into(),
            tijd: tijd.into(),
            wie: String::new(),
            noun: Some(Noun::Partner),
        };
        let events = vec![
            event("2026-11-22T09:00:00Z"),
            event("2026-11-22T08:00:00Z"),
            event("2026-11-21T08:00:00Z"),
        ];
        let found = Found { events, total: 5, wie: Vec::new() };
        let view = GeschiedenisView::on(found, "2026-11-22".parse().unwrap(), &TimeZone::UTC);
        let told: Vec<String> = view
            .regels
            .iter()
            .map(|regel| match regel {
                Regel::Dag(dag) => dag.clone(),
                Regel::Handeling(rij) => format!("{} {}", rij.tijd, rij.wie),
            })
            .collect();
        assert_eq!(
            told,
            ["Vandaag", "09:00 onbekend", "08:00 onbekend", "Gisteren", "08:00 onbekend"]
        );
        assert_eq!((view.gevonden.as_str(), view.meer), ("5 handelingen", true));
    }
}
