//! The ways to look at one indicator.

use super::figuur::{FiguurState, figuur_ui};
use crate::app::query::BuurtenQuery;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::IndicatorView;
use crate::model::figure::Figure;
use crate::ui::context::ViewContext;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Ui;
use std::sync::Arc;

/// A way to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Manier {
    /// Through the years, beside all wijken.
    #[default]
    Verloop,
    /// Over all buurten.
    Buurten,
}

/// Each with its word, in their order.
const MANIEREN: [(Manier, &str); 2] =
    [(Manier::Verloop, "Verloop en alle wijken"), (Manier::Buurten, "Buurten")];

/// Which way is chosen, and what it shows.
#[derive(Debug, Default)]
pub struct Manieren {
    nu: Manier,
    state: FiguurState,
    /// What was shown before in the same way: it stays until the next one is there.
    last: Option<(Manier, Arc<Option<FiguurView>>)>,
}

impl Manieren {
    /// Whether something else than the course is shown.
    pub fn shows_other(&self) -> bool {
        self.nu != Manier::Verloop
    }

    /// The figure that is shown, when it is another one than the course.
    pub fn figure(&self) -> Option<&Arc<Figure>> {
        self.view()?.figuur.as_ref().ok()
    }

    fn view(&self) -> Option<&FiguurView> {
        let (of, view) = self.last.as_ref()?;
        view.as_ref().as_ref().filter(|_| *of == self.nu)
    }

    /// Asks for what is to be shown.
    pub fn ask(&mut self, context: &mut ViewContext<'_>, view: &IndicatorView) {
        let answer = match self.nu {
            Manier::Verloop => None,
            Manier::Buurten => context.ask(&BuurtenQuery {
                id: view.id.clone(),
                wijk: context.choice.wijk.clone(),
                jaar: context.choice.jaar,
            }),
        };
        if let Some(answer) = answer {
            self.last = Some((self.nu, answer));
        }
    }

    /// Draws the choice.
    pub fn tabs_ui(&mut self, ui: &mut Ui) {
        let chosen = MANIEREN.iter().position(|(one, _)| *one == self.nu).unwrap_or(0);
        if let Some(index) = tabs_ui(ui, &MANIEREN.map(|(_, word)| word), chosen) {
            self.nu = MANIEREN[index].0;
        }
    }

    /// Draws what is chosen.
    pub fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        indicator: &IndicatorView,
        as_table: bool,
    ) {
        let Some((_, view)) = self.last.clone().filter(|(of, _)| *of == self.nu) else { return };
        let Some(view) = view.as_ref() else { return };
        let state = &mut self.state;
        figuur_ui(context, ui, view, as_table, state, |getal| indicator.bron_of(getal));
    }
}
