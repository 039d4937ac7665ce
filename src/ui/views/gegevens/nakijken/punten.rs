//! Refused cells and unknown codes: what is wrong, and what a person does about it.

use super::rijen::{LINE, Lijst, lines, place_ui, rows_ui};
use super::tabelkop::{Kolom, Titel, cell, heads_ui, list_card_ui, row_ui};
use crate::app::command::Command;
use crate::app::nakijken::Besluit;
use crate::app::view::nakijken::{BestandView, Doen, PuntRij, Staat};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{regular, semibold};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, Color32, Id, Layout, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2,
};

/// From this width on everything of a row stands beside each other.
const WIDE: f32 = 760.0;
const LEFT: f32 = 18.0;
const BUTTONS: f32 = 226.0;
const GAP: f32 = 12.0;

/// What a button of a row opens, and the button.
pub(super) enum Open {
    Verbeter(PuntRij, Id),
    Koppel(PuntRij, Id),
}

/// Where the parts of a row stand.
#[derive(Clone, Copy)]
struct Columns {
    rij: f32,
    kolom: (f32, f32),
    inhoud: (f32, f32),
    wat: (f32, f32),
    wide: bool,
}

impl Columns {
    fn of(width: f32) -> Self {
        let wide = width >= WIDE;
        let rij = 84.0;
        if !wide {
            let all = width - 2.0 * LEFT;
            return Self { rij, kolom: (LEFT, all), inhoud: (LEFT, all), wat: (LEFT, all), wide };
        }
        let kolom = (width * 0.18).clamp(96.0, 224.0);
        let inhoud = (width * 0.14).clamp(104.0, 170.0);
        let kolom_left = LEFT + rij;
        let inhoud_left = kolom_left + kolom;
        let wat_left = inhoud_left + inhoud;
        Self {
            rij,
            kolom: (kolom_left, kolom - GAP),
            inhoud: (inhoud_left, inhoud - GAP),
            wat: (wat_left, width - wat_left - BUTTONS - GAP),
            wide,
        }
    }

    fn height(&self, rij: &PuntRij) -> f32 {
        let text = lines(&rij.wat, self.wat.1) as f32 * LINE;
        if self.wide { (text + 12.0).max(37.0) } else { text + 12.0 + 26.0 + 30.0 + 38.0 }
    }
}

/// Draws the card.
pub(super) fn card_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    bestand: &BestandView,
    lijst: &mut Lijst,
    nummer: u64,
) -> Option<Open> {
    let tokens = theme::tokens(ui);
    let open = !bestand.te_doen.is_empty();
    let titel = Titel {
        icon: if open { icons::X_CIRCLE } else { icons::CHECK_CIRCLE },
        color: if open { tokens.error } else { tokens.text },
        text: &bestand.punten_titel,
        beside: "",
        order: &bestand.te_doen,
        rows: bestand.punten.len(),
    };
    list_card_ui(ui, &titel, lijst, |ui, lijst| {
        let columns = Columns::of(ui.available_width());
        let shown = lijst.shown(bestand.punten.len());
        lijst.measure(nummer, shown, ui.available_width(), |row| {
            columns.height(&bestand.punten[row])
        });
        if columns.wide {
            heads_ui(ui, &heads(columns));
        }
        let mut opened = None;
        rows_ui(ui, lijst, |ui, index, rect| {
            let did = one_ui(context, ui, rect, columns, &bestand.punten[index]);
            opened = opened.take().or(did);
        });
        opened
    })
}

fn heads(columns: Columns) -> [Kolom<'static>; 4] {
    let kolom = |naam, (left, width)| Kolom { naam, left, width, right: false };
    let inhoud = if columns.inhoud.1 > 130.0 { "In het bestand staat" } else { "Er staat" };
    [
        kolom("Rij", (LEFT, columns.rij)),
        kolom("Kolom", columns.kolom),
        kolom(inhoud, columns.inhoud),
        kolom("Wat is er mis?", columns.wat),
    ]
}

fn one_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    rect: Rect,
    columns: Columns,
    rij: &PuntRij,
) -> Option<Open> {
    let row = row_ui(ui, rect, &rij.punt, &rij.gezegd);
    let (mark, _) = mark(ui, &rij.staat);
    let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height() - 1.0));
    ui.painter().rect_filled(bar, 0.0, mark);
    let cut = if columns.wide {
        wide_text(ui, rect, columns, rij)
    } else {
        narrow_text(ui, rect, columns, rij)
    };
    if cut {
        row.on_hover_text(&rij.gezegd);
    }
    let (place, layout) = buttons_place(rect, columns.wide);
    place_ui(ui, &rij.punt, place, layout, |ui| buttons_ui(context, ui, rij, columns.wide))
}

fn buttons_place(rect: Rect, wide: bool) -> (Rect, Layout) {
    if wide {
        let left = rect.right() - BUTTONS - 8.0;
        let place = Rect::from_min_max(pos2(left, rect.top()), rect.max - vec2(8.0, 1.0));
        return (place, Layout::right_to_left(Align::Center));
    }
    let top = rect.bottom() - 40.0;
    let place = Rect::from_min_max(pos2(rect.left() + LEFT, top), rect.max - vec2(8.0, 1.0));
    (place, Layout::left_to_right(Align::Center))
}

/// The colour of the bar at the left, and of the words that say how it stands.
fn mark(ui: &Ui, staat: &Staat) -> (Color32, Color32) {
    let tokens = theme::tokens(ui);
    match staat {
        Staat::Open | Staat::NogFout(_) => (tokens.error, tokens.error),
        Staat::Goed(_) => (tokens.ok, tokens.ok),
        Staat::Overgeslagen => (tokens.control, tokens.muted),
    }
}

fn wide_text(ui: &Ui, rect: Rect, columns: Columns, rij: &PuntRij) -> bool {
    let tokens = theme::tokens(ui);
    let part = |(left, width): (f32, f32)| Kolom { naam: "", left, width, right: false };
    let mut cut = cell(ui, rect, &part((LEFT, columns.rij - 6.0)), &rij.rij, true, tokens.text);
    cut |= cell(ui, rect, &part(columns.kolom), &rij.kolom, false, tokens.text);
    let at = pos2(rect.left() + columns.inhoud.0, rect.center().y);
    cut |= content_chip(ui, at, columns.inhoud.1, rij);
    let top = pos2(rect.left() + columns.wat.0, rect.top());
    let place = Rect::from_min_max(top, pos2(top.x + columns.wat.1, rect.bottom()));
    cut | wat_text(ui, place, rij)
}

fn narrow_text(ui: &Ui, rect: Rect, columns: Columns, rij: &PuntRij) -> bool {
    let tokens = theme::tokens(ui);
    let line = |top: f32, height: f32| {
        Rect::from_min_size(pos2(rect.left(), rect.top() + top), vec2(rect.width(), height))
    };
    let first = Kolom { naam: "", left: LEFT, width: columns.rij, right: false };
    let mut cut = cell(ui, line(6.0, 24.0), &first, &rij.rij, true, tokens.text);
    let left = LEFT + columns.rij;
    let second = Kolom { naam: "", left, width: rect.width() - left - LEFT, right: false };
    cut |= cell(ui, line(6.0, 24.0), &second, &rij.kolom, false, tokens.text);
    let at = pos2(rect.left() + LEFT, rect.top() + 46.0);
    cut |= content_chip(ui, at, columns.inhoud.1, rij);
    let top = pos2(rect.left() + LEFT, rect.top() + 62.0);
    let place = Rect::from_min_max(top, pos2(top.x + columns.wat.1, rect.bottom() - 40.0));
    cut | wat_text(ui, place, rij)
}

/// What stands in the file, or what was filled in for it.
fn content_chip(ui: &Ui, at: egui::Pos2, room: f32, rij: &PuntRij) -> bool {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let (words, fill) = match &rij.staat {
        Staat::NogFout(filled_in) => (filled_in.as_str(), tokens.error_soft),
        Staat::Open => (rij.inhoud.as_str(), tokens.error_soft),
        _ => (rij.inhoud.as_str(), tokens.sunken),
    };
    let words = if words.is_empty() { "leeg" } else { words };
    let galley = paint::line(painter, words, semibold(15.0), tokens.text, room - 12.0);
    let cut = galley.elided;
    let size = vec2(galley.size().x + 12.0, 24.0);
    let chip = paint::crisp(painter, Align2::LEFT_CENTER.anchor_size(at, size));
    painter.rect(chip, measures::RADIUS_CELL, fill, Stroke::NONE, StrokeKind::Inside);
    paint::text(painter, chip.center(), Align2::CENTER_CENTER, galley);
    cut
}

/// What is wrong, or how it was mended.
fn wat_text(ui: &Ui, place: Rect, rij: &PuntRij) -> bool {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    if let Staat::Goed(nu) = &rij.staat {
        let y = place.center().y;
        paint::icon(painter, pos2(place.left() + 9.0, y), icons::CHECK, 18.0, tokens.ok);
        let galley = paint::line(painter, nu, semibold(15.0), tokens.text, place.width() - 24.0);
        let cut = galley.elided;
        paint::text(painter, pos2(place.left() + 24.0, y), Align2::LEFT_CENTER, galley);
        return cut;
    }
    let color = if rij.staat == Staat::Overgeslagen { tokens.muted } else { tokens.text };
    let rows = (place.height() / LINE).floor().max(1.0) as usize;
    let galley = paint::lines(painter, &rij.wat, regular(15.0), color, place.width(), rows, false);
    let cut = galley.elided;
    let at = pos2(place.left(), place.center().y);
    paint::text(painter, at, Align2::LEFT_CENTER, galley);
    cut
}

/// What can be done; the last one stands at the edge of the card.
fn buttons_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    rij: &PuntRij,
    wide: bool,
) -> Option<Open> {
    let about = format!("{}, {}", rij.rij, rij.inhoud);
    let decide = |besluit| Action::Send(Command::Decide(besluit));
    let mut opened = None;
    let mut mend = |ui: &mut Ui| opened = mend_ui(ui, rij, &about);
    match &rij.staat {
        Staat::Open => {
            let name = format!("Overslaan: {about}");
            let skip = |ui: &mut Ui| {
                let button = ActionButton::quiet("Overslaan").named(&name).small();
                ui.add(button).clicked()
            };
            let skipped = in_order(ui, wide, skip, &mut mend);
            if skipped {
                context.act(decide(Besluit::SlaOver(rij.punt.clone())));
            }
        }
        staat => {
            let name = format!("Toch niet: {about}");
            let back = |ui: &mut Ui| {
                let button = ActionButton::quiet("Toch niet").named(&name).small();
                ui.add(button).clicked()
            };
            let mut beside = |ui: &mut Ui| match staat {
                Staat::Overgeslagen => words_ui(ui, "Wordt overgeslagen", staat),
                Staat::NogFout(_) => mend(ui),
                _ if rij.doen == Doen::Koppelen => words_ui(ui, "Gekoppeld", staat),
                _ => words_ui(ui, "Verbeterd", staat),
            };
            if in_order(ui, wide, back, &mut beside) {
                context.act(decide(Besluit::TochNiet(rij.punt.clone())));
            }
        }
    }
    opened
}

/// At the right the last one comes first.
fn in_order<R>(
    ui: &mut Ui,
    wide: bool,
    last: impl FnOnce(&mut Ui) -> R,
    first: &mut impl FnMut(&mut Ui),
) -> R {
    if wide {
        let result = last(ui);
        first(ui);
        return result;
    }
    first(ui);
    last(ui)
}

fn words_ui(ui: &mut Ui, words: &str, staat: &Staat) {
    let (_, color) = mark(ui, staat);
    ui.label(theme::text::small(words).color(color));
}

fn mend_ui(ui: &mut Ui, rij: &PuntRij, about: &str) -> Option<Open> {
    let press = |ui: &mut Ui, word: &str| -> Option<Response> {
        let name = format!("{word} {about}");
        let response = ui.add(ActionButton::secondary(word).named(&name).small());
        response.clicked().then_some(response)
    };
    match rij.doen {
        Doen::Verbeteren => {
            press(ui, "Verbeteren…").map(|button| Open::Verbeter(rij.clone(), button.id))
        }
        Doen::Koppelen => press(ui, "Koppelen…").map(|button| Open::Koppel(rij.clone(), button.id)),
        Doen::Overslaan => None,
    }
}
