//! What is wrong in a field: a red edge around it, and under it what to do.

use super::paint;
use crate::model::persoon::vondsten;
use crate::model::veld::Fout;
use crate::ui::theme::text::{small, spans};
use crate::ui::theme::{self, icons, measures};
use egui::{Label, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

const ICON: f32 = 20.0;

/// The words under the field; what was typed stays in it.
pub fn fault_ui(ui: &mut Ui, fout: &Fout) {
    let parts = [(fout.wat, true), (" ", false), (fout.hoe.as_str(), false)];
    parts_ui(ui, parts, &fout.tekst());
}

/// A sentence that says what is wrong and what to do.
pub fn wrong_ui(ui: &mut Ui, text: &str) {
    parts_ui(ui, [(text, false)], text);
}

/// What a free text gives away of a person, and where that belongs; nothing is refused.
pub fn given_away_ui(ui: &mut Ui, text: &str) {
    let color = theme::tokens(ui).warn;
    for vondst in vondsten(text) {
        ui.add(Label::new(small(vondst.zin()).color(color)).wrap());
    }
}

fn parts_ui<'a>(ui: &mut Ui, parts: impl IntoIterator<Item = (&'a str, bool)>, name: &str) {
    let color = theme::tokens(ui).error;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(ICON, 22.0), Sense::hover());
        paint::icon(ui.painter(), rect.center(), icons::WARNING_CIRCLE, ICON, color);
        let response = ui.add(Label::new(spans(parts, 16.0, 20.0, color)).wrap());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    });
}

/// The edge around the field.
pub fn fault_edge(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(2.0, theme::tokens(ui).error);
    let rect = paint::crisp(ui.painter(), rect);
    ui.painter().rect_stroke(rect, measures::RADIUS_CONTROL, stroke, StrokeKind::Inside);
}
