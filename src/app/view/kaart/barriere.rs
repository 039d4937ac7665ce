//! Drawing a barrier on the map, and putting the points where one can cross it.

use super::KaartView;
use crate::app::barrieres::Barriere;
use crate::methods::geometrie::tekenen::Tekening;
use crate::methods::loopafstand::barrieres::{SNAP_M, op_barriere};
use crate::model::Bron;
use crate::model::basis::barriere::{BarriereSoort, LIJN, OVERGANGEN};
use crate::model::punten::Punten;
use crate::model::record::{Edit, Noun, Value};
use geo::{Coord, LineString};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the legend says of a crossing.
pub const OVERGANG: &str = "hier kunt u oversteken";

impl KaartView {
    /// The kinds of barriers that are drawn, each once.
    pub fn barriere_soorten(&self) -> impl Iterator<Item = BarriereSoort> {
        let drawn = self.barrieres.iter().filter(|one| !one.lijn.is_empty());
        let kinds: BTreeSet<BarriereSoort> = drawn.map(|one| one.soort).collect();
        kinds.into_iter()
    }

    /// Whether anyone can cross a barrier.
    pub fn has_overgangen(&self) -> bool {
        self.barrieres.iter().any(|one| !one.overgangen.is_empty())
    }
}

/// The wijken along a line are looked for at points this far apart, in metres.
const STAP_M: f64 = 25.0;

/// A new barrier of a kind, through the wijken (code and shape) that its line goes through.
pub fn nieuwe_barriere<'a>(
    soort: BarriereSoort,
    lijn: &[[f64; 2]],
    wijken: impl Iterator<Item = (&'a str, &'a Tekening)>,
    vandaag: Date,
) -> Edit {
    let through: Vec<[f64; 2]> = along(lijn).collect();
    let wijken: Vec<&str> = wijken
        .filter(|(_, omtrek)| through.iter().any(|place| omtrek.holds(*place)))
        .map(|(code, _)| code)
        .collect();
    let mut fields: Vec<(&'static str, Value)> = vec![
        ("naam", soort.naam().into()),
        ("soort", soort.woord().into()),
        (LIJN, text_of_line(lijn).into()),
        ("bron", Bron::eigen_invoer(vandaag).to_string().into()),
    ];
    if !wijken.is_empty() {
        fields.push(("werkgebied", wijken.join(", ").into()));
    }
    Edit::add(Noun::Barriere, fields)
}

/// Another line for a barrier; its crossings are those that still lie on it.
pub fn andere_lijn(barriere: &Barriere, lijn: &[[f64; 2]]) -> Edit {
    let line = line_string(lijn);
    let on = |place: &[f64; 2]| nearest(*place, &line, SNAP_M).is_some();
    let kept: Vec<[f64; 2]> = barriere.overgangen.iter().copied().filter(on).collect();
    let fields = vec![(LIJN, text_of_line(lijn).into()), (OVERGANGEN, text_of_points(kept))];
    Edit::change(Noun::Barriere, barriere.id, fields)
}

/// A crossing where someone pointed: it comes on the line, or goes when one was there. `None`
/// when both are farther than `near_m`.
pub fn overgang(barriere: &Barriere, at: [f64; 2], near_m: f64) -> Option<Edit> {
    let away = |place: &[f64; 2]| (place[0] - at[0]).hypot(place[1] - at[1]);
    let mut points = barriere.overgangen.clone();
    let nearest_point = (0..points.len()).min_by(|a, b| {
        let (a, b) = (away(&points[*a]), away(&points[*b]));
        a.total_cmp(&b)
    });
    match nearest_point.filter(|nr| away(&points[*nr]) <= near_m) {
        Some(nr) => drop(points.remove(nr)),
        None => points.push(nearest(at, &line_string(&barriere.lijn), near_m)?),
    }
    let fields = vec![(OVERGANGEN, text_of_points(points))];
    Some(Edit::change(Noun::Barriere, barriere.id, fields))
}

fn nearest([x, y]: [f64; 2], lijn: &LineString, near_m: f64) -> Option<[f64; 2]> {
    let found = op_barriere(Coord { x, y }, std::slice::from_ref(lijn), near_m)?;
    Some([found.x, found.y])
}

fn line_string(lijn: &[[f64; 2]]) -> LineString {
    lijn.iter().map(|[x, y]| Coord { x: *x, y: *y }).collect()
}

/// Corners to a decimetre: nobody points nearer than that.
fn text_of_line(lijn: &[[f64; 2]]) -> String {
    Punten::Lijn(lijn.iter().copied().map(rounded).collect()).to_string()
}

fn text_of_points(points: Vec<[f64; 2]>) -> Value {
    let points: Vec<[f64; 2]> = points.into_iter().map(rounded).collect();
    let text = (!points.is_empty()).then(|| Punten::Los(points).to_string());
    text.into()
}

fn rounded(place: [f64; 2]) -> [f64; 2] {
    place.map(|value| (value * 10.0).round() / 10.0)
}

/// Points along a line, so near to each other that no wijk is missed that matters.
fn along(lijn: &[[f64; 2]]) -> impl Iterator<Item = [f64; 2]> {
    lijn.windows(2).flat_map(|pair| {
        let (a, by) = (pair[0], [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]]);
        let steps = (by[0].hypot(by[1]) / STAP_M).ceil().max(1.0);
        (0..=steps as usize).map(move |nr| {
            let part = nr as f64 / steps;
            [a[0] + by[0] * part, a[1] + by[1] * part]
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::Id;
    use geo::{MultiPolygon, Rect, coord};

    fn square(x: f64) -> Tekening {
        let square = Rect::new(coord! { x: x, y: 0.0 }, coord! { x: x + 1000.0, y: 1000.0 });
        Tekening::new(&MultiPolygon::new(vec![square.to_polygon()]))
    }

    fn railway() -> Barriere {
        Barriere {
            id: Id::from_u128(1),
            naam: "Spoorlijn".to_owned(),
            soort: BarriereSoort::Spoor,
            lijn: vec![[0.0, 0.0], [1000.0, 0.0]],
            overgangen: vec![[500.0, 0.0]],
        }
    }

    fn text(edit: &Edit, kolom: &str) -> Option<String> {
        let (_, value) = edit.fields.iter().find(|(own, _)| *own == kolom)?;
        value.as_text().map(str::to_owned)
    }

    #[test]
    fn a_new_barrier_knows_the_wijken_that_it_goes_through() {
        let (a, b, c) = (square(0.0), square(1000.0), square(2000.0));
        let wijken = || [("WK1", &a), ("WK2", &b), ("WK3", &c)].into_iter();
        let day = jiff::civil::date(2026, 11, 29);
        let edit = nieuwe_barriere(
            BarriereSoort::Water,
            &[[900.04, 500.0], [1100.0, 500.0]],
            wijken(),
            day,
        );
        assert_eq!(text(&edit, "werkgebied").unwrap(), "WK1, WK2");
        assert_eq!(text(&edit, LIJN).unwrap(), "LINESTRING(900 500,1100 500)");
        assert_eq!(text(&edit, "soort").unwrap(), "water");
        let outside =
            nieuwe_barriere(BarriereSoort::Water, &[[0.0, -9.0], [9.0, -9.0]], wijken(), day);
        assert_eq!(text(&outside, "werkgebied"), None);
    }

    #[test]
    fn a_crossing_comes_on_the_line_and_goes_again() {
        let more = overgang(&railway(), [700.0, 30.0], 60.0).unwrap();
        assert_eq!(text(&more, OVERGANGEN).unwrap(), "MULTIPOINT(500 0,700 0)");
        let none = overgang(&railway(), [510.0, 10.0], 60.0).unwrap();
        assert_eq!(none.fields, [(OVERGANGEN, Value::Null)]);
        assert_eq!(overgang(&railway(), [700.0, 90.0], 60.0), None, "too far from the line");
    }

    #[test]
    fn crossings_that_do_not_lie_on_another_line_go_with_the_old_one() {
        let still = andere_lijn(&railway(), &[[0.0, 20.0], [1000.0, 20.0]]);
        assert_eq!(text(&still, OVERGANGEN).unwrap(), "MULTIPOINT(500 0)");
        let gone = andere_lijn(&railway(), &[[0.0, 300.0], [1000.0, 300.0]]);
        assert_eq!(text(&gone, OVERGANGEN), None);
    }
}
