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
