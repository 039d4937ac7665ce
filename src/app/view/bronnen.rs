//! The sources in the file, with the deliveries of each: what came in together from one file.

use super::geschiedenis::tijd::moment;
use crate::document::batches::BatchInfo;
use crate::model::record::Id;
use crate::model::{Bron, Periode, nl};
use std::cmp::Reverse;

/// The sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BronnenView {
    /// By publisher and table; the newest edition of a table first.
    pub bronnen: Vec<BronRij>,
    /// How many of them have figures that count.
    pub met_cijfers: usize,
    /// Number of withdrawn figures that still take room; `None` when there are none.
    pub op_te_ruimen: Option<String>,
}

/// One edition of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BronRij {
    /// Publisher and table.
    pub titel: String,
    /// Edition.
    pub editie: String,
    /// Its deliveries, newest first.
    pub leveringen: Vec<LeveringRij>,
}

/// What came in from one file of one source at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeveringRij {
    /// The batches that it consists of.
    pub ids: Vec<Id>,
    /// How much it brought and of which years.
    pub inhoud: String,
    /// From which file, who brought it in, and when.
    pub onder: String,
    /// Whether it counts.
    pub stand: Stand,
}

/// Whether a delivery counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It does.
    InGebruik,
    /// It was withdrawn and can come back.
    Ingetrokken,
    /// Its figures were deleted.
    Opgeruimd,
}

impl Stand {
    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::InGebruik => "in gebruik",
            Self::Ingetrokken => "ingetrokken",
            Self::Opgeruimd => "opgeruimd",
        }
    }

    /// Where a batch stands.
    pub fn of(batch: &BatchInfo) -> Self {
        match (batch.row.opgeruimd, batch.row.ingetrokken) {
            (true, _) => Self::Opgeruimd,
            (false, true) => Self::Ingetrokken,
            (false, false) => Self::InGebruik,
        }
    }
}

/// Batches of one source, file, moment and stand.
struct Group<'a> {
    bron: Option<&'a Bron>,
    batches: Vec<&'a BatchInfo>,
}

impl BronnenView {
    /// The sources of these batches.
    pub fn new(batches: &[BatchInfo]) -> Self {
        let mut view = Self::default();
        let withdrawn = batches.iter().filter(|batch| Stand::of(batch) == Stand::Ingetrokken);
        let values: u64 = withdrawn.map(|batch| batch.waarden).sum();
        if values > 0 {
            view.op_te_ruimen = Some(nl::number(values as f64, 0));
        }
        for group in groups(batches) {
            let (titel, editie) = titles(group.bron);
            let rij = levering(&group.batches);
            match view.bronnen.last_mut() {
                Some(bron) if bron.titel == titel && bron.editie == editie => {
                    bron.leveringen.push(rij);
                }
                _ => view.bronnen.push(BronRij { titel, editie, leveringen: vec![rij] }),
            }
        }
        let counts = |batch: &&BatchInfo| Stand::of(batch) == Stand::InGebruik && batch.waarden > 0;
        let mut tables: Vec<_> = batches
            .iter()
            .filter(counts)
            .filter_map(|batch| key(batch.row.bron.as_ref()?))
            .collect();
        tables.sort_unstable();
        tables.dedup();
        view.met_cijfers = tables.len();
        view
    }
}

fn key(bron: &Bron) -> Option<(&str, &str, &str)> {
    Some((&bron.uitgever, &bron.tabel, &bron.editie))
}

/// Batches that a person sees as one, in the order in which they are listed.
fn groups(batches: &[BatchInfo]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for batch in batches {
        let bron = batch.row.bron.as_ref();
        let same = |group: &Group<'_>| {
            let first = group.batches[0];
            group.bron.map(key) == bron.map(key)
                && (first.row.gekomen, &first.row.bestand)
                    == (batch.row.gekomen, &batch.row.bestand)
                && Stand::of(first) == Stand::of(batch)
        };
        match groups.iter_mut().find(|group| same(group)) {
            Some(group) => group.batches.push(batch),
            None => groups.push(Group { bron, batches: vec![batch] }),
        }
    }
    groups.sort_by(|a, b| order(a).cmp(&order(b)));
    groups
}

/// Sources by name, the newest edition of a table first, then the newest delivery; what has no
/// source comes last.
fn order<'a>(group: &Group<'a>) -> (bool, &'a str, &'a str, Reverse<&'a str>, Reverse<i64>) {
    let (uitgever, tabel, editie) = group.bron.and_then(key).unwrap_or_default();
    let newest = group.batches.iter().map(|batch| batch.row.nr).max().unwrap_or(0);
    (group.bron.is_none(), uitgever, tabel, Reverse(editie), Reverse(newest))
}

fn titles(bron: Option<&Bron>) -> (String, String) {
    let Some(bron) = bron else {
        return ("Omschrijvingen van indicatoren".to_owned(), String::new());
    };
    let titel = match bron.tabel.as_str() {
        "" => bron.uitgever.clone(),
        tabel => format!("{} · {tabel}", bron.uitgever),
    };
    let editie = nl::parse_date(&bron.editie).map(nl::date);
    (titel, editie.map(|date| format!("uitgave {date}")).unwrap_or_default())
}

fn levering(batches: &[&BatchInfo]) -> LeveringRij {
    let first = batches[0];
    let (wie, tijd) = &first.gekomen;
    LeveringRij {
        ids: batches.iter().map(|batch| batch.row.id).collect(),
        inhoud: inhoud(batches),
        onder: format!("{} · {} · {}", first.row.bestand, who(wie), moment(tijd)),
        stand: Stand::of(first),
    }
}

/// A name, or that it is not known.
pub(crate) fn who(wie: &str) -> &str {
    if wie.is_empty() { "onbekend" } else { wie }
}

fn inhoud(batches: &[&BatchInfo]) -> String {
    let rijen: i64 = batches.iter().map(|batch| batch.row.rijen).sum();
    let values: u64 = batches.iter().map(|batch| batch.waarden).sum();
    let soort = batches[0].row.soort.as_str();
    let kept = match soort {
        "indicatoren" => Some(("omschrijving", "omschrijvingen")),
        "ontmoetingsplekken" => Some(("ontmoetingsplek", "ontmoetingsplekken")),
        "partners" => Some(("partner", "partners")),
        _ => None,
    };
    if let Some((one, many)) = kept {
        let word = if rijen == 1 { one } else { many };
        return format!("{} {word}", nl::number(rijen as f64, 0));
    }
    if values == 0 && Stand::of(batches[0]) == Stand::Opgeruimd {
        return format!("{} cijfers, verwijderd", nl::number(rijen as f64, 0));
    }
    if values == 0 {
        return match soort {
            "gebieden" => "namen van wijken en buurten".to_owned(),
            "omtrekken" | "grenzen" => "grenzen voor de kaart".to_owned(),
            "vierkanten" => "inwoners per vierkant van 100 m".to_owned(),
            _ => "alleen vergelijkingscijfers".to_owned(),
        };
    }
    let first = batches.iter().filter_map(|batch| Some(batch.periodes?.0)).min();
    let last = batches.iter().filter_map(|batch| Some(batch.periodes?.1)).max();
    let jaren = first.zip(last).map(|(first, last)| years(first, last)).unwrap_or_default();
    let word = if values == 1 { "cijfer" } else { "cijfers" };
    format!("{} {word} · {jaren}", nl::number(values as f64, 0))
}

fn years(first: Periode, last: Periode) -> String {
    match (first.year(), last.year()) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}–{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::batches::BatchRow;

    fn batch(nr: i64, bron: &str, bestand: &str, ingetrokken: bool) -> BatchInfo {
        let when = ("Sanne".to_owned(), "2026-11-21T13:03:00Z".to_owned());
        let gekomen = Id::from_u128(bestand.len() as u128);
        BatchInfo {
            row: BatchRow {
                id: Id::from_u128(u128::try_from(nr).unwrap()),
                nr,
                bron: Bron::parse(bron).ok(),
                soort: "waarnemingen".to_owned(),
                bestand: bestand.to_owned(),
                rijen: 600,
                ingetrokken,
                opgeruimd: false,
                inhoud: String::new(),
                gekomen: Some(gekomen),
                laatst: Some(gekomen),
            },
            waarden: 600,
            periodes: Some((Periode::year_of(2019), Periode::year_of(2020 + nr as i32))),
            gekomen: when.clone(),
            laatst: when,
        }
    }

    #[test]
    fn one_is_one() {
        let mut kept = batch(1, "", "indicatoren.csv", false);
        kept.row.soort = "indicatoren".to_owned();
        kept.row.rijen = 1;
        assert_eq!(inhoud(&[&kept]), "1 omschrijving");
        kept.row.rijen = 2;
        assert_eq!(inhoud(&[&kept]), "2 omschrijvingen");
    }

    #[test]
    fn columns_of_one_file_are_one_delivery_of_their_source() {
        let view = BronnenView::new(&[
            batch(1, "RIVM|50090NED|2022-01-01||kolom A", "gezond.csv", false),
            batch(2, "RIVM|50090NED|2022-01-01||kolom B", "gezond.csv", false),
            batch(3, "RIVM|50090NED|2024-01-01", "gezond_nieuw.csv", true),
            batch(4, "CBS|84799NED", "kwb.csv", false),
        ]);
        let told: Vec<(&str, &str, usize)> = view
            .bronnen
            .iter()
            .map(|bron| (&*bron.titel, &*bron.editie, bron.leveringen.len()))
            .collect();
        assert_eq!(
            told,
            [
                ("CBS · 84799NED", "", 1),
                ("RIVM · 50090NED", "uitgave 01-01-2024", 1),
                ("RIVM · 50090NED", "uitgave 01-01-2022", 1),
            ]
        );
        assert_eq!(view.bronnen[1].leveringen[0].stand, Stand::Ingetrokken);
        let levering = &view.bronnen[2].leveringen[0];
        assert_eq!(levering.ids.len(), 2);
        assert_eq!(levering.inhoud, "1.200 cijfers · 2019–2022");
        assert_eq!((view.met_cijfers, view.op_te_ruimen.as_deref()), (2, Some("600")));
    }
}
