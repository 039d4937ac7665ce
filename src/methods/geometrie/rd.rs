//! RD (EPSG:28992) and degrees (WGS84) to and fro.
//!
//! Degrees to RD is the closed polynomial of F.H. Schreutelkamp and G.L. Strang van Hees,
//! 'Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten',
//! Geodesia 2001-2, p. 64–69: within 0.5 m of the official RDNAPTRANS in the whole country, 0.3 m
//! and less in most of it. The way back is the inverse of the same polynomial by Newton's method
//! and not the second polynomial of that article, so that a point that goes to degrees and back
//! is the same point.

use geo::Coord;

/// A place in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Graden {
    /// Longitude: how far to the east.
    pub lon: f64,
    /// Latitude: how far to the north.
    pub lat: f64,
}

/// The Onze Lieve Vrouwetoren in Amersfoort, where both systems meet.
const MIDDLE_RD: Coord = Coord { x: 155_000.0, y: 463_000.0 };
const MIDDLE: Graden = Graden { lon: 5.387_206_21, lat: 52.155_174_40 };

/// The unit of the polynomial, per degree.
const PER_DEGREE: f64 = 0.36;

/// A term: power of latitude, power of longitude, coefficient.
type Term = (i32, i32, f64);

const X: [Term; 9] = [
    (0, 1, 190_094.945),
    (1, 1, -11_832.228),
    (2, 1, -114.221),
    (0, 3, -32.391),
    (1, 0, -0.705),
    (3, 1, -2.340),
    (1, 3, -0.608),
    (0, 2, -0.008),
    (2, 3, 0.148),
];

const Y: [Term; 10] = [
    (1, 0, 309_056.544),
    (0, 2, 3_638.893),
    (2, 0, 73.077),
    (1, 2, -157.984),
    (3, 0, 59.788),
    (0, 1, 0.433),
    (2, 2, -6.439),
    (1, 1, -0.032),
    (0, 4, 0.092),
    (1, 4, -0.054),
];

/// The place in RD metres of degrees in or near the Netherlands.
pub fn from_graden(graden: Graden) -> Coord {
    let lat = PER_DEGREE * (graden.lat - MIDDLE.lat);
    let lon = PER_DEGREE * (graden.lon - MIDDLE.lon);
    MIDDLE_RD + Coord { x: sum(&X, lat, lon), y: sum(&Y, lat, lon) }
}

/// The place in degrees of RD metres in or near the Netherlands; [`from_graden`] gives the same
/// metres back to less than a tenth of a millimetre.
pub fn to_graden(rd: Coord) -> Graden {
    let (mut lat, mut lon) = (0.0, 0.0);
    for _ in 0..STEPS {
        let off = rd - MIDDLE_RD - Coord { x: sum(&X, lat, lon), y: sum(&Y, lat, lon) };
        let [x_lat, x_lon] = slopes(&X, lat, lon);
        let [y_lat, y_lon] = slopes(&Y, lat, lon);
        let whole = x_lat * y_lon - x_lon * y_lat;
        lat += (off.x * y_lon - off.y * x_lon) / whole;
        lon += (off.y * x_lat - off.x * y_lat) / whole;
    }
    Graden { lon: MIDDLE.lon + lon / PER_DEGREE, lat: MIDDLE.lat + lat / PER_DEGREE }
}

/// Newton doubles the digits that are right with each step; the first guess is the middle.
const STEPS: usize = 6;

fn sum(terms: &[Term], lat: f64, lon: f64) -> f64 {
    terms.iter().map(|(p, q, factor)| factor * lat.powi(*p) * lon.powi(*q)).sum()
}

/// How much a sum grows with latitude and with longitude.
fn slopes(terms: &[Term], lat: f64, lon: f64) -> [f64; 2] {
    let by_lat = terms.iter().filter(|(p, _, _)| *p > 0);
    let by_lon = terms.iter().filter(|(_, q, _)| *q > 0);
    [
        by_lat.map(|(p, q, f)| f * f64::from(*p) * lat.powi(p - 1) * lon.powi(*q)).sum(),
        by_lon.map(|(p, q, f)| f * f64::from(*q) * lat.powi(*p) * lon.powi(q - 1)).sum(),
    ]
}

/// What two numbers are, by their size: metres and degrees of the Netherlands are far apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stelsel {
    /// RD: x, then y.
    Rd,
    /// Degrees: longitude, then latitude.
    Graden,
    /// RD the wrong way round: y, then x.
    RdOmgekeerd,
    /// Degrees the wrong way round: latitude, then longitude.
    GradenOmgekeerd,
}

/// The system in which two numbers are a place in or near the Netherlands; `None` when there is
/// none.
pub fn stelsel(first: f64, second: f64) -> Option<Stelsel> {
    let is_rd = |x, y| (-10_000.0..=300_000.0).contains(&x) && (300_000.0..=640_000.0).contains(&y);
    let is_graden = |lon, lat| (2.5..=8.0).contains(&lon) && (50.0..=54.5).contains(&lat);
    match (first, second) {
        (x, y) if is_rd(x, y) => Some(Stelsel::Rd),
        (lon, lat) if is_graden(lon, lat) => Some(Stelsel::Graden),
        (y, x) if is_rd(x, y) => Some(Stelsel::RdOmgekeerd),
        (lat, lon) if is_graden(lon, lat) => Some(Stelsel::GradenOmgekeerd),
        _ => None,
    }
}

/// A length brought to whole millimetres: as exact as a boundary is kept.
pub fn to_mm(metres: f64) -> f64 {
    (metres * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points with which Kadaster lets programs check themselves (RDNAPTRANS): latitude,
    /// longitude, x, y.
    const PUBLISHED: [(&str, f64, f64, f64, f64); 5] = [
        ("Texel", 53.160753042, 4.824761912, 117_380.12, 575_040.34),
        ("Noord-Groningen", 53.419482050, 6.776726674, 247_380.56, 604_580.78),
        ("Amersfoort", 52.155172897, 5.387203657, 155_000.0, 463_000.0),
        ("Zeeuws-Vlaanderen", 51.368607152, 3.397588595, 16_460.91, 377_380.23),
        ("Zuid-Limburg", 50.792584916, 5.773795548, 182_260.45, 311_480.67),
    ];

    fn distance(a: Coord, b: Coord) -> f64 {
        (a.x - b.x).hypot(a.y - b.y)
    }

    #[test]
    fn published_points_come_within_half_a_metre() {
        for (naam, lat, lon, x, y) in PUBLISHED {
            let off = distance(from_graden(Graden { lon, lat }), Coord { x, y });
            assert!(off < 0.5, "{naam}: {off} m");
        }
        // Hilversum, from PROJ with the official grid.
        let off = distance(
            from_graden(Graden { lon: 5.183_732, lat: 52.229_374 }),
            Coord { x: 141_098.7, y: 471_275.2 },
        );
        assert!(off < 0.35, "{off} m");
    }

    #[test]
    fn the_tower_in_amersfoort_is_the_middle() {
        assert_eq!(from_graden(MIDDLE), MIDDLE_RD);
        let graden = to_graden(MIDDLE_RD);
        assert!((graden.lat - 52.155_174_40).abs() < 1e-12);
        assert!((graden.lon - 5.387_206_21).abs() < 1e-12);
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        for x in (0..=280).step_by(20) {
            for y in (300..=620).step_by(20) {
                let rd = Coord { x: f64::from(x) * 1000.0 + 0.123, y: f64::from(y) * 1000.0 };
                let off = distance(from_graden(to_graden(rd)), rd);
                assert!(off < 1e-5, "{x} {y}: {off} m");
            }
        }
    }

    #[test]
    fn the_size_of_numbers_says_what_they_are() {
        assert_eq!(stelsel(140_567.3, 471_829.3), Some(Stelsel::Rd));
        assert_eq!(stelsel(5.1759, 52.2343), Some(Stelsel::Graden));
        assert_eq!(stelsel(52.2343, 5.1759), Some(Stelsel::GradenOmgekeerd));
        assert_eq!(stelsel(471_829.3, 140_567.3), Some(Stelsel::RdOmgekeerd));
        for (first, second) in [(576_182.0, 6_845_000.0), (0.0, 0.0), (f64::NAN, 52.0)] {
            assert_eq!(stelsel(first, second), None, "{first} {second}");
        }
    }
}
