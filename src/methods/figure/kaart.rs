//! A map as a figure: the part of the plane that is in sight, with what lies in it.

use crate::methods::geometrie::tekenen::Kader;
use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, MapMark, Mark};
use std::sync::Arc;

/// Puts the marks of a map in their order from the back to the front: areas, borders (the chosen
/// one last), what is out of reach, barriers, places, names, the legend. What lies wholly out of sight is
/// left out; the axes are metres, one as long as the other on every output.
pub fn kaart(
    head: Head,
    kader: Kader,
    mut marks: Vec<MapMark>,
    getallen: &Arc<[Getal]>,
    tabel: FigureTable,
) -> Figure {
    marks.retain(|mark| is_in_sight(mark, kader));
    marks.sort_by_key(order);
    let axis = |side: usize| Axis::Values {
        from: kader.min[side],
        to: kader.max[side],
        ticks: Vec::new(),
        naam: String::new(),
    };
    Figure {
        head,
        x: axis(0),
        y: axis(1),
        getallen: getallen.clone(),
        marks: marks.into_iter().map(Mark::Map).collect(),
        tabel: Arc::new(tabel),
    }
}

fn order(mark: &MapMark) -> u8 {
    match mark {
        MapMark::Area { .. } => 0,
        MapMark::Border { gekozen: false, .. } => 1,
        MapMark::Gap { .. } => 2,
        MapMark::Border { gekozen: true, .. } => 3,
        MapMark::Barrier { .. } => 4,
        MapMark::Place { .. } => 5,
        MapMark::Name { gekozen: true, .. } => 6,
        MapMark::Name { .. } => 7,
        MapMark::Legend { .. } => 8,
    }
}

fn is_in_sight(mark: &MapMark, kader: Kader) -> bool {
    match mark {
        MapMark::Area { ringen, .. } | MapMark::Border { ringen, .. } | MapMark::Gap { ringen } => {
            let around = Kader::around(ringen.iter().flatten().copied());
            around.is_some_and(|own| own.overlaps(kader))
        }
        MapMark::Barrier { lijn, .. } => {
            // What is straight has no width: a line along an axis overlaps nothing.
            let around = Kader::around(lijn.iter().copied());
            around.is_some_and(|own| own.wider_by(1.0).overlaps(kader))
        }
        MapMark::Place { at, .. } | MapMark::Name { at, .. } => kader.holds(*at),
        MapMark::Legend { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::figure::Vulling;

    fn area(x: f64) -> MapMark {
        MapMark::Area {
            ringen: vec![vec![[x, 0.0], [x + 10.0, 0.0], [x, 10.0], [x, 0.0]]],
            vulling: Vulling::Leeg,
            gezegd: x.to_string(),
            getal: None,
        }
    }

    #[test]
    fn what_is_out_of_sight_is_left_out_and_areas_lie_under_places() {
        let place = |x: f64| MapMark::Place {
            at: [x, 5.0],
            telt_mee: true,
            bevestigd: false,
            naam: String::new(),
        };
        let kader = Kader { min: [0.0, 0.0], max: [100.0, 50.0] };
        let marks = vec![place(50.0), place(150.0), area(95.0), area(101.0), area(-20.0)];
        let figure = kaart(Head::default(), kader, marks, &[].into(), FigureTable::default());
        assert_eq!(figure.marks, [Mark::Map(area(95.0)), Mark::Map(place(50.0))]);
        assert_eq!((figure.x.range(), figure.y.range()), ((0.0, 100.0), (0.0, 50.0)));
    }
}
