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
