//! One action: what it changed, and taking it back.

use super::GeschiedenisScreen;
use crate::app::command::Command;
use crate::app::query::HandelingQuery;
use crate::app::view::geschiedenis::details::{HandelingView, RijView, Terug, VeldView};
use crate::model::record::Id;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::ViewId;
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::{card_ui, dashed_card_ui};
use egui::{Label, Role, Stroke, Ui, WidgetInfo};

/// What stands there until something is chosen.
pub(super) fn nothing_chosen_ui(ui: &mut Ui) {
    dashed_card_ui(ui, |ui| {
        let text =
            "Kies links een handeling. Hier ziet u dan per veld wat het was en wat het werd.";
        ui.add(Label::new(body(text).color(theme::tokens(ui).muted)).wrap());
    });
}

impl GeschiedenisScreen {
    pub(super) fn details_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, id: Id) {
        let answer = context.ask(&HandelingQuery { id });
        let Some(view) = answer.as_deref().and_then(Option::as_ref) else { return };
        card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if self.head_ui(ui, view) {
                self.chosen = None;
            }
            for text in &view.verder {
                ui.add(Label::new(body(text.as_str())).wrap());
            }
            for rij in &view.rijen {
                row_ui(ui, rij);
            }
            ui.add_space(8.0);
            take_back_ui(context, ui, view);
        });
    }

    /// Title, who and when; returns whether it was closed.
    fn head_ui(&mut self, ui: &mut Ui, view: &HandelingView) -> bool {
        let closed = self.panel.head_ui(ui, &view.titel, "Handeling sluiten");
        ui.label(small(view.door.as_str()).color(theme::tokens(ui).muted));
        ui.add_space(4.0);
        closed
    }
}

fn row_ui(ui: &mut Ui, rij: &RijView) {
    let tokens = theme::tokens(ui);
    ui.add_space(4.0);
    let y = ui.painter().round_to_pixel_center(ui.cursor().top() - 2.0);
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
    low_wrapped_ui(ui, 22.0, |ui| {
        ui.add(Label::new(strong(rij.kop.as_str())).wrap());
        if !rij.stand.is_empty() {
            ui.label(body(rij.stand).color(tokens.muted));
        }
    });
    for veld in &rij.velden {
        field_ui(ui, veld);
    }
}

/// 'adres: Geuzenweg 84 → Geuzenweg 86'.
fn field_ui(ui: &mut Ui, veld: &VeldView) {
    let tokens = theme::tokens(ui);
    let filled = |text: &str| if text.is_empty() { "leeg" } else { text }.to_owned();
    let mut parts = vec![(format!("{}: ", veld.naam), tokens.muted, false)];
    if !veld.oud.is_empty() {
        parts.push((format!("{} → ", veld.oud), tokens.muted, false));
    }
    parts.push((filled(&veld.nieuw), tokens.text, true));
    let mut job = egui::text::LayoutJob::default();
    for (text, color, strong) in &parts {
        let font = theme::text::regular(16.0);
        let font = if *strong { theme::text::semibold(16.0) } else { font };
        let format = egui::TextFormat {
            font_id: font,
            color: *color,
            line_height: Some(22.0),
            ..Default::default()
        };
        job.append(text, 0.0, format);
    }
    let response = ui.add(Label::new(job).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, veld.text()));
}

fn take_back_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &HandelingView) {
    match &view.terug {
        Terug::Kan => {
            let icon = icons::ARROW_U_UP_LEFT;
            let button = ActionButton::secondary("Maak dit ongedaan").icon(icon);
            if ui.add_enabled(context.may_change(), button).clicked() {
                context.act(Action::Send(Command::TakeBack(view.id)));
            }
            let text = "Wat er daarna is veranderd, blijft staan.";
            ui.label(small(text).color(theme::tokens(ui).muted));
        }
        Terug::KanNiet(why) => {
            ui.add(Label::new(body(why.as_str()).color(theme::tokens(ui).muted)).wrap());
        }
        Terug::Gegevens => {
            let text = "Cijfers trekt u in bij Gegevens. U kunt ze daar ook terughalen.";
            ui.add(Label::new(body(text).color(theme::tokens(ui).muted)).wrap());
            let button = ActionButton::secondary("Naar Gegevens").icon(icons::DATABASE);
            if ui.add(button).clicked() {
                context.act(Action::Show(Target::View(ViewId::Gegevens)));
            }
        }
    }
}
