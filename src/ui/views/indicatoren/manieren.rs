//! The ways to look at one indicator.

use super::figuur::{FiguurState, figuur_ui};
use crate::app::query::{BuurtenQuery, SamenhangQuery};
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::{IndicatorLijst, IndicatorView, LijstRij};
use crate::model::figure::Figure;
use crate::ui::context::ViewContext;
use crate::ui::widgets::select_field::{SelectText, select_field_ui};
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
    /// Beside another indicator.
    Naast,
}

/// Each with its word, in their order.
const MANIEREN: [(Manier, &str); 3] = [
    (Manier::Verloop, "Verloop en alle wijken"),
    (Manier::Buurten, "Buurten"),
    (Manier::Naast, "Naast een ander cijfer"),
];

/// Width of the choice of another indicator.
const OTHER: f32 = 460.0;

/// Which way is chosen, and what it shows.
#[derive(Debug, Default)]
pub struct Manieren {
    nu: Manier,
    state: FiguurState,
    /// Id of the other indicator.
    ander: Option<String>,
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
    pub fn ask(
        &mut self,
        context: &mut ViewContext<'_>,
        view: &IndicatorView,
        lijst: &IndicatorLijst,
    ) {
        let answer = match self.nu {
            Manier::Verloop => None,
            Manier::Buurten => context.ask(&BuurtenQuery {
                id: view.id.clone(),
                wijk: context.choice.wijk.clone(),
                jaar: context.choice.foto.jaar,
            }),
            Manier::Naast => self.other(view, lijst).and_then(|other| {
                context.ask(&SamenhangQuery {
                    dit: view.id.clone(),
                    ander: other.id.clone(),
                    wijk: context.choice.wijk.clone(),
                    jaar: context.choice.foto.jaar,
                })
            }),
        };
        if let Some(answer) = answer {
            self.last = Some((self.nu, answer));
        }
    }

    /// The other indicator: the chosen one, or else the first of another kind.
    fn other<'a>(&self, view: &IndicatorView, lijst: &'a IndicatorLijst) -> Option<&'a LijstRij> {
        let others = || lijst.indicatoren().filter(|rij| rij.id != view.id);
        let chosen = others().find(|rij| Some(&rij.id) == self.ander.as_ref());
        chosen.or_else(|| others().next())
    }

    /// Draws the choice of the other indicator.
    fn other_ui(&mut self, ui: &mut Ui, view: &IndicatorView, lijst: &IndicatorLijst) {
        let Some(other) = self.other(view, lijst) else { return };
        let rijen: Vec<&LijstRij> = lijst.indicatoren().filter(|rij| rij.id != view.id).collect();
        let rows = rijen.iter().map(|rij| (rij.naam.as_str(), rij.id == other.id));
        let text = SelectText {
            label: "Naast",
            value: &other.naam,
            quiet: false,
            width: ui.available_width().min(OTHER),
        };
        let (_, chosen) = select_field_ui(ui, text, rows);
        if let Some(rij) = chosen.and_then(|index| rijen.get(index)) {
            self.ander = Some(rij.id.clone());
        }
        ui.add_space(2.0);
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
        lijst: &IndicatorLijst,
        as_table: bool,
    ) {
        if self.nu == Manier::Naast {
            self.other_ui(ui, indicator, lijst);
        }
        let Some((_, view)) = self.last.clone().filter(|(of, _)| *of == self.nu) else { return };
        let Some(view) = view.as_ref() else { return };
        let state = &mut self.state;
        figuur_ui(context, ui, view, as_table, state, |getal| indicator.bron_of(getal));
    }
}
