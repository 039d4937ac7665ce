//! The share of the inhabitants that lives outside reach.

use geo::Coord;

/// A part of a wijk with its people, spread evenly over its area (a buurt).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deel {
    /// Number of people; `None` when it is not known.
    pub inwoners: Option<f64>,
    /// The share of its area outside reach; `None` when its outline is not known.
    pub aandeel_buiten: Option<f64>,
}

/// The share of the inhabitants of some buurten outside reach: `Σ inwoners · share / Σ inwoners`,
/// people spread evenly over the area of their buurt.
///
/// `None` when nobody lives there, when a number is not known, or when people live in a buurt
/// without an outline: part of the people is not the wijk.
pub fn uit_buurten(delen: &[Deel]) -> Option<f64> {
    let (mut outside, mut all) = (0.0, 0.0);
    for deel in delen {
        let inwoners = deel.inwoners?;
        if inwoners > 0.0 {
            outside += inwoners * deel.aandeel_buiten?;
            all += inwoners;
        }
    }
    (all > 0.0).then(|| outside / all)
}

/// The share of people that live at points (squares of 100 m) farther than `straal_m` from every
/// place; `None` when nobody lives there.
pub fn uit_vierkanten(
    vierkanten: &[(Coord, f64)],
    plekken: &[Coord],
    straal_m: f64,
) -> Option<f64> {
    let near =
        |at: &Coord| plekken.iter().any(|plek| (plek.x - at.x).hypot(plek.y - at.y) <= straal_m);
    let all: f64 = vierkanten.iter().map(|(_, people)| people).sum();
    let outside: f64 =
        vierkanten.iter().filter(|(at, _)| !near(at)).map(|(_, people)| people).sum();
    (all > 0.0).then(|| outside / all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deel(inwoners: f64, aandeel_buiten: f64) -> Deel {
        Deel { inwoners: Some(inwoners), aandeel_buiten: Some(aandeel_buiten) }
    }

    #[test]
    fn buurten_count_by_their_people() {
        // (300 · 0,5 + 100 · 1) / 400
        assert_eq!(uit_buurten(&[deel(300.0, 0.5), deel(100.0, 1.0)]), Some(0.625));
        let park = Deel { inwoners: Some(0.0), aandeel_buiten: None };
        assert_eq!(uit_buurten(&[deel(300.0, 0.5), park]), Some(0.5), "nobody lives in the park");
        assert_eq!(uit_buurten(&[park]), None);
        assert_eq!(uit_buurten(&[deel(1.0, 0.0), Deel { inwoners: None, ..park }]), None);
        assert_eq!(uit_buurten(&[Deel { inwoners: Some(5.0), ..park }]), None);
    }

    #[test]
    fn squares_count_by_their_people_and_distance() {
        let at = |x: f64| Coord { x, y: 0.0 };
        let people = [(at(0.0), 60.0), (at(100.0), 30.0), (at(200.0), 10.0)];
        assert_eq!(uit_vierkanten(&people, &[at(0.0)], 100.0), Some(0.1));
        assert_eq!(uit_vierkanten(&people, &[], 100.0), Some(1.0));
        assert_eq!(uit_vierkanten(&[], &[], 100.0), None);
    }
}
