//! Reads opening hours as they are kept, and as people type them.

use super::{DAGEN, DAGNAMEN, Dag, Openingstijden, Tijdvak, Uitzondering};
use crate::model::nl;
use crate::model::veld::Fout;
use jiff::civil::Date;
use std::ops::RangeInclusive;

const TWEE: &str = "09:00-12:00, 13:00-17:00";

pub(super) fn openingstijden(text: &str) -> Result<Openingstijden, Fout> {
    let mut tijden = Openingstijden::default();
    for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        match part.starts_with(|c: char| c.is_ascii_digit()) {
            true => tijden.uitzonderingen.push(uitzondering(part)?),
            false => weekdagen(part, &mut tijden.week)?,
        }
    }
    tijden.uitzonderingen.sort_unstable_by_key(|one| one.van);
    let twice = tijden.uitzonderingen.windows(2).any(|pair| pair[0].tot >= pair[1].van);
    if twice {
        let hoe = "Laat een van de twee regels weg.";
        return Err(fout("Twee uitzonderingen gaan over dezelfde dag.", hoe));
    }
    Ok(tijden)
}

/// 'ma 09:00-17:00', 'ma-vr 9-17', 'maandag t/m vrijdag dicht'.
fn weekdagen(part: &str, week: &mut [Dag; 7]) -> Result<(), Fout> {
    let (head, rest) = head_and_rest(part);
    let days = days(&head).ok_or_else(no_day)?;
    let dag = dag(&rest)?;
    for place in days {
        if week[place] != Dag::Onbekend {
            return Err(fout("Een dag staat er twee keer.", "Laat een van de twee weg."));
        }
        week[place] = dag;
    }
    Ok(())
}

/// '2026-12-24 dicht', '24-12-2026 t/m 03-01-2027 10-14'.
fn uitzondering(part: &str) -> Result<Uitzondering, Fout> {
    let (head, rest) = head_and_rest(part);
    let (first, last) = head.split_once('/').unwrap_or((&head, &head));
    let (van, tot) = (date(first)?, date(last)?);
    if tot < van {
        let hoe = format!("Schrijf eerst de eerste dag, bijvoorbeeld {}/{} dicht.", tot, van);
        return Err(fout("De laatste dag ligt vóór de eerste.", hoe));
    }
    match dag(&rest)? {
        Dag::Onbekend => Err(fout(
            "Er staat niet hoe het die dag is.",
            format!("Schrijf {head} dicht, of {head} 10:00-14:00."),
        )),
        dag => Ok(Uitzondering { van, tot, dag }),
    }
}

/// What the part is about, and the hours: they are divided by the first space, once 't/m' has
/// become the sign that the text form has.
fn head_and_rest(part: &str) -> (String, String) {
    let sign = if part.starts_with(|c: char| c.is_ascii_digit()) { "/" } else { "-" };
    let tidy = part.replace(" t/m ", sign).replace(" tot en met ", sign);
    let (head, rest) = tidy.split_once(char::is_whitespace).unwrap_or((&tidy, ""));
    (head.trim_end_matches(':').to_lowercase(), rest.to_owned())
}

fn days(head: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = head.split_once(['-', '–']).unwrap_or((head, head));
    let days = day(first)?..=day(last)?;
    (!days.is_empty()).then_some(days)
}

fn day(word: &str) -> Option<usize> {
    let place = |names: &[&str]| names.iter().position(|name| *name == word.trim_end_matches('.'));
    place(&DAGEN).or_else(|| place(&DAGNAMEN))
}

fn date(text: &str) -> Result<Date, Fout> {
    let hoe = "Schrijf dag-maand-jaar en dan hoe het is, bijvoorbeeld 24-12-2026 dicht.";
    nl::parse_date(text).ok_or_else(|| fout("Deze datum bestaat niet.", hoe))
}

pub(super) fn dag(text: &str) -> Result<Dag, Fout> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "" | "?" | "onbekend" => return Ok(Dag::Onbekend),
        "dicht" | "gesloten" => return Ok(Dag::Dicht),
        _ => {}
    }
    let text = text.replace(" en ", ",");
    let mut spans: Vec<Tijdvak> = text.split(',').map(tijdvak).collect::<Result<_, _>>()?;
    spans.sort_unstable();
    match *spans.as_slice() {
        [one] => Ok(Dag::Open(one, None)),
        [one, two] if one.tot <= two.van => Ok(Dag::Open(one, Some(two))),
        [_, _] => Err(fout("Deze tijden vallen samen.", format!("Schrijf {TWEE}."))),
        _ => Err(fout("Dit zijn te veel tijden.", format!("Schrijf er hooguit twee: {TWEE}."))),
    }
}

/// '09:00-17:00', '9-17 uur', '9.30 tot 12'.
fn tijdvak(text: &str) -> Result<Tijdvak, Fout> {
    let text = text.trim().trim_end_matches("uur").replace(" tot ", "-").replace('–', "-");
    let (van, tot) = text.split_once('-').ok_or_else(no_time)?;
    let (van, tot) = (minuten(van)?, minuten(tot)?);
    Tijdvak::new(van, tot).ok_or_else(|| {
        let hoe = "Schrijf eerst van en dan tot: 09:00-17:00. Na 24:00 hoort bij de volgende dag.";
        fout("De eindtijd ligt niet na de begintijd.", hoe)
    })
}

/// Minutes after midnight of '9', '9:30', '9.30' or '0930'.
fn minuten(text: &str) -> Result<u16, Fout> {
    let text = text.trim();
    let short = text.len() <= 2 || text.contains([':', '.']);
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if short => (text, "00"),
        None => text.split_at_checked(text.len() - 2).ok_or_else(no_time)?,
    };
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || minutes.len() != 2 {
        return Err(no_time());
    }
    let (hours, minutes): (u16, u16) = match (hours.parse(), minutes.parse()) {
        (Ok(hours), Ok(minutes)) => (hours, minutes),
        _ => return Err(no_time()),
    };
    let at = hours * 60 + minutes;
    match minutes < 60 && at <= super::ETMAAL {
        true => Ok(at),
        false => Err(fout("Deze tijd bestaat niet.", "Schrijf 09:00-17:00.")),
    }
}

fn no_time() -> Fout {
    fout("Dit is geen tijd.", "Schrijf 09:00-17:00. Is de plek dicht? Schrijf dicht.")
}

fn no_day() -> Fout {
    fout("Hier staat geen dag.", "Begin met ma, di, wo, do, vr, za of zo, of met een datum.")
}

fn fout(wat: &'static str, hoe: impl Into<String>) -> Fout {
    Fout { wat, hoe: hoe.into() }
}
