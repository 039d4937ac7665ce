//! The bar at the bottom: saved or not, the file, a hint, work under way and notices.

use super::commands::COMMANDS;
use super::file_menu::file_menu_ui;
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::session::JobState;
use crate::ui::context::{Action, Target, ViewContext, is_narrow};
use crate::ui::drafts::unsaved_words;
use crate::ui::theme::text::{regular, small};
use crate::ui::theme::{self, icons, measures};
use crate::ui::views::{self, ViewId};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::keycap::{self, key_text};
use crate::ui::widgets::notice::notice_ui;
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, CursorIcon, Frame, Label, Layout, Margin, Panel, Rect, Response, Role, Sense,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Notices that are shown at once; the newest stay.
const NOTICES: usize = 3;

/// Of what is not saved, this many letters fit.
const LONGEST_ABOUT: usize = 60;

/// Draws the bar and the notices above it.
pub fn status_bar_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let side = if is_narrow(ui) { measures::PAGE_NARROW } else { measures::PAGE } as i8;
    let frame = Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(side, 0));
    let panel = Panel::bottom("status")
        .exact_size(measures::STATUS_BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| content_ui(context, ui));
    });
    let rect = shown.response.rect;
    let y = ui.painter().round_to_pixel_center(rect.top());
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, tokens.border));
    notices_ui(context, ui);
}

fn notices_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let notices = context.session.notices();
    let first = notices.len().saturating_sub(NOTICES);
    let shown = notices[first..].to_vec();
    if shown.is_empty() {
        return;
    }
    let panel = Panel::bottom("meldingen").resizable(false).show_separator_line(false);
    panel.frame(Frame::new()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for notice in &shown {
            let away = ui.push_id(notice.id, |ui| notice_ui(ui, notice.kind, &notice.text)).inner;
            if away {
                context.act(Action::Send(Command::Dismiss(notice.id)));
            }
        }
    });
}

fn content_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.x = 16.0;
    if let Some(file) = context.session.file().cloned() {
        match &file.alleen_lezen {
            None => saved_ui(context, ui),
            Some(why) => {
                let state = with_icon_ui(ui, icons::LOCK_SIMPLE, "Alleen lezen", tokens.warn);
                state.on_hover_text(why);
            }
        }
        file_menu_ui(context, ui, &file.naam, &file.path);
    }
    let middle = ui.max_rect().center().x;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        hulp_ui(context, ui);
        match context.session.job().cloned() {
            Some(job) => job_ui(context, ui, &job),
            None if context.session.review().is_some() => review_ui(context, ui, middle),
            None if context.has_figures() => {
                hint_ui(ui, views::entry(context.choice.view).hint, middle);
            }
            None => (),
        }
    });
}

/// At the right: what F1 does.
fn hulp_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let Some(entry) = COMMANDS.iter().find(|entry| entry.id == "hulp") else { return };
    let tokens = theme::tokens(ui);
    let key = key_text(ui, &entry.shortcut);
    let word = paint::line(ui.painter(), entry.text, regular(14.0), tokens.muted, 100.0);
    let cap = keycap::width(ui, &key);
    let size = vec2(cap + 6.0 + word.size().x, 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{} ({key})", entry.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        let around = rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_filled(around, measures::RADIUS_CELL, tokens.accent_soft);
    }
    let place = Rect::from_min_size(rect.min, vec2(cap, rect.height()));
    keycap::paint_keycap(ui, place, &key);
    let at = pos2(rect.left() + cap + 6.0, rect.center().y);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, word);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        context.act((entry.action)());
    }
}

/// Whether everything is in the file, or how many fields are not.
fn saved_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let Some(unsaved) = context.drafts.unsaved(today()) else {
        with_icon_ui(ui, icons::CHECK, "Alles bewaard", tokens.ok);
        return;
    };
    let color = if unsaved.wrong { tokens.error } else { tokens.muted };
    with_icon_ui(ui, icons::WARNING_CIRCLE, &unsaved_words(unsaved.fields), color);
    if unsaved.about.is_empty() {
        return;
    }
    let (noun, id) = unsaved.row;
    let about: String = unsaved.about.chars().take(LONGEST_ABOUT).collect();
    let link = ActionButton::link(&about).named("Naar wat nog niet bewaard is");
    if ui.add(link).clicked() {
        context.act(Action::Show(Target::row(noun, id)));
    }
}

fn with_icon_ui(ui: &mut Ui, icon: &str, text: &str, color: egui::Color32) -> Response {
    let galley = paint::line(ui.painter(), text, regular(14.0), color, 300.0);
    let size = vec2(20.0 + galley.size().x, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    paint::icon(ui.painter(), pos2(rect.left() + 8.0, rect.center().y), icon, 16.0, color);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
    response
}

/// In the middle of the window, when there is room.
fn hint_ui(ui: &mut Ui, hint: &str, middle: f32) {
    let tokens = theme::tokens(ui);
    let rest = ui.available_rect_before_wrap();
    let galley = paint::line(ui.painter(), hint, regular(14.0), tokens.muted, rest.width());
    if galley.elided || hint.is_empty() {
        return;
    }
    let middle = middle.max(rest.left() + galley.size().x / 2.0 + 16.0);
    let center = pos2(middle.min(rest.right() - galley.size().x / 2.0), rest.center().y);
    let place = Align2::CENTER_CENTER.anchor_size(center, galley.size());
    let response = ui.allocate_rect(place, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, hint));
    paint::text(ui.painter(), place.min, Align2::LEFT_TOP, galley);
}

/// What the file already has of what is looked over; from another view, the way back to it.
fn review_ui(context: &mut ViewContext<'_>, ui: &mut Ui, middle: f32) {
    let Some(review) = context.session.review().cloned() else { return };
    if context.choice.view == ViewId::Gegevens {
        let hints = review.bestanden.iter().map(|bestand| bestand.wijzigingen.hint.as_str());
        hint_ui(ui, hints.into_iter().find(|hint| !hint.is_empty()).unwrap_or_default(), middle);
        return;
    }
    let link = ActionButton::link(&review.wacht);
    if ui.add(link).clicked() {
        context.act(Action::Show(Target::View(ViewId::Gegevens)));
    }
}

fn job_ui(context: &mut ViewContext<'_>, ui: &mut Ui, job: &JobState) {
    let tokens = theme::tokens(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let cancel = ActionButton::link("Annuleren");
        if job.can_cancel && ui.add(cancel).clicked() {
            context.act(Action::Send(Command::CancelJob));
        }
        let (rect, response) = ui.allocate_exact_size(vec2(160.0, 8.0), Sense::hover());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &job.title);
            info.value = Some(f64::from(job.fraction));
            info
        });
        ui.painter().rect_filled(rect, 4.0, tokens.border);
        let done = Rect::from_min_size(rect.min, vec2(rect.width() * job.fraction, 8.0));
        ui.painter().rect_filled(done, 4.0, tokens.accent);
        ui.add(Label::new(small(job.title.as_str())).truncate());
    });
}
