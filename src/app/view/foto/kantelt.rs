//! 'Wat kantelt het?': the smallest change that would give another class, in words.

use super::super::Span;
use super::Catalogus;
use crate::model::foto::{Foto, LeefgebiedUitkomst, WijkFoto};
use crate::model::kantelt::{Kantelpunt, Kantelt};
use crate::model::nl;

/// Of a leefgebied: a figure of an indicator, or the weight of one.
pub(super) fn of_leefgebied(deel: &LeefgebiedUitkomst, catalogus: &Catalogus<'_>) -> Vec<Span> {
    let Kantelt { cijfer, gewicht } = deel.uitkomst.kantelt;
    let by_figure = cijfer.and_then(|point| {
        let one = deel.indicatoren.get(point.deel)?;
        let told = |value: f64| match catalogus.get(&one.id) {
            Some((_, notatie)) => notatie.exact(value),
            None => nl::number(value, 1),
        };
        let (naar, van) = (told(point.naar), told(point.van));
        let klasse = point.klasse.word();
        Some(format!("{} zou {naar} moeten zijn in plaats van {van}: dan {klasse}.", one.naam))
    });
    let by_weight = gewicht.and_then(|point| {
        let one = deel.indicatoren.get(point.deel)?;
        Some(weighed(&one.naam, point))
    });
    spans(by_figure, by_weight)
}

/// Of algemeen beeld: the weight of a leefgebied.
pub(super) fn of_algemeen(foto: &Foto, wijk: &WijkFoto) -> Vec<Span> {
    let by_weight = wijk.algemeen.kantelt.gewicht.and_then(|point| {
        let one = foto.leefgebieden.get(point.deel)?;
        Some(weighed(&one.naam, point))
    });
    spans(None, by_weight)
}

/// 'Of: veiligheid 0,3 keer laten meetellen in plaats van 1 keer: dan gunstiger.'
fn weighed(naam: &str, point: Kantelpunt) -> String {
    let times = |weight: f64| nl::file_number((weight * 100.0).round() / 100.0);
    let (naar, van) = (times(point.naar), times(point.van));
    format!(
        "‘{naam}’ {naar} keer laten meetellen in plaats van {van} keer: dan {}.",
        point.klasse.word()
    )
}

fn spans(by_figure: Option<String>, by_weight: Option<String>) -> Vec<Span> {
    let told: Vec<String> = [by_figure, by_weight].into_iter().flatten().collect();
    if told.is_empty() {
        return Vec::new();
    }
    let mut text = told.join(" Of: ");
    text.push_str("\n\n");
    vec![Span::strong("Wat kantelt het? "), Span::plain(text)]
}

#[cfg(test)]
mod tests {
    use super::super::tests::foto;
    use super::*;
    use crate::app::view::plain_text;
    use crate::model::foto::Klasse;

    #[test]
    fn the_weight_of_a_leefgebied_is_said() {
        let mut foto = foto(&[("Zuid", "mmmmm")]);
        let point = Kantelpunt { deel: 1, van: 1.0, naar: 0.35, klasse: Klasse::Gunstiger };
        foto.wijken[0].algemeen.kantelt.gewicht = Some(point);
        assert_eq!(
            plain_text(&of_algemeen(&foto, &foto.wijken[0])),
            format!(
                "Wat kantelt het? ‘{}’ 0,35 keer laten meetellen in plaats van 1 keer: dan \
                 gunstiger.\n\n",
                foto.leefgebieden[1].naam
            )
        );
        foto.wijken[0].algemeen.kantelt.gewicht = None;
        assert!(of_algemeen(&foto, &foto.wijken[0]).is_empty());
    }
}
