//! Any other table with a row per gebied: web exports of StatLine, and tables that others made
//! of those. Every column with numbers becomes an indicator outside the Foto.

use super::wide::bron::bron;
use super::wide::cel::Ontbreekt;
use super::wide::fill::{Filling, Reeks};
use super::wide::kolommen::{Kolom, Kolommen, code_of, soort_of_unit};
use super::wide::table::{Keyed, Reading, Sleutel, Table};
use super::wide::when::When;
use super::wide::{add_benchmarks, bereik, defined, require_own};
use super::{Head, ImportError, Known, Options, Parser, Row, Source};
use crate::exchange::catalogue::standard;
use crate::model::Indicator;
use crate::model::draft::Draft;
use crate::model::nl;
use crate::model::progress::Progress;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::HashSet;

/// The importer.
pub struct Statline;

impl Parser for Statline {
    fn id(&self) -> &'static str {
        "statline"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        // What has an address is a list of places, and no table of figures.
        if head.has("adres") {
            return None;
        }
        let code = code_of(head)?;
        let figures = Kolommen::new(head, standard()).is_ok_and(|all| !all.figures.is_empty());
        let named = head.columns.iter().all(|column| column.parse::<f64>().is_err());
        (figures && named).then(|| {
            format!(
                "kolom {} heeft de code van een gebied, zoals in tabellen van StatLine",
                head.columns[code]
            )
        })
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let kolommen = Kolommen::new(&source.head, standard())?;
        let mut when = When::new(source, options)?;
        let mut draft = Draft::default();
        let reading = Reading { kolommen: &kolommen, known, options, makes_gebieden: false };
        let mut table =
            Table::read(source, &reading, &mut draft, progress, |row| key(&mut when, row))?;
        when.refuse_other_year()?;
        require_own(&table, known)?;
        let uitgever = if is_of_cbs(source) { "CBS" } else { "Onbekend" };
        let titel = if is_of_cbs(source) { "StatLine" } else { &*source.bestand };
        let mut bron = bron(uitgever, &source.bestand, titel);
        if uitgever == "Onbekend" {
            bron.licentie.clear();
        }
        draft.bereik = bereik(options);
        draft.bronnen.push(bron);
        leave_out_texts(&mut draft, &kolommen, &mut table);
        table.leave_out(&options.keuzes, |_, column| kolommen.figures[column].id.clone());
        progress.step("Cijfers klaarzetten", 0, 1)?;
        let ontbreekt = Ontbreekt::Onbekend;
        let reeksen = [Reeks::default()];
        Filling {
            draft: &mut draft,
            kolommen: &kolommen,
            table: &table,
            reeksen: &reeksen,
            ontbreekt,
            known,
        }
        .fill(&[], &|id, made| indicator(id, made.map(|(kolom, _)| kolom), known));
        add_benchmarks(&mut draft, &table, known);
        Ok(draft)
    }
}

/// A table of StatLine has its number in the name, or codes in a column of that name.
fn is_of_cbs(source: &Source) -> bool {
    let named = source
        .head
        .columns
        .iter()
        .any(|column| column.starts_with("Regiocode") || column.as_str() == "WijkenEnBuurten");
    named || super::wide::bron::table_number(&source.bestand).is_some()
}

fn indicator(id: &str, kolom: Option<&Kolom>, known: &Known) -> Indicator {
    let made = || {
        let naam = kolom.map_or(id, |kolom| kolom.naam.as_str());
        let eenheid = kolom.map(|kolom| kolom.eenheid.clone()).unwrap_or_default();
        Indicator {
            naam: nl::capital(naam),
            soort: soort_of_unit(&eenheid),
            eenheid: if eenheid == "aantal" { String::new() } else { eenheid },
            ..Indicator::unknown(id)
        }
    };
    defined(id, known, standard()).unwrap_or_else(made)
}

fn key(when: &mut When, row: &Row) -> Keyed {
    match when.read(row) {
        Ok(Some(periode)) => Keyed::Key(Sleutel::only(periode)),
        Ok(None) => Keyed::Skip,
        Err((column, problem)) => Keyed::Wrong(column, problem),
    }
}

/// A column with texts only is no figure: said once, not refused cell by cell.
fn leave_out_texts(draft: &mut Draft, kolommen: &Kolommen, table: &mut Table) {
    let refused: HashSet<&String> = draft.geweigerd.iter().map(|cell| &cell.kolom).collect();
    let mut texts = HashSet::new();
    for (column, kolom) in kolommen.figures.iter().enumerate() {
        let naam = super::shortened(&kolom.name);
        if table.numbers[column] > 0 || !refused.contains(&naam) {
            continue;
        }
        table.filled[column] = false;
        let text = format!("kolom '{naam}' bevat geen getallen en is overgeslagen");
        draft.waarschuwingen.push(Waarschuwing::about_file(WaarschuwingSoort::Onvolledig, text));
        texts.insert(naam);
    }
    draft.geweigerd.retain(|cell| !texts.contains(&cell.kolom));
}
