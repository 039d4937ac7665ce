//! Outlines of gebieden, ready to be drawn at any size.

/// The outline of one gebied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OutlineView {
    /// Name of the gebied.
    pub naam: String,
    /// Its parts; each is a list of rings, the first the outside, in RD metres.
    pub rings: Vec<Vec<[f32; 2]>>,
    /// Where its name goes, in RD metres.
    pub label_pos: [f32; 2],
    /// Whether it is a wijk that takes part (filled) or not (only a line).
    pub is_wijk: bool,
}

impl OutlineView {
    /// Reads a WKT MULTIPOLYGON or POLYGON; `None` when it holds no ring.
    pub fn parse(naam: &str, wkt: &str, is_wijk: bool) -> Option<Self> {
        let rings: Vec<Vec<[f32; 2]>> = wkt.split(')').filter_map(ring).collect();
        let largest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()))?;
        let label_pos = centroid(largest);
        Some(Self { naam: naam.to_owned(), label_pos, is_wijk, rings })
    }
}

/// The points after the last bracket that opens; `None` when there are fewer than three.
fn ring(text: &str) -> Option<Vec<[f32; 2]>> {
    let (_, points) = text.rsplit_once('(')?;
    let points: Vec<[f32; 2]> = points.split(',').filter_map(point).collect();
    (points.len() >= 3).then_some(points)
}

fn point(text: &str) -> Option<[f32; 2]> {
    let mut numbers = text.split_whitespace().map(str::parse);
    Some([numbers.next()?.ok()?, numbers.next()?.ok()?])
}

/// Signed area of a ring (shoelace formula), around its first point to keep f32 exact.
fn area(ring: &[[f32; 2]]) -> f32 {
    edges(ring).map(|(a, b)| (a[0] * b[1] - b[0] * a[1]) / 2.0).sum()
}

/// Centre of gravity of a ring.
fn centroid(ring: &[[f32; 2]]) -> [f32; 2] {
    let (mut x, mut y) = (0.0, 0.0);
    for (a, b) in edges(ring) {
        let cross = a[0] * b[1] - b[0] * a[1];
        x += (a[0] + b[0]) * cross;
        y += (a[1] + b[1]) * cross;
    }
    let scale = 6.0 * area(ring);
    match scale == 0.0 {
        true => ring[0],
        false => [ring[0][0] + x / scale, ring[0][1] + y / scale],
    }
}

/// The edges of a ring, closed, with its first point as origin.
fn edges(ring: &[[f32; 2]]) -> impl Iterator<Item = ([f32; 2], [f32; 2])> {
    let local = move |p: [f32; 2]| [p[0] - ring[0][0], p[1] - ring[0][1]];
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(move |(a, b)| (local(*a), local(*b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_to_the_middle_of_the_largest_part() {
        let wkt = "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((10 10, 20 10, 20 20, 10 20, 10 10)))";
        let outline = OutlineView::parse("Oost", wkt, true).unwrap();
        assert_eq!(outline.rings.len(), 2);
        assert_eq!(outline.label_pos, [15.0, 15.0]);
        assert_eq!(OutlineView::parse("leeg", "MULTIPOLYGON EMPTY", true), None);
    }
}
