//! The Foto's that were kept, each beside now when asked.

use crate::app::command::Command;
use crate::app::query::{SnapshotQuery, SnapshotsQuery};
use crate::app::view::snapshot::{Oordeel, SnapshotRij, SnapshotView, Stand};
use crate::model::record::{Edit, Id, Noun};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{body, card_title, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::low_row_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::fault::wrong_ui;
use egui::{Align, Label, Layout, Stroke, Ui};

const LABEL: f32 = 120.0;

/// More changed outcomes than this hide behind 'Alle … tonen'.
const FEW: usize = 8;

/// Which of them is laid beside now, and how it is shown.
#[derive(Debug, Default)]
pub struct KeptFotos {
    open: Option<Id>,
    /// Whether what was opened must be brought into sight.
    scroll: bool,
    /// Whether all outcomes that change are listed.
    all_shown: bool,
}

impl KeptFotos {
    /// Draws the card; nothing before there are figures.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        if !context.has_figures() {
            return;
        }
        let Some(kept) = context.ask(&SnapshotsQuery) else { return };
        card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(card_title("Bewaarde Foto’s"));
            let text = "Een bewaarde Foto houdt elk cijfer, elke regel en elke uitkomst vast. Zo kunt u later laten zien waarop een uitkomst rustte.";
            ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
            for text in &kept.verdwenen {
                ui.add_space(4.0);
                wrong_ui(ui, text);
            }
            for rij in &kept.rijen {
                ui.push_id(rij.id, |ui| self.row_ui(context, ui, rij));
            }
            ui.add_space(8.0);
            let button = ActionButton::secondary("Foto van nu bewaren").icon(icons::SQUARES_FOUR);
            if ui.add_enabled(context.may_change(), button.small()).clicked() {
                context.act(Action::KeepFoto);
            }
        });
    }

    fn row_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, rij: &SnapshotRij) {
        let tokens = theme::tokens(ui);
        ui.add_space(10.0);
        let y = ui.painter().round_to_pixel_center(ui.cursor().top() - 3.0);
        ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
        ui.add_space(4.0);
        let shown = ui.vertical(|ui| {
            ui.add(Label::new(strong(rij.naam.as_str())).wrap());
            ui.add(Label::new(small(rij.onder.as_str()).color(tokens.muted)).wrap());
            self.buttons_ui(context, ui, rij);
            let query = || SnapshotQuery { id: rij.id, scherm: context.choice.foto.clone() };
            let asked = (self.open == Some(rij.id)).then(query);
            let answer = asked.and_then(|query| context.ask(&query));
            let view = answer.as_ref().and_then(|answer| answer.as_ref().as_ref());
            view.map(|view| self.comparison_ui(ui, view)).is_some()
        });
        if shown.inner && std::mem::take(&mut self.scroll) {
            ui.scroll_to_rect(shown.response.rect, Some(Align::TOP));
        }
    }

    fn buttons_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, rij: &SnapshotRij) {
        let open = self.open == Some(rij.id);
        low_row_ui(ui, 32.0, |ui| {
            let word = if open { "Vergelijking sluiten" } else { "Vergelijk met nu" };
            let named = format!("{word}: {}", rij.naam);
            if ui.add(ActionButton::link(word).named(&named)).clicked() {
                *self = Self { open: (!open).then_some(rij.id), scroll: !open, all_shown: false };
            }
            let named = format!("{} weghalen", rij.naam);
            let away = ActionButton::link("Weghalen").named(&named);
            if ui.add_enabled(context.may_change(), away).clicked() {
                let edit = Edit::remove(Noun::Snapshot, rij.id);
                context.act(Action::Send(Command::Edit(vec![edit])));
            }
        });
    }

    fn comparison_ui(&mut self, ui: &mut Ui, view: &SnapshotView) {
        for (label, text) in &view.feiten {
            fact_ui(ui, label, text);
        }
        ui.add_space(4.0);
        oordeel_ui(ui, &view.bewaard);
        let Some(nu) = &view.nu else { return };
        oordeel_ui(ui, nu);
        if let Some(scherm) = &view.scherm {
            oordeel_ui(ui, scherm);
        }
        part_ui(ui, "Wat is er anders?", &view.oorzaken);
        let all = view.uitkomsten.len();
        let shown = if self.all_shown { all } else { all.min(FEW) };
        part_ui(ui, "Welke uitkomst verandert?", &view.uitkomsten[..shown]);
        if all <= FEW {
            return;
        }
        let word = match self.all_shown {
            true => "Minder tonen".to_owned(),
            false => format!("Alle {all} uitkomsten tonen"),
        };
        if ui.add(ActionButton::link(&word)).clicked() {
            self.all_shown = !self.all_shown;
        }
    }
}

fn fact_ui(ui: &mut Ui, label: &str, text: &str) {
    let tokens = theme::tokens(ui);
    low_row_ui(ui, 22.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let size = egui::vec2(LABEL, 22.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(LABEL);
            ui.label(body(label).color(tokens.muted));
        });
        ui.add(Label::new(body(text)).wrap());
    });
}

fn oordeel_ui(ui: &mut Ui, oordeel: &Oordeel) {
    let tokens = theme::tokens(ui);
    let (icon, color) = match oordeel.stand {
        Stand::Gelijk => (icons::CHECK_CIRCLE, tokens.ok),
        Stand::Anders => (icons::INFO, tokens.accent),
        Stand::Mis => (icons::WARNING, tokens.warn),
    };
    line_ui(ui, body(icon).color(color), strong(oordeel.tekst.as_str()));
}

fn part_ui(ui: &mut Ui, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.label(strong(title));
    let muted = theme::tokens(ui).muted;
    for line in lines {
        line_ui(ui, body(icons::MINUS).color(muted), body(line.as_str()));
    }
}

fn line_ui(ui: &mut Ui, mark: egui::RichText, text: egui::RichText) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_min_height(22.0);
        ui.label(mark);
        ui.add(Label::new(text).wrap());
    });
}
