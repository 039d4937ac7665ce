//! The rule behind the outcomes, in plain words.

use super::{Span, klein, vergelijk};
use crate::methods::foto::{naam_van_regel, vaste_grenzen};
use crate::model::foto::{Foto, Regel, Vergelijk};
use crate::model::nl;
use crate::model::recept::{KlasseRegel, Methode, Recept};

/// The rule in words for someone who never computed a score: what the classes mean, against
/// what, how old the figures are and what '≈' says.
pub fn in_words(foto: &Foto, schatting: bool) -> Vec<Span> {
    let years = years(foto.peiljaar, foto.oudste);
    let mut spans = vec![
        Span::strong(format!("{}: ", foto.regel.naam)),
        Span::plain(meaning(foto)),
        Span::plain(format!("{} ", klein::rule(foto.grenzen))),
        Span::strong("Cijfers: "),
        Span::plain(format!("{years}.")),
    ];
    let firm: [(&'static str, &'static str); 4] = [
        (
            " Stevig: ",
            "9 van de 10 andere wegingen geven deze uitkomst, en de andere rekenwijzen en het landelijke beeld ook; geen schatting.",
        ),
        (" Redelijk stevig: ", "67 van de 100 wegingen."),
        (" Grensgeval (streepjes): ", "minder, of toeval kan de uitkomst veranderen."),
        (" Eén indicator: ", "niets te wegen."),
    ];
    for (word, meaning) in firm {
        spans.push(Span::strong(word));
        spans.push(Span::plain(meaning));
    }
    if schatting {
        spans.push(Span::strong(" ≈ schatting: "));
        spans.push(Span::plain("meer dan de helft komt uit een rekenmodel (RIVM)."));
    }
    spans
}

/// What the classes mean: briefly by the usual rule, whole by another.
fn meaning(foto: &Foto) -> String {
    let middle = middle(foto.regel.benchmark, &foto.gemeente_naam);
    if foto.regel.recept.is_standard() {
        return format!("gunstiger = score boven +0,5, ongunstiger = onder −0,5; 0 is {middle}. ");
    }
    let more: String = more(&foto.regel.recept).iter().map(|one| format!("; {one}")).collect();
    let alone = match foto.regel.recept.regel {
        KlasseRegel::Groningen | KlasseRegel::Tertiel => {
            "Bij deze regel is er geen vergelijking met Nederland of andere gemeenten. "
        }
        _ => "",
    };
    format!("vergeleken met {middle}; {}{more}. {alone}", foto.regel.grenzen)
}

/// What was chosen besides the rule.
pub(super) fn more(recept: &Recept) -> Vec<String> {
    let usual = Recept::default();
    let aggregatie = (recept.aggregatie != usual.aggregatie)
        .then(|| format!("{} gemiddelde", recept.aggregatie.word()));
    let gewichten = (!recept.gewichten.is_empty()).then(|| "eigen gewichten".to_owned());
    [methode(recept), aggregatie, gewichten].into_iter().flatten().collect()
}

fn methode(recept: &Recept) -> Option<String> {
    (recept.methode != Methode::default()).then(|| recept.methode.text())
}

/// 'GGD-regel (±1), z-score van de logaritme': with what was chosen besides.
pub(super) fn name(foto: &Foto) -> String {
    named(&foto.regel)
}

/// The same of a rule by itself.
pub(super) fn named(regel: &Regel) -> String {
    [vec![bare_name(regel.recept.regel)], more(&regel.recept)].concat().join(", ")
}

/// 'Wijkbeeld-regel (±0,5)', or the name alone of a rule without fixed limits.
pub(super) fn bare_name(regel: KlasseRegel) -> String {
    let naam = naam_van_regel(regel);
    let said = |limit| nl::file_number(limit).replace('-', "−");
    match regel {
        KlasseRegel::Wijkbeeld => format!("{naam} (±0,5)"),
        KlasseRegel::Ggd => format!("{naam} (±1)"),
        KlasseRegel::Rotterdam => format!("{naam} (90 en 110)"),
        KlasseRegel::Eigen { onder, boven } => {
            format!("{naam} ({} en {})", said(onder), said(boven))
        }
        KlasseRegel::Groningen | KlasseRegel::Tertiel | KlasseRegel::Significantie => {
            naam.to_owned()
        }
    }
}

/// A score with its sign, in as many digits as it takes to be on the right side of a limit:
/// what is just above +0,5 is no '+0,50'.
pub(super) fn score(foto: &Foto, score: f64) -> String {
    let limits = vaste_grenzen(&foto.regel.recept);
    nl::signed(score, digits(score, limits.into_iter().flatten()))
}

/// Two digits, or more where rounding would carry the score on or over a limit.
fn digits(score: f64, limits: impl Iterator<Item = f64> + Clone) -> usize {
    let side = |one: f64, limit: f64| match one - limit {
        beside if beside.abs() < 1e-9 => 0,
        beside if beside > 0.0 => 1,
        _ => -1,
    };
    let keeps = |decimals: usize| {
        let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        let rounded = (score * scale).round() / scale;
        limits.clone().all(|limit| side(rounded, limit) == side(score, limit))
    };
    (2..=9).find(|decimals| keeps(*decimals)).unwrap_or(9)
}

/// What a figure is above or below.
fn middle(vergelijk: Vergelijk, gemeente: &str) -> String {
    match vergelijk {
        Vergelijk::Gemeente => format!("het cijfer van heel {gemeente}"),
        Vergelijk::Vergelijkbaar => {
            "het gemiddelde van de wijken in Nederland met minstens 1.000 inwoners die even \
             stedelijk zijn"
                .to_owned()
        }
        Vergelijk::Nederland => {
            "het gemiddelde van de wijken in Nederland met minstens 1.000 inwoners".to_owned()
        }
        Vergelijk::Wijken | Vergelijk::Vorige => {
            format!("het gemiddelde van {}", vergelijk::against(vergelijk, gemeente))
        }
    }
}

/// The rule in one line: its limits, the benchmark and the years.
pub fn in_one_line(foto: &Foto) -> String {
    let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    let years = years(foto.peiljaar, foto.oudste);
    format!("{}, vergeleken met {against}; cijfers {years}", name(foto))
}

/// The rule as it holds for a part of the Foto: its limits and the benchmark.
pub fn of_one(foto: &Foto, what: &str) -> String {
    let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    format!("{} op {what}, vergeleken met {against}", name(foto))
}

/// The rule as it holds for one indicator: weights and means of several have no part in it.
pub fn of_indicator(foto: &Foto) -> String {
    let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    let methode = methode(&foto.regel.recept).map(|text| format!(", {text}")).unwrap_or_default();
    format!(
        "{}{methode} op dit cijfer alleen, vergeleken met {against}",
        bare_name(foto.regel.recept.regel)
    )
}

/// 't/m 2025, oudste 2020'
fn years(newest: i32, oldest: Option<i32>) -> String {
    match oldest {
        Some(oldest) if oldest < newest => format!("t/m {newest}, oudste {oldest}"),
        _ => format!("t/m {newest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_beside_a_limit_has_the_digits_that_it_takes() {
        let said = |score: f64| nl::signed(score, digits(score, [-0.5, 0.5].into_iter()));
        assert_eq!(said(0.904), "+0,90");
        assert_eq!(said(0.5), "+0,50", "exactly the limit");
        assert_eq!(said(0.5004), "+0,5004");
        assert_eq!(said(-0.4996), "−0,4996");
        assert_eq!(said(-0.504), "−0,504");
        assert_eq!(said(0.4999996), "+0,4999996");
    }

    #[test]
    fn each_benchmark_has_its_own_middle() {
        let texts: Vec<String> =
            Vergelijk::ALL.into_iter().map(|one| middle(one, "Hilversum")).collect();
        assert_eq!(texts[0], "het gemiddelde van de wijken van Hilversum");
        assert_eq!(texts[1], "het cijfer van heel Hilversum");
        for (index, text) in texts.iter().enumerate() {
            assert!(!texts[..index].contains(text), "{text}");
        }
    }
}
