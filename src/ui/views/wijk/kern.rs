//! The key figures of a wijk: large, with what they count.

use crate::app::view::wijk::{KernCijfer, WijkView};
use crate::ui::theme;
use crate::ui::theme::text::{regular, semibold};
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::paint;
use egui::{Align2, Color32, FontId, Margin, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// How the figures fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Beside each other, each on a line.
    Line,
    /// Beside each other, the small words below.
    TwoLines,
    /// Below each other.
    Below,
}

/// The figures on top, in equal columns; with little room the small words go below, with less
/// the figures stand below each other.
pub fn kern_ui(ui: &mut Ui, view: &WijkView) {
    if view.kern.is_empty() {
        return;
    }
    padded_card_ui(ui, Margin::symmetric(16, 4), |ui| {
        let width = ui.available_width();
        let share = width / view.kern.len() as f32;
        let fit = fit(ui, view, share - 24.0);
        let (columns, height) = match fit {
            Fit::Line => (view.kern.len(), 28.0),
            Fit::TwoLines => (view.kern.len(), 48.0),
            Fit::Below => (1, 48.0),
        };
        for line in view.kern.chunks(columns) {
            let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let share = width / columns as f32;
            for (index, kern) in line.iter().enumerate() {
                let place = paint::column(rect, index as f32 * share, share - 8.0);
                key_figure_ui(ui, place, kern, fit != Fit::Line);
            }
        }
    });
}

fn fit(ui: &Ui, view: &WijkView, width: f32) -> Fit {
    let of = |text: &str, font: FontId| {
        ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
    };
    let figure =
        |kern: &KernCijfer| of(&kern.waarde, semibold(22.0)) + of(&kern.tekst, regular(16.0)) + 6.0;
    let small = |kern: &KernCijfer| of(&kern.klein, regular(14.0));
    let all =
        |needed: &dyn Fn(&KernCijfer) -> f32| view.kern.iter().all(|kern| needed(kern) <= width);
    if all(&|kern| figure(kern) + small(kern) + 6.0) {
        Fit::Line
    } else if all(&|kern| figure(kern).max(small(kern))) {
        Fit::TwoLines
    } else {
        Fit::Below
    }
}

fn key_figure_ui(ui: &mut Ui, place: Rect, kern: &KernCijfer, narrow: bool) {
    let tokens = theme::tokens(ui);
    let response = ui.interact(place, ui.scope_id().with(&kern.tekst), Sense::hover());
    let said = format!("{} {}, {}", kern.waarde, kern.tekst, kern.klein);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let painter = ui.painter();
    let baseline = place.top() + 23.0;
    let put = |x: f32, y: f32, text: &str, size: f32, strong: bool, color| {
        let font = if strong { semibold(size) } else { regular(size) };
        let galley = paint::line(painter, text, font, color, place.right() - x);
        // Source Sans has its baseline 75 % down its line.
        let at = pos2(x, y - galley.size().y * 0.754);
        paint::text(painter, at, Align2::LEFT_TOP, galley).right()
    };
    let x = put(place.left(), baseline, &kern.waarde, 22.0, true, tokens.text);
    let x = put(x + 6.0, baseline, &kern.tekst, 16.0, false, tokens.text);
    if narrow {
        put(place.left(), baseline + 20.0, &kern.klein, 14.0, false, tokens.muted);
    } else {
        put(x + 6.0, baseline, &kern.klein, 14.0, false, tokens.muted);
    }
}
