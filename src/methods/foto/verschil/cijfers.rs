//! Other figures of the wijken and the gemeente: per indicator, what happened to which.

use super::{shared, tell, waarden, wijken};
use crate::model::foto::{Cijfer, FotoInput};
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::{Bron, nl};

pub(super) fn add(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let wijken = wijken::pairs(toen, nu);
    let heel = format!("heel {}", nu.gemeente_naam);
    for (then, now) in shared(toen, nu) {
        let of_wijken = wijken.iter().map(|(toen, nu)| Paar {
            gebied: &nu.naam,
            toen: &toen.cijfers[then],
            nu: &nu.cijfers[now],
        });
        let of_gemeente = Paar { gebied: &heel, toen: &toen.gemeente[then], nu: &nu.gemeente[now] };
        let naam = &nu.indicatoren[now].naam;
        for (soort, head, pairs) in grouped(of_wijken.chain([of_gemeente])) {
            tell(found, soort, format!("'{naam}'{head}{}", waarden::tail(soort, &pairs)));
        }
    }
}

/// One figure then and now.
#[derive(Clone, Copy)]
pub(super) struct Paar<'a> {
    pub gebied: &'a str,
    pub toen: &'a Cijfer,
    pub nu: &'a Cijfer,
}

/// What happened, how the sentence about it begins, and the figures that it happened to.
type Group<'a> = (OorzaakSoort, String, Vec<Paar<'a>>);

/// The figures to which the same happened stand together: their sentences begin alike.
fn grouped<'a>(pairs: impl Iterator<Item = Paar<'a>>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for paar in pairs {
        let Some(soort) = paar.soort() else { continue };
        let head = paar.head(soort);
        match groups.iter_mut().find(|(kind, known, _)| *kind == soort && *known == head) {
            Some((.., group)) => group.push(paar),
            None => groups.push((soort, head, vec![paar])),
        }
    }
    groups
}

impl Paar<'_> {
    /// What happened to the figure; `None` when nothing did.
    fn soort(self) -> Option<OorzaakSoort> {
        let Self { toen, nu, .. } = self;
        if toen == nu {
            return None;
        }
        Some(match (toen.waarde.is_ok(), nu.waarde.is_ok()) {
            _ if nu.periode > toen.periode && toen.periode.is_some() => OorzaakSoort::NieuweMeting,
            _ if nu.periode < toen.periode => OorzaakSoort::Ingetrokken,
            (true, false) => OorzaakSoort::Ingetrokken,
            (false, true) => OorzaakSoort::Aangevuld,
            _ if toen.bron == nu.bron => OorzaakSoort::Correctie,
            _ if is_edition(&toen.bron, &nu.bron) => OorzaakSoort::Editie,
            _ => OorzaakSoort::AndereBron,
        })
    }

    /// What stands after the name of the indicator, before the figures.
    fn head(self, soort: OorzaakSoort) -> String {
        let Self { toen, nu, .. } = self;
        let year = |cijfer: &Cijfer| cijfer.periode.map_or_else(String::new, |one| one.to_string());
        let (then, now) = (year(toen), year(nu));
        match soort {
            OorzaakSoort::NieuweMeting => {
                format!(": nu telt de meting van {now}, toen die van {then}")
            }
            OorzaakSoort::Ingetrokken if nu.periode < toen.periode && nu.periode.is_some() => {
                format!(": de meting van {then} is er niet meer, nu telt die van {now}")
            }
            OorzaakSoort::Ingetrokken => {
                format!(" {then}: er is geen cijfer meer ({})", waarden::why(nu))
            }
            OorzaakSoort::Aangevuld => {
                format!(" {now}: er is nu een cijfer, toen niet ({})", waarden::why(toen))
            }
            OorzaakSoort::Editie => {
                let (then, edition) = (edition(&toen.bron), edition(&nu.bron));
                format!(" {now}: nu uit de uitgave {edition}, toen die {then}")
            }
            OorzaakSoort::AndereBron => {
                let (then, source) = sources(&toen.bron, &nu.bron);
                format!(" {now}: nu {source}, toen {then}")
            }
            _ => format!(" {now}: gecorrigeerd in dezelfde bron"),
        }
    }
}

/// Whether both are editions of one table.
fn is_edition(toen: &str, nu: &str) -> bool {
    match (Bron::parse(toen), Bron::parse(nu)) {
        (Ok(toen), Ok(nu)) => {
            (toen.uitgever, toen.tabel) == (nu.uitgever, nu.tabel) && toen.editie != nu.editie
        }
        _ => false,
    }
}

fn edition(bron: &str) -> String {
    let editie = Bron::parse(bron).map(|bron| bron.editie).unwrap_or_default();
    nl::parse_date(&editie)
        .map_or_else(|| "zonder datum".to_owned(), |date| format!("van {}", nl::date(date)))
}

/// Both sources, with the place in the table where that tells them apart.
fn sources(toen: &str, nu: &str) -> (String, String) {
    let said = |bron: &str, with_plaats: bool| match Bron::parse(bron) {
        Ok(Bron { uitgever, tabel, plaats, .. }) => {
            let table = format!("uit {uitgever} {tabel}").trim().to_owned();
            let named = with_plaats && !plaats.is_empty();
            if named { format!("{table} ({plaats})") } else { table }
        }
        Err(_) => "zonder bron".to_owned(),
    };
    let both = |with_plaats| (said(toen, with_plaats), said(nu, with_plaats));
    let (short_toen, short_nu) = both(false);
    if short_toen == short_nu { both(true) } else { (short_toen, short_nu) }
}
