//! What changed in a wijk of late: who did what, and the way to all of it.

use crate::app::query::GeschiedenisQuery;
use crate::app::view::geschiedenis::{HandelingRij, Regel, RijSoort};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme;
use crate::ui::theme::text::{body, card_title, small};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use egui::{Align, Label, Layout, Ui};

/// How many changes are shown.
const FEW: usize = 4;

/// A card with the newest changes; nothing when there were none.
pub fn history_ui(context: &mut ViewContext<'_>, ui: &mut Ui, code: &str) {
    let wijk = Some(code.to_owned());
    let query = GeschiedenisQuery { wijk, most: FEW, ..GeschiedenisQuery::default() };
    let Some(view) = context.ask(&query).filter(|view| view.regels.iter().any(is_change)) else {
        return;
    };
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        low_row_ui(ui, 28.0, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = "Alle wijzigingen van deze wijk";
                if ui.add(ActionButton::link("Alles tonen").named(name)).clicked() {
                    let wijk = code.to_owned();
                    context.act(Action::Show(Target::Geschiedenis { wijk, handeling: None }));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(card_title("Laatste wijzigingen")).truncate());
                });
            });
        });
        let mut day = "";
        for regel in &view.regels {
            match regel {
                Regel::Dag(dag) => day = dag,
                Regel::Handeling(rij) if is_change(regel) => change_ui(context, ui, code, day, rij),
                Regel::Handeling(_) => {}
            }
        }
    });
}

/// That the file was made says nothing about a wijk.
fn is_change(regel: &Regel) -> bool {
    matches!(regel, Regel::Handeling(rij) if rij.soort != RijSoort::Bestand)
}

fn change_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    code: &str,
    day: &str,
    rij: &HandelingRij,
) {
    ui.push_id(rij.id, |ui| {
        ui.add(Label::new(body(rij.wat.as_str())).wrap());
        low_row_ui(ui, 24.0, |ui| {
            let when = format!("{day} {} · {}", rij.tijd, rij.wie);
            ui.label(small(when).color(theme::tokens(ui).muted));
            let name = format!("Bekijk: {}", rij.wat);
            if ui.add(ActionButton::link("Bekijk").named(&name)).clicked() {
                let (wijk, handeling) = (code.to_owned(), Some(rij.id));
                context.act(Action::Show(Target::Geschiedenis { wijk, handeling }));
            }
        });
    });
}
