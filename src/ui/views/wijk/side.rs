//! Beside the figures of a wijk: what is there, and what goes well.

use super::texts::{about_ui, goes_well_ui};
use super::wie::{attention_ui, who_ui};
use crate::app::view::Span;
use crate::app::view::wijk::{Aanwezig, AanwezigSoort, Elders, WatIsEr, WijkView};
use crate::model::record::Noun;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, card_title, regular, small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::views::ViewId;
use crate::ui::views::parts::page::{low_row_ui, sentence_ui};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::{paint, tag};
use egui::{
    Align, Align2, CursorIcon, Label, Layout, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};
use std::collections::BTreeSet;

/// How much of the lists is shown.
#[derive(Debug, Default)]
pub struct WijkSide {
    all_present: bool,
    /// Which of the lists of partners for the whole gemeente are open.
    unfolded: BTreeSet<usize>,
}

/// More than this many hide behind 'Alles tonen'.
const FEW: usize = 6;
const ROW: f32 = 54.0;
const UNFOLD: f32 = 36.0;

impl WijkSide {
    /// Draws the cards below each other.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let may_change = context.may_change();
        ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
        if let Some((kop, antwoord)) = &view.stevig {
            firm_ui(ui, kop, antwoord);
        }
        attention_ui(context, ui, view);
        self.present_ui(context, ui, view);
        who_ui(context, ui, view);
        let well = goes_well_ui(ui, view, may_change);
        let about = about_ui(ui, view, may_change);
        about.or(well).into_iter().for_each(|action| context.act(action));
    }

    /// Without figures: what is there, when anything is, and what people wrote.
    pub fn of_empty_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let may_change = context.may_change();
        ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
        if !view.aanwezig.hier.is_empty() || !view.aanwezig.overal.is_empty() {
            self.present_ui(context, ui, view);
        }
        who_ui(context, ui, view);
        about_ui(ui, view, may_change).into_iter().for_each(|action| context.act(action));
    }

    fn present_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &WijkView) {
        let aanwezig = &view.aanwezig;
        card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(card_title(aanwezig.kop.as_str())).wrap());
            ui.add_space(6.0);
            self.here_ui(context, ui, aanwezig);
            for (index, elders) in aanwezig.overal.iter().enumerate() {
                ui.push_id(index, |ui| self.everywhere_ui(context, ui, index, elders));
            }
            ui.add_space(6.0);
            if ui.add(ActionButton::link(&view.inventaris)).clicked() {
                context.act(Action::Show(Target::View(ViewId::Inventarisatie)));
            }
        });
    }

    fn here_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, aanwezig: &WatIsEr) {
        if aanwezig.hier.is_empty() {
            sentence_ui(ui, &aanwezig.hier_leeg, 16.0, 22.0, false);
            ui.add_space(6.0);
            return;
        }
        low_row_ui(ui, 28.0, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let word = if self.all_present { "Minder tonen" } else { "Alles tonen" };
                let many = aanwezig.hier.len() > FEW;
                if many && ui.add(ActionButton::link(word)).clicked() {
                    self.all_present = !self.all_present;
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(strong(aanwezig.hier_kop.as_str())).truncate());
                });
            });
        });
        let few = if self.all_present { usize::MAX } else { FEW };
        for (index, one) in aanwezig.hier.iter().take(few).enumerate() {
            ui.push_id((one.id, index), |ui| present_row_ui(context, ui, one));
        }
    }

    /// One line that unfolds: it is the same for every wijk.
    fn everywhere_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        index: usize,
        elders: &Elders,
    ) {
        let open = self.unfolded.contains(&index);
        if unfold_ui(ui, &elders.kop, open) && !self.unfolded.remove(&index) {
            self.unfolded.insert(index);
        }
        if open {
            for (index, one) in elders.rijen.iter().enumerate() {
                ui.push_id((one.id, index), |ui| present_row_ui(context, ui, one));
            }
        }
    }
}

/// How firm the outcome is that will be asked about.
fn firm_ui(ui: &mut Ui, kop: &str, antwoord: &[Span]) {
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let head = ui.add(Label::new(card_title(kop)).wrap());
        head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, kop));
        sentence_ui(ui, antwoord, 16.0, 22.0, false);
    });
}

/// A line with a caret; returns whether it was clicked.
fn unfold_ui(ui: &mut Ui, text: &str, open: bool) -> bool {
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), UNFOLD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, text));
    let color = if response.hovered() { tokens.accent_hover } else { tokens.accent };
    let painter = ui.painter();
    let y = painter.round_to_pixel_center(rect.top());
    painter.hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
    let galley = paint::line(painter, text, regular(16.0), color, rect.width() - 28.0);
    paint::text(painter, rect.left_center(), Align2::LEFT_CENTER, galley);
    let icon = if open { icons::CARET_UP } else { icons::CARET_DOWN };
    paint::icon(painter, pos2(rect.right() - 10.0, rect.center().y), icon, 20.0, color);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// One place or partner; a click leads to it.
pub(super) fn present_row_ui(context: &mut ViewContext<'_>, ui: &mut Ui, aanwezig: &Aanwezig) {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let said = format!("{}, {}, {}", aanwezig.naam, aanwezig.onder, aanwezig.tag);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.clicked() {
        context.act(Action::Show(match aanwezig.soort {
            AanwezigSoort::Plek => Target::Plek(aanwezig.id),
            AanwezigSoort::Partner => Target::Partner(aanwezig.id),
            AanwezigSoort::Basis(noun) => Target::Rij(noun, aanwezig.id),
        }));
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, measures::RADIUS_CELL, tokens.accent_soft);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    let painter = ui.painter();
    let y = painter.round_to_pixel_center(rect.top());
    painter.hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
    let icon = match aanwezig.soort {
        AanwezigSoort::Plek => icons::COFFEE,
        AanwezigSoort::Partner => icons::HAND_HEART,
        AanwezigSoort::Basis(Noun::Functie) => icons::USER,
        AanwezigSoort::Basis(_) => icons::FILE_TEXT,
    };
    paint::icon(painter, pos2(rect.left() + 10.0, rect.center().y), icon, 20.0, tokens.text);
    let tag_width =
        painter.layout_no_wrap(aanwezig.tag.clone(), regular(14.0), tokens.text).size().x + 17.0;
    let width = rect.width() - 32.0;
    let name = paint::line(painter, &aanwezig.naam, regular(16.0), tokens.text, width);
    let beside = width - tag_width - 8.0;
    let under = paint::line(painter, &aanwezig.onder, regular(14.0), tokens.muted, beside);
    let cut = name.elided || under.elided;
    let x = rect.left() + 32.0;
    paint::text(painter, pos2(x, rect.center().y - 13.0), Align2::LEFT_CENTER, name);
    paint::text(painter, pos2(x, rect.center().y + 11.0), Align2::LEFT_CENTER, under);
    let mut place = rect;
    place.min = pos2(rect.right() - tag_width, rect.center().y - 1.0);
    place.max.y = rect.bottom() - 2.0;
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
        tag::tag_ui(ui, &aanwezig.tag, aanwezig.bevestigd);
    });
    let source = || aanwezig.bron.iter().map(|(label, text)| format!("{label}: {text}"));
    if cut || response.hovered() {
        response.on_hover_ui(|ui| {
            ui.label(body(aanwezig.naam.as_str()));
            ui.label(small(aanwezig.onder.as_str()));
            for line in source() {
                ui.label(small(line));
            }
        });
    }
}
