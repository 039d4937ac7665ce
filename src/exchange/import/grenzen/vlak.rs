//! From the numbers of a file to an outline in RD that holds together.

use crate::exchange::import::source::Deel;
use crate::exchange::import::source::caps::{MAX_POINTS, MAX_RINGS};
use crate::methods::geometrie::geldig::losse_gaten_als_delen;
use crate::methods::geometrie::rd::to_mm;
use crate::methods::geometrie::{Gebrek, Graden, Stelsel, from_graden, gebrek, stelsel};
use crate::model::nl;
use geo::orient::Direction;
use geo::{Coord, LineString, MultiPolygon, Orient as _, Polygon};

const ANDER_STELSEL: &str = "de coördinaten zijn geen RD en geen lengte en breedte (WGS84) in Nederland; sla het bestand op in RD (EPSG:28992) of WGS84 (EPSG:4326)";
const OMGEKEERD: &str = "de coördinaten staan verkeerd om (bij GeoJSON komt de lengte of x eerst, dan de breedte of y); sla het bestand opnieuw op in een kaartprogramma";
const BUITEN: &str =
    "een punt van de grens ligt buiten Nederland; herstel de grens in een kaartprogramma";

/// The outline in RD, whole millimetres, outer rings against the clock; else what is wrong with
/// it, as a Dutch sentence. Says whether a hole beside its part was read as a part.
pub fn in_rd(delen: Vec<Deel>) -> Result<(MultiPolygon, bool), String> {
    let points = delen.iter().flatten().map(Vec::len).sum::<usize>();
    let rings = delen.iter().map(Vec::len).sum::<usize>();
    if points > MAX_POINTS || rings > MAX_RINGS {
        let most = nl::number(MAX_POINTS as f64, 0);
        let rings = nl::number(MAX_RINGS as f64, 0);
        return Err(format!(
            "de grens heeft meer dan {most} punten of {rings} ringen; vereenvoudig haar in een kaartprogramma"
        ));
    }
    let stelsel = of_first(&delen)?;
    let parts = delen.into_iter().map(|deel| part(deel, stelsel));
    let omtrek = MultiPolygon::new(parts.collect::<Result<_, _>>()?).orient(Direction::Default);
    match gebrek(&omtrek) {
        Some(Gebrek::VerkeerdGenest) => mended(&omtrek),
        Some(gebrek) => Err(gebrek.text().to_owned()),
        None => Ok((omtrek, false)),
    }
}

fn mended(omtrek: &MultiPolygon) -> Result<(MultiPolygon, bool), String> {
    let omtrek = losse_gaten_als_delen(omtrek).orient(Direction::Default);
    match gebrek(&omtrek) {
        Some(gebrek) => Err(gebrek.text().to_owned()),
        None => Ok((omtrek, true)),
    }
}

/// The system of the first place; that of the others must be the same.
fn of_first(delen: &[Deel]) -> Result<Stelsel, String> {
    let first = delen.iter().flatten().flatten().next();
    match first.and_then(|[first, second]| stelsel(*first, *second)) {
        Some(Stelsel::RdOmgekeerd | Stelsel::GradenOmgekeerd) => Err(OMGEKEERD.to_owned()),
        Some(own) => Ok(own),
        None => Err(ANDER_STELSEL.to_owned()),
    }
}

fn part(deel: Deel, own: Stelsel) -> Result<Polygon, String> {
    let mut rings = deel.into_iter().map(|ring| -> Result<LineString, String> {
        ring.into_iter().map(|place| in_metres(place, own)).collect()
    });
    let outer = rings.next().unwrap_or_else(|| Ok(LineString::new(Vec::new())))?;
    Ok(Polygon::new(outer, rings.collect::<Result<_, _>>()?))
}

fn in_metres([first, second]: [f64; 2], own: Stelsel) -> Result<Coord, String> {
    if stelsel(first, second) != Some(own) {
        return Err(BUITEN.to_owned());
    }
    let rd = match own {
        Stelsel::Graden => from_graden(Graden { lon: first, lat: second }),
        _ => Coord { x: first, y: second },
    };
    Ok(Coord { x: to_mm(rd.x), y: to_mm(rd.y) })
}
