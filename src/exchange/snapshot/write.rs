//! What a Foto was computed from, as text.

use super::form::{
    CijferForm, GemeenteForm, GemeentenForm, GrenzenForm, IndicatorForm, InvoerForm, KeuzeForm,
    LeefgebiedForm, VerdelingForm, WijkForm,
};
use crate::model::draft::Verdeling;
use crate::model::foto::{Cijfer, WijkInput};
use crate::model::gemeenten::Gemeenten;
use crate::model::recept::FotoKeuze;
use crate::model::snapshot::Bewaard;
use crate::model::{Indicator, Leefgebied};
use std::sync::Arc;

pub(super) fn invoer(bewaard: &Bewaard) -> String {
    let input = &bewaard.invoer;
    let mut bronnen = Bronnen::default();
    let wijken = input.wijken.iter().map(|wijk| bronnen.wijk(wijk)).collect();
    let gemeente = GemeenteForm {
        code: input.gemeente_code.clone(),
        naam: input.gemeente_naam.clone(),
        cijfers: bronnen.cijfers(&input.gemeente),
    };
    let ouderen = input.ouderen.iter().map(|column| bronnen.cijfers(column)).collect();
    let grenzen = input.grenzen;
    let benchmarks = input.benchmarks.iter().map(|groups| {
        groups.iter().map(|(groep, one)| (groep.word().to_owned(), verdeling(one))).collect()
    });
    super::text(&InvoerForm {
        keuze: keuze(&bewaard.keuze),
        gemeente,
        peiljaar: input.peiljaar,
        grenzen: GrenzenForm { inwoners: grenzen.inwoners, mensen: grenzen.mensen },
        leefgebieden: input.leefgebieden.iter().map(leefgebied).collect(),
        indicatoren: input.indicatoren.iter().map(indicator).collect(),
        wijken,
        benchmarks: benchmarks.collect(),
        vorige: input.vorige.clone(),
        ouderen,
        gemeenten: input.gemeenten.as_ref().map(gemeenten),
        bronnen: bronnen.texts(),
    })
}

fn keuze(keuze: &FotoKeuze) -> KeuzeForm {
    KeuzeForm {
        jaar: keuze.jaar,
        vergelijk: keuze.vergelijk.word().to_owned(),
        regel: keuze.recept.regel.word(),
        normalisatie: keuze.recept.methode.word(),
        aggregatie: keuze.recept.aggregatie.word().to_owned(),
        gewichten: keuze.recept.gewichten.clone(),
    }
}

fn leefgebied(leefgebied: &Leefgebied) -> LeefgebiedForm {
    LeefgebiedForm {
        id: leefgebied.id.clone(),
        naam: leefgebied.naam.clone(),
        volgorde: leefgebied.volgorde,
    }
}

fn indicator(indicator: &Indicator) -> IndicatorForm {
    let word = |word: &'static str| word.to_owned();
    IndicatorForm {
        id: indicator.id.clone(),
        naam: indicator.naam.clone(),
        leefgebied: indicator.leefgebied.clone(),
        eenheid: indicator.eenheid.clone(),
        richting: word(indicator.richting.word()),
        gewicht: indicator.gewicht,
        in_foto: indicator.in_foto,
        soort: indicator.soort.map(|soort| word(soort.word())),
        noemer: indicator.noemer.clone(),
        begrip: indicator.begrip.clone(),
        schatting: indicator.schatting,
        normalisatie: indicator.normalisatie.map(|own| word(own.word())),
        toelichting: indicator.toelichting.clone(),
    }
}

fn verdeling(verdeling: &Verdeling) -> VerdelingForm {
    let Verdeling { n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln } = *verdeling;
    VerdelingForm { n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln }
}

/// The texts of sources, each once, in the order in which figures name them.
#[derive(Default)]
struct Bronnen(Vec<Arc<str>>);

impl Bronnen {
    fn texts(self) -> Vec<String> {
        self.0.iter().map(|text| text.to_string()).collect()
    }

    fn place(&mut self, bron: &Arc<str>) -> Option<usize> {
        if bron.is_empty() {
            return None;
        }
        let known = self.0.iter().position(|text| text == bron);
        Some(known.unwrap_or_else(|| {
            self.0.push(bron.clone());
            self.0.len() - 1
        }))
    }

    fn wijk(&mut self, wijk: &WijkInput) -> WijkForm {
        WijkForm {
            code: wijk.code.clone(),
            naam: wijk.naam.clone(),
            telt_niet_mee: wijk.telt_niet_mee.clone(),
            groep: wijk.groep.map(|groep| groep.word().to_owned()),
            inwoners: wijk.inwoners,
            cijfers: self.cijfers(&wijk.cijfers),
        }
    }

    fn cijfers(&mut self, cijfers: &[Cijfer]) -> Vec<CijferForm> {
        cijfers.iter().map(|cijfer| self.cijfer(cijfer)).collect()
    }

    fn cijfer(&mut self, cijfer: &Cijfer) -> CijferForm {
        CijferForm {
            periode: cijfer.periode.map(|periode| periode.to_string()),
            waarde: cijfer.waarde.ok(),
            reden: cijfer.waarde.err().map(|reden| reden.word().to_owned()),
            teller: cijfer.teller,
            noemer: cijfer.noemer,
            grenzen: cijfer.grenzen,
            bron: self.place(&cijfer.bron),
            kwalificatie: cijfer.kwalificatie.to_string(),
        }
    }
}

fn gemeenten(gemeenten: &Gemeenten) -> GemeentenForm {
    let Gemeenten { grootte, aantal, waarden } = gemeenten;
    let waarden = waarden.clone();
    GemeentenForm { van: grootte.van, tot: grootte.tot, aantal: *aantal, waarden }
}
