//! Beside the map: how much is out of reach, of the area and of the inhabitants, and the pace.

use super::doek::Doek;
use super::lopen::beste_ui;
use super::rij::columns_ui;
use crate::app::loopafstand::{LoopKeuze, Tempo};
use crate::app::view::kaart::{KaartView, Looptijd};
use crate::model::record::Id;
use crate::ui::context::ViewContext;
use crate::ui::theme::text::{small, strong};
use crate::ui::theme::{self, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::form_row::{form_row_ui, text_field_ui};
use crate::ui::widgets::paint;
use egui::{Frame, Label, Margin, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use std::collections::BTreeSet;

/// What is set beside the map.
#[derive(Default)]
pub struct Naast {
    tempo: Tempo,
    /// The places that are closed in the trial.
    pub dicht: BTreeSet<Id>,
    /// Pace and factor as they are being typed; `None` while they are not shown.
    getypt: Option<[String; 2]>,
}

impl Naast {
    /// How people walk.
    pub fn tempo(&self) -> Tempo {
        self.tempo
    }
}

/// The card about walking.
pub fn loop_ui(
    context: &mut ViewContext<'_>,
    ui: &mut Ui,
    view: &KaartView,
    (doek, naast, lopen): (&mut Doek, &mut Naast, LoopKeuze),
) {
    let lopend = &view.lopend;
    if lopend.tijden.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let kop = match naast.dicht.is_empty() {
            true => "Verder dan … lopen van een plek",
            false => "Nu, zonder de proef: verder dan … lopen",
        };
        ui.add(Label::new(strong(kop)).wrap());
        row_ui(ui, ["Looptijd", "gebied", "inwoners", &lopend.ernaast], None, false);
        for tijd in &lopend.tijden {
            time_ui(ui, tijd, tijd.minuten == lopend.minuten);
        }
        let muted = theme::tokens(ui).muted;
        ui.add(Label::new(small(lopend.uitleg.as_str()).color(muted)).wrap());
        tempo_ui(ui, naast);
        if !lopend.voorlopig.is_empty() {
            provisional_ui(ui, &lopend.voorlopig);
        }
        beste_ui(context, ui, doek, lopen);
    });
}

fn time_ui(ui: &mut Ui, tijd: &Looptijd, on: bool) {
    let minuten = format!("{} minuten", tijd.minuten);
    row_ui(ui, [&minuten, &tijd.aandeel, &tijd.inwoners, &tijd.ernaast], tijd.deel, on);
}

/// Where the columns end, from the right, and the bar, which stands before the second.
const ENDS: [f32; 2] = [86.0, 176.0];
const BAR: f32 = 24.0;

/// Four columns, with a bar behind the second.
fn row_ui(ui: &mut Ui, [first, gebied, mensen, naast]: [&str; 4], deel: Option<f32>, on: bool) {
    let columns = [(gebied, ENDS[1]), (mensen, ENDS[0]), (naast, 0.0)];
    let rect = columns_ui(ui, first, &columns, on);
    let Some(deel) = deel else { return };
    let (tokens, painter) = (theme::tokens(ui), ui.painter());
    let left = rect.right() - ENDS[1] + 6.0;
    let whole = Rect::from_min_size(pos2(left, rect.center().y - 5.0), vec2(BAR, 10.0));
    let whole = paint::crisp(painter, whole);
    let mut part = whole;
    part.max.x = whole.left() + whole.width() * deel;
    painter.rect_filled(part, 0.0, tokens.o_line);
    painter.rect_stroke(whole, 0.0, Stroke::new(1.0, tokens.axis), StrokeKind::Inside);
}

/// Pace and factor, to be typed; what cannot be is said, and nothing changes then.
fn tempo_ui(ui: &mut Ui, naast: &mut Naast) {
    let usual = naast.tempo == Tempo::default();
    ui.horizontal(|ui| {
        let word = if naast.getypt.is_some() { "Klaar" } else { "Tempo en omweg aanpassen" };
        if ui.add(ActionButton::link(word)).clicked() {
            naast.getypt = naast.getypt.is_none().then(|| naast.tempo.tekst());
        }
        if !usual && ui.add(ActionButton::link("Zet terug")).clicked() {
            naast.tempo = Tempo::default();
            naast.getypt = naast.getypt.is_some().then(|| naast.tempo.tekst());
        }
    });
    let Some([snelheid, omweg]) = &mut naast.getypt else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        form_row_ui(ui, "Km per uur", "", |ui| text_field_ui(ui, snelheid, "4,8", 80.0));
        form_row_ui(ui, "Omweg ×", "", |ui| text_field_ui(ui, omweg, "1,3", 80.0));
    });
    match Tempo::parse(snelheid, omweg) {
        Ok(tempo) => naast.tempo = tempo,
        Err(why) => told_ui(ui, why),
    }
}

fn provisional_ui(ui: &mut Ui, text: &str) {
    told_ui(ui, &format!("Voorlopig. {text}"));
}

/// Something to look at, in a plate.
pub fn told_ui(ui: &mut Ui, text: &str) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new()
        .fill(tokens.warn_soft)
        .corner_radius(measures::RADIUS_CELL)
        .inner_margin(Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(small(text).color(tokens.text)).wrap());
    });
}
