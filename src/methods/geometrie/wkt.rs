//! Outlines as well-known text, the form in which the file keeps them.

use geo::orient::Direction;
use geo::{Coord, LineString, MultiPolygon, Orient as _, Polygon};
use std::fmt::Write as _;

/// The text of an outline: `MULTIPOLYGON(((x y,…)))`.
pub fn write(omtrek: &MultiPolygon) -> String {
    let mut text = String::from("MULTIPOLYGON(");
    for (place, part) in omtrek.iter().enumerate() {
        text.push_str(if place > 0 { ",(" } else { "(" });
        for (place, ring) in rings(part).enumerate() {
            if place > 0 {
                text.push(',');
            }
            write_ring(&mut text, ring);
        }
        text.push(')');
    }
    text.push(')');
    text
}

/// The text of an outline in the form in which [`write`] has it and its outer rings run against
/// the clock; what is no outline stays as it is.
pub fn normal(text: &str) -> String {
    parse(text).map_or_else(|| text.to_owned(), |omtrek| write(&omtrek.orient(Direction::Default)))
}

/// The rings of a part: the outer one first, then its holes.
pub fn rings(part: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(part.exterior()).chain(part.interiors())
}

fn write_ring(text: &mut String, ring: &LineString) {
    for (place, point) in ring.coords().enumerate() {
        let before = if place > 0 { ',' } else { '(' };
        // A text takes everything that is written to it.
        let _written = write!(text, "{before}{} {}", point.x, point.y);
    }
    text.push(')');
}

/// Reads the text of a polygon or multipolygon; `None` when it is neither, a number is missing
/// or a ring is not closed.
pub fn parse(text: &str) -> Option<MultiPolygon> {
    let text = text.trim();
    match text.strip_prefix("MULTIPOLYGON") {
        Some(parts) => list(parts)?.into_iter().map(part).collect(),
        None => Some(MultiPolygon::new(vec![part(text.strip_prefix("POLYGON")?.trim())?])),
    }
}

fn part(text: &str) -> Option<Polygon> {
    let mut rings = list(text)?.into_iter().map(ring);
    Some(Polygon::new(rings.next()??, rings.collect::<Option<_>>()?))
}

fn ring(text: &str) -> Option<LineString> {
    let points: Vec<Coord> = list(text)?.into_iter().map(point).collect::<Option<_>>()?;
    let closed = points.len() > 3 && points.first() == points.last();
    closed.then(|| LineString::new(points))
}

fn point(text: &str) -> Option<Coord> {
    let (x, y) = text.trim().split_once(' ')?;
    let number = |text: &str| text.trim().parse().ok().filter(|number: &f64| number.is_finite());
    Some(Coord { x: number(x)?, y: number(y)? })
}

/// What stands between the commas within a pair of brackets.
fn list(text: &str) -> Option<Vec<&str>> {
    let inner = text.trim().strip_prefix('(')?.strip_suffix(')')?;
    let (mut depth, mut start, mut found) = (0_u32, 0, Vec::new());
    for (place, c) in inner.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                found.push(&inner[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(&inner[start..]);
    (depth == 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Area as _;

    const LAKE: &str =
        "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,4 2,2 2)),((20 0,21.5 0,21.5 2,20 0)))";

    #[test]
    fn parts_and_holes_come_back_as_they_were() {
        let omtrek = parse(LAKE).unwrap();
        assert_eq!(omtrek.unsigned_area(), 81.0 - 4.0 + 1.5);
        assert_eq!(write(&omtrek), LAKE);
        assert_eq!(normal(LAKE), LAKE);
        assert_eq!(normal("POLYGON((0 0,4 4,4 0,0 0))"), "MULTIPOLYGON(((0 0,4 0,4 4,0 0)))");
        assert_eq!(normal("iets"), "iets");
        let one = parse("POLYGON ((0 0, 4 0, 4 4, 0 0))").unwrap();
        assert_eq!(write(&one), "MULTIPOLYGON(((0 0,4 0,4 4,0 0)))");
    }

    #[test]
    fn what_is_no_outline_is_none() {
        for text in [
            "",
            "POINT(1 2)",
            "POLYGON((0 0,1 0,1 1))",
            "POLYGON((0 0,1 0,NaN 1,0 0))",
            "MULTIPOLYGON(((0 0,1 0,1 1,0 0))",
            "MULTIPOLYGON()",
            "POLYGON((0 0,1 0,1 1,0 0)))((",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
