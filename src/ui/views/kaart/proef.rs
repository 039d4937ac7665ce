//! A place that is on its way: what would be out of reach if it stood where the pointer is.

use crate::app::view::kaart::{KaartView, Proef, Uitkomst};
use crate::model::record::Id;
use crate::ui::theme;
use crate::ui::theme::text::semibold;
use crate::ui::widgets::paint;
use egui::{Align2, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// A trial under way, with its last outcome.
#[derive(Default)]
pub struct Proefstand {
    /// The place, and what the others reach: worked out once.
    begonnen: Option<(Id, Proef)>,
    laatst: Option<([f64; 2], Arc<Uitkomst>)>,
}

impl Proefstand {
    /// What it would be with a place at a point while others are closed; the same point costs
    /// nothing.
    pub fn follow(
        &mut self,
        view: &KaartView,
        (plek, dicht): (Id, &[Id]),
        (punt, wijk): ([f64; 2], Option<&str>),
    ) -> Arc<Uitkomst> {
        let grond = &view.lopend.grond;
        let same = |(id, own): &(Id, Proef)| *id == plek && own.is_of(grond, dicht);
        let begonnen = match self.begonnen.take().filter(same) {
            Some(begonnen) => begonnen,
            None => {
                self.laatst = None;
                (plek, Proef::of(grond.clone(), plek, dicht))
            }
        };
        let outcome = match self.laatst.take().filter(|(at, _)| *at == punt) {
            Some((_, outcome)) => outcome,
            None => Arc::new(begonnen.1.at(punt, wijk)),
        };
        self.begonnen = Some(begonnen);
        self.laatst = Some((punt, outcome.clone()));
        outcome
    }

    /// Nothing is on its way any more.
    pub fn stop(&mut self) {
        *self = Self::default();
    }
}

/// Says what it would change, at the head of the map, below what is said there.
pub fn zin_ui(ui: &mut Ui, rect: Rect, said: Option<Rect>, zin: &str) {
    let tokens = theme::tokens(ui);
    let wide = rect.width() - 250.0;
    let words = paint::lines(ui.painter(), zin, semibold(16.0), tokens.text, wide, 3, false);
    let top = said.map_or(rect.top() + 14.0, |said| said.bottom() + 6.0);
    let at = pos2(rect.center().x + 45.0, top);
    let plate = Align2::CENTER_TOP.anchor_size(at, words.size() + vec2(28.0, 16.0));
    super::grond::plated(ui.painter(), tokens, plate);
    paint::text(ui.painter(), plate.min + vec2(14.0, 8.0), Align2::LEFT_TOP, words);
    let response = ui.interact(plate, ui.scope_id().with("proef"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, zin));
}

/// Where one place more would help most.
pub fn star_ui(ui: &mut Ui, rect: Rect, at: Pos2) {
    const OUTER: f32 = 13.0;
    const INNER: f32 = 5.5;
    let tokens = theme::tokens(ui);
    let point = |nr: usize| {
        let angle = std::f32::consts::PI * (nr as f32 / 5.0 - 0.5);
        let radius = if nr.is_multiple_of(2) { OUTER } else { INNER };
        at + radius * Vec2::angled(angle)
    };
    let points: Vec<Pos2> = (0..10).map(point).collect();
    let painter = ui.painter().with_clip_rect(rect);
    painter.circle(at, OUTER + 3.0, tokens.surface, Stroke::new(1.5, tokens.accent));
    for nr in (0..10).step_by(2) {
        let corner = vec![points[(nr + 9) % 10], points[nr], points[(nr + 1) % 10], at];
        painter.add(Shape::convex_polygon(corner, tokens.accent, Stroke::NONE));
    }
    let area = Rect::from_center_size(at, Vec2::splat(OUTER * 2.0)).intersect(rect);
    let response = ui.interact(area, ui.scope_id().with("ster"), Sense::hover());
    let said = "Ster: hier helpt één plek erbij het meest";
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
    response.on_hover_text(said);
}
