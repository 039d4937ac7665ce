//! Measures a distance on the map: click and click, or arrows and Enter.

use super::grond::{Zicht, plated};
use super::wijzen::Gewezen;
use crate::app::view::kaart::gemeten;
use crate::ui::theme;
use crate::ui::theme::text::semibold;
use crate::ui::widgets::paint;
use egui::{Align2, Stroke, Ui, vec2};

/// A distance that is being measured.
#[derive(Default)]
pub struct Meting {
    /// Where it begins, in RD metres.
    van: Option<[f64; 2]>,
    /// Where it ends; until then it runs to the pointer, or to the cross.
    tot: Option<[f64; 2]>,
    tekst: String,
}

const BEGIN: &str =
    "Klik waar u begint te meten, of schuif met de pijlen en druk op Enter. Esc: stoppen.";
const END: &str = "Klik waar u wilt eindigen, of schuif met de pijlen en druk op Enter.";
const AGAIN: &str = "Klik om opnieuw te meten. Esc: stoppen.";

impl Meting {
    /// What to do now, or how far it is.
    pub fn tekst(&self) -> &str {
        if self.tekst.is_empty() { BEGIN } else { &self.tekst }
    }

    /// Takes the next point and draws what there is.
    pub fn ui(&mut self, ui: &Ui, wijst: &Gewezen, zicht: &Zicht<'_>) {
        if let Some(place) = wijst.gekozen {
            self.take(place);
        }
        self.draw(ui, zicht, wijst.los);
    }

    fn take(&mut self, place: [f64; 2]) {
        match (self.van, self.tot) {
            (Some(_), None) => self.tot = Some(place),
            _ => (self.van, self.tot) = (Some(place), None),
        }
    }

    fn draw(&mut self, ui: &Ui, zicht: &Zicht<'_>, free: [f64; 2]) {
        let Some(van) = self.van else {
            self.tekst.clear();
            return;
        };
        let tot = self.tot.unwrap_or(free);
        let found = gemeten(van, tot, zicht.view.lopen, &zicht.view.lopend.grond.barrieres);
        self.tekst = match self.tot {
            Some(_) => format!("{}. {AGAIN}", found.zin),
            None => END.to_owned(),
        };
        let (tokens, painter) = (theme::tokens(ui), ui.painter().with_clip_rect(zicht.rect));
        let [a, b] = [van, tot].map(|place| zicht.camera.to_screen(zicht.rect, place));
        painter.line_segment([a, b], Stroke::new(5.0, tokens.surface));
        painter.line_segment([a, b], Stroke::new(2.5, tokens.accent));
        for end in [a, b] {
            painter.circle(end, 5.0, tokens.accent, Stroke::new(2.0, tokens.surface));
        }
        let word = paint::line(&painter, &found.kort, semibold(15.0), tokens.text, 200.0);
        let at = a + (b - a) * 0.5 + vec2(0.0, -18.0);
        let plate = Align2::CENTER_CENTER.anchor_size(at, word.size()).expand2(vec2(8.0, 2.0));
        plated(&painter, tokens, plate);
        paint::text(&painter, at, Align2::CENTER_CENTER, word);
    }
}
