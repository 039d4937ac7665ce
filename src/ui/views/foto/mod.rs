//! The Foto: how the wijken are doing, at a glance.

mod gewichten;
mod grid;
mod regel_panel;

use super::parts::page::{
    answer_ui, low_wrapped_ui, no_figures_ui, page_ui, room_below, sentence_ui, title_row_ui,
};
use super::parts::take::take_choices_ui;
use crate::app::command::Command;
use crate::app::figure::FigureFormat;
use crate::app::query::FotoQuery;
use crate::app::view::foto::{FotoView, PIJL};
use crate::model::foto::Klasse;
use crate::ui::context::{Action, Take, ViewContext, is_narrow};
use crate::ui::theme::text::{body, card_title, regular, small};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::padded_card_ui;
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::focus::follow_focus_ui;
use crate::ui::widgets::paint;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::widgets::tabs::tabs_ui;
use egui::{
    Align, Align2, Frame, Label, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use regel_panel::RegelPanel;
use std::sync::Arc;

/// Which way of looking.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Shown {
    #[default]
    Foto,
    Tabel,
    Verantwoording,
}

impl Shown {
    const ALL: [Self; 3] = [Self::Foto, Self::Tabel, Self::Verantwoording];
}

/// How the Foto is looked at.
#[derive(Debug, Default)]
pub struct FotoScreen {
    shown: Shown,
    regel: Option<RegelPanel>,
    /// Which leefgebied is opened to its indicators.
    open: Option<usize>,
    /// Shown until the answer to another choice is there.
    last: Option<Arc<FotoView>>,
}

/// The least width of the Foto beside the panel of the rules.
const BESIDE: f32 = 640.0;

/// From this width on title and buttons stand beside each other.
const TITLE_BESIDE: f32 = 820.0;

/// Lines of text are no longer than this.
const READABLE: f32 = 820.0;

/// What stands under the card: legend and rule.
const FOOT: f32 = 103.0;

impl FotoScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let answer = context.ask(&FotoQuery { keuze: context.choice.foto.clone() });
        self.last = answer.or_else(|| self.last.take());
        let Some(view) = self.last.clone() else { return };
        if self.regel.is_some() {
            let room = ui.available_width() - regel_panel::WIDTH > BESIDE;
            let width = if room { regel_panel::WIDTH } else { ui.available_width() };
            self.panel_ui(context, ui, &view, width);
            if !room {
                return;
            }
        }
        page_ui(ui, "foto", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if view.rijen.is_empty() || !context.has_figures() {
                title_row_ui(ui, &view.titel, |_| ());
                answer_ui(ui, &view.antwoord);
                ui.add_space(4.0);
                no_figures_ui(context, ui);
                return;
            }
            self.head_ui(context, ui, &view);
            answer_ui(ui, &view.antwoord);
            ui.add_space(4.0);
            self.body_ui(context, ui, &view);
        });
    }

    fn panel_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &FotoView,
        width: f32,
    ) {
        let tokens = theme::tokens(ui);
        let frame = Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(16, 12));
        let panel = Panel::right("foto-regel").resizable(false).exact_size(width).frame(frame);
        let closed = panel.show(ui, |ui| {
            let scroll = ScrollArea::vertical().id_salt("regel").auto_shrink([false, false]);
            let shown = scroll.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 14.0);
                let closed =
                    self.regel.as_mut().is_some_and(|panel| panel.ui(context, ui, &view.keuze));
                follow_focus_ui(ui);
                closed
            });
            shown.inner
        });
        if closed.inner {
            self.regel = None;
        }
    }

    fn head_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView) {
        if ui.available_width() >= TITLE_BESIDE {
            title_row_ui(ui, &view.kop, |ui| self.buttons_ui(context, ui, view));
            rule_name_ui(ui, view);
            return;
        }
        title_row_ui(ui, &view.kop, |_| ());
        rule_name_ui(ui, view);
        let wrapped = Layout::right_to_left(Align::Center).with_main_wrap(true);
        let wrapped = wrapped.with_main_align(Align::Max);
        let size = vec2(ui.available_width(), measures::CONTROL);
        ui.allocate_ui_with_layout(size, wrapped, |ui| self.buttons_ui(context, ui, view));
    }

    /// From the right to the left.
    fn buttons_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView) {
        let choices = [
            (icons::SQUARES_FOUR, "Foto"),
            (icons::TABLE, "Tabel"),
            (icons::BOOK_OPEN, "Verantwoording"),
        ];
        if let Some(index) = segmented_ui(ui, &choices, self.shown as usize) {
            self.shown = Shown::ALL[index];
        }
        let bron = ActionButton::secondary("Bron").icon(icons::FILE_MAGNIFYING_GLASS).medium();
        if ui.add(bron.named("Bron van de Foto")).clicked() {
            context.act(Action::Bron(Box::new(view.bron.clone())));
        }
        take_ui(context, ui, view, self.open);
        if self.regel.is_none() {
            let word = if is_narrow(ui) { "Regel…" } else { "Andere regel…" };
            let other = ui.add(ActionButton::secondary(word).named("Andere regel…").medium());
            if other.clicked() {
                self.regel = Some(RegelPanel::open(&other, &view.keuze));
            }
        }
    }

    fn body_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView) {
        let height = room_below(ui) - FOOT;
        match self.shown {
            Shown::Verantwoording => return steps_ui(context, ui, view),
            Shown::Tabel => {
                padded_card_ui(ui, Margin::same(1), |ui| {
                    data_table_ui(ui, "Foto als tabel", &view.tabel, height.max(260.0));
                });
            }
            Shown::Foto => {
                let padding = Margin { left: 0, right: 10, top: 8, bottom: 8 };
                padded_card_ui(ui, padding, |ui| {
                    let top = ui.cursor().top();
                    self.open_ui(ui, view);
                    let height = height - 16.0 - (ui.cursor().top() - top);
                    grid::foto_grid_ui(context, ui, view, height, &mut self.open);
                });
            }
        }
        ui.add_space(2.0);
        // Where little fits, the rule is seen before the colours: these are said in the cells.
        let rule_first = is_narrow(ui);
        if rule_first {
            sentence_ui(ui, &view.regel, 14.0, 19.0, true);
        }
        if self.shown == Shown::Foto {
            legend_ui(ui, view);
        }
        if !rule_first {
            sentence_ui(ui, &view.regel, 14.0, 19.0, true);
        }
    }
}

impl FotoScreen {
    /// While a leefgebied is opened: the way to another one, and back to all.
    fn open_ui(&mut self, ui: &mut Ui, view: &FotoView) {
        let Some(open) = self.open else { return };
        let opens = view.kolommen.iter().enumerate().filter(|(_, one)| !one.delen.is_empty());
        let (places, names): (Vec<usize>, Vec<&str>) =
            opens.map(|(place, one)| (place, one.naam.as_str())).unzip();
        let Some(chosen) = places.iter().position(|place| *place == open) else {
            self.open = None;
            return;
        };
        let words = [&["Alle leefgebieden"], names.as_slice()].concat();
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            if let Some(clicked) = tabs_ui(ui, &words, chosen + 1) {
                self.open = clicked.checked_sub(1).and_then(|index| places.get(index).copied());
            }
        });
    }
}

/// The rule, where it is not the usual one: on a line of its own, so that nothing of it is cut.
fn rule_name_ui(ui: &mut Ui, view: &FotoView) {
    if !view.regelnaam.is_empty() {
        ui.add(Label::new(card_title(view.regelnaam.as_str())).wrap());
    }
}

/// The Foto in other programs: as it is shown, or with all indicators.
fn take_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView, open: Option<usize>) {
    let Some(figuren) = &view.figuren else { return };
    let opened = open.and_then(|index| figuren.per_leefgebied.get(index));
    let (shown, all) = (opened.unwrap_or(&figuren.dicht), &figuren.alles);
    let choices = [
        (icons::IMAGE, "Foto kopiëren als afbeelding", shown, Take::CopyPicture),
        (icons::IMAGE, "Met alle indicatoren kopiëren", all, Take::CopyPicture),
        (icons::TABLE, "Tabel kopiëren", all, Take::CopyTable),
        (icons::FILE_PNG, "Foto bewaren als PNG…", shown, Take::Save(FigureFormat::Png)),
        (icons::FILE_PNG, "Met alle indicatoren als PNG…", all, Take::Save(FigureFormat::Png)),
        (icons::FILE_SVG, "Foto bewaren als SVG…", shown, Take::Save(FigureFormat::Svg)),
        (icons::FILE_SVG, "Met alle indicatoren als SVG…", all, Take::Save(FigureFormat::Svg)),
        (icons::FILE_CSV, "Tabel bewaren als CSV…", all, Take::Save(FigureFormat::Csv)),
        (icons::EXPORT, "Pagina om af te drukken…", shown, Take::Save(FigureFormat::Pagina)),
    ];
    let word = if is_narrow(ui) { "" } else { "Kopiëren…" };
    let button = ActionButton::secondary(word).icon(icons::EXPORT).medium();
    take_choices_ui(context, ui, button, &choices);
}

/// How the Foto was made, a card per step.
fn steps_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &FotoView) {
    let text = "Zo is deze Foto gemaakt, in de tien stappen van het handboek voor samengestelde \
                maten van OESO en JRC (2008).";
    ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
    let keep = ActionButton::secondary("Bewaar deze Foto").icon(icons::CHECK_CIRCLE);
    let help = "Bewaart de cijfers, de regel en de gewichten, zodat deze Foto later tot op het \
                laatste cijfer is na te rekenen. Bewaarde Foto's staan bij Gegevens.";
    if ui.add_enabled(context.may_change(), keep).on_hover_text(help).clicked() {
        let keuze = context.choice.foto.clone();
        context.act(Action::Send(Command::KeepFoto { keuze, naam: None }));
    }
    for step in &view.verantwoording {
        padded_card_ui(ui, Margin::symmetric(16, 10), |ui| {
            ui.set_width(ui.available_width());
            ui.set_max_width(ui.available_width().min(READABLE));
            let head = ui.add(Label::new(card_title(step.kop.as_str())).wrap());
            head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &step.kop));
            for line in &step.regels {
                ui.add(Label::new(body(line.as_str())).wrap());
            }
        });
    }
}

/// What a block at the right of a cell, an outline and an arrow say. The classes are words in
/// every cell.
fn legend_ui(ui: &mut Ui, view: &FotoView) {
    low_wrapped_ui(ui, 20.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
        if let Some(other) = &view.blok {
            block_item_ui(ui, other);
        }
        if let Some(gemeente) = &view.gemeente {
            ui.add(Label::new(small(gemeente.legenda.as_str())).wrap());
        }
        if view.pijlen {
            ui.add(Label::new(small(PIJL)).wrap());
        }
    });
}

/// A cell with a block at its right.
fn block_item_ui(ui: &mut Ui, word: &str) {
    let tokens = theme::tokens(ui);
    let galley = paint::line(ui.painter(), word, regular(14.0), tokens.text, 640.0);
    let size = vec2(36.0 + 6.0 + galley.size().x, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    let painter = ui.painter();
    let part = |left: f32, width: f32| {
        let at = rect.min + vec2(left, 0.0);
        paint::crisp(painter, Rect::from_min_size(at, vec2(width, 20.0)))
    };
    let own = tokens.klasse(Klasse::Ongunstiger).fill;
    painter.rect_filled(part(0.0, 20.0), measures::RADIUS_CELL, own);
    let other = tokens.klasse(Klasse::Gemiddeld);
    painter.rect_filled(part(22.0, 14.0), measures::RADIUS_CELL, other.fill);
    let edge = Stroke::new(1.5, other.line);
    painter.rect_stroke(part(22.0, 14.0), measures::RADIUS_CELL, edge, StrokeKind::Inside);
    let at = pos2(rect.left() + 42.0, rect.center().y);
    paint::text(painter, at, Align2::LEFT_CENTER, galley);
}
