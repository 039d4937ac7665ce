//! How hard an outcome is, in words that can be said aloud.

use super::super::Span;
use super::tweede;
use crate::model::foto::{Foto, Klasse, Uitkomst, WijkFoto};
use crate::model::nl;
use crate::model::robuustheid::{Gelijk, Robuustheid, Stevigheid};

/// 'Hoe hard is dit? redelijk stevig.' and why; `deel` is what is weighed ('indicatoren').
/// Nothing where there is no class.
pub(super) fn spans(foto: &Foto, wijk: &WijkFoto, uitkomst: &Uitkomst, deel: &str) -> Vec<Span> {
    let Some((klasse, robuust)) = uitkomst.klasse().zip(uitkomst.robuustheid) else {
        return Vec::new();
    };
    let mut spans =
        vec![Span::plain("Hoe hard is dit? "), Span::strong(format!("{}.", robuust.woord.word()))];
    let mut say = |text: String| spans.push(Span::plain(format!(" {text}")));
    if let Some(gelijk) = robuust.gewichten {
        say(weighed(gelijk, klasse, deel));
    } else {
        say("Er valt dan niets te wegen.".to_owned());
    }
    if robuust.bij_grens {
        say("Toeval kan dit over een grens brengen.".to_owned());
    }
    if robuust.weglaten.alle > 0 {
        let same = of(robuust.weglaten);
        say(format!("Telkens één weglaten: {same} keer dezelfde uitkomst."));
    }
    if robuust.normalisaties.alle > 0 {
        let same = of(robuust.normalisaties);
        say(format!("Andere rekenwijzen: {same} keer dezelfde uitkomst."));
    }
    if let Some(places) = places(foto, wijk, &robuust) {
        say(places);
    }
    if let Some(other) = uitkomst.tweede {
        let long = nl::capital(&tweede::long(foto, wijk));
        let word = if other.indicatoren == 1 { "indicator" } else { "indicatoren" };
        say(format!("{long}: {} ({} {word}).", other.klasse.word(), other.indicatoren));
    }
    if let Some(klasse) = uitkomst.ouderen {
        say(format!(
            "Leeftijd speelt mee: met de cijfers van 65-plussers zou dit {} zijn.",
            klasse.word()
        ));
    }
    if uitkomst.schatting && robuust.woord == Stevigheid::RedelijkStevig {
        say("Meer dan de helft is een schatting: steviger dan dit kan het niet zijn.".to_owned());
    }
    spans.push(Span::plain("\n\n"));
    spans
}

/// 'Hoe stevig is ‘gezondheid: ongunstiger’?' and the answer in a few sentences, about the outcome
/// that will be asked about: the first leefgebied that is ongunstiger (of those with something to
/// weigh before the others), else algemeen beeld.
pub fn hoe_stevig(foto: &Foto, wijk: &WijkFoto) -> Option<(String, Vec<Span>)> {
    let leefgebieden = wijk.leefgebieden.iter().zip(&foto.leefgebieden);
    let mut bad: Vec<(&Uitkomst, String)> = leefgebieden
        .filter(|(deel, _)| deel.uitkomst.klasse() == Some(Klasse::Ongunstiger))
        .map(|(deel, leefgebied)| (&deel.uitkomst, leefgebied.naam.to_lowercase()))
        .collect();
    bad.sort_by_key(|(uitkomst, _)| uitkomst.robuustheid.is_none_or(|one| one.gewichten.is_none()));
    let algemeen = || (&wijk.algemeen, "algemeen beeld".to_owned());
    let (uitkomst, naam) = bad.into_iter().next().unwrap_or_else(algemeen);
    let (klasse, robuust) = uitkomst.klasse().zip(uitkomst.robuustheid)?;
    let kop = format!("Hoe stevig is ‘{naam}: {}’?", klasse.word());
    let mut spans = vec![Span::strong(format!("{}.", nl::capital(robuust.woord.word())))];
    if let Some(gelijk) = robuust.gewichten {
        let same = share(gelijk);
        spans.push(Span::plain(format!(" {same}\u{a0}% van de andere wegingen geeft hetzelfde.")));
    } else {
        spans.push(Span::plain(" Het rust op één cijfer: er valt niets te wegen."));
    }
    if robuust.bij_grens {
        spans.push(Span::plain(" Toeval kan dit over een grens brengen."));
    }
    if let Some(other) = uitkomst.tweede {
        let same = if other.klasse == klasse { " is het ook " } else { " is het " };
        let long = nl::capital(&tweede::long(foto, wijk));
        spans.push(Span::plain(format!(" {long}{same}")));
        spans.push(Span::strong(other.klasse.word()));
        spans.push(Span::plain("."));
    }
    if uitkomst.schatting {
        let limited = robuust.woord == Stevigheid::RedelijkStevig;
        let more = if limited { ": steviger kan het dan niet zijn" } else { "" };
        spans.push(Span::plain(format!(" De cijfers zijn vooral een schatting{more}.")));
    }
    if let Some(klasse) = uitkomst.ouderen {
        let text = format!(
            " Leeftijd speelt mee: met de cijfers van alleen 65-plussers is het {}.",
            klasse.word()
        );
        spans.push(Span::plain(text));
    }
    Some((kop, spans))
}

/// The share in whole percents; never 100 when one differs, never 0 when one is the same.
fn share(gelijk: Gelijk) -> String {
    let percent = (gelijk.aandeel() * 100.0).round();
    let percent = if gelijk.all() { percent } else { percent.min(99.0) };
    nl::number(if gelijk.zelfde > 0 { percent.max(1.0) } else { percent }, 0)
}

/// 'Bij 263 van de 286 wegingen van de indicatoren is het gemiddeld.'
fn weighed(gelijk: Gelijk, klasse: Klasse, deel: &str) -> String {
    format!("Bij {} wegingen van de {deel} is het {}.", of(gelijk), klasse.word())
}

/// '263 van de 286'
fn of(gelijk: Gelijk) -> String {
    let said = |count: u32| nl::number(f64::from(count), 0);
    format!("{} van de {}", said(gelijk.zelfde), said(gelijk.alle))
}

/// 'Van gunstig naar ongunstig is Zuid dan plaats 3 tot en met 5 van de 8 wijken.'
fn places(foto: &Foto, wijk: &WijkFoto, robuust: &Robuustheid) -> Option<String> {
    let (high, low) = robuust.rang?;
    let all = foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none()).count();
    let which = match high == low {
        true => format!("plaats {high}"),
        false => format!("plaats {high} tot en met {low}"),
    };
    Some(format!("Van gunstig naar ongunstig is {} dan {which} van de {all} wijken.", wijk.naam))
}

#[cfg(test)]
mod tests {
    use super::super::tests::foto;
    use super::*;
    use crate::app::view::plain_text;
    use crate::model::foto::Tweede;
    use crate::model::robuustheid::Bevindingen;

    #[test]
    fn a_share_is_whole_and_never_more_certain_than_it_is() {
        let said = |zelfde, alle| share(Gelijk { zelfde, alle });
        assert_eq!([said(263, 286), said(286, 286), said(285, 286)], ["92", "100", "99"]);
        assert_eq!([said(0, 286), said(1, 286)], ["0", "1"]);
    }

    #[test]
    fn the_question_is_about_what_is_ongunstiger() {
        let mut foto = foto(&[("Zuid", "mmgo"), ("Oost", "mmmm")]);
        foto.tweede = Some(crate::model::foto::Vergelijk::Vergelijkbaar);
        foto.wijken[0].groep = Some(crate::model::draft::Groep::Stedelijk);
        let gelijk = |zelfde, alle| Gelijk { zelfde, alle };
        let found = Robuustheid::new(Bevindingen {
            gewogen: Some((gelijk(263, 286), (1, 2))),
            weglaten: gelijk(3, 4),
            normalisaties: gelijk(5, 6),
            tweede: Some(false),
            schatting: false,
            bij_grens: false,
        });
        let uitkomst = &mut foto.wijken[0].leefgebieden[3].uitkomst;
        uitkomst.robuustheid = Some(found);
        uitkomst.tweede = Some(Tweede { klasse: Klasse::Gemiddeld, indicatoren: 2 });
        let (kop, spans) = hoe_stevig(&foto, &foto.wijken[0]).unwrap();
        assert_eq!(kop, "Hoe stevig is ‘sociale relaties: ongunstiger’?");
        assert_eq!(
            plain_text(&spans),
            "Redelijk stevig. 92\u{a0}% van de andere wegingen geeft hetzelfde. Vergeleken met \
             stedelijke wijken in Nederland is het gemiddeld."
        );
        let both = plain_text(&tweede::of_wijk(&foto, &foto.wijken[0]));
        assert_eq!(
            both,
            " Vergeleken met stedelijke wijken in Nederland is sociale relaties gemiddeld \
             (bestaansvoorwaarden, gezondheid en veiligheid zijn niet te vergelijken)."
        );
        assert_eq!(plain_text(&tweede::of_wijk(&foto, &foto.wijken[1])), "", "nothing to compare");
    }

    #[test]
    fn every_number_is_said() {
        let mut foto = foto(&[("Zuid", "mmmmm"), ("Oost", "ooooo")]);
        foto.tweede = Some(crate::model::foto::Vergelijk::Vergelijkbaar);
        foto.wijken[0].groep = Some(crate::model::draft::Groep::Stedelijk);
        let wijk = &foto.wijken[0];
        let gelijk = |zelfde, alle| Gelijk { zelfde, alle };
        let gewichten = Some((gelijk(1263, 1286), (1, 2)));
        let found = Bevindingen {
            gewogen: gewichten,
            weglaten: gelijk(3, 4),
            normalisaties: gelijk(5, 6),
            tweede: Some(false),
            schatting: true,
            bij_grens: false,
        };
        let robuust = Robuustheid::new(found);
        let uitkomst = Uitkomst {
            schatting: true,
            tweede: Some(Tweede { klasse: Klasse::Gunstiger, indicatoren: 3 }),
            robuustheid: Some(robuust),
            ..wijk.algemeen
        };
        assert_eq!(
            plain_text(&spans(&foto, wijk, &uitkomst, "indicatoren")),
            "Hoe hard is dit? redelijk stevig. Bij 1.263 van de 1.286 wegingen van de indicatoren \
             is het gemiddeld. Telkens één weglaten: 3 van de 4 keer dezelfde uitkomst. Andere \
             rekenwijzen: 5 van de 6 keer dezelfde uitkomst. Van gunstig naar ongunstig is Zuid dan \
             plaats 1 tot en met 2 van de 2 wijken. Vergeleken met stedelijke wijken in Nederland: \
             gunstiger (3 indicatoren). Meer dan de helft is een schatting: steviger dan dit kan \
             het niet zijn.\n\n"
        );
        let none = Gelijk::default();
        let alone = Robuustheid::new(Bevindingen {
            gewogen: None,
            weglaten: none,
            normalisaties: none,
            tweede: None,
            schatting: false,
            ..found
        });
        let uitkomst = Uitkomst { robuustheid: Some(alone), ..wijk.algemeen };
        assert_eq!(
            plain_text(&spans(&foto, wijk, &uitkomst, "indicatoren")),
            "Hoe hard is dit? één indicator. Er valt dan niets te wegen.\n\n"
        );
    }
}
