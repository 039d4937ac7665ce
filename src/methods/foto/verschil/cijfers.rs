//! Other figures of the wijken and the gemeente: per indicator, what happened to which.

use super::{shared, tell, wijken};
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
        for (soort, pairs) in grouped(of_wijken.chain([of_gemeente])) {
            tell(found, soort, format!("'{naam}'{}", tekst(soort, &pairs)));
        }
    }
}

/// One figure then and now.
#[derive(Clone, Copy)]
struct Paar<'a> {
    gebied: &'a str,
    toen: &'a Cijfer,
    nu: &'a Cijfer,
}

/// What happened, with the figures that it happened to in the same way.
fn grouped<'a>(pairs: impl Iterator<Item = Paar<'a>>) -> Vec<(OorzaakSoort, Vec<Paar<'a>>)> {
    let mut groups: Vec<(OorzaakSoort, Vec<Paar<'a>>)> = Vec::new();
    for paar in pairs {
        let Some(soort) = paar.soort() else { continue };
        let known =
            groups.iter_mut().find(|(kind, group)| *kind == soort && group[0].is_like(paar));
        match known {
            Some((_, group)) => group.push(paar),
            None => groups.push((soort, vec![paar])),
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

    /// Whether the same sentence can tell what happened to both.
    fn is_like(self, other: Self) -> bool {
        let of = |paar: Self| (paar.toen.periode, paar.nu.periode, &paar.toen.bron, &paar.nu.bron);
        of(self) == of(other) && self.nu.waarde.err() == other.nu.waarde.err()
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

/// What stands after the name of the indicator.
fn tekst(soort: OorzaakSoort, pairs: &[Paar<'_>]) -> String {
    let Paar { toen, nu, .. } = pairs[0];
    let year = |cijfer: &Cijfer| cijfer.periode.map_or_else(String::new, |one| one.to_string());
    let (then, now) = (year(toen), year(nu));
    match soort {
        OorzaakSoort::NieuweMeting => {
            format!(": nu telt de meting van {now}, toen die van {then}{}", changed(pairs))
        }
        OorzaakSoort::Ingetrokken if nu.periode < toen.periode && nu.periode.is_some() => {
            format!(
                ": de meting van {then} is er niet meer, nu telt die van {now}{}",
                changed(pairs)
            )
        }
        OorzaakSoort::Ingetrokken => {
            format!(" {then}: er is geen cijfer meer ({}){}", why(nu), gone(pairs))
        }
        OorzaakSoort::Aangevuld => {
            format!(" {now}: er is nu een cijfer, toen niet ({}){}", why(toen), come(pairs))
        }
        OorzaakSoort::Editie => {
            let (then, edition) = (edition(&toen.bron), edition(&nu.bron));
            format!(" {now}: nu uit de uitgave {edition}, toen die {then}{}", changed(pairs))
        }
        OorzaakSoort::AndereBron => {
            let (then, source) = sources(&toen.bron, &nu.bron);
            format!(" {now}: nu {source}, toen {then}{}", changed(pairs))
        }
        _ => format!(" {now}: gecorrigeerd in dezelfde bron{}", changed(pairs)),
    }
}

fn why(cijfer: &Cijfer) -> &'static str {
    match (cijfer.periode, cijfer.waarde) {
        (Some(_), Err(reden)) => reden.text(),
        _ => "geen gegevens",
    }
}

/// '; 3 cijfers zijn anders: Oost 10 → 12, …', or that none is.
fn changed(pairs: &[Paar<'_>]) -> String {
    let other = pairs.iter().filter(|paar| paar.toen.waarde != paar.nu.waarde);
    let told: Vec<String> = other.map(|paar| format!("{} {}", paar.gebied, arrow(*paar))).collect();
    match told.len() {
        0 if pairs.iter().all(only_source) => "; de cijfers zelf zijn gelijk".to_owned(),
        0 => "; de cijfers zelf zijn gelijk, de aantallen of grenzen erachter niet".to_owned(),
        1 => format!("; 1 cijfer is anders: {}", told[0]),
        n => format!("; {n} cijfers zijn anders: {}", few(&told)),
    }
}

fn only_source(paar: &Paar<'_>) -> bool {
    let Paar { toen, nu, .. } = *paar;
    (toen.teller, toen.noemer, toen.grenzen) == (nu.teller, nu.noemer, nu.grenzen)
}

fn gone(pairs: &[Paar<'_>]) -> String {
    let said = |paar: &Paar<'_>| match paar.toen.waarde {
        Ok(waarde) => format!("{} (was {})", paar.gebied, number(waarde)),
        Err(_) => paar.gebied.to_owned(),
    };
    format!(": {}", few(&pairs.iter().map(said).collect::<Vec<_>>()))
}

fn come(pairs: &[Paar<'_>]) -> String {
    let said = |paar: &Paar<'_>| match paar.nu.waarde {
        Ok(waarde) => format!("{} {}", paar.gebied, number(waarde)),
        Err(_) => paar.gebied.to_owned(),
    };
    format!(": {}", few(&pairs.iter().map(said).collect::<Vec<_>>()))
}

fn few(told: &[String]) -> String {
    super::few(&told.iter().map(String::as_str).collect::<Vec<_>>())
}

/// '12,3 → 12,5', in as many digits as tell the two apart.
fn arrow(paar: Paar<'_>) -> String {
    let said = |cijfer: &Cijfer, tell: fn(f64) -> String| {
        cijfer.waarde.map_or_else(|_| why(cijfer).to_owned(), tell)
    };
    let both = |tell: fn(f64) -> String| (said(paar.toen, tell), said(paar.nu, tell));
    let (mut toen, mut nu) = both(number);
    if toen == nu {
        (toen, nu) = both(nl::file_number);
    }
    format!("{toen} → {nu}")
}

/// In at most two decimals, and no zeros that say nothing.
fn number(waarde: f64) -> String {
    let text = nl::number(waarde, 2);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
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
