//! 'Bron': where a figure or an outcome comes from, beside what was clicked.

use super::page::{low_row_ui, low_wrapped_ui, sentence_ui};
use crate::app::view::bron::{BronCijfer, BronPaneel, Verder};
use crate::model::foto::Klasse;
use crate::ui::context::{Action, Target};
use crate::ui::theme::text::{body, large_card_title, small, small_strong, strong};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::{ActionButton, icon_button_ui};
use crate::ui::widgets::tag::chip_ui;
use egui::{
    Align, Area, Context, Frame, Id, Key, Label, Layout, Margin, Modifiers, Order, Rect, Role,
    ScrollArea, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const WIDTH: f32 = 416.0;
/// Room for the scroll bar, so that no text runs under it.
const GUTTER: f32 = 16.0;

/// Draws the panel at the right of `place`.
///
/// With `take_focus` its first control gets the keyboard.
pub fn bron_panel_ui(
    ctx: &Context,
    place: Rect,
    paneel: &BronPaneel,
    take_focus: bool,
    actions: &mut Vec<Action>,
) {
    let width = WIDTH.min(place.width() - 16.0);
    let at = pos2(place.right() - width, place.top());
    let area = Area::new(Id::unique("bron"))
        .order(Order::Middle)
        .movable(false)
        .fixed_pos(at)
        .constrain(false)
        .fade_in(false)
        .role(Role::Dialog)
        .accessible_name("Bron");
    let shown = area.show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        let rect = Rect::from_min_size(at, vec2(width, place.height()));
        let edge = Stroke::new(1.0, tokens.control);
        ui.painter().rect(rect, 0, tokens.surface, edge, StrokeKind::Inside);
        ui.set_min_size(rect.size());
        ui.set_max_size(rect.size());
        Frame::new()
            .inner_margin(Margin::symmetric(16, 12))
            .show(ui, |ui| content_ui(ui, paneel, take_focus, actions))
            .inner
    });
    let escape = !egui::Popup::is_any_open(ctx)
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if shown.inner || escape {
        actions.push(Action::CloseBron);
    }
}

fn content_ui(
    ui: &mut Ui,
    paneel: &BronPaneel,
    take_focus: bool,
    actions: &mut Vec<Action>,
) -> bool {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 6.0;
    let away = ui
        .horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let close = icon_button_ui(ui, icons::X, "Bron sluiten");
                if take_focus {
                    close.request_focus();
                }
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    let title = Label::new(large_card_title(paneel.titel.as_str())).wrap();
                    let label = ui.add(title);
                    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &paneel.titel));
                });
                close.clicked()
            })
            .inner
        })
        .inner;
    let scroll =
        ScrollArea::vertical().id_salt(("bron", &paneel.titel)).auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - GUTTER);
        body_ui(ui, paneel, actions);
    });
    away
}

fn body_ui(ui: &mut Ui, paneel: &BronPaneel, actions: &mut Vec<Action>) {
    if paneel.klasse.is_some() || paneel.naar.is_some() {
        top_ui(ui, paneel, actions);
    }
    if !paneel.uitleg.is_empty() {
        sentence_ui(ui, &paneel.uitleg, 16.0, 22.0, false);
    }
    for deel in &paneel.delen {
        ui.horizontal(|ui| {
            ui.set_height(30.0);
            ui.label(body(deel.naam.as_str()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(body(deel.score.as_str()).color(theme::tokens(ui).muted));
                if let Some(klasse) = deel.klasse {
                    chip_ui(ui, Some(klasse), Klasse::word(klasse));
                }
            });
        });
    }
    for (index, cijfer) in paneel.cijfers.iter().enumerate() {
        ui.push_id(index, |ui| figure_ui(ui, cijfer));
    }
    if !paneel.score.is_empty() {
        ui.add_space(8.0);
        quiet_ui(ui, &paneel.score);
    }
    ui.add_space(8.0);
}

/// The class at the left, the way to the wijk at the right.
fn top_ui(ui: &mut Ui, paneel: &BronPaneel, actions: &mut Vec<Action>) {
    low_row_ui(ui, 32.0, |ui| {
        if let Some(klasse) = paneel.klasse {
            chip_ui(ui, Some(klasse), klasse.word());
        }
        let Some((verder, word)) = &paneel.naar else { return };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(ActionButton::secondary(word).small()).clicked() {
                actions.push(Action::Show(match verder {
                    Verder::Wijk(code) => Target::Wijk(code.clone()),
                    Verder::Indicator(id) => Target::Indicator(id.clone()),
                }));
            }
        });
    });
}

fn quiet_ui(ui: &mut Ui, text: &str) {
    let text = small(text).color(theme::tokens(ui).muted);
    ui.add(Label::new(text).wrap());
}

fn figure_ui(ui: &mut Ui, cijfer: &BronCijfer) {
    let tokens = theme::tokens(ui);
    ui.add_space(4.0);
    let top = ui.cursor().top();
    let y = ui.painter().round_to_pixel_center(top);
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(Label::new(strong(cijfer.naam.as_str())).wrap());
    low_wrapped_ui(ui, 22.0, |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if !cijfer.waarde.is_empty() {
            ui.label(strong(cijfer.waarde.as_str()));
        }
        for text in [&cijfer.naast, &cijfer.jaar] {
            if !text.is_empty() {
                ui.label(body(text.as_str()).color(tokens.muted));
            }
        }
        if cijfer.schatting {
            ui.label(body("≈\u{a0}schatting").color(tokens.muted));
        }
    });
    for text in [&cijfer.betekenis, &cijfer.kwalificatie, &cijfer.toelichting] {
        if !text.is_empty() {
            quiet_ui(ui, text);
        }
    }
    for (label, text) in &cijfer.bron {
        source_line_ui(ui, label, text);
    }
    if !cijfer.vergelijking.is_empty() {
        quiet_ui(ui, &cijfer.vergelijking);
    }
}

fn source_line_ui(ui: &mut Ui, label: &str, text: &str) {
    let tokens = theme::tokens(ui);
    low_row_ui(ui, 19.0, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(68.0, 19.0), egui::Sense::hover());
        let mut own = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        own.label(small(label).color(tokens.muted));
        // The place in a source is a name of a column: for who wants to look it up.
        let text = if label == "Plaats" { small(text) } else { small_strong(text) };
        let color = if label == "Plaats" { tokens.muted } else { tokens.text };
        ui.add(Label::new(text.color(color)).wrap());
    });
}
