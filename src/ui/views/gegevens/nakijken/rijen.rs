//! Rows of a card of which only those in sight are laid out: a file can have thousands of cells
//! that are wrong.

use egui::{Id, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use std::hash::Hash;

/// As many rows as a list begins with.
pub(super) const FEW: usize = 5;

/// Width of a letter of 15 points, so that a row is never too low for its text.
const LETTER: f32 = 7.3;
/// Height of a line of 15 points.
pub(super) const LINE: f32 = 20.0;

/// How a list is looked at, and where its rows end.
#[derive(Debug, Default)]
pub(super) struct Lijst {
    /// Whether all rows are shown.
    pub alle: bool,
    /// What the ends were measured for: version of the review, number of rows, width.
    measured: (u64, usize, u32),
    ends: Vec<f32>,
}

impl Lijst {
    /// A list of which all rows are shown.
    pub(super) fn whole() -> Self {
        Self { alle: true, ..Self::default() }
    }

    /// Number of rows that are shown.
    pub(super) fn shown(&self, all: usize) -> usize {
        if self.alle { all } else { all.min(FEW) }
    }

    /// Measures the rows again when the review or the width changed.
    pub(super) fn measure(
        &mut self,
        nummer: u64,
        rows: usize,
        width: f32,
        height: impl Fn(usize) -> f32,
    ) {
        let key = (nummer, rows, width.round() as u32);
        if self.measured == key && self.ends.len() == rows {
            return;
        }
        let mut end = 0.0;
        let next = |index| {
            end += height(index);
            end
        };
        self.ends = (0..rows).map(next).collect();
        self.measured = key;
    }

    fn start(&self, index: usize) -> f32 {
        index.checked_sub(1).map_or(0.0, |before| self.ends[before])
    }

    /// The rows between two heights, with one more on each side for the Tab key.
    fn between(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let first = self.ends.partition_point(|end| *end < top);
        let last = self.ends.partition_point(|end| *end < bottom);
        first.saturating_sub(1)..(last + 2).min(self.ends.len())
    }
}

/// Draws the rows that were measured.
pub(super) fn rows_ui(ui: &mut Ui, lijst: &Lijst, mut row: impl FnMut(&mut Ui, usize, Rect)) {
    let high = lijst.ends.last().copied().unwrap_or_default();
    let width = ui.available_width();
    let (whole, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let clip = ui.clip_rect();
    for index in lijst.between(clip.top() - whole.top(), clip.bottom() - whole.top()) {
        let top = whole.top() + lijst.start(index);
        let bottom = whole.top() + lijst.ends[index];
        row(ui, index, Rect::from_min_max(pos2(whole.left(), top), pos2(whole.right(), bottom)));
    }
}

/// A place within a row for widgets that keep their identity while the list scrolls.
pub(super) fn place_ui<R>(
    ui: &mut Ui,
    key: impl Hash + std::fmt::Debug,
    rect: Rect,
    layout: Layout,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let builder =
        UiBuilder::new().scope_id(Id::unique(("nakijken", key))).max_rect(rect).layout(layout);
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing.x = 4.0;
    content(&mut child)
}

/// Lines that a text needs at most.
pub(super) fn lines(text: &str, width: f32) -> usize {
    let letters = text.chars().count() as f32;
    ((letters * LETTER / width.max(60.0)).ceil() as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_in_sight_are_drawn() {
        let mut lijst = Lijst::whole();
        lijst.measure(1, 10_000, 600.0, |index| if index % 2 == 0 { 40.0 } else { 60.0 });
        assert_eq!(lijst.start(10_000 - 1) + 60.0, 500_000.0);
        // Rows 20 to 23 lie between 1.000 and 1.200.
        assert_eq!(lijst.between(1_001.0, 1_199.0), 19..25);
        assert_eq!(lijst.between(-500.0, -1.0), 0..2);
        assert_eq!(lijst.between(600_000.0, 700_000.0), 9_999..10_000);
    }

    #[test]
    fn a_list_begins_with_a_few_rows() {
        let lijst = Lijst::default();
        assert_eq!((lijst.shown(3), lijst.shown(67)), (3, FEW));
    }
}
