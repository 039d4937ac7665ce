//! Draws a barrier on the map, corner by corner.

use super::bezig::{Bezig, Overgangstaat, Verder};
use super::grond::Zicht;
use super::lijnen::line_shapes;
use super::wijzen::Gewezen;
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::view::kaart::{andere_lijn, nieuwe_barriere};
use crate::model::basis::barriere::BarriereSoort;
use crate::model::record::{Edit, Id};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use egui::{Key, Modifiers, Response, Stroke, Ui};

/// Pointing this near to the last corner ends the line, in points.
const AGAIN: f64 = 5.0;

/// A line that is being drawn.
pub struct Lijntekening {
    soort: BarriereSoort,
    /// The barrier that gets another line; a new one when there is none.
    opnieuw: Option<Id>,
    hoeken: Vec<[f64; 2]>,
}

impl Lijntekening {
    /// Begins a new barrier.
    pub fn nieuw(soort: BarriereSoort) -> Self {
        Self { soort, opnieuw: None, hoeken: Vec::new() }
    }

    /// Begins another line for a barrier.
    pub fn opnieuw(id: Id, soort: BarriereSoort) -> Self {
        Self { opnieuw: Some(id), ..Self::nieuw(soort) }
    }

    /// What to do now.
    pub fn tekst(&self) -> &'static str {
        match self.hoeken.len() {
            0 => {
                "Klik waar de lijn begint, of schuif met de pijlen en druk op Enter. Esc: stoppen."
            }
            1 => "Klik op de volgende hoek van de lijn. Backspace: een hoek terug. Esc: stoppen.",
            _ => {
                "Klik op de volgende hoek. Nog eens op de laatste hoek, of ‘Klaar’: bewaren. \
                 Backspace: een hoek terug. Esc: stoppen zonder bewaren."
            }
        }
    }

    /// Takes the next corner and draws what there is.
    pub fn ui(
        mut self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        (response, wijst): (&Response, &Gewezen),
        zicht: &Zicht<'_>,
    ) -> Verder {
        let undone = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
        let back = response.has_focus() && ui.input(|input| input.key_pressed(Key::Backspace));
        if undone || back {
            self.hoeken.pop();
        }
        if let Some(place) = wijst.gekozen {
            if self.is_again(place, zicht) {
                return self.keep(context, zicht);
            }
            self.hoeken.push(place);
        }
        self.draw(ui, zicht, wijst.los);
        Verder::Zo(Bezig::Lijn(self))
    }

    fn is_again(&self, [x, y]: [f64; 2], zicht: &Zicht<'_>) -> bool {
        let near = AGAIN * zicht.camera.per_punt;
        self.hoeken.last().is_some_and(|last| (last[0] - x).hypot(last[1] - y) <= near)
    }

    /// Keeps it, and goes on to where one can cross it; goes on drawing while it is no line.
    pub fn keep(self, context: &mut ViewContext<'_>, zicht: &Zicht<'_>) -> Verder {
        if self.hoeken.len() < 2 {
            return Verder::Zo(Bezig::Lijn(self));
        }
        let edit = self.edit(zicht);
        let (id, known) = (edit.id, self.known(zicht));
        let naam = known.map_or_else(|| self.soort.naam().to_owned(), |one| one.naam.clone());
        context.act(Action::Send(Command::Edit(vec![edit])));
        Verder::Zo(Bezig::Overgang { id, naam, staat: Overgangstaat::Nieuw })
    }

    fn known<'z>(&self, zicht: &Zicht<'z>) -> Option<&'z crate::app::barrieres::Barriere> {
        zicht.view.barrieres.iter().find(|one| Some(one.id) == self.opnieuw)
    }

    /// A barrier that was taken away meanwhile is made anew: no line is lost.
    fn edit(&self, zicht: &Zicht<'_>) -> Edit {
        let wijken = zicht.view.vlakken.iter().map(|vlak| (&*vlak.code, &*vlak.tekening));
        match self.known(zicht) {
            None => nieuwe_barriere(self.soort, &self.hoeken, wijken, today()),
            Some(one) => andere_lijn(one, &self.hoeken),
        }
    }

    fn draw(&self, ui: &Ui, zicht: &Zicht<'_>, los: [f64; 2]) {
        let (tokens, painter) = (theme::tokens(ui), ui.painter().with_clip_rect(zicht.rect));
        painter.extend(line_shapes(tokens, zicht, self.soort, &self.hoeken));
        let at = |place: [f64; 2]| zicht.camera.to_screen(zicht.rect, place);
        if let Some(last) = self.hoeken.last() {
            painter.line_segment([at(*last), at(los)], Stroke::new(2.0, tokens.accent));
        }
        for corner in &self.hoeken {
            painter.circle(at(*corner), 5.0, tokens.accent, Stroke::new(2.0, tokens.surface));
        }
    }
}
