//! Points in RD metres as they are kept in a text: well-known text of a line or of loose points.

use std::fmt::{Display, Formatter, Result as Written};

/// The corners of a line, or loose points, in RD metres.
#[derive(Debug, Clone, PartialEq)]
pub enum Punten {
    /// `LINESTRING(x y,x y)`: two corners or more.
    Lijn(Vec<[f64; 2]>),
    /// `MULTIPOINT(x y,x y)`.
    Los(Vec<[f64; 2]>),
}

const LIJN: &str = "LINESTRING";
const LOS: &str = "MULTIPOINT";

impl Punten {
    /// A line; `None` when it has no two different corners.
    pub fn lijn(text: &str) -> Option<Vec<[f64; 2]>> {
        let mut corners = points(text, LIJN)?;
        corners.dedup();
        (corners.len() > 1).then_some(corners)
    }

    /// Loose points; none when the text is something else.
    pub fn los(text: &str) -> Vec<[f64; 2]> {
        points(text, LOS).unwrap_or_default()
    }
}

impl Display for Punten {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        let (tag, points) = match self {
            Self::Lijn(points) => (LIJN, points),
            Self::Los(points) => (LOS, points),
        };
        let one = |[x, y]: &[f64; 2]| format!("{x} {y}");
        write!(f, "{tag}({})", points.iter().map(one).collect::<Vec<_>>().join(","))
    }
}

fn points(text: &str, tag: &str) -> Option<Vec<[f64; 2]>> {
    let inner = text.trim().strip_prefix(tag)?.trim();
    let inner = inner.strip_prefix('(')?.strip_suffix(')')?;
    let number = |text: &str| text.parse().ok().filter(|number: &f64| number.is_finite());
    let point = |text: &str| {
        // Points may stand between brackets of their own.
        let text = text.trim().trim_start_matches('(').trim_end_matches(')');
        let mut parts = text.split_whitespace().map(number);
        match (parts.next(), parts.next(), parts.next()) {
            (Some(Some(x)), Some(Some(y)), None) => Some([x, y]),
            _ => None,
        }
    };
    inner.split(',').map(point).collect()
}

/// How long a line is, in metres.
pub fn lengte_m(corners: &[[f64; 2]]) -> f64 {
    corners.windows(2).map(|pair| (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_back_as_they_were() {
        let text = "LINESTRING(140000 470000,140300 470400.5,141300 470400.5)";
        let corners = Punten::lijn(text).unwrap();
        assert_eq!(Punten::Lijn(corners).to_string(), text);
        let text = "MULTIPOINT(140000.1 470000)";
        assert_eq!(Punten::los(text), [[140_000.1, 470_000.0]]);
        assert_eq!(Punten::Los(Punten::los(text)).to_string(), text);
        assert_eq!(Punten::los("MULTIPOINT ((1 2), (3 4))"), [[1.0, 2.0], [3.0, 4.0]]);
    }

    #[test]
    fn what_is_no_line_is_none() {
        let same = "LINESTRING(1 2,1 2)";
        for wrong in ["", "POINT(1 2)", "LINESTRING(1 2)", "LINESTRING(1 2,x 3)", same] {
            assert_eq!(Punten::lijn(wrong), None, "{wrong}");
        }
        assert!(Punten::los("LINESTRING(1 2,3 4)").is_empty());
    }

    // 3-4-5: 300 m and 400 m are 500 m, and 1.000 m to the east.
    #[test]
    fn a_line_has_a_length() {
        assert_eq!(lengte_m(&[[0.0, 0.0], [300.0, 400.0], [1300.0, 400.0]]), 1500.0);
    }
}
