//! The default catalogue: what the columns of CBS tables mean and which stand in the Foto.

use super::import::header::Columns;
use super::import::indicatoren::Indicatoren;
use super::import::{ImportError, Known, Options, Parser as _, Row, Source};
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::{Indicator, Leefgebied, nl};
use std::collections::HashMap;
use std::sync::LazyLock;

const LEEFGEBIEDEN: &str = include_str!("../../seeds/standaard/leefgebieden.csv");
const INDICATOREN: &str = include_str!("../../seeds/standaard/indicatoren.csv");
const BIJ_INLEZEN: &str = include_str!("../../seeds/standaard/bij_inlezen.csv");
const KOLOMMEN: &str = include_str!("../../seeds/standaard/kolommen.csv");
const AFGELEID: &str = include_str!("../../seeds/standaard/afgeleid.csv");
const DELEN: &str = include_str!("../../seeds/standaard/delen.csv");

/// What Wijkbeeld knows of indicators before any file is opened.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The leefgebieden, in their order.
    pub leefgebieden: Vec<Leefgebied>,
    /// Definitions that a new file begins with, as an import of `indicatoren` gives them. Others
    /// come into a file with the first figures of them: until then the Foto does not miss them.
    pub definities: Draft,
    /// Indicators computed from two others.
    pub afgeleid: Vec<Afgeleid>,
    /// Indicators that add up to another or to a fixed number.
    pub delen: Vec<Verdeeld>,
    indicatoren: HashMap<String, Indicator>,
    kolommen: HashMap<String, String>,
}

/// An indicator computed as factor × teller / noemer.
#[derive(Debug, Clone, PartialEq)]
pub struct Afgeleid {
    /// Id of what is computed.
    pub id: String,
    /// Id of the numerator.
    pub teller: String,
    /// Id of the denominator.
    pub noemer: String,
    /// 100 for a percentage, 1000 for 'per 1.000'.
    pub factor: f64,
}

/// Indicators that are the parts of one whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdeeld {
    /// What the division is about (`leeftijd`).
    pub id: String,
    /// Id of the total; `None` when that is a fixed number.
    pub totaal: Option<String>,
    /// The fixed number (100 for percentages); 0 where the total is an indicator.
    pub vast: f64,
    /// Ids of the parts.
    pub delen: Vec<String>,
}

/// The catalogue that the program brings.
pub fn standard() -> &'static Catalogue {
    // The texts are part of the program and a test reads them: what cannot fail at run time
    // need not be passed on by every importer.
    static STANDARD: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::build().unwrap_or_default());
    &STANDARD
}

impl Catalogue {
    fn build() -> Result<Self, ImportError> {
        let leefgebieden = leefgebieden(LEEFGEBIEDEN)?;
        let known = Known { leefgebieden: leefgebieden.clone(), ..Known::default() };
        let definities = indicatoren("indicatoren.csv", INDICATOREN, &known)?;
        let later = indicatoren("bij_inlezen.csv", BIJ_INLEZEN, &known)?;
        let by_id = |i: &Indicator| (i.id.clone(), i.clone());
        Ok(Self {
            leefgebieden,
            indicatoren: definities
                .indicatoren
                .iter()
                .chain(&later.indicatoren)
                .map(by_id)
                .collect(),
            definities,
            afgeleid: afgeleid(AFGELEID)?,
            delen: delen(DELEN)?,
            kolommen: kolommen(KOLOMMEN)?,
        })
    }

    /// The indicator with this id, where the catalogue has one.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicatoren.get(id)
    }

    /// The id that the alias table gives a column, by its name without number.
    pub fn id_of_column(&self, base: &str) -> Option<&str> {
        self.kolommen.get(base).map(String::as_str)
    }
}

/// Goes through the rows of a table that the program brings; gives the SHA-256 of its text.
pub(super) fn rows(
    naam: &str,
    text: &str,
    names: &[&'static str],
    mut each: impl FnMut(&Columns, &Row),
) -> Result<String, ImportError> {
    let mut source = Source::from_text(naam, text)?;
    let columns = Columns::check(&source.head, names, &[]).map_err(|error| error.in_file(naam))?;
    let mut row = Row::default();
    while source.next(&mut row, &mut Progress::silent())? {
        each(&columns, &row);
    }
    source.finish(&mut Progress::silent())
}

fn indicatoren(naam: &str, text: &str, known: &Known) -> Result<Draft, ImportError> {
    let mut source = Source::from_text(naam, text)?;
    Indicatoren.parse(&mut source, known, &Options::default(), &mut Progress::silent())
}

fn leefgebieden(text: &str) -> Result<Vec<Leefgebied>, ImportError> {
    let mut found = Vec::new();
    rows("leefgebieden.csv", text, &["id", "naam", "volgorde"], |columns, row| {
        found.push(Leefgebied {
            id: columns.text(row, "id").to_owned(),
            naam: columns.text(row, "naam").to_owned(),
            volgorde: columns.raw(row, "volgorde").parse().unwrap_or_default(),
        });
    })?;
    Ok(found)
}

fn kolommen(text: &str) -> Result<HashMap<String, String>, ImportError> {
    let mut found = HashMap::new();
    rows("kolommen.csv", text, &["kolom", "id"], |columns, row| {
        found.insert(columns.raw(row, "kolom").to_owned(), columns.raw(row, "id").to_owned());
    })?;
    Ok(found)
}

fn afgeleid(text: &str) -> Result<Vec<Afgeleid>, ImportError> {
    let mut found = Vec::new();
    rows("afgeleid.csv", text, &["id", "teller", "noemer", "factor"], |columns, row| {
        found.push(Afgeleid {
            id: columns.raw(row, "id").to_owned(),
            teller: columns.raw(row, "teller").to_owned(),
            noemer: columns.raw(row, "noemer").to_owned(),
            factor: nl::parse_number(columns.raw(row, "factor")).unwrap_or(1.0),
        });
    })?;
    Ok(found)
}

fn delen(text: &str) -> Result<Vec<Verdeeld>, ImportError> {
    let mut found: Vec<Verdeeld> = Vec::new();
    rows("delen.csv", text, &["verdeling", "totaal", "deel"], |columns, row| {
        let cell = |name| columns.raw(row, name).to_owned();
        let vast = nl::parse_number(&cell("totaal"));
        let totaal = vast.is_none().then(|| cell("totaal"));
        match found.iter_mut().find(|verdeeld| verdeeld.id == cell("verdeling")) {
            Some(verdeeld) => verdeeld.delen.push(cell("deel")),
            None => found.push(Verdeeld {
                id: cell("verdeling"),
                totaal,
                vast: vast.unwrap_or_default(),
                delen: vec![cell("deel")],
            }),
        }
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_read_whole() {
        let catalogue = Catalogue::build().unwrap();
        assert_eq!(catalogue.definities.geweigerd, []);
        assert_eq!(catalogue.leefgebieden.len(), 4);
        assert!(catalogue.definities.leefgebieden.is_empty());
        assert!(catalogue.indicator("aantal-inwoners").is_some());
        assert_eq!(
            catalogue.id_of_column("GemiddeldeWoningwaarde"),
            catalogue.id_of_column("GemiddeldeWOZWaardeVanWoningen")
        );
    }

    #[test]
    fn derived_indicators_are_in_the_catalogue() {
        let catalogue = Catalogue::build().unwrap();
        for afgeleid in &catalogue.afgeleid {
            for id in [&afgeleid.id, &afgeleid.teller, &afgeleid.noemer] {
                assert!(catalogue.indicator(id).is_some(), "{id}");
            }
            assert!(afgeleid.factor > 0.0);
        }
    }

    #[test]
    fn parts_and_totals_are_in_the_catalogue() {
        let catalogue = Catalogue::build().unwrap();
        assert!(catalogue.delen.len() >= 10);
        for verdeeld in &catalogue.delen {
            assert!(verdeeld.delen.len() > 1, "{}", verdeeld.id);
            assert_eq!(verdeeld.totaal.is_some(), verdeeld.vast == 0.0, "{}", verdeeld.id);
            let soorten: Vec<_> = verdeeld
                .delen
                .iter()
                .chain(&verdeeld.totaal)
                .map(|id| catalogue.indicator(id).unwrap_or_else(|| panic!("{id}")).soort)
                .collect();
            assert!(soorten.windows(2).all(|pair| pair[0] == pair[1]), "{}", verdeeld.id);
        }
    }
}
