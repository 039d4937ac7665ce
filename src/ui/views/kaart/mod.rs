//! The map: how the wijken are, where people meet, and from where nobody can walk there.

mod aanwijzen;
mod barrieres;
mod bediening;
mod bezig;
mod camera;
mod dicht;
mod doek;
mod grond;
mod kleur;
mod legenda;
mod lijnen;
mod lijntekening;
mod looptijd;
mod lopen;
mod meten;
mod namen;
mod paneel;
mod plakken;
mod plekken;
mod proef;
mod rij;
mod wijzen;

use super::parts::page::title_row_ui;
use super::parts::split::{beside, fixed_page_ui, has_room_beside, part_ui, scroll_part_ui};
use super::parts::take::take_asked_ui;
use crate::app::clock::today;
use crate::app::loopafstand::LoopKeuze;
use crate::app::query::KaartQuery;
use crate::app::view::kaart::{Beeld, KaartView};
use crate::model::openingstijden::Dagdeel;
use crate::model::record::Id;
use crate::ui::context::{Action, Take, ViewContext, is_narrow};
use crate::ui::theme::text::{body, small};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::data_table::data_table_ui;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use crate::ui::widgets::paint;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::widgets::tabs::tabs_ui;
use doek::{Doek, Toon};
use egui::{Align, Label, Layout, Rect, Ui, vec2};
use kleur::Kleurkeuze;
use looptijd::Naast;
use std::sync::Arc;

/// Minutes on foot that can be chosen.
const MINUTEN: [u32; 3] = [5, 10, 15];

/// How the map is looked at.
pub struct KaartScreen {
    doek: Doek,
    kleur: Kleurkeuze,
    naast: Naast,
    minuten: u32,
    horeca: bool,
    dagdeel: Option<Dagdeel>,
    toon: Toon,
    as_table: bool,
    /// A place that is to be shown, or put on the map.
    gevraagd: Option<(Id, String)>,
    /// Shown until the answer to another choice is there.
    last: Option<Arc<KaartView>>,
}

impl Default for KaartScreen {
    fn default() -> Self {
        Self {
            doek: Doek::default(),
            kleur: Kleurkeuze::default(),
            naast: Naast::default(),
            minuten: MINUTEN[1],
            horeca: false,
            dagdeel: None,
            toon: Toon { plekken: true, lopen: true },
            as_table: false,
            gevraagd: None,
            last: None,
        }
    }
}

impl KaartScreen {
    /// Shows a place in the middle, or gets ready to put it on the map.
    pub fn show(&mut self, plek: Id, naam: String) {
        (self.gevraagd, self.as_table) = (Some((plek, naam)), false);
    }

    /// What was asked is done as soon as the places of now are there; a place comes with its wijk.
    fn show_asked(&mut self, context: &mut ViewContext<'_>, view: &KaartView) {
        let Some((id, naam)) = self.gevraagd.take() else { return };
        let Some(plek) = view.plekken.iter().find(|plek| plek.id == id) else {
            return self.doek.begin(id, &naam);
        };
        self.doek.look_at(plek);
        if let Some(vlak) = view.vlak_at(plek.punt) {
            context.act(Action::Wijk(vlak.code.clone()));
        }
    }

    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let query = KaartQuery {
            keuze: context.choice.foto.clone(),
            laag: self.kleur.laag(),
            niveau: self.kleur.niveau,
            lopen: self.lopen(),
            wijk: context.choice.wijk.clone(),
            vandaag: today(),
        };
        let fresh = context.ask(&query);
        if let Some(view) = &fresh {
            self.show_asked(context, view);
        }
        self.last = fresh.or_else(|| self.last.take());
        let Some(view) = self.last.clone() else { return };
        fixed_page_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            self.head_ui(context, ui, &view);
            if view.kader.is_none() {
                paneel::no_outlines_ui(context, ui);
                return;
            }
            self.choices_ui(context, ui, &view);
            ui.add_space(2.0);
            if self.as_table {
                let height = ui.available_height() - 50.0;
                data_table_ui(ui, "Kaart als tabel", &view.tabel, height.max(200.0));
                let muted = theme::tokens(ui).muted;
                ui.add(Label::new(small(view.lopend.uitleg.as_str()).color(muted)).wrap());
            } else {
                self.map_ui(context, ui, &view);
            }
            self.doek.plakken.ui(context, ui.ctx(), &view);
        });
    }

    /// Whether a line is being drawn that is not kept yet.
    pub fn draws_line(&self) -> bool {
        self.doek.draws_line()
    }

    fn lopen(&self) -> LoopKeuze {
        let (minuten, horeca, dagdeel) = (self.minuten, self.horeca, self.dagdeel);
        LoopKeuze { minuten, horeca, dagdeel, tempo: self.naast.tempo() }
    }

    /// The title with what colours the map; that has a row of its own in a narrow window.
    fn head_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView) {
        let choices = [(icons::MAP_TRIFOLD, "Kaart"), (icons::TABLE, "Tabel")];
        let chosen = usize::from(self.as_table);
        let (wide, known) = (has_room_beside(ui), view.kader.is_some());
        let index = title_row_ui(ui, "Kaart", |ui| {
            let index = segmented_ui(ui, &choices, chosen);
            if wide && known {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(16.0);
                    self.kleur.ui(context, ui, view);
                });
            }
            index
        });
        if let Some(index) = index {
            self.as_table = index == 1;
        }
        if !wide && known {
            ui.horizontal_wrapped(|ui| self.kleur.ui(context, ui, view));
        }
    }

    fn choices_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            ui.checkbox(&mut self.toon.plekken, body("Plekken"));
            ui.checkbox(&mut self.toon.lopen, body("Loopafstand"));
            ui.checkbox(&mut self.horeca, body("Horeca telt mee"));
            self.dagdeel_ui(ui);
            if !is_narrow(ui) {
                self.minutes_ui(ui);
            }
            if let Some(take) = take_asked_ui(ui) {
                self.take_along(context, view, take);
            }
        });
        if is_narrow(ui) {
            self.minutes_ui(ui);
        }
    }

    /// Takes the map along as it is looked at.
    fn take_along(&self, context: &mut ViewContext<'_>, view: &KaartView, take: Take) {
        let beeld = Beeld {
            gekozen: context.choice.wijk.as_deref(),
            plekken: self.toon.plekken,
            lopen: self.toon.lopen,
            proef: !self.naast.dicht.is_empty(),
            kader: self.doek.sight(),
        };
        if let Some(figure) = view.figuur(beeld) {
            context.act(Action::Figure(Arc::new(figure), take));
        }
    }

    /// When a place must be open to count.
    fn dagdeel_ui(&mut self, ui: &mut Ui) {
        let word = |one: Option<Dagdeel>| one.map_or("Elk moment", Dagdeel::open_word);
        let button = ActionButton::secondary(word(self.dagdeel)).icon(icons::CARET_DOWN).medium();
        let button = ui.add(button.named("Wanneer open"));
        let choices: Vec<Option<Dagdeel>> =
            std::iter::once(None).chain(Dagdeel::ALL.map(Some)).collect();
        let row = |one: &Option<Dagdeel>| MenuRow {
            icon: "",
            word: word(*one),
            on: *one == self.dagdeel,
        };
        let rows: Vec<MenuRow<'_>> = choices.iter().map(row).collect();
        if let Some(chosen) = menu_ui(&button, &rows).and_then(|at| choices.get(at)) {
            self.dagdeel = *chosen;
        }
    }

    fn minutes_ui(&mut self, ui: &mut Ui) {
        let words = ["5 min.", "10 min.", "15 min."];
        let chosen = MINUTEN.iter().position(|one| *one == self.minuten).unwrap_or(1);
        if let Some(index) = tabs_ui(ui, &words, chosen) {
            self.minuten = MINUTEN[index];
        }
    }

    fn map_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &Arc<KaartView>) {
        let lopen = self.lopen();
        if has_room_beside(ui) {
            let (left, right) = beside(ui);
            self.ground_ui(context, ui, view, left);
            part_ui(ui, right, |ui| {
                scroll_part_ui(ui, "naast de kaart", |ui| {
                    let beside = (&mut self.doek, &mut self.naast, lopen);
                    paneel::panel_ui(context, ui, view, beside);
                });
            });
            ui.advance_cursor_after_rect(left.union(right));
            return;
        }
        scroll_part_ui(ui, "kaart", |ui| {
            let size = vec2(ui.available_width(), if is_narrow(ui) { 430.0 } else { 320.0 });
            let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            self.ground_ui(context, ui, view, rect);
            ui.add_space(measures::CARD_GAP);
            let beside = (&mut self.doek, &mut self.naast, lopen);
            paneel::panel_ui(context, ui, view, beside);
        });
    }

    /// The map with its rule and sources below it.
    fn ground_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &Arc<KaartView>,
        rect: Rect,
    ) {
        let tokens = theme::tokens(ui);
        let job = small(view.onder.as_str()).color(tokens.muted);
        let words = paint::lines(
            ui.painter(),
            &view.onder,
            theme::text::regular(14.0),
            tokens.muted,
            rect.width(),
            3,
            false,
        );
        let (mut map, mut under) = (rect, rect);
        map.max.y -= words.size().y.max(19.0) + 5.0;
        under.min.y = map.bottom() + 4.0;
        self.doek.ui(context, ui, view, (map, self.toon));
        part_ui(ui, under, |ui| {
            ui.add(Label::new(job).wrap());
        });
    }
}
