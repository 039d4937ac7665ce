//! A label over its field, tied together for screen readers.

use crate::ui::theme::text::{small, strong};
use crate::ui::theme::{self, measures};
use egui::{Margin, Response, TextEdit, Ui, vec2};

/// Shows a label, a line of help and the field it belongs to.
pub fn form_row_ui(
    ui: &mut Ui,
    label: &str,
    help: &str,
    field: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let label = ui.label(strong(label));
        if !help.is_empty() {
            ui.label(small(help).color(theme::tokens(ui).muted));
        }
        let response = field(ui).labelled_by(label.id);
        ui.add_space(8.0);
        response
    })
    .inner
}

/// A field for one line of text.
pub fn text_field_ui(ui: &mut Ui, text: &mut String, hint: &str, width: f32) -> Response {
    ui.add(
        TextEdit::singleline(text)
            .hint_text(hint)
            .desired_width(width)
            .min_size(vec2(0.0, measures::CONTROL))
            .margin(Margin::symmetric(12, 8)),
    )
}
