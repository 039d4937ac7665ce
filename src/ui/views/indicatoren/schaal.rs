//! The choice of a scale under the charts, for who wants to know.

use crate::app::command::Command;
use crate::app::view::indicatoren::schaal::SchaalKeuze;
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::small;
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::select_field::{SelectText, select_field_ui};
use egui::{Label, Ui, vec2};

const WIDTH: f32 = 230.0;

/// Draws the choice with its sentence; a choice is one step that can be taken back.
pub fn schaal_ui(context: &mut ViewContext<'_>, ui: &mut Ui, keuze: &SchaalKeuze) {
    let muted = theme::tokens(ui).muted;
    low_wrapped_ui(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        ui.label(small("Schaal van deze indicator").color(muted));
        let value = keuze.nu.text();
        let text = SelectText { label: "Schaal", value, quiet: false, width: WIDTH };
        let rows = SchaalKeuze::KEUZES.map(|one| (one.text(), one == keuze.nu));
        let may_change = context.may_change();
        let field = |ui: &mut Ui| select_field_ui(ui, text, rows.into_iter()).1;
        let chosen = ui.add_enabled_ui(may_change, field).inner;
        let chosen = chosen.and_then(|index| SchaalKeuze::KEUZES.get(index));
        if let Some(edit) = chosen.and_then(|one| keuze.edit(*one)) {
            context.act(Action::Send(Command::Edit(vec![edit])));
        }
    });
    if !keuze.uitleg.is_empty() {
        ui.add(Label::new(small(keuze.uitleg.as_str()).color(muted)).wrap());
    }
}
