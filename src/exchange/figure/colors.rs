//! The colours of figures on paper and in other programs: those of the light theme.

use crate::model::figure::{TRAPPEN, Tone, Vulling};
use crate::model::foto::Klasse;

/// Background.
pub const SURFACE: &str = "#FFFFFF";
/// Fill of a bar without a class.
pub const SUNKEN: &str = "#EBEFF3";
/// Text.
pub const TEXT: &str = "#16202B";
/// Quiet text.
pub const MUTED: &str = "#4C5967";
/// Row of the chosen wijk.
pub const ACCENT_SOFT: &str = "#E3EDF8";
/// Lines across.
pub const GRID: &str = "#E3E8ED";
/// Zero line.
pub const AXIS: &str = "#7C8996";
/// Interval.
pub const BAND: &str = "#DCE7F3";
/// Bars behind the dots.
pub const BORDER: &str = "#D3DAE1";
/// Hatch of what is missing.
pub const NODATA_LINE: &str = "#8A96A3";
/// Wijken that are not chosen.
pub const SERIES_MUTED: &str = "#82909D";
/// The chosen wijk.
pub const SERIES_SEL: &str = "#17508F";
/// The gemeente.
pub const SERIES_CITY: &str = "#16202B";

/// What is confirmed.
pub const OK: &str = "#1E6B3A";
/// Values on a map, the lowest first.
pub const TRAP: [&str; TRAPPEN] = ["#EFEBF7", "#CFC6E6", "#A796CE", "#7C66B0", "#4F3A86"];

/// An area of a map; what has no figure is hatched besides.
pub fn vulling(vulling: Vulling) -> &'static str {
    match vulling {
        Vulling::Klasse(klasse) => fill(klasse),
        Vulling::Trap { plaats, van } => TRAP[Vulling::step(plaats, van)],
        Vulling::GeenGegevens | Vulling::Leeg => SURFACE,
    }
}

/// Whether words on it are light.
pub fn is_dark(vulling: Vulling) -> bool {
    match vulling {
        Vulling::Trap { plaats, van } => Vulling::step(plaats, van) + 2 >= TRAPPEN,
        _ => false,
    }
}

/// Fill of a class.
pub fn fill(klasse: Klasse) -> &'static str {
    match klasse {
        Klasse::Ongunstiger => "#F6B98A",
        Klasse::Gemiddeld => "#D5DBE1",
        Klasse::Gunstiger => "#9CC8EE",
    }
}

/// Symbol of a class.
pub fn line(klasse: Klasse) -> &'static str {
    match klasse {
        Klasse::Ongunstiger => "#B3500A",
        Klasse::Gemiddeld => "#66727E",
        Klasse::Gunstiger => "#1B6CB0",
    }
}

/// Line, point or label.
pub fn stroke(tone: Tone) -> &'static str {
    match tone {
        Tone::Chosen => SERIES_SEL,
        Tone::Gemeente => SERIES_CITY,
        Tone::Nederland => MUTED,
        Tone::Muted => SERIES_MUTED,
        Tone::Klasse(klasse) => line(klasse),
    }
}

/// Words that belong to a mark.
pub fn words(tone: Tone) -> &'static str {
    match tone {
        Tone::Chosen => SERIES_SEL,
        Tone::Gemeente => SERIES_CITY,
        Tone::Nederland | Tone::Muted | Tone::Klasse(_) => MUTED,
    }
}
