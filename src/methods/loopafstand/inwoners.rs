//! The share of the inhabitants that lives outside reach.

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

/// The share of the people of some squares (100 m) of which the centre lies outside: of each square
/// its people and whether it is outside. `None` when nobody lives there.
pub fn uit_vierkanten(vierkanten: impl IntoIterator<Item = (f64, bool)>) -> Option<f64> {
    let (mut outside, mut all) = (0.0, 0.0);
    for (inwoners, buiten) in vierkanten {
        all += inwoners;
        outside += if buiten { inwoners } else { 0.0 };
    }
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
    fn squares_count_by_their_people() {
        // 10 of 60 + 30 + 10.
        let squares = [(60.0, false), (30.0, false), (10.0, true)];
        assert_eq!(uit_vierkanten(squares), Some(0.1));
        assert_eq!(uit_vierkanten([(5.0, true)]), Some(1.0));
        assert_eq!(uit_vierkanten([]), None);
    }
}
