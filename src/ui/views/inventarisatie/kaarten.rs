//! Beside the list: how far the wijk is, and everything about the chosen kind.

use super::InventarisatieScreen;
use super::lijst::KEYS;
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::query::RecordQuery;
use crate::app::view::inventarisatie::{Gevonden, InventarisRij, Stand, WijkInventaris};
use crate::model::basis::inventaris::{GEBIED, SOORT, TOELICHTING};
use crate::model::record::Noun;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, card_title, small, strong};
use crate::ui::theme::{self, measures};
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use egui::{Label, Margin, RadioButton, Role, TextEdit, Ui, WidgetInfo, vec2};

impl InventarisatieScreen {
    pub(super) fn side_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        wijk: &WijkInventaris,
    ) {
        ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
        stand_ui(context, ui, wijk);
        let Some(rij) = wijk.rijen.get(self.current) else { return };
        card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            self.kind_ui(context, ui, wijk, rij);
        });
    }

    fn kind_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        wijk: &WijkInventaris,
        rij: &InventarisRij,
    ) {
        let title = match self.ticked.len() {
            0 => rij.soort.naam.to_owned(),
            n => format!("{n} soorten aangekruist"),
        };
        heading_ui(ui, &title);
        let several = !self.ticked.is_empty();
        if !several {
            found_ui(context, ui, rij);
        }
        let open = context.may_change();
        ui.add_space(4.0);
        ui.label(strong(format!("Uitkomst in {}", wijk.naam)));
        low_wrapped_ui(ui, 28.0, |ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            for (.., staat) in KEYS {
                let on = !several && rij.staat == staat && rij.bestaat;
                let radio = RadioButton::new(on, staat.text());
                if ui.add_enabled(open, radio).clicked() && !on {
                    self.found_out(context, wijk, staat);
                }
            }
        });
        // What is written down is about one kind.
        if several {
            return;
        }
        ui.add_space(4.0);
        self.explanation_ui(context, ui, wijk, rij);
        if !rij.bevestigd.is_empty() {
            let text = small(rij.bevestigd.as_str()).color(theme::tokens(ui).muted);
            ui.add(Label::new(text).wrap());
        }
    }

    /// Why: kept as soon as the field is left.
    fn explanation_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        wijk: &WijkInventaris,
        rij: &InventarisRij,
    ) {
        let label = ui.label(strong(TOELICHTING.label)).id;
        // The draft follows the row in the file.
        let query = RecordQuery { noun: Noun::Inventarispunt, id: rij.id, vandaag: today() };
        let _known = context.ask(&query);
        let typed = context.drafts.get(rij.id).and_then(|draft| draft.typed(TOELICHTING.kolom));
        let mut text = typed.unwrap_or(&rij.toelichting).to_owned();
        let edit = TextEdit::multiline(&mut text)
            .id_salt((rij.id, "toelichting"))
            .desired_rows(2)
            .hint_text(TOELICHTING.hulp)
            .desired_width(ui.available_width())
            .min_size(vec2(0.0, measures::CONTROL))
            .margin(Margin::symmetric(12, 8));
        let response = ui.add_enabled(context.may_change(), edit).labelled_by(label);
        if std::mem::take(&mut self.explain) {
            response.request_focus();
        }
        if response.changed() {
            let row = (Noun::Inventarispunt, rij.id, rij.soort.naam);
            context.drafts.type_in(row, GEBIED.kolom, &wijk.code);
            context.drafts.type_in(row, SOORT.kolom, rij.soort.id);
            context.drafts.type_in(row, TOELICHTING.kolom, &text);
        }
        if response.has_focus() {
            context.drafts.typing_in(rij.id, TOELICHTING.kolom);
        }
    }
}

fn heading_ui(ui: &mut Ui, title: &str) {
    let head = ui.add(Label::new(card_title(title)).wrap());
    head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
}

/// How far the wijk is, what is missing, and the next step.
fn stand_ui(context: &mut ViewContext<'_>, ui: &mut Ui, wijk: &WijkInventaris) {
    let tokens = theme::tokens(ui);
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading_ui(ui, &format!("{}: {}", wijk.naam, wijk.stand.text()));
        ui.add(Label::new(body(format!("{}.", wijk.tellingen))).wrap());
        if wijk.stand.is_gereed() {
            let color = if wijk.is_gereed() { tokens.ok } else { tokens.warn };
            ui.add(Label::new(small(format!("{}.", wijk.stand_tekst)).color(color)).wrap());
        }
        if !wijk.telt_mee {
            let text = "Deze wijk telt niet mee in het aantal wijken dat gereed is.";
            ui.add(Label::new(small(text).color(tokens.muted)).wrap());
        }
        if let Some(nog) = &wijk.nog {
            ui.add(Label::new(small(nog.as_str()).color(tokens.text)).wrap());
        }
        ui.add_space(2.0);
        low_wrapped_ui(ui, 32.0, |ui| steps_ui(context, ui, wijk));
    });
}

fn steps_ui(context: &mut ViewContext<'_>, ui: &mut Ui, wijk: &WijkInventaris) {
    let open = context.may_change();
    let ready = open && wijk.nog.is_none();
    let mut wanted = None;
    if !wijk.stand.is_gereed() {
        let button = ActionButton::primary("Zet op gereed");
        wanted = ui.add_enabled(ready, button).clicked().then_some(Stand::Gereed);
    }
    if wijk.stand == Stand::Gereed {
        let button = ActionButton::secondary("Vastgesteld door de raad").small();
        wanted = ui.add_enabled(ready, button).clicked().then_some(Stand::Vastgesteld);
    }
    if wijk.stand.is_gereed() {
        let button = ActionButton::secondary("Weer bezig").small();
        let back = ui.add_enabled(open, button).clicked().then_some(Stand::Bezig);
        wanted = wanted.or(back);
    }
    let wie = context.settings.known_wie();
    if let Some(Ok(edit)) = wanted.map(|stand| wijk.set_stand(stand, today(), &wie)) {
        context.act(Action::Send(Command::Edit(vec![edit])));
    }
}

/// What is in the file for the kind; each leads to its row.
fn found_ui(context: &mut ViewContext<'_>, ui: &mut Ui, rij: &InventarisRij) {
    const MOST: usize = 6;
    let muted = theme::tokens(ui).muted;
    if rij.gevonden.is_empty() {
        let text = "In het bestand staat hier niets voor.";
        ui.add(Label::new(small(text).color(muted)).wrap());
    }
    for one in rij.gevonden.iter().take(MOST) {
        found_one_ui(context, ui, one);
    }
    let more = rij.gevonden.len().saturating_sub(MOST);
    if more > 0 {
        ui.label(small(format!("en nog {more}")).color(muted));
    }
    if !rij.overal.is_empty() {
        ui.add(Label::new(small(rij.overal.as_str()).color(muted)).wrap());
    }
}

fn found_one_ui(context: &mut ViewContext<'_>, ui: &mut Ui, one: &Gevonden) {
    let muted = theme::tokens(ui).muted;
    low_wrapped_ui(ui, 24.0, |ui| {
        if ui.add(ActionButton::link(&one.naam)).clicked() {
            context.act(Action::Show(Target::row(one.noun, one.id)));
        }
        ui.label(small(one.zegt.as_str()).color(muted));
    });
}
