//! Figures with their unit, as a person reads them.

use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::{Indicator, nl};

/// Stands between a figure and its unit, and keeps them on one line.
const NBSP: char = '\u{a0}';

/// How the figures of one indicator are written, all with the same number of decimals.
#[derive(Debug, Clone, PartialEq)]
pub struct Notatie {
    before: &'static str,
    after: String,
    scale: f64,
    decimals: usize,
}

impl Notatie {
    /// The notation that fits these values of this indicator.
    pub fn new(indicator: &Indicator, values: impl IntoIterator<Item = f64>) -> Self {
        let thousands = indicator.eenheid.contains("1.000") && indicator.eenheid.contains('€');
        let needed = decimals_of(values);
        let percent = format!("{NBSP}%");
        match indicator.soort {
            Some(GetalSoort::Percentage) => Self::suffix(percent, needed.min(1)),
            Some(GetalSoort::Euro) if thousands => Self::euro(1000.0, 0),
            Some(GetalSoort::Euro) => Self::euro(1.0, needed),
            Some(GetalSoort::Aantal) => Self::suffix(String::new(), 0),
            Some(GetalSoort::Per1000) => Self::suffix(String::new(), needed.min(1)),
            _ if indicator.eenheid == "%" => Self::suffix(percent, needed.min(1)),
            _ => Self::suffix(String::new(), needed),
        }
    }

    fn suffix(after: String, decimals: usize) -> Self {
        Self { before: "", after, scale: 1.0, decimals }
    }

    fn euro(scale: f64, decimals: usize) -> Self {
        Self { before: "€\u{a0}", after: String::new(), scale, decimals }
    }

    /// A value with its unit.
    pub fn value(&self, value: f64) -> String {
        let number = nl::number(self.rounded(value), self.decimals);
        match number.strip_prefix('−') {
            Some(size) => format!("−{}{size}{}", self.before, self.after),
            None => format!("{}{number}{}", self.before, self.after),
        }
    }

    /// A value with its unit and with all of its own digits: rounded it would say something else.
    pub fn exact(&self, value: f64) -> String {
        let whole = value * self.scale;
        let decimals = decimals_of([whole]).max(self.decimals);
        Self { scale: 1.0, decimals, ..self.clone() }.value(whole)
    }

    /// A value without '%': where the unit stands beside the figure. An amount keeps its '€'.
    pub fn bare(&self, value: f64) -> String {
        let text = self.value(value);
        text.strip_suffix(&self.after).unwrap_or(&text).to_owned()
    }

    /// A value that is written out already (see [`Self::scaled`]), without its unit.
    pub fn written(&self, value: f64) -> String {
        Self { scale: 1.0, ..self.clone() }.bare(value)
    }

    /// A value with its unit in words ('35,3 per 1.000 inwoners').
    pub fn with_unit(&self, value: f64, eenheid: &str) -> String {
        let text = self.value(value);
        match eenheid {
            "" => text,
            _ if !self.before.is_empty() || !self.after.is_empty() => text,
            "klasse" => format!("klasse {text}"),
            _ => format!("{text} {eenheid}"),
        }
    }

    /// A value as it is shown, as a number: thousands written out.
    pub fn scaled(&self, value: f64) -> f64 {
        if self.scale > 1.0 { self.rounded(value) } else { value }
    }

    /// A value with its unit, or a dash.
    pub fn value_or_dash(&self, cijfer: &Cijfer) -> String {
        cijfer.waarde.map_or_else(|_| "–".to_owned(), |value| self.value(value))
    }

    /// A value with its unit, or why there is none.
    pub fn value_or_reason(&self, cijfer: &Cijfer) -> String {
        match (cijfer.periode, cijfer.waarde) {
            (_, Ok(value)) => self.value(value),
            (None, Err(_)) => "geen gegevens".to_owned(),
            (Some(_), Err(reden)) => reden.text().to_owned(),
        }
    }

    /// A value with its unit, or why there is none in the words of a cell.
    pub fn value_in_cell(&self, cijfer: &Cijfer) -> String {
        match (cijfer.periode, cijfer.waarde) {
            (Some(_), Err(reden)) => reden.short().to_owned(),
            _ => self.value_or_reason(cijfer),
        }
    }

    /// The difference of two figures as they are shown, in points, with its sign and without a
    /// unit, except euro; 'gelijk' when they read the same.
    pub fn difference(&self, wijk: f64, gemeente: f64) -> String {
        let difference = self.shown(wijk) - self.shown(gemeente);
        let number = nl::signed(difference, self.decimals);
        match number.chars().next() {
            Some(sign @ ('+' | '−')) => {
                format!("{sign}{}{}", self.before, &number[sign.len_utf8()..])
            }
            _ => "gelijk".to_owned(),
        }
    }

    /// The value of the digits that are shown.
    fn shown(&self, value: f64) -> f64 {
        let text = nl::number(self.rounded(value), self.decimals);
        let digits = text.replace('.', "").replace(',', ".").replace('−', "-");
        digits.parse().unwrap_or(value)
    }

    /// Thousands are rounded before they are written out: the source gives no more.
    fn rounded(&self, value: f64) -> f64 {
        if self.scale > 1.0 {
            value.signum() * (value.abs() + 0.5).floor() * self.scale
        } else {
            value
        }
    }
}

/// Decimals that the source gives, at most 2.
fn decimals_of(values: impl IntoIterator<Item = f64>) -> usize {
    let fits = |value: f64, scale: f64| ((value * scale).round() - value * scale).abs() < 1e-6;
    values
        .into_iter()
        .map(|value| match value {
            v if fits(v, 1.0) => 0,
            v if fits(v, 10.0) => 1,
            _ => 2,
        })
        .max()
        .unwrap_or(0)
}

/// The year of a figure as text; empty when there is none.
pub fn jaar(cijfer: &Cijfer) -> String {
    cijfer.periode.map(|periode| periode.to_string()).unwrap_or_default()
}

/// The name of an indicator as a chart shows it, without '(18+)'.
pub fn short_name(naam: &str) -> &str {
    naam.strip_suffix("(18+)").unwrap_or(naam).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indicator(soort: GetalSoort, eenheid: &str) -> Indicator {
        let mut indicator = Indicator::unknown("x");
        indicator.soort = Some(soort);
        indicator.eenheid = eenheid.to_owned();
        indicator
    }

    #[test]
    fn percentages_keep_the_decimals_of_their_source() {
        let percentage = indicator(GetalSoort::Percentage, "%");
        let whole = Notatie::new(&percentage, [64.0, 70.0]);
        assert_eq!(whole.value(64.7), "65\u{a0}%");
        let tenth = Notatie::new(&percentage, [76.3, 80.0]);
        assert_eq!(tenth.value(80.0), "80,0\u{a0}%");
        assert_eq!(tenth.difference(76.3, 79.5), "−3,2");
        assert_eq!(tenth.difference(123.14, 42.86), "+80,2", "123,1 − 42,9");
        assert_eq!(tenth.difference(79.52, 79.48), "gelijk");
    }

    #[test]
    fn thousands_of_euro_are_written_out() {
        let euro = indicator(GetalSoort::Euro, "× € 1.000");
        let notatie = Notatie::new(&euro, [31.0, 35.0]);
        assert_eq!(notatie.value(31.0), "€\u{a0}31.000");
        assert_eq!(notatie.value(35.172), "€\u{a0}35.000");
        assert_eq!(notatie.difference(31.0, 35.172), "−€\u{a0}4.000");
    }

    #[test]
    fn in_a_chart_the_unit_stands_beside_the_figure() {
        let percentage = Notatie::new(&indicator(GetalSoort::Percentage, "%"), [76.3]);
        assert_eq!(percentage.bare(76.3), "76,3");
        assert_eq!(percentage.with_unit(76.3, "%"), "76,3\u{a0}%");
        let rate = Notatie::new(&indicator(GetalSoort::Per1000, "per 1.000 inwoners"), [35.332]);
        assert_eq!(rate.with_unit(35.332, "per 1.000 inwoners"), "35,3 per 1.000 inwoners");
        let euro = Notatie::new(&indicator(GetalSoort::Euro, "× € 1.000"), [31.0]);
        assert_eq!((euro.bare(31.0).as_str(), euro.scaled(31.0)), ("€\u{a0}31.000", 31_000.0));
    }

    #[test]
    fn a_missing_figure_is_never_zero() {
        let notatie = Notatie::new(&indicator(GetalSoort::Aantal, ""), [12.0]);
        assert_eq!(notatie.value_or_dash(&Cijfer::none()), "–");
        assert_eq!(notatie.value_or_reason(&Cijfer::none()), "geen gegevens");
    }

    #[test]
    fn names_in_charts_are_short() {
        assert_eq!(short_name("Is mantelzorger (18+)"), "Is mantelzorger");
        assert_eq!(short_name("Is mantelzorger (65+)"), "Is mantelzorger (65+)");
    }
}
