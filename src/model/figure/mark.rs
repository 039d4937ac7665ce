//! What is drawn. Places are in the units of the axes; colours and widths are of the outputs.

use super::{MapMark, NetMark, Vulling};
use crate::model::foto::Klasse;
use crate::model::ontwikkeling::Koers;

/// How loud a mark is, and what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The chosen wijk.
    Chosen,
    /// The gemeente.
    Gemeente,
    /// The country.
    Nederland,
    /// Any other wijk.
    Muted,
    /// An outcome of the Foto.
    Klasse(Klasse),
}

/// The form of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A large dot.
    Dot,
    /// A small dot, for what is not chosen and has no line.
    Small,
    /// No dot: the line passes through it.
    OnLine,
    /// A hollow diamond.
    Diamond,
    /// An upright line through its row.
    Stripe,
    /// An arrow: it lies further to the left than is shown.
    Left,
    /// An arrow: it lies further to the right than is shown.
    Right,
}

/// What stands in a cell of rows and columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Vlak {
    /// Its class; `None` is 'geen gegevens'.
    pub klasse: Option<Klasse>,
    /// What it says first.
    pub woord: String,
    /// What stands under that; may be empty.
    pub onder: String,
    /// Whether the class hangs on a choice or on chance.
    pub grensgeval: bool,
    /// Whether it is compared with others than the cells around it: an outline, not a fill.
    pub omlijnd: bool,
    /// Where its figure goes, only when that is more than chance.
    pub koers: Option<Koers>,
    /// What a second benchmark is called and says, where that is another class.
    pub tweede: Option<(&'static str, Klasse)>,
}

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line through points.
    Line {
        /// Its points.
        points: Vec<[f64; 2]>,
        /// How loud it is.
        tone: Tone,
        /// Code of the gebied it is of.
        code: String,
    },
    /// The area of an interval: place, lower and upper bound.
    Band {
        /// Its corners.
        area: Vec<[f64; 3]>,
        /// How loud it is.
        tone: Tone,
    },
    /// A number at a place.
    Point {
        /// Where it is.
        at: [f64; 2],
        /// Its form.
        shape: Shape,
        /// How loud it is.
        tone: Tone,
        /// Place of its number.
        getal: usize,
    },
    /// A bar in a row.
    Bar {
        /// Its row.
        row: usize,
        /// Where it begins.
        from: f64,
        /// Its value.
        to: f64,
        /// Its class, or muted.
        tone: Tone,
        /// Place of its number.
        getal: usize,
    },
    /// The interval of a number in a row.
    Interval {
        /// Its row.
        row: usize,
        /// Lower bound.
        from: f64,
        /// Upper bound.
        to: f64,
        /// Place of its number.
        getal: usize,
    },
    /// What stands at a row and a column.
    Cell {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
        /// What stands in it.
        vlak: Vlak,
        /// Place of its number.
        getal: usize,
    },
    /// How much there is at a row and a column, as a shade with its number.
    Count {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
        /// Its shade; hatched when nobody knows.
        vulling: Vulling,
        /// Place of its number.
        getal: usize,
    },
    /// A line through all rows.
    Rule {
        /// Where it is.
        at: f64,
        /// What it stands for.
        tone: Tone,
    },
    /// A row without a value.
    Missing {
        /// Its row.
        row: usize,
        /// Why.
        text: String,
        /// Place of its number.
        getal: usize,
    },
    /// Name and value at the end of a line.
    EndLabel {
        /// What it belongs to.
        at: [f64; 2],
        /// How loud it is.
        tone: Tone,
        /// Name as a label shows it.
        naam: String,
        /// Place of its number.
        getal: usize,
    },
    /// A name beside a point, where there is room.
    PointLabel {
        /// The point.
        at: [f64; 2],
        /// How loud it is.
        tone: Tone,
        /// What it says.
        text: String,
    },
    /// A line from the least to the most favourable gebied of a row.
    Reach {
        /// Its row.
        row: usize,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// The middle half of all gebieden of a row.
    Half {
        /// Its row.
        row: usize,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// A row that begins a group, with its outcome.
    Group {
        /// Its row.
        row: usize,
        /// Its class, when it has one.
        klasse: Option<Klasse>,
        /// Its outcome in words; may be empty.
        text: String,
    },
    /// Words in columns: the last one at the right of the chart, the others before it.
    Words {
        /// Their row; above the first when there is none.
        row: Option<usize>,
        /// One per column.
        cells: Vec<String>,
    },
    /// A part of the horizontal axis with a subject of its own.
    Panel {
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
        /// What it says.
        text: String,
    },
    /// A word at a place of the horizontal axis ('andere bron').
    Note {
        /// Where it is.
        at: f64,
        /// What it says.
        text: String,
    },
    /// A part of a map.
    Map(MapMark),
    /// A part of a network.
    Net(NetMark),
}

impl Mark {
    /// Place of the number it stands for.
    pub fn getal(&self) -> Option<usize> {
        match self {
            Self::Point { getal, .. }
            | Self::Bar { getal, .. }
            | Self::Cell { getal, .. }
            | Self::Count { getal, .. }
            | Self::Interval { getal, .. }
            | Self::Missing { getal, .. }
            | Self::EndLabel { getal, .. } => Some(*getal),
            Self::Map(mark) => mark.getal(),
            Self::Net(mark) => mark.getal(),
            Self::Line { .. }
            | Self::Band { .. }
            | Self::Rule { .. }
            | Self::Reach { .. }
            | Self::Half { .. }
            | Self::Group { .. }
            | Self::Words { .. }
            | Self::PointLabel { .. }
            | Self::Panel { .. }
            | Self::Note { .. } => None,
        }
    }

    /// Where its value is read, in the units of the axes; a row is read at its middle.
    pub fn read_at(&self) -> Option<[f64; 2]> {
        match self {
            Self::Point { at, .. } => Some(*at),
            Self::Bar { row, to, .. } => Some([*to, *row as f64 + 0.5]),
            _ => None,
        }
    }
}
