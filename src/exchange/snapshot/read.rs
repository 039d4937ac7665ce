//! What a Foto was computed from, read back from its text.

use super::SnapshotFault;
use super::form::{
    CijferForm, GemeentenForm, IndicatorForm, InvoerForm, KeuzeForm, LeefgebiedForm, VerdelingForm,
    WijkForm,
};
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, Vergelijk, WijkInput};
use crate::model::gemeenten::{Gemeenten, Grootte};
use crate::model::indicator::GetalSoort;
use crate::model::klein::Grenzen;
use crate::model::recept::{Aggregatie, FotoKeuze, KlasseRegel, Methode, Recept};
use crate::model::snapshot::Bewaard;
use crate::model::{Indicator, Leefgebied, Normalisatie, Periode, Reden, Richting};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

type Read<T> = Result<T, SnapshotFault>;

pub(super) fn invoer(text: &str) -> Read<Bewaard> {
    let form: InvoerForm = parsed(text)?;
    fits(&form)?;
    let bronnen: Vec<Arc<str>> = form.bronnen.iter().map(|text| text.as_str().into()).collect();
    let keuze = keuze(form.keuze)?;
    let invoer = FotoInput {
        gemeente_code: form.gemeente.code,
        gemeente_naam: form.gemeente.naam,
        peiljaar: form.peiljaar,
        vergelijk: keuze.vergelijk,
        recept: keuze.recept.clone(),
        grenzen: Grenzen { inwoners: form.grenzen.inwoners, mensen: form.grenzen.mensen },
        leefgebieden: form.leefgebieden.into_iter().map(leefgebied).collect(),
        indicatoren: each(form.indicatoren, indicator)?,
        wijken: each(form.wijken, |wijk| self::wijk(wijk, &bronnen))?,
        gemeente: each(form.gemeente.cijfers, |one| cijfer(one, &bronnen))?,
        benchmarks: each(form.benchmarks, benchmarks)?,
        vorige: form.vorige,
        ouderen: each(form.ouderen, |column| each(column, |one| cijfer(one, &bronnen)))?,
        gemeenten: form.gemeenten.map(gemeenten),
    };
    Ok(Bewaard { keuze, invoer })
}

fn gemeenten(form: GemeentenForm) -> Gemeenten {
    let GemeentenForm { van, tot, aantal, waarden } = form;
    Gemeenten { grootte: Grootte { van, tot }, aantal, waarden }
}

/// The choice alone: the figures are passed over.
pub(super) fn keuze_only(text: &str) -> Read<FotoKeuze> {
    #[derive(serde::Deserialize)]
    struct Head {
        keuze: KeuzeForm,
    }
    keuze(parsed::<Head>(text)?.keuze)
}

fn parsed<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Read<T> {
    serde_json::from_str(text)
        .map_err(|error| SnapshotFault::Unreadable(format!("teken {}", error.column())))
}

/// Every list that goes by indicator is as long as the indicators.
fn fits(form: &InvoerForm) -> Read<()> {
    let n = form.indicatoren.len();
    let wijken = form.wijken.iter().map(|wijk| wijk.cijfers.len());
    let others = [form.gemeente.cijfers.len(), form.benchmarks.len(), form.vorige.len()];
    let ouderen = Some(form.ouderen.len()).filter(|length| *length > 0);
    let gemeenten = form.gemeenten.iter().map(|one| one.waarden.len());
    match wijken.chain(others).chain(gemeenten).chain(ouderen).all(|length| length == n) {
        true => Ok(()),
        false => Err(SnapshotFault::Unreadable("het aantal cijfers klopt niet".to_owned())),
    }
}

fn each<A, B>(list: Vec<A>, one: impl Fn(A) -> Read<B>) -> Read<Vec<B>> {
    list.into_iter().map(one).collect()
}

fn word<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Read<T> {
    parse(text).ok_or_else(|| SnapshotFault::Unreadable(format!("'{text}' is niet bekend")))
}

fn some_word<T>(text: Option<String>, parse: impl Fn(&str) -> Option<T>) -> Read<Option<T>> {
    text.map(|text| word(&text, parse)).transpose()
}

fn keuze(form: KeuzeForm) -> Read<FotoKeuze> {
    Ok(FotoKeuze {
        jaar: form.jaar,
        vergelijk: word(&form.vergelijk, Vergelijk::parse)?,
        recept: Recept {
            regel: word(&form.regel, KlasseRegel::parse)?,
            methode: word(&form.normalisatie, Methode::parse)?,
            aggregatie: word(&form.aggregatie, Aggregatie::parse)?,
            gewichten: form.gewichten,
        },
    })
}

fn leefgebied(form: LeefgebiedForm) -> Leefgebied {
    Leefgebied { id: form.id, naam: form.naam, volgorde: form.volgorde }
}

fn indicator(form: IndicatorForm) -> Read<Indicator> {
    Ok(Indicator {
        id: form.id,
        naam: form.naam,
        leefgebied: form.leefgebied,
        eenheid: form.eenheid,
        richting: word(&form.richting, Richting::parse)?,
        gewicht: form.gewicht,
        in_foto: form.in_foto,
        soort: some_word(form.soort, GetalSoort::parse)?,
        noemer: form.noemer,
        begrip: form.begrip,
        schatting: form.schatting,
        normalisatie: some_word(form.normalisatie, Normalisatie::parse)?,
        toelichting: form.toelichting,
    })
}

fn wijk(form: WijkForm, bronnen: &[Arc<str>]) -> Read<WijkInput> {
    Ok(WijkInput {
        code: form.code,
        naam: form.naam,
        telt_niet_mee: form.telt_niet_mee,
        groep: some_word(form.groep, Groep::parse)?,
        inwoners: form.inwoners,
        cijfers: each(form.cijfers, |one| cijfer(one, bronnen))?,
    })
}

fn cijfer(form: CijferForm, bronnen: &[Arc<str>]) -> Read<Cijfer> {
    let waarde = match (form.waarde, form.reden) {
        (Some(waarde), _) => Ok(waarde),
        (None, reden) => Err(word(&reden.unwrap_or_default(), Reden::parse)?),
    };
    let bron = form.bron.map(|place| {
        let known = bronnen.get(place).cloned();
        known.ok_or_else(|| SnapshotFault::Unreadable("een bron ontbreekt".to_owned()))
    });
    Ok(Cijfer {
        periode: some_word(form.periode, |text| text.parse::<Periode>().ok())?,
        waarde,
        teller: form.teller,
        noemer: form.noemer,
        grenzen: form.grenzen,
        bron: bron.transpose()?.unwrap_or_else(|| "".into()),
        kwalificatie: form.kwalificatie.into(),
    })
}

fn benchmarks(form: BTreeMap<String, VerdelingForm>) -> Read<HashMap<Groep, Verdeling>> {
    let one = |(groep, form): (String, VerdelingForm)| {
        let VerdelingForm { n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln } = form;
        let verdeling = Verdeling { n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln };
        Ok((word(&groep, Groep::parse)?, verdeling))
    };
    form.into_iter().map(one).collect()
}
