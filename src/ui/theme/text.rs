//! The few styles of text there are.

use super::fonts::{REGULAR, SEMIBOLD};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, RichText};

/// A font of the regular weight.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(REGULAR.into()))
}

/// A font of the semibold weight.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Title of a page.
pub fn page_title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(28.0)).line_height(Some(34.0))
}

/// Title of a card.
pub fn card_title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(16.0)).line_height(Some(22.0))
}

/// Title of a card that stands by itself.
pub fn large_card_title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(20.0)).line_height(Some(26.0))
}

/// Body text.
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).font(regular(16.0)).line_height(Some(22.0))
}

/// Body text that carries weight.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(16.0)).line_height(Some(22.0))
}

/// Small text: the floor, nothing is smaller.
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).font(regular(14.0)).line_height(Some(19.0))
}

/// Small text that carries weight.
pub fn small_strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(14.0)).line_height(Some(19.0))
}

/// A sentence of parts, of which some are semibold.
pub fn spans<'a>(
    parts: impl IntoIterator<Item = (&'a str, bool)>,
    size: f32,
    line_height: f32,
    color: Color32,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (part, strong) in parts {
        let font_id = if strong { semibold(size) } else { regular(size) };
        let format =
            TextFormat { font_id, color, line_height: Some(line_height), ..Default::default() };
        job.append(part, 0.0, format);
    }
    job
}
