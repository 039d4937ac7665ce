//! Outlines of gebieden, ready to be drawn at any size.

/// The outline of one gebied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OutlineView {
    /// Name of the gebied.
    pub naam: String,
    /// Its rings, in RD metres.
    pub rings: Vec<Vec<[f32; 2]>>,
    /// Where its name goes, in RD metres.
    pub label_pos: [f32; 2],
    /// Whether it is a wijk that takes part (filled) or not (only a line).
    pub is_wijk: bool,
}

impl OutlineView {
    /// Reads a WKT polygon or multipolygon; what is no ring is left out.
    pub fn from_wkt(naam: impl Into<String>, wkt: &str, is_wijk: bool) -> Self {
        let rings: Vec<Vec<[f32; 2]>> = wkt.split(['(', ')']).filter_map(ring).collect();
        let largest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()));
        let label_pos = largest.map(|ring| middle(ring)).unwrap_or_default();
        Self { naam: naam.into(), rings, label_pos, is_wijk }
    }
}

fn ring(text: &str) -> Option<Vec<[f32; 2]>> {
    let points: Option<Vec<[f32; 2]>> = text.split(',').map(point).collect();
    let mut points = points.filter(|points| points.len() > 3)?;
    points.pop();
    Some(points)
}

fn point(text: &str) -> Option<[f32; 2]> {
    let (x, y) = text.trim().split_once(' ')?;
    Some([x.parse().ok()?, y.trim().parse().ok()?])
}

/// Positive when the ring runs against the clock.
pub fn area(ring: &[[f32; 2]]) -> f32 {
    edges(ring).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f32>() / 2.0
}

fn edges(ring: &[[f32; 2]]) -> impl Iterator<Item = ([f32; 2], [f32; 2])> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| (*a, *b))
}

/// Centre of gravity, reckoned from the first point because f32 is short for RD metres.
fn middle(ring: &[[f32; 2]]) -> [f32; 2] {
    let [x0, y0] = ring[0];
    let near: Vec<[f32; 2]> = ring.iter().map(|[x, y]| [x - x0, y - y0]).collect();
    let whole = 6.0 * area(&near);
    if whole == 0.0 {
        return ring[0];
    }
    let mut sum = [0.0, 0.0];
    for (a, b) in edges(&near) {
        let cross = a[0] * b[1] - b[0] * a[1];
        sum[0] += (a[0] + b[0]) * cross;
        sum[1] += (a[1] + b[1]) * cross;
    }
    [x0 + sum[0] / whole, y0 + sum[1] / whole]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_multipolygon_gives_its_rings_and_the_middle_of_the_largest() {
        let wkt = "MULTIPOLYGON(((0 0,4 0,4 2,0 2,0 0)),((10 10,11 10,11 11,10 10)))";
        let outline = OutlineView::from_wkt("Oost", wkt, true);
        assert_eq!(outline.rings.len(), 2);
        assert_eq!(outline.rings[0].len(), 4);
        assert_eq!(outline.label_pos, [2.0, 1.0]);
    }

    #[test]
    fn what_is_no_outline_is_empty() {
        assert!(OutlineView::from_wkt("x", "POINT(1 2)", true).rings.is_empty());
        assert!(OutlineView::from_wkt("x", "", true).rings.is_empty());
    }
}
