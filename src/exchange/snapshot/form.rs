//! What a Foto is computed from, in the words of the text. Names of fields are part of what is
//! kept: they never change.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole text.
#[derive(Serialize, Deserialize)]
pub(super) struct InvoerForm {
    pub keuze: KeuzeForm,
    pub gemeente: GemeenteForm,
    pub peiljaar: i32,
    pub grenzen: GrenzenForm,
    pub leefgebieden: Vec<LeefgebiedForm>,
    pub indicatoren: Vec<IndicatorForm>,
    /// Texts of sources; figures point at them by their place.
    pub bronnen: Vec<String>,
    pub wijken: Vec<WijkForm>,
    /// One per indicator, by group of wijken.
    pub benchmarks: Vec<BTreeMap<String, VerdelingForm>>,
    /// One per indicator: values of the own wijken at the previous measurement.
    pub vorige: Vec<Vec<f64>>,
    /// One per indicator: figures of people of 65 and older, per wijk; none where there are none.
    #[serde(default)]
    pub ouderen: Vec<Vec<CijferForm>>,
    pub gemeenten: Option<GemeentenForm>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct KeuzeForm {
    pub jaar: Option<i32>,
    pub vergelijk: String,
    pub regel: String,
    pub normalisatie: String,
    pub aggregatie: String,
    pub gewichten: BTreeMap<String, f64>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct GemeenteForm {
    pub code: String,
    pub naam: String,
    pub cijfers: Vec<CijferForm>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct GrenzenForm {
    pub inwoners: u32,
    pub mensen: u32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct LeefgebiedForm {
    pub id: String,
    pub naam: String,
    pub volgorde: i64,
}

#[derive(Serialize, Deserialize)]
pub(super) struct IndicatorForm {
    pub id: String,
    pub naam: String,
    pub leefgebied: String,
    pub eenheid: String,
    pub richting: String,
    pub gewicht: f64,
    pub in_foto: bool,
    pub soort: Option<String>,
    pub noemer: String,
    pub begrip: String,
    pub schatting: bool,
    pub normalisatie: Option<String>,
    pub toelichting: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct WijkForm {
    pub code: String,
    pub naam: String,
    pub telt_niet_mee: Option<String>,
    pub groep: Option<String>,
    pub inwoners: Option<f64>,
    pub cijfers: Vec<CijferForm>,
}

/// A figure; what it does not have is left out.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
pub(super) struct CijferForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waarde: Option<f64>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reden: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teller: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noemer: Option<f64>,
    /// Lower and upper limit of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grenzen: Option<(f64, f64)>,
    /// Place in `bronnen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bron: Option<usize>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kwalificatie: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct VerdelingForm {
    pub n: u32,
    pub gemiddelde: f64,
    pub sd: Option<f64>,
    pub mediaan: f64,
    pub mad: f64,
    pub gemiddelde_ln: Option<f64>,
    pub sd_ln: Option<f64>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct GemeentenForm {
    pub van: f64,
    pub tot: Option<f64>,
    pub aantal: usize,
    pub waarden: Vec<Vec<f64>>,
}
