//! Pictures of the places to meet: when they are open, and how fresh what is known of them is.

use crate::app::clock::today;
use crate::app::query::{OpeningstijdenQuery, VersheidQuery};
use crate::app::view::bron::BronPaneel;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::beelden::INZET;
use crate::model::figure::Getal;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::views::indicatoren::figuur::{FiguurState, figuur_ui};
use crate::ui::views::parts::beelden::beelden_head_ui;
use crate::ui::views::parts::page::page_ui;
use crate::ui::views::parts::take::take_one_ui;
use crate::ui::views::parts::waar::waar_ui;
use crate::ui::widgets::tabs::tabs_ui;
use egui::{Align, Layout, Ui};
use std::sync::Arc;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Welk {
    Openingstijden,
    Versheid,
}

/// What can be chosen; the last leads to another page.
const KEUZES: [&str; 3] = ["Openingstijden", "Versheid", "Plekken per 1.000 inwoners"];

/// How the pictures are looked at.
pub struct PlekBeelden {
    welk: Welk,
    as_table: bool,
    /// Code of the wijk whose hours are shown; `None` is the whole gemeente.
    waar: Option<String>,
    state: FiguurState,
    /// What was shown before: it stays until the next one is there.
    last: Option<(Welk, Arc<FiguurView>)>,
}

impl Default for PlekBeelden {
    fn default() -> Self {
        Self {
            welk: Welk::Openingstijden,
            as_table: false,
            waar: None,
            state: FiguurState::default(),
            last: None,
        }
    }
}

impl PlekBeelden {
    /// Draws the chosen picture; whether the list is wanted back.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) -> bool {
        let wijk = context.choice.wijk.clone();
        let answer = match self.welk {
            Welk::Openingstijden => {
                context.ask(&OpeningstijdenQuery { wijk: self.waar.clone(), vandaag: today() })
            }
            Welk::Versheid => context.ask(&VersheidQuery { wijk, vandaag: today() }),
        };
        if let Some(answer) = answer {
            self.last = Some((self.welk, answer));
        }
        let view = self.last.as_ref().filter(|(of, _)| *of == self.welk);
        let view = view.map(|(_, view)| view.clone());
        page_ui(ui, "beelden van plekken", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let back = beelden_head_ui(ui, "Ontmoetingsplekken", &mut self.as_table);
            self.choices_ui(context, ui, view.as_deref());
            if let Some(view) = view {
                figuur_ui(context, ui, &view, self.as_table, &mut self.state, bron_of);
            }
            back
        })
    }

    fn choices_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: Option<&FiguurView>,
    ) {
        ui.horizontal(|ui| {
            let chosen = usize::from(self.welk == Welk::Versheid);
            match tabs_ui(ui, &KEUZES, chosen) {
                Some(0) => self.welk = Welk::Openingstijden,
                Some(1) => self.welk = Welk::Versheid,
                Some(_) => context.act(Action::Show(Target::Indicator(INZET.0.to_owned()))),
                None => {}
            }
            if self.welk == Welk::Openingstijden {
                waar_ui(context, ui, &mut self.waar);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(Ok(figure)) = view.map(|view| &view.figuur) {
                    take_one_ui(context, ui, figure);
                }
            });
        });
    }
}

/// What is behind one number: the list itself.
fn bron_of(getal: &Getal) -> BronPaneel {
    use crate::app::view::Span;
    let lines = [getal.gezegd.clone()].into_iter().chain(getal.uitleg.iter().cloned());
    BronPaneel {
        titel: getal.naam.to_string(),
        uitleg: lines.map(|line| Span::plain(format!("{line}. "))).collect(),
        ..BronPaneel::default()
    }
}
